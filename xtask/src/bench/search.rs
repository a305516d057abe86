//! How fast and how well are a thousand reports searched, beside other libraries?
//!
//! The module, MiniSearch, FlexSearch, lunr with its Dutch and a plain scan answer the same
//! queries on the same reports, in Chromium, one after the other in one page. What each
//! finds is held against what looking at every word finds.

use std::collections::BTreeSet;

use super::browser::{self, Job, answered};
use super::reports::{Made, Maker};
use super::table::{Table, decimals, grouped};
use super::truth::{Asked, Truth};
use super::{compare, peers};

const PAGE: &str = include_str!("../module/search.html");
const PEERS: &str = include_str!("../module/search_peers.js");

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
    let search = Search::made()?;
    let posted = browser::measured_one(search.job()?)?;
    let size = search.reports.iter().map(|report| report.text.len()).sum::<usize>();
    println!(
        "\n{REPORTS} reports of {:.1} MB together, {} queries, each once\n",
        size as f64 / 1e6,
        search.queries.len()
    );
    println!("{}", search.read(&posted)?);
    Ok(())
}

/// What is searched, and for what.
pub struct Search {
    reports: Vec<Made>,
    queries: Vec<Asked>,
}

impl Search {
    /// The same reports and queries every time.
    ///
    /// # Errors
    ///
    /// A text they are made of that cannot be read.
    pub fn made() -> Result<Self, String> {
        let mut maker = Maker::of(&compare::invented()?, SEED);
        let reports: Vec<Made> = (0..REPORTS).map(|_| maker.report()).collect();
        let queries = Truth::of(&reports).queries(&reports, &mut maker);
        Ok(Self { reports, queries })
    }

    /// What Chromium has to do for it.
    ///
    /// # Errors
    ///
    /// Other libraries that could not be had.
    pub fn job(&self) -> Result<Job, String> {
        let peers = peers::bundle("search-peers", PEERS, &LIBRARIES)?;
        let typed: Vec<&str> = self.queries.iter().map(|asked| asked.typed.as_str()).collect();
        let texts = [("peers", peers), ("reports", as_json(&self.reports)), ("queries", typed.join("\n"))];
        Ok(Job { page: PAGE, texts: texts.map(|(name, text)| (name.to_owned(), text)).into() })
    }

    /// What the page posted, as a table.
    ///
    /// # Errors
    ///
    /// Anything else than figures.
    pub fn read(&self, posted: &str) -> Result<Table, String> {
        let kinds = kinds(&self.queries).join(" / ");
        let mut table = Table::of(&[
            "",
            "build",
            "query: half / 95 % / 99 % within",
            "facets",
            "memory",
            "precision",
            &format!("recall: {kinds}"),
        ]);
        for row in posted.lines() {
            table.rows.push(cells(row, &self.queries).ok_or_else(|| answered(row))?);
        }
        Ok(table)
    }
}

fn as_json(reports: &[Made]) -> String {
    let records = reports.iter().enumerate().map(|(id, report)| {
        let Made { title, text, year, place } = report;
        serde_json::json!({ "id": id, "title": title, "text": text, "year": year, "place": place })
    });
    records.collect::<serde_json::Value>().to_string()
}

/// The kinds of queries there are, in the order in which they come.
fn kinds(queries: &[Asked]) -> Vec<&'static str> {
    let mut kinds: Vec<&str> = Vec::new();
    for asked in queries.iter().filter(|asked| !asked.wanted.is_empty()) {
        if !kinds.contains(&asked.kind) {
            kinds.push(asked.kind);
        }
    }
    kinds
}

/// A row of what the page posts, as people read it: the name, figures, and for each query
/// the reports that were found.
fn cells(row: &str, queries: &[Asked]) -> Option<Vec<String>> {
    let mut cells = row.split('\t');
    let name = cells.next()?;
    let mut figures = [0.0; 6];
    for figure in &mut figures {
        *figure = cells.next()?.parse().ok()?;
    }
    let [build, p50, p95, p99, facets, memory] = figures;
    let found: Vec<Vec<usize>> = cells.map(|ids| ids.split(' ').filter_map(|id| id.parse().ok()).collect()).collect();
    (found.len() == queries.len()).then(|| {
        let queried = [p50, p95, p99].map(|time| decimals(time, if time < 1.0 { 3 } else { 1 }));
        // What is not there, or too little for the browser to tell.
        let or_none = |figure: f64, told: String| if figure <= 0.0 { "–".to_owned() } else { told };
        vec![
            name.to_owned(),
            format!("{} ms", grouped(build)),
            format!("{} ms", queried.join(" / ")),
            or_none(facets, format!("{} ms", decimals(facets, 3))),
            or_none(memory, format!("{} MB", decimals(memory / 1e6, 1))),
            decimals(precision(queries, &found), 2),
            kinds(queries)
                .iter()
                .map(|kind| decimals(recall(kind, queries, &found), 2))
                .collect::<Vec<_>>()
                .join(" / "),
        ]
    })
}

/// Of what was found, the share that is right; the mean over all queries that found something.
fn precision(queries: &[Asked], found: &[Vec<usize>]) -> f64 {
    mean(
        queries
            .iter()
            .zip(found)
            .filter(|(_, found)| !found.is_empty())
            .map(|(asked, found)| share(found, &asked.allowed, found.len())),
    )
}

/// Of what should be found, the share that was; the mean over the queries of a kind.
fn recall(kind: &str, queries: &[Asked], found: &[Vec<usize>]) -> f64 {
    let such = queries.iter().zip(found).filter(|(asked, _)| asked.kind == kind && !asked.wanted.is_empty());
    mean(such.map(|(asked, found)| share(found, &asked.wanted, asked.wanted.len())))
}

fn share(found: &[usize], of: &BTreeSet<usize>, whole: usize) -> f64 {
    found.iter().filter(|id| of.contains(id)).count() as f64 / whole as f64
}

fn mean(figures: impl Iterator<Item = f64>) -> f64 {
    let (n, sum) = figures.fold((0.0, 0.0), |(n, sum), figure| (n + 1.0, sum + figure));
    sum / n
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
        let read = cells(&format!("x\t1\t2\t3\t4\t-1\t6000000\t{}", ids.join("\t")), &queries).expect("a whole row");
        assert_eq!(read[..6], ["x", "1 ms", "2.0 / 3.0 / 4.0 ms", "–", "6.0 MB", "1.00"]);
        assert!(read[6].split(" / ").all(|recall| recall == "1.00"), "{read:?}");
        assert_eq!(cells("problem: no such file", &queries), None);
    }
}
