//! What a printed comparison says about itself.

use super::names;
use crate::index::Facet;
use crate::ui::browser::address::absolute;
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live};
use crate::view_state::ViewState;
use leptos::prelude::*;

/// The sources, what was chosen, the address, the day and the version of the data; to be
/// seen on paper only.
pub(super) fn source(desk: Desk, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let reports = meetings.iter().zip(names(desk, meetings)).map(|(meeting, name)| {
        let report = &desk.house.corpus.reports[*meeting];
        format!("{name}: {} ({}, {}). {}", report.title, desk.days(report.days), report.place, report.source)
    });
    let reports: Vec<AnyView> = reports.map(|report| el("li").text(report).done()).collect();
    let choice = move || {
        let view = desk.view.get();
        let only = view.only_differences.then(|| words.only_differences.to_owned());
        let speakers = view
            .chosen
            .get(Facet::Actor)
            .iter()
            .map(|id| format!("{} {}", words.positions_of, words.pick(&desk.house.corpus.vocabulary.name(id))));
        let choices: Vec<String> = only.into_iter().chain(speakers).collect();
        let version = crate::embedded::version();
        let lines = [
            choices.join(" · "),
            absolute(&ViewState::to_shared_address(&view)),
            words.printed_on(&intl::today(words.language), version),
        ];
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        lines.map(|line| el("p").text(line).done()).collect_view().into_any()
    };
    el("aside")
        .class("on-paper quiet")
        .child(el("ul").class("plain").attr("lang", "nl").children(reports))
        .child(live(choice))
        .done()
}
