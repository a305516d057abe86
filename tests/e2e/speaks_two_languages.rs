//! The interface speaks Dutch and English; the reports stay as they are.

use crate::harness::{Habits, Name, Reader, eventually, seen, tables, views, visit};
use serde_json::json;

#[test]
fn english_is_one_click_away_and_dutch_one_click_back() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for page in &views::PAGES {
            reader.open(page.address).await;
            reader.click_any(&["link", "button"], "English").await;
            wait_for_language(&reader, "en").await;
            assert_eq!(reader.in_address("taal").await, "en", "{}", page.name);
            reader.wait_without("link", "Verkennen").await;
            reader.click_any(&["link", "button"], "Nederlands").await;
            wait_for_language(&reader, "nl").await;
            assert_eq!(reader.in_address("taal").await, "", "{}", page.name);
            reader.find("link", "Verkennen").await;
        }
    });
}

#[test]
fn switching_the_language_keeps_the_view() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun&onderwerp=steun-aan-oekraine").await;
        let before = reader.hits().await;
        reader.click_any(&["link", "button"], "English").await;
        wait_for_language(&reader, "en").await;
        assert_eq!(reader.in_address("onderwerp").await, "steun-aan-oekraine");
        assert_eq!(reader.in_address("q").await, "steun");
        let (found, all) = reader.status_counts().await;
        assert_eq!((found, all), (before.len(), 49));
    });
}

#[test]
fn topics_have_english_names() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&taal=en").await;
        wait_for_language(&reader, "en").await;
        reader.find("checkbox", Name::Begins("Support for Ukraine (")).await;
        let status = reader.status_text().await;
        assert_eq!(status, "49 of 49 sentences");
    });
}

#[test]
fn the_reports_stay_dutch_and_say_so_to_a_screen_reader() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for address in ["?v=1&beeld=lezen&verslag=2025-05-15-antalya&taal=en", "?v=1&beeld=verkennen&taal=en"] {
            reader.open(address).await;
            wait_for_language(&reader, "en").await;
            // The language of the innermost element that holds the words.
            let script = "
                const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode())
                    if (walker.currentNode.data.includes('zoveel mogelijk'))
                        return walker.currentNode.parentElement.closest('[lang]').lang;
                return 'the words are not there';";
            let language = reader.script(script, vec![]).await;
            assert_eq!(language, json!("nl"), "{address}");
        }
    });
}

#[test]
fn every_quoted_passage_says_that_it_is_dutch() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let reports = ["2025-05-15-antalya", "2026-05-22-helsingborg"];
        let sentences = reports.iter().flat_map(|report| tables::sentences(report)).map(|sentence| sentence.text);
        let quotable: String = sentences.chain(reports.map(tables::title)).collect::<Vec<_>>().join("\n");
        // Pieces of three words and more that stand in the reports, in an element of another language.
        let script = r"
            const tidy = text => text.replace(/\s+/g, ' ').trim();
            const reports = tidy(arguments[0]).toLowerCase(), found = [];
            // A name is the same in both languages.
            const isName = text => text.split(' ').every(word => /^([A-Z(]|of$|the$)/.test(word));
            let n = 0;
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = tidy(walker.currentNode.data), around = walker.currentNode.parentElement;
                if (text.split(' ').length < 3 || around.closest('script, style, template') || isName(text) || !reports.includes(text.toLowerCase())) continue;
                n += 1;
                if (around.closest('[lang]').lang !== 'nl') found.push(text);
            }
            return [n, found];";
        let mut n_found = 0;
        for view in views::all() {
            reader.open(&view.with("taal=en")).await;
            wait_for_language(&reader, "en").await;
            reader.heading().await;
            let unfold = "document.querySelectorAll('details').forEach(folded => { folded.open = true; })";
            reader.script(unfold, vec![]).await;
            let answer = reader.script(script, vec![json!(quotable)]).await;
            n_found += answer[0].as_u64().unwrap_or(0);
            assert_eq!(answer[1], json!([]), "Dutch that does not say so on {}", view.name);
        }
        assert!(n_found > 200, "only {n_found} passages were looked at");
    });
}

#[test]
fn the_browser_chooses_the_language_of_a_first_visit() {
    visit(async |stage| {
        for (languages, chosen, said) in [("en-GB,en", "en", "en"), ("nl-NL,nl", "nl", "")] {
            let reader = stage.reader_with(Habits { languages, ..Habits::default() }).await;
            reader.open("").await;
            wait_for_language(&reader, chosen).await;
            assert_eq!(reader.in_address("taal").await, said, "a browser that reads {languages}");
        }
    });
}

#[test]
fn a_link_is_opened_in_the_language_it_was_sent_in() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { languages: "en-GB,en", ..Habits::default() }).await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        wait_for_language(&reader, "nl").await;
        reader.open("?v=1&beeld=verkennen&q=steun&taal=en").await;
        wait_for_language(&reader, "en").await;
    });
}

async fn wait_for_language(reader: &Reader, language: &str) {
    eventually(&format!("the page in {language}"), async || {
        let found = reader.try_script("return document.documentElement.lang", vec![]).await?;
        seen(found == language, || format!("it is in {found}"))
    })
    .await;
}
