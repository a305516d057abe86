//! How is a sentence quoted?

use crate::corpus::Report;

/// What a citation is made of.
#[derive(Clone, Copy, Debug)]
pub struct Citation<'a> {
    /// The sentence, to the letter.
    pub quote: &'a str,
    /// The report it stands in.
    pub report: &'a Report,
    /// Where in that report, in words: *alinea 5, zin 5*.
    pub spot: &'a str,
    /// The address where it can be read.
    pub address: &'a str,
}

/// The sentence between quotation marks with its source, on one line:
/// “…” (*title*, *place*, *date of the last day*, *spot*, *address*).
#[must_use]
pub fn citation(Citation { quote, report, spot, address }: &Citation) -> String {
    format!("“{quote}” ({}, {}, {}, {spot}, {address})", report.title, report.place, report.days.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn a_citation_quotes_to_the_letter_and_names_its_source() {
        let corpus = embedded::corpus();
        let sentence = &corpus.sentences[3];
        let text = citation(&Citation {
            quote: corpus.text_of(sentence),
            report: &corpus.reports[0],
            spot: "alinea 2, zin 1",
            address: "https://example.org/?beeld=lezen#2025-05-15-antalya.p2z1",
        });
        assert_eq!(
            text,
            "“Tijdens de werksessie werd vooruitgeblekt op de NAVO-top.” (Verslag van de informele NAVO-ministeriële van 14 en 15 mei 2025, Antalya, 2025-05-15, alinea 2, zin 1, https://example.org/?beeld=lezen#2025-05-15-antalya.p2z1)"
        );
    }
}
