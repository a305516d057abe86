//! Handing the reader a file that was made here.

use super::document;
use js_sys::Array;
use js_sys::encode_uri_component;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use web_sys::CanvasRenderingContext2d;
use web_sys::HtmlCanvasElement;
use web_sys::HtmlElement;
use web_sys::HtmlImageElement;
use web_sys::Url;

/// Offers a text as a file to save. False where the browser would not.
#[must_use]
pub fn offer(name: &str, text: &str) -> bool {
    try_offer(name, text).is_ok()
}

/// Offers a text in pieces as one file to save. False where the browser would not.
#[must_use]
pub fn offer_pieces(name: &str, pieces: &[String]) -> bool {
    let pieces: Array = pieces.iter().map(|piece| JsValue::from_str(piece)).collect();
    Blob::new_with_str_sequence(&pieces).and_then(|blob| offer_blob(name, &blob)).is_ok()
}

fn try_offer(name: &str, text: &str) -> Result<(), JsValue> {
    offer_blob(name, &Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)))?)
}

fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document().ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.dyn_ref::<HtmlElement>().ok_or(JsValue::NULL)?.click();
    Url::revoke_object_url(&address)
}

/// Offers a picture that is given as SVG as a PNG file, with so many pixels for each of its
/// units. False where the browser would not draw or save it.
pub async fn offer_png(name: &'static str, svg: &str, scale: u32) -> bool {
    draw(name, svg, scale).await.is_ok()
}

async fn draw(name: &'static str, svg: &str, scale: u32) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    // Not by an object URL: some browsers then take the drawing for one from elsewhere.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().ok_or(JsValue::NULL)?.create_element("canvas")?.dyn_into()?;
    let [width, height] = [image.natural_width() * scale, image.natural_height() * scale];
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
    let save = Closure::once_into_js(move |blob: Blob| drop(offer_blob(name, &blob)));
    canvas.to_blob(save.unchecked_ref())
}
