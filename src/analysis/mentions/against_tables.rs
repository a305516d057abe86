//! Does the automatic reading find what people found in the two reports?

use super::super::abbreviations::abbreviations;
use super::super::abbreviations::brackets;
use super::super::enumerations::enumerations;
use super::super::meeting::tests::meeting_of;
use super::super::model::TextParagraph;
use super::super::words::words;
use super::tests::LISTS;
use super::tests::shown;
use super::*;
use crate::corpus::Corpus;
use crate::corpus::Report;
use crate::two_reports;

/// What is found in a report, against what its table has: `-` missing, `+` too much.
pub(super) fn differences(corpus: &Corpus, report: &Report) -> Vec<String> {
    let (mut lexicon, lists) = (LISTS.0.clone(), &LISTS.1);
    let paragraphs: Vec<TextParagraph> = report
        .paragraphs
        .iter()
        .map(|paragraph| TextParagraph {
            heading: paragraph.heading.clone(),
            text: paragraph.text.clone(),
            emphasis: Vec::new(),
        })
        .collect();
    let facts = meeting_of(&report.title, &paragraphs, lists, &mut lexicon);
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
fn every_mention_and_every_fact_of_the_two_reports_is_found_and_nothing_else() {
    let corpus = two_reports::corpus();
    for report in &corpus.reports {
        let differences = differences(&corpus, report);
        assert!(differences.is_empty(), "{}:\n{}", report.id, differences.join("\n"));
    }
}

#[test]
fn every_abbreviation_and_group_that_the_two_reports_explain_is_found() {
    let corpus = two_reports::corpus();
    let texts = || corpus.reports.iter().flat_map(|report| &report.paragraphs).map(|paragraph| paragraph.text.as_str());
    let abbreviations_in = |text: &str| -> Vec<_> { abbreviations(text, &brackets(text, 0..text.len())).collect() };
    let short: Vec<(String, String)> =
        texts().flat_map(abbreviations_in).map(|found| (found.short, found.long)).collect();
    let expected = [
        ("iFMM", "Informal Foreign Ministers Meeting"),
        ("UCAP", "Ukraine Comprehensive Assistance Package"),
        ("FMM", "Foreign Ministers Meeting"),
        ("NAR", "Noord-Atlantische Raad"),
    ];
    assert_eq!(short, expected.map(|(short, long)| (short.to_owned(), long.to_owned())));
    let enumerations_in = |text: &str| -> Vec<_> { enumerations(text, &brackets(text, 0..text.len())).collect() };
    let groups: Vec<(String, usize)> =
        texts().flat_map(enumerations_in).map(|found| (found.name, found.members.len())).collect();
    assert_eq!(groups, [("IP4".to_owned(), 4), ("ICI-landen".to_owned(), 4)]);
}
