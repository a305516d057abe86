//! As what does something stand on the map?

use crate::index::Facet;

/// What a node of the map stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// Something sentences are about.
    Topic,
    /// Someone who says or does something about a topic.
    Actor,
    /// A country, region, town or sea that is named.
    Place,
    /// An organisation, a fund or a coalition that is named.
    Organisation,
    /// A person who is named.
    Person,
}

impl NodeKind {
    /// Every kind, in the order the page shows them.
    pub const ALL: [Self; 5] = [Self::Topic, Self::Actor, Self::Place, Self::Organisation, Self::Person];

    /// The kinds that are shown where nothing is said: who says what about which topic.
    pub const USUAL: [Self; 2] = [Self::Topic, Self::Actor];

    /// The kind with this name in an address.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The facet along which sentences are filtered by such a node.
    #[must_use]
    pub fn facet(self) -> Facet {
        match self {
            Self::Topic => Facet::Topic,
            Self::Actor => Facet::Actor,
            Self::Place => Facet::Place,
            Self::Organisation => Facet::Organisation,
            Self::Person => Facet::Person,
        }
    }

    /// The kind's name in an address, that of its facet: `onderwerp`, `wie`, `plaats`,
    /// `organisatie`, `persoon`. Published: it never changes.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.facet().key()
    }
}
