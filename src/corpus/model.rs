//! What is a report made of?

use super::{Date, ReportId, SentenceId, Spot, Vocabulary};
use serde::Serialize;
use std::ops::Range;

/// Every report we have, in order of their meetings, with the words to speak of them.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The reports, oldest meeting first.
    pub reports: Vec<Report>,
    /// Every sentence of every report, in reading order: a sentence's place in this list
    /// is what the other rooms pass around.
    pub sentences: Vec<Sentence>,
    /// Topics, and the names behind the ids.
    pub vocabulary: Vocabulary,
}

/// The account of one meeting.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its permanent id.
    pub id: ReportId,
    /// The title above it, as written.
    pub title: String,
    /// The days on which the ministers met.
    pub days: Days,
    /// The town, as written: *Antalya*.
    pub place: String,
    /// The country, as written: *Turkije*.
    pub country: String,
    /// Whether it was a formal meeting.
    pub format: Format,
    /// Who received the ministers; empty where the report does not say.
    pub host: String,
    /// The meeting this one prepared.
    pub next: Option<NextMeeting>,
    /// Numbers of the parliamentary papers; empty where they are not known.
    pub dossiers: Vec<String>,
    /// Where the text comes from.
    pub source: String,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Its sentences, as a range of [`Corpus::sentences`].
    pub sentences: Range<usize>,
}

/// First and last day of something that takes days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub begin: Date,
    /// The last day, not before the first.
    pub end: Date,
}

/// Whether a meeting was formal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A formal meeting, which can take decisions.
    Formal,
    /// An informal one.
    Informal,
}

/// A later meeting that a report looks ahead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextMeeting {
    /// What it is called: *NAVO-top Den Haag*.
    pub name: String,
    /// The town.
    pub place: String,
    /// When it takes place.
    pub days: Days,
}

/// A paragraph of a report.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The heading that stands right before it, if one does.
    pub heading: Option<String>,
    /// Its text to the letter, without the asterisks that mark emphasis.
    pub text: String,
    /// What is emphasised, as byte ranges of `text`.
    pub emphasis: Vec<Range<usize>>,
    /// Its sentences, as a range of [`Corpus::sentences`].
    pub sentences: Range<usize>,
}

/// A sentence and what is noted at it.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Which report, as a place in [`Corpus::reports`].
    pub report: usize,
    /// Where in that report.
    pub spot: Spot,
    /// Where in its paragraph's text, in bytes.
    pub span: Range<usize>,
    /// What is said in it; one or more in an annotated report.
    pub statements: Vec<Statement>,
    /// What it names, in reading order.
    pub mentions: Vec<Mention>,
}

/// Who does what about what, to whom. All names are ids of the [`Vocabulary`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Who; empty where no actor is named.
    pub actors: Vec<String>,
    /// What they do.
    pub act: Act,
    /// About what, most important first.
    pub topics: Vec<String>,
    /// To whom.
    pub addressees: Vec<String>,
}

/// What an actor does by saying something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// States how things are.
    Describes,
    /// Stresses that something matters.
    Stresses,
    /// Calls on others to do something.
    CallsFor,
    /// Supports or welcomes something.
    Supports,
    /// Commits to something, announces it.
    Commits,
    /// Expresses appreciation.
    Appreciates,
    /// Decides or endorses.
    Decides,
    /// Expects something to happen.
    Expects,
}

impl Act {
    /// Every act, in the order the page lists them.
    pub const ALL: [Self; 8] = [
        Self::CallsFor,
        Self::Commits,
        Self::Decides,
        Self::Supports,
        Self::Stresses,
        Self::Appreciates,
        Self::Expects,
        Self::Describes,
    ];

    /// The act's id in tables and addresses. Published: it never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Describes => "beschrijft",
            Self::Stresses => "benadrukt",
            Self::CallsFor => "roept-op",
            Self::Supports => "steunt",
            Self::Commits => "zegt-toe",
            Self::Appreciates => "waardeert",
            Self::Decides => "besluit",
            Self::Expects => "verwacht",
        }
    }

    /// The act with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.id() == id)
    }
}

/// Something named in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// What kind of thing.
    pub kind: MentionKind,
    /// Where it stands, in bytes of its paragraph's text.
    pub span: Range<usize>,
    /// What it means.
    pub value: MentionValue,
}

/// What kind of thing a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionKind {
    /// A country, region, town or sea.
    Place,
    /// An organisation, a fund, a coalition.
    Organisation,
    /// A person by name.
    Person,
    /// A sum, a percentage or a number of things.
    Amount,
    /// A day, a year or an interval.
    Date,
}

/// What a mention means, in a form that can be compared.
#[derive(Clone, Debug, PartialEq)]
pub enum MentionValue {
    /// The id of what is named.
    Name(String),
    /// How much.
    Amount(Amount),
    /// When: ISO 8601, a day, a year or two of them with `/` between.
    When(String),
}

/// A number with its unit: *meer dan 90 miljard USD*.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Whether it is exactly this, more, less or about this.
    pub comparator: Comparator,
    /// The number, written out without its unit: `90000000000`, `3.5`.
    pub number: String,
    /// `EUR`, `USD`, `%`, `%bbp` or `aantal` (a number of things).
    pub unit: String,
}

/// How an amount relates to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// Just this.
    Equal,
    /// More than this.
    More,
    /// Less than this.
    Less,
    /// About this.
    About,
}

impl Corpus {
    /// The report with this id, with its place in [`Corpus::reports`].
    #[must_use]
    pub fn report(&self, id: &str) -> Option<(usize, &Report)> {
        self.reports.iter().enumerate().find(|(_, report)| report.id.as_str() == id)
    }

    /// Where a sentence stands in [`Corpus::sentences`].
    #[must_use]
    pub fn find(&self, id: &SentenceId) -> Option<usize> {
        let (_, report) = self.report(id.report.as_str())?;
        report.sentences.clone().find(|at| self.sentences[*at].spot == id.spot)
    }

    /// The permanent id of a sentence.
    ///
    /// # Panics
    ///
    /// Where there is no such sentence; places come from this corpus only.
    #[must_use]
    pub fn id_of(&self, sentence: usize) -> SentenceId {
        let sentence = &self.sentences[sentence];
        SentenceId { report: self.reports[sentence.report].id.clone(), spot: sentence.spot }
    }

    /// The paragraph a sentence stands in.
    #[must_use]
    pub fn paragraph_of(&self, sentence: &Sentence) -> &Paragraph {
        &self.reports[sentence.report].paragraphs[usize::from(sentence.spot.paragraph) - 1]
    }

    /// The text of a sentence, to the letter.
    #[must_use]
    pub fn text_of(&self, sentence: &Sentence) -> &str {
        &self.paragraph_of(sentence).text[sentence.span.clone()]
    }
}

impl Report {
    /// Place and year of the meeting, the short name a reader knows it by: *Antalya 2025*.
    #[must_use]
    pub fn short_name(&self) -> String {
        format!("{} {}", self.place, self.days.end.year)
    }
}

impl Sentence {
    /// The topics of all its statements, each once, in order of appearance.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        unique(self.statements.iter().flat_map(|statement| &statement.topics))
    }

    /// The actors of all its statements, each once, in order of appearance.
    pub fn actors(&self) -> impl Iterator<Item = &str> {
        unique(self.statements.iter().flat_map(|statement| &statement.actors))
    }

    /// Does it name an amount?
    #[must_use]
    pub fn has_amount(&self) -> bool {
        self.mentions.iter().any(|mention| mention.kind == MentionKind::Amount)
    }
}

/// Each value once, where it first stands. Lists of a handful: a scan beats a set.
fn unique<'a>(values: impl Iterator<Item = &'a String>) -> impl Iterator<Item = &'a str> {
    let mut seen: Vec<&str> = Vec::new();
    values.filter_map(move |value| {
        let is_new = !seen.contains(&value.as_str());
        if is_new {
            seen.push(value);
        }
        is_new.then_some(value.as_str())
    })
}

impl MentionKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Place, Self::Organisation, Self::Person, Self::Amount, Self::Date];

    /// The kind's word in the tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Place => "plaats",
            Self::Organisation => "organisatie",
            Self::Person => "persoon",
            Self::Amount => "bedrag",
            Self::Date => "datum",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
