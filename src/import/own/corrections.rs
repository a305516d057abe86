//! What did people put right, and is it right?
//!
//! What was found in a report and what somebody corrected in it are kept apart: a correction
//! can be taken back, and a better analysis may take the place of what was found. Put
//! together ([`merged`]) they are files of the dataset again, read by the same reader, which
//! says what is wrong in them.

use super::OwnReport;
use super::draft::header_line;
use super::draft::tidy;
use super::facts::Fact;
use crate::corpus::Problem;
use crate::corpus::ProblemKind;
use crate::import::model::words;
use crate::order::Shelf;
use serde::Deserialize;
use serde::Serialize;

/// Everything that was corrected by hand in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// Lines of the header.
    pub facts: Vec<(Fact, String)>,
    /// Sentences whose statements are these.
    pub statements: Vec<CorrectedRows>,
    /// Sentences whose mentions are these.
    pub mentions: Vec<CorrectedRows>,
}

/// The rows of a table that a sentence has by hand, in place of those that were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectedRows {
    /// Which sentence, `p5z5`.
    pub sentence: String,
    /// Its rows as the table has them, with tabs between the cells: of a statement
    /// `actoren handeling onderwerpen gericht_aan`, of a mention `soort tekst waarde`.
    pub rows: Vec<String>,
}

/// One thing to correct. Without a value, or without rows, it is to be as it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// A line of the header.
    Fact {
        /// Which.
        fact: Fact,
        /// What it is to say.
        value: Option<String>,
    },
    /// The statements of a sentence: at least one.
    Statements {
        /// Which sentence, `p5z5`.
        sentence: String,
        /// See [`CorrectedRows::rows`].
        rows: Option<Vec<String>>,
    },
    /// What a sentence names: in reading order, or nothing.
    Mentions {
        /// Which sentence, `p5z5`.
        sentence: String,
        /// See [`CorrectedRows::rows`].
        rows: Option<Vec<String>>,
    },
}

impl Correction {
    /// Corrections as a text, for [`Correction::read`]: what is corrected, and then its value
    /// or its rows, each on a line of its own behind a space.
    #[must_use]
    pub fn written(corrections: &[Self]) -> String {
        let mut text = String::new();
        for correction in corrections {
            let (kind, what, rows) = match correction {
                Self::Fact { fact, value } => ("feit", fact.key(), value.as_ref().map(std::slice::from_ref)),
                Self::Statements { sentence, rows } => ("uitspraken", sentence.as_str(), rows.as_deref()),
                Self::Mentions { sentence, rows } => ("vermeldingen", sentence.as_str(), rows.as_deref()),
            };
            text.extend([kind, "\t", what, if rows.is_none() { "\t-\n" } else { "\n" }]);
            for row in rows.unwrap_or_default() {
                text.extend([" ", &row.replace(['\n', '\r'], " "), "\n"]);
            }
        }
        text
    }

    /// The corrections that were [written](Self::written); what is none is passed over.
    #[must_use]
    pub fn read(text: &str) -> Vec<Self> {
        let mut corrections = Vec::new();
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let mut cells = line.split('\t');
            let (kind, what) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            let mut rows = Vec::new();
            while let Some(row) = lines.peek().and_then(|line| line.strip_prefix(' ')) {
                rows.push(row.to_owned());
                lines.next();
            }
            let sentence = what.to_owned();
            let given = cells.next().is_none().then_some(rows);
            corrections.extend(match kind {
                "feit" => Fact::from_key(what).map(|fact| {
                    let value = given.map(|rows| rows.into_iter().next().unwrap_or_default());
                    Self::Fact { fact, value }
                }),
                "uitspraken" => Some(Self::Statements { sentence, rows: given }),
                "vermeldingen" => Some(Self::Mentions { sentence, rows: given }),
                _ => None,
            });
        }
        corrections
    }
}

/// Which of a report's files something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilePart {
    /// `ID.txt`
    Report,
    /// `ID.uitspraken.tsv`
    Statements,
    /// `ID.vermeldingen.tsv`
    Mentions,
}

words! { FilePart { Report = "report", Statements = "statements", Mentions = "mentions", } }

/// Something in a correction that is not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// Where it stands.
    pub part: FilePart,
    /// The sentence, `p5z5`; of the header the word before the colon. Empty where it is
    /// neither.
    pub place: String,
    /// The row of that sentence, from 1.
    pub row: usize,
    /// What is wrong: the name of a [`ProblemKind`] with hyphens, `unknown-topic`.
    pub what: String,
    /// What it is wrong with, as it stands there; may be empty.
    pub quoted: String,
}

/// The three files of a report with its corrections in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Files {
    /// `ID.txt`
    pub report: String,
    /// `ID.uitspraken.tsv`
    pub statements: String,
    /// `ID.vermeldingen.tsv`
    pub mentions: String,
}

/// So many mistakes are named at most.
const MOST_MISTAKES: usize = 500;

impl Corrections {
    /// Is nothing corrected?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.statements.is_empty() && self.mentions.is_empty()
    }

    /// Where these problems are. What was found is sound, so that all of them follow from
    /// corrections: those are named, and not the rows below them that no longer fit.
    pub(super) fn mistakes(&self, files: &Files, problems: &[Problem]) -> Vec<Mistake> {
        // Nobody reads on after so many, and each is looked for from the beginning.
        let mut mistakes: Vec<Mistake> =
            problems.iter().take(MOST_MISTAKES).map(|problem| mistake(files, problem)).collect();
        let is_corrected = |mistake: &Mistake| match mistake.part {
            FilePart::Report => true,
            FilePart::Statements => self.statements.iter().any(|rows| rows.sentence == mistake.place),
            FilePart::Mentions => self.mentions.iter().any(|rows| rows.sentence == mistake.place),
        };
        if mistakes.iter().any(is_corrected) {
            mistakes.retain(is_corrected);
        }
        mistakes
    }

    /// Takes up one more, in place of an earlier one of the same thing.
    pub(super) fn take(&mut self, correction: Correction) {
        match correction {
            Correction::Fact { fact, value } => {
                self.facts.retain(|(known, _)| *known != fact);
                self.facts.extend(value.map(|value| (fact, tidy(&value))));
            }
            Correction::Statements { sentence, rows } => {
                take_rows(&mut self.statements, sentence, rows.filter(|rows| !rows.is_empty()));
            }
            Correction::Mentions { sentence, rows } => take_rows(&mut self.mentions, sentence, rows),
        }
    }
}

fn take_rows(corrected: &mut Vec<CorrectedRows>, sentence: String, rows: Option<Vec<String>>) {
    corrected.retain(|known| known.sentence != sentence);
    let rows =
        rows.map(|rows| rows.iter().map(|row| row.split('\t').map(tidy).collect::<Vec<_>>().join("\t")).collect());
    corrected.extend(rows.map(|rows| CorrectedRows { sentence, rows }));
}

/// The files with the corrections in them. O(n log n) in the number of sentences.
pub(super) fn merged(own: &OwnReport) -> Files {
    let Corrections { facts, statements, mentions } = &own.corrections;
    let mut sentences: Vec<(&str, &str)> = Vec::new();
    for row in own.statements.lines().skip(1) {
        let mut cells = row.split('\t');
        let (sentence, opening) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        if sentences.last().is_none_or(|(last, _)| *last != sentence) {
            sentences.push((sentence, opening));
        }
    }
    Files {
        report: if facts.is_empty() { own.report.clone() } else { with_facts(&own.report, facts) },
        statements: with_rows(&own.statements, statements, &sentences, |sentence, opening, row| {
            format!("{sentence}\t{opening}\t{row}\n")
        }),
        mentions: with_rows(&own.mentions, mentions, &sentences, |sentence, _, row| format!("{sentence}\t{row}\n")),
    }
}

fn with_facts(report: &str, facts: &[(Fact, String)]) -> String {
    let (header, body) = report.split_once("\n\n").unwrap_or((report, ""));
    let line = |line: &str| {
        let corrected = facts.iter().find(|(fact, _)| line.split(':').next() == Some(fact.key()));
        corrected.map_or_else(|| format!("{line}\n"), |(fact, value)| header_line(*fact, value))
    };
    header.lines().map(line).collect::<String>() + "\n" + body
}

/// A table in which some sentences have other rows.
fn with_rows(
    table: &str,
    corrected: &[CorrectedRows],
    sentences: &[(&str, &str)],
    write: fn(&str, &str, &str) -> String,
) -> String {
    if corrected.is_empty() {
        return table.to_owned();
    }
    let mut by_sentence: Shelf<&CorrectedRows> = Shelf::default();
    for rows in corrected {
        by_sentence.entry(&rows.sentence, || rows);
    }
    let mut lines = table.split_inclusive('\n').peekable();
    let mut merged: String = lines.next().unwrap_or_default().to_owned();
    for (sentence, opening) in sentences {
        let by_hand = by_sentence.get(sentence);
        while let Some(row) = lines.next_if(|row| row.split('\t').next() == Some(sentence)) {
            merged.push_str(if by_hand.is_none() { row } else { "" });
        }
        for row in by_hand.iter().flat_map(|corrected| &corrected.rows) {
            merged.push_str(&write(sentence, opening, row));
        }
    }
    // What belongs to no sentence is kept, for the reader to name.
    for corrected in corrected.iter().filter(|rows| !sentences.iter().any(|(known, _)| *known == rows.sentence)) {
        corrected.rows.iter().for_each(|row| merged.push_str(&write(&corrected.sentence, "", row)));
    }
    merged
}

/// Where in a report a problem of its files is.
fn mistake(files: &Files, problem: &Problem) -> Mistake {
    let (part, text) = if problem.file.ends_with(".uitspraken.tsv") {
        (FilePart::Statements, &files.statements)
    } else if problem.file.ends_with(".vermeldingen.tsv") {
        (FilePart::Mentions, &files.mentions)
    } else {
        (FilePart::Report, &files.report)
    };
    let ending = if part == FilePart::Report { ':' } else { '\t' };
    let place = |line: &str| line.split_once(ending).map_or(String::new(), |(place, _)| place.to_owned());
    let before: Vec<&str> = text.lines().take(problem.line).collect();
    let place_of_it = match problem.kind {
        // A line that is not there has no number.
        ProblemKind::MissingHeader(key) => key.to_owned(),
        _ => before.last().map(|line| place(line)).unwrap_or_default(),
    };
    let row = before.iter().rev().take_while(|line| place(line) == place_of_it).count().max(1);
    let (what, quoted) = named(&problem.kind);
    Mistake { part, place: place_of_it, row, what: what.to_owned(), quoted }
}

/// A problem by name, with what it is about.
fn named(kind: &ProblemKind) -> (&'static str, String) {
    use ProblemKind as P;
    let (what, quoted): (&str, &str) = match kind {
        P::WrongColumns(_) => ("wrong-columns", ""),
        P::WrongCellCount(..) => ("wrong-cell-count", ""),
        P::StrayCharacter(..) => ("stray-character", ""),
        P::StraySpace => ("stray-space", ""),
        P::LooseAsterisk => ("loose-asterisk", ""),
        P::MissingHeader(key) => ("missing-header", key),
        P::UnexpectedHeader(key) => ("unexpected-header", key),
        P::BadHeader(_, value) => ("bad-header", value),
        P::BadDate(text) => ("bad-date", text),
        P::EndBeforeBegin => ("end-before-begin", ""),
        P::IdDisagrees(id) => ("id-disagrees", id),
        P::EmptyHeading(text) => ("empty-heading", text),
        P::NothingHere => ("nothing-here", ""),
        P::BadSentenceId(id) => ("bad-sentence-id", id),
        P::OutOfOrder(id, _) => ("out-of-order", id),
        P::OpeningNotFound(text) => ("opening-not-found", text),
        P::OpeningDiffers(text) => ("opening-differs", text),
        P::MissingSentence(text) => ("missing-sentence", text),
        P::UnknownTopic(id) => ("unknown-topic", id),
        P::UnknownAct(id) => ("unknown-act", id),
        P::UnknownActor(id) => ("unknown-actor", id),
        P::BadId(id) => ("bad-id", id),
        P::Duplicate(id) => ("duplicate", id),
        P::EmptyCell(column) => ("empty-cell", column),
        P::UnknownKind(word) => ("unknown-kind", word),
        P::MentionNotFound(text) => ("mention-not-found", text),
        P::BadValue(text) => ("bad-value", text),
        P::BadTopicWord(text) => ("bad-topic-word", text),
    };
    (what, quoted.to_owned())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_correction() -> impl Strategy<Value = Correction> {
        let rows = || proptest::option::of(proptest::collection::vec("[ \\ta-z;\u{E9}-]{0,9}", 0..3));
        let value = proptest::option::of("[ \\ta-z:\u{E9}-]{0,9}");
        prop_oneof![
            (0..Fact::ALL.len(), value).prop_map(|(at, value)| Correction::Fact { fact: Fact::ALL[at], value }),
            ("p[1-9]z[1-9]", rows()).prop_map(|(sentence, rows)| Correction::Statements { sentence, rows }),
            ("p[1-9]z[1-9]", rows()).prop_map(|(sentence, rows)| Correction::Mentions { sentence, rows }),
        ]
    }

    proptest! {
        #[test]
        fn corrections_read_back_as_they_were_written(all in proptest::collection::vec(any_correction(), 0..5)) {
            prop_assert_eq!(Correction::read(&Correction::written(&all)), all);
        }

        #[test]
        fn any_text_gives_corrections_or_none(text in "(feit|uitspraken|vermeldingen|\\t|\\n| |-|p1z1|titel|\\PC{0,3}){0,30}") {
            let read = Correction::read(&text);
            prop_assert_eq!(Correction::read(&Correction::written(&read)), read);
        }
    }
}
