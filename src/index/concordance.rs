//! In which words does what was found stand?
//!
//! A concordance, or keyword in context: every place that was found on a line of its own,
//! with the words before and after it. Sorted by a neighbour it shows in one look how a word
//! is used: *steun aan*, *steun voor*, *steun van*.
//!
//! # Vocabulary
//!
//! * **keyword** – what was found at one place. Words that were found right behind each other
//!   are one keyword: *steun aan Oekraïne*, *NAVO-top*.
//! * **context** – the words around it, in the same paragraph, so that a keyword at the
//!   beginning of a sentence has words before it too.
//!
//! # Order
//!
//! By folded words, so *Oekraïne* stands among the words with an o. Three words decide; lines
//! that agree in those keep the order they came in.

use super::Marked;
use crate::corpus::Corpus;
use crate::order::Shelf;
use crate::order::sort_by;
use crate::text::{fold, tokens};
use std::ops::Range;

/// So many neighbours decide the order of two lines.
const DECIDING: usize = 3;

/// A word of these reports is about so many bytes long, with the space before it.
const USUAL_LENGTH: usize = 8;

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sentence, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// What was found there, in bytes of its paragraph's text.
    pub keyword: Range<usize>,
}

/// On which side of the keyword is the word to sort by?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The last word before it, then the one before that.
    Left,
    /// The first word behind it, then the one behind that.
    Right,
}

/// A line for every keyword of a sentence. O(marks).
pub fn concordance(corpus: &Corpus, found: &Marked) -> impl Iterator<Item = Line> + use<> {
    let sentence = found.sentence;
    let text = &corpus.paragraph_of(&corpus.sentences[sentence]).text;
    keywords(text, &found.marks).into_iter().map(move |keyword| Line { sentence, keyword })
}

/// Lines that are sorted by their neighbours on one side, a part at a time: a hundred thousand
/// take longer than a reader should wait for a key.
#[derive(Debug)]
pub struct Sorting {
    side: Side,
    /// By the first letters of what decides, each line with all of that.
    parts: Shelf<Vec<(String, Line)>>,
    n_sorted: usize,
}

/// So many letters put a line in a part.
const LETTERS: usize = 4;

impl Sorting {
    /// None yet.
    #[must_use]
    pub fn by(side: Side) -> Self {
        Self { side, parts: Shelf::default(), n_sorted: 0 }
    }

    /// Takes up a line behind the others. O(log n), and O(parts) for a new one.
    pub fn add(&mut self, corpus: &Corpus, line: Line) {
        let neighbours = line.neighbours(corpus, self.side);
        let part: String = neighbours.chars().take(LETTERS).collect();
        self.parts.entry(&part, Vec::new).push((neighbours, line));
    }

    /// Sorts the next part; false where there is none left. O(n log n) in its lines.
    pub fn step(&mut self) -> bool {
        let at = self.n_sorted;
        self.n_sorted += 1;
        self.parts.item_mut(at).map(|lines| sort_by(lines, |a, b| a.0.cmp(&b.0))).is_some()
    }

    /// All lines in order; those of parts that no step was made for, in theirs of coming.
    pub fn finish(self) -> impl Iterator<Item = Line> {
        self.parts.into_vec().into_iter().flat_map(|(_, lines)| lines).map(|(_, line)| line)
    }
}

impl Line {
    /// What stands before and behind the keyword, in bytes of its paragraph's text: `width`
    /// words on either side, fewer where the paragraph begins or ends. O(width).
    #[must_use]
    pub fn context(&self, corpus: &Corpus, width: usize) -> [Range<usize>; 2] {
        let text = self.text(corpus);
        let start = words_before(text, self.keyword.start, width).first().map_or(self.keyword.start, |word| word.start);
        let mut behind = words_behind(text, self.keyword.end);
        let last = behind.by_ref().take(width).last().map_or(self.keyword.end, |word| word.end);
        // The full stop of a paragraph goes with its last word.
        let end = if behind.next().is_none() { text.len() } else { last };
        [start..self.keyword.start, self.keyword.end..end]
    }

    fn text<'a>(&self, corpus: &'a Corpus) -> &'a str {
        &corpus.paragraph_of(&corpus.sentences[self.sentence]).text
    }

    /// The words that decide where the line stands, the deciding one first.
    fn neighbours(&self, corpus: &Corpus, side: Side) -> String {
        let text = self.text(corpus);
        let mut words: Vec<Range<usize>> = match side {
            Side::Left => words_before(text, self.keyword.start, DECIDING),
            Side::Right => words_behind(text, self.keyword.end).take(DECIDING).collect(),
        };
        if side == Side::Left {
            words.reverse();
        }
        words.into_iter().map(|word| fold(&text[word])).collect::<Vec<_>>().join(" ")
    }
}

/// The keywords among the marks of a text: marks with nothing but a space or a hyphen between
/// them are one.
pub(super) fn keywords(text: &str, marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut keywords: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match keywords.last_mut() {
            Some(last) if matches!(fold(&text[last.end..mark.start]).trim(), "" | "-") => last.end = mark.end,
            _ => keywords.push(mark.clone()),
        }
    }
    keywords
}

/// The last words before a place, at most so many, in reading order.
fn words_before(text: &str, end: usize, most: usize) -> Vec<Range<usize>> {
    let mut reach = (most + 1) * USUAL_LENGTH;
    loop {
        let from = text.floor_char_boundary(end.saturating_sub(reach));
        let mut words: Vec<Range<usize>> =
            tokens(&text[from..end]).map(|word| from + word.start..from + word.end).collect();
        // The first may have been cut; where there is one more than asked for, it is not kept.
        if from == 0 || words.len() > most {
            return words.split_off(words.len().saturating_sub(most));
        }
        reach *= 2;
    }
}

fn words_behind(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    tokens(&text[start..]).map(move |word| start + word.start..start + word.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;
    use crate::index::{Filters, Index, Query};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static HOUSE: LazyLock<(Corpus, Index)> = LazyLock::new(|| {
        let corpus = embedded::corpus();
        let index = Index::of(&corpus);
        (corpus, index)
    });

    fn lines(typed: &str) -> (&'static Corpus, Vec<Line>) {
        let (corpus, index) = &*HOUSE;
        let answer = index.answer(corpus, &Query::read(typed), &Filters::default());
        (corpus, index.marked(corpus, &answer).flat_map(|found| concordance(corpus, &found)).collect())
    }

    /// Left context, keyword and right context of every line.
    fn written(corpus: &Corpus, lines: &[Line], width: usize) -> Vec<[String; 3]> {
        let write = |line: &Line| {
            let [left, right] = line.context(corpus, width);
            [left, line.keyword.clone(), right].map(|range| line.text(corpus)[range].to_owned())
        };
        lines.iter().map(write).collect()
    }

    #[test]
    fn every_place_has_a_line_with_its_words_around_it() {
        let (corpus, lines) = lines("\"steun aan\"");
        assert!(lines.len() > 3);
        for [left, keyword, right] in written(corpus, &lines, 3) {
            assert_eq!(fold(&keyword), "steun aan");
            assert!(tokens(&left).count() <= 3 && tokens(&right).count() <= 3, "{left:?} {right:?}");
        }
    }

    #[test]
    fn words_found_right_behind_each_other_are_one_keyword() {
        let text = "steun aan Oekraïne en defensie\u{2011}uitgaven, uitgaven";
        let at = |word: &str| text.find(word).map(|start| start..start + word.len()).expect("it is there");
        let last = text.len() - "uitgaven".len()..text.len();
        let found = keywords(text, &[at("steun"), at("aan"), at("defensie"), at("uitgaven"), last]);
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["steun aan", "defensie\u{2011}uitgaven", "uitgaven"]);
    }

    #[test]
    fn lines_stand_in_the_order_of_the_word_beside_them() {
        let (corpus, mut lines) = lines("bondgenoten");
        let before = lines.len();
        lines = sorted(corpus, lines, Side::Right);
        let firsts: Vec<String> = written(corpus, &lines, 1).iter().map(|[_, _, right]| first_word(right)).collect();
        assert!(firsts.is_sorted(), "{firsts:?}");
        lines = sorted(corpus, lines, Side::Left);
        let lasts: Vec<String> = written(corpus, &lines, 1).iter().map(|[left, _, _]| first_word(left)).collect();
        assert!(lasts.is_sorted() && lasts.last() > lasts.first(), "{lasts:?}");
        assert_eq!(lines.len(), before);
    }

    fn sorted(corpus: &Corpus, lines: Vec<Line>, side: Side) -> Vec<Line> {
        let mut plainly = lines.clone();
        plainly.sort_by_key(|line| line.neighbours(corpus, side));
        let mut sorting = Sorting::by(side);
        lines.into_iter().for_each(|line| sorting.add(corpus, line));
        while sorting.step() {}
        let sorted: Vec<Line> = sorting.finish().collect();
        assert_eq!(sorted, plainly, "in parts as at once");
        sorted
    }

    fn first_word(text: &str) -> String {
        tokens(text).next().map_or_else(String::new, |word| fold(&text[word]))
    }

    #[test]
    fn the_context_ends_where_the_paragraph_does() {
        let (corpus, lines) = lines("de");
        for line in lines {
            let [left, right] = line.context(corpus, 500);
            assert_eq!(left.start, tokens(line.text(corpus)).next().map_or(0, |word| word.start));
            assert_eq!(right.end, line.text(corpus).len());
        }
    }

    proptest! {
        #[test]
        fn words_before_a_place_are_the_last_of_all_words_before_it(
            text in "([a-zé‑]{1,30}[ ,.]{1,2}){0,30}", most in 0_usize..12,
        ) {
            let all: Vec<Range<usize>> = tokens(&text).collect();
            let expected = all[all.len().saturating_sub(most)..].to_vec();
            prop_assert_eq!(words_before(&text, text.len(), most), expected);
        }
    }
}
