//! What the comparison promises: on the embedded reports, and on any.

mod said;
mod several;

use super::*;
use crate::corpus::{
    Act, Corpus, Date, Days, Format, Labels, Paragraph, Report, Sentence, Spot, Statement, Topic, Vocabulary,
};

use crate::embedded;
use crate::text::{fold, stem, tokens};
use proptest::prelude::*;
use std::collections::BTreeSet;

const ANTALYA: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/verslagen/2025-05-15-antalya.uitspraken.tsv"));
const HELSINGBORG: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/verslagen/2026-05-22-helsingborg.uitspraken.tsv"));

/// Topics as they stand in the table, without any of the code under test.
fn topics_in(table: &str) -> BTreeSet<&str> {
    let cells = table.lines().skip(1).filter_map(|row| row.split('\t').nth(4));
    cells.flat_map(|cell| cell.split(';')).filter(|topic| *topic != "verloop").collect()
}

fn both_reports(corpus: &Corpus) -> [usize; 2] {
    ["2025-05-15-antalya", "2026-05-22-helsingborg"].map(|id| corpus.report(id).expect("an embedded report").0)
}

fn with_standing(rows: &[TopicRow], standing: &Standing) -> BTreeSet<String> {
    rows.iter().filter(|row| row.standing == *standing).map(|row| row.topic.clone()).collect()
}

fn owned<'a>(topics: impl Iterator<Item = &'a &'a str>) -> BTreeSet<String> {
    topics.map(|topic| (*topic).to_owned()).collect()
}

#[test]
fn topics_in_one_or_both_equal_a_set_operation_on_the_tables() {
    let corpus = embedded::corpus();
    let [a, b] = both_reports(&corpus);
    let rows = topics(&corpus, &[a, b]);
    let (in_a, in_b) = (topics_in(ANTALYA), topics_in(HELSINGBORG));

    let (only_a, both, only_b) =
        (owned(in_a.difference(&in_b)), owned(in_a.intersection(&in_b)), owned(in_b.difference(&in_a)));
    assert!(!only_a.is_empty() && !both.is_empty() && !only_b.is_empty());
    assert_eq!(with_standing(&rows, &Standing::Only(0)), only_a);
    assert_eq!(with_standing(&rows, &Standing::All), both);
    assert_eq!(with_standing(&rows, &Standing::Only(1)), only_b);
    assert_eq!(tally(&rows), Tally { all: both.len(), several: 0, only: vec![only_a.len(), only_b.len()] });

    let changed = new_and_gone(&corpus, b, a);
    assert_eq!(changed.new.into_iter().collect::<BTreeSet<_>>(), only_b);
    assert_eq!(changed.gone.into_iter().collect::<BTreeSet<_>>(), only_a);
}

#[test]
fn every_count_leads_to_its_sentences() {
    let corpus = embedded::corpus();
    let reports = both_reports(&corpus);
    for row in topics(&corpus, &reports) {
        for (side, table) in [ANTALYA, HELSINGBORG].into_iter().enumerate() {
            let has_topic = |cells: &[&str]| cells[4].split(';').any(|topic| topic == row.topic);
            let spots: BTreeSet<&str> = table
                .lines()
                .map(|line| line.split('\t').collect::<Vec<_>>())
                .filter(|cells| has_topic(cells))
                .map(|cells| cells[0])
                .collect();
            let found: BTreeSet<String> =
                row.sentences[side].iter().map(|at| corpus.sentences[*at].spot.to_string()).collect();
            assert_eq!(found, owned(spots.iter()), "{}", row.topic);
            assert_eq!(row.counts[side], spots.len());
            assert!(row.sentences[side].iter().all(|at| corpus.sentences[*at].report == reports[side]));
        }
    }
}

#[test]
fn what_is_in_both_comes_first_and_what_is_said_most_before_that() {
    let corpus = embedded::corpus();
    let rows = topics(&corpus, &both_reports(&corpus));
    assert_eq!(rows[0].topic, "navo-top");
    let groups: Vec<usize> = rows
        .iter()
        .map(|row| match row.standing {
            Standing::Only(side) => 1 + side,
            _ => 0,
        })
        .collect();
    assert!(groups.is_sorted());
    for pair in rows.windows(2).filter(|pair| pair[0].standing == pair[1].standing) {
        let [first, second] = [&pair[0], &pair[1]].map(|row| row.counts.iter().sum::<usize>());
        assert!(first >= second);
    }
}

#[test]
fn sentences_that_answer_each_other_stand_opposite_with_what_they_share() {
    let corpus = embedded::corpus();
    let [a, b] = both_reports(&corpus);
    let pairings = passages(&corpus, "russische-agressie", a, b);
    assert_eq!(pairings.len(), 1);
    let side = |sentence: Option<usize>, shared: &[std::ops::Range<usize>]| {
        let text = &corpus.paragraph_of(&corpus.sentences[sentence.expect("a pair")]).text;
        shared.iter().map(|range| text[range.clone()].to_owned()).collect::<Vec<_>>()
    };
    let Pairing { left, right, shared_left, shared_right, .. } = &pairings[0];
    assert_eq!(side(*left, shared_left), ["spraken", "ministers", "Oekraïne", "Russische agressie"]);
    assert_eq!(side(*right, shared_right), ["spraken", "ministers", "Russische agressie", "Oekraïne", "Rusland"]);

    // A hyphen that does not break is a hyphen: defensie-uitgaven stands in both.
    let spending = passages(&corpus, "defensie-uitgaven", a, b);
    let shared: Vec<String> =
        spending.iter().flat_map(|pairing| side(pairing.right.or(pairing.left), &pairing.shared_right)).collect();
    assert!(shared.contains(&"defensie\u{2011}uitgaven".to_owned()), "{shared:?}");
}

#[test]
fn a_topic_of_one_report_stands_opposite_nothing() {
    let corpus = embedded::corpus();
    let [a, b] = both_reports(&corpus);
    let pairings = passages(&corpus, "straat-van-hormuz", a, b);
    assert!(!pairings.is_empty() && pairings.iter().all(|pairing| pairing.left.is_none() && pairing.right.is_some()));
    assert_eq!(passages(&corpus, "geen-onderwerp", a, b), []);
}

#[test]
fn a_report_beside_itself_differs_in_nothing() {
    let corpus = embedded::corpus();
    for report in both_reports(&corpus) {
        let rows = topics(&corpus, &[report, report]);
        assert!(rows.iter().all(|row| row.standing == Standing::All && row.sentences[0] == row.sentences[1]));
        assert_eq!(new_and_gone(&corpus, report, report), Changed::default());
        assert!(facts(&corpus, &[report, report]).iter().all(|row| !row.differs()));
        assert!(figures(&corpus, &[report, report]).iter().all(|row| row.named[0] == row.named[1]));
        for speaker in speakers(&corpus, &[report, report]) {
            let rows = positions(&corpus, &speaker.actor, &[report, report]);
            assert!(rows.iter().all(|row| row.standing == Standing::All && row.sentences[0] == row.sentences[1]));
        }
        for row in rows {
            let pairings = passages(&corpus, &row.topic, report, report);
            assert!(
                pairings
                    .iter()
                    .all(|pairing| pairing.left == pairing.right && pairing.shared_left == pairing.shared_right)
            );
            assert_eq!(pairings.len(), row.counts[0]);
        }
    }
}

/// A corpus in which each sentence is a paragraph: for each report its sentences, as words
/// and topics.
fn corpus_of(reports: &[Vec<(String, Vec<String>)>]) -> Corpus {
    let labels = Labels::same("naam");
    let topic = |id: &str| Topic {
        id: id.to_owned(),
        group: String::new(),
        labels: labels.clone(),
        definition: labels.clone(),
        words: Vec::new(),
    };
    let mut corpus = Corpus::default();
    corpus.vocabulary.topics = ["een", "twee", "drie", "verloop"].map(topic).into();
    for (report, sentences) in reports.iter().enumerate() {
        let day = Date { year: 2025, month: 1, day: 1 + u8::try_from(report).expect("a handful of reports") };
        let start = corpus.sentences.len();
        let mut paragraphs = Vec::new();
        for (at, (text, topics)) in sentences.iter().enumerate() {
            let spot = Spot { paragraph: u16::try_from(at + 1).expect("few sentences"), sentence: 1 };
            let statement =
                Statement { actors: Vec::new(), act: Act::Describes, topics: topics.clone(), addressees: Vec::new() };
            let span = 0..text.len();
            corpus.sentences.push(Sentence { report, spot, span, statements: vec![statement], mentions: Vec::new() });
            let sentences = start + at..start + at + 1;
            paragraphs.push(Paragraph { heading: None, text: text.clone(), emphasis: Vec::new(), sentences });
        }
        corpus.reports.push(Report {
            id: format!("verslag-{report}").parse().expect("an id"),
            title: String::new(),
            days: Days { begin: day, end: day },
            place: format!("Plaats {}", report / 2),
            country: String::new(),
            format: Format::Formal,
            host: String::new(),
            next: None,
            dossiers: Vec::new(),
            source: String::new(),
            paragraphs,
            sentences: start..corpus.sentences.len(),
        });
    }
    corpus
}

fn any_corpus() -> impl Strategy<Value = Corpus> {
    let words =
        prop::sample::select(vec!["steun", "Steun", "van", "de", "navo-top", "Oekraïne", "5%", "raad", "hulp", "-"]);
    let text = prop::collection::vec(words, 0..7).prop_map(|words| words.join(" "));
    let topics = prop::sample::subsequence(vec!["een", "twee", "drie", "verloop"], 1..3);
    let sentence = (text, topics.prop_map(|topics| topics.into_iter().map(str::to_owned).collect()));
    prop::collection::vec(prop::collection::vec(sentence, 0..6), 3).prop_map(|reports| corpus_of(&reports))
}

fn mirrored(standing: Standing) -> Standing {
    match standing {
        Standing::Only(side) => Standing::Only(1 - side),
        other => other,
    }
}

proptest! {
    #[test]
    fn swapping_two_reports_mirrors_everything_and_changes_no_number(corpus in any_corpus()) {
        let there = topics(&corpus, &[0, 2]);
        let back = topics(&corpus, &[2, 0]);
        prop_assert_eq!(there.len(), back.len());
        for row in there {
            let mut wanted = row.clone();
            wanted.counts.reverse();
            wanted.sentences.reverse();
            wanted.standing = mirrored(row.standing);
            prop_assert!(back.contains(&wanted), "{wanted:?} is not among {back:?}");

            let mut pairings = passages(&corpus, &row.topic, 2, 0);
            for pairing in &mut pairings {
                std::mem::swap(&mut pairing.left, &mut pairing.right);
                std::mem::swap(&mut pairing.shared_left, &mut pairing.shared_right);
            }
            prop_assert_eq!(passages(&corpus, &row.topic, 0, 2), pairings);
        }
        let (changed, undone) = (new_and_gone(&corpus, 2, 0), new_and_gone(&corpus, 0, 2));
        prop_assert_eq!((changed.new, changed.gone), (undone.gone, undone.new));
    }

    #[test]
    fn every_passage_is_there_and_no_pair_twice(corpus in any_corpus()) {
        for row in topics(&corpus, &[0, 1]) {
            let pairings = passages(&corpus, &row.topic, 0, 1);
            let mut lefts: Vec<usize> = pairings.iter().filter_map(|pairing| pairing.left).collect();
            let mut rights: Vec<usize> = pairings.iter().filter_map(|pairing| pairing.right).collect();
            for side in [&mut lefts, &mut rights] {
                side.sort_unstable();
                side.dedup();
            }
            let mut pairs: Vec<_> = pairings.iter().map(|pairing| (pairing.left, pairing.right)).collect();
            pairs.sort_unstable();
            pairs.dedup();
            prop_assert_eq!(pairs.len(), pairings.len());
            prop_assert_eq!([lefts, rights], [row.sentences[0].clone(), row.sentences[1].clone()]);
            prop_assert!(pairings.iter().all(|pairing| pairing.left.is_some() || pairing.right.is_some()));
        }
    }

    #[test]
    fn what_is_marked_as_shared_stands_on_both_sides(corpus in any_corpus()) {
        for pairing in passages(&corpus, "een", 0, 1) {
            let words = |sentence: Option<usize>, shared: &[std::ops::Range<usize>]| -> BTreeSet<String> {
                let Some(at) = sentence else { return BTreeSet::new() };
                let text = &corpus.paragraph_of(&corpus.sentences[at]).text;
                shared.iter().flat_map(|range| tokens(&text[range.clone()]).map(|word| stem(&fold(&text[range.clone()][word]))).collect::<Vec<_>>()).collect()
            };
            let left = words(pairing.left, &pairing.shared_left);
            prop_assert_eq!(&left, &words(pairing.right, &pairing.shared_right));
            let Some(reason) = pairing.reason else {
                prop_assert!(left.is_empty() && (pairing.left.is_none() || pairing.right.is_none()));
                continue;
            };
            prop_assert!(reason.likeness > 0.0 && reason.likeness <= 1.0 && reason.topics.contains(&"een".to_owned()));
        }
    }

    #[test]
    fn every_topic_of_several_reports_stands_where_its_sentences_are(corpus in any_corpus()) {
        for row in topics(&corpus, &[2, 0, 1]) {
            let present: Vec<usize> = (0..3).filter(|side| row.counts[*side] > 0).collect();
            let standing = match present[..] {
                [side] => Standing::Only(side),
                [_, _, _] => Standing::All,
                _ => Standing::Some(present),
            };
            prop_assert_eq!(row.standing, standing);
            prop_assert_ne!(row.topic, Vocabulary::COURSE_OF_MEETING);
        }
    }
}
