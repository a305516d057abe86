//! How close does the automatic analysis come to the hand-made notes?
//!
//! Every report that people have annotated is analysed again from its title and text
//! alone, and both are compared sentence by sentence: sets of ids and values. The embedded
//! reports have been looked at while the rules were made, so theirs is a floor; the
//! invented ones stand in groups of their own, those the rules were tuned on apart from
//! those held out.

mod score;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use verslagwijzer::analysis::Analyst;
use verslagwijzer::corpus::{Corpus, DatasetFiles, ReportFiles, read};

use crate::run::root;
pub use score::Count;
use score::{Facts, Scores, compare};

const EMBEDDED: &str = "public/verslagen";
const INVENTED: &str = "tests/fixtures/verzonnen";

/// A report with its figures.
pub struct Evaluated {
    id: String,
    scores: Scores,
    facts: Facts,
    misses: Vec<String>,
}

/// Reports that belong together, with their figures.
pub struct Group {
    name: String,
    reports: Vec<Evaluated>,
}

impl Group {
    fn total(&self) -> Scores {
        self.reports.iter().fold(Scores::default(), |total, report| total + report.scores)
    }
}

/// `cargo xtask evaluate`: the project's own reports, or those in a folder of somebody's.
///
/// # Errors
///
/// A dataset file that cannot be read or has a mistake in it.
pub fn evaluate(folder: Option<&Path>, misses: bool, as_json: bool) -> Result<(), String> {
    let folders = match folder {
        Some(folder) => vec![(folder.display().to_string(), folder.to_path_buf())],
        None => own_folders(),
    };
    let groups = groups(folders)?;
    if as_json {
        let groups: Vec<Value> = groups.iter().map(|group| in_json(group, misses)).collect();
        println!("{:#}", json!({ "groups": groups }));
        return Ok(());
    }
    print!("{}", table::of(&groups));
    if misses {
        for report in groups.iter().flat_map(|group| &group.reports) {
            println!("\n{}", report.id);
            report.misses.iter().for_each(|miss| println!("  {miss}"));
        }
    }
    Ok(())
}

fn in_json(group: &Group, misses: bool) -> Value {
    let reports: Vec<Value> = group
        .reports
        .iter()
        .map(|report| {
            let mut figures = json!({
                "id": report.id,
                "scores": report.scores.in_json(),
                "facts": { "right": report.facts.right, "wanted": report.facts.wanted },
            });
            if misses {
                figures["misses"] = json!(report.misses);
            }
            figures
        })
        .collect();
    json!({ "name": group.name, "reports": reports, "total": group.total().in_json() })
}

/// The embedded reports, then each folder of invented ones, with what they are called.
fn own_folders() -> Vec<(String, PathBuf)> {
    let mut folders = vec![("embedded (fitted)".to_owned(), root().join(EMBEDDED))];
    let mut invented: Vec<PathBuf> = fs::read_dir(root().join(INVENTED))
        .map(|entries| entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
        .unwrap_or_default();
    invented.sort();
    folders.extend(
        invented
            .into_iter()
            .map(|folder| (format!("invented, {}", folder.file_name().unwrap_or_default().to_string_lossy()), folder)),
    );
    folders
}

fn groups(folders: Vec<(String, PathBuf)>) -> Result<Vec<Group>, String> {
    let mut analyst = Analyst::new();
    folders
        .into_iter()
        .map(|(name, folder)| {
            let corpus = corpus_of(&folder)?;
            let reports = (0..corpus.reports.len()).map(|at| evaluated(&corpus, at, &mut analyst)).collect();
            Ok(Group { name, reports })
        })
        .collect()
}

fn evaluated(corpus: &Corpus, at: usize, analyst: &mut Analyst) -> Evaluated {
    let report = &corpus.reports[at];
    let analysis = analyst.analyse(&without_facts(corpus, at));
    let (scores, misses) = compare(corpus, report, &analysis);
    let (facts, fact_misses) = Facts::compare(report, &analysis.meeting);
    Evaluated { id: report.id.to_string(), scores, facts, misses: fact_misses.into_iter().chain(misses).collect() }
}

/// The report as a file whose header says nothing but the title: whatever else the header
/// states has to be found in the text.
fn without_facts(corpus: &Corpus, at: usize) -> String {
    let report = &corpus.reports[at];
    let mut text = format!("titel: {}\n", report.title);
    for paragraph in &report.paragraphs {
        if let Some(heading) = &paragraph.heading {
            text += &format!("\n## {heading}\n");
        }
        text += &format!("\n{}\n", paragraph.text);
    }
    text
}

/// The reports of a folder with their hand-made notes.
fn corpus_of(folder: &Path) -> Result<Corpus, String> {
    let file = |path: PathBuf| fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
    let topics = file(root().join(EMBEDDED).join("onderwerpen.tsv"))?;
    let names = file(root().join(EMBEDDED).join("namen.tsv"))?;
    let mut ids: Vec<String> = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .flatten()
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".uitspraken.tsv")?.to_owned()))
        .collect();
    ids.sort();
    let mut texts = Vec::new();
    for id in &ids {
        let part = |ending: &str| file(folder.join(format!("{id}.{ending}")));
        texts.push([part("txt")?, part("uitspraken.tsv")?, part("vermeldingen.tsv")?]);
    }
    let reports: Vec<ReportFiles> = ids
        .iter()
        .zip(&texts)
        .map(|(id, [text, statements, mentions])| ReportFiles { id, text, statements, mentions })
        .collect();
    let (corpus, problems) = read(&DatasetFiles { topics: &topics, names: &names, reports: &reports });
    match problems.first() {
        None => Ok(corpus),
        Some(problem) => Err(format!("{}/{problem}\n({} problems in all)", folder.display(), problems.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_header_states_is_not_given_away() {
        let corpus = corpus_of(&root().join(EMBEDDED)).expect("the embedded reports are sound");
        for at in 0..corpus.reports.len() {
            let text = without_facts(&corpus, at);
            assert!(!text.contains("begin:") && !text.contains("gastheer:"));
            let analysis = Analyst::new().analyse(&text);
            let texts: Vec<&str> = analysis.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
            let wanted: Vec<&str> =
                corpus.reports[at].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
            assert_eq!(texts, wanted);
        }
    }
}
