//! Do statements come out as a careful reader notes them?

mod actors;
mod constructions;
mod contents;
mod genre;
mod promises;
mod speakers;

use super::Context;
use super::Draft;
use super::StatementLists;
use crate::analysis::lexicon::Lexicon;
use crate::analysis::model::Evidence;
use crate::analysis::model::Found;
use crate::analysis::words::SentenceView;
use crate::analysis::words::words;
use crate::corpus::Corpus;
use crate::corpus::Mention;
use crate::two_reports;

/// What a sentence states, next to what was noted by hand.
pub(super) struct Compared {
    pub(super) drafts: Vec<Draft>,
    pub(super) expected: [Vec<String>; 3],
}

pub(super) fn compared(corpus: &Corpus) -> Vec<Compared> {
    let mut lexicon = Lexicon::default();
    let lists = StatementLists::of(&mut lexicon);
    let mut all = Vec::new();
    for report in &corpus.reports {
        let mut context = Context::default();
        for sentence in &corpus.sentences[report.sentences.clone()] {
            let paragraph = corpus.paragraph_of(sentence);
            let evidence = || Evidence { rule: "by-hand", spans: Vec::new() };
            let mentions: Vec<Found<Mention>> =
                sentence.mentions.iter().map(|m| Found { value: m.clone(), evidence: evidence() }).collect();
            let words = words(&paragraph.text, sentence.span.clone(), &mut lexicon);
            let view = SentenceView {
                text: &paragraph.text,
                words: &words,
                mentions: &mentions,
                heading: paragraph.heading.as_deref(),
            };
            let drafts = lists.read(&view, &mut context);
            let statements = &sentence.statements;
            let mut expected = [
                statements.iter().flat_map(|s| s.actors.clone()).collect::<Vec<_>>(),
                statements.iter().map(|s| s.act.id().to_owned()).collect(),
                statements.iter().flat_map(|s| s.addressees.clone()).collect(),
            ];
            for set in &mut expected {
                set.sort();
                set.dedup();
            }
            all.push(Compared { drafts, expected });
        }
    }
    all
}

pub(super) fn found(drafts: &[Draft]) -> [Vec<String>; 3] {
    let mut sets = [
        drafts.iter().flat_map(|d| d.actors.iter().map(|a| a.value.clone())).collect::<Vec<_>>(),
        drafts.iter().map(|d| d.act.value.id().to_owned()).collect(),
        drafts.iter().flat_map(|d| d.addressees.iter().map(|a| a.value.clone())).collect(),
    ];
    for set in &mut sets {
        set.sort();
        set.dedup();
    }
    sets
}

/// F1 of actors, acts and addressees over all sentences.
pub(super) fn scores(all: &[Compared]) -> [f64; 3] {
    [0, 1, 2].map(|which| {
        let (mut hit, mut got, mut wanted) = (0.0, 0.0, 0.0);
        for one in all {
            let set = &found(&one.drafts)[which];
            hit += set.iter().filter(|value| one.expected[which].contains(value)).count() as f64;
            got += set.len() as f64;
            wanted += one.expected[which].len() as f64;
        }
        2.0 * hit / f64::max(got + wanted, 1.0)
    })
}

#[test]
fn the_served_reports_come_out_nearly_as_noted_by_hand() {
    let all = compared(&two_reports::corpus());
    assert_eq!(all.len(), 49, "every sentence is read");
    let [actors, acts, _] = scores(&all);
    assert!(actors >= 0.90 && acts >= 0.88, "actors {actors:.3}, acts {acts:.3}");
}
