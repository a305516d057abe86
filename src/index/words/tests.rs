//! What words have in common, held against their definitions.

use super::*;
use proptest::prelude::*;

fn words(sentences: &[&str]) -> Words {
    let mut words = Words::default();
    for (at, sentence) in sentences.iter().enumerate() {
        words.add(0, one_more(at) - 1, sentence);
    }
    words.settle();
    words
}

fn names(words: &Words, found: impl IntoIterator<Item = u32>) -> Vec<&str> {
    let mut names: Vec<&str> = found.into_iter().map(|word| words.name(word)).collect();
    names.sort_unstable();
    names
}

#[test]
fn words_are_found_by_what_they_have_in_common() {
    let words = words(&["De defensie-uitgaven en de Steun.", "Steunt defensieuitgaven, 14-15 mei"]);
    assert_eq!(names(&words, words.beginning("def")), ["defensie", "defensieuitgaven"]);
    assert_eq!(names(&words, words.forms(words.stem_of("steun"))), ["steun", "steunt"]);
    assert_eq!(names(&words, words.with_part(words.stem_of("uitgave"))), ["defensieuitgaven"]);
    assert_eq!(names(&words, words.mistyped("stuent")), ["steunt"]);
    assert_eq!(names(&words, words.nearly_beginning("dfens")), ["defensie", "defensieuitgaven"]);
    assert_eq!(words.find("1415"), None);
    let closed = words.find("defensieuitgaven").expect("with and without a hyphen");
    assert_eq!(words.run(closed).iter().map(|found| found.words).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_number_is_not_taken_for_another() {
    assert_eq!(words(&["In 2025."]).mistyped("2026"), Vec::<u32>::new());
}

/// Damerau's distance is one, as its definition says it.
fn is_mistyped(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let differing: Vec<usize> = (0..short.len()).filter(|at| short[*at] != long[*at]).collect();
    match (long.len() - short.len(), &differing[..]) {
        (0, [_]) => true,
        (0, [at, next]) => *next == at + 1 && a[*at] == b[*next] && a[*next] == b[*at],
        (1, _) => (0..long.len()).any(|out| [&long[..out], &long[out + 1..]].concat() == *short),
        _ => false,
    }
}

proptest! {
    #[test]
    fn one_typing_error_finds_all_words_at_that_distance(known in proptest::collection::vec("[abé]{1,6}", 1..60), typed in "[abe]{1,6}") {
        let words = words(&known.iter().map(String::as_str).collect::<Vec<_>>());
        let others = words.all().filter(|word| is_mistyped(words.name(*word), &typed));
        let found: Vec<u32> = words.mistyped(&typed).into_iter().filter(|word| words.name(*word) != typed).collect();
        prop_assert_eq!(names(&words, found), names(&words, others));
    }

    #[test]
    fn what_nearly_begins_so_has_a_beginning_at_that_distance(known in proptest::collection::vec("[abé]{1,6}", 1..60), typed in "[abe]{1,6}") {
        let words = words(&known.iter().map(String::as_str).collect::<Vec<_>>());
        let is_near = |name: &str| {
            (0..=name.len()).any(|end| name[..end] == typed || is_mistyped(&name[..end], &typed))
        };
        let near = words.all().filter(|word| is_near(words.name(*word)));
        prop_assert_eq!(names(&words, words.nearly_beginning(&typed)), names(&words, near));
    }

    #[test]
    fn a_sentence_is_read_alike_when_it_is_added_and_afterwards(text in "([a-c -]|\\PC){0,60}") {
        let words = words(&[&text]);
        let mut there: Vec<(u32, u32, u32)> = words
            .all()
            .flat_map(|word| words.run(word).iter().map(move |found| (found.position, found.words, word)))
            .collect();
        let mut again = words.spots(&text);
        there.sort_unstable();
        again.sort_unstable();
        prop_assert_eq!(there, again);
    }
}
