//! How is a document written down as the dataset writes its texts?
//!
//! Every form of document comes down to the same few things: headings, paragraphs, items of
//! lists, tables, emphasis. Here they become text, in one way for all forms, so that one
//! report gives the same text whichever form it came in.

use std::fmt::Write as _;

/// A heading that is longer than this many characters is a paragraph in the wrong style.
const LONGEST_HEADING: usize = 240;

/// A cell with a sentence of so many characters holds running text, and no value.
const LONGEST_VALUE: usize = 120;

/// What a block of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    Heading,
    Paragraph,
}

/// A document as it is being written down.
#[derive(Debug, Default)]
pub(super) struct Prose {
    text: String,
    /// The tables that are open, outermost first.
    tables: Vec<Table>,
    /// Has running text been written? What stands above it may be a letter's head.
    is_running: bool,
    /// Does the document begin with running text, so without a title?
    is_untitled: bool,
}

#[derive(Debug)]
struct Block {
    kind: BlockKind,
    text: String,
}

/// A table: the cells of the row that is open.
#[derive(Debug, Default)]
struct Table {
    cells: Vec<Vec<Block>>,
    /// Was the row taken away, in a change that is still tracked?
    is_taken_away: bool,
}

impl Prose {
    /// Adds a block, to the cell that is open or else to the text. Nothing, where it is empty.
    pub(super) fn add(&mut self, kind: BlockKind, text: String) {
        if text.is_empty() {
            return;
        }
        let block = Block { kind, text };
        match self.tables.last_mut() {
            Some(table) => match table.cells.last_mut() {
                Some(cell) => cell.push(block),
                None => table.cells.push(vec![block]),
            },
            None => self.write(&block),
        }
    }

    /// A table begins.
    pub(super) fn open_table(&mut self) {
        self.tables.push(Table::default());
    }

    /// A cell of its row begins.
    pub(super) fn open_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.cells.push(Vec::new());
        }
    }

    /// The row that is open no longer belongs to the text.
    pub(super) fn take_row_away(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.is_taken_away = true;
        }
    }

    /// A row ends: it is one paragraph, or its cells are paragraphs of their own.
    ///
    /// Above the running text stands the head of a letter, set as a table: there a row is a
    /// line, *Betreft Verslag …*. Below it, bars keep the values of a row apart.
    pub(super) fn close_row(&mut self) {
        let between = if self.is_running { " | " } else { " " };
        let Some(table) = self.tables.last_mut() else { return };
        let mut cells = std::mem::take(&mut table.cells);
        if std::mem::take(&mut table.is_taken_away) {
            return;
        }
        cells.retain(|cell| !cell.is_empty());
        let row = if cells.len() > 1 { joined(&cells, between) } else { None };
        // The row belongs to the cell around its table, or to the text.
        let inner = self.tables.pop();
        match row {
            Some(row) => self.add(BlockKind::Paragraph, row),
            None => cells.into_iter().flatten().for_each(|block| self.add(block.kind, block.text)),
        }
        self.tables.extend(inner);
    }

    /// A table ends.
    pub(super) fn close_table(&mut self) {
        self.close_row();
        self.tables.pop();
    }

    /// The whole text. A title that only the file itself knows stands above a text that
    /// begins without one.
    pub(super) fn finish(mut self, title: &str) -> String {
        while !self.tables.is_empty() {
            self.close_table();
        }
        let mut line = Line::default();
        line.push(title);
        let title = line.finish();
        if self.is_untitled && !title.is_empty() { format!("## {title}\n\n{}", self.text) } else { self.text }
    }

    fn write(&mut self, block: &Block) {
        let is_running = is_sentence(&block.text);
        let is_heading = block.kind == BlockKind::Heading && block.text.chars().count() <= LONGEST_HEADING;
        if self.text.is_empty() {
            self.is_untitled = is_running && !is_heading;
        } else {
            self.text.push('\n');
        }
        self.is_running |= is_running && !is_heading;
        // A String takes all that is written to it.
        let _ = match is_heading {
            true => writeln!(self.text, "## {}", block.text.replace('\n', " ")),
            false => writeln!(self.text, "{}", block.text),
        };
    }
}

/// The values of a row, if all that its cells hold is values.
fn joined(cells: &[Vec<Block>], between: &str) -> Option<String> {
    let values: Option<Vec<&str>> = cells
        .iter()
        .map(|cell| match &cell[..] {
            [block] if !block.text.contains('\n') && !is_sentence(&block.text) => Some(block.text.as_str()),
            _ => None,
        })
        .collect();
    values.map(|values| values.join(between))
}

/// Is this a sentence of running text, and no value or line of a letterhead?
fn is_sentence(text: &str) -> bool {
    text.trim_end_matches([')', '"', '”', '’', '*']).ends_with(['.', '?', '!'])
        && text.chars().nth(LONGEST_VALUE).is_some()
}

/// A paragraph as it is being written: one space between words, no characters that steer a
/// machine, asterisks around emphasis.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// Where the emphasis begins that is open.
    emphasis: Option<usize>,
}

impl Line {
    /// Adds text as it stands; each stretch of blanks, tabs and ends of lines is one space.
    /// Asterisks of its own are told from those around emphasis.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' => self.space(),
                // The document's own, which marks no emphasis.
                '*' => self.text.push_str("\\*"),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
    }

    /// What follows is emphasised, or no longer.
    pub(super) fn emphasise(&mut self, is_on: bool) {
        match self.emphasis {
            None if is_on => self.emphasis = Some(self.text.len()),
            Some(start) if !is_on => {
                self.emphasis = None;
                self.mark(start);
            }
            _ => {}
        }
    }

    /// The line ends here, the paragraph goes on.
    pub(super) fn end_line(&mut self) {
        let is_emphasised = self.emphasis.is_some();
        self.emphasise(false);
        self.text.truncate(self.text.trim_end().len());
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.emphasise(is_emphasised);
    }

    /// Is there nothing in it yet?
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The paragraph.
    pub(super) fn finish(mut self) -> String {
        self.emphasise(false);
        self.text.truncate(self.text.trim_end().len());
        self.text
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// Puts asterisks close around what was written since `start`. None where they would not
    /// be read as such: inside a word, before a mark that is none of its letters; behind a
    /// backslash, which makes them the text's own.
    fn mark(&mut self, start: usize) {
        let stretch = &self.text[start..];
        let words = stretch.trim();
        let first = start + (stretch.len() - stretch.trim_start().len());
        let before = &self.text[..first];
        let is_inside = before.ends_with(char::is_alphanumeric) && !words.starts_with(char::is_alphanumeric);
        if words.is_empty() || is_inside || words.ends_with('\\') || before.ends_with('\\') {
            return;
        }
        let behind = first + words.len();
        self.text.insert(behind, '*');
        self.text.insert(first, '*');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(pieces: &[(&str, bool)]) -> String {
        let mut line = Line::default();
        for (text, is_emphasised) in pieces {
            line.emphasise(*is_emphasised);
            line.push(text);
        }
        line.finish()
    }

    #[test]
    fn emphasis_stands_close_around_its_words() {
        assert_eq!(
            line(&[("de ", false), ("Informal ", true), ("Meeting ", true), ("vond", false)]),
            "de *Informal Meeting* vond"
        );
        assert_eq!(line(&[("a", false), (" ", true), ("b", false)]), "a b");
        assert_eq!(line(&[("2*3", true), (" *", false)]), "*2\\*3* \\*");
        assert_eq!(line(&[("NAVO", false), (", ", true), ("EU", false)]), "NAVO, EU");
        assert_eq!(line(&[("\\", false), ("a", true), ("b\\", true)]), "\\ab\\");
    }

    #[test]
    fn white_space_is_one_space_and_control_characters_are_gone() {
        assert_eq!(line(&[("  De\t\tNAVO \n", false), (" top\0\u{8}.\u{85} ", false)]), "De NAVO top.");
        let mut broken = Line::default();
        broken.emphasise(true);
        broken.push("Kop ");
        broken.end_line();
        broken.push(" Tekst");
        assert_eq!(broken.finish(), "*Kop*\n*Tekst*");
    }

    /// A table of one row, below running text or above it.
    fn row(cells: &[&[&str]], above: &str) -> String {
        let mut prose = Prose::default();
        prose.add(BlockKind::Paragraph, above.to_owned());
        prose.open_table();
        for cell in cells {
            prose.open_cell();
            for text in *cell {
                prose.add(BlockKind::Paragraph, (*text).to_owned());
            }
        }
        prose.close_row();
        prose.close_table();
        prose.finish("").trim_start_matches(above).trim().to_owned()
    }

    const RUNNING: &str = "De ministers spraken over de opbouw van de strijdkrachten in Afghanistan en over de rol van alle \
                           partners van de NAVO daarbij.";

    #[test]
    fn a_row_of_values_is_one_paragraph_and_running_text_stays_as_it_is() {
        assert_eq!(row(&[&["Nederland"], &["EUR 100 miljoen"]], RUNNING), "Nederland | EUR 100 miljoen");
        assert_eq!(row(&[&["Betreft"], &[], &["Verslag"]], ""), "Betreft Verslag");
        assert_eq!(row(&[&["Inleiding"], &[RUNNING]], "Kop"), format!("Inleiding\n\n{RUNNING}"));
        assert_eq!(row(&[&["Een", "Twee"], &["Drie"]], RUNNING), "Een\n\nTwee\n\nDrie");
    }

    #[test]
    fn a_title_that_the_text_has_not_stands_above_it() {
        let titled = |first: &str| {
            let mut prose = Prose::default();
            prose.add(BlockKind::Paragraph, first.to_owned());
            prose.finish(" Verslag  NAVO ")
        };
        assert_eq!(titled(RUNNING), format!("## Verslag NAVO\n\n{RUNNING}\n"));
        assert_eq!(titled("Verslag"), "Verslag\n");
    }

    #[test]
    fn a_paragraph_in_the_style_of_a_heading_is_a_paragraph() {
        let mut prose = Prose::default();
        prose.add(BlockKind::Heading, "Noord-Atlantische\nRaad".to_owned());
        prose.add(BlockKind::Heading, RUNNING.repeat(2));
        assert_eq!(prose.finish(""), format!("## Noord-Atlantische Raad\n\n{}\n", RUNNING.repeat(2)));
    }
}
