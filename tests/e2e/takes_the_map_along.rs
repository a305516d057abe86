//! What the map shows can be taken along, and says where it comes from.

use crate::harness::saving::{catch_files, saved_by};
use crate::harness::{eventually, seen, visit};
use serde_json::json;

/// A choice: one meeting, topics and places, links of two sentences and more.
const NARROW: &str = "?v=1&beeld=kaart&verslag=2025-05-15-antalya&soort=onderwerp,plaats&min=2";

/// Every form by its button, with the ending of its file and what it begins with.
const FORMS: [(&str, &str, &str); 7] = [
    ("Tabel van onderwerpen en namen (CSV)", ".csv", "\"id\";\"soort\";\"naam_nl\""),
    ("Tabel van verbanden (CSV)", ".csv", "\"van\";\"naar\";\"zinnen\""),
    ("XTM 2.1 (topic map)", ".xtm", "<?xml"),
    ("GEXF 1.3 (Gephi)", ".gexf", "<?xml"),
    ("GEXF 1.2 (networkx)", ".gexf", "<?xml"),
    ("GraphML", ".graphml", "<?xml"),
    ("Tekening (SVG)", ".svg", "<?xml"),
];

#[test]
fn every_form_of_the_map_is_offered_as_a_file() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        catch_files(&reader).await;
        reader.click("button", "Exporteer").await;
        for (button, ending, beginning) in FORMS {
            let (name, text) = saved_by(&reader, button).await;
            assert!(name.ends_with(ending), "{button} is offered as {name}");
            assert!(text.trim_start_matches('\u{FEFF}').starts_with(beginning), "{button}: {:.60}", text);
        }
    });
}

#[test]
fn the_drawing_carries_title_filters_source_and_address_and_what_is_on_screen() {
    visit(async |stage| {
        let reader = stage.reader().await;
        // The page's policy would not let the test read the drawing in the page.
        reader.without_policy().await;
        reader.open(NARROW).await;
        catch_files(&reader).await;
        reader.click("button", "Exporteer").await;
        let (_, svg) = saved_by(&reader, "Tekening (SVG)").await;
        let script = r"
            const drawn = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
            const text = [...drawn.querySelectorAll('text')].map(text => text.textContent).join(' ');
            const nodes = [...drawn.querySelectorAll('g[id]')].map(node => node.id);
            return [drawn.documentElement.localName, text, nodes];";
        let drawn = reader.script(script, vec![json!(svg)]).await;
        assert_eq!(drawn[0], "svg", "the drawing is well formed");
        let text = drawn[1].as_str().unwrap_or_default();
        for wanted in
            ["Kaart van", "Antalya 2025", "Onderwerpen, Plaatsen", "2 zinnen", "Geen officiële bron", "beeld=kaart"]
        {
            assert!(text.contains(wanted), "{wanted:?} is not in {text}");
        }
        let nodes: Vec<&str> = drawn[2].as_array().into_iter().flatten().filter_map(|node| node.as_str()).collect();
        assert!(nodes.contains(&"onderwerp.lastenverdeling") && nodes.contains(&"plaats.antalya"), "{nodes:?}");
        assert!(nodes.iter().all(|node| !node.starts_with("wie.")), "speakers were not asked for: {nodes:?}");
        let (_, table) = saved_by(&reader, "Tabel van onderwerpen en namen (CSV)").await;
        assert_eq!(table.lines().count() - 1, nodes.len(), "the drawing and the table hold the same nodes");
    });
}

#[test]
fn the_drawing_is_of_the_form_on_screen() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for (form, mark) in [("netwerk", "class=\"line\""), ("matrix", "class=\"row\""), ("wereld", "class=\"named\"")]
        {
            reader.open(&format!("?v=1&beeld=kaart&kaart={form}")).await;
            if form == "wereld" {
                eventually("the outlines of countries", async || {
                    let land = reader.script("return Boolean(document.querySelector('.land'))", vec![]).await;
                    seen(land == true, || "no land yet".to_owned())
                })
                .await;
            }
            catch_files(&reader).await;
            reader.click("button", "Exporteer").await;
            let (_, svg) = saved_by(&reader, "Tekening (SVG)").await;
            assert!(svg.contains(mark), "{form} is not drawn as it is on screen");
        }
    });
}

/// The eight bytes that every PNG begins with, and the size that its head says.
#[test]
fn the_picture_is_a_png_of_twice_the_size_of_the_drawing() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(NARROW).await;
        catch_files(&reader).await;
        reader.click("button", "Exporteer").await;
        let (_, svg) = saved_by(&reader, "Tekening (SVG)").await;
        let (name, png) = saved_by(&reader, "Afbeelding (PNG)").await;
        assert_eq!(name, "kaart.png");
        let bytes: Vec<u8> = png.split(' ').filter_map(|byte| byte.parse().ok()).collect();
        assert_eq!(bytes[..8], [137, 80, 78, 71, 13, 10, 26, 10], "the signature of PNG");
        let width = u32::from_be_bytes([bytes[16], bytes[17], bytes[18], bytes[19]]);
        let drawn = svg.split_once("width=\"").and_then(|(_, rest)| rest.split_once('.')).map(|(width, _)| width);
        let drawn: u32 = drawn.and_then(|width| width.parse().ok()).expect("the drawing says how wide it is");
        assert!(width.abs_diff(2 * drawn) <= 2, "{width} pixels for a drawing of {drawn} units");
    });
}
