//! What comes of markup that nests, refers, expands or runs?

use crate::own_report;
use crate::packing::Member;
use crate::packing::zip;
use crate::text;
use crate::zips::docx;
use crate::zips::odt;
use crate::zips::open_document;
use crate::zips::word;
use std::time::Duration;
use std::time::Instant;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::import::Refusal;

const TEXT: &str = "De ministers spraken over Oekraïne. Ze gingen uiteen.";

/// The same paragraph in each form that has markup, with `inside` where text may stand.
fn in_every_form(inside: &str) -> [(&'static str, Vec<u8>); 3] {
    let word = word(&format!("<w:p><w:r><w:t>{inside}</w:t></w:r></w:p>"));
    let open = open_document(&format!("<text:p>{inside}</text:p>"));
    [
        ("verslag.docx", docx(word, Vec::new())),
        ("verslag.odt", odt(&open, Vec::new())),
        ("verslag.html", format!("<!DOCTYPE html><html><body><p>{inside}</p></body></html>").into_bytes()),
    ]
}

#[test]
fn the_made_files_are_read() {
    for (name, bytes) in in_every_form(TEXT) {
        assert_eq!(text(name, &bytes).map(|text| text.trim().to_owned()).as_deref(), Ok(TEXT), "{name}");
    }
}

#[test]
fn elements_inside_each_other_are_refused_or_read() {
    let nest = |n: usize, open: &str, close: &str| format!("{}{TEXT}{}", open.repeat(n), close.repeat(n));
    let started = Instant::now();
    let deep_word = word(&nest(1_000_000, "<w:sdt>", "</w:sdt>"));
    assert_eq!(text("verslag.docx", &docx(deep_word, Vec::new())), Err(Refusal::TooDeep));
    let deep_open = open_document(&nest(1_000_000, "<text:section>", "</text:section>"));
    assert_eq!(text("verslag.odt", &odt(deep_open, Vec::new())), Err(Refusal::TooDeep));
    for element in ["div", "i", "table", "ul", "p", "b", "blockquote", "svg", "select"] {
        let page = format!("<div>{}</div>", nest(30_000, &format!("<{element}>"), &format!("</{element}>")));
        let found = text("verslag.html", page.as_bytes());
        assert!(
            matches!(found, Err(Refusal::TooDeep | Refusal::NoText))
                || found.as_ref().is_ok_and(|text| text.contains("Oekraïne")),
            "{element}: {found:?}"
        );
    }
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn nothing_is_fetched_and_nothing_expands() {
    let laughs = {
        let mut types = String::from("<!DOCTYPE w [<!ENTITY a0 \"lach \">");
        for n in 1..30 {
            types += &format!("<!ENTITY a{n} \"&a{};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};\">", n - 1);
        }
        types + "]>"
    };
    let outside = "<!DOCTYPE w [<!ENTITY a29 SYSTEM \"file:///etc/passwd\"><!ENTITY % b SYSTEM \"http://voorbeeld.invalid/b\">%b;]>";
    for types in [
        &laughs,
        outside,
        "<!DOCTYPE w SYSTEM \"http://voorbeeld.invalid/w.dtd\">",
        "<!DOCTYPE w [<!ENTITY a29 \"&a29;\">]>",
    ] {
        let inside = format!("{TEXT} &a29; Einde.");
        let files = [
            (
                "verslag.docx",
                docx(format!("{types}{}", word(&format!("<w:p><w:r><w:t>{inside}</w:t></w:r></w:p>"))), Vec::new()),
            ),
            (
                "verslag.odt",
                odt(format!("{types}{}", open_document(&format!("<text:p>{inside}</text:p>"))), Vec::new()),
            ),
            ("verslag.html", format!("{types}<html><body><p>{inside}</p></body></html>").into_bytes()),
        ];
        for (name, bytes) in files {
            match text(name, &bytes) {
                Ok(text) => {
                    assert!(text.len() < 2_000 && text.contains("Oekraïne"), "{name}: {} bytes", text.len());
                    assert!(!text.contains("root:") && !text.contains("lach lach"), "{name}: {text}");
                }
                Err(refusal) => assert!(matches!(refusal, Refusal::Damaged | Refusal::Bomb), "{name}: {refusal:?}"),
            }
        }
    }
}

const SCRIPTS: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</title></textarea><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "${alert(1)}`${alert(1)}`",
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Escaping is the page's business; here what stands in a text as text comes through as text,
/// whichever field it stands in, and makes none of the files it is kept in unsound.
#[test]
fn a_script_in_any_field_is_kept_as_the_text_it_is() {
    let mut analyst = Analyst::new();
    for script in SCRIPTS {
        let in_text = escaped(script);
        let para = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        let kop =
            |text: &str| format!("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
        let core = format!(
            "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:title>{in_text}</dc:title></cp:coreProperties>"
        );
        let document = word(
            &[
                kop(&format!("Verslag {in_text} van 14 en 15 mei 2025")),
                kop(&format!("Kop {in_text}")),
                para(&format!("De minister van {in_text} sprak over Oekraïne met {in_text}. Ze gingen uiteen.")),
            ]
            .concat(),
        );
        let heads = format!("Verslag {in_text} van 14 en 15 mei 2025");
        let page = format!(
            "<!DOCTYPE html><title>{in_text}</title><meta name=author content=\"{in_text}\"><h1>{heads}</h1><h2 id=\"{in_text}\">Kop {in_text}</h2>\
             <p title=\"{in_text}\">De minister van {in_text} sprak over Oekraïne met {in_text}. Ze gingen uiteen.</p>"
        );
        let plain = format!(
            "Verslag {script} van 14 en 15 mei 2025\n\nDe minister van {script} sprak over Oekraïne met {script}. Ze gingen uiteen.\n"
        );
        let dataset = format!(
            "titel: Verslag {script}\nbegin: 2025-05-14\neind: 2025-05-15\nplaats: {script}\nland: {script}\nvorm: {script}\ngastheer: {script}\n\
             daarna: {script} · {script} · 2025-06-24 · 2025-06-25\ndossier: {script}\nbron: {script}\n\nDe minister van {script} sprak over Oekraïne. Ze gingen uiteen.\n"
        );
        for (form, bytes) in [
            ("docx", docx(document, vec![Member::stored("docProps/core.xml", core)])),
            ("html", page.into_bytes()),
            ("txt", plain.into_bytes()),
            ("txt", dataset.into_bytes()),
        ] {
            let own = own_report(&mut analyst, &format!("{script}.{form}"), &bytes);
            let corpus = own.corpus().unwrap_or_else(|problems| panic!("{script} in {form}: {problems:?}"));
            let sentences: Vec<&str> = corpus.sentences.iter().map(|sentence| corpus.text_of(sentence)).collect();
            assert!(sentences.concat().contains(script), "{script} in {form}: {sentences:?}");
            assert_eq!(sentences.last(), Some(&"Ze gingen uiteen."), "{script} in {form}");
            assert!(own.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{}", own.id);
        }
    }
}

#[test]
fn what_runs_in_a_page_is_no_text_of_it() {
    let page = format!(
        "<!DOCTYPE html><html><head><script>document.write('<p>een</p>')</script><style>p::after{{content:'twee'}}</style></head>\
         <body onload=\"alert('drie')\"><p onclick=\"alert('vier')\">{TEXT}</p><iframe srcdoc=\"<p>vijf</p>\"></iframe>\
         <script src=x>zes<!-- </script zeven --></script><noscript>acht</noscript><a href=\"javascript:negen()\"></a>\
         <object data=x>tien</object><svg><script>elf</script></svg><textarea>twaalf</textarea></body></html>"
    );
    let found = text("verslag.html", page.as_bytes()).expect("a text");
    for word in ["een<", "twee", "drie", "vier", "vijf", "zes", "negen", "elf"] {
        assert!(!found.contains(word), "{word}: {found}");
    }
    assert!(found.contains(TEXT), "{found}");
}

#[test]
fn markup_that_no_parser_likes_gives_a_text_or_a_refusal() {
    let good = word(&format!("<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"));
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(good.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for document in [
        b"".to_vec(),
        b"<".to_vec(),
        b"<w:document".to_vec(),
        b"\0\0\0\0".to_vec(),
        good.replace("</w:p>", "").into_bytes(),
        good.replace("<w:p>", "<w:p a=b c='d\" e>").into_bytes(),
        good.replace("</w:t>", "</w:r>").into_bytes(),
        good.replace("</w:body>", "]]></w:body><!-- -- -->").into_bytes(),
        good.replace("xmlns:w=", "xmlns:v=").into_bytes(),
        good.replace("<w:body>", "<w:body><![CDATA[<w:p>]]><?php echo 1 ?>").into_bytes(),
        good.replace("spraken", "\u{0}\u{FFFE}\u{B}spr&#0;&#x1F;&onbekend;aken").into_bytes(),
        [good.as_bytes(), good.as_bytes()].concat(),
        [b"\xEF\xBB\xBF\n".as_slice(), good.as_bytes()].concat(),
        good.into_bytes().into_iter().map(|byte| if byte == b'k' { 0xC3 } else { byte }).collect(),
        utf16,
    ] {
        let file = zip(&[
            Member::stored(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ),
            Member::stored("word/document.xml", &document),
        ]);
        if let Ok(found) = text("verslag.docx", &file) {
            assert!(found.contains("Ze gingen uiteen."), "{:?}: {found}", String::from_utf8_lossy(&document));
        }
    }
}
