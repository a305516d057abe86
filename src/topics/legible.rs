//! Which labels can be read at this size?
//!
//! The layout leaves room for every label at its natural size. On a small screen, or where
//! a reader pinned a node, labels would lie on each other: then a less important one stands
//! above its node or beside it or, where all of that is taken, waits until the reader comes
//! closer or points at its node. Where labels can stand, and which place is best, is after
//! Imhof 1975, *Positioning Names on Maps*.

use super::camera::within;
use super::label;
use super::label::TEXT_SIZE;
use super::map::LABEL_GAP;

/// A label and its node, in map units.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// What it says.
    pub text: &'a str,
    /// The centre of its node.
    pub at: [f32; 2],
    /// From that centre to the edge of the node, as drawn.
    pub radius: f32,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It waits.
    #[default]
    Nowhere,
    /// Under its node: where the layout left room for it.
    Under,
    /// Above its node.
    Above,
    /// To the right of its node.
    Right,
    /// To the left of its node.
    Left,
}

/// Where a label may stand, the best place first.
const PLACES: [Standing; 4] = [Standing::Under, Standing::Above, Standing::Right, Standing::Left];

/// The sizes at which text is drawn, in pixels: a small screen still lets it be read, and
/// coming closer makes room instead of larger letters.
const TEXT: [f32; 2] = [12.0, 15.5];

/// Room beside a label, at natural size and in map units.
const AIR: f32 = 2.5;

/// How large marks are drawn, in pixels for a map unit.
const MARKS: [f32; 2] = [0.42, 1.7];

/// How many times their natural size on the map text and marks are drawn, where a map unit
/// takes so many pixels (more than none).
#[must_use]
pub fn scales(pixels: f32) -> [f32; 2] {
    let text = TEXT_SIZE * pixels;
    [within(text, TEXT[0], TEXT[1]) / text, within(pixels, MARKS[0], MARKS[1]) / pixels]
}

/// Where do these labels stand when text is `scale` times its natural size on the map? Those
/// further in front come first, and the first always stands; a label waits where it would
/// lie on one that stands, on the mark of another node, or beside a map of this width. O(n²).
#[must_use]
pub fn legible(captions: &[Caption<'_>], scale: f32, width: f32) -> Vec<Standing> {
    let mut taken: Vec<[f32; 4]> = Vec::with_capacity(captions.len());
    let mut standings = Vec::with_capacity(captions.len());
    for (at, caption) in captions.iter().enumerate() {
        let lying = |standing| (standing, outline(caption, standing, scale));
        let is_free = |(standing, mine): &(Standing, [f32; 4])| {
            // Where labels usually stand, nobody takes this one for another node's. Elsewhere it keeps
            // further away from those than from its own.
            let away = |radius: f32| match standing {
                Standing::Under => 0.6 * radius,
                _ => radius + 2.0 * scale * LABEL_GAP,
            };
            let is_clear = |(other, caption): (usize, &Caption<'_>)| {
                other == at || !overlap(mine, &around(caption.at, away(caption.radius)))
            };
            let is_inside = mine[0] >= 0.0 && mine[1] >= 0.0 && mine[2] <= width;
            is_inside && taken.iter().all(|other| !overlap(mine, other)) && captions.iter().enumerate().all(is_clear)
        };
        let found = PLACES.into_iter().map(lying).find(is_free);
        let found = found.or_else(|| (at == 0).then(|| lying(Standing::Under)));
        taken.extend(found.map(|(_, mine)| mine));
        standings.push(found.map_or(Standing::Nowhere, |(standing, _)| standing));
    }
    standings
}

/// Left, top, right and bottom of what is no further than this from a point, across or along.
fn around([x, y]: [f32; 2], half: f32) -> [f32; 4] {
    [x - half, y - half, x + half, y + half]
}

/// Left, top, right and bottom of a label that stands somewhere around its node.
fn outline(caption: &Caption<'_>, standing: Standing, scale: f32) -> [f32; 4] {
    let (width, height) = label::size(caption.text);
    let [x, y] = caption.at;
    let (width, height) = (scale * (width as f32 + 2.0 * AIR), scale * height as f32);
    let away = caption.radius + scale * LABEL_GAP;
    // Beside its node a label keeps its air on the far side only: the gap is there already.
    let beside = away - scale * AIR;
    let [left, top] = match standing {
        Standing::Under | Standing::Nowhere => [x - width / 2.0, y + away],
        Standing::Above => [x - width / 2.0, y - away - height],
        Standing::Right => [x + beside, y - height / 2.0],
        Standing::Left => [x - beside - width, y - height / 2.0],
    };
    [left, top, left + width, top + height]
}

fn overlap(a: &[f32; 4], b: &[f32; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;
    use crate::topics::TopicMap;

    fn captions(map: &TopicMap) -> Vec<Caption<'_>> {
        map.nodes
            .iter()
            .map(|node| Caption { text: &node.labels.dutch, at: [node.x, node.y], radius: node.radius })
            .collect()
    }

    #[test]
    fn text_can_be_read_at_every_size_and_marks_grow_less_than_the_map() {
        for pixels in [0.05, 0.3, 1.0, 2.5, 8.0] {
            let [text, marks] = scales(pixels);
            let text = text * TEXT_SIZE * pixels;
            assert!((11.99..=15.51).contains(&text), "{text} pixels at {pixels}");
            assert!((0.41..=1.71).contains(&(marks * pixels)), "{marks} at {pixels}");
        }
        assert_eq!(scales(1.0), [1.0, 1.0]);
    }

    #[test]
    fn at_their_natural_size_all_labels_can_be_read() {
        let map = TopicMap::of(&embedded::corpus());
        for scale in [0.5, 1.0] {
            let standings = legible(&captions(&map), scale, map.width);
            assert!(standings.iter().all(|standing| *standing == Standing::Under), "at {scale}");
        }
    }

    #[test]
    fn a_label_that_makes_way_stands_nearer_to_its_node_than_to_any_other() {
        let map = TopicMap::of(&embedded::corpus());
        let captions = captions(&map);
        for scale in [1.2, 2.0, 3.5] {
            for (at, standing) in legible(&captions, scale, map.width).into_iter().enumerate().skip(1) {
                if matches!(standing, Standing::Nowhere | Standing::Under) {
                    continue;
                }
                let label = outline(&captions[at], standing, scale);
                let to = |node: &Caption<'_>| {
                    let [x, y] = node.at;
                    let dx = (label[0] - x).max(x - label[2]).max(0.0);
                    let dy = (label[1] - y).max(y - label[3]).max(0.0);
                    dx.max(dy) - node.radius
                };
                let own = to(&captions[at]);
                let others = captions.iter().enumerate().filter(|(other, _)| *other != at);
                assert!(others.into_iter().all(|(_, other)| to(other) > own), "{} at {scale}", captions[at].text);
            }
        }
    }

    #[test]
    fn no_two_labels_that_are_read_lie_on_each_other_at_any_size() {
        let map = TopicMap::of(&embedded::corpus());
        let captions = captions(&map);
        let mut used = Vec::new();
        for scale in [1.2, 2.0, 3.5] {
            let standings = legible(&captions, scale, map.width);
            assert_eq!(standings[0], Standing::Under, "the first label always stands");
            let makes_way = |standing: &Standing| !matches!(standing, Standing::Under | Standing::Nowhere);
            assert!(standings.iter().any(makes_way), "none makes way at {scale}");
            let boxes: Vec<[f32; 4]> = captions
                .iter()
                .zip(&standings)
                .filter(|(_, standing)| **standing != Standing::Nowhere)
                .map(|(caption, standing)| outline(caption, *standing, scale))
                .collect();
            for (at, mine) in boxes.iter().enumerate() {
                assert!(boxes[..at].iter().all(|other| !overlap(mine, other)), "at {scale}");
            }
            assert!(boxes.len() < captions.len(), "at {scale} there is room for all?");
            used.extend(standings);
        }
        for place in PLACES {
            assert!(used.contains(&place), "no label makes way: {place:?}");
        }
    }
}
