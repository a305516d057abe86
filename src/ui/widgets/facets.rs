//! Filters with live counts, and the ones that are on.

use super::show_more;
use crate::corpus::Act;
use crate::index::{Answer, Facet};
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live, live_text, nothing};
use crate::ui::state::Memo;
use crate::ui::state::State;
use crate::view_state::ViewState;
use leptos::prelude::*;

/// How many values of a facet show before *Toon meer*.
const SHOWN: usize = 7;

/// What a value of a facet is called.
fn value_name(desk: Desk, facet: Facet, value: &str) -> String {
    let words = desk.words();
    let corpus = &desk.house.corpus;
    match facet {
        Facet::Report => corpus.report(value).map_or_else(|| value.to_owned(), |(_, report)| report.short_name()),
        Facet::Topic => words.pick(&corpus.vocabulary.topic_name(value)).to_owned(),
        Facet::Act => Act::from_id(value).map_or(value, |act| words.act(act)).to_owned(),
        _ => words.pick(&corpus.vocabulary.name(value)).to_owned(),
    }
}

/// All facets with their values as checkboxes, each with the number of sentences it would
/// give. Values keep their order, so nothing moves under a finger; those that would give
/// nothing are dimmed.
pub(crate) fn facets(desk: Desk, answer: Memo<Answer>) -> Vec<AnyView> {
    Facet::ALL.into_iter().map(|facet| values(desk, facet, answer)).collect()
}

fn values(desk: Desk, facet: Facet, answer: Memo<Answer>) -> AnyView {
    let words = desk.words();
    let values: Vec<&'static str> = desk.house.index.values(facet).collect();
    if values.is_empty() {
        return nothing();
    }
    let n_hidden = values.len().saturating_sub(SHOWN);
    let shows_all = State::new(false);
    let rows = values.into_iter().enumerate().map(|(at, value)| row(desk, facet, at, value, answer, shows_all));
    let more =
        (n_hidden > 0).then(|| show_more(shows_all, format!("{} ({n_hidden})", words.show_more), words.show_less));
    el("fieldset").class("facet").child(el("legend").text(words.facet(facet))).children(rows).child(more).done()
}

fn row(
    desk: Desk,
    facet: Facet,
    at: usize,
    value: &'static str,
    answer: Memo<Answer>,
    shows_all: State<bool>,
) -> AnyView {
    // A value keeps its place in every answer, so its count is found without searching.
    let count = move || answer.with(|answer| answer.counts[facet as usize].get(at).map_or(0, |count| count.sentences));
    let is_chosen = move || desk.view.with(|view| view.chosen.contains(facet, value));
    let tick = el("input")
        .attr("type", "checkbox")
        .checked(is_chosen)
        .on("change", move |_| desk.change(|view| view.toggle(facet, value)));
    el("label")
        .hidden(move || at >= SHOWN && !shows_all.get() && !is_chosen())
        .live_attr("class", move || (count() == 0).then(|| "off".to_owned()))
        .child(tick)
        .child(el("span").text(value_name(desk, facet, value)))
        .child(el("span").class("num").child(live_text(move || format!("({})", count()))))
        .done()
}

/// The filters that are on, each a button that takes it away.
pub(crate) fn chosen_filters(desk: Desk) -> AnyView {
    let words = desk.words();
    live(move || {
        let mut chips: Vec<AnyView> = Vec::new();
        desk.view.with(|view| {
            for (facet, value) in view.chosen.iter() {
                let name = value_name(desk, facet, value);
                let value = value.to_owned();
                chips.push(remover(desk, &name, Box::new(move |view| view.remove(facet, &value))));
            }
            if let Some(from) = view.from {
                chips.push(remover(desk, &format!("{} {from}", words.from), Box::new(|view| view.from = None)));
            }
            if let Some(to) = view.to {
                chips.push(remover(desk, &format!("{} {to}", words.to), Box::new(|view| view.to = None)));
            }
            if view.amounts_only {
                chips.push(remover(desk, words.amounts_only, Box::new(|view| view.amounts_only = false)));
            }
        });
        if chips.is_empty() {
            return nothing();
        }
        let clear = move |_| {
            desk.change(|view| {
                let query = view.query.clone();
                view.clear();
                view.query = query;
            });
        };
        let clear = el("button").attr("type", "button").class("link").on("click", clear).text(words.clear_all);
        el("div").class("chips").children(chips).child(clear).done()
    })
}

/// What was asked and chosen, but for the reports, in words: *“steun”; Wie: Nederland*.
pub(crate) fn filters_in_words(desk: Desk, view: &ViewState) -> String {
    let words = desk.words();
    let mut said: Vec<String> = Vec::new();
    if !view.query.trim().is_empty() {
        said.push(format!("“{}”", view.query.trim()));
    }
    for facet in Facet::ALL.into_iter().filter(|facet| *facet != Facet::Report) {
        let values = view.chosen.get(facet);
        let names: Vec<String> = values.iter().map(|value| value_name(desk, facet, value)).collect();
        if !names.is_empty() {
            said.push(format!("{}: {}", words.facet(facet), names.join(", ")));
        }
    }
    for (name, day) in [(words.from, view.from), (words.to, view.to)] {
        said.extend(day.map(|day| format!("{name} {day}")));
    }
    if view.amounts_only {
        said.push(words.amounts_only.to_owned());
    }
    said.join("; ")
}

fn remover(desk: Desk, name: &str, without: Box<dyn Fn(&mut ViewState)>) -> AnyView {
    el("button")
        .attr("type", "button")
        .class("chip")
        .attr("aria-label", desk.words().remove_filter(name))
        .on("click", move |_| desk.change(&without))
        .text(name)
        .child(el("span").attr("aria-hidden", "true").text(" ✕"))
        .done()
}
