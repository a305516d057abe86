//! What the comparison promises about facts, and about more than two meetings.

use super::*;
use crate::corpus::DatasetFiles;
use crate::corpus::MentionKind;
use crate::corpus::ReportFiles;
use crate::corpus::read;

macro_rules! invented {
    ($($id:literal),+) => {
        [$((
            $id,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/verzonnen/afstemmen/", $id, ".txt")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/verzonnen/afstemmen/", $id, ".uitspraken.tsv")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/verzonnen/afstemmen/", $id, ".vermeldingen.tsv")),
        )),+]
    };
}

/// Five reports that were invented: id, text, statements, mentions. Oldest first.
const FIVE: [(&str, &str, &str, &str); 5] = invented![
    "2008-02-29-sofia",
    "2013-06-06-gdansk",
    "2015-02-11-brussel",
    "2019-03-21-constanta",
    "2023-12-07-brussel"
];

fn five_reports() -> Corpus {
    let reports = FIVE.map(|(id, text, statements, mentions)| ReportFiles { id, text, statements, mentions });
    let topics = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/verslagen/onderwerpen.tsv"));
    let names = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/verslagen/namen.tsv"));
    let (corpus, problems) = read(&DatasetFiles { topics, names, reports: &reports });
    assert!(problems.is_empty(), "{problems:?}");
    corpus
}

/// The cells of a table's rows.
fn cells(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

#[test]
fn facts_of_the_meetings_stand_side_by_side() {
    let corpus = embedded::corpus();
    let rows = facts(&corpus, &both_reports(&corpus));
    let has = |values: [Fact; 2]| rows.iter().any(|row| row.values == values && row.differs());
    assert!(has([Fact::Place("Antalya", "Turkije"), Fact::Place("Helsingborg", "Zweden")]));
    assert!(has([Fact::Format(Format::Informal), Fact::Format(Format::Formal)]));
    assert!(has([Fact::Sessions(vec![]), Fact::Sessions(vec!["Noord-Atlantische Raad", "Straat van Hormuz"])]));
    let lengths = rows.iter().find_map(|row| match row.values[..] {
        [Fact::Length(left), Fact::Length(right)] => Some([left, right]),
        _ => None,
    });
    let [left, right] = lengths.expect("a row of lengths");
    assert_eq!((left.paragraphs, left.sentences, right.paragraphs, right.sentences), (5, 25, 6, 24));
    assert!(left.words > 400 && right.words > 400);
}

#[test]
fn sums_and_who_was_there_are_those_of_the_tables_with_their_sentences() {
    let corpus = five_reports();
    let rows = facts(&corpus, &[0, 1, 2, 3, 4]);
    for (side, (_, _, statements, mentions)) in FIVE.into_iter().enumerate() {
        let spot = |at: &usize| corpus.sentences[*at].spot.to_string();
        let mut course = BTreeSet::new();
        let mut wanted = BTreeSet::new();
        for row in cells(statements).filter(|row| row[4].split(';').any(|topic| topic == "verloop")) {
            course.insert(row[0]);
        }
        for row in cells(statements).filter(|row| course.contains(row[0])) {
            wanted.extend(row[2].split(';').filter(|id| !id.is_empty()));
        }
        wanted.extend(cells(mentions).filter(|row| row[1] == "persoon" && course.contains(row[0])).map(|row| row[3]));
        assert!(!wanted.is_empty());
        let present = rows.iter().find_map(|row| match &row.values[side] {
            Fact::Present(present) => Some(present),
            _ => None,
        });
        let present = present.expect("a row of those who were there");
        assert_eq!(present.iter().map(|(_, id)| *id).collect::<BTreeSet<_>>(), wanted);
        assert_eq!(present.len(), wanted.len(), "each once");
        assert!(present.iter().all(|(at, _)| course.contains(spot(at).as_str())));

        let sums = rows.iter().find_map(|row| match &row.values[side] {
            Fact::Sums(sums) => Some(sums),
            _ => None,
        });
        let found = sums.expect("a row of sums").iter().map(|(at, mention)| {
            assert_eq!(mention.kind, MentionKind::Amount);
            let sentence = &corpus.sentences[*at];
            (spot(at), corpus.paragraph_of(sentence).text[mention.span.clone()].to_owned())
        });
        let wanted = cells(mentions)
            .filter(|row| row[1] == "bedrag" && !row[3].ends_with(" aantal"))
            .map(|row| (row[0].to_owned(), row[2].to_owned()));
        assert_eq!(found.collect::<BTreeSet<_>>(), wanted.collect::<BTreeSet<_>>());
    }
}

#[test]
fn topics_of_five_meetings_equal_a_set_operation_on_the_tables() {
    let corpus = five_reports();
    let rows = topics(&corpus, &[0, 1, 2, 3, 4]);
    let mut found = BTreeSet::new();
    for row in &rows {
        for (side, sentences) in row.sentences.iter().enumerate() {
            assert_eq!(row.counts[side], sentences.len());
            found.extend(sentences.iter().map(|at| (row.topic.clone(), side, corpus.sentences[*at].spot.to_string())));
        }
    }
    let mut wanted = BTreeSet::new();
    for (side, (_, _, statements, _)) in FIVE.into_iter().enumerate() {
        for row in cells(statements) {
            let topics = row[4].split(';').filter(|topic| *topic != "verloop");
            wanted.extend(topics.map(|topic| (topic.to_owned(), side, row[0].to_owned())));
        }
    }
    assert_eq!(found, wanted);

    let tally = tally(&rows);
    assert!(tally.all > 0 && tally.several > 0 && tally.only.iter().any(|n| *n > 0), "the reports try every standing");
    assert_eq!(tally.all + tally.several + tally.only.iter().sum::<usize>(), rows.len());
}

#[test]
fn what_appears_between_two_meetings_is_what_one_has_and_the_one_before_lacks() {
    let corpus = five_reports();
    let rows = topics(&corpus, &[0, 1, 2, 3, 4]);
    for from in 0..4 {
        let [before, after] = [from, from + 1].map(|side| topics_in(FIVE[side].2));
        let ids =
            |step: Step| taking(&rows, step, from, from + 1).map(|row| row.topic.clone()).collect::<BTreeSet<_>>();
        assert_eq!(ids(Step::Appears), owned(after.difference(&before)));
        assert_eq!(ids(Step::Disappears), owned(before.difference(&after)));
        assert!(
            ids(Step::Grows)
                .iter()
                .chain(&ids(Step::Shrinks))
                .all(|id| before.contains(id.as_str()) && after.contains(id.as_str()))
        );
    }
}

fn undone(step: Step) -> Step {
    match step {
        Step::Appears => Step::Disappears,
        Step::Disappears => Step::Appears,
        Step::Grows => Step::Shrinks,
        Step::Shrinks => Step::Grows,
        Step::Stays => Step::Stays,
    }
}

proptest! {
    #[test]
    fn every_topic_takes_one_step_and_the_way_back_undoes_it(corpus in any_corpus()) {
        let rows = topics(&corpus, &[0, 1, 2]);
        let ids = |step, from, to| taking(&rows, step, from, to).map(|row| row.topic.clone()).collect::<Vec<_>>();
        let mut all = Vec::new();
        for step in Step::CHANGES.into_iter().chain([Step::Stays]) {
            let there = ids(step, 0, 2);
            prop_assert_eq!(&ids(undone(step), 2, 0), &there);
            all.extend(there);
        }
        all.sort();
        let mut wanted: Vec<String> = rows.iter().map(|row| row.topic.clone()).collect();
        wanted.sort();
        prop_assert_eq!(all, wanted);
    }

    #[test]
    fn topics_are_alike_from_not_at_all_to_wholly_and_in_either_order(corpus in any_corpus()) {
        let rows = topics(&corpus, &[0, 1, 2]);
        let likeness = likeness_of_topics(&rows, 0, 2);
        prop_assert!((0.0..=1.0 + 1e-12).contains(&likeness));
        prop_assert_eq!(likeness.to_bits(), likeness_of_topics(&rows, 2, 0).to_bits());
        let shares_a_topic = rows.iter().any(|row| row.counts[0] > 0 && row.counts[2] > 0);
        prop_assert_eq!(likeness > 0.0, shares_a_topic);
        let speaks_of_something = rows.iter().any(|row| row.counts[1] > 0);
        prop_assert_eq!(likeness_of_topics(&rows, 1, 1).to_bits(), (if speaks_of_something { 1.0_f64 } else { 0.0 }).to_bits());
    }

    #[test]
    fn a_tally_counts_every_topic_once_and_mirrors(corpus in any_corpus()) {
        let rows = topics(&corpus, &[0, 1, 2]);
        let (there, mut back) = (tally(&rows), tally(&topics(&corpus, &[2, 1, 0])));
        // Of no topics there is nothing to count, not even reports.
        prop_assert_eq!(there.all + there.several + there.only.iter().sum::<usize>(), rows.len());
        back.only.reverse();
        prop_assert_eq!(there, back);
    }
}
