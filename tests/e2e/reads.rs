//! The reports can be read, as they were written, and a sentence can be pointed at.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Reader, eventually, plain, seen, squeezed, visit};
use serde_json::json;

#[test]
fn the_overview_says_at_once_how_long_both_reports_are() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        let text = plain(&reader.main_text().await);
        for fact in ["antalya", "25 zinnen", "helsingborg", "24 zinnen"] {
            assert!(text.contains(fact), "the overview does not say {fact:?}: {text}");
        }
    });
}

#[test]
fn the_overview_gives_days_and_next_summit_of_both_meetings() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        let text = plain(&reader.main_text().await);
        let facts = ["14-15 mei 2025", "21-22 mei 2026", "den haag", "24-25 juni 2025", "ankara", "7-8 juli 2026"];
        for fact in facts {
            assert!(text.contains(fact), "the overview does not say {fact:?}: {text}");
        }
    });
}

#[test]
fn the_navigation_opens_every_page_and_says_which_one_is_open() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        for page in ["Verkennen", "Kaart", "Vergelijken", "Lezen", "Over", "Overzicht"] {
            reader.click("link", page).await;
            let current = "
                const nav = [...document.querySelectorAll('nav')].find(nav => nav.innerText.includes('Overzicht'));
                return [...nav.querySelectorAll('[aria-current=page]')].map(e => e.innerText.trim())";
            eventually(&format!("{page} is the current page"), async || {
                let found = reader.try_script(current, vec![]).await?;
                seen(found == json!([page]), || found.to_string())
            })
            .await;
            reader.heading().await;
        }
    });
}

#[test]
fn every_page_has_a_title_of_its_own() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let mut titles = Vec::new();
        for page in &crate::harness::views::PAGES {
            reader.open(page.address).await;
            titles.push(reader.portrait().await["title"].as_str().unwrap_or_default().to_owned());
        }
        let mut different = titles.clone();
        different.sort();
        different.dedup();
        assert!(different.len() == titles.len(), "two pages share a title: {titles:?}");
    });
}

#[test]
fn both_reports_stand_there_to_the_letter() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for report in [ANTALYA, HELSINGBORG] {
            reader.open(&format!("?v=1&beeld=lezen&verslag={report}")).await;
            let text = reader.main_text().await;
            let title = tables::title(report);
            assert!(plain(&text).contains(&plain(&title)), "the title {title:?} does not stand above the report");
            for sentence in tables::sentences(report) {
                let shown = sentence_text(&reader, &sentence.id).await;
                assert!(shown.contains(&sentence.text), "{} reads {shown:?}, not {:?}", sentence.id, sentence.text);
            }
        }
    });
}

#[test]
fn sentences_stand_in_the_order_they_were_written_in() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for report in [ANTALYA, HELSINGBORG] {
            reader.open(&format!("?v=1&beeld=lezen&verslag={report}")).await;
            let ids = reader.script("return [...document.querySelectorAll('main [id]')].map(e => e.id)", vec![]).await;
            let ids = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str());
            let shown: Vec<&str> = ids
                .filter(|id| id.rsplit_once('.').is_some_and(|(of, spot)| of == report && spot.contains('z')))
                .collect();
            let written: Vec<String> = tables::sentences(report).into_iter().map(|sentence| sentence.id).collect();
            assert_eq!(shown, written);
        }
    });
}

#[test]
fn a_link_to_a_sentence_lands_on_it_and_marks_it_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        // The last sentences: the page has to move for them.
        for id in ["2025-05-15-antalya.p5z5", "2026-05-22-helsingborg.p6z4", "2025-05-15-antalya.p1z1"] {
            let report = id.split('.').next().unwrap_or_default();
            reader.open(&format!("?v=1&beeld=lezen&verslag={report}#{id}")).await;
            wait_for_landing(&reader, id).await;
        }
    });
}

#[test]
fn a_link_to_a_sentence_lands_on_it_on_a_small_screen_too() {
    visit(async |stage| {
        let habits = crate::harness::Habits { viewport: (320, 560), ..Default::default() };
        let reader = stage.reader_with(habits).await;
        reader.open("?v=1&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p5z8").await;
        wait_for_landing(&reader, "2025-05-15-antalya.p5z8").await;
    });
}

#[test]
fn every_sentence_has_a_link_to_itself() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2025-05-15-antalya").await;
        let names = reader.names("link").await;
        for sentence in tables::sentences(ANTALYA) {
            let name = format!("Link naar alinea {}, zin {}", sentence.paragraph, sentence.number);
            assert!(names.contains(&name), "there is no link {name:?}");
        }
        let link = reader.find("link", "Link naar alinea 5, zin 5").await;
        let target = link.prop("href").await.expect("a link has an address").unwrap_or_default();
        assert!(target.ends_with("#2025-05-15-antalya.p5z5"), "the link leads to {target}");
    });
}

#[test]
fn following_the_link_of_a_sentence_puts_it_into_the_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2025-05-15-antalya").await;
        reader.click("link", "Link naar alinea 2, zin 3").await;
        wait_for_landing(&reader, "2025-05-15-antalya.p2z3").await;
        let address = reader.address().await;
        assert!(address.ends_with("#2025-05-15-antalya.p2z3"), "the address is {address}");
        assert_eq!(reader.in_address("verslag").await, ANTALYA);
    });
}

#[test]
fn a_passage_that_was_found_is_shown_among_its_neighbours() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt").await;
        let list = reader.find("list", "Resultaten").await;
        reader.find_in(&list, "button", "Citeer Antalya 2025, alinea 2, zin 1").await;
        let link = reader.find_in(&list, "link", "Antalya 2025, alinea 2, zin 1").await;
        reader.press_on(&link).await.expect("the link can be clicked");
        let next = &tables::sentences(ANTALYA)[4];
        assert_eq!(next.id, "2025-05-15-antalya.p2z2");
        eventually("the sentence after the one found", async || {
            let (address, text) = (reader.address().await, reader.main_text().await);
            let there = address.ends_with("#2025-05-15-antalya.p2z1") && text.contains(&next.text);
            seen(there, || format!("at {address} one reads {text}"))
        })
        .await;
    });
}

async fn sentence_text(reader: &Reader, id: &str) -> String {
    let script = "return document.getElementById(arguments[0])?.textContent ?? ''";
    squeezed(reader.script(script, vec![json!(id)]).await.as_str().unwrap_or_default())
}

/// Waits until this sentence, and no other, is marked as the one cited, and in sight.
async fn wait_for_landing(reader: &Reader, id: &str) {
    let script = "
        const sentence = document.getElementById(arguments[0]);
        if (!sentence) return 'it is not there';
        const marked = [...document.querySelectorAll('[aria-current=location]')].map(e => e.id || e.closest('[id]').id);
        if (marked.length !== 1 || marked[0] !== arguments[0]) return 'marked is ' + JSON.stringify(marked);
        const box = sentence.getClientRects()[0];
        return box.bottom > 0 && box.top < innerHeight ? true : `it lies at ${box.top} of ${innerHeight}`;";
    eventually(&format!("landing on {id}"), async || {
        let found = reader.try_script(script, vec![json!(id)]).await?;
        seen(found == json!(true), || found.to_string())
    })
    .await;
}
