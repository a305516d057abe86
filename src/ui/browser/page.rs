//! The page around the app: its title and language, what has focus, what is in sight.

use super::{document, element, window};
use crate::view_state::Language;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Names the page in the tab and in the history, where it is not named so already.
pub fn set_title(title: &str) {
    if let Some(document) = document().filter(|document| document.title() != title) {
        document.set_title(title);
    }
}

/// Sets an attribute of `<html>`, or takes it away. One that is as it was is left alone: browsers
/// would work out the style of the whole page anew, for `lang` at least.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if root.get_attribute(name).as_deref() == value {
        return;
    }
    let _refused = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Is there room for more than one column?
#[must_use]
pub fn is_wide() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_none_or(|width| width >= 768.0)
}

/// Puts the reader at an element: in sight, and the next key press starts from there.
/// Nothing happens where there is no such element.
pub fn go_to(id: &str) {
    let Some(element) = element(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus_quietly(&element);
}

/// Gives an element focus, and brings the first mark inside it in sight: no further than
/// it must.
pub fn focus_and_reveal_mark(id: &str) {
    let Some(element) = element(id) else { return };
    focus_quietly(&element);
    if let Ok(Some(mark)) = element.query_selector("mark") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Is there an element with this id?
#[must_use]
pub fn is_there(id: &str) -> bool {
    element(id).is_some()
}

/// Gives an element focus without moving the page.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        focus_quietly(&element);
    }
}

/// Has what had focus gone from the page, or has nothing had it?
#[must_use]
pub fn is_focus_lost() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Gives an element focus where nothing has it, without moving the page.
pub fn focus_if_free(id: &str) {
    if is_focus_lost() {
        focus(id);
    }
}

/// Gives focus to the first element that fits a selector, without moving the page.
pub fn focus_first(selector: &str) {
    if let Some(found) = document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        focus_quietly(&found);
    }
}

/// Moves focus to the next of the elements that fit a selector, or to the one before, and
/// brings it in sight; from anywhere else to the first, or the last. At the end it stays.
pub fn step_focus(selector: &str, is_forward: bool) {
    let Some(document) = document() else { return };
    let Ok(all) = document.query_selector_all(selector) else { return };
    let focused = document.active_element();
    let element = |at: u32| all.item(at).and_then(|node| node.dyn_into::<Element>().ok());
    let now = (0..all.length()).find(|at| element(*at) == focused);
    let last = all.length().checked_sub(1);
    let next = match (now, is_forward) {
        (Some(now), true) => now.checked_add(1),
        (Some(now), false) => now.checked_sub(1),
        (None, true) => Some(0),
        (None, false) => last,
    };
    if let Some(next) = next.and_then(element) {
        focus_quietly(&next);
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        next.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Would a letter that is pressed now be written somewhere?
#[must_use]
pub fn is_typing() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| focused.matches("input:not([type=checkbox]), textarea, select").unwrap_or(false))
}

/// Does something when a key is pressed anywhere in the page, told whether Shift was held;
/// with Control or its like, a key is the browser's business. Where it answers true, the
/// browser leaves the key alone.
pub fn on_key(key: &'static str, act: impl Fn(bool) -> bool + 'static) {
    let Some(document) = document() else { return };
    let listener = EventListener::new_with_options(
        &document,
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let pressed = event.dyn_ref::<KeyboardEvent>().filter(|pressed| {
                pressed.key() == key && !pressed.ctrl_key() && !pressed.alt_key() && !pressed.meta_key()
            });
            if pressed.is_some_and(|pressed| act(pressed.shift_key())) {
                event.prevent_default();
            }
        },
    );
    listener.forget();
}

/// Calls back when the reader prints, before and after it, however they ask for it. For as
/// long as the page lives.
pub fn on_print(print: impl Fn(bool) + Copy + 'static) {
    let Some(window) = window() else { return };
    for (event, is_on_paper) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window, event, move |_| print(is_on_paper)).forget();
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    let _refused = window().map(|window| window.print());
}

/// Back to the top, reading from the heading on: what a new page does by itself.
pub fn start_at_top(heading: &str) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(heading);
}

fn focus_quietly(element: &Element) {
    let options = js_sys::Object::new();
    let _refused = js_sys::Reflect::set(&options, &JsValue::from_str("preventScroll"), &JsValue::TRUE);
    let focus = js_sys::Reflect::get(element, &JsValue::from_str("focus"))
        .ok()
        .and_then(|focus| focus.dyn_into::<js_sys::Function>().ok());
    if let Some(focus) = focus {
        let _refused = focus.call1(element, &options);
    }
}

/// The first of our languages among those the browser asks for.
#[must_use]
pub fn preferred_language() -> Option<Language> {
    let languages = window()?.navigator().languages();
    languages
        .iter()
        .filter_map(|language| language.as_string())
        .find_map(|language| Language::from_word(language.get(..2)?))
}

/// Waits until the reader looks at the page.
pub async fn seen() {
    let Some(document) = document().filter(|document| document.hidden()) else { return };
    let seen = Promise::new(&mut |seen, _| {
        EventListener::once(&document, "visibilitychange", move |_| drop(seen.call0(&JsValue::UNDEFINED))).forget();
    });
    drop(JsFuture::from(seen).await);
}

/// What has focus, by where it stands: for a page that is about to be drawn anew.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The place among its siblings of each element from the body down.
    path: Vec<u32>,
    tag: String,
    /// Where a text is being typed, in UTF-16 units.
    typing: Option<[JsValue; 2]>,
}

impl Focus {
    /// What has focus now.
    #[must_use]
    pub fn now() -> Self {
        let focused = document().and_then(|document| document.active_element());
        let typing = focused.as_ref().and_then(|field| {
            let at = |name: &str| js_sys::Reflect::get(field, &name.into()).ok().filter(|at| at.as_f64().is_some());
            Some([at("selectionStart")?, at("selectionEnd")?])
        });
        let tag = focused.as_ref().map(Element::tag_name).unwrap_or_default();
        let mut path = Vec::new();
        let mut at = focused;
        while let Some((element, parent)) = at.as_ref().and_then(|one| Some((one.clone(), one.parent_element()?))) {
            let children = parent.children();
            path.extend((0..children.length()).find(|n| children.item(*n).as_ref() == Some(&element)));
            at = Some(parent);
        }
        path.reverse();
        Self { path, tag, typing }
    }

    /// Gives focus to what stands there now, if that is of the same kind and nothing else has
    /// it meanwhile.
    pub fn restore(self) {
        let root = document().and_then(|document| document.document_element());
        let found = self.path.iter().try_fold(root, |at, n| Some(at?.children().item(*n))).flatten();
        let Some(found) = found.filter(|found| is_focus_lost() && found.tag_name() == self.tag) else { return };
        focus_quietly(&found);
        if let Some([start, end]) = self.typing
            && let Ok(select) = js_sys::Reflect::get(&found, &"setSelectionRange".into())
            && let Some(select) = select.dyn_ref::<js_sys::Function>()
        {
            let _refused = select.call2(&found, &start, &end);
        }
    }
}
