//! Searches that a reader saved in this browser, under a name.

use super::words;
use crate::ui::browser::field::{Event, value_of};
use crate::ui::browser::preferences;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el, live, live_text};
use crate::ui::state::State;
use crate::ui::widgets::{filters_in_words, quiet_button};
use crate::view_state::Saved;
use leptos::prelude::*;

/// As many characters a name has at most.
const LONGEST_NAME: usize = 80;

/// What is saved, and whether this browser keeps it.
#[derive(Clone, Copy)]
struct Shelf {
    desk: Desk,
    saved: State<Saved>,
    /// Why the last change was not kept; empty where it was.
    failure: State<&'static str>,
}

/// The searches by name, and a form to save the one on the page.
pub(in crate::ui) fn saved(desk: Desk) -> AnyView {
    let saved = State::new(Saved::read(&preferences::saved_searches()));
    let shelf = Shelf { desk, saved, failure: State::new("") };
    let failure = shelf.failure;
    let list = move || {
        let names: Vec<String> = saved.with(|saved| saved.names().map(str::to_owned).collect());
        names.into_iter().map(|name| one(shelf, name)).collect_view().into_any()
    };
    let failed = el("p").class("error").attr("role", "alert").hidden(move || failure.get().is_empty());
    el("div")
        .class("saved")
        .child(bare_list("ul", "plain").attr("aria-label", desk.words().saved_searches).child(live(list)))
        .child(form(shelf))
        .child(failed.child(live_text(move || failure.get().to_owned())))
        .child(el("p").class("quiet").text(words(desk).saved_private))
        .done()
}

fn one(shelf: Shelf, name: String) -> AnyView {
    let desk = shelf.desk;
    let (own, gone) = (name.clone(), name.clone());
    let address = desk.live_link(move |view| shelf.saved.with_untracked(|saved| saved.open(&own, view)));
    let remove = move || {
        keep(shelf, &mut |saved| {
            saved.forget(&gone);
            true
        });
    };
    let remove = quiet_button("✕", remove).attr("aria-label", format!("{}: {name}", desk.words().remove));
    el("li").child(el("a").live_attr("href", address).text(&name)).child(remove).done()
}

/// A name, by default what is asked in words, and the button that saves.
fn form(shelf: Shelf) -> Part {
    let desk = shelf.desk;
    let typed = State::new(String::new());
    let asked = move || {
        let asked = desk.view.with(|view| filters_in_words(desk, view));
        let asked = if asked.is_empty() { words(desk).all_sentences.to_owned() } else { asked };
        asked.chars().take(LONGEST_NAME).collect::<String>()
    };
    let save = move |submit: Event| {
        submit.prevent_default();
        let view = desk.view.get_untracked();
        let name = typed.get_untracked();
        let name = if name.trim().is_empty() { asked() } else { name };
        if keep(shelf, &mut |saved| saved.keep(&name, &view)) {
            typed.set(String::new());
        }
    };
    let field = el("input")
        .attr("type", "text")
        .attr("aria-label", words(desk).saved_name)
        .live_attr("placeholder", move || Some(asked()))
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_NAME.to_string())
        .value(move || typed.get())
        .on("input", move |input| typed.set(value_of(&input)));
    let button = el("button").class("button").text(words(desk).save_search);
    el("form").class("search").on("submit", save).child(field).child(button)
}

/// Changes the searches, also those that another tab has kept since, and says where they are
/// not kept. False where the change could not be made.
fn keep(shelf: Shelf, change: &mut dyn FnMut(&mut Saved) -> bool) -> bool {
    let words = words(shelf.desk);
    let is_kept_here = shelf.failure.get_untracked() != words.saved_unkept;
    let kept = is_kept_here.then(|| Saved::read(&preferences::saved_searches()));
    let mut saved = kept.unwrap_or_else(|| shelf.saved.get_untracked());
    if !change(&mut saved) {
        shelf.failure.set(words.saved_full);
        return false;
    }
    let is_kept = preferences::keep_searches(&saved.to_text());
    shelf.failure.set(if is_kept { "" } else { words.saved_unkept });
    shelf.saved.set(saved);
    true
}
