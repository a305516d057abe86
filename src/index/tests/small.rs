//! What a search promises, held against a plain scan of small reports in which everything
//! occurs together with everything.

use super::HOUSE;
use crate::corpus::Act;
use crate::corpus::Corpus;
use crate::corpus::Format;
use crate::corpus::Paragraph;
use crate::corpus::Report;
use crate::corpus::Sentence;
use crate::corpus::Statement;
use crate::index::Collection;
use crate::index::Facet;
use crate::index::Filters;
use crate::index::Index;
use crate::index::Marked;
use crate::index::Query;
use crate::text::fold;
use crate::text::tokens;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Reports of a few short words each, so that everything occurs together with everything.
fn any_report() -> impl Strategy<Value = Vec<String>> {
    let word = "(steun|steunt|NAVO|nato|top|de|defensie-uitgaven|defensieuitgaven|Oekraïne|oekraine|land|landen|5%)";
    let sentence = proptest::collection::vec(word, 1..8).prop_map(|words| format!("A {}.", words.join(" ")));
    proptest::collection::vec(sentence, 0..4)
}

/// A corpus of one paragraph a report, every other sentence about a topic of its own.
fn corpus_of(reports: &[Vec<String>]) -> Corpus {
    let mut corpus = Corpus::default();
    for (at, sentences) in reports.iter().enumerate() {
        let first = corpus.sentences.len();
        let mut text = String::new();
        for (nth, sentence) in sentences.iter().enumerate() {
            let start = text.len();
            text.push_str(sentence);
            let statement = Statement {
                actors: vec![format!("actor-{}", sentence.len() % 3)],
                act: Act::ALL[nth % 3],
                topics: vec![format!("topic-{}", sentence.len() % 5)],
                addressees: Vec::new(),
            };
            corpus.sentences.push(Sentence {
                report: at,
                spot: format!("p1z{}", nth + 1).parse().expect("a spot"),
                span: start..text.len(),
                statements: vec![statement],
                mentions: Vec::new(),
            });
            text.push(' ');
        }
        let days = HOUSE.0.reports[0].days;
        corpus.reports.push(Report {
            // The text stands for the report: moved to another place it is the same one.
            id: format!(
                "r-{:x}",
                sentences.concat().bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31) + u32::from(byte))
            )
            .parse()
            .expect("an id"),
            title: String::new(),
            days,
            place: String::new(),
            country: String::new(),
            format: Format::Formal,
            host: String::new(),
            next: None,
            dossiers: Vec::new(),
            source: String::new(),
            paragraphs: vec![Paragraph {
                heading: None,
                text,
                emphasis: Vec::new(),
                sentences: first..corpus.sentences.len(),
            }],
            sentences: first..corpus.sentences.len(),
        });
    }
    corpus
}

/// Does a plain scan find this word in a sentence, on its own?
fn scan_finds(text: &str, wanted: &str) -> bool {
    tokens(text).any(|word| fold(&text[word]) == wanted)
}

#[test]
fn a_word_is_told_as_the_first_report_writes_it_also_where_that_came_last() {
    let mut reports = vec![vec!["A defensie-uitgaven.".to_owned()]];
    let mut index = Index::of(&corpus_of(&reports));
    reports.insert(0, vec!["A defensieuitgaven.".to_owned()]);
    let corpus = corpus_of(&reports);
    index.add(&corpus, 0);
    let answer = index.answer(&corpus, &Query::read("defensieuitgavn"), &Filters::default());
    let taken: Vec<&str> = answer.read_as.iter().flat_map(|read| &read.taken).map(String::as_str).collect();
    assert_eq!(taken, ["defensieuitgaven"]);
}

proptest! {
    #[test]
    fn reports_that_come_and_go_leave_the_index_that_reading_anew_gives(
        reports in proptest::collection::vec(any_report(), 1..6),
        steps in proptest::collection::vec((0usize..9, any_report()), 0..6),
        typed in "(steun|defensieuitgaven|defensie-uitgaven|\"steun de\"|nato top|land OF steun|de NABIJ/2 top|-land|lnad|onderwerp:topic-1)",
    ) {
        let mut reports = reports;
        let mut index = Index::of(&corpus_of(&reports));
        for (at, new) in steps {
            if at % 2 == 0 && !reports.is_empty() {
                let at = at % reports.len();
                index.remove(&corpus_of(&reports), at);
                reports.remove(at);
            } else {
                let at = at % (reports.len() + 1);
                reports.insert(at, new);
                index.add(&corpus_of(&reports), at);
            }
        }
        let corpus = corpus_of(&reports);
        let anew = Index::of(&corpus);
        let mut chosen = Filters::default();
        chosen.chosen[Facet::Topic as usize] = vec!["topic-1".to_owned(), "topic-2".to_owned()];
        for filters in [Filters::default(), chosen] {
            let query = Query::read(&typed);
            // The words have other numbers in each, and what is marked is the same.
            let answer = |index: &Index| {
                let answer = index.answer(&corpus, &query, &filters);
                let marked: Vec<Marked> = index.marked(&corpus, &answer).collect();
                (answer.hits, answer.counts, answer.nearest_words, answer.read_as, answer.remarks, marked)
            };
            prop_assert_eq!(answer(&index), answer(&anew));
        }
    }

    #[test]
    fn what_stands_between_operators_is_found_as_a_scan_finds_it(reports in proptest::collection::vec(any_report(), 1..6)) {
        let corpus = corpus_of(&reports);
        let index = Index::of(&corpus);
        let texts: Vec<&str> = corpus.sentences.iter().map(|sentence| corpus.text_of(sentence)).collect();
        let has = |sentence: usize, word: &str| scan_finds(texts[sentence], word);
        let joined = |sentence: usize| {
            let folded = fold(texts[sentence]).replace('-', "");
            folded.contains("defensieuitgaven")
        };
        let checks: [(&str, &dyn Fn(usize) -> bool); 7] = [
            ("\"steun\"", &|at| has(at, "steun")),
            ("\"steun\" \"top\"", &|at| has(at, "steun") && has(at, "top")),
            ("\"steun\" OF \"top\" -\"land\"", &|at| (has(at, "steun") || has(at, "top")) && !has(at, "land")),
            ("steun", &|at| has(at, "steun") || has(at, "steunt")),
            ("nato", &|at| has(at, "nato") || has(at, "navo")),
            ("defensieuitgaven", &joined),
            ("defensie-uitgaven", &joined),
        ];
        for (typed, is_found) in checks {
            let answer = index.answer(&corpus, &Query::read(typed), &Filters::default());
            let mut found: Vec<usize> = answer.hits.iter().map(|hit| hit.sentence).collect();
            found.sort_unstable();
            let expected: Vec<usize> = (0..texts.len()).filter(|at| is_found(*at)).collect();
            prop_assert_eq!(found, expected, "{}", typed);
            for hit in &answer.hits {
                let text = &corpus.paragraph_of(&corpus.sentences[hit.sentence]).text;
                for mark in index.marks(&corpus, &answer, hit.sentence) {
                    prop_assert!(text.get(mark).is_some_and(|marked| !marked.trim().is_empty()));
                }
            }
        }
    }

    #[test]
    fn a_collection_finds_the_reports_and_sentences_that_a_scan_finds_and_counts_them(
        reports in proptest::collection::vec((any_report(), 0u8..4), 1..7),
        out in 0usize..7,
    ) {
        let mut collection = Collection::default();
        for (sentences, year) in &reports {
            let year = (2020 + u32::from(*year)).to_string();
            collection.add(sentences.join("\n"), [("jaar", year.as_str())].into_iter());
        }
        collection.settle();
        collection.remove(out);
        let is_there = |at: &usize| *at != out;
        let has = |at: usize, word: &str| reports[at].0.iter().any(|sentence| scan_finds(sentence, word));
        let expected: Vec<usize> =
            (0..reports.len()).filter(is_there).filter(|at| has(*at, "steun") && has(*at, "top")).collect();
        let query = Query::read_words("\"steun\" \"top\"");
        let mut found: Vec<usize> = collection.reports(&query).iter().map(|report| *report as usize).collect();
        found.sort_unstable();
        prop_assert_eq!(&found, &expected);

        let in_one = |sentence: &&String| scan_finds(sentence, "steun") && scan_finds(sentence, "top");
        let sentences = (0..reports.len()).filter(is_there).flat_map(|at| &reports[at].0).filter(in_one).count();
        let found = collection.sentences(&query, 1000);
        prop_assert_eq!((found.total, found.hits.len()), (sentences, sentences));
        for hit in &found.hits {
            let marked: Vec<&str> = hit.marks.iter().map(|mark| &collection.text(hit.report)[mark.clone()]).collect();
            prop_assert!(marked.iter().all(|word| ["steun", "top"].contains(word)) && marked.len() > 1, "{:?}", marked);
        }

        let counts = collection.counts(&query, &[("jaar".to_owned(), vec!["2021".to_owned()])]);
        let mut by_year: BTreeMap<String, usize> = BTreeMap::new();
        for at in &expected {
            *by_year.entry((2020 + u32::from(reports[*at].1)).to_string()).or_default() += 1;
        }
        prop_assert_eq!(counts.total, by_year.get("2021").copied().unwrap_or(0));
        let values = collection.facets().flat_map(|(_, values)| values.map(str::to_owned));
        let counted = values.zip(counts.of_values).filter(|(_, reports)| *reports > 0);
        prop_assert_eq!(counted.collect::<BTreeMap<String, usize>>(), by_year);
    }
}
