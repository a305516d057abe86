//! The comparison on paper and on a telephone: all of it, and nothing cut.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Habits, Reader, eventually, plain, seen, visit};
use serde_json::json;
use std::collections::BTreeSet;

const VIEW: &str = "?v=1&beeld=vergelijken";

/// The width of A4 between the margins, in pixels of CSS: 182 mm.
const PAPER: u32 = 688;

#[test]
fn on_paper_every_topic_is_open_and_the_sources_are_named() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("{VIEW}&verschil=1")).await;
        let before = reader.portrait().await;
        // What goes to the printer is what stands on the page when it is called.
        let script = "window.print = () => { window.paper = document.querySelector('main').cloneNode(true); }";
        reader.script(script, vec![]).await;
        reader.click("button", "Druk af").await;
        let read = r"
            if (!window.paper) return null;
            const links = [...window.paper.querySelectorAll('tr:not([hidden]) .side-passage a.where')];
            return [window.paper.textContent, links.map(a => decodeURIComponent(a.hash.slice(1)))];";
        let paper = eventually("the paper", async || {
            let paper = reader.try_script(read, vec![]).await?;
            if paper.is_null() { Err("nothing was printed".to_owned()) } else { Ok(paper) }
        })
        .await;

        let printed: BTreeSet<&str> = paper[1].as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
        let mut wanted = BTreeSet::new();
        for topic in tables::topics() {
            let [a, b] = [ANTALYA, HELSINGBORG].map(|report| tables::about(report, &topic.id));
            if a.len() != b.len() {
                wanted.extend(a.into_iter().chain(b));
            }
        }
        assert_eq!(printed, wanted.iter().map(String::as_str).collect());

        let text = plain(paper[0].as_str().unwrap_or_default());
        for source in [
            "verslag van de informele navo-ministeriële van 14 en 15 mei 2025",
            "verslag nato foreign ministers meeting van 21 en 22 mei 2026",
            "alleen verschillen",
            "afgedrukt op",
            "gegevens",
            "beeld=vergelijken",
        ] {
            assert!(text.contains(source), "the paper does not say {source:?}");
        }
        reader.wait_for_portrait("the comparison as it was", &before).await;
    });
}

#[test]
fn nothing_is_cut_off_on_paper() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (PAPER, 1000), ..Habits::default() }).await;
        reader.open(&format!("{VIEW}&open=steun-aan-oekraine")).await;
        reader.look_at_paper().await;
        let script = r"
            const edge = document.documentElement.clientWidth + 1;
            const cut = e => e.getBoundingClientRect().right > edge || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible';
            const all = [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden'));
            const controls = all.filter(e => e.matches('select, input, .button, .quiet-button'));
            return all.filter(cut).concat(controls).map(e => e.outerHTML.slice(0, 120));";
        let found = reader.script(script, vec![]).await;
        assert_eq!(found, json!([]), "cut off, or of no use on paper");
        // Two columns, A on the left.
        let script = r"
            const [left, right] = [...document.querySelector('.opposite').children].map(e => e.getBoundingClientRect());
            return left.right <= right.left;";
        assert_eq!(reader.script(script, vec![]).await, json!(true));
    });
}

#[test]
fn no_topic_is_broken_within_a_word_on_a_small_telephone() {
    visit(async |stage| {
        for language in ["", "&taal=en"] {
            let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
            reader.open(&format!("{VIEW}{language}")).await;
            let script = r"
                const broken = [];
                for (const button of document.querySelectorAll('table button[aria-expanded]')) {
                    const text = button.firstChild;
                    for (const word of text.data.matchAll(/[^\s-]+-?/g)) {
                        const range = new Range();
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        if (range.getClientRects().length > 1) broken.push(word[0]);
                    }
                }
                return broken;";
            assert_eq!(reader.script(script, vec![]).await, json!([]));
        }
    });
}

#[test]
fn on_a_small_telephone_the_numbers_of_both_meetings_stand_below_the_topic() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        reader.open(VIEW).await;
        let script = r"
            return [...document.querySelectorAll('table[aria-label=Onderwerpen\\ per\\ bijeenkomst] .topic-row')].filter(row => {
                const [a, topic, b] = [...row.children].map(cell => cell.getBoundingClientRect());
                return !(a.top >= topic.bottom - 1 && Math.abs(a.top - b.top) < 2 && a.right <= b.left + 1);
            }).map(row => row.textContent);";
        eventually("pairs below each other", async || {
            let odd = reader.try_script(script, vec![]).await?;
            seen(odd == json!([]), || odd.to_string())
        })
        .await;
    });
}

/// What a view says on paper: `beforeprint` comes however a reader asks for it.
async fn printed(reader: &Reader, view: &str) -> String {
    reader.open(view).await;
    reader.look_at_paper().await;
    reader.script("dispatchEvent(new Event('beforeprint'))", vec![]).await;
    eventually("the colophon", async || {
        let text = reader.try_script("return document.querySelector('main').innerText", vec![]).await?;
        let text = plain(text.as_str().unwrap_or_default());
        if text.contains("afgedrukt op") { Ok(text) } else { Err(text) }
    })
    .await
}

#[test]
fn on_paper_every_view_says_its_sources_filters_and_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let (antalya, helsingborg) = ("ministeriële van 14 en 15 mei 2025", "meeting van 21 en 22 mei 2026");
        for (view, said, unsaid) in [
            ("", vec![antalya, helsingborg], "wie:"),
            ("?v=1&beeld=verkennen&q=steun&wie=nederland", vec![antalya, helsingborg, "“steun”; wie: nederland"], "zz"),
            ("?v=1&beeld=verkennen&verslag=2025-05-15-antalya", vec![antalya], helsingborg),
            ("?v=1&beeld=kaart&verslag=2025-05-15-antalya", vec![antalya], helsingborg),
            ("?v=1&beeld=lezen&verslag=2026-05-22-helsingborg", vec![helsingborg], antalya),
            ("?v=1&beeld=over", vec![antalya, helsingborg], "wie:"),
        ] {
            let paper = printed(&reader, view).await;
            let colophon = paper.rsplit_once("antalya 2025: ").or(paper.rsplit_once("helsingborg 2026: "));
            let colophon = colophon.map_or("", |(before, _)| &paper[before.len()..]);
            let address = view.split('&').nth(1).unwrap_or("http");
            for words in said.into_iter().chain([address, "gegevens"]) {
                assert!(paper.contains(words), "{view}: not {words:?} in {paper}");
            }
            assert!(!colophon.contains(unsaid), "{view}: {unsaid:?} in {colophon}");
        }
    });
}

#[test]
fn the_map_is_printed_as_a_picture_and_as_a_table() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        assert!(!reader.has("table", "Onderwerpen en verbanden").await, "the table is on the screen");
        printed(&reader, "?v=1&beeld=kaart").await;
        reader.find("table", "Onderwerpen en verbanden").await;
        let picture = "return document.querySelectorAll('svg [role=button], svg a').length";
        assert!(reader.script(picture, vec![]).await.as_u64() > Some(20), "no picture");
        reader.script("dispatchEvent(new Event('afterprint'))", vec![]).await;
        reader.look_at_screen().await;
        reader.wait_without("table", "Onderwerpen en verbanden").await;
    });
}
