//! What do the pages tell machines about themselves?
//!
//! Search engines read schema.org (JSON-LD), link previews Open Graph, libraries Dublin Core,
//! and reference managers the `citation_…` names of Highwire Press: by
//! `citation_technical_report_institution` Zotero sees that it is a report.
//!
//! # What this module does not do
//!
//! It guesses no day of publication: a report's date is the last day of its meeting, as in
//! every citation. And it names no address of the site, unless the builder does in the
//! variable `SITE_ADDRESS`: the same files work on any host.

use std::env;

use serde_json::{Value as Json, json};
use verslagwijzer::corpus::{Corpus, Report};

/// Who wrote the reports.
const AUTHOR: &str = "Nederlandse regering";

const SITE: &str = "Verslagwijzer";

const TITLE: &str = "Verslagen van de NAVO-ministers van Buitenlandse Zaken";

/// The picture that stands beside a link to the page where it is shared: 1200 by 630 pixels, drawn
/// from `docs/deelplaatje.svg`.
pub const PICTURE: &str = "deelplaatje.png";

const PICTURE_IN_WORDS: &str =
    "Verslagwijzer, naast een kaart van onderwerpen en sprekers die met elkaar verbonden zijn.";

/// Where the site will be, with `/` at the end, if the builder says so.
#[must_use]
pub fn address_of_site() -> Option<String> {
    let address = env::var("SITE_ADDRESS").ok().filter(|address| !address.is_empty())?;
    Some(format!("{}/", address.trim_end_matches('/')))
}

/// What `index.html` says of the whole collection, beside its title and description.
#[must_use]
pub fn of_index(corpus: &Corpus, address: Option<&str>) -> String {
    let days = corpus.reports.iter().map(|report| report.days);
    let begin = days.clone().map(|days| days.begin).min();
    let end = days.map(|days| days.end).max();
    let covered = begin.zip(end).map(|(begin, end)| format!("{begin}/{end}"));
    let dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": TITLE,
        "description": format!("{TITLE}, zin voor zin doorzoekbaar, met wie wat zegt over welk onderwerp."),
        "inLanguage": "nl",
        "isAccessibleForFree": true,
        "temporalCoverage": covered,
        "url": address,
        "hasPart": corpus.reports.iter().map(|report| part(report, "verslagen/")).collect::<Vec<_>>(),
    });
    let mut head = named("DC.title", TITLE) + &named("DC.type", "Dataset") + &named("DC.language", "nl");
    head += &preview(&format!("{SITE}: {TITLE}"), "website", address, "");
    head + &linked_data(dataset)
}

/// What the page of one report says of it, its title first.
#[must_use]
pub fn of_report(report: &Report, site: Option<&str>) -> String {
    let page = format!("verslagen/{}.html", report.id);
    let address = site.map(|site| format!("{site}{page}"));
    let (begin, end) = (report.days.begin, report.days.end);
    let place = format!("{}, {}", report.place, report.country);
    let description = format!("{}. {place}, {begin} – {end}. {}.", report.title, report.source);
    let mut head = format!("<title>{}</title>\n", escaped(&report.title)) + &named("description", &description);
    for (name, value) in [
        ("DC.title", report.title.as_str()),
        ("DC.creator", AUTHOR),
        ("DC.date", &end.to_string()),
        ("DC.language", "nl"),
        ("DC.type", "Report"),
        ("DC.identifier", report.id.as_str()),
        ("DC.source", &report.source),
        ("DCTERMS.temporal", &format!("{begin}/{end}")),
        ("DCTERMS.spatial", &place),
        ("citation_title", &report.title),
        ("citation_author", AUTHOR),
        ("citation_date", &end.to_string()),
        ("citation_language", "nl"),
        ("citation_technical_report_institution", AUTHOR),
        ("citation_public_url", address.as_deref().unwrap_or_default()),
    ] {
        head += &named(name, value);
    }
    let mut described = part(report, "");
    described["@context"] = json!("https://schema.org");
    described["description"] = json!(description);
    head + &preview(&report.title, "article", site, &page) + &linked_data(described)
}

/// A report as schema.org describes it; its page lies in `folder`.
fn part(report: &Report, folder: &str) -> Json {
    json!({
        "@type": "Report",
        "name": report.title,
        "identifier": report.id.as_str(),
        "url": format!("{folder}{}.html", report.id),
        "inLanguage": "nl",
        "creator": { "@type": "GovernmentOrganization", "name": AUTHOR },
        "about": {
            "@type": "Event",
            "name": report.short_name(),
            "startDate": report.days.begin.to_string(),
            "endDate": report.days.end.to_string(),
            "location": { "@type": "Place", "name": format!("{}, {}", report.place, report.country) },
        },
    })
}

/// What a link to a page of the site looks like where it is shared; and its address, if known. Only
/// then there is a picture too: those who show it ask for its whole address.
fn preview(title: &str, kind: &str, site: Option<&str>, page: &str) -> String {
    let mut told = vec![("title", title), ("type", kind), ("site_name", SITE), ("locale", "nl_NL")];
    let address = site.map(|site| [format!("{site}{page}"), format!("{site}{PICTURE}")]);
    if let Some([page, picture]) = &address {
        let size = [("image:width", "1200"), ("image:height", "630"), ("image:alt", PICTURE_IN_WORDS)];
        told.extend([("url", page.as_str()), ("image", picture)]);
        told.extend(size);
    }
    let mut head: String = (told.into_iter())
        .map(|(property, value)| format!("<meta property=\"og:{property}\" content=\"{}\">\n", escaped(value)))
        .collect();
    head += &named("twitter:card", if address.is_some() { "summary_large_image" } else { "summary" });
    if let Some([page, _]) = address {
        head += &format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(&page));
    }
    head
}

/// An element that tells something by name; none where there is nothing to tell.
fn named(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(value)) }
}

/// Linked data (JSON-LD 1.1) as a page carries it, without what is not known.
fn linked_data(mut described: Json) -> String {
    if let Some(fields) = described.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    // `<` would end the element early; JSON may write any character so.
    let text = described.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::two_reports;

    fn linked_data_in(head: &str) -> Json {
        let (_, data) = head.split_once("ld+json\">").expect("linked data");
        serde_json::from_str(data.split("</script>").next().unwrap_or_default()).expect("JSON")
    }

    #[test]
    fn a_report_is_described_for_whoever_cites_it() {
        let corpus = two_reports::corpus();
        let head = of_report(&corpus.reports[0], None);
        for told in [
            "<title>Verslag van de informele NAVO-ministeriële van 14 en 15 mei 2025</title>",
            "<meta name=\"citation_title\" content=\"Verslag van de informele NAVO-ministeriële van 14 en 15 mei 2025\">",
            "<meta name=\"citation_technical_report_institution\" content=\"Nederlandse regering\">",
            "<meta name=\"DC.date\" content=\"2025-05-15\">",
            "<meta name=\"DCTERMS.temporal\" content=\"2025-05-14/2025-05-15\">",
        ] {
            assert!(head.contains(told), "{told} is not in {head}");
        }
        let data = linked_data_in(&head);
        assert_eq!((&data["@type"], &data["about"]["startDate"]), (&json!("Report"), &json!("2025-05-14")));
    }

    #[test]
    fn the_collection_names_its_reports_and_what_time_they_cover() {
        let data = linked_data_in(&of_index(&two_reports::corpus(), None));
        assert_eq!(data["temporalCoverage"], "2025-05-14/2026-05-22");
        assert_eq!(data["hasPart"][1]["url"], "verslagen/2026-05-22-helsingborg.html");
    }

    #[test]
    fn the_address_stands_there_only_where_it_is_known() {
        let corpus = two_reports::corpus();
        for head in [of_index(&corpus, None), of_report(&corpus.reports[0], None)] {
            assert!(!head.contains("canonical") && !head.contains("og:url"), "{head}");
            assert!(!head.contains("og:image") && head.contains("content=\"summary\""), "{head}");
        }
        let head = of_report(&corpus.reports[0], Some("https://example.org/v/"));
        let link = "<link rel=\"canonical\" href=\"https://example.org/v/verslagen/2025-05-15-antalya.html\">";
        assert!(head.contains(link), "{head}");
        let picture = "<meta property=\"og:image\" content=\"https://example.org/v/deelplaatje.png\">";
        assert!(head.contains(picture) && head.contains("content=\"summary_large_image\""), "{head}");
    }

    #[test]
    fn the_picture_has_the_size_that_is_told() {
        let picture = crate::run::root().join("public").join(PICTURE);
        let bytes = std::fs::read(&picture).expect("the picture");
        // Width and height stand first in a PNG's first chunk (W3C PNG 11.2.1).
        let number = |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
        assert_eq!((&bytes[1..4], number(16), number(20)), (&b"PNG"[..], 1200, 630));
    }

    #[test]
    fn what_is_told_never_becomes_markup() {
        assert_eq!(named("a", "<b> & \"c\""), "<meta name=\"a\" content=\"&lt;b&gt; &amp; &quot;c&quot;\">\n");
        assert!(!linked_data(json!({ "name": "</script>" })).contains("</script>\""));
    }
}
