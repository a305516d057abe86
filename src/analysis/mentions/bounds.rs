//! Is it exactly this amount, more, less, or about this?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::line::Line;
use crate::corpus::Comparator;

/// One or two words before an amount that say how it relates to its number.
#[derive(Clone, Copy, Debug)]
struct Bound {
    /// The first of two words; nothing where one word says it.
    first: Symbol,
    last: Symbol,
    comparator: Comparator,
    /// *onder 32 bondgenoten* means among them: such words count for money and shares only.
    is_of_money: bool,
}

/// The words that say so.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    bounds: Vec<Bound>,
    not: Symbol,
    or: Symbol,
    more: [Symbol; 2],
}

const MORE: Comparator = Comparator::More;
const LESS: Comparator = Comparator::Less;
const ABOUT: Comparator = Comparator::About;

/// The words, and whether they need money behind them.
const WORDS: [(&str, Comparator, bool); 37] = [
    ("bijna", ABOUT, false),
    ("boven", MORE, true),
    ("boven de", MORE, true),
    ("ca", ABOUT, false),
    ("circa", ABOUT, false),
    ("dik", MORE, true),
    ("een kleine", ABOUT, false),
    ("grofweg", ABOUT, false),
    ("groter dan", MORE, false),
    ("hoger dan", MORE, false),
    ("hoogstens", LESS, false),
    ("hooguit", LESS, false),
    ("kleiner dan", LESS, false),
    ("lager dan", LESS, false),
    ("maximaal", LESS, false),
    ("meer dan", MORE, false),
    ("minder dan", LESS, false),
    ("minimaal", MORE, false),
    ("minstens", MORE, false),
    ("naar schatting", ABOUT, false),
    ("nog geen", LESS, false),
    ("omstreeks", ABOUT, false),
    ("onder", LESS, true),
    ("onder de", LESS, true),
    ("ongeveer", ABOUT, false),
    ("over de", MORE, true),
    ("pakweg", ABOUT, false),
    ("plusminus", ABOUT, false),
    ("rond", ABOUT, false),
    ("rond de", ABOUT, false),
    ("ruim", MORE, false),
    ("tegen de", ABOUT, true),
    ("ten hoogste", LESS, false),
    ("ten minste", MORE, false),
    ("tenminste", MORE, false),
    ("zo'n", ABOUT, false),
    ("zowat", ABOUT, false),
];

impl Bounds {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let bounds = WORDS.iter().map(|(words, comparator, is_of_money)| {
            let (first, last) = words.split_once(' ').unwrap_or(("", words));
            let first = if first.is_empty() { Symbol::NONE } else { lexicon.form(first) };
            Bound { first, last: lexicon.form(last), comparator: *comparator, is_of_money: *is_of_money }
        });
        let bounds = bounds.collect();
        let more = [lexicon.form("meer"), lexicon.form("hoger")];
        Self { bounds, not: lexicon.form("niet"), or: lexicon.form("of"), more }
    }

    /// What stands before the amount that begins at `at`, and at which word; nothing before
    /// `floor`, where an earlier amount ends.
    pub(super) fn before(
        &self,
        line: Line<'_>,
        at: usize,
        floor: usize,
        is_money: bool,
    ) -> Option<(usize, Comparator)> {
        let touches = |at: usize| matches!(line.gap(at).trim(), "" | ".");
        let last = at.checked_sub(1).filter(|last| *last >= floor && touches(at))?;
        let first = last.checked_sub(1).filter(|first| *first >= floor && touches(last));
        let fits = |bound: &&Bound| bound.last == line.words[last].form && (is_money || !bound.is_of_money);
        let of_two = first.and_then(|first| {
            let mut bounds = self.bounds.iter().filter(fits);
            let bound = bounds.find(|bound| bound.first != Symbol::NONE && bound.first == line.words[first].form)?;
            Some((first, bound.comparator))
        });
        let found = of_two.or_else(|| {
            let bound = self.bounds.iter().filter(fits).find(|bound| bound.first == Symbol::NONE)?;
            Some((last, bound.comparator))
        })?;
        // *niet meer dan 10* is at most ten.
        match (found, found.0.checked_sub(1)) {
            ((_, MORE), Some(not)) if not >= floor && line.words[not].form == self.not => Some((not, LESS)),
            ((_, LESS), Some(not)) if not >= floor && line.words[not].form == self.not => Some((not, MORE)),
            _ => Some(found),
        }
    }

    /// Behind *of meer*, if that stands here.
    pub(super) fn or_more(&self, line: Line<'_>, at: usize) -> Option<usize> {
        let form = |at: usize| line.words.get(at).map(|word| word.form);
        let is_more = form(at + 1).is_some_and(|form| self.more.contains(&form));
        (form(at) == Some(self.or) && is_more).then_some(at + 2)
    }
}
