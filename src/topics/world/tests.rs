//! Does every place that is named lie where it should, and can its name be read?

use super::*;
use crate::analysis::location;
use crate::embedded;

fn world() -> (TopicMap, Vec<Spot>) {
    let map = TopicMap::of(&embedded::corpus());
    let spots = spots(&map, location);
    (map, spots)
}

#[test]
fn every_place_that_is_named_is_on_one_sheet() {
    let (map, spots) = world();
    for (at, node) in map.nodes.iter().enumerate() {
        let found = spots.iter().filter(|spot| usize::from(spot.node) == at).count();
        assert_eq!(found, usize::from(node.kind.facet() == Facet::Place), "{}", node.address());
    }
    assert!(spots.iter().any(|spot| spot.sheet == Sheet::Near) && spots.iter().any(|spot| spot.sheet == Sheet::World));
}

#[test]
fn a_place_without_a_location_has_no_spot_and_moves_no_other_sheet() {
    let (map, all) = world();
    let without_japan = spots(&map, |id| location(id).filter(|_| id != "japan"));
    assert_eq!(without_japan.len(), all.len() - 1);
    let near = |spots: &[Spot]| spots.iter().filter(|spot| spot.sheet == Sheet::Near).copied().collect::<Vec<_>>();
    assert_eq!(near(&without_japan), near(&all));
}

#[test]
fn marks_keep_off_each_other_and_stay_near_their_place() {
    let (map, spots) = world();
    for (at, one) in spots.iter().enumerate() {
        let [width, height] = one.sheet.size();
        let radius = one.radius;
        let name = &map.nodes[usize::from(one.node)].id;
        let [x, y] = one.mark;
        assert!(x >= radius && y >= radius && x + radius <= width && y + radius <= height, "{name} sticks out");
        assert!(distance(one.mark, one.place) < 60.0, "{name} lies far from its place");
        for other in spots[at + 1..].iter().filter(|other| other.sheet == one.sheet) {
            let apart = distance(one.mark, other.mark);
            assert!(apart >= f64::from(radius + other.radius), "{name} and {} touch", other.node);
        }
    }
}

#[test]
fn names_lie_on_no_other_name_and_on_no_mark() {
    let (map, spots) = world();
    let frame = |spot: &Spot| {
        let [width, height] = label_size(&map, usize::from(spot.node));
        let [x, y] = spot.label.map(f64::from);
        let left = match spot.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        // From the top of a letter to below the last base line, a little less than its line.
        [left, y - 9.0, left + width, y + height - 13.0]
    };
    for one in &spots {
        let name = &map.nodes[usize::from(one.node)].id;
        let own = frame(one);
        for other in spots.iter().filter(|other| other.sheet == one.sheet) {
            let [x, y] = other.mark.map(f64::from);
            let r = f64::from(other.radius);
            let over_mark = x + r > own[0] && x - r < own[2] && y + r > own[1] && y - r < own[3];
            assert!(!over_mark, "{name} is written over the mark of {}", map.nodes[usize::from(other.node)].id);
            if other.node != one.node {
                let their = frame(other);
                let over_name = their[2] > own[0] && their[0] < own[2] && their[3] > own[1] && their[1] < own[3];
                assert!(!over_name, "{name} is written over {}", map.nodes[usize::from(other.node)].id);
            }
        }
    }
}

fn distance(a: [i16; 2], b: [i16; 2]) -> f64 {
    let [x, y] = [f64::from(a[0] - b[0]), f64::from(a[1] - b[1])];
    (x * x + y * y).sqrt()
}
