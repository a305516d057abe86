//! Two meetings side by side: facts, topics, and the passages behind them.

use super::read::facts;
use crate::compare;
use crate::compare::{Pairing, Standing, TopicRow};
use crate::corpus::ReportId;
use crate::ui::app::HEADING;
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::widgets::{
    bar, chip, meeting_chip, meeting_class, meeting_mark, onward, passage, sentence_link, statements,
};
use crate::view_state::{Page, ViewState};
use leptos::prelude::*;
use std::ops::Range;

/// The two meetings that were asked for, or the last two.
pub(super) fn compare(desk: Desk) -> AnyView {
    let pair = Memo::new(move |_| desk.view.with(|view| pair(desk, view)));
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
    let explained = el("details")
        .class("help")
        .child(el("summary").text(words.how_computed))
        .child(el("p").text(words.how_computed_topics))
        .child(el("p").text(words.how_computed_pairs));
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
        .child(topics(desk, a, b))
        .done()
}

/// Two reports side by side, the rest of the view as it was.
fn compared(view: &ViewState, a: &ReportId, b: &ReportId) -> ViewState {
    ViewState { page: Page::Compare, compared: vec![a.clone(), b.clone()], ..view.clone() }
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

/// Topics in both, only in A, only in B, with the number of sentences on either side.
fn topics(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let names = [a, b].map(|meeting| desk.house.corpus.reports[meeting].short_name());
    let rows = compare::topics(&desk.house.corpus, &[a, b]);
    let most = rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or(1);
    let changes = compare::changes(&rows);
    let tick = el("input")
        .attr("type", "checkbox")
        .checked(move || desk.view.with(|view| view.only_differences))
        .on("change", move |_| {
            desk.change(|view| ViewState { only_differences: !view.only_differences, ..view.clone() })
        });
    let totals = el("span")
        .class("chips")
        .child(meeting_chip(a, &format!("{} {}", changes.only_a, words.only_in(&names[0]))))
        .child(chip("both", "◆", &format!("{} {}", changes.both, words.in_both)))
        .child(meeting_chip(b, &format!("{} {}", changes.only_b, words.only_in(&names[1]))));
    let switch = el("label").class("switch").child(tick).child(el("span").text(words.only_differences));
    let [first, second] = names;
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let heads = el("tr").child(head(first).class("left")).child(head(words.topic.to_owned())).child(head(second));
    let rows = rows.into_iter().flat_map(|row| topic_row(desk, &row, a, b, most));
    let table = el("table")
        .class("comparison")
        .attr("aria-label", words.topics_per_meeting)
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    el("section").child(el("div").class("summary").child(totals).child(switch)).child(table).done()
}

/// The row of a topic, and the one below it that opens to the passages.
fn topic_row(desk: Desk, row: &TopicRow, a: usize, b: usize, most: usize) -> [AnyView; 2] {
    let words = desk.words();
    let name = words.pick(&desk.house.corpus.vocabulary.topic_name(&row.topic)).to_owned();
    let standing = match row.standing {
        Standing::Only(side) => {
            let meeting = [a, b][side];
            meeting_chip(meeting, &words.only_in(&desk.house.corpus.reports[meeting].short_name()))
        }
        _ => chip("both", "◆", words.in_both),
    };
    let is_difference = row.counts[0] != row.counts[1];
    let hidden = move || !is_difference && desk.view.with(|view| view.only_differences);
    // The topic's own place in the vocabulary, for good: closures may keep a reference.
    let topic = desk.house.corpus.vocabulary.topic(&row.topic).map_or("", |topic| topic.id.as_str());
    let is_open = Memo::new(move |_| desk.view.with(|view| view.open_topic.as_deref() == Some(topic)));
    let toggle = move |_| {
        desk.change(|view| ViewState {
            open_topic: (!is_open.get_untracked()).then(|| topic.to_owned()),
            ..view.clone()
        });
    };
    let opened = format!("open-{topic}");
    let button = el("button")
        .attr("type", "button")
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()))
        .attr("aria-controls", opened.as_str())
        .on("click", toggle)
        .text(name);
    let closed_row = el("tr")
        .class("topic-row")
        .hidden(hidden)
        .child(el("td").class("left").child(count(desk, a, row.counts[0], most)))
        .child(el("th").attr("scope", "row").child(button).child(standing))
        .child(el("td").child(count(desk, b, row.counts[1], most)));
    let drawn = live(move || if is_open.get() { passages(desk, topic, a, b) } else { nothing() });
    let open_row = el("tr")
        .class("opened")
        .attr("id", opened)
        .hidden(move || hidden() || !is_open.get())
        .child(el("td").attr("colspan", "3").child(drawn));
    [closed_row.done(), open_row.done()]
}

fn count(desk: Desk, meeting: usize, count: usize, most: usize) -> AnyView {
    if count == 0 {
        return el("span").class("quiet").text(desk.words().not_mentioned).done();
    }
    bar(meeting, count, most, el("span").text(count.to_string()))
}

/// The passages about a topic opposite each other, best-matching first.
fn passages(desk: Desk, topic: &str, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let pairs = compare::passages(&desk.house.corpus, topic, a, b);
    let pairs = pairs.into_iter().map(|Pairing { left, right, shared_left, shared_right }| {
        let left = one_side(desk, left, &shared_left);
        el("div").class("opposite").child(left).child(one_side(desk, right, &shared_right)).done()
    });
    let all = desk.link(|view| view.only(crate::index::Facet::Topic, topic));
    el("div")
        .child(el("div").class("opposites").children(pairs))
        .child(el("p").class("quiet").text(words.shared_words))
        .child(onward(all, words.find_on_explore))
        .done()
}

fn one_side(desk: Desk, sentence: Option<usize>, shared: &[Range<usize>]) -> AnyView {
    let Some(at) = sentence else {
        return el("p").class("quiet no-counterpart").text(desk.words().no_counterpart).done();
    };
    let look = meeting_class(desk.house.corpus.sentences[at].report);
    el("div")
        .class(&format!("side-passage {look}"))
        .child(sentence_link(desk, at))
        .child(passage(desk, at, &[], shared))
        .child(statements(desk, at))
        .done()
}
