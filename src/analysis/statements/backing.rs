//! Who stands behind what was said: *…, daarin gesteund door Noorwegen en België*?

use super::Draft;
use super::Found;
use super::Reading;
use super::grammar::Parts;
use super::tokens::Gap;
use super::verbs::Form;
use crate::analysis::model::Evidence;
use crate::corpus::Act;

impl Reading<'_> {
    /// Adds a statement for whoever is said to support the one before, set off by a comma.
    pub(super) fn add_backing(&self, drafts: &mut Vec<Draft>) {
        for party in self.parties {
            let Some(verb) = party.from.checked_sub(2).filter(|verb| self.backs(*verb)) else { continue };
            let Some(backed) = drafts.last().filter(|draft| !draft.actors.is_empty()) else { return };
            let is_told = party.ids.iter().any(|id| drafts.iter().any(|d| d.actors.iter().any(|who| who.value == *id)));
            if is_told {
                continue;
            }
            let words = self.words(verb, party.to);
            if words.start < backed.words.start {
                continue;
            }
            let addressees = backed.actors.clone();
            drafts.push(Draft {
                actors: party.ids.iter().map(|id| self.found(id, party, "passive-agent")).collect(),
                act: Found { value: Act::Supports, evidence: Evidence { rule: "passive-verb", spans: Vec::new() } },
                addressees,
                words,
            });
        }
    }

    /// *, gesteund door*, *, daarin bijgevallen door*: does a participle that supports stand
    /// here, with its agent behind it and a comma before it?
    fn backs(&self, verb: usize) -> bool {
        let [token, by] = [verb, verb + 1].map(|at| self.tokens[at]);
        let verbs = &self.lists.verbs;
        let mut readings = verbs.readings(token.form).iter();
        let supports = |act: Act| act == Act::Supports;
        let is_set_off = token.gap == Gap::Comma
            || verb.checked_sub(1).is_some_and(|before| {
                token.gap == Gap::None
                    && self.tokens[before].gap == Gap::Comma
                    && self.tokens[before].parts.any(Parts::ADVERB)
            });
        is_set_off
            && by.gap == Gap::None
            && by.parts.any(Parts::BY)
            && readings.any(|reading| reading.form.any(Form::PARTICIPLE) && supports(verbs.verb(*reading).act))
    }
}
