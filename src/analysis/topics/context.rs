//! What was being spoken of when a sentence begins?

use super::super::lexicon::Symbol;
use super::super::model::Found;
use super::lists::TopicLists;
use crate::corpus::Vocabulary;
use std::ops::Range;

/// What a sentence may refer back to: the heading it stands under and the sentence before it.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct TopicContext {
    /// The topics of the heading, as places in the table.
    pub(super) heading: Vec<usize>,
    /// The topics that the last statement of the sentence before was about.
    pub(super) previous: Vec<Carried>,
    /// Is this still the opening of the report, which tells where and when the ministers met?
    pub(super) is_opening: bool,
    /// Did any heading come yet?
    pub(super) has_heading: bool,
    /// What this paragraph was about so far, as places in the table.
    pub(super) paragraph: Vec<usize>,
    /// The town of the summit ahead.
    pub(super) summit: Option<Symbol>,
    /// How many of the listed summits were held before the meeting.
    pub(super) n_held: usize,
    /// How many statements of this paragraph have been read.
    n_read: usize,
    /// Is this the report of a council of the European Union? Then its offices and the
    /// union itself say nothing about the alliance.
    pub(super) is_of_council: bool,
}

/// A topic that is carried over, and the words it rested on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Carried {
    pub(super) topic: usize,
    pub(super) spans: Vec<Range<usize>>,
}

impl TopicContext {
    /// Where a report begins.
    pub(in crate::analysis) fn opening() -> Self {
        Self { is_opening: true, ..Self::default() }
    }

    /// Where the report of a meeting in this month begins.
    pub(in crate::analysis) fn of(lists: &TopicLists, year: u16, month: u8) -> Self {
        let summits = &lists.summits;
        Self { summit: summits.after(year, month), n_held: summits.n_held(year, month), ..Self::opening() }
    }

    /// The report is one of a council of the European Union.
    pub(in crate::analysis) fn is_of_council(&mut self, is_of_council: bool) {
        self.is_of_council = is_of_council;
    }

    /// A paragraph begins; right before it stood this heading, if one did, with these topics
    /// (as [`TopicLists::read`] gives them for its words).
    pub(in crate::analysis) fn begin_paragraph(&mut self, lists: &TopicLists, heading: Option<&[Found<String>]>) {
        if let Some(topics) = heading {
            // A heading that names no topic (*Inleiding*, *Agenda*) may stand above the opening.
            self.is_opening &= topics.is_empty();
            self.has_heading = true;
            self.heading = topics.iter().filter_map(|found| lists.place(&found.value)).collect();
        }
        // Without headings a paragraph may go on where the one before it stopped.
        if heading.is_some() || !self.heading.is_empty() {
            self.previous.clear();
        } else {
            self.previous.retain(|carried| lists.ids[carried.topic] != Vocabulary::COURSE_OF_MEETING);
            // Its words are no evidence in this one.
            self.previous.iter_mut().for_each(|carried| carried.spans.clear());
        }
        self.paragraph.clear();
        self.n_read = 0;
    }

    fn names_setting(&self, lists: &TopicLists) -> bool {
        self.heading.iter().any(|topic| lists.is_setting[*topic])
    }

    /// Has nothing of this paragraph been read yet?
    pub(super) fn begins_paragraph(&self) -> bool {
        self.n_read == 0
    }

    /// A paragraph ends: the opening of a report is its first one.
    pub(in crate::analysis) fn end_paragraph(&mut self) {
        self.is_opening = false;
    }

    /// A statement has been read, and this is what it was about.
    pub(in crate::analysis) fn go_on(&mut self, lists: &TopicLists, topics: &[Found<String>]) {
        let carried = topics.iter().filter_map(|found| {
            let is_own = !CARRIED_BY.contains(&found.evidence.rule);
            // Words of a sentence further back are no evidence for the next one.
            let spans = if is_own { found.evidence.spans.clone() } else { Vec::new() };
            Some(Carried { topic: lists.place(&found.value)?, spans })
        });
        self.previous = carried.collect();
        let is_headed = |carried: &Carried| self.heading.contains(&carried.topic) || lists.is_setting[carried.topic];
        if self.n_read == 0
            && !self.previous.is_empty()
            && !self.previous.iter().any(is_headed)
            && self.names_setting(lists)
        {
            self.heading.clear();
        }
        self.n_read += 1;
        self.is_opening &= self.n_read < LONGEST_OPENING;
        for Carried { topic, .. } in &self.previous {
            if !self.paragraph.contains(topic) {
                self.paragraph.push(*topic);
            }
        }
    }
}

/// No opening has more statements; where the first paragraph goes on, it is the report.
const LONGEST_OPENING: usize = 8;

/// The rules that take a topic from elsewhere.
pub(super) const CARRIED_BY: [&str; 3] = ["previous-sentence", "heading", "opening"];
