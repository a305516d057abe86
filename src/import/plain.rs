//! What does a file of plain text say, or of text that carries its marks in it?
//!
//! Whether it is a web page, Markdown or neither the text itself tells. Of plain text nearly
//! all is left to the analysis, which puts broken lines together and knows letters and pages
//! ([`Analyst::analyse`](crate::analysis::Analyst::analyse)); here only what it cannot know
//! falls away: what is repeated on every page, numbers in front of lines.

use super::Form;
use super::Given;
use super::Received;
use super::Refusal;
use super::encoding::decoded;
use super::furniture::without_furniture;
use super::html;
use super::limits::LONGEST_TEXT;
use super::markdown;

/// More control characters than one in so many: no text has them.
const CHARACTERS_PER_CONTROL: usize = 50;

/// So few of them spoil no text.
const FEW_CONTROLS: usize = 8;

/// The text of a file that is text. O(n).
///
/// # Errors
///
/// [`Refusal::UnknownForm`] where it is none; see [`html::read`].
pub(super) fn read(given: &Given) -> Result<Received, Refusal> {
    let text = decoded(given.bytes);
    if is_binary(&text) {
        return Err(Refusal::UnknownForm);
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() };
    if html::is_page(&text) {
        return html::read(&text);
    }
    if text.trim_start().starts_with("<?xml") {
        // Of some program, in a form of its own: its tags are no text.
        return Err(Refusal::UnknownForm);
    }
    // Of a page much is markup; of any other text all of it is text.
    if text.len() > LONGEST_TEXT {
        return Err(Refusal::TooLarge);
    }
    if markdown::is_markdown(&text, given.name) {
        return Ok(markdown::read(&text));
    }
    Ok(Received { form: Form::Text, text: without_furniture(&text), left_out: Vec::new() })
}

/// Do these characters steer a machine, more than they are text?
fn is_binary(text: &str) -> bool {
    let (mut n, mut n_controls) = (0_usize, 0_usize);
    for c in text.chars() {
        n += 1;
        n_controls += usize::from(c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{B}' | '\u{1A}'));
    }
    n_controls > FEW_CONTROLS && n_controls * CHARACTERS_PER_CONTROL > n
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::read;

    fn received(bytes: &[u8], name: &str) -> Result<Received, Refusal> {
        read(&Given { name, bytes, modified: "2026-06-01".parse().expect("a day") })
    }

    #[test]
    fn what_is_plain_text_is_taken_as_it_stands() {
        let text = |bytes: &[u8]| received(bytes, "verslag.txt").map(|received| received.text);
        assert_eq!(text("Verslag\n\nMoldavië *zo*.\n".as_bytes()).as_deref(), Ok("Verslag\n\nMoldavië *zo*.\n"));
        assert_eq!(text(b"Verslag\r\n\r\nMoldavi\xEB.\rEen \0.").as_deref(), Ok("Verslag\n\nMoldavië.\nEen \0."));
    }

    #[test]
    fn what_a_text_is_it_tells_itself() {
        let form = |text: &str, name: &str| received(text.as_bytes(), name).map(|received| received.form);
        assert_eq!(form("<p>Tekst.</p>", "verslag.txt"), Ok(Form::Html));
        assert_eq!(form("# Kop\n\nTekst.", "verslag.html"), Ok(Form::Markdown));
        assert_eq!(form("Tekst.", "verslag.html"), Ok(Form::Text));
        assert_eq!(form("<?xml version=\"1.0\"?><html><body><p>Tekst.</p></body></html>", "x"), Ok(Form::Html));
        assert_eq!(form("<?xml version=\"1.0\"?><pkg:package/>", "verslag.docx"), Err(Refusal::UnknownForm));
        assert_eq!(form(include_str!("../../public/verslagen/2026-05-22-helsingborg.txt"), "x.md"), Ok(Form::Text));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let bytes: Vec<u8> = (0..=255).cycle().take(2048).collect();
        assert_eq!(received(&bytes, "verslag.txt"), Err(Refusal::UnknownForm));
        assert_eq!(received(&[0; 64], "verslag.txt"), Err(Refusal::UnknownForm));
    }
}
