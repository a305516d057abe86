//! What belongs together, and where does it lie?
//!
//! The reports' topics and the actors who spoke about them, joined where a sentence joins
//! them, and drawn on one map that is the same for every reader.
//!
//! # Vocabulary
//!
//! * **node** – a topic, or an actor who says or does something about a topic ([`Node`]).
//! * **link** – what two nodes share: sentences ([`Link`]). Its strength is their number
//!   and nothing else. An actor and a topic are linked by *statements* (Nederland calls
//!   for burden sharing), two topics by the sentences that are about both.
//! * **acts** – what an actor does about a topic in which sentences; they come from the
//!   same statement as the actor and the topic, so a sentence in which one ally supports
//!   this and another calls for that never claims the cross product.
//!
//! # What this room does not do
//!
//! It moves nothing once it is drawn. The whole collection is drawn once
//! ([`TopicMap::of`]), a filter hides nodes and links ([`TopicMap::shown`]); so a link shows
//! everyone the same picture. It knows no colours, no meetings and no language.
//!
//! # Invariant
//!
//! The same collection gives the same map, to the bit, on every engine: the drawing uses
//! only `+ − × ÷ √` on floats, in a fixed order. No label lies on another label or on a
//! node, and everything lies inside the map.

mod label;
mod layout;
mod map;
mod shown;

#[cfg(test)]
mod tests;

pub use label::{LINE_HEIGHT, TEXT_SIZE, label_lines};
pub use map::{Link, Node, NodeKind, TopicMap};
pub use shown::{Choice, Shown};
