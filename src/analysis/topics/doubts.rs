//! What only seems to be spoken of?

use super::super::words::SentenceView;
use super::super::words::Word;
use super::context::TopicContext;
use super::lists::TALKS;
use super::lists::TopicLists;
use super::read::ENOUGH;
use super::read::MISSIONS;
use super::read::SUMMIT;
use super::read::Score;
use super::read::UNION;
use crate::corpus::MentionValue;
use std::ops::Range;

/// The topic of partners of the alliance.
const PARTNERS: &str = "partnerschappen";

/// The topic of what armed forces have and need.
const CAPABILITIES: &str = "capaciteiten";

/// Where these are spoken of, a battalion or an aircraft is there for them.
const SERVED: [&str; 2] = ["oostflank", "steun-aan-oekraine"];

/// What a word weighs that names what armed forces have for its own sake.
const CHOSEN: u8 = 70;

/// Where these are spoken of, troops are for defence and not for a mission.
const DEFENCE: [&str; 4] = ["afschrikking-en-verdediging", "oostflank", "steun-aan-oekraine", "capaciteiten"];

/// What a word weighs that says plainly what a sentence is about.
const PLAIN: u8 = 60;

/// Topics of the war in Ukraine; others are fought, supplied and ended elsewhere, too.
const OF_WAR: [&str; 3] = ["steun-aan-oekraine", "oorlogsverloop", "onderhandelingen"];

/// Who is named where that war is meant.
const AT_WAR: [&str; 8] = ["oekraine", "rusland", "kiev", "kyiv", "moskou", "krim", "donbas", "vladimir-poetin"];

impl TopicLists {
    /// Takes out what only seems to be spoken of: missions and capabilities, where troops are
    /// named in the midst of something else; the union, the partners and the alliance, where
    /// the union speaks of itself and the alliance is not named.
    pub(super) fn drop_doubtful(
        &self,
        scores: &mut Vec<Score>,
        view: &SentenceView,
        words: &[Word],
        context: &TopicContext,
    ) {
        let names_alliance = || alliance_in(view, words).is_some();
        let names_summit = || words.iter().any(|word| view.text[word.span()].to_lowercase().starts_with("top"));
        let is_spoken_of = context.paragraph.iter().chain(&context.heading).any(|topic| {
            let id = self.ids[*topic].as_str();
            DEFENCE.contains(&id)
        });
        // *troepen naar het oosten van het verdragsgebied*: in these very words.
        let is_elsewhere = is_spoken_of
            || scores.iter().any(|score| {
                let id = self.ids[score.topic].as_str();
                score.own >= ENOUGH && id != CAPABILITIES && DEFENCE.contains(&id)
            });
        let is_served = scores.iter().any(|score| {
            let id = self.ids[score.topic].as_str();
            score.total() >= ENOUGH && SERVED.contains(&id)
        });
        let is_set_elsewhere = self.is_set_elsewhere(scores, view, words, context);
        scores.retain(|score| match self.ids[score.topic].as_str() {
            CAPABILITIES => score.strongest >= CHOSEN || !is_served || context.heading.contains(&score.topic),
            MISSIONS => score.strongest >= PLAIN || score.context > 0 || !is_elsewhere,
            UNION | PARTNERS => !context.is_of_council || names_alliance(),
            // Heads of state and government meet as the European Council, too.
            SUMMIT => !context.is_of_council || names_summit() || names_alliance(),
            id if OF_WAR.contains(&id) => !is_set_elsewhere,
            _ => true,
        });
    }

    /// Is this topic a part of the world, rather than what the alliance has with someone?
    pub(super) fn is_region(&self, topic: usize) -> bool {
        self.is_setting[topic] && !TALKS.contains(&self.ids[topic].as_str())
    }

    /// Is another part of the world spoken of than where the war in Ukraine is?
    fn is_set_elsewhere(&self, scores: &[Score], view: &SentenceView, words: &[Word], context: &TopicContext) -> bool {
        let is_region = |topic: usize| self.is_region(topic);
        let own = scores.iter().filter(|score| score.own >= ENOUGH).map(|score| score.topic);
        let spoken_of = || own.chain(context.heading.iter().chain(&context.paragraph).copied());
        let is_of_war = |topic: usize| OF_WAR.contains(&self.ids[topic].as_str());
        let around = || context.heading.iter().chain(&context.paragraph).copied();
        let names_war = || named(view, words, |id| AT_WAR.contains(&id)).is_some();
        spoken_of().any(is_region) && !around().any(is_of_war) && !names_war()
    }
}

/// Where these words name what is meant, if they do.
fn named(view: &SentenceView, words: &[Word], is_meant: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let (first, last) = (words.first()?, words.last()?);
    let mut found = view.mentions_in(first.start..last.end);
    found
        .find(|mention| matches!(&mention.value, MentionValue::Name(id) if is_meant(id)))
        .map(|mention| mention.span.clone())
}

/// Where these words name the alliance, if they do.
pub(super) fn alliance_in(view: &SentenceView, words: &[Word]) -> Option<Range<usize>> {
    named(view, words, |id| id.starts_with("navo"))
}
