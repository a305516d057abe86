//! How are the other forms of the map laid out?

use super::TopicMap;
use super::seriation::seriation;
use super::world::{Sheet, Spot, graticule, spots, spots_grown};
use crate::analysis::{Location, location};

/// What is settled once for a whole collection, so that filters only hide: see
/// [`TopicMap`] for the network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    /// Topics, then actors, in their order along a matrix; places in [`TopicMap::nodes`].
    pub order: Vec<u16>,
    /// The places on their sheets. One that no list has a location for is not among them.
    pub spots: Vec<Spot>,
    /// The lines of either sheet, in the order of [`Sheet::ALL`], as SVG path text.
    pub graticules: [String; 2],
}

impl Forms {
    /// Lays out the other forms of a map. O(n⁴) for n topics at worst, O(p²) for p places:
    /// some milliseconds.
    #[must_use]
    pub fn of(map: &TopicMap) -> Self {
        Self { order: seriation(map), spots: spots(map, location), graticules: Sheet::ALL.map(graticule) }
    }

    /// Lays out the other forms of a map that has grown ([`TopicMap::grown`]) since these were
    /// laid out for `before`; `find` tells where places lie that are new. The order along a
    /// matrix follows from the whole map anew. Costs what [`Forms::of`] does.
    #[must_use]
    pub fn grown(&self, map: &TopicMap, before: &TopicMap, find: impl Fn(&str) -> Option<Location>) -> Self {
        Self {
            order: seriation(map),
            spots: spots_grown(map, before, &self.spots, find),
            graticules: self.graticules.clone(),
        }
    }
}
