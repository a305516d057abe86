//! Which words belong to a name?

use super::Part;
use super::Walk;

/// Numbers of kings and popes: the last word of their names.
const REGNAL: [&str; 10] = ["II", "III", "IV", "V", "VI", "VII", "VIII", "XIV", "XV", "XVI"];

impl Walk<'_, '_> {
    /// Where the name that begins here ends: capitalised words on no list, with particles
    /// and initials between them.
    pub(super) fn name_end(&self, from: usize) -> usize {
        let mut to = from;
        let mut at = from;
        // No name has more than eight words.
        while at < self.line.words.len().min(from + 8) {
            let word = self.line.words[at];
            if at > from && (!self.joins(at) || self.beginnings.has(at)) {
                break;
            }
            if (word.has_capital && self.is_name_word(at)) || self.is_second_syllable(from, at) {
                to = at + 1;
            } else if at == from || self.reader.particles.of(&word).is_none() {
                break;
            }
            at += 1;
        }
        to
    }

    /// *Kim Jong-un*, *Ban Ki-moon*
    pub(super) fn is_second_syllable(&self, from: usize, at: usize) -> bool {
        let word = &self.line.words[at];
        at > from + 1 && word.is_joined && !word.is_number && word.end - word.start < 4
    }

    /// *Zr.Ms. Karel Doorman*
    pub(super) fn is_ship(&self, at: usize) -> bool {
        at > 0 && ["Ms", "Ms.", "fregat", "onderzeeboot"].iter().any(|ship| self.line.written(at - 1).ends_with(ship))
    }

    pub(super) fn is_name_word(&self, at: usize) -> bool {
        let written = self.line.written(at);
        if REGNAL.contains(&written) && at > 0 && self.line.words[at - 1].has_capital {
            return true;
        }
        let is_abbreviation = written.chars().count() > 1 && !written.chars().any(char::is_lowercase);
        let is_other = matches!(self.part(at), Some(Part::Office | Part::Offices | Part::Title | Part::Field));
        let is_place = self.places.has(at) && !self.is_surname(at);
        !is_abbreviation && !is_other && !is_place
    }

    /// May this word belong to the same name as the one before it?
    pub(super) fn joins(&self, at: usize) -> bool {
        let is_initial = self.line.written(at - 1).chars().count() == 1;
        self.line.is_next(at) || self.line.words[at].is_joined || (is_initial && self.line.gap(at).trim() == ".")
    }
}
