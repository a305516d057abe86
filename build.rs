//! Embeds the dataset, and stops the build when there is a mistake in it.
//!
//! A report is whatever `public/verslagen/` holds as `ID.txt` with its two tables: adding
//! one needs no other change. The rooms that read the files at run time read them here
//! first, so a mistake shows as `file:line: what is wrong and how to mend it`. The topic map
//! is drawn here too: the embedded collection is laid out once, for everyone.

#![allow(missing_docs, dead_code, unused_imports)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

#[path = "src/analysis/mod.rs"]
mod analysis;
#[path = "src/corpus/mod.rs"]
mod corpus;
#[path = "src/index/mod.rs"]
mod index;
#[path = "src/numbering.rs"]
mod numbering;
#[path = "src/order.rs"]
mod order;
/// The tables of the analysis, whole; what is compiled in reads what is packed here.
mod tables {
    pub(crate) const TOPICS: &str = include_str!("public/verslagen/onderwerpen.tsv");

    pub(crate) fn places() -> &'static str {
        include_str!("src/analysis/lists/plaatsen.tsv")
    }

    pub(crate) fn organisations() -> &'static str {
        include_str!("src/analysis/lists/organisaties.tsv")
    }

    pub(crate) fn people() -> &'static str {
        include_str!("src/analysis/lists/personen.tsv")
    }
}
#[path = "src/text/mod.rs"]
mod text;
#[path = "src/topics/mod.rs"]
mod topics;

const FOLDER: &str = "public/verslagen";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/analysis");
    println!("cargo::rerun-if-changed=src/corpus");
    println!("cargo::rerun-if-changed=src/index");
    println!("cargo::rerun-if-changed=src/numbering.rs");
    println!("cargo::rerun-if-changed=src/order.rs");
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/topics");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // Where the parts are cut, the places that refer to them have to be known.
        println!("cargo::rustc-link-arg-bin=verslagwijzer=--emit-relocs");
    }
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join(FOLDER);
    let ids = report_ids(&folder)?;
    let mut corpus = read_or_stop(&folder, &ids);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let definitions = out.join("omschrijvingen.txt");
    fs::write(&definitions, taken_out(&mut corpus))?;
    let packed = out.join("verslagen.packed");
    fs::write(&packed, corpus::pack(&corpus))?;
    let sentences = out.join("zinnen.txt");
    fs::write(&sentences, corpus::sentences(&corpus))?;
    for (list, whole) in
        [("plaatsen", tables::places()), ("organisaties", tables::organisations()), ("personen", tables::people())]
    {
        fs::write(out.join(list).with_extension("tsv"), analysis::without_ids(whole))?;
    }
    fs::write(out.join("onderwerpen.tsv"), without_labels(tables::TOPICS))?;
    let noted = out.join("aantekeningen.packed");
    let texts: Vec<String> =
        ids.iter().map(|id| fs::read_to_string(folder.join(format!("{id}.txt")))).collect::<io::Result<_>>()?;
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let notes = analysis::Notes::of(&corpus, &texts, &mut analysis::Analyst::new());
    fs::write(&noted, notes.pack(&corpus))?;

    let map = topics::TopicMap::of(&corpus);
    let centres: Vec<[f32; 2]> = map.nodes.iter().map(|node| [node.x, node.y]).collect();

    let forms = topics::Forms::of(&map);

    let mut code = String::new();
    let _ = writeln!(code, "const MAP_SIZE: [f32; 2] = [{:?}, {:?}];", map.width, map.height);
    let _ = writeln!(code, "const MAP_CENTRES: [[f32; 2]; {}] = {centres:?};", centres.len());
    let _ = writeln!(code, "const FORMS_ORDER: [u16; {}] = {:?};", forms.order.len(), forms.order);
    let _ = writeln!(code, "const GRATICULES: [&str; 2] = {:?};", forms.graticules);
    // A module of its own, where the bare names of the variants mean something.
    let _ = writeln!(code, "mod spots {{ use crate::analysis::PlaceKind::*; use crate::topics::Anchor::*;");
    let _ = writeln!(code, "use crate::topics::Sheet::*; use crate::topics::Spot;");
    let _ = writeln!(code, "pub(super) const SPOTS: [Spot; {}] = {:?}; }}", forms.spots.len(), forms.spots);
    let _ = writeln!(code, "pub(crate) const VERSION: &str = {:?};", version(&folder)?);
    let _ = writeln!(code, "const NOTES: &str = include_str!({noted:?});");
    let _ = writeln!(code, "const DEFINITIONS: &str = include_str!({definitions:?});");
    let _ = writeln!(code, "const PACKED: &str = include_str!({packed:?});");
    let _ = writeln!(code, "const SENTENCES: &str = include_str!({sentences:?});");
    let fingerprint = corpus::fingerprint(corpus::sentences(&corpus).as_bytes());
    let _ = writeln!(code, "const FINGERPRINT: u32 = {fingerprint};");
    fs::write(out.join("embedded.rs"), code)
}

/// The definitions of the topics, two lines each, taken out of the collection: every visit loads that.
fn taken_out(corpus: &mut corpus::Corpus) -> String {
    let mut definitions = String::new();
    for topic in &mut corpus.vocabulary.topics {
        let definition = std::mem::replace(&mut topic.definition, corpus::Labels::same(""));
        let _ = writeln!(definitions, "{}\n{}", definition.dutch, definition.english);
    }
    definitions
}

/// The table of the topics without labels and definitions: the analysis reads the words.
fn without_labels(topics: &str) -> String {
    let mut rows = topics.lines();
    let mut packed = rows.next().unwrap_or_default().to_owned() + "\n";
    for row in rows {
        let mut cells = row.split('\t');
        let [id, group, words] = [cells.next(), cells.next(), cells.next_back()].map(Option::unwrap_or_default);
        packed.push_str(&[id, group, "-", "-", "-", "-", words].join("\t"));
        packed.push('\n');
    }
    packed
}

/// The ids of all reports in the folder, oldest first.
fn report_ids(folder: &Path) -> io::Result<Vec<String>> {
    let mut ids = Vec::new();
    for entry in fs::read_dir(folder)? {
        if let Some(id) = entry?.file_name().to_str().and_then(|name| name.strip_suffix(".txt")) {
            ids.push(id.to_owned());
        }
    }
    ids.sort();
    Ok(ids)
}

fn files(folder: &Path, id: &str) -> [PathBuf; 3] {
    ["txt", "uitspraken.tsv", "vermeldingen.tsv"].map(|ending| folder.join(format!("{id}.{ending}")))
}

/// Reads the dataset; a mistake in it ends the build.
fn read_or_stop(folder: &Path, ids: &[String]) -> corpus::Corpus {
    // A file that cannot be read counts as empty, and an empty file is a problem with a remedy.
    let read = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
    let (topics, names) = (read(folder.join("onderwerpen.tsv")), read(folder.join("namen.tsv")));
    let texts: Vec<[String; 3]> = ids.iter().map(|id| files(folder, id).map(read)).collect();
    let reports: Vec<corpus::ReportFiles> = ids
        .iter()
        .zip(&texts)
        .map(|(id, [text, statements, mentions])| corpus::ReportFiles { id, text, statements, mentions })
        .collect();
    let (corpus, problems) = corpus::read(&corpus::DatasetFiles { topics: &topics, names: &names, reports: &reports });
    let places = ids.iter().zip(&texts).flat_map(|(id, [_, _, mentions])| unknown_places(id, mentions));
    let problems: Vec<String> = problems.iter().map(ToString::to_string).chain(places).collect();
    for problem in &problems {
        println!("cargo::error={FOLDER}/{problem}");
    }
    if !problems.is_empty() {
        process::exit(1);
    }
    corpus
}

/// The places of a report that no list has: the map would not know where to put them.
fn unknown_places<'a>(id: &'a str, mentions: &'a str) -> impl Iterator<Item = String> + 'a {
    (1..).zip(mentions.lines()).filter_map(move |(line, row)| {
        let [_, "plaats", written, place] = row.split('\t').collect::<Vec<_>>()[..] else { return None };
        let mut listed = tables::places().lines().map(|row| row.split('\t').collect::<Vec<_>>());
        if listed.clone().any(|listed| listed[0] == place) {
            return None;
        }
        let is_written =
            |listed: &Vec<&str>| listed.last().is_some_and(|forms| forms.split(';').any(|form| form == written));
        let remedy = match listed.find(is_written) {
            Some(known) => format!("`{written}` is `{}` there", known[0]),
            None => "add it there, with where it lies".to_owned(),
        };
        Some(format!(
            "{id}.vermeldingen.tsv:{line}: no place is called `{place}` in src/analysis/lists/plaatsen.tsv; {remedy}"
        ))
    })
}

/// Names this state of the dataset: eight hexadecimal digits over all its files (FNV-1a).
fn version(folder: &Path) -> io::Result<String> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        all.append(&mut fs::read(path)?);
    }
    Ok(format!("{:08x}", corpus::fingerprint(&all)))
}
