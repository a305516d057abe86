//! The comparison on paper and on a telephone: all of it, and nothing cut.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Habits, eventually, plain, seen, visit};
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
        reader.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
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
