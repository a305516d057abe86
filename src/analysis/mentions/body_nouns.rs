//! What is a body called?

/// What bodies are called, whether their names have more words or the text abbreviates them.
pub(super) const BODY_NOUNS: [&str; 37] = [
    "agency",
    "agentschap",
    "alliance",
    "authority",
    "autoriteit",
    "bank",
    "center",
    "centre",
    "centrum",
    "coalitie",
    "coalition",
    "comite",
    "command",
    "commando",
    "commissie",
    "commission",
    "committee",
    "council",
    "court",
    "faciliteit",
    "facility",
    "fonds",
    "force",
    "fund",
    "group",
    "hof",
    "institute",
    "instituut",
    "league",
    "liga",
    "mission",
    "organisatie",
    "organisation",
    "organization",
    "raad",
    "tribunaal",
    "tribunal",
];

/// What only a longer name tells to be a body: *Naval Academy*.
pub(super) const MORE_HEADS: [&str; 7] =
    ["academy", "assemblee", "assembly", "battlegroup", "brigade", "corps", "forces"];

/// What only an abbreviation tells to be a body: others are called so as well.
pub(super) const MORE_ABBREVIATED: [&str; 11] = [
    "accelerator",
    "alliantie",
    "bureau",
    "gemeenschap",
    "groep",
    "initiative",
    "missie",
    "package",
    "samenwerking",
    "unie",
    "unit",
];
