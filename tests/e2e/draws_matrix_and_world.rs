//! The other forms of the map: every number in them leads to the sentences it counts, and
//! every place that is named has its place.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Answer, Habits, Name, Reader, eventually, seen, visit};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;
use std::collections::BTreeSet;

const TABLE: &str = "Onderwerpen en verbanden";
const MATRIX: &str = "Onderwerpen × Onderwerpen";

#[test]
fn a_cell_of_two_topics_leads_to_exactly_the_sentences_it_counts() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=matrix").await;
        let table = reader.find("table", MATRIX).await;
        for (one, other) in [("defensie-uitgaven", "lastenverdeling"), ("steun-aan-oekraine", "lastenverdeling")] {
            let expected = about_both(one, other);
            let name = cell_name(&name_of(one), &name_of(other), expected.len());
            let turned = cell_name(&name_of(other), &name_of(one), expected.len());
            let cells = reader.names_in("link", Some(&table)).await;
            let name = if cells.contains(&name) { name } else { turned };
            let cell = reader.find_in(&table, "link", Name::Is(&name)).await;
            click(&reader, &cell).await;
            wait_for_passages(&reader, &expected).await;
        }
    });
}

#[test]
fn a_cell_of_a_topic_and_a_meeting_leads_to_its_sentences_on_the_page_verkennen() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=matrix").await;
        reader.find("table", MATRIX).await;
        reader.click("link", "Bijeenkomsten").await;
        reader.wait_for_address("matrix", "bijeenkomst").await;
        let table = reader.find("table", "Onderwerpen × Bijeenkomsten").await;
        let expected = tables::about(ANTALYA, "steun-aan-oekraine");
        let name = cell_name("Steun aan Oekraïne", "Antalya 2025", expected.len());
        let cell = reader.find_in(&table, "link", Name::Is(&name)).await;
        click(&reader, &cell).await;
        reader.wait_for_address("beeld", "verkennen").await;
        reader.wait_for_hits(expected.len()).await;
        assert_eq!(reader.hits().await, expected);
    });
}

#[test]
fn whoever_opens_the_address_of_a_cell_sees_that_cell() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let link = "knoop=onderwerp.lastenverdeling:wie.nederland";
        reader.open(&format!("?v=1&beeld=kaart&kaart=matrix&matrix=wie&{link}")).await;
        assert_eq!(reader.notice().await, "");
        reader.find("table", "Onderwerpen × Sprekers").await;
        reader.find("heading", "Lastenverdeling + Nederland").await;
        let lit = "
            const lit = [...document.querySelectorAll('main tr.lit, main thead th.lit')];
            return lit.map(part => part.querySelector('a').textContent);";
        assert_eq!(reader.script(lit, vec![]).await, json!(["Nederland", "Lastenverdeling"]));
        // The other way around is the same link, and a link that is not there is no node.
        reader.open("?v=1&beeld=kaart&knoop=wie.nederland:onderwerp.lastenverdeling").await;
        reader.find("heading", "Lastenverdeling + Nederland").await;
        reader.open("?v=1&beeld=kaart&knoop=wie.nederland:wie.canada").await;
        assert!(!reader.notice().await.is_empty());
    });
}

#[test]
fn one_meeting_leaves_its_own_topics_in_the_matrix() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("?v=1&beeld=kaart&kaart=matrix&verslag={ANTALYA}")).await;
        let table = reader.find("table", MATRIX).await;
        let mut rows = reader.names_in("rowheader", Some(&table)).await;
        let here = |id: &str| !tables::about(ANTALYA, id).is_empty();
        let mut expected: Vec<String> =
            tables::topics().into_iter().filter(|topic| here(&topic.id)).map(|topic| topic.dutch).collect();
        rows.sort();
        expected.sort();
        assert_eq!(rows, expected);
    });
}

#[test]
fn every_place_that_is_named_is_on_the_map_of_the_world() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=wereld").await;
        reader.wait_until("the outlines", "return document.querySelectorAll('.land').length === 2").await;
        let mut names = Vec::new();
        for sheet in ["Europa en het Midden-Oosten", "De wereld"] {
            let sheet = reader.find("group", sheet).await;
            names.extend(reader.names_in("button", Some(&sheet)).await);
        }
        let named: BTreeSet<String> = [ANTALYA, HELSINGBORG]
            .into_iter()
            .flat_map(|report| tables::rows(&format!("{report}.vermeldingen.tsv")))
            .filter(|row| row[1] == "plaats")
            .map(|row| row[3].clone())
            .collect();
        assert_eq!(names.len(), named.len(), "{names:?}");
        assert!(names.contains(&"Ankara, 4 zinnen, stad, Helsingborg 2026".to_owned()), "{names:?}");
        assert!(names.iter().any(|name| name.starts_with("Nieuw-Zeeland, 1 zin, land, ")), "{names:?}");
    });
}

#[test]
fn a_place_picked_by_keyboard_shows_its_passages() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=wereld").await;
        let ankara = reader.find("button", Name::Begins("Ankara, 4 zinnen, stad")).await;
        reader.script("arguments[0].focus()", vec![json!(ankara)]).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("knoop", "plaats.ankara").await;
        reader.find("heading", "Ankara").await;
        let expected = ["p1z2", "p1z5", "p2z1", "p5z4"].map(|spot| format!("{HELSINGBORG}.{spot}"));
        wait_for_passages(&reader, &expected).await;
    });
}

#[test]
fn without_the_outlines_the_places_are_there_and_one_can_try_again() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("wereld.svg");
        stage.answer("wereld.svg", Answer::Missing);
        reader.open("?v=1&beeld=kaart&kaart=wereld").await;
        eventually("a message", async || {
            let text = reader.main_text().await;
            seen(text.contains("konden niet worden geladen"), || text)
        })
        .await;
        reader.find("button", Name::Begins("Ankara, 4 zinnen, stad")).await;
        // A host that sends its own page for what it lacks is seen through.
        stage.answer("wereld.svg", Answer::Page);
        reader.click("button", "Probeer opnieuw").await;
        reader.find("button", "Probeer opnieuw").await;
        stage.answer("wereld.svg", Answer::UnknownType);
        reader.click("button", "Probeer opnieuw").await;
        reader.wait_until("the outlines", "return document.querySelectorAll('.land').length === 2").await;
        reader.wait_without("button", "Probeer opnieuw").await;
    });
}

#[test]
fn the_outlines_are_fetched_when_the_world_is_looked_at_and_not_before() {
    visit(async |stage| {
        let reader = stage.reader().await;
        // No worker that would fetch them in the background.
        stage.answer("sw.js", Answer::Missing);
        reader.excuse("sw.js");
        reader.excuse("404");
        reader.open("?v=1&beeld=kaart").await;
        reader.heading().await;
        assert!(!stage.requests().iter().any(|path| path.ends_with("wereld.svg")));
        reader.click("link", "Wereld").await;
        reader.wait_until("the outlines", "return document.querySelectorAll('.land').length === 2").await;
        assert!(stage.requests().iter().any(|path| path.ends_with("wereld.svg")));
    });
}

#[test]
fn the_table_is_sorted_by_name_and_by_number() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=tabel").await;
        let table = reader.find("table", TABLE).await;
        let heads = reader.find_in(&table, "button", Name::Is("Naam")).await;
        click(&reader, &heads).await;
        let names = column(&reader, 0).await;
        let sorted = "return arguments[0].toSorted((a, b) => a.localeCompare(b, 'nl-NL'))";
        assert_eq!(json!(names), reader.script(sorted, vec![json!(names)]).await);
        click(&reader, &heads).await;
        let turned: Vec<String> = names.into_iter().rev().collect();
        assert_eq!(column(&reader, 0).await, turned);

        let sentences = reader.find_in(&table, "button", Name::Is("Zinnen")).await;
        click(&reader, &sentences).await;
        let sort = "return arguments[0].closest('th').getAttribute('aria-sort')";
        assert_eq!(reader.script(sort, vec![json!(sentences)]).await, json!("descending"));
        let numbers: Vec<usize> = column(&reader, 4).await.iter().map(|n| n.parse().expect("a number")).collect();
        assert!(numbers.is_sorted_by(|a, b| a >= b) && numbers[0] > 1, "{numbers:?}");
    });
}

#[test]
fn a_link_in_the_table_leads_to_its_sentences() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=tabel").await;
        let table = reader.find("table", TABLE).await;
        let expected = about_both("defensie-uitgaven", "lastenverdeling");
        let row = "
            const rows = [...arguments[0].querySelectorAll('tbody tr')];
            return rows.find(row => row.querySelector('th').textContent === 'Defensie-uitgaven');";
        let row = reader.script(row, vec![json!(table)]).await;
        let row = reader.element(&row).expect("a row");
        let link = reader.find_in(&row, "link", Name::Is(&format!("Lastenverdeling ({})", expected.len()))).await;
        click(&reader, &link).await;
        wait_for_passages(&reader, &expected).await;
    });
}

#[test]
fn on_a_small_telephone_a_matrix_keeps_its_heads_in_sight() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (320, 640), ..Habits::default() }).await;
        reader.open("?v=1&beeld=kaart&kaart=matrix").await;
        reader.find("table", MATRIX).await;
        let script = "
            const region = document.querySelector('.cells-scroll');
            region.scrollTo(300, 300);
            const edge = region.getBoundingClientRect();
            const at = css => region.querySelector(css).getBoundingClientRect();
            const row = at('tbody tr:last-child th'), head = at('thead th:last-child');
            return [Math.round(row.left - edge.left), Math.round(head.top - edge.top)].every(off => off >= 0 && off < 4);";
        reader.wait_until("the heads stay", script).await;
    });
}

fn about_both(one: &str, other: &str) -> Vec<String> {
    [ANTALYA, HELSINGBORG]
        .into_iter()
        .flat_map(tables::sentences)
        .filter(|sentence| sentence.topics.contains(one) && sentence.topics.contains(other))
        .map(|sentence| sentence.id)
        .collect()
}

fn name_of(topic: &str) -> String {
    tables::topics().into_iter().find(|known| known.id == topic).expect("a topic of the table").dutch
}

fn cell_name(one: &str, other: &str, n: usize) -> String {
    format!("{one} en {other}: {n} {}", if n == 1 { "zin" } else { "zinnen" })
}

/// A click where it stands, in a part of the page that scrolls by itself.
async fn click(reader: &Reader, element: &Element) {
    reader.script("arguments[0].click()", vec![json!(element)]).await;
}

async fn wait_for_passages(reader: &Reader, expected: &[String]) {
    assert!(!expected.is_empty(), "nothing is counted");
    eventually("the passages", async || {
        let aside = reader.try_script("return document.querySelector('main aside')", vec![]).await?;
        let linked = reader.sentences_linked(reader.element(&aside).as_ref()).await;
        seen(linked == expected, || format!("{linked:?} and not {expected:?}"))
    })
    .await;
}

async fn column(reader: &Reader, at: usize) -> Vec<String> {
    let script = "
        const rows = [...document.querySelectorAll('.map-table tbody tr')];
        return rows.map(row => row.children[arguments[0]].innerText.trim());";
    let found = reader.script(script, vec![json!(at)]).await;
    found.as_array().into_iter().flatten().filter_map(|cell| cell.as_str()).map(str::to_owned).collect()
}
