//! What is packed in this file?
//!
//! Documents are zip files of which a few parts matter. Only those are unpacked, one at a
//! time, into memory; names are compared and never used as a path. How much a part may
//! unpack to is settled before a byte of it is: see [`limits`].

use super::Refusal;
use super::checksum::Checksum;
use super::encoding::marked_utf16;
use super::limits;
use crate::numbering::Named;
use miniz_oxide::inflate::decompress_slice_iter_to_slice;
use rawzip::CompressionMethod;
use rawzip::ZipArchive;
use rawzip::ZipArchiveEntryWayfinder;
use rawzip::ZipSliceArchive;
use std::cell::Cell;

/// A packed file.
pub(super) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    /// By name, as [`folded`] writes it.
    parts: Named<Packed>,
    checksum: Checksum,
    /// Bytes that may still be unpacked.
    left: Cell<usize>,
}

/// A file inside it.
struct Packed {
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_encrypted: bool,
    /// Bytes, unpacked; as the file says.
    size: u64,
    crc: u32,
}

impl<'a> Archive<'a> {
    /// Reads the list of what is inside. O(n log n) in the number of parts.
    ///
    /// # Errors
    ///
    /// [`Refusal::Damaged`] where the list is not whole or names a part twice,
    /// [`Refusal::TooLarge`] where it is too long.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| Refusal::Damaged)?;
        let mut parts = Named::default();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| Refusal::Damaged)? {
            if parts.len() == limits::MOST_ENTRIES {
                return Err(Refusal::TooLarge);
            }
            let packed = Packed {
                at: entry.wayfinder(),
                method: entry.compression_method(),
                is_encrypted: entry.flags().is_encrypted(),
                size: entry.uncompressed_size_hint(),
                crc: entry.crc32(),
            };
            // Which of two parts with one name is meant, no two programs agree on.
            if parts.put(&folded(entry.file_path().as_ref()), packed) {
                return Err(Refusal::Damaged);
            }
        }
        Ok(Self { zip, parts, checksum: Checksum::new(), left: Cell::new(limits::LARGEST_WHOLE) })
    }

    /// Is there a part of this name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.get(&folded(name.as_bytes())).is_some()
    }

    /// The text of a part; `None` where there is no such part.
    ///
    /// # Errors
    ///
    /// Where it is encrypted, damaged, or larger than the limits allow.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(packed) = self.parts.get(&folded(name.as_bytes())) else { return Ok(None) };
        self.unpack(packed).map(|bytes| Some(decoded(bytes)))
    }

    fn unpack(&self, packed: &Packed) -> Result<Vec<u8>, Refusal> {
        if packed.is_encrypted {
            return Err(Refusal::Encrypted);
        }
        let data = self.zip.get_entry(packed.at).map_err(|_| Refusal::Damaged)?.data();
        let most = data.len().saturating_mul(limits::LARGEST_RATIO).max(limits::FREE_OF_RATIO);
        let size = usize::try_from(packed.size).unwrap_or(usize::MAX);
        if size > most.min(limits::LARGEST_PART).min(self.left.get()) {
            return Err(Refusal::Bomb);
        }
        self.left.set(self.left.get() - size);
        let bytes = match packed.method {
            CompressionMethod::STORE => data.to_vec(),
            CompressionMethod::DEFLATE => inflated(data, size)?,
            _ => return Err(Refusal::Damaged),
        };
        // A single changed letter would be quoted as if it had been said.
        if bytes.len() == size && self.checksum.of(&bytes) == packed.crc { Ok(bytes) } else { Err(Refusal::Damaged) }
    }
}

/// Unpacks what is said to be `size` bytes; no more room than that is ever made.
fn inflated(data: &[u8], size: usize) -> Result<Vec<u8>, Refusal> {
    let mut bytes = vec![0; size];
    let written = decompress_slice_iter_to_slice(&mut bytes, std::iter::once(data), false, true);
    match written {
        Ok(written) if written == size => Ok(bytes),
        _ => Err(Refusal::Damaged),
    }
}

/// A name as it is compared: the parts of a document are told apart without regard to
/// capitals, and some programs write the other slash.
fn folded(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    name.trim_start_matches('/').to_ascii_lowercase()
}

/// The text of a part: UTF-8, or UTF-16 with its mark. What is neither becomes U+FFFD.
fn decoded(bytes: Vec<u8>) -> String {
    let utf8 =
        |bytes| String::from_utf8(bytes).unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned());
    marked_utf16(&bytes).unwrap_or_else(|| utf8(bytes))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::import::packing::Member;
    use crate::import::packing::zip;

    fn refused(bytes: &[u8]) -> Option<Refusal> {
        Archive::open(bytes).and_then(|archive| archive.text("a")).err()
    }

    #[test]
    fn a_part_comes_out_as_it_went_in() {
        let file = zip(&[Member::deflated("word\\A.xml", "één".repeat(900)), Member::stored("b", "twee")]);
        let archive = Archive::open(&file).expect("a sound file");
        assert_eq!(archive.text("/Word/a.XML"), Ok(Some("één".repeat(900))));
        assert_eq!(archive.text("b"), Ok(Some("twee".to_owned())));
        assert_eq!(archive.text("c"), Ok(None));
    }

    #[test]
    fn utf_16_is_known_by_its_mark() {
        assert_eq!(decoded(b"\xFF\xFEa\0\xE9\0".to_vec()), "aé");
        assert_eq!(decoded(b"\xFE\xFF\0a\xD8\0\0b".to_vec()), "a\u{FFFD}b");
        assert_eq!(decoded(b"a\xFFb".to_vec()), "a\u{FFFD}b");
    }

    #[test]
    fn what_unpacks_to_far_more_than_a_document_is_refused_before_it_is_unpacked() {
        let bomb = vec![b' '; limits::FREE_OF_RATIO + 1];
        assert_eq!(refused(&zip(&[Member::deflated("a", &bomb)])), Some(Refusal::Bomb));
        assert_eq!(refused(&zip(&[Member::deflated("a", &bomb[1..])])), None);
        let lying = Member { size: 100, ..Member::deflated("a", &bomb) };
        assert_eq!(refused(&zip(&[lying])), Some(Refusal::Damaged), "it says 100 bytes, and 100 are all it gets");
    }

    #[test]
    fn a_changed_byte_a_second_name_and_a_password_are_seen() {
        let mut changed = zip(&[Member::stored("a", "100 miljoen")]);
        let at = changed.windows(3).position(|part| part == b"100").expect("it is stored as it is");
        changed[at] = b'9';
        assert_eq!(refused(&changed), Some(Refusal::Damaged));
        let part = Member::deflated("a", "1");
        assert_eq!(refused(&zip(&[part.clone(), Member::deflated("A", "2")])), Some(Refusal::Damaged));
        assert_eq!(refused(&zip(&[Member { flags: 1, ..part }])), Some(Refusal::Encrypted));
    }
}
