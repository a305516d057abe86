//! Which words stand near what was found?

use super::super::question;
use super::{marked, number, section, table, words};
use crate::index::{Answer, Collocate, Query, Usage};
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::Memo;
use crate::ui::widgets::{Draw, Items, unfolding};
use crate::view_state::Display;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn company(desk: Desk, answer: Memo<Answer>, usage: Arc<Usage>) -> Part {
    let words = words(desk);
    let window = Memo::new(move || desk.view.with(|view| view.words_beside()));
    let shown = move || {
        let corpus = &desk.house().corpus;
        let searched = searched(desk);
        let company = usage.company(corpus, &marked(desk, answer), &searched, window.get());
        let warning = company.is_small_sample().then(|| words.few_keywords(company.keywords));
        let n = company.collocates.len();
        let collocates = company.collocates;
        let draw: Draw = Arc::new(move |at| row(desk, &collocates[at]));
        let heads = [desk.words().word, words.near, words.in_all_sentences, words.log_likelihood];
        let rows = unfolding(desk, Items::OfTable, 0..n, true, &draw);
        let found = if n == 0 {
            el("p").class("empty").text(words.no_company)
        } else {
            table(words.company, &heads, rows).class("collocates")
        };
        el("div").child(warning.map(|warning| el("p").class("quiet").text(warning))).child(found).done()
    };
    section(desk, words.company, words.how_computed_company).child(live(shown))
}

/// The sentences that the filters leave, whatever the words.
fn searched(desk: Desk) -> Vec<usize> {
    let (_, filters, _) = desk.view.with_untracked(question);
    let answer = desk.house().index.answer(&desk.house().corpus, &Query::default(), &filters);
    answer.hits.iter().map(|hit| hit.sentence).collect()
}

fn row(desk: Desk, collocate: &Collocate) -> AnyView {
    let word = collocate.word.clone();
    let address = desk.live_link(move |view| {
        let both = format!("{} {word}", view.query.trim());
        view.ask(&both);
        view.display = Display::List;
        view.width = None;
    });
    let score = intl::hundredths((collocate.score * 100.0) as i32, desk.words().language);
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .attr("lang", "nl")
                .child(el("a").live_attr("href", address).text(&collocate.word)),
        )
        .child(number(collocate.near.to_string()))
        .child(number(collocate.all.to_string()))
        .child(number(score))
        .done()
}
