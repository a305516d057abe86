//! How is XML written?

/// XML 1.0 (fifth edition) in UTF-8, written from front to back into one text.
///
/// It closes what was opened, escapes what is given to it, and replaces characters that XML
/// does not allow (most control characters) by U+FFFD; so what comes out is well formed,
/// provided that names are names and one element holds everything.
#[derive(Debug)]
pub(crate) struct Xml {
    text: String,
    /// The elements that are open, outermost first.
    open: Vec<&'static str>,
    /// Is the last start tag still without its `>`?
    in_tag: bool,
}

impl Xml {
    /// A document that says that it is XML.
    pub(crate) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), open: Vec::new(), in_tag: false }
    }

    /// Opens an element on a line of its own.
    pub(crate) fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.text.push('\n');
        self.begin(name)
    }

    /// Opens an element right here: inside a line of text, where a break would be a space.
    pub(crate) fn begin(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.text.push('<');
        self.text.push_str(name);
        self.open.push(name);
        self.in_tag = true;
        self
    }

    /// An attribute of the element that was opened just now.
    pub(crate) fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.escape(value);
        self.text.push('"');
        self
    }

    /// Text inside the element.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        self.escape(text);
        self
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) -> &mut Self {
        let name = self.open.pop().unwrap_or_default();
        if self.in_tag {
            self.in_tag = false;
            self.text.push_str("/>");
        } else {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
        self
    }

    /// The document, with whatever was still open closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text.push('\n');
        self.text
    }

    fn end_tag(&mut self) {
        if std::mem::take(&mut self.in_tag) {
            self.text.push('>');
        }
    }

    fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                // As they are, a reader of XML would take them for spaces in an attribute.
                '\t' => self.text.push_str("&#9;"),
                '\n' => self.text.push_str("&#10;"),
                '\r' => self.text.push_str("&#13;"),
                '\0'..' ' | '\u{FFFE}' | '\u{FFFF}' => self.text.push('\u{FFFD}'),
                c => self.text.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_close_in_their_order_and_empty_ones_at_once() {
        let mut xml = Xml::new();
        xml.open("a").attr("b", "1").open("c").close().open("d").text("e").close();
        assert_eq!(xml.finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1\">\n<c/>\n<d>e</d></a>\n");
    }

    #[test]
    fn text_never_becomes_markup_and_no_character_breaks_the_document() {
        let mut xml = Xml::new();
        xml.begin("a").attr("b", "<\"&'\n\t\r\u{0}").text("]]> & \u{1}\u{FFFF}é");
        let text = xml.finish();
        assert!(
            text.ends_with("<a b=\"&lt;&quot;&amp;'&#10;&#9;&#13;\u{FFFD}\">]]&gt; &amp; \u{FFFD}\u{FFFD}é</a>\n"),
            "{text}"
        );
    }
}
