//! What does a file of plain text say?

use super::Form;
use super::Given;
use super::Received;
use super::Refusal;

/// The text of a file in UTF-8.
pub(super) fn read(given: &Given) -> Result<Received, Refusal> {
    let text = str::from_utf8(given.bytes).map_err(|_| Refusal::UnknownForm)?;
    Ok(Received { form: Form::Text, text: text.to_owned(), left_out: Vec::new() })
}

#[cfg(test)]
mod tests {
    use crate::import::Given;
    use crate::import::Refusal;
    use crate::import::read;

    fn text(bytes: &[u8]) -> Result<String, Refusal> {
        let modified = "2026-06-01".parse().expect("a day");
        read(&Given { name: "verslag.txt", bytes, modified }).map(|received| received.text)
    }

    #[test]
    fn what_is_plain_text_is_taken_as_it_stands() {
        assert_eq!(
            text("Verslag\n\nDe ministers spraken.\n".as_bytes()).as_deref(),
            Ok("Verslag\n\nDe ministers spraken.\n")
        );
        assert_eq!(text(b" \r\n\t"), Err(Refusal::Empty));
        assert_eq!(text(b"\xFF\xD8\xFF\xE0\0\x10JFIF"), Err(Refusal::Picture));
    }
}
