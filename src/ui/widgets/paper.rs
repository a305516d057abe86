//! What a printed page says about itself.

use super::filters_in_words;
use crate::corpus::Report;
use crate::index::Facet;
use crate::ui::browser::address::absolute;
use crate::ui::browser::intl;
use crate::ui::browser::page;
use crate::ui::desk::{Desk, afterwards};
use crate::ui::draw::{bare_list, el, live, nothing};
use crate::view_state::{Page, ViewState};
use leptos::prelude::*;

/// Prints the page with all that it shows on paper only.
pub(crate) fn print(desk: Desk) {
    desk.is_on_paper.set(true);
    afterwards(move || {
        page::print();
        desk.is_on_paper.set(false);
    });
}

/// The sources, the filters, the address, the day and the version of the data; on paper only.
pub(crate) fn colophon(desk: Desk) -> AnyView {
    live(move || if desk.is_on_paper.get() { desk.view.with(|view| source(desk, view)) } else { nothing() })
}

fn source(desk: Desk, view: &ViewState) -> AnyView {
    let words = desk.words();
    let reports = reports(desk, view).into_iter().map(|report| {
        let name = report.short_name();
        let text =
            format!("{name}: {} ({}, {}). {}", report.title, desk.days(report.days), report.place, report.source);
        el("li").text(text).done()
    });
    let lines = [
        chosen(desk, view),
        absolute(&view.to_shared_address()),
        words.printed_on(&intl::today(words.language), crate::embedded::version()),
    ];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    el("aside")
        .class("on-paper colophon quiet")
        .child(bare_list("ul", "plain").attr("lang", "nl").children(reports))
        .children(lines.map(|line| el("p").text(line).done()))
        .done()
}

/// The reports that the view is about.
fn reports(desk: Desk, view: &ViewState) -> Vec<&'static Report> {
    let all = &desk.house().corpus.reports;
    let read = || view.being_read().into_iter().map(|id| id.to_string()).collect();
    let asked: Vec<String> = match view.page {
        Page::Read => read(),
        Page::Compare => view.compared.iter().map(ToString::to_string).collect(),
        Page::Explore | Page::Map => view.chosen.get(Facet::Report).to_vec(),
        Page::Overview | Page::Own | Page::About => Vec::new(),
    };
    all.iter().filter(|report| asked.is_empty() || asked.contains(&report.id.to_string())).collect()
}

/// What was chosen of them.
fn chosen(desk: Desk, view: &ViewState) -> String {
    let is_filtered = matches!(view.page, Page::Explore | Page::Map | Page::Compare);
    let filters = if is_filtered { filters_in_words(desk, view) } else { String::new() };
    let only = if view.only_differences { desk.words().only_differences } else { "" };
    let chosen = [only, &filters].into_iter().filter(|part| !part.is_empty());
    chosen.collect::<Vec<_>>().join("; ")
}
