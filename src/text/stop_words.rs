//! Which words carry no subject of their own?

use std::cmp::Ordering;

/// Dutch words that any text is full of: articles, pronouns, prepositions, conjunctions,
/// auxiliary verbs and the commonest adverbs. Folded, in alphabetical order.
///
/// A closed list: the classes of words in it get no new members. Words that are merely
/// frequent in these reports, such as *bondgenoten*, do not belong here; how much those
/// count is worked out from how rare they are.
// One text, not a list: half the size in the page.
const STOP_WORDS: &str = "\
    aan achter al alle allen alles als alsmede alsook altijd ander andere anderen behalve bij binnen bleven blijft \
    blijven boven bovendien buiten daar daaraan daarbij daardoor daarin daarmee daarnaast daarom daaronder daarop \
    daarover daartoe daarvan daarvoor dan dat de der deze die diens dit doet door dus echter een elk elke en enige \
    enkele er eraan erbij ermee ernaar erop erover ervan ervoor evenals evenmin gaan gaat geen geweest geworden \
    gezien ging haar had hadden heb hebben heeft hem hen het hier hieraan hierbij hierin hiermee hierover hiertoe \
    hiervan hij hoe hoewel hun iemand iets ik in indien is je kan konden kunnen maar mag mede meer meest men met \
    mijn minder moet moeten mogen na naar naast niet nog nu of om omdat omtrent onder ons onze ook op over per reeds \
    rond s samen sinds slechts sommige te tegen ten ter terwijl tevens tijdens toch toe toen tot tussen u uit uw van \
    vanuit veel vele velen verder via volgens voor vooral waar waaraan waarbij waardoor waarin waarmee waarna \
    waaronder waarop waarover waarvan waarvoor wanneer want waren was wat we weer wel welk welke werd werden wie wij \
    wil willen worden wordt zal ze zelf zelfs zich zij zijn zo zoals zodat zonder zou zouden zowel zullen";

/// Is this folded word one that says nothing about the subject of a text?
///
/// O(1): a binary search in a list of some two hundred words.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::is_stop_word;
///
/// assert!(is_stop_word("hierbij") && !is_stop_word("oekraine"));
/// ```
#[must_use]
pub fn is_stop_word(folded: &str) -> bool {
    is_among(STOP_WORDS, folded)
}

/// Is a word one of these? They stand in alphabetical order, with a space between them.
/// O(log n) comparisons.
pub(crate) fn is_among(mut words: &str, folded: &str) -> bool {
    while !words.is_empty() {
        // The word in the middle, with what stands before and after it.
        let middle = words.len() / 2;
        let (before, after) = words.as_bytes().split_at(middle);
        let start = before.iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
        let end = middle + after.iter().take_while(|byte| **byte != b' ').count();
        words = match folded.cmp(&words[start..end]) {
            Ordering::Less => words[..start].trim_ascii_end(),
            Ordering::Equal => return true,
            Ordering::Greater => words[end..].trim_ascii_start(),
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn every_word_of_the_list_is_folded_and_found() {
        let words: Vec<&str> = STOP_WORDS.split(' ').collect();
        assert!(words.is_sorted_by(|a, b| a < b), "in order, each once");
        for word in words {
            assert_eq!(fold(word), word);
            assert!(is_stop_word(word));
        }
    }

    #[test]
    fn words_with_a_subject_are_kept() {
        for word in ["", "  ", "a", "aan achter", "bondgenoten", "steun", "2035", "%", "nederland", "zijnde", "zz"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}
