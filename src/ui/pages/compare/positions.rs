//! Who called for, promised or supported what, in which meeting?

use super::explained;
use super::heads;
use super::place;
use crate::compare;
use crate::compare::Position;
use crate::compare::Speaker;
use crate::compare::Standing;
use crate::index::Facet;
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live};
use crate::ui::state::Memo;
use crate::ui::widgets::link;
use crate::view_state::ViewState;
use leptos::prelude::*;
use std::sync::Arc;

/// The positions of the speaker that was chosen, else of the one who says most.
pub(super) fn positions(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let speakers: Arc<[Speaker]> = compare::speakers(&desk.house.corpus, &[a, b]).into();
    let listed = Arc::clone(&speakers);
    let chosen = move |view: &ViewState| {
        let asked = view.chosen.get(Facet::Actor);
        let known = listed.iter().find(|speaker| asked.contains(&speaker.actor)).or(listed.first());
        known.map(|speaker| speaker.actor.clone()).unwrap_or_default()
    };
    let chosen = Memo::new(move || desk.view.with(&chosen));
    let options = speakers.iter().map(|speaker| {
        let name = words.pick(&desk.house.corpus.vocabulary.name(&speaker.actor)).to_owned();
        let label = format!("{name} ({} · {})", speaker.counts[0], speaker.counts[1]);
        el("option").attr("value", speaker.actor.as_str()).text(label).done()
    });
    let choose = move |change| {
        let actor = value_of(&change);
        desk.change(|view| {
            view.chosen.clear_facet(Facet::Actor);
            view.chosen.insert(Facet::Actor, &actor);
        });
    };
    let choice = el("select")
        .attr("aria-label", words.positions_of)
        .on("change", choose)
        .children(options)
        .value(move || chosen.get());
    let rows = move || {
        let rows = compare::positions(&desk.house.corpus, &chosen.get(), &[a, b]);
        rows.iter().map(|row| position(desk, row)).collect_view().into_any()
    };
    let table = el("table")
        .class("comparison")
        .attr("aria-label", words.positions)
        .child(heads(desk, a, b, words.act))
        .child(el("tbody").child(live(rows)));
    el("section")
        .child(el("h2").text(words.positions))
        .child(el("div").class("summary").child(choice).child(explained(desk, &[words.how_computed_positions])))
        .child(table)
        .done()
}

fn position(desk: Desk, row: &Position) -> AnyView {
    let words = desk.words();
    let name = words.pick(&desk.house.corpus.vocabulary.topic_name(&row.topic)).to_owned();
    let is_difference = row.standing != Standing::All;
    let side = |sentences: &[usize]| match sentences {
        [] => el("span").class("quiet").text(words.not_so),
        _ => el("ul").class("plain places").children(sentences.iter().map(|at| place(desk, *at))),
    };
    let what = el("th")
        .attr("scope", "row")
        .text(format!("{}: ", words.act(row.act)))
        .child(link(desk.link_to_value(Facet::Topic, &row.topic), &name));
    el("tr")
        .class("topic-row")
        .hidden(move || !is_difference && desk.view.with(|view| view.only_differences))
        .child(el("td").class("left").child(side(&row.sentences[0])))
        .child(what)
        .child(el("td").child(side(&row.sentences[1])))
        .done()
}
