//! In which order do topics and speakers stand along the sides of a matrix?
//!
//! Topics that often share a sentence stand next to each other, so that what belongs
//! together shows as a block along the diagonal. Topics are joined into ever larger groups,
//! the closest first (average linkage; Sokal and Michener 1958), and of all orders that keep
//! those groups together the one is taken in which neighbours are closest: *optimal leaf
//! ordering* (Bar-Joseph, Gifford and Jaakkola, *Fast optimal leaf ordering for hierarchical
//! clustering*, 2001). Speakers stand where their topics do, on average.

use super::{NodeKind, TopicMap};
use crate::order::sort_by;

/// Topics, then actors, in the order in which they stand along a matrix; as places in
/// [`TopicMap::nodes`].
///
/// Follows from the whole map: filters take rows out and never change their order. Only
/// `+ − × ÷ √`, in a fixed order.
///
/// O(n⁴) for n topics at worst; O(n³) where groups are even.
#[must_use]
pub fn seriation(map: &TopicMap) -> Vec<u16> {
    let of_kind = |kind: NodeKind| (0..map.nodes.len()).filter(move |at| map.nodes[*at].kind == kind);
    let topics: Vec<usize> = of_kind(NodeKind::Topic).collect();
    let mut order: Vec<usize> = best_order(&distances(map, &topics)).into_iter().map(|at| topics[at]).collect();
    if starts_light(map, &order) {
        order.reverse();
    }
    let mut actors: Vec<(usize, [usize; 2])> =
        of_kind(NodeKind::Actor).map(|at| (at, middle(map, at, &order))).collect();
    // Fractions are compared without dividing.
    sort_by(&mut actors, |(_, [sum, n]), (_, [other_sum, other_n])| (sum * other_n).cmp(&(other_sum * n)));
    order.extend(actors.into_iter().map(|(at, _)| at));
    // No map has 65,536 nodes.
    order.into_iter().map(|at| at as u16).collect()
}

/// A square of numbers, by row and column.
type Square = Vec<Vec<f64>>;

/// From 0, always together, to 1, never: one less the cosine of their sentences.
fn distances(map: &TopicMap, topics: &[usize]) -> Square {
    let place = |node: usize| topics.iter().position(|at| *at == node);
    let mut distances = vec![vec![1.0; topics.len()]; topics.len()];
    for link in &map.links {
        if let (Some(a), Some(b)) = (place(link.a), place(link.b)) {
            let sentences = |node: usize| count(map.nodes[node].sentences.len());
            let cosine = count(link.sentences.len()) / (sentences(link.a) * sentences(link.b)).sqrt();
            distances[a][b] = 1.0 - cosine;
            distances[b][a] = 1.0 - cosine;
        }
    }
    distances
}

/// Does the last quarter have more sentences than the first? One reads from the top.
fn starts_light(map: &TopicMap, order: &[usize]) -> bool {
    let sentences = |part: &[usize]| part.iter().map(|at| map.nodes[*at].sentences.len()).sum::<usize>();
    let quarter = order.len() / 4;
    sentences(&order[..quarter]) < sentences(&order[order.len() - quarter..])
}

/// Where the topics of an actor stand on average: the sum of their places and their number,
/// each as often as it has sentences. Whoever has none stands last.
fn middle(map: &TopicMap, actor: usize, order: &[usize]) -> [usize; 2] {
    let mut middle = [0, 0];
    for (other, link) in map.links_of(actor) {
        if let Some(place) = order.iter().position(|at| *at == other) {
            middle[0] += place * link.sentences.len();
            middle[1] += link.sentences.len();
        }
    }
    if middle[1] == 0 { [order.len(), 1] } else { middle }
}

/// A group of items, made of two smaller ones.
struct Group {
    items: Vec<usize>,
    halves: Option<Box<[Group; 2]>>,
}

/// The best way to line up a group from one of its items to another.
#[derive(Clone, Copy, Default)]
struct LineUp {
    /// How far neighbours are apart, in all.
    length: f64,
    /// Where the first half ends and the second begins.
    joint: (usize, usize),
}

/// The order of items in which neighbours are closest, of those that keep groups together.
fn best_order(distances: &Square) -> Vec<usize> {
    let Some(all) = grouped(distances) else { return Vec::new() };
    let mut best = vec![vec![LineUp::default(); distances.len()]; distances.len()];
    line_up(&all, distances, &mut best);
    let mut ends = (all.items[0], all.items[0]);
    let mut shortest = f64::INFINITY;
    if let Some(halves) = &all.halves {
        for first in &halves[0].items {
            for last in &halves[1].items {
                if best[*first][*last].length < shortest {
                    shortest = best[*first][*last].length;
                    ends = (*first, *last);
                }
            }
        }
    }
    let mut order = Vec::new();
    read_out(&all, ends, &best, &mut order);
    order
}

/// All items in one group: time and again the two closest groups are joined. O(n³).
fn grouped(distances: &Square) -> Option<Group> {
    let mut between = distances.clone();
    let mut groups: Vec<Group> = (0..distances.len()).map(|item| Group { items: vec![item], halves: None }).collect();
    while groups.len() > 1 {
        let (mut pair, mut closest) = ((0, 1), f64::INFINITY);
        for (a, row) in between.iter().enumerate() {
            for (b, distance) in row.iter().enumerate().skip(a + 1) {
                if *distance < closest {
                    (pair, closest) = ((a, b), *distance);
                }
            }
        }
        let (a, b) = pair;
        let [size, other_size] = [a, b].map(|at| count(groups[at].items.len()));
        let mean = |one: &f64, other: &f64| (size * one + other_size * other) / (size + other_size);
        let joined: Vec<f64> = between[a].iter().zip(&between[b]).map(|(one, other)| mean(one, other)).collect();
        for (row, distance) in between.iter_mut().zip(&joined) {
            row[a] = *distance;
        }
        between[a] = joined;
        for row in &mut between {
            row.remove(b);
        }
        between.remove(b);
        let second = groups.remove(b);
        let first = std::mem::replace(&mut groups[a], Group { items: Vec::new(), halves: None });
        let items = first.items.iter().chain(&second.items).copied().collect();
        groups[a] = Group { items, halves: Some(Box::new([first, second])) };
    }
    groups.pop()
}

/// Where a group may end that begins with this item: in its other half.
fn ends(group: &Group, first: usize) -> &[usize] {
    match &group.halves {
        None => &group.items,
        Some(halves) => &halves[usize::from(halves[0].items.contains(&first))].items,
    }
}

/// Finds the best line-up between any two items of a group and of the groups within it.
fn line_up(group: &Group, distances: &Square, best: &mut [Vec<LineUp>]) {
    let Some(halves) = &group.halves else { return };
    let [one, other] = &**halves;
    line_up(one, distances, best);
    line_up(other, distances, best);
    for first in &one.items {
        for last in &other.items {
            let mut found = LineUp { length: f64::INFINITY, joint: (*first, *last) };
            for end in ends(one, *first) {
                for start in ends(other, *last) {
                    let length = best[*first][*end].length + distances[*end][*start] + best[*start][*last].length;
                    if length < found.length {
                        found = LineUp { length, joint: (*end, *start) };
                    }
                }
            }
            best[*first][*last] = found;
            best[*last][*first] = LineUp { joint: (found.joint.1, found.joint.0), ..found };
        }
    }
}

/// The items of a group, from its first to its last.
fn read_out(group: &Group, (first, last): (usize, usize), best: &[Vec<LineUp>], order: &mut Vec<usize>) {
    let Some(halves) = &group.halves else { return order.push(first) };
    let [one, other] = &**halves;
    let (end, start) = best[first][last].joint;
    let (before, after) = if one.items.contains(&first) { (one, other) } else { (other, one) };
    read_out(before, (first, end), best, order);
    read_out(after, (start, last), best, order);
}

fn count(n: usize) -> f64 {
    // Exact: no collection has 2³² of anything.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;
    use proptest::prelude::*;

    fn length(order: &[usize], distances: &Square) -> f64 {
        order.windows(2).map(|pair| distances[pair[0]][pair[1]]).sum()
    }

    #[test]
    fn every_topic_and_every_actor_has_one_place_topics_first() {
        let map = TopicMap::of(&embedded::corpus());
        let order = seriation(&map);
        let kinds: Vec<NodeKind> = order.iter().map(|at| map.nodes[usize::from(*at)].kind).collect();
        assert!(kinds.is_sorted() && kinds.first() == Some(&NodeKind::Topic) && kinds.last() == Some(&NodeKind::Actor));
        let mut places = order.clone();
        places.sort_unstable();
        places.dedup();
        let wanted = map.nodes.iter().filter(|node| node.kind <= NodeKind::Actor).count();
        assert_eq!((places.len(), order.len()), (wanted, wanted));
    }

    #[test]
    fn neighbours_share_more_sentences_than_in_the_order_of_the_table() {
        let map = TopicMap::of(&embedded::corpus());
        let n_topics = map.nodes.iter().filter(|node| node.kind == NodeKind::Topic).count();
        let table: Vec<usize> = (0..n_topics).collect();
        let distances = distances(&map, &table);
        let order: Vec<usize> = seriation(&map)[..n_topics].iter().map(|at| usize::from(*at)).collect();
        assert!(length(&order, &distances) < 0.8 * length(&table, &distances), "{order:?}");
    }

    #[test]
    fn things_on_a_line_come_back_in_line() {
        let line = [4.0, 0.0, 7.5, 1.0, 9.0, 2.5_f64];
        let distances: Square = line.iter().map(|a| line.iter().map(|b| (a - b).abs()).collect()).collect();
        let order: Vec<f64> = best_order(&distances).into_iter().map(|at| line[at]).collect();
        assert!(order.is_sorted() || order.iter().rev().is_sorted(), "{order:?}");
    }

    #[test]
    fn nothing_and_one_thing_have_their_order_too() {
        assert!(best_order(&Vec::new()).is_empty());
        assert_eq!(best_order(&vec![vec![0.0]]), [0]);
    }

    proptest! {
        #[test]
        fn no_order_that_keeps_the_groups_is_shorter(points in proptest::collection::vec((0_u8..50, 0_u8..50), 2..8)) {
            let distances: Square = points.iter().map(|a| points.iter().map(|b| {
                f64::from(a.0.abs_diff(b.0)) + f64::from(a.1.abs_diff(b.1))
            }).collect()).collect();
            let found = best_order(&distances);
            let group = grouped(&distances).expect("there are items");
            let shortest = orders(&group).iter().map(|order| length(order, &distances)).fold(f64::INFINITY, f64::min);
            prop_assert!((length(&found, &distances) - shortest).abs() < 1e-9);
        }
    }

    /// Every order that keeps the groups together.
    fn orders(group: &Group) -> Vec<Vec<usize>> {
        let Some(halves) = &group.halves else { return vec![group.items.clone()] };
        let (one, other) = (orders(&halves[0]), orders(&halves[1]));
        let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
        pairs
            .flat_map(|(one, other)| [[one.clone(), other.clone()].concat(), [other.clone(), one.clone()].concat()])
            .collect()
    }
}
