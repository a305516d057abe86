//! Files of the page that a view needs and most visits do not.

use super::{element, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; in the single-file edition it stands in the page, in
/// an element of that name. None where it does not arrive, or the host says that there is no
/// such file.
pub async fn text(path: &str) -> Option<String> {
    if let Some(file) = element(path) {
        return file.text_content();
    }
    let response: Response = JsFuture::from(window()?.fetch_with_str(path)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
