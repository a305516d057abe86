//! The worker that keeps the page for use without a network.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits until everything is stored for use without a network.
///
/// The worker is registered by `index.html`, and it is ready once its installation, which
/// stores every file and checks it, has succeeded. False where the browser has no such
/// workers or the page is not on https; never answered where something could not be
/// stored (a full disk, a broken connection).
pub async fn is_stored() -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    // Without https the property is missing, whatever its type says.
    let is_there =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).is_ok_and(|found| found.is_object());
    let Some(ready) = is_there.then(|| navigator.service_worker().ready().ok()).flatten() else { return false };
    JsFuture::from(ready).await.is_ok()
}
