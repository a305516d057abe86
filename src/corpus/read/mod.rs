//! Reading the dataset files.
//!
//! Total: whatever stands in the files, the answer is the corpus that could be read and
//! the problems that were met. The build stops on any problem, so the page never sees one.

mod mentions;
mod report_text;
mod statements;
mod table;
mod topics;

pub(crate) use mentions::find_from;
pub(crate) use mentions::read_value;

use super::{Corpus, MentionValue, Problem, ProblemKind, Report, Sentence, Vocabulary};
use crate::order::sort_by_key;

/// The dataset's files, as text.
#[derive(Clone, Copy, Debug)]
pub struct DatasetFiles<'a> {
    /// `onderwerpen.tsv`.
    pub topics: &'a str,
    /// `namen.tsv`.
    pub names: &'a str,
    /// The reports, in any order.
    pub reports: &'a [ReportFiles<'a>],
}

/// The three files of one report.
#[derive(Clone, Copy, Debug)]
pub struct ReportFiles<'a> {
    /// Their common name, `2025-05-15-antalya`.
    pub id: &'a str,
    /// `ID.txt`.
    pub text: &'a str,
    /// `ID.uitspraken.tsv`.
    pub statements: &'a str,
    /// `ID.vermeldingen.tsv`.
    pub mentions: &'a str,
}

/// Reads the whole dataset: what could be read, and everything that is wrong in it.
///
/// Reports come out oldest meeting first, whatever order they are given in. O(n) in the
/// length of the files, but for name look-ups in O(log n).
#[must_use]
pub fn read(files: &DatasetFiles) -> (Corpus, Vec<Problem>) {
    let mut log = Log::default();
    let corpus = read_with(files, &mut log);
    (corpus, log.problems)
}

fn read_with(files: &DatasetFiles, log: &mut Log) -> Corpus {
    let mut corpus = Corpus { vocabulary: topics::read(files, log), ..Corpus::default() };
    let mut ordered: Vec<&ReportFiles> = files.reports.iter().collect();
    sort_by_key(&mut ordered, |report| report.id);
    for report_files in ordered {
        read_report(report_files, &mut corpus, log);
    }
    corpus
}

/// Reads one report with a vocabulary that was read before: for whoever reads many, one by
/// one. O(n) in the length of its files.
#[must_use]
pub fn read_report_with(vocabulary: Vocabulary, files: &ReportFiles) -> (Corpus, Vec<Problem>) {
    let mut log = Log::default();
    let mut corpus = Corpus { vocabulary, ..Corpus::default() };
    read_report(files, &mut corpus, &mut log);
    (corpus, log.problems)
}

fn read_report(files: &ReportFiles, corpus: &mut Corpus, log: &mut Log) {
    log.open(format!("{}.txt", files.id));
    let Some(mut report) = report_text::read(files, log) else { return };

    log.open(format!("{}.uitspraken.tsv", files.id));
    let (mut sentences, lines) = statements::read(files.statements, &mut report, &corpus.vocabulary, log);

    log.open(format!("{}.vermeldingen.tsv", files.id));
    mentions::read(files.mentions, &report, &mut sentences, log);

    log.open(format!("{}.uitspraken.tsv", files.id));
    check_actors(&sentences, &lines, corpus, log);
    add(report, sentences, corpus);
}

/// Files a finished report among the others: its sentences move behind theirs.
fn add(mut report: Report, mut sentences: Vec<Sentence>, corpus: &mut Corpus) {
    let behind = corpus.sentences.len();
    report.sentences = behind..behind + sentences.len();
    for paragraph in &mut report.paragraphs {
        paragraph.sentences = paragraph.sentences.start + behind..paragraph.sentences.end + behind;
    }
    for sentence in &mut sentences {
        sentence.report = corpus.reports.len();
    }
    corpus.sentences.append(&mut sentences);
    corpus.reports.push(report);
}

/// An actor must be someone that a table knows: the names table, or this report's own
/// mentions. So a slip of the pen is caught, and a new actor needs no other file.
fn check_actors(sentences: &[Sentence], lines: &[Vec<usize>], corpus: &Corpus, log: &mut Log) {
    let mentions = sentences.iter().flat_map(|sentence| &sentence.mentions);
    let mentioned: Vec<&str> = mentions
        .filter_map(|mention| match &mention.value {
            MentionValue::Name(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    for (sentence, lines) in sentences.iter().zip(lines) {
        for (statement, line) in sentence.statements.iter().zip(lines) {
            for id in statement.actors.iter().chain(&statement.addressees) {
                if corpus.vocabulary.names.get(id).is_none() && !mentioned.contains(&id.as_str()) {
                    log.note(*line, ProblemKind::UnknownActor(id.clone()));
                }
            }
        }
    }
}

/// Where problems are noted.
#[derive(Default)]
struct Log {
    file: String,
    problems: Vec<Problem>,
}

impl Log {
    /// From now on problems are in this file.
    fn open(&mut self, file: String) {
        self.file = file;
    }

    /// Notes a problem in a line, counted from 1.
    fn note(&mut self, line: usize, kind: ProblemKind) {
        self.problems.push(Problem { file: self.file.clone(), line, kind });
    }
}

/// Notes every character that no reader would see, or that conversion left behind.
fn check_characters(line_number: usize, line: &str, tabs_are_fine: bool, log: &mut Log) {
    let is_stray_here = |c: char| is_stray(c) && !(c == '\t' && tabs_are_fine);
    if let Some((column, c)) = line.chars().enumerate().find(|(_, c)| is_stray_here(*c)) {
        log.note(line_number, ProblemKind::StrayCharacter(c, column + 1));
    }
    if line.contains("  ") || line.ends_with(' ') || line.starts_with(' ') {
        log.note(line_number, ProblemKind::StraySpace);
    }
}

/// Is this a character that no reader would see, or that conversion left behind?
pub(crate) fn is_stray(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{A0}' | '\u{AD}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{205F}'..='\u{206F}')
        || matches!(c, '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}')
}

#[cfg(test)]
mod tests;
