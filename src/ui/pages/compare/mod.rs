//! Meetings side by side: facts, topics, positions, figures, words.

mod alike;
mod choose;
mod course;
mod export;
mod facts;
mod figures;
mod key_words;
mod positions;
mod step;
mod table;
mod topics;

use crate::compare;
use crate::compare::TopicRow;
use crate::ui::app::HEADING;
use crate::ui::browser::style::put_on;
use crate::ui::desk::{Desk, FIRST_OF_VIEW, STEPS};
use crate::ui::draw::{Part, bare_list, el, live, live_text};
use crate::ui::state::Memo;
use crate::ui::widgets::link;
use crate::ui::words::CompareWords;
use crate::view_state::{Page, ViewState};
use leptos::prelude::*;
use std::sync::Arc;

pub(crate) use export::{about, file};
pub(crate) use step::step_on_key;

/// The meetings that were asked for, or the last two.
pub(crate) fn compare(desk: Desk) -> AnyView {
    put_on(include_str!("../../../../style/compare.css"));
    let texts = texts(desk);
    if desk.house().corpus.reports.len() < 2 {
        return el("div")
            .class("page")
            .child(heading().text(texts.compare_title))
            .child(el("p").class("empty").text(texts.choose_two))
            .done();
    }
    let meetings = Memo::new(move || desk.view.with(|view| compared(desk, view)));
    // What the reader chooses with stays when the choice changes, and so does its focus.
    el("div")
        .class("page compare")
        .child(head(desk, meetings))
        .child(choose::choose(desk, meetings))
        .child(live(move || meetings.with(|meetings| side_by_side(desk, meetings))))
        .done()
}

fn head(desk: Desk, meetings: Memo<Vec<usize>>) -> Part {
    el("header").child(heading().child(live_text(move || meetings.with(|meetings| title(desk, meetings)))))
}

/// The head over the last two meetings, which stands in the page until the comparison does.
#[cfg(feature = "prerender")]
pub(crate) fn prerendered(desk: Desk) -> Part {
    let meetings = Memo::new(move || desk.view.with(|view| compared(desk, view)));
    el("div").class("page compare").attr("id", Page::Compare.word()).child(head(desk, meetings))
}

/// What this page says, and no other.
fn texts(desk: Desk) -> &'static CompareWords {
    CompareWords::of(desk.words().language)
}

fn heading() -> Part {
    el("h1").attr("id", HEADING).attr("tabindex", "-1")
}

fn title(desk: Desk, meetings: &[usize]) -> String {
    let texts = texts(desk);
    let names = names(desk, meetings);
    match &names[..] {
        [a, b] => texts.what_changed(a, b),
        [first, .., last] => texts.what_changed_over(names.len(), first, last),
        _ => String::new(),
    }
}

/// Which reports stand side by side: those in the view, filled up to two with the last
/// ones. More than two stand in order of time, forwards or, where the first is the later
/// one, backwards.
fn compared(desk: Desk, view: &ViewState) -> Vec<usize> {
    let corpus = &desk.house().corpus;
    let mut chosen: Vec<usize> = view.compared.iter().filter_map(|id| Some(corpus.report(id.as_str())?.0)).collect();
    if chosen.is_empty() {
        chosen.extend(corpus.reports.len().checked_sub(2));
    }
    if chosen.len() == 1 {
        chosen.extend((0..corpus.reports.len()).rev().find(|at| !chosen.contains(at)));
    }
    if chosen.len() > 2 {
        let backwards = is_backwards(&chosen);
        crate::order::sort_numbers(&mut chosen);
        if backwards {
            chosen.reverse();
        }
    }
    chosen
}

/// Does the later meeting stand first?
fn is_backwards(meetings: &[usize]) -> bool {
    meetings.first() > meetings.last()
}

/// Puts these reports side by side; the rest of the view stays as it was.
fn put_beside(desk: Desk, view: &mut ViewState, meetings: &[usize]) {
    view.page = Page::Compare;
    view.compared = meetings.iter().map(|meeting| desk.house().corpus.reports[*meeting].id.clone()).collect();
}

fn names(desk: Desk, meetings: &[usize]) -> Vec<String> {
    meetings.iter().map(|meeting| desk.house().corpus.reports[*meeting].short_name()).collect()
}

fn side_by_side(desk: Desk, meetings: &[usize]) -> AnyView {
    type Section = fn(Desk, &[usize], &[TopicRow]) -> AnyView;
    let facts: Section = |desk, meetings, _| facts::facts(desk, meetings);
    let positions: Section = |desk, meetings, _| positions::positions(desk, meetings);
    let figures: Section = |desk, meetings, _| figures::figures(desk, meetings);
    let key_words: Section = |desk, meetings, _| key_words::key_words(desk, meetings[0], meetings[1]);
    let export: Section = |desk, meetings, _| export::export(desk, meetings);
    // Of two meetings one wants to know what they were; of many, what became of the topics.
    let sections = if meetings.len() == 2 {
        vec![facts, topics::topics, positions, figures, key_words, export]
    } else {
        vec![topics::topics, course::turns, alike::alike, facts, positions, figures, export]
    };
    let compared = Arc::new((meetings.to_vec(), compare::topics(&desk.house().corpus, meetings)));
    let drawn = sections.into_iter().zip(FIRST_OF_VIEW..).map(|(section, step)| {
        let compared = Arc::clone(&compared);
        desk.due(STEPS.min(step), move || section(desk, &compared.0, &compared.1))
    });
    drawn.collect_view().into_any()
}

/// A part of the page with its heading and *Hoe is dit berekend?*
fn section(desk: Desk, title: &str, answers: &[&str]) -> Part {
    el("section").child(el("div").class("summary").child(el("h2").text(title)).child(explained(desk, answers)))
}

/// *Hoe is dit berekend?*
fn explained(desk: Desk, answers: &[&str]) -> Part {
    let answers = answers.iter().map(|answer| el("p").text(answer).done());
    el("details").class("help").child(el("summary").text(desk.words().how_computed)).children(answers)
}

/// A sentence by its place in its report, linked.
fn place(desk: Desk, sentence: usize) -> Part {
    let address = desk.link_to_sentence(&desk.house().corpus.id_of(sentence));
    let spot = desk.words().spot(desk.house().corpus.sentences[sentence].spot);
    link(address, &spot).attr("aria-label", desk.sentence_name(sentence))
}

/// Something that a sentence names, linked to that sentence.
fn named(desk: Desk, sentence: usize, text: &str) -> Part {
    let address = desk.link_to_sentence(&desk.house().corpus.id_of(sentence));
    link(address, text).attr("aria-label", format!("{text}, {}", desk.sentence_name(sentence)))
}

/// What a topic is called.
fn topic_name(desk: Desk, topic: &str) -> String {
    desk.words().pick(&desk.house().corpus.vocabulary.topic_name(topic)).to_owned()
}

/// Out of sight where only differences are asked for and this is none.
fn unless_different(desk: Desk, is_difference: bool) -> impl Fn() -> bool + Copy + Send + 'static {
    move || !is_difference && desk.view.with(|view| view.only_differences)
}

/// What stands in a cell of a table, or the words that nothing does. Not generic: compiled
/// once.
fn list(items: &mut dyn Iterator<Item = Part>, none: &str) -> Part {
    let items: Vec<AnyView> = items.map(|item| el("li").child(item).done()).collect();
    if items.is_empty() {
        return el("span").class("quiet").text(none);
    }
    bare_list("ul", "plain places").children(items)
}
