//! Which labels can be read at this size?
//!
//! The layout leaves room for every label at its natural size. On a small screen, or where
//! a reader pinned a node, labels would lie on each other: then a less important one stands
//! above its node or, where that is taken too, waits until the reader comes closer or points
//! at its node.

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
}

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
/// further in front come first, and the first always stands under its node; a label waits
/// where it would lie on one that stands, on the mark of another node, or beside a map of
/// this width. O(n²).
#[must_use]
pub fn legible(captions: &[Caption<'_>], scale: f32, width: f32) -> Vec<Standing> {
    let marks: Vec<[f32; 4]> = captions.iter().map(mark).collect();
    let mut taken: Vec<[f32; 4]> = Vec::with_capacity(captions.len());
    let mut standings = Vec::with_capacity(captions.len());
    for (at, caption) in captions.iter().enumerate() {
        let mut found = Standing::Nowhere;
        for standing in [Standing::Under, Standing::Above] {
            let mine = outline(caption, standing, scale);
            let is_clear = |(other, mark): (usize, &[f32; 4])| other == at || !overlap(&mine, mark);
            let is_inside = mine[0] >= 0.0 && mine[1] >= 0.0 && mine[2] <= width;
            let is_free = || taken.iter().all(|other| !overlap(&mine, other));
            if at == 0 || is_inside && is_free() && marks.iter().enumerate().all(is_clear) {
                taken.push(mine);
                found = standing;
                break;
            }
        }
        standings.push(found);
    }
    standings
}

/// Left, top, right and bottom of what a label must not hide of a mark.
fn mark(caption: &Caption<'_>) -> [f32; 4] {
    let ([x, y], half) = (caption.at, 0.6 * caption.radius);
    [x - half, y - half, x + half, y + half]
}

/// Left, top, right and bottom of a label that stands under or above its node.
fn outline(caption: &Caption<'_>, standing: Standing, scale: f32) -> [f32; 4] {
    let (width, height) = label::size(caption.text);
    let [x, y] = caption.at;
    let half = scale * (width as f32 / 2.0 + AIR);
    let (away, height) = (caption.radius + scale * LABEL_GAP, scale * height as f32);
    let top = if standing == Standing::Above { y - away - height } else { y + away };
    [x - half, top, x + half, top + height]
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
    fn no_two_labels_that_are_read_lie_on_each_other_at_any_size() {
        let map = TopicMap::of(&embedded::corpus());
        let captions = captions(&map);
        for scale in [1.2, 2.0, 3.5] {
            let standings = legible(&captions, scale, map.width);
            assert_eq!(standings[0], Standing::Under, "the first label always stands");
            assert!(standings.contains(&Standing::Above), "none makes way at {scale}");
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
        }
    }
}
