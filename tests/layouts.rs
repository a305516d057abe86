//! Is a graph drawn well, and alike on every engine?
//!
//! Natively with `cargo test`, and as WebAssembly in Chromium: the same tests, the same bits.

use verslagwijzer::topics::{DrawingQuality, layout_graph};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A graph as collections of topics are: clusters of 8 to 28 nodes, loosely joined, and two
/// edges a node.
fn clustered(n: u32) -> Vec<[u32; 2]> {
    let mut state = 1_u32;
    // Numerical Recipes' generator; its high bits are good enough for this.
    let mut below = |n: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % n
    };
    let mut edges = Vec::new();
    let mut clusters: Vec<(u32, u32)> = Vec::new();
    let mut start = 0;
    while start < n {
        let size = (8 + below(21)).min(n - start);
        edges.extend((1..size).map(|node| [start + node, start + below(node)]));
        if let Some((near, near_size)) = clusters.last() {
            edges.push([start + below(size), near + below(*near_size)]);
        }
        clusters.push((start, size));
        start += size;
    }
    while edges.len() < 2 * n as usize {
        let (start, size) = clusters[below(clusters.len() as u32) as usize];
        let other = if below(10) < 9 { start + below(size) } else { below(n) };
        edges.push([start + below(size), other]);
    }
    edges
}

/// A number that changes with every bit of every position (FNV-1a).
fn hash(positions: &[[f32; 2]]) -> u64 {
    let bytes = positions.iter().flatten().flat_map(|value| value.to_bits().to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The hashes were recorded on x86-64. A change of the method changes them too; then record
/// them anew. The second graph is drawn with every pair of nodes, the third with pivots.
#[test]
fn a_graph_is_drawn_well_and_the_same_on_every_engine() {
    let asked = [(50, 0.08, 0.8), (300, 0.11, 0.65), (1_010, 0.15, 0.6)];
    let hashes = asked.map(|(n, most_stress, least_neighbourhood)| {
        let edges = clustered(n);
        let positions = layout_graph(n as usize, &edges, 1).expect("a graph that can be drawn");
        let quality = DrawingQuality::of(&positions, &edges).expect("its own edges");
        assert!(quality.stress < most_stress && quality.neighbourhood > least_neighbourhood, "{n} nodes: {quality:?}");
        format!("{:016x}", hash(&positions))
    });
    assert_eq!(hashes, ["4ece8fa8c5afbb8f", "c33796196947f712", "faf109acbb1322e4"]);
}
