//! What do tabs of this page tell each other?
//!
//! That the reader's own reports have changed, and no more: each looks for itself at what is kept.
//! Where the browser has no such line between tabs, each knows what it has done itself, and of the
//! others once it is loaded anew.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

/// What the line is called.
const CHANNEL: &str = "verslagwijzer";

thread_local! {
    /// One for the whole page: another of the same name would hear what this page says.
    static LINE: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// Tells the other tabs that own reports came, changed or went.
pub fn tell() {
    LINE.with(|line| {
        let _unheard = line.as_ref().map(|line| line.post_message(&JsValue::NULL));
    });
}

/// Calls back whenever another tab tells so. For as long as the page lives.
pub fn on_news(mut heard: impl FnMut() + 'static) {
    LINE.with(|line| {
        if let Some(line) = line {
            EventListener::new(line, "message", move |_| heard()).forget();
        }
    });
}
