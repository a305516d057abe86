//! Which characters do entities stand for?
//!
//! Those of HTML 4 are here, all 252, but for the Greek letters and arrows and signs of
//! mathematics that no report has; and a few that later browsers write. One that is not
//! known stays as it stands.

use super::super::encoding::windows_1252;

/// The names of U+00A0 to U+00FF, in order: the only ones that may lack their semicolon.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn \
    yuml";

/// Other names with their characters.
const MORE: &str = "amp & AMP & lt < LT < gt > GT > quot \" QUOT \" apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ \
    circ ˆ tilde ˜ ensp \u{2002} emsp \u{2003} thinsp \u{2009} zwnj \u{200C} zwj \u{200D} lrm \u{200E} rlm \u{200F} ndash – \
    mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • bullet • hellip … mldr … \
    permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − \
    le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ loz ◊ nbhy \u{2011} hyphen \u{2010} dash \u{2010} cacute ć Cacute Ć \
    ccaron č Ccaron Č zcaron ž Zcaron Ž ecaron ě rcaron ř ncaron ň nacute ń lstrok ł Lstrok Ł sacute ś Sacute Ś zacute ź \
    zdot ż Zdot Ż aogon ą eogon ę gbreve ğ inodot ı imath ı Idot İ scedil ş Scedil Ş abreve ă tcedil ţ dstrok đ Dstrok Đ \
    odblac ő udblac ű uring ů imacr ī amacr ā emacr ē umacr ū excl ! num # percnt % lpar ( rpar ) ast * plus + comma , \
    period . sol / colon : semi ; equals = quest ? commat @ lsqb [ rsqb ] lbrack [ rbrack ] bsol \\ lowbar _ grave ` \
    lcub { rcub } verbar | vert |";

/// The longest name there is, in bytes.
const LONGEST: usize = 8;

/// A text with characters for its entities. O(n).
pub(in super::super) fn resolved(text: &str) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        resolved.push_str(&rest[..at]);
        rest = &rest[at..];
        match character(&rest[1..]) {
            Some((c, length)) => {
                resolved.push(c);
                rest = &rest[1 + length..];
            }
            None => {
                resolved.push('&');
                rest = &rest[1..];
            }
        }
    }
    resolved + rest
}

/// The character that stands behind `&`, and how many bytes it takes there.
fn character(behind: &str) -> Option<(char, usize)> {
    if let Some(number) = behind.strip_prefix('#') {
        return numbered(number).map(|(c, length)| (c, length + 1));
    }
    let length = behind.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let name = &behind[..length];
    if behind[length..].starts_with(';')
        && let Some(c) = named(name)
    {
        return Some((c, length + 1));
    }
    // Without a semicolon: the longest of the old names that it begins with.
    (2..=length).rev().find_map(|length| {
        let name = &name[..length];
        let c = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => latin_1(name)?,
        };
        Some((c, length))
    })
}

fn named(name: &str) -> Option<char> {
    let more = || {
        let mut words = MORE.split(' ').filter(|word| !word.is_empty());
        while let Some(known) = words.next() {
            let sign = words.next();
            if known == name {
                return sign?.chars().next();
            }
        }
        None
    };
    match name {
        // Their signs are white space, which parts the words of the list.
        "Tab" | "NewLine" => Some(' '),
        _ => latin_1(name).or_else(more),
    }
}

fn latin_1(name: &str) -> Option<char> {
    let known = LATIN_1.split_ascii_whitespace().position(|known| known == name)?;
    u8::try_from(known + 0xA0).ok().map(char::from)
}

/// `8209;`, `x2011;`: numbers up to 0x9F are those of windows-1252, and what is no character
/// is U+FFFD, as browsers have it.
fn numbered(number: &str) -> Option<(char, usize)> {
    let (digits, radix, sign) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (number, 10, 0),
    };
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    // A number that is too large is no character either.
    let code = u32::from_str_radix(&digits[..length], radix).unwrap_or(u32::MAX);
    let c = match u8::try_from(code) {
        Ok(0) => char::REPLACEMENT_CHARACTER,
        Ok(byte) => windows_1252(byte),
        Err(_) => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some((c, sign + length + usize::from(digits[length..].starts_with(';'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_characters() {
        for (written, meant) in [
            ("Oekra&iuml;ne &amp; Belgi&euml;", "Oekraïne & België"),
            ("defensie&#8209;uitgaven &#x2011; &#X2011;", "defensie\u{2011}uitgaven \u{2011} \u{2011}"),
            ("a&nbsp;b&shy;c&ndash;d&rsquo;s&hellip;", "a\u{A0}b\u{AD}c–d’s…"),
            ("&copy 2026 &ampamp; &notit;", "© 2026 &amp; ¬it;"),
            ("&#150;&#x80;&#0;&#xD800;&#99999999999;&#1114112", "–€\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("R&D & co &; &# &#x &onbekend; &é", "R&D & co &; &# &#x &onbekend; &é"),
            ("&lt;p&gt; &quot;&apos;&ast;&Tab;&yuml;&nbsp", "<p> \"'* ÿ\u{A0}"),
        ] {
            assert_eq!(resolved(written), meant, "{written}");
        }
    }

    #[test]
    fn the_first_list_ends_where_it_should() {
        assert_eq!(LATIN_1.split_ascii_whitespace().count(), 96);
        let words: Vec<&str> = MORE.split(' ').filter(|word| !word.is_empty()).collect();
        assert!(words.iter().step_by(2).all(|name| name.is_ascii() && name.len() <= LONGEST));
    }
}
