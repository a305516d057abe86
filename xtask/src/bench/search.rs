//! How fast and how well are a thousand reports searched, beside other libraries?
//!
//! The module, MiniSearch, FlexSearch, lunr with its Dutch and a plain scan answer the same
//! queries on the same reports, in Chromium, one after the other in one page. What each
//! finds is held against what looking at every word finds.

use std::fs;

use super::reports::{Made, Maker};
use super::truth::{Asked, Truth};
use super::{browser, compare};
use crate::minify;
use crate::run::{run, target_dir};
use crate::setup::Tools;
use crate::wasm_opt::npm_install;

const PAGE: &str = include_str!("../module/search.html");
const PEERS: &str = include_str!("../module/peers.js");

/// The other libraries, of npm.
const LIBRARIES: [&str; 4] = ["minisearch@7.2.0", "flexsearch@0.8.212", "lunr@2.3.9", "lunr-languages@1.22.0"];

const REPORTS: usize = 1_000;
const SEED: u64 = 7;

/// `cargo xtask bench search`.
///
/// # Errors
///
/// What could not be installed, built or started, or that the page had no answer.
pub fn bench() -> Result<(), String> {
    let peers = peers()?;
    let mut maker = Maker::of(&compare::invented()?, SEED);
    let reports: Vec<Made> = (0..REPORTS).map(|_| maker.report()).collect();
    let queries = Truth::of(&reports).queries(&reports, &mut maker);
    let typed: Vec<&str> = queries.iter().map(|asked| asked.typed.as_str()).collect();
    let texts = [("peers", peers), ("reports", as_json(&reports)), ("queries", typed.join("\n"))];
    let posted = browser::measured(PAGE, &texts.map(|(name, text)| (name.to_owned(), text)))?;

    let size = reports.iter().map(|report| report.text.len()).sum::<usize>();
    println!("\n{REPORTS} reports of {:.1} MB together, {} queries, each once\n", size as f64 / 1e6, queries.len());
    println!(
        "{:<14} {:>8} {:>8} {:>8} {:>8} {:>8} {:>7} {:>5}  recall",
        "", "build", "p50", "p95", "p99", "facets", "memory", "prec"
    );
    for row in posted.lines() {
        println!("{}", line(row, &queries).ok_or_else(|| format!("The page answered: {row:.200}"))?);
    }
    Ok(())
}

/// The other libraries as one script.
fn peers() -> Result<String, String> {
    let mut tools = Tools::found();
    minify::ensure(&mut tools)?;
    let folder = target_dir().join("tools/search-peers");
    for library in LIBRARIES {
        let name = library.split('@').next().unwrap_or(library);
        if !folder.join("node_modules").join(name).is_dir() {
            println!("{library} is missing: the search is measured beside it.");
            npm_install(&tools, library, &folder)?;
        }
    }
    let (source, bundle) = (folder.join("peers.js"), folder.join("bundle.js"));
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::write(&source, PEERS).map_err(problem)?;
    let mut esbuild = tools.command("esbuild");
    esbuild.arg(&source).args(["--bundle", "--format=esm", "--minify", "--log-level=warning"]);
    run(esbuild.arg(format!("--outfile={}", bundle.display())))?;
    fs::read_to_string(bundle).map_err(problem)
}

fn as_json(reports: &[Made]) -> String {
    let records = reports.iter().enumerate().map(|(id, report)| {
        let Made { title, text, year, place } = report;
        serde_json::json!({ "id": id, "title": title, "text": text, "year": year, "place": place })
    });
    records.collect::<serde_json::Value>().to_string()
}

/// A row of what the page posts, as people read it: the name, figures, and for each query
/// the reports that were found.
fn line(row: &str, queries: &[Asked]) -> Option<String> {
    let mut cells = row.split('\t');
    let name = cells.next()?;
    let mut figures = [0.0; 6];
    for figure in &mut figures {
        *figure = cells.next()?.parse().ok()?;
    }
    let [build, p50, p95, p99, facets, memory] = figures;
    let found: Vec<Vec<usize>> = cells.map(|ids| ids.split(' ').filter_map(|id| id.parse().ok()).collect()).collect();
    (found.len() == queries.len()).then(|| {
        let facets = if facets < 0.0 { "–".to_owned() } else { format!("{facets:.3}") };
        format!(
            "{name:<14} {build:>5.0} ms {p50:>8.3} {p95:>8.3} {p99:>8.3} {facets:>8} {:>4.1} MB {}",
            memory / 1e6,
            quality(queries, &found)
        )
    })
}

/// Precision over all queries, recall of each kind.
fn quality(queries: &[Asked], found: &[Vec<usize>]) -> String {
    let mut kinds: Vec<(&str, Vec<f64>)> = Vec::new();
    let mut precisions = Vec::new();
    for (asked, found) in queries.iter().zip(found) {
        let right = |of: &std::collections::BTreeSet<usize>| found.iter().filter(|id| of.contains(id)).count() as f64;
        if !found.is_empty() {
            precisions.push(right(&asked.allowed) / found.len() as f64);
        }
        if asked.wanted.is_empty() {
            continue;
        }
        let recall = right(&asked.wanted) / asked.wanted.len() as f64;
        match kinds.iter_mut().find(|(kind, _)| *kind == asked.kind) {
            Some((_, recalls)) => recalls.push(recall),
            None => kinds.push((asked.kind, vec![recall])),
        }
    }
    let mean = |figures: &[f64]| figures.iter().sum::<f64>() / figures.len() as f64;
    let recalls: Vec<String> = kinds.iter().map(|(kind, recalls)| format!("{kind} {:.2}", mean(recalls))).collect();
    format!("{:>5.2}  {}", mean(&precisions), recalls.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_made_alike_every_time_and_a_row_is_read() {
        let source = ["De raad sprak over coördinatie en defensie-uitgaven.".to_owned()];
        let make = || (0..40).scan(Maker::of(&source, SEED), |maker, _| Some(maker.report())).collect::<Vec<_>>();
        assert_eq!(as_json(&make()), as_json(&make()));

        let queries = Truth::of(&make()).queries(&make(), &mut Maker::of(&source, SEED));
        let ids: Vec<String> = queries
            .iter()
            .map(|asked| asked.wanted.iter().map(usize::to_string).collect::<Vec<_>>().join(" "))
            .collect();
        let read = line(&format!("x\t1\t2\t3\t4\t-1\t6000000\t{}", ids.join("\t")), &queries).expect("a whole row");
        assert!(read.contains("6.0 MB  1.00  single 1.00"), "{read}");
        assert_eq!(line("problem: no such file", &queries), None);
    }
}
