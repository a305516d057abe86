//! The parts that pages are made of.

mod buttons;
mod chips;
mod facets;
mod frame;
mod passage;
mod strip;

pub(super) use buttons::{button, link, onward, quiet_button, show_more};
pub(super) use chips::{chip, meeting_chip, meeting_class, meeting_mark};
pub(super) use facets::{chosen_filters, facets};
pub(super) use frame::{footer, header, newer_version, notices, toast};
pub(super) use passage::{are_several, explained_names, marked, passage, sentence_link, statements, why_topics};
pub(super) use strip::{bar, strip};
