//! How fast is the automatic analysis, and does its time grow with the text alone?
//!
//! On this machine, and as the module's WebAssembly in Chromium: short reports, long ones, an
//! archive in one file, and the shapes that are worst for whatever looks around in a text.

use std::fs;

use verslagwijzer::analysis::Analyst;

use super::browser::{self, Job, answered};
use super::fastest;
use super::table::{Table, decimals, grouped};
use crate::run::root;

const PAGE: &str = include_str!("../module/bench.html");

/// Bytes of text: a short report, a long one, an archive in one file.
const SIZES: [usize; 3] = [4_000, 400_000, 4_000_000];
/// What a text of each size looks like.
const SHAPES: [&str; 4] = ["paragraphs", "one paragraph", "one sentence", "one clause"];
/// The reports whose paragraphs the texts are made of.
pub const REPORTS: [&str; 2] = ["2025-05-15-antalya", "2026-05-22-helsingborg"];

/// `cargo xtask bench`.
///
/// # Errors
///
/// A report that cannot be read.
pub fn bench() -> Result<(), String> {
    let mut analyst = Analyst::new();
    println!("word lists compiled in {:.2} ms", fastest(Analyst::new).as_secs_f64() * 1e3);
    let speeds = texts()?.into_iter().map(|(_, text)| {
        let time = fastest(|| analyst.analyse(&text)).as_secs_f64();
        decimals(text.len() as f64 / 1e6 / time, 1)
    });
    println!("\n{}", table("MB of text a second", &speeds.collect::<Vec<_>>()));
    Ok(())
}

/// `cargo xtask bench --browser`.
///
/// # Errors
///
/// What could not be built or started, or what went wrong in the page.
pub fn bench_in_browser() -> Result<(), String> {
    println!("\n{}", read(&browser::measured_one(job()?)?)?);
    Ok(())
}

/// What Chromium has to do for it.
///
/// # Errors
///
/// A report that cannot be read.
pub fn job() -> Result<Job, String> {
    Ok(Job { page: PAGE, texts: texts()? })
}

/// What the page posted, as a table: of each text, how fast its analysis is there as JSON, and how
/// fast as objects.
///
/// # Errors
///
/// Anything else than figures.
pub fn read(posted: &str) -> Result<Table, String> {
    let speeds: Option<Vec<String>> = posted.lines().map(speeds).collect();
    let speeds = speeds.filter(|speeds| speeds.len() == SIZES.len() * SHAPES.len());
    speeds.map(|speeds| table("MB of text a second, to JSON / to objects", &speeds)).ok_or_else(|| answered(posted))
}

/// Megabytes a second, of a row that the page posts: the text's name, bytes, milliseconds to JSON
/// and to objects.
fn speeds(row: &str) -> Option<String> {
    let [_, figures @ ..] = <[&str; 4]>::try_from(row.split('\t').collect::<Vec<_>>()).ok()?;
    let [bytes, json, objects] = figures.map(|figure| figure.parse::<f64>().ok());
    let speed = |milliseconds: f64| Some(decimals(bytes? / 1e3 / milliseconds, 1));
    Some(format!("{} / {}", speed(json?)?, speed(objects?)?))
}

/// The speeds of all texts, in their order.
fn table(called: &str, speeds: &[String]) -> Table {
    let sizes = SIZES.map(|size| format!("{} kB", grouped(size as f64 / 1e3)));
    let mut table = Table::of(&[called, &sizes[0], &sizes[1], &sizes[2]]);
    for (at, shape) in SHAPES.iter().enumerate() {
        let figures = speeds.iter().skip(at).step_by(SHAPES.len()).cloned();
        table.rows.push(std::iter::once((*shape).to_owned()).chain(figures).collect());
    }
    table
}

/// The texts that are read, with their names: of each size, every shape.
///
/// # Errors
///
/// A report that cannot be read.
fn texts() -> Result<Vec<(String, String)>, String> {
    let source = source()?;
    let mut texts = Vec::new();
    for size in SIZES {
        let paragraphs = text_of(&source, size);
        // The worst case for whatever looks around in a paragraph: all of it in one.
        let one_paragraph = paragraphs.replace("\n\n", " ");
        // And for whatever looks around in a sentence: no end to it.
        let one_sentence = one_paragraph.replace(['.', '?', '!'], ",");
        // And for whatever looks as far as the next comma: none at all.
        let one_clause = one_sentence.replace([',', ';', ':', '(', ')', '–'], "");
        let shaped = SHAPES.into_iter().zip([paragraphs, one_paragraph, one_sentence, one_clause]);
        texts.extend(shaped.map(|(shape, text)| (format!("{} kB, {shape}", size / 1000), text)));
    }
    Ok(texts)
}

/// The reports as received, their paragraphs one after the other.
fn source() -> Result<Vec<String>, String> {
    let mut paragraphs = Vec::new();
    for report in REPORTS {
        let path = root().join("tests/fixtures/ontvangen").join(report).with_extension("txt");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        paragraphs.extend(text.lines().map(str::trim).filter(|line| line.len() > 200).map(str::to_owned));
    }
    Ok(paragraphs)
}

/// A report of about this many bytes, the paragraphs in another order each time round.
fn text_of(source: &[String], size: usize) -> String {
    let mut text = "Verslag van de bijeenkomst van de NAVO-ministers van 14 en 15 mei 2025\n\n".to_owned();
    let mut step = 1;
    let mut at = 0;
    while text.len() < size {
        at += step;
        if at >= source.len() {
            (at, step) = (0, step % 3 + 1);
        }
        text += &source[at];
        text += "\n\n";
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_and_anything_else_is_not() {
        let posted: Vec<String> = (1..=12).map(|at| format!("text {at}\t{at}000\t1\t2")).collect();
        let table = read(&posted.join("\n")).expect("twelve rows");
        assert_eq!(table.rows[1], ["one paragraph", "2.0 / 1.0", "6.0 / 3.0", "10.0 / 5.0"]);
        assert!(read("problem: no such file").is_err() && read("").is_err());
    }
}
