//! Which outline does a node have?

use super::NodeKind;

/// The outline of a node about the origin, as the `d` of an SVG path in map units: in the
/// shape that stands for its meeting everywhere, or a diamond for several (`None`). Meetings
/// count from 0, and there are six shapes. All look about as large as the circle. O(1).
#[must_use]
pub fn shape(meeting: Option<usize>, radius: f32) -> String {
    // In hundredths of the radius.
    const SQUARE: &[[i8; 2]] = &[[-88, -88], [88, -88], [88, 88], [-88, 88]];
    const TRIANGLE: &[[i8; 2]] = &[[0, -108], [112, 84], [-112, 84]];
    const CROSS: &[[i8; 2]] = &[
        [-38, -105],
        [38, -105],
        [38, -38],
        [105, -38],
        [105, 38],
        [38, 38],
        [38, 105],
        [-38, 105],
        [-38, 38],
        [-105, 38],
        [-105, -38],
        [-38, -38],
    ];
    const STAR: &[[i8; 2]] =
        &[[0, -120], [30, -40], [114, -37], [48, 15], [71, 97], [0, 50], [-71, 97], [-48, 15], [-114, -37], [-30, -40]];
    const UPSIDE_DOWN: &[[i8; 2]] = &[[0, 108], [-112, -84], [112, -84]];
    const DIAMOND: &[[i8; 2]] = &[[0, -118], [118, 0], [0, 118], [-118, 0]];
    let corners = match meeting.map(|meeting| meeting % 6) {
        Some(0) => return circle(radius),
        Some(1) => SQUARE,
        Some(2) => TRIANGLE,
        Some(3) => CROSS,
        Some(4) => STAR,
        Some(_) => UPSIDE_DOWN,
        None => DIAMOND,
    };
    let at = |hundredths: i8| tenths(f32::from(hundredths) * radius / 100.0);
    let corners: Vec<String> = corners.iter().map(|[x, y]| format!("{} {}", at(*x), at(*y))).collect();
    format!("M{}z", corners.join("L"))
}

/// The mark inside a node that says its kind, where its filling does not, likewise.
#[must_use]
pub fn glyph(kind: NodeKind, radius: f32) -> Option<String> {
    let at = |share: f32| tenths(share * radius);
    match kind {
        NodeKind::Topic | NodeKind::Actor => None,
        NodeKind::Place | NodeKind::Organisation => Some(circle(0.38 * radius)),
        NodeKind::Person => Some(format!("M{} {}h{}v{}h{}z", at(-0.5), at(-0.16), at(1.0), at(0.32), at(-1.0))),
    }
}

fn circle(radius: f32) -> String {
    // Across is twice what is written, not twice what was meant: else the arcs do not close.
    let parts = (radius * 10.0).round() as i32;
    let (r, across) = (decimal(parts, 1), decimal(2 * parts, 1));
    format!("M-{r} 0a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z")
}

/// A length in map units, written with one decimal: what the layout rounds to.
#[must_use]
pub fn tenths(length: f32) -> String {
    decimal((length * 10.0).round() as i32, 1)
}

/// A number given in parts of a power of ten: `decimal(-277, 3)` is *-0.277*. The standard
/// library's way of writing floats would cost every reader five kilobytes.
#[must_use]
pub fn decimal(parts: i32, places: usize) -> String {
    let mut digits = format!("{:0>width$}", parts.unsigned_abs(), width = places + 1);
    digits.insert(digits.len() - places, '.');
    if parts < 0 {
        digits.insert(0, '-');
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for parts in [0, 1, -1, 9, 10, -10, 99, 100, 12_345, -12_345] {
            assert_eq!(decimal(parts, 1), format!("{:.1}", f64::from(parts) / 10.0), "{parts}");
            assert_eq!(decimal(parts, 3), format!("{:.3}", f64::from(parts) / 1000.0), "{parts}");
        }
        for length in [0.0_f32, 0.04, 276.4, 0.1, 1234.5, -3.3] {
            assert_eq!(tenths(length), format!("{:.1}", length), "{length}");
        }
    }

    #[test]
    fn every_meeting_has_an_outline_of_its_own_about_the_origin() {
        let meetings = (0..6).map(Some).chain([None]);
        let drawn: BTreeSet<String> = meetings.map(|meeting| shape(meeting, 10.0)).collect();
        assert_eq!(drawn.len(), 7, "each stands for one meeting");
        assert!(drawn.iter().all(|path| path.starts_with('M') && path.ends_with('z')));
        assert_eq!(shape(Some(1), 10.0), "M-8.8 -8.8L8.8 -8.8L8.8 8.8L-8.8 8.8z");
    }

    #[test]
    fn a_circle_is_round_whatever_its_radius_is_rounded_to() {
        assert_eq!(shape(Some(0), 5.04), "M-5.0 0a5.0 5.0 0 1 0 10.0 0a5.0 5.0 0 1 0 -10.0 0z");
    }

    #[test]
    fn a_kind_is_told_by_its_mark_or_by_its_filling() {
        assert!(NodeKind::USUAL.iter().all(|kind| glyph(*kind, 10.0).is_none()));
        assert_ne!(glyph(NodeKind::Place, 10.0), glyph(NodeKind::Person, 10.0));
    }
}
