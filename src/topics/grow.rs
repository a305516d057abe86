//! How does a map take up what reports that joined the collection add?
//!
//! In steps of some milliseconds, for whoever has something else to do in between: the
//! sentences are read for what they name, then for what they link, then each node that joins
//! is placed around what stands.

use super::NodeKind;
use super::layout;
use super::layout::{Body, Tie};
use super::map::{Link, Node, TopicMap, body, tie, unit_radius};
use super::weave::{Gathering, Weaver};
use crate::corpus::Corpus;
use crate::order::{sort_by, sort_by_key};
use std::ops::Range;

/// A map that grows: see [`TopicMap::grow`].
#[derive(Debug)]
pub struct Growing<'a> {
    corpus: &'a Corpus,
    before: &'a TopicMap,
    /// So many sentences are read, for what the stage reads them for.
    n_read: usize,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Which nodes are there?
    Gathering(Gathering),
    /// What links them?
    Weaving(Vec<Node>, Weaver),
    /// Where do they lie?
    Placing(Vec<Node>, Vec<Link>, layout::Around),
}

/// So many sentences are read in a step.
const READ: usize = 500;

/// So many nodes are placed in a step.
const PLACED: usize = 4;

/// So many nodes join a map at most: more would be neither read nor drawn in time.
pub const MOST_JOINING: usize = 200;

/// So many links of a node that joins say where it is placed.
const MOST_TIES: usize = 5;

impl<'a> Growing<'a> {
    pub(super) fn begin(corpus: &'a Corpus, before: &'a TopicMap) -> Self {
        Self { corpus, before, n_read: 0, stage: Stage::Gathering(Gathering::default()) }
    }

    /// Goes on for some milliseconds; false where nothing is left to do.
    /// O(sentences read) or O(nodes² + links log links) or O(nodes × links).
    pub fn step(&mut self) -> bool {
        let next = self.next_sentences();
        let is_read = next.is_empty();
        match &mut self.stage {
            Stage::Gathering(gathering) if !is_read => gathering.read(self.corpus, next),
            Stage::Gathering(gathering) => {
                let nodes = shown(std::mem::take(gathering).finish(self.corpus), self.before);
                let weaver = Weaver::begin(&nodes);
                self.stage = Stage::Weaving(nodes, weaver);
                self.n_read = 0;
            }
            Stage::Weaving(nodes, weaver) if !is_read => weaver.read(self.corpus, nodes, next),
            Stage::Weaving(nodes, weaver) => {
                let (nodes, links) = (std::mem::take(nodes), std::mem::take(weaver).finish());
                let around = around(&nodes, &links, self.before);
                self.stage = Stage::Placing(nodes, links, around);
            }
            Stage::Placing(_, _, around) => return (0..PLACED).all(|_| around.step()),
        }
        true
    }

    fn next_sentences(&mut self) -> Range<usize> {
        let next = self.n_read..self.corpus.sentences.len().min(self.n_read + READ);
        self.n_read = next.end;
        next
    }

    /// The map, once nothing is left to do.
    #[must_use]
    pub fn finish(self) -> TopicMap {
        let Stage::Placing(mut nodes, links, around) = self.stage else { return TopicMap::default() };
        let (drawing, bodies) = around.finish();
        for (node, ([x, y], body)) in nodes.iter_mut().zip(drawing.centres.into_iter().zip(bodies)) {
            (node.x, node.y, node.radius) = (x as f32, y as f32, body.radius as f32);
        }
        TopicMap { nodes, links, width: drawing.width as f32, height: drawing.height as f32 }
    }
}

fn stood<'a>(node: &Node, before: &'a TopicMap) -> Option<&'a Node> {
    before.nodes.iter().find(|known| known.kind == node.kind && known.id == node.id)
}

/// Of all nodes those that are on the map.
fn shown(mut nodes: Vec<Node>, before: &TopicMap) -> Vec<Node> {
    let mut new: Vec<usize> = (0..nodes.len()).filter(|at| stood(&nodes[*at], before).is_none()).collect();
    sort_by_key(&mut new, |at| std::cmp::Reverse(nodes[*at].sentences.len()));
    let mut is_shown = vec![true; nodes.len()];
    new.iter().skip(MOST_JOINING).for_each(|at| is_shown[*at] = false);
    let mut is_shown = is_shown.into_iter();
    nodes.retain(|_| is_shown.next().unwrap_or_default());
    nodes
}

/// What stands, and what is to be placed around it.
fn around(nodes: &[Node], links: &[Link], before: &TopicMap) -> layout::Around {
    let unit = unit_radius(nodes);
    let stood: Vec<Option<&Node>> = nodes.iter().map(|node| stood(node, before)).collect();
    let mut bodies: Vec<Body> = nodes.iter().map(|node| body(node, unit)).collect();
    let wanted: Vec<f64> = bodies.iter().map(|body| body.radius).collect();
    for (body, stood) in bodies.iter_mut().zip(&stood) {
        body.radius = stood.map_or(body.radius, |stood| to_tenth(stood.radius));
    }
    let centres = stood.iter().map(|stood| stood.map(|stood| [to_tenth(stood.x), to_tenth(stood.y)])).collect();
    let is_usual = |at: &usize| NodeKind::USUAL.contains(&nodes[*at].kind);
    let joining: Vec<usize> = (0..nodes.len()).filter(|at| stood[*at].is_none()).collect();
    let (first, then) = joining.into_iter().partition(is_usual);
    let drawn = layout::Drawn { centres, width: before.width.into(), height: before.height.into() };
    let ties = strongest_ties(links, nodes, &stood);
    layout::Around::begin(drawn, bodies, &wanted, &ties, [first, then])
}

/// The links that say where nodes are placed: all of those between nodes that stand, and of
/// each node that joins the strongest.
fn strongest_ties(links: &[Link], nodes: &[Node], stood: &[Option<&Node>]) -> Vec<Tie> {
    let mut all: Vec<Tie> = links.iter().map(|link| tie(link, nodes)).collect();
    sort_by(&mut all, |a, b| b.strength.total_cmp(&a.strength));
    let mut n_ties = vec![0; nodes.len()];
    all.retain(|tie| {
        let joining = [tie.a, tie.b].map(|end| stood[end].is_none());
        let has_room = [tie.a, tie.b].iter().zip(joining).any(|(end, joins)| joins && n_ties[*end] < MOST_TIES);
        let stays = joining == [false; 2] || has_room;
        if stays {
            n_ties[tie.a] += 1;
            n_ties[tie.b] += 1;
        }
        stays
    });
    all
}

/// As it is drawn: to a tenth.
fn to_tenth(length: f32) -> f64 {
    layout::to_tenth(length.into())
}
