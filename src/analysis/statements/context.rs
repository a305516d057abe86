//! What do the sentences read so far leave behind for the next one?

use super::super::words::SentenceView;
use super::names::ALLIES;
use super::names::COUNCIL;
use crate::corpus::Mention;
use crate::corpus::MentionValue;

/// What a sentence leaves behind for the ones after it.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct Context {
    pub(super) last_one: Vec<String>,
    pub(super) last_many: Vec<String>,
    /// Whom the sentence before named last, where it named a person.
    pub(super) nearest: Vec<String>,
    pub(super) people: Vec<(String, String)>,
    pub(super) council: Option<String>,
    pub(super) is_european: bool,
    pub(super) has_allies: bool,
    has_begun: bool,
    pub(super) last_start: usize,
    pub(super) heading: String,
}

/// How many words may say of what these are the ministers: *van Buitenlandse Zaken*.
const PORTFOLIO: usize = 4;

/// So many people are remembered with whom they speak for; a report names a few dozen.
const PEOPLE: usize = 256;

impl Context {
    /// Is the report about the union, as far as was read?
    pub(in crate::analysis) fn is_of_union(&self) -> bool {
        self.is_european
    }

    /// Is the report about NATO, as far as was read?
    pub(super) fn is_of_allies(&self) -> bool {
        self.has_allies && !self.is_european
    }

    pub(super) fn one(&self) -> Vec<String> {
        if self.last_one.is_empty() { vec!["nederland".to_owned()] } else { self.last_one.clone() }
    }

    pub(super) fn many(&self) -> Vec<String> {
        if self.last_many.is_empty() { vec![ALLIES.to_owned()] } else { self.last_many.clone() }
    }

    /// For whom a person speaks.
    pub(super) fn person(&self, id: &str) -> Option<&str> {
        self.people.iter().find(|(known, _)| known == id).map(|(_, who)| who.as_str())
    }

    pub(super) fn meet(&mut self, person: String, who: String) {
        if person != who && self.person(&person).is_none() && self.people.len() < PEOPLE {
            self.people.push((person, who));
        }
    }

    pub(super) fn council(&self) -> &str {
        let default = if self.is_european { "eu" } else { COUNCIL };
        self.council.as_deref().unwrap_or(default)
    }

    pub(super) fn enter(&mut self, view: &SentenceView) {
        let is_first = !self.has_begun;
        self.has_begun |= !view.mentions.is_empty();
        let start = view.words.first().map_or(0, |word| word.start);
        if start <= self.last_start {
            self.last_one.clear();
            self.last_many.clear();
            self.nearest.clear();
        }
        self.last_start = start;
        if let Some(heading) = view.heading.filter(|heading| *heading != self.heading) {
            self.heading.clear();
            self.heading.push_str(heading);
            self.council = None;
        }
        for mention in view.mentions {
            if let MentionValue::Name(id) = &mention.value.value {
                match id.as_str() {
                    "raad-buitenlandse-zaken" | "europese-raad" | "eu-raad" if !self.has_allies => {
                        self.is_european = true;
                    }
                    // What the first sentence names first is what the report is about.
                    "eu" if !self.has_allies && is_first && is_whose(view, &mention.value) => self.is_european = true,
                    "navo" if !self.is_european => self.has_allies = true,
                    COUNCIL | "navo-rusland-raad" | "navo-oekraine-raad" => {
                        self.council = Some(id.clone());
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Is this name that of whose ministers meet: *EU-ministers*, *de ministers van de EU*?
fn is_whose(view: &SentenceView, mention: &Mention) -> bool {
    let next = view.words.partition_point(|word| word.start < mention.span.end);
    let is_compound = view.words.get(next).is_some_and(|word| word.is_joined);
    let before = view.text.get(..mention.span.start).unwrap_or_default();
    let whose = before.strip_suffix(" van de ").unwrap_or_default();
    is_compound || whose.rsplit(' ').take(PORTFOLIO).any(|word| word.ends_with("ministers"))
}
