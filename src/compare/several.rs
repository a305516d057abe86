//! How does a topic fare from meeting to meeting?

use super::topics::Standing;
use super::topics::TopicRow;

/// What became of a topic since the meeting before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was not there, and now it is.
    Appears,
    /// It has more sentences.
    Grows,
    /// It has fewer sentences, but some.
    Shrinks,
    /// It was there, and now it is not.
    Disappears,
    /// It has as many sentences, or still none.
    Stays,
}

/// How many topics stand where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// In all the reports.
    pub all: usize,
    /// In more than one, not in all.
    pub several: usize,
    /// For each report, in the order these were given: in this one alone.
    pub only: Vec<usize>,
}

impl Step {
    /// Every step that is a change, in the order the page lists them.
    pub const CHANGES: [Self; 4] = [Self::Appears, Self::Grows, Self::Shrinks, Self::Disappears];

    /// The step from one number of sentences to the next.
    ///
    /// Of numbers, not of shares: two sentences are as many in a long report as in a short
    /// one, and the reader can count them.
    #[must_use]
    pub fn between(before: usize, after: usize) -> Self {
        match (before, after) {
            (0, 1..) => Self::Appears,
            (1.., 0) => Self::Disappears,
            _ if before < after => Self::Grows,
            _ if before > after => Self::Shrinks,
            _ => Self::Stays,
        }
    }
}

impl TopicRow {
    /// Do the reports differ in how many sentences they have about it?
    #[must_use]
    pub fn differs(&self) -> bool {
        self.counts.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// The topics that take this step from one of the compared reports to another, given by
/// their places among these. O(rows).
pub fn taking(rows: &[TopicRow], step: Step, from: usize, to: usize) -> impl Iterator<Item = &TopicRow> {
    rows.iter().filter(move |row| Step::between(row.counts[from], row.counts[to]) == step)
}

/// How many topics stand in all, in some and in one of the compared reports. O(rows).
#[must_use]
pub fn tally(rows: &[TopicRow]) -> Tally {
    let n_reports = rows.first().map_or(0, |row| row.counts.len());
    let mut tally = Tally { all: 0, several: 0, only: vec![0; n_reports] };
    for row in rows {
        *match row.standing {
            Standing::All => &mut tally.all,
            Standing::Some(_) => &mut tally.several,
            Standing::Only(report) => &mut tally.only[report],
        } += 1;
    }
    tally
}

/// How alike two of the compared reports are in what they speak of, from 0 (no topic in
/// common) to 1 (the same topics in the same proportions): the cosine of their numbers of
/// sentences a topic (Salton, Wong & Yang 1975). The reports are given by their places among
/// those compared; one without any topic is like none. O(rows).
#[must_use]
pub fn likeness_of_topics(rows: &[TopicRow], a: usize, b: usize) -> f64 {
    // Sums of whole numbers: exact, so that a report is wholly like itself and the order of
    // the two does not matter.
    let product = |a: usize, b: usize| rows.iter().map(|row| row.counts[a] * row.counts[b]).sum::<usize>() as f64;
    let lengths = (product(a, a) * product(b, b)).sqrt();
    if lengths > 0.0 { product(a, b) / lengths } else { 0.0 }
}

/// How much of `whole` a part is, in whole percents, halves up; 0 of nothing.
#[must_use]
pub fn percentage(part: usize, whole: usize) -> usize {
    (200 * part + whole).checked_div(2 * whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_what_became_of_a_topic() {
        let steps =
            [(0, 2), (2, 3), (3, 1), (1, 0), (0, 0), (4, 4)].map(|(before, after)| Step::between(before, after));
        assert_eq!(steps, [Step::Appears, Step::Grows, Step::Shrinks, Step::Disappears, Step::Stays, Step::Stays]);
    }

    #[test]
    fn percentages_are_whole_and_rounded_as_people_round() {
        assert_eq!(
            [(8, 25), (1, 8), (1, 3), (2, 3), (5, 5), (0, 7), (1, 0)].map(|(n, all)| percentage(n, all)),
            [32, 13, 33, 67, 100, 0, 0]
        );
    }
}
