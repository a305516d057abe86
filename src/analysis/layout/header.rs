//! What do the header lines of a dataset file say?

use crate::corpus::Date;
use crate::corpus::Days;
use crate::corpus::Format;
use crate::corpus::NextMeeting;

/// The keys a header can have, as [`crate::corpus`] reads them.
const KEYS: [&str; 10] = ["titel", "begin", "eind", "plaats", "land", "vorm", "gastheer", "daarna", "dossier", "bron"];

/// The header lines of a dataset file; empty for any other text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) struct Header {
    values: Vec<(&'static str, String)>,
}

/// The header, if the text begins with one, and the text below it.
pub(super) fn split(raw: &str) -> (Header, &str) {
    let raw = raw.trim_start_matches('\u{FEFF}');
    let mut values = Vec::new();
    let mut behind = 0;
    for line in raw.split_inclusive('\n') {
        if line.trim().is_empty() {
            break;
        }
        let known = line.split_once(':').and_then(|(key, value)| {
            let key = KEYS.into_iter().find(|known| *known == key)?;
            Some((key, value.trim().to_owned()))
        });
        let Some(known) = known else { return (Header::default(), raw) };
        values.push(known);
        behind += line.len();
    }
    if values.iter().any(|(key, _)| *key == "titel") {
        (Header { values }, &raw[behind..])
    } else {
        (Header::default(), raw)
    }
}

impl Header {
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// What stands behind a key; empty where nothing does.
    pub(in crate::analysis) fn value(&self, key: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value)
    }

    pub(in crate::analysis) fn days(&self) -> Option<Days> {
        days(self.value("begin"), self.value("eind"))
    }

    pub(in crate::analysis) fn format(&self) -> Option<Format> {
        match self.value("vorm") {
            "formeel" => Some(Format::Formal),
            "informeel" => Some(Format::Informal),
            _ => None,
        }
    }

    /// `name · place · begin · end`
    pub(in crate::analysis) fn next(&self) -> Option<NextMeeting> {
        let parts: Vec<&str> = self.value("daarna").split('·').map(str::trim).collect();
        let [name, place, begin, end] = parts[..] else { return None };
        Some(NextMeeting { name: name.to_owned(), place: place.to_owned(), days: days(begin, end)? })
    }
}

fn days(begin: &str, end: &str) -> Option<Days> {
    let (begin, end): (Date, Date) = (begin.parse().ok()?, end.parse().ok()?);
    Some(Days { begin, end: end.max(begin) })
}
