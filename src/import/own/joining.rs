//! How do own reports come to stand among the others?

use super::Packed;
use super::places;
use crate::analysis::Location;
use crate::analysis::Notes;
use crate::corpus::Corpus;
use crate::corpus::Moves;
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
        let mut uniting = self.unite(corpus, notes);
        while uniting.step() {}
        uniting.finish()
    }

    /// Begins to do so, for whoever has something else to do in between.
    #[must_use]
    pub fn unite(mut self, corpus: Corpus, notes: Notes) -> Uniting {
        self.notes.insert(0, notes);
        Uniting {
            reports: Some(corpus.unite(self.corpora)),
            notes: self.notes.into_iter(),
            moves: Vec::new().into_iter(),
            joined: Joined { corpus: Corpus::default(), notes: Notes::default(), places: self.places },
        }
    }
}

/// Own reports that join a collection one after another, and then what is noted at them: see
/// [`Joining::join`].
#[derive(Debug)]
pub struct Uniting {
    /// There until all reports have joined.
    reports: Option<crate::corpus::Uniting>,
    notes: std::vec::IntoIter<Notes>,
    moves: std::vec::IntoIter<Moves>,
    joined: Joined,
}

impl Uniting {
    /// Has the next report join, or its notes; false where nothing is left to do. O(n) in its
    /// length; once, O(n log n) for n reports.
    pub fn step(&mut self) -> bool {
        if self.reports.as_mut().is_some_and(crate::corpus::Uniting::step) {
            return true;
        }
        if let Some(reports) = self.reports.take() {
            let (corpus, moves) = reports.finish();
            self.joined.corpus = corpus;
            self.moves = moves.into_iter();
        }
        let Some((notes, moves)) = self.notes.next().zip(self.moves.next()) else { return false };
        self.joined.notes.take_up(notes, &moves);
        true
    }

    /// The collection, once nothing is left to do.
    #[must_use]
    pub fn finish(self) -> Joined {
        self.joined
    }
}

impl Joined {
    /// Where a place lies that an own report names.
    #[must_use]
    pub fn location(&self, id: &str) -> Option<Location> {
        self.places.get(id).copied()
    }
}
