//! The invented reports of the fixtures hold to what the dataset promises.

use std::fs;
use std::path::{Path, PathBuf};
use verslagwijzer::corpus::{DatasetFiles, ReportFiles, read};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The reports in the folders below `verzonnen/`: where each stands, and its id.
fn invented_reports() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let folders = fs::read_dir(root().join("tests/fixtures/verzonnen")).expect("the invented reports");
    for folder in folders.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&folder).expect("a folder of reports").flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if let Some(id) = name.strip_suffix(".txt").filter(|id| !id.ends_with(".brief")) {
                found.push((folder.clone(), id.to_owned()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_invented_report_reads_without_a_problem() {
    let (topics, names) =
        ["onderwerpen", "namen"].map(|name| text(&root().join(format!("public/verslagen/{name}.tsv")))).into();
    let reports = invented_reports();
    assert!(!reports.is_empty(), "no reports: the test would check nothing");
    for (folder, id) in &reports {
        let [report, statements, mentions] =
            ["txt", "uitspraken.tsv", "vermeldingen.tsv"].map(|ending| text(&folder.join(format!("{id}.{ending}"))));
        let files = ReportFiles { id, text: &report, statements: &statements, mentions: &mentions };
        let (corpus, problems) = read(&DatasetFiles { topics: &topics, names: &names, reports: &[files] });
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(problems.is_empty(), "{}/{id}: {problems:#?}", folder.display());
        assert!(corpus.reports[0].source.starts_with("Verzonnen"), "{id} does not say that it is invented");
    }
}
