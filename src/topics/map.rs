//! The map itself: which nodes, which links, where.

use super::label;
use super::layout::{self, Body, Tie};
use crate::corpus::{Act, Corpus, Labels, Statement, Vocabulary};
use crate::index::Facet;
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// What a node of the map stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// Something sentences are about.
    Topic,
    /// Someone who says or does something about a topic.
    Actor,
}

impl NodeKind {
    /// Every kind, in the order the page shows them.
    pub const ALL: [Self; 2] = [Self::Topic, Self::Actor];

    /// The kind with this name in an address.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The facet along which sentences are filtered by such a node.
    #[must_use]
    pub fn facet(self) -> Facet {
        match self {
            Self::Topic => Facet::Topic,
            Self::Actor => Facet::Actor,
        }
    }

    /// The kind's name in an address, that of its facet: `onderwerp`, `wie`. Published: it
    /// never changes.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.facet().key()
    }
}

/// A topic or an actor, and where it lies on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its id in the tables: `china`, `nederland`.
    pub id: String,
    /// Whether it is a topic or an actor.
    pub kind: NodeKind,
    /// What it is called.
    pub labels: Labels,
    /// Its sentences, in reading order: those about the topic; those in which the actor
    /// does something about a topic of the map.
    pub sentences: Vec<usize>,
    /// Its centre, from the left, in map units.
    pub x: f32,
    /// Its centre, from the top, in map units.
    pub y: f32,
    /// From its centre to its edge, in map units: its area goes with its sentences.
    pub radius: f32,
}

impl Node {
    /// Its name in an address: `onderwerp.china`, `wie.nederland`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}.{}", self.kind.key(), self.id)
    }

    /// Where the first line of its label stands: the base line, from the top, in map units.
    /// The second line stands [`super::LINE_HEIGHT`] lower; both are centred on `x`.
    #[must_use]
    pub fn label_y(&self) -> f32 {
        // Letters rise about three quarters of their size above the base line.
        self.y + self.radius + LABEL_GAP + 0.8 * super::TEXT_SIZE
    }
}

/// What two nodes share.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// One end, as a place in [`TopicMap::nodes`].
    pub a: usize,
    /// The other end, further on in that list; of an actor and a topic it is the actor.
    pub b: usize,
    /// The sentences that link them, in reading order: those about both topics, or those
    /// with a statement of this actor about this topic. Their number is its strength.
    pub sentences: Vec<usize>,
    /// What the actor does about the topic, and in which sentences, in the order of
    /// [`Act::ALL`]; empty between two topics.
    pub acts: Vec<(Act, Vec<usize>)>,
}

/// Topics and actors of a whole collection with their links, drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicMap {
    /// Topics in the order of their table, then actors in the order of their ids.
    pub nodes: Vec<Node>,
    /// Links, strongest first; where equally strong, in the order of their ends.
    pub links: Vec<Link>,
    /// How wide the map is, in map units.
    pub width: f32,
    /// How high the map is, in map units.
    pub height: f32,
}

/// Room between a node and its label, in map units.
const LABEL_GAP: f32 = 4.0;

/// Radius of the node with most sentences, in map units; the others follow by area.
const LARGEST_RADIUS: f64 = 30.0;

/// No node is smaller than this, so that a finger finds it, in map units.
const SMALLEST_RADIUS: f64 = 5.5;

/// Radius of a node with one sentence, where the largest allows it, in map units.
const UNIT_RADIUS: f64 = 7.0;

impl TopicMap {
    /// The map of a whole collection. The course of the meeting
    /// ([`Vocabulary::COURSE_OF_MEETING`]) stays outside it.
    ///
    /// O(nodes × sentences + nodes³), and bounded work on the links: some ten milliseconds for
    /// the first two reports.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let mut map = Self::undrawn(corpus);
        let unit = unit_radius(&map.nodes);
        let bodies: Vec<Body> = map.nodes.iter().map(|node| body(node, unit)).collect();
        let ties: Vec<Tie> = map.links.iter().map(|link| tie(link, &map.nodes)).collect();
        let drawing = layout::draw(&bodies, &ties);
        for (node, [x, y]) in map.nodes.iter_mut().zip(drawing.centres) {
            (node.x, node.y) = (x as f32, y as f32);
        }
        Self { width: drawing.width as f32, height: drawing.height as f32, ..map }
    }

    /// The map of a collection that was drawn before: `size` and `centres` are those of
    /// [`TopicMap::of`] for the same collection. O(nodes × sentences).
    #[must_use]
    pub fn drawn_before(corpus: &Corpus, size: [f32; 2], centres: &[[f32; 2]]) -> Self {
        let mut map = Self { width: size[0], height: size[1], ..Self::undrawn(corpus) };
        for (node, [x, y]) in map.nodes.iter_mut().zip(centres) {
            (node.x, node.y) = (*x, *y);
        }
        map
    }

    /// Nodes with their sizes and their links, all in one corner.
    fn undrawn(corpus: &Corpus) -> Self {
        let mut nodes = nodes(corpus);
        let links = links(corpus, &nodes);
        let unit = unit_radius(&nodes);
        for node in &mut nodes {
            node.radius = radius(node, unit) as f32;
        }
        Self { nodes, links, width: 0.0, height: 0.0 }
    }

    /// The node with this address, as a place in [`TopicMap::nodes`].
    #[must_use]
    pub fn node(&self, address: &str) -> Option<usize> {
        let (key, id) = address.split_once('.')?;
        self.nodes.iter().position(|node| node.kind.key() == key && node.id == id)
    }

    /// The links of a node with the node at their other end, strongest first.
    pub fn links_of(&self, node: usize) -> impl Iterator<Item = (usize, &Link)> {
        self.links.iter().filter_map(move |link| match (link.a == node, link.b == node) {
            (true, _) => Some((link.b, link)),
            (_, true) => Some((link.a, link)),
            _ => None,
        })
    }
}

fn count(n: usize) -> f64 {
    // Exact: no collection has 2³² of anything.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Topics with a passage, actors with a statement about one, still without a place.
fn nodes(corpus: &Corpus) -> Vec<Node> {
    let mut nodes = Vec::new();
    for topic in corpus.vocabulary.topics.iter().filter(|topic| is_shown(&topic.id)) {
        let sentences = places(corpus, |statement| statement.topics.contains(&topic.id));
        if !sentences.is_empty() {
            nodes.push(node(corpus, NodeKind::Topic, &topic.id, sentences));
        }
    }
    let mut actors: Vec<&String> = Vec::new();
    for statement in corpus.sentences.iter().flat_map(|sentence| &sentence.statements).filter(|s| is_on_map(s)) {
        for actor in &statement.actors {
            let at = actors.partition_point(|known| *known < actor);
            if actors.get(at) != Some(&actor) {
                actors.insert(at, actor);
            }
        }
    }
    for actor in actors {
        let sentences = places(corpus, |statement| is_on_map(statement) && statement.actors.contains(actor));
        nodes.push(node(corpus, NodeKind::Actor, actor, sentences));
    }
    nodes
}

/// The sentences with a statement that fits.
fn places(corpus: &Corpus, fits: impl Fn(&Statement) -> bool) -> Vec<usize> {
    (0..corpus.sentences.len()).filter(|at| corpus.sentences[*at].statements.iter().any(&fits)).collect()
}

/// Is this statement about a topic of the map?
fn is_on_map(statement: &Statement) -> bool {
    statement.topics.iter().any(|topic| is_shown(topic))
}

fn node(corpus: &Corpus, kind: NodeKind, id: &str, sentences: Vec<usize>) -> Node {
    let labels = match kind {
        NodeKind::Topic => corpus.vocabulary.topic_name(id),
        NodeKind::Actor => corpus.vocabulary.name(id),
    };
    Node { id: id.to_owned(), kind, labels, sentences, x: 0.0, y: 0.0, radius: 0.0 }
}

fn is_shown(topic: &str) -> bool {
    topic != Vocabulary::COURSE_OF_MEETING
}

fn links(corpus: &Corpus, nodes: &[Node]) -> Vec<Link> {
    let place = |kind, id: &str| nodes.iter().position(|node| node.kind == kind && node.id == id);
    let mut weaver = Weaver { n: nodes.len(), known: vec![None; nodes.len() * nodes.len()], links: Vec::new() };
    for (at, sentence) in corpus.sentences.iter().enumerate() {
        let topics: Vec<usize> = sentence.topics().filter_map(|topic| place(NodeKind::Topic, topic)).collect();
        for (i, one) in topics.iter().enumerate() {
            for other in &topics[i + 1..] {
                weaver.link(*one.min(other), *one.max(other), at);
            }
        }
        for statement in &sentence.statements {
            let actors: Vec<usize> =
                statement.actors.iter().filter_map(|actor| place(NodeKind::Actor, actor)).collect();
            for topic in statement.topics.iter().filter_map(|topic| place(NodeKind::Topic, topic)) {
                for actor in &actors {
                    note_act(&mut weaver.link(topic, *actor, at).acts, statement.act, at);
                }
            }
        }
    }
    let mut links = weaver.links;
    sort_by_key(&mut links, |link| (Reverse(link.sentences.len()), link.a, link.b));
    links
}

/// Links in the making.
struct Weaver {
    n: usize,
    /// Where the link of two nodes stands, row after row.
    known: Vec<Option<usize>>,
    links: Vec<Link>,
}

impl Weaver {
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

/// The radius that a node with one sentence would have.
fn unit_radius(nodes: &[Node]) -> f64 {
    let most = nodes.iter().map(|node| node.sentences.len()).max().unwrap_or(1);
    (LARGEST_RADIUS / count(most).sqrt()).min(UNIT_RADIUS)
}

/// To a tenth, as it is drawn.
fn radius(node: &Node, unit: f64) -> f64 {
    layout::to_tenth((unit * count(node.sentences.len()).sqrt()).max(SMALLEST_RADIUS))
}

fn body(node: &Node, unit: f64) -> Body {
    let (dutch, english) = (label::size(&node.labels.dutch), label::size(&node.labels.english));
    Body {
        radius: radius(node, unit),
        label_width: dutch.0.max(english.0),
        label_height: dutch.1.max(english.1),
        label_gap: f64::from(LABEL_GAP),
    }
}

/// How a link pulls on the drawing: see [`Tie::strength`].
fn tie(link: &Link, nodes: &[Node]) -> Tie {
    let [a, b] = [link.a, link.b].map(|end| count(nodes[end].sentences.len()));
    Tie { a: link.a, b: link.b, strength: count(link.sentences.len()) / (a * b).sqrt() }
}
