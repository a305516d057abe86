//! What was found, sentence by sentence, in groups where that is asked for.

use super::ask::step;
use crate::export::Style;
use crate::index::{Answer, Facet, Hit};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el, live, nothing};
use crate::ui::parts;
use crate::ui::parts::Drawing;
use crate::ui::state::{Memo, State};
use crate::ui::take_along::Taken;
use crate::ui::widgets::{
    Draw, Items, TOGETHER, arriving, cite, collect_button, meeting_class, passage, quiet_button, statements, unfolding,
    value_name,
};
use crate::view_state::Group;
use leptos::prelude::*;
use std::sync::Arc;

/// The list *Resultaten*. Drawn anew only when the answer is another one: picking a hit leaves
/// it alone.
pub(super) fn hits(desk: Desk, answer: Memo<Answer>, picked: Memo<Option<usize>>) -> AnyView {
    let grouping = Memo::new(move || desk.view.with(|view| view.group));
    let draw: Draw = Arc::new(move |at| {
        answer.with_untracked(|answer| answer.hits.get(at).map(|hit| hit_item(desk, answer, hit, picked))).into_any()
    });
    let items = move || {
        let n = answer.with(|answer| answer.hits.len());
        match facet_of(grouping.get()) {
            None => unfolding(desk, Items::OfList, 0..n, true, &draw),
            Some(facet) => groups(desk, facet, answer, &draw),
        }
    };
    bare_list("ol", "hits").attr("aria-label", desk.words().results).on("keydown", step).child(live(items)).done()
}

fn facet_of(group: Group) -> Option<Facet> {
    match group {
        Group::None => None,
        Group::Report => Some(Facet::Report),
        Group::Topic => Some(Facet::Topic),
        Group::Actor => Some(Facet::Actor),
    }
}

/// A group for each value of a facet, the largest first; those of reports in order of time. A
/// sentence stands in every group it belongs to. Which they are is worked out when a group is drawn.
fn groups(desk: Desk, facet: Facet, answer: Memo<Answer>, draw: &Draw) -> AnyView {
    let house = desk.house();
    let groups = Arc::new(answer.with_untracked(|answer| house.index.groups(&house.corpus, answer, facet)));
    let mut room = 2 * TOGETHER;
    let is_open: Vec<bool> = groups
        .values()
        .map(|(_, n_hits)| {
            let is_open = room > 0;
            room = room.saturating_sub(n_hits);
            is_open
        })
        .collect();
    let (n, draw) = (is_open.len(), draw.clone());
    let draw_group: Draw = Arc::new(move |at| {
        let value = groups.values().nth(at).map_or("", |(value, _)| value);
        group(desk, facet, value, house.index.hits_in(&groups, at), is_open[at], &draw)
    });
    unfolding(desk, Items::Lists, 0..n, true, &draw_group)
}

fn group(desk: Desk, facet: Facet, value: &str, hits: Vec<usize>, is_open: bool, draw: &Draw) -> AnyView {
    let words = desk.words();
    let name = if value.is_empty() { words.nobody.to_owned() } else { value_name(desk, facet, value) };
    let (n, draw) = (hits.len(), draw.clone());
    let draw_own: Draw = Arc::new(move |at| draw(hits[at]));
    let count = el("span").class("quiet num").text(format!(" · {}", words.n_sentences(n)));
    el("li")
        .class("group")
        .child(el("h2").text(name).child(count))
        .child(bare_list("ol", "hits").child(unfolding(desk, Items::OfList, 0..n, is_open, &draw_own)))
        .done()
}

fn hit_item(desk: Desk, answer: &Answer, hit: &Hit, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let at = hit.sentence;
    let house = desk.house();
    let sentence = &house.corpus.sentences[at];
    let marks = house.index.marks(&house.corpus, answer, at);
    let name = hit_link(desk, at, picked).text(desk.sentence_name(at));
    let cite = quiet_button(words.cite, move || cite(desk, Taken::Sentence(at), Style::Plain))
        .attr("aria-label", words.cite_sentence(&desk.report_of(at).short_name(), sentence.spot));
    let tools = el("div").class("hit-tools").child(collect_button(desk, at)).child(cite);
    el("li")
        .class(&format!("hit {}", meeting_class(sentence.report)))
        .child(name)
        .child(passage(desk, at, &marks, &[]))
        .child(el("div").class("hit-foot").child(statements(desk, at)).child(tools))
        .child((hit.score > 0.0).then(|| why_here(desk, at)))
        .done()
}

/// *Waarom deze plek?* – worked out once somebody asks.
fn why_here(desk: Desk, at: usize) -> Part {
    let is_open = State::new(false);
    let why = move || match is_open.get() {
        true => arriving(desk, Drawing::Why, None, move || parts::why_here(desk, at)),
        false => nothing(),
    };
    el("details")
        .class("help why-here")
        .on("toggle", move |_| is_open.set(true))
        .child(el("summary").text(desk.words().why_here))
        .child(live(why))
}

/// The link that opens a sentence beside what was found. A sentence may have several.
pub(super) fn hit_link(desk: Desk, at: usize, picked: Memo<Option<usize>>) -> Part {
    let id = desk.house().corpus.id_of(at);
    el("a")
        .class("where")
        .attr("data-hit", at.to_string())
        .live_attr("href", desk.live_link_to(&id))
        .live_attr("aria-current", move || (picked.get() == Some(at)).then(|| "true".to_owned()))
}
