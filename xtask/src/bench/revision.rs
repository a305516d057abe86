//! What becomes of a text when people revise it?
//!
//! Texts of sentences that are put together from three real ones, so that any has relatives,
//! and revisions of them of which every edit is known: of the sentences 6 % are deleted, 18 %
//! edited, 5 % moved and 7 % inserted.

use std::collections::BTreeSet;

use verslagwijzer::text::sentences;

/// Makes texts, always the same ones.
pub struct Making {
    /// Real sentences, as words.
    source: Vec<Vec<String>>,
    /// What was made before. No sentence is made twice: which of two that are the same was
    /// moved, nobody can tell.
    made: BTreeSet<String>,
    state: u64,
}

/// A sentence of a revision.
pub struct Revised {
    /// How it reads now.
    pub text: String,
    /// Its place in the old text; `None` for one that was inserted.
    pub from: Option<usize>,
    /// Was it moved?
    pub is_moved: bool,
}

impl Making {
    /// Takes the sentences of these paragraphs.
    pub fn of(paragraphs: &[String]) -> Self {
        // Those that end as a sentence does: what is cut at a colon or a list joins the next.
        let is_whole = |text: &str| text.starts_with(char::is_uppercase) && text.ends_with('.');
        let cut = |text: &String| -> Vec<Vec<String>> {
            let whole = sentences(text).into_iter().map(|span| &text[span]).filter(|text| is_whole(text));
            whole.map(|text| text.split_whitespace().map(str::to_owned).collect()).collect()
        };
        let source = paragraphs.iter().flat_map(cut).filter(|words| words.len() > 5).collect();
        Self { source, made: BTreeSet::new(), state: 1 }
    }

    /// Sentences of so many bytes together.
    pub fn sentences(&mut self, size: usize) -> Vec<String> {
        let mut made = Vec::new();
        let mut length = 0;
        while length < size {
            made.push(self.sentence());
            length += made.last().map_or(0, String::len) + 1;
        }
        made
    }

    /// A revision of a text.
    pub fn revision(&mut self, old: &[String]) -> Vec<Revised> {
        let mut new: Vec<Revised> = Vec::new();
        for (at, sentence) in old.iter().enumerate() {
            if !self.chance(6) {
                let text = if self.chance(18) { self.edited(sentence) } else { sentence.clone() };
                new.push(Revised { text, from: Some(at), is_moved: false });
            }
        }
        for _ in 0..new.len() / 20 {
            let from = self.below(new.len());
            let moved = Revised { is_moved: true, ..new.remove(from) };
            let to = self.below(new.len() + 1);
            new.insert(to, moved);
        }
        for _ in 0..new.len() * 7 / 100 {
            let (text, at) = (self.sentence(), self.below(new.len() + 1));
            new.insert(at, Revised { text, from: None, is_moved: false });
        }
        new
    }

    /// A number below `n`; the generator is Knuth's MMIX.
    fn below(&mut self, n: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % n
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A word of a real sentence, not the last: that one has the mark that ends it.
    fn word(&mut self) -> String {
        let sentence = self.below(self.source.len());
        let at = self.below(self.source[sentence].len() - 1);
        self.source[sentence][at].clone()
    }

    /// A third each of three real sentences: the beginning, the middle and the end.
    fn sentence(&mut self) -> String {
        loop {
            let drawn = [0, 1, 2].map(|third| (third, self.below(self.source.len())));
            let third = |(third, at): (usize, usize)| {
                let words = &self.source[at];
                &words[words.len() * third / 3..words.len() * (third + 1) / 3]
            };
            let sentence = drawn.map(third).concat().join(" ");
            if self.made.insert(sentence.clone()) {
                return sentence;
            }
        }
    }

    /// One to five words changed, taken out or put in; never the first or the last.
    fn edited(&mut self, sentence: &str) -> String {
        let mut words: Vec<String> = sentence.split(' ').map(str::to_owned).collect();
        for _ in 0..=self.below(5) {
            if words.len() < 5 {
                break;
            }
            let at = 1 + self.below(words.len() - 2);
            match self.below(4) {
                0 | 1 => words[at] = self.word(),
                2 => drop(words.remove(at)),
                _ => words.insert(at, self.word()),
            }
        }
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_runs_into_the_next() {
        let report = "De ministers spraken lang over de steun aan Oekraïne. Nederland riep in de \
            vergadering op tot meer samenwerking. De afspraken van de top gaan over drie zaken: \
            geld, mensen en middelen; later volgt een plan dat dit alles samenvat.";
        let made = Making::of(&[report.to_owned()]).sentences(400);
        let text = made.join(" ");
        let cut: Vec<&str> = sentences(&text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(cut, made);
    }
}
