//! What is the act, once it is known who acts and what is said?

use super::StatementLists;
use super::acts::Predicate;
use super::clauses::Kind;
use super::verbs::Helper;
use crate::corpus::Act;

impl StatementLists {
    /// What is said, where the verb only says that something is: *gaf aan uit te zien*.
    pub(super) fn said(&self, found: &Predicate, content: Option<(&Predicate, bool, bool)>) -> Option<Act> {
        let verb = found.verb?;
        if verb.is_finding && content.is_some() {
            return Some(Act::Describes);
        }
        if verb.is_belief && content.is_some() {
            return Some(Act::Stresses);
        }
        if !verb.is_speech || found.act != Act::Describes {
            return None;
        }
        if found.is_future_infinitive {
            return Some(Act::Commits);
        }
        if let Some(act) = found.infinitive {
            return Some(act);
        }
        let (content, is_own, has_subject) = content?;
        if content.is_denied {
            let forbids = matches!(content.helper, Some(Helper::May | Helper::Must));
            return forbids.then_some(Act::Stresses);
        }
        match content.helper {
            Some(Helper::Shall) if is_own => return Some(Act::Commits),
            Some(Helper::Shall) => return Some(Act::Expects),
            Some(Helper::Must) => return Some(Act::Stresses),
            _ => {}
        }
        let is_light = content.verb.is_none_or(|verb| verb.is_light);
        let weighs = is_light && content.act == Act::Stresses;
        (weighs || is_own || (!has_subject && content.act == Act::Supports && content.is_passive))
            .then_some(content.act)
            .filter(|act| *act != Act::Describes)
    }

    /// The act once it is known who does it.
    pub(super) fn settle(
        &self,
        found: &Predicate,
        has_subject: bool,
        is_group: bool,
        is_view: bool,
        kind: Kind,
    ) -> Act {
        let deed = found.verb.is_some_and(|verb| verb.is_deed);
        let act = match (found.helper, found.act) {
            (Some(Helper::Shall), Act::Describes | Act::Commits) if is_view => Act::Expects,
            (Some(Helper::Shall), Act::Describes | Act::Commits) if has_subject && !found.is_passive => {
                let does = found.verb.is_some_and(|verb| !verb.is_unaccusative);
                if deed || (does && !is_group) { Act::Commits } else { Act::Expects }
            }
            (Some(Helper::Shall), Act::Describes | Act::Commits) => Act::Expects,
            // *zal worden uitgenodigd*
            (Some(Helper::Shall), Act::CallsFor | Act::Decides) if found.is_passive && !has_subject => Act::Expects,
            (Some(Helper::Want), Act::Describes) if has_subject => {
                if deed {
                    Act::Commits
                } else {
                    Act::CallsFor
                }
            }
            (Some(Helper::Can | Helper::May | Helper::Must), Act::Describes) if is_view => return Act::Stresses,
            (None, Act::Describes)
                if is_view && found.verb.is_some_and(|verb| verb.is_light && !verb.is_unaccusative) =>
            {
                return Act::Stresses;
            }
            (Some(Helper::Must), Act::Describes) if kind != Kind::Aside => Act::Stresses,
            (_, Act::Commits) if deed && (!has_subject || found.is_passive) => Act::Describes,
            (_, act) => act,
        };
        if found.is_denied && act != Act::Stresses { Act::Describes } else { act }
    }
}
