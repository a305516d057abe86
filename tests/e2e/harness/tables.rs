//! The dataset as its files have it, read without the project's own code.
//!
//! Scenarios compare what the page shows with what stands here, so nothing in this file
//! may lean on the rooms that the page is made of.

use super::squeezed;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The report of May 2025.
pub const ANTALYA: &str = "2025-05-15-antalya";
/// The report of May 2026.
pub const HELSINGBORG: &str = "2026-05-22-helsingborg";
/// The topic that stays outside map and comparison.
const COURSE_OF_MEETING: &str = "verloop";

/// A sentence and the topics of its statements.
pub struct Sentence {
    /// `2025-05-15-antalya.p5z5`.
    pub id: String,
    /// Number of its paragraph.
    pub paragraph: usize,
    /// Number in its paragraph.
    pub number: usize,
    /// Its text, to the letter.
    pub text: String,
    /// The ids of its topics.
    pub topics: BTreeSet<String>,
}

/// A topic's names.
pub struct Topic {
    /// `steun-aan-oekraine`.
    pub id: String,
    /// *Steun aan Oekraïne*.
    pub dutch: String,
}

/// The title of a report.
pub fn title(report: &str) -> String {
    let text = file(&format!("{report}.txt"));
    text.lines().find_map(|line| line.strip_prefix("titel: ")).expect("every report has a title").to_owned()
}

/// The sentences of a report, in order.
pub fn sentences(report: &str) -> Vec<Sentence> {
    let paragraphs = paragraphs(report);
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut begins: Vec<usize> = Vec::new();
    for row in rows(&format!("{report}.uitspraken.tsv")) {
        let id = format!("{report}.{}", row[0]);
        let topics = row[4].split(';').map(str::to_owned);
        if let Some(same) = sentences.last_mut().filter(|last| last.id == id) {
            same.topics.extend(topics);
            continue;
        }
        let (paragraph, number) = row[0][1..].split_once('z').expect("a sentence is called p5z5");
        let paragraph: usize = paragraph.parse().expect("paragraphs are numbered");
        let text = &paragraphs[paragraph - 1];
        let from =
            sentences.last().filter(|last| last.paragraph == paragraph).map_or(0, |_| begins[begins.len() - 1] + 1);
        let from = (from..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let begin = from + text[from..].find(&row[1]).unwrap_or_else(|| panic!("{id} does not begin with {}", row[1]));
        begins.push(begin);
        let number = number.parse().expect("sentences are numbered");
        sentences.push(Sentence { id, paragraph, number, text: String::new(), topics: topics.collect() });
    }
    for at in 0..sentences.len() {
        let paragraph = sentences[at].paragraph;
        let text = &paragraphs[paragraph - 1];
        let is_last = sentences.get(at + 1).is_none_or(|next| next.paragraph != paragraph);
        let end = if is_last { text.len() } else { begins[at + 1] };
        sentences[at].text = squeezed(&text[begins[at]..end]);
    }
    sentences
}

/// The texts of these sentences.
pub fn texts_of(ids: &[String]) -> Vec<String> {
    let all: Vec<Sentence> = [ANTALYA, HELSINGBORG].into_iter().flat_map(sentences).collect();
    let text_of = |id: &String| all.iter().find(|sentence| sentence.id == *id).map(|sentence| sentence.text.clone());
    ids.iter().map(|id| text_of(id).unwrap_or_else(|| panic!("there is no sentence {id}"))).collect()
}

/// The ids of the sentences of a report that are about a topic, in order.
pub fn about(report: &str, topic: &str) -> Vec<String> {
    sentences(report)
        .into_iter()
        .filter(|sentence| sentence.topics.contains(topic))
        .map(|sentence| sentence.id)
        .collect()
}

/// The topics that have a sentence in any report, in the order of their table, without
/// the course of the meeting.
pub fn topics() -> Vec<Topic> {
    let mut used = BTreeSet::new();
    for report in [ANTALYA, HELSINGBORG] {
        used.extend(sentences(report).into_iter().flat_map(|sentence| sentence.topics));
    }
    let rows = rows("onderwerpen.tsv").into_iter().filter(|row| used.contains(&row[0]) && row[0] != COURSE_OF_MEETING);
    rows.map(|row| Topic { id: row[0].clone(), dutch: row[2].clone() }).collect()
}

/// The paragraphs of a report as running text.
fn paragraphs(report: &str) -> Vec<String> {
    let text = file(&format!("{report}.txt"));
    let (_, body) = text.split_once("\n\n").expect("a blank line ends the header");
    let blocks = body.split("\n\n").map(str::trim).filter(|block| !block.is_empty() && !block.starts_with("## "));
    blocks.map(|block| block.replace('*', "")).collect()
}

/// The rows of a table, without the names of its columns.
pub fn rows(name: &str) -> Vec<Vec<String>> {
    file(name).lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/verslagen").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
}

#[test]
fn the_tables_hold_what_the_design_counts() {
    let per_paragraph = |report: &str| {
        let mut counts = Vec::new();
        for sentence in sentences(report) {
            counts.resize(sentence.paragraph, 0);
            counts[sentence.paragraph - 1] += 1;
            assert_eq!(counts[sentence.paragraph - 1], sentence.number, "{} is out of order", sentence.id);
            assert!(sentence.text.ends_with('.'), "{} is cut wrongly: {}", sentence.id, sentence.text);
        }
        counts
    };
    assert_eq!(per_paragraph(ANTALYA), [3, 5, 4, 5, 8]);
    assert_eq!(per_paragraph(HELSINGBORG), [5, 5, 2, 4, 4, 4]);
}
