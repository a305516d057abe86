//! What stands in the page before the app does, and its giving way.
//!
//! The build draws shell, overview and reports into `index.html`; a script there
//! (`public/index.html`) hands over what is asked for here. The text of the reports comes from
//! there too, so that a visit fetches it once.

use super::window;
use crate::view_state::Language;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The sentences of all reports, one a line; empty where the page did not arrive whole.
#[must_use]
pub fn sentences() -> String {
    asked("sentences", "").and_then(|text| text.as_string()).unwrap_or_default()
}

/// How the page worded some days, given as [`super::intl::key`] does.
pub(super) fn days(key: &str, language: Language) -> Option<String> {
    asked("days", &(language.word().to_owned() + key))?.as_string()
}

/// Takes the prerendered page away, once the app's own is drawn: what had focus, was selected,
/// typed or opened there is so here. True where the reader was already looking at what
/// the app shows; then nothing should move.
pub fn give_way() -> bool {
    asked("giveWay", "").is_some_and(|was_shown| was_shown.is_truthy())
}

fn asked(name: &str, question: &str) -> Option<JsValue> {
    let page = Reflect::get(&window()?.into(), &JsValue::from_str("prerendered")).ok()?;
    let function: Function = Reflect::get(&page, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.call1(&JsValue::NULL, &JsValue::from_str(question)).ok()
}
