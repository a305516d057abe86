//! The reader's own reports: how they come in, where they are kept, and how they come to stand
//! among the others.
//!
//! All of it arrives with the part `eigen`. What goes on outlives the view that began it: a
//! reader may look elsewhere while files are read, so it stands in one [`Workshop`] for the
//! whole page, and a number on the desk ([`Parts::own`](super::desk::Parts)) says when there
//! is something to look at again.

mod house;
mod keeping;
mod run;
mod workshop;

pub(super) use house::{hear, join_in, joined, unpacked};
pub(super) use keeping::{Corrected, clear, correct, dataset, open, remove, save_all};
pub(super) use run::{give, stop};
pub use workshop::Failure;
pub(super) use workshop::{Stage, Workshop, look, tell};
