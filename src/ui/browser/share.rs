//! The share sheet of the reader's system.

use super::{document, in_the_background, window};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Offers an address, under the title of the page, to whatever the system can send it with.
/// Nothing happens where there is no share sheet, and a reader who closes it wants nothing.
pub fn share(address: &str) {
    let _refused = try_share(address);
}

fn try_share(address: &str) -> Option<()> {
    let navigator = window()?.navigator();
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let shared = Object::new();
    for (name, text) in [("title", document()?.title().as_str()), ("url", address)] {
        Reflect::set(&shared, &JsValue::from_str(name), &JsValue::from_str(text)).ok()?;
    }
    let sheet: Promise = share.call1(&navigator, &shared).ok()?.dyn_into().ok()?;
    // A closed sheet is a broken promise, which somebody has to take notice of.
    in_the_background(async move { drop(JsFuture::from(sheet).await) });
    Some(())
}
