//! Texts as a reader compares them.

/// Runs of white space, of whatever kind, become one space; none is left at the ends.
pub fn squeezed(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '\u{200B}')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Squeezed, in lower case, with one kind of hyphen and none of the spaces around it.
pub fn plain(text: &str) -> String {
    let hyphens = |c| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c };
    let text: String = text.chars().map(hyphens).filter(|c| *c != '\u{AD}').collect();
    squeezed(&text.to_lowercase()).replace(" - ", "-")
}

/// A value of an address with its escapes undone.
pub fn percent_decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            (first, _) => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What stands in both lists, in the order of the first.
pub fn ids_in_both(one: &[String], other: &[String]) -> Vec<String> {
    one.iter().filter(|id| other.contains(id)).cloned().collect()
}
