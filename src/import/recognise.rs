//! What is this file?
//!
//! What is in it says so. A name can be anything: a photograph that is called `verslag.docx`
//! is a photograph.

use super::Refusal;
use super::archive::Archive;
use super::limits;
use super::odt;

/// Who has to read it.
pub(super) enum Kind<'a> {
    /// A document of Word.
    Docx(Archive<'a>),
    /// An OpenDocument text.
    Odt(Archive<'a>),
    /// An OpenDocument text in one flat file.
    FlatOdt(&'a str),
    /// Text, or other markup that is text.
    Plain,
}

/// The first bytes of files that are refused.
const REFUSED: [(&[u8], Refusal); 8] = [
    (b"\xFF\xD8\xFF", Refusal::Picture),
    (b"\x89PNG\r\n", Refusal::Picture),
    (b"GIF87a", Refusal::Picture),
    (b"GIF89a", Refusal::Picture),
    (b"II*\0", Refusal::Picture),
    (b"MM\0*", Refusal::Picture),
    (b"{\\rtf", Refusal::RichText),
    (b"PK\x05\x06", Refusal::UnknownForm),
];

/// The first bytes of a compound file, in which Word kept documents before 2007, and in
/// which it puts those that have a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A flat OpenDocument file has its names at its beginning.
const FLAT_ODT: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/// A PDF may have some other bytes before its own.
const PDF_BEGINS_WITHIN: usize = 1024;

/// Says what a file is, from what is in it. O(n).
pub(super) fn kind(bytes: &[u8]) -> Result<Kind<'_>, Refusal> {
    let marks: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let behind_mark = marks.iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
    if behind_mark.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if bytes.len() > limits::LARGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(Archive::open(bytes)?);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if let Some((_, refusal)) = REFUSED.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(*refusal);
    }
    let beginning = &bytes[..bytes.len().min(PDF_BEGINS_WITHIN)];
    if contains(beginning, b"%PDF-") {
        return Err(Refusal::Pdf);
    }
    // Web pictures and those of telephones say what they are behind a length.
    if bytes.get(8..12) == Some(b"WEBP") || bytes.get(4..8) == Some(b"ftyp") {
        return Err(Refusal::Picture);
    }
    match str::from_utf8(bytes) {
        Ok(text) if text.starts_with("<?xml") && contains(beginning, FLAT_ODT.as_bytes()) => Ok(Kind::FlatOdt(text)),
        _ => Ok(Kind::Plain),
    }
}

/// Which document is packed in this file?
fn packed(archive: Archive<'_>) -> Result<Kind<'_>, Refusal> {
    if let Some(kind) = archive.text("mimetype")? {
        return if kind.starts_with(odt::MEDIA_TYPE) { Ok(Kind::Odt(archive)) } else { Err(Refusal::UnknownForm) };
    }
    if archive.has("[Content_Types].xml") {
        Ok(Kind::Docx(archive))
    } else if archive.has("content.xml") {
        Ok(Kind::Odt(archive))
    } else {
        Err(Refusal::UnknownForm)
    }
}

/// Why a compound file is refused: the names of its streams stand in it as UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &name)
    };
    if has("EncryptedPackage") {
        Refusal::Encrypted
    } else if has("WordDocument") {
        Refusal::OldWord
    } else {
        Refusal::UnknownForm
    }
}

/// Does this stretch of bytes occur? A dozen bytes are compared at each place at most.
fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
