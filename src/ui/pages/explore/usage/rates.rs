//! How often does each report use what was found?

use super::{marked, number, section, table, words};
use crate::index::{Answer, Facet, Rate, Usage};
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::Memo;
use crate::ui::widgets::{Draw, Items, bar, unfolding};
use crate::view_state::Display;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn rates(desk: Desk, answer: Memo<Answer>, usage: Arc<Usage>) -> Part {
    let words = words(desk);
    let rows = move || {
        let rates = usage.rates(&desk.house().corpus, &marked(desk, answer));
        let most = rates.iter().map(|rate| rate.per_hundred_thousand).max().unwrap_or(1);
        let n = rates.len();
        let draw: Draw = Arc::new(move |at| row(desk, rates[at], most));
        unfolding(desk, Items::OfTable, 0..n, true, &draw)
    };
    let heads = [desk.words().report, desk.words().sentences, words.occurrences, words.words, words.per_thousand];
    section(desk, words.per_report, words.how_computed_rates)
        .child(table(words.per_report, &heads, live(rows)).class("rates"))
}

fn row(desk: Desk, rate: Rate, most: usize) -> AnyView {
    let report = &desk.house().corpus.reports[rate.report];
    let address = desk.live_link(move |view| {
        let id = &desk.house().corpus.reports[rate.report].id;
        view.chosen.clear_facet(Facet::Report);
        view.chosen.insert(Facet::Report, id.as_str());
        view.display = Display::Concordance;
    });
    // Rates of a million in a hundred thousand words there are none.
    let rate_in_hundredths = i32::try_from(rate.per_hundred_thousand).unwrap_or(i32::MAX);
    let shown = el("span").text(intl::hundredths(rate_in_hundredths, desk.words().language));
    el("tr")
        .child(el("th").attr("scope", "row").child(el("a").live_attr("href", address).text(report.short_name())))
        .child(number(rate.sentences.to_string()))
        .child(number(rate.occurrences.to_string()))
        .child(number(rate.words.to_string()))
        .child(el("td").child(bar(rate.report, rate.per_hundred_thousand, most, shown)))
        .done()
}
