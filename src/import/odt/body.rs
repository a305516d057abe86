//! What do the paragraphs of a document say, in their order?

use super::lists::Lists;
use super::styles::Styles;
use crate::import::LeftOut;
use crate::import::Part;
use crate::import::Refusal;
use crate::import::markup::Element;
use crate::import::markup::Markup;
use crate::import::markup::Node;
use crate::import::prose::BlockKind;
use crate::import::prose::Line;
use crate::import::prose::Prose;
use crate::import::roles::Role;
use crate::import::tally::Tally;

/// What is drawn beside the text. It has a name and a description of its own, and may hold
/// paragraphs.
const SHAPES: [&str; 13] = [
    "caption",
    "circle",
    "connector",
    "control",
    "custom-shape",
    "ellipse",
    "frame",
    "g",
    "line",
    "path",
    "polygon",
    "polyline",
    "rect",
];

/// A walk through a document.
pub(super) struct Body<'a> {
    markup: Markup<'a>,
    styles: Styles,
    lists: Lists,
    prose: Prose,
    tally: Tally,
    /// What is open: a paragraph, a frame that hangs from it, a paragraph in that.
    open: Vec<Open>,
}

enum Open {
    Paragraph(Paragraph),
    /// What stands in a frame stands there in several forms; has one been seen?
    Frame(bool),
}

struct Paragraph {
    line: Line,
    role: Option<Role>,
    mark: String,
    /// How its text looks, and each stretch of it that is open, outermost first.
    looks: Vec<Look>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Look {
    is_italic: bool,
    is_hidden: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(content: &'a str, styles: Styles) -> Self {
        Self {
            markup: Markup::new(content),
            styles,
            lists: Lists::default(),
            prose: Prose::default(),
            tally: Tally::default(),
            open: Vec::new(),
        }
    }

    /// The text, under the title that the file has for it, and what is not in it.
    pub(super) fn read(mut self, title: &str) -> Result<(String, Vec<LeftOut>), Refusal> {
        if !self.find_text()? {
            return Err(Refusal::UnknownForm);
        }
        while let Some(node) = self.markup.next()? {
            match node {
                Node::Open(element) => self.open(&element)?,
                Node::Close(name) => self.close(name.name()),
                Node::Text(text) => self.push(&text),
            }
        }
        Ok((self.prose.finish(title), self.tally.finish()))
    }

    /// Goes to where the text begins, past the styles, which are taken along.
    fn find_text(&mut self) -> Result<bool, Refusal> {
        let mut is_body = false;
        while let Some(node) = self.markup.next()? {
            let Node::Open(element) = node else { continue };
            match element.name() {
                "body" => is_body = true,
                "text" if is_body => return Ok(true),
                _ if is_body => return Ok(false),
                _ => self.styles.read(&element, &mut self.markup)?,
            }
        }
        Ok(false)
    }

    fn open(&mut self, element: &Element) -> Result<(), Refusal> {
        match element.name() {
            "p" => self.open_paragraph(element, None),
            "h" => self.open_paragraph(element, Some(Role::Heading)),
            "span" => self.open_stretch(element),
            "s" | "tab" => self.push(" "),
            "line-break" => {
                if let Some(Open::Paragraph(paragraph)) = self.open.last_mut() {
                    paragraph.line.end_line();
                }
            }
            "list" => self.lists.open(element),
            "list-item" => self.lists.open_item(element, &self.styles),
            "table" => {
                self.tally.count(Part::Tables);
                self.prose.open_table();
            }
            "table-cell" => self.prose.open_cell(),
            name if SHAPES.contains(&name) => self.open.push(Open::Frame(false)),
            "image" | "object" | "object-ole" | "plugin" => self.picture(element.name()),
            "section" if element.value("display") == "none" => {
                return self.pass_over(Part::HiddenText);
            }
            "tracked-changes" => return self.tracked_changes(),
            name => return self.pass_over_named(element, name),
        }
        Ok(())
    }

    /// Goes past what is not in the text, and counts it where a reader should know.
    fn pass_over_named(&mut self, element: &Element, name: &str) -> Result<(), Refusal> {
        let part = match name {
            "note" if element.value("note-class") == "endnote" => Part::Endnotes,
            "note" => Part::Footnotes,
            "annotation" => Part::Comments,
            "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
            | "alphabetical-index" | "bibliography" => Part::Contents,
            "hidden-text" | "hidden-paragraph" => Part::HiddenText,
            "math" => Part::Formulas,
            "covered-table-cell" | "placeholder" | "ruby-text" | "forms" | "script" | "note-ref" | "binary-data" => {
                return self.markup.skip();
            }
            _ => return Ok(()),
        };
        self.pass_over(part)
    }

    fn pass_over(&mut self, part: Part) -> Result<(), Refusal> {
        self.tally.count(part);
        self.markup.skip()
    }

    /// What was taken away is kept here, outside the text.
    fn tracked_changes(&mut self) -> Result<(), Refusal> {
        let tally = &mut self.tally;
        self.markup.visit(&mut |element| {
            if element.name() == "changed-region" {
                tally.count(Part::TrackedChanges);
            }
            false
        })
    }

    /// A picture or an object. What stands in a frame after the first is the same again, for
    /// programs that cannot show that.
    fn picture(&mut self, name: &str) {
        let is_again = match self.open.last_mut() {
            Some(Open::Frame(is_seen)) => std::mem::replace(is_seen, true),
            _ => false,
        };
        if !is_again {
            self.tally.count(if name == "image" { Part::Pictures } else { Part::Objects });
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => self.close_paragraph(),
            "span" => {
                if let Some(Open::Paragraph(paragraph)) = self.open.last_mut() {
                    paragraph.looks.pop();
                }
            }
            "list" => self.lists.close(),
            "table-row" => self.prose.close_row(),
            "table" => self.prose.close_table(),
            name if SHAPES.contains(&name) => drop(self.open.pop()),
            _ => {}
        }
    }

    fn open_paragraph(&mut self, element: &Element, role: Option<Role>) {
        let name = element.value("style-name");
        let style = self.styles.resolve("paragraph", name);
        let role = role.or(style.role);
        // A heading in a list has the number of a heading.
        let mark = if role.is_none() { self.lists.mark(&self.styles) } else { String::new() };
        // A paragraph that someone set in italics has a style of its own for it. One that its
        // kind of paragraph sets in italics emphasises nothing.
        let own = self.styles.own("paragraph", name);
        let is_italic = own.filter(|own| own.is_made_for_it()).and_then(|own| own.is_italic).unwrap_or_default();
        let look = Look { is_italic, is_hidden: style.is_hidden.unwrap_or_default() };
        self.open.push(Open::Paragraph(Paragraph { line: Line::default(), role, mark, looks: vec![look] }));
    }

    fn open_stretch(&mut self, element: &Element) {
        let style = self.styles.resolve("text", element.value("style-name"));
        let Some(Open::Paragraph(paragraph)) = self.open.last_mut() else { return };
        let around = paragraph.looks.last().copied().unwrap_or_default();
        paragraph.looks.push(Look {
            is_italic: style.is_italic.unwrap_or(around.is_italic),
            is_hidden: style.is_hidden.unwrap_or(around.is_hidden),
        });
    }

    fn push(&mut self, text: &str) {
        let Some(Open::Paragraph(paragraph)) = self.open.last_mut() else { return };
        let look = paragraph.looks.last().copied().unwrap_or_default();
        if look.is_hidden {
            self.tally.count(Part::HiddenText);
            return;
        }
        paragraph.line.emphasise(look.is_italic);
        paragraph.line.push(text);
    }

    fn close_paragraph(&mut self) {
        let Some(Open::Paragraph(paragraph)) = self.open.pop() else { return };
        let text = paragraph.line.finish();
        match paragraph.role {
            _ if text.is_empty() => {}
            Some(Role::Contents) => self.tally.count(Part::Contents),
            Some(Role::Heading) => self.prose.add(BlockKind::Heading, text),
            None => self.prose.add(BlockKind::Paragraph, paragraph.mark + &text),
        }
    }
}
