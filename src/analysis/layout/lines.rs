//! Which lines belong together?
//!
//! A file broken into lines of equal width gives its paragraphs back: a line goes on in the
//! next one where the next word would not have fitted on it, or where that line begins with
//! a small letter. Page furniture between them does not count.

use super::emphasis::without_asterisks;
use super::letter;
use super::page;
use crate::numbering::Numbering;
use std::ops::Range;

/// No line is broken after this many characters: a longer one is a paragraph.
const WIDEST_PAGE: usize = 160;
/// Longer lines are running text, even without a full stop.
const LONGEST_HEADING: usize = 120;

/// Words after which something always follows.
const LEADING_ON: [&str; 14] =
    ["aan", "de", "den", "der", "een", "en", "het", "in", "met", "of", "op", "te", "van", "voor"];

/// A paragraph or a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// What is emphasised, as byte ranges of `text`.
    pub(super) emphasis: Vec<Range<usize>>,
}

impl Block {
    /// A block of a text in which asterisks mark emphasis.
    fn of(kind: Kind, marked: &str) -> Self {
        let (mut text, mut emphasis) = without_asterisks(marked);
        let mut plain = text.as_str();
        while let (true, rest) = without_mark(plain) {
            plain = rest.trim_start();
        }
        let in_front = text.len() - plain.len();
        if in_front > 0 {
            text.drain(..in_front);
            emphasis.retain(|range| range.start >= in_front);
            emphasis.iter_mut().for_each(|range| *range = range.start - in_front..range.end - in_front);
        }
        Self { kind, text, emphasis }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heading,
    Text,
}

/// The blocks of a dataset file, below its header.
pub(super) fn dataset(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = String::new();
    for line in body.split('\n').chain(std::iter::once("")) {
        let (is_marked, line) = without_mark(line);
        let line = clean(line);
        if is_marked || line.is_empty() {
            if !open.is_empty() {
                blocks.push(Block::of(Kind::Text, &std::mem::take(&mut open)));
            }
            if is_marked && !line.is_empty() {
                blocks.push(Block::of(Kind::Heading, &line));
            }
        } else {
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(&line);
        }
    }
    blocks
}

/// The blocks of a text as it was received.
pub(super) fn received(body: &str) -> Vec<Block> {
    let mut gatherer = Gatherer { width: page_width(body), ..Gatherer::default() };
    for line in body.split('\n').flat_map(lines_within) {
        let (is_marked, line) = without_mark(line);
        let line = clean(line);
        if line.is_empty() {
            gatherer.close();
        } else if is_marked {
            gatherer.close();
            gatherer.pieces.push(Piece { text: line, is_marked: true });
        } else if page::is_furniture(&line) {
            gatherer.close();
            gatherer.is_page_turned = true;
        } else {
            gatherer.add(line, body);
        }
    }
    gatherer.close();
    classified(gatherer.pieces)
}

/// The lines between other marks than `\n`: of old systems, and the ends of pages.
fn lines_within(line: &str) -> impl Iterator<Item = &str> {
    let line = line.strip_suffix('\r').unwrap_or(line);
    let is_one = !line.bytes().any(|b| matches!(b, b'\r' | 0xB | 0xC));
    let (whole, parts) = if is_one { (Some(line), "") } else { (None, line) };
    let parts = parts.split(['\r', '\u{B}', '\u{C}']).filter(move |_| !is_one);
    whole.into_iter().chain(parts)
}

/// A block of which nobody has said yet what it is.
#[derive(Default)]
struct Piece {
    text: String,
    /// Was it marked as a heading?
    is_marked: bool,
}

/// Puts lines together.
#[derive(Default)]
struct Gatherer {
    /// How wide the page is, in characters; 0 where lines are paragraphs.
    width: usize,
    pieces: Vec<Piece>,
    open: String,
    /// How long the last line of `open` is, in characters.
    last_line: usize,
    /// Did a page end since the last line?
    is_page_turned: bool,
    /// The hyphenated words of the text, once they are asked for.
    hyphenated: Option<Numbering>,
}

impl Gatherer {
    fn add(&mut self, line: String, body: &str) {
        let turned = std::mem::take(&mut self.is_page_turned);
        if self.open.is_empty() && self.continues_before(&line, turned) {
            self.open = self.pieces.pop().unwrap_or_default().text;
            self.join(&line, body);
        } else if !self.open.is_empty() && self.continues_on(&line) {
            self.join(&line, body);
        } else {
            self.close();
            self.open.push_str(&line);
        }
        self.last_line = line.chars().count();
    }

    /// Does this line, under a blank one, go on with the block before it: over the page, or
    /// as the next item of a list?
    fn continues_before(&self, line: &str, is_page_turned: bool) -> bool {
        let Some(last) = self.pieces.last().filter(|last| !last.is_marked) else { return false };
        let is_next_item = is_item(line) && last.text.ends_with([':', ';', ',']);
        is_next_item || (is_page_turned && !ends_sentence(&last.text) && begins_small(line))
    }

    /// Does this line go on with the one right above it?
    fn continues_on(&self, line: &str) -> bool {
        if is_item(line) {
            return self.open.ends_with([':', ';', ',']);
        }
        if !ends_sentence(&self.open) && (begins_small(line) || is_unfinished(&self.open)) {
            return true;
        }
        if letter::is_signed(line) {
            return false;
        }
        let first_word = line.split(' ').next().unwrap_or_default().chars().count();
        // An eighth of the width is what a page set in letters of unequal width varies.
        self.width > 0 && self.last_line + 1 + first_word > self.width - self.width / 8
    }

    fn join(&mut self, line: &str, body: &str) {
        match self.open.strip_suffix('-') {
            Some(front) if front.ends_with(char::is_alphanumeric) && !is_suspended(line) => {
                let hyphenated = self.hyphenated.get_or_insert_with(|| page::hyphenated_words(body));
                if !page::keeps_hyphen(front, line, hyphenated) {
                    self.open.pop();
                }
            }
            _ => self.open.push(' '),
        }
        self.open.push_str(line);
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            self.pieces.push(Piece { text: std::mem::take(&mut self.open), is_marked: false });
        }
    }
}

/// Says of each piece what it is, and leaves out what belongs to a letter around the report.
fn classified(pieces: Vec<Piece>) -> Vec<Block> {
    let is_list = |at: usize| pieces.get(at).is_some_and(|next| is_item(&next.text));
    let kinds: Vec<Kind> = pieces
        .iter()
        .enumerate()
        .map(|(at, piece)| {
            let is_bare = !is_item(&piece.text) && !is_row(&piece.text) && !is_list(at + 1);
            let is_heading = piece.is_marked || (is_short(&piece.text) && is_bare);
            if is_heading { Kind::Heading } else { Kind::Text }
        })
        .collect();
    let blocks = pieces.into_iter().zip(kinds).map(|(piece, kind)| Block::of(kind, &piece.text));
    letter::without_letter(blocks.filter(|block| !block.text.is_empty()).collect())
}

/// Is this too short for a paragraph, and is it no sentence?
fn is_short(text: &str) -> bool {
    let longest = if page::is_title(text) { 2 * LONGEST_HEADING } else { LONGEST_HEADING };
    text.len() <= 4 * longest && text.chars().count() <= longest && !ends_sentence(text)
}

/// Does a sentence end here? A colon may stand below it or under a heading.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches([')', ']', '"', '\'', '”', '’', '»', '*']).ends_with(['.', '?', '!', '…', ';'])
}

/// Does this line end in half a word, or in a word that nothing ends in?
fn is_unfinished(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    let half = last.strip_suffix('-').is_some_and(|half| half.ends_with(char::is_alphanumeric));
    half || LEADING_ON.iter().any(|word| last.eq_ignore_ascii_case(word))
}

fn begins_small(line: &str) -> bool {
    line.trim_start_matches(['(', '*', '"', '“', '‘', '\'']).starts_with(char::is_lowercase)
}

/// Does this line begin an item of a list: a bullet, a number, a letter with a bracket?
fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(' ') else { return false };
    let is_bullet = matches!(mark, "-" | "–" | "—" | "•" | "·" | "*" | "\\*" | "o" | "▪" | "◦");
    let is_count = |count: &str| {
        !count.is_empty() && count.len() <= 2 && (count.bytes().all(|b| b.is_ascii_digit()) || count.len() == 1)
    };
    is_bullet || mark.strip_suffix(')').is_some_and(|count| is_count(count.trim_start_matches('(')))
}

/// Is this a row of a table, its values kept apart by bars?
fn is_row(line: &str) -> bool {
    line.contains(" | ")
}

/// *defensie- en veiligheidsbeleid*: the hyphen stands for the rest of a word.
fn is_suspended(line: &str) -> bool {
    matches!(line.split(' ').next(), Some("en" | "of" | "als" | "noch" | "dan"))
}

/// The width at which lines were broken: 0 where most of the text stands on longer lines.
fn page_width(body: &str) -> usize {
    let (mut widest, mut on_short, mut on_long) = (0, 0, 0);
    for line in body.split('\n').map(str::trim) {
        let length = line.chars().count();
        if length > WIDEST_PAGE {
            on_long += length;
        } else {
            widest = widest.max(length);
            on_short += length;
        }
    }
    if on_short > on_long { widest } else { 0 }
}

/// A heading marked as in Markdown, without its mark.
fn without_mark(line: &str) -> (bool, &str) {
    let rest = line.trim_start_matches('#');
    if rest.len() < line.len() && rest.starts_with(' ') { (true, rest) } else { (false, line) }
}

/// A line as a reader sees it: one space between words, nothing invisible, no bookmarks.
fn clean(line: &str) -> String {
    let line = line.trim_matches(' ');
    if is_clean(line) {
        return line.to_owned();
    }
    let mut cleaned = String::with_capacity(line.len());
    if line.contains("[bookmark:") {
        append_words(&without_bookmarks(line), &mut cleaned);
    } else {
        append_words(line, &mut cleaned);
    }
    cleaned
}

/// Is nothing to be done to this line? Says no as soon as it is in doubt: at two spaces in a
/// row, a bracket, and the first byte of every character that could be a space or unseen.
fn is_clean(line: &str) -> bool {
    let mut was_space = true;
    let bytes = line.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| {
        let is_space = *byte == b' ';
        let is_sound = match byte {
            b' ' => !was_space,
            // Hyphens, dashes, quotation marks and the ellipsis; the euro sign.
            0xE2 => matches!(bytes[at + 1..], [0x80, 0x90..=0xA6, ..] | [0x82, 0xAC, ..]),
            b'[' | 0..0x20 | 0x7F | 0xC2 | 0xE1 | 0xE3 | 0xEE | 0xEF => false,
            _ => true,
        };
        was_space = is_space;
        is_sound
    })
}

fn without_bookmarks(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("[bookmark:") {
        kept.push_str(&rest[..at]);
        rest = rest[at..].find(']').map_or("", |end| &rest[at + end + 1..]);
    }
    kept + rest
}

fn append_words(line: &str, cleaned: &mut String) {
    for word in line.split_whitespace() {
        let before = cleaned.len();
        if before > 0 {
            cleaned.push(' ');
        }
        let behind_space = cleaned.len();
        if word.bytes().all(|b| b.is_ascii_graphic()) {
            cleaned.push_str(word);
        } else if matches!(word, "\u{F0B7}" | "\u{F0A7}") {
            // The bullets of a font of its own.
            cleaned.push('•');
        } else {
            cleaned.extend(word.chars().filter(|c| !is_unseen(*c)));
        }
        if cleaned.len() == behind_space {
            cleaned.truncate(before);
        }
    }
}

/// Characters that no reader sees.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}')
}
