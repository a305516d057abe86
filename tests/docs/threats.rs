//! Does what is said to stop a threat exist?

use crate::in_code;
use crate::read;

#[test]
fn every_test_that_a_threat_is_stopped_by_exists() {
    let page = read("docs/threats.md");
    let mut n_tests = 0;
    for named in in_code(&page) {
        let Some((file, test)) = named.split_once(".rs::") else { continue };
        let file = format!("{file}.rs");
        assert!(read(&file).contains(&format!("fn {test}(")), "docs/threats.md: {file} has no test `{test}`");
        n_tests += 1;
    }
    assert!(n_tests > 20, "docs/threats.md names {n_tests} tests");
}

#[test]
fn every_file_that_a_document_names_exists() {
    let docs = ["threats", "methods", "adding", "dependencies"].map(|name| format!("docs/{name}.md"));
    for page in docs.iter().map(String::as_str).chain(["SECURITY.md", "CONTRIBUTING.md"]) {
        let text = read(page);
        let files = in_code(&text).filter(|code| {
            [".rs", ".js", ".md", ".lock", ".yml"].iter().any(|ending| code.ends_with(ending)) && !code.contains(' ')
        });
        files.for_each(|file| drop(read(file)));
    }
}

/// The numbers in the page are those in the code.
#[test]
fn limits_are_told_as_they_are() {
    let remarks = read("src/view_state/remark.rs");
    assert!(remarks.contains("LONGEST_QUOTE: usize = 40;") && remarks.contains("MOST_REMARKS: usize = 12;"));
    assert!(read("docs/threats.md").contains("quotes 40 characters of what it could not use, and no more than 12"));
}
