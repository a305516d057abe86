//! What does a web page say?
//!
//! Pages that people keep: saved from LibreOffice or Word, made by pandoc, saved from a site.
//! Nothing on them runs and nothing is fetched. What frames the text of a site is left out:
//! navigation, head and foot, questions about cookies; where a page says which part of it is
//! the main one, only that is read.
//!
//! # What this module does not do
//!
//! It builds no tree: which element a tag ends is settled by counting, so that a page of
//! nothing but tags that are never closed takes no longer than any other. It reads no style
//! sheets, so what only those hide is seen.

mod elements;
mod entities;
mod tokens;

pub(super) use entities::resolved;

use super::Form;
use super::Part;
use super::Received;
use super::Refusal;
use super::limits::DEEPEST;
use super::marks::BULLET;
use super::marks::Counting;
use super::marks::mark;
use super::prose::BlockKind;
use super::prose::Line;
use super::prose::Prose;
use super::tally::Tally;
use elements::Use;
use elements::is_block;
use elements::is_italic;
use elements::use_of;
use tokens::Tag;
use tokens::Token;
use tokens::Tokens;

/// Is this text a web page, or a piece of one? It begins with a tag, and closes another.
pub(super) fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    let begins = start
        .strip_prefix('<')
        .is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?'));
    begins && Tokens::of(start).any(|token| matches!(token, Token::Close(name) if is_block(&name)))
}

/// The text of a page. O(n).
///
/// # Errors
///
/// [`Refusal::TooDeep`] for tables within tables within tables.
pub(super) fn read(page: &str) -> Result<Received, Refusal> {
    // What a page says of its parts may leave nothing: then less and less of it is believed.
    let mut received = Received { form: Form::Html, text: String::new(), left_out: Vec::new() };
    for trust in [Trust::MainPart, Trust::Furniture, Trust::Nothing] {
        received = Reader::new(trust).read(page)?;
        if !received.text.trim().is_empty() {
            break;
        }
    }
    Ok(received)
}

/// How far a page is believed about its own parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// Its main part is all that counts.
    MainPart,
    /// What it calls navigation, head and foot does not count.
    Furniture,
    /// Everything counts.
    Nothing,
}

/// An element that is passed over, to its end.
struct Skipped {
    name: String,
    /// How many elements of its name are open inside it, itself among them.
    depth: usize,
    /// Does the end of its block end it too?
    is_inline: bool,
    /// Is it the mark before an item, to be looked at?
    is_mark: bool,
}

/// A list that is open.
struct List {
    counting: Counting,
    n_items: u32,
}

struct Reader {
    trust: Trust,
    prose: Prose,
    tally: Tally,
    line: Line,
    kind: BlockKind,
    /// What stands before the item that begins.
    mark: String,
    skipped: Option<Skipped>,
    lists: Vec<List>,
    n_tables: usize,
    n_italic: usize,
    /// For each open span, whether it leans over.
    spans: Vec<bool>,
    n_pre: usize,
    n_headers: usize,
    n_main: usize,
    /// Did the line just end?
    is_broken: bool,
    /// The name of the page, while it is being read and behind that.
    title: String,
    is_in_title: bool,
}

impl Reader {
    fn new(trust: Trust) -> Self {
        Self {
            trust,
            prose: Prose::default(),
            tally: Tally::default(),
            line: Line::default(),
            kind: BlockKind::Paragraph,
            mark: String::new(),
            skipped: None,
            lists: Vec::new(),
            n_tables: 0,
            n_italic: 0,
            spans: Vec::new(),
            n_pre: 0,
            n_headers: 0,
            n_main: 0,
            is_broken: false,
            title: String::new(),
            is_in_title: false,
        }
    }

    fn read(mut self, page: &str) -> Result<Received, Refusal> {
        for token in Tokens::of(page) {
            match token {
                Token::Text(text) => self.text(text),
                Token::Open(tag) => self.open(&tag)?,
                Token::Close(name) => self.close(&name),
            }
        }
        self.end_block();
        let text = self.prose.finish(&self.title);
        Ok(Received { form: Form::Html, text, left_out: self.tally.finish() })
    }

    fn text(&mut self, text: &str) {
        let resolved = resolved(text);
        if let Some(skipped) = &self.skipped {
            if skipped.is_mark && self.mark.len() < BULLET.len() {
                self.mark.push_str(resolved.trim_matches(|c: char| !c.is_alphanumeric()));
            }
            return;
        }
        if self.is_in_title {
            self.title.push_str(&resolved);
            return;
        }
        let is_of_header = self.n_headers > 0 && self.kind != BlockKind::Heading && self.trust != Trust::Nothing;
        if self.is_outside() || is_of_header {
            return;
        }
        if self.n_pre > 0 {
            self.preformatted(&resolved);
        } else {
            self.push(&resolved);
        }
    }

    /// Is this outside the part that counts?
    fn is_outside(&self) -> bool {
        self.trust == Trust::MainPart && self.n_main == 0
    }

    fn count(&mut self, part: Part) {
        if !self.is_outside() {
            self.tally.count(part);
        }
    }

    /// Text in which ends of lines are ends of lines.
    fn preformatted(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.end_line();
            }
            self.push(line);
        }
    }

    fn push(&mut self, text: &str) {
        if text.trim().is_empty() && self.line.is_empty() {
            return;
        }
        if self.line.is_empty() {
            self.line.push(&std::mem::take(&mut self.mark));
        }
        self.is_broken &= text.trim().is_empty();
        self.line.emphasise(self.n_italic > 0);
        self.line.push(text);
    }

    /// A line ends; two ends in a row are the end of a paragraph.
    fn end_line(&mut self) {
        if self.is_broken {
            self.end_block();
        } else if !self.line.is_empty() {
            self.line.end_line();
            self.is_broken = true;
        }
    }

    fn end_block(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.is_broken = false;
        let text = line.finish();
        if !text.trim().is_empty() {
            self.prose.add(self.kind, text);
        }
        self.kind = BlockKind::Paragraph;
    }

    fn skip(&mut self, tag: &Tag, is_mark: bool) {
        if !tag.is_empty() {
            let is_inline = !is_block(&tag.name) && !matches!(tag.name.as_str(), "del" | "script" | "style");
            self.skipped = Some(Skipped { name: tag.name.clone(), depth: 1, is_inline, is_mark });
        }
    }

    /// Passes over a tag inside what is left out; `false` where that has ended before it.
    fn pass(&mut self, name: &str, opens: bool) -> bool {
        let Some(skipped) = &mut self.skipped else { return false };
        if skipped.name == name && skipped.name != "p" {
            skipped.depth = if opens { skipped.depth + 1 } else { skipped.depth - 1 };
            if skipped.depth == 0 {
                self.end_skipped();
            }
            return true;
        }
        // A paragraph ends where the next block begins.
        let is_over = (skipped.is_inline || skipped.name == "p") && is_block(name);
        if is_over {
            self.end_skipped();
        }
        !is_over
    }

    fn end_skipped(&mut self) {
        if self.skipped.take().is_some_and(|skipped| skipped.is_mark) {
            let number = std::mem::take(&mut self.mark);
            self.mark = if number.is_empty() { BULLET.to_owned() } else { format!("{number}) ") };
        }
    }

    fn open(&mut self, tag: &Tag) -> Result<(), Refusal> {
        if self.skipped.is_some() && (tag.is_empty() || self.pass(&tag.name, true)) {
            return Ok(());
        }
        let use_of = match use_of(tag) {
            Use::Furniture if self.trust == Trust::Nothing => Use::Block,
            known => known,
        };
        if is_block(&tag.name) {
            self.end_block();
        }
        match use_of {
            Use::Furniture | Use::Dropped => self.skip(tag, false),
            Use::LeftOut(part) => {
                self.count(part);
                self.skip(tag, false);
            }
            Use::Mark => {
                self.mark.clear();
                self.skip(tag, true);
            }
            Use::Heading => self.kind = BlockKind::Heading,
            Use::Block | Use::Inline => return self.open_plain(tag),
        }
        Ok(())
    }

    fn open_plain(&mut self, tag: &Tag) -> Result<(), Refusal> {
        match tag.name.as_str() {
            "br" => self.end_line(),
            "i" | "em" => self.n_italic += 1,
            "span" if !tag.is_empty() => {
                let is_italic = is_italic(tag);
                self.n_italic += usize::from(is_italic);
                self.spans.push(is_italic);
            }
            "ins" => self.count(Part::TrackedChanges),
            "q" => self.text("“"),
            "pre" | "listing" => self.n_pre += 1,
            "header" => self.n_headers += 1,
            "main" => self.n_main += 1,
            "title" => self.is_in_title = self.title.is_empty(),
            "body" => self.is_in_title = false,
            "ul" | "menu" | "dir" => self.lists.push(List { counting: Counting::Bullets, n_items: 0 }),
            "ol" => self.lists.push(ordered(tag)),
            "li" => self.begin_item(tag),
            "table" => {
                self.n_tables += 1;
                if self.n_tables > DEEPEST {
                    return Err(Refusal::TooDeep);
                }
                self.count(Part::Tables);
                self.prose.open_table();
            }
            "tr" => self.prose.close_row(),
            "td" | "th" => self.prose.open_cell(),
            _ => {}
        }
        Ok(())
    }

    fn begin_item(&mut self, tag: &Tag) {
        let value = tag.attribute("value").and_then(|value| value.parse().ok());
        self.mark = match self.lists.last_mut() {
            Some(list) => {
                list.n_items = value.unwrap_or(list.n_items.saturating_add(1));
                mark(list.counting, list.n_items)
            }
            None => BULLET.to_owned(),
        };
    }

    fn close(&mut self, name: &str) {
        if self.skipped.is_some() {
            let is_own_end = self.skipped.as_ref().is_some_and(|skipped| skipped.name == "p" && name == "p");
            if is_own_end {
                self.end_skipped();
                return;
            }
            if self.pass(name, false) {
                return;
            }
        }
        if is_block(name) {
            self.end_block();
        }
        match name {
            "i" | "em" => self.n_italic = self.n_italic.saturating_sub(1),
            "span" => {
                let was_italic = self.spans.pop().unwrap_or_default();
                self.n_italic = self.n_italic.saturating_sub(usize::from(was_italic));
            }
            "q" => self.text("”"),
            "pre" | "listing" => self.n_pre = self.n_pre.saturating_sub(1),
            "header" => self.n_headers = self.n_headers.saturating_sub(1),
            "main" => self.n_main = self.n_main.saturating_sub(1),
            "title" | "head" => self.is_in_title = false,
            "ul" | "menu" | "dir" | "ol" => {
                self.lists.pop();
            }
            "li" => self.mark.clear(),
            "tr" => self.prose.close_row(),
            "table" if self.n_tables > 0 => {
                self.n_tables -= 1;
                self.prose.close_table();
            }
            _ => {}
        }
    }
}

/// A numbered list: from which number, with what kind of numbers.
fn ordered(tag: &Tag) -> List {
    let counting = match tag.attribute("type") {
        Some("a" | "A") => Counting::Letters,
        Some("i" | "I") => Counting::Roman,
        _ => Counting::Numbers,
    };
    let start: u32 = tag.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    List { counting, n_items: start.saturating_sub(1) }
}

#[cfg(test)]
mod tests;
