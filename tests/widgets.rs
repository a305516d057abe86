//! What the browser-facing parts promise, tried in a real browser.
#![cfg(target_arch = "wasm32")]

use gloo::utils::document;
use js_sys::Function;
use verslagwijzer::corpus::Days;
use verslagwijzer::ui::browser::preferences::Preferences;
use verslagwijzer::ui::browser::{address, crash, intl, page};
use verslagwijzer::view_state::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn days(begin: &str, end: &str) -> Days {
    Days { begin: begin.parse().expect("a date"), end: end.parse().expect("a date") }
}

#[wasm_bindgen_test]
fn days_are_worded_in_the_readers_language() {
    let meeting = days("2025-05-14", "2025-05-15");
    // Which dash and which spaces stand between the days is the browser's business.
    let (dutch, english) = (intl::days(meeting, Language::Dutch), intl::days(meeting, Language::English));
    assert!(dutch.starts_with("14") && dutch.ends_with("15 mei 2025"), "{dutch}");
    assert!(english.starts_with("14") && english.ends_with("15 May 2025"), "{english}");
    let over_new_year = intl::days(days("2025-12-31", "2026-01-02"), Language::Dutch);
    assert!(over_new_year.contains("2025") && over_new_year.contains("2026"), "{over_new_year}");
}

#[wasm_bindgen_test]
fn what_is_written_to_the_address_bar_is_read_back() {
    let (before, fragment) = address::read();
    address::write("?v=1&q=steun%20aan#2025-05-15-antalya.p5z5", false);
    assert_eq!(address::read(), ("v=1&q=steun%20aan".to_owned(), "2025-05-15-antalya.p5z5".to_owned()));
    assert!(address::absolute("?v=1").ends_with("?v=1"));
    assert!(address::absolute("?v=1").starts_with("http"));
    address::write(&format!("?{before}#{fragment}"), true);
}

#[wasm_bindgen_test]
fn preferences_last_until_the_next_visit() {
    let chosen = Preferences { language: Some(Language::English), dark: Some(true), no_single_keys: true };
    chosen.save();
    assert_eq!(Preferences::load(), chosen);
    assert_eq!(chosen.language_of_visit(), Language::English);
    Preferences::default().save();
    assert_eq!(Preferences::load(), Preferences::default());
}

#[wasm_bindgen_test]
fn a_breakdown_is_reported_to_the_reader_and_to_nobody_else() {
    let field = document().create_element("textarea").expect("an element");
    field.set_id("storing-verslag");
    document().body().expect("a body").append_child(&field).expect("room for it");

    crash::show("panicked at a test");

    let report = field.text_content().unwrap_or_default();
    assert!(report.starts_with("panicked at a test"), "{report}");
    assert!(report.contains(verslagwijzer::embedded::version()), "the report lacks the version of the data: {report}");
    let root = document().document_element().expect("a root");
    assert_eq!(root.get_attribute("data-failed").as_deref(), Some("panic"));
    page::set_root_attribute("data-failed", None);
    field.remove();
}

/// Does what the script in `index.html` does: hands over the sentences that stand in the page.
fn hand_over(sentences: &str) {
    let script = "window.prerendered = { sentences: () => sentences, giveWay: () => false }";
    let handed = Function::new_with_args("sentences", script).call1(&JsValue::NULL, &JsValue::from_str(sentences));
    handed.expect("a plain script");
}

/// Waits until the page says this of itself.
async fn wait_for_root(attribute: &str) -> String {
    loop {
        let said = document().document_element().and_then(|root| root.get_attribute(attribute));
        if let Some(said) = said {
            return said;
        }
        gloo::timers::future::TimeoutFuture::new(10).await;
    }
}

#[wasm_bindgen_test]
async fn the_page_says_when_it_can_be_used_and_when_it_has_not_arrived_whole() {
    let sentences = verslagwijzer::corpus::sentences(&verslagwijzer::embedded::corpus());
    hand_over(sentences.lines().next().unwrap_or_default());
    verslagwijzer::ui::start();
    assert_eq!(wait_for_root("data-failed").await, "wasm");
    page::set_root_attribute("data-failed", None);

    hand_over(&sentences);
    verslagwijzer::ui::start();
    assert_eq!(wait_for_root("data-ready").await, "true");
    let text = document().body().and_then(|body| body.text_content()).unwrap_or_default();
    assert!(text.contains("25 zinnen") && text.contains("24 zinnen") || text.contains("25 sentences"), "{text}");
}
