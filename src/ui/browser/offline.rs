//! Is the page kept for use without a network, and is there a newer version of it?
//!
//! The service worker does the keeping; `public/offline.js` asks it, and leaves the answers
//! on `<html>`. It is plain JavaScript and stands in the page itself, so that it works before
//! the app has arrived and where the app never does.

use super::{document, window};
use gloo::events::EventListener;
use web_sys::Event;

/// How it stands with use without a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// Whether everything is stored.
    pub stored: Stored,
    /// A newer version waits for the reader's consent.
    pub is_newer_waiting: bool,
}

/// Whether everything is stored that any view needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stored {
    /// Not known yet.
    #[default]
    Unknown,
    /// Everything, each file as it should be.
    Whole,
    /// There is no room.
    NoRoom,
    /// A file did not arrive whole; the next visit tries again.
    Incomplete,
    /// The browser stores nothing here.
    Refused,
}

/// How it stands now.
#[must_use]
pub fn state() -> Offline {
    let Some(root) = document().and_then(|document| document.document_element()) else { return Offline::default() };
    let stored = match root.get_attribute("data-stored").as_deref() {
        Some("yes") => Stored::Whole,
        Some("full") => Stored::NoRoom,
        Some("broken") => Stored::Incomplete,
        Some("refused") => Stored::Refused,
        _ => Stored::Unknown,
    };
    Offline { stored, is_newer_waiting: root.has_attribute("data-newer") }
}

/// Calls back whenever that changes. For as long as the page lives.
pub fn on_change(mut changed: impl FnMut() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "stored", move |_| changed()).forget();
    }
}

/// The reader consents to the newer version: the page starts anew with it, at the same
/// address. Pages in other tabs stay what they are.
pub fn take_over() {
    if let (Some(window), Ok(consent)) = (window(), Event::new("take-over")) {
        let _refused = window.dispatch_event(&consent);
    }
}
