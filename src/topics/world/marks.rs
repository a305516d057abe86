//! How do marks keep off each other?

/// Room between two marks, in map units.
const GAP: f64 = 2.0;

/// How often marks are pushed at most; they come to rest long before.
const MOST_ROUNDS: usize = 400;

/// The middles of marks at these points, pushed apart as far as they must: where two lie on
/// each other, each gives way by half.
///
/// O(n²) for n marks, a few rounds of it.
pub(super) fn apart(points: &[[f64; 2]], radii: &[f64]) -> Vec<[f64; 2]> {
    let mut middles = points.to_vec();
    for _ in 0..MOST_ROUNDS {
        let mut is_at_rest = true;
        for a in 0..middles.len() {
            for b in a + 1..middles.len() {
                let [x, y] = [middles[b][0] - middles[a][0], middles[b][1] - middles[a][1]];
                let (distance, wanted) = ((x * x + y * y).sqrt(), radii[a] + radii[b] + GAP);
                if distance >= wanted {
                    continue;
                }
                is_at_rest = false;
                // Two at one point part sideways. A little too far, or the last steps take forever.
                let [x, y] = if distance > 0.0 { [x / distance, y / distance] } else { [1.0, 0.0] };
                let step = (wanted - distance) / 2.0 + 0.05;
                for (mark, way) in [(a, -step), (b, step)] {
                    middles[mark] = [middles[mark][0] + way * x, middles[mark][1] + way * y];
                }
            }
        }
        if is_at_rest {
            break;
        }
    }
    middles
}
