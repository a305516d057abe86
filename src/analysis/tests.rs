//! What an analysis promises for any text.

use super::*;
use proptest::prelude::*;
use std::cell::RefCell;
use std::ops::Range;

thread_local! {
    /// Making an analyst takes longer than reading what these tests have it read.
    static ANALYST: RefCell<Analyst> = RefCell::new(Analyst::new());
}

fn analysed(raw: &str) -> Analysis {
    ANALYST.with_borrow_mut(|analyst| analyst.analyse(raw))
}

/// Words that rules look for, and whatever else a text can hold.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => proptest::sample::select(vec![
            "De", "ministers", "Nederland", "bondgenoten", "waaronder", "riep", "op", "benadrukte", "werd", "door", "hij",
            "dat", "en", "niet", "of", "nauwelijks", "steun", "aan", "Oekraïne", "hierover", "In", "dit", "kader", "de",
            "NAVO-top", "SG", "NAVO", "Den", "Haag", "14", "en", "15", "mei", "2025", "jl.", "meer dan", "90", "miljard",
            "USD", "EUR", "100.000", "5%", "van het BBP", "3,5", "procent", "(", ")", "NAR", ":", ";", ",", ".", "?",
            "Noord-Atlantische", "Raad", "minister van Buitenlandse Zaken", "Hakan", "Fidan", "voorts", "zal", "te",
            "defensie\u{2011}uitgaven", "-capaciteiten", "IP4", "Japan", "Verenigde", "Staten", "24", "juni", "/", "\n",
            "\n\n", "## ", "Werksessie I:", "*", "“", "”",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => "[a-zA-Z0-9.,%()-]{1,8}",
    ];
    proptest::collection::vec(word, 0..120).prop_map(|words| words.join(" "))
}

/// Where the words of a finding may stand: in its sentence, or in the one before it.
fn check(text: &str, allowed: &Range<usize>, spans: &[Range<usize>]) -> Result<(), TestCaseError> {
    for span in spans {
        prop_assert!(text.get(span.clone()).is_some(), "{span:?} cuts a character of {text:?}");
        prop_assert!(!span.is_empty(), "evidence without words: {span:?} in {text:?}");
        prop_assert!(
            allowed.start <= span.start && span.end <= allowed.end,
            "{span:?} is outside {allowed:?} of {text:?}"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn evidence_of_any_text_lies_in_its_sentence_or_the_one_before(raw in any_text()) {
        let analysis = analysed(&raw);
        let mut before: Option<&AnalysedSentence> = None;
        for sentence in &analysis.sentences {
            let text = &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text;
            let begin = before.filter(|before| before.spot.paragraph == sentence.spot.paragraph);
            let near = begin.map_or(sentence.span.start, |before| before.span.start)..sentence.span.end;
            check(text, &sentence.span, std::slice::from_ref(&sentence.span))?;
            for mention in &sentence.mentions {
                check(text, &sentence.span, std::slice::from_ref(&mention.value.span))?;
                check(text, &sentence.span, &mention.evidence.spans)?;
            }
            for statement in &sentence.statements {
                check(text, &near, &statement.act.evidence.spans)?;
                for found in statement.actors.iter().chain(&statement.topics).chain(&statement.addressees) {
                    check(text, &near, &found.evidence.spans)?;
                }
            }
            before = Some(sentence);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_analysis(raw in any_text(), other in any_text()) {
        let first = analysed(&raw);
        let _ = analysed(&other);
        prop_assert_eq!(analysed(&raw), first);
    }
}
