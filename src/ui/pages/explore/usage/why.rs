//! Why does a sentence stand where it stands in the list?

use super::super::question;
use super::words;
use crate::index::{ClauseExplanation, Explanation};
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el, nothing};
use leptos::prelude::*;
use std::ops::Range;

/// What of the search the sentence holds, and what each of that weighs.
pub(in crate::ui) fn why_here(desk: Desk, sentence: usize) -> AnyView {
    let (query, _, _) = desk.view.with_untracked(question);
    let corpus = &desk.house().corpus;
    let explained = desk.house().index.explain(corpus, &query, sentence);
    let Some(explained) = explained.filter(|explained| !explained.clauses.is_empty()) else { return nothing() };
    let text = &corpus.paragraph_of(&corpus.sentences[sentence]).text;
    let clauses = explained.clauses.iter().map(|clause| line(desk, clause, text).done());
    el("div").child(bare_list("ul", "plain").children(clauses)).child(sum(desk, &explained)).done()
}

/// *“steunt” (andere vorm) · in 13 zinnen · weegt 1,25*
fn line(desk: Desk, clause: &ClauseExplanation, text: &'static str) -> Part {
    let words = words(desk);
    let mut found: Vec<(&str, &str)> = Vec::new();
    for matched in &clause.matches {
        let Range { start, end } = matched.span;
        let one = (&text[start..end], words.how(matched.how));
        if !found.contains(&one) {
            found.push(one);
        }
    }
    let found = found.into_iter().fold(el("span"), |line, (word, how)| {
        line.child(el("q").attr("lang", "nl").text(word)).text(format!(" ({how}) "))
    });
    let number = |number: f64| hundredths(desk, number);
    let rest = words.clause_weight(clause.sentences, &number(clause.counts_for), &number(clause.weight));
    el("li").child(found).child(el("span").class("quiet").text(rest))
}

fn sum(desk: Desk, explained: &Explanation) -> Part {
    let [score, mean] = [explained.score, explained.mean_words].map(|number| hundredths(desk, number));
    el("p").class("quiet").text(words(desk).score(&score, explained.words, &mean))
}

fn hundredths(desk: Desk, number: f64) -> String {
    intl::hundredths((number * 100.0).round() as i32, desk.words().language)
}
