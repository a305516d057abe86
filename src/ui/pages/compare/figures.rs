//! Amounts and dates opposite each other, topic by topic.

use super::list;
use super::named;
use super::section;
use super::table::{row, table};
use super::texts;
use super::topic_name;
use crate::compare;
use crate::corpus::Mention;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use leptos::prelude::*;

pub(super) fn figures(desk: Desk, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let corpus = &desk.house().corpus;
    let rows = compare::figures(corpus, meetings).into_iter().map(|figures| {
        let name = topic_name(desk, figures.topic);
        let mut cells = figures.named.iter().map(|named| as_written(desk, named));
        row(desk, meetings, &mut cells, el("th").text(name)).done()
    });
    let rows: Vec<AnyView> = rows.collect();
    section(desk, texts.figures, &[texts.how_computed_figures])
        .child(table(desk, meetings, texts.figures, words.topic, rows.into_any()))
        .done()
}

/// Figures as they stand in the report, each linked to its sentence.
pub(super) fn as_written(desk: Desk, figures: &[(usize, &Mention)]) -> Part {
    let corpus = &desk.house().corpus;
    let mut figures = figures.iter().map(|(at, mention)| {
        let text = &corpus.paragraph_of(&corpus.sentences[*at]).text[mention.span.clone()];
        named(desk, *at, text).attr("lang", "nl")
    });
    list(&mut figures, texts(desk).not_mentioned)
}
