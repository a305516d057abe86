//! Reading a report's text: `ID.txt`.

use super::{Log, ReportFiles, check_characters};
use crate::corpus::{Date, Days, Format, NextMeeting, Paragraph, ProblemKind, Report, ReportId};
use crate::text::fold;
use std::ops::Range;

const KEYS: [&str; 10] = ["titel", "begin", "eind", "plaats", "land", "vorm", "gastheer", "daarna", "dossier", "bron"];

/// The report with its paragraphs, its sentences still to be cut; `None` where the header
/// leaves no meeting to speak of.
pub(super) fn read(files: &ReportFiles, log: &mut Log) -> Option<Report> {
    let head_lines = files.text.lines().take_while(|line| !line.is_empty()).count();
    let header = Header::read(files.text, head_lines, log);
    let paragraphs = paragraphs(files.text, head_lines, log);

    let begin = header.date("begin", log);
    let end = header.date("eind", log);
    let days = days(begin?, end?, header.line("eind"), log);
    let place = header.required("plaats", log);
    let wanted_id = format!("{}-{}", days.end, slug(place));
    // A report that a reader added is named for its text, whatever its header says.
    if wanted_id != files.id && !files.id.starts_with(ReportId::OWN) {
        log.note(header.line("eind"), ProblemKind::IdDisagrees(wanted_id));
    }
    let Ok(id) = files.id.parse::<ReportId>() else {
        log.note(1, ProblemKind::BadId(files.id.to_owned()));
        return None;
    };
    Some(Report {
        id,
        title: header.required("titel", log).to_owned(),
        days,
        place: place.to_owned(),
        country: header.required("land", log).to_owned(),
        format: header.format(log),
        host: header.value("gastheer").to_owned(),
        next: header.next_meeting(log),
        dossiers: header
            .value("dossier")
            .split(';')
            .map(str::trim)
            .filter(|n| !n.is_empty())
            .map(str::to_owned)
            .collect(),
        source: header.required("bron", log).to_owned(),
        paragraphs,
        sentences: 0..0,
    })
}

/// A place's name as ids write it: folded, with hyphens for everything else.
fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn days(begin: Date, end: Date, line: usize, log: &mut Log) -> Days {
    if end < begin {
        log.note(line, ProblemKind::EndBeforeBegin);
    }
    Days { begin, end: end.max(begin) }
}

/// The lines `key: value` above a report.
struct Header<'a> {
    values: Vec<(&'static str, usize, &'a str)>,
}

impl<'a> Header<'a> {
    fn read(text: &'a str, head_lines: usize, log: &mut Log) -> Self {
        let mut values: Vec<(&'static str, usize, &'a str)> = Vec::new();
        for (i, line) in text.lines().take(head_lines).enumerate() {
            check_characters(i + 1, line, false, log);
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            match KEYS.into_iter().find(|known| *known == key) {
                Some(known) if !values.iter().any(|(seen, ..)| *seen == known) => {
                    values.push((known, i + 1, value.trim()))
                }
                _ => log.note(i + 1, ProblemKind::UnexpectedHeader(key.to_owned())),
            }
        }
        Self { values }
    }

    fn value(&self, key: &str) -> &'a str {
        self.values.iter().find(|(known, ..)| *known == key).map_or("", |(.., value)| value)
    }

    fn line(&self, key: &str) -> usize {
        self.values.iter().find(|(known, ..)| *known == key).map_or(1, |(_, line, _)| *line)
    }

    fn required(&self, key: &'static str, log: &mut Log) -> &'a str {
        let value = self.value(key);
        if value.is_empty() {
            log.note(1, ProblemKind::MissingHeader(key));
        }
        value
    }

    fn date(&self, key: &'static str, log: &mut Log) -> Option<Date> {
        let text = self.required(key, log);
        let date = text.parse().ok();
        if date.is_none() && !text.is_empty() {
            log.note(self.line(key), ProblemKind::BadDate(text.to_owned()));
        }
        date
    }

    fn format(&self, log: &mut Log) -> Format {
        match self.required("vorm", log) {
            "informeel" => Format::Informal,
            "formeel" | "" => Format::Formal,
            other => {
                log.note(self.line("vorm"), ProblemKind::BadHeader("vorm", other.to_owned()));
                Format::Formal
            }
        }
    }

    /// `name · place · begin · end`
    fn next_meeting(&self, log: &mut Log) -> Option<NextMeeting> {
        let text = self.value("daarna");
        if text.is_empty() {
            return None;
        }
        let line = self.line("daarna");
        let parts: Vec<&str> = text.split('·').map(str::trim).collect();
        let is_whole = parts.iter().all(|part| !part.is_empty());
        let (true, [name, place, begin, end]) = (is_whole, &parts[..]) else {
            log.note(line, ProblemKind::BadHeader("daarna", text.to_owned()));
            return None;
        };
        let mut read_date = |text: &str| {
            let date: Option<Date> = text.parse().ok();
            if date.is_none() {
                log.note(line, ProblemKind::BadDate(text.to_owned()));
            }
            date
        };
        let (begin, end) = (read_date(begin), read_date(end));
        Some(NextMeeting { name: (*name).to_owned(), place: (*place).to_owned(), days: days(begin?, end?, line, log) })
    }
}

/// Everything below the header: headings and paragraphs, blank lines between them.
fn paragraphs(text: &str, head_lines: usize, log: &mut Log) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut heading: Option<(usize, String)> = None;
    let mut block: Vec<&str> = Vec::new();
    let blank_at_the_end = std::iter::once("");
    for (i, line) in text.lines().chain(blank_at_the_end).enumerate().skip(head_lines) {
        let number = i + 1;
        check_characters(number, line, false, log);
        if let Some(title) = line.strip_prefix("## ") {
            if let Some((line, title)) = heading.replace((number, title.replace("\\*", "*"))) {
                log.note(line, ProblemKind::EmptyHeading(title));
            }
        } else if !line.is_empty() {
            block.push(line);
        } else if !block.is_empty() {
            let (text, emphasis) = without_asterisks(&block.join(" "), number - 1, log);
            let heading = heading.take().map(|(_, title)| title);
            paragraphs.push(Paragraph { heading, text, emphasis, sentences: 0..0 });
            block.clear();
        }
    }
    if let Some((line, title)) = heading {
        log.note(line, ProblemKind::EmptyHeading(title));
    }
    if paragraphs.is_empty() {
        log.note(head_lines + 1, ProblemKind::NothingHere);
    }
    paragraphs
}

/// A paragraph without the asterisks around emphasis, and where that emphasis was. An
/// asterisk of the text itself is written `\*`.
fn without_asterisks(marked: &str, line: usize, log: &mut Log) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(marked.len());
    let mut emphasis = Vec::new();
    let mut opened = None;
    for piece in marked.split_inclusive('*') {
        match piece.strip_suffix('*') {
            None => text.push_str(piece),
            Some(before) => match before.strip_suffix('\\') {
                Some(before) => {
                    text.push_str(before);
                    text.push('*');
                }
                None => {
                    text.push_str(before);
                    match opened.take() {
                        None => opened = Some(text.len()),
                        Some(start) => emphasis.push(start..text.len()),
                    }
                }
            },
        }
    }
    if opened.is_some() {
        log.note(line, ProblemKind::LooseAsterisk);
    }
    (text, emphasis)
}
