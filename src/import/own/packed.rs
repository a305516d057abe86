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

impl Packed {
    /// Which form this is. What a page keeps that was packed in another one is to be packed
    /// anew from its [`OwnReport`]: the form is private to a version of the page.
    pub const FORM: u16 = 1;
}

impl OwnReport {
    /// What the page unpacks: the report with its corrections. O(n log n).
    ///
    /// Where corrections made a row unreadable, as those of another version of the page may
    /// be, that row is missing.
    #[must_use]
    pub fn packed(&self) -> Packed {
        self.packed_from(self.corpus_of(&self.files()).0)
    }

    /// The same, from the report as a collection of one.
    pub(super) fn packed_from(&self, mut corpus: Corpus) -> Packed {
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::corpus::fingerprint;
    use crate::import::Form;
    use crate::import::own::Corrections;

    /// A report of which nothing depends on the analysis or on the dataset's words.
    fn fixed() -> OwnReport {
        let report = "titel: Verslag\nbegin: 2025-05-14\neind: 2025-05-15\nplaats: Oslo\nland: Noorwegen\n\
                      vorm: informeel\ngastheer: Iemand\ndaarna: Top · Riga · 2025-06-24 · 2025-06-25\n\
                      dossier: 1-2; 3-4\nbron: Hier\n\n## Kop\n\nDe EU gaf in Oslo *meer* dan 5 miljoen euro. Ja.\n";
        let statements = "zin\taanhef\tactoren\thandeling\tonderwerpen\tgericht_aan\n\
                          p1z1\tDe EU gaf in Oslo\teu\tzegt-toe\tcyber;ruimte\tnavo\np1z2\tJa.\t\tbeschrijft\tverloop\t\n";
        let mentions = "zin\tsoort\ttekst\twaarde\np1z1\torganisatie\tEU\teu\np1z1\tplaats\tOslo\toslo\n\
                        p1z1\tbedrag\tmeer dan 5 miljoen euro\t>5000000 EUR\n";
        OwnReport {
            version: OwnReport::VERSION,
            id: "eigen-0000000000000".to_owned(),
            file_name: "verslag.txt".to_owned(),
            form: Form::Text,
            report: report.to_owned(),
            statements: statements.to_owned(),
            mentions: mentions.to_owned(),
            names: "oslo\tOslo\tOslo\n".to_owned(),
            notes: "p1z1 cyber 3 2\n=EU\tEuropese Unie\n".to_owned(),
            assumed: Vec::new(),
            left_out: Vec::new(),
            corrections: Corrections::default(),
        }
    }

    // When this fails, the form has changed: please raise [`Packed::FORM`] and write the new
    // number here, so that what readers keep is packed anew.
    #[test]
    fn another_form_has_another_number() {
        let own = fixed();
        assert_eq!(own.corpus().map(|corpus| corpus.sentences.len()).ok(), Some(2));
        let Packed { packed, sentences, notes, places } = own.packed();
        let all = [packed, sentences, notes, places].join("\u{0}");
        assert_eq!((Packed::FORM, fingerprint(all.as_bytes())), (1, 3_447_118_283), "{all}");
    }
}
