//! Which town stands for the summit that a report looks ahead to?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::super::words::Word;
use std::ops::Range;

/// The NATO summits.
const SUMMITS: &str = include_str!("../lists/toppen.tsv");

/// Words before the town that make it the summit: *naar Chicago*.
const TOWARDS: [&str; 4] = ["in", "naar", "richting", "te"];

/// A summit further ahead than this, in months, is not prepared yet.
const AHEAD: i32 = 14;

/// When the summits were, and the last word of their town's name.
#[derive(Clone, Debug)]
pub(super) struct Summits {
    /// Counted in months, with the town.
    all: Vec<(i32, Symbol)>,
    towards: [Symbol; 4],
    before: Symbol,
    den: Symbol,
}

impl Summits {
    /// The summits that were not held at headquarters: that town stands for much else.
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let rows = SUMMITS.lines().skip(1).filter_map(|row| {
            let (town, days) = row.split_once('\t')?;
            let mut date = days.split(['-', '\t']).map_while(|part| part.parse::<i32>().ok());
            let month = date.next()? * 12 + date.next()?;
            let town = town.rsplit('-').next().unwrap_or(town);
            (town != "brussel").then_some((month, town))
        });
        let all = rows.map(|(month, town)| (month, lexicon.form(town))).collect();
        Self {
            all,
            towards: TOWARDS.map(|word| lexicon.form(word)),
            before: lexicon.form("voor"),
            den: lexicon.form("den"),
        }
    }

    /// The town of the first summit after a meeting in this month.
    pub(super) fn after(&self, year: u16, month: u8) -> Option<Symbol> {
        let month = i32::from(year) * 12 + i32::from(month);
        self.all.iter().find(|(at, _)| (month..=month + AHEAD).contains(at)).map(|(_, town)| *town)
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
