//! What do a thousand reports look like that nobody wrote?
//!
//! Reports of words that follow one another as frequently as in the invented reports of the
//! tests, with what a real collection has beside them: words that only some reports have,
//! in bursts, and compounds without end, now with a hyphen and now without. Always the same
//! ones for the same seed.

use verslagwijzer::text::tokens;

/// Sentences of a report, words of a sentence, on average.
const SENTENCES: usize = 27;
const WORDS: usize = 22;
/// How many words are made up beside those of the invented reports.
const MADE_UP: usize = 20_000;
const PLACES: [&str; 8] = ["Brussel", "Antalya", "Praag", "Reykjavik", "Riga", "Oslo", "Bergen", "Tirana"];
const SYLLABLES: [&str; 24] = [
    "ba", "ver", "stel", "moe", "kra", "lij", "don", "ger", "vee", "tro", "schap", "nuw", "haf", "pel", "wiek", "zor",
    "drië", "coö", "lin", "mat", "bre", "ker", "fau", "jos",
];

/// A report.
pub struct Made {
    pub title: String,
    pub text: String,
    pub year: usize,
    pub place: &'static str,
}

/// Makes reports from a seed.
pub struct Maker {
    state: u64,
    /// Words as often as they stand in the invented reports.
    words: Vec<String>,
    made_up: Vec<String>,
}

impl Maker {
    /// Takes its words from these paragraphs.
    pub fn of(paragraphs: &[String], seed: u64) -> Self {
        let words = paragraphs.iter().flat_map(|text| tokens(text).map(|word| text[word].to_owned())).collect();
        let mut maker = Self { state: seed, words, made_up: Vec::new() };
        for _ in 0..MADE_UP {
            let n_syllables = 2 + maker.below(3);
            let word: String = (0..n_syllables).map(|_| SYLLABLES[maker.below(SYLLABLES.len())]).collect();
            maker.made_up.push(word);
        }
        maker
    }

    /// The next report.
    pub fn report(&mut self) -> Made {
        let year = 2007 + self.below(19);
        let place = PLACES[self.below(PLACES.len())];
        let own: Vec<String> = (0..12).map(|_| self.rare()).collect();
        let mut text = String::new();
        for at in 0..SENTENCES / 2 + self.below(SENTENCES) {
            if at > 0 {
                text += if at.is_multiple_of(6) { "\n" } else { " " };
            }
            self.sentence(&own, &mut text);
        }
        Made { title: format!("Verslag van de bijeenkomst in {place}, {year}"), text, year, place }
    }

    fn sentence(&mut self, own: &[String], text: &mut String) {
        text.push_str("De ");
        for _ in 0..WORDS / 2 + self.below(WORDS) {
            match self.below(40) {
                0 => text.push_str(&own[self.below(own.len())]),
                1 | 2 => {
                    let word = self.rare();
                    text.push_str(&word);
                }
                3 => {
                    let (first, last) = (self.common(), self.common());
                    let hyphen = if self.below(2) == 0 { "-" } else { "" };
                    text.push_str(&[&first, hyphen, &last].concat());
                }
                _ => {
                    let word = self.common();
                    text.push_str(&word);
                }
            }
            text.push(' ');
        }
        text.push_str("bijeen.");
    }

    fn common(&mut self) -> String {
        let at = self.below(self.words.len());
        self.words[at].clone()
    }

    /// A made-up word; the first ones far more often than the last.
    fn rare(&mut self) -> String {
        let bound = 1 + self.below(self.made_up.len());
        let at = self.below(bound);
        self.made_up[at].clone()
    }

    /// A number below `n`; the generator is Knuth's MMIX.
    pub fn below(&mut self, n: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % n
    }
}
