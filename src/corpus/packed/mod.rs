//! How does a checked dataset travel inside the page?
//!
//! The build reads the dataset's files, stops at any mistake ([`super::read()`]) and packs what
//! it has read into two texts: the sentences of the reports, which stand in the page for
//! everyone to read ([`sentences`]), and all else ([`pack`]). The page only unpacks: readers
//! load neither the checks nor the search for where a mention stands, and every id once.
//!
//! The form is private to one build: both ends come from this file. One field a line; a list
//! is its length and then its items; an id is its place in the list of ids.

mod unpack;

pub use unpack::unpack;

use super::Act;
use super::Comparator;
use super::Corpus;
use super::Days;
use super::Format;
use super::Labels;
use super::Mention;
use super::MentionKind;
use super::MentionValue;
use super::Paragraph;
use super::Report;
use super::Statement;
use crate::order::Shelf;
use crate::order::sort_by;
use std::fmt::Display;
use std::ops::Range;

const COMPARATORS: [Comparator; 4] = [Comparator::Equal, Comparator::More, Comparator::Less, Comparator::About];

/// The sentences of all reports, in their order, one a line. O(n).
#[must_use]
pub fn sentences(corpus: &Corpus) -> String {
    corpus.sentences.iter().flat_map(|sentence| [corpus.text_of(sentence), "\n"]).collect()
}

/// A number that tells whether texts are the same but for an unlikely chance: FNV-1a, 32
/// bits. It guards against accidents, not against anyone. O(n).
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Packs a corpus without its [`sentences`]; names that no report uses and the words of the
/// topics stay behind. O(n).
#[must_use]
pub fn pack(corpus: &Corpus) -> String {
    let mut packer = Packer { packed: String::new(), ids: ids_in_use(corpus) };
    packer.vocabulary(corpus);
    packer.list(&corpus.reports, |packer, report| packer.report(corpus, report));
    packer.packed
}

/// Every id of a topic, an actor or a thing mentioned, the most used first: their numbers
/// are the shortest.
fn ids_in_use(corpus: &Corpus) -> Vec<String> {
    let mut uses: Shelf<usize> = Shelf::default();
    let statements = corpus.sentences.iter().flat_map(|sentence| &sentence.statements);
    let said = statements.flat_map(|said| said.actors.iter().chain(&said.addressees));
    let mentions = corpus.sentences.iter().flat_map(|sentence| &sentence.mentions);
    let named = mentions.filter_map(|mention| match &mention.value {
        MentionValue::Name(id) => Some(id),
        _ => None,
    });
    for id in said.chain(named) {
        *uses.entry(id, || 0) += 1;
    }
    let mut ids = uses.into_vec();
    sort_by(&mut ids, |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    ids.into_iter().map(|(id, _)| id).collect()
}

struct Packer {
    packed: String,
    ids: Vec<String>,
}

impl Packer {
    fn field(&mut self, value: impl Display) {
        self.packed.push_str(&value.to_string());
        self.packed.push('\n');
    }

    fn list<T>(&mut self, items: &[T], mut pack: impl FnMut(&mut Self, &T)) {
        self.field(items.len());
        for item in items {
            pack(self, item);
        }
    }

    fn id(&mut self, id: &str) {
        // Every id was collected beforehand.
        let number = self.ids.iter().position(|known| known == id);
        self.field(number.unwrap_or_default());
    }

    /// A range that begins at or behind `from`.
    fn range(&mut self, from: usize, range: &Range<usize>) {
        self.field(range.start - from);
        self.field(range.len());
    }

    fn labels(&mut self, labels: &Labels) {
        self.field(&labels.dutch);
        self.field(if labels.english == labels.dutch { "" } else { &labels.english });
    }

    fn vocabulary(&mut self, corpus: &Corpus) {
        self.list(&corpus.vocabulary.topics, |packer, topic| {
            packer.field(&topic.id);
            packer.field(&topic.group);
            packer.labels(&topic.labels);
            packer.labels(&topic.definition);
        });
        let ids = self.ids.clone();
        self.list(&ids, |packer, id| {
            packer.field(id);
            match corpus.vocabulary.names.get(id) {
                Some(labels) => packer.labels(labels),
                // No name in the tables: it is spelled out.
                None => packer.labels(&Labels::same("")),
            }
        });
    }

    fn days(&mut self, days: Days) {
        self.field(days.begin);
        self.field(days.end);
    }

    fn report(&mut self, corpus: &Corpus, report: &Report) {
        self.field(&report.id);
        self.field(&report.title);
        self.days(report.days);
        self.field(&report.place);
        self.field(&report.country);
        self.field(usize::from(report.format == Format::Informal));
        self.field(&report.host);
        self.list(report.next.as_slice(), |packer, next| {
            packer.field(&next.name);
            packer.field(&next.place);
            packer.days(next.days);
        });
        self.list(&report.dossiers, |packer, dossier| packer.field(dossier));
        self.field(&report.source);
        self.list(&report.paragraphs, |packer, paragraph| packer.paragraph(corpus, paragraph));
    }

    fn paragraph(&mut self, corpus: &Corpus, paragraph: &Paragraph) {
        self.field(paragraph.heading.as_deref().unwrap_or_default());
        self.list(&paragraph.emphasis, |packer, range| packer.range(0, range));
        self.list(&corpus.sentences[paragraph.sentences.clone()], |packer, sentence| {
            packer.list(&sentence.statements, |packer, said| packer.statement(corpus, said));
            packer.list(&sentence.mentions, |packer, mention| packer.mention(sentence.span.start, mention));
        });
    }

    fn statement(&mut self, corpus: &Corpus, said: &Statement) {
        self.field(place_in(&Act::ALL, said.act));
        self.list(&said.actors, |packer, id| packer.id(id));
        self.list(&said.topics, |packer, topic| {
            let number = corpus.vocabulary.topics.iter().position(|known| known.id == *topic);
            packer.field(number.unwrap_or_default());
        });
        self.list(&said.addressees, |packer, id| packer.id(id));
    }

    fn mention(&mut self, from: usize, mention: &Mention) {
        self.field(place_in(&MentionKind::ALL, mention.kind));
        self.range(from, &mention.span);
        match &mention.value {
            MentionValue::Name(id) => self.id(id),
            MentionValue::When(when) => self.field(when),
            MentionValue::Amount(amount) => {
                self.field(place_in(&COMPARATORS, amount.comparator));
                self.field(&amount.number);
                self.field(&amount.unit);
            }
        }
    }
}

fn place_in<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::DatasetFiles;
    use super::super::ReportFiles;
    use super::super::read;
    use super::*;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/verslagen/");

    fn file(name: &str) -> String {
        std::fs::read_to_string(format!("{FOLDER}{name}")).expect("a file of the dataset")
    }

    #[test]
    fn what_is_unpacked_is_what_the_files_say() {
        let ids = ["2025-05-15-antalya", "2026-05-22-helsingborg"];
        let texts = ids.map(|id| ["txt", "uitspraken.tsv", "vermeldingen.tsv"].map(|end| file(&format!("{id}.{end}"))));
        let reports = [0, 1].map(|at| {
            let [text, statements, mentions] = &texts[at];
            ReportFiles { id: ids[at], text, statements, mentions }
        });
        let (topics, names) = (file("onderwerpen.tsv"), file("namen.tsv"));
        let (corpus, problems) = read(&DatasetFiles { topics: &topics, names: &names, reports: &reports });
        assert!(problems.is_empty() && corpus.sentences.len() == 49, "{problems:?}");

        let unpacked = unpack(&pack(&corpus), &sentences(&corpus));
        assert_eq!(format!("{:?}", unpacked.reports), format!("{:?}", corpus.reports));
        assert_eq!(format!("{:?}", unpacked.sentences), format!("{:?}", corpus.sentences));
        for (unpacked, topic) in unpacked.vocabulary.topics.iter().zip(&corpus.vocabulary.topics) {
            assert_eq!((&unpacked.id, &unpacked.group), (&topic.id, &topic.group));
            assert_eq!((&unpacked.labels, &unpacked.definition), (&topic.labels, &topic.definition));
        }
        assert_eq!(unpacked.vocabulary.topics.len(), corpus.vocabulary.topics.len());
        for id in ids_in_use(&corpus) {
            assert_eq!(unpacked.vocabulary.name(&id), corpus.vocabulary.name(&id));
        }
    }

    #[test]
    fn a_fingerprint_is_the_one_of_the_published_method() {
        // Fowler, Noll, Vo and Eastlake, The FNV Non-Cryptographic Hash Algorithm.
        assert_eq!([fingerprint(b""), fingerprint(b"foobar")], [0x811c_9dc5, 0xbf9c_f968]);
    }

    #[test]
    fn every_kind_of_field_survives() {
        let corpus = Corpus {
            reports: vec![Report {
                id: "2020-01-02-hier".parse().expect("an id"),
                title: "Titel".to_owned(),
                days: Days { begin: "2020-01-01".parse().expect("a day"), end: "2020-01-02".parse().expect("a day") },
                place: "Hier".to_owned(),
                country: "Daar".to_owned(),
                format: Format::Formal,
                host: String::new(),
                next: None,
                dossiers: vec!["28676-1".to_owned(), "28676-2".to_owned()],
                source: "bron".to_owned(),
                paragraphs: Vec::new(),
                sentences: 0..0,
            }],
            ..Corpus::default()
        };
        let unpacked = unpack(&pack(&corpus), &sentences(&corpus));
        assert_eq!(unpacked.reports[0].dossiers, ["28676-1", "28676-2"]);
        assert_eq!(unpacked.reports[0].next, None);
        assert_eq!(unpacked.reports[0].days.end.to_string(), "2020-01-02");
    }
}
