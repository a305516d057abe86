//! What do the marks inside a paragraph of Markdown mean?
//!
//! Emphasis as CommonMark 0.31 pairs it (6.2); links, images, notes and spans with
//! attributes as pandoc writes them. A paragraph is read once, from front to back; then its
//! emphasis is paired, innermost first.

use super::super::Part;
use super::super::html::resolved;
use super::super::prose::Line;
use super::super::tally::Tally;

/// How far back the beginning of an emphasis is looked for, in marks: nobody nests deeper.
const FARTHEST_BACK: usize = 64;

/// The longest address or list of attributes behind a bracket, in bytes.
const LONGEST_TARGET: usize = 1000;

/// A part of a paragraph.
#[derive(Debug)]
enum Piece {
    Text(String),
    /// The line ends here, by the author's will.
    Break,
    /// Asterisks or underscores.
    Marks(Marks),
}

/// A run of asterisks or of underscores.
#[derive(Debug)]
struct Marks {
    sign: char,
    can_open: bool,
    can_close: bool,
    /// How many are not paired yet.
    left: usize,
    /// How many emphases end and begin here.
    ends: usize,
    begins: usize,
}

/// Reads a paragraph into a line. `is_known` tells whether a label is one that a link refers
/// to.
pub(super) fn read(paragraph: &str, is_known: &dyn Fn(&str) -> bool, tally: &mut Tally, line: &mut Line) {
    let mut reader = Reader {
        text: paragraph,
        at: 0,
        open: String::new(),
        pieces: Vec::new(),
        brackets: Vec::new(),
        is_known,
        tally,
    };
    reader.read();
    let mut pieces = reader.pieces;
    pair(&mut pieces);
    write(&pieces, line);
}

/// An opening bracket.
struct Bracket {
    /// The piece that stands behind it.
    from: usize,
    /// Is there an exclamation mark in front?
    is_picture: bool,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    open: String,
    pieces: Vec<Piece>,
    brackets: Vec<Bracket>,
    is_known: &'a dyn Fn(&str) -> bool,
    tally: &'a mut Tally,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn close_text(&mut self) {
        if !self.open.is_empty() {
            let text = resolved(&std::mem::take(&mut self.open));
            self.pieces.push(Piece::Text(text));
        }
    }

    /// Text that stands for nothing else.
    fn literal(&mut self, text: &str) {
        self.close_text();
        self.pieces.push(Piece::Text(text.to_owned()));
    }

    fn read(&mut self) {
        while let Some(c) = self.rest().chars().next() {
            let rest = self.rest();
            match c {
                '\\' => self.escape(),
                '`' => self.code(),
                '*' | '_' => self.marks(c),
                '!' if rest.starts_with("![") => self.open_bracket(2, true),
                '^' if rest.starts_with("^[") => self.inline_note(),
                '[' if rest.starts_with("[^") => self.note_mark(),
                '[' => self.open_bracket(1, false),
                ']' => self.close_bracket(),
                '<' => self.tag(),
                '~' | '^' => self.raised(c),
                '-' if rest.starts_with("---") => self.dash("—", 3),
                '-' if rest.starts_with("--") => self.dash("–", 2),
                '\n' if self.open.ends_with("  ") => self.line_break(1),
                _ => {
                    self.open.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        self.close_text();
    }

    fn line_break(&mut self, n_bytes: usize) {
        self.close_text();
        self.pieces.push(Piece::Break);
        self.at += n_bytes;
    }

    fn escape(&mut self) {
        self.at += 1;
        match self.rest().chars().next() {
            Some('\n') => self.line_break(1),
            Some(c) if c.is_ascii_punctuation() || c == ' ' => {
                self.literal(if c == ' ' { "\u{A0}" } else { &self.rest()[..1] });
                self.at += 1;
            }
            _ => self.open.push('\\'),
        }
    }

    /// Code between equally many accents is what it says.
    fn code(&mut self) {
        let rest = self.rest();
        let n = rest.len() - rest.trim_start_matches('`').len();
        let fence = &rest[..n];
        let within = rest[n..].get(..rest[n..].floor_char_boundary(LONGEST_TARGET)).unwrap_or_default();
        match within.find(fence).filter(|at| !within[at + n..].starts_with('`')) {
            Some(end) => {
                self.literal(within[..end].trim());
                self.at += n + end + n;
            }
            None => {
                self.open.push_str(fence);
                self.at += n;
            }
        }
    }

    /// A run of marks, and whether emphasis can begin or end there.
    fn marks(&mut self, sign: char) {
        let rest = self.rest();
        let behind = rest.trim_start_matches(sign);
        let n = rest.len() - behind.len();
        let before = self.text[..self.at].chars().next_back();
        let after = behind.chars().next();
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
        let is_left = !is_space(after) && (!is_sign(after) || is_space(before) || is_sign(before));
        let is_right = !is_space(before) && (!is_sign(before) || is_space(after) || is_sign(after));
        let is_inside = sign == '_' && is_left && is_right;
        self.close_text();
        self.pieces.push(Piece::Marks(Marks {
            sign,
            can_open: is_left && (!is_inside || is_sign(before)),
            can_close: is_right && (!is_inside || is_sign(after)),
            left: n,
            ends: 0,
            begins: 0,
        }));
        self.at += n;
    }

    fn open_bracket(&mut self, n_bytes: usize, is_picture: bool) {
        self.close_text();
        self.literal(&self.rest()[..n_bytes]);
        self.brackets.push(Bracket { from: self.pieces.len(), is_picture });
        self.at += n_bytes;
    }

    /// What stands in brackets is what a link, a picture or a span is about, if one of their
    /// targets follows.
    fn close_bracket(&mut self) {
        self.close_text();
        let Some(bracket) = self.brackets.pop() else {
            self.open.push(']');
            self.at += 1;
            return;
        };
        let mut behind = &self.rest()[1..];
        let mut attributes = "";
        let mut is_link = false;
        if let Some((_, rest)) = within(behind, '(', ')') {
            (behind, is_link) = (rest, true);
        } else if let Some((label, rest)) = within(behind, '[', ']')
            && (label.is_empty() || (self.is_known)(label))
        {
            (behind, is_link) = (rest, true);
        }
        if let Some((found, rest)) = within(behind, '{', '}') {
            (attributes, behind, is_link) = (found, rest, true);
        }
        let is_label = || {
            let pieces = &self.pieces[bracket.from..];
            pieces.len() < 16 && (self.is_known)(&pieces.iter().map(Piece::text).collect::<String>())
        };
        if !is_link && !is_label() {
            self.open.push(']');
            self.at += 1;
            return;
        }
        self.at = self.text.len() - behind.len();
        // The bracket itself was taken for text.
        self.pieces[bracket.from - 1] = Piece::Text(String::new());
        let has_class = |class: &str| attributes.split(' ').any(|word| word.strip_prefix('.') == Some(class));
        let (part, stays) = if bracket.is_picture {
            (Part::Pictures, false)
        } else if has_class("deletion") || has_class("paragraph-deletion") {
            (Part::TrackedChanges, false)
        } else if has_class("insertion") {
            (Part::TrackedChanges, true)
        } else if has_class("comment-start") {
            (Part::Comments, false)
        } else {
            return;
        };
        self.tally.count(part);
        if !stays {
            self.pieces.truncate(bracket.from);
        }
    }

    /// `[^1]`: the mark of a note, which is counted where it stands itself.
    fn note_mark(&mut self) {
        let beginning = self.rest().split(char::is_whitespace).next().unwrap_or_default();
        let beginning = &beginning[..beginning.floor_char_boundary(80)];
        match beginning.find(']').filter(|end| *end > 2) {
            Some(end) => self.at += end + 1,
            None => self.open_bracket(1, false),
        }
    }

    /// `^[A note.]`
    fn inline_note(&mut self) {
        match within(&self.rest()[1..], '[', ']') {
            Some((_, behind)) => {
                self.tally.count(Part::Footnotes);
                self.at = self.text.len() - behind.len();
            }
            None => {
                self.open.push('^');
                self.at += 1;
            }
        }
    }

    /// An address in brackets, or a tag of a page, which is nothing but its line end.
    fn tag(&mut self) {
        let rest = &self.rest()[1..];
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let inner = rest.get(..rest.floor_char_boundary(LONGEST_TARGET)).unwrap_or_default();
        let Some(end) = inner.find('>').filter(|_| is_tag) else {
            self.open.push('<');
            self.at += 1;
            return;
        };
        let inner = &inner[..end];
        self.at += end + 2;
        if inner.contains("://") || (inner.contains('@') && !inner.contains(' ')) {
            self.literal(inner);
        } else if inner.trim_end_matches(['/', ' ']).eq_ignore_ascii_case("br") {
            self.line_break(0);
        }
    }

    /// `2^e^`, `H~2~O`, `~~struck out~~`: the text in it stays.
    fn raised(&mut self, sign: char) {
        let rest = self.rest();
        let n = rest.len() - rest.trim_start_matches(sign).len();
        let inner = &rest[n..];
        let inner = &inner[..inner.floor_char_boundary(200)];
        let end =
            inner.find(&rest[..n]).filter(|end| *end > 0 && (n > 1 || !inner[..*end].contains(char::is_whitespace)));
        match end {
            Some(end) => {
                let text = inner[..end].to_owned();
                self.open.push_str(&text);
                self.at += n + end + n;
            }
            None => {
                self.open.push_str(&rest[..n]);
                self.at += n;
            }
        }
    }

    fn dash(&mut self, dash: &str, n_bytes: usize) {
        self.literal(dash);
        self.at += n_bytes;
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Break => " ",
            Self::Marks(_) => "",
        }
    }
}

/// What stands between a pair of brackets at the beginning of a text, and what behind it.
fn within(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(open)?;
    let mut depth = 1_usize;
    for (at, c) in inner.char_indices().take_while(|(at, _)| *at < LONGEST_TARGET) {
        depth = match c {
            '\n' if inner[at + 1..].starts_with('\n') => return None,
            c if c == open => depth + 1,
            c if c == close => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            return Some((&inner[..at], &inner[at + close.len_utf8()..]));
        }
    }
    None
}

/// Pairs the marks: two at each end are strong, one is emphasis.
fn pair(pieces: &mut [Piece]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..pieces.len() {
        let Piece::Marks(closer) = &pieces[at] else { continue };
        let (sign, can_open) = (closer.sign, closer.can_open);
        let mut left = if closer.can_close { closer.left } else { 0 };
        while left > 0 {
            let is_partner = |nth: &usize| matches!(&pieces[*nth], Piece::Marks(marks) if marks.sign == sign);
            let Some(nth) = open.iter().rev().take(FARTHEST_BACK).position(is_partner) else { break };
            open.truncate(open.len() - nth);
            let Some(opener_at) = open.last().copied() else { break };
            let Piece::Marks(opener) = &mut pieces[opener_at] else { break };
            let n = if opener.left > 1 && left > 1 { 2 } else { 1 };
            opener.left -= n;
            opener.begins += n % 2;
            if opener.left == 0 {
                open.pop();
            }
            left -= n;
            if let Piece::Marks(closer) = &mut pieces[at] {
                closer.left -= n;
                closer.ends += n % 2;
            }
        }
        if can_open && matches!(&pieces[at], Piece::Marks(marks) if marks.left > 0) {
            open.push(at);
        }
    }
}

fn write(pieces: &[Piece], line: &mut Line) {
    let mut depth = 0_usize;
    for piece in pieces {
        match piece {
            Piece::Text(text) => line.push(text),
            Piece::Break => line.end_line(),
            Piece::Marks(marks) => {
                depth = depth.saturating_sub(marks.ends);
                line.emphasise(depth > 0);
                line.push(&marks.sign.to_string().repeat(marks.left));
                depth += marks.begins;
                line.emphasise(depth > 0);
            }
        }
    }
}
