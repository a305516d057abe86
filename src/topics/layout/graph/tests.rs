//! What the drawing of a graph promises.

use super::*;
use proptest::prelude::*;

fn drawn(n: usize, edges: &[[u32; 2]]) -> Vec<[f32; 2]> {
    layout_graph(n, edges, 1).expect("a graph that can be drawn")
}

#[test]
fn no_edge_and_no_node_are_too_few() {
    assert!(drawn(0, &[]).is_empty());
    assert_eq!(drawn(1, &[[0, 0]]), [[0.5, 0.5]]);
    let loose = drawn(1_000, &[]);
    let places: std::collections::BTreeSet<[u32; 2]> = loose.iter().map(|at| at.map(f32::to_bits)).collect();
    assert_eq!(places.len(), 1_000, "each has a place of its own");
    assert!(loose.iter().flatten().all(|value| *value < 50.0), "and they fill a block, not a line");
}

#[test]
fn a_hub_that_makes_friends_of_everyone_is_drawn() {
    let star: Vec<[u32; 2]> = (1..1_200).map(|leaf| [0, leaf]).collect();
    let positions = drawn(1_200, &star);
    assert!(positions.iter().flatten().all(|value| value.is_finite()));
}

#[test]
fn a_long_chain_is_drawn_long() {
    let chain: Vec<[u32; 2]> = (1..1_010).map(|node| [node - 1, node]).collect();
    let positions = drawn(1_010, &chain);
    let quality = DrawingQuality::of(&positions, &chain).expect("its own edges");
    assert!(quality.stress < 0.1 && quality.neighbourhood > 0.9, "{quality:?}");
}

#[test]
fn parts_of_a_graph_lie_apart() {
    let ring = |first: u32, n: u32| (0..n).map(move |node| [first + node, first + (node + 1) % n]);
    let edges: Vec<[u32; 2]> = ring(0, 40).chain(ring(40, 30)).collect();
    let positions = drawn(71, &edges);
    let outline = |part: &[[f32; 2]], axis: usize| {
        let values = part.iter().map(|at| at[axis]);
        (values.clone().fold(f32::INFINITY, f32::min), values.fold(f32::NEG_INFINITY, f32::max))
    };
    let parts = [&positions[..40], &positions[40..70], &positions[70..]];
    for (i, one) in parts.iter().enumerate() {
        for other in &parts[..i] {
            let is_apart = (0..2).any(|axis| {
                let ((low, high), (other_low, other_high)) = (outline(one, axis), outline(other, axis));
                high < other_low || other_high < low
            });
            assert!(is_apart);
        }
    }
}

#[test]
fn a_graph_that_cannot_be_drawn_is_answered_with_what_is_wrong() {
    assert_eq!(layout_graph(3, &[[0, 1], [2, 3]], 1), Err(GraphProblem::NoSuchNode { edge: 1, node: 3 }));
    assert_eq!(layout_graph(usize::MAX, &[], 1), Err(GraphProblem::TooManyNodes { most: MOST_NODES }));
    assert!(GraphProblem::NoSuchNode { edge: 1, node: 3 }.to_string().contains("edge 1 ends at node 3"));
}

#[test]
fn another_seed_is_another_drawing() {
    let chain = [[0, 1], [1, 2], [2, 3]];
    assert_ne!(layout_graph(4, &chain, 1), layout_graph(4, &chain, 2));
}

/// The stress of two nodes at distance 1 and a third, two steps away, at distance 1 from the
/// middle one under a right angle: worked out by hand.
#[test]
fn quality_is_what_it_says() {
    let edges = [[0, 1], [1, 2]];
    let quality = DrawingQuality::of(&[[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]], &edges).expect("its own edges");
    let ratios = [1.0, 1.0, 0.5_f64.sqrt()];
    let (sum, squares) = (ratios.iter().sum::<f64>(), ratios.iter().map(|ratio| ratio * ratio).sum::<f64>());
    assert!((quality.stress - (1.0 - sum * sum / (3.0 * squares))).abs() < 1e-12);
    assert_eq!(quality.neighbourhood, 1.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_graph_is_drawn_the_same_however_its_edges_are_told(
        n in 1_usize..40,
        ends in prop::collection::vec((0_u32..40, 0_u32..40), 0..80),
        seed: u32,
    ) {
        let edges: Vec<[u32; 2]> = ends.iter().map(|(a, b)| [a % n as u32, b % n as u32]).collect();
        let drawing = layout_graph(n, &edges, seed).expect("ends within");
        prop_assert_eq!(drawing.len(), n);
        prop_assert!(drawing.iter().flatten().all(|value| value.is_finite()));
        let told_otherwise: Vec<[u32; 2]> =
            edges.iter().rev().flat_map(|[a, b]| [[*b, *a], [*a, *b], [*a, *a]]).collect();
        prop_assert_eq!(layout_graph(n, &told_otherwise, seed).expect("ends within"), drawing);
    }
}
