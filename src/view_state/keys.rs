//! Under which names do the parts of a view stand in an address?
//!
//! Published: a name may be added, never changed or used for something else. The facets
//! bring their own ([`crate::index::Facet::key`]).

pub(super) const VERSION: &str = "v";
pub(super) const CHECK: &str = "c";
pub(super) const PAGE: &str = "beeld";
pub(super) const QUERY: &str = "q";
pub(super) const FROM: &str = "van";
pub(super) const TO: &str = "tot";
pub(super) const AMOUNTS: &str = "bedrag";
pub(super) const SORT: &str = "sorteer";
pub(super) const GROUP: &str = "groep";
pub(super) const DISPLAY: &str = "weergave";
pub(super) const WIDTH: &str = "breedte";
pub(super) const COMPARED: &str = "naast";
pub(super) const ONLY_DIFFERENCES: &str = "verschil";
pub(super) const OPEN_TOPIC: &str = "open";
pub(super) const MAP: &str = "kaart";
pub(super) const KINDS: &str = "soort";
pub(super) const MATRIX: &str = "matrix";
pub(super) const NODE: &str = "knoop";
pub(super) const WEAKEST: &str = "min";
pub(super) const VIEWPORT: &str = "zicht";
pub(super) const PINS: &str = "vast";
pub(super) const COLLECTED: &str = "verzameling";
pub(super) const LANGUAGE: &str = "taal";
/// The place, where the fragment is taken up by the view (the single-file edition).
pub(super) const PLACE: &str = "plek";

/// The keys that hold one value and are said once.
pub(super) const SINGLE: [&str; 18] = [
    VERSION,
    PAGE,
    QUERY,
    FROM,
    TO,
    AMOUNTS,
    SORT,
    GROUP,
    DISPLAY,
    WIDTH,
    ONLY_DIFFERENCES,
    OPEN_TOPIC,
    MAP,
    MATRIX,
    NODE,
    WEAKEST,
    VIEWPORT,
    LANGUAGE,
];

/// The link format that is written.
pub(super) const CURRENT_VERSION: &str = "1";

/// Was this key hung on to a link on its way, by a mail program or a network? Such keys
/// say nothing about the view and are passed over without a word.
pub(super) fn is_tracking(key: &str) -> bool {
    const TRACKERS: [&str; 14] = [
        "_ga",
        "_gl",
        "dclid",
        "fbclid",
        "gad_source",
        "gbraid",
        "gclid",
        "igsh",
        "igshid",
        "mc_cid",
        "mc_eid",
        "msclkid",
        "twclid",
        "wbraid",
    ];
    key.starts_with("utm_") || TRACKERS.contains(&key)
}
