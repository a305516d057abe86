//! What is a statement about?
//!
//! Each topic of the vocabulary has a list of words and phrases with weights
//! ([`TopicWord`]). The words of a statement are held against all lists at once
//! ([`lists`]); what was pointed at strongly enough, by its own words or together with what
//! was just being spoken of ([`context`]), is what the statement is about ([`read`]).
//!
//! [`TopicWord`]: crate::corpus::TopicWord

mod context;
mod doubts;
mod lists;
mod marks;
mod pieces;
mod read;
mod summits;
#[cfg(test)]
mod tests;

pub(super) use context::TopicContext;
pub(super) use lists::TopicLists;
