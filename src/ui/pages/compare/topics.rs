//! Which topics stand in which reports, and the passages behind them.

use super::course;
use super::names;
use super::section;
use super::step;
use super::table::{row, table};
use super::texts;
use super::topic_name;
use super::unless_different;
use crate::compare;
use crate::compare::Reason;
use crate::compare::Standing;
use crate::compare::TopicRow;
use crate::compare::percentage;
use crate::corpus::Labels;
use crate::index::Facet;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::state::Memo;
use crate::ui::widgets::{bar, chip, meeting_chip, meeting_class, onward, passage, passage_head, statements};
use leptos::prelude::*;
use std::ops::Range;

/// Every topic with its number of sentences in each meeting; its row opens to the passages,
/// all rows do on paper.
pub(super) fn topics(desk: Desk, meetings: &[usize], rows: &[TopicRow]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let most = rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or(1);
    let tick = el("input").attr("type", "checkbox").checked(move || desk.view.with(|view| view.only_differences)).on(
        "change",
        move |_| {
            desk.change(|view| view.only_differences = !view.only_differences);
        },
    );
    let switch = el("label").class("switch").child(tick).child(el("span").text(words.only_differences));
    let differing: Vec<String> = rows.iter().filter(|row| row.differs()).map(|row| row.topic.clone()).collect();
    let choices = el("div").class("choices").child(switch).child(step::buttons(desk, differing));
    let summary = el("div").class("summary").child(totals(desk, meetings, rows)).child(choices);
    let lines: Vec<AnyView> = rows.iter().flat_map(|row| topic_row(desk, row, meetings, most)).collect();
    let how: &[&str] = match meetings {
        [_, _] => &[texts.how_computed_topics, texts.how_computed_pairs],
        _ => &[texts.how_computed_topics, texts.how_computed_course],
    };
    section(desk, words.topics, how)
        .child(summary)
        .child(table(desk, meetings, texts.topics_per_meeting, words.topic, lines.into_any()))
        .done()
}

/// How many topics stand where.
fn totals(desk: Desk, meetings: &[usize], rows: &[TopicRow]) -> Part {
    let words = desk.words();
    let names = names(desk, meetings);
    let tally = compare::tally(rows);
    let only = tally.only.iter().zip(meetings).zip(&names).filter(|((n, _), _)| **n > 0);
    let mut chips: Vec<AnyView> =
        only.map(|((n, meeting), name)| meeting_chip(*meeting, &format!("{n} {}", words.only_in(name)))).collect();
    let of_all = if names.len() == 2 { words.in_both } else { words.in_all };
    let together = [(tally.several, texts(desk).in_several), (tally.all, of_all)];
    // What two have in common stands between what either has alone.
    let first = usize::from(names.len() == 2 && tally.only.first() > Some(&0));
    for (n, where_to) in together.into_iter().filter(|(n, _)| *n > 0) {
        chips.insert(first, chip("both", "◆", &format!("{n} {where_to}")));
    }
    el("span").class("chips").children(chips)
}

/// *alleen Antalya 2025*, *in beide*, *in 3 van 5*
fn standing(desk: Desk, row: &TopicRow, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    match &row.standing {
        Standing::Only(side) => {
            meeting_chip(meetings[*side], &words.only_in(&names(desk, &meetings[*side..=*side])[0]))
        }
        Standing::All if meetings.len() == 2 => chip("both", "◆", words.in_both),
        Standing::All => chip("both", "◆", words.in_all),
        Standing::Some(present) => chip("both", "◆", &texts(desk).in_n_of(present.len(), meetings.len())),
    }
}

/// The row of a topic, and the one below it that opens to the passages.
fn topic_row(desk: Desk, topic_row: &TopicRow, meetings: &[usize], most: usize) -> [AnyView; 2] {
    let hidden = unless_different(desk, topic_row.differs());
    // The topic's own place in the vocabulary, for good: closures may keep a reference.
    let topic = desk.house().corpus.vocabulary.topic(&topic_row.topic).map_or("", |topic| topic.id.as_str());
    let is_asked = Memo::new(move || desk.view.with(|view| view.open_topic.as_deref() == Some(topic)));
    // On paper everything is open.
    let is_open = move || is_asked.get() || desk.is_on_paper.get();
    let toggle = move |_| {
        desk.change(|view| view.open_topic = (!is_asked.get_untracked()).then(|| topic.to_owned()));
    };
    let opened = format!("open-{topic}");
    let button = el("button")
        .attr("type", "button")
        .attr("id", step::button_id(topic))
        .live_attr("aria-expanded", move || Some(is_open().to_string()))
        .attr("aria-controls", opened.as_str())
        .on("click", toggle)
        .text(topic_name(desk, topic));
    let what = el("th").child(button).child(standing(desk, topic_row, meetings));
    let is_pair = meetings.len() == 2;
    let cells =
        if is_pair { counts(desk, topic_row, meetings, most) } else { course::cells(desk, topic_row, meetings) };
    let what = what.child((!is_pair).then(|| course::drawn(topic_row, most)));
    let shown = row(desk, meetings, &mut cells.into_iter(), what);
    let (compared, sentences) = (meetings.to_vec(), topic_row.sentences.clone());
    let draw = move || match (is_open(), &compared[..]) {
        (false, _) => nothing(),
        (true, [a, b]) => passages(desk, topic, *a, *b),
        (true, meetings) => course::passages(desk, topic, &sentences, meetings),
    };
    let open_row = el("tr")
        .class("opened")
        .attr("id", opened)
        .hidden(move || hidden() || !is_open())
        .child(el("td").attr("colspan", (meetings.len() + 1).to_string()).child(live(draw)));
    [shown.hidden(hidden).done(), open_row.done()]
}

/// *8 · 32 %*: sentences, and how much of the report they are.
pub(super) fn count_and_share(desk: Desk, meeting: usize, count: usize) -> Part {
    let share = percentage(count, desk.house().corpus.reports[meeting].sentences.len());
    el("span").text(count.to_string()).child(el("span").class("share").text(format!(" · {share} %")))
}

fn counts(desk: Desk, row: &TopicRow, meetings: &[usize], most: usize) -> Vec<Part> {
    let cells = meetings.iter().zip(&row.counts).map(|(meeting, count)| match count {
        0 => el("span").class("quiet").text(texts(desk).not_mentioned),
        _ => el("div").child(bar(*meeting, *count, most, count_and_share(desk, *meeting, *count))),
    });
    cells.collect()
}

/// The passages about a topic opposite each other, best-matching first.
fn passages(desk: Desk, topic: &str, a: usize, b: usize) -> AnyView {
    let mut shown: Vec<usize> = Vec::new();
    let pairs = compare::passages(&desk.house().corpus, topic, a, b).into_iter().map(|pairing| {
        let left = one_side(desk, pairing.left, &pairing.shared_left, &mut shown);
        let right = one_side(desk, pairing.right, &pairing.shared_right, &mut shown);
        let reason = pairing.reason.map(|reason| why(desk, &reason));
        el("div").class("opposite").child(left).child(right).child(reason).done()
    });
    let pairs = el("div").class("opposites").children(pairs);
    el("div")
        .child(pairs)
        .child(el("p").class("quiet").text(texts(desk).shared_words))
        .child(on_explore(desk, topic))
        .done()
}

pub(super) fn on_explore(desk: Desk, topic: &str) -> AnyView {
    onward(desk.link(|view| view.show_only(Facet::Topic, topic)), desk.words().find_on_explore)
}

/// A sentence, or what stands in its place: it was shown above already, or there is none.
fn one_side(desk: Desk, sentence: Option<usize>, shared: &[Range<usize>], shown: &mut Vec<usize>) -> AnyView {
    let texts = texts(desk);
    let Some(at) = sentence else {
        return el("p").class("quiet no-counterpart").text(texts.no_counterpart).done();
    };
    if shown.contains(&at) {
        let again = format!("{} {}", texts.see_above, desk.sentence_name(at));
        return side_passage(desk, at).child(el("p").class("quiet").text(again)).done();
    }
    shown.push(at);
    whole_passage(desk, at, shared)
}

fn side_passage(desk: Desk, sentence: usize) -> Part {
    el("div").class(&format!("side-passage {}", meeting_class(desk.house().corpus.sentences[sentence].report)))
}

/// A sentence with its place, and what is noted at it.
pub(super) fn whole_passage(desk: Desk, at: usize, shared: &[Range<usize>]) -> AnyView {
    let passage = passage(desk, at, &[], shared);
    side_passage(desk, at).child(passage_head(desk, at)).child(passage).child(statements(desk, at)).done()
}

/// Why two sentences stand opposite each other.
fn why(desk: Desk, reason: &Reason) -> Part {
    let words = desk.words();
    let texts = texts(desk);
    let vocabulary = &desk.house().corpus.vocabulary;
    let names = |ids: &[String], name: &dyn Fn(&str) -> Labels| {
        let names: Vec<String> = ids.iter().map(|id| words.pick(&name(id)).to_owned()).collect();
        names.join(", ")
    };
    let mut parts = vec![format!("{}: {}", words.topic, names(&reason.topics, &|id| vocabulary.topic_name(id)))];
    if !reason.actors.is_empty() {
        parts.push(format!("{}: {}", words.actor, names(&reason.actors, &|id| vocabulary.name(id))));
    }
    if reason.same_act {
        parts.push(texts.same_act.to_owned());
    }
    if reason.same_unit {
        parts.push(texts.same_unit.to_owned());
    }
    parts.push(texts.likeness((reason.likeness * 100.0) as usize));
    let text = format!("{} {}", texts.shared_by_both, parts.join(" · "));
    el("p").class("quiet why").text(text)
}
