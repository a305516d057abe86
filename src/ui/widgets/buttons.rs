//! Buttons and links.

use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live_text};
use crate::ui::state::State;
use crate::view_state::ViewState;
use leptos::prelude::*;

/// A link with a text; addresses that begin with `?` stay within the page.
pub(crate) fn link(address: String, text: &str) -> Part {
    el("a").attr("href", address).text(text)
}

/// A link that leads on to another view.
pub(crate) fn onward(address: String, text: &str) -> AnyView {
    el("p").child(link(address, text).class("onward")).done()
}

/// A button that does something here.
pub(crate) fn button(text: &str, act: impl Fn() + 'static) -> Part {
    plain_button(text, act).class("button")
}

/// A button that stays in the background.
pub(crate) fn quiet_button(text: &str, act: impl Fn() + 'static) -> Part {
    plain_button(text, act).class("quiet-button")
}

fn plain_button(text: &str, act: impl Fn() + 'static) -> Part {
    el("button").attr("type", "button").on("click", move |_| act()).text(text)
}

/// The button that shows the rest of a list, or hides it again.
pub(crate) fn show_more(desk: Desk, shows_all: State<bool>, more: String) -> AnyView {
    let less = desk.words().show_less;
    let label = move || if shows_all.get() { less.to_owned() } else { more.clone() };
    el("button")
        .attr("type", "button")
        .class("more")
        .live_attr("aria-expanded", move || Some(shows_all.get().to_string()))
        .on("click", move |_| desk.soon(move || shows_all.set(!shows_all.get_untracked())))
        .child(live_text(label))
        .done()
}

/// One of a row of choices: a link to the view with this choice.
pub(crate) fn segment(
    desk: Desk,
    text: &str,
    is_chosen: impl Fn(&ViewState) -> bool + Send + 'static,
    choose: impl Fn(&mut ViewState) + Send + 'static,
) -> AnyView {
    let is_current = move || desk.view.with(|view| is_chosen(view)).then(|| "true".to_owned());
    el("a").live_attr("href", desk.live_link(choose)).live_attr("aria-current", is_current).text(text).done()
}
