//! Which nodes and links does a collection give?

use super::NodeKind;
use super::map::{Link, Node};
use crate::corpus::{Act, Corpus, Labels, Sentence, Statement, Vocabulary};
use crate::index::values_of;
use crate::order::{Shelf, sort_by_key};
use std::cmp::Reverse;
use std::ops::Range;

/// Everything on the map, kind after kind, still without a place. O(n log n) in the length
/// of the collection.
pub(super) fn nodes(corpus: &Corpus) -> Vec<Node> {
    let mut gathering = Gathering::default();
    gathering.read(corpus, 0..corpus.sentences.len());
    gathering.finish(corpus)
}

/// Nodes in the making: sentence by sentence, for whoever has something else to do in between.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    /// Their sentences by their ids, for each of [`NodeKind::ALL`].
    found: [Shelf<Vec<usize>>; NodeKind::ALL.len()],
}

impl Gathering {
    /// Reads some sentences, those behind the ones read before.
    pub(super) fn read(&mut self, corpus: &Corpus, sentences: Range<usize>) {
        for (kind, found) in NodeKind::ALL.into_iter().zip(&mut self.found) {
            for at in sentences.clone() {
                for id in ids(kind, &corpus.sentences[at], corpus) {
                    note(found.entry(&id, Vec::new), at);
                }
            }
        }
    }

    /// The nodes, once all sentences are read.
    pub(super) fn finish(self, corpus: &Corpus) -> Vec<Node> {
        let mut nodes = Vec::new();
        for (kind, found) in NodeKind::ALL.into_iter().zip(self.found) {
            let mut found = found.into_vec();
            if kind == NodeKind::Topic {
                let rank = |id: &str| corpus.vocabulary.topics.iter().position(|topic| topic.id == id);
                found.retain(|(id, _)| is_shown(id) && rank(id).is_some());
                sort_by_key(&mut found, |(id, _)| rank(id));
            }
            nodes.extend(found.into_iter().map(|(id, sentences)| {
                let labels = labels(kind, &id, corpus);
                Node { id, kind, labels, sentences, x: 0.0, y: 0.0, radius: 0.0 }
            }));
        }
        nodes
    }
}

/// What a sentence adds to the map of this kind; one may come twice.
fn ids(kind: NodeKind, sentence: &Sentence, corpus: &Corpus) -> Vec<String> {
    if kind != NodeKind::Actor {
        return values_of(kind.facet(), sentence, corpus);
    }
    let on_map = sentence.statements.iter().filter(|statement| is_on_map(statement));
    on_map.flat_map(|statement| statement.actors.clone()).collect()
}

fn labels(kind: NodeKind, id: &str, corpus: &Corpus) -> Labels {
    match kind {
        NodeKind::Topic => corpus.vocabulary.topic_name(id),
        _ => corpus.vocabulary.name(id),
    }
}

/// Is this statement about a topic of the map?
fn is_on_map(statement: &Statement) -> bool {
    statement.topics.iter().any(|topic| is_shown(topic))
}

fn is_shown(topic: &str) -> bool {
    topic != Vocabulary::COURSE_OF_MEETING
}

/// What the nodes share, strongest first. O(nodes² + sentences × nodes of a sentence²).
pub(super) fn links(corpus: &Corpus, nodes: &[Node]) -> Vec<Link> {
    let mut weaver = Weaver::begin(nodes);
    weaver.read(corpus, nodes, 0..corpus.sentences.len());
    weaver.finish()
}

/// Links in the making, in the same way.
#[derive(Debug, Default)]
pub(super) struct Weaver {
    n: usize,
    /// Where the link of two nodes stands, row after row.
    known: Vec<Option<usize>>,
    links: Vec<Link>,
    topics: Shelf<usize>,
    actors: Shelf<usize>,
}

impl Weaver {
    pub(super) fn begin(nodes: &[Node]) -> Self {
        let n = nodes.len();
        let [topics, actors] = [NodeKind::Topic, NodeKind::Actor].map(|kind| {
            let mut places: Shelf<usize> = Shelf::default();
            for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.kind == kind) {
                places.entry(&node.id, || at);
            }
            places
        });
        Self { n, known: vec![None; n * n], links: Vec::new(), topics, actors }
    }

    /// Reads some sentences, those behind the ones read before.
    pub(super) fn read(&mut self, corpus: &Corpus, nodes: &[Node], sentences: Range<usize>) {
        // What actors do follows from statements, the rest from standing in one sentence.
        let mut named_in: Vec<Vec<usize>> = vec![Vec::new(); sentences.len()];
        for (node, its) in nodes.iter().enumerate().filter(|(_, node)| node.kind != NodeKind::Actor) {
            let first = its.sentences.partition_point(|at| *at < sentences.start);
            let here = its.sentences[first..].iter().take_while(|at| **at < sentences.end);
            here.for_each(|at| named_in[*at - sentences.start].push(node));
        }
        for (at, named) in sentences.zip(&named_in) {
            for (i, topic) in named.iter().enumerate().filter(|(_, node)| nodes[**node].kind == NodeKind::Topic) {
                for other in &named[i + 1..] {
                    self.link(*topic, *other, at);
                }
            }
            for statement in &corpus.sentences[at].statements {
                for topic in &statement.topics {
                    let Some(topic) = self.topics.get(topic).copied() else { continue };
                    for actor in &statement.actors {
                        if let Some(actor) = self.actors.get(actor).copied() {
                            note_act(&mut self.link(topic, actor, at).acts, statement.act, at);
                        }
                    }
                }
            }
        }
    }

    /// The links, once all sentences are read.
    pub(super) fn finish(self) -> Vec<Link> {
        let mut links = self.links;
        sort_by_key(&mut links, |link| (Reverse(link.sentences.len()), link.a, link.b));
        links
    }

    /// The link of two nodes, which this sentence gives.
    fn link(&mut self, a: usize, b: usize, sentence: usize) -> &mut Link {
        let next = self.links.len();
        let at = *self.known[a * self.n + b].get_or_insert(next);
        if at == next {
            self.links.push(Link { a, b, sentences: Vec::new(), acts: Vec::new() });
        }
        let link = &mut self.links[at];
        note(&mut link.sentences, sentence);
        link
    }
}

/// Adds a sentence to those of an act, which stand in the order of [`Act::ALL`].
fn note_act(acts: &mut Vec<(Act, Vec<usize>)>, act: Act, sentence: usize) {
    let rank = |act: Act| Act::ALL.iter().position(|known| *known == act);
    let at = acts.partition_point(|(known, _)| rank(*known) < rank(act));
    if acts.get(at).is_none_or(|(known, _)| *known != act) {
        acts.insert(at, (act, Vec::new()));
    }
    note(&mut acts[at].1, sentence);
}

/// Adds a sentence to a list in reading order, once.
fn note(sentences: &mut Vec<usize>, sentence: usize) {
    if sentences.last() != Some(&sentence) {
        sentences.push(sentence);
    }
}
