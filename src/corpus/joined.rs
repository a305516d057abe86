//! How do reports of several collections become one?

use super::Corpus;
use super::Report;
use super::Sentence;
use super::Vocabulary;

impl Corpus {
    /// Takes up the reports of other collections: all of them in order of their meetings, of
    /// one day those that were here first. What others call a name or a topic counts where it
    /// is not known here.
    ///
    /// Also says where the sentences are now: of this collection and then of each other one
    /// where each of its reports began, and where it begins. O(n log n).
    #[must_use]
    pub fn joined(self, others: Vec<Self>) -> (Self, Vec<Moves>) {
        let mut uniting = self.unite(others);
        while uniting.step() {}
        uniting.finish()
    }

    /// Begins to do so, for whoever has something else to do in between; [`Uniting`] goes on
    /// with it.
    #[must_use]
    pub fn unite(self, others: Vec<Self>) -> Uniting {
        let moves = vec![Moves::default(); others.len() + 1];
        let mut uniting = Uniting {
            others: others.into_iter(),
            n_taken: 0,
            reports: Vec::new(),
            order: None,
            moves,
            joined: Self::default(),
        };
        uniting.take(self);
        uniting
    }

    /// Puts a report behind the others.
    fn push(&mut self, mut report: Report, sentences: Vec<Sentence>) {
        let start = self.sentences.len();
        let before = std::mem::replace(&mut report.sentences, start..start + sentences.len()).start;
        for paragraph in &mut report.paragraphs {
            let its = &paragraph.sentences;
            paragraph.sentences = its.start - before + start..its.end - before + start;
        }
        let at = self.reports.len();
        self.sentences.extend(sentences.into_iter().map(|sentence| Sentence { report: at, ..sentence }));
        self.reports.push(report);
    }
}

/// Collections that become one, report by report: see [`Corpus::joined`].
#[derive(Debug)]
pub struct Uniting {
    /// Those whose reports have yet to be taken.
    others: std::vec::IntoIter<Corpus>,
    n_taken: usize,
    /// Reports with their sentences, and which collection they are from.
    reports: Vec<Option<(Report, Vec<Sentence>, usize)>>,
    /// Those of them that are left, in order, once all are here.
    order: Option<std::vec::IntoIter<usize>>,
    moves: Vec<Moves>,
    joined: Corpus,
}

impl Uniting {
    /// Takes up the next collection, or puts the next report in its place; false where nothing is
    /// left to do. O(n) in its length; once, O(n log n) for n reports.
    pub fn step(&mut self) -> bool {
        if let Some(collection) = self.others.next() {
            self.take(collection);
            return true;
        }
        let Some(order) = &mut self.order else {
            self.order = Some(self.in_order().into_iter());
            return true;
        };
        let Some(next) = order.next() else { return false };
        // Each is in the order once.
        if let Some((report, sentences, collection)) = self.reports[next].take() {
            self.moves[collection].0.push((report.sentences.start, self.joined.sentences.len()));
            self.joined.push(report, sentences);
        }
        true
    }

    fn take(&mut self, collection: Corpus) {
        let Corpus { reports, sentences, vocabulary } = collection;
        if self.n_taken == 0 {
            self.joined.vocabulary = vocabulary;
        } else {
            self.joined.vocabulary.take_up(vocabulary);
        }
        let mut sentences = sentences.into_iter();
        for report in reports {
            let its = sentences.by_ref().take(report.sentences.len()).collect();
            self.reports.push(Some((report, its, self.n_taken)));
        }
        self.n_taken += 1;
    }

    fn in_order(&self) -> Vec<usize> {
        let key = |at: usize| {
            self.reports[at].as_ref().map(|(report, _, collection)| (report.days.end, *collection > 0, &report.id))
        };
        crate::order::positions(self.reports.len(), &|a, b| key(a).cmp(&key(b)))
    }

    /// The collection, and where the sentences are, once nothing is left to do.
    #[must_use]
    pub fn finish(mut self) -> (Corpus, Vec<Moves>) {
        for moves in &mut self.moves {
            crate::order::sort_by_key(&mut moves.0, |(before, _)| *before);
        }
        (self.joined, self.moves)
    }
}

/// Where the sentences of a collection are in the one it was [joined](Corpus::joined) to.
#[derive(Clone, Debug, Default)]
pub struct Moves(Vec<(usize, usize)>);

impl Moves {
    /// Where a sentence is now. O(log n).
    #[must_use]
    pub fn now(&self, before: usize) -> usize {
        let behind = self.0.partition_point(|(start, _)| *start <= before);
        let (start, now) = behind.checked_sub(1).map_or((0, 0), |at| self.0[at]);
        before - start + now
    }
}

impl Vocabulary {
    /// Learns the topics and names of another.
    fn take_up(&mut self, other: Self) {
        for (id, labels) in other.names.into_vec() {
            self.learn(&id, labels);
        }
        for mut topic in other.topics {
            if self.topic(&topic.id).is_none() {
                if topic.labels.dutch.is_empty() {
                    topic.labels = self.topic_name(&topic.id);
                }
                self.topics.push(topic);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::ReportId;

    /// The two reports, each a collection of its own, with other days.
    fn apart(days: [&str; 2]) -> [Corpus; 2] {
        let whole = crate::two_reports::corpus();
        [0, 1].map(|at| {
            let mut report = whole.reports[at].clone();
            report.days.end = days[at].parse().expect("a day");
            let sentences = whole.sentences[report.sentences.clone()].to_vec();
            let mut corpus = Corpus { vocabulary: whole.vocabulary.clone(), ..Corpus::default() };
            corpus.push(report, sentences);
            corpus
        })
    }

    #[test]
    fn reports_stand_in_order_of_their_meetings_with_all_that_is_theirs() {
        let whole = crate::two_reports::corpus();
        let [antalya, helsingborg] = apart(["2025-05-15", "2026-05-22"]);
        let (joined, moves) = helsingborg.joined(vec![antalya]);
        assert_eq!(format!("{:?}", joined.reports), format!("{:?}", whole.reports));
        assert_eq!(format!("{:?}", joined.sentences), format!("{:?}", whole.sentences));
        assert_eq!([moves[0].now(0), moves[0].now(23), moves[1].now(0), moves[1].now(24)], [25, 48, 0, 24]);
    }

    #[test]
    fn of_meetings_on_one_day_those_stand_first_that_were_here() {
        let [antalya, helsingborg] = apart(["2026-05-22", "2026-05-22"]);
        let ids = |corpus: &Corpus| corpus.reports.iter().map(|report| report.id.clone()).collect::<Vec<ReportId>>();
        let first = helsingborg.reports[0].id.clone();
        assert_eq!(ids(&helsingborg.joined(vec![antalya]).0)[0], first);
    }

    #[test]
    fn a_topic_that_only_another_version_knows_is_spelled_out() {
        let [mut antalya, mut helsingborg] = apart(["2025-05-15", "2026-05-22"]);
        antalya.vocabulary.topics.truncate(3);
        helsingborg.vocabulary.topics.truncate(4);
        let other = &mut helsingborg.vocabulary.topics[3];
        (other.id, other.labels.dutch) = ("nieuw-onderwerp".to_owned(), String::new());
        let (joined, _) = antalya.joined(vec![helsingborg]);
        assert_eq!(joined.vocabulary.topics.len(), 4);
        assert_eq!(joined.vocabulary.topic_name("nieuw-onderwerp").dutch, "Nieuw Onderwerp");
    }
}
