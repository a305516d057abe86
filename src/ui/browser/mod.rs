//! The only files that know they are in a browser.
//!
//! Every function here asks the browser for something that it may refuse: storage that is
//! blocked, a clipboard that is not there, an address bar that has had enough. None of
//! them panics; each says in its documentation what happens when the browser says no.

pub mod address;
pub mod clipboard;
pub mod crash;
pub mod download;
pub mod drawing;
pub mod fetch;
pub mod field;
pub mod files;
pub mod importer;
pub mod intl;
pub mod offline;
pub mod page;
pub mod preferences;
pub mod prerendered;
pub mod share;
pub mod shelf;
pub mod style;
pub mod tabs;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// The window, which is always there where a page runs. Where the build draws the page there
/// is none, and everything that needs one is refused.
fn window() -> Option<web_sys::Window> {
    cfg!(target_arch = "wasm32").then(web_sys::window).flatten()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// Lets the browser paint and answer the reader before the work goes on; at once where nobody
/// is looking at the page, as the browser makes such pages wait.
pub async fn breathe() {
    if looked_at().is_some() {
        wait(0).await;
    }
}

/// Waits so many milliseconds.
pub async fn wait(milliseconds: i32) {
    let Some(window) = window() else { return };
    let pause = Promise::new(&mut |go_on, _| {
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&go_on, milliseconds));
    });
    drop(JsFuture::from(pause).await);
}

/// Waits until the browser has painted what has changed, where anybody is looking at the page.
pub async fn picture() {
    let Some(window) = looked_at() else { return };
    let due = Promise::new(&mut |go_on, _| drop(window.request_animation_frame(&go_on)));
    drop(JsFuture::from(due).await);
    breathe().await;
}

/// The window of a page that somebody is looking at.
fn looked_at() -> Option<web_sys::Window> {
    document().filter(|document| !document.hidden()).and_then(|_| window())
}

/// Milliseconds since the page was opened, to tell how long something takes: somebody may set the
/// computer's clock meanwhile. Where the browser does not tell, no time passes.
#[must_use]
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Does some work whenever what it waits for has come, and lets the page go on meanwhile.
pub fn in_the_background(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
