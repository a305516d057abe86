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

/// Has an element that the browser leaves out while it is far away come near enough to be seen?
#[must_use]
pub fn has_come_in_sight(event: &Event) -> bool {
    js_sys::Reflect::get(event, &JsValue::from_str("skipped")).is_ok_and(|skipped| skipped == JsValue::FALSE)
}

/// How far from the left edge of the element that listens a click was, as a part of its width.
#[must_use]
pub fn share_of_width(click: &Event) -> Option<f64> {
    let element = click.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    let bounds = element.get_bounding_client_rect();
    let x = f64::from(click.dyn_ref::<web_sys::MouseEvent>()?.client_x());
    (bounds.width() > 0.0).then(|| (x - bounds.left()) / bounds.width())
}

/// The key of a keyboard event, as `KeyboardEvent.key` names it.
#[must_use]
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default()
}
