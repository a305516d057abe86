//! What does the page hear of a report that it handed over?
//!
//! It reads no file itself: a program of its own does, beside the page (`src/importer.rs`).
//! What that answers travels as a list of texts, so that the page needs no library to read it.

use super::Card;
use super::Files;
use super::Kept;
use super::Mistake;
use super::Packed;
use super::collection::BadRow;
use super::corrections::FilePart;
use crate::import::Refusal;

/// What became of a file, a record or a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A report, for the page to keep.
    Taken(Box<Kept>),
    /// The file gives none.
    Refused(Refusal),
    /// The record is none.
    Bad(BadRow),
    /// What is not right in corrections, of which none was taken up.
    Mistakes(Vec<Mistake>),
    /// A report as files of the dataset, and rows of `namen.tsv` for its names.
    Files(Box<Files>, String),
}

impl Answer {
    /// The answer as texts, for [`Answer::read`].
    #[must_use]
    pub fn written(self) -> Vec<String> {
        let (word, texts) = match self {
            Self::Taken(kept) => {
                let Packed { packed, sentences, notes, places } = kept.packed;
                ("taken", vec![kept.card.written(), kept.report, packed, sentences, notes, places])
            }
            Self::Refused(refusal) => ("refused", vec![refusal.word().to_owned()]),
            Self::Bad(bad) => ("bad", vec![bad.word().to_owned()]),
            Self::Mistakes(mistakes) => ("mistakes", mistakes.iter().map(Mistake::written).collect()),
            Self::Files(files, names) => {
                let Files { report, statements, mentions } = *files;
                ("files", vec![report, statements, mentions, names])
            }
        };
        std::iter::once(word.to_owned()).chain(texts).collect()
    }

    /// The answer that was [written](Self::written); nothing where this is none.
    #[must_use]
    pub fn read(texts: Vec<String>) -> Option<Self> {
        let mut texts = texts.into_iter();
        let word = texts.next()?;
        let mut next = || texts.next();
        Some(match word.as_str() {
            "taken" => {
                let (card, report) = (Card::read(&next()?)?, next()?);
                let packed = Packed { packed: next()?, sentences: next()?, notes: next()?, places: next()? };
                Self::Taken(Box::new(Kept { card, report, packed }))
            }
            "refused" => Self::Refused(Refusal::from_word(&next()?)?),
            "bad" => Self::Bad(BadRow::from_word(&next()?)?),
            "mistakes" => Self::Mistakes(texts.map(|line| Mistake::read(&line)).collect::<Option<_>>()?),
            "files" => {
                let files = Files { report: next()?, statements: next()?, mentions: next()? };
                Self::Files(Box::new(files), next()?)
            }
            _ => return None,
        })
    }
}

impl Mistake {
    /// The mistake as a line, with tabs between what it says.
    fn written(&self) -> String {
        let Self { part, place, row, what, quoted } = self;
        let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        format!("{}\t{}\t{row}\t{what}\t{}", part.word(), plain(place), plain(quoted))
    }

    fn read(line: &str) -> Option<Self> {
        let mut cells = line.split('\t');
        Some(Self {
            part: FilePart::from_word(cells.next()?)?,
            place: cells.next()?.to_owned(),
            row: cells.next()?.parse().ok()?,
            what: cells.next()?.to_owned(),
            quoted: cells.next()?.to_owned(),
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::import::own::Prepared;
    use crate::import::own::tests::two_reports;
    use proptest::prelude::*;

    fn mistake(part: FilePart, quoted: &str) -> Mistake {
        let (place, what) = ("p5z5".to_owned(), "unknown-topic".to_owned());
        Mistake { part, place, row: 2, what, quoted: quoted.to_owned() }
    }

    #[test]
    fn an_answer_reads_back_as_it_was_written() {
        let [own, _] = two_reports();
        let mut answers = vec![
            Answer::Files(Box::new(own.files()), own.names.clone()),
            Answer::Taken(Box::new(Prepared::of(own).kept("{\"version\": 1}".to_owned()))),
            Answer::Mistakes(FilePart::ALL.iter().map(|part| mistake(*part, "koffie; thee")).collect()),
            Answer::Mistakes(Vec::new()),
        ];
        answers.extend(Refusal::ALL.iter().copied().map(Answer::Refused));
        answers.extend(BadRow::ALL.iter().copied().map(Answer::Bad));
        for answer in answers {
            assert_eq!(Answer::read(answer.clone().written()), Some(answer));
        }
    }

    #[test]
    fn what_a_mistake_quotes_stays_on_its_line() {
        let line = mistake(FilePart::Statements, "twee\tcellen\nen een regel").written();
        assert_eq!(line, "statements\tp5z5\t2\tunknown-topic\ttwee cellen en een regel");
    }

    #[test]
    fn a_word_is_the_one_that_records_have() {
        for (part, bad) in FilePart::ALL.iter().zip(BadRow::ALL) {
            assert_eq!(serde_json::to_value(part).expect("JSON"), part.word());
            assert_eq!(serde_json::to_value(bad).expect("JSON"), bad.word());
        }
    }

    proptest! {
        #[test]
        fn any_texts_are_an_answer_or_none(
            texts in proptest::collection::vec("taken|refused|bad|mistakes|files|damaged|report\\t\\t1\\t\\t|\\PC{0,3}", 0..9)
        ) {
            if let Some(answer) = Answer::read(texts) {
                prop_assert_eq!(Answer::read(answer.clone().written()), Some(answer));
            }
        }
    }
}
