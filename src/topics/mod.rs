//! What belongs together, and where does it lie?
//!
//! The reports' topics, the actors who spoke about them and what is named beside them,
//! joined where a sentence joins them, and drawn on one map that is the same for every
//! reader.
//!
//! # Vocabulary
//!
//! * **node** – a topic, an actor who says or does something about a topic, or a place, an
//!   organisation or a person that is named ([`Node`]).
//! * **link** – what two nodes share: sentences ([`Link`]). Its weight is their number;
//!   its *strength* sets that against what chance would give ([`strength()`]). An actor and a
//!   topic are linked by *statements* (Nederland calls for burden sharing), two topics by
//!   the sentences that are about both, and what is named with the topics of the sentence
//!   that names it.
//! * **acts** – what an actor does about a topic in which sentences; they come from the
//!   same statement as the actor and the topic, so a sentence in which one ally supports
//!   this and another calls for that never claims the cross product.
//! * **model** – the same collection as a topic map of ISO/IEC 13250-2, with roles, scope
//!   and subject identifiers ([`Model`]).
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

mod camera;
mod forms;
mod grow;
mod kind;
mod label;
mod layout;
mod legible;
mod map;
mod matrix;
mod model;
mod nearby;
mod seriation;
mod shape;
mod shown;
mod strength;
mod table;
mod weave;
mod world;

#[cfg(test)]
mod tests;

pub use camera::{Camera, is_on_map, within};
pub use forms::Forms;
pub use grow::{Growing, MOST_JOINING};
pub use kind::NodeKind;
pub use label::{LINE_HEIGHT, TEXT_SIZE, label_lines};
pub use layout::{DrawingQuality, GraphProblem, layout_graph};
pub use legible::{Caption, Standing, legible, scales};
pub use map::{Link, Node, TopicMap, line_width};
pub use matrix::{Along, Matrix};
pub use model::{Association, IDENTIFIERS, Model, Name, Subject, Term};
pub use nearby::{Direction, under};
pub use shape::{decimal, glyph, shape, tenths};
pub use shown::{Choice, Shown};
pub use strength::strength;
pub use table::{Row, RowLink, rows};
pub use world::{Anchor, Sheet, Spot, outlines};
