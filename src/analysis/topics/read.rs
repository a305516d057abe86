//! Which topics does a stretch of words give?

use super::super::lexicon::Symbol;
use super::super::model::Evidence;
use super::super::model::Found;
use super::super::words::SentenceView;
use super::super::words::Word;
use super::context::TopicContext;
use super::doubts::alliance_in;
use super::lists::Pointer;
use super::lists::TopicLists;
use super::pieces::pieces;
use crate::corpus::Vocabulary;
use crate::order::sort_by_key;
use std::cmp::Reverse;
use std::ops::Range;

/// What it takes to give a topic, in hundredths.
pub(super) const ENOUGH: u32 = 100;

/// What it takes where no topic has enough: words that would point too weakly beside others.
const ALONE: u32 = 60;

/// What it adds when the heading or the sentence before is about a topic: with it, words
/// that alone point too weakly (*deze steun*) are enough; by itself it never is.
const SPOKEN_OF: u32 = 50;

/// What it takes to tell the course of the meeting in the midst of something else.
const PLAINLY: u32 = 150;

/// What it takes to tell it in the opening, beside what was on the table.
const TOLD: u32 = 50;

/// Among how many first words of a sentence a word refers back to the one before it.
const BEGINNING: usize = 8;

/// How many topics are carried over at most: a sentence without words of its own goes on
/// about the main thing.
const CARRIED: usize = 2;

/// Words listed as evidence for one topic at most.
const SPANS: usize = 8;

/// Topics that the course of a meeting is told with; others replace it.
const BESIDE_COURSE: [&str; 3] = ["navo-top", "partnerschappen", "eu-navo"];

/// The topic of missions, which take place somewhere.
pub(super) const MISSIONS: &str = "missies-en-operaties";

/// The topics of what happens somewhere: a mission, a ceasefire.
const PLACED: [&str; 2] = [MISSIONS, "onderhandelingen"];

/// The topic of the summit ahead.
pub(super) const SUMMIT: &str = "navo-top";

/// The topic of the union and the alliance.
pub(super) const UNION: &str = "eu-navo";

/// What points at one topic.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    pub(super) topic: usize,
    /// By its own words.
    pub(super) own: u32,
    /// By heading and sentence before.
    pub(super) context: u32,
    /// What its strongest word weighs.
    pub(super) strongest: u8,
    spans: Vec<Range<usize>>,
}

impl Score {
    pub(super) fn total(&self) -> u32 {
        self.own + self.context
    }
}

impl TopicLists {
    /// The topic's place in the table.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id)
    }

    /// What a stretch of a sentence's words is about, most important first; O(n) time.
    pub(in crate::analysis) fn read(
        &self,
        view: &SentenceView,
        words: Range<usize>,
        context: &TopicContext,
    ) -> Vec<Found<String>> {
        let words = view.words.get(words).unwrap_or_default();
        let pieces = pieces(view.text, words, &self.function_words);
        let pointers = self.pointers(&pieces);
        let refers_back = words.iter().take(BEGINNING).find(|word| self.references.contains(&word.form));
        let mut scores = self.scores(&pointers, |pointer| words[pointer.from].start..words[pointer.last].end);
        self.settle_summit(&mut scores, view.text, words, context);
        self.settle_union(&mut scores, view, words, context);
        for score in &mut scores {
            score.context = self.context_of(score.topic, context);
        }
        self.drop_doubtful(&mut scores, view, words, context);
        let is_alone = context.previous.is_empty() && scores.iter().all(|score| score.total() < ENOUGH);
        let enough = if is_alone { ALONE } else { ENOUGH };
        scores.retain(|score| score.total() >= enough);
        self.drop_course(&mut scores, context);
        sort_by_key(&mut scores, |score| Reverse(score.own));
        let mut found: Vec<Found<String>> = scores
            .into_iter()
            .map(|score| {
                let rule = if score.own >= enough { "word-list" } else { "word-list-in-context" };
                self.found(score.topic, rule, score.spans)
            })
            .collect();
        let is_sure = found.iter().any(|found| found.evidence.rule == "word-list");
        if !is_sure {
            Self::also(&mut found, self.carried_over(context, refers_back.is_some()));
        } else if let Some(word) = refers_back {
            self.add_reference(&mut found, word.span(), context);
        }
        if !(is_sure && self.leaves_heading(words, context)) {
            self.add_setting(&mut found, context);
        }
        found
    }

    /// The town of the summit ahead stands for it: *naar Chicago*. What was agreed upon at
    /// an earlier one (*de top in Wales*) is about that, and prepares nothing.
    fn settle_summit(&self, scores: &mut Vec<Score>, text: &str, words: &[Word], context: &TopicContext) {
        let Some(topic) = self.place(SUMMIT) else { return };
        let Some(span) = context.summit.and_then(|town| self.summits.find(text, words, town)) else {
            if self.summits.names_held(words, context.n_held) {
                scores.retain(|score| score.topic != topic);
            }
            return;
        };
        let place = scores.iter().position(|score| score.topic == topic).unwrap_or(scores.len());
        if place == scores.len() {
            scores.push(Score { topic, ..Score::default() });
        }
        scores[place].own += ENOUGH;
        scores[place].spans.push(span);
    }

    /// A council of the union that speaks of the alliance speaks of what is between them.
    fn settle_union(&self, scores: &mut Vec<Score>, view: &SentenceView, words: &[Word], context: &TopicContext) {
        let Some(topic) = self.place(UNION).filter(|_| context.is_of_council) else { return };
        let Some(span) = alliance_in(view, words) else { return };
        let place = scores.iter().position(|score| score.topic == topic).unwrap_or(scores.len());
        if place == scores.len() {
            scores.push(Score { topic, ..Score::default() });
        }
        scores[place].own += ENOUGH;
        scores[place].spans.push(span);
    }

    /// What a heading is about: nothing, where its words do not say. They are few and chosen,
    /// so that half of what a sentence takes is enough.
    pub(in crate::analysis) fn read_heading(&self, view: &SentenceView) -> Vec<Found<String>> {
        let pieces = pieces(view.text, view.words, &self.function_words);
        let span = |pointer: &Pointer| view.words[pointer.from].start..view.words[pointer.last].end;
        let mut scores = self.scores(&self.pointers(&pieces), span);
        scores.retain(|score| score.own >= ENOUGH / 2 && self.ids[score.topic] != Vocabulary::COURSE_OF_MEETING);
        scores.into_iter().map(|score| self.found(score.topic, "word-list", score.spans)).collect()
    }

    /// Adds the topics that are not there yet.
    fn also(found: &mut Vec<Found<String>>, more: impl IntoIterator<Item = Found<String>>) {
        for topic in more {
            if found.iter().all(|known| known.value != topic.value) {
                found.push(topic);
            }
        }
    }

    /// *Hierover*, early in a sentence that seems to be about something else, is about the
    /// main thing of the sentence before.
    fn add_reference(&self, found: &mut Vec<Found<String>>, word: Range<usize>, context: &TopicContext) {
        let mut previous =
            context.previous.iter().filter(|carried| self.ids[carried.topic] != Vocabulary::COURSE_OF_MEETING);
        let goes_on = previous.clone().any(|carried| found.iter().any(|known| known.value == self.ids[carried.topic]));
        if !goes_on {
            found.extend(previous.next().map(|main| self.found(main.topic, "reference", vec![word])));
        }
    }

    /// *Ten slotte*, where a paragraph begins, ends what the heading above it is about.
    fn leaves_heading(&self, words: &[Word], context: &TopicContext) -> bool {
        let begins = |opening: &[Symbol]| {
            words.len() > opening.len() && words.iter().zip(opening).all(|(word, form)| word.form == *form)
        };
        context.begins_paragraph() && self.closings.iter().any(|closing| begins(closing))
    }

    /// The one part of the world that the heading names, alone or with the mission there.
    pub(super) fn setting_of(&self, context: &TopicContext) -> Option<usize> {
        let mut settings = context.heading.iter().copied().filter(|topic| self.ids[*topic] != MISSIONS);
        settings.next().filter(|topic| settings.next().is_none() && self.is_setting[*topic])
    }

    /// Under a heading that names one part of the world everything is about it, unless the
    /// words name another. A mission without a place is where the one before it was.
    fn add_setting(&self, found: &mut Vec<Found<String>>, context: &TopicContext) {
        let is_setting = |topic: usize| self.is_setting[topic];
        let has_setting = found.iter().filter_map(|found| self.place(&found.value)).any(is_setting);
        // *De volgende vergadering is op 1 juni*: no part of the world is spoken of.
        let is_course = !found.is_empty() && found.iter().all(|found| found.value == Vocabulary::COURSE_OF_MEETING);
        if has_setting || is_course {
            return;
        }
        if let Some(setting) = self.setting_of(context) {
            found.push(self.found(setting, "heading", Vec::new()));
        } else if found.iter().any(|found| PLACED.contains(&found.value.as_str())) {
            let place = context.previous.iter().find(|carried| self.is_region(carried.topic));
            found.extend(place.map(|place| self.found(place.topic, "previous-sentence", place.spans.clone())));
        }
    }

    fn found(&self, topic: usize, rule: &'static str, spans: Vec<Range<usize>>) -> Found<String> {
        Found { value: self.ids[topic].clone(), evidence: Evidence { rule, spans } }
    }

    /// The topics pointed at, in the order of their first words; an item counts once.
    fn scores(&self, pointers: &[Pointer], span: impl Fn(&Pointer) -> Range<usize>) -> Vec<Score> {
        // Few items stand in one sentence, and in none more than the lists hold.
        let mut counted: Vec<usize> = Vec::new();
        let mut scores: Vec<Score> = Vec::new();
        for pointer in pointers {
            let place = scores.iter().position(|score| score.topic == pointer.item.topic).unwrap_or(scores.len());
            if place == scores.len() {
                scores.push(Score { topic: pointer.item.topic, ..Score::default() });
            }
            let score = &mut scores[place];
            score.strongest = score.strongest.max(pointer.item.weight);
            if !counted.contains(&pointer.item.number) {
                counted.push(pointer.item.number);
                score.own += u32::from(pointer.item.weight);
            }
            if score.spans.len() < SPANS {
                score.spans.push(span(pointer));
            }
        }
        scores
    }

    /// Is this an opening that has told how the meeting went? It goes through the agenda, and
    /// each of its sentences is about another item.
    fn lists_agenda(&self, context: &TopicContext) -> bool {
        let is_course = |topic: &usize| self.ids[*topic] == Vocabulary::COURSE_OF_MEETING;
        context.is_opening && context.paragraph.iter().any(is_course)
    }

    fn context_of(&self, topic: usize, context: &TopicContext) -> u32 {
        let is_spoken_of = context.heading.contains(&topic)
            || (context.paragraph.contains(&topic) && !self.lists_agenda(context))
            || (context.is_opening && self.ids[topic] == Vocabulary::COURSE_OF_MEETING);
        if is_spoken_of { SPOKEN_OF } else { 0 }
    }

    /// A sentence tells how the meeting went only where it tells little else, but for the
    /// opening of a report, which tells what was on the table as well; there its own words
    /// must say so.
    fn drop_course(&self, scores: &mut Vec<Score>, context: &TopicContext) {
        let has_substance = scores.iter().any(|score| {
            let id = self.ids[score.topic].as_str();
            id != Vocabulary::COURSE_OF_MEETING && !BESIDE_COURSE.contains(&id)
        });
        let goes_on = !context.previous.is_empty()
            && context.previous.iter().all(|carried| self.ids[carried.topic] != Vocabulary::COURSE_OF_MEETING);
        // Under no heading yet, a later paragraph may still tell what was on the agenda.
        let stays = |score: &Score| match context.is_opening {
            true => !has_substance || score.own >= TOLD,
            false if score.own >= PLAINLY => !has_substance || !context.has_heading,
            false => !has_substance && !goes_on,
        };
        scores.retain(|score| self.ids[score.topic] != Vocabulary::COURSE_OF_MEETING || stays(score));
    }

    /// What a sentence is about whose own words do not say it: what the one before it was
    /// about. Under a heading that names a setting it returns to that, and to the mission
    /// there, unless a word refers back to all that was said.
    fn carried_over(&self, context: &TopicContext, refers_back: bool) -> Vec<Found<String>> {
        let setting = match *context.heading {
            [topic] if self.is_setting[topic] && !refers_back => Some(topic),
            _ => None,
        };
        let stays = |topic: usize| setting.is_none_or(|setting| topic == setting || self.ids[topic] == MISSIONS);
        // What the heading names goes on; what was touched upon in passing does not.
        let is_headed = |topic: &usize| context.heading.contains(topic);
        let goes_on = !refers_back && context.previous.iter().any(|carried| is_headed(&carried.topic));
        let is_main = |topic: usize| !goes_on || is_headed(&topic) || self.ids[topic] == MISSIONS;
        let was_course =
            context.previous.iter().any(|carried| self.ids[carried.topic] == Vocabulary::COURSE_OF_MEETING);
        let is_next_item = !refers_back && was_course && self.lists_agenda(context);
        let previous = if is_next_item { &[][..] } else { &context.previous };
        let carried = previous.iter().filter(|carried| stays(carried.topic) && is_main(carried.topic)).take(CARRIED);
        let found: Vec<Found<String>> =
            carried.map(|carried| self.found(carried.topic, "previous-sentence", carried.spans.clone())).collect();
        if !found.is_empty() {
            return found;
        }
        if !context.heading.is_empty() {
            return context
                .heading
                .iter()
                .take(CARRIED)
                .map(|topic| self.found(*topic, "heading", Vec::new()))
                .collect();
        }
        let course = self.place(Vocabulary::COURSE_OF_MEETING);
        course.into_iter().map(|topic| self.found(topic, "opening", Vec::new())).collect()
    }
}
