//! Numbers as lengths: how many, and where.

use super::meeting_class;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, svg};
use leptos::prelude::*;

/// A bar of `count` on a scale that ends at `most`. The number itself stands beside it.
pub(crate) fn bar(meeting: usize, count: usize, most: usize, number: Part) -> AnyView {
    let length = svg("path").attr("d", format!("M0 0h{count}v1H0z"));
    let drawn = stretched(most).class("bar-svg").attr("aria-hidden", "true").child(length);
    el("div").class(&format!("bar-line {}", meeting_class(meeting))).child(drawn).child(number.class("num")).done()
}

/// One bar a report, one stroke a hit, in reading order from left to right.
pub(crate) fn strip(desk: Desk, report: usize, hits: &[usize]) -> AnyView {
    let sentences = desk.house.corpus.reports[report].sentences.clone();
    let inside: Vec<usize> =
        hits.iter().filter(|hit| sentences.contains(hit)).map(|hit| hit - sentences.start).collect();
    let name = desk.house.corpus.reports[report].short_name();
    let label = format!("{name}: {}", desk.words().n_of_sentences(inside.len(), sentences.len()));
    let strokes: String = inside.iter().map(|at| format!("M{at} 0h1v1h-1z")).collect();
    let drawn =
        stretched(sentences.len()).attr("role", "img").attr("aria-label", label).child(svg("path").attr("d", strokes));
    el("div")
        .class(&format!("strip {}", meeting_class(report)))
        .child(el("span").class("strip-name").text(name))
        .child(drawn)
        .child(el("span").class("strip-count num").attr("aria-hidden", "true").text(inside.len().to_string()))
        .done()
}

/// A drawing `width` units wide and one high, stretched over the room it gets.
fn stretched(width: usize) -> Part {
    svg("svg").attr("viewBox", format!("0 0 {width} 1")).attr("preserveAspectRatio", "none")
}
