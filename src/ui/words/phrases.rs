//! Texts with a number or a name in them.

use super::Words;
use crate::corpus::Spot;
use crate::export::spot_in_words;
use crate::view_state::Language;

impl Words {
    /// *25 zinnen*
    #[must_use]
    pub fn n_sentences(&self, n: usize) -> String {
        let noun = match n {
            1 => say!(self, "zin", "sentence"),
            _ => say!(self, "zinnen", "sentences"),
        };
        format!("{n} {noun}")
    }

    /// *7 van 49 zinnen*
    #[must_use]
    pub fn n_of_sentences(&self, n: usize, all: usize) -> String {
        let of = say!(self, "van", "of");
        format!("{n} {of} {}", self.n_sentences(all))
    }

    /// *Antalya 2025: 4 van 25 zinnen, in alinea 2, 4 en 5*
    #[must_use]
    pub fn spread(&self, report: &str, n: usize, all: usize, paragraphs: &[u16]) -> String {
        let count = format!("{report}: {}", self.n_of_sentences(n, all));
        let Some((last, others)) = paragraphs.split_last() else { return count };
        let others: Vec<String> = others.iter().map(u16::to_string).collect();
        let and = if others.is_empty() { "" } else { say!(self, " en ", " and ") };
        let noun = say!(self, "in alinea", "in paragraph");
        format!("{count}, {noun} {}{and}{last}", others.join(", "))
    }

    /// *en in nog 9.988 verslagen*
    #[must_use]
    pub fn and_more_reports(&self, n: usize) -> String {
        match n {
            1 => say!(self, "en in nog 1 verslag", "and in 1 more report").to_owned(),
            n => say!(self, format!("en in nog {n} verslagen"), format!("and in {n} more reports")),
        }
    }

    /// *Haal weg: Nederland (12 zinnen)*
    #[must_use]
    pub fn without(&self, name: &str, n: usize) -> String {
        format!("{}: {name} ({})", say!(self, "Haal weg", "Remove"), self.n_sentences(n))
    }

    /// *Zoek in Onderwerp*
    #[must_use]
    pub fn search_in(&self, facet: &str) -> String {
        format!("{} {facet}", say!(self, "Zoek in", "Search in"))
    }

    /// *“31 februari” is geen jaar, maand of dag.*
    #[must_use]
    pub fn not_a_date(&self, text: &str) -> String {
        say!(
            self,
            format!("“{text}” is geen jaar, maand of dag. Schrijf bijvoorbeeld 2025, mei 2025 of 14-5-2025."),
            format!("“{text}” is not a year, month or day. Write for example 2025, May 2025 or 14-5-2025.")
        )
    }

    /// What a field for a number says of what it cannot take.
    pub fn not_a_number(&self, text: &str) -> String {
        say!(
            self,
            format!("“{text}” is geen getal. Schrijf bijvoorbeeld 3,5 of 100 miljoen."),
            format!("“{text}” is not a number. Write for example 3.5 or 100 million.")
        )
    }

    /// *procent van het bbp*; none stands for any.
    pub fn unit(&self, unit: &str) -> &'static str {
        match unit {
            "EUR" => say!(self, "euro", "euros"),
            "USD" => say!(self, "dollar", "dollars"),
            "%" => say!(self, "procent", "per cent"),
            "%bbp" => say!(self, "procent van het bbp", "per cent of GDP"),
            "aantal" => say!(self, "aantal", "number"),
            _ => say!(self, "alles", "any"),
        }
    }

    /// *5 alinea’s*
    #[must_use]
    pub fn n_paragraphs(&self, n: usize) -> String {
        let noun = match n {
            1 => say!(self, "alinea", "paragraph"),
            _ => say!(self, "alinea’s", "paragraphs"),
        };
        format!("{n} {noun}")
    }

    /// *Afgedrukt op 22 november 2026, gegevens 1a2b3c4d*
    #[must_use]
    pub fn printed_on(&self, day: &str, data: &str) -> String {
        say!(
            self,
            format!("Verslagwijzer, geen officiële bron. Afgedrukt op {day}, gegevens {data}."),
            format!("Verslagwijzer, not an official source. Printed on {day}, data {data}.")
        )
    }

    /// *De laatste 5 van 1002 verslagen.*
    #[must_use]
    pub fn latest_of(&self, n: usize, all: usize) -> String {
        say!(
            self,
            format!("De laatste {n} van {all} verslagen. Alle verslagen doorzoekt u bij Verkennen."),
            format!("The last {n} of {all} reports. Search all of them under Explore.")
        )
    }

    /// *in 2 verslagen*
    #[must_use]
    pub fn in_reports(&self, n: usize) -> String {
        match n {
            1 => say!(self, "in 1 verslag", "in 1 report").to_owned(),
            _ => say!(self, format!("in {n} verslagen"), format!("in {n} reports")),
        }
    }

    /// *alinea 5, zin 5*
    #[must_use]
    pub fn spot(&self, spot: Spot) -> String {
        spot_in_words(spot, self.language)
    }

    /// *Antalya 2025, alinea 5, zin 5*
    #[must_use]
    pub fn sentence_name(&self, report: &str, spot: Spot) -> String {
        format!("{report}, {}", self.spot(spot))
    }

    /// *Citeer Antalya 2025, alinea 5, zin 5*
    #[must_use]
    pub fn cite_sentence(&self, report: &str, spot: Spot) -> String {
        format!("{} {}", self.cite, self.sentence_name(report, spot))
    }

    /// *Verzamel Antalya 2025, alinea 5, zin 5*
    #[must_use]
    pub fn collect_sentence(&self, name: &str) -> String {
        format!("{} {name}", self.collect)
    }

    /// *Link naar alinea 5, zin 5*
    #[must_use]
    pub fn link_to(&self, spot: Spot) -> String {
        let link_to = say!(self, "Link naar", "Link to");
        format!("{link_to} {}", self.spot(spot))
    }

    /// *Alinea 5*
    #[must_use]
    pub fn paragraph(&self, number: u16) -> String {
        say!(self, format!("Alinea {number}"), format!("Paragraph {number}"))
    }

    /// *Verwijder filter: Nederland*
    #[must_use]
    pub fn remove_filter(&self, name: &str) -> String {
        say!(self, format!("Verwijder filter: {name}"), format!("Remove filter: {name}"))
    }

    /// *alleen Antalya 2025*
    #[must_use]
    pub fn only_in(&self, report: &str) -> String {
        say!(self, format!("alleen {report}"), format!("only {report}"))
    }

    /// *5 bijeenkomsten, van Bergen 2007 tot en met Helsingborg 2026*
    #[must_use]
    pub fn n_meetings(&self, n: usize, first: &str, last: &str) -> String {
        say!(
            self,
            format!("{n} bijeenkomsten, van {first} tot en met {last}"),
            format!("{n} meetings, from {first} to {last}")
        )
    }

    /// *Nieuw in Helsingborg 2026*
    #[must_use]
    pub fn new_in(&self, report: &str) -> String {
        say!(self, format!("Nieuw in {report}"), format!("New in {report}"))
    }

    /// *Niet meer genoemd sinds Antalya 2025*
    #[must_use]
    pub fn gone_since(&self, report: &str) -> String {
        say!(self, format!("Niet meer genoemd sinds {report}"), format!("Not mentioned since {report}"))
    }

    /// *Steun aan Oekraïne, onderwerp, 13 zinnen*
    #[must_use]
    pub fn node_name(&self, name: &str, kind: &str, n: usize) -> String {
        format!("{name}, {kind}, {}", self.n_sentences(n))
    }

    /// *Steun aan Oekraïne en Nederland: 3 zinnen*
    #[must_use]
    pub fn pair_name(&self, a: &str, b: &str, n: usize) -> String {
        let and = say!(self, "en", "and");
        format!("{a} {and} {b}: {}", self.n_sentences(n))
    }

    /// The tab's title.
    #[must_use]
    pub fn title(&self, page: &str) -> String {
        format!("{page} · Verslagwijzer")
    }
}
