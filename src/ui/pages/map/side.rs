//! The picked node: its associations with their roles, and every passage.

use super::{kind_name, node_link};
use crate::corpus::Act;
use crate::index::Facet;
use crate::topics::{Node, NodeKind};
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::widgets::{meeting_chip, meeting_class, onward, passage, quiet_button, sentence_link};
use leptos::prelude::*;

/// `wanted` tells for each sentence whether it is among those that are shown.
pub(super) fn side(desk: Desk, picked: Option<usize>, wanted: &[bool]) -> AnyView {
    let words = desk.words();
    let Some(at) = picked else {
        return el("div").class("card").child(el("p").class("quiet").text(words.pick_a_node)).done();
    };
    let corpus = &desk.house.corpus;
    let map = &desk.house.map;
    let node = &map.nodes[at];
    let topic = corpus.vocabulary.topic(&node.id).filter(|_| node.kind == NodeKind::Topic);
    let definition = topic.map(|topic| el("p").text(words.pick(&topic.definition)));
    let only_wanted =
        |sentences: &[usize]| -> Vec<usize> { sentences.iter().copied().filter(|at| wanted[*at]).collect() };
    let sentences = only_wanted(&node.sentences);
    let per_meeting = corpus.reports.iter().enumerate().map(|(meeting, report)| {
        let n = sentences.iter().filter(|sentence| report.sentences.contains(sentence)).count();
        meeting_chip(meeting, &format!("{} {n}", report.short_name()))
    });
    let links = map.links_of(at).filter_map(|(other, link)| {
        let n_sentences = only_wanted(&link.sentences).len();
        let acts = link.acts.iter().map(|(act, sentences)| (*act, only_wanted(sentences).len()));
        let acts: Vec<(Act, usize)> = acts.filter(|(_, n)| *n > 0).collect();
        (n_sentences > 0).then(|| association(desk, node, &map.nodes[other], n_sentences, &acts))
    });
    let passages = sentences.iter().map(|at| {
        let look = meeting_class(corpus.sentences[*at].report);
        el("li").class(look).child(sentence_link(desk, *at)).child(passage(desk, *at, &[], &[])).done()
    });
    let explore = desk.link(|view| {
        let reports = view.chosen.get(Facet::Report).to_vec();
        view.show_only(node.kind.facet(), &node.id);
        for report in reports {
            view.chosen.insert(Facet::Report, &report);
        }
    });
    let close = quiet_button(words.close, move || desk.change(|view| view.node = None));
    let kind = format!("{} · {}", kind_name(words, node.kind), words.n_sentences(sentences.len()));
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
        .child(onward(explore, words.find_on_explore))
        .done()
}

/// *Nederland: roept op (2), zegt toe (1)*, or a topic and how many sentences it shares.
fn association(desk: Desk, node: &Node, other: &Node, n_sentences: usize, acts: &[(Act, usize)]) -> AnyView {
    let words = desk.words();
    let acts: Vec<String> = acts.iter().map(|(act, n)| format!("{} ({n})", words.act(*act))).collect();
    let detail = match (acts.is_empty(), node.kind) {
        (true, _) => words.n_sentences(n_sentences),
        (false, NodeKind::Topic) => acts.join(", "),
        (false, NodeKind::Actor) => format!("← {}", acts.join(", ")),
    };
    el("li").child(node_link(desk, other)).text(" ").child(el("span").class("quiet").text(detail)).done()
}
