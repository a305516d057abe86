//! What goes in, and what comes out?

use crate::corpus::Date;
use serde::Deserialize;
use serde::Serialize;

/// Words for the variants of an enum that has no fields: those that serde writes.
macro_rules! words {
    ($type:ident { $($variant:ident = $word:literal,)* }) => {
        impl $type {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its word in records.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// The one with this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
pub(super) use words;

/// A file as it was given.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// Its name, as the reader's folder has it.
    pub name: &'a str,
    /// All that is in it.
    pub bytes: &'a [u8],
    /// The day it was last changed.
    pub modified: Date,
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What the file turned out to be.
    pub form: Form,
    /// Its text as the dataset's files have it, below their header: paragraphs with a blank
    /// line between them, headings behind `## `, emphasis between asterisks. A break inside
    /// a paragraph is a line break. The title comes first.
    pub text: String,
    /// What of the file is not in the text, or not as it stood there; each part once.
    pub left_out: Vec<LeftOut>,
}

/// The forms that are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Office Open XML, as Word writes it.
    Docx,
    /// OpenDocument, as LibreOffice writes it.
    Odt,
    /// A web page.
    Html,
    /// Plain text with the marks of Markdown.
    Markdown,
    /// Plain text.
    Text,
}

/// Something that is not in the text, or not as it stood in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// What it is.
    pub what: Part,
    /// How many of them there are.
    pub n: u32,
}

/// The parts of a file of which a reader should know where they went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Changes that nobody has accepted or rejected yet: what was added stands in the text,
    /// what was taken away does not.
    TrackedChanges,
    /// Left out, with their marks in the text.
    Footnotes,
    /// Left out, with their marks in the text.
    Endnotes,
    /// Remarks in the margin, left out.
    Comments,
    /// Their cells stand in the text: a row a paragraph, or, where a cell holds paragraphs
    /// itself, those.
    Tables,
    /// Lines of a table of contents or another index, left out.
    Contents,
    /// Pictures and drawings, left out; text that stands in them is kept.
    Pictures,
    /// Left out.
    Formulas,
    /// Things from other programs: spreadsheets, charts, whole documents. Left out.
    Objects,
    /// Text that is not to be seen, left out.
    HiddenText,
    /// Programs in a web page, left out.
    Scripts,
}

/// Why a file gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There are no bytes in it, or nothing but space.
    Empty,
    /// It, or its text, is larger than the limits allow.
    TooLarge,
    /// It asks for a password.
    Encrypted,
    /// It breaks off, or its parts contradict each other.
    Damaged,
    /// It unpacks to far more than a document holds.
    Bomb,
    /// Its elements stand inside each other deeper than in any document.
    TooDeep,
    /// It is a PDF.
    Pdf,
    /// It is a picture.
    Picture,
    /// It is a document of Word from before 2007 (.doc).
    OldWord,
    /// It is rich text (.rtf).
    RichText,
    /// It is of a form that is understood, and there is no text in it.
    NoText,
    /// It is something else.
    UnknownForm,
}

words! { Form { Docx = "docx", Odt = "odt", Html = "html", Markdown = "markdown", Text = "text", } }

words! { Part {
    TrackedChanges = "tracked-changes",
    Footnotes = "footnotes",
    Endnotes = "endnotes",
    Comments = "comments",
    Tables = "tables",
    Contents = "contents",
    Pictures = "pictures",
    Formulas = "formulas",
    Objects = "objects",
    HiddenText = "hidden-text",
    Scripts = "scripts",
} }

words! { Refusal {
    Empty = "empty",
    TooLarge = "too-large",
    Encrypted = "encrypted",
    Damaged = "damaged",
    Bomb = "bomb",
    TooDeep = "too-deep",
    Pdf = "pdf",
    Picture = "picture",
    OldWord = "old-word",
    RichText = "rich-text",
    NoText = "no-text",
    UnknownForm = "unknown-form",
} }

// What serde writes is read back with a library that is not there in the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_one_that_records_have() {
        fn check<T: Copy + Serialize>(all: &[T], word: fn(T) -> &'static str) {
            for one in all {
                assert_eq!(serde_json::to_value(one).expect("JSON"), word(*one));
            }
        }
        check(Form::ALL, Form::word);
        check(Part::ALL, Part::word);
        check(Refusal::ALL, Refusal::word);
    }
}
