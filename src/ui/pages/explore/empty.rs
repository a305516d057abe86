//! Nothing was found: which filter or word is in the way?

use crate::order::sort_by_key;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::widgets::{Without, button, filters_on};
use crate::view_state::ViewState;
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many ways out are offered.
const MOST: usize = 8;

pub(super) fn no_hits(desk: Desk, nearest_words: &[String]) -> AnyView {
    let words = desk.words();
    let view = desk.view.get_untracked();
    let is_filtered = view.is_filtered();
    let nearest = nearest_words.iter().map(|word| {
        let wanted = word.clone();
        el("a")
            .class("chip")
            .attr("lang", "nl")
            .live_attr("href", desk.live_link(move |view| view.ask(&wanted)))
            .text(word.as_str())
            .done()
    });
    let nearest =
        (!nearest_words.is_empty()).then(|| el("p").class("chips").text(words.did_you_mean).children(nearest));
    el("div")
        .class("empty")
        .child(el("p").child(el("b").text(words.nothing_found)))
        .child(nearest)
        .child(ways_out(desk, &view))
        .child(el("p").class("quiet").text(if is_filtered {
            words.nothing_found_filters
        } else {
            words.nothing_found_advice
        }))
        .child(is_filtered.then(|| button(words.clear_search, move || desk.change(ViewState::clear))))
        .done()
}

/// For every filter and every word without which something is found, a button that takes it
/// away, with how much that would give; the most first. O(filters) answers.
fn ways_out(desk: Desk, view: &ViewState) -> Option<Part> {
    let mut ways = filters_on(desk, view);
    ways.extend(words_on(&view.query));
    let given = |without: &Without| {
        let mut next = view.clone();
        without(&mut next);
        super::n_found(desk, &next)
    };
    let mut ways: Vec<(usize, String, Without)> =
        ways.into_iter().map(|(name, without)| (given(&without), name, without)).filter(|way| way.0 > 0).collect();
    sort_by_key(&mut ways, |(n, _, _)| Reverse(*n));
    let ways = ways.into_iter().take(MOST);
    let ways: Vec<AnyView> = ways
        .map(|(n, name, without)| button(&desk.words().without(&name, n), move || desk.change(&without)).done())
        .collect();
    (!ways.is_empty()).then(|| el("div").class("tools").children(ways))
}

/// The words of a search, where it is no more than words, and how to leave each out.
fn words_on(query: &str) -> Vec<(String, Without)> {
    let words: Vec<&str> = query.split_whitespace().collect();
    // With operators and quotation marks, a piece alone may mean something else.
    let is_plain = |word: &&str| {
        word.starts_with(char::is_alphanumeric)
            && !word.contains(':')
            && !word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if words.len() < 2 || !words.iter().all(is_plain) {
        return Vec::new();
    }
    let without = |at: usize| {
        let rest: Vec<&str> =
            words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect();
        rest.join(" ")
    };
    let ways = words.iter().enumerate().map(|(at, word)| {
        let rest = without(at);
        let without: Without = Box::new(move |view| view.ask(&rest));
        (format!("“{word}”"), without)
    });
    ways.collect()
}
