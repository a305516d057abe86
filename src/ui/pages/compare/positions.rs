//! Who called for, promised or supported what, in which meeting?

use super::list;
use super::place;
use super::section;
use super::table::{row, table};
use super::texts;
use super::topic_name;
use super::unless_different;
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
pub(super) fn positions(desk: Desk, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let speakers: Arc<[Speaker]> = compare::speakers(&desk.house().corpus, meetings).into();
    let listed = Arc::clone(&speakers);
    let chosen = move |view: &ViewState| {
        let asked = view.chosen.get(Facet::Actor);
        let known = listed.iter().find(|speaker| asked.contains(&speaker.actor)).or(listed.first());
        known.map(|speaker| speaker.actor.clone()).unwrap_or_default()
    };
    let chosen = Memo::new(move || desk.view.with(&chosen));
    let options = speakers.iter().map(|speaker| {
        let name = words.pick(&desk.house().corpus.vocabulary.name(&speaker.actor)).to_owned();
        let label = match speaker.counts[..] {
            [a, b] => format!("{name} ({a} · {b})"),
            _ => format!("{name} ({})", speaker.counts.iter().sum::<usize>()),
        };
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
        .attr("aria-label", texts.positions_of)
        .on("change", choose)
        .children(options)
        .value(move || chosen.get());
    let compared = meetings.to_vec();
    let rows = move || {
        let rows = compare::positions(&desk.house().corpus, &chosen.get(), &compared);
        rows.iter().map(|row| position(desk, row, &compared)).collect_view().into_any()
    };
    section(desk, texts.positions, &[texts.how_computed_positions])
        .child(el("p").class("summary").child(choice))
        .child(table(desk, meetings, texts.positions, words.act, live(rows)))
        .done()
}

fn position(desk: Desk, position: &Position, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let mut cells = position
        .sentences
        .iter()
        .map(|sentences| list(&mut sentences.iter().map(|at| place(desk, *at)), texts(desk).not_so));
    let what = el("th")
        .text(format!("{}: ", words.act(position.act)))
        .child(link(desk.link_to_value(Facet::Topic, &position.topic), &topic_name(desk, &position.topic)));
    let hidden = unless_different(desk, position.standing != Standing::All);
    row(desk, meetings, &mut cells, what).hidden(hidden).done()
}
