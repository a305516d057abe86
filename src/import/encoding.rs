//! Which letters do these bytes stand for?
//!
//! Text files do not say how they were written. UTF-8 is recognised by its form, which no
//! other text has by chance; UTF-16 by its mark or by the empty half of its letters; of the
//! rest the web has agreed that it is windows-1252, whatever name it goes by (WHATWG,
//! *Encoding*, 4.2 and 9.1).

use std::borrow::Cow;

/// The characters of windows-1252 from byte 0x80 on, where it differs from Unicode. The five
/// bytes that it leaves open are control characters (WHATWG, *index windows-1252*).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The eight characters in which ISO 8859-15 differs from ISO 8859-1.
const LATIN_9: [(u8, char); 8] =
    [(0xA4, '€'), (0xA6, 'Š'), (0xA8, 'š'), (0xB4, 'Ž'), (0xB8, 'ž'), (0xBC, 'Œ'), (0xBD, 'œ'), (0xBE, 'Ÿ')];

/// How far into a page its own word on its letters is looked for, in bytes: as far as
/// browsers do (HTML, *prescan a byte stream*).
const DECLARED_WITHIN: usize = 1024;

/// How many bytes tell whether a text is UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// The text that these bytes are, without a mark in front. O(n).
///
/// UTF-8 with a few broken letters is UTF-8: they become U+FFFD.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(text) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return String::from_utf8_lossy(text);
    }
    let without_mark = || Some(utf16(bytes, is_empty_half_first(bytes)?));
    if let Some(text) = marked_utf16(bytes).or_else(without_mark) {
        return Cow::Owned(text);
    }
    if is_utf8(bytes) {
        return String::from_utf8_lossy(bytes);
    }
    let is_latin_9 =
        declared(bytes).is_some_and(|name| matches!(name.as_str(), "iso-8859-15" | "iso8859-15" | "latin9"));
    Cow::Owned(bytes.iter().map(|byte| of_one_byte(*byte, is_latin_9)).collect())
}

/// The text of UTF-16 with a mark in front, without it; `None` where there is no mark. O(n).
pub(super) fn marked_utf16(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, false)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, true)),
        _ => None,
    }
}

/// The character of a byte in windows-1252: also what `&#150;` stands for in a page.
pub(super) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

fn of_one_byte(byte: u8, is_latin_9: bool) -> char {
    let special = LATIN_9.iter().find(|(known, _)| is_latin_9 && *known == byte);
    special.map_or_else(|| windows_1252(byte), |(_, c)| *c)
}

/// Is this UTF-8, with more letters of more than one byte that are sound than broken ones?
/// ASCII is.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || sound > broken
}

/// The text of UTF-16 in either order. Half a pair of surrogates becomes U+FFFD.
fn utf16(bytes: &[u8], is_big: bool) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) });
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Is the first or the second byte of nearly every pair zero, as it is of Latin letters? `None`
/// where neither is.
fn is_empty_half_first(bytes: &[u8]) -> Option<bool> {
    let (pairs, _) = bytes[..bytes.len().min(SAMPLE)].as_chunks::<2>();
    let zeros = |half: usize| pairs.iter().filter(|pair| pair[half] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_most = |n: usize| 4 * n > 3 * pairs.len();
    match (is_most(first), is_most(second)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// What a page says of its own letters, in small letters: `<meta charset="…">`,
/// `content="text/html; charset=…"`, `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let beginning: String =
        bytes.iter().take(DECLARED_WITHIN).map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let value = ["charset", "encoding"].iter().find_map(|key| {
        let behind = beginning.split_once(key)?.1.trim_start().strip_prefix('=')?;
        Some(behind.trim_start_matches(['"', '\'', ' ']))
    })?;
    Some(value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "Verslag – Oekraïne, € 100 miljoen “voor” Moldavië…";

    fn with(mark: &[u8], units: impl Iterator<Item = [u8; 2]>) -> Vec<u8> {
        mark.iter().copied().chain(units.flatten()).collect()
    }

    #[test]
    fn text_is_the_same_however_it_was_written() {
        let one_byte: Vec<u8> =
            TEXT.chars().map(|c| (0..=255).find(|byte| windows_1252(*byte) == c).expect("a character of it")).collect();
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (format!("\u{FEFF}{TEXT}").into_bytes(), "UTF-8 with its mark"),
            (with(b"\xFF\xFE", TEXT.encode_utf16().map(u16::to_le_bytes)), "UTF-16LE with its mark"),
            (with(b"\xFE\xFF", TEXT.encode_utf16().map(u16::to_be_bytes)), "UTF-16BE with its mark"),
            (with(b"", TEXT.encode_utf16().map(u16::to_le_bytes)), "UTF-16LE"),
            (with(b"", TEXT.encode_utf16().map(u16::to_be_bytes)), "UTF-16BE"),
            (one_byte, "windows-1252"),
        ] {
            assert_eq!(decoded(&bytes), TEXT, "{name}");
        }
    }

    #[test]
    fn a_page_has_a_say_in_what_its_bytes_mean() {
        for declaration in ["<meta charset=\"ISO-8859-15\">", "<?xml version='1.0' encoding = 'iso-8859-15'?>"] {
            let page = [declaration.as_bytes(), b"\xA4 \xE9"].concat();
            assert_eq!(decoded(&page), format!("{declaration}€ é"));
        }
        let wrong = b"<meta charset=utf-8>\xA4 \xE9";
        assert_eq!(decoded(wrong), "<meta charset=utf-8>¤ é", "no UTF-8, whatever it says");
    }

    #[test]
    fn one_broken_letter_does_not_spoil_the_others() {
        assert_eq!(
            decoded(b"Oekra\xC3\xAFne, Moldavi\xC3\xAB, \xFF, Belgi\xC3\xAB \xE2\x82"),
            "Oekraïne, Moldavië, \u{FFFD}, België \u{FFFD}"
        );
        assert_eq!(decoded(b"\xFF\xFE\x00\xD8a\x00"), "\u{FFFD}a", "half a pair of surrogates");
    }

    proptest! {
        #[test]
        fn any_bytes_are_some_text(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(decoded(&bytes).len() <= 3 * bytes.len());
        }

        #[test]
        fn utf8_stays_as_it_is(text in "[a-zA-Z][^\u{0}\u{FEFF}]{0,100}") {
            prop_assert_eq!(decoded(text.as_bytes()), text.as_str());
        }
    }
}
