//! Numbers as lengths: how many, and where.

use super::meeting_class;
use crate::index::Spread;
use crate::ui::browser::field::share_of_width;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, svg};
use crate::view_state::Place;
use leptos::prelude::*;

/// A bar of `count` on a scale that ends at `most`. The number itself stands beside it.
pub(crate) fn bar(meeting: usize, count: usize, most: usize, number: Part) -> AnyView {
    let length = svg("path").attr("d", format!("M0 0h{count}v1H0z"));
    let drawn = stretched(most).class("bar-svg").attr("aria-hidden", "true").child(length);
    el("div").class(&format!("bar-line {}", meeting_class(meeting))).child(drawn).child(number.class("num")).done()
}

/// One bar a report, one stroke a hit, in reading order from left to right; in words, the
/// paragraphs they stand in. A click opens the hit nearest to it.
pub(crate) fn strip(desk: Desk, spread: &Spread) -> AnyView {
    let words = desk.words();
    let report = &desk.house().corpus.reports[spread.report];
    let (first, n) = (report.sentences.start, report.sentences.len());
    let name = report.short_name();
    let label = words.spread(&name, spread.sentences.len(), n, &spread.paragraphs);
    let strokes: String = spread.sentences.iter().map(|at| format!("M{at} 0h1v1h-1z")).collect();
    let hits = spread.sentences.clone();
    let open = move |click| {
        let at = share_of_width(&click).unwrap_or(0.0) * n as f64 - 0.5;
        let distance = |hit: &&usize| (((**hit as f64) - at).abs() * 100.0) as usize;
        if let Some(hit) = hits.iter().min_by_key(distance) {
            let id = desk.house().corpus.id_of(first + hit);
            desk.change(|view| view.place = Some(Place::Sentence(id)));
        }
    };
    let drawn = stretched(n)
        .attr("role", "img")
        .attr("aria-label", label)
        .on("click", open)
        .child(svg("path").attr("d", strokes));
    el("div")
        .class(&format!("strip {}", meeting_class(spread.report)))
        .child(el("span").class("strip-name").text(name))
        .child(drawn)
        .child(el("span").class("strip-count num").attr("aria-hidden", "true").text(spread.sentences.len().to_string()))
        .done()
}

/// A drawing `width` units wide and one high, stretched over the room it gets.
fn stretched(width: usize) -> Part {
    svg("svg").attr("viewBox", format!("0 0 {width} 1")).attr("preserveAspectRatio", "none")
}
