//! Which number is written here?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::line::Line;

/// A number with its decimal point: `digits` / 10^`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    digits: u64,
    decimals: u32,
}

impl Number {
    /// A number as Dutch writes it in digits: *5.000*, *2,5*, *3.5*.
    ///
    /// A full stop before exactly three digits parts thousands, any other is a decimal
    /// point, as in English. Numbers of more than fifteen digits are none anyone means.
    pub(super) fn in_digits(written: &str) -> Option<Self> {
        let mut number = Self { digits: 0, decimals: 0 };
        let (whole, fraction) = match written.split_once(',') {
            Some(parts) => parts,
            None => match written.rsplit_once('.') {
                Some((whole, fraction)) if fraction.len() != 3 => (whole, fraction),
                _ => (written, ""),
            },
        };
        let groups_of_three = whole.split('.').skip(1).all(|group| group.len() == 3);
        if written.len() > 19 || !groups_of_three || whole.is_empty() {
            return None;
        }
        for digit in whole.bytes().filter(|byte| *byte != b'.').chain(fraction.bytes()) {
            if !digit.is_ascii_digit() {
                return None;
            }
            number.digits = number.digits.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        }
        number.decimals = u32::try_from(fraction.len()).ok()?;
        Some(number)
    }

    /// Ten to this power times as much.
    pub(super) fn times_ten_to(self, power: u32) -> Option<Self> {
        let digits = self.digits.checked_mul(10_u64.checked_pow(power.saturating_sub(self.decimals))?)?;
        Some(Self { digits, decimals: self.decimals.saturating_sub(power) })
    }

    /// The number if it is a whole one.
    pub(super) fn whole(self) -> Option<u64> {
        (self.decimals == 0).then_some(self.digits)
    }

    /// Written out as the dataset has it: `90000000000`, `3.5`.
    pub(super) fn plain(mut self) -> String {
        while self.decimals > 0 && self.digits.is_multiple_of(10) {
            self = Self { digits: self.digits / 10, decimals: self.decimals - 1 };
        }
        let mut text = self.digits.to_string();
        if self.decimals > 0 {
            let decimals = self.decimals as usize;
            while text.len() <= decimals {
                text.insert(0, '0');
            }
            text.insert(text.len() - decimals, '.');
        }
        text
    }
}

/// The numbers that Dutch writes as a word. A word alone is seldom an amount (*een van de
/// twee*); with *miljoen*, *procent* or *euro* behind it, it is.
pub(super) fn number_words(lexicon: &mut Lexicon) -> Roles<Number> {
    const WORDS: [(&str, u64, u32); 32] = [
        ("een", 1, 0),
        ("half", 5, 1),
        ("halve", 5, 1),
        ("anderhalf", 15, 1),
        ("anderhalve", 15, 1),
        ("twee", 2, 0),
        ("tweeenhalf", 25, 1),
        ("drie", 3, 0),
        ("vier", 4, 0),
        ("vijf", 5, 0),
        ("zes", 6, 0),
        ("zeven", 7, 0),
        ("acht", 8, 0),
        ("negen", 9, 0),
        ("tien", 10, 0),
        ("elf", 11, 0),
        ("twaalf", 12, 0),
        ("dertien", 13, 0),
        ("veertien", 14, 0),
        ("vijftien", 15, 0),
        ("zestien", 16, 0),
        ("zeventien", 17, 0),
        ("achttien", 18, 0),
        ("negentien", 19, 0),
        ("twintig", 20, 0),
        ("vijfentwintig", 25, 0),
        ("dertig", 30, 0),
        ("veertig", 40, 0),
        ("vijftig", 50, 0),
        ("zestig", 60, 0),
        ("zeventig", 70, 0),
        ("honderd", 100, 0),
    ];
    let mut words = Roles::default();
    for (word, digits, decimals) in WORDS {
        words.give(&[word], Number { digits, decimals }, lexicon);
    }
    words
}

/// What stands beside a number and tells whether it counts anything.
#[derive(Clone, Debug)]
pub(super) struct Neighbours {
    roles: Roles<Neighbour>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Neighbour {
    /// *militairen*: what is counted even in a number that could be a year.
    Counted,
    /// *artikel*: the number behind it is its name.
    Numbered,
    And,
}

impl Neighbours {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut roles = Roles::default();
        roles.give(&COUNTED, Neighbour::Counted, lexicon);
        roles.give(&NUMBERED, Neighbour::Numbered, lexicon);
        roles.give(&["en"], Neighbour::And, lexicon);
        Self { roles }
    }

    /// Is the number at `at` the number of what stands behind it, though it looks like a
    /// year: *2000 militairen*?
    pub(super) fn is_counted(&self, line: Line<'_>, at: usize) -> bool {
        line.words.get(at + 1).and_then(|word| self.roles.of(word)) == Some(Neighbour::Counted)
    }

    /// Is the number at `at` a name: *artikel 5*, *resoluties 1970 en 1973*, *Leopard 2*?
    ///
    /// `is_named` says whether a word belongs to a name of its own.
    pub(super) fn is_name(&self, line: Line<'_>, at: usize, is_named: impl Fn(usize) -> bool) -> bool {
        let mut at = at;
        // Few articles are named in a row.
        for _ in 0..4 {
            let Some(before) = at.checked_sub(1) else { return false };
            let word = &line.words[before];
            let role = self.roles.of(word);
            let is_series = role == Some(Neighbour::And) || line.gap(at).trim() == ",";
            let earlier = before - usize::from(role == Some(Neighbour::And) && before > 0);
            if role == Some(Neighbour::Numbered) {
                return true;
            }
            if is_series && line.words[earlier].is_number {
                at = earlier;
                continue;
            }
            return before > 0 && word.has_capital && line.is_next(at) && !is_named(before);
        }
        false
    }
}

/// What is counted in numbers that could be years.
const COUNTED: [&str; 26] = [
    "burgers",
    "deelnemers",
    "doden",
    "gewonden",
    "kilometer",
    "kinderen",
    "km",
    "man",
    "manschappen",
    "mariniers",
    "mensen",
    "militairen",
    "personeelsleden",
    "personen",
    "politieagenten",
    "raketten",
    "reservisten",
    "slachtoffers",
    "soldaten",
    "strijders",
    "tanks",
    "troepen",
    "vluchtelingen",
    "vluchten",
    "voertuigen",
    "waarnemers",
];

/// What is numbered: the number behind it is its name.
const NUMBERED: [&str; 28] = [
    "agendapunt",
    "art",
    "artikel",
    "artikelen",
    "article",
    "bijlage",
    "fase",
    "hoofdstuk",
    "kamerstuk",
    "kamerstukken",
    "lid",
    "motie",
    "nr",
    "nrs",
    "nummer",
    "pagina",
    "paragraaf",
    "pijler",
    "punt",
    "res",
    "resolutie",
    "resoluties",
    "stap",
    "unscr",
    "vnvr",
    "vnvr-resolutie",
    "vnvrr",
    "vraag",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_dutch_writes_them() {
        for (written, plain) in [
            ("5", "5"),
            ("5.000", "5000"),
            ("1.250.000", "1250000"),
            ("2,5", "2.5"),
            ("2,50", "2.5"),
            ("3.5", "3.5"),
            ("0,05", "0.05"),
            ("1.250,5", "1250.5"),
        ] {
            assert_eq!(Number::in_digits(written).map(Number::plain).as_deref(), Some(plain), "{written}");
        }
        for none in ["", "1.2.3", "12a", "1,2,3", "99999999999999999999999", "٣"] {
            assert_eq!(Number::in_digits(none), None, "{none}");
        }
    }

    #[test]
    fn millions_move_the_decimal_point() {
        let number = |text: &str| Number::in_digits(text).expect("a number");
        assert_eq!(number("2,5").times_ten_to(9).map(Number::plain).as_deref(), Some("2500000000"));
        assert_eq!(number("0,0004").times_ten_to(3).map(Number::plain).as_deref(), Some("0.4"));
        assert_eq!(number("9999999999999").times_ten_to(12), None);
    }
}
