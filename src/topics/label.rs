//! How much room does a label take?
//!
//! Labels are measured with a small table of letter widths, not with the reader's fonts,
//! so that the map is drawn alike where those differ. The table is that of a broad
//! sans-serif; narrower fonts leave a little air.

/// The size of label text on the map, in map units (pixels at natural size).
pub const TEXT_SIZE: f32 = 13.0;

/// From one base line of a label to the next, in map units.
pub const LINE_HEIGHT: f32 = 15.0;

/// A label wider than this goes on two lines if it has a space, in map units.
const WIDEST_LINE: f64 = 118.0;

/// The lines a label is written on: one, or two where it is long and has a space.
///
/// It is cut at the space that leaves the longer line shortest, the first such space where
/// several do.
///
/// # Example
///
/// ```
/// use verslagwijzer::topics::label_lines;
///
/// assert_eq!(label_lines("Arctisch gebied"), ("Arctisch gebied", None));
/// assert_eq!(label_lines("Afschrikking en verdediging"), ("Afschrikking", Some("en verdediging")));
/// ```
#[must_use]
pub fn label_lines(label: &str) -> (&str, Option<&str>) {
    if width(label) <= WIDEST_LINE {
        return (label, None);
    }
    let mut best = (label, None);
    let mut narrowest = f64::INFINITY;
    for (at, _) in label.match_indices(' ') {
        let (first, second) = (&label[..at], &label[at + 1..]);
        let broadest = width(first).max(width(second));
        if broadest < narrowest {
            narrowest = broadest;
            best = (first, Some(second));
        }
    }
    best
}

/// Width and height of a label on its lines, in map units.
pub(super) fn size(label: &str) -> (f64, f64) {
    match label_lines(label) {
        (line, None) => (width(line), f64::from(LINE_HEIGHT)),
        (first, Some(second)) => (width(first).max(width(second)), 2.0 * f64::from(LINE_HEIGHT)),
    }
}

/// Width of a line of text, in map units.
fn width(text: &str) -> f64 {
    let hundredths: u32 = text.chars().map(letter_width).sum();
    f64::from(hundredths) * f64::from(TEXT_SIZE) / 100.0
}

/// Width of a letter in hundredths of the text size.
fn letter_width(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'ï' | 'í' => 28,
        'f' | 't' | 'r' | 'I' | ' ' | '-' | '\u{2011}' | '(' | ')' | '/' | '·' => 38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '–' | '—' => 92,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 53,
        'A'..='Z' => 70,
        _ => 59,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_label_is_cut_at_the_space_that_balances_it() {
        for (label, first, second) in [
            ("Oekraïne", "Oekraïne", None),
            ("Steun aan Oekraïne", "Steun aan", Some("Oekraïne")),
            ("Straat van Hormuz en vrije doorvaart", "Straat van Hormuz", Some("en vrije doorvaart")),
            ("Trans-Atlantische band en eenheid", "Trans-Atlantische", Some("band en eenheid")),
            ("Wapenbeheersingsonderhandelingen", "Wapenbeheersingsonderhandelingen", None),
            ("", "", None),
        ] {
            assert_eq!(label_lines(label), (first, second), "{label}");
        }
    }

    proptest! {
        #[test]
        fn the_lines_of_a_label_are_the_label(label in "([A-Za-zé-]{1,9} ?){0,9}") {
            let joined = match label_lines(&label) {
                (line, None) => line.to_owned(),
                (first, Some(second)) => format!("{first} {second}"),
            };
            prop_assert_eq!(joined, label);
        }
    }
}
