//! How fast and how good is the comparison, natively?
//!
//! Four pieces of work, each beside what is asked of it in the browser: the two embedded
//! reports, two sizes of a text with a revision of it of which every edit is known, and fifty
//! reports beside one another.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use verslagwijzer::compare::{Aligner, align_texts, answering, likeness_of_texts};
use verslagwijzer::embedded;

use super::analysis::REPORTS;
use super::fastest;
use super::revision::Making;
use crate::evaluate::Count;
use crate::run::root;

/// Bytes of a text of which there is a revision.
const REVISED: [(usize, &str); 2] = [(40_000, "F1 0.99, moved 1.00, 20 ms"), (400_000, "F1 0.99, moved 0.99, 180 ms")];

/// How to get the same figures in a browser.
const IN_A_BROWSER: &str = "
In a browser: `cargo xtask module` makes `dist-module/`; `bench.js` in it exports `init()` and
`compare(a, b)`, which gives `{ pairs, a, b }`, and `verslagwijzer.js` `likeness(texts)`. Time these
with `performance.now()` in a page that is served with COOP and COEP, the first call apart.";

/// `cargo xtask bench compare`.
///
/// # Errors
///
/// A report that cannot be read.
pub fn bench() -> Result<(), String> {
    println!("{:>22} {:>9} {:>9}  {:<34} asked in a browser", "texts", "first", "again", "found");
    let texts = invented()?;
    real()?;
    for (size, asked) in REVISED {
        revised(&texts, size, asked);
    }
    let mut making = Making::of(&texts);
    let reports: Vec<String> = (0..50).map(|_| making.sentences(4_000).join(" ")).collect();
    let reports: Vec<&str> = reports.iter().map(String::as_str).collect();
    let time = fastest(|| likeness_of_texts(&reports));
    row("50 reports of 4 kB", [time, time], "1225 pairs", "50 ms");
    println!("{IN_A_BROWSER}");
    Ok(())
}

/// The invented reports, one after the other; their heads are no sentences.
///
/// # Errors
///
/// A report that cannot be read.
pub fn invented() -> Result<Vec<String>, String> {
    let folder = root().join("tests/fixtures/verzonnen/afstemmen");
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    let files = fs::read_dir(&folder).map_err(problem)?.collect::<Result<Vec<_>, _>>().map_err(problem)?;
    let mut paths: Vec<_> = files.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut paragraphs = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        paragraphs.extend(text.lines().filter(|line| line.len() > 200).map(str::to_owned));
    }
    Ok(paragraphs)
}

fn row(name: &str, [first, again]: [Duration; 2], found: &str, asked: &str) {
    let [first, again] = [first, again].map(|time| time.as_secs_f64() * 1e3);
    println!("{name:>22} {first:>6.2} ms {again:>6.2} ms  {found:<34} {asked}");
}

/// How long two texts take, with and without having read them before.
fn times(left: &str, right: &str) -> [Duration; 2] {
    let mut aligner = Aligner::default();
    [fastest(|| align_texts(left, right)), fastest(|| aligner.align(left, right))]
}

/// The embedded reports: their time as two texts, and whether the pairs that answer each other
/// are those that people made by reading.
fn real() -> Result<(), String> {
    let read = |path: String| fs::read_to_string(root().join(&path)).map_err(|error| format!("{path}: {error}"));
    let [left, right] = REPORTS.map(|id| read(format!("tests/fixtures/ontvangen/{id}.txt")));
    let table = read(format!("tests/fixtures/naast_elkaar/{}.{}.tsv", REPORTS[0], REPORTS[1]))?;
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let judged: Vec<(String, bool)> = rows
        .iter()
        .filter(|row| row[2] != "verloop")
        .map(|row| (format!("{} {}", row[0], row[1]), row[3] == "1"))
        .collect();

    let corpus = embedded::corpus();
    let at = REPORTS.map(|id| corpus.report(id).map_or(0, |(at, _)| at));
    let spot = |at: Option<usize>| at.map_or_else(String::new, |at| corpus.sentences[at].spot.to_string());
    let pairs = answering(&corpus, at[0], at[1]);
    let pairs: BTreeSet<String> =
        pairs.iter().map(|pair| format!("{} {}", spot(pair.left), spot(pair.right))).collect();
    let hits = |only_clear: bool| {
        let counted = judged.iter().filter(|(_, is_clear)| *is_clear || !only_clear);
        let all = counted.clone().count();
        (counted.filter(|(pair, _)| pairs.contains(pair)).count() as f64, all as f64)
    };
    let (clear, all_clear) = hits(true);
    let found = format!("precision {:.2}, recall {:.2}", hits(false).0 / pairs.len() as f64, clear / all_clear);
    row("the two reports", times(&left?, &right?), &found, "0.80, 0.80, 1.5 ms");
    Ok(())
}

fn revised(texts: &[String], size: usize, asked: &str) {
    let mut making = Making::of(texts);
    let old = making.sentences(size);
    let new = making.revision(&old);
    let ((left, lefts), (right, rights)) = (joined(&old), joined(new.iter().map(|sentence| &sentence.text)));

    let found = align_texts(&left, &right);
    let pairs: BTreeSet<(usize, usize)> = found
        .pairs
        .iter()
        .filter_map(|(a, b)| {
            let place = |starts: &[usize], start: usize| starts.binary_search(&start).ok();
            Some((place(&lefts, found.left[*a].start)?, place(&rights, found.right[*b].start)?))
        })
        .collect();
    let truth: Vec<((usize, usize), bool)> =
        new.iter().enumerate().filter_map(|(at, sentence)| Some(((sentence.from?, at), sentence.is_moved))).collect();
    let count = |only_moved: bool| {
        let counted = truth.iter().filter(|(_, is_moved)| *is_moved || !only_moved);
        let right = counted.clone().filter(|(pair, _)| pairs.contains(pair)).count();
        Count { right, found: found.pairs.len(), noted: counted.count() }
    };
    let quality = format!("F1 {:.3}, moved {:.3}", count(false).f1(), count(true).recall());
    let name = format!("{} kB and a revision", size / 1000);
    row(&name, times(&left, &right), &quality, asked);
}

/// Sentences as one text, and where each of them starts.
fn joined<'a>(sentences: impl IntoIterator<Item = &'a String>) -> (String, Vec<usize>) {
    let (mut text, mut starts) = (String::new(), Vec::new());
    for sentence in sentences {
        starts.push(text.len());
        text += sentence;
        text += if starts.len().is_multiple_of(6) { "\n\n" } else { " " };
    }
    (text, starts)
}
