//! The parts that pages are made of.

mod arriving;
mod buttons;
mod chips;
pub(super) mod collection;
mod facets;
mod frame;
mod paper;
mod passage;
mod strip;
mod take_along;
mod unfolding;

pub(super) use arriving::arriving;
pub(super) use buttons::{button, link, onward, quiet_button, segment, show_more};
pub(super) use chips::{chip, meeting_chip, meeting_class, meeting_mark};
pub(super) use collection::{close, collect_button, collect_sign, drawer, is_new, opener};
pub(super) use facets::{Without, chosen_filters, facets, filters_in_words, filters_on, value_name};
pub(super) use frame::{
    STATEMENT, dismiss, footer, header, lies_over_the_foot, newer_version, notices, own_unread, toast,
};
pub(super) use paper::{colophon, print};
pub(super) use passage::{
    are_several, explained_names, marked, passage, passage_head, sentence_link, statements, why_topics,
};
pub(super) use strip::{bar, strip};
pub(super) use take_along::{cite, fold, hand_over, in_other_styles, other_styles, save};
pub(super) use unfolding::{Draw, Items, TOGETHER, unfolding};
