//! Does a report say the same, whatever program wrote it down?

use crate::received;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::corpus::Corpus;
use verslagwijzer::embedded;
use verslagwijzer::import::OwnReport;
use verslagwijzer::import::Part;
use verslagwijzer::import::own_id;

const IDS: [&str; 2] = ["2025-05-15-antalya", "2026-05-22-helsingborg"];

/// What the edited files hold beside the report: a frame with text, a table. Both are kept
/// as paragraphs of their own.
const BESIDE: [&str; 3] = ["hoort er niet bij.", "Delegatieleider", "| De minister van"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that holds this report.
fn files(id: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(root().join("tests/fixtures/eigen").join(id)).expect("the fixtures");
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.push(root().join(format!("tests/fixtures/ontvangen/{id}.txt")));
    files.push(root().join(format!("public/verslagen/{id}.txt")));
    files.sort();
    assert!(files.len() > 20, "only {} files hold {id}", files.len());
    files
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name")
}

fn own_report(path: &Path, analyst: &mut Analyst) -> OwnReport {
    crate::own_report(analyst, name(path), &fs::read(path).expect("a file"))
}

/// A paragraph: its heading, and its sentences.
type Paragraph = (Option<String>, Vec<String>);

/// Title and paragraphs of the report with this place in a corpus.
fn told(corpus: &Corpus, at: usize) -> (String, Vec<Paragraph>) {
    let report = &corpus.reports[at];
    let paragraphs = report.paragraphs.iter().map(|paragraph| {
        let sentences = corpus.sentences[paragraph.sentences.clone()].iter();
        (paragraph.heading.clone(), sentences.map(|sentence| corpus.text_of(sentence).to_owned()).collect())
    });
    (report.title.clone(), paragraphs.collect())
}

/// What a file of the edited kind adds, taken off again.
fn without_additions(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    paragraphs
        .retain(|(_, sentences)| !sentences.iter().any(|sentence| BESIDE.iter().any(|words| sentence.contains(words))));
    paragraphs
}

#[test]
fn every_producers_file_gives_the_sentences_of_the_embedded_report() {
    let embedded = embedded::corpus();
    let mut analyst = Analyst::new();
    let mut wrong = String::new();
    for id in IDS {
        let at = embedded.report(id).expect("an embedded report").0;
        let (title, paragraphs) = told(&embedded, at);
        for path in files(id) {
            let own = own_report(&path, &mut analyst);
            let corpus = own.corpus().unwrap_or_else(|problems| panic!("{}: {problems:?}", path.display()));
            let (found_title, found) = told(&corpus, 0);
            let found = without_additions(found);
            // This encoding has no hyphen that keeps words together.
            let as_written = |text: &str| match name(&path) {
                "tekst-windows1252.txt" => text.replace('\u{2011}', "-"),
                _ => text.to_owned(),
            };
            if found_title != title {
                wrong += &format!("\n{}: titled {found_title:?}", path.display());
            }
            for at in 0..paragraphs.len().max(found.len()) {
                let wanted = paragraphs.get(at).map(|(heading, sentences)| {
                    (heading.clone(), sentences.iter().map(|text| as_written(text)).collect::<Vec<_>>())
                });
                if found.get(at) != wanted.as_ref() {
                    wrong += &format!("\n{}, p{}:\n  {:?}\n  not {wanted:?}", path.display(), at + 1, found.get(at));
                    break;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn days_and_place_of_the_meeting_are_found_in_every_file() {
    let embedded = embedded::corpus();
    let mut analyst = Analyst::new();
    let mut wrong = String::new();
    for id in IDS {
        let (_, wanted) = embedded.report(id).expect("an embedded report");
        for path in files(id) {
            let corpus = own_report(&path, &mut analyst).corpus().expect("a sound report");
            let found = &corpus.reports[0];
            if (found.days, &found.place, &found.country) != (wanted.days, &wanted.place, &wanted.country) {
                wrong += &format!("\n{}: {:?} {} {}", path.display(), found.days, found.place, found.country);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_same_text_is_the_same_report_in_every_form() {
    let mut analyst = Analyst::new();
    for id in IDS {
        let same =
            ["libreoffice.docx", "libreoffice.odt", "libreoffice.html", "pandoc.docx", "pandoc.md", "word-strict.docx"];
        let folder = root().join("tests/fixtures/eigen").join(id);
        let ids: Vec<String> = same.iter().map(|name| own_report(&folder.join(name), &mut analyst).id).collect();
        assert!(ids.iter().all(|other| *other == ids[0] && other.starts_with("eigen-")), "{same:?}: {ids:?}");
    }
}

#[test]
fn a_reader_is_told_what_of_a_file_was_left_out() {
    let parts = |file: &str| -> Vec<Part> {
        let bytes = fs::read(root().join("tests/fixtures/eigen").join(IDS[1]).join(file)).expect("a file");
        received(file, &bytes).expect("a text").left_out.iter().map(|left_out| left_out.what).collect()
    };
    let edited = [Part::TrackedChanges, Part::Footnotes, Part::Endnotes, Part::Comments, Part::Tables, Part::Contents];
    for file in ["word.docx", "libreoffice-bewerkt.docx", "libreoffice-bewerkt.odt"] {
        let told = parts(file);
        for part in edited {
            assert!(told.contains(&part), "{file} does not say so of {part:?}: {told:?}");
        }
    }
    for file in
        ["libreoffice.docx", "libreoffice.odt", "libreoffice.html", "pandoc.docx", "pandoc.md", "word-strict.docx"]
    {
        assert_eq!(parts(file), [], "{file}");
    }
}

#[test]
fn emphasis_survives_every_form_that_has_it() {
    for path in files(IDS[0]) {
        let is_plain = name(&path).starts_with("tekst-");
        let bytes = fs::read(&path).expect("a file");
        let text = received(name(&path), &bytes).expect("a text").text;
        let is_marked = text.contains("(*Informal Foreign Ministers Meeting*, iFMM)");
        assert!(is_marked || is_plain, "{}", path.display());
    }
}

/// So the page can tell a reader that the report is there already.
#[test]
fn a_report_of_the_dataset_is_known_in_any_form_that_adds_nothing() {
    let embedded = embedded::corpus();
    let mut analyst = Analyst::new();
    for id in IDS {
        let (_, report) = embedded.report(id).expect("an embedded report");
        let known = own_id(report.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        let mut n_known = 0;
        for path in files(id) {
            let own = own_report(&path, &mut analyst);
            let (_, found) = told(&own.corpus().expect("a sound report"), 0);
            let adds_nothing = without_additions(found.clone()).len() == found.len();
            assert_eq!(own.id == known, adds_nothing, "{}", path.display());
            n_known += usize::from(adds_nothing);
        }
        assert!(n_known > 15, "{n_known} files hold {id} and nothing else");
    }
}
