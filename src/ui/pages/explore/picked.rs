//! The picked sentence in its paragraph, with what is noted at it.

use crate::export::Style;
use crate::ui::app::PASSAGE;
use crate::ui::browser::field::{Event, key_of};
use crate::ui::browser::page;
use crate::ui::desk::{Desk, read_at};
use crate::ui::draw::el;
use crate::ui::take_along::Taken;
use crate::ui::widgets::{
    button, cite, collect_button, explained_names, link, marked, other_styles, quiet_button, sentence_link, statements,
    why_topics,
};
use leptos::prelude::*;

pub(super) fn picked(desk: Desk, at: usize) -> AnyView {
    let words = desk.words();
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[at];
    let paragraph = corpus.paragraph_of(sentence);
    let id = corpus.id_of(at);
    let close = move || {
        desk.change(|view| view.place = None);
        page::focus_first(&format!("[data-hit='{at}']"));
    };
    let address = desk.link_to_sentence(&id);
    let share = move || {
        desk.copy_link(|view| {
            read_at(view, &id);
            view.collected.clear();
        });
    };
    let names: Vec<_> = paragraph.sentences.clone().flat_map(|at| explained_names(desk, at)).collect();
    let text = marked(paragraph, 0..paragraph.text.len(), std::slice::from_ref(&sentence.span), &[], &names);
    let tools = el("div")
        .class("tools")
        .child(link(address, words.read_in_report).class("button"))
        .child(button(words.copy_passage_link, share))
        .child(button(words.cite, move || cite(desk, Taken::Sentence(at), Style::Plain)))
        .child(collect_button(desk, at));
    let styles = other_styles(desk, Taken::Sentence(at));
    let head = el("div")
        .class("card-head")
        .child(el("h2").child(sentence_link(desk, at)))
        .child(quiet_button(words.close, close));
    let by_key = move |press: Event| {
        if key_of(&press) == "Escape" {
            close();
        }
    };
    el("div")
        .class("card")
        .on("keydown", by_key)
        .attr("id", PASSAGE)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", desk.sentence_name(at))
        .child(head)
        .child(el("p").class("passage").attr("lang", "nl").children(text))
        .child(statements(desk, at))
        .child(why_topics(desk, at, words.why_topics))
        .child(tools)
        .child(styles)
        .done()
}
