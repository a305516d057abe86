//! The map is the same for everyone, and says nothing that its table does not say.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Name, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::json;
use std::collections::BTreeMap;

const TABLE: &str = "Onderwerpen en verbanden";

/// Where a node's mark stands in the drawing, in hundredths of its units.
type Places = BTreeMap<String, (i64, i64)>;

#[test]
fn two_readers_see_the_same_map() {
    visit(async |stage| {
        let one = stage.reader().await;
        one.open("?v=1&beeld=kaart").await;
        let places = places(&one).await;
        assert!(places.len() > tables::topics().len(), "there are topics only: {places:?}");
        let other = stage.reader().await;
        other.open("?v=1&beeld=kaart").await;
        assert_eq!(self::places(&other).await, places);
    });
}

#[test]
fn filters_hide_nodes_and_never_move_them() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        let whole = places(&reader).await;
        for filter in ["verslag=2025-05-15-antalya", "verslag=2026-05-22-helsingborg"] {
            reader.open(&format!("?v=1&beeld=kaart&{filter}")).await;
            let filtered = places(&reader).await;
            assert!(!filtered.is_empty() && filtered.len() < whole.len(), "{filter} leaves {} nodes", filtered.len());
            for (node, place) in filtered {
                assert_eq!(whole.get(&node), Some(&place), "{filter} moved {node}");
            }
        }
    });
}

#[test]
fn a_selection_moves_nothing_either() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        let before = places(&reader).await;
        focus_node(&reader, "Steun aan Oekraïne, onderwerp").await;
        reader.press(Key::Enter).await;
        wait_for_selection(&reader).await;
        assert_eq!(places(&reader).await, before);
    });
}

#[test]
fn every_topic_is_on_the_map_with_its_number_of_sentences() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        let nodes = node_names(&reader).await;
        for topic in tables::topics() {
            let number = tables::about(ANTALYA, &topic.id).len() + tables::about(HELSINGBORG, &topic.id).len();
            let sentences = if number == 1 { "zin" } else { "zinnen" };
            let name = format!("{}, onderwerp, {number} {sentences}", topic.dutch);
            assert!(nodes.contains(&name), "{name:?} is not on the map: {nodes:?}");
        }
    });
}

#[test]
fn a_node_selected_by_keyboard_shows_every_passage() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        focus_node(&reader, "Steun aan Oekraïne, onderwerp").await;
        reader.press(Key::Enter).await;
        wait_for_selection(&reader).await;
        reader.find("heading", "Steun aan Oekraïne").await;
        let mut expected = tables::about(ANTALYA, "steun-aan-oekraine");
        expected.extend(tables::about(HELSINGBORG, "steun-aan-oekraine"));
        expected.sort();
        eventually("every passage of the topic", async || {
            let mut linked = reader.sentences_linked(None).await;
            linked.sort();
            seen(linked == expected, || format!("{linked:?} and not {expected:?}"))
        })
        .await;
        let text = reader.main_text().await;
        assert!(text.contains("Nederland"), "the selection names nobody it is associated with: {text}");
    });
}

#[test]
fn the_map_can_be_reached_and_left_by_keyboard() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        let first = reader.names_in("button", Some(&reader.find_drawing().await)).await;
        assert!(!first.is_empty(), "no node is a button");
        let mut reached = false;
        for _ in 0..60 {
            reader.press(Key::Tab).await;
            let (role, name) = reader.focused().await;
            if role == "button" && first.contains(&name) {
                reached = true;
                assert!(reader.focus_is_visible().await, "nobody can see that {name} has the focus");
                break;
            }
        }
        assert!(reached, "sixty times Tab did not lead into the map");
    });
}

#[test]
fn network_and_table_hold_the_same_topics() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        let nodes = node_names(&reader).await;
        let mut on_map: Vec<String> = nodes
            .iter()
            .filter_map(|name| name.split_once(", onderwerp, ").map(|(topic, _)| topic.to_owned()))
            .collect();
        reader.click_any(&["button", "link", "radio", "tab"], "Tabel").await;
        reader.wait_for_address("kaart", "tabel").await;
        let table = reader.find("table", TABLE).await;
        let script = r"
            const tidy = text => text.replace(/\s+/g, ' ').trim();
            const firsts = [...arguments[0].querySelectorAll('tr')].map(row => row.querySelector('th[scope=row], td'));
            return firsts.filter(cell => cell).map(cell => tidy((cell.querySelector('a, button') ?? cell).textContent));";
        let found = reader.script(script, vec![json!(table)]).await;
        let rows: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|row| row.as_str()).collect();
        let mut in_table: Vec<String> = tables::topics().into_iter().map(|topic| topic.dutch).collect();
        in_table.retain(|topic| rows.contains(&topic.as_str()));
        on_map.sort();
        in_table.sort();
        assert_eq!(in_table, on_map, "the table's rows are {rows:?}");
    });
}

#[test]
fn the_way_back_from_the_table_is_a_click() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart&kaart=tabel").await;
        reader.find("table", TABLE).await;
        reader.click_any(&["button", "link", "radio", "tab"], "Netwerk").await;
        reader.wait_for_address("kaart", "").await;
        reader.wait_without("table", TABLE).await;
        assert!(!places(&reader).await.is_empty());
    });
}

impl Reader {
    async fn find_drawing(&self) -> fantoccini::elements::Element {
        eventually("the drawing of the map", async || {
            let script = "return [...document.querySelectorAll('main svg')].find(svg => svg.querySelector('[role=button]')) ?? null";
            self.element(&self.try_script(script, vec![]).await?).ok_or_else(|| "there is none".to_owned())
        })
        .await
    }
}

async fn node_names(reader: &Reader) -> Vec<String> {
    reader.names_in("button", Some(&reader.find_drawing().await)).await
}

/// Every visible node with the middle of its mark, in the drawing's own coordinates: the
/// window, and how far one has scrolled, play no part.
async fn places(reader: &Reader) -> Places {
    let drawing = reader.find_drawing().await;
    let script = r"
        const svg = arguments[0];
        const shown = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
            && !node.closest('[aria-hidden=true]');
        const marks = 'circle, rect, polygon, path, ellipse, use';
        return [...svg.querySelectorAll('[role=button]')].filter(shown).map(node => {
            const mark = node.matches(marks) ? node : node.querySelector(marks) ?? node;
            const box = mark.getBBox();
            const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
            const toDrawing = svg.getScreenCTM().inverse().multiply(mark.getScreenCTM());
            const place = middle.matrixTransform(toDrawing);
            const name = node.getAttribute('aria-label') ?? node.textContent;
            return [name.replace(/, \d+ zin(nen)?.*$/, ''), Math.round(place.x * 100), Math.round(place.y * 100)];
        });";
    let found = reader.script(script, vec![json!(drawing)]).await;
    let nodes = found.as_array().into_iter().flatten().map(|node| {
        let number = |at: usize| node[at].as_i64().expect("a coordinate is a number");
        (node[0].as_str().unwrap_or_default().to_owned(), (number(1), number(2)))
    });
    nodes.collect()
}

async fn focus_node(reader: &Reader, beginning: &str) {
    let drawing = reader.find_drawing().await;
    let node = reader.find_in(&drawing, "button", Name::Begins(beginning)).await;
    reader.script("arguments[0].focus()", vec![json!(node)]).await;
    let (role, name) = reader.focused().await;
    assert!(role == "button" && name.starts_with(beginning), "the node takes no focus; it is on {role} {name:?}");
}

async fn wait_for_selection(reader: &Reader) {
    eventually("a selected node in the address", async || {
        let node = reader.in_address("knoop").await;
        seen(!node.is_empty(), || "there is none".to_owned())
    })
    .await;
}
