//! What is wrong in the dataset, and how is it mended?

use std::fmt;

/// A mistake in a dataset file: where it is, what it is, and how to mend it.
///
/// Shown to whoever builds the page, so it is worded in English and printed in the form
/// that editors jump to, `file:line: …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, without its folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// The mistakes a dataset file can hold. Strings quote what stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The first line does not name the columns as it should.
    WrongColumns(&'static str),
    /// A row with another number of cells than there are columns.
    WrongCellCount(usize, usize),
    /// A character that no reader sees or that conversion left behind.
    StrayCharacter(char, usize),
    /// White space where none belongs: doubled, or at a line's end.
    StraySpace,
    /// An asterisk without its partner.
    LooseAsterisk,
    /// A header line that must be there and is not, or is empty.
    MissingHeader(&'static str),
    /// A header line that nothing reads, or that stands there twice.
    UnexpectedHeader(String),
    /// A header value that cannot be read.
    BadHeader(&'static str, String),
    /// A day that does not exist, or not in the form `2025-05-14`.
    BadDate(String),
    /// The last day comes before the first.
    EndBeforeBegin,
    /// The file's name does not agree with its last day and place.
    IdDisagrees(String),
    /// A heading without a paragraph behind it.
    EmptyHeading(String),
    /// A file that must be there and is not, or is empty.
    NothingHere,
    /// Not a sentence id such as `p5z5`, or of a sentence that is not there.
    BadSentenceId(String),
    /// Rows out of reading order, or a sentence skipped or counted twice.
    OutOfOrder(String, String),
    /// The sentence's first words do not stand where they should.
    OpeningNotFound(String),
    /// Two rows of one sentence begin it differently.
    OpeningDiffers(String),
    /// The text seems to hold a sentence that has no row.
    MissingSentence(String),
    /// An id in a list that is not known.
    UnknownTopic(String),
    /// An act that is not one of the eight.
    UnknownAct(String),
    /// An actor or addressee that no table names.
    UnknownActor(String),
    /// Not an id: lower-case letters, digits, single hyphens.
    BadId(String),
    /// The same id twice in one list or table.
    Duplicate(String),
    /// A cell that must not be empty.
    EmptyCell(&'static str),
    /// A kind of mention that is not one of the five.
    UnknownKind(String),
    /// The mention does not stand in its sentence, or not after the one before it.
    MentionNotFound(String),
    /// The value of a mention cannot be read.
    BadValue(String),
    /// An item of a topic's word list that is not in the form it should be.
    BadTopicWord(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongColumns(names) => write!(f, "the first line must name the columns: {names} (tabs between them)"),
            Self::WrongCellCount(found, wanted) => {
                write!(
                    f,
                    "this row has {found} cells where {wanted} are needed: put one tab between cells, also around empty ones"
                )
            }
            Self::StrayCharacter(c, column) => {
                write!(f, "stray character U+{:04X} at character {column}: take it out", u32::from(*c))
            }
            Self::StraySpace => {
                f.write_str("white space that does not belong here (doubled, a tab, or at an end): take it out")
            }
            Self::LooseAsterisk => f.write_str("an asterisk without its partner: emphasis is written *like this*"),
            Self::MissingHeader(key) => write!(f, "the header line `{key}: …` is missing or empty: add it"),
            Self::UnexpectedHeader(key) => {
                write!(f, "the header line `{key}` is not known or stands here twice: take it out")
            }
            Self::BadHeader(key, value) => {
                write!(f, "cannot read `{key}: {value}`: see README.md, \"Add a report\", for its form")
            }
            Self::BadDate(text) => write!(f, "`{text}` is no day of the calendar: write it as 2025-05-14"),
            Self::EndBeforeBegin => f.write_str("the last day comes before the first: swap them or mend the wrong one"),
            Self::IdDisagrees(wanted) => write!(
                f,
                "a report is named for its last day and place: rename its files to {wanted}.*, or mend `eind` or `plaats`"
            ),
            Self::EmptyHeading(text) => {
                write!(f, "no paragraph follows the heading `{text}`: add it or take the heading out")
            }
            Self::NothingHere => f.write_str("this file is missing or holds nothing: add its rows"),
            Self::BadSentenceId(text) => {
                write!(f, "`{text}` is no sentence of this report: write p5z5 for paragraph 5, sentence 5")
            }
            Self::OutOfOrder(found, wanted) => {
                write!(
                    f,
                    "`{found}` stands where {wanted} should: give every sentence its rows, in reading order, none skipped"
                )
            }
            Self::OpeningNotFound(text) => {
                write!(
                    f,
                    "`{text}` does not begin the next sentence: copy the sentence's first words to the letter, without asterisks"
                )
            }
            Self::OpeningDiffers(text) => {
                write!(f, "`{text}` differs from the row above for the same sentence: make them equal")
            }
            Self::MissingSentence(text) => {
                write!(f, "a sentence seems to begin at `{text}…` without a row of its own: add the row")
            }
            Self::UnknownTopic(id) => write!(f, "unknown topic `{id}`: use an id of onderwerpen.tsv"),
            Self::UnknownAct(id) => write!(
                f,
                "unknown act `{id}`: use beschrijft, benadrukt, roept-op, steunt, zegt-toe, waardeert, besluit or verwacht"
            ),
            Self::UnknownActor(id) => {
                write!(f, "unknown actor `{id}`: mend it, add it to namen.tsv, or list it among this report's mentions")
            }
            Self::BadId(id) => write!(f, "`{id}` is no id: lower-case letters and digits with single hyphens"),
            Self::Duplicate(id) => write!(f, "`{id}` stands here twice: keep one"),
            Self::EmptyCell(column) => write!(f, "the cell `{column}` must not be empty: fill it in"),
            Self::UnknownKind(word) => {
                write!(f, "unknown kind `{word}`: use plaats, organisatie, persoon, bedrag or datum")
            }
            Self::MentionNotFound(text) => {
                write!(
                    f,
                    "`{text}` does not stand in this sentence (after the mention above it): copy it to the letter, in reading order"
                )
            }
            Self::BadTopicWord(item) => {
                write!(
                    f,
                    "cannot read the word `{item}`: write `phrase`, `phrase/0.5` or `phrase+word|word`, as README.md says under \"Add a report\""
                )
            }
            Self::BadValue(text) => {
                write!(
                    f,
                    "cannot read the value `{text}`: an id, an amount such as `>90000000000 USD`, or a date such as 2025-05-14"
                )
            }
        }
    }
}
