//! How do own reports come to stand among the others?

use super::Packed;
use super::places;
use crate::analysis::Location;
use crate::analysis::Notes;
use crate::corpus::Corpus;
use crate::corpus::unpack;
use crate::order::Shelf;

/// Own reports that are about to join a collection. They are unpacked one by one, so that
/// whoever has thousands can do something else in between.
#[derive(Debug, Default)]
pub struct Joining {
    corpora: Vec<Corpus>,
    notes: Vec<Notes>,
    places: Shelf<Location>,
}

/// A collection with own reports among the others.
#[derive(Debug)]
pub struct Joined {
    /// All reports, in order of their meetings.
    pub corpus: Corpus,
    /// What is noted at them.
    pub notes: Notes,
    /// Where the places lie that own reports name, by id.
    places: Shelf<Location>,
}

impl Joining {
    /// Takes up one report. O(n) in its length.
    pub fn take_up(&mut self, packed: &Packed) {
        let corpus = unpack(&packed.packed, &packed.sentences);
        self.notes.push(Notes::unpack(&packed.notes, &corpus));
        self.corpora.push(corpus);
        for (id, location) in places(&packed.places) {
            self.places.entry(id, || location);
        }
    }

    /// Joins all that were taken up to a collection with its notes. O(n log n).
    #[must_use]
    pub fn join(self, corpus: Corpus, notes: Notes) -> Joined {
        let (corpus, moves) = corpus.joined(self.corpora);
        let mut all = Notes::default();
        for (notes, moves) in std::iter::once(notes).chain(self.notes).zip(&moves) {
            all.take_up(notes, moves);
        }
        Joined { corpus, notes: all, places: self.places }
    }
}

impl Joined {
    /// Where a place lies that an own report names.
    #[must_use]
    pub fn location(&self, id: &str) -> Option<Location> {
        self.places.get(id).copied()
    }
}
