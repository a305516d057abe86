//! What do the paragraphs of a document say, in their order?

use super::numbering::Numbering;
use super::styles::Style;
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

/// A hyphen at which no line may end.
const NON_BREAKING_HYPHEN: &str = "\u{2011}";

/// A walk through the body of a document.
pub(super) struct Body<'a> {
    markup: Markup<'a>,
    styles: &'a Styles,
    numbering: Numbering,
    prose: Prose,
    tally: Tally,
    /// The paragraphs that are open: in a text box, the one that it hangs from is so too.
    open: Vec<Paragraph>,
    /// What goes before the next paragraph, because the break between them was taken away.
    carried: Option<Line>,
    /// The fields that are open: does what comes now stand before its result?
    fields: Vec<bool>,
    /// The choices that are open: has one been made?
    choices: Vec<bool>,
    /// Is the part that begins here left out?
    is_left_out: bool,
    /// The text that is being read, and whether the blanks around it count.
    piece: Option<(String, bool)>,
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    line: Line,
    /// What it says of itself.
    own: Style,
    /// What its style says.
    style: Style,
    /// What the stretch of text says that is open.
    run: Style,
    /// Was the break at its end taken away, in a change that is still tracked?
    is_joined: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a str, styles: &'a Styles, numbering: Numbering) -> Self {
        Self {
            markup: Markup::new(document),
            styles,
            numbering,
            prose: Prose::default(),
            tally: Tally::default(),
            open: Vec::new(),
            carried: None,
            fields: Vec::new(),
            choices: Vec::new(),
            is_left_out: false,
            piece: None,
        }
    }

    /// The text, under the title that the file has for it, and what is not in it.
    pub(super) fn read(mut self, title: &str) -> Result<(String, Vec<LeftOut>), Refusal> {
        let mut is_document = false;
        while let Some(node) = self.markup.next()? {
            match node {
                Node::Open(element) if !is_document => {
                    // A workbook or a set of slides has another root.
                    if element.name() != "document" {
                        return Err(Refusal::UnknownForm);
                    }
                    is_document = true;
                }
                Node::Open(element) => self.open(&element)?,
                Node::Close(name) => self.close(name.name()),
                Node::Text(text) => {
                    if let Some((piece, _)) = &mut self.piece {
                        piece.push_str(&text);
                    }
                }
            }
        }
        self.let_go();
        Ok((self.prose.finish(title), self.tally.finish()))
    }

    fn open(&mut self, element: &Element) -> Result<(), Refusal> {
        match element.name() {
            "p" => self.open_paragraph(),
            "pPr" => self.paragraph_properties()?,
            "r" => self.with_paragraph(|paragraph| paragraph.run = Style::default()),
            "rPr" => self.run_properties()?,
            "t" => {
                let counts_blanks = element.value("space") == "preserve";
                self.piece = Some((String::new(), counts_blanks));
            }
            "tab" | "ptab" => self.push(" "),
            "noBreakHyphen" => self.push(NON_BREAKING_HYPHEN),
            "br" | "cr" if self.is_shown() => self.with_paragraph(|paragraph| paragraph.line.end_line()),
            "fldChar" => self.field(element.value("fldCharType")),
            "tbl" => {
                self.let_go();
                self.tally.count(Part::Tables);
                self.prose.open_table();
            }
            "tc" => self.prose.open_cell(),
            "trPr" => self.row_properties()?,
            "ins" | "moveTo" => self.tally.count(Part::TrackedChanges),
            "sdtPr" => self.part_properties()?,
            "sdtContent" if std::mem::take(&mut self.is_left_out) => self.markup.skip()?,
            "AlternateContent" => self.choices.push(false),
            "Choice" | "Fallback" => return self.choose(),
            name => return self.pass_over(name),
        }
        Ok(())
    }

    /// Goes past what is not in the text, and counts it where a reader should know.
    fn pass_over(&mut self, name: &str) -> Result<(), Refusal> {
        let part = match name {
            "del" | "moveFrom" => Part::TrackedChanges,
            "footnoteReference" => Part::Footnotes,
            "endnoteReference" => Part::Endnotes,
            "commentReference" => Part::Comments,
            "oMath" => Part::Formulas,
            "altChunk" | "subDoc" | "OLEObject" | "chart" | "relIds" => Part::Objects,
            "pic" | "imagedata" => Part::Pictures,
            "instrText" | "delText" | "delInstrText" | "rt" | "sectPr" | "tblPr" | "tblGrid" | "tcPr" => {
                return self.markup.skip();
            }
            _ => return Ok(()),
        };
        self.tally.count(part);
        self.markup.skip()
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => {
                let (piece, counts_blanks) = self.piece.take().unwrap_or_default();
                self.push(if counts_blanks { &piece } else { piece.trim_matches([' ', '\t', '\r', '\n']) });
            }
            "p" => self.close_paragraph(),
            "tr" => {
                self.let_go();
                self.prose.close_row();
            }
            "tbl" => self.prose.close_table(),
            "AlternateContent" => drop(self.choices.pop()),
            _ => {}
        }
    }

    fn with_paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            change(paragraph);
        }
    }

    fn open_paragraph(&mut self) {
        let line = if self.open.is_empty() { self.carried.take() } else { None };
        self.open.push(Paragraph { line: line.unwrap_or_default(), ..Paragraph::default() });
    }

    fn paragraph_properties(&mut self) -> Result<(), Refusal> {
        let (mut own, mut style, mut n_changes, mut is_joined) = (Style::default(), None, 0, false);
        self.markup.visit(&mut |element| {
            match element.name() {
                "pStyle" => style = element.attribute("val").map(str::to_owned),
                "ins" => n_changes += 1,
                "del" | "moveFrom" => {
                    n_changes += 1;
                    is_joined = true;
                }
                "sectPr" => return true,
                // These are about the mark at the end of the paragraph.
                "i" | "vanish" => {}
                _ => return own.read(element),
            }
            false
        })?;
        (0..n_changes).for_each(|_| self.tally.count(Part::TrackedChanges));
        let style = style.map_or_else(Style::default, |id| self.styles.resolve(&id));
        self.with_paragraph(|paragraph| {
            paragraph.own = own;
            paragraph.style = style;
            paragraph.is_joined = is_joined;
        });
        Ok(())
    }

    fn run_properties(&mut self) -> Result<(), Refusal> {
        let (mut run, mut style) = (Style::default(), None);
        self.markup.visit(&mut |element| match element.name() {
            "rStyle" => {
                style = element.attribute("val").map(str::to_owned);
                false
            }
            _ => run.read(element),
        })?;
        if let Some(id) = style {
            run.fill(&self.styles.resolve(&id));
        }
        self.with_paragraph(|paragraph| paragraph.run = run);
        Ok(())
    }

    fn row_properties(&mut self) -> Result<(), Refusal> {
        let mut is_taken_away = false;
        self.markup.visit(&mut |element| {
            is_taken_away |= element.name() == "del";
            element.name().ends_with("Change")
        })?;
        if is_taken_away {
            self.tally.count(Part::TrackedChanges);
            self.prose.take_row_away();
        }
        Ok(())
    }

    /// A part of the text that is set apart says what it is before it begins. Left out are
    /// tables of contents, and places to fill in that nobody has filled in: they show a text
    /// of their own.
    fn part_properties(&mut self) -> Result<(), Refusal> {
        let (mut is_unfilled, mut is_contents) = (false, false);
        self.markup.visit(&mut |element| {
            is_unfilled |= element.name() == "showingPlcHdr" && element.is_on();
            is_contents |= element.value("val") == "Table of Contents";
            false
        })?;
        if is_contents {
            self.tally.count(Part::Contents);
        }
        self.is_left_out = is_unfilled || is_contents;
        Ok(())
    }

    /// The same thing drawn in two ways is there once.
    fn choose(&mut self) -> Result<(), Refusal> {
        match self.choices.last_mut() {
            Some(true) => self.markup.skip(),
            Some(is_made) => {
                *is_made = true;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(true),
            "separate" => {
                if let Some(is_before_result) = self.fields.last_mut() {
                    *is_before_result = false;
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Is what comes now seen by a reader? Not in the instruction of a field around this one:
    /// there a result is part of the instruction.
    fn is_shown(&self) -> bool {
        let around = self.fields.split_last().map_or(&[][..], |(_, around)| around);
        // Fields stand two or three inside each other; more are no instruction any more.
        !around.iter().take(8).any(|is_before_result| *is_before_result)
    }

    fn push(&mut self, text: &str) {
        let is_shown = self.is_shown();
        let Some(paragraph) = self.open.last_mut() else { return };
        if text.is_empty() || !is_shown {
            return;
        }
        let is_hidden = paragraph.run.is_hidden.or(paragraph.style.is_hidden).unwrap_or_default();
        if is_hidden {
            self.tally.count(Part::HiddenText);
            return;
        }
        // A style that sets a whole paragraph in italics emphasises nothing in it.
        paragraph.line.emphasise(paragraph.run.is_italic.unwrap_or_default());
        paragraph.line.push(text);
    }

    fn close_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        if paragraph.is_joined && self.open.is_empty() {
            self.carried = Some(paragraph.line);
            return;
        }
        let mut look = paragraph.own;
        look.fill(&paragraph.style);
        let text = paragraph.line.finish();
        match look.role {
            Some(Role::Contents) if text.is_empty() => {}
            Some(Role::Contents) => self.tally.count(Part::Contents),
            Some(Role::Heading) => self.prose.add(BlockKind::Heading, text),
            None => {
                let list = look.list.filter(|list| !list.is_empty());
                // An empty item is counted as well.
                let mark = list.map(|list| self.numbering.next_mark(&list, look.level.unwrap_or_default()));
                if !text.is_empty() {
                    self.prose.add(BlockKind::Paragraph, mark.unwrap_or_default() + &text);
                }
            }
        }
    }

    /// What waited for a paragraph that does not come stands by itself.
    fn let_go(&mut self) {
        if let Some(line) = self.carried.take() {
            self.prose.add(BlockKind::Paragraph, line.finish());
        }
    }
}
