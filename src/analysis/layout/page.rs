//! What on a page belongs to the page and not to the report?

use crate::numbering::Numbering;

/// Parts of words that always keep the hyphen behind them.
const PREFIXES: [&str; 8] = ["anti", "ex", "niet", "non", "oud", "pro", "trans", "vice"];
/// Vowels that would be read as one sound: Dutch keeps them apart with a hyphen.
const CLASHES: [&str; 14] = ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ij", "oe", "oi", "oo", "ou", "ui"];

/// Is this line part of the page: a page number, the running head of a parliamentary paper,
/// its printer's marks, a footnote that refers to another paper?
pub(super) fn is_furniture(line: &str) -> bool {
    line.len() <= 200 && (is_page_number(line) || is_running_head(line) || is_printers_mark(line) || is_footnote(line))
}

/// `3`, `- 3 -`, `3/7`, `Pagina 2 van 4`, `Page 2 of 4`
fn is_page_number(line: &str) -> bool {
    let number = line.trim_matches(|c: char| matches!(c, '-' | '–' | '|' | '[' | ']' | ' '));
    let is_number = |text: &str| matches!(text.len(), 1..=3) && text.bytes().all(|b| b.is_ascii_digit());
    let mut words = number.split([' ', '/']).filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next(), words.next(), words.next()) {
        (Some(n), None, ..) => is_number(n),
        (Some(n), Some(of), None, ..) if number.contains('/') => is_number(n) && is_number(of),
        (Some("Pagina" | "pagina" | "Page" | "Blad"), Some(n), None, ..) => is_number(n),
        (Some("Pagina" | "pagina" | "Page" | "Blad"), Some(n), Some("van" | "of"), Some(of), None) => {
            is_number(n) && is_number(of)
        }
        _ => false,
    }
}

/// `Tweede Kamer, vergaderjaar 2014–2015, 28 676, nr. 230 3`
fn is_running_head(line: &str) -> bool {
    line.contains("Kamer, vergaderjaar ") || line.starts_with("Staten-Generaal, vergaderjaar ")
}

/// `kst-28676-230`, `ISSN 0921 - 7371`, `’s-Gravenhage 2014`
fn is_printers_mark(line: &str) -> bool {
    let bare = line.trim_start_matches(['\'', '’', '‘', '`']);
    let mut words = line.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_paper = second.is_empty()
        && (first.starts_with("kst") || first.starts_with("KST") || first.contains("tkkst") || first.contains("ekkst"))
        && first.bytes().any(|b| b.is_ascii_digit());
    let year = bare.strip_prefix("s-Gravenhage ").or_else(|| bare.strip_prefix("s-GRAVENHAGE "));
    is_paper || first == "ISSN" || first == "Sdu" || year.is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
}

/// `1 Kamerstuk 28 676, nr. 230.`, `[2] Zie ook …`
fn is_footnote(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once(' ') else { return false };
    let number = mark.trim_matches(['[', ']', ')']);
    let refers = ["Kamerstuk", "Aanhangsel ", "Handelingen ", "Zie ", "TK ", "http"];
    matches!(number.len(), 1 | 2)
        && number.bytes().all(|b| b.is_ascii_digit())
        && refers.iter().any(|word| rest.starts_with(word))
}

/// Does this line name a report: *Verslag van de …*, *VERSLAG NATO …*?
pub(super) fn is_title(line: &str) -> bool {
    line.split(' ').take(4).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.eq_ignore_ascii_case("verslag") || word.eq_ignore_ascii_case("terugkoppeling")
    })
}

/// Every word of a text with a hyphen inside it, as written.
pub(super) fn hyphenated_words(body: &str) -> Numbering {
    let mut hyphenated = Numbering::default();
    let words = body.split(|c: char| !c.is_alphanumeric() && c != '-');
    for word in words.filter(|word| word.trim_matches('-').contains('-')) {
        hyphenated.add(word);
    }
    hyphenated
}

/// A word is cut at the end of a line: is its hyphen its own, as in *defensie-/uitgaven*, or
/// the page's, as in *verant-/woordelijkheid*?
pub(super) fn keeps_hyphen(front: &str, line: &str, hyphenated: &Numbering) -> bool {
    let is_inside = |c: char| c.is_alphanumeric() || c == '-';
    let left = &front[front.trim_end_matches(is_inside).len()..];
    let right = &line[..line.len() - line.trim_start_matches(is_inside).len()];
    if !right.starts_with(char::is_lowercase) || left.ends_with(|c: char| c.is_uppercase() || c.is_numeric()) {
        return true;
    }
    let last_part = left.rsplit('-').next().unwrap_or(left);
    // Longer words are none, and would make this look-up long.
    let is_known = left.len() + right.len() < 80 && hyphenated.find(&[left, "-", right].concat()).is_some();
    let clashes = CLASHES.iter().any(|pair| left.ends_with(&pair[..1]) && right.starts_with(&pair[1..]));
    is_known || clashes || PREFIXES.iter().any(|prefix| last_part.eq_ignore_ascii_case(prefix))
}
