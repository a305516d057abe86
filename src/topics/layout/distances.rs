//! How far apart should two nodes lie?
//!
//! Two linked nodes should lie closer the more of what they have they share. The strength
//! of a link is *n* / √(*a* · *b*): its own sentences over the geometric mean of those of
//! its ends (Salton's cosine, Ochiai's coefficient). So a node with many sentences does not
//! pull all others close. The length of a link is 1 / √strength: 1 for two nodes that share
//! everything, 2 where they share a quarter.
//!
//! The distance of any two nodes is the length of the shortest path between them, to the
//! power ¾: the long distances give a little, and the middle of the map, where most links
//! are, gets the room. (With the plain lengths the middle of the two first reports' map was
//! crowded, with their square roots related topics no longer lay together.)

use super::Tie;

/// How much further than the longest path two nodes lie that no path joins.
const APART: f64 = 1.2;

/// The wanted distance of every two of `n` nodes, row after row.
///
/// Method: Floyd (1962), Algorithm 97. O(n³) time, O(n²) memory.
pub(super) fn between(n: usize, ties: &[Tie]) -> Vec<f64> {
    let mut distances = vec![f64::INFINITY; n * n];
    for node in 0..n {
        distances[node * n + node] = 0.0;
    }
    for tie in ties {
        let length = 1.0 / tie.strength.sqrt();
        distances[tie.a * n + tie.b] = length;
        distances[tie.b * n + tie.a] = length;
    }
    for via in 0..n {
        for from in 0..n {
            for to in 0..n {
                let round = distances[from * n + via] + distances[via * n + to];
                if round < distances[from * n + to] {
                    distances[from * n + to] = round;
                }
            }
        }
    }
    let longest = distances.iter().copied().filter(|distance| distance.is_finite()).fold(1.0, f64::max);
    for distance in &mut distances {
        let root = distance.min(longest * APART).sqrt();
        *distance = root * root.sqrt();
    }
    distances
}
