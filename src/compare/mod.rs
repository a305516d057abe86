//! What sets these meetings apart?
//!
//! Two reports on two meetings are different texts from end to end, so a comparison word
//! by word marks everything. The unit here is the topic: which meetings spoke of it, in how
//! many sentences; and the proof is the passage, opposite the one it answers best.
//!
//! # Vocabulary
//!
//! * **standing** – which of the compared reports a topic stands in ([`Standing`]).
//! * **step** – what became of a topic from one meeting to the next ([`Step`]).
//! * **pairing** – a sentence of one report opposite one of the other that answers it, with
//!   the reason, or opposite nothing ([`Pairing`]).
//! * **position** – what an actor did about a topic: called for it, promised it
//!   ([`Position`]).
//! * **figure** – an amount or a date ([`Figures`]).
//! * **keyness** – how much more one report uses a word than the other ([`Keyness`]).
//! * **likeness** – how much of what two whole reports say is the same ([`Likeness`]).
//! * **fact** – something about a meeting or its report that can be put beside another's
//!   ([`Fact`]).
//!
//! # What this room does not do
//!
//! It decides nothing about what a sentence is about: topics are those of the statements.
//! The course of the meeting stays outside it. It words nothing for the reader.
//!
//! # Invariant
//!
//! Swapping two reports mirrors every answer and changes nothing else; a report beside
//! itself differs in nothing.

mod align;
mod drift;
mod facts;
mod figures;
mod keyness;
mod likeness;
mod matching;
mod passages;
mod positions;
mod several;
mod topics;
mod versions;
mod words;

#[cfg(test)]
mod tests;

pub use facts::{Fact, FactRow, Length, facts};
pub use figures::{Figures, figures};
pub use keyness::{KeyWord, Keyness, SMALL_SAMPLE, keyness};
pub use likeness::{Likeness, SharedWord, likeness, likeness_of_texts};
pub use passages::{Pairing, Reason, answering, passages};
pub use positions::{Position, Speaker, positions, speakers};
pub use several::{Step, Tally, likeness_of_topics, percentage, taking, tally};
pub use topics::{Changed, Standing, TopicRow, new_and_gone, topics};
pub use versions::{AlignedTexts, Aligner, align_texts};
