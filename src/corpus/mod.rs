//! Which reports do we have?
//!
//! The reports as they were written, cut into paragraphs and sentences with permanent
//! ids, and what people who read them noted at each sentence: who says what about which
//! topic (statements), and which places, organisations, people, amounts and dates it
//! names (mentions).
//!
//! # Vocabulary
//!
//! * **report** – the government's account of one meeting ([`Report`]).
//! * **statement** – who (actors) does what (act) about what (topics), to whom
//!   (addressees). A sentence may hold two ([`Statement`]).
//! * **mention** – a name, an amount or a date as it stands in a sentence ([`Mention`]).
//!
//! # What this room does not do
//!
//! It reads texts it is given and touches no file. It annotates nothing: what stands in
//! the tables is taken over, what is wrong in them is named ([`Problem`]) with file, line
//! and remedy.
//!
//! # Invariant
//!
//! A report that was read without problems is whole: its sentences cover its paragraphs,
//! every statement and mention belongs to a sentence, every topic is in the vocabulary.

mod date;
mod ids;
mod joined;
mod model;
mod packed;
mod problem;
mod read;
mod topic_word;
mod vocabulary;

pub use date::{Date, NotADate};
pub use ids::{NotAnId, ReportId, SentenceId, Spot, is_slug};
pub use joined::{Moves, Uniting};
pub use model::{
    Act, Amount, Comparator, Corpus, Days, Format, Mention, MentionKind, MentionValue, NextMeeting, Paragraph, Report,
    Sentence, Statement,
};
pub use packed::{fingerprint, pack, sentences, unpack};
pub use problem::{Problem, ProblemKind};
pub use read::{DatasetFiles, ReportFiles, read, read_report_with};
pub(crate) use read::{find_from, is_stray, read_value};
pub use topic_word::TopicWord;
pub use vocabulary::{Labels, Topic, Vocabulary};
