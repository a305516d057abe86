//! What is the letter around a report, and what is its title?
//!
//! A report goes to Parliament under a letter: a head with addressee, date and references,
//! a salutation, a sentence that offers the report, a signature. Or the letter is itself
//! the report; then only these parts are left out.

use super::lines::Block;
use super::lines::Kind;
use super::lines::ends_sentence;
use super::page;
use crate::text::fold;
use crate::text::sentences;

/// What lines of a letterhead begin with, folded.
const HEAD: [&str; 52] = [
    "aan de leden",
    "aan de president",
    "aan de voorzitter",
    "afschrift",
    "afzender",
    "auteur",
    "behandeld door",
    "betreft",
    "bezoekadres",
    "bezuidenhoutseweg",
    "bijlage",
    "binnenhof",
    "brief van de",
    "brief van het",
    "contactpersoon",
    "d.d.",
    "datum",
    "de voorzitter van",
    "den haag,",
    "deze brief",
    "directie",
    "directoraat",
    "dossier",
    "e-mail",
    "eerste kamer der",
    "herdruk",
    "inlichtingen",
    "kalvermarkt",
    "kamerstuk",
    "kenmerk",
    "kopie",
    "ministerie van",
    "nr.",
    "onderwerp",
    "ons kenmerk",
    "onze ref",
    "ontvangen ter griffie",
    "plein 4",
    "postadres",
    "postbus",
    "prinses irenestraat",
    "prinses irenepad",
    "rijnstraat",
    "'s-gravenhage,",
    "telefoon",
    "ter griffie",
    "tweede kamer der",
    "uw brief",
    "uw kenmerk",
    "uw ref",
    "vergaderjaar",
    "www.",
];

/// Lines of a letterhead that are just this, folded.
const WHOLE_HEAD: [&str; 9] = [
    "'s-gravenhage",
    "aan",
    "den haag",
    "hoogachtend",
    "met vriendelijke groet",
    "nederland",
    "nummer",
    "rijksoverheid",
    "versie",
];

/// An offer has so many sentences at most: the offer itself, what goes with it, and a promise.
const LONGEST_OFFER: usize = 3;

/// What an offer begins with, folded.
const OFFER_BEGINS: [&str; 8] =
    ["bijgaand ", "conform ", "graag ", "hierbij ", "hierbij,", "mede namens ", "met deze brief ", "overeenkomstig "];

/// What it says it does, folded.
const OFFERING: [&str; 14] = [
    " bied ik ",
    " bieden wij ",
    " doe ik ",
    " doen wij ",
    " informeer ik ",
    " informeren wij ",
    " ontvangt u ",
    " ontvangt uw ",
    " stuur ik ",
    " sturen wij ",
    " treft u ",
    " treft uw ",
    " zend ik ",
    " zenden wij ",
];

/// The letterhead in which the subject stands: its title, where the report has none.
const SUBJECT: [&str; 2] = ["betreft", "onderwerp"];

/// The blocks without the letter around the report. A title that only the letterhead knows
/// stands above them as a heading.
pub(super) fn without_letter(mut blocks: Vec<Block>) -> Vec<Block> {
    let subject = blocks.iter().find_map(subject);
    drop_covering_letter(&mut blocks);
    let mut is_under_signature = false;
    blocks.retain(|block| {
        if block.kind == Kind::Text {
            is_under_signature = false;
            return !is_offer(&block.text);
        }
        let signs = is_signature(&block.text);
        let is_name = is_under_signature && is_name(&block.text);
        is_under_signature = signs || is_name;
        !(signs || is_name || is_salutation(&block.text) || is_letterhead(&block.text))
    });
    keep_all_sentences(&mut blocks);
    let is_untitled =
        !blocks.iter().take_while(|block| block.kind == Kind::Heading).any(|block| page::is_title(&block.text));
    if let Some(subject) = subject.filter(|_| is_untitled) {
        blocks.insert(0, Block { kind: Kind::Heading, text: subject, emphasis: Vec::new() });
    }
    blocks
}

/// Takes the title from above the first paragraph: the line that calls itself a report, or
/// the first one. The heading of the first paragraph may stand below it.
pub(super) fn take_title(blocks: &mut Vec<Block>) -> String {
    let n_above = blocks.iter().take_while(|block| block.kind == Kind::Heading).count();
    let titled = blocks[..n_above].iter().position(|block| page::is_title(&block.text));
    match titled {
        Some(at) => blocks.drain(..=at).next_back().map_or_else(String::new, |block| block.text),
        None if n_above > 0 => blocks.remove(0).text,
        None => String::new(),
    }
}

/// Where a signature is followed by a report, all above it was the letter that offers it.
/// Where most of the text stands above it, the letter is the report.
fn drop_covering_letter(blocks: &mut Vec<Block>) {
    let length = |blocks: &[Block]| -> usize {
        blocks.iter().filter(|block| block.kind == Kind::Text).map(|block| block.text.len()).sum()
    };
    let signed = blocks.iter().position(|block| block.kind == Kind::Heading && is_signature(&block.text));
    let greeted = blocks.iter().position(|block| is_salutation(&block.text));
    for at in [signed, greeted].into_iter().flatten() {
        if length(&blocks[..at]) < length(&blocks[at..]) {
            // The signature itself stays: the names under it go with it later.
            blocks.drain(..at);
            return;
        }
    }
}

/// Short lines that no paragraph follows are headings of nothing: those as long as a
/// sentence stay as text, and all of them where there is no other text.
fn keep_all_sentences(blocks: &mut [Block]) {
    let has_text = blocks.iter().any(|block| block.kind == Kind::Text);
    let mut seen_text = false;
    for at in 0..blocks.len() {
        if blocks[at].kind == Kind::Text {
            seen_text = true;
            continue;
        }
        let is_followed = blocks.get(at + 1).is_some_and(|next| next.kind == Kind::Text);
        let is_sentence = seen_text && !is_followed && blocks[at].text.split(' ').count() >= 8;
        if is_sentence || (!has_text && !page::is_title(&blocks[at].text)) {
            blocks[at].kind = Kind::Text;
        }
    }
}

fn subject(block: &Block) -> Option<String> {
    if block.kind != Kind::Heading {
        return None;
    }
    let (key, rest) = block.text.split_once([' ', ':'])?;
    let rest = rest.trim_matches([' ', ':']);
    (SUBJECT.contains(&fold(key).as_str()) && !rest.is_empty()).then(|| rest.to_owned())
}

fn is_letterhead(line: &str) -> bool {
    let folded = fold(line);
    HEAD.iter().any(|head| folded.starts_with(head)) && !page::is_title(line)
        || WHOLE_HEAD.contains(&folded.trim_end_matches([',', ':']))
        || is_dossier(&folded)
        || is_post_code(line)
}

/// `28 676 Defensie`, `21 501-02 Raad`
fn is_dossier(folded: &str) -> bool {
    let mut words = folded.split(' ');
    let (Some(front), Some(back)) = (words.next(), words.next()) else { return false };
    let number = back.split('-').next().unwrap_or_default();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    digits(front, 2) && digits(number, 3)
}

/// `2515 XP Den Haag`
fn is_post_code(line: &str) -> bool {
    let code = line.as_bytes();
    let letters = code.get(4..).map(|rest| rest.strip_prefix(b" ").unwrap_or(rest));
    code.iter().take(4).filter(|b| b.is_ascii_digit()).count() == 4
        && letters.is_some_and(|rest| {
            rest.len() >= 2 && rest[..2].iter().all(u8::is_ascii_uppercase) && rest.get(2).is_none_or(|b| *b == b' ')
        })
}

fn is_salutation(line: &str) -> bool {
    line.len() < 100 && fold(line).starts_with("geachte ")
}

/// Who signs: *De minister van Buitenlandse Zaken,*, without a verb behind it.
fn is_signature(line: &str) -> bool {
    let folded = fold(line);
    let office = folded.strip_prefix("de ").unwrap_or(&folded);
    let signs = ["minister van ", "minister voor ", "minister-president", "staatssecretaris van "]
        .iter()
        .any(|office_name| office.starts_with(office_name));
    signs && !ends_sentence(line) && line.split(' ').count() <= 12
}

/// Does a signature begin here: *De minister van Defensie,*?
pub(super) fn is_signed(line: &str) -> bool {
    line.ends_with(',') && line.starts_with(char::is_uppercase) && is_signature(line)
}

/// *A.G. Koenders*, *drs. M.J.M. Verhagen*, *Hanke Bruins Slot*
fn is_name(line: &str) -> bool {
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "van" | "de" | "den" | "der" | "ten" | "ter" | "drs." | "mr." | "dr." | "ir." | "prof.")
    };
    let n_words = line.split(' ').count();
    (1..=6).contains(&n_words) && line.split(' ').all(is_part) && !line.contains(':')
}

/// The paragraph that offers the report: *Hierbij bied ik u … het verslag aan …*. Where it
/// goes on to say what was spoken of, it is the beginning of the report.
fn is_offer(text: &str) -> bool {
    let beginning = |n_bytes| fold(text.get(..text.floor_char_boundary(n_bytes)).unwrap_or(text));
    // Hardly any paragraph opens so: the rest of the others need not be looked at.
    let opening = beginning(24);
    if !OFFER_BEGINS.iter().any(|word| opening.starts_with(word)) {
        return false;
    }
    let folded = beginning(300);
    let offers = OFFERING.iter().any(|words| folded.contains(words));
    let is_to_parliament = || folded.contains("verslag") || folded.contains("kamer");
    offers && is_to_parliament() && sentences(text).len() <= LONGEST_OFFER
}
