//! What may be meant by a word that stands nowhere as it was typed?
//!
//! It may be unfinished, or mistyped, or both. What it is taken for is told ([`ReadAs`]).

use super::How;
use super::ReadAs;
use super::meaning::Meant;
use super::meaning::any_form;
use super::meaning::begins;
use super::meaning::each_once;
use super::meaning::forms;
use super::words::Words;
use crate::order::sort_by;
use std::cmp::Reverse;

/// Words with fewer letters are not taken for others: too many words are as near.
const SHORTEST_MISTYPED: usize = 4;

/// What a reader may be about to type behind a word that stands nowhere, but would in another form:
/// *kantore* on the way to *kantoren*, where *kantoor* stands.
const ENDINGS: [&str; 8] = ["n", "en", "s", "t", "d", "e", "de", "te"];

/// Nor are beginnings of words with fewer letters.
const SHORTEST_BEGINNING: usize = 5;

/// A word in any form; where it occurs in none, what it may become or was meant to be.
pub(super) fn known_or_guessed(words: &Words, word: &str, read_as: &mut Vec<ReadAs>) -> Vec<Meant> {
    let known = any_form(words, word);
    if known.is_empty() { guessed(words, word, read_as) } else { known }
}

/// What a word that does not stand anywhere may become when it is finished, and the words near
/// it; where there is neither, the words that begin nearly so.
///
/// *Kantor*, on the way to *kantoren*, is found as that and as *kantoor*.
pub(super) fn guessed(words: &Words, typed: &str, read_as: &mut Vec<ReadAs>) -> Vec<Meant> {
    let mut taken = begins(words, typed, How::GoesOn);
    if typed.chars().count() >= SHORTEST_MISTYPED {
        let finished = ENDINGS.iter().flat_map(|ending| forms(words, &[typed, ending].concat(), How::GoesOn));
        taken.extend(finished);
    }
    taken.extend(near(words, typed));
    if taken.is_empty() && typed.chars().count() >= SHORTEST_BEGINNING {
        taken = words.nearly_beginning(typed).into_iter().map(mistyped).collect();
    }
    let taken = each_once(words, taken);
    tell(words, typed, &taken, read_as);
    taken
}

/// The words near one that does not stand anywhere, but for those it is found as already.
pub(super) fn corrected(words: &Words, typed: &str, known: &[Meant], read_as: &mut Vec<ReadAs>) -> Vec<Meant> {
    let mut taken = near(words, typed);
    taken.retain(|taken| known.iter().all(|known| known.word != taken.word));
    tell(words, typed, &taken, read_as);
    taken
}

/// The words one typing error away.
fn near(words: &Words, typed: &str) -> Vec<Meant> {
    if typed.chars().count() < SHORTEST_MISTYPED {
        return Vec::new();
    }
    words.mistyped(typed).into_iter().map(mistyped).collect()
}

fn mistyped(word: u32) -> Meant {
    Meant { word, how: How::Mistyped, is_one_word: false }
}

/// Notes what a word was taken for.
fn tell(words: &Words, typed: &str, taken: &[Meant], read_as: &mut Vec<ReadAs>) {
    let often = |meant: &Meant| (Reverse(words.run(meant.word).iter().count()), words.name(meant.word));
    let mut taken: Vec<_> = taken.iter().map(often).collect();
    sort_by(&mut taken, Ord::cmp);
    taken.truncate(ReadAs::MOST);
    if !taken.is_empty() {
        let taken = taken.into_iter().map(|(_, name)| name.to_owned()).collect();
        read_as.push(ReadAs { typed: typed.to_owned(), taken });
    }
}
