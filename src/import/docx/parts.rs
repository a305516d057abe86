//! Which part of a document is which?
//!
//! Parts are found through the relations between them, never by their usual names alone:
//! a document that was edited online has its text in `word/document2.xml`.

use crate::import::Refusal;
use crate::import::archive::Archive;
use crate::import::markup::Markup;
use crate::import::markup::Node;

/// A part that another one names.
pub(super) struct Relation {
    /// A URI; its last step says what the part is.
    kind: String,
    /// The name of the part.
    pub(super) target: String,
}

impl Relation {
    /// Is it of this kind, in either edition of the standard?
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// The names of the part with the text and of the one with the document's properties.
pub(super) fn main_part(archive: &Archive) -> Result<(String, String), Refusal> {
    let relations = related(archive, "")?;
    let find = |kind: &str, usual: &str| {
        let found = relations.iter().find(|relation| relation.is(kind));
        found.map_or_else(|| usual.to_owned(), |relation| relation.target.clone())
    };
    Ok((find("officeDocument", "word/document.xml"), find("core-properties", "docProps/core.xml")))
}

/// The parts that a part names; those of the whole file for the empty name.
pub(super) fn related(archive: &Archive, part: &str) -> Result<Vec<Relation>, Refusal> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let Some(xml) = archive.text(&format!("{folder}_rels/{name}.rels"))? else { return Ok(Vec::new()) };
    let mut relations = Vec::new();
    let mut markup = Markup::new(&xml);
    while let Some(node) = markup.next()? {
        let Node::Open(element) = node else { continue };
        let (Some(kind), Some(target)) = (element.attribute("Type"), element.attribute("Target")) else { continue };
        // From the top, or from the folder of the part. Other ways round lead to no part.
        let target = if target.starts_with('/') { target.to_owned() } else { format!("{folder}{target}") };
        relations.push(Relation { kind: kind.to_owned(), target });
    }
    Ok(relations)
}
