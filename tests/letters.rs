//! A letter to Parliament gives the report that it carries.

use std::fs;
use std::path::{Path, PathBuf};
use verslagwijzer::analysis::Analyst;

/// The invented letters, `ID.brief.txt`, each beside the report it carries, `ID.txt`.
fn letters() -> Vec<PathBuf> {
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/verzonnen");
    let folders = fs::read_dir(folders).expect("the invented reports").flatten().map(|entry| entry.path());
    let mut letters: Vec<PathBuf> = folders
        .filter(|folder| folder.is_dir())
        .flat_map(|folder| fs::read_dir(folder).expect("a folder of reports").flatten().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".brief.txt"))
        .collect();
    letters.sort();
    letters
}

#[test]
fn a_letter_has_the_sentences_of_the_report_and_says_the_same_in_them() {
    let letters = letters();
    assert!(!letters.is_empty(), "no letters: the test would check nothing");
    let mut analyst = Analyst::new();
    for path in letters {
        let report = path.to_string_lossy().replace(".brief.txt", ".txt");
        let text = |path: &Path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));

        let received = analyst.analyse(&text(&path));
        let wanted = analyst.analyse(&text(Path::new(&report)));

        assert_eq!(received.title.to_lowercase(), wanted.title.to_lowercase(), "{}", path.display());
        assert_eq!(received.paragraphs, wanted.paragraphs, "{}", path.display());
        assert_eq!(received.sentences, wanted.sentences, "{}", path.display());
        assert_eq!(received.meeting.days, wanted.meeting.days, "{}", path.display());
    }
}
