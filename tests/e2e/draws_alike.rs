//! The same address shows the same picture in every browser: each node lies where this machine,
//! which is no browser, puts it, to the bit.
//!
//! Here alone the page is held against the code that it was made of. A node lies on a tenth of a
//! map unit, and the page writes tenths; so what it writes is the number itself.

use crate::harness::{Reader, eventually, seen, visit};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use verslagwijzer::analysis::Analyst;
use verslagwijzer::embedded;
use verslagwijzer::import::{Given, Joining, receive};
use verslagwijzer::topics::TopicMap;

/// Every kind of node, links of any strength.
const MAP: &str = "?v=1&beeld=kaart&soort=onderwerp,wie,plaats,organisatie,persoon";

/// Reports of a reader's own, so that the browser has nodes to place itself.
const OWN: [&str; 3] = ["2024-05-24-riga.txt", "2017-11-16-brussel.txt", "2022-10-24-luxemburg.txt"];

#[test]
fn the_map_lies_as_it_does_elsewhere_to_the_bit() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(MAP).await;
        wait_for_places(&reader, &places(&TopicMap::of(&embedded::corpus()))).await;
    });
}

#[test]
fn what_joins_the_map_in_the_browser_lies_as_it_does_elsewhere_to_the_bit() {
    let files = OWN.map(file);
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=eigen").await;
        let field = eventually("the field for files", async || {
            let found = reader.try_script("return document.getElementById('kies-bestanden')", vec![]).await?;
            reader.element(&found).ok_or_else(|| "it is not there".to_owned())
        })
        .await;
        let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
        field.send_keys(&paths.join("\n")).await.expect("the field takes files");
        eventually("three reports", async || {
            let text = reader.main_text().await;
            seen(text.contains("3 verslagen toegevoegd."), || text.chars().take(400).collect())
        })
        .await;
        reader.open(MAP).await;
        wait_for_places(&reader, &places(&grown_here(&files))).await;
    });
}

/// The map of the embedded reports, with these joined to it on this machine.
fn grown_here(files: &[PathBuf]) -> TopicMap {
    let (corpus, mut analyst, mut joining) = (embedded::corpus(), Analyst::new(), Joining::default());
    let notes = embedded::notes(&corpus);
    let before = TopicMap::of(&corpus);
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(file).expect("a file of the fixtures");
        let given = Given { name: &name, bytes: &bytes, modified: "2026-06-01".parse().expect("a day") };
        let own = receive(&given, &mut analyst).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        joining.take_up(&own.packed());
    }
    TopicMap::grown(&joining.join(corpus, notes).corpus, &before)
}

/// Name and the bits of both coordinates of every node, in order.
fn places(map: &TopicMap) -> Vec<(String, [u32; 2])> {
    let place = |node: &verslagwijzer::topics::Node| (node.labels.dutch.clone(), [node.x, node.y].map(f32::to_bits));
    let mut places: Vec<_> = map.nodes.iter().map(place).collect();
    places.sort();
    assert!(places.len() > 40, "the map has {} nodes", places.len());
    places
}

/// Waits until the nodes of the page's drawing lie at these places.
async fn wait_for_places(reader: &Reader, wanted: &[(String, [u32; 2])]) {
    let script = "return [...document.querySelectorAll('.network .node')]
        .map(node => [node.ariaLabel, node.getAttribute('transform')])";
    eventually("every node in its place", async || {
        let drawn = reader.try_script(script, vec![]).await?;
        let mut drawn: Vec<_> = drawn.as_array().into_iter().flatten().filter_map(place).collect();
        drawn.sort();
        let odd = drawn.iter().filter(|node| !wanted.contains(node)).count();
        seen(drawn == wanted, || format!("{} of {} nodes lie elsewhere, of {}", odd, drawn.len(), wanted.len()))
    })
    .await;
}

/// A node of the drawing, from *name, kind, 3 zinnen* and *translate(x y)*.
fn place(node: &Json) -> Option<(String, [u32; 2])> {
    let name = node[0].as_str()?.rsplitn(3, ", ").nth(2)?;
    let mut numbers = node[1].as_str()?.strip_prefix("translate(")?.strip_suffix(')')?.split([' ', ',']);
    let mut bits = || Some(numbers.next()?.parse::<f32>().ok()?.to_bits());
    Some((name.to_owned(), [bits()?, bits()?]))
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/verzonnen/achtergehouden").join(name)
}
