//! Along which lines can sentences be filtered?

/// One line along which a reader narrows the sentences down. Within a facet any chosen
/// value will do (OR); every facet with a choice must agree (AND).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Which report the sentence stands in.
    Report,
    /// What it is about.
    Topic,
    /// Who says or does something in it.
    Actor,
    /// What that actor does: calls for, supports, promises …
    Act,
    /// To whom it is said.
    Addressee,
    /// A place it names.
    Place,
    /// An organisation it names.
    Organisation,
    /// A person it names.
    Person,
}

impl Facet {
    /// Every facet, in the order the page and the address show them.
    pub const ALL: [Self; 8] = [
        Self::Report,
        Self::Topic,
        Self::Actor,
        Self::Act,
        Self::Addressee,
        Self::Place,
        Self::Organisation,
        Self::Person,
    ];

    /// The facet's name in an address. Published: it never changes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Report => "verslag",
            Self::Topic => "onderwerp",
            Self::Actor => "wie",
            Self::Act => "handeling",
            Self::Addressee => "gericht",
            Self::Place => "plaats",
            Self::Organisation => "organisatie",
            Self::Person => "persoon",
        }
    }

    /// The facet with this name, in Dutch as in an address or in English; folded.
    #[must_use]
    pub fn named(folded: &str) -> Option<Self> {
        const IN_ENGLISH: [&str; Facet::ALL.len()] =
            ["report", "topic", "who", "act", "to", "place", "organisation", "person"];
        let is_named = |(facet, english): &(Self, &str)| facet.key() == folded || *english == folded;
        Self::ALL.into_iter().zip(IN_ENGLISH).find(is_named).map(|(facet, _)| facet)
    }
}
