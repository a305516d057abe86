//! What stands in a piece of XML?
//!
//! A walk from front to back, in which only names without their prefix count. Types are not
//! declared here: a document type is passed over, and an entity that it would have to
//! declare ends the walk, so nothing is ever fetched or expanded.

use super::Refusal;
use super::limits::DEEPEST;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::BytesEnd;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;
use std::borrow::Cow;

/// Longer names of styles and lists are none that a program has given, in bytes. They are
/// kept and compared again and again.
const LONGEST_NAME: usize = 255;

/// What the walk comes across.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// An element begins; an empty one ends right behind.
    Open(Element<'a>),
    /// The innermost element ends.
    Close(Name<'a>),
    /// Text, or a piece of it.
    Text(Cow<'a, str>),
}

/// The start of an element.
#[derive(Debug)]
pub(super) struct Element<'a>(BytesStart<'a>);

/// The name in an end of an element.
#[derive(Debug)]
pub(super) struct Name<'a>(BytesEnd<'a>);

impl Name<'_> {
    /// Without its prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

impl Element<'_> {
    /// Its name, without its prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of the first attribute of this name, whatever its prefix, as it is written;
    /// empty where there is none or it is no name. O(n) in the length of the element's start.
    pub(super) fn value(&self, name: &str) -> &str {
        self.attribute(name).unwrap_or_default()
    }

    /// The same, where it matters whether there is one.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut rest = self.0.attributes_raw();
        while let Some((key, behind)) = rest.split_once('=') {
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
            let (value, others) = behind[1..].split_once(quote)?;
            if key.trim_end().rsplit([':', ' ']).next() == Some(name) {
                return Some(value).filter(|value| value.len() <= LONGEST_NAME);
            }
            rest = others.trim_start();
        }
        None
    }

    /// Does its value say yes? Elements that switch something on need no value to do so.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val"), Some("0" | "false" | "off" | "none"))
    }
}

/// A walk through a piece of XML.
pub(super) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Markup<'a> {
    /// A walk from the beginning.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    ///
    /// [`Refusal::Damaged`] where this is no XML, [`Refusal::TooDeep`].
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, Refusal> {
        loop {
            let node = match self.reader.read_event().map_err(|_| Refusal::Damaged)? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Refusal::TooDeep);
                    }
                    Node::Open(Element(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(Name(end))
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => Node::Text(resolved(&reference)?),
                Event::Eof if self.depth > 0 => return Err(Refusal::Damaged),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(node));
        }
    }

    /// Goes to the end of the element that was opened just now.
    pub(super) fn skip(&mut self) -> Result<(), Refusal> {
        self.visit(&mut |_| true)
    }

    /// Shows every element inside the one that was opened just now, to its end. Whatever is
    /// inside an element to which `leave` says yes is passed over.
    pub(super) fn visit(&mut self, leave: &mut dyn FnMut(&Element<'a>) -> bool) -> Result<(), Refusal> {
        let around = self.depth;
        let mut left_at = None;
        while self.depth >= around {
            match self.next()? {
                Some(Node::Open(element)) if left_at.is_none() => {
                    if leave(&element) {
                        left_at = Some(self.depth);
                    }
                }
                Some(Node::Close(_)) if left_at.is_some_and(|depth| self.depth < depth) => left_at = None,
                Some(_) => {}
                None => return Err(Refusal::Damaged),
            }
        }
        Ok(())
    }

    /// The text of the element that was opened just now, to its end.
    pub(super) fn text(&mut self) -> Result<String, Refusal> {
        let around = self.depth;
        let mut text = String::new();
        while self.depth >= around {
            match self.next()? {
                Some(Node::Text(piece)) => text.push_str(&piece),
                Some(_) => {}
                None => return Err(Refusal::Damaged),
            }
        }
        Ok(text)
    }
}

/// The text of the first element of this name; empty where there is none.
pub(super) fn text_of(xml: &str, name: &str) -> Result<String, Refusal> {
    let mut markup = Markup::new(xml);
    while let Some(node) = markup.next()? {
        if let Node::Open(element) = node
            && element.name() == name
        {
            return markup.text();
        }
    }
    Ok(String::new())
}

/// The character that a reference stands for. One that no text can hold (half of a pair of
/// surrogates, a number out of range) is U+FFFD.
fn resolved(reference: &str) -> Result<Cow<'static, str>, Refusal> {
    let Some(number) = reference.strip_prefix('#') else {
        return resolve_predefined_entity(reference).map(Cow::Borrowed).ok_or(Refusal::Damaged);
    };
    let code = match number.strip_prefix('x') {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let character = code.ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
    Ok(Cow::Owned(character.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of this attribute in the first element.
    fn value(xml: &str, name: &str) -> Option<String> {
        match Markup::new(xml).next() {
            Ok(Some(Node::Open(element))) => element.attribute(name).map(str::to_owned),
            _ => None,
        }
    }

    #[test]
    fn an_attribute_is_found_by_its_name_whatever_its_prefix_and_quotes() {
        let xml = "<w:a w:val = \"x=y\"\n val2='\"1\"'\tw:empty=\"\"/>";
        assert_eq!(value(xml, "val").as_deref(), Some("x=y"));
        assert_eq!(value(xml, "val2").as_deref(), Some("\"1\""));
        assert_eq!(value(xml, "empty").as_deref(), Some(""));
        assert_eq!(value(xml, "y"), None, "what stands in a value is no name");
        assert_eq!(value("<a b c=d e=\"f\">", "e"), None, "a value without quotes ends the list");
    }

    #[test]
    fn what_is_inside_can_be_passed_over_or_read_as_text() {
        let mut markup = Markup::new("<a><b>1<c>2</c></b><d/>&lt;<![CDATA[<3]]></a>");
        assert!(matches!(markup.next(), Ok(Some(Node::Open(_)))));
        assert!(matches!(markup.next(), Ok(Some(Node::Open(element))) if element.name() == "b"));
        assert_eq!(markup.skip(), Ok(()));
        assert!(matches!(markup.next(), Ok(Some(Node::Open(element))) if element.name() == "d"));
        assert!(matches!(markup.next(), Ok(Some(Node::Close(_)))));
        assert_eq!(text_of("<a><b>1<c>2</c>&amp;</b></a>", "b").as_deref(), Ok("12&"));
        assert_eq!(text_of("<a><b>1", "b"), Err(Refusal::Damaged));
    }
}
