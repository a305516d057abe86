//! What comes of files that are broken, locked, something else than they say, or far too large?

use crate::own_report;
use crate::received;
use crate::text;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::import::Refusal;
use verslagwijzer::import::limits;

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/eigen")
}

fn fixture(path: &str) -> Vec<u8> {
    fs::read(fixtures().join(path)).expect("a fixture")
}

const WORD: &str = "2026-05-22-helsingborg/word.docx";
const OPEN_DOCUMENT: &str = "2026-05-22-helsingborg/libreoffice-bewerkt.odt";
const PAGE: &str = "2026-05-22-helsingborg/word.htm";

#[test]
fn what_holds_nothing_is_called_empty() {
    for bytes in [&b""[..], b" \r\n\t\n", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF\r\n"] {
        assert_eq!(text("leeg.docx", bytes), Err(Refusal::Empty), "{bytes:?}");
    }
}

#[test]
fn what_a_file_is_its_bytes_say_and_never_its_name() {
    let picture = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xD9";
    let drawing = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    for name in ["verslag.docx", "verslag.odt", "verslag.html", "verslag.txt", "verslag.md", "verslag", ""] {
        assert_eq!(text(name, picture), Err(Refusal::Picture), "{name}");
        assert_eq!(text(name, drawing), Err(Refusal::Picture), "{name}");
        assert_eq!(text(name, b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"), Err(Refusal::Pdf), "{name}");
        assert_eq!(text(name, &fixture("geweigerd/libreoffice.pdf")), Err(Refusal::Pdf), "{name}");
        assert_eq!(text(name, &fixture("geweigerd/libreoffice.doc")), Err(Refusal::OldWord), "{name}");
        assert_eq!(text(name, &fixture("geweigerd/libreoffice.rtf")), Err(Refusal::RichText), "{name}");
        assert_eq!(text(name, &fixture("geweigerd/wachtwoord.docx")), Err(Refusal::Encrypted), "{name}");
    }
    for path in [WORD, OPEN_DOCUMENT, PAGE] {
        let as_named = text(path, &fixture(path));
        assert!(as_named.is_ok(), "{path}: {as_named:?}");
        assert_eq!(text("foto.jpg", &fixture(path)), as_named, "{path}");
    }
}

#[test]
fn words_that_begin_as_another_form_would_are_words() {
    for first in ["BMW", "PKN", "GIF", "MM", "II", "Rar", "7z", "%PD", "{", "<", "RIFF", "ID3", "\\rtf"] {
        let report = format!("{first} is het eerste woord van deze regel.\n\nDit is een alinea. Hier staat een zin.\n");
        assert!(text("verslag.txt", report.as_bytes()).is_ok_and(|text| text.contains(first)), "{first}");
    }
}

/// A file that breaks off gives a refusal or what stands before the break, nothing else.
#[test]
fn a_file_that_breaks_off_anywhere_harms_nobody() {
    for path in [WORD, OPEN_DOCUMENT, PAGE, "geweigerd/wachtwoord.docx", "2026-05-22-helsingborg/tekst-utf16le.txt"] {
        let bytes = fixture(path);
        let step = (bytes.len() / 100).max(1);
        for end in (0..bytes.len()).step_by(step) {
            let found = text(path, &bytes[..end]);
            let is_packed = bytes.starts_with(b"PK\x03\x04");
            let is_fine = !is_packed || found.is_err();
            assert!(is_fine, "{path} cut off at {end} is taken for whole");
        }
    }
}

#[test]
fn a_byte_that_changed_harms_nobody() {
    for path in [WORD, OPEN_DOCUMENT, PAGE, "geweigerd/wachtwoord.docx", "geweigerd/libreoffice.doc"] {
        let bytes = fixture(path);
        let step = (bytes.len() / 100).max(1);
        for at in (0..bytes.len()).step_by(step) {
            for value in [0, bytes[at] ^ 1, 0xFF] {
                let mut changed = bytes.clone();
                changed[at] = value;
                drop(text(path, &changed));
            }
        }
    }
}

#[test]
fn too_large_is_said_at_once() {
    let paragraph = "Dit is een alinea van een verslag. Hier staat nog een zin.\n\n";
    let large = paragraph.repeat((100 << 20) / paragraph.len());
    let started = Instant::now();
    assert_eq!(text("groot.txt", large.as_bytes()), Err(Refusal::TooLarge));
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    assert!(large.len() > limits::LARGEST_FILE);

    let started = Instant::now();
    let longer_than_kept = &large.as_bytes()[..3 * limits::LONGEST_TEXT];
    assert_eq!(text("groot.txt", longer_than_kept), Err(Refusal::TooLarge));
    assert_eq!(text("groot.html", longer_than_kept), Err(Refusal::TooLarge));
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

/// How long this thread has been at work: what other programs took does not count, where the
/// system tells.
fn at_work(since: Instant) -> Duration {
    // It keeps the books when another may have its turn.
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// Sixteen times the length may take sixteen times as long, and four times that where memory
/// is slower to reach; were it quadratic, it would take 256 times as long.
fn takes_linear_time(what: &str, file: impl Fn(usize) -> Vec<u8>) {
    let begun = Instant::now();
    let time = |bytes: &[u8]| {
        let before = at_work(begun);
        drop(received("verslag.html", bytes));
        at_work(begun) - before
    };
    let [short, long] = [5_000, 80_000].map(&file);
    let mut least = [Duration::MAX; 2];
    for _ in 0..10 {
        least = [least[0].min(time(&short)), least[1].min(time(&long))];
        if least[1] < least[0] * 64 {
            return;
        }
    }
    panic!("{what:?}: {:?} becomes {:?}", least[0], least[1]);
}

#[test]
fn no_repetition_makes_reading_slow() {
    for piece in [
        "<p>",
        "</p>",
        "<p",
        "<",
        "&",
        "&amp",
        "&#",
        "<!--",
        "<!-",
        "-->",
        "<![CDATA[",
        "<script>",
        "<style><",
        "<a b=\"",
        "<table><tr><td>",
        "<i>",
        "</i>",
        "<ul><li>",
        "*",
        "_",
        "*a",
        "_a ",
        "**",
        "[",
        "[a](",
        "![",
        "](",
        "`",
        "```\n",
        "# ",
        "#",
        "> ",
        "- ",
        "1. ",
        "| a ",
        "---\n",
        "===\n",
        "a\n===\n",
        "\\",
        "\n",
        "\r",
        " ",
        "\t",
        "\u{A0}",
        "\u{AD}",
        "a-\n",
        "\u{200B}",
        "\u{202E}",
        "[bookmark: a",
        "[^1]",
        "[^1]: ",
        "(",
        ".",
        "A. ",
        "a ",
        "\u{301}",
        "\0",
        "\u{C}",
        "1\u{C}",
        "Pagina 1\n",
    ] {
        takes_linear_time(piece, |n| piece.repeat(n / piece.len() + 1).into_bytes());
        takes_linear_time(piece, |n| format!("<html><body><p>{}", piece.repeat(n / piece.len() + 1)).into_bytes());
    }
}

#[test]
fn characters_that_no_reader_sees_do_not_get_in() {
    let mut analyst = Analyst::new();
    let odd = "Verslag\u{200B} van\u{202E} de\u{200F} \u{FEFF}bij\u{AD}een\u{2060}komst\u{0}\u{1}\u{7F}\u{85}\u{E000}\u{FFFE}\u{FFFF} en meer.\n";
    for (name, bytes) in [
        ("verslag.txt", odd.as_bytes().to_vec()),
        ("verslag.md", format!("# Kop\n\n{odd}").into_bytes()),
        ("verslag.html", format!("<!DOCTYPE html><p>{odd}</p>").into_bytes()),
    ] {
        let own = own_report(&mut analyst, name, &bytes);
        let corpus = own.corpus().unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let text: String = corpus.reports[0].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert!(text.contains("bijeenkomst"), "{name}: {text:?}");
        assert!(
            !text.chars().any(|c| c.is_control() || "\u{200B}\u{202E}\u{200F}\u{FEFF}\u{AD}\u{2060}".contains(c)),
            "{name}: {text:?}"
        );
    }
}

#[test]
fn half_a_character_is_no_reason_to_lose_the_rest() {
    let mut lone = vec![0xFF, 0xFE];
    for unit in "Verslag van de vergadering.\n\nDe ministers "
        .encode_utf16()
        .chain([0xD800, 0x20, 0xDC00])
        .chain("spraken.".encode_utf16())
    {
        lone.extend(unit.to_le_bytes());
    }
    assert!(text("verslag.txt", &lone).is_ok_and(|text| text.contains("De ministers") && text.contains("spraken.")));
    lone.push(0x41);
    assert!(text("verslag.txt", &lone).is_ok_and(|text| text.contains("spraken.")));

    let page = b"<p>De ministers &#xD800; spraken &#xDC00;&#0;&#x110000;&#99999999999; verder. Ze vertrokken.</p>";
    assert!(text("verslag.html", page).is_ok_and(|text| text.contains("spraken") && text.contains("vertrokken")));

    let broken = b"De ministers spraken \xE2\x82 verder \xF0\x9F over Oekra\xC3\xAFne. Ze vertrokken. De bondgenoten waren het eens.";
    assert!(text("verslag.txt", broken).is_ok_and(|text| text.contains("spraken") && text.contains("vertrokken")));
}

#[test]
fn bytes_without_sense_are_no_text() {
    let mut seed = 1_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    for n in [10, 100, 1_000, 100_000] {
        let bytes: Vec<u8> = (0..n).map(|_| noise()).collect();
        let found = text("verslag.txt", &bytes);
        assert!(n < 1_000 || found == Err(Refusal::UnknownForm), "{n} bytes of noise: {found:?}");
    }
    assert!(matches!(text("verslag.txt", &[0; 4096]), Err(Refusal::Empty | Refusal::UnknownForm | Refusal::NoText)));
    let program = b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0\0\0\0\0\0\0\0\0@\0\0\0";
    assert_eq!(text("verslag.txt", program), Err(Refusal::UnknownForm));
}
