//! What does the browser tell of its storage, without opening anything?

use super::super::window;
use super::DATABASE;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// How many bytes this page uses, and how many it may use in all, both roughly; nothing where
/// the browser does not tell.
pub async fn room() -> Option<(f64, f64)> {
    let told: StorageEstimate = JsFuture::from(storage()?.estimate().ok()?).await.ok()?.unchecked_into();
    Some((told.get_usage()?, told.get_quota()?))
}

/// Asks the browser not to throw anything away by itself; false where it may. Firefox asks the
/// reader, so please ask this only when they have just kept something.
pub async fn persist() -> bool {
    let Some(promise) = storage().and_then(|storage| storage.persist().ok()) else { return false };
    JsFuture::from(promise).await.is_ok_and(|is_granted| is_granted.is_truthy())
}

/// Is there a shelf at all? Makes none. True also where the browser does not tell.
pub async fn is_there() -> bool {
    let Some(window) = window() else { return false };
    let of = |object: &JsValue, name| Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default();
    let factory = of(&window, "indexedDB");
    if !factory.is_object() {
        return false;
    }
    let asked = of(&factory, "databases").dyn_into::<Function>().and_then(|databases| databases.call0(&factory));
    let Some(promise) = asked.ok().and_then(|asked| asked.dyn_into::<Promise>().ok()) else { return true };
    let Ok(told) = JsFuture::from(promise).await else { return true };
    Array::from(&told).iter().any(|database| of(&database, "name") == DATABASE)
}

/// Without https the property is missing, whatever its type says.
fn storage() -> Option<StorageManager> {
    Reflect::get(&window()?.navigator(), &JsValue::from_str("storage")).ok()?.dyn_into().ok()
}
