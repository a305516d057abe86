//! How does a text travel in an address?
//!
//! As percent-encoded UTF-8 (RFC 3986, section 2.1). What a reader may want to make out
//! in a link, letters, digits, `-._~`, and the `,` and `:` of our lists, stays as it is.

/// A value as it came out of an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text; what was no UTF-8 became U+FFFD, a broken escape stays as it stood.
    pub(super) text: String,
    /// A `%` without two hexadecimal digits behind it.
    pub(super) broken_escape: bool,
    /// Bytes that are no UTF-8.
    pub(super) broken_text: bool,
}

/// Writes `text` behind `out`, encoded. O(n).
pub(super) fn encode(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Reads a value of the query, where `+` is a space as forms write it. O(n).
pub(super) fn decode(raw: &str) -> Decoded {
    decode_with(raw, true)
}

/// Reads a fragment, where `+` is itself. O(n).
pub(super) fn decode_fragment(raw: &str) -> Decoded {
    decode_with(raw, false)
}

fn decode_with(raw: &str, plus_is_space: bool) -> Decoded {
    let mut bytes = Vec::with_capacity(raw.len());
    let whole = each_byte(raw, plus_is_space, &mut |byte| bytes.push(byte));
    let (text, broken_text) = match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    };
    Decoded { text, broken_escape: !whole, broken_text }
}

/// Hands on the decoded bytes of `raw` one by one; false when an escape was broken.
pub(super) fn each_byte(raw: &str, plus_is_space: bool, take: &mut dyn FnMut(u8)) -> bool {
    let raw = raw.as_bytes();
    let mut whole = true;
    let mut at = 0;
    while let Some(&byte) = raw.get(at) {
        at += 1;
        if byte == b'%' {
            if let (Some(high), Some(low)) = (digit(raw.get(at)), digit(raw.get(at + 1))) {
                at += 2;
                take(high << 4 | low);
                continue;
            }
            whole = false;
        }
        take(if byte == b'+' && plus_is_space { b' ' } else { byte });
    }
    whole
}

fn digit(byte: Option<&u8>) -> Option<u8> {
    match *byte? {
        digit @ b'0'..=b'9' => Some(digit - b'0'),
        letter @ b'a'..=b'f' => Some(letter - b'a' + 10),
        letter @ b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        let mut out = String::new();
        encode(&mut out, text);
        out
    }

    #[test]
    fn a_link_stays_readable_where_it_may() {
        for (text, link) in [
            ("steun-aan-oekraine", "steun-aan-oekraine"),
            ("nederland:12:-3,navo:0:4", "nederland:12:-3,navo:0:4"),
            ("Oekraïne", "Oekra%C3%AFne"),
            ("a b", "a%20b"),
            ("1+1=2 & \"meer\"", "1%2B1%3D2%20%26%20%22meer%22"),
            ("5 %bbp#?/'", "5%20%25bbp%23%3F%2F%27"),
        ] {
            assert_eq!(encoded(text), link);
            assert_eq!(decode(link), Decoded { text: text.to_owned(), broken_escape: false, broken_text: false });
        }
    }

    #[test]
    fn a_plus_is_a_space_in_the_query_and_itself_in_the_fragment() {
        assert_eq!(decode("a+b").text, "a b");
        assert_eq!(decode_fragment("a+b").text, "a+b");
    }

    #[test]
    fn what_is_broken_is_told_and_the_rest_is_kept() {
        for (raw, text, broken_escape, broken_text) in [
            ("100%", "100%", true, false),
            ("%4", "%4", true, false),
            ("%zz%41", "%zzA", true, false),
            ("%%41", "%A", true, false),
            ("%é", "%é", true, false),
            ("oekra%C3", "oekra\u{FFFD}", false, true),
            ("%FF%FEok", "\u{FFFD}\u{FFFD}ok", false, true),
            ("oekra%c3%afne", "oekraïne", false, false),
            ("oekraïne", "oekraïne", false, false),
        ] {
            assert_eq!(decode(raw), Decoded { text: text.to_owned(), broken_escape, broken_text }, "{raw}");
        }
    }
}
