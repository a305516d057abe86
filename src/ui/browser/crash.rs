//! What a reader sees when the app has broken down.
//!
//! After a panic no Rust runs any more, so the screen itself stands in `index.html`, and its
//! buttons are plain JavaScript. All that is done here is to fill in what happened and to
//! bring the screen up.

use super::{document, page};

/// From now on a panic shows the screen instead of a dead page.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| show(&panic.to_string())));
}

/// Brings up the screen with a report of what happened. Nothing is sent anywhere: the
/// reader may copy it.
pub fn show(what: &str) {
    let agent = super::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    let (query, fragment) = super::address::read();
    let version = env!("CARGO_PKG_VERSION");
    let data = crate::embedded::version();
    let report = format!("{what}\n\nVerslagwijzer {version}, data {data}\n?{query}#{fragment}\n{agent}");
    if let Some(field) = document().and_then(|document| document.get_element_by_id("storing-verslag")) {
        field.set_text_content(Some(&report));
    }
    page::set_root_attribute("data-failed", Some("panic"));
}
