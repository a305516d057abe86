//! Which words does one report use more than the other?

use super::section;
use super::texts;
use crate::compare;
use crate::compare::KeyWord;
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::widgets::{link, meeting_chip};
use crate::view_state::Page;
use leptos::prelude::*;

/// How many words a meeting shows.
const SHOWN: usize = 10;

pub(super) fn key_words(desk: Desk, a: usize, b: usize) -> AnyView {
    let texts = texts(desk);
    let keyness = compare::keyness(&desk.house().corpus, a, b);
    let lefts = keyness.words.iter().filter(|word| word.score > 0.0).take(SHOWN);
    let rights = keyness.words.iter().rev().filter(|word| word.score < 0.0).take(SHOWN);
    let warning = keyness.is_small_sample().then(|| el("p").class("quiet").text(texts.small_sample(keyness.sizes)));
    let lists = el("div").class("two").child(list(desk, [a, b], a, lefts)).child(list(desk, [a, b], b, rights));
    section(desk, texts.key_words, &[texts.how_computed_key_words]).child(warning).child(lists).done()
}

/// The words of one meeting with how often either report has them.
fn list<'a>(desk: Desk, pair: [usize; 2], meeting: usize, key_words: impl Iterator<Item = &'a KeyWord>) -> Part {
    let words = desk.words();
    let texts = texts(desk);
    let names = pair.map(|report| desk.house().corpus.reports[report].short_name());
    let [first, second] = names;
    let head = |text: &str| el("th").attr("scope", "col").text(text);
    let rows = key_words.map(|key| {
        let find = desk.link(|view| {
            view.turn_to(Page::Explore);
            view.clear();
            view.ask(&key.word);
        });
        let number = |text: String| el("td").class("num").text(text);
        el("tr")
            .child(el("th").attr("scope", "row").attr("lang", "nl").child(link(find, &key.word)))
            .child(number(key.counts[0].to_string()))
            .child(number(key.counts[1].to_string()))
            .child(number(intl::hundredths((key.score.abs() * 100.0) as i32, words.language)))
            .done()
    });
    let heads = el("tr").child(head(words.word)).child(head(&first)).child(head(&second)).child(head(texts.weight));
    let table = el("table").class("key-words").child(el("thead").child(heads)).child(el("tbody").children(rows));
    let name = desk.house().corpus.reports[meeting].short_name();
    el("div").child(meeting_chip(meeting, &texts.more_in(&name))).child(table)
}
