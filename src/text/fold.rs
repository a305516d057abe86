//! When are two spellings the same word?

/// The form in which words are compared: lower case, without diacritics, with `-` for
/// every kind of hyphen and `'` for every apostrophe; soft hyphens and other characters
/// without a width vanish.
///
/// Folding twice changes nothing more. O(n) time.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::fold;
///
/// assert_eq!(fold("Oekraïne"), "oekraine");
/// assert_eq!(fold("defensie\u{2011}uitgaven"), "defensie-uitgaven");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// Folds a text to the end of another: for whoever folds word after word and keeps few.
pub(crate) fn fold_onto(text: &str, folded: &mut String) {
    // Most words are letters of the alphabet to their end.
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let from = folded.len();
    folded.push_str(&text[..plain]);
    folded[from..].make_ascii_lowercase();
    for c in text[plain..].chars() {
        match c {
            'a'..='z' | '0'..='9' | ' ' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => folded.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{02BC}' => folded.push('\''),
            _ if is_invisible(c) => {}
            _ => match latin_base(c) {
                Some(base) => folded.push_str(base),
                None => folded.push(small_letter(c)),
            },
        }
    }
}

/// Does this character leave a word as it is: a soft hyphen, a zero-width character, a
/// diacritic on its own?
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// The small letter of a Greek or Cyrillic capital; any other character as it is.
///
/// The library's tables for all scripts weigh eight kilobytes with every reader. Names in
/// these reports are written in Latin letters; these two scripts are their neighbours.
fn small_letter(c: char) -> char {
    let distance = match c {
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ѡ'..='ҿ' | 'Ӑ'..='ԯ' if u32::from(c).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(c) + distance).unwrap_or(c)
}

/// The plain letters behind a Latin letter with a diacritic, or behind a ligature.
fn latin_base(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'ß' | 'ẞ' => "ss",
        'Ś'..='š' | 'ſ' | 'Ș' | 'ș' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_that_a_reader_takes_for_the_same_word_fold_alike() {
        for (spelling, folded) in [
            ("Oekraïne", "oekraine"),
            ("OEKRAI\u{308}NE", "oekraine"),
            ("defensie‑uitgaven", "defensie-uitgaven"),
            ("DEFENSIE–UITGAVEN", "defensie-uitgaven"),
            ("de\u{AD}fen\u{AD}sie", "defensie"),
            ("foto’s", "foto's"),
            ("Erdoğan", "erdogan"),
            ("İstanbul", "istanbul"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("ΕΛΛΑΣ", "ελλασ"),
            ("Київ", "київ"),
            ("ЁЛКА", "ёлка"),
        ] {
            assert_eq!(fold(spelling), folded, "{spelling}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
