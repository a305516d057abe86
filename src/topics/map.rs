//! The map itself: which nodes, which links, where.

use super::Growing;
use super::NodeKind;
use super::label;
use super::layout::{self, Body, Tie};
use super::weave::{links, nodes};
use crate::corpus::{Act, Corpus, Labels};

/// A subject of the reports, and where it lies on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its id in the tables: `china`, `nederland`.
    pub id: String,
    /// As what it stands here. One subject can stand on the map twice: the EU as an actor
    /// and as an organisation that is named.
    pub kind: NodeKind,
    /// What it is called.
    pub labels: Labels,
    /// Its sentences, in reading order: those about the topic; those in which the actor
    /// does something about a topic of the map; those that name the place, the organisation
    /// or the person.
    pub sentences: Vec<usize>,
    /// Its centre, from the left, in map units.
    pub x: f32,
    /// Its centre, from the top, in map units.
    pub y: f32,
    /// From its centre to its edge, in map units: its area goes with its sentences.
    pub radius: f32,
}

impl Node {
    /// Its name in an address: `onderwerp.china`, `wie.nederland`, `plaats.ankara`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}.{}", self.kind.key(), self.id)
    }

    /// The meeting that all its sentences are from, as a place in [`Corpus::reports`]; `None`
    /// where they are from several. O(sentences).
    #[must_use]
    pub fn meeting(&self, corpus: &Corpus) -> Option<usize> {
        let mut meetings = self.sentences.iter().map(|at| corpus.sentences[*at].report);
        let first = meetings.next()?;
        meetings.all(|meeting| meeting == first).then_some(first)
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
    /// One end, a topic, as a place in [`TopicMap::nodes`].
    pub a: usize,
    /// The other end, further on in that list: a topic too, or whatever is no topic.
    pub b: usize,
    /// The sentences that link them, in reading order: those about both topics; those with a
    /// statement of this actor about this topic; those about the topic that name the place,
    /// the organisation or the person. Their number is its strength.
    pub sentences: Vec<usize>,
    /// What the actor does about the topic, and in which sentences, in the order of
    /// [`Act::ALL`]; empty where the other end is no actor.
    pub acts: Vec<(Act, Vec<usize>)>,
}

impl Link {
    /// The end that is not this node; `None` where neither end is.
    #[must_use]
    pub fn other_end(&self, node: usize) -> Option<usize> {
        match node {
            _ if node == self.a => Some(self.b),
            _ if node == self.b => Some(self.a),
            _ => None,
        }
    }
}

/// How wide a link of so many sentences is drawn, in map units.
#[must_use]
pub fn line_width(sentences: usize) -> f32 {
    // The most sentences that still make it wider, so that no line outgrows a node.
    const WIDEST_AT: usize = 8;
    0.5 + 0.9 * sentences.min(WIDEST_AT) as f32
}

/// The subjects of a whole collection with their links, drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicMap {
    /// Kind after kind as in [`NodeKind::ALL`]; topics in the order of their table, the
    /// others in the order of their ids.
    pub nodes: Vec<Node>,
    /// Links, strongest first; where equally strong, in the order of their ends.
    pub links: Vec<Link>,
    /// How wide the map is, in map units.
    pub width: f32,
    /// How high the map is, in map units.
    pub height: f32,
}

/// Room between a node and its label, in map units.
pub(super) const LABEL_GAP: f32 = 4.0;

/// Radius of the node with most sentences, in map units; the others follow by area.
const LARGEST_RADIUS: f64 = 30.0;

/// No node is smaller than this, so that a finger finds it, in map units.
const SMALLEST_RADIUS: f64 = 5.5;

/// Radius of a node with one sentence, where the largest allows it, in map units.
const UNIT_RADIUS: f64 = 7.0;

impl TopicMap {
    /// The map of a whole collection. The course of the meeting
    /// ([`Vocabulary::COURSE_OF_MEETING`](crate::corpus::Vocabulary::COURSE_OF_MEETING)) stays outside it.
    ///
    /// O(nodes × sentences + nodes³), and bounded work on the links: some ten milliseconds for
    /// the first two reports.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let mut map = Self::undrawn(corpus);
        let unit = unit_radius(&map.nodes);
        let bodies: Vec<Body> = map.nodes.iter().map(|node| body(node, unit)).collect();
        let ties: Vec<Tie> = map.links.iter().map(|link| tie(link, &map.nodes)).collect();
        // What is spoken about and who speaks lie as if there were nothing else; what is named
        // joins them. So no reader sees these move who asks for those.
        let is_core = |node: &Node| matches!(node.kind, NodeKind::Topic | NodeKind::Actor);
        let core: Vec<usize> = (0..map.nodes.len()).filter(|at| is_core(&map.nodes[*at])).collect();
        let drawing = layout::draw(&bodies, &ties, &core);
        let [left, top] = drawing.corner;
        for (node, [x, y]) in map.nodes.iter_mut().zip(drawing.centres) {
            (node.x, node.y) = (layout::to_tenth(x - left) as f32, layout::to_tenth(y - top) as f32);
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

    /// The map of a collection that has taken up more reports since `before` was drawn: what
    /// stood there stays, what is new joins around it. Of that the
    /// [`MOST_JOINING`](super::MOST_JOINING) with most sentences are on the map. What stood there
    /// is as large as the room around it allows.
    ///
    /// O(nodes² + sentences) and O(joining × nodes × links).
    #[must_use]
    pub fn grown(corpus: &Corpus, before: &Self) -> Self {
        let mut growing = Self::grow(corpus, before);
        while growing.step() {}
        growing.finish()
    }

    /// Begins to do so, for whoever has something else to do in between; [`Growing`] goes on
    /// with it.
    #[must_use]
    pub fn grow<'a>(corpus: &'a Corpus, before: &'a Self) -> Growing<'a> {
        Growing::begin(corpus, before)
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

    /// Width and height.
    #[must_use]
    pub fn size(&self) -> [f32; 2] {
        [self.width, self.height]
    }

    /// Width and height of the part that holds the usual kinds: the others lie around those,
    /// and beneath them that takes room which is empty until they are shown. O(nodes).
    #[must_use]
    pub fn usual_size(&self) -> [f32; 2] {
        let ends = self.nodes.iter().filter(|node| NodeKind::USUAL.contains(&node.kind)).map(|node| {
            let lines = label::size(&node.labels.dutch).1.max(label::size(&node.labels.english).1);
            node.y + node.radius + LABEL_GAP + lines as f32 + layout::MARGIN as f32
        });
        let lowest = ends.fold(0.0, f32::max);
        [self.width, if lowest > 0.0 { lowest.ceil().min(self.height) } else { self.height }]
    }

    /// The node with this address, as a place in [`TopicMap::nodes`].
    #[must_use]
    pub fn node(&self, address: &str) -> Option<usize> {
        let (key, id) = address.split_once('.')?;
        self.nodes.iter().position(|node| node.kind.key() == key && node.id == id)
    }

    /// The links of a node with the node at their other end, strongest first.
    pub fn links_of(&self, node: usize) -> impl Iterator<Item = (usize, &Link)> {
        self.links.iter().filter_map(move |link| Some((link.other_end(node)?, link)))
    }
}

fn count(n: usize) -> f64 {
    // Exact: no collection has 2³² of anything.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The radius that a node with one sentence would have.
pub(super) fn unit_radius(nodes: &[Node]) -> f64 {
    let most = nodes.iter().map(|node| node.sentences.len()).max().unwrap_or(1);
    (LARGEST_RADIUS / count(most).sqrt()).min(UNIT_RADIUS)
}

/// To a tenth, as it is drawn.
fn radius(node: &Node, unit: f64) -> f64 {
    layout::to_tenth((unit * count(node.sentences.len()).sqrt()).max(SMALLEST_RADIUS))
}

pub(super) fn body(node: &Node, unit: f64) -> Body {
    let (dutch, english) = (label::size(&node.labels.dutch), label::size(&node.labels.english));
    Body {
        radius: radius(node, unit),
        label_width: dutch.0.max(english.0),
        label_height: dutch.1.max(english.1),
        label_gap: f64::from(LABEL_GAP),
    }
}

/// How a link pulls on the drawing: see [`Tie::strength`].
pub(super) fn tie(link: &Link, nodes: &[Node]) -> Tie {
    let [a, b] = [link.a, link.b].map(|end| count(nodes[end].sentences.len()));
    Tie { a: link.a, b: link.b, strength: count(link.sentences.len()) / (a * b).sqrt() }
}
