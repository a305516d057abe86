//! Which labels can be read at this size?
//!
//! The layout leaves room for every label at its natural size. On a small screen, or where
//! a reader pinned a node, labels would lie on each other: then the less important ones
//! wait until the reader comes closer or points at their node.

use super::camera::within;
use super::label;
use super::label::TEXT_SIZE;
use super::map::LABEL_GAP;

/// A label as it stands under its node, in map units.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// What it says.
    pub text: &'a str,
    /// The centre of its node.
    pub at: [f32; 2],
    /// From that centre to the edge of the node, as drawn.
    pub radius: f32,
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

/// Which of these labels can be read when text is `scale` times its natural size on the map?
/// Those further in front come first, and the first always stands; a label is left out where
/// it would lie on one that stands, on the mark of another node, or beside a map of this
/// width. O(n²).
#[must_use]
pub fn legible(captions: &[Caption<'_>], scale: f32, width: f32) -> Vec<bool> {
    let boxes: Vec<[f32; 4]> = captions.iter().map(|caption| outline(caption, scale)).collect();
    let marks: Vec<[f32; 4]> = captions.iter().map(mark).collect();
    let mut stands: Vec<bool> = Vec::with_capacity(boxes.len());
    for (at, mine) in boxes.iter().enumerate() {
        let is_clear = |(other, mark): (usize, &[f32; 4])| other == at || !overlap(mine, mark);
        let is_free = (0..at).all(|other| !stands[other] || !overlap(mine, &boxes[other]));
        let is_inside = mine[0] >= 0.0 && mine[2] <= width;
        stands.push(at == 0 || is_inside && is_free && marks.iter().enumerate().all(is_clear));
    }
    stands
}

/// Left, top, right and bottom of what a label must not hide of a mark.
fn mark(caption: &Caption<'_>) -> [f32; 4] {
    let ([x, y], half) = (caption.at, 0.6 * caption.radius);
    [x - half, y - half, x + half, y + half]
}

/// Left, top, right and bottom of a label.
fn outline(caption: &Caption<'_>, scale: f32) -> [f32; 4] {
    let (width, height) = label::size(caption.text);
    let [x, y] = caption.at;
    let half = scale * (width as f32 / 2.0 + AIR);
    let top = y + caption.radius + scale * LABEL_GAP;
    [x - half, top, x + half, top + scale * height as f32]
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
            assert!(legible(&captions(&map), scale, map.width).iter().all(|stands| *stands), "at {scale}");
        }
    }

    #[test]
    fn no_two_labels_that_are_read_lie_on_each_other_at_any_size() {
        let map = TopicMap::of(&embedded::corpus());
        let captions = captions(&map);
        for scale in [1.2, 2.0, 3.5] {
            let stands = legible(&captions, scale, map.width);
            assert!(stands[0], "the first label always stands");
            let boxes: Vec<[f32; 4]> = captions
                .iter()
                .zip(&stands)
                .filter(|(_, stands)| **stands)
                .map(|(caption, _)| outline(caption, scale))
                .collect();
            for (at, mine) in boxes.iter().enumerate() {
                assert!(boxes[..at].iter().all(|other| !overlap(mine, other)), "at {scale}");
            }
            assert!(boxes.len() < captions.len(), "at {scale} there is room for all?");
        }
    }
}
