//! What stands in the page before the app does?
//!
//! The app's own components, drawn natively as HTML: the shell with the overview, the heads of
//! *Kaart* and *Vergelijken*, and every report as *Lezen* shows it, one below the other. The build puts them into `index.html`
//! (`cargo xtask after-build`); there they can be read at once, and also where the app never
//! comes. In Dutch, as the reports are; shell and overview in English as well.
//!
//! # Invariants
//!
//! * The elements are those of the app, in the same order: what has focus in the one is
//!   found in the other by its place.
//! * No `style` attribute, which a strict content security policy blocks: the custom
//!   properties that the app sets through the DOM become rules ([`Prerendered::style`]).
//! * Every sentence stands in it once, to the letter, under its id.

use super::app::around;
use super::browser::offline::Offline;
use super::desk::{Desk, House, Lodging};
use super::draw::Part;
use super::pages;
use super::state::State;
use crate::embedded;
use crate::view_state::{Language, Page, ViewState};
use leptos::prelude::*;
use serde::Serialize;

/// What the build puts into its pages.
#[derive(Clone, Debug, Serialize)]
pub struct Prerendered {
    /// Rules that the pages need beside the style sheets.
    pub style: String,
    /// Header, main part and footer; in the main part the overview, two heads, then every report.
    pub page: String,
    /// The same in English, with the overview alone.
    pub english: String,
    /// Ids of the reports, and the same for each alone, oldest first.
    pub reports: Vec<(String, String)>,
}

/// Draws shell, overview, heads and the embedded reports, and the first two in English.
#[must_use]
pub fn draw() -> Prerendered {
    let house = House::of(embedded::corpus());
    Owner::new().with(|| {
        let desk = |view| Desk::new(Lodging(house), house, view, Vec::new());
        let overview = desk(ViewState::default());
        let readings = || {
            house.corpus.reports.iter().map(|report| {
                let mut view = ViewState::default();
                view.read(&report.id, None);
                (report.id.to_string(), desk(view))
            })
        };
        let reading = |desk| pages::draw(desk, Page::Read);
        let mut style = String::new();
        let mut html = |desk, pages| lean(&around(desk, State::new(Offline::default()), pages).to_html(), &mut style);
        let overviews = std::iter::once(pages::draw(overview, Page::Overview));
        let heads = [pages::map::prerendered(overview), pages::compare::prerendered(overview)].map(Part::done);
        let drawn = overviews.chain(heads).chain(readings().map(|(_, desk)| reading(desk)));
        let page = html(overview, drawn.collect());
        let english = desk(ViewState { language: Language::English, ..ViewState::default() });
        let english = html(english, vec![pages::draw(english, Page::Overview)]);
        let reports = readings().map(|(id, desk)| (id, html(desk, vec![reading(desk)]))).collect();
        Prerendered { style, page, english, reports }
    })
}

/// What Leptos writes to find its way back, what closes an element that has no end, and what
/// only the running app uses: focus by program, and the id of a heading, of which there are
/// several here.
const NOT_NEEDED: [&str; 5] = ["<!>", "<!--<() />-->", "</input>", " tabindex=\"-1\"", " id=\"titel\""];

/// HTML without what is not needed here; what is folded away waits for the app: why a sentence
/// has its topics, and the further rows of a table.
fn lean(html: &str, style: &mut String) -> String {
    let html = NOT_NEEDED.iter().fold(html.to_owned(), |html, part| html.replace(part, ""));
    let html = without(&html, "<details class=\"why-topics\">", "</summary>", "</details>");
    with_rules(without(&html, "<tr hidden=\"\">", "", "</tr>"), style)
}

/// HTML in which elements that begin with `start` are empty behind `head`, up to their `end`.
fn without(html: &str, start: &str, head: &str, end: &str) -> String {
    let mut pieces = html.split(start);
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let head = piece.find(head).map_or(0, |at| at + head.len());
        let end = piece[head..].find(end).map_or(head, |at| head + at);
        kept += &format!("{start}{}{}", &piece[..head], &piece[end..]);
    }
    kept
}

/// HTML in which custom properties are attributes, and a rule for each.
fn with_rules(mut html: String, style: &mut String) -> String {
    const START: &str = " style=\"--";
    while let Some(at) = html.find(START) {
        let declaration = &html[at + START.len()..];
        let length = declaration.find('"').unwrap_or(declaration.len());
        let declaration = declaration[..length].trim_end_matches(';').to_owned();
        let (name, value) = declaration.split_once(':').unwrap_or((&declaration, ""));
        let rule = format!("[data-{name}=\"{value}\"]{{--{declaration}}}");
        if !style.contains(&rule) {
            style.push_str(&rule);
        }
        let attribute = format!(" data-{name}=\"{value}\"");
        html.replace_range(at..=at + START.len() + length, &attribute);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of an element, from its start tag to the end tag of the same depth.
    fn text_of(html: &str, id: &str) -> String {
        let at = html.find(&format!(" id=\"{id}\"")).unwrap_or_else(|| panic!("{id} is not there"));
        let mut rest = &html[at..];
        let (mut depth, mut text) = (1, String::new());
        rest = &rest[rest.find('>').expect("the end of a tag") + 1..];
        while depth > 0 {
            let (before, tag) = rest.split_once('<').expect("an end tag");
            text.push_str(before);
            depth = if tag.starts_with('/') { depth - 1 } else { depth + 1 };
            rest = &tag[tag.find('>').expect("the end of a tag") + 1..];
        }
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn every_sentence_stands_there_once_and_to_the_letter() {
        let (corpus, drawn) = (embedded::corpus(), draw());
        for (at, sentence) in corpus.sentences.iter().enumerate() {
            let id = corpus.id_of(at).to_string();
            assert_eq!(text_of(&drawn.page, &id), corpus.text_of(sentence), "{id}");
            assert_eq!(drawn.page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
        assert!(drawn.page.contains("<em>Ukraine Comprehensive Assistance Package</em>"));
    }

    #[test]
    fn no_id_stands_there_twice() {
        let page = draw().page;
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert!(all > 60 && all == ids.len(), "{all} ids, {} different ones", ids.len());
    }

    #[test]
    fn a_strict_policy_has_nothing_to_block() {
        let drawn = draw();
        for blocked in [concat!(" style", "="), "<script", " onclick", "javascript:"] {
            assert!(!drawn.page.contains(blocked), "{blocked}");
        }
        assert!(drawn.style.contains("[data-at=\"0\"]{--at:0}"), "{}", drawn.style);
        assert!(drawn.page.contains("data-at=\"0\""));
    }

    #[test]
    fn the_english_overview_is_the_dutch_one_in_other_words() {
        let drawn = draw();
        let tags = |html: &str| -> Vec<String> {
            let tags = html.split('<').skip(1).filter_map(|rest| rest.split([' ', '>']).next());
            tags.map(str::to_owned).collect()
        };
        let dutch_overview = drawn.page.split("<div class=\"page map\"").next().expect("what stands before the heads");
        let n_tags = tags(dutch_overview).len();
        assert_eq!(tags(&drawn.english)[..n_tags], tags(&drawn.page)[..n_tags]);
        assert!(drawn.english.contains(">14–15 May 2025<") && drawn.english.contains("taal=en"));
        assert!(!drawn.english.contains(" mei "), "dates in Dutch");
    }

    #[test]
    fn the_page_of_a_report_is_the_one_in_the_page() {
        let drawn = draw();
        assert_eq!(drawn.reports.len(), 2);
        for (id, html) in &drawn.reports {
            let page = html.split_once("<div class=\"page read\"").and_then(|(_, rest)| rest.split_once("</main>"));
            let (page, _) = page.expect("a page to read");
            assert!(drawn.page.contains(page), "{id}");
            assert!(html.contains("aria-current=\"page\">Lezen"), "{id}: the navigation is elsewhere");
        }
    }
}
