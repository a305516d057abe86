//! What ties a party to its clause?

use super::grammar::Parts;
use super::parties::Search;
use super::tokens::Gap;

/// How far before *met* a gathering may be named.
const GATHERING: usize = 3;

/// What ties a party to its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: subject or object.
    Bare,
    /// *evenals*: one more subject.
    Alike,
    By,
    /// *van Amerikaanse zijde*.
    Siding,
    Of,
    With,
    /// *samen met*.
    Together,
    /// *volgens*.
    According,
    /// *namens*.
    OnBehalf,
    Between,
    /// *het stemt mij tevreden*.
    Concerned,
    /// *aan*, *voor*, *bij*.
    To,
    /// *op verzoek van*.
    Initiating,
    /// *onder voorzitterschap van*.
    Leading,
    /// Any other preposition.
    Other,
}

impl Search<'_> {
    /// *behalve X ook Y*: does *ook* follow?
    fn has_also(&self, from: usize) -> bool {
        self.tokens[from..].iter().take(12).any(|token| token.parts.any(Parts::ALSO))
    }

    /// *vond een lunch plaats met*, *werd een gesprek gevoerd met*: is this the *met* behind a
    /// gathering?
    fn takes_place(&self, with: usize) -> bool {
        let before = self.tokens[..=with].iter().rev().skip(1).take(GATHERING);
        let mut before = before.take_while(|token| !token.parts.any(Parts::DETERMINER) && !token.is_finite);
        before.any(|token| token.parts.any(Parts::MEETING))
    }

    /// The role of whoever stands behind this *van*, by the noun before it: *volgens
    /// schattingen van*, *onder leiding van*.
    fn role_of(&self, of: usize) -> Role {
        let [noun, first, second] = [1, 2, 3].map(|n| of.checked_sub(n).map_or(Parts::default(), |at| self.parts(at)));
        // With an article before the noun or without.
        let behind =
            |preposition: Parts| first.any(preposition) || (first.any(Parts::DETERMINER) && second.any(preposition));
        let attends = noun.any(Parts::ATTENDANCE) && behind(Parts::IN.and(Parts::WITH));
        if noun.any(Parts::LEADERSHIP) || attends {
            Role::Leading
        } else if noun.any(Parts::INITIATIVE) && (first.any(Parts::ON) || second.any(Parts::ON)) {
            Role::Initiating
        } else if first.any(Parts::SAYS)
            || (noun.any(Parts::VIEW) && behind(Parts::PREPOSITION))
            || (noun.any(Parts::SOURCE) && behind(Parts::OUT_OF))
        {
            Role::According
        } else {
            Role::Of
        }
    }

    pub(super) fn role(&self, from: usize) -> Role {
        let Some(before) = from.checked_sub(1) else { return Role::Bare };
        let parts = self.parts(before);
        let earlier = before.checked_sub(1).map_or(Parts::default(), |at| self.parts(at));
        let follows = parts.any(Parts::BESIDES) && self.has_also(from);
        if self.heads.is_like(self.tokens[before].form) || follows {
            Role::Alike
        } else if self.heads.is_as(self.tokens[before].form)
            || !parts.any(Parts::PREPOSITION)
            || self.tokens[from].gap != Gap::None
        {
            Role::Bare
        } else if parts.any(Parts::BY) {
            Role::By
        } else if parts.any(Parts::OF) {
            self.role_of(before)
        } else if parts.any(Parts::WITH) {
            if earlier.any(Parts::TOGETHER) {
                Role::Together
            } else if self.takes_place(before) {
                Role::Leading
            } else {
                Role::With
            }
        } else if parts.any(Parts::SAYS) {
            if self.heads.is_on_behalf(self.tokens[before].form) { Role::OnBehalf } else { Role::According }
        } else if parts.any(Parts::BETWEEN) {
            Role::Between
        } else if parts.any(Parts::AMONG) && earlier.any(Parts::MEETING) {
            // *te gast bij*
            Role::Leading
        } else if parts.any(Parts::TO) {
            Role::To
        } else {
            Role::Other
        }
    }
}
