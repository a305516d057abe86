//! Who is named in a company that tells that it is a person?
//!
//! Beside an office, beside another person, behind where somebody is from.

use super::super::super::lexicon::Symbol;
use super::super::super::words::Word;
use super::super::line::Sighting;
use super::super::offices::HEADS;
use super::Walk;
use std::ops::Range;

/// What somebody has who stands behind *van*: a name, not an organisation.
const LED: [&str; 6] = ["aantreden", "bewind", "leiding", "leiderschap", "opvolging", "voorzitterschap"];

impl Walk<'_, '_> {
    /// Is this town a surname: right behind an office, *minister van Defensie Wardak*, set off
    /// from it, or beside a person when it has been one before?
    pub(super) fn is_surname(&self, at: usize) -> bool {
        let is_beside_office = || {
            (self.line.is_next(at) || self.is_apposition(&(at..at + 1)))
                && self.office.is_some_and(|office| {
                    !office.is_of_more && office.end == at && office.to == at && !self.places.has(at - 1)
                })
        };
        let is_met_again = || self.is_beside_person(at) && self.known.by_name.get(self.line.written(at)).is_some();
        self.towns.has(at) && !self.line.is_dashed(at + 1) && (is_beside_office() || is_met_again())
    }

    /// Does *en* join what begins here to the person right before it?
    fn is_beside_person(&self, at: usize) -> bool {
        let is_joined = |last: &Sighting| last.words.end + 1 == at && self.line.written(at - 1) == "en";
        self.found.last().is_some_and(is_joined)
    }

    /// Is this one more name in a row of people: *Thomas de Maizière en Wess Mitchell*, *Rutte,
    /// Frederiksen en Michel*? None of its words may mean anything else.
    fn is_in_row(&self, words: &Range<usize>) -> bool {
        let goes_on = |at: usize| {
            at < self.line.words.len() && (self.line.written(at) == "en" || self.line.gap(at).trim() == ",")
        };
        let is_set_off = |last: &Sighting| {
            last.words.end == words.start && self.line.gap(words.start).trim() == "," && goes_on(words.end)
        };
        (self.is_beside_person(words.start) || self.found.last().is_some_and(is_set_off)) && self.is_unheard_of(words)
    }

    /// Does no list know any of these words, but for the small ones inside a name?
    fn is_unheard_of(&self, words: &Range<usize>) -> bool {
        let is_new = |word: &Word| {
            let is_known = word.form != Symbol::NONE || word.stem != Symbol::NONE;
            !is_known || self.reader.particles.of(word).is_some()
        };
        self.line.words[words.clone()].iter().all(is_new)
    }

    /// *onder leiding van Moaz al-Khatib*: a full name, of whoever leads.
    fn leads(&self, words: &Range<usize>) -> bool {
        let at = words.start;
        at > 1
            && words.len() > 1
            && self.line.written(at - 1) == "van"
            && LED.contains(&self.line.written(at - 2))
            && self.is_unheard_of(words)
    }

    /// Does what stands around these words tell that they name a person, though none of them
    /// is on a list?
    pub(super) fn is_person_by_company(&self, words: &Range<usize>) -> bool {
        self.is_in_row(words) || self.is_of_country(words) || self.leads(words)
    }

    /// *de Turkse Feridun Sinirlioğlu*: a full name right behind where its bearer is from.
    fn is_of_country(&self, words: &Range<usize>) -> bool {
        let at = words.start;
        at > 0
            && words.len() > 1
            && self.line.is_next(at)
            && self.places.has(at - 1)
            && self.line.written(at - 1).ends_with('e')
            && self.is_unheard_of(words)
    }

    /// *veiligheidsadviseur Mohib*: a compound of an office, no list of which is whole.
    pub(super) fn is_compound_office(&self, at: usize) -> bool {
        let is_named = || self.line.words.get(at + 1).is_some_and(|next| next.has_capital && self.line.is_next(at + 1));
        self.line.words[at].form == Symbol::NONE && is_named() && {
            let written = self.line.written(at);
            HEADS.iter().any(|head| written.len() > head.len() + 3 && written.ends_with(head))
        }
    }
}
