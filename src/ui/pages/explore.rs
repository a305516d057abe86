//! Search and filter, down to the sentence.

mod amounts;
mod ask;
mod empty;
mod field;
mod hits;
mod period;
mod picked;
mod reading;
mod take_along;
mod tally;
pub(in crate::ui) mod usage;

use crate::index::{Answer, Facet, Filters, Query};
use crate::ui::app::HEADING;
use crate::ui::browser::page;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live, nothing};
use crate::ui::parts;
use crate::ui::parts::Drawing;
use crate::ui::state::Memo;
use crate::ui::widgets::{arriving, chosen_filters, facets, lies_over_the_foot};
use crate::view_state::{Amounts, Display, Place, Sort, ViewState};
use leptos::prelude::*;

pub(crate) use take_along::{about, file};

/// Search box, facets with live counts, what was found, and the passage that was picked.
pub(super) fn explore(desk: Desk) -> AnyView {
    let words = desk.words();
    // The question first, as a memo of its own: the search then sleeps through every
    // change of view that leaves words and filters alone.
    let asked = Memo::new(move || desk.view.with(question));
    let answer = Memo::new(move || asked.with(|(query, filters, sort)| find(desk, query, filters, *sort)));
    // What stands beside the sentences comes a moment behind them: a reader who types looks at those.
    let (beside, is_due) = answer.behind();
    let picked = Memo::new(move || {
        desk.view.with(|view| desk.house().corpus.find(view.place.as_ref().and_then(Place::sentence)?))
    });
    let display = Memo::new(move || desk.view.with(|view| view.display));
    let fold = el("details")
        .class("filters-fold")
        .flag("open", page::is_wide)
        .child(el("summary").text(words.filters))
        .child(desk.due(3, move || facets(desk, beside).into_any()))
        .child(desk.due(4, move || [period::period(desk), amounts::amounts(desk)].into_any()));
    let nothing_found = move || {
        let nearest = answer.with(|answer| answer.hits.is_empty().then(|| answer.nearest_words.clone()));
        nearest.map_or_else(nothing, |nearest| empty::no_hits(desk, &nearest))
    };
    // In the order asked for, and in each display what it is for.
    let shown = move || match display.get() {
        Display::List => hits::hits(desk, answer, picked),
        Display::Concordance | Display::Usage => {
            arriving(desk, Drawing::Usage, None, move || parts::usage_of(desk, answer))
        }
    };
    let found = el("section")
        .class("found")
        .attr("aria-label", words.results)
        .child(chosen_filters(desk))
        .child(reading::reading(desk, answer))
        .children(tally::tally(desk, answer, beside))
        .child(live(shown))
        .child(live(nothing_found))
        .child(take_along::take_along(desk));
    let is_busy = move || is_due.get().then(|| "true".to_owned());
    let filters = el("aside").class("filters").attr("aria-label", words.filters).live_attr("aria-busy", is_busy);
    let passage = move || picked.get().map_or_else(nothing, |at| picked::picked(desk, at));
    let is_picked = move || picked.get().is_some();
    lies_over_the_foot("data-passage", is_picked);
    el("div")
        .class("page explore")
        .flag("data-picked", is_picked)
        .flag("data-lines", move || display.get() == Display::Concordance)
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").class("visually-hidden").text(words.explore_title))
        .child(el("div").class("ask").children(ask::ask(desk)))
        .child(filters.child(fold))
        .child(found)
        .child(el("aside").class("picked").attr("aria-label", words.passage).child(live(passage)))
        .done()
}

/// What the view finds.
fn found(desk: Desk, view: &ViewState) -> Answer {
    let (query, filters, sort) = question(view);
    find(desk, &query, &filters, sort)
}

/// How much the view finds.
fn n_found(desk: Desk, view: &ViewState) -> usize {
    let (query, filters, _) = question(view);
    desk.house().index.count(&desk.house().corpus, &query, &filters)
}

type Question = (Query, Filters, Sort);

fn question(view: &ViewState) -> Question {
    let filters = Filters {
        chosen: Facet::ALL.map(|facet| view.chosen.get(facet).to_vec()),
        from: view.from,
        to: view.to,
        amounts_only: view.amounts == Amounts::Named,
        amount: match &view.amounts {
            Amounts::Within(range) => Some(range.clone()),
            Amounts::All | Amounts::Named => None,
        },
    };
    (Query::read(&view.query), filters, view.sorting())
}

fn find(desk: Desk, query: &Query, filters: &Filters, sort: Sort) -> Answer {
    let corpus = &desk.house().corpus;
    let mut answer = desk.house().index.answer(corpus, query, filters);
    match sort {
        Sort::Relevance => {}
        // By their neighbours the lines of a concordance are sorted, once they are made.
        Sort::Report | Sort::Right | Sort::Left => answer.put_in_order(corpus, false),
        Sort::Newest => answer.put_in_order(corpus, true),
    }
    answer
}
