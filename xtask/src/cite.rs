//! How is a sentence cited, without opening the page?
//!
//! `cargo xtask cite 2025-05-15-antalya.p5z5 --style ris` prints what the page's *Citeer*
//! copies. The tests let the programs that readers use read it back: rispy, bibtexparser and
//! citeproc (`interchange/citations.py`).

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use verslagwijzer::corpus::{Corpus, Date, SentenceId};
use verslagwijzer::embedded;
use verslagwijzer::export::{Cited, Exported, Passage, Style, cite};
use verslagwijzer::view_state::{Language, Place, ViewState};

use crate::analyse::print;

/// What a view asked that a citation must survive.
const AWKWARD: &str = r#"“a_b & {c} 100% $5 #1 ~^\ "d"” – Oekraïne‑steun <e>"#;

/// `cargo xtask cite`: the citation on standard output, viewed today.
///
/// # Errors
///
/// An id that names no sentence, with how ids look.
pub fn write(sentence: &str, style: &str, site: &str, is_english: bool) -> Result<(), String> {
    let language = if is_english { Language::English } else { Language::Dutch };
    let style = Style::ALL.into_iter().find(|known| known.word() == style).ok_or_else(|| {
        let known = Style::ALL.map(Style::word).join(", ");
        format!("There is no style `{style}`; there are {known}.")
    })?;
    let corpus = embedded::corpus();
    let at =
        sentence.parse().ok().and_then(|id: SentenceId| corpus.find(&id)).ok_or_else(|| {
            format!("There is no sentence `{sentence}`; sentences are called like {}.", corpus.id_of(0))
        })?;
    let text = citation(&corpus, at, style, language, site, today()?);
    print(&(text.trim_end_matches('\n').to_owned() + "\n"))
}

/// Every sentence and an awkward view in the three forms for reference managers, and beside
/// them (`expected.json`) what has to come out of each.
///
/// # Errors
///
/// A folder that cannot be written to.
pub fn write_samples(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let corpus = embedded::corpus();
    let day = Date { year: 2026, month: 11, day: 22 };
    let site = "https://example.org/nato/";
    let each = |style| {
        let sentences = (0..corpus.sentences.len())
            .map(|at| citation(&corpus, at, style, Language::Dutch, site, day))
            .collect::<Vec<_>>();
        sentences.into_iter().chain([cite(&awkward(day), style)]).collect::<Vec<String>>()
    };
    let mut items: Vec<Value> = Vec::new();
    for item in each(Style::CslJson) {
        let list: Vec<Value> = serde_json::from_str(&item).map_err(|error| format!("{error}: {item}"))?;
        items.extend(list);
    }
    let mut expected: Vec<Value> = (0..corpus.sentences.len())
        .map(|at| {
            let id = corpus.id_of(at);
            let sentence = &corpus.sentences[at];
            let title = &corpus.reports[sentence.report].title;
            json!({
                "id": id.to_string(),
                "title": format!("{title}, alinea {}, zin {}", id.spot.paragraph, id.spot.sentence),
                "url": site.to_owned() + &address_of(&id),
                "abstract": corpus.text_of(sentence),
                "author": "Nederlandse regering",
                "year": corpus.reports[sentence.report].days.end.year.to_string(),
            })
        })
        .collect();
    expected.push(
        json!({ "title": format!("Zinnen: {AWKWARD}"), "url": awkward(day).about.address, "author": "Verslagwijzer" }),
    );
    let files = [
        ("samples.ris", each(Style::Ris).concat()),
        ("samples.bib", each(Style::BibTex).concat()),
        ("samples.json", Value::from(items).to_string()),
        ("expected.json", Value::from(expected).to_string()),
    ];
    for (name, text) in files {
        let file = folder.join(name);
        fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

fn awkward(day: Date) -> Cited<'static> {
    let about = Exported {
        title: "Zinnen".to_owned(),
        source: "Verslagen van de regering".to_owned(),
        filters: AWKWARD.to_owned(),
        day,
        data: embedded::version(),
        address: "https://example.org/nato/?v=1&beeld=verkennen&q=%25%20%26%20%23".to_owned(),
        language: Language::Dutch,
    };
    Cited { about, passage: None }
}

fn citation(corpus: &Corpus, at: usize, style: Style, language: Language, site: &str, day: Date) -> String {
    let sentence = &corpus.sentences[at];
    let report = &corpus.reports[sentence.report];
    let address = site.to_owned() + &address_of(&corpus.id_of(at));
    let about = Exported {
        title: report.title.clone(),
        source: report.source.clone(),
        filters: String::new(),
        day,
        data: embedded::version(),
        address,
        language,
    };
    let passage = Passage { report, spot: sentence.spot, quote: corpus.text_of(sentence) };
    cite(&Cited { about, passage: Some(passage) }, style)
}

fn address_of(id: &SentenceId) -> String {
    let mut view = ViewState::default();
    view.read(&id.report, Some(Place::Sentence(id.clone())));
    view.to_shared_address()
}

/// The day it is today in UTC.
///
/// # Errors
///
/// A clock that was never set.
pub fn today() -> Result<Date, String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| "This machine's clock stands before 1970.")?;
    Ok(day_after_1970(now.as_secs() / 86_400))
}

/// The day this many days after 1 January 1970. Method: Hinnant, `civil_from_days` (2013).
fn day_after_1970(days: u64) -> Date {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date { year: year as u16, month: month as u8, day: day as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years() {
        for (days, date) in [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_088, "2024-12-31"), (20_779, "2026-11-22")]
        {
            assert_eq!(day_after_1970(days).to_string(), date);
        }
    }

    #[test]
    fn every_sentence_and_an_awkward_view_are_among_the_samples() {
        let folder = crate::run::target_dir().join("xtask/citations");
        write_samples(&folder).expect("a folder in the target folder");
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("it was just written");
        let n = embedded::corpus().sentences.len() + 1;
        assert_eq!(read("samples.ris").matches("ER  - \r\n").count(), n);
        assert_eq!(read("samples.bib").matches("@misc{").count(), n);
        assert_eq!(serde_json::from_str::<Vec<Value>>(&read("samples.json")).map(|items| items.len()).ok(), Some(n));
    }

    #[test]
    fn what_is_not_there_is_named_with_what_is() {
        let complaint = |sentence, style| write(sentence, style, "", false).expect_err("no such thing");
        assert!(complaint("antalya", "ris").contains(&embedded::corpus().id_of(0).to_string()));
        assert!(complaint("2025-05-15-antalya.p9z9", "ris").contains("p9z9"));
        assert!(complaint("2025-05-15-antalya.p5z5", "mla").contains("leidraad"));
    }
}
