//! What two meetings differ in beyond their topics: positions, figures, words; and all of it
//! can be taken along.

use crate::harness::tables::{ANTALYA, HELSINGBORG, rows};
use crate::harness::{Reader, eventually, plain, seen, squeezed, visit};
use fantoccini::key::Key;
use serde_json::json;
use std::collections::BTreeSet;

const VIEW: &str = "?v=1&beeld=vergelijken";

#[test]
fn positions_are_the_statements_of_the_chosen_speaker() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        eventually("the positions of Nederland", async || {
            let shown = positions(&reader).await;
            seen(shown == said_by("nederland"), || format!("{shown:?} and not {:?}", said_by("nederland")))
        })
        .await;
        reader.choose("Standpunten van", "diverse-bondgenoten").await;
        reader.wait_for_address("wie", "diverse-bondgenoten").await;
        eventually("the positions of various allies", async || {
            let shown = positions(&reader).await;
            seen(shown == said_by("diverse-bondgenoten"), || {
                format!("{shown:?} and not {:?}", said_by("diverse-bondgenoten"))
            })
        })
        .await;
        reader.back().await;
        eventually("the positions of Nederland again", async || {
            let shown = positions(&reader).await;
            seen(shown == said_by("nederland"), || format!("{shown:?}"))
        })
        .await;
    });
}

#[test]
fn every_amount_and_date_leads_to_its_sentence() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        let table = reader.find("table", "Bedragen en datums").await;
        let script = r"return [...arguments[0].querySelectorAll('a')].map(a => [a.textContent, decodeURIComponent(a.hash.slice(1))]);";
        let shown = pairs(&reader.script(script, vec![json!(table)]).await);
        let mut wanted = BTreeSet::new();
        for report in [ANTALYA, HELSINGBORG] {
            for row in rows(&format!("{report}.vermeldingen.tsv")) {
                if row[1] == "bedrag" || row[1] == "datum" {
                    wanted.insert((squeezed(&row[2]), format!("{report}.{}", row[0])));
                }
            }
        }
        assert!(!wanted.is_empty());
        assert_eq!(shown, wanted);
    });
}

#[test]
fn characteristic_words_show_their_counts_and_warn_that_the_reports_are_short() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        let text = plain(&reader.main_text().await);
        assert!(text.contains("let op: deze verslagen zijn kort"), "{text}");
        reader.click("link", "Ankara").await;
        reader.wait_for_address("q", "Ankara").await;
        // Counted by hand: p1z2, p1z5, p2z1 and p5z4 of Helsingborg.
        reader.wait_for_hits(4).await;
    });
}

#[test]
fn the_reader_steps_from_difference_to_difference() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.press(Key::F7).await;
        let first = opened(&reader).await;
        reader.press(Key::F7).await;
        eventually("the next topic that differs", async || {
            let open = reader.in_address("open").await;
            seen(!open.is_empty() && open != first, || open.clone())
        })
        .await;
        let (role, _) = reader.focused().await;
        assert_eq!(role, "button", "focus is on the topic that was opened");
        reader.click("button", "Vorig verschil").await;
        reader.wait_for_address("open", &first).await;
        reader.click("button", "Volgend verschil").await;
        eventually("the second difference again", async || {
            let open = reader.in_address("open").await;
            seen(open != first, || open.clone())
        })
        .await;
    });
}

#[test]
fn shift_and_f7_steps_back() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.press(Key::F7).await;
        let first = opened(&reader).await;
        reader.press(Key::F7).await;
        eventually("the next topic that differs", async || {
            let open = reader.in_address("open").await;
            seen(!open.is_empty() && open != first, || open.clone())
        })
        .await;
        reader.press_with(Key::Shift, Key::F7).await;
        reader.wait_for_address("open", &first).await;
    });
}

#[test]
fn the_comparison_is_cited_with_both_meetings_and_its_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("{VIEW}&open=russische-agressie")).await;
        let script = "navigator.clipboard.writeText = async text => { window.cited = text; }; window.cited = '';";
        reader.script(script, vec![]).await;
        reader.click("button", "Citeer deze vergelijking").await;
        eventually("a citation", async || {
            let cited = reader.try_script("return window.cited", vec![]).await?;
            let text = cited.as_str().unwrap_or_default();
            let is_whole = ["Antalya 2025", "Helsingborg 2026", "beeld=vergelijken", "open=russische-agressie"]
                .iter()
                .all(|part| text.contains(part));
            seen(is_whole, || text.to_owned())
        })
        .await;
    });
}

#[test]
fn a_pair_says_what_its_sentences_share() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("{VIEW}&open=russische-agressie")).await;
        let text = plain(&reader.main_text().await);
        assert!(text.contains("delen: onderwerp: russische agressie"), "{text}");
        assert!(text.contains("wie: bondgenoten (alle)") && text.contains("gelijkenis"), "{text}");
    });
}

#[test]
fn the_comparison_is_saved_as_a_table_with_every_passage_and_its_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        // What would be saved is caught on its way to the disk.
        reader
            .script(
                "URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return '#'; };",
                vec![],
            )
            .await;
        for (button, needle) in [
            ("Download als CSV", "\"2025-05-15-antalya.p5z5\";"),
            ("Download als JSON", "\"zin_a\":\"2025-05-15-antalya.p5z5\""),
        ] {
            reader.script("window.saved = ''", vec![]).await;
            reader.click("button", button).await;
            eventually(button, async || {
                let saved = reader.script("return window.saved", vec![]).await;
                let text = saved.as_str().unwrap_or_default();
                let whole = text.contains(needle)
                    && text.contains("2026-05-22-helsingborg.p6z4")
                    && text.contains("beeld=lezen");
                seen(whole, || text.chars().take(300).collect())
            })
            .await;
        }
        reader.excuse_everything();
    });
}

/// The topic that is open, once one is.
async fn opened(reader: &Reader) -> String {
    eventually("an open topic", async || {
        let open = reader.in_address("open").await;
        if open.is_empty() { Err("none is open".to_owned()) } else { Ok(open) }
    })
    .await
}

/// What the table of positions shows: the words in the middle and a sentence it leads to.
async fn positions(reader: &Reader) -> BTreeSet<(String, String)> {
    let table = reader.find("table", "Standpunten").await;
    let script = r"
        return [...arguments[0].querySelectorAll('tbody tr')].flatMap(row => {
            const what = row.querySelector('th');
            const links = [...row.querySelectorAll('td a')];
            return links.map(a => [what.textContent, decodeURIComponent(a.hash.slice(1))]);
        });";
    pairs(&reader.script(script, vec![json!(table)]).await)
}

fn pairs(read: &serde_json::Value) -> BTreeSet<(String, String)> {
    let text = |value: &serde_json::Value| squeezed(value.as_str().unwrap_or_default());
    read.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

/// What the tables say that an actor did, and where.
fn said_by(actor: &str) -> BTreeSet<(String, String)> {
    let acts = [
        ("beschrijft", "beschrijft"),
        ("benadrukt", "benadrukt"),
        ("roept-op", "roept op"),
        ("steunt", "steunt"),
        ("zegt-toe", "zegt toe"),
        ("waardeert", "waardeert"),
        ("besluit", "besluit"),
        ("verwacht", "verwacht"),
    ];
    let topics = rows("onderwerpen.tsv");
    let mut said = BTreeSet::new();
    for report in [ANTALYA, HELSINGBORG] {
        for row in rows(&format!("{report}.uitspraken.tsv")) {
            if !row[2].split(';').any(|id| id == actor) {
                continue;
            }
            let act = acts.iter().find(|(id, _)| *id == row[3]).map_or("", |(_, verb)| verb);
            for topic in row[4].split(';').filter(|topic| *topic != "verloop") {
                let name = topics.iter().find(|row| row[0] == topic).map_or("", |row| row[2].as_str());
                said.insert((format!("{act}: {name}"), format!("{report}.{}", row[0])));
            }
        }
    }
    said
}
