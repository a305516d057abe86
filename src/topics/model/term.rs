//! The terms of the model itself: what subjects and associations can be, and which roles
//! there are to play.

use crate::corpus::Act;
use crate::topics::NodeKind;

/// A term of the model. In a topic map these are topics too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// A kind of subject, and the role such a subject plays.
    Kind(NodeKind),
    /// A meeting; in what it prepared, the earlier one.
    Meeting,
    /// The role of the meeting that was prepared.
    Next,
    /// An actor does this about a theme.
    Act(Act),
    /// Two themes share sentences.
    Shared,
    /// A sentence about a theme names a place, an organisation or a person.
    Named,
    /// A meeting prepared a later one.
    Prepared,
    /// A sentence that speaks of a subject: a type of occurrence.
    Passage,
    /// What a subject is about: a type of occurrence.
    Definition,
    /// The Dutch language, as a scope of names.
    Dutch,
    /// The English language, as a scope of names.
    English,
}

impl Term {
    /// Every term.
    pub fn all() -> impl Iterator<Item = Self> {
        const OTHERS: [Term; 9] = [
            Term::Meeting,
            Term::Next,
            Term::Shared,
            Term::Named,
            Term::Prepared,
            Term::Passage,
            Term::Definition,
            Term::Dutch,
            Term::English,
        ];
        NodeKind::ALL.into_iter().map(Self::Kind).chain(OTHERS).chain(Act::ALL.into_iter().map(Self::Act))
    }

    /// Its id: that of the facet or the act, or a Dutch word. Published: it never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.key(),
            Self::Act(act) => act.id(),
            Self::Meeting => "bijeenkomst",
            Self::Next => "daarna",
            Self::Shared => "samen-genoemd",
            Self::Named => "genoemd-bij",
            Self::Prepared => "bereidde-voor",
            Self::Passage => "vindplaats",
            Self::Definition => "definitie",
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Its subject identifier. Languages have those of ISO 639 as published by OASIS.
    #[must_use]
    pub fn identifier(self) -> String {
        match self {
            Self::Dutch => "http://psi.oasis-open.org/iso/639/#nld".to_owned(),
            Self::English => "http://psi.oasis-open.org/iso/639/#eng".to_owned(),
            _ => format!("{}begrip:{}", super::IDENTIFIERS, self.id()),
        }
    }
}
