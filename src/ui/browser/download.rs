//! Handing the reader a file that was made here.

use super::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Blob;
use web_sys::HtmlElement;
use web_sys::Url;

/// Offers a text as a file to save. False where the browser would not.
#[must_use]
pub fn offer(name: &str, text: &str) -> bool {
    try_offer(name, text).is_ok()
}

fn try_offer(name: &str, text: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.dyn_ref::<HtmlElement>().ok_or(JsValue::NULL)?.click();
    Url::revoke_object_url(&address)
}
