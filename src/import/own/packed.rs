//! What does the page unpack of an own report?

use super::OwnReport;
use super::notes;
use crate::analysis::Location;
use crate::analysis::PlaceKind;
use crate::analysis::located;
use crate::corpus::Corpus;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::pack;
use crate::corpus::sentences;
use crate::order::sort_by_key;
use serde::Deserialize;
use serde::Serialize;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A report as the page unpacks it, beside the embedded ones: a collection of one. The
/// topics it uses have an id there and no label; the embedded collection has all labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// What [`crate::corpus::pack`] gives.
    pub packed: String,
    /// What [`crate::corpus::sentences`] gives.
    pub sentences: String,
    /// What [`crate::analysis::Notes::pack`] gives.
    pub notes: String,
    /// Where the places that it names lie, for [`places`].
    pub places: String,
}

/// The kinds of places, in the order of their numbers.
const KINDS: [PlaceKind; 4] = [PlaceKind::Country, PlaceKind::Region, PlaceKind::Water, PlaceKind::Town];

/// All places that have a location, sorted by id.
static LOCATED: LazyLock<Vec<(&str, Location)>> = LazyLock::new(|| {
    let mut places: Vec<_> = located().collect();
    sort_by_key(&mut places, |(id, _)| *id);
    places
});

impl OwnReport {
    /// What the page unpacks: the report with its corrections. O(n log n).
    ///
    /// Where corrections made a row unreadable, as those of another version of the page may
    /// be, that row is missing.
    #[must_use]
    pub fn packed(&self) -> Packed {
        let (mut corpus, _) = self.corpus_of(&self.files());
        let used: Vec<&str> = corpus.sentences.iter().flat_map(|sentence| sentence.topics()).collect();
        let is_used: Vec<bool> =
            corpus.vocabulary.topics.iter().map(|topic| used.contains(&topic.id.as_str())).collect();
        let mut is_used = is_used.into_iter();
        corpus.vocabulary.topics.retain(|_| is_used.next().unwrap_or_default());
        Packed {
            packed: pack(&corpus),
            sentences: sentences(&corpus),
            notes: notes::in_numbers(&self.notes, &corpus),
            places: places_in(&corpus),
        }
    }
}

/// The places a collection names: id, number of the kind, and tenths of degrees north and
/// east, a line each.
fn places_in(corpus: &Corpus) -> String {
    let mentions = corpus.sentences.iter().flat_map(|sentence| &sentence.mentions);
    let mut ids: Vec<&str> = mentions
        .filter_map(|mention| match &mention.value {
            MentionValue::Name(id) if mention.kind == MentionKind::Place => Some(id.as_str()),
            _ => None,
        })
        .collect();
    sort_by_key(&mut ids, |id| *id);
    ids.dedup();
    let mut lines = String::new();
    for id in ids {
        let at = LOCATED.partition_point(|(known, _)| *known < id);
        if let Some((_, place)) = LOCATED.get(at).filter(|(known, _)| *known == id) {
            let kind = KINDS.iter().position(|kind| *kind == place.kind).unwrap_or_default();
            let [north, east] = [place.latitude, place.longitude].map(|degrees| (degrees * 10.0).round() as i16);
            let _ = writeln!(lines, "{id} {kind} {north} {east}");
        }
    }
    lines
}

/// The places of a packed report, by id. Reads whole numbers only: the page has no other
/// use for reading fractions.
pub fn places(packed: &str) -> impl Iterator<Item = (&str, Location)> {
    packed.lines().filter_map(|line| {
        let mut parts = line.split(' ');
        let id = parts.next()?;
        let kind = *KINDS.get(parts.next()?.parse::<usize>().ok()?)?;
        let mut tenths = || parts.next()?.parse::<i16>().ok();
        let (north, east) = (tenths()?, tenths()?);
        Some((id, Location { kind, latitude: f64::from(north) / 10.0, longitude: f64::from(east) / 10.0 }))
    })
}
