//! Letters of double size, wide spacing, a window at 400 %: nothing that is written gets lost.
//!
//! A table or a drawing may be scrolled in its own box; the page is never pushed sideways.

use crate::harness::{Contrast, Engine, Habits, Reader, Stage, eventually, seen, views, visit};
use fantoccini::key::Key;
use serde_json::json;

/// What WCAG 2.2 asks a page to bear (1.4.12).
const WIDE_SPACING: &str = "
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }";

#[test]
fn letters_of_double_size_lose_nothing() {
    let habits = Habits { letters: 32, viewport: (1280, 1024), ..Habits::default() };
    visit(async |stage| nothing_is_lost(stage, habits.clone(), &[""]).await);
}

#[test]
fn a_window_at_four_hundred_percent_and_wide_spacing_lose_nothing() {
    // 1280 × 1024 pixels at 400 % are 320 × 256 to the page.
    let habits = Habits { viewport: (320, 256), ..Habits::default() };
    visit(async |stage| nothing_is_lost(stage, habits.clone(), &["", WIDE_SPACING]).await);
}

#[test]
fn what_has_the_focus_is_never_hidden_and_comes_in_the_order_of_the_page() {
    visit(async |stage| {
        for viewport in [(320, 256), (1366, 900)] {
            let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
            for address in [
                "",
                "?v=1&beeld=verkennen&onderwerp=bestaat-niet",
                "?v=1&beeld=verkennen&q=bondgenoten&weergave=concordantie#2025-05-15-antalya.p5z5",
                "?v=1&beeld=kaart&knoop=onderwerp.lastenverdeling",
                "?v=1&beeld=kaart&kaart=matrix&matrix=bijeenkomst&min=2",
                "?v=1&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p5z5",
                "?v=1&beeld=eigen",
                "?v=1&beeld=over",
            ] {
                walk_through(&reader, address, viewport).await;
            }
        }
    });
}

#[test]
fn escape_takes_away_what_lies_over_the_page() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&onderwerp=bestaat-niet").await;
        reader.wait_for_notice("bestaat-niet").await;
        reader.press(Key::Escape).await;
        eventually("a page without a notice", async || {
            let notice = reader.notice().await;
            seen(notice.is_empty(), || notice.clone())
        })
        .await;
    });
}

#[test]
fn in_forced_colours_one_sees_what_is_chosen() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { contrast: Contrast::Forced, ..Habits::default() }).await;
        for view in ["", "?v=1&beeld=kaart", "?v=1&beeld=verkennen&q=steun", "?v=1&beeld=lezen#2025-05-15-antalya.p5z5"]
        {
            reader.open(view).await;
            reader.heading().await;
            // What is current differs from its neighbours in more than a colour that was taken away.
            let script = "
                const look = e => { const s = getComputedStyle(e); return [s.backgroundColor, s.fontWeight, s.outlineStyle, s.textDecorationLine].join(); };
                return [...document.querySelectorAll('[aria-current]')].filter(e => e.checkVisibility()).filter(e => {
                    const others = [...document.querySelectorAll(e.localName)]
                        .filter(o => o !== e && o.className === e.className && !o.hasAttribute('aria-current') && o.parentElement.closest('nav, p, div, ol')?.className === e.parentElement.closest('nav, p, div, ol')?.className);
                    return others.length > 0 && others.every(o => look(o) === look(e));
                }).map(e => e.outerHTML.slice(0, 120))";
            assert_eq!(reader.script(script, vec![]).await, json!([]), "on {view:?}");
        }
    });
}

async fn nothing_is_lost(stage: &Stage, habits: Habits, rules: &[&str]) {
    let reader = stage.reader_with(habits.clone()).await;
    let mut lost = Vec::new();
    for view in views::all() {
        reader.open(view.address).await;
        reader.heading().await;
        for rule in rules {
            reader.add_rule(rule).await;
            let found = reader.lost().await;
            if !found.is_empty() {
                lost.push(format!("{} {rule}:\n  {}", view.name, found.join("\n  ")));
            }
        }
    }
    assert!(lost.is_empty(), "at {:?}\n{}", habits.viewport, lost.join("\n"));
}

async fn walk_through(reader: &Reader, address: &str, viewport: (u32, u32)) {
    reader.open(address).await;
    reader.heading().await;
    reader.script("document.activeElement.blur(); window.focusedBefore = null", vec![]).await;
    let mut first = None;
    for n in 0..40 {
        reader.press(Key::Tab).await;
        let place = reader.focused_place().await;
        // WebKit's window has nothing beside the page: behind its end the page begins again.
        let begins_again = Engine::here() == Engine::WebKit && first.as_ref() == Some(&place["name"]);
        first.get_or_insert_with(|| place["name"].clone());
        if place.is_null() || begins_again {
            assert!(n > 3, "the focus leaves {address} after {n} stops");
            return;
        }
        assert_eq!(place["isSeen"], json!(true), "{place} is hidden at {viewport:?} on {address}");
        assert_eq!(place["goesOn"], json!(true), "the focus goes back to {place} at {viewport:?} on {address}");
    }
}
