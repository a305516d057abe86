//! Where the app cannot run, the page says so and still has the reports to read.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Answer, Habits, Reader, eventually, plain, seen, visit};
use serde_json::json;

#[test]
fn without_scripts_there_is_a_message_and_both_reports() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { scripts: false, ..Habits::default() }).await;
        // Without scripts Chromium looks there for an icon, whatever the page says.
        reader.excuse("/favicon.ico");
        reader.go("").await;
        wait_for_message(&reader, "JavaScript").await;
        assert!(!reader.main_text().await.contains("Kaart van onderwerpen"));
        both_reports_can_be_read(&reader, &stage.address()).await;
    });
}

#[test]
fn without_scripts_a_link_to_a_sentence_lands_on_it() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { scripts: false, ..Habits::default() }).await;
        reader.excuse("/favicon.ico");
        reader.go("#2025-05-15-antalya.p5z5").await;
        let script = "
            const sentence = document.getElementById('2025-05-15-antalya.p5z5');
            const box = sentence?.getClientRects()[0];
            return [!!sentence?.matches(':target'), !!box && box.top > 0 && box.top < innerHeight]";
        eventually("the sentence is in sight", async || {
            let found = reader.try_script(script, vec![]).await?;
            seen(found == json!([true, true]), || found.to_string())
        })
        .await;
    });
}

#[test]
fn without_its_webassembly_there_is_a_message_and_both_reports() {
    for answer in [Answer::Missing, Answer::Page, Answer::Garbage] {
        visit(async |stage| {
            stage.answer(".wasm", answer);
            let reader = stage.reader().await;
            reader.excuse_everything();
            reader.go("?v=1&beeld=kaart").await;
            wait_for_message(&reader, "").await;
            // What a view is called that does not come would be in the way.
            assert!(!reader.main_text().await.contains("Kaart van onderwerpen"));
            both_reports_can_be_read(&reader, &stage.address()).await;
        });
    }
}

#[test]
fn without_webassembly_in_the_browser_there_is_a_message_and_both_reports() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse_everything();
        let source = "delete globalThis.WebAssembly";
        reader.before_every_page(source).await;
        reader.go("").await;
        wait_for_message(&reader, "WebAssembly").await;
        both_reports_can_be_read(&reader, &stage.address()).await;
    });
}

/// Waits for a message in plain language that names what is missing.
pub async fn wait_for_message(reader: &Reader, missing: &str) {
    eventually("a message that the app does not run", async || {
        let script = "return [document.documentElement.dataset.ready ?? '', document.body.innerText]";
        let found = reader.try_script(script, vec![]).await?;
        let text = found[1].as_str().unwrap_or_default();
        let says_so = text.contains(missing) && (text.contains("WebAssembly") || text.contains("JavaScript"));
        seen(says_so && found[0] != "true", || found.to_string())
    })
    .await;
}

/// Reads the first and the last sentence of each report: on the page, or behind a link.
pub async fn both_reports_can_be_read(reader: &Reader, home: &str) {
    for report in [ANTALYA, HELSINGBORG] {
        let sentences = tables::sentences(report);
        let ends = [&sentences[0].text, &sentences[sentences.len() - 1].text];
        reader.go("").await;
        wait_for_message(reader, "").await;
        if holds(reader, &ends).await {
            continue;
        }
        let links =
            reader.script("return [...document.links].filter(a => a.checkVisibility()).map(a => a.href)", vec![]).await;
        let links: Vec<&str> = links.as_array().into_iter().flatten().filter_map(|link| link.as_str()).collect();
        let to_report = links.iter().find(|link| link.starts_with(home) && link.contains(report));
        let to_report =
            to_report.unwrap_or_else(|| panic!("{report} is neither on the page nor behind a link: {links:?}"));
        reader.go(&to_report[home.len()..]).await;
        assert!(holds(reader, &ends).await, "{report} cannot be read at {to_report}");
    }
}

async fn holds(reader: &Reader, sentences: &[&String]) -> bool {
    let text = reader.script("return document.body.innerText", vec![]).await;
    let text = plain(&text.as_str().unwrap_or_default().replace('*', ""));
    sentences.iter().all(|sentence| text.contains(&plain(sentence)))
}
