//! What does an OpenDocument text say?
//!
//! OpenDocument 1.3 (OASIS; ISO/IEC 26300), as LibreOffice, pandoc and Word write it, packed
//! or as one flat file. Its text is the text as it stands now: what a tracked change took
//! away is kept elsewhere in the file.

mod body;
mod lists;
mod styles;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use super::Form;
use super::Received;
use super::Refusal;
use super::archive::Archive;
use super::markup::Markup;
use super::markup::Node;
use super::markup::text_of;
use body::Body;
use styles::Styles;

/// What the part `mimetype` begins with, in a text or a template for one.
pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The text of a packed document. O(n) time in its unpacked parts.
///
/// # Errors
///
/// [`Refusal::Encrypted`] where its list of parts says so, [`Refusal::UnknownForm`] where it
/// is no text.
pub(super) fn read(archive: &Archive) -> Result<Received, Refusal> {
    let part = |name: &str| Ok(archive.text(name)?.unwrap_or_default());
    if is_encrypted(&part("META-INF/manifest.xml")?)? {
        return Err(Refusal::Encrypted);
    }
    let mut styles = Styles::default();
    styles.read_all(&part("styles.xml")?)?;
    let title = text_of(&part("meta.xml")?, "title")?;
    let content = archive.text("content.xml")?.ok_or(Refusal::Damaged)?;
    received(&content, styles, &title)
}

/// The text of a document in one flat file.
pub(super) fn read_flat(xml: &str) -> Result<Received, Refusal> {
    received(xml, Styles::default(), "")
}

fn received(content: &str, styles: Styles, title: &str) -> Result<Received, Refusal> {
    let (text, left_out) = Body::new(content, styles).read(title)?;
    Ok(Received { form: Form::Odt, text, left_out })
}

fn is_encrypted(manifest: &str) -> Result<bool, Refusal> {
    let mut markup = Markup::new(manifest);
    while let Some(node) = markup.next()? {
        if let Node::Open(element) = node
            && element.name() == "encryption-data"
        {
            return Ok(true);
        }
    }
    Ok(false)
}
