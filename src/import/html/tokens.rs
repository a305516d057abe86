//! Of which pieces does a web page consist?
//!
//! Tags and text, as browsers cut them (HTML, *13.2.5 Tokenization*), as far as that decides
//! what is text: comments and declarations fall away, scripts and style sheets are passed
//! over whole. What stands inside what is another question.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text, its entities still in it.
    Text(&'a str),
    /// The start of an element.
    Open(Tag<'a>),
    /// The end of one, by its name in small letters.
    Close(String),
}

/// The start of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name in small letters.
    pub(super) name: String,
    attributes: &'a str,
}

/// What stands in these is no text, and no tags.
const RAW: [&str; 7] = ["script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"];

/// These never hold anything.
const VOID: [&str; 16] = [
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

impl<'a> Tag<'a> {
    /// The value of an attribute, as it is written; the empty text where it has none. O(n) in
    /// the length of the tag.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        attributes(self.attributes).find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Is there nothing between this start and its end? A stroke before the bracket says so in
    /// XHTML, and nothing in HTML, where browsers pass over it; what XHTML closes so is seldom
    /// anything with text in it.
    pub(super) fn is_empty(&self) -> bool {
        VOID.contains(&self.name.as_str()) || self.attributes.ends_with('/')
    }
}

/// The attributes in the start of an element, with their values.
fn attributes(mut rest: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/');
        // A name may begin with `=`, by the letter of the standard.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let name_end = rest[first..].find(is_end).map_or(rest.len(), |at| at + first);
        let name = &rest[..name_end];
        let behind = rest[name_end..].trim_start();
        let Some(value) = behind.strip_prefix('=').map(str::trim_start) else {
            rest = behind;
            return Some((name, ""));
        };
        let quoted = ['"', '\''].into_iter().find_map(|quote| value.strip_prefix(quote).map(|inner| (quote, inner)));
        let (value, behind) = match quoted {
            Some((quote, inner)) => inner.split_once(quote).unwrap_or((inner, "")),
            None => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        rest = behind;
        Some((name, value))
    })
}

/// The pieces of a page, in order. O(n) for all of them together.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// The element whose content is passed over next.
    raw: Option<&'static str>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(page: &'a str) -> Self {
        Self { rest: page, raw: None }
    }

    /// Passes over the content of an element that holds no tags.
    fn skip_raw(&mut self, name: &str) {
        let mut from = 0;
        while let Some(found) = self.rest[from..].find("</") {
            let at = from + found;
            let behind = &self.rest[at + 2..];
            let ends = behind.get(name.len()..).is_some_and(|next| next.starts_with(|c: char| !c.is_alphanumeric()));
            if ends && behind[..name.len()].eq_ignore_ascii_case(name) {
                self.rest = &self.rest[at..];
                return;
            }
            from = at + 2;
        }
        self.rest = "";
    }

    /// Passes over a comment or a declaration at the beginning of what is left.
    fn skip_declaration(&mut self) {
        let end = match self.rest.strip_prefix("<!--") {
            // `<!-->` and `<!--->` are comments too.
            Some(comment) if !comment.starts_with('>') && !comment.starts_with("->") => {
                end_of_comment(comment).map(|end| end + "<!--".len())
            }
            _ => self.rest.find('>').map(|at| at + 1),
        };
        self.rest = end.map_or("", |end| &self.rest[end..]);
    }

    /// Takes off so many bytes.
    fn take(&mut self, n: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(n);
        self.rest = rest;
        taken
    }

    fn open(&mut self) -> Option<Token<'a>> {
        let Some(end) = end_of_tag(self.rest) else {
            // A page that breaks off inside a tag ends there.
            self.rest = "";
            return None;
        };
        let tag = &self.take(end + 1)[1..end];
        let (name, attributes) = tag.split_at(tag.find(ends_name).unwrap_or(tag.len()));
        let tag = Tag { name: name.to_ascii_lowercase(), attributes };
        self.raw = RAW.into_iter().find(|raw| *raw == tag.name);
        Some(Token::Open(tag))
    }

    fn close(&mut self) -> Token<'a> {
        let end = self.rest.find('>').map_or(self.rest.len(), |at| at + 1);
        let tag = self.take(end)[2..].trim_end_matches('>');
        Token::Close(tag.split(ends_name).next().unwrap_or_default().to_ascii_lowercase())
    }
}

/// Where the next bracket stands behind the first byte.
fn bytes_before_bracket(text: &str) -> usize {
    text.bytes().skip(1).position(|byte| byte == b'<').map_or(text.len(), |at| at + 1)
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// Where a comment's end is behind.
fn end_of_comment(comment: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = comment[from..].find("--") {
        let at = from + found;
        match &comment[at + 2..] {
            behind if behind.starts_with('>') => return Some(at + 3),
            behind if behind.starts_with("!>") => return Some(at + 4),
            _ => from = at + 1,
        }
    }
    None
}

/// Where the bracket stands that ends a tag: not between quotation marks around a value.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b'<';
    for (at, byte) in tag.bytes().enumerate() {
        match quote {
            Some(mark) if mark == byte => quote = None,
            Some(_) => continue,
            None if byte == b'>' => return Some(at),
            None if before == b'=' && matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            self.skip_raw(name);
        }
        while !self.rest.is_empty() {
            let mut bytes = self.rest.bytes();
            let (first, second, third) = (bytes.next(), bytes.next(), bytes.next());
            let is_letter = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic());
            match (first, second) {
                (Some(b'<'), Some(b'/')) if is_letter(third) => return Some(self.close()),
                (Some(b'<'), Some(b'!' | b'?' | b'/')) => self.skip_declaration(),
                (Some(b'<'), second) if is_letter(second) => return self.open(),
                _ => {
                    // A bracket that begins no tag is text.
                    let end = bytes_before_bracket(self.rest);
                    return Some(Token::Text(self.take(end)));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as one text: `+p` opens, `-p` closes.
    fn pieces(page: &str) -> String {
        let pieces = Tokens::of(page).map(|token| match token {
            Token::Text(text) => text.to_owned(),
            Token::Open(tag) => format!("+{}", tag.name),
            Token::Close(name) => format!("-{name}"),
        });
        pieces.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn tags_are_told_from_text_as_browsers_do() {
        for (page, found) in [
            ("<P>a</P >b", "+p|a|-p|b"),
            ("1 < 2 <3 <", "1 |< 2 |<3 |<"),
            ("<a href=\"x>y\" b='>' c=>d</a>", "+a|d|-a"),
            ("a<!-- <p> -- - > -->b<!-->c<!--x--!>d<!---->e", "a|b|c|d|e"),
            ("<!DOCTYPE html><?xml version='1.0'?><![if !x]>a<![endif]></>b</ p>c", "a|b|c"),
            ("<script>if (1 < 2) \"</p>\" </scripts></SCRIPT >a", "+script|-script|a"),
            ("a<style>p > b", "a|+style"),
            ("a<!-- b", "a"),
            ("a<p title=\"b", "a"),
            ("<o:p>a</o:p><br/>b", "+o:p|a|-o:p|+br|b"),
            ("é<p\n\tid=é>é", "é|+p|é"),
        ] {
            assert_eq!(pieces(page), found, "{page}");
        }
    }

    #[test]
    fn attributes_have_values_with_and_without_quotation_marks() {
        let Some(Token::Open(tag)) = Tokens::of("<p class=MsoNormal  ID = \"a b\" hidden title='' x/>").next() else {
            panic!("a tag");
        };
        let values = ["class", "id", "hidden", "title", "x", "y"].map(|name| tag.attribute(name));
        assert_eq!(values, [Some("MsoNormal"), Some("a b"), Some(""), Some(""), Some(""), None]);
        assert!(tag.is_empty());
    }
}
