//! Reads the Dutch government's reports of NATO foreign ministers' meetings.
//!
//! # The map of the house
//!
//! | room | the question it answers | it uses |
//! |---|---|---|
//! | [`text`] | What is a word? | |
//! | [`corpus`] | Which reports do we have? | `text` |
//! | [`analysis`] | What does one report talk about? | `text`, `corpus` |
//! | [`index`] | Which sentences answer these words and filters? | `text`, `corpus` |
//! | [`topics`] | What belongs together, and where does it lie? | `text`, `corpus`, `analysis`, `index` |
//! | [`compare`] | What sets these meetings apart? | `text`, `corpus` |
//! | [`view_state`] | What is the reader looking at? | `text`, `corpus`, `index` |
//! | [`export`] | How does it leave the page? | `corpus`, `analysis`, `topics`, `view_state` |
//! | [`import`] | How does another report come in? | `text`, `corpus`, `analysis` |
#![cfg_attr(feature = "ui", doc = "| [`ui`] | What does the reader see? | all of them |")]
#![cfg_attr(not(feature = "ui"), doc = "| `ui` | What does the reader see? | all of them |")]
//!
//! A room uses only rooms above it. All but `ui` are plain Rust: no I/O, no clock, no
//! randomness without a seed, and no failure on a reader's input. [`embedded`] holds the
//! dataset that is compiled in.
//!
//! # From a file to the page
//!
//! 1. `build.rs` reads `public/verslagen/` into a [`Corpus`](corpus::Corpus), draws its
//!    [`TopicMap`](topics::TopicMap) and packs both. A mistake in a file ends the build.
//! 2. The page unpacks them ([`embedded`]), makes an [`Index`](index::Index), and reads its address
//!    into a [`ViewState`](view_state::ViewState).
//! 3. All that is shown follows from these: an [`Answer`](index::Answer) to the words and filters, the
//!    part of the map that is [`Shown`](topics::Shown), the [`passages`](compare::passages) that stand
//!    opposite each other.
//! 4. A reader's own file becomes an [`OwnReport`](import::OwnReport) in a worker, by the
//!    [`Analyst`](analysis::Analyst), and joins the corpus.
//!
//! # Where to begin
//!
//! Each room begins with its vocabulary, with what it does not do, and with the invariant that
//! others rely on. Read [`corpus`] first: a report, a sentence, a statement and a mention are
//! what all the others speak of. Then the room whose question is yours.
//!
//! | to change | begin in |
//! |---|---|
//! | what is found, and in which order | [`index::Query`], [`index::Index::answer`] |
//! | a number on the page | `docs/methods.md`, which names its function |
//! | what a link says | [`view_state::ViewState`]: words are added, never changed |
//! | what is read out of a file | [`import::Given`], and the file of its form beside it |
//! | what the machine makes of a sentence | [`analysis::Analyst`]; `cargo xtask evaluate` says whether it got better |
//! | how it looks | `src/ui/pages`, `src/ui/widgets`, `style/` |
//! | what it says | `src/ui/words` |
//! | the reports, the topics, the names | `public/verslagen/`, `docs/adding.md` |
//! | how it is built, tested, served | `xtask/src/command_line.rs` |

// What tests share with those of `tests/` names the crate as they do.
#[cfg(test)]
extern crate self as verslagwijzer;

pub mod analysis;
pub mod compare;
pub mod corpus;
pub mod embedded;
pub mod export;
pub mod import;
pub mod index;
mod numbering;
mod order;
mod tables;
pub mod text;
pub mod topics;
#[cfg(test)]
#[path = "../tests/fixtures/two_reports.rs"]
mod two_reports;
#[cfg(feature = "ui")]
pub mod ui;
pub mod view_state;
