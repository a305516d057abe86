//! How does another report come in?
//!
//! A reader's own file becomes the text that the dataset's files have: paragraphs with a
//! blank line between them, headings behind `## `, emphasis between asterisks. The analysis
//! then reads it as any other report.
//!
//! # Vocabulary
//!
//! * **given** – a file as it was given: its name, its bytes and its day ([`Given`]).
//! * **received** – the text that is in it ([`Received`]), and what of the file is not in
//!   that text ([`LeftOut`]).
//! * **refusal** – why a file gives no text ([`Refusal`]).
//! * **own report** – a report as it is kept: the dataset's own three files, with what
//!   people corrected kept apart from what was found ([`OwnReport`]).
//!
//! # What this room does not do
//!
//! It writes nothing, opens nothing and follows no reference: names inside a file are
//! compared, never used as a path or an address. It does not look like the file: fonts,
//! pages and places on the page are left behind.
//!
//! # Invariant
//!
//! Any bytes give a text or a refusal, in time and memory linear in their number; the
//! [limits] say how much a small file may unpack to. What a file is, its first bytes
//! say, never its name.

mod archive;
mod checksum;
mod docx;
mod encoding;
mod furniture;
mod html;
pub mod limits;
mod markdown;
mod marks;
mod markup;
mod model;
mod odt;
mod own;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod packing;
mod plain;
mod prose;
mod recognise;
mod roles;
mod tally;
// Documents are made at random with a library that is not there in the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use model::Form;
pub use model::Given;
pub use model::LeftOut;
pub use model::Part;
pub use model::Received;
pub use model::Refusal;
pub use own::Answer;
pub use own::Card;
pub use own::CorrectedRows;
pub use own::Correction;
pub use own::Corrections;
pub use own::Fact;
pub use own::FilePart;
pub use own::Files;
pub use own::Joined;
pub use own::Joining;
pub use own::Kept;
pub use own::Mistake;
pub use own::Origin;
pub use own::OwnReport;
pub use own::Packed;
pub use own::Prepared;
pub use own::Proposal;
pub use own::Uniting;
pub use own::collection;
pub use own::collection::BadRow;
pub use own::draft;
pub use own::own_id;
pub use own::places;
pub use own::receive;

use recognise::Kind;
use recognise::kind;

/// The text of a file, whatever form it has.
///
/// Total: any bytes will do, of any length. O(n) time and memory.
///
/// # Errors
///
/// Why there is no text in it that can be read; the file is not to blame for more than that.
pub fn read(given: &Given) -> Result<Received, Refusal> {
    let received = match kind(given.bytes)? {
        Kind::Docx(archive) => docx::read(&archive)?,
        Kind::Odt(archive) => odt::read(&archive)?,
        Kind::FlatOdt(text) => odt::read_flat(text)?,
        Kind::Plain => plain::read(given)?,
    };
    if received.text.trim().is_empty() {
        return Err(Refusal::NoText);
    }
    if received.text.len() > limits::LONGEST_TEXT {
        return Err(Refusal::TooLarge);
    }
    Ok(received)
}
