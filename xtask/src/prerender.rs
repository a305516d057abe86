//! How do the pages get their text before the app is there?
//!
//! The app's own components draw it (`src/ui/prerender.rs`), in a native program that is
//! built here, in a folder of its own: Leptos draws either in the browser or as HTML, and
//! one build must not be asked for both. This module puts what that program tells into
//! `index.html`, and makes a page of every report, for search engines, link previews and
//! whoever wants nothing but the text: `verslagen/ID.html`.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use verslagwijzer::embedded;
use verslagwijzer::view_state::Page;

use crate::after_build::rewrite;
use crate::metadata;
use crate::run::{line, target_dir};
use crate::setup::Tools;

/// Where in `index.html` the prerendered page goes.
const PLACE: &str = "<div id=\"prerendered\"></div>";

/// Where shell and overview in English go; its script puts them in place for who reads English.
const ENGLISH_PLACE: &str = "<template id=\"in-english\"></template>";

/// The page that says how accessible all of it is: written by hand, dressed by the build.
pub const STATEMENT: &str = "toegankelijkheid.html";

/// What the components have drawn, as `src/ui/prerender.rs` describes it.
struct Prerendered {
    style: String,
    page: String,
    english: String,
    /// Ids and pages, oldest first.
    reports: Vec<(String, String)>,
}

/// Fills `index.html` of a finished build and writes the pages of the reports beside it.
///
/// # Errors
///
/// What could not be drawn, read or written.
pub fn fill_in(staging: &Path) -> Result<(), String> {
    let drawn = draw()?;
    let corpus = embedded::corpus();
    let address = metadata::address_of_site();
    let index = staging.join("index.html");
    rewrite(&index, |page| {
        let about = metadata::of_index(&corpus, address.as_deref());
        let page = filled(&filled(page, PLACE, &drawn.page)?, ENGLISH_PLACE, &drawn.english)?;
        with_rules(&with_metadata(&page, &about)?, &rules(&drawn))
    })?;
    let index = fs::read_to_string(&index).map_err(|error| format!("index.html: {error}"))?;
    for ((id, page), report) in drawn.reports.iter().zip(&corpus.reports) {
        let about = metadata::of_report(report, address.as_deref());
        let page = page_of_report(&index, &about, page)?;
        fs::write(staging.join(format!("verslagen/{id}.html")), page).map_err(|error| format!("{id}.html: {error}"))?;
    }
    rewrite(&staging.join(STATEMENT), |page| dressed(page, style_of(&index)?))
}

/// A page with these rules in its one, empty style sheet.
fn dressed(page: &str, style: &str) -> Result<String, String> {
    let (before, after) =
        page.split_once("<style></style>").ok_or("public/toegankelijkheid.html has no empty <style>")?;
    Ok(format!("{before}<style>{style}</style>{after}"))
}

/// What stands in the first style sheet of `index.html`.
fn style_of(index: &str) -> Result<&str, String> {
    let style = index.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    Ok(style.ok_or("index.html has no <style>")?.0)
}

/// Builds the program that draws, and asks it.
fn draw() -> Result<Prerendered, String> {
    let mut draw = Tools::found().command("cargo");
    draw.args(["run", "--quiet", "--package", "verslagwijzer", "--bin", "prerender"]);
    draw.args(["--no-default-features", "--features", "prerender", "--target-dir"]);
    draw.arg(target_dir().join("prerender"));
    let program = line(&draw);
    let output = draw.stderr(std::process::Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{program}: {}", output.status));
    }
    let told: Json = serde_json::from_slice(&output.stdout).map_err(|error| format!("{program}: {error}"))?;
    read(&told).ok_or_else(|| format!("{program} told something else than what stands in the page"))
}

fn read(told: &Json) -> Option<Prerendered> {
    let text = |value: &Json| value.as_str().map(str::to_owned);
    let reports = told["reports"].as_array()?.iter();
    Some(Prerendered {
        style: text(&told["style"])?,
        page: text(&told["page"])?,
        english: text(&told["english"])?,
        reports: reports.map(|report| Some((text(&report[0])?, text(&report[1])?))).collect::<Option<_>>()?,
    })
}

/// Views of which the head alone stands in the page.
const HEADS: [Page; 2] = [Page::Map, Page::Compare];

/// The rules that hide, until the app is there, every page but the one that the address asks
/// for (the script in `index.html` says which), and those of the page itself. Heads without their
/// view are for nobody whom the app does not reach.
fn rules(drawn: &Prerendered) -> String {
    let last = drawn.reports.last().map(|(id, _)| id.as_str());
    let reports = drawn.reports.iter().map(|(id, _)| id.as_str());
    let hide = |id: &str| {
        let also = if Some(id) == last { ":not([data-shown=laatste])" } else { "" };
        format!(".js:not(.quiet[data-failed]):not([data-shown=\"{id}\"]){also} #prerendered [id=\"{id}\"]")
    };
    let hide_head = |page: Page| {
        let id = page.word();
        format!(":is(html:not([data-shown=\"{id}\"]),[data-failed]) #prerendered [id=\"{id}\"]")
    };
    let pages = std::iter::once(Page::Overview.word()).chain(reports).map(hide);
    let hidden: Vec<String> = pages.chain(HEADS.map(hide_head)).collect();
    format!("{}{{display:none}}{}", hidden.join(","), drawn.style)
}

/// The page of one report, in the looks of `index.html`, one folder below it.
fn page_of_report(index: &str, about: &str, page: &str) -> Result<String, String> {
    let style = style_of(index)?;
    let page = page.replace("href=\"?", "href=\"../?").replace("href=\"verslagen/", "href=\"");
    let page = page.replace(&format!("href=\"{STATEMENT}"), &format!("href=\"../{STATEMENT}"));
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n{about}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"../icon.svg\">\n\
         <style>{style}</style>\n</head>\n<body>\n<div id=\"prerendered\">{page}</div>\n</body>\n</html>\n"
    ))
}

/// The page with what the components have drawn in an empty element of it.
fn filled(page: &str, place: &str, drawn: &str) -> Result<String, String> {
    let (Some((before, after)), Some(at)) = (page.split_once(place), place.find("</")) else {
        return Err(format!("public/index.html has no {place}: the prerendered page goes there."));
    };
    if after.contains(place) {
        return Err(format!("public/index.html has {place} twice; please keep one."));
    }
    let (start, end) = place.split_at(at);
    Ok(format!("{before}{start}{drawn}{end}{after}"))
}

/// The page with a further piece of its head.
fn with_metadata(page: &str, about: &str) -> Result<String, String> {
    let (before, after) = page.split_once("</head>").ok_or("index.html has no </head>")?;
    Ok(format!("{before}{about}</head>{after}"))
}

/// The page with further rules behind those of its last style sheet.
fn with_rules(page: &str, rules: &str) -> Result<String, String> {
    let (before, after) = page.rsplit_once("</style>").ok_or("index.html has no <style>")?;
    Ok(format!("{before}{rules}</style>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_goes_into_its_place_and_nothing_else_changes() {
        let page = format!("<body>{PLACE}</body>");
        assert_eq!(
            filled(&page, PLACE, "<p>$1 \\ \u{2011}</p>").as_deref(),
            Ok("<body><div id=\"prerendered\"><p>$1 \\ \u{2011}</p></div></body>")
        );
    }

    #[test]
    fn a_page_without_the_place_or_with_two_is_refused() {
        for page in ["<body></body>".to_owned(), PLACE.repeat(2)] {
            let complaint = filled(&page, PLACE, "<p></p>").expect_err(&page);
            assert!(complaint.contains("prerendered"), "{complaint}");
        }
    }

    #[test]
    fn public_index_html_has_the_places() {
        let index = fs::read_to_string(crate::run::root().join("public/index.html")).expect("a file of the project");
        assert!([PLACE, ENGLISH_PLACE].iter().all(|place| filled(&index, place, "").is_ok()));
    }

    #[test]
    fn one_page_shows_unless_the_address_asks_for_another() {
        let drawn = Prerendered {
            style: "[data-at=\"1\"]{--at:1}".to_owned(),
            page: String::new(),
            english: String::new(),
            reports: ["2020-01-01-a", "2021-01-01-b"].map(|id| (id.to_owned(), String::new())).to_vec(),
        };
        let rules = rules(&drawn);
        let selectors: Vec<&str> = rules.split(',').collect();
        assert_eq!(selectors.len(), 7, "{rules}");
        assert!(selectors[0].contains(":not([data-shown=\"overzicht\"]) #prerendered [id=\"overzicht\"]"), "{rules}");
        assert!(!selectors[1].contains("laatste") && selectors[2].contains("laatste"), "{rules}");
        assert!(rules.ends_with("{display:none}[data-at=\"1\"]{--at:1}"), "{rules}");
    }

    #[test]
    fn the_statement_gets_the_looks_of_the_page() {
        let statement =
            fs::read_to_string(crate::run::root().join("public").join(STATEMENT)).expect("a file of the project");
        let page = dressed(&statement, "a{}").expect("an empty style sheet");
        assert!(page.contains("<style>a{}</style>") && page.contains("<h1>"), "{page}");
        assert!(dressed(&page, "a{}").is_err());
    }

    #[test]
    fn links_in_the_page_of_a_report_lead_out_of_its_folder() {
        let index = "<head><style>a{}</style></head>";
        let links = "<a href=\"?v=1\"></a><a href=\"verslagen/x.txt\"></a><a href=\"#inhoud\"></a>";
        let page = page_of_report(index, "<title>T</title>\n", links).expect("a page");
        assert!(page.contains("<a href=\"../?v=1\"></a><a href=\"x.txt\"></a><a href=\"#inhoud\"></a>"), "{page}");
        assert!(page.contains("<style>a{}</style>") && page.contains("<title>T</title>"), "{page}");
    }
}
