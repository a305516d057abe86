//! What is a paragraph in a style of this name?
//!
//! Word keeps the names of its own styles in English, whatever language it speaks; other
//! programs, and people, call them what they like: *Heading 1*, *Kop 1*, *Kop1*.

/// What a style makes of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A title or a heading.
    Heading,
    /// A line of a table of contents.
    Contents,
}

/// Names of headings, of any level; without blanks, in small letters, the number taken off.
const HEADINGS: [&str; 9] =
    ["heading", "hoofdtitel", "kop", "ondertitel", "subtitle", "subtitel", "title", "titel", "tussenkop"];

/// Names of the lines of a table of contents, likewise.
const CONTENTS: [&str; 9] = [
    "contents",
    "contentsheading",
    "inhopg",
    "inhoudsopgave",
    "inhoudsopgavekop",
    "kopvaninhoudsopgave",
    "tableoffigures",
    "toc",
    "tocheading",
];

/// What a style's name says; `None` where it says nothing.
pub(super) fn role(name: &str) -> Option<Role> {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    // Style names are short; of a longer one the beginning is enough.
    let bare: String = letters.take(40).map(|c| c.to_ascii_lowercase()).collect();
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if HEADINGS.contains(&bare) {
        Some(Role::Heading)
    } else if CONTENTS.contains(&bare) {
        Some(Role::Contents)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_known_by_its_name_in_either_language() {
        for name in ["heading 1", "Heading2", "Kop 3", "Kop1", "Title", "Titel", "Ondertitel"] {
            assert_eq!(role(name), Some(Role::Heading), "{name}");
        }
        for name in ["toc 2", "TOC Heading", "Inhopg1", "Contents 1"] {
            assert_eq!(role(name), Some(Role::Contents), "{name}");
        }
        for name in ["Normal", "Standaard", "header", "Koptekst", "Text body", "", "1", "Koppen"] {
            assert_eq!(role(name), None, "{name}");
        }
    }
}
