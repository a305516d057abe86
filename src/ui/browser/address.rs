//! The address bar, and the links that lead within the page.

use super::{document, window};
use gloo::events::{EventListener, EventListenerOptions};
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};

/// The query and the fragment of the address, without `?` and `#`; empty when they cannot
/// be read. The single-file edition has all of it in the fragment: it is told as a query.
#[must_use]
pub fn read() -> (String, String) {
    let Some(location) = window().map(|window| window.location()) else { return Default::default() };
    let part = |text: Result<String, JsValue>| text.unwrap_or_default();
    let (query, fragment) = (without(&part(location.search()), '?'), without(&part(location.hash()), '#'));
    match fragment.strip_prefix('?') {
        Some(all) if query.is_empty() => (all.to_owned(), String::new()),
        _ => (query, fragment),
    }
}

/// A relative address as this edition writes it: `?…#place`, in the single-file edition
/// `#?…&plek=place`, since a file has no host that would leave a query alone.
#[must_use]
pub fn written(address: &str) -> String {
    // A page has hundreds of links, and asks for each of them at every change.
    static IS_ALONE: OnceLock<bool> = OnceLock::new();
    let root = || document().and_then(|document| document.document_element());
    if !IS_ALONE.get_or_init(|| root().is_some_and(|root| root.has_attribute("data-edition"))) {
        return address.to_owned();
    }
    match address.split_once('#') {
        Some((query, place)) if query.len() > 1 => format!("#{query}&plek={place}"),
        Some((_, place)) => format!("#?plek={place}"),
        None => format!("#{address}"),
    }
}

fn without(text: &str, mark: char) -> String {
    text.strip_prefix(mark).unwrap_or(text).to_owned()
}

/// Shows a relative address, as a new step of the history or in place of this one.
///
/// A browser that refuses (some do after a hundred changes in half a minute) keeps the
/// old address; the next change catches up.
pub fn write(address: &str, in_place: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = written(address);
    let _refused = if in_place {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// The whole address that a relative one stands for, ready to send to someone.
#[must_use]
pub fn absolute(address: &str) -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    let folder = base.split(['?', '#']).next().unwrap_or_default();
    format!("{folder}{}", written(address))
}

/// Calls back whenever the reader goes back, forward, or edits the fragment. For as long
/// as the page lives.
pub fn on_travel(mut back: impl FnMut() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", move |_| back()).forget();
    }
}

/// Calls back with query and fragment when a link within the page is followed: one whose
/// address begins with `?`, or with `#?` in the single-file edition. Clicks that ask for a
/// new tab or a download go their own way.
pub fn on_link(mut follow: impl FnMut(&str, &str) + 'static) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let Some(address) = plain_click_on_own_link(event) else { return };
        event.prevent_default();
        let (query, fragment) = address.split_once('#').unwrap_or((&address, ""));
        follow(query, fragment);
    })
    .forget();
}

fn plain_click_on_own_link(event: &web_sys::Event) -> Option<String> {
    let click = event.dyn_ref::<web_sys::MouseEvent>()?;
    let asks_for_more =
        click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if asks_for_more || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let address = link.get_attribute("href").filter(|_| !link.has_attribute("download"))?;
    let within = address.strip_prefix('#').unwrap_or(&address).strip_prefix('?')?;
    Some(within.to_owned())
}
