//! Does any file give a text or a refusal, and does the right one?

use super::Form;
use super::Given;
use super::Received;
use super::Refusal;
use super::limits;
use super::packing::Member;
use super::packing::crc32;
use super::packing::zip;
use super::read;
use crate::corpus::Date;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

/// What a file gives, whatever its name.
pub(super) fn received(bytes: &[u8]) -> Result<Received, Refusal> {
    read(&Given { name: "verslag.docx", bytes, modified: Date { year: 2026, month: 6, day: 1 } })
}

impl Member {
    /// A file that is packed.
    pub(super) fn deflated(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        let size = u32::try_from(bytes.len()).expect("tests are small");
        let data = compress_to_vec(bytes, 6);
        Self { name: name.into(), data, method: 8, flags: 0, size, crc: crc32(bytes) }
    }
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
    let mut members = vec![
        Member::deflated("[Content_Types].xml", "<Types/>"),
        Member::deflated("_rels/.rels", main),
        Member::deflated("word/document.xml", document),
        Member::deflated("word/_rels/document.xml.rels", around),
    ];
    members.extend(others.iter().map(|(name, text)| Member::deflated(name, text)));
    zip(&members)
}

/// An OpenDocument text: what stands in its text, its own styles, and its other parts by name.
pub(super) fn odt(text: &str, styles: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let mut members = vec![
        Member::stored("mimetype", "application/vnd.oasis.opendocument.text"),
        Member::deflated("content.xml", content),
    ];
    members.extend(others.iter().map(|(name, text)| Member::deflated(name, text)));
    zip(&members)
}

/// A compound file with a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain([0; 40]).chain(name).collect()
}

#[test]
fn a_file_is_what_is_in_it_and_not_what_it_is_called() {
    for (bytes, refusal) in [
        (&b""[..], Refusal::Empty),
        (b" \r\n\t", Refusal::Empty),
        (b"\xEF\xBB\xBF\r\n", Refusal::Empty),
        (b"PK\x05\x06\0\0", Refusal::UnknownForm),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Refusal::Picture),
        (b"RIFF\0\0\0\0WEBPVP8 ", Refusal::Picture),
        (b"\0\0\0\x18ftypheic", Refusal::Picture),
        (b"%PDF-1.7\n", Refusal::Pdf),
        (b"{\\rtf1 Verslag}", Refusal::RichText),
        (b"PK\x03\x04\x14\0", Refusal::Damaged),
    ] {
        assert_eq!(received(bytes), Err(refusal), "{:?}", bytes.escape_ascii().to_string());
    }
    assert_eq!(received(&compound("EncryptedPackage")), Err(Refusal::Encrypted));
    assert_eq!(received(&compound("WordDocument")), Err(Refusal::OldWord));
    assert_eq!(received(&compound("Workbook")), Err(Refusal::UnknownForm));
    assert_eq!(received(&zip(&[Member::deflated("a.txt", "a")])), Err(Refusal::UnknownForm));
    assert_eq!(received(b"PKN is een afkorting.").map(|received| received.form), Ok(Form::Text));
}

#[test]
fn names_inside_a_file_are_compared_and_nothing_more() {
    let body = "<w:p><w:r><w:t>Tekst.</w:t></w:r></w:p>";
    let tricks = [("../../etc/passwd", "x"), ("/word/extra.xml", "x"), ("C:\\verslag.docx", "x"), ("word/\0", "x")];
    assert_eq!(received(&docx(body, &tricks)).map(|received| received.text), Ok("Tekst.\n".to_owned()));
    let away =
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/></Relationships>";
    let members = [Member::deflated("[Content_Types].xml", "<Types/>"), Member::deflated("_rels/.rels", away)];
    assert_eq!(received(&zip(&members)), Err(Refusal::UnknownForm));
}

#[test]
fn entities_from_elsewhere_are_neither_fetched_nor_multiplied() {
    let typed = |body: &str| {
        let document = format!(
            "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:document><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:document>"
        );
        let members = [Member::deflated("[Content_Types].xml", ""), Member::deflated("word/document.xml", document)];
        received(&zip(&members))
    };
    assert_eq!(typed("Zonder.").map(|received| received.text), Ok("Zonder.\n".to_owned()));
    assert_eq!(typed("&b;"), Err(Refusal::Damaged));
    assert_eq!(typed("&c;"), Err(Refusal::Damaged));
}

#[test]
fn a_text_larger_than_a_library_is_refused() {
    let paragraph = format!("<text:p>{}</text:p>", "De ministers spraken over Irak en over de top. ".repeat(100));
    assert_eq!(received(&odt(&paragraph.repeat(900), "", &[])), Err(Refusal::Bomb), "it repeats itself");
    assert_eq!(received(&vec![b'a'; limits::LARGEST_FILE + 1]), Err(Refusal::TooLarge));
    assert_eq!(received(&vec![b'a'; limits::LONGEST_TEXT + 1]), Err(Refusal::TooLarge));
}

const BODY: &str = "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>Raad</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>\
                    <w:t>Een</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:t>Twee &amp; drie.</w:t></w:r></w:ins></w:p>";

proptest! {
    #[test]
    fn any_bytes_give_a_text_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..400), start in 0..6_usize) {
        let starts: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"<?xml ", b"%PDF", b"{\\rtf"];
        let _ = received(&[starts[start], &bytes].concat());
    }

    #[test]
    fn a_changed_or_shortened_document_gives_a_text_or_a_refusal(
        is_docx: bool, end in 0.0..1.0_f64, changes in proptest::collection::vec((0.0..1.0_f64, any::<u8>()), 0..4)
    ) {
        let mut bytes = if is_docx { docx(BODY, &[]) } else { odt("<text:h>Raad</text:h><text:p>Tekst.</text:p>", "", &[]) };
        let at = |share: f64, length: usize| ((length as f64) * share) as usize;
        for (place, value) in changes {
            let length = bytes.len();
            bytes[at(place, length)] = value;
        }
        bytes.truncate(bytes.len() - at(end * end * end, bytes.len()));
        if let Ok(received) = received(&bytes) {
            prop_assert!(!received.text.trim().is_empty());
        }
    }

    #[test]
    fn any_markup_gives_a_text_or_a_refusal(
        pieces in proptest::collection::vec("<(/?(w:)?(p|r|t|tbl|tr|tc|del|ins|pPr|rPr|sdt|sdtPr|sdtContent|txbxContent|h|span|list|list-item|frame|AlternateContent|Choice)( val=\"1\")?/?)>|[a-z &*]{0,6}|\\PC", 0..60)
    ) {
        let body = pieces.concat();
        let _ = received(&docx(&body, &[]));
        let _ = received(&odt(&body, &body, &[]));
    }

    #[test]
    fn what_stands_in_a_paragraph_comes_out_of_it(words in proptest::collection::vec("[a-zéë\u{2011}\u{200B}\u{202E}]{1,9}", 1..30)) {
        let text = words.join(" ");
        let packed = docx(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"), &[]);
        prop_assert_eq!(received(&packed).map(|received| received.text), Ok(format!("{text}\n")));
        let packed = odt(&format!("<text:p>{text}</text:p>"), "", &[]);
        prop_assert_eq!(received(&packed).map(|received| received.text), Ok(format!("{text}\n")));
    }
}
