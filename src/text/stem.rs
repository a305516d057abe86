//! When are two words forms of the same word?

use super::separable::joined_separable_verb;
use std::borrow::Cow;
use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::dutch_stemmer;

/// Words with more bytes than this are their own stem: no Dutch word is so long.
const LONGEST: usize = 64;

/// A stem shorter than this says too little: *orde* and *order* would meet as *or*.
const SHORTEST: usize = 3;

/// Nouns that end as if they were plurals or infinitives, also as the last part of a
/// compound (*kernwapen*); what they add for a plural is `s`.
const NOUNS_IN_EN: [&str; 4] = ["haven", "teken", "vermogen", "wapen"];

/// Nouns whose last `s` is no ending, also as the last part of a compound (*landsgrens*).
const NOUNS_IN_S: [&str; 7] = ["balans", "dans", "grens", "kans", "mens", "prins", "wens"];

/// Roots of verbs that end without stress: the algorithm takes *leveren* for one with a
/// long *e*, and does not take the ending off *steunde*.
const TONELESS_ROOTS: [&str; 14] = [
    "beter", "handel", "herinner", "hinder", "lever", "minder", "oordel", "steun", "vorder", "verander", "welkom",
    "wikkel", "wissel", "zeker",
];

/// Nouns that look like a form of a separable verb.
const NOUNS_LIKE_VERBS: [&str; 2] = ["opgaven", "uitgaven"];

/// The stem of a folded Dutch word: what its forms have in common.
///
/// The algorithm is Kraaij and Pohlmann's, Snowball's choice for Dutch since release 3
/// (Kraaij & Pohlmann, *Porter's stemming algorithm for Dutch*, 1994). It was made for words
/// with their diacritics and takes some endings for others; what this genre is full of and
/// it gets wrong is put right beforehand. A stem is made to be compared, not to be read.
/// O(n) time.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::stem;
///
/// assert_eq!(stem("bondgenoten"), stem("bondgenoot"));
/// assert_eq!(stem("benadrukte"), stem("benadrukken"));
/// assert_eq!(stem("technologieen"), stem("technologie"));
/// ```
#[must_use]
pub fn stem(folded: &str) -> String {
    if folded.len() > LONGEST {
        return folded.to_owned();
    }
    if let Some(known) = whole(folded) {
        return known;
    }
    if let Some((particle, infinitive)) = joined_separable_verb(folded)
        && folded.strip_prefix(particle) != Some(infinitive)
        && !NOUNS_LIKE_VERBS.contains(&folded)
    {
        // *Toegetreden* and *toetrad* are forms of *toetreden*, which no rule of endings tells.
        return stem(&[particle, infinitive].concat());
    }
    let plain = plainer(folded);
    let mut env = SnowballEnv::create(&plain);
    dutch_stemmer::stem(&mut env);
    let stem = env.get_current();
    if stem.len() < SHORTEST { plain.into_owned() } else { stem.into_owned() }
}

/// The stem of a word whose ending is none, or is known.
fn whole(word: &str) -> Option<String> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    if singular.ends_with('n') && NOUNS_IN_EN.iter().any(|noun| singular.ends_with(noun)) {
        return Some(singular.to_owned());
    }
    if word.ends_with('s') && NOUNS_IN_S.iter().any(|noun| word.ends_with(noun)) {
        return Some(word.to_owned());
    }
    if let Some(singular) = irregular_plural(word) {
        return Some(singular);
    }
    if word.ends_with("atief") {
        // *Initiatief* is no form of *initiëren*.
        return Some(word.to_owned());
    }
    for ending in ["bare", "baar", "baarder", "baardere", "baarste", "zame", "zaam", "zamer", "zaamste"] {
        // *Weerbaar* is not *weer*; *duurzame* is *duurzaam*.
        if let Some(root) = before_ending(word, ending).filter(|root| !root.is_empty()) {
            return Some(format!("{root}{}", if ending.starts_with('b') { "baar" } else { "zaam" }));
        }
    }
    toneless(word)
}

/// What stands before an ending. Nearly every word lacks nearly every ending, and its last
/// letter says so.
fn before_ending<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    (word.as_bytes().last() == ending.as_bytes().last()).then(|| word.strip_suffix(ending))?
}

/// *Schepen* is the plural of *schip*, *leden* of *lid*, *steden* of *stad*.
fn irregular_plural(word: &str) -> Option<String> {
    if let Some(before) = word.strip_suffix("schepen") {
        return Some(format!("{before}schip"));
    }
    if let Some(before) = word.strip_suffix("steden").filter(|before| !before.ends_with("be")) {
        return Some(format!("{before}stad"));
    }
    let before = word.strip_suffix("leden")?;
    let is_past = ["be", "ge", "over", "ver"].contains(&before);
    (!is_past).then(|| format!("{before}lid"))
}

/// The stem of a form of a verb whose root ends without stress.
fn toneless(word: &str) -> Option<String> {
    let endings = ["", "en", "de", "den", "d", "t", "ing", "ingen"];
    endings.iter().filter_map(|ending| word.strip_suffix(ending)).find_map(|root| {
        let before = TONELESS_ROOTS.iter().find_map(|toneless| before_ending(root, toneless))?;
        // *Geleverd*, *uitgewisseld*: the prefix of the participle goes too.
        let prefix = before.strip_suffix("ge").filter(|_| word.ends_with('d')).unwrap_or(before);
        Some(format!("{prefix}{}", &root[before.len()..]))
    })
}

/// The word in the form that the algorithm takes apart rightly.
fn plainer(word: &str) -> Cow<'_, str> {
    let shorter = |ending: usize| Cow::Borrowed(&word[..word.len() - ending]);
    if word.ends_with("ieen") {
        // Folding took the diaeresis of *strategieën*.
        shorter(2)
    } else if let Some(root) = word.strip_suffix("crises") {
        Cow::Owned(format!("{root}crisis"))
    } else if word.ends_with("se") && ["kse", "lse", "nse", "rse"].iter().any(|ending| word.ends_with(ending)) {
        // *Amerikaanse*, *Turkse*: the form without -e loses its -s, so this one must too.
        shorter(1)
    } else if let Some(root) = word.strip_suffix("ese") {
        // *Chinese* is a form of *Chinees*.
        Cow::Owned(format!("{root}ees"))
    } else if let Some(root) =
        ["igd", "igde", "igden", "igt", "igend", "igende"].iter().find_map(|ending| before_ending(word, ending))
    {
        Cow::Owned(format!("{root}igen"))
    } else if ["drage", "gave"].iter().any(|ending| word.ends_with(ending)) {
        // *Bijdrage*, *uitgave*: as in the plural.
        Cow::Owned(format!("{word}n"))
    } else if word.ends_with("gd") || (word.ends_with("md") && !word.starts_with("ge")) {
        // *Verhoogd*, *hervormd*.
        shorter(1)
    } else if word.len() > 4 && ["gt", "mt"].iter().any(|ending| word.ends_with(ending)) {
        // *Dreigt*, *neemt*: hardly any noun ends so.
        shorter(1)
    } else {
        Cow::Borrowed(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use proptest::prelude::*;

    fn met(a: &str, b: &str) -> bool {
        stem(&fold(a)) == stem(&fold(b))
    }

    #[test]
    fn forms_of_a_word_meet() {
        for (a, b) in [
            ("uitgave", "uitgaven"),
            ("opgave", "opgaven"),
            ("capaciteit", "capaciteiten"),
            ("top", "toppen"),
            ("grens", "grenzen"),
            ("mens", "mensen"),
            ("kernwapen", "kernwapens"),
            ("strategie", "strategieën"),
            ("industrie", "industrieën"),
            ("crisis", "crises"),
            ("Amerikaans", "Amerikaanse"),
            ("Oekraïens", "Oekraïense"),
            ("Turks", "Turkse"),
            ("Chinees", "Chinese"),
            ("Europees", "Europese"),
            ("collectief", "collectieve"),
            ("weerbaar", "weerbare"),
            ("weerbaar", "weerbaarder"),
            ("benadrukken", "benadrukte"),
            ("verdedigen", "verdedigd"),
            ("verdedigen", "verdedigt"),
            ("verdedigen", "verdedigende"),
            ("duurzaam", "duurzame"),
            ("bevestigen", "bevestigde"),
            ("geven", "geeft"),
            ("schrijven", "schrijft"),
            ("dreigen", "dreigt"),
            ("verwelkomen", "verwelkomde"),
            ("verhogen", "verhoging"),
            ("toetreden", "toegetreden"),
            ("oproepen", "opriepen"),
            ("uitnodigen", "uitgenodigd"),
            ("leveren", "geleverd"),
            ("leveren", "levering"),
            ("ondersteunen", "ondersteunde"),
            ("steun", "steunt"),
            ("verhogen", "verhoogd"),
            ("hervormen", "hervormd"),
            ("bijdrage", "bijdragen"),
            ("schip", "schepen"),
            ("lid", "leden"),
            ("initiatief", "initiatieven"),
            ("commando", "commando's"),
        ] {
            assert!(met(a, b), "{a} {} and {b} {}", stem(&fold(a)), stem(&fold(b)));
        }
    }

    #[test]
    fn words_that_look_alike_do_not_meet() {
        for (a, b) in [
            ("missie", "missen"),
            ("steun", "steen"),
            ("orde", "order"),
            ("weerbaar", "weer"),
            ("lid", "geleden"),
            ("stad", "besteden"),
            ("Irak", "Iran"),
            ("China", "Chinees"),
            ("verdeling", "verdediging"),
            ("Turks", "Turkije"),
            ("generaal", "generatie"),
            ("industrie", "industrieel"),
        ] {
            assert!(!met(a, b), "{a} and {b} meet as {}", stem(&fold(a)));
        }
    }

    #[test]
    fn what_is_too_long_for_a_word_stays_as_it_is() {
        let long = "en".repeat(1000);
        assert_eq!(stem(&long), long);
    }

    proptest! {
        #[test]
        fn any_text_has_a_stem(text in "\\PC{0,80}|[a-z]{0,8}(ieen|se|igd|bare|gt|wapens|crises)") {
            let folded = fold(&text);
            prop_assert_eq!(stem(&folded).is_empty(), folded.is_empty());
        }
    }
}
