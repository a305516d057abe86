//! What comes of zips that lie?

use crate::packing::Member;
use crate::packing::zip;
use crate::text;
use crate::zips::docx;
use crate::zips::odt;
use crate::zips::open_document;
use crate::zips::overlapping;
use crate::zips::word;
use std::time::Duration;
use std::time::Instant;
use verslagwijzer::import::Refusal;

const TEXT: &str = "De ministers spraken over Oekraïne. Ze gingen uiteen.";

fn document() -> String {
    word(&format!("<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"))
}

/// A docx whose main part is packed so.
fn with_main(main: Member) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    zip(&[Member::stored("[Content_Types].xml", types), main])
}

fn main_part() -> Member {
    Member::stored("word/document.xml", document())
}

#[test]
fn a_zip_bomb_is_refused_before_it_goes_off() {
    let started = Instant::now();
    let by_ratio = Member::deflated_run("word/document.xml", b' ', 20 << 20);
    assert!(by_ratio.data.len() * 150 < by_ratio.size as usize, "{}", by_ratio.data.len());
    assert_eq!(text("bom.docx", &with_main(by_ratio.clone())), Err(Refusal::Bomb));
    let by_size = Member::deflated_run("word/document.xml", b' ', 200 << 20);
    assert!(matches!(text("bom.docx", &with_main(by_size)), Err(Refusal::Bomb | Refusal::TooLarge)));
    let says_it_is_small = Member { size: 100, ..by_ratio };
    let found = text("bom.docx", &with_main(says_it_is_small));
    assert!(matches!(found, Err(Refusal::Bomb | Refusal::Damaged)), "{found:?}");
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

#[test]
fn files_that_share_their_bytes_are_unpacked_once_or_not_at_all() {
    let kernel = Member::deflated_run("word/document.xml", b' ', 900 << 10);
    let names = |n: usize| {
        (0..n).map(|at| if at == 0 { "word/document.xml".to_owned() } else { format!("word/header{at}.xml") })
    };
    let started = Instant::now();
    for n in [2, 1_000, 60_000] {
        let found = text("bom.docx", &overlapping(&kernel, names(n)));
        assert!(found.is_err(), "{n}: {found:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

#[test]
fn a_zip_inside_a_zip_stays_packed() {
    let mut inner = docx(document(), Vec::new());
    for _ in 0..50 {
        inner = zip(&[Member::stored("verslag.docx", &inner)]);
    }
    assert_eq!(text("verslag.docx", &inner), Err(Refusal::UnknownForm));
    let found = text("verslag.docx", &docx(document(), vec![Member::stored("word/embeddings/verslag.docx", &inner)]));
    assert_eq!(found.map(|text| text.trim().to_owned()).as_deref(), Ok(TEXT));
}

#[test]
fn names_in_a_zip_are_compared_and_lead_nowhere() {
    let odd = [
        "../../word/document.xml",
        "/word/document.xml",
        "C:\\word\\document.xml",
        "word\\document.xml",
        "word/./document.xml",
        "word//document.xml",
        "word/document.xml\0.png",
        "\\\\server\\word\\document.xml",
        "word/document.xml/",
        "",
        "WORD/DOCUMENT.XML",
        "word/../word/document.xml",
        "con",
        "word/\u{202E}lmx.tnemucod",
    ];
    let wrong = word("<w:p><w:r><w:t>Dit is het verkeerde deel. Niet lezen.</w:t></w:r></w:p>");
    let more: Vec<Member> = odd.iter().map(|name| Member::stored(name, &wrong)).collect();
    let found = text("verslag.docx", &docx(document(), more.clone()));
    assert!(found.is_err() || found.as_ref().is_ok_and(|text| text.trim() == TEXT), "{found:?}");
    for member in more {
        let found = text("verslag.docx", &with_main(member.clone()));
        let name = String::from_utf8_lossy(&member.name);
        assert!(found.is_err() || found.as_ref().is_ok_and(|text| text.starts_with("Dit is")), "{name}: {found:?}");
    }
    let bytes = Member { name: b"word/\xFF\xFE\xC3.xml".to_vec(), ..main_part() };
    let found = text("verslag.docx", &docx(document(), vec![bytes]));
    assert_eq!(found.map(|text| text.trim().to_owned()).as_deref(), Ok(TEXT));
}

#[test]
fn a_name_that_stands_there_twice_is_no_trick() {
    let second = word("<w:p><w:r><w:t>Dit is het tweede deel van die naam. Het telt niet mee.</w:t></w:r></w:p>");
    let found = text("verslag.docx", &docx(document(), vec![Member::stored("word/document.xml", second)]));
    let is_one = |text: &str| text.contains("Oekraïne") != text.contains("tweede deel");
    assert!(found == Err(Refusal::Damaged) || found.as_ref().is_ok_and(|text| is_one(text)), "{found:?}");
}

#[test]
fn numbers_that_cannot_be_are_called_damage() {
    let main = main_part();
    let length = main.data.len() as u32;
    for lie in [
        Member { size: u32::MAX, ..main.clone() },
        Member { size: length - 1, ..main.clone() },
        Member { size: length + 1, ..main.clone() },
        Member { crc: main.crc ^ 1, ..main.clone() },
        Member { method: 8, ..main.clone() },
        Member { method: 12, ..main.clone() },
        Member { method: 99, ..main.clone() },
    ] {
        let found = text("verslag.docx", &with_main(lie.clone()));
        let is_refused = matches!(
            found,
            Err(Refusal::Damaged | Refusal::Bomb | Refusal::TooLarge | Refusal::UnknownForm | Refusal::Encrypted)
        );
        assert!(is_refused, "size {} crc {} method {}: {found:?}", lie.size, lie.crc, lie.method);
    }
    let locked = with_main(Member { flags: 1, ..main });
    assert_eq!(text("verslag.docx", &locked), Err(Refusal::Encrypted));
}

#[test]
fn every_number_in_a_directory_may_be_any_number() {
    let bytes = docx(document(), Vec::new());
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory");
    for at in directory..bytes.len() {
        for value in [0, 1, 0x7F, 0x80, 0xFF] {
            let mut changed = bytes.clone();
            changed[at] = value;
            drop(text("verslag.docx", &changed));
            if at + 4 <= bytes.len() {
                changed[at..at + 4].fill(value);
                drop(text("verslag.docx", &changed));
            }
        }
    }
}

#[test]
fn a_zip_without_a_text_says_which_it_is() {
    let sheet = zip(&[
        Member::stored(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        Member::stored("xl/workbook.xml", "<workbook/>"),
    ]);
    assert_eq!(text("verslag.docx", &sheet), Err(Refusal::UnknownForm));
    let open_sheet = zip(&[
        Member::stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        Member::stored("content.xml", open_document("<text:p>Een cel.</text:p>")),
    ]);
    assert_eq!(text("verslag.odt", &open_sheet), Err(Refusal::UnknownForm));
    assert_eq!(text("verslag.docx", &zip(&[])), Err(Refusal::UnknownForm));
    assert_eq!(text("verslag.docx", &docx(word(""), Vec::new())), Err(Refusal::NoText));
    assert_eq!(text("verslag.odt", &odt(open_document(""), Vec::new())), Err(Refusal::NoText));
}

#[test]
fn a_locked_open_document_asks_for_its_password() {
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="2931"><manifest:encryption-data manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>"#;
    let noise: String = (0..2_000).map(|n| char::from(33 + (n * 7 % 90) as u8)).collect();
    let locked = odt(noise, vec![Member::stored("META-INF/manifest.xml", manifest)]);
    assert_eq!(text("verslag.odt", &locked), Err(Refusal::Encrypted));
}

#[test]
fn many_files_in_a_zip_take_no_time() {
    let many: Vec<Member> = (0..9_000).map(|at| Member::stored(format!("word/media/image{at}.png"), "x")).collect();
    let started = Instant::now();
    let found = text("verslag.docx", &docx(document(), many));
    assert_eq!(found.map(|text| text.trim().to_owned()).as_deref(), Ok(TEXT));
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}
