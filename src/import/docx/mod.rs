//! What does a document of Word say?
//!
//! Office Open XML (ECMA-376, part 1; WordprocessingML), as Word, LibreOffice, pandoc and
//! others write it. Of tracked changes the text reads as if all were accepted; of a field it
//! has the result; of a choice between two ways to draw something, the first.

mod body;
mod numbering;
mod parts;
mod styles;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use super::Form;
use super::Received;
use super::Refusal;
use super::archive::Archive;
use super::markup::text_of;
use body::Body;
use numbering::Numbering;
use parts::main_part;
use parts::related;
use styles::Styles;

/// The text of a document. O(n) time in its unpacked parts.
///
/// # Errors
///
/// [`Refusal::UnknownForm`] where the main part is no text document, or there is none.
pub(super) fn read(archive: &Archive) -> Result<Received, Refusal> {
    let (main, properties) = main_part(archive)?;
    let document = archive.text(&main)?.ok_or(Refusal::UnknownForm)?;
    let around = related(archive, &main)?;
    let part = |kind: &str| match around.iter().find(|relation| relation.is(kind)) {
        Some(relation) => archive.text(&relation.target),
        None => Ok(None),
    };
    let styles = part("styles")?.map_or(Ok(Styles::default()), |xml| Styles::read(&xml))?;
    let numbering = part("numbering")?.map_or(Ok(Numbering::default()), |xml| Numbering::read(&xml))?;
    let properties = archive.text(&properties)?.unwrap_or_default();
    let title = text_of(&properties, "title")?;
    let (text, left_out) = Body::new(&document, &styles, numbering).read(&title)?;
    Ok(Received { form: Form::Docx, text, left_out })
}
