//! Amounts and dates opposite each other, topic by topic.

use super::explained;
use super::heads;
use crate::compare;
use crate::corpus::Mention;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::widgets::link;
use leptos::prelude::*;

pub(super) fn figures(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let corpus = &desk.house.corpus;
    let rows = compare::figures(corpus, &[a, b]).into_iter().map(|row| {
        let name = words.pick(&corpus.vocabulary.topic_name(row.topic)).to_owned();
        el("tr")
            .class("topic-row")
            .child(el("td").class("left").child(named(desk, &row.named[0])))
            .child(el("th").attr("scope", "row").text(name))
            .child(el("td").child(named(desk, &row.named[1])))
            .done()
    });
    let table = el("table")
        .class("comparison")
        .attr("aria-label", words.figures)
        .child(heads(desk, a, b, words.topic))
        .child(el("tbody").children(rows));
    el("section")
        .child(el("h2").text(words.figures))
        .child(explained(desk, &[words.how_computed_figures]))
        .child(table)
        .done()
}

/// Figures as they stand in the report, each linked to its sentence.
fn named(desk: Desk, named: &[(usize, &Mention)]) -> Part {
    if named.is_empty() {
        return el("span").class("quiet").text(desk.words().not_mentioned);
    }
    let corpus = &desk.house.corpus;
    let lines = named.iter().map(|(at, mention)| {
        let text = &corpus.paragraph_of(&corpus.sentences[*at]).text[mention.span.clone()];
        let label = format!("{text}, {}", desk.sentence_name(*at));
        let shown = link(desk.link_to_sentence(&corpus.id_of(*at)), text).attr("lang", "nl").attr("aria-label", label);
        el("li").child(shown).done()
    });
    el("ul").class("plain places").children(lines)
}
