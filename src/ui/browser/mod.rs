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
pub mod intl;
pub mod offline;
pub mod page;
pub mod preferences;

/// The window, which is always there where a page runs.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
