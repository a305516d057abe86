//! What the browser-facing parts promise, tried in a real browser.
#![cfg(target_arch = "wasm32")]

use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use js_sys::{ArrayBuffer, Function};
use std::cell::Cell;
use std::rc::Rc;
use verslagwijzer::corpus::Days;
use verslagwijzer::import::{Answer, Correction, Fact, Refusal};
use verslagwijzer::ui::browser::importer::{Gone, Importer, NoImporter, day_of};
use verslagwijzer::ui::browser::preferences::Preferences;
use verslagwijzer::ui::browser::{address, crash, intl, page};
use verslagwijzer::view_state::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
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

/// A worker that answers to some tasks, breaks down in two ways and is silent on `repack`.
const WORKER: &str = "onmessage = ({ data: { n, task, given } }) => {
    if (task === 'restore') setTimeout(() => { throw new Error('a worker that breaks down'); });
    if (task === 'files') postMessage({ n, failed: 'RuntimeError: unreachable' });
    if (task === 'takeIn') postMessage({ n, answer: ['refused', given[2].byteLength === 3 ? 'pdf' : 'bomb'] });
    if (task === 'correct') postMessage({ n, answer: ['mistakes', 'report\\ttitel\\t1\\t' + given[1].length + '\\t'] });
};
postMessage({ ready: true });";

/// That worker, where the page finds the way to start it.
fn importer() -> Importer {
    let start = format!(
        "const script = URL.createObjectURL(new Blob([{WORKER:?}], {{ type: 'text/javascript' }}));
         window.startImporter = () => new Worker(script, {{ type: 'module' }});"
    );
    Function::new_no_args(&start).call0(&JsValue::UNDEFINED).expect("a browser with workers");
    Importer::start().expect("there is a way to start one")
}

#[wasm_bindgen_test]
async fn the_importer_answers_what_it_was_asked() {
    let importer = importer();
    let bytes = ArrayBuffer::new(3);
    assert_eq!(importer.take_in("a.pdf", "2026-06-01", &bytes).await, Ok(Answer::Refused(Refusal::Pdf)));
    assert_eq!(bytes.byte_length(), 0, "the bytes were copied");
    let title = [Correction::Fact { fact: Fact::Title, value: None }];
    let Ok(Answer::Mistakes(mistakes)) = importer.correct("{}", &title).await else { panic!("no mistakes") };
    assert_eq!((mistakes[0].place.as_str(), mistakes[0].what.as_str()), ("titel", "13"));
    assert!(!importer.is_gone());
}

#[wasm_bindgen_test]
async fn who_waits_for_an_importer_that_breaks_down_hears_that_it_is_gone() {
    for breaks_down_by_itself in [true, false] {
        let importer = importer();
        let (waiting, heard) = (importer.clone(), Rc::new(Cell::new(None)));
        let hear = Rc::clone(&heard);
        spawn_local(async move { hear.set(Some(waiting.repack("{}").await)) });
        TimeoutFuture::new(0).await;
        assert_eq!(heard.take(), None, "it waits");
        let broken = if breaks_down_by_itself { importer.restore("{}").await } else { importer.files("{}").await };
        assert_eq!(broken, Err(Gone::Meanwhile), "it broke down over what came first");
        TimeoutFuture::new(0).await;
        assert_eq!(heard.take(), Some(Err(Gone::Broken)));
        assert!(importer.is_gone());
        assert_eq!(importer.repack("{}").await, Err(Gone::Meanwhile), "it is still asked");
    }
}

#[wasm_bindgen_test]
async fn a_page_without_an_importer_says_so() {
    Function::new_no_args("delete window.startImporter").call0(&JsValue::UNDEFINED).expect("nothing to refuse");
    assert!(matches!(Importer::start(), Err(NoImporter)));
}

#[wasm_bindgen_test]
fn a_file_was_changed_on_a_day_where_the_reader_is() {
    let moment = js_sys::Date::new_with_year_month_day_hr(2026, 5, 1, 0).get_time();
    assert_eq!([moment, moment - 1.0].map(day_of), ["2026-06-01", "2026-05-31"]);
}
