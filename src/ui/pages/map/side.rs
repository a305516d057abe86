//! The picked node: who says what about it, what it is named with, and every passage.

use super::network::node_id;
use super::texts;
use super::{kind_name, kinds_name, node_link, pin};
use crate::corpus::{Act, Labels};
use crate::embedded;
use crate::index::Facet;
use crate::topics::{Direction, Node, NodeKind, within};
use crate::ui::browser::page;
use crate::ui::desk::{Desk, afterwards};
use crate::ui::draw::{Part, bare_list, el};
use crate::ui::widgets::{
    are_several, button, link, meeting_chip, meeting_class, meeting_mark, onward, passage, passage_head, quiet_button,
};
use crate::view_state::{Language, MapForm, ViewState};
use leptos::prelude::*;

/// The id of the panel's heading.
pub(super) const TITLE: &str = "gekozen";

/// In which order the kinds of what a node is joined to stand: who says what comes first.
const ORDER: [NodeKind; 5] =
    [NodeKind::Actor, NodeKind::Topic, NodeKind::Place, NodeKind::Organisation, NodeKind::Person];

/// Of so many meetings at most those are named too that say nothing of a node.
const MOST_WITH_NONE: usize = 4;

/// How many associations of a kind show before the rest is asked for.
const FIRST: usize = 6;

/// How far one press pushes a node, in tenths of a map unit.
const PUSH: f32 = 150.0;

/// `wanted` tells for each sentence whether it is among those that are shown.
pub(super) fn side(desk: Desk, picked: Option<usize>, wanted: &[bool]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let Some(at) = picked else {
        return el("div").class("card").child(el("p").class("quiet").text(texts.pick_a_node)).done();
    };
    let corpus = &desk.house().corpus;
    let node = &desk.house().map.nodes[at];
    let topics = &corpus.vocabulary.topics;
    let topic = topics.iter().position(|topic| topic.id == node.id).filter(|_| node.kind == NodeKind::Topic);
    let definition = topic.and_then(embedded::definition).map(|said| el("p").text(words.pick(&said)));
    let sentences = only(&node.sentences, wanted);
    let per_meeting = corpus.reports.iter().enumerate().filter_map(|(meeting, report)| {
        let n = sentences.iter().filter(|sentence| report.sentences.contains(sentence)).count();
        // Of two or three meetings one wants to see that there is nothing in one.
        if n == 0 && corpus.reports.len() > MOST_WITH_NONE {
            return None;
        }
        let address = desk.link(|view| {
            view.show_only(node.kind.facet(), &node.id);
            view.chosen.insert(Facet::Report, report.id.as_str());
        });
        Some(el("a").attr("href", address).child(meeting_chip(meeting, &format!("{} {n}", report.short_name()))).done())
    });
    let explore = desk.link(|view| explored(view, node));
    let close = quiet_button(words.close, move || desk.change(|view| view.node = None));
    let kind = format!("{} · {}", kind_name(texts, node.kind), words.n_sentences(sentences.len()));
    let title = el("h2").attr("id", TITLE).attr("tabindex", "-1").text(words.pick(&node.labels));
    el("div")
        .class("card")
        .child(el("div").class("card-head").child(title).child(close))
        .child(el("p").class("quiet").child(other_name(desk, &node.labels)).text(kind))
        .child(definition)
        .child(el("p").class("chips").children(per_meeting))
        .children(ORDER.into_iter().filter_map(|kind| associations(desk, at, kind, wanted)))
        .child(el("h3").text(texts.passages))
        .child(passages(desk, &sentences))
        .child(onward(explore, words.find_on_explore))
        .child(position(desk, at))
        .done()
}

pub(super) fn only(sentences: &[usize], wanted: &[bool]) -> Vec<usize> {
    sentences.iter().copied().filter(|at| wanted[*at]).collect()
}

/// The sentences of a node, of the meetings that are shown.
fn explored(view: &mut ViewState, node: &Node) {
    let reports = view.chosen.get(Facet::Report).to_vec();
    view.show_only(node.kind.facet(), &node.id);
    for report in reports {
        view.chosen.insert(Facet::Report, &report);
    }
}

/// What it is called in the language that the page is not in.
fn other_name(desk: Desk, labels: &Labels) -> Option<Part> {
    let (name, language) = match desk.words().language {
        Language::Dutch => (&labels.english, "en"),
        Language::English => (&labels.dutch, "nl"),
    };
    (labels.dutch != labels.english)
        .then(|| el("span").class("also").child(el("span").attr("lang", language).text(name)).text(" · "))
}

/// What joins a node to those of one kind, strongest first, with the sentences it rests on.
fn associations(desk: Desk, at: usize, kind: NodeKind, wanted: &[bool]) -> Option<AnyView> {
    let words = desk.words();
    let texts = texts(desk);
    let map = &desk.house().map;
    let node = &map.nodes[at];
    let mut lines = Vec::new();
    let mut has_acts = false;
    for (other, link) in map.links_of(at).filter(|(other, _)| map.nodes[*other].kind == kind) {
        let other = &map.nodes[other];
        has_acts |= !link.acts.is_empty();
        for (act, sentences) in &link.acts {
            lines.extend(line(desk, &only(sentences, wanted), |line| said(desk, line, node, other, *act)));
        }
        if link.acts.is_empty() {
            lines.extend(line(desk, &only(&link.sentences, wanted), |line| line.child(node_link(desk, other))));
        }
    }
    let rest: Vec<AnyView> = lines.drain(lines.len().min(FIRST)..).collect();
    let more = (!rest.is_empty()).then(|| {
        let summary = format!("{} ({})", words.show_more, rest.len());
        el("details").child(el("summary").text(summary)).child(bare_list("ul", "plain lines").children(rest))
    });
    let name = match (has_acts, kind) {
        (true, _) => texts.who_says_what,
        (_, NodeKind::Topic) if node.kind == NodeKind::Topic => texts.together,
        _ => kinds_name(words, kind),
    };
    let list = (!lines.is_empty()).then(|| bare_list("ul", "plain lines").children(lines))?;
    Some(el("div").child(el("h3").text(name)).child(list).child(more).done())
}

/// One association with its number and its sentences; nothing where it rests on none.
fn line(desk: Desk, sentences: &[usize], say: impl FnOnce(Part) -> Part) -> Option<AnyView> {
    if sentences.is_empty() {
        return None;
    }
    let places = sentences.iter().map(|at| {
        let sentence = &desk.house().corpus.sentences[*at];
        let text = format!("{} {}", meeting_mark(sentence.report), desk.words().spot(sentence.spot));
        link(desk.link_to_sentence(&desk.house().corpus.id_of(*at)), &text)
            .class(&format!("spot {}", meeting_class(sentence.report)))
            .attr("aria-label", desk.sentence_name(*at))
            .done()
    });
    let said = say(el("span")).text(format!(" ({})", sentences.len()));
    Some(el("li").child(said).child(el("span").class("spots").children(places)).done())
}

/// *Nederland roept op → Lastenverdeling*, whichever of them was picked.
fn said(desk: Desk, line: Part, node: &Node, other: &Node, act: Act) -> Part {
    let words = desk.words();
    let actor = if node.kind == NodeKind::Actor { node } else { other };
    let act = if are_several(std::slice::from_ref(&actor.id)) { words.act_of_several(act) } else { words.act(act) };
    let own = || el("b").text(words.pick(&node.labels));
    if node.kind == NodeKind::Actor {
        line.child(own()).text(format!(" {act} → ")).child(node_link(desk, other))
    } else {
        line.child(node_link(desk, other)).text(format!(" {act} → ")).child(own())
    }
}

/// Pushes the picked node over the map, or lets go of it: what dragging does, for who does
/// not drag.
fn position(desk: Desk, at: usize) -> Option<AnyView> {
    let words = desk.words();
    let texts = texts(desk);
    if desk.view.with_untracked(|view| view.map != MapForm::Network) {
        return None;
    }
    let node = &desk.house().map.nodes[at];
    let pinned = move |view: &ViewState| view.pins.iter().find(|pin| pin.id == node.address()).cloned();
    let push = move |way: Direction| {
        let [width, height] = desk.house().map.size();
        let [dx, dy] = way.step();
        let known = desk.view.with_untracked(pinned);
        let [x, y] = known.map_or([node.x * 10.0, node.y * 10.0], |pin| [pin.x as f32, pin.y as f32]);
        let to = [within(x + PUSH * dx, 0.0, width * 10.0) as i32, within(y + PUSH * dy, 0.0, height * 10.0) as i32];
        pin(desk, &node.address(), to);
    };
    let ways = [
        ("←", texts.push_left, Direction::Left),
        ("↑", words.push_up, Direction::Up),
        ("↓", words.push_down, Direction::Down),
        ("→", texts.push_right, Direction::Right),
    ];
    let ways = ways.map(|(sign, name, way)| button(sign, move || push(way)).attr("aria-label", name).done());
    let free = quiet_button(texts.release, move || {
        desk.change(|view| view.unpin(&node.address()));
        // The button is gone: on from the node it was about.
        afterwards(move || page::focus(&node_id(at)));
    });
    let group = el("fieldset")
        .class("inline push")
        .child(el("legend").text(texts.place_on_map))
        .children(ways)
        .child(free.hidden(move || desk.view.with(|view| pinned(view).is_none())));
    Some(group.done())
}

/// Sentences with the place of each in its report.
pub(super) fn passages(desk: Desk, sentences: &[usize]) -> AnyView {
    let passages = sentences.iter().map(|at| {
        let look = meeting_class(desk.house().corpus.sentences[*at].report);
        el("li").class(look).child(passage_head(desk, *at)).child(passage(desk, *at, &[], &[])).done()
    });
    bare_list("ul", "plain passages").children(passages).done()
}
