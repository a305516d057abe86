//! Two meetings side by side: facts, topics, positions, figures, words.

mod export;
mod figures;
mod key_words;
mod positions;
mod step;
mod topics;

use super::read::facts;
use crate::corpus::ReportId;
use crate::ui::app::HEADING;
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::Memo;
use crate::ui::widgets::{link, meeting_class, meeting_mark};
use crate::view_state::{Page, ViewState};
use leptos::prelude::*;

pub(crate) use step::step_on_key;

/// The two meetings that were asked for, or the last two.
pub(super) fn compare(desk: Desk) -> AnyView {
    let pair = Memo::new(move || desk.view.with(|view| pair(desk, view)));
    live(move || pair.get().map_or_else(|| too_few(desk), |(a, b)| side_by_side(desk, a, b)))
}

/// Which reports stand side by side: those in the view, filled up with the last ones.
fn pair(desk: Desk, view: &ViewState) -> Option<(usize, usize)> {
    let corpus = &desk.house.corpus;
    let mut chosen: Vec<usize> = view.compared.iter().filter_map(|id| Some(corpus.report(id.as_str())?.0)).collect();
    if chosen.is_empty() {
        chosen.extend(corpus.reports.len().checked_sub(2));
    }
    let other = (0..corpus.reports.len()).rev().find(|at| !chosen.contains(at));
    chosen.extend(other);
    Some((*chosen.first()?, *chosen.get(1)?))
}

fn heading(text: &str) -> Part {
    el("h1").attr("id", HEADING).attr("tabindex", "-1").text(text)
}

fn too_few(desk: Desk) -> AnyView {
    let words = desk.words();
    el("div")
        .class("page")
        .child(heading(words.compare_title))
        .child(el("p").class("empty").text(words.choose_two))
        .done()
}

fn side_by_side(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let reports = &desk.house.corpus.reports;
    let title = words.what_changed(&reports[a].short_name(), &reports[b].short_name());
    let explained = explained(desk, &[words.how_computed_topics, words.how_computed_pairs]);
    let swap = el("button")
        .attr("type", "button")
        .class("button swap")
        .attr("aria-label", words.swap)
        .on("click", move |_| desk.change(|view| compared(view, &reports[b].id, &reports[a].id)))
        .child(el("span").attr("aria-hidden", "true").text("⇄"));
    el("div")
        .class("page compare")
        .child(el("header").child(heading(&title)).child(explained))
        .child(el("div").class("pair").child(side(desk, a, b, true)).child(swap).child(side(desk, b, a, false)))
        .child(topics::topics(desk, a, b))
        .child(positions::positions(desk, a, b))
        .child(figures::figures(desk, a, b))
        .child(key_words::key_words(desk, a, b))
        .child(export::export(desk, a, b))
        .done()
}

/// *Hoe is dit berekend?*
fn explained(desk: Desk, answers: &[&str]) -> Part {
    let answers = answers.iter().map(|answer| el("p").text(answer).done());
    el("details").class("help").child(el("summary").text(desk.words().how_computed)).children(answers)
}

/// The head of a table with one meeting on either side.
fn heads(desk: Desk, a: usize, b: usize, middle: &str) -> Part {
    let name = |meeting: usize| desk.house.corpus.reports[meeting].short_name();
    let head = |text: &str| el("th").attr("scope", "col").text(text);
    let row = el("tr").child(head(&name(a)).class("left")).child(head(middle)).child(head(&name(b)));
    el("thead").child(row)
}

/// A sentence by its place in its report, linked.
fn place(desk: Desk, sentence: usize) -> AnyView {
    let corpus = &desk.house.corpus;
    let address = desk.link_to_sentence(&corpus.id_of(sentence));
    let spot = desk.words().spot(corpus.sentences[sentence].spot);
    el("li").child(link(address, &spot).attr("aria-label", desk.sentence_name(sentence))).done()
}

/// Two reports side by side, the rest of the view as it was.
fn compared(view: &mut ViewState, a: &ReportId, b: &ReportId) {
    view.page = Page::Compare;
    view.compared = vec![a.clone(), b.clone()];
}

/// One meeting with its facts, and the choice of another in its place.
fn side(desk: Desk, shown: usize, other: usize, is_first: bool) -> AnyView {
    let words = desk.words();
    let reports = &desk.house.corpus.reports;
    let label = if is_first { words.choose_a } else { words.choose_b };
    let options = reports.iter().enumerate().map(|(at, report)| {
        let option = el("option").attr("value", report.id.as_str()).text(report.short_name());
        if at == shown { option.attr("selected", "").done() } else { option.done() }
    });
    let choose = move |change| {
        let Some((chosen, _)) = desk.house.corpus.report(&value_of(&change)) else { return };
        // Choosing the meeting of the other side swaps the two.
        let other = if chosen == other { shown } else { other };
        let (a, b) = if is_first { (chosen, other) } else { (other, chosen) };
        desk.change(|view| compared(view, &reports[a].id, &reports[b].id));
    };
    let choice = el("label")
        .class("side-choice")
        .child(el("span").class("chip-mark").attr("aria-hidden", "true").text(meeting_mark(shown)))
        .child(el("span").class("visually-hidden").text(label))
        .child(el("select").on("change", choose).children(options));
    el("section")
        .class(&format!("card side {}", meeting_class(shown)))
        .attr("aria-label", label)
        .child(choice)
        .child(facts(desk, &reports[shown]))
        .done()
}
