//! What the readers of names, dates and amounts promise.

use super::super::meeting::meeting;
use super::super::model::TextParagraph;
use super::super::words::words;
use super::*;
use crate::corpus::Comparator;
use crate::corpus::Corpus;
use crate::corpus::Report;
use crate::embedded;

/// A mention as one line: `bedrag meer dan 90 miljard USD = >90000000000 USD`.
fn shown(text: &str, mention: &Mention) -> String {
    let kind = match mention.kind {
        MentionKind::Place => "plaats",
        MentionKind::Organisation => "organisatie",
        MentionKind::Person => "persoon",
        MentionKind::Amount => "bedrag",
        MentionKind::Date => "datum",
    };
    let value = match &mention.value {
        MentionValue::Name(id) => id.clone(),
        MentionValue::When(when) => when.clone(),
        MentionValue::Amount(amount) => {
            let sign = match amount.comparator {
                Comparator::Equal => "",
                Comparator::More => ">",
                Comparator::Less => "<",
                Comparator::About => "~",
            };
            format!("{sign}{} {}", amount.number, amount.unit)
        }
    };
    format!("{kind} {} = {value}", &text[mention.span.clone()])
}

/// What is found in a report, against what its table has: `-` missing, `+` too much.
pub(super) fn differences(corpus: &Corpus, report: &Report) -> Vec<String> {
    let mut lexicon = Lexicon::default();
    let lists = MentionLists::of(&mut lexicon);
    let paragraphs: Vec<TextParagraph> = report
        .paragraphs
        .iter()
        .map(|paragraph| TextParagraph { heading: paragraph.heading.clone(), text: paragraph.text.clone() })
        .collect();
    let facts = meeting(&report.title, &paragraphs, &lists, &mut lexicon);
    let anchor = facts.days.map(|days| Anchor { year: days.end.year, month: days.end.month });
    let mut context = Context::of(anchor);
    let mut found = Vec::new();
    for sentence in &corpus.sentences[report.sentences.clone()] {
        let text = &corpus.paragraph_of(sentence).text;
        let words = words(text, sentence.span.clone(), &mut lexicon);
        let here = lists.read(text, &words, &mut context);
        let here: Vec<Mention> = here.into_iter().map(|found| found.value).collect();
        let spot = sentence.spot;
        for missing in sentence.mentions.iter().filter(|mention| !here.contains(mention)) {
            found.push(format!("- {spot} {}", shown(text, missing)));
        }
        for extra in here.iter().filter(|mention| !sentence.mentions.contains(mention)) {
            found.push(format!("+ {spot} {}", shown(text, extra)));
        }
    }
    let next = facts.next;
    for (what, is_right, got) in [
        ("days", facts.days == Some(report.days), format!("{:?}", facts.days)),
        ("place", facts.place == report.place, facts.place),
        ("country", facts.country == report.country, facts.country),
        ("format", facts.format == Some(report.format), format!("{:?}", facts.format)),
        ("host", facts.host == report.host, facts.host),
        ("next", next == report.next, format!("{next:?}")),
    ] {
        if !is_right {
            found.push(format!("! {what}: {got}"));
        }
    }
    found
}

#[test]
fn every_mention_and_every_fact_of_the_embedded_reports_is_found_and_nothing_else() {
    let corpus = embedded::corpus();
    for report in &corpus.reports {
        let differences = differences(&corpus, report);
        assert!(differences.is_empty(), "{}:\n{}", report.id, differences.join("\n"));
    }
}
