//! What is a file of WebAssembly made of?
//!
//! The program and its parts, as [`crate::bundle`] left what cargo linked, are cut, joined and made
//! small once more, now with the names of their functions. A function belongs to the room
//! that wrote it, or else to the crate; what a crate offers for any type, such as the library's sort,
//! counts as the crate's. Data is the lists and tables that are found in it, letter for
//! letter, and the rest: texts of the interface, constants, places of panics.
//!
//! # What a share in brotli is
//!
//! How much shorter the file would be without it. What else repeats the same keeps costing, so
//! the shares of a file come to less than the file.

mod wasm;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::importer;
use crate::minify::optimise_with_names;
use crate::parts;
use crate::run::{root, run, target_dir};
use crate::setup::{self, Tools, WASM};
use crate::sizes::{brotli_length, kilobytes};
use wasm::Contents;

/// What is less of a file than this stands with the rest, in bytes.
const WORTH_A_ROW: usize = 2_000;

/// A part that is shorter shares a row with the others, in bytes.
const WORTH_A_TABLE: usize = 8_000;

/// Lists that stand in programs as they are written.
const LISTS: [&str; 8] = [
    "public/verslagen/namen.tsv",
    "src/analysis/lists/handelingen.tsv",
    "src/analysis/lists/sprekers.tsv",
    "src/analysis/lists/toppen.tsv",
    "src/analysis/lists/voornamen.txt",
    "src/text/aliases.tsv",
    "src/text/compounds.txt",
    "src/text/separable.tsv",
];

/// `cargo xtask ledger`: tables in Markdown, a file each.
///
/// # Errors
///
/// What was not built yet, or could not be read.
pub fn print() -> Result<(), String> {
    let tools = setup::ensure()?;
    let folder = target_dir().join("ledger");
    let _not_there = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let lists = lists()?;
    let mut files = Vec::new();
    for whole in [importer::for_ledger()?, parts::for_ledger(&folder, &mut files)?] {
        let mut join = tools.command("wasm-bindgen");
        join.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"]).arg(&folder);
        run(join.arg(&whole))?;
        let stem = whole.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(0, folder.join(format!("{stem}_bg.wasm")));
    }
    let (mut n_short, mut short) = (0, 0);
    for file in files {
        let bytes = ledger_of(&tools, &file, &lists)?;
        if let Err(length) = bytes {
            n_short += 1;
            short += length;
        }
    }
    println!("Pieces that parts share, {n_short} more: {} kB.", kilobytes(short));
    Ok(())
}

/// Prints the ledger of a file, or says how long it is, in brotli, where that is not worth a table.
fn ledger_of(tools: &Tools, file: &Path, lists: &BTreeMap<String, Vec<u8>>) -> Result<Result<(), usize>, String> {
    optimise_with_names(tools, file)?;
    let complaint = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let bytes = fs::read(file).map_err(|error| complaint(&error))?;
    let contents = Contents::read(&bytes).map_err(|error| complaint(&error))?;
    let whole = &bytes[..contents.end];
    let length = brotli_length(whole).map_err(|error| complaint(&error))?;
    if whole.len() < WORTH_A_TABLE {
        return Ok(Err(length));
    }
    let mut rows: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    for (name, place) in &contents.functions {
        rows.entry(owner(name)).or_default().push(place.clone());
    }
    for data in &contents.data {
        let mut rest = vec![data.clone()];
        for (name, list) in lists {
            if let Some(at) = position(&whole[data.clone()], list) {
                let place = data.start + at..data.start + at + list.len();
                rest = rest.into_iter().flat_map(|range| without(range, &place)).collect();
                rows.entry(format!("list {name}")).or_default().push(place);
            }
        }
        rows.entry("texts and constants".to_owned()).or_default().extend(rest);
    }
    let rows = gathered(rows);
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let mut table = format!("## {name}: {} kB, as brotli {}\n\n", kilobytes(whole.len()), kilobytes(length));
    table.push_str("| what | kB | brotli |\n|---|---|---|\n");
    for (name, places) in rows {
        let cut = brotli_length(&cut(whole, &places)).map_err(|error| complaint(&error))?;
        let size = kilobytes(places.iter().map(ExactSizeIterator::len).sum());
        let _ = writeln!(table, "| {name} | {size} | {} |", kilobytes(length.saturating_sub(cut)));
    }
    println!("{table}");
    Ok(Ok(()))
}

/// The largest first, those that are small together at the end.
fn gathered(rows: BTreeMap<String, Vec<Range<usize>>>) -> Vec<(String, Vec<Range<usize>>)> {
    let size = |places: &[Range<usize>]| places.iter().map(ExactSizeIterator::len).sum::<usize>();
    let (mut large, small): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, places)| size(places) >= WORTH_A_ROW);
    large.sort_by_key(|(_, places)| std::cmp::Reverse(size(places)));
    let rest: Vec<_> = small.into_iter().flat_map(|(_, places)| places).collect();
    large.push(("all else".to_owned(), rest));
    large
}

/// The lists of the project, and what `build.rs` packed last.
fn lists() -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut lists = BTreeMap::new();
    for list in LISTS {
        if let Ok(bytes) = fs::read(root().join(list)) {
            lists.insert(list.rsplit('/').next().unwrap_or(list).to_owned(), bytes);
        }
    }
    for profile in ["release", "importer"] {
        let built = target_dir().join(WASM).join(profile).join("build");
        let Ok(folders) = fs::read_dir(&built) else { continue };
        for folder in folders.flatten() {
            for file in fs::read_dir(folder.path().join("out")).into_iter().flatten().flatten() {
                let name = file.file_name().to_string_lossy().into_owned();
                if name.ends_with(".tsv") || name.ends_with(".packed") {
                    let bytes = fs::read(file.path()).map_err(|error| format!("{}: {error}", file.path().display()))?;
                    // Each build has its own; those that are not the newest are not found in it.
                    if !lists.values().any(|known| *known == bytes) {
                        lists.insert(format!("{name} {}", lists.len()), bytes);
                    }
                }
            }
        }
    }
    Ok(lists)
}

/// The room that a function belongs to, or the crate.
fn owner(name: &str) -> String {
    let path = readable(name);
    let of_house = path.split_once("verslagwijzer::").map(|(_, rest)| {
        let mut steps = rest.split("::");
        match (steps.next().unwrap_or_default(), steps.next()) {
            ("ui", Some(within)) if within.starts_with(char::is_lowercase) => format!("ui/{}", word(within)),
            (room, _) => word(room).to_owned(),
        }
    });
    of_house.unwrap_or_else(|| {
        let of_crate = path.find("::").map(|end| &path[..end]).unwrap_or_default();
        let start = of_crate.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
        match &of_crate[start..] {
            "core" | "alloc" | "std" => "Rust's library".to_owned(),
            "" => "what wasm-bindgen and LLVM made".to_owned(),
            other => other.to_owned(),
        }
    })
}

fn word(step: &str) -> &str {
    step.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// A name with `::` between its steps and no hashes, whichever way it was mangled.
fn readable(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    if let Some(mut rest) = name.strip_prefix("_ZN") {
        while let Some(digits) = rest.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits > 0) {
            let Some(step) = rest[..digits].parse().ok().and_then(|length: usize| rest.get(digits..digits + length))
            else {
                break;
            };
            plain.push_str(step);
            plain.push_str("::");
            rest = &rest[digits + step.len()..];
        }
        return plain.replace("..", "::");
    }
    if name.starts_with("_R") {
        // `Cs`, a hash, `_`, and the name of the crate behind its length.
        let of_crate = name.split_once("Cs").and_then(|(_, rest)| rest.split_once('_')).map(|(_, rest)| rest);
        let rest = of_crate.unwrap_or_default();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or_default();
        let length: usize = rest[..digits].parse().unwrap_or_default();
        return format!("{}::", rest.get(digits..digits + length).unwrap_or_default());
    }
    let mut depth = 0;
    for c in name.chars() {
        depth += i32::from(c == '[');
        if depth == 0 {
            plain.push(c);
        }
        depth -= i32::from(c == ']');
    }
    plain
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let (start, _) = wanted.split_at_checked(64)?;
    let starts = bytes.windows(64).enumerate().filter(|(_, window)| *window == start);
    starts.map(|(at, _)| at).find(|at| bytes[*at..].starts_with(wanted))
}

/// A stretch without the part of it that lies in another.
fn without(range: Range<usize>, other: &Range<usize>) -> Vec<Range<usize>> {
    let (before, behind) = (range.start..range.end.min(other.start), range.start.max(other.end)..range.end);
    [before, behind].into_iter().filter(|part| part.start < part.end).collect()
}

/// The bytes without those at these places.
fn cut(bytes: &[u8], places: &[Range<usize>]) -> Vec<u8> {
    let mut places = places.to_vec();
    places.sort_by_key(|place| place.start);
    let mut kept = Vec::with_capacity(bytes.len());
    let mut from = 0;
    for place in places {
        kept.extend_from_slice(&bytes[from..place.start.max(from)]);
        from = place.end.max(from);
    }
    kept.extend_from_slice(&bytes[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_room_that_wrote_it_or_to_its_crate() {
        for (name, expected) in [
            ("_ZN13verslagwijzer8analysis8analyst7Analyst7analyse17hab9393949439897aE", "analysis"),
            ("_ZN69_$LT$verslagwijzer..ui..draw..Tell$u20$as$u20$core..fmt..Debug$GT$3fmt17h0E", "ui/draw"),
            ("<F as verslagwijzer::ui::draw::Tell<T>>::tell::h0", "ui/draw"),
            ("verslagwijzer::order::sort_by::h0", "order"),
            ("_RNvNtCsgXGp5Oqx2Ny_4core9panicking5panic", "Rust's library"),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", "Rust's library"),
            ("miniz_oxide::inflate::core::transfer::h0", "miniz_oxide"),
            ("<serde_json::de::Deserializer<R> as x>::y", "serde_json"),
            ("takeIn", "what wasm-bindgen and LLVM made"),
        ] {
            assert_eq!(owner(name), expected, "{name}");
        }
    }

    #[test]
    fn what_is_cut_is_gone_and_nothing_else() {
        assert_eq!(cut(b"abcdef", &[4..5, 0..2]), b"cdf");
        assert_eq!(cut(b"abcdef", &[0..4, 1..2, 3..5]), b"f", "places may overlap");
        assert_eq!(without(0..9, &(3..5)), [0..3, 5..9]);
        assert_eq!(without(3..5, &(0..9)), Vec::<Range<usize>>::new());
        assert_eq!(without(0..2, &(3..5)), vec![Range { start: 0, end: 2 }]);
    }
}
