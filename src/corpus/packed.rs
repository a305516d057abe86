//! How does a checked dataset travel inside the page?
//!
//! The build reads the dataset's files, stops at any mistake ([`super::read`]) and packs what
//! it has read into one text. The page only unpacks: readers load neither the checks nor the
//! search for where a mention stands, and every id once.
//!
//! The form is private to one build: both ends come from this file. One field a line; a list
//! is its length and then its items; an id is its place in the list of ids.

use super::Act;
use super::Amount;
use super::Comparator;
use super::Corpus;
use super::Date;
use super::Days;
use super::Format;
use super::Labels;
use super::Mention;
use super::MentionKind;
use super::MentionValue;
use super::NextMeeting;
use super::Paragraph;
use super::Report;
use super::ReportId;
use super::Sentence;
use super::Spot;
use super::Statement;
use super::Topic;
use crate::order::Shelf;
use std::fmt::Display;
use std::ops::Range;

const KINDS: [MentionKind; 5] =
    [MentionKind::Place, MentionKind::Organisation, MentionKind::Person, MentionKind::Amount, MentionKind::Date];
const COMPARATORS: [Comparator; 4] = [Comparator::Equal, Comparator::More, Comparator::Less, Comparator::About];

/// Packs a corpus; names that no report uses and the words of the topics stay behind. O(n).
#[must_use]
pub fn pack(corpus: &Corpus) -> String {
    let mut packer = Packer { packed: String::new(), ids: ids_in_use(corpus) };
    packer.vocabulary(corpus);
    packer.list(&corpus.reports, |packer, report| packer.report(corpus, report));
    packer.packed
}

/// The corpus that [`pack`] has packed; any other text would give nonsense. O(n).
#[must_use]
pub fn unpack(packed: &str) -> Corpus {
    let mut from = Unpacker { lines: packed, ids: Vec::new() };
    let mut corpus = Corpus::default();
    from.vocabulary(&mut corpus);
    for _ in 0..from.number() {
        from.report(&mut corpus);
    }
    corpus
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
    ids.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
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
        self.field(&paragraph.text);
        self.list(&paragraph.emphasis, |packer, range| packer.range(0, range));
        let mut from = 0;
        self.list(&corpus.sentences[paragraph.sentences.clone()], |packer, sentence| {
            packer.range(from, &sentence.span);
            packer.list(&sentence.statements, |packer, said| packer.statement(corpus, said));
            packer.list(&sentence.mentions, |packer, mention| packer.mention(sentence.span.start, mention));
            from = sentence.span.end;
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
        self.field(place_in(&KINDS, mention.kind));
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

struct Unpacker<'a> {
    lines: &'a str,
    ids: Vec<&'a str>,
}

impl<'a> Unpacker<'a> {
    #[inline(never)]
    fn field(&mut self) -> &'a str {
        let (field, rest) = self.lines.split_once('\n').unwrap_or((self.lines, ""));
        self.lines = rest;
        field
    }

    fn text(&mut self) -> String {
        self.field().to_owned()
    }

    /// A number: digits only, by pack's hand.
    #[inline(never)]
    fn number(&mut self) -> usize {
        self.field().bytes().fold(0, |number, digit| 10 * number + usize::from(digit & 15))
    }

    fn range(&mut self, from: usize) -> Range<usize> {
        let start = from + self.number();
        start..start + self.number()
    }

    #[inline(never)]
    fn labels(&mut self) -> Labels {
        let (dutch, english) = (self.text(), self.text());
        if english.is_empty() { Labels::same(&dutch) } else { Labels { dutch, english } }
    }

    #[inline(never)]
    fn texts(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        for _ in 0..self.number() {
            texts.push(self.text());
        }
        texts
    }

    #[inline(never)]
    fn id(&mut self) -> String {
        let number = self.number();
        self.ids.get(number).copied().unwrap_or_default().to_owned()
    }

    #[inline(never)]
    fn id_list(&mut self) -> Vec<String> {
        let mut ids = Vec::new();
        for _ in 0..self.number() {
            ids.push(self.id());
        }
        ids
    }

    fn vocabulary(&mut self, corpus: &mut Corpus) {
        for _ in 0..self.number() {
            let (id, group) = (self.text(), self.text());
            let (labels, definition) = (self.labels(), self.labels());
            corpus.vocabulary.topics.push(Topic { id, group, labels, definition, words: Vec::new() });
        }
        for _ in 0..self.number() {
            let id = self.field();
            let labels = self.labels();
            self.ids.push(id);
            if !labels.dutch.is_empty() {
                corpus.vocabulary.names.entry(id, || labels);
            }
        }
    }

    #[inline(never)]
    fn date(&mut self) -> Date {
        let packed = self.field().bytes().filter(u8::is_ascii_digit);
        let digits = packed.fold(0_u32, |number, digit| 10 * number + u32::from(digit & 15));
        Date { year: (digits / 10_000) as u16, month: (digits / 100 % 100) as u8, day: (digits % 100) as u8 }
    }

    fn days(&mut self) -> Days {
        Days { begin: self.date(), end: self.date() }
    }

    fn report(&mut self, corpus: &mut Corpus) {
        let Ok(id) = self.field().parse::<ReportId>() else { return };
        let title = self.text();
        let days = self.days();
        let (place, country) = (self.text(), self.text());
        let format = if self.number() == 1 { Format::Informal } else { Format::Formal };
        let host = self.text();
        let next =
            (self.number() == 1).then(|| NextMeeting { name: self.text(), place: self.text(), days: self.days() });
        let dossiers = self.texts();
        let source = self.text();
        let start = corpus.sentences.len();
        let mut paragraphs = Vec::new();
        for number in 1..=self.number() {
            let paragraph = self.paragraph(number as u16, corpus);
            paragraphs.push(paragraph);
        }
        let sentences = start..corpus.sentences.len();
        corpus.reports.push(Report {
            id,
            title,
            days,
            place,
            country,
            format,
            host,
            next,
            dossiers,
            source,
            paragraphs,
            sentences,
        });
    }

    fn paragraph(&mut self, paragraph: u16, corpus: &mut Corpus) -> Paragraph {
        let heading = self.text();
        let heading = (!heading.is_empty()).then_some(heading);
        let text = self.text();
        let mut emphasis = Vec::new();
        for _ in 0..self.number() {
            emphasis.push(self.range(0));
        }
        let start = corpus.sentences.len();
        let mut from = 0;
        for sentence in 1..=self.number() {
            let spot = Spot { paragraph, sentence: sentence as u16 };
            let span = self.range(from);
            from = span.end;
            let mut statements = Vec::new();
            for _ in 0..self.number() {
                statements.push(self.statement(corpus));
            }
            let mut mentions = Vec::new();
            for _ in 0..self.number() {
                mentions.push(self.mention(span.start));
            }
            corpus.sentences.push(Sentence { report: corpus.reports.len(), spot, span, statements, mentions });
        }
        Paragraph { heading, text, emphasis, sentences: start..corpus.sentences.len() }
    }

    fn statement(&mut self, corpus: &Corpus) -> Statement {
        let act = Act::ALL[self.number().min(Act::ALL.len() - 1)];
        let actors = self.id_list();
        let mut topics = Vec::new();
        for _ in 0..self.number() {
            let number = self.number();
            topics.extend(corpus.vocabulary.topics.get(number).map(|topic| topic.id.clone()));
        }
        Statement { actors, act, topics, addressees: self.id_list() }
    }

    fn mention(&mut self, from: usize) -> Mention {
        let kind = KINDS[self.number().min(KINDS.len() - 1)];
        let span = self.range(from);
        let value = match kind {
            MentionKind::Amount => {
                let comparator = COMPARATORS[self.number().min(COMPARATORS.len() - 1)];
                MentionValue::Amount(Amount { comparator, number: self.text(), unit: self.text() })
            }
            MentionKind::Date => MentionValue::When(self.text()),
            _ => MentionValue::Name(self.id()),
        };
        Mention { kind, span, value }
    }
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

        let unpacked = unpack(&pack(&corpus));
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
    fn every_kind_of_field_survives() {
        let packed = pack(&Corpus {
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
        });
        let unpacked = unpack(&packed);
        assert_eq!(unpacked.reports[0].dossiers, ["28676-1", "28676-2"]);
        assert_eq!(unpacked.reports[0].next, None);
        assert_eq!(unpacked.reports[0].days.end.to_string(), "2020-01-02");
    }
}
