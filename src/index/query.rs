//! What does the reader ask for?

use super::Facet;

/// A search, read from what was typed. Every clause must be met (AND).
///
/// Any text is a query: what makes no sense as an operator is read as words or passed over,
/// and a remark says so. Operators are written in capitals; `OR`, `NOT`, `AND` and `NEAR` do
/// as well as the Dutch ones.
///
/// | typed | asks for |
/// |---|---|
/// | `steun oekraïne`, `steun EN oekraïne` | sentences with both words, in any form |
/// | `NAVO-top` | these words next to each other, in any form |
/// | `"steun aan"` | just these words next to each other |
/// | `-top`, `NIET top` | sentences without it |
/// | `steun OF hulp`, `steun \| hulp` | either |
/// | `defens*` | words that begin so |
/// | `steun NABIJ/5 oekraïne` | both, at most five words from one to the other |
/// | `wie:nederland`, `onderwerp:"steun aan oekraïne"` | sentences with that value of a facet |
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its demands.
    pub clauses: Vec<Clause>,
    /// What was ignored, or read otherwise than it may have been meant.
    pub remarks: Vec<QueryRemark>,
    /// Long words that do not stand anywhere as they were typed are taken for those one typing
    /// error away even where they are found in other forms.
    pub is_tolerant: bool,
}

/// One demand: any of these terms, or none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Sentences with a match are left out instead of asked for.
    pub unwanted: bool,
    /// What matches; any will do.
    pub terms: Vec<Term>,
}

/// Words next to each other, in this order; often just one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The words, folded.
    pub words: Vec<String>,
    /// The last word may go on.
    pub is_prefix: bool,
    /// Between quotation marks: just these words, in just this form.
    pub is_literal: bool,
    /// The last word may not be finished yet: what it goes on as counts, behind all else.
    pub is_unfinished: bool,
    /// Not words but a value of this facet, by its id or by words of its name.
    pub facet: Option<Facet>,
    /// What must stand near.
    pub near: Option<Near>,
}

/// What must stand near a term, before it or behind it, in the same sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many words further at most; 1 is next to it.
    pub distance: u32,
    /// What.
    pub term: Box<Term>,
}

/// Something in a query that was ignored, or read otherwise than it may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryRemark {
    /// Something was typed, but no word.
    NoWords,
    /// A quotation mark that is never closed: the phrase reaches to the end.
    UnclosedQuote,
    /// An operator with nothing before it or nothing behind it to join: passed over.
    LooseOperator {
        /// As it was typed.
        typed: String,
    },
    /// `a OF -b`: what is unwanted is no alternative, and is left out whatever else matches.
    UnwantedAlternative,
    /// `a NABIJ -b`, or nearness to a value of a facet: read as two demands.
    NearWithoutNeighbour,
    /// A word before a colon that names no facet: read as words.
    UnknownField {
        /// As it was typed.
        typed: String,
    },
    /// The collection has no such value: nothing answers this.
    UnknownValue {
        /// Of which facet.
        facet: Facet,
        /// What was asked for, folded.
        typed: String,
    },
    /// Only the beginning was read, [`Query::MOST_TERMS`] terms.
    TooLong,
}

impl Query {
    /// How many terms of a query are read.
    pub const MOST_TERMS: usize = 64;

    /// The same for a reader who may have mistyped it ([`Query::is_tolerant`]).
    #[must_use]
    pub fn tolerant(self) -> Self {
        Self { is_tolerant: true, ..self }
    }

    /// The same while the reader is still typing: the last word may not be finished.
    ///
    /// What it goes on as is found behind all that the word itself finds.
    #[must_use]
    pub fn unfinished(mut self) -> Self {
        let last = self.clauses.last_mut().and_then(|clause| clause.terms.last_mut());
        if let Some(term) = last
            && term.facet.is_none()
            && term.near.is_none()
        {
            term.is_unfinished = !term.is_literal;
        }
        self
    }
}
