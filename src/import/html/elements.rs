//! What does an element of a web page do to the text in it?

use super::super::Part;
use super::super::roles::Role;
use super::super::roles::role;
use super::tokens::Tag;

/// What becomes of the content of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It is text, where it stands.
    Inline,
    /// It is a block of its own.
    Block,
    /// It is a heading.
    Heading,
    /// It belongs to the page, not to the text on it.
    Furniture,
    /// It is left out, and counted.
    LeftOut(Part),
    /// It is left out without a word.
    Dropped,
    /// It is the mark before an item of a list.
    Mark,
}

/// Elements that stand apart from the text around them.
const BLOCKS: [&str; 40] = [
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "form",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "hgroup",
    "listing",
    "plaintext",
];

/// Elements that are there for the visitor of a site.
const FURNITURE: [&str; 10] =
    ["aside", "button", "dialog", "footer", "input", "nav", "search", "select", "template", "textarea"];

/// Roles of the same kind (WAI-ARIA 1.2).
const ROLES: [&str; 8] =
    ["alert", "banner", "complementary", "contentinfo", "dialog", "navigation", "search", "toolbar"];

/// What an element does, as its name, its class, its role and its style say.
pub(super) fn use_of(tag: &Tag) -> Use {
    let name = tag.name.as_str();
    let style = squeezed(tag.attribute("style"));
    let class = tag.attribute("class").unwrap_or_default();
    if style.contains("display:none") || style.contains("mso-hide:all") || tag.attribute("hidden").is_some() {
        return Use::LeftOut(Part::HiddenText);
    }
    if style.contains("mso-list:ignore") {
        return Use::Mark;
    }
    if let Some(part) = note(tag, name, class, &style) {
        return part;
    }
    let aria = tag.attribute("role").unwrap_or_default();
    if FURNITURE.contains(&name) || ROLES.contains(&aria) || is_page_furniture(tag, class) {
        return Use::Furniture;
    }
    match name {
        "script" => Use::LeftOut(Part::Scripts),
        "style" | "noscript" | "xmp" | "noembed" | "noframes" | "xml" | "datalist" | "rt" | "rp" => Use::Dropped,
        "math" => Use::LeftOut(Part::Formulas),
        "svg" | "img" | "picture" | "canvas" | "map" => Use::LeftOut(Part::Pictures),
        "object" | "embed" | "applet" | "iframe" | "audio" | "video" => Use::LeftOut(Part::Objects),
        "del" => Use::LeftOut(Part::TrackedChanges),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Use::Heading,
        "p" | "div" => match class.split_ascii_whitespace().find_map(styled) {
            Some(Role::Contents) => Use::LeftOut(Part::Contents),
            Some(Role::Heading) if name == "p" => Use::Heading,
            _ => Use::Block,
        },
        _ if BLOCKS.contains(&name) || name == "header" => Use::Block,
        _ => Use::Inline,
    }
}

/// Does an element stand apart from the text around it?
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
        || FURNITURE.contains(&name)
        || matches!(name, "header" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The role of a paragraph by its class: Word calls its own styles *MsoTitle*, *MsoToc1*.
fn styled(class: &str) -> Option<Role> {
    role(class.strip_prefix("Mso").unwrap_or(class))
}

/// Footnotes and endnotes, and their marks in the text, as LibreOffice, Word and pandoc write
/// them.
fn note(tag: &Tag, name: &str, class: &str, style: &str) -> Option<Use> {
    let id = tag.attribute("id").unwrap_or_default();
    let aria = tag.attribute("role").unwrap_or_default();
    let has_class = |wanted: &[&str]| class.split_ascii_whitespace().any(|class| wanted.contains(&class));
    if name == "a" {
        let is_mark = |of: &str| style.contains(&format!("mso-{of}-id"));
        let href = tag.attribute("href").unwrap_or_default();
        let is_of_word =
            |sign: &str| href.starts_with(&format!("#_{sign}")) && !href.starts_with(&format!("#_{sign}ref"));
        return if has_class(&["sdfootnoteanc", "footnote-ref"])
            || aria == "doc-noteref"
            || is_mark("footnote")
            || is_of_word("ftn")
        {
            Some(Use::LeftOut(Part::Footnotes))
        } else if has_class(&["sdendnoteanc"]) || is_mark("endnote") || is_of_word("edn") {
            Some(Use::LeftOut(Part::Endnotes))
        } else {
            None
        };
    }
    let is_number = |prefix: &str| {
        id.strip_prefix(prefix).is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_body = has_class(&["footnotes", "sdfootnote", "sdendnote", "MsoFootnoteText", "MsoEndnoteText"])
        || matches!(aria, "doc-endnotes" | "doc-footnote" | "doc-endnote")
        || ["sdfootnote", "sdendnote", "ftn", "edn"].iter().any(|prefix| is_number(prefix))
        || style.contains("mso-element:footnote")
        || style.contains("mso-element:endnote");
    // The notes were counted by their marks.
    is_body.then_some(Use::Dropped)
}

/// What word processors write of the page itself: its head, its foot, its table of contents.
fn is_page_furniture(tag: &Tag, class: &str) -> bool {
    let title = tag.attribute("title").unwrap_or_default();
    let id = tag.attribute("id").unwrap_or_default();
    (tag.name == "div"
        && (title == "header" || title == "footer" || id.starts_with("Table of Contents") || id == "TOC"))
        || class.split_ascii_whitespace().any(|class| matches!(class, "MsoHeader" | "MsoFooter"))
}

/// Does the style of an element make its text lean over?
pub(super) fn is_italic(tag: &Tag) -> bool {
    squeezed(tag.attribute("style")).contains("font-style:italic")
}

/// A style without its blanks, in small letters.
fn squeezed(style: Option<&str>) -> String {
    style.unwrap_or_default().chars().filter(|c| !c.is_ascii_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}
