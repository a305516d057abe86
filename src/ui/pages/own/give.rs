//! The place for files, and how far they are.

use super::{Own, follow, section};
use crate::ui::browser::field::{Event, value_of};
use crate::ui::browser::files::{self, Given};
use crate::ui::browser::{in_the_background, now};
use crate::ui::draw::{Part, el, live, live_text, nothing};
use crate::ui::own::{self, Failure, Workshop, look};
use crate::ui::state::{Memo, State};
use crate::ui::widgets::button;
use crate::ui::words::OwnWords;
use leptos::prelude::*;

/// What the dialogue for files offers first; whatever else is chosen is looked into as well.
const ENDINGS: &str = ".docx,.odt,.fodt,.html,.htm,.md,.txt,.json";

/// So many files that were not added are named.
const MOST_NAMED: usize = 200;

pub(super) fn give(own: Own) -> AnyView {
    let words = own.words;
    let is_over = State::new(false);
    let over = move |event: Event| {
        if files::has_files(&event) {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let drop = move |event: Event| {
        event.prevent_default();
        event.stop_propagation();
        is_over.set(false);
        in_the_background(async move { own::give(own.desk, files::dropped(event).await) });
    };
    let place = el("div")
        .class("drop")
        .flag("data-over", move || is_over.get())
        .on("dragover", over)
        .on("dragleave", move |_| is_over.set(false))
        .on("drop", drop)
        .child(el("p").class("drop-here").attr("aria-hidden", "true").text(words.drop_here))
        .child(
            el("p")
                .class("drop-choose")
                .child(chooser(own, "kies-bestanden", words.choose_files, false))
                .child(chooser(own, "kies-map", words.choose_folder, true)),
        );
    section("give", "toevoegen", words.give)
        .child(place)
        .child(el("p").class("quiet").text(words.forms))
        .child(paste(own))
        .child(progress(own))
        .child(failures(own))
        .child(twins(own))
        .done()
}

/// A field that chooses files, which looks like a button.
fn chooser(own: Own, id: &'static str, name: &'static str, is_folder: bool) -> Part {
    let chosen = move |event: Event| own::give(own.desk, files::chosen(&event));
    let field = el("input").attr("type", "file").attr("id", id).attr("multiple", "").on("change", chosen);
    let field = if is_folder { field.attr("webkitdirectory", "") } else { field.attr("accept", ENDINGS) };
    el("span").class("chooser").child(field).child(el("label").attr("for", id).class("button").text(name))
}

fn paste(own: Own) -> Part {
    let words = own.words;
    let typed = State::new(String::new());
    let add = move |submit: Event| {
        submit.prevent_default();
        let text = typed.get_untracked();
        if let Some(given) = (!text.trim().is_empty()).then(|| Given::pasted(words.pasted_name, &text)).flatten() {
            own::give(own.desk, vec![given]);
            typed.set(String::new());
        }
    };
    let field = el("textarea")
        .attr("id", "plak")
        .attr("rows", "8")
        .value(move || typed.get())
        .on("input", move |input| typed.set(value_of(&input)));
    let form = el("form")
        .on("submit", add)
        .child(el("label").attr("for", "plak").text(words.pasted_text))
        .child(field)
        .child(el("button").class("button").text(words.add_text));
    el("details").class("paste").child(el("summary").text(words.paste)).child(form)
}

/// How often it is read out how far the files are.
const TOLD: usize = 4;

/// How far the files are, and afterwards what came of them.
fn progress(own: Own) -> AnyView {
    let Own { desk, words, .. } = own;
    let counts = follow(desk, Counts::of);
    let is_on = Memo::new(move || counts.get().is_on);
    let bar = live(move || {
        if !is_on.get() {
            return nothing();
        }
        let bar = el("progress")
            .attr("aria-label", words.progress)
            .live_attr("max", move || Some(counts.get().n_given.to_string()))
            .live_attr("value", move || Some(counts.get().n_done.to_string()));
        el("div").class("so-far").child(bar).child(button(words.stop, move || own::stop(desk))).done()
    });
    let seen = live_text(move || counts.get().said(words));
    // What a screen reader says would never end if it changed as often as what is seen.
    let part = Memo::new(move || {
        let Counts { is_on, n_given, n_done, .. } = counts.get();
        (is_on, TOLD * n_done / n_given.max(1))
    });
    let heard = live_text(move || {
        let _told_at = part.get();
        counts.get_untracked().said(words)
    });
    // Said here and not by `:has(:empty)` in the style, which WebKit does not look at again.
    let is_silent = Memo::new(move || !counts.get().says_something());
    el("div")
        .class("run")
        .hidden(move || is_silent.get())
        .child(el("p").attr("aria-hidden", "true").child(seen))
        .child(el("p").class("visually-hidden").attr("role", "status").child(heard))
        .child(bar)
        .done()
}

/// How many files are how far.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Counts {
    is_on: bool,
    n_given: usize,
    n_done: usize,
    /// Those that were not taken in, or were there already.
    n_not: usize,
}

impl Counts {
    fn of(all: &Workshop) -> Self {
        let (run, n_not) = (&all.run, all.failures.len() + all.twins.len());
        Self { is_on: run.is_on(), n_given: run.n_given, n_done: run.n_done, n_not }
    }

    fn said(self, words: &OwnWords) -> String {
        let Self { is_on, n_given, n_done, n_not } = self;
        if is_on {
            return words.so_far(n_done, n_given, look(|all| all.run.seconds_left(now())));
        }
        if self.says_something() { words.added(n_done.saturating_sub(n_not), n_not) } else { String::new() }
    }

    fn says_something(self) -> bool {
        self.is_on || self.n_done > 0
    }
}

fn failures(own: Own) -> AnyView {
    let Own { desk, words, .. } = own;
    let n_failures = follow(desk, |all| all.failures.len());
    live(move || {
        let n = n_failures.get();
        let named: Vec<(String, Failure)> = look(|all| all.failures.iter().take(MOST_NAMED).cloned().collect());
        if n == 0 {
            return nothing();
        }
        let items = named.iter().map(|(name, why)| {
            el("li").child(el("b").text(name)).text(" ").child(el("span").text(words.failure(*why))).done()
        });
        let title = format!("{} ({n})", words.not_added);
        let list = el("ul").class("failures").attr("aria-label", words.not_added).children(items);
        el("details").attr("open", "").class("outcome").child(el("summary").text(title)).child(list).done()
    })
}

fn twins(own: Own) -> AnyView {
    let Own { desk, words, .. } = own;
    let n_twins = follow(desk, |all| all.twins.len());
    live(move || {
        let n = n_twins.get();
        let named: Vec<String> = look(|all| all.twins.iter().take(MOST_NAMED).cloned().collect());
        if n == 0 {
            return nothing();
        }
        let items = named.iter().map(|name| el("li").text(name).done());
        let list = el("ul").class("failures").attr("aria-label", words.there_already).children(items);
        let title = format!("{} ({n})", words.there_already);
        el("details").class("outcome").child(el("summary").text(title)).child(list).done()
    })
}
