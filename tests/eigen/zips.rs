//! How is a zip made that no program would make?
//!
//! A writer of zips in which every number can be a lie: what real files need and what hostile
//! ones claim. Nothing is compressed but what comes compressed.

/// A file in a zip, and what the zip says of it.
#[derive(Clone)]
pub struct Member {
    /// Its name, in whatever bytes.
    pub name: Vec<u8>,
    /// What stands in the zip.
    pub data: Vec<u8>,
    /// 0 is stored, 8 deflated.
    pub method: u16,
    /// 1 is encrypted, 8 has its sizes behind the data.
    pub flags: u16,
    /// The size it says to unpack to.
    pub size: u32,
    /// Its check sum.
    pub crc: u32,
}

impl Member {
    /// A file as it is.
    pub fn stored(name: impl AsRef<[u8]>, data: impl AsRef<[u8]>) -> Self {
        let data = data.as_ref().to_vec();
        let (size, crc) = (data.len() as u32, crc32(&data));
        Self { name: name.as_ref().to_vec(), data, method: 0, flags: 0, size, crc }
    }

    /// A file of `n` times the same byte, packed 158 times smaller. Its check sum is wrong:
    /// nobody should come that far.
    pub fn deflated_run(name: &str, byte: u8, n: usize) -> Self {
        Self { name: name.into(), data: deflated_run(byte, n), method: 8, flags: 0, size: n as u32, crc: 0 }
    }

    fn header(&self) -> Vec<u8> {
        let mut header = Vec::new();
        for word in [self.flags, self.method, 0, 0x21] {
            header.extend(word.to_le_bytes());
        }
        for number in [self.crc, self.data.len() as u32, self.size] {
            header.extend(number.to_le_bytes());
        }
        header.extend((self.name.len() as u16).to_le_bytes());
        header.extend(0_u16.to_le_bytes());
        header
    }
}

/// A zip of these files.
pub fn zip(members: &[Member]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut offsets = Vec::new();
    for member in members {
        offsets.push(bytes.len() as u32);
        bytes.extend(b"PK\x03\x04\x14\0");
        bytes.extend(member.header());
        bytes.extend(&member.name);
        bytes.extend(&member.data);
    }
    let directory: Vec<(&Member, u32)> = members.iter().zip(offsets).collect();
    close(bytes, &directory)
}

/// A zip whose directory names the same bytes `n` times, each under its own name.
pub fn overlapping(member: &Member, names: impl Iterator<Item = String>) -> Vec<u8> {
    let named: Vec<Member> = names.map(|name| Member { name: name.into_bytes(), ..member.clone() }).collect();
    let mut bytes = b"PK\x03\x04\x14\0".to_vec();
    bytes.extend(member.header());
    bytes.extend(&member.name);
    bytes.extend(&member.data);
    let directory: Vec<(&Member, u32)> = named.iter().map(|member| (member, 0)).collect();
    close(bytes, &directory)
}

/// Puts the directory behind the data.
fn close(mut bytes: Vec<u8>, directory: &[(&Member, u32)]) -> Vec<u8> {
    let start = bytes.len();
    for (member, offset) in directory {
        bytes.extend(b"PK\x01\x02\x14\0\x14\0");
        bytes.extend(member.header());
        bytes.extend([0; 10]);
        bytes.extend(offset.to_le_bytes());
        bytes.extend(&member.name);
    }
    let size = bytes.len() - start;
    let n = directory.len() as u16;
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(n.to_le_bytes());
    bytes.extend(n.to_le_bytes());
    bytes.extend((size as u32).to_le_bytes());
    bytes.extend((start as u32).to_le_bytes());
    bytes.extend([0; 2]);
    bytes
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

/// The check sum that zips have, bit by bit through its polynomial.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
