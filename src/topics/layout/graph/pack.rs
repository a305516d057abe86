//! How do parts of a graph lie beside each other?

use crate::order::sort_by;

/// Room around each part, in lengths of an edge.
const ROOM: f64 = 1.0;

/// Width over height of the whole.
const FLATNESS: f64 = 1.4;

/// Moves the parts of a drawing into rows, the highest part first. O(n log n).
pub(super) fn side_by_side(parts: &mut [Vec<[f64; 2]>]) {
    let mut sizes = Vec::with_capacity(parts.len());
    for part in parts.iter_mut() {
        sizes.push(to_corner(part));
    }
    let area: f64 = sizes.iter().map(|[width, height]| width * height).sum();
    let widest = sizes.iter().fold(0.0, |widest: f64, [width, _]| widest.max(*width));
    let whole_width = (area * FLATNESS).sqrt().max(widest);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    sort_by(&mut order, |a, b| sizes[*b][1].total_cmp(&sizes[*a][1]));
    let [mut left, mut top, mut row_height] = [0.0; 3];
    for at in order {
        let [width, height] = sizes[at];
        if left > 0.0 && left + width > whole_width {
            (left, top) = (0.0, top + row_height);
            row_height = 0.0;
        }
        for [x, y] in &mut parts[at] {
            (*x, *y) = (*x + left, *y + top);
        }
        left += width;
        row_height = row_height.max(height);
    }
}

/// Moves a part into the corner of the plane, with half its room around it; its size with
/// that room.
fn to_corner(part: &mut [[f64; 2]]) -> [f64; 2] {
    let mut size = [0.0; 2];
    for (axis, size) in size.iter_mut().enumerate() {
        let lowest = part.iter().fold(f64::INFINITY, |lowest, at| lowest.min(at[axis]));
        let highest = part.iter().fold(f64::NEG_INFINITY, |highest, at| highest.max(at[axis]));
        for at in part.iter_mut() {
            at[axis] += ROOM / 2.0 - lowest;
        }
        *size = highest - lowest + ROOM;
    }
    size
}
