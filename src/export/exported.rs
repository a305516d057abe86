//! What is taken along, and where does it come from?

use crate::corpus::Date;
use crate::view_state::Language;

/// What every file and every citation says of itself: the one header they all share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What it is, with the meetings: a report's title, *Zinnen uit de verslagen van …*.
    pub title: String,
    /// Where the text comes from.
    pub source: String,
    /// What was asked and chosen, in words; empty where all is shown.
    pub filters: String,
    /// The day on which it was taken along.
    pub day: Date,
    /// The version of the dataset.
    pub data: &'static str,
    /// Where it can be seen.
    pub address: String,
    /// The language of the page it was taken from.
    pub language: Language,
}

impl Exported {
    /// The header as names and texts, in the order of every file. Data, so the names are
    /// Dutch whatever the language of the page; no column of a table has one of them.
    #[must_use]
    pub fn header(&self) -> [(&'static str, String); 6] {
        [
            ("export", self.title.clone()),
            ("bron", self.source.clone()),
            ("filters", self.filters.clone()),
            ("datum", self.day.to_string()),
            ("gegevens", self.data.to_owned()),
            ("weergave", self.address.clone()),
        ]
    }

    /// The header on one line, for forms with room for a description.
    pub(super) fn line(&self) -> String {
        let parts = self.header().map(|(_, text)| text);
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What it is, with what was asked of it: *Zinnen uit …: “steun”*.
    pub(super) fn whole_title(&self) -> String {
        let Self { title, filters, .. } = self;
        if filters.is_empty() { title.clone() } else { format!("{title}: {filters}") }
    }

    /// What a reference has no field of its own for, on one line.
    pub(super) fn note(&self) -> String {
        let filters = if self.filters.is_empty() { String::new() } else { format!("filters: {}; ", self.filters) };
        format!("bron: {}; {filters}gegevens: {}", self.source, self.data)
    }
}

/// A text on one line, for forms in which a line is the end of it: every stretch of white
/// space and control characters is one space.
pub(super) fn on_one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).fold(
        String::new(),
        |mut line, word| {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            line
        },
    )
}
