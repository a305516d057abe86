//! What sets these meetings apart?
//!
//! Two reports on two meetings are different texts from end to end, so a comparison word
//! by word marks everything. The unit here is the topic: which meetings spoke of it, in how
//! many sentences; and the proof is the passage, opposite the one it answers best.
//!
//! # Vocabulary
//!
//! * **standing** – which of the compared reports a topic stands in ([`Standing`]).
//! * **pairing** – a sentence of one report opposite the sentence of the other that shares
//!   most with it, or opposite nothing ([`Pairing`]).
//! * **fact** – something about a meeting or its report that can be put beside another's
//!   ([`Fact`]).
//!
//! # What this room does not do
//!
//! It decides nothing about what a sentence is about: topics are those of the statements.
//! The course of the meeting stays outside it. It knows word forms as they are written;
//! other forms of a word do not count as shared yet. It words nothing for the reader.
//!
//! # Invariant
//!
//! Swapping two reports mirrors every answer and changes nothing else; a report beside
//! itself differs in nothing.

mod facts;
mod passages;
mod topics;

#[cfg(test)]
mod tests;

pub use facts::{Fact, FactRow, facts};
pub use passages::{Pairing, passages};
pub use topics::{Changed, Changes, Standing, TopicRow, changes, new_and_gone, topics};
