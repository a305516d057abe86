//! What stands in a form field that reports a change.

use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Event;

/// The value of the field an event comes from; empty where it comes from no field.
#[must_use]
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|field| js_sys::Reflect::get(&field, &JsValue::from_str("value")).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Selects all text of the field an event comes from.
pub fn select_all(event: &Event) {
    let field = event.target().and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

/// The key of a keyboard event, as `KeyboardEvent.key` names it.
#[must_use]
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default()
}
