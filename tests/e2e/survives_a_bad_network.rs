//! A host in trouble or a line that breaks leaves a page to read, words for it, and a way on.

use crate::arrives_in_parts::part;
use crate::harness::{Answer, Reader, eventually, seen, visit};
use crate::is_there_at_once::HASTY;
use crate::takes_in_reports::file_of_importer;
use crate::without_wasm::{both_reports_can_be_read, wait_for_message};
use serde_json::json;

/// What may come in place of a file.
const TROUBLES: [Answer; 6] =
    [Answer::Missing, Answer::Broken, Answer::Page, Answer::Garbage, Answer::Halved, Answer::Dropped];

/// Keeps what an earlier visit stored out of the way.
const NOTHING_STORED: &str = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined })";

#[test]
fn whatever_comes_in_place_of_the_program_the_reports_can_be_read_and_the_next_try_works() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse_everything();
        reader.before_every_page(NOTHING_STORED).await;
        // The other troubles of the WebAssembly have a scenario in `without_wasm`.
        let of_webassembly = [Answer::Broken, Answer::Halved, Answer::Dropped].map(|answer| ("_bg.wasm", answer));
        for (ending, answer) in TROUBLES.map(|answer| (".js", answer)).into_iter().chain(of_webassembly) {
            stage.answer(ending, answer);
            reader.go("?v=1&beeld=kaart").await;
            wait_for_message(&reader, "Laad de pagina opnieuw").await;
            both_reports_can_be_read(&reader, &stage.address()).await;
            stage.answer_plainly();
            reader.open("?v=1&beeld=kaart").await;
            assert!(reader.heading().await.starts_with("Kaart"), "after {answer:?} for {ending}");
        }
    });
}

#[test]
fn whatever_comes_in_place_of_a_part_is_said_and_can_be_asked_for_again() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse(".wasm");
        reader.before_every_page(NOTHING_STORED).await;
        reader.excuse("No offline use");
        // The words stand once in each language.
        let in_dutch = TROUBLES.map(|answer| (answer, "", "Kaart", "niet binnengekomen", "Probeer opnieuw"));
        let in_english = (Answer::Broken, "&taal=en", "Map", "did not arrive", "Try again");
        for (answer, language, page, said, again) in in_dutch.into_iter().chain([in_english]) {
            reader.open(&format!("?v=1&beeld=verkennen{language}")).await;
            stage.answer(&part("kaart"), answer);
            reader.click("link", page).await;
            wait_for_text(&reader, said).await;
            stage.answer_plainly();
            reader.click("button", again).await;
            reader.wait_without("button", again).await;
        }
    });
}

#[test]
fn a_part_of_which_nothing_more_comes_in_is_given_up_and_can_be_asked_for_again() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.before_every_page(NOTHING_STORED).await;
        // A minute in a third of a second.
        let hurry =
            "const patience = AbortSignal.timeout; AbortSignal.timeout = (ms) => patience.call(AbortSignal, ms / 200)";
        reader.before_every_page(hurry).await;
        reader.open("?v=1&beeld=verkennen").await;
        stage.answer(&part("kaart"), Answer::Held);
        reader.click("link", "Kaart").await;
        wait_for_text(&reader, "niet binnengekomen").await;
        stage.release();
        reader.click("button", "Probeer opnieuw").await;
        reader.wait_without("button", "Probeer opnieuw").await;
    });
}

#[test]
fn a_page_that_takes_long_says_so_until_it_is_there() {
    visit(async |stage| {
        stage.answer("_bg.wasm", Answer::Held);
        let reader = stage.reader_with(HASTY).await;
        // Of the first page, which is left before it is there.
        reader.excuse("Failed to fetch");
        reader.excuse("NetworkError when attempting to fetch");
        reader.excuse("manifest.webmanifest");
        for (view, said) in [("?v=1&beeld=kaart", "Dit duurt lang"), ("?v=1&beeld=lezen&taal=en", "taking long")] {
            reader.go(view).await;
            let late = "document.getElementById('traag')";
            reader.wait_until("the page has come in", &format!("return Boolean({late}?.getAnimations().length)")).await;
            assert_eq!(reader.script(&format!("return {late}.innerText"), vec![]).await, "", "it is not late yet");
            reader.script(&format!("{late}.getAnimations().forEach((waiting) => waiting.finish())"), vec![]).await;
            let seen_of_it = reader.script(&format!("return {late}.innerText"), vec![]).await;
            assert!(seen_of_it.as_str().is_some_and(|text| text.contains(said)), "{view}: {seen_of_it}");
        }
        stage.release();
        reader.wait_ready().await;
        assert_eq!(reader.script("return document.getElementById('traag')", vec![]).await, json!(null));
    });
}

#[test]
fn over_a_slow_line_everything_comes_in_the_end() {
    visit(async |stage| {
        stage.answer("", Answer::Slow);
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=tabel").await;
        reader.find("table", "Onderwerpen en verbanden").await;
        assert_eq!(reader.notice().await, "");
    });
}

#[test]
fn what_did_not_come_in_for_use_without_a_network_comes_at_the_next_visit() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse(".wasm");
        for answer in [Answer::Halved, Answer::Dropped, Answer::Page, Answer::Broken] {
            stage.answer(&file_of_importer("wasm"), answer);
            reader.open("").await;
            reader.wait_for_footer("een bestand kwam niet goed binnen").await;
        }
        stage.answer_plainly();
        reader.reload().await;
        reader.wait_until_stored().await;
    });
}

#[test]
fn whatever_comes_in_place_of_the_worker_the_page_works_and_says_that_it_is_not_stored() {
    visit(async |stage| {
        let reader = stage.reader().await;
        // The browser itself notes what it thinks of such a worker, each time in other words.
        reader.excuse_everything();
        for answer in [Answer::Broken, Answer::Page, Answer::Garbage, Answer::Dropped, Answer::Halved] {
            stage.answer("sw.js", answer);
            reader.open("?v=1&beeld=verkennen&q=steun").await;
            reader.wait_for_footer("Niet opgeslagen voor offline gebruik").await;
            assert!(!reader.hits().await.is_empty(), "after {answer:?}");
        }
    });
}

async fn wait_for_text(reader: &Reader, words: &str) {
    eventually(&format!("“{words}”"), async || {
        let text = reader.main_text().await;
        seen(text.contains(words), || text.clone())
    })
    .await;
}
