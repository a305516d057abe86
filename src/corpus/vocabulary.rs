//! What are topics, actors and places called?

use std::collections::BTreeMap;

/// The topics there are, and the names behind the ids of the tables.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Topics in the order of their table, which groups them.
    pub topics: Vec<Topic>,
    /// Names of actors, places, organisations and people, by id.
    pub names: BTreeMap<String, Labels>,
}

/// Something a sentence can be about.
#[derive(Debug)]
pub struct Topic {
    /// Its permanent id.
    pub id: String,
    /// The Dutch name of the group it is listed under.
    pub group: String,
    /// What it is called.
    pub labels: Labels,
    /// When a sentence belongs to it, in one sentence.
    pub definition: Labels,
    /// Words that point at it, for the automatic analysis; lower case.
    pub words: Vec<String>,
}

/// One name in the two languages of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// In Dutch.
    pub dutch: String,
    /// In English.
    pub english: String,
}

impl Labels {
    /// A name that is the same in both languages.
    #[must_use]
    pub fn same(name: &str) -> Self {
        Self { dutch: name.to_owned(), english: name.to_owned() }
    }
}

impl Vocabulary {
    /// The topic of sentences that only tell how the meeting went. It stays outside map
    /// and comparison, where it would join everything with everything.
    pub const COURSE_OF_MEETING: &'static str = "verloop";

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}
