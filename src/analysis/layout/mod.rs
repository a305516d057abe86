//! What in a file is the report, and how is it divided?
//!
//! A report comes as a file of the dataset (header lines, blank line, paragraphs, `##`
//! before headings), or as it was sent: under a letter to Parliament, among page numbers,
//! broken into lines, its headings plain short lines. Both give the same paragraphs.
//!
//! What is left out (letterhead, salutation, signature, page furniture) is left out by the
//! line or the paragraph; of what remains only white space, invisible characters, markers
//! of conversion and the asterisks of emphasis change.

mod emphasis;
mod header;
mod letter;
mod lines;
mod page;

pub(super) use header::Header;

use super::model::TextParagraph;
use crate::corpus::Spot;
use crate::text;
use lines::Block;
use lines::Kind;
use std::ops::Range;

/// A report, divided.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layout {
    /// What the header of a dataset file says; empty for any other text.
    pub(super) header: Header,
    /// The title; empty where there is none.
    pub(super) title: String,
    /// The running text.
    pub(super) paragraphs: Vec<TextParagraph>,
    /// Its sentences in reading order, each with its place in its paragraph's text.
    pub(super) sentences: Vec<(Spot, Range<usize>)>,
}

/// Divides the text of a file. O(n) time.
pub(super) fn layout(raw: &str) -> Layout {
    let (header, body) = header::split(raw);
    let mut blocks = if header.is_empty() { lines::received(body) } else { lines::dataset(body) };
    let title = match header.value("titel") {
        "" => letter::take_title(&mut blocks),
        title => title.to_owned(),
    };
    let paragraphs = paragraphs(blocks);
    let sentences = sentences(&paragraphs);
    Layout { header, title, paragraphs, sentences }
}

/// Blocks to paragraphs: a heading goes to the paragraph right below it. Of two headings in
/// a row the lower one does.
fn paragraphs(blocks: Vec<Block>) -> Vec<TextParagraph> {
    let mut paragraphs: Vec<TextParagraph> = Vec::new();
    let mut heading = None;
    for block in blocks {
        match block.kind {
            Kind::Heading => heading = Some(block.text),
            // There are numbers for so many paragraphs; more of them are one long last one.
            Kind::Text if paragraphs.len() == usize::from(u16::MAX) => {
                if let Some(last) = paragraphs.last_mut() {
                    last.text.push(' ');
                    let from = last.text.len();
                    last.text.push_str(&block.text);
                    last.emphasis.extend(block.emphasis.iter().map(|range| range.start + from..range.end + from));
                }
            }
            Kind::Text => {
                paragraphs.push(TextParagraph { heading: heading.take(), text: block.text, emphasis: block.emphasis });
            }
        }
    }
    paragraphs
}

/// The sentences of all paragraphs. There are numbers for 65,535 in a paragraph; the last
/// of them takes what follows.
fn sentences(paragraphs: &[TextParagraph]) -> Vec<(Spot, Range<usize>)> {
    let mut found: Vec<(Spot, Range<usize>)> = Vec::new();
    for (paragraph, TextParagraph { text, .. }) in (1..=u16::MAX).zip(paragraphs) {
        let spans = text::sentences(text);
        let end = spans.last().map_or(0, |last| last.end);
        found.extend((1..=u16::MAX).zip(spans).map(|(sentence, span)| (Spot { paragraph, sentence }, span)));
        if let Some((_, last)) = found.last_mut() {
            last.end = end;
        }
    }
    found
}

#[cfg(test)]
mod tests;
