//! Reads the Dutch government's reports of NATO foreign ministers' meetings.
//!
//! # The house
//!
//! | room | the question it answers |
//! |---|---|
//! | [`text`] | What is a word? |
//! | [`corpus`] | Which reports do we have? |
//! | [`analysis`] | What does one report talk about? |
//! | [`index`] | Which sentences answer these words and filters? |
//! | [`topics`] | What belongs together, and where does it lie? |
//! | [`compare`] | What sets these meetings apart? |
//! | [`view_state`] | What is the reader looking at? |
//! | [`export`] | How does it leave the page? |
//! | [`import`] | How does another report come in? |
//! | `ui` | What does the reader see? |
//!
//! A room uses only rooms above it. All but `ui` are plain Rust: no I/O, no clock, no
//! randomness without a seed, and no failure on a reader's input. [`embedded`] holds the
//! dataset that is compiled in.

pub mod analysis;
pub mod compare;
pub mod corpus;
pub mod embedded;
pub mod export;
pub mod import;
pub mod index;
mod numbering;
mod order;
pub mod text;
pub mod topics;
#[cfg(feature = "ui")]
pub mod ui;
pub mod view_state;
