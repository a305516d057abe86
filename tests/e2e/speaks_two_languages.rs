//! The interface speaks Dutch and English; the reports stay as they are.

use crate::harness::{Habits, Name, Reader, eventually, seen, views, visit};
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
