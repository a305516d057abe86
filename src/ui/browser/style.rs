//! Styles of parts of the page, which arrive with them.
//!
//! What most visits never open is styled by rules that stand in its own part, so that the page itself
//! is shorter. Every rule is in one of the layers that `style/tokens.css` puts in order, so that it does
//! not matter when they arrive. The content security policy lets sheets through that are made by the
//! app's own code (CSSOM, `CSSStyleSheet()`: Chromium 73, Firefox 101, Safari 16.4); in browsers before
//! those, what arrives looks plain and works.

use super::document;
use std::cell::RefCell;
use web_sys::CssStyleSheet;

thread_local! {
    /// What the page has on already.
    static ON: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Dresses the page in these rules, unless it is already.
pub fn put_on(rules: &'static str) {
    let is_on = ON.with_borrow_mut(|on| {
        let is_on = on.contains(&rules);
        if !is_on {
            on.push(rules);
        }
        is_on
    });
    let Some(document) = document().filter(|_| !is_on) else { return };
    if let Ok(sheet) = CssStyleSheet::new() {
        let _refused = sheet.replace_sync(rules);
        document.adopted_style_sheets().push(&sheet);
    }
}
