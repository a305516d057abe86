//! Reading who says what: `ID.uitspraken.tsv`. Its first words also cut the sentences.

use super::{Log, table};
use crate::corpus::{Act, ProblemKind, Report, Sentence, Spot, Statement, Vocabulary};
use crate::text;
use std::ops::Range;

const COLUMNS: &str = "zin aanhef actoren handeling onderwerpen gericht_aan";

/// The report's sentences with their statements, and at which line each statement stands.
pub(super) fn read(
    table_text: &str,
    report: &mut Report,
    vocabulary: &Vocabulary,
    log: &mut Log,
) -> (Vec<Sentence>, Vec<Vec<usize>>) {
    let natural = report.paragraphs.iter().map(|paragraph| natural(&paragraph.text)).collect();
    let mut cutter = Cutter { openings: Vec::new(), sentences: Vec::new(), lines: Vec::new(), natural };
    for (line, cells) in table::rows::<6>(table_text, COLUMNS, log) {
        let [spot, opening, ..] = cells;
        if cutter.takes(spot, opening, report, line, log)
            && let Some(statement) = statement(cells, vocabulary, line, log)
            && let (Some(sentence), Some(lines)) = (cutter.sentences.last_mut(), cutter.lines.last_mut())
        {
            sentence.statements.push(statement);
            lines.push(line);
        }
    }
    let last_line = table_text.lines().count().max(1);
    cutter.check_whole(report, last_line, log);
    cutter.close_sentences(report, log);
    (cutter.sentences, cutter.lines)
}

fn statement(cells: [&str; 6], vocabulary: &Vocabulary, line: usize, log: &mut Log) -> Option<Statement> {
    let [_, _, actors, act, topics, addressees] = cells;
    let topics = table::ids(topics, line, log);
    for unknown in topics.iter().filter(|id| vocabulary.topic(id).is_none()) {
        log.note(line, ProblemKind::UnknownTopic(unknown.clone()));
    }
    if topics.is_empty() {
        log.note(line, ProblemKind::EmptyCell("onderwerpen"));
    }
    let actors = table::ids(actors, line, log);
    let addressees = table::ids(addressees, line, log);
    let Some(act) = Act::from_id(act) else {
        log.note(line, ProblemKind::UnknownAct(act.to_owned()));
        return None;
    };
    Some(Statement { actors, act, topics, addressees })
}

/// The sentences that a paragraph has by itself, as many as there are numbers for.
fn natural(text: &str) -> Vec<Range<usize>> {
    let mut sentences = text::sentences(text);
    sentences.truncate(usize::from(u16::MAX));
    sentences
}

/// Cuts paragraphs into sentences where the table says a sentence begins.
struct Cutter<'a> {
    /// The first words of each sentence so far.
    openings: Vec<&'a str>,
    /// The sentences so far; an end is known when the next one begins.
    sentences: Vec<Sentence>,
    /// For each sentence, the lines of its statements.
    lines: Vec<Vec<usize>>,
    /// For each paragraph, the sentences that it has by itself.
    natural: Vec<Vec<Range<usize>>>,
}

impl<'a> Cutter<'a> {
    /// Does this row belong to a sentence: the last one, or the one that comes next?
    fn takes(&mut self, spot_text: &str, opening: &'a str, report: &Report, line: usize, log: &mut Log) -> bool {
        let Ok(spot) = spot_text.parse::<Spot>() else {
            log.note(line, ProblemKind::BadSentenceId(spot_text.to_owned()));
            return false;
        };
        let last = self.sentences.last().map(|sentence| sentence.spot);
        if last == Some(spot) {
            if self.openings.last() != Some(&opening) {
                log.note(line, ProblemKind::OpeningDiffers(opening.to_owned()));
            }
            return true;
        }
        let here = last.unwrap_or(Spot { paragraph: 1, sentence: 0 });
        let next_in_paragraph = Spot { sentence: here.sentence.saturating_add(1), ..here };
        let next_paragraph = Spot { paragraph: here.paragraph.saturating_add(1), sentence: 1 };
        if spot != next_in_paragraph && (spot != next_paragraph || last.is_none()) {
            let wanted = if last.is_none() {
                next_in_paragraph.to_string()
            } else {
                format!("{next_in_paragraph} or {next_paragraph}")
            };
            log.note(line, ProblemKind::OutOfOrder(spot_text.to_owned(), wanted));
            return false;
        }
        let number = usize::from(spot.paragraph) - 1;
        let Some(paragraph) = report.paragraphs.get(number) else {
            log.note(line, ProblemKind::BadSentenceId(spot_text.to_owned()));
            return false;
        };
        let text = paragraph.text.as_str();
        // A sentence begins after at least one character of the one before it.
        let earliest = match self.sentences.last() {
            Some(before) if before.spot.paragraph == spot.paragraph => before.span.start + 1,
            _ => 0,
        };
        // Where a sentence begins by itself its first words may well stand inside the one
        // before it; elsewhere the first place counts where they do.
        let natural = &self.natural[number];
        let next = natural.get(natural.partition_point(|sentence| sentence.start < earliest));
        let begins_itself = next.map(|sentence| sentence.start).filter(|at| text[*at..].starts_with(opening));
        let found = begins_itself.or_else(|| {
            let from = text.ceil_char_boundary(earliest);
            text[from..].find(opening).map(|at| from + at)
        });
        let may_begin = |at: &usize| if spot.sentence == 1 { *at == 0 } else { text[..*at].ends_with(' ') };
        let Some(start) = found.filter(|at| !opening.is_empty() && may_begin(at)) else {
            log.note(line, ProblemKind::OpeningNotFound(opening.to_owned()));
            return false;
        };
        self.openings.push(opening);
        self.lines.push(Vec::new());
        self.sentences.push(Sentence {
            report: 0,
            spot,
            span: start..start,
            statements: Vec::new(),
            mentions: Vec::new(),
        });
        true
    }

    /// Does every paragraph have its sentences?
    fn check_whole(&self, report: &Report, last_line: usize, log: &mut Log) {
        let covered = self.sentences.last().map_or(0, |sentence| usize::from(sentence.spot.paragraph));
        for paragraph in report.paragraphs.iter().skip(covered) {
            log.note(last_line, ProblemKind::MissingSentence(first_words(&paragraph.text)));
        }
    }

    /// Gives every sentence its end and every paragraph its sentences, and looks for
    /// sentences that nobody gave a row.
    fn close_sentences(&mut self, report: &mut Report, log: &mut Log) {
        for ((number, paragraph), natural) in (1..).zip(&mut report.paragraphs).zip(&self.natural) {
            let first = self.sentences.partition_point(|sentence| sentence.spot.paragraph < number);
            let behind = self.sentences.partition_point(|sentence| sentence.spot.paragraph <= number);
            paragraph.sentences = first..behind;
            for at in first..behind {
                let end = if at + 1 < behind { self.sentences[at + 1].span.start } else { paragraph.text.len() };
                let start = self.sentences[at].span.start;
                self.sentences[at].span = start..start + paragraph.text[start..end].trim_end().len();
            }
            let starts: Vec<usize> = self.sentences[first..behind].iter().map(|sentence| sentence.span.start).collect();
            for sentence in natural {
                let nearest = starts.partition_point(|start| *start <= sentence.start);
                if nearest > 0 && starts[nearest - 1] != sentence.start {
                    let line = self.lines[first + nearest - 1].last().copied().unwrap_or(1);
                    log.note(line, ProblemKind::MissingSentence(first_words(&paragraph.text[sentence.clone()])));
                }
            }
        }
    }
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').take(4).collect();
    words.join(" ")
}
