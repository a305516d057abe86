//! How topics fare over more than two meetings.

use super::is_backwards;
use super::names;
use super::put_beside;
use super::section;
use super::texts;
use super::topic_name;
use super::topics::{count_and_share, on_explore, whole_passage};
use crate::compare;
use crate::compare::Step;
use crate::compare::TopicRow;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el, svg};
use crate::ui::widgets::{link, meeting_chip};
use leptos::prelude::*;

/// The meeting before one, in time, among those compared; either by its place.
fn before(meetings: &[usize], at: usize) -> Option<usize> {
    if is_backwards(meetings) { Some(at + 1).filter(|before| *before < meetings.len()) } else { at.checked_sub(1) }
}

fn step_class(step: Step) -> &'static str {
    match step {
        Step::Appears => "step step-new",
        Step::Grows => "step step-up",
        Step::Shrinks => "step step-down",
        Step::Disappears | Step::Stays => "step",
    }
}

/// For each meeting its number of sentences, their share, and what became of the topic since
/// the meeting before.
pub(super) fn cells(desk: Desk, row: &TopicRow, meetings: &[usize]) -> Vec<Part> {
    let words = desk.words();
    let cell = |(at, meeting): (usize, &usize)| {
        let count = row.counts[at];
        let step = before(meetings, at).map_or(Step::Stays, |before| Step::between(row.counts[before], count));
        let step = (step != Step::Stays).then(|| el("span").class(step_class(step)).text(words.step(step)));
        let number = match count {
            0 => el("span").class("quiet").text("–").attr("aria-label", texts(desk).not_mentioned).attr("role", "img"),
            _ => count_and_share(desk, *meeting, count),
        };
        el("div").class("num").child(number).child(step)
    };
    meetings.iter().enumerate().map(cell).collect()
}

/// A column for each meeting, as high as it has sentences; the numbers stand beside it.
pub(super) fn drawn(row: &TopicRow, most: usize) -> Part {
    let columns = row.counts.iter().enumerate().map(|(at, count)| format!("M{at}.1 {most}v-{count}h.8v{count}z"));
    svg("svg")
        .class("course")
        .attr("viewBox", format!("0 0 {} {most}", row.counts.len()))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", columns.collect::<String>()))
}

/// The passages about a topic, meeting by meeting.
pub(super) fn passages(desk: Desk, topic: &str, sentences: &[Vec<usize>], meetings: &[usize]) -> AnyView {
    let names = names(desk, meetings);
    let columns = sentences.iter().zip(meetings).zip(&names).filter(|((sentences, _), _)| !sentences.is_empty());
    let columns = columns.map(|((sentences, meeting), name)| {
        let passages = sentences.iter().map(|at| whole_passage(desk, *at, &[]));
        el("div").class("stack").child(meeting_chip(*meeting, name)).children(passages).done()
    });
    el("div").child(el("div").class("by-meeting").children(columns)).child(on_explore(desk, topic)).done()
}

/// What appears, grows, shrinks and disappears from one meeting to the next.
pub(super) fn turns(desk: Desk, meetings: &[usize], rows: &[TopicRow]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let names = names(desk, meetings);
    let turns = (0..meetings.len()).filter_map(|to| {
        let from = before(meetings, to)?;
        let pair = desk.link(|view| put_beside(desk, view, &[meetings[from], meetings[to]]));
        let name = format!("{} → {}", names[from], names[to]);
        let lines = Step::CHANGES.into_iter().flat_map(|step| {
            let topics = compare::taking(rows, step, from, to);
            let topics: Vec<String> = topics.map(|row| topic_name(desk, &row.topic)).collect();
            let term = el("dt").child(el("span").class(step_class(step)).text(words.step(step)));
            let topics = if topics.is_empty() { texts.none.to_owned() } else { topics.join(", ") };
            [term.done(), el("dd").text(topics).done()]
        });
        let lines = el("dl").children(lines);
        Some(el("li").class("card facts").child(el("h3").child(link(pair, &name))).child(lines).done())
    });
    section(desk, texts.turns, &[texts.how_computed_turns])
        .child(el("p").class("quiet").text(texts.pair_lead))
        .child(bare_list("ol", "plain turns").children(turns))
        .done()
}
