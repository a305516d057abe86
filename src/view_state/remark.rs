//! What did a link say that could not be used?
//!
//! Remarks name the part and what stood there, shortened and made harmless to show; the
//! page finds the words. They never stop anything: the rest of the link is shown.

use crate::corpus::ReportId;
use crate::corpus::SentenceId;
use crate::corpus::Spot;
use crate::index::Facet;

use super::Place;
use super::ViewState;
use super::keys;

/// The remarks past which a link is called broken without going into more detail.
const MOST_REMARKS: usize = 12;

/// The characters of a value that a remark quotes: a report id fits.
const LONGEST_QUOTE: usize = 40;

/// Something in a link that could not be used. Texts are shortened, and `key` is the
/// name as it stands in the link (`onderwerp`), [`Place`]s going by the name `plek`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A shared link that does not fit its check: cut off or changed on its way.
    CutOff,
    /// A link made by a newer edition of this page; read as far as it is understood.
    NewerLink {
        /// The version it names.
        value: String,
    },
    /// A key that does not exist.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A value that its key does not know or that has not the form of one.
    UnknownValue {
        /// The key.
        key: String,
        /// What stood there.
        value: String,
    },
    /// A day that is not on the calendar or not written as `2025-05-14`.
    BadDate {
        /// The key.
        key: String,
        /// What stood there.
        value: String,
    },
    /// A fragment that names no place.
    BadPlace {
        /// What stood there.
        value: String,
    },
    /// A `%` without two hexadecimal digits behind it; kept as it stands.
    BrokenEscape {
        /// The key.
        key: String,
        /// What stood there.
        value: String,
    },
    /// Bytes that are no text; U+FFFD stands for them.
    BrokenText {
        /// The key.
        key: String,
        /// What could be made of it.
        value: String,
    },
    /// A key that was said again; the first one counts.
    Repeated {
        /// The key.
        key: String,
    },
    /// A value that was too long; its beginning is used.
    TooLong {
        /// The key.
        key: String,
    },
    /// A list that was too long; its beginning is used.
    TooMany {
        /// The key.
        key: String,
    },
    /// A well-formed id that is not in the collection ([`ViewState::retain_known`]).
    Unknown {
        /// The key.
        key: String,
        /// The id.
        value: String,
    },
    /// Reports of somebody else's own ([`ReportId::OWN`]) that are not in this browser.
    MissingOwn {
        /// How many.
        n: usize,
        /// The id of the first.
        first: String,
    },
    /// There is more amiss than is worth naming.
    More,
}

/// The same remarks, with one for all own reports that are not here: it says what to do.
#[must_use]
pub fn missing_own(remarks: Vec<Remark>) -> Vec<Remark> {
    let mut missing: Vec<String> = Vec::new();
    let mut others = Vec::new();
    for remark in remarks {
        match &remark {
            Remark::Unknown { value, .. } if value.starts_with(ReportId::OWN) => {
                let report = value.split('.').next().unwrap_or_default().to_owned();
                if !missing.contains(&report) {
                    missing.push(report);
                }
            }
            _ => others.push(remark),
        }
    }
    let n = missing.len();
    others.extend(missing.into_iter().next().map(|first| Remark::MissingOwn { n, first }));
    others
}

/// The remarks of one link: each once, and no more than a reader would read.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Remark>);

impl Remarks {
    pub(super) fn push(&mut self, remark: Remark) {
        if self.0.len() > MOST_REMARKS || self.0.contains(&remark) {
            return;
        }
        let full = self.0.len() == MOST_REMARKS;
        self.0.push(if full { Remark::More } else { remark });
    }

    pub(super) fn into_vec(self) -> Vec<Remark> {
        self.0
    }
}

/// The beginning of `text`, fit to be shown between other text: without characters that
/// break the line or turn its direction around.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::new();
    for (at, char) in text.chars().enumerate() {
        if at == LONGEST_QUOTE {
            quoted.push('…');
            break;
        }
        let unruly = char.is_control() || matches!(char, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        quoted.push(if unruly { '\u{FFFD}' } else { char });
    }
    quoted
}

/// `Vec::retain`, much smaller: these lists are short, and it is needed for four types.
pub(super) fn sift<T>(list: &mut Vec<T>, keep: &mut dyn FnMut(&T) -> bool) {
    let mut at = 0;
    while let Some(item) = list.get(at) {
        if keep(item) {
            at += 1;
        } else {
            list.remove(at);
        }
    }
}

impl ViewState {
    /// Drops what the collection does not hold, and names it.
    ///
    /// `value` knows the values of the facets (and with them reports and topics wherever
    /// they stand), `sentence` the sentences, `node` and `kind` what is on the map. Of a
    /// place whose sentence is gone, the paragraph or else the report is kept.
    pub fn retain_known(
        &mut self,
        value: &dyn Fn(Facet, &str) -> bool,
        sentence: &dyn Fn(&SentenceId) -> bool,
        node: &dyn Fn(&str) -> bool,
        kind: &dyn Fn(&str) -> bool,
    ) -> Vec<Remark> {
        let mut remarks = Remarks::default();
        let mut keep = |key: &str, value: &str, known: bool| {
            if !known {
                remarks.push(Remark::Unknown { key: key.to_owned(), value: quote(value) });
            }
            known
        };

        self.chosen.retain(&mut |facet, id| keep(facet.key(), id, value(facet, id)));
        sift(&mut self.compared, &mut |id| keep(keys::COMPARED, id.as_str(), value(Facet::Report, id.as_str())));
        self.open_topic.take_if(|id| !keep(keys::OPEN_TOPIC, id, value(Facet::Topic, id)));
        sift(&mut self.kinds, &mut |id| keep(keys::KINDS, id, kind(id)));
        self.node.take_if(|id| !keep(keys::NODE, id, node(id)));
        sift(&mut self.pins, &mut |pin| keep(keys::PINS, &pin.id, node(&pin.id)));
        sift(&mut self.collected, &mut |id| keep(keys::COLLECTED, &id.to_string(), sentence(id)));

        let known = |place: &Place| match place {
            Place::Report(report) => value(Facet::Report, report.as_str()),
            // Every paragraph has a first sentence.
            Place::Paragraph(report, paragraph) => {
                sentence(&SentenceId { report: report.clone(), spot: Spot { paragraph: *paragraph, sentence: 1 } })
            }
            Place::Sentence(id) => sentence(id),
        };
        let mut nearest = self.place.clone();
        while let Some(place) = &nearest
            && !known(place)
        {
            nearest = place.around();
        }
        if let Some(place) = &self.place {
            keep(keys::PLACE, &place.to_string(), nearest == self.place);
        }
        self.place = nearest;
        remarks.into_vec()
    }
}

impl ViewState {
    /// Drops what lies outside the map, and names it. `sight` knows the parts of the map that
    /// can be shown, `spot` its points in tenths of a map unit.
    pub fn retain_on_map(&mut self, sight: &dyn Fn([i32; 3]) -> bool, spot: &dyn Fn(i32, i32) -> bool) -> Vec<Remark> {
        let mut remarks = Remarks::default();
        let mut keep = |key: &str, numbers: &[i32], is_there: bool| {
            if !is_there {
                let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                remarks.push(Remark::Unknown { key: key.to_owned(), value: numbers.join(",") });
            }
            is_there
        };
        self.viewport.take_if(|said| !keep(keys::VIEWPORT, said, sight(*said)));
        sift(&mut self.pins, &mut |pin| keep(keys::PINS, &[pin.x, pin.y], spot(pin.x, pin.y)));
        remarks.into_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_quotes_little_and_nothing_unruly() {
        assert_eq!(quote("2025-05-15-antalya.p5z5"), "2025-05-15-antalya.p5z5");
        assert_eq!(quote(&"é".repeat(1_000)), format!("{}…", "é".repeat(40)));
        assert_eq!(quote("a\nb\u{202E}c"), "a\u{FFFD}b\u{FFFD}c");
    }

    #[test]
    fn a_broken_link_is_not_nagged_about() {
        let mut remarks = Remarks::default();
        for at in 0..1_000 {
            remarks.push(Remark::UnknownKey { key: (at % 500).to_string() });
        }
        let remarks = remarks.into_vec();
        assert_eq!(remarks.len(), MOST_REMARKS + 1);
        assert_eq!(remarks.last(), Some(&Remark::More));
    }

    #[test]
    fn what_lies_outside_the_map_is_named_and_the_rest_is_kept() {
        let (mut view, _) = ViewState::from_address("v=1&zicht=1,2,3&vast=wie.canada:5:5,wie.vk:-7:5", "");
        let remarks = view.retain_on_map(&|sight| sight[2] >= 100, &|x, y| x >= 0 && y >= 0);
        let named = |key: &str, value: &str| Remark::Unknown { key: key.to_owned(), value: value.to_owned() };
        assert_eq!(remarks, [named("zicht", "1,2,3"), named("vast", "-7,5")]);
        assert_eq!(view.to_query(), "v=1&vast=wie.canada:5:5");
    }
}
