//! How fast do a reader's own reports come in, by the thousand?
//!
//! Reports of sentences that invented ones have, each in another order, as Word and as text.
//! Figures of one run stand on standard output: `cargo xtask bench import` shows them, best on a
//! machine that does nothing else.

use crate::harness::own::choose;
use crate::harness::{Reader, visit};
use crate::packing::{Member, zip};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// How many of which form.
const GIVEN: [(usize, &str); 2] = [(1_000, "docx"), (10_000, "txt")];

const PLACES: [&str; 6] = ["Brussel", "Praag", "Riga", "Oslo", "Tirana", "Sofia"];

/// Notes when files are chosen, and what keeps the page from answering for over 50 ms then.
pub const WATCH: &str = r"
    window.blocked = [];
    window.since = 0;
    document.getElementById('kies-bestanden').addEventListener('change', () => { since = performance.now(); }, true);
    new PerformanceObserver(list => {
        for (const task of list.getEntries()) if (since && task.startTime > since) blocked.push(task.duration);
    }).observe({ type: 'longtask' });";

/// Waits a second at most, and says how many seconds it took once all files are through.
pub const LOOK: &str = r"
    const done = arguments[arguments.length - 1], until = performance.now() + 1000;
    const look = () => {
        const said = document.querySelector('.run p')?.textContent ?? '';
        if (said.includes('toegevoegd')) done((performance.now() - since) / 1000);
        else if (performance.now() > until) done(null);
        else setTimeout(look, 50);
    };
    look();";

/// Opens *Verkennen*, and says after how many seconds it holds more than the dataset.
const MOVE_IN: &str = r"
    const done = arguments[arguments.length - 1], from = performance.now();
    blocked.length = 0;
    [...document.querySelectorAll('nav a')].find(link => link.textContent === 'Verkennen').click();
    const look = () => {
        const total = / van ([\d.]+)/.exec(document.querySelector('main [role=status]')?.textContent ?? '')?.[1];
        if (Number(total?.replaceAll('.', '')) > 1000) done((performance.now() - from) / 1000);
        else setTimeout(look, 50);
    };
    look();";

#[test]
#[ignore = "a measurement: `cargo xtask bench import`"]
fn reports_come_in_by_the_thousand() {
    let sentences = sentences();
    for (n, form) in GIVEN {
        let folder = std::env::temp_dir().join(format!("verslagwijzer-{n}-{form}"));
        let files = written(&folder, n, form, &sentences);
        visit(async |stage| {
            let reader = stage.reader().await;
            reader.open("?v=1&beeld=eigen").await;
            reader.script(WATCH, vec![]).await;
            choose(&reader, &files).await;
            let seconds = loop {
                if let Some(seconds) = reader.script_with_callback(LOOK, vec![]).await.as_f64() {
                    break seconds;
                }
            };
            println!("{n} {form}: {seconds:.1} s; blocked for over 50 ms: {}", blocked(&reader).await);
            let moved = reader.script_with_callback(MOVE_IN, vec![]).await.as_f64().unwrap_or_default();
            println!("    in every view {moved:.1} s later; blocked for over 50 ms: {}", blocked(&reader).await);
        });
        let _gone = fs::remove_dir_all(&folder);
    }
}

/// Has the page take in these files, and opens *Verkennen* with what is in them.
pub async fn come_in(reader: &Reader, files: &[PathBuf]) {
    reader.open("?v=1&beeld=eigen").await;
    reader.script(WATCH, vec![]).await;
    choose(reader, files).await;
    while reader.script_with_callback(LOOK, vec![]).await.as_f64().is_none() {}
    reader.script_with_callback(MOVE_IN, vec![]).await;
}

/// The tasks that took longer than that, the longest first.
async fn blocked(reader: &Reader) -> String {
    let all =
        reader.script("return blocked.map(Math.round).sort((a, b) => b - a).slice(0, 6).join(', ')", vec![]).await;
    let all = all.as_str().unwrap_or_default().to_owned();
    if all.is_empty() { "never".to_owned() } else { format!("{all} ms") }
}

/// The sentences of invented reports.
pub fn sentences() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/verzonnen/zinnen.txt");
    let text = fs::read_to_string(file).expect("a fixture");
    text.lines().filter(|line| line.len() > 40).map(str::to_owned).collect()
}

/// Writes the files, always the same ones.
pub fn written(folder: &Path, n: usize, form: &str, sentences: &[String]) -> Vec<PathBuf> {
    fs::create_dir_all(folder).expect("a folder of our own");
    let mut seed = 7_usize;
    let mut below = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % n
    };
    let report = |number: usize, below: &mut dyn FnMut(usize) -> usize| {
        let (day, year) = (1 + below(27), 2004 + below(22));
        let place = PLACES[below(PLACES.len())];
        let mut paragraphs =
            vec![format!("Verslag van de bijeenkomst op {day} en {} april {year} te {place}", day + 1)];
        for _ in 0..6 {
            let length = 3 + below(4);
            let said: Vec<&str> = (0..length).map(|_| sentences[below(sentences.len())].as_str()).collect();
            paragraphs.push(said.join(" "));
        }
        paragraphs.push(format!("Dit verslag heeft nummer {number}."));
        paragraphs
    };
    let write = |number: usize| {
        let paragraphs = report(number, &mut below);
        let path = folder.join(format!("verslag-{number}.{form}"));
        let bytes = if form == "docx" { docx(&paragraphs) } else { paragraphs.join("\n\n").into_bytes() };
        fs::write(&path, bytes).expect("a file of our own");
        path
    };
    (0..n).map(write).collect()
}

/// A document as Word writes it, with a run for every few words.
fn docx(paragraphs: &[String]) -> Vec<u8> {
    let mut body = String::new();
    for paragraph in paragraphs {
        body.push_str("<w:p w:rsidR=\"00AB12CD\"><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>");
        for words in paragraph.split_inclusive(", ") {
            let text = words.replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(
                body,
                "<w:r w:rsidRPr=\"00AB12CD\"><w:rPr><w:lang w:val=\"nl-NL\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
            );
        }
        body.push_str("</w:p>");
    }
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let document = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    zip(&[
        Member::stored("[Content_Types].xml", types),
        Member::stored("_rels/.rels", relations),
        Member::stored("word/document.xml", document),
    ])
}
