//! Is this the report that is here already?
//!
//! A report is known by its words: the same one comes as a document of Word, as a web page
//! and as plain text, with other white space, hyphens and quotation marks each time.

use crate::corpus::ReportId;
use crate::text::fold;

/// The signs of a fingerprint, five bits each: digits and small letters, without those that
/// are taken for another.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// FNV-1a in 64 bits of no bytes.
const OF_NOTHING: u64 = 0xCBF2_9CE4_8422_2325;

/// The id of a reader's own report with these paragraphs: [`ReportId::OWN`] and thirteen
/// signs.
///
/// They are FNV-1a in 64 bits (Fowler, Noll, Vo and Eastlake, *The FNV Non-Cryptographic
/// Hash Algorithm*) over the letters and digits of the running text as words are compared
/// ([`fold`]); white space, punctuation, headings and the title do not count. Two of n
/// different reports have one id by a chance of about n² / 2⁶⁵: for 10,000 reports
/// 3 in 10¹². It guards against accidents, not against somebody who makes two texts for it.
/// O(n) time.
///
/// # Example
///
/// ```
/// use verslagwijzer::import::own_id;
///
/// let id = own_id(["De defensie-uitgaven stegen.", "Fidan sprak."]);
/// assert_eq!(id, own_id(["De  defensie\u{2011}uitgaven stegen. FIDAN sprak."]));
/// assert_ne!(id, own_id(["De defensie-uitgaven daalden.", "Fidan sprak."]));
/// ```
pub fn own_id<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = OF_NOTHING;
    for paragraph in paragraphs {
        for c in fold(paragraph).chars().filter(|c| c.is_alphanumeric()) {
            hash = hashed(hash, c.encode_utf8(&mut [0; 4]));
        }
    }
    let mut id = ReportId::OWN.to_owned();
    id.extend((0..13).rev().map(|place| char::from(SIGNS[(hash >> (5 * place)) as usize & 31])));
    id
}

/// A number that tells whether a text is the one it was, but for an unlikely chance: the
/// same method over all its bytes, as sixteen hexadecimal digits. O(n).
pub(super) fn checksum(text: &str) -> String {
    format!("{:016x}", hashed(OF_NOTHING, text))
}

/// FNV-1a in 64 bits of what has this hash, with this text behind it.
fn hashed(hash: u64, text: &str) -> u64 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_the_one_of_the_published_method() {
        assert_eq!(checksum("foobar"), "85944171f73967e8");
        assert_eq!(checksum(""), "cbf29ce484222325");
    }

    #[test]
    fn an_id_is_one_of_the_dataset_and_tells_that_it_is_own() {
        for text in ["", "De ministers.", "Ω"] {
            let id: ReportId = own_id([text]).parse().expect("an id");
            assert!(id.is_own() && id.as_str().len() == 19, "{id}");
        }
    }
}
