//! What holds for any text, and for the lists?

use super::super::Context;
use super::super::StatementLists;
use crate::analysis::lexicon::Lexicon;
use crate::analysis::words::SentenceView;
use crate::analysis::words::words;
use crate::corpus::Act;
use proptest::prelude::*;
use std::sync::OnceLock;

const VERBS: &str = include_str!("../../lists/handelingen.tsv");

#[test]
fn the_list_of_verbs_is_in_order_and_names_acts_that_exist() {
    let rows: Vec<Vec<&str>> = VERBS.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let keys: Vec<String> = rows.iter().map(|row| row[0].replace('~', "")).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "in order, each verb once");
    for row in &rows {
        assert_eq!(row.len(), 4, "{row:?}");
        assert!(Act::from_id(row[3]).is_some(), "{row:?}");
        assert!(matches!(row[1].split(' ').filter(|form| !form.is_empty()).count(), 0 | 3), "{row:?}");
        if let Some((_, base)) = row[0].split_once('|') {
            assert!(keys.iter().any(|key| key == base.trim_end_matches('~')), "{row:?}: {base} is not in the list");
        }
    }
}

/// The lists with the lexicon they stand in, built once for all texts.
fn lists() -> (Lexicon, &'static StatementLists) {
    static LISTS: OnceLock<(Lexicon, StatementLists)> = OnceLock::new();
    let (lexicon, lists) = LISTS.get_or_init(|| {
        let mut lexicon = Lexicon::default();
        let lists = StatementLists::of(&mut lexicon);
        (lexicon, lists)
    });
    (lexicon.clone(), lists)
}

/// Reads a text as one sentence and checks that all it gives lies in it.
fn read_whole(text: &str) -> usize {
    let (mut lexicon, lists) = lists();
    let words = words(text, 0..text.len(), &mut lexicon);
    let view = SentenceView { text, words: &words, mentions: &[], heading: None };
    let drafts = lists.read(&view, &mut Context::default());
    assert!(!drafts.is_empty(), "a sentence states something");
    for draft in &drafts {
        assert!(draft.words.start <= draft.words.end && draft.words.end <= words.len());
        let found = draft.actors.iter().chain(&draft.addressees).map(|found| &found.evidence);
        for span in found.chain([&draft.act.evidence]).flat_map(|evidence| &evidence.spans) {
            assert!(text.get(span.clone()).is_some(), "{span:?} is no piece of the text");
        }
    }
    drafts.len()
}

#[test]
fn a_sentence_without_end_is_read_to_its_end() {
    for part in [
        "en riep bondgenoten op ",
        "dat de ministers, die de SG dankten, ",
        "bondgenoten en ",
        "(waarbij ",
        "te zijn ",
        "de ",
        "van de ministers van Buitenlandse Zaken van ",
        "; Nederland steunt; ",
        "heeft besproken en benadrukt ",
    ] {
        let text = part.repeat(20_000);
        assert!(read_whole(&text) >= 1, "{part}");
    }
}

proptest! {
    #[test]
    fn any_text_states_something_and_all_of_it_lies_in_the_text(text in "\\PC{0,80}") {
        read_whole(&text);
    }

    #[test]
    fn words_of_the_genre_in_any_order_state_something(
        picked in proptest::collection::vec(
            prop::sample::select(vec![
                "Nederland", "bondgenoten", "de", "minister", "van", "en", ",", "riep", "op", "dat", "die", "te", "zijn",
                "werd", "door", "benadrukt", "waarbij", "hij", "zij", "(", ")", ";", "zal", "steunen", "het", "belang",
                "een", "aantal", "onder", "meer", "collega's", "uit", "secretaris-generaal", "volgens", "met", "niet",
            ]),
            0..60,
        ),
    ) {
        read_whole(&picked.join(" "));
    }
}
