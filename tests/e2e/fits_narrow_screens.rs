//! From a small telephone to a wall: no view has to be pushed sideways.

use crate::harness::{Habits, Stage, views, visit};
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
