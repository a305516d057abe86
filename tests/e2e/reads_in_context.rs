//! What was found can be read in its context, counted, and in the company it keeps.

use crate::harness::{Habits, Reader, eventually, plain, seen, tables, visit};
use fantoccini::key::Key;
use serde_json::{Value as Json, json};

/// Every line of the concordance: before, keyword, after, and the sentence it leads to.
const LINES: &str = r"
    return [...document.querySelectorAll('table[aria-label=Concordantie] tbody [role=row]')].map(row =>
        [...row.querySelectorAll('[role=cell]')].map((cell, at) => at < 3 ? cell.textContent : cell.querySelector('a').hash.slice(1)))";

/// The rows of a table by its name, as texts.
const ROWS: &str = r"
    return [...document.querySelectorAll(`table[aria-label='${arguments[0]}'] tbody tr`)].map(row =>
        [...row.children].map(cell => cell.textContent.trim()))";

#[test]
fn a_concordance_has_a_line_for_every_place_with_the_words_around_it() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        let hits = reader.hits().await;
        reader.click("link", "Concordantie").await;
        reader.wait_for_address("weergave", "concordantie").await;
        let lines = lines(&reader).await;
        assert!(lines.len() >= hits.len(), "{} lines for {} sentences", lines.len(), hits.len());
        let mut found: Vec<String> = lines.iter().map(|line| line[3].clone()).collect();
        for [before, keyword, after, id] in &lines {
            assert!(plain(keyword).contains("steun"), "{keyword:?}");
            // Whatever stands around it stands so in the report.
            let report = plain(&tables::texts_of(std::slice::from_ref(id)).join(" "));
            assert!(report.contains(&plain(keyword)), "{keyword:?} is not in {report:?}");
            assert!(words(before) <= 6 && words(after) <= 6, "{before:?} {after:?}");
        }
        found.sort();
        found.dedup();
        let mut hits = hits;
        hits.sort();
        assert_eq!(found, hits);
        assert_eq!(reader.axe().await, Vec::<String>::new());
    });
}

#[test]
fn a_concordance_is_sorted_by_the_neighbour_and_as_wide_as_asked() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=bondgenoten&weergave=concordantie").await;
        let after: Vec<String> = lines(&reader).await.iter().map(|line| first_word(&line[2])).collect();
        assert!(after.is_sorted(), "{after:?}");
        reader.choose("Volgorde", "links").await;
        reader.wait_for_address("sorteer", "links").await;
        eventually("lines sorted by the word before", async || {
            let before: Vec<String> = lines(&reader).await.iter().map(|line| last_word(&line[0])).collect();
            seen(before.is_sorted() && before.first() != before.last(), || format!("{before:?}"))
        })
        .await;
        reader.open("?v=1&beeld=verkennen&q=bondgenoten&weergave=concordantie&breedte=2").await;
        assert!(lines(&reader).await.iter().all(|line| words(&line[0]) <= 2 && words(&line[2]) <= 2));
        // From the newest report to the oldest.
        reader.open("?v=1&beeld=verkennen&q=bondgenoten&weergave=concordantie&sorteer=datum").await;
        let reports: Vec<String> = lines(&reader).await.iter().map(|line| line[3][..4].to_owned()).collect();
        assert!(reports.is_sorted_by(|a, b| a >= b) && reports.first() != reports.last(), "{reports:?}");
    });
}

#[test]
fn a_line_opens_its_sentence_and_escape_leads_back_to_it() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt&weergave=concordantie").await;
        reader.tab_to("link", "Antalya 2025, alinea 2, zin 1", 200).await;
        reader.press(Key::Enter).await;
        reader
            .wait_until(
                "the passage",
                "return document.querySelector('.picked mark')?.textContent.includes('vooruitgeblekt')",
            )
            .await;
        reader.press(Key::Escape).await;
        eventually("focus back in the line", async || {
            let focused = reader.focused().await;
            seen(focused.1 == "Antalya 2025, alinea 2, zin 1", || format!("{focused:?}"))
        })
        .await;
    });
}

#[test]
fn columns_stand_below_each_other_and_on_a_small_screen_nothing_is_lost() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=Oekra%C3%AFne&weergave=concordantie").await;
        lines(&reader).await;
        let lefts = "return new Set([...document.querySelectorAll('.line td:nth-child(2)')].slice(0, 20)
            .map(cell => Math.round(cell.getBoundingClientRect().left))).size";
        assert_eq!(reader.script(lefts, vec![]).await, json!(1), "keywords do not begin below each other");
        let narrow = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        narrow.open("?v=1&beeld=verkennen&q=Oekra%C3%AFne&weergave=concordantie&breedte=12").await;
        lines(&narrow).await;
        let wide = "return document.documentElement.scrollWidth - innerWidth";
        assert!(narrow.script(wide, vec![]).await.as_i64().is_some_and(|more| more <= 0), "the page is too wide");
    });
}

#[test]
fn rates_come_with_their_counts_and_lead_to_the_places() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=%22Oekra%C3%AFne%22&weergave=woordgebruik").await;
        let rows = rows(&reader, "Hoe vaak per verslag").await;
        assert_eq!(rows.len(), 2, "{rows:?}");
        for (row, (report, name)) in
            rows.iter().zip([(tables::ANTALYA, "Antalya 2025"), (tables::HELSINGBORG, "Helsingborg 2026")])
        {
            assert_eq!(row[0], name);
            let texts = tables::sentences(report).into_iter().map(|sentence| plain(&sentence.text));
            let is_it = |word: &&str| *word == "oekraïne";
            let times: usize = texts.map(|text| text.split(|c: char| !c.is_alphanumeric()).filter(is_it).count()).sum();
            assert_eq!(row[2], times.to_string(), "{row:?}");
            let number = |text: &str| text.replace(',', ".").parse::<f64>().expect("a number");
            let rate = 1_000.0 * number(&row[2]) / number(&row[3]);
            assert!((number(&row[4]) - rate).abs() < 0.006, "{row:?}: {rate}");
        }
        reader.click("link", "Helsingborg 2026").await;
        reader.wait_for_address("weergave", "concordantie").await;
        reader.wait_for_address("verslag", "2026-05-22-helsingborg").await;
    });
}

#[test]
fn a_word_nearby_leads_to_the_sentences_with_both() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=Oekra%C3%AFne&weergave=woordgebruik").await;
        let nearby = rows(&reader, "Woorden in de buurt").await;
        let steun = nearby.iter().find(|row| row[0] == "steun").unwrap_or_else(|| panic!("no steun in {nearby:?}"));
        let near: usize = steun[1].parse().expect("a number");
        reader.main_text().await;
        assert!(reader.main_text().await.contains("Let op"), "so few sentences, and no warning");
        reader.unfold("Hoe is dit berekend?").await;
        let table = reader.find("table", "Woorden in de buurt").await;
        let link = reader.find_in(&table, "link", "steun").await;
        reader.press_on(&link).await.expect("a link");
        reader.wait_for_address("q", "Oekraïne steun").await;
        let hits = reader.hits().await;
        assert!(!hits.is_empty() && hits.len() <= near.max(hits.len()));
        for text in tables::texts_of(&hits) {
            assert!(plain(&text).contains("oekraïne"), "{text}");
        }
        // A narrower window counts less.
        reader.open("?v=1&beeld=verkennen&q=Oekra%C3%AFne&weergave=woordgebruik&breedte=1").await;
        eventually("that no word stands right beside it", async || {
            let text = reader.main_text().await;
            seen(text.contains("Er is geen woord dat hier"), || text.clone())
        })
        .await;
        assert_eq!(reader.axe().await, Vec::<String>::new());
    });
}

#[test]
fn without_words_it_is_said_what_is_needed() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for display in ["concordantie", "woordgebruik"] {
            reader.open(&format!("?v=1&beeld=verkennen&weergave={display}")).await;
            eventually("what is needed", async || {
                let text = reader.main_text().await;
                seen(text.contains("Typ een woord in het zoekvak"), || text.clone())
            })
            .await;
        }
        reader.type_into("Zoek in de verslagen", "steun").await;
        rows(&reader, "Hoe vaak per verslag").await;
    });
}

async fn lines(reader: &Reader) -> Vec<[String; 4]> {
    let rows = strings(reader, LINES, "lines of the concordance", vec![]).await;
    rows.into_iter().map(|row| row.try_into().expect("four cells")).collect()
}

async fn rows(reader: &Reader, table: &str) -> Vec<Vec<String>> {
    strings(reader, ROWS, table, vec![json!(table)]).await
}

async fn strings(reader: &Reader, script: &str, what: &str, arguments: Vec<Json>) -> Vec<Vec<String>> {
    eventually(what, async || {
        reader.wait_until_drawn().await;
        let found = reader.try_script(script, arguments.clone()).await?;
        let found: Vec<Vec<String>> = serde_json::from_value(found).map_err(|error| error.to_string())?;
        if found.is_empty() { Err("there are none".to_owned()) } else { Ok(found) }
    })
    .await
}

fn words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric() && !"'’".contains(c)).filter(|word| !word.is_empty()).count()
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace(['ë', 'é', 'è'], "e").replace('ï', "i")
}

fn first_word(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).map_or_else(String::new, folded)
}

fn last_word(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty()).map_or_else(String::new, folded)
}
