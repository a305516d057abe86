//! Which parties do *en*, a comma, *waaronder* and the like make into one?

use super::grammar::Parts;
use super::parties::Party;
use super::ties::Role;
use super::tokens::Gap;
use super::tokens::Token;

/// A party has at most this many members; what comes after them is not looked at.
const MEMBERS: usize = 64;

/// Parties that *en*, a comma, *waaronder* and the like join become one.
pub(super) fn joined(found: Vec<Party>, tokens: &[Token]) -> Vec<Party> {
    let mut joined: Vec<Party> = Vec::with_capacity(found.len());
    for party in found {
        match joined.last_mut() {
            Some(last) if belongs_to(last, &party, tokens) => {
                if last.is_many && is_namely(&tokens[last.to..party.from.max(last.to)]) {
                    last.ids.clear();
                }
                last.is_many = true;
                let link = &tokens[last.to..party.from.max(last.to)];
                last.is_either |= link.iter().any(|token| token.parts.any(Parts::PREPOSITION.and(Parts::ADVERB)));
                last.to = party.to;
                last.is_adjective = party.is_adjective && !link.iter().any(|token| token.parts.any(Parts::AMONG));
                for id in party.ids {
                    if last.ids.len() < MEMBERS && !last.ids.contains(&id) {
                        last.ids.push(id);
                    }
                }
            }
            _ => joined.push(party),
        }
    }
    joined
}

fn belongs_to(last: &Party, next: &Party, tokens: &[Token]) -> bool {
    let link = &tokens[last.to..next.from.max(last.to)];
    let verb_follows = tokens.get(next.to).is_some_and(|token| token.is_finite);
    let own = tokens.get(last.from).map_or(0, |token| token.clause);
    let has_verb = || tokens[..last.from].iter().rev().take(12).any(|token| token.is_finite && token.clause == own);
    let is_new_clause = last.role != Role::Bare && verb_follows && has_verb();
    if is_new_clause || last.is_pronoun && next.is_pronoun {
        return false;
    }
    if is_apposition(link) && next.role == Role::Bare {
        return true;
    }
    if is_namely(link) && next.role == Role::Bare {
        return last.is_many;
    }
    match link {
        [] => tokens.get(next.from).is_some_and(|token| token.gap == Gap::Comma) && next.role == Role::Bare,
        [and] => {
            and.parts.any(Parts::INCLUDING)
                || (and.parts.any(Parts::AND) && (next.role == Role::Bare || next.role == Role::Alike))
                || (and.parts.any(Parts::PREPOSITION) && next.role == Role::Bare)
        }
        [first, second] => {
            (first.parts.any(Parts::AMONG) && second.parts.any(Parts::RELATIVE))
                || (first.parts.any(Parts::INCLUDING) && second.parts.any(Parts::ADVERB))
                || (first.parts.any(Parts::TOGETHER) && second.parts.any(Parts::WITH))
                || (first.gap == Gap::Comma && second.parts.any(Parts::BY))
                || (first.parts.any(Parts::AND) && second.parts.any(Parts::OTHER.and(Parts::ADVERB)))
        }
        // *Duitsland, daarin bijgevallen door Frankrijk*
        [first, _, third] => first.gap == Gap::Comma && first.parts.any(Parts::ADVERB) && third.parts.any(Parts::BY),
        _ => false,
    }
}

/// *zeven lidstaten, te weten Duitsland en Polen*: does all that was meant follow?
fn is_namely(link: &[Token]) -> bool {
    match link {
        [te, namely] => te.gap == Gap::Comma && te.parts.any(Parts::TE) && namely.parts.any(Parts::NAMELY),
        [namely] => namely.gap == Gap::Comma && namely.parts.any(Parts::NAMELY),
        _ => false,
    }
}

/// *en kandidaat-lid Zweden*: does nothing but what the next party is stand before it?
fn is_apposition(link: &[Token]) -> bool {
    let [and, nouns @ ..] = link else { return false };
    and.parts.any(Parts::AND)
        && !nouns.is_empty()
        && nouns.len() <= 2
        && nouns.iter().all(|noun| noun.parts == Parts::default() && noun.gap == Gap::None && !noun.is_finite)
}
