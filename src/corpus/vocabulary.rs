//! What are topics, actors and places called?

use crate::order::Shelf;

/// The topics there are, and the names behind the ids of the tables.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Topics in the order of their table, which groups them.
    pub topics: Vec<Topic>,
    /// Names of actors, places, organisations and people, by id.
    pub(super) names: Shelf<Labels>,
}

/// Something a sentence can be about.
#[derive(Clone, Debug)]
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

    /// What a topic is called.
    ///
    /// Topics and names have shelves of their own: the place *Straat van Hormuz* and the
    /// topic *Straat van Hormuz en vrije doorvaart* share an id.
    #[must_use]
    pub fn topic_name(&self, id: &str) -> Labels {
        self.topic(id).map_or_else(|| spelled_out(id), |topic| topic.labels.clone())
    }

    /// Takes up what an actor, a place, an organisation or a person is called, where no name
    /// is known yet.
    pub fn learn(&mut self, id: &str, labels: Labels) {
        self.names.entry(id, || labels);
    }

    /// Does a table have a name for this actor, place, organisation or person?
    #[must_use]
    pub fn knows(&self, id: &str) -> bool {
        self.names.get(id).is_some()
    }

    /// What an actor, a place, an organisation or a person is called.
    ///
    /// An id without a name of its own is written out (`nieuw-zeeland` → *Nieuw Zeeland*),
    /// so that a report may name what no table knows yet.
    #[must_use]
    pub fn name(&self, id: &str) -> Labels {
        self.names.get(id).cloned().unwrap_or_else(|| spelled_out(id))
    }
}

fn spelled_out(id: &str) -> Labels {
    let words: Vec<String> = id.split('-').map(capitalised).collect();
    Labels::same(&words.join(" "))
}

fn capitalised(word: &str) -> String {
    // Ids are ASCII.
    let (first, rest) = word.split_at(word.len().min(1));
    first.to_ascii_uppercase() + rest
}
