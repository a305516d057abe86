//! Which town stands for the summit that a report looks ahead to?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::super::summits::summits;
use super::super::words::Word;
use std::ops::Range;

/// Words before the town that make it the summit: *naar Chicago*.
const TOWARDS: [&str; 4] = ["in", "naar", "richting", "te"];

/// Words before the town of a summit that was held: *de top van Chicago*, *de top in Wales*.
const OF: [&str; 3] = ["in", "te", "van"];

/// A summit further ahead than this, in months, is not prepared yet.
const AHEAD: i32 = 14;

/// When the summits were, and the last word of their town's name.
#[derive(Clone, Debug)]
pub(super) struct Summits {
    /// Counted in months, with the town.
    all: Vec<(i32, Symbol)>,
    towards: [Symbol; 4],
    of: [Symbol; 3],
    before: Symbol,
    den: Symbol,
}

impl Summits {
    /// The summits that were not held at headquarters: that town stands for much else.
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let all = summits()
            .map(|(town, days)| {
                (month_number(days.begin.year, days.begin.month), town.rsplit('-').next().unwrap_or(town))
            })
            .filter(|(_, town)| *town != "brussel")
            .map(|(month, town)| (month, lexicon.form(town)))
            .collect();
        Self {
            all,
            towards: TOWARDS.map(|word| lexicon.form(word)),
            of: OF.map(|word| lexicon.form(word)),
            before: lexicon.form("voor"),
            den: lexicon.form("den"),
        }
    }

    /// The town of the first summit after a meeting in this month.
    pub(super) fn after(&self, year: u16, month: u8) -> Option<Symbol> {
        let month = month_number(year, month);
        self.all.iter().find(|(at, _)| (month..=month + AHEAD).contains(at)).map(|(_, town)| *town)
    }

    /// How many of the summits were held before a meeting in this month.
    pub(super) fn n_held(&self, year: u16, month: u8) -> usize {
        let month = month_number(year, month);
        self.all.iter().take_while(|(at, _)| *at < month).count()
    }

    /// Do these words name one of the first so many summits, *de top in Wales*, which prepare
    /// nothing any more? O(n) in the number of words.
    pub(super) fn names_held(&self, words: &[Word], n_held: usize) -> bool {
        let held = &self.all[..n_held.min(self.all.len())];
        let is_of = |at: usize| {
            let first = if words[at - 1].form == self.den { at.saturating_sub(2) } else { at - 1 };
            self.of.contains(&words[first].form)
        };
        (1..words.len())
            .any(|at| words[at].has_capital && is_of(at) && held.iter().any(|(_, town)| *town == words[at].form))
    }

    /// Where these words name the summit in this town: *vóór Boekarest*. What is *voor
    /// Washington* is for the Americans.
    pub(super) fn find(&self, text: &str, words: &[Word], town: Symbol) -> Option<Range<usize>> {
        let leads = |at: usize| {
            let word = &words[at];
            self.towards.contains(&word.form) || (word.form == self.before && text.get(word.span()) == Some("vóór"))
        };
        let at = (1..words.len()).find(|at| {
            let first = if words[at - 1].form == self.den { at.saturating_sub(2) } else { at - 1 };
            words[*at].form == town && words[*at].has_capital && leads(first)
        })?;
        Some(words[at - 1].start..words[at].end)
    }
}

/// Months, counted on through the years.
fn month_number(year: u16, month: u8) -> i32 {
    i32::from(year) * 12 + i32::from(month)
}
