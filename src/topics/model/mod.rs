//! The collection as a topic map, as ISO/IEC 13250-2 (2006) models one.
//!
//! | there | here |
//! |---|---|
//! | topic | [`Subject`]: a theme, someone who speaks, what is named, a meeting |
//! | subject identifier | [`Subject::identifiers`] |
//! | topic name, scoped by language | [`Name`] |
//! | occurrence | [`Subject::occurrences`]: the sentences that speak of it |
//! | association with its roles | [`Association`] |
//! | scope | the meeting in whose report it stands: that of the sentence |
//!
//! # Subject identifiers
//!
//! `urn:x-verslagwijzer:` and then `onderwerp:china` for a theme, `naam:eu` for whatever has
//! a name, `bijeenkomst:2025-05-15-antalya` for a meeting: its last day and its place. They
//! do not depend on where the page is published, so that maps of different origin merge; and
//! they never change. Themes and names are kept apart: the topic *China* is a body of
//! subjects, not the country.
//!
//! # Merging
//!
//! Subjects that share an identifier are one subject (13250-2, 6.2), which has the kinds,
//! names and occurrences of both. So the EU that speaks and the EU that is named is one
//! subject with two kinds. Associations of one kind with the same players in the same roles
//! and scope are one association with the sentences of both.

mod build;
mod term;

#[cfg(test)]
mod tests;

pub use term::Term;

use crate::corpus::{Labels, ReportId, SentenceId};
use crate::order::sort_by;

/// What all our subject identifiers begin with.
pub const IDENTIFIERS: &str = "urn:x-verslagwijzer:";

/// A topic map: subjects and what associates them. Where it stands in the list is what
/// refers to a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Meetings first, then as on the map.
    pub subjects: Vec<Subject>,
    /// As the links of the map stand, then what the meetings prepared.
    pub associations: Vec<Association>,
}

/// Something the reports speak of, or a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// What tells it from every other subject: absolute IRIs, at least one.
    pub identifiers: Vec<String>,
    /// As what it occurs, at least one: an actor may be an organisation too.
    pub kinds: Vec<Term>,
    /// What it is called, each name once.
    pub names: Vec<Name>,
    /// When a sentence belongs to it; themes have one.
    pub definition: Option<Labels>,
    /// The sentences that speak of it: reading order, in embedded reports.
    pub occurrences: Vec<SentenceId>,
}

/// What a subject is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// In which language; `None` where it is a name in any.
    pub language: Option<Term>,
    /// The name.
    pub text: String,
}

/// A relation between subjects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Association {
    /// Which relation.
    pub kind: Term,
    /// Which subjects take part, as places in [`Model::subjects`], each with its role.
    pub roles: Vec<(Term, usize)>,
    /// The meeting in whose report it stands.
    pub scope: ReportId,
    /// The sentences that say so, in reading order. What a meeting prepared is said in the
    /// head of its report; there these are the sentences about preparing it, if any.
    pub sentences: Vec<SentenceId>,
}

impl Model {
    /// The subject with this identifier, as a place in [`Model::subjects`]. O(n).
    #[must_use]
    pub fn find(&self, identifier: &str) -> Option<usize> {
        self.subjects.iter().position(|subject| subject.identifiers.iter().any(|known| known == identifier))
    }

    /// Takes over another map. O(subjects² + associations²).
    pub fn absorb(&mut self, other: Self) {
        let places: Vec<usize> = other.subjects.into_iter().map(|subject| self.add(subject)).collect();
        for mut association in other.associations {
            for (_, player) in &mut association.roles {
                *player = places[*player];
            }
            self.associate(association);
        }
    }

    /// The place of a subject, which is merged with the one that shares an identifier.
    fn add(&mut self, subject: Subject) -> usize {
        let Some(at) = subject.identifiers.iter().find_map(|identifier| self.find(identifier)) else {
            self.subjects.push(subject);
            return self.subjects.len() - 1;
        };
        let known = &mut self.subjects[at];
        unite(&mut known.identifiers, subject.identifiers);
        unite(&mut known.kinds, subject.kinds);
        unite(&mut known.names, subject.names);
        known.definition = known.definition.take().or(subject.definition);
        unite_in_order(&mut known.occurrences, subject.occurrences);
        at
    }

    fn associate(&mut self, association: Association) {
        let is_same = |known: &&mut Association| {
            known.kind == association.kind && known.scope == association.scope && known.roles == association.roles
        };
        match self.associations.iter_mut().find(is_same) {
            Some(known) => unite_in_order(&mut known.sentences, association.sentences),
            None => self.associations.push(association),
        }
    }
}

/// Adds what is not there yet.
fn unite<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !known.contains(&item) {
            known.push(item);
        }
    }
}

/// The same for sentences, which stay in the order of their ids.
fn unite_in_order(known: &mut Vec<SentenceId>, more: Vec<SentenceId>) {
    unite(known, more);
    sort_by(known, Ord::cmp);
}
