//! From a small telephone to a wall: no view has to be pushed sideways.

use crate::harness::{Engine, Habits, Name, Stage, eventually, seen, views, visit};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn no_view_is_wider_than_a_small_telephone() {
    visit(async |stage| nothing_sticks_out(stage, (320, 640), "").await);
}

#[test]
fn no_view_is_wider_than_a_small_telephone_in_english() {
    visit(async |stage| nothing_sticks_out(stage, (320, 640), "taal=en").await);
}

#[test]
fn no_view_is_wider_than_a_window_at_double_size() {
    // 1280 pixels at 200 % are 640 to the page; between telephone and desk, layouts switch.
    visit(async |stage| nothing_sticks_out(stage, (640, 512), "").await);
}

#[test]
fn no_view_is_wider_than_a_desk_or_a_wall() {
    visit(async |stage| {
        for width in [1024, 1366, 3840] {
            nothing_sticks_out(stage, (width, 900), "").await;
        }
    });
}

#[test]
fn on_a_small_telephone_one_can_still_filter_and_read() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        reader.open("?v=1&beeld=verkennen&verslag=2025-05-15-antalya").await;
        reader.wait_for_hits(25).await;
        reader.click("button", "Verwijder filter: Antalya 2025").await;
        reader.wait_for_hits(49).await;
        reader.type_into("Zoek in de verslagen", "vooruitgeblekt").await;
        reader.wait_for_hits(1).await;
        reader.click("link", "Antalya 2025, alinea 2, zin 1").await;
        reader.wait_until("the passage in its report", "return location.hash === '#2025-05-15-antalya.p2z1'").await;
    });
}

#[test]
fn on_a_small_telephone_the_map_says_how_many_names_wait_until_one_comes_closer() {
    // How many it says, and how many names cannot be seen.
    const WAITING: &str = "
        const said = [...document.querySelectorAll('main p')].map(one => one.textContent)
            .map(text => /Voor (\\d+) na(?:am|men) is hier geen ruimte/.exec(text)).find(Boolean);
        const names = [...document.querySelectorAll('main svg [role=button]:not([aria-hidden=true]) text')];
        const hidden = names.filter(name => getComputedStyle(name).visibility === 'hidden');
        return [said ? +said[1] : 0, hidden.length];";
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        reader.open("?v=1&beeld=kaart").await;
        let waiting = async || -> (usize, usize) {
            serde_json::from_value(reader.script(WAITING, vec![]).await).expect("two numbers")
        };
        let (said, hidden) = waiting().await;
        assert!(said > 10 && said == hidden, "{said} names are said to wait, {hidden} do");
        for _ in 0..4 {
            reader.click("button", "Inzoomen").await;
        }
        eventually("fewer names that wait", async || {
            let (now, hidden) = waiting().await;
            seen(now < said && now == hidden, || format!("{now} said to wait, {hidden} do"))
        })
        .await;
    });
}

#[test]
fn on_a_small_telephone_no_name_on_the_map_lies_over_another() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        let script = "
            const names = [...document.querySelectorAll('main svg [role=button] text')]
                .filter(name => getComputedStyle(name).visibility === 'visible' && !name.closest('[aria-hidden=true]'))
                .map(name => [name.textContent.trim(), name.getBoundingClientRect()]);
            const found = [];
            names.forEach(([one, a], at) => names.slice(at + 1).forEach(([other, b]) => {
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 1 && down > arguments[0]) found.push(`${one} and ${other}`);
            }));
            return names.length === 0 ? ['there are no names'] : found;";
        // Firefox counts the air that a font has over its letters.
        let air = if Engine::here() == Engine::Firefox { 2 } else { 1 };
        for picked in ["onderwerp.navo-top", "onderwerp.lastenverdeling", "wie.nederland"] {
            reader.open(&format!("?v=1&beeld=kaart&knoop={picked}")).await;
            reader.find("button", Name::Holds(", onderwerp, ")).await;
            // Without the halo around its letters, which some engines count as a part of a name.
            reader.add_rule("main svg text { stroke: none !important; stroke-width: 0 !important }").await;
            reader.script("document.querySelector('main svg [role=button][tabindex=\"0\"]').focus()", vec![]).await;
            reader.press(Key::Home).await;
            for _ in 0..12 {
                eventually("names that all can be read", async || {
                    let found = reader.try_script(script, vec![json!(air)]).await?;
                    seen(found == json!([]), || found.to_string())
                })
                .await;
                reader.press(Key::PageDown).await;
            }
        }
    });
}

async fn nothing_sticks_out(stage: &Stage, viewport: (u32, u32), also: &str) {
    let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
    let script = "
        const page = document.scrollingElement;
        if (page.scrollWidth <= arguments[0]) return [];
        const edge = document.documentElement.clientWidth;
        const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > edge + 1);
        const named = out.slice(-5).map(e => `${e.outerHTML.slice(0, 120)} ends at ${e.getBoundingClientRect().right}`);
        return [`the page is ${page.scrollWidth} wide`, ...named];";
    let mut too_wide = Vec::new();
    for view in views::all() {
        reader.open(&view.with(also)).await;
        reader.heading().await;
        let found = reader.script(script, vec![json!(viewport.0)]).await;
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|line| line.as_str()).collect();
        if !found.is_empty() {
            too_wide.push(format!("{}: {}", view.name, found.join("\n  ")));
        }
    }
    assert!(too_wide.is_empty(), "at {} pixels\n{}", viewport.0, too_wide.join("\n"));
}
