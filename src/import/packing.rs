//! Documents for the tests, made here.

use miniz_oxide::deflate::compress_to_vec;

/// A zip file, part by part.
#[derive(Default)]
pub(super) struct Zip {
    parts: Vec<Part>,
}

struct Part {
    name: String,
    data: Vec<u8>,
    method: u16,
    flags: u16,
    size: usize,
    crc: u32,
}

impl Zip {
    /// A part that is packed.
    pub(super) fn file(self, name: &str, bytes: &[u8]) -> Self {
        self.part(name, bytes, compress_to_vec(bytes, 6), 8)
    }

    /// A part that stands in the file as it is.
    pub(super) fn stored(self, name: &str, bytes: &[u8]) -> Self {
        self.part(name, bytes, bytes.to_vec(), 0)
    }

    /// The last part asks for a password.
    pub(super) fn encrypted(mut self) -> Self {
        self.parts.iter_mut().for_each(|part| part.flags = 1);
        self
    }

    /// The last part says that it unpacks to so many bytes.
    pub(super) fn saying(mut self, size: usize) -> Self {
        self.parts.iter_mut().for_each(|part| part.size = size);
        self
    }

    /// The file.
    pub(super) fn finish(self) -> Vec<u8> {
        let (mut file, mut list) = (Vec::new(), Vec::new());
        for part in &self.parts {
            let offset = file.len();
            file.extend(b"PK\x03\x04\x14\0");
            file.extend(part.header());
            file.extend([0, 0]);
            file.extend(part.name.bytes());
            file.extend(&part.data);

            list.extend(b"PK\x01\x02\x14\0\x14\0");
            list.extend(part.header());
            list.extend([0; 12]);
            list.extend(four(offset));
            list.extend(part.name.bytes());
        }
        let (offset, size, n) = (four(file.len()), four(list.len()), two(self.parts.len()));
        file.extend(list);
        file.extend(b"PK\x05\x06\0\0\0\0");
        file.extend([n, n].concat());
        file.extend([size, offset].concat());
        file.extend([0, 0]);
        file
    }

    fn part(mut self, name: &str, bytes: &[u8], data: Vec<u8>, method: u16) -> Self {
        let part = Part { name: name.to_owned(), data, method, flags: 0, size: bytes.len(), crc: crc32(bytes) };
        self.parts.push(part);
        self
    }
}

impl Part {
    /// What a part and its entry in the list both say.
    fn header(&self) -> Vec<u8> {
        let mut header = [self.flags.to_le_bytes(), self.method.to_le_bytes()].concat();
        header.extend([0; 4]);
        header.extend(self.crc.to_le_bytes());
        header.extend(four(self.data.len()));
        header.extend(four(self.size));
        header.extend(two(self.name.len()));
        header
    }
}

fn two(n: usize) -> [u8; 2] {
    u16::try_from(n).expect("tests are small").to_le_bytes()
}

fn four(n: usize) -> [u8; 4] {
    u32::try_from(n).expect("tests are small").to_le_bytes()
}

/// Written bit by bit, so that the one it tests is not tested against itself.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// A document of Word: what stands in its body, and its other parts by name.
pub(super) fn docx(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let relations = |parts: &[(&str, &str)]| {
        let lines = parts.iter().map(|(kind, target)| {
            format!("<Relationship Id=\"{kind}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>")
        });
        format!("<Relationships>{}</Relationships>", lines.collect::<String>())
    };
    let main = relations(&[("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]);
    let around = relations(&[("styles", "styles.xml"), ("numbering", "numbering.xml")]);
    let document = format!("<?xml version=\"1.0\"?><w:document {names}><w:body>{body}</w:body></w:document>");
    let mut zip = Zip::default()
        .file("[Content_Types].xml", b"<Types/>")
        .file("_rels/.rels", main.as_bytes())
        .file("word/document.xml", document.as_bytes())
        .file("word/_rels/document.xml.rels", around.as_bytes());
    for (name, text) in others {
        zip = zip.file(name, text.as_bytes());
    }
    zip.finish()
}

/// An OpenDocument text: what stands in its text, its own styles, and its other parts by name.
pub(super) fn odt(text: &str, styles: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let mut zip = Zip::default()
        .stored("mimetype", b"application/vnd.oasis.opendocument.text")
        .file("content.xml", content.as_bytes());
    for (name, text) in others {
        zip = zip.file(name, text.as_bytes());
    }
    zip.finish()
}
