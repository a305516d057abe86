//! Filters with live counts, and the ones that are on.

use super::show_more;
use crate::corpus::Act;
use crate::corpus::Days;
use crate::index::{Answer, Facet};
use crate::order::sort_keys;
use crate::text::fold;
use crate::ui::app::go_on_from_heading;
use crate::ui::browser::field::value_of;
use crate::ui::browser::intl;
use crate::ui::browser::page;
use crate::ui::desk::{Desk, afterwards};
use crate::ui::draw::{el, live, live_text, nothing};
use crate::ui::state::Memo;
use crate::ui::state::State;
use crate::ui::words::Words;
use crate::view_state::{Amounts, ViewState, amount_in_digits};
use leptos::prelude::*;

/// How many values of a facet show before *Toon meer*.
const SHOWN: usize = 7;

/// From this many values on, a facet can be searched.
const SEARCHED: usize = 12;

/// How many values of a facet show at most; the others are found by searching it.
const MOST: usize = 100;

/// What a value of a facet is called.
pub(crate) fn value_name(desk: Desk, facet: Facet, value: &str) -> String {
    let words = desk.words();
    let corpus = &desk.house().corpus;
    match facet {
        Facet::Report => match desk.house().index.report(corpus, value) {
            Some(at) => corpus.reports[at].short_name(),
            None => corpus.report(value).map_or_else(|| value.to_owned(), |(_, report)| report.short_name()),
        },
        Facet::Topic => words.pick(&corpus.vocabulary.topic_name(value)).to_owned(),
        Facet::Act => Act::from_id(value).map_or(value, |act| words.act(act)).to_owned(),
        _ => words.pick(&corpus.vocabulary.name(value)).to_owned(),
    }
}

/// All facets with their values as checkboxes, each with the number of sentences it would
/// give; of many, those that would give most come first. A choice in a facet changes nothing in its own
/// counts, so nothing moves under a finger. Values that would give nothing come last and are
/// dimmed; chosen ones are always there.
pub(crate) fn facets(desk: Desk, answer: Memo<Answer>) -> Vec<AnyView> {
    Facet::ALL.into_iter().map(|facet| values(desk, facet, answer)).collect()
}

/// What of a facet is on the page.
#[derive(Clone, Copy)]
struct Open {
    desk: Desk,
    facet: Facet,
    answer: Memo<Answer>,
    /// Which values are chosen.
    chosen: Memo<Vec<String>>,
    shows_all: State<bool>,
    /// What is searched for among its values.
    searched: State<String>,
    /// What these are called, folded; worked out when they are first searched.
    names: Memo<Vec<String>>,
}

fn values(desk: Desk, facet: Facet, answer: Memo<Answer>) -> AnyView {
    let words = desk.words();
    let n_values = desk.house().index.values(facet).count();
    if n_values == 0 {
        return nothing();
    }
    let names = move || desk.house().index.values(facet).map(|value| fold(&value_name(desk, facet, value))).collect();
    let (shows_all, searched) = (State::new(false), State::new(String::new()));
    let chosen = Memo::new(move || desk.view.with(|view| view.chosen.get(facet).to_vec()));
    let open = Open { desk, facet, answer, chosen, shows_all, searched, names: Memo::new(names) };
    let n_hidden = n_values.saturating_sub(SHOWN);
    let more = (n_hidden > 0).then(|| {
        let more = show_more(open.desk, open.shows_all, format!("{} ({n_hidden})", words.show_more));
        el("div").hidden(move || open.searched.with(|searched| !searched.is_empty())).child(more)
    });
    let rest = (n_values > MOST).then(|| {
        let is_hidden = move || !open.shows_all.get();
        el("p").class("quiet").hidden(is_hidden).text(words.rest_by_searching)
    });
    // A memo: the rows, and focus in them, stay as long as the same values are to be shown.
    let shown = Memo::new(move || shown(open));
    let rows = move || shown.with(|shown| shown.iter().map(|at| row(open, *at)).collect_view().into_any());
    el("fieldset")
        .class("facet")
        .attr("id", facet_id(facet))
        .attr("tabindex", "-1")
        .child(el("legend").text(words.facet(facet)))
        .child((n_values >= SEARCHED).then(|| search_field(open)))
        .child(live(rows))
        .child(more)
        .child(rest)
        .done()
}

fn facet_id(facet: Facet) -> String {
    format!("facet-{}", facet.key())
}

/// Places of the values to show, in the order to show them.
fn shown(open: Open) -> Vec<usize> {
    let Open { desk, facet, answer, chosen, shows_all, searched, names } = open;
    let values: Vec<&'static str> = desk.house().index.values(facet).collect();
    let wanted = searched.with(|searched| fold(searched.trim()));
    let mut order: Vec<u64> = match wanted.is_empty() {
        true => (0..values.len() as u64).collect(),
        false => {
            names.with(|names| (0..).zip(names).filter(|(_, name)| name.contains(&wanted)).map(|one| one.0).collect())
        }
    };
    // Where all are shown, each keeps its place. Equal counts keep the order of the collection.
    if values.len() > SHOWN {
        answer.with(|answer| {
            let most_first = |at: u64| u64::from(u32::MAX) - count(answer, facet, at as usize) as u64;
            order.iter_mut().for_each(|at| *at |= most_first(*at) << 32);
        });
        sort_keys(&mut order, 0);
    }
    let most = if shows_all.get() || !wanted.is_empty() { MOST } else { SHOWN };
    let mut order = order.into_iter().map(|key| key as u32 as usize);
    let mut shown: Vec<usize> = order.by_ref().take(most).collect();
    chosen.with(|chosen| {
        if !chosen.is_empty() {
            shown.extend(order.filter(|at| chosen.iter().any(|chosen| chosen == values[*at])));
        }
    });
    shown
}

/// A value keeps its place in every answer, so its count is found without searching.
fn count(answer: &Answer, facet: Facet, at: usize) -> usize {
    answer.counts[facet as usize].get(at).copied().unwrap_or_default()
}

fn search_field(open: Open) -> AnyView {
    let words = open.desk.words();
    let search = move |input| {
        let wanted = value_of(&input);
        open.desk.soon(move || open.searched.set(wanted));
    };
    el("input")
        .attr("type", "search")
        .class("facet-search")
        .attr("aria-label", words.search_in(words.facet(open.facet)))
        .attr("placeholder", words.search_button)
        .attr("autocomplete", "off")
        .on("input", search)
        .done()
}

fn row(open: Open, at: usize) -> AnyView {
    let Open { desk, facet, answer, chosen, .. } = open;
    let Some(value) = desk.house().index.values(facet).nth(at) else { return nothing() };
    let count = move || answer.with(|answer| count(answer, facet, at));
    let choose = move |_| {
        desk.change(|view| view.toggle(facet, value));
        // A value that was there because it was chosen may be gone now, and focus with it.
        afterwards(move || page::focus_if_free(&facet_id(facet)));
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .checked(move || chosen.with(|chosen| chosen.iter().any(|chosen| chosen == value)))
        .on("change", choose);
    el("label")
        .live_attr("class", move || (count() == 0).then(|| "off".to_owned()))
        .child(tick)
        .child(el("span").text(value_name(desk, facet, value)))
        .child(el("span").class("num").child(live_text(move || format!("({})", count()))))
        .done()
}

/// A change that takes one thing away from what is asked.
pub(crate) type Without = Box<dyn Fn(&mut ViewState) + Send>;

/// The filters that are on, by name, and how to take each away.
pub(crate) fn filters_on(desk: Desk, view: &ViewState) -> Vec<(String, Without)> {
    let words = desk.words();
    let mut filters: Vec<(String, Without)> = Vec::new();
    for (facet, value) in view.chosen.iter() {
        let name = value_name(desk, facet, value);
        let value = value.to_owned();
        filters.push((name, Box::new(move |view| view.remove(facet, &value))));
    }
    let on = |day| intl::days(Days { begin: day, end: day }, words.language);
    if let Some(from) = view.from {
        filters.push((format!("{} {}", words.from, on(from)), Box::new(|view| view.from = None)));
    }
    if let Some(to) = view.to {
        filters.push((format!("{} {}", words.to, on(to)), Box::new(|view| view.to = None)));
    }
    if let Some(said) = amounts_said(words, &view.amounts) {
        filters.push((said, Box::new(|view| view.amounts = Amounts::All)));
    }
    filters
}

/// The filters that are on, each a button that takes it away.
pub(crate) fn chosen_filters(desk: Desk) -> AnyView {
    let words = desk.words();
    live(move || {
        let filters = desk.view.with(|view| filters_on(desk, view));
        if filters.is_empty() {
            return nothing();
        }
        let clear = move |_| {
            desk.change(|view| {
                let query = view.query.clone();
                view.clear();
                view.query = query;
            });
            go_on();
        };
        let clear = el("button").attr("type", "button").class("link").on("click", clear).text(words.clear_all);
        let chips = filters.into_iter().map(|(name, without)| remover(desk, &name, without));
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
    said.extend(amounts_said(words, &view.amounts));
    said.join("; ")
}

/// *euro, minstens 1.000.000*
fn amounts_said(words: &Words, amounts: &Amounts) -> Option<String> {
    let range = match amounts {
        Amounts::All => return None,
        Amounts::Named => return Some(words.amounts_only.to_owned()),
        Amounts::Within(range) => range,
    };
    let mut said = words.unit(&range.unit).to_owned();
    for (name, number, none) in [(words.at_least, range.least, 0), (words.at_most, range.most, u64::MAX)] {
        if number != none {
            said.push_str(&[", ", &name.to_ascii_lowercase(), " ", &amount_in_digits(number, words.language)].concat());
        }
    }
    Some(said)
}

/// What was pressed is gone: the reader goes on from the heading.
fn go_on() {
    go_on_from_heading();
}

fn remover(desk: Desk, name: &str, without: Without) -> AnyView {
    el("button")
        .attr("type", "button")
        .class("chip")
        .attr("aria-label", desk.words().remove_filter(name))
        .on("click", move |_| {
            desk.change(&without);
            go_on();
        })
        .text(name)
        .child(el("span").attr("aria-hidden", "true").text(" ✕"))
        .done()
}
