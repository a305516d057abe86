//! Which topics stand in both reports or in one, and the passages behind them.

use super::heads;
use super::step;
use crate::compare;
use crate::compare::Reason;
use crate::compare::Standing;
use crate::compare::TopicRow;
use crate::corpus::Labels;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::state::Memo;
use crate::ui::widgets::{bar, chip, meeting_chip, meeting_class, onward, passage, sentence_link, statements};
use leptos::prelude::*;
use std::ops::Range;

/// Do the reports differ in how much they say about a topic?
pub(super) fn differs(row: &TopicRow) -> bool {
    row.counts[0] != row.counts[1]
}

/// Topics in both, only in A, only in B, with the number of sentences on either side.
pub(super) fn topics(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let names = [a, b].map(|meeting| desk.house.corpus.reports[meeting].short_name());
    let rows = compare::topics(&desk.house.corpus, &[a, b]);
    let most = rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or(1);
    let changes = compare::changes(&rows);
    let tick = el("input").attr("type", "checkbox").checked(move || desk.view.with(|view| view.only_differences)).on(
        "change",
        move |_| {
            desk.change(|view| view.only_differences = !view.only_differences);
        },
    );
    let totals = el("span")
        .class("chips")
        .child(meeting_chip(a, &format!("{} {}", changes.only_a, words.only_in(&names[0]))))
        .child(chip("both", "◆", &format!("{} {}", changes.both, words.in_both)))
        .child(meeting_chip(b, &format!("{} {}", changes.only_b, words.only_in(&names[1]))));
    let switch = el("label").class("switch").child(tick).child(el("span").text(words.only_differences));
    let differing: Vec<String> = rows.iter().filter(|row| differs(row)).map(|row| row.topic.clone()).collect();
    let rows = rows.into_iter().flat_map(|row| topic_row(desk, &row, a, b, most));
    let table = el("table")
        .class("comparison")
        .attr("aria-label", words.topics_per_meeting)
        .child(heads(desk, a, b, words.topic))
        .child(el("tbody").children(rows));
    let choices = el("div").class("choices").child(switch).child(step::buttons(desk, differing));
    el("section").child(el("div").class("summary").child(totals).child(choices)).child(table).done()
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
    let is_difference = differs(row);
    let hidden = move || !is_difference && desk.view.with(|view| view.only_differences);
    // The topic's own place in the vocabulary, for good: closures may keep a reference.
    let topic = desk.house.corpus.vocabulary.topic(&row.topic).map_or("", |topic| topic.id.as_str());
    let is_open = Memo::new(move || desk.view.with(|view| view.open_topic.as_deref() == Some(topic)));
    let toggle = move |_| {
        desk.change(|view| view.open_topic = (!is_open.get_untracked()).then(|| topic.to_owned()));
    };
    let opened = format!("open-{topic}");
    let button = el("button")
        .attr("type", "button")
        .attr("id", step::button_id(topic))
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
    let mut shown: Vec<usize> = Vec::new();
    let pairs = compare::passages(&desk.house.corpus, topic, a, b).into_iter().map(|pairing| {
        let left = one_side(desk, pairing.left, &pairing.shared_left, &mut shown);
        let right = one_side(desk, pairing.right, &pairing.shared_right, &mut shown);
        let reason = pairing.reason.map(|reason| why(desk, &reason));
        el("div").class("opposite").child(left).child(right).child(reason).done()
    });
    let pairs = el("div").class("opposites").children(pairs);
    let all = desk.link(|view| view.show_only(crate::index::Facet::Topic, topic));
    el("div")
        .child(pairs)
        .child(el("p").class("quiet").text(words.shared_words))
        .child(onward(all, words.find_on_explore))
        .done()
}

/// A sentence, or what stands in its place: it was shown above already, or there is none.
fn one_side(desk: Desk, sentence: Option<usize>, shared: &[Range<usize>], shown: &mut Vec<usize>) -> AnyView {
    let Some(at) = sentence else {
        return el("p").class("quiet no-counterpart").text(desk.words().no_counterpart).done();
    };
    let side = el("div").class(&format!("side-passage {}", meeting_class(desk.house.corpus.sentences[at].report)));
    if shown.contains(&at) {
        let again = format!("{} {}", desk.words().see_above, desk.sentence_name(at));
        return side.child(el("p").class("quiet").text(again)).done();
    }
    shown.push(at);
    side.child(sentence_link(desk, at)).child(passage(desk, at, &[], shared)).child(statements(desk, at)).done()
}

/// Why two sentences stand opposite each other.
fn why(desk: Desk, reason: &Reason) -> Part {
    let words = desk.words();
    let vocabulary = &desk.house.corpus.vocabulary;
    let names = |ids: &[String], name: &dyn Fn(&str) -> Labels| {
        let names: Vec<String> = ids.iter().map(|id| words.pick(&name(id)).to_owned()).collect();
        names.join(", ")
    };
    let mut parts = vec![format!("{}: {}", words.topic, names(&reason.topics, &|id| vocabulary.topic_name(id)))];
    if !reason.actors.is_empty() {
        parts.push(format!("{}: {}", words.actor, names(&reason.actors, &|id| vocabulary.name(id))));
    }
    if reason.same_act {
        parts.push(words.same_act.to_owned());
    }
    parts.push(words.likeness((reason.likeness * 100.0) as usize));
    let text = format!("{} {}", words.shared_by_both, parts.join(" · "));
    el("p").class("quiet why").text(text)
}
