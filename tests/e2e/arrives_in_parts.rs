//! What most visits never open arrives when it is opened, and where it does not, that is said.

use crate::harness::environment;
use crate::harness::{Answer, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn the_views_that_every_visit_opens_ask_for_no_part() {
    let parts = parts();
    assert!(parts.iter().any(|name| name.starts_with("kaart-")), "the page has not come in parts: {parts:?}");
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in ["", "?v=1&beeld=verkennen&q=steun", "?v=1&beeld=lezen"] {
            reader.open(view).await;
            let asked = reader
                .script("return performance.getEntriesByType('resource').map((one) => one.name).join(' ')", vec![])
                .await;
            for part in &parts {
                assert!(!asked.to_string().contains(part.as_str()), "{view} asked for {part}");
            }
        }
    });
}

#[test]
fn a_part_that_does_not_arrive_is_said_and_comes_when_it_is_asked_for_again() {
    for (view, name, inside, is_deep) in [
        ("kaart", "Kaart", "Tabel", false),
        ("kaart", "Kaart", "Tabel", true),
        ("over", "Over", "namen.tsv", false),
        ("over", "Over", "namen.tsv", true),
    ] {
        visit(async |stage| {
            stage.answer(&part(view), Answer::Missing);
            let reader = stage.reader().await;
            reader.excuse(".wasm");
            if is_deep {
                reader.open(&format!("?v=1&beeld={view}")).await;
            } else {
                reader.open("").await;
                reader.click("link", name).await;
            }
            wait_for_text(&reader, "niet binnengekomen").await;
            assert_eq!(reader.heading().await, name);
            // All else goes on.
            reader.click("link", "Verkennen").await;
            reader.wait_for_hits(49).await;
            reader.back().await;
            wait_for_text(&reader, "niet binnengekomen").await;

            stage.answer_plainly();
            reader.click("button", "Probeer opnieuw").await;
            reader.find("link", inside).await;
        });
    }
}

#[test]
fn a_concordance_that_does_not_arrive_is_said_and_the_search_goes_on() {
    visit(async |stage| {
        stage.answer(&part("woordgebruik"), Answer::Missing);
        let reader = stage.reader().await;
        reader.excuse(".wasm");
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        let hits = reader.hits().await;
        reader.click("link", "Concordantie").await;
        wait_for_text(&reader, "niet binnengekomen").await;
        reader.click("link", "Lijst").await;
        assert_eq!(reader.hits().await, hits);
        reader.back().await;
        wait_for_text(&reader, "niet binnengekomen").await;
        stage.answer_plainly();
        reader.click("button", "Probeer opnieuw").await;
        reader.find("table", "Concordantie").await;
    });
}

#[test]
fn a_collection_that_does_not_arrive_is_said_and_its_drawer_goes_on() {
    for is_in_link in [false, true] {
        visit(async |stage| {
            stage.answer(&part("verzameling"), Answer::Missing);
            let reader = stage.reader().await;
            reader.excuse(".wasm");
            if is_in_link {
                reader.open("?v=1&verzameling=2025-05-15-antalya.p2z1").await;
            } else {
                reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt").await;
                reader.click("button", "Verzamel Antalya 2025, alinea 2, zin 1").await;
                reader.click("button", "Verzameling").await;
            }
            let drawer = "return document.getElementById('verzameling')?.innerText ?? ''";
            eventually("the drawer says so", async || {
                let text = reader.try_script(drawer, vec![]).await?.as_str().unwrap_or_default().to_owned();
                seen(text.contains("niet binnengekomen") && text.contains("1 zin"), || text.clone())
            })
            .await;
            assert_eq!(reader.axe().await, Vec::<String>::new(), "while its content is absent");
            reader.press(Key::Escape).await;
            reader.wait_without("region", "Verzameling").await;
            reader.click("button", "Verzameling").await;
            reader.find("button", "Probeer opnieuw").await;

            stage.answer_plainly();
            reader.click("button", "Probeer opnieuw").await;
            reader.find("textbox", "Notitie bij Antalya 2025, alinea 2, zin 1").await;
            let focused = "return document.activeElement.id";
            eventually("the focus in the drawer", async || {
                let found = reader.try_script(focused, vec![]).await?;
                seen(found == "verzameling", || found.to_string())
            })
            .await;
        });
    }
}

#[test]
fn a_citation_that_does_not_arrive_is_said() {
    visit(async |stage| {
        for part in parts().iter().filter(|name| name.starts_with("meenemen-")) {
            stage.answer(part, Answer::Missing);
        }
        let reader = stage.reader().await;
        reader.excuse(".wasm");
        reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt").await;
        reader.click("button", "Citeer deze weergave").await;
        eventually("the reader is told", async || {
            let text = reader.try_script("return document.body.textContent", vec![]).await?;
            seen(text.to_string().contains("Dit deel van de pagina is niet binnengekomen"), || "nothing".to_owned())
        })
        .await;
        assert_eq!(reader.script("return document.documentElement.dataset.failed ?? ''", vec![]).await, json!(""));
    });
}

/// The files with parts of the page's WebAssembly.
fn parts() -> Vec<String> {
    let files = std::fs::read_dir(environment::dist()).expect("the page is built");
    let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".wasm") && !name.ends_with("_bg.wasm")).collect()
}

/// The file that only this part is in.
pub fn part(name: &str) -> String {
    let start = format!("{name}-");
    parts().into_iter().find(|file| file.starts_with(&start)).unwrap_or_else(|| panic!("{name} is no part"))
}

async fn wait_for_text(reader: &Reader, words: &str) {
    eventually(&format!("“{words}”"), async || {
        let text = reader.main_text().await;
        seen(text.contains(words), || text.clone())
    })
    .await;
}
