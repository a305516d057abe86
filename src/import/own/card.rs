//! What does a list of own reports tell of each?
//!
//! A reader may keep thousands of them. The list shows a [`Card`] of each, so that no report
//! has to be unpacked for it, and one is written as a text of some lines, so that the page
//! needs no library to read it.

use super::Fact;
use super::Origin;
use super::OwnReport;
use super::Packed;
use super::Proposal;
use super::draft::{slug, tidy};
use crate::import::Form;
use crate::import::LeftOut;
use crate::import::Part;
use std::fmt::Write as _;

/// What a list tells of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id, `eigen-…`.
    pub id: String,
    /// The name of the file it came in.
    pub file_name: String,
    /// What that file was.
    pub form: Form,
    /// How many sentences it has.
    pub n_sentences: usize,
    /// What of the file is not in the report.
    pub left_out: Vec<LeftOut>,
    /// The header, and how each line of it is known; in the order of [`Fact::ALL`].
    pub facts: Vec<Proposal>,
    /// The sentences whose statements or mentions were put right, `p5z5`, each once.
    pub corrected: Vec<String>,
}

/// An own report as the page keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What a list tells of it.
    pub card: Card,
    /// The [`OwnReport`] as JSON: the page hands it on and never reads it.
    pub report: String,
    /// What the page unpacks.
    pub packed: Packed,
}

impl Card {
    /// The card of a report with so many sentences.
    #[must_use]
    pub fn of(own: &OwnReport, n_sentences: usize) -> Self {
        let mut corrected: Vec<String> = Vec::new();
        for rows in own.corrections.statements.iter().chain(&own.corrections.mentions) {
            if !corrected.contains(&rows.sentence) {
                corrected.push(rows.sentence.clone());
            }
        }
        Self {
            id: own.id.clone(),
            file_name: own.file_name.clone(),
            form: own.form,
            n_sentences,
            left_out: own.left_out.clone(),
            facts: own.proposals(),
            corrected,
        }
    }

    /// What a line of the header says; empty where it says nothing.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> &str {
        self.facts.iter().find(|known| known.fact == fact).map_or("", |known| &known.value)
    }

    /// What its files would be called in the dataset: for its last day and its place.
    #[must_use]
    pub fn dataset_id(&self) -> String {
        format!("{}-{}", self.fact(Fact::End), slug(self.fact(Fact::Place)))
    }

    /// How many things in it were put right by hand: lines of the header, and sentences.
    #[must_use]
    pub fn n_corrections(&self) -> usize {
        let facts = self.facts.iter().filter(|known| known.origin == Origin::Corrected);
        facts.count() + self.corrected.len()
    }

    /// The card as a text, for [`Card::read`]: a line each, with tabs between what it says.
    #[must_use]
    pub fn written(&self) -> String {
        let Self { id, form, n_sentences, .. } = self;
        let mut text = format!("{id}\t{}\t{n_sentences}\t{}\n", form.word(), tidy(&self.file_name));
        for LeftOut { what, n } in &self.left_out {
            let _ = writeln!(text, "weg\t{}\t{n}", what.word());
        }
        for Proposal { fact, value, origin } in &self.facts {
            let _ = writeln!(text, "{}\t{}\t{}", fact.key(), origin.word(), tidy(value));
        }
        for sentence in &self.corrected {
            let _ = writeln!(text, "zin\t{sentence}\t");
        }
        text
    }

    /// The card that was [written](Self::written); nothing where this is none. What a later
    /// version of the page wrote on it is passed over.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(|line| line.splitn(4, '\t'));
        let mut first = lines.next()?;
        let mut card = Self {
            id: first.next()?.to_owned(),
            form: Form::from_word(first.next()?)?,
            n_sentences: first.next()?.parse().ok()?,
            file_name: first.next()?.to_owned(),
            left_out: Vec::new(),
            facts: Vec::new(),
            corrected: Vec::new(),
        };
        for mut cells in lines {
            let (Some(what), Some(one), Some(other)) = (cells.next(), cells.next(), cells.next()) else { continue };
            match what {
                "weg" => {
                    let left_out = Part::from_word(one).zip(other.parse().ok());
                    card.left_out.extend(left_out.map(|(what, n)| LeftOut { what, n }));
                }
                "zin" => card.corrected.push(one.to_owned()),
                key => {
                    let known = Fact::from_key(key).zip(Origin::from_word(one));
                    card.facts.extend(known.map(|(fact, origin)| Proposal { fact, value: other.to_owned(), origin }));
                }
            }
        }
        Some(card)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::import::own::tests::two_reports;
    use proptest::prelude::*;

    #[test]
    fn a_card_reads_back_as_it_was_written() {
        for own in two_reports() {
            let mut card = Card::of(&own, 25);
            assert_eq!(card.n_corrections(), 1, "the host was put right");
            card.left_out = Part::ALL.iter().map(|what| LeftOut { what: *what, n: 3 }).collect();
            card.corrected = vec!["p2z1".to_owned()];
            for form in Form::ALL {
                card.form = *form;
                assert_eq!(Card::read(&card.written()).as_ref(), Some(&card));
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_card_or_none(text in "(eigen-1|docx|\\t|\\n|weg|titel|found|3|\\PC{0,3}){0,30}") {
            if let Some(card) = Card::read(&text) {
                prop_assert_eq!(Card::read(&card.written()).map(|card| card.written()), Some(card.written()));
            }
        }
    }
}
