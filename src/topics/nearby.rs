//! Which node is meant: under a finger, in the direction of a key, by a few letters?

use super::camera::distance;
use super::{Node, TopicMap};
use crate::text::fold;

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// To the top of the map.
    Up,
    /// To the bottom.
    Down,
}

impl Direction {
    /// The direction of a key, by its name in `KeyboardEvent.key`.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    /// One step this way, level and upright.
    #[must_use]
    pub fn step(self) -> [f32; 2] {
        match self {
            Self::Left => [-1.0, 0.0],
            Self::Right => [1.0, 0.0],
            Self::Up => [0.0, -1.0],
            Self::Down => [0.0, 1.0],
        }
    }

    /// Which of these points lies this way from here: the one that is near and little aside.
    /// A point that lies more than some 60° aside lies another way. O(n).
    #[must_use]
    pub fn nearest(self, here: [f32; 2], points: impl Iterator<Item = (usize, [f32; 2])>) -> Option<usize> {
        let [x, y] = self.step();
        let effort = |there: [f32; 2]| {
            let [dx, dy] = [there[0] - here[0], there[1] - here[1]];
            let (along, aside) = (dx * x + dy * y, (dx * y - dy * x).abs());
            (along > 0.0 && aside < 1.75 * along).then_some(along + 2.0 * aside)
        };
        least(points.filter_map(|(at, there)| Some((at, effort(there)?))))
    }
}

/// Which of some discs, given by their centres and radii, is meant by a point: the one whose
/// edge is nearest, if that is within `reach`. O(n).
#[must_use]
pub fn under(point: [f32; 2], reach: f32, discs: impl Iterator<Item = (usize, [f32; 2], f32)>) -> Option<usize> {
    let gaps = discs.map(|(at, centre, radius)| (at, distance(point, centre) - radius));
    least(gaps.filter(|(_, gap)| *gap <= reach))
}

/// The first of those with the least effort.
fn least(efforts: impl Iterator<Item = (usize, f32)>) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (at, effort) in efforts {
        if best.is_none_or(|(_, least)| effort < least) {
            best = Some((at, effort));
        }
    }
    best.map(|(at, _)| at)
}

impl Node {
    /// Do these letters stand in its name, in either language? Case, accents and kinds of
    /// hyphen do not count; no letters stand in no name.
    #[must_use]
    pub fn is_called(&self, letters: &str) -> bool {
        let letters = fold(letters.trim());
        !letters.is_empty()
            && [&self.labels.dutch, &self.labels.english].into_iter().any(|name| fold(name).contains(&letters))
    }
}

impl TopicMap {
    /// Which nodes are this one or linked to it, by links for which `is_shown` has more than
    /// none? O(links).
    #[must_use]
    pub fn around(&self, node: usize, is_shown: &[usize]) -> Vec<bool> {
        let mut around = vec![false; self.nodes.len()];
        around[node] = true;
        for (link, n) in self.links.iter().zip(is_shown) {
            if let Some(other) = link.other_end(node).filter(|_| *n > 0) {
                around[other] = true;
            }
        }
        around
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;
    use proptest::prelude::*;

    const HERE: [f32; 2] = [100.0, 100.0];

    #[test]
    fn a_key_leads_to_the_neighbour_in_its_direction() {
        let points = [[150.0, 110.0], [300.0, 100.0], [90.0, 20.0], [100.0, 180.0], [40.0, 90.0]];
        for (direction, expected) in
            [(Direction::Right, 0), (Direction::Up, 2), (Direction::Down, 3), (Direction::Left, 4)]
        {
            assert_eq!(direction.nearest(HERE, points.into_iter().enumerate()), Some(expected), "{direction:?}");
        }
    }

    #[test]
    fn a_key_leads_nowhere_when_nothing_lies_that_way() {
        let points = [[100.0, 20.0], [110.0, 180.0], HERE];
        assert_eq!(Direction::Right.nearest(HERE, points.into_iter().enumerate()), None);
    }

    proptest! {
        #[test]
        fn every_point_can_be_reached_by_a_key(x in 0.0..200.0_f32, y in 0.0..200.0_f32) {
            prop_assume!(distance([x, y], HERE) > 0.01);
            let all = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];
            prop_assert!(all.iter().any(|way| way.nearest(HERE, [(7, [x, y])].into_iter()) == Some(7)));
        }
    }

    #[test]
    fn a_finger_means_the_disc_whose_edge_is_nearest() {
        let discs = || [(0, [0.0, 0.0], 30.0), (1, [50.0, 0.0], 5.0)].into_iter();
        assert_eq!(under([36.0, 0.0], 10.0, discs()), Some(0));
        assert_eq!(under([42.0, 0.0], 10.0, discs()), Some(1));
        assert_eq!(under([0.0, 100.0], 10.0, discs()), None);
    }

    #[test]
    fn a_node_is_found_by_letters_of_its_name_in_either_language() {
        let map = TopicMap::of(&embedded::corpus());
        let node = &map.nodes[map.node("onderwerp.steun-aan-oekraine").expect("it is on the map")];
        for letters in ["oekraïne", "OEKRAI", "support for", " steun "] {
            assert!(node.is_called(letters), "{letters}");
        }
        for letters in ["", "  ", "oekranie"] {
            assert!(!node.is_called(letters), "{letters}");
        }
    }

    #[test]
    fn around_a_node_lie_those_it_shares_a_shown_link_with() {
        let map = TopicMap::of(&embedded::corpus());
        let node = map.node("onderwerp.navo-top").expect("it is on the map");
        let all = map.around(node, &vec![1; map.links.len()]);
        assert_eq!(all.iter().filter(|near| **near).count(), 1 + map.links_of(node).count());
        let none = map.around(node, &vec![0; map.links.len()]);
        assert_eq!(none.iter().position(|near| *near), Some(node));
        assert_eq!(none.iter().filter(|near| **near).count(), 1);
    }
}
