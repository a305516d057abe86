//! How are coasts drawn with fewer points?

use super::{Point, cross};

/// A line without the points that matter least: time and again the one that spans the
/// smallest triangle with its neighbours goes, until each spans more than `detail` square
/// units (Visvalingam and Whyatt, *Line generalisation by repeated elimination of points*,
/// 1993). The ends stay, so that lines that meet still do.
///
/// O(n²) for n points.
pub fn simplify(line: &[Point], detail: f64) -> Vec<Point> {
    let mut line = line.to_vec();
    let mut areas: Vec<f64> = (0..line.len()).map(|at| spanned(&line, at)).collect();
    while let Some(least) = least(&areas).filter(|least| areas[*least] <= detail) {
        let gone = areas.remove(least);
        line.remove(least);
        // A point is never less important than one that went before it.
        for at in [least - 1, least] {
            areas[at] = spanned(&line, at).max(gone);
        }
    }
    line
}

/// The area that a point spans with its neighbours; the ends span all there is.
fn spanned(line: &[Point], at: usize) -> f64 {
    if at == 0 || at + 1 >= line.len() {
        return f64::INFINITY;
    }
    let [x, y] = line[at - 1];
    let (a, b) = ([line[at][0] - x, line[at][1] - y], [line[at + 1][0] - x, line[at + 1][1] - y]);
    cross(a, b).abs() / 2.0
}

fn least(areas: &[f64]) -> Option<usize> {
    (0..areas.len()).min_by(|a, b| areas[*a].total_cmp(&areas[*b]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_stay_and_small_bends_go() {
        let line = [[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]];
        assert_eq!(simplify(&line, 1.0), [[0.0, 0.0], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]]);
        assert_eq!(simplify(&line, 0.0), line);
        assert_eq!(simplify(&line, 100.0), [[0.0, 0.0], [4.0, 0.0]]);
    }
}
