//! Which topic map does a collection give?

use super::{Association, IDENTIFIERS, Model, Name, Subject, Term};
use crate::corpus::{Corpus, Labels, NextMeeting, SentenceId};
use crate::text::fold;
use crate::topics::{Choice, Link, Node, NodeKind, TopicMap};

/// The topic whose sentences are about preparing the meeting that comes next.
const PREPARING: &str = "navo-top";

impl Model {
    /// What a choice shows of a collection, with its meetings and what they prepared.
    ///
    /// `map` is that of the collection. O(subjects² + links × sentences).
    #[must_use]
    pub fn of(corpus: &Corpus, map: &TopicMap, choice: &Choice) -> Self {
        let shown = map.shown(choice);
        let ids = |sentences: &[usize]| -> Vec<SentenceId> {
            let wanted = sentences.iter().filter(|at| choice.sentences.get(**at) == Some(&true));
            wanted.map(|at| corpus.id_of(*at)).collect()
        };
        let mut model = Self::default();
        for report in &corpus.reports {
            let names = vec![Name { language: None, text: report.short_name() }];
            model.add(meeting(report.id.as_str(), names));
        }
        let places: Vec<usize> = map
            .nodes
            .iter()
            .zip(&shown.nodes)
            .map(|(node, n)| if *n > 0 { model.add(subject(corpus, node, ids(&node.sentences))) } else { 0 })
            .collect();
        for (link, _) in map.links.iter().zip(&shown.links).filter(|(_, n)| **n > 0) {
            let roles = [link.a, link.b].map(|end| (Term::Kind(map.nodes[end].kind), places[end]));
            for (kind, sentences) in relations(link, &map.nodes) {
                model.associate_per_meeting(kind, &roles, &ids(sentences));
            }
        }
        for (at, report) in corpus.reports.iter().enumerate() {
            if let Some(next) = &report.next {
                let names = vec![Name { language: None, text: next.name.clone() }];
                let next = model.add(meeting(&id_of(next), names));
                let roles = vec![(Term::Meeting, at), (Term::Next, next)];
                let about =
                    report.sentences.clone().filter(|at| corpus.sentences[*at].topics().any(|id| id == PREPARING));
                let sentences = ids(&about.collect::<Vec<_>>());
                model.associate(Association { kind: Term::Prepared, roles, scope: report.id.clone(), sentences });
            }
        }
        model
    }

    /// One association for each meeting in whose report it stands. Sentences come in
    /// reading order, so those of one report stand together.
    fn associate_per_meeting(&mut self, kind: Term, roles: &[(Term, usize)], sentences: &[SentenceId]) {
        for sentences in sentences.chunk_by(|a, b| a.report == b.report) {
            let scope = sentences[0].report.clone();
            self.associate(Association { kind, roles: roles.to_vec(), scope, sentences: sentences.to_vec() });
        }
    }
}

/// What a link says: one relation with its sentences, or one for each act.
fn relations<'a>(link: &'a Link, nodes: &[Node]) -> Vec<(Term, &'a [usize])> {
    match nodes[link.b].kind {
        NodeKind::Actor => link.acts.iter().map(|(act, sentences)| (Term::Act(*act), sentences.as_slice())).collect(),
        NodeKind::Topic => vec![(Term::Shared, &link.sentences)],
        _ => vec![(Term::Named, &link.sentences)],
    }
}

fn subject(corpus: &Corpus, node: &Node, occurrences: Vec<SentenceId>) -> Subject {
    let is_topic = node.kind == NodeKind::Topic;
    let shelf = if is_topic { node.kind.key() } else { "naam" };
    let topic = corpus.vocabulary.topic(&node.id).filter(|_| is_topic);
    Subject {
        identifiers: vec![format!("{IDENTIFIERS}{shelf}:{}", node.id)],
        kinds: vec![Term::Kind(node.kind)],
        names: names(&node.labels),
        definition: topic.map(|topic| topic.definition.clone()),
        occurrences,
    }
}

fn names(labels: &Labels) -> Vec<Name> {
    let name = |language, text: &String| Name { language: Some(language), text: text.clone() };
    vec![name(Term::Dutch, &labels.dutch), name(Term::English, &labels.english)]
}

fn meeting(id: &str, names: Vec<Name>) -> Subject {
    let identifiers = vec![format!("{IDENTIFIERS}{}:{id}", Term::Meeting.id())];
    Subject { identifiers, kinds: vec![Term::Meeting], names, ..Subject::default() }
}

/// The id that the report of such a meeting would have: its last day and its place.
fn id_of(next: &NextMeeting) -> String {
    format!("{}-{}", next.days.end, fold(&next.place).replace(' ', "-"))
}
