//! What does one report talk about?
//!
//! Reads a report the way a policy officer would and notes at each sentence who says what
//! about which topic (statements) and what it names (mentions): without a network, the
//! same answer every time, and every answer with the words and the rule it rests on.
//!
//! For the embedded reports people made these notes, and theirs are the truth. This is
//! what any other report gets, what a curator starts from, and what is measured against
//! the hand-made notes (`cargo xtask evaluate`).
//!
//! # Vocabulary
//!
//! * **evidence** – the rule that gave an answer, and where the words stand that it read
//!   ([`Evidence`]).
//! * **word** – a token with all that is known of it: its folded form, its stem, whether it
//!   begins with a capital (`words.rs`).
//! * **lexicon** – the words and phrases of the genre with what they stand for, as symbols,
//!   so that a phrase is found without comparing text (`lexicon.rs`).
//!
//! # What this room does not do
//!
//! It learns nothing and guesses nothing from outside the text: where the text does not say
//! who, the list of actors stays empty.
//!
//! # Invariant
//!
//! Every span lies on character boundaries; evidence lies inside its sentence, or, where a
//! sentence refers back, in the one before it. Any text will do, of any length; time is
//! linear in it.

mod abbreviations;
mod analyst;
mod enumerations;
mod layout;
mod lexicon;
mod locations;
mod meeting;
mod mentions;
mod model;
mod notes;
mod slugs;
mod statements;
mod summits;
mod topics;
mod words;

pub use analyst::Analyst;
pub(crate) use locations::located;
pub use locations::{Location, PlaceKind, countries, location};
pub use mentions::Person;
pub use model::{
    Abbreviation, AnalysedSentence, AnalysedStatement, Analysis, Enumeration, Evidence, Found, Meeting, TextParagraph,
};

pub use notes::{Notes, TopicNote};
pub(crate) use slugs::with_ids;
#[allow(unused_imports, reason = "the build script packs")]
pub(crate) use slugs::without_ids;

#[cfg(test)]
mod tests;
