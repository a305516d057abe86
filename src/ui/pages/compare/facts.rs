//! The facts of the meetings, side by side.

use super::figures::as_written;
use super::list;
use super::named;
use super::section;
use super::table::{row, table};
use super::texts;
use super::unless_different;
use crate::compare;
use crate::compare::{Fact, FactRow, Length};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use leptos::prelude::*;
use std::iter;

pub(super) fn facts(desk: Desk, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let rows = compare::facts(&desk.house().corpus, meetings);
    let rows: Vec<AnyView> = rows.iter().map(|row| fact_row(desk, row, meetings)).collect();
    section(desk, words.facts, &[texts.how_computed_facts])
        .class("facts-beside")
        .child(table(desk, meetings, words.facts, texts.fact, rows.into_any()))
        .done()
}

fn fact_row(desk: Desk, facts: &FactRow, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let name = match facts.values[0] {
        Fact::Days(_) => words.date,
        Fact::Place(..) => words.place,
        Fact::Format(_) => words.format,
        Fact::Host(_) => words.host,
        Fact::Present(_) => texts.present,
        Fact::Sessions(_) => texts.sessions,
        Fact::Next(_) => words.next_meeting,
        Fact::Length(_) => words.length,
        Fact::Sums(_) => words.sums,
    };
    let mut cells = facts.values.iter().map(|fact| value(desk, fact));
    row(desk, meetings, &mut cells, el("th").text(name)).hidden(unless_different(desk, facts.differs())).done()
}

fn value(desk: Desk, fact: &Fact) -> Part {
    let words = desk.words();
    let texts = texts(desk);
    let vocabulary = &desk.house().corpus.vocabulary;
    let text = match fact {
        Fact::Days(days) => desk.days(*days),
        Fact::Place(town, country) => format!("{town}, {country}"),
        Fact::Format(format) => words.meeting_format(*format).to_owned(),
        Fact::Host("") | Fact::Next(None) => return list(&mut iter::empty(), texts.not_mentioned),
        Fact::Host(host) => (*host).to_owned(),
        Fact::Next(Some(next)) => format!("{}, {}", next.name, desk.days(next.days)),
        Fact::Length(Length { paragraphs, sentences, words: n_words }) => {
            let (paragraphs, sentences) = (words.n_paragraphs(*paragraphs), words.n_sentences(*sentences));
            format!("{paragraphs}, {sentences}, {}", texts.n_words(*n_words))
        }
        Fact::Sessions(headings) => {
            let mut headings = headings.iter().map(|heading| el("span").attr("lang", "nl").text(heading));
            return list(&mut headings, texts.no_headings);
        }
        Fact::Present(present) => {
            let mut present = present.iter().map(|(at, id)| named(desk, *at, words.pick(&vocabulary.name(id))));
            return list(&mut present, texts.not_mentioned);
        }
        Fact::Sums(sums) => return as_written(desk, sums),
    };
    el("span").text(text)
}
