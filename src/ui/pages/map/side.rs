//! The picked node: its associations with their roles, and every passage.

use super::{kind_name, node_link};
use crate::topics::{Link, Node, NodeKind};
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::widgets::{meeting_chip, meeting_class, onward, passage, quiet_button, sentence_link};
use crate::view_state::ViewState;
use leptos::prelude::*;

pub(super) fn side(desk: Desk, picked: Option<usize>) -> AnyView {
    let words = desk.words();
    let Some(at) = picked else {
        return el("div").class("card").child(el("p").class("quiet").text(words.pick_a_node)).done();
    };
    let corpus = &desk.house.corpus;
    let map = &desk.house.map;
    let node = &map.nodes[at];
    let topic = corpus.vocabulary.topic(&node.id).filter(|_| node.kind == NodeKind::Topic);
    let definition = topic.map(|topic| el("p").text(words.pick(&topic.definition)));
    let per_meeting = corpus.reports.iter().enumerate().map(|(meeting, report)| {
        let n = node.sentences.iter().filter(|sentence| report.sentences.contains(sentence)).count();
        meeting_chip(meeting, &format!("{} {n}", report.short_name()))
    });
    let links = map.links_of(at).map(|(other, link)| association(desk, node, &map.nodes[other], link));
    let passages = node.sentences.iter().map(|at| {
        let look = meeting_class(corpus.sentences[*at].report);
        el("li").class(look).child(sentence_link(desk, *at)).child(passage(desk, *at, &[], &[])).done()
    });
    let close = quiet_button(words.close, move || desk.change(|view| ViewState { node: None, ..view.clone() }));
    let kind = format!("{} · {}", kind_name(words, node.kind), words.n_sentences(node.sentences.len()));
    el("div")
        .class("card")
        .child(el("div").class("card-head").child(el("h2").text(words.pick(&node.labels))).child(close))
        .child(el("p").class("quiet").text(kind))
        .child(definition)
        .child(el("p").class("chips").children(per_meeting))
        .child(el("h3").text(words.links))
        .child(el("ul").class("plain lines").children(links))
        .child(el("h3").text(words.passages))
        .child(el("ul").class("plain passages").children(passages))
        .child(onward(desk.link_to_value(node.kind.facet(), &node.id), words.find_on_explore))
        .done()
}

/// *Nederland: roept op (2), zegt toe (1)*, or a topic and how many sentences it shares.
fn association(desk: Desk, node: &Node, other: &Node, link: &Link) -> AnyView {
    let words = desk.words();
    let acts: Vec<String> =
        link.acts.iter().map(|(act, sentences)| format!("{} ({})", words.act(*act), sentences.len())).collect();
    let detail = match (acts.is_empty(), node.kind) {
        (true, _) => words.n_sentences(link.sentences.len()),
        (false, NodeKind::Topic) => acts.join(", "),
        (false, NodeKind::Actor) => format!("← {}", acts.join(", ")),
    };
    el("li").child(node_link(desk, other)).text(" ").child(el("span").class("quiet").text(detail)).done()
}
