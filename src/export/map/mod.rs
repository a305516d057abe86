//! How does the topic map leave the page?
//!
//! What is shown of the map under a choice, in forms that other programs read. All of them
//! are written from the same two tables ([`nodes`], [`links`]), or from the same
//! [`Shown`](crate::topics::Shown): so they carry the same facts as the page.
//!
//! | form | for | standard |
//! |---|---|---|
//! | [`nodes`], [`links`] | spreadsheets | CSV, RFC 4180 |
//! | [`gexf`] | Gephi, networkx | GEXF 1.3 (gexf.net), and 1.2 |
//! | [`graphml`] | networkx, igraph, yEd, Cytoscape | GraphML 1.0 (graphdrawing.org) |
//! | [`xtm()`] | topic map engines | XTM 2.1, ISO/IEC 13250-3 |
//! | [`picture()`] | papers and slides | SVG 1.1, standing alone |
//!
//! # The columns
//!
//! Data, so in Dutch whatever the language of the page. Positions and radii are in map
//! units, from the left and from the top. `sterkte` is the strength of a link over the
//! sentences of the choice ([`crate::topics::strength`]), from −1 to 1. `vindplaatsen` are
//! the ids of the sentences, `handelingen` the acts with their number of sentences.

mod graph;
mod picture;
mod tables;
#[cfg(test)]
mod tests;
mod xtm;

/// What a file says about itself.
pub use super::Exported as Caption;
pub use graph::{GexfVersion, gexf, graphml};
pub use picture::{Form, Look, World, picture};
pub use tables::{links, nodes};
pub use xtm::xtm;

use crate::corpus::{Corpus, Labels};
use crate::topics::{Choice, TopicMap};

/// A map and what is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct Shot<'a> {
    /// The collection.
    pub corpus: &'a Corpus,
    /// Its map.
    pub map: &'a TopicMap,
    /// Where each of its nodes lies, from the left and from the top, in map units: a reader
    /// may have put some elsewhere.
    pub places: &'a [[f32; 2]],
    /// What of it is wanted.
    pub choice: &'a Choice,
}

/// One of the two names that a subject has.
pub type Pick = fn(&Labels) -> &str;
