//! The picked link: what two nodes have to do with each other, and every passage.

use super::side::{only, passages};
use super::texts;
use super::{node_link, written};
use crate::corpus::Act;
use crate::topics::strength;
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::widgets::quiet_button;
use leptos::prelude::*;

/// `wanted` tells for each sentence whether it is among those that are shown.
pub(super) fn pair(desk: Desk, link: usize, wanted: &[bool]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let map = &desk.house().map;
    let link = &map.links[link];
    let only_wanted = |sentences: &[usize]| only(sentences, wanted);
    let sentences = only_wanted(&link.sentences);
    let acts = link.acts.iter().map(|(act, sentences)| (*act, only_wanted(sentences).len()));
    let acts: Vec<(Act, usize)> = acts.filter(|(_, n)| *n > 0).collect();
    let acts: Vec<String> = acts.iter().map(|(act, n)| format!("{} ({n})", words.act(*act))).collect();
    let n_shown = |node: usize| only_wanted(&map.nodes[node].sentences).len();
    let n_wanted = wanted.iter().filter(|wanted| **wanted).count();
    let strength = strength(sentences.len(), n_shown(link.a), n_shown(link.b), n_wanted);
    let strength = texts.strength(&written(desk, strength));
    let mut detail = format!("{} · {strength}", words.n_sentences(sentences.len()));
    if !acts.is_empty() {
        detail = format!("{} · {detail}", acts.join(", "));
    }
    let heading =
        el("h2").child(node_link(desk, &map.nodes[link.a])).text(" + ").child(node_link(desk, &map.nodes[link.b]));
    let close = quiet_button(words.close, move || desk.change(|view| view.node = None));
    el("div")
        .class("card")
        .child(el("div").class("card-head").child(heading).child(close))
        .child(el("p").class("quiet").text(detail))
        .child(el("h3").text(texts.passages))
        .child(passages(desk, &sentences))
        .done()
}
