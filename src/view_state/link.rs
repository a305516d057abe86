//! What are the parts of a link, and did it arrive whole?
//!
//! # The check, frozen
//!
//! FNV-1a, 32 bits (Fowler, Noll and Vo; offset basis 2166136261, prime 16777619), over
//! these bytes: for every part of the query as it stands there, its key, `=`, its decoded
//! value, `&`; then `#` and the decoded place. Left out are `c` itself, `plek` (it is the
//! place) and the keys that trackers hang on to links. The hash `h` is folded to 20 bits,
//! `(h ^ h >> 20) & 0xFFFFF`, and written as four characters of `0123456789abcdefghjkmnpqrstvwxyz`,
//! high bits first. A part that was lost goes unseen once in a million.
//!
//! Values go in decoded, because mail programs encode and decode as they like; the link
//! itself goes in rather than the view, because a later edition may write the same view
//! differently.

use super::keys;
use super::percent;

/// A link, taken apart but not yet understood. Nothing is copied.
#[derive(Clone, Copy)]
pub(super) struct Link<'a> {
    query: &'a str,
    /// The parts of the view that stand in the fragment (the single-file edition).
    query_in_fragment: &'a str,
    fragment: &'a str,
}

impl<'a> Link<'a> {
    /// Takes query and fragment with or without their `?` and `#`. A fragment that begins
    /// with `?` holds a view, as in the single-file edition.
    pub(super) fn new(query: &'a str, fragment: &'a str) -> Self {
        let query = query.strip_prefix('?').unwrap_or(query);
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        match fragment.strip_prefix('?') {
            Some(query_in_fragment) => Self { query, query_in_fragment, fragment: "" },
            None => Self { query, query_in_fragment: "", fragment },
        }
    }

    /// Keys and values as they stand; a value is empty if there is none.
    pub(super) fn parts(self) -> Parts<'a> {
        Parts { rest: self.query, then: self.query_in_fragment }
    }

    /// The place as it stands, decoded neither here nor there.
    pub(super) fn place(self) -> &'a str {
        match self.fragment {
            "" => self.parts().find(|(key, _)| *key == keys::PLACE).map_or("", |(_, value)| value),
            fragment => fragment,
        }
    }

    /// Is this link without doubt not what was once written?
    ///
    /// Either it does not fit its check, or it ends right behind its version: no link was
    /// ever written that says only that.
    pub(super) fn is_cut_off(self) -> bool {
        let (mut version, mut check, mut anything_else) = (None, None, !self.place().is_empty());
        for (key, value) in self.parts() {
            match key {
                keys::VERSION => version = version.or(Some(value)),
                keys::CHECK => check = check.or(Some(value)),
                _ => anything_else |= !keys::is_tracking(key),
            }
        }
        match (check, version) {
            (Some(check), _) => check != self.check(),
            (None, Some(version)) => version.is_empty() || !anything_else,
            (None, None) => false,
        }
    }

    /// The check this link should carry. O(n), and little memory.
    pub(super) fn check(self) -> String {
        let mut hash: u32 = 2_166_136_261;
        let mut take = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
        for (key, value) in self.parts() {
            if key == keys::CHECK || key == keys::PLACE || keys::is_tracking(key) {
                continue;
            }
            key.bytes().for_each(&mut take);
            take(b'=');
            percent::each_byte(value, true, &mut take);
            take(b'&');
        }
        take(b'#');
        percent::each_byte(self.place(), false, &mut take);
        written(hash)
    }
}

/// The parts of a link, one by one.
pub(super) struct Parts<'a> {
    rest: &'a str,
    then: &'a str,
}

impl<'a> Iterator for Parts<'a> {
    type Item = (&'a str, &'a str);

    // Written out because it runs in four places: as adapters it would be there four times.
    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.rest.is_empty() {
                self.rest = std::mem::take(&mut self.then);
            }
            if self.rest.is_empty() {
                return None;
            }
            let (part, rest) = self.rest.split_once('&').unwrap_or((self.rest, ""));
            self.rest = rest;
            if !part.is_empty() {
                // A link copied out of the source of a page has `&amp;` between its parts.
                let part = part.strip_prefix("amp;").unwrap_or(part);
                return Some(part.split_once('=').unwrap_or((part, "")));
            }
        }
    }
}

fn written(hash: u32) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let folded = hash ^ hash >> 20;
    [15, 10, 5, 0].into_iter().map(|shift| char::from(DIGITS[(folded >> shift & 31) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    // The expected values were computed apart from this code, by the definition above.
    #[test]
    fn the_check_is_frozen() {
        for (query, fragment, check) in [
            ("", "", "s4vj"),
            ("v=1&beeld=kaart", "", "djhz"),
            ("v=1&beeld=verkennen&q=steun", "2025-05-15-antalya.p5z5", "b1gc"),
            ("v=1&q=Oekra%C3%AFne%20a,b", "x.p1", "wxpp"),
        ] {
            assert_eq!(Link::new(query, fragment).check(), check, "{query}#{fragment}");
        }
    }

    #[test]
    fn the_check_overlooks_what_does_not_change_the_view() {
        let check = Link::new("v=1&q=Oekra%C3%AFne%20a,b", "x.p1").check();
        for (query, fragment) in [
            ("?v=1&q=Oekraïne+a%2Cb", "#x.p1"),
            ("v=1&amp;q=Oekra%c3%afne%20a,b&utm_source=mail&fbclid=1", "x%2Ep1"),
            ("v=1&c=0000&q=Oekra%C3%AFne%20a,b", "x.p1"),
            ("", "?v=1&q=Oekra%C3%AFne%20a,b&plek=x.p1"),
        ] {
            assert_eq!(Link::new(query, fragment).check(), check, "{query} {fragment}");
        }
    }
}
