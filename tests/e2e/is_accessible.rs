//! Nobody is kept out: not by a mouse they do not have, not by movement they cannot bear.

use crate::harness::{Habits, Name, eventually, seen, views, visit};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn the_first_tab_leads_past_the_navigation() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for page in &views::PAGES {
            reader.open(page.address).await;
            reader.press(Key::Tab).await;
            let (role, name) = reader.focused().await;
            assert_eq!(role, "link", "the first Tab leads to {role} {name:?} on {}", page.name);
            assert!(reader.focus_is_visible().await, "nobody can see the focus on {name:?}");
            reader.press(Key::Enter).await;
            reader
                .wait_until("the focus is in the main part", "return document.activeElement?.closest('main') !== null")
                .await;
            assert_eq!(reader.notice().await, "", "skipping the navigation was taken for a bad link");
            reader.reload().await;
            assert_eq!(reader.notice().await, "", "skipping the navigation left something in the address");
        }
    });
}

#[test]
fn a_search_can_be_made_filtered_and_followed_by_keyboard_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.tab_to("searchbox", "Zoek in de verslagen", 30).await;
        for letter in "steun".chars() {
            reader.type_key(letter).await;
        }
        reader.wait_for_address("q", "steun").await;
        let with_words = reader.hits().await.len();
        reader.tab_to("checkbox", Name::Begins("Antalya 2025 ("), 60).await;
        reader.press(Key::Space).await;
        reader.wait_for_address("verslag", "2025-05-15-antalya").await;
        let hits = reader.hits().await;
        assert!(!hits.is_empty() && hits.len() < with_words);
        reader.tab_to("link", Name::Begins("Antalya 2025, alinea "), 200).await;
        reader.press(Key::Enter).await;
        eventually("a passage in its report", async || {
            let address = reader.address().await;
            seen(hits.iter().any(|id| address.ends_with(&format!("#{id}"))), || address.clone())
        })
        .await;
    });
}

#[test]
fn a_comparison_can_be_opened_by_keyboard_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        reader.tab_to("button", "Steun aan Oekraïne", 120).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("open", "steun-aan-oekraine").await;
        let (_, name) = reader.focused().await;
        assert_eq!(name, "Steun aan Oekraïne", "opening the row lost the focus");
    });
}

#[test]
fn the_focus_can_be_seen_wherever_it_goes() {
    visit(async |stage| {
        for dark in [false, true] {
            let reader = stage.reader_with(Habits { dark, ..Habits::default() }).await;
            for page in &views::PAGES {
                reader.open(page.address).await;
                for _ in 0..25 {
                    reader.press(Key::Tab).await;
                    let (role, name) = reader.focused().await;
                    // After the last stop the focus leaves the page for the browser.
                    if reader.script("return document.activeElement === document.body", vec![]).await == json!(true) {
                        break;
                    }
                    assert!(
                        reader.focus_is_visible().await,
                        "nobody sees the focus on {role} {name:?} of {}",
                        page.name
                    );
                }
            }
        }
    });
}

#[test]
fn who_asked_for_little_movement_gets_none() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { reduced_motion: true, ..Habits::default() }).await;
        for view in views::all() {
            reader.open(view.address).await;
            let script =
                "return document.getAnimations().filter(a => a.effect?.getComputedTiming().activeDuration > 10).length";
            assert_eq!(reader.script(script, vec![]).await, json!(0), "something moves on {}", view.name);
        }
    });
}
