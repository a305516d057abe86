//! What stands before an item of a list?
//!
//! A hyphen, or its number or letter with a bracket: the marks by which the analysis knows
//! an item, whatever the document itself puts there.

/// The mark before an item that has no number.
pub(super) const BULLET: &str = "- ";

/// How the items of a list are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Counting {
    /// Not at all: bullets.
    #[default]
    Bullets,
    /// 1, 2, 3
    Numbers,
    /// a, b, c … z, aa, bb
    Letters,
    /// i, ii, iii
    Roman,
    /// There is nothing before the items.
    Unmarked,
}

/// The mark of the n-th item, counted from 1.
pub(super) fn mark(counting: Counting, n: u32) -> String {
    match counting {
        Counting::Unmarked => String::new(),
        Counting::Bullets => BULLET.to_owned(),
        Counting::Letters if (1..=26 * 4).contains(&n) => format!("{}) ", letters(n)),
        Counting::Roman if (1..100).contains(&n) => format!("{}) ", roman(n)),
        _ => format!("{n}) "),
    }
}

fn letters(n: u32) -> String {
    let letter = char::from(b'a' + u8::try_from((n - 1) % 26).unwrap_or_default());
    (0..=(n - 1) / 26).map(|_| letter).collect()
}

fn roman(mut n: u32) -> String {
    let mut text = String::new();
    for (value, sign) in [(90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while n >= value {
            text.push_str(sign);
            n -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_counted_as_people_count_them() {
        let marks = |counting, ns: &[u32]| ns.iter().map(|n| mark(counting, *n)).collect::<Vec<_>>().concat();
        assert_eq!(marks(Counting::Numbers, &[0, 1, 12]), "0) 1) 12) ");
        assert_eq!(marks(Counting::Letters, &[1, 26, 27, 52, 105]), "a) z) aa) zz) 105) ");
        assert_eq!(marks(Counting::Roman, &[1, 4, 9, 44, 99, 100]), "i) iv) ix) xliv) xcix) 100) ");
        assert_eq!(marks(Counting::Bullets, &[1, 2]), "- - ");
    }
}
