//! What of a sentence matched?

use super::Matched;
use super::meaning::Meaning;
use super::words::Words;
use crate::order::sort_by_key;
use crate::text::tokens;
use std::ops::Range;

/// For each clause, its words by their numbers, where it matches in a sentence of a text and
/// how, in reading order. O(words of the sentence), but for look-ups in O(log n).
pub(super) fn matched(words: &Words, meanings: &[Meaning], text: &str, sentence: Range<usize>) -> Vec<Vec<Matched>> {
    let from = sentence.start;
    let text = &text[sentence];
    let spots = words.spots(text);
    let spans: Vec<Range<usize>> = tokens(text).map(|word| from + word.start..from + word.end).collect();
    let of_clause = |meaning: &Meaning| {
        let mut places = meaning.places(&spots);
        sort_by_key(&mut places, |place| (place.start, place.end));
        let span = |start: u32, end: u32| spans[start as usize].start..spans[end as usize - 1].end;
        places.iter().map(|place| Matched { span: span(place.start, place.end), how: place.how }).collect()
    };
    meanings.iter().map(of_clause).collect()
}

/// What to mark: everything that matched, as ranges in order, those that touch each other
/// made one.
pub(super) fn marks(matched: &[Vec<Matched>]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = matched.iter().flatten().map(|matched| matched.span.clone()).collect();
    sort_by_key(&mut ranges, |range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
