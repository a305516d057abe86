//! Does every citation stand as its style has it, and does any text come back out of it?

use super::*;
use crate::corpus::Corpus;
use crate::corpus::Report;
use crate::two_reports;
use crate::view_state::Language;
use proptest::prelude::*;

const ADDRESS: &str = "https://example.org/?v=1&c=8f3k&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p5z5";

/// What the exports of a search say of themselves.
pub(super) fn about() -> Exported {
    Exported {
        title: "Zinnen".to_owned(),
        source: "Verslagen van de regering".to_owned(),
        filters: "Zoekwoorden: steun".to_owned(),
        day: "2026-11-22".parse().expect("a day"),
        data: "1a2b3c4d",
        address: "https://example.org/?v=1&q=steun".to_owned(),
        language: Language::Dutch,
    }
}

fn passage(corpus: &Corpus) -> Cited<'_> {
    let at = corpus.find(&"2025-05-15-antalya.p5z5".parse().expect("an id")).expect("a sentence");
    let sentence = &corpus.sentences[at];
    let report = &corpus.reports[sentence.report];
    let passage = Passage { report, spot: sentence.spot, quote: corpus.text_of(sentence) };
    let (title, source) = (report.title.clone(), report.source.clone());
    let about = Exported { title, source, filters: String::new(), address: ADDRESS.to_owned(), ..about() };
    Cited { about, passage: Some(passage) }
}

fn view() -> Cited<'static> {
    let (title, filters) = ("Antalya 2025, Helsingborg 2026".to_owned(), "“steun”".to_owned());
    Cited { about: Exported { title, filters, ..about() }, passage: None }
}

#[test]
fn a_sentence_is_cited_as_each_style_has_it() {
    let corpus = two_reports::corpus();
    for (style, language, wanted) in [
        (Style::Plain, Language::Dutch, include_str!("tests/citaat.txt")),
        (Style::Leidraad, Language::English, include_str!("tests/leidraad.txt")),
        (Style::Apa, Language::Dutch, include_str!("tests/apa.nl.txt")),
        (Style::Apa, Language::English, include_str!("tests/apa.en.txt")),
        (Style::BibTex, Language::Dutch, include_str!("tests/zin.bib")),
        (Style::Ris, Language::Dutch, include_str!("tests/zin.ris")),
        (Style::CslJson, Language::Dutch, include_str!("tests/zin.json")),
    ] {
        let mut cited = passage(&corpus);
        cited.about.language = language;
        let cited = cite(&cited, style);
        assert_eq!(cited.replace("\r\n", "\n").trim_end(), wanted.trim_end(), "{style:?}");
    }
}

#[test]
fn a_view_is_cited_with_its_question_and_the_version_of_the_data() {
    for (style, language, wanted) in [
        (
            Style::Plain,
            Language::Dutch,
            "Antalya 2025, Helsingborg 2026: “steun”, Verslagwijzer, https://example.org/?v=1&q=steun",
        ),
        (
            Style::Leidraad,
            Language::Dutch,
            "‘Antalya 2025, Helsingborg 2026: “steun”’, Verslagwijzer, https://example.org/?v=1&q=steun (geraadpleegd op 22 november 2026).",
        ),
        (
            Style::Apa,
            Language::Dutch,
            "Verslagwijzer. (z.d.). Antalya 2025, Helsingborg 2026: “steun” (versie 1a2b3c4d). Geraadpleegd op 22 november 2026, van https://example.org/?v=1&q=steun",
        ),
        (
            Style::Apa,
            Language::English,
            "Verslagwijzer. (n.d.). Antalya 2025, Helsingborg 2026: “steun” (Version 1a2b3c4d). Retrieved November 22, 2026, from https://example.org/?v=1&q=steun",
        ),
    ] {
        let mut cited = view();
        cited.about.language = language;
        assert_eq!(cite(&cited, style), wanted);
    }
    let csl: serde_json::Value = serde_json::from_str(&cite(&view(), Style::CslJson)).expect("JSON");
    assert_eq!(csl[0]["type"], "webpage");
    assert_eq!(csl[0].get("issued"), None, "a view was never published on a day");
}

#[test]
fn several_sentences_are_cited_one_after_another() {
    let corpus = two_reports::corpus();
    let mut other = passage(&corpus);
    other.passage = other.passage.map(|known| Passage { quote: "Dat zei hij: \"]\n[\".", ..known });
    let all = [passage(&corpus), other];
    for style in [Style::Plain, Style::Leidraad, Style::Apa] {
        let lines = all.iter().map(|cited| cite(cited, style));
        assert!(cite_all(&all, style).lines().eq(lines), "{style:?}");
    }
    assert_eq!(cite_all(&all, Style::Ris).matches("ER  - ").count(), 2);
    assert_eq!(cite_all(&all, Style::BibTex).matches("@misc{").count(), 2);
    let csl: serde_json::Value = serde_json::from_str(&cite_all(&all, Style::CslJson)).expect("one list");
    assert_eq!(csl.as_array().map(Vec::len), Some(2));
    assert_eq!(csl[1]["abstract"], "Dat zei hij: \"] [\".");
}

#[test]
fn two_views_never_share_an_entry() {
    let mut other = view();
    other.about.address = "https://example.org/?v=1&q=steun&wie=nederland".to_owned();
    let name = |cited: &Cited| cite(cited, Style::BibTex).lines().next().map(str::to_owned);
    assert_ne!(name(&view()), name(&other));
}

#[test]
fn papers_of_parliament_are_named_where_they_are_known_and_authors_too() {
    let corpus = two_reports::corpus();
    let of = |source: &str, dossiers: &[&str]| {
        let mut report = copy(&corpus.reports[0]);
        report.source = source.to_owned();
        report.dossiers = dossiers.iter().map(|number| (*number).to_owned()).collect();
        report
    };
    let with = |report: &Report, style| {
        let mut cited = passage(&corpus);
        cited.passage = cited.passage.map(|passage| Passage { report, ..passage });
        cite(&cited, style)
    };
    let known = with(&of("Verslag van de regering", &["28676, nr. 500"]), Style::Leidraad);
    assert!(known.contains("2025’ (Kamerstukken 28676, nr. 500), alinea 5, zin 5, https"), "{known}");
    let own = of("Eigen bestand", &[]);
    let nobodys = with(&own, Style::Apa);
    assert!(
        nobodys
            .starts_with("Verslag van de informele NAVO-ministeriële van 14 en 15 mei 2025 (alinea 5, zin 5). (2025).")
    );
    for style in [Style::BibTex, Style::Ris, Style::CslJson] {
        assert!(!with(&own, style).to_lowercase().contains("au"), "{style:?} names an author that nobody knows");
    }
}

fn copy(report: &Report) -> Report {
    Report {
        id: report.id.clone(),
        title: report.title.clone(),
        days: report.days,
        place: report.place.clone(),
        country: String::new(),
        format: report.format,
        host: String::new(),
        next: None,
        dossiers: Vec::new(),
        source: String::new(),
        paragraphs: Vec::new(),
        sentences: 0..0,
    }
}

/// What BibTeX sees in a field: commands become the letters they stand for.
fn untexed(text: &str) -> String {
    let commands = [
        ("\\textbraceleft{}", "\u{1}"),
        ("\\textbraceright{}", "\u{2}"),
        ("\\textasciicircum{}", "^"),
        ("\\textasciitilde{}", "~"),
        ("\\textbackslash{}", "\u{3}"),
        ("\\$", "$"),
        ("\\&", "&"),
        ("\\#", "#"),
        ("\\_", "_"),
        ("\\%", "%"),
    ];
    let text = commands.iter().fold(text.to_owned(), |text, (command, letter)| text.replace(command, letter));
    text.replace('\u{1}', "{").replace('\u{2}', "}").replace('\u{3}', "\\")
}

proptest! {
    #[test]
    fn any_title_comes_back_out_of_every_form(title in any::<String>(), asked in "\\PC{1,20}") {
        let mut cited = view();
        cited.about.title.clone_from(&title);
        cited.about.filters.clone_from(&asked);
        let line = exported::on_one_line(&format!("{title}: {asked}"));

        let bib = cite(&cited, Style::BibTex);
        let depth = |text: &str| text.matches('{').count() as i64 - text.matches('}').count() as i64;
        prop_assert_eq!(depth(&bib), 0);
        for row in bib.lines().filter(|row| row.starts_with("  ")) {
            prop_assert_eq!(depth(row), 0, "{}", row);
        }
        let field = bib.lines().find_map(|row| row.strip_prefix("  title = {{")?.strip_suffix("}},"));
        prop_assert_eq!(field.map(untexed).unwrap_or_default(), line.clone());

        let ris = cite(&cited, Style::Ris);
        for row in ris.split_terminator("\r\n") {
            let bytes = row.as_bytes();
            prop_assert!(bytes[0].is_ascii_uppercase() && row.get(2..6) == Some("  - "), "{:?}", row);
            prop_assert!(!row.contains(['\r', '\n']), "{:?}", row);
        }
        let field = ris.split("\r\n").find_map(|row| row.strip_prefix("TI  - "));
        prop_assert_eq!(field.unwrap_or_default(), line.clone());

        let csl: serde_json::Value =
            serde_json::from_str(&cite(&cited, Style::CslJson)).expect("JSON");
        prop_assert_eq!(csl[0]["title"].as_str(), Some(line.as_str()));

        for style in [Style::Plain, Style::Leidraad, Style::Apa] {
            let prose = cite(&cited, style);
            prop_assert!(prose.contains(&line) && !prose.contains(char::is_control), "{:?}", prose);
        }
    }
}
