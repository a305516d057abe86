//! The table of WCAG 2.2 names every criterion once, and only scenarios that exist.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The success criteria of levels A and AA in WCAG 2.2, without 4.1.1, which is obsolete.
const A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 \
    2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
const AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 \
    2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of every row that begins with a number.
fn rows() -> Vec<Vec<String>> {
    let table = read("docs/wcag.md");
    let rows =
        table.lines().filter(|line| line.strip_prefix("| ").is_some_and(|row| row.starts_with(char::is_numeric)));
    rows.map(|row| row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn every_criterion_of_levels_a_and_aa_has_a_row_and_no_other_has() {
    let wanted =
        A.split_whitespace().map(|number| (number, "A")).chain(AA.split_whitespace().map(|number| (number, "AA")));
    let wanted: BTreeMap<String, String> =
        wanted.map(|(number, level)| (number.to_owned(), level.to_owned())).collect();
    assert_eq!(wanted.len(), 55, "WCAG 2.2 has 31 criteria of level A and 24 of level AA");
    let rows = rows();
    let found: BTreeMap<String, String> =
        rows.iter().map(|row| (row[0].split(' ').next().unwrap_or_default().to_owned(), row[1].clone())).collect();
    assert_eq!(found, wanted);
    assert_eq!(rows.len(), found.len(), "a criterion has two rows");
    for row in rows {
        assert!(
            row.len() == 4 && row.iter().all(|cell| !cell.is_empty()),
            "{row:?} has an empty cell, or one too many"
        );
    }
}

#[test]
fn every_scenario_that_is_named_exists() {
    let mut n_named = 0;
    for row in rows() {
        let names: Vec<&str> = row[3].split('`').skip(1).step_by(2).filter(|name| name.contains("::")).collect();
        assert!(!names.is_empty() || row[3].contains("by hand: "), "{}: it does not say how it is tested", row[0]);
        for name in names {
            let (file, scenario) = name.split_once("::").unwrap_or_default();
            let path = if file == "tidy" { "tests/tidy.rs".to_owned() } else { format!("tests/e2e/{file}.rs") };
            assert!(read(&path).contains(&format!("fn {scenario}()")), "{}: {path} has no {scenario}", row[0]);
            n_named += 1;
        }
    }
    assert!(n_named > 40, "the names are no longer found");
}
