//! What does a text in Markdown say?
//!
//! As pandoc writes it, and as people type it: headings behind number signs or above a line,
//! paragraphs broken into lines, lists, tables, notes, links, what stands above the text about
//! it. Two programs seldom agree on every corner of it; where a mark means nothing here it
//! stays in the text.

mod inline;
mod tables;

use super::Form;
use super::Part;
use super::Received;
use super::marks::BULLET;
use super::prose::BlockKind;
use super::prose::Line;
use super::prose::Prose;
use super::tally::Tally;
use crate::numbering::Numbering;
use crate::text::fold;

/// Does a name say that a file is Markdown?
fn is_named(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ["md", "markdown", "mdown", "mkd"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Is this text in Markdown? A heading, a note or a link tells, and what stands above the text
/// about it; a text without any of these may be called so. Never a file of the dataset.
pub(super) fn is_markdown(text: &str, name: &str) -> bool {
    let tells = |line: &str| heading(line).is_some() || label(line).is_some() || line.contains("](http");
    !text.starts_with("titel:") && (is_named(name) || front_matter(text).is_some() || text.lines().any(tells))
}

/// The text of a file in Markdown. O(n).
pub(super) fn read(text: &str) -> Received {
    let (title, body) = front_matter(text).unwrap_or((String::new(), text));
    let body = without_comments(body);
    let lines: Vec<&str> = body.lines().collect();
    let mut labels = Numbering::default();
    for label in lines.iter().filter_map(|line| label(line)) {
        labels.add(&fold(label));
    }
    let mut reader = Reader { labels, ..Reader::default() };
    let mut at = 0;
    while at < lines.len() {
        at += reader.take(&lines[at..]);
    }
    reader.end_block();
    Received { form: Form::Markdown, text: reader.prose.finish(&title), left_out: reader.tally.finish() }
}

#[derive(Default)]
struct Reader {
    prose: Prose,
    tally: Tally,
    /// What links refer to, folded.
    labels: Numbering,
    /// The paragraph that is open, its marks still in it.
    open: String,
    /// What stands before it.
    mark: String,
    /// Is it an item of a list?
    is_item: bool,
}

impl Reader {
    /// Takes the next line, and those that go with it; says how many.
    fn take(&mut self, lines: &[&str]) -> usize {
        let line = lines[0].trim_start();
        if line.is_empty() || line.starts_with(":::") || is_break(line) && self.underlined(line).is_none() {
            self.end_block();
            return 1;
        }
        if let Some(kind) = self.underlined(line) {
            self.end_block_as(kind);
            return 1;
        }
        if label(line).is_some_and(|label| label.starts_with('^')) {
            self.end_block();
            self.tally.count(Part::Footnotes);
            return note_length(lines);
        }
        if self.open.is_empty() {
            if label(line).is_some() {
                return 1;
            }
            if let Some((rows, n_lines)) = tables::table(lines) {
                self.table(&rows);
                return n_lines;
            }
        }
        if let Some(fence) = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence)) {
            return self.code(lines, fence);
        }
        if let Some(heading) = heading(line) {
            self.end_block();
            self.open.push_str(heading);
            self.end_block_as(BlockKind::Heading);
            return 1;
        }
        if let Some(quoted) = line.strip_prefix('>') {
            return self.take(&[quoted.trim_start_matches(['>', ' '])]);
        }
        self.text(line);
        1
    }

    /// The heading that the open paragraph is, if this is a line under it.
    fn underlined(&self, line: &str) -> Option<BlockKind> {
        let line = line.trim_end();
        let is_line = line.len() > 1 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'));
        (is_line && !self.open.is_empty() && !self.is_item).then_some(BlockKind::Heading)
    }

    fn text(&mut self, line: &str) {
        if let Some((mark, rest)) = item(line)
            && (self.open.is_empty() || self.is_item || mark == BULLET || mark == "1) ")
        {
            self.end_block();
            self.mark = mark;
            self.is_item = true;
            self.open.push_str(rest);
            return;
        }
        let (line, is_own) = match line.strip_prefix("| ") {
            Some(line) => (line, true),
            None => (line, false),
        };
        if let Some(definition) = line.strip_prefix(": ").or_else(|| line.strip_prefix(":\t")) {
            self.end_block();
            self.open.push_str(definition.trim_start());
            return;
        }
        if !self.open.is_empty() {
            self.open.push('\n');
        }
        self.open.push_str(line);
        if is_own {
            self.open.push('\\');
        }
    }

    fn code(&mut self, lines: &[&str], fence: &str) -> usize {
        self.end_block();
        let n_lines =
            lines[1..].iter().position(|line| line.trim_start().starts_with(fence)).unwrap_or(lines.len() - 1);
        for group in lines[1..=n_lines].split(|line| line.trim().is_empty()) {
            let mut line = Line::default();
            for text in group {
                line.push(text);
                line.end_line();
            }
            self.prose.add(BlockKind::Paragraph, line.finish());
        }
        (n_lines + 2).min(lines.len())
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        self.tally.count(Part::Tables);
        self.prose.open_table();
        for row in rows {
            for cell in row {
                self.prose.open_cell();
                for paragraph in cell.split("\n\n") {
                    paragraph.trim().clone_into(&mut self.open);
                    self.end_block();
                }
            }
            self.prose.close_row();
        }
        self.prose.close_table();
    }

    fn end_block(&mut self) {
        self.end_block_as(BlockKind::Paragraph);
    }

    fn end_block_as(&mut self, kind: BlockKind) {
        self.is_item = false;
        let open = std::mem::take(&mut self.open);
        let mut line = Line::default();
        line.push(&std::mem::take(&mut self.mark));
        let labels = &self.labels;
        let is_known = |label: &str| labels.find(&fold(label)).is_some();
        // The end of a paragraph ends its last line as well.
        let text = open.trim_end();
        let text = text.strip_suffix('\\').filter(|text| !text.ends_with('\\')).unwrap_or(text);
        inline::read(text, &is_known, &mut self.tally, &mut line);
        if !open.trim().is_empty() {
            self.prose.add(kind, line.finish());
        }
    }
}

/// The text of a heading: `## Kop {#kop} ##`.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let n = line.len() - rest.len();
    if !(1..=6).contains(&n) || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let rest = rest.trim();
    let rest = match rest.strip_suffix('}').and_then(|rest| rest.rfind('{')) {
        Some(at) => rest[..at].trim_end(),
        None => rest,
    };
    let bare = rest.trim_end_matches('#');
    let text = if bare.ends_with(' ') { bare.trim_end() } else { rest };
    (!text.is_empty()).then_some(text)
}

/// Does a line part what is above it from what is below: `***`, `- - -`?
fn is_break(line: &str) -> bool {
    let mut signs = line.bytes().filter(|byte| *byte != b' ');
    let first = signs.next();
    matches!(first, Some(b'*' | b'-' | b'_')) && {
        let (n, is_same) = signs.fold((1, true), |(n, is_same), sign| (n + 1, is_same && Some(sign) == first));
        is_same && n > 2
    }
}

/// What a line gives an address or a note for: `[1]: https://…`, `[^1]: A note.`
fn label(line: &str) -> Option<&str> {
    let (label, behind) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
    let is_one = !label.is_empty() && label.len() < 80 && !label.contains(['[', ']', '\n']);
    (is_one && (behind.is_empty() || behind.starts_with([' ', '\t']))).then_some(label)
}

/// How many lines a note takes: to the blank line, and on where lines behind that stand
/// further in.
fn note_length(lines: &[&str]) -> usize {
    let mut end = 1;
    let mut is_behind_blank = false;
    for (at, line) in lines.iter().enumerate().skip(1) {
        let is_further_in = line.starts_with("    ") || line.starts_with('\t');
        let is_next = label(line).is_some() && !line.starts_with(' ');
        if line.trim().is_empty() {
            is_behind_blank = true;
        } else if is_next || (is_behind_blank && !is_further_in) {
            break;
        } else {
            is_behind_blank = false;
            end = at + 1;
        }
    }
    end
}

/// The mark of an item as the analysis knows it, and its text.
fn item(line: &str) -> Option<(String, &str)> {
    let (mark, rest) = line.split_once([' ', '\t'])?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return None;
    }
    if matches!(mark, "-" | "*" | "+" | "•" | "#.") {
        let rest = ["[ ] ", "[x] "].iter().find_map(|open| rest.strip_prefix(open)).unwrap_or(rest);
        return Some((BULLET.to_owned(), rest));
    }
    let count =
        mark.strip_prefix('(').and_then(|mark| mark.strip_suffix(')')).or_else(|| mark.strip_suffix(['.', ')']))?;
    let is_number = (1..=3).contains(&count.len()) && count.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = count.len() == 1 && count.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_roman = (2..=4).contains(&count.len()) && count.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    (is_number || is_letter || is_roman).then(|| (format!("{count}) "), rest))
}

/// The title that stands above the text with other things about it, and the text.
fn front_matter(text: &str) -> Option<(String, &str)> {
    if text.starts_with("% ") {
        let n_bytes = text.split_inclusive('\n').take_while(|line| line.starts_with(['%', ' '])).map(str::len).sum();
        let (head, body) = text.split_at(n_bytes);
        let title = head.split("\n%").next().unwrap_or_default().trim_start_matches('%');
        return Some((title.split_whitespace().collect::<Vec<_>>().join(" "), body));
    }
    let (_, behind) = text.split_once('\n').filter(|(first, _)| first.trim_end() == "---")?;
    let mut title = String::new();
    let mut is_title = false;
    let mut n_bytes = 0;
    for line in behind.split_inclusive('\n').take(200) {
        n_bytes += line.len();
        match line.trim_end() {
            "---" | "..." => return Some((title.trim().to_owned(), &behind[n_bytes..])),
            "" => {}
            line if line.starts_with([' ', '\t', '-', '#']) => {
                if is_title {
                    title.push(' ');
                    title.push_str(line.trim());
                }
            }
            line => {
                let (key, value) = line.split_once(':')?;
                is_title = key == "title";
                if is_title {
                    value.trim().trim_matches(['"', '\'', '|', '>', '-']).clone_into(&mut title);
                }
            }
        }
    }
    None
}

/// The text without remarks for whoever edits it.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        let Some((_, behind)) = comment.split_once("-->") else { break };
        kept.push_str(before);
        rest = behind;
    }
    kept + rest
}

#[cfg(test)]
mod tests;
