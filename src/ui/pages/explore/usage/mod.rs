//! The words that were found: each in its context, how often, in which company, and what they
//! weigh; and the searches that were saved.
//!
//! A part of its own ([`crate::ui::parts`]): most searches end in the list.

mod company;
mod concordance;
mod rates;
mod saved;
mod why;

use crate::index::{Answer, Marked};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::Memo;
use crate::ui::words::UsageWords;
use crate::view_state::Display;
use leptos::prelude::*;

pub(in crate::ui) use saved::saved;
pub(in crate::ui) use why::why_here;

/// What the view shows beside the list.
pub(in crate::ui) fn usage(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let words = words(desk);
    let is_asked = Memo::new(move || desk.view.with(|view| !view.query.trim().is_empty()));
    let display = desk.view.with_untracked(|view| view.display);
    live(move || match (is_asked.get(), display) {
        (false, _) => el("p").class("empty").text(words.usage_needs_words).done(),
        (true, Display::Concordance) => concordance::concordance(desk, answer),
        (true, _) => counted(desk, answer),
    })
}

/// How often each report uses the words, and which words stand near them.
fn counted(desk: Desk, answer: Memo<Answer>) -> AnyView {
    // Read once, and only for this.
    let usage = std::sync::Arc::new(crate::index::Usage::of(&desk.house().corpus));
    el("div")
        .class("usage")
        .child(rates::rates(desk, answer, usage.clone()))
        .child(company::company(desk, answer, usage))
        .done()
}

/// The sentences that were found, with what matched in each.
fn marked(desk: Desk, answer: Memo<Answer>) -> Vec<Marked> {
    let house = desk.house();
    answer.with(|answer| house.index.marked(&house.corpus, answer).collect())
}

/// The texts of this part.
fn words(desk: Desk) -> &'static UsageWords {
    UsageWords::of(desk.words().language)
}

/// A piece of the page with its heading and *Hoe is dit berekend?*
fn section(desk: Desk, title: &str, how: &str) -> Part {
    let how = el("details").class("help").child(el("summary").text(desk.words().how_computed)).child(el("p").text(how));
    el("section").child(el("div").class("summary").child(el("h2").text(title)).child(how))
}

/// A table with a name and the heads of its columns.
fn table(name: &str, heads: &[&str], rows: AnyView) -> Part {
    let heads = heads.iter().map(|head| el("th").attr("scope", "col").text(head).done());
    let heads = el("thead").child(el("tr").children(heads));
    el("table").attr("aria-label", name).child(heads).child(el("tbody").child(rows))
}

fn number(text: impl AsRef<str>) -> Part {
    el("td").class("num").text(text)
}
