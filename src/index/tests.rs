//! What a search promises, held against a plain scan of two reports.

use super::*;
use crate::text::tokens;
use crate::two_reports;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

mod small;

/// Two reports with their index, read once for all tests.
static HOUSE: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
    let corpus = two_reports::corpus();
    let index = Index::of(&corpus);
    (corpus, index)
});

fn ask(typed: &str) -> (&'static Corpus, Answer) {
    let (corpus, index) = &*HOUSE;
    (corpus, index.answer(corpus, &Query::read(typed), &Filters::default()))
}

/// The sentences that are found, with what is marked in each.
fn marked(typed: &str) -> Vec<Marked> {
    let (corpus, index) = &*HOUSE;
    index.marked(corpus, &ask(typed).1).collect()
}

fn found(typed: &str) -> BTreeSet<String> {
    let (corpus, answer) = ask(typed);
    answer.hits.iter().map(|hit| corpus.id_of(hit.sentence).to_string()).collect()
}

#[test]
fn case_hyphens_and_accents_make_no_difference() {
    let expected = found("defensie-uitgaven");
    assert!(expected.len() >= 6, "the reports speak of it often: {expected:?}");
    for spelling in ["defensie‑uitgaven", "DEFENSIE-UITGAVEN", "\"defensie uitgaven\""] {
        assert_eq!(found(spelling), expected, "{spelling}");
    }
    assert_eq!(found("oekraine"), found("Oekraïne"));
    assert!(!found("oekraine").is_empty());
}

#[test]
fn a_part_of_a_hyphenated_word_is_found_too() {
    assert!(found("uitgaven").is_superset(&found("defensie-uitgaven")));
}

#[test]
fn other_forms_of_a_word_are_found_behind_the_word_itself() {
    let (corpus, _) = &*HOUSE;
    let words = |hit: &Marked| {
        let text = &corpus.paragraph_of(&corpus.sentences[hit.sentence]).text;
        hit.marks.iter().map(|mark| text[mark.clone()].to_lowercase()).collect::<Vec<_>>()
    };
    let hits = marked("steun");
    let exact: Vec<bool> = hits.iter().map(|hit| words(hit).contains(&"steun".to_owned())).collect();
    assert!(exact.is_sorted_by(|a, b| a >= b) && exact.contains(&false), "{exact:?}");
    assert!(hits.iter().flat_map(words).any(|word| word == "steunt"));
    assert!(found("\"steun\"").len() < found("steun").len());
    assert!(found("oproepen").len() >= found("\"roepen\"").len());
    assert_eq!(found("bondgenoot"), found("bondgenoten"));
}

#[test]
fn names_for_the_same_thing_and_spellings_of_a_compound_find_each_other() {
    assert_eq!(found("NATO"), found("NAVO"));
    assert!(found("NATO").len() > 15);
    assert_eq!(found("defensieuitgaven"), found("defensie-uitgaven"));
    assert!(found("land").contains("2025-05-15-antalya.p4z4"), "it stands in partnerlanden");
}

#[test]
fn words_are_joined_by_and_and_taken_away_by_a_minus() {
    let both: BTreeSet<String> = found("steun").intersection(&found("Nederland")).cloned().collect();
    assert_eq!(found("steun Nederland"), both);
    let without: BTreeSet<String> = found("steun").difference(&found("Nederland")).cloned().collect();
    assert_eq!(found("steun -Nederland"), without);
    let either: BTreeSet<String> = found("Hormuz").union(&found("Antalya")).cloned().collect();
    assert_eq!(found("Hormuz OF Antalya"), either);
}

#[test]
fn only_what_matched_is_marked() {
    let (corpus, _) = &*HOUSE;
    let hits = marked("defens* \"straat van hormuz\" OF bbp");
    assert!(!hits.is_empty());
    for hit in &hits {
        let text = &corpus.paragraph_of(&corpus.sentences[hit.sentence]).text;
        for mark in &hit.marks {
            let marked = crate::text::fold(&text[mark.clone()]);
            assert!(
                marked.starts_with("defens") || marked == "straat van hormuz" || marked == "bbp",
                "{marked:?} was marked"
            );
        }
    }
}

#[test]
fn without_words_sentences_come_in_reading_order() {
    let (corpus, answer) = ask("");
    let order: Vec<usize> = answer.hits.iter().map(|hit| hit.sentence).collect();
    assert_eq!(order, (0..corpus.sentences.len()).collect::<Vec<_>>());
}

#[test]
fn a_word_that_occurs_nowhere_is_taken_for_those_one_typing_error_away_and_that_is_said() {
    let (corpus, answer) = ask("oekraiene");
    let taken = ReadAs { typed: "oekraiene".to_owned(), taken: vec!["Oekraïne".to_owned(), "Oekraïense".to_owned()] };
    assert_eq!(answer.read_as, [taken]);
    let ids: BTreeSet<String> = answer.hits.iter().map(|hit| corpus.id_of(hit.sentence).to_string()).collect();
    assert_eq!(ids, found("\"oekraïne\" OF \"oekraïense\""));
    assert_eq!(ask("oekraïne").1.read_as, [], "what is there is taken as it is");
    assert_eq!(found("\"oekraiene\""), BTreeSet::new(), "to the letter it occurs nowhere");
}

#[test]
fn a_word_that_is_still_being_typed_leads_to_what_it_may_become() {
    let found = |stands: &str, typed: &str| {
        let mut collection = Collection::default();
        collection.add(format!("De {stands} van de raad. Een ander gebouw."), std::iter::empty());
        collection.settle();
        collection.sentences(&Query::read(typed), 10)
    };
    // One form stands in the reports, another one is typed: *kantor* is neither.
    for (stands, typed) in [("kantoren", "kantoor"), ("kantoor", "kantoren"), ("kantoren", "kantoren")] {
        for end in 1..=typed.len() {
            let found = found(stands, &typed[..end]);
            assert_eq!(found.total, 1, "{} where {stands} stands", &typed[..end]);
            let is_told = found.read_as.iter().any(|read| read.typed == typed[..end] && read.taken == [stands]);
            assert_eq!(is_told, found.read_as.len() == 1, "{:?}", found.read_as);
        }
        assert_eq!(found(stands, "kantor").read_as.len(), 1, "a guess is told");
    }
    assert_eq!(found("kantoren", "\"kantor\"").total, 0, "to the letter it stands nowhere");
    assert_eq!(found("kantoren", "raad -kantor").total, 1, "what is unwanted is not guessed at");
    assert_eq!(found("kantoren kantoor", "kantoren").total, 1);
    assert_eq!(found("kantoren kantoor", "kantoren").read_as, [], "where something is found nothing is guessed");
    assert_eq!(found("kantoren", "knator").total, 1, "one slip in a beginning");
    assert_eq!(found("kantoren", "knaotr").total, 0, "not two");
}

#[test]
fn a_word_with_two_errors_finds_nothing_and_is_offered_its_neighbours() {
    let (_, answer) = ask("oekraiienee");
    assert_eq!((answer.hits, answer.read_as), (vec![], vec![]));
    assert!(answer.nearest_words.contains(&"Oekraïne".to_owned()), "{:?}", answer.nearest_words);
}

#[test]
fn only_a_tolerant_search_doubts_a_word_that_stands_in_other_forms() {
    let (corpus, index) = &*HOUSE;
    // No such word, but *steun* is a form of it, and *steunde* is an error away from it.
    let query = Query::read("steunden");
    let strict = index.answer(corpus, &query, &Filters::default());
    let tolerant = index.answer(corpus, &query.tolerant(), &Filters::default());
    assert!(strict.read_as.is_empty() && !strict.hits.is_empty());
    assert!(tolerant.hits.len() >= strict.hits.len());
    let neighbours: Vec<&String> = tolerant.read_as.iter().flat_map(|read| &read.taken).collect();
    assert!(neighbours.iter().all(|word| *word != "steun"), "{neighbours:?} are no forms of it");
}

#[test]
fn near_means_so_many_words_in_between_at_most_in_one_sentence() {
    let (corpus, index) = &*HOUSE;
    let folded: Vec<Vec<String>> = (corpus.sentences.iter())
        .map(|sentence| {
            tokens(corpus.text_of(sentence)).map(|word| crate::text::fold(&corpus.text_of(sentence)[word])).collect()
        })
        .collect();
    for distance in [1, 3, 8] {
        let expected: Vec<usize> = (0..folded.len())
            .filter(|sentence| {
                let places = |wanted: &str| {
                    let words = folded[*sentence].iter().enumerate();
                    words.filter(|(_, word)| *word == wanted).map(|(at, _)| at).collect::<Vec<_>>()
                };
                places("navo").iter().any(|a| places("de").iter().any(|b| a.abs_diff(*b) <= distance))
            })
            .collect();
        let query = Query::read(&format!("\"navo\" NABIJ/{distance} \"de\""));
        let mut found: Vec<usize> =
            index.answer(corpus, &query, &Filters::default()).hits.iter().map(|hit| hit.sentence).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "within {distance}");
        assert!(!found.is_empty());
    }
    assert!(
        marked("steun NABIJ/4 oekraïne").iter().all(|hit| hit.marks.len() >= 2),
        "both words are marked, not what stands between"
    );
}

#[test]
fn a_field_word_asks_for_a_value_of_a_facet() {
    let (corpus, index) = &*HOUSE;
    let by_filter = |facet: Facet, value: &str| {
        let mut filters = Filters::default();
        filters.chosen[facet as usize] = vec![value.to_owned()];
        let answer = index.answer(corpus, &Query::default(), &filters);
        answer.hits.iter().map(|hit| corpus.id_of(hit.sentence).to_string()).collect::<BTreeSet<String>>()
    };
    assert_eq!(found("wie:nederland"), by_filter(Facet::Actor, "nederland"));
    assert_eq!(found("onderwerp:\"Steun aan Oekraïne\""), by_filter(Facet::Topic, "steun-aan-oekraine"));
    assert_eq!(found("topic:steun-aan-oekraine"), by_filter(Facet::Topic, "steun-aan-oekraine"));
    assert_eq!(found("verslag:antalya"), by_filter(Facet::Report, "2025-05-15-antalya"));
    assert!(found("onderwerp:defensie").is_superset(&by_filter(Facet::Topic, "defensie-uitgaven")));
    let other: BTreeSet<String> = found("steun").difference(&found("verslag:antalya")).cloned().collect();
    assert_eq!(found("steun -verslag:antalya"), other);
    let either: BTreeSet<String> = found("wie:canada").union(&found("hormuz")).cloned().collect();
    assert_eq!(found("wie:canada OF hormuz"), either);
    let (_, answer) = ask("wie:atlantis");
    assert_eq!(answer.hits, []);
    assert_eq!(answer.remarks, [QueryRemark::UnknownValue { facet: Facet::Actor, typed: "atlantis".to_owned() }]);
}

#[test]
fn only_sentences_with_an_amount_in_the_range_are_left() {
    let (corpus, index) = &*HOUSE;
    let within = |unit: &str, least: &str, most: &str| {
        let filters = Filters { amount: AmountRange::parse(unit, least, most), ..Filters::default() };
        index.answer(corpus, &Query::default(), &filters).hits.len()
    };
    let named = |unit: &str, least: f64, most: f64| {
        let is_in = |mention: &crate::corpus::Mention| match &mention.value {
            MentionValue::Amount(amount) => {
                amount.unit == unit && (least..=most).contains(&amount.number.parse::<f64>().expect("a number"))
            }
            _ => false,
        };
        corpus.sentences.iter().filter(|sentence| sentence.mentions.iter().any(is_in)).count()
    };
    assert_eq!((named("aantal", 32.0, 32.0), named("%bbp", 3.5, 5.0)), (3, 1));
    for (unit, least, most) in [
        ("aantal", "", ""),
        ("%bbp", "3.5", "3.5"),
        ("%bbp", "3.51", "4.99"),
        ("EUR", "", "99999999.9"),
        ("USD", "5", ""),
    ] {
        let number = |text: &str, none| if text.is_empty() { none } else { text.parse().expect("a number") };
        let expected = named(unit, number(least, 0.0), number(most, 1e12));
        assert_eq!(within(unit, least, most), expected, "{least} to {most} {unit}");
    }
    assert_eq!(AmountRange::parse("EUR", "veel", ""), None);
}

#[test]
fn a_score_is_explained_by_what_matched() {
    let (corpus, index) = &*HOUSE;
    for typed in ["steun oekraine", "defensie-uitgaven OF wapens", "navo NABIJ/4 land", "oekraiene verslag:antalya"] {
        let query = Query::read(typed);
        let answer = index.answer(corpus, &query, &Filters::default());
        assert!(!answer.hits.is_empty(), "{typed}");
        for hit in &answer.hits {
            let why = index.explain(corpus, &query, hit.sentence).expect("it was found");
            assert!((why.score - hit.score).abs() < 1e-5, "{typed}: {why:?} for {}", hit.score);
            let matches = why.clauses.iter().flat_map(|clause| &clause.matches);
            let marks = index.marks(corpus, &answer, hit.sentence);
            assert!(matches.clone().all(|matched| {
                marks.iter().any(|mark| mark.start <= matched.span.start && matched.span.end <= mark.end)
            }));
            assert_eq!(why.words, tokens(corpus.text_of(&corpus.sentences[hit.sentence])).count());
        }
    }
    assert_eq!(
        index.explain(corpus, &Query::read("oekraïne"), 0).is_some(),
        ask("oekraïne").1.hits.iter().any(|hit| hit.sentence == 0)
    );
}

/// Does a plain scan find this value of a facet in a sentence?
fn scan_has(corpus: &Corpus, sentence: usize, facet: Facet, value: &str) -> bool {
    values_of(facet, &corpus.sentences[sentence], corpus).iter().any(|known| known == value)
}

#[test]
fn a_report_is_found_by_its_id() {
    let (corpus, index) = &*HOUSE;
    for (at, report) in corpus.reports.iter().enumerate() {
        assert_eq!(index.report(corpus, report.id.as_str()), Some(at));
    }
    assert_eq!(index.report(corpus, "2025-05-16-nergens"), None);
}

#[test]
fn counts_are_exact_for_every_pair_of_facet_values() {
    let (corpus, index) = &*HOUSE;
    let all: Vec<(Facet, String)> =
        Facet::ALL.iter().flat_map(|facet| index.values(*facet).map(|value| (*facet, value.to_owned()))).collect();
    assert!(all.len() > 60, "the reports have many values: {}", all.len());
    for (facet, value) in &all {
        let mut filters = Filters::default();
        filters.chosen[*facet as usize] = vec![value.clone()];
        let answer = index.answer(corpus, &Query::default(), &filters);
        for (other, other_value) in &all {
            let expected = (0..corpus.sentences.len())
                .filter(|sentence| {
                    scan_has(corpus, *sentence, *other, other_value)
                        && (facet == other || scan_has(corpus, *sentence, *facet, value))
                })
                .count();
            let mut counts = index.values(*other).zip(&answer.counts[*other as usize]);
            assert_eq!(
                counts.find(|(value, _)| value == other_value).map(|(_, count)| *count),
                Some(expected),
                "{facet:?} {value}, counting {other:?} {other_value}"
            );
        }
    }
}

proptest! {
    #[test]
    fn a_word_is_found_exactly_where_a_scan_finds_it(at in 0usize..1000, letters in 2usize..6) {
        let (corpus, index) = &*HOUSE;
        let text: Vec<String> = corpus.sentences.iter().map(|sentence| crate::text::fold(corpus.text_of(sentence))).collect();
        let words: Vec<&str> = text.iter().flat_map(|text| tokens(text).map(|word| &text[word])).collect();
        let word = words[at % words.len()];
        let start: String = word.chars().take(letters).take_while(|c| c.is_alphanumeric()).collect();
        for (typed, matches) in [
            (format!("\"{word}\""), Box::new(|known: &str| known == word) as Box<dyn Fn(&str) -> bool>),
            (format!("{start}*"), Box::new(|known: &str| known.starts_with(&start))),
        ] {
            let expected: Vec<usize> = (0..text.len())
                .filter(|sentence| tokens(&text[*sentence]).any(|token| matches(&text[*sentence][token])))
                .collect();
            let answer = index.answer(corpus, &Query::read(&typed), &Filters::default());
            let mut found: Vec<usize> = answer.hits.iter().map(|hit| hit.sentence).collect();
            found.sort_unstable();
            prop_assert_eq!(found, expected, "{}", typed);
        }
    }

    #[test]
    fn choosing_more_values_follows_or_within_and_and_across(choices in proptest::collection::vec((0usize..8, 0usize..50), 0..6)) {
        let (corpus, index) = &*HOUSE;
        let mut filters = Filters::default();
        for (facet, value) in choices {
            let values: Vec<&str> = index.values(Facet::ALL[facet]).collect();
            filters.chosen[facet].push(values[value % values.len()].to_owned());
        }
        let expected: Vec<usize> = (0..corpus.sentences.len())
            .filter(|sentence| Facet::ALL.iter().all(|facet| {
                let chosen = &filters.chosen[*facet as usize];
                chosen.is_empty() || chosen.iter().any(|value| scan_has(corpus, *sentence, *facet, value))
            }))
            .collect();
        let answer = index.answer(corpus, &Query::default(), &filters);
        prop_assert_eq!(index.count(corpus, &Query::default(), &filters), expected.len());
        prop_assert_eq!(answer.hits.iter().map(|hit| hit.sentence).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn whoever_types_a_word_of_the_reports_letter_by_letter_always_sees_something(at in 0usize..1000, slip in 0usize..12) {
        let (corpus, index) = &*HOUSE;
        let n_found = |typed: &str| index.answer(corpus, &Query::read(typed), &Filters::default()).hits.len();
        let words: Vec<String> = corpus.sentences.iter().flat_map(|sentence| crate::text::folded_words(corpus.text_of(sentence))).collect();
        let letters: Vec<char> = words[at % words.len()].chars().collect();
        for end in 1..=letters.len() {
            let typed: String = letters[..end].iter().collect();
            prop_assert!(n_found(&typed) > 0, "{typed}");
            // Nor does one slip of the finger make it go away.
            if end > 5 && letters.iter().all(char::is_ascii_lowercase) {
                let mut letters = letters[..end].to_vec();
                letters.remove(slip % end);
                let typed: String = letters.iter().collect();
                prop_assert!(n_found(&typed) > 0, "{typed}");
            }
        }
    }

    #[test]
    fn any_text_gets_an_answer_with_marks_on_character_boundaries(typed in "([-\"* a-dOFN/5:|ï‑]|wie:|NABIJ|steun|\\PC){0,40}") {
        let (corpus, index) = &*HOUSE;
        let query = Query::read(&typed).unfinished();
        let answer = index.answer(corpus, &query, &Filters::default());
        for hit in answer.hits.iter().take(5) {
            let text = &corpus.paragraph_of(&corpus.sentences[hit.sentence]).text;
            prop_assert!(index.marks(corpus, &answer, hit.sentence).into_iter().all(|mark| text.get(mark).is_some()));
            prop_assert!(index.explain(corpus, &query, hit.sentence).is_some());
        }
    }
}
