//! Which documents does no program make?
//!
//! Small ones around any text, and those that unpack to far more than they are. Nothing is
//! compressed but what comes compressed.

use crate::packing::Member;
use crate::packing::close;
use crate::packing::zip;

impl Member {
    /// A file of `n` times the same byte, packed 158 times smaller. Its check sum is wrong:
    /// nobody should come that far.
    pub fn deflated_run(name: &str, byte: u8, n: usize) -> Self {
        Self { name: name.into(), data: deflated_run(byte, n), method: 8, flags: 0, size: n as u32, crc: 0 }
    }
}

/// A zip whose directory names the same bytes `n` times, each under its own name.
pub fn overlapping(member: &Member, names: impl Iterator<Item = String>) -> Vec<u8> {
    let named: Vec<Member> = names.map(|name| Member { name: name.into_bytes(), ..member.clone() }).collect();
    let directory: Vec<(&Member, usize)> = named.iter().map(|member| (member, 0)).collect();
    close(member.written(), &directory)
}

/// A docx with nothing but this as its main part, and more files beside it.
pub fn docx(document: impl AsRef<[u8]>, more: Vec<Member>) -> Vec<u8> {
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let mut members = vec![
        Member::stored("[Content_Types].xml", types),
        Member::stored("_rels/.rels", relations),
        Member::stored("word/document.xml", document),
    ];
    members.extend(more);
    zip(&members)
}

/// The main part of a docx around these paragraphs.
pub fn word(paragraphs: &str) -> String {
    format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"#
    )
}

/// An odt with nothing but this as its content, and more files beside it.
pub fn odt(content: impl AsRef<[u8]>, more: Vec<Member>) -> Vec<u8> {
    let mut members = vec![
        Member::stored("mimetype", "application/vnd.oasis.opendocument.text"),
        Member::stored("content.xml", content),
    ];
    members.extend(more);
    zip(&members)
}

/// The content of an odt around these paragraphs.
pub fn open_document(paragraphs: &str) -> String {
    format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"#
    )
}

/// Deflate's shortest way to say one byte `n` times with the fixed code: the byte, then as
/// often as it takes "258 more of it", thirteen bits each.
fn deflated_run(byte: u8, n: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.low_first(0b011, 3); // the last block, fixed code
    bits.literal(byte);
    let mut left = n - 1;
    while left >= 258 {
        bits.high_first(0b1100_0101, 8); // length 258
        bits.high_first(0, 5); // distance 1
        left -= 258;
    }
    (0..left).for_each(|_| bits.literal(byte));
    bits.high_first(0, 7); // the end
    bits.bytes
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    n_bits: usize,
}

impl Bits {
    fn push(&mut self, bit: u32) {
        if self.n_bits.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= (bit as u8) << (self.n_bits % 8);
        }
        self.n_bits += 1;
    }

    fn low_first(&mut self, value: u32, n: u32) {
        (0..n).for_each(|at| self.push(value >> at & 1));
    }

    fn high_first(&mut self, value: u32, n: u32) {
        (0..n).rev().for_each(|at| self.push(value >> at & 1));
    }

    fn literal(&mut self, byte: u8) {
        match byte {
            0..144 => self.high_first(0x30 + u32::from(byte), 8),
            _ => self.high_first(0x190 + u32::from(byte - 144), 9),
        }
    }
}
