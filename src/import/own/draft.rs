//! How does an analysis read as files of the dataset?
//!
//! As a draft: a machine's, which a curator corrects line by line before it enters the
//! dataset, and which an own report has as it is. What the reading of the dataset would not
//! take ([`crate::corpus::read`]) is not written: a draft of any text reads back without a
//! problem, but for facts of the header that the text does not tell.

use super::facts::Fact;
use crate::analysis::AnalysedSentence;
use crate::analysis::Analysis;
use crate::analysis::TextParagraph;
use crate::corpus::Amount;
use crate::corpus::Comparator;
use crate::corpus::Format;
use crate::corpus::Mention;
use crate::corpus::MentionValue;
use crate::corpus::find_from;
use crate::corpus::is_slug;
use crate::corpus::is_stray;
use crate::corpus::read_value;
use crate::text::fold;
use crate::text::tokens;
use std::fmt::Write as _;
use std::ops::Range;

/// How many words say which sentence a row is about.
const OPENING_WORDS: usize = 5;

/// The first line of `ID.uitspraken.tsv`.
const STATEMENTS: &str = "zin\taanhef\tactoren\thandeling\tonderwerpen\tgericht_aan\n";

/// The first line of `ID.vermeldingen.tsv`.
const MENTIONS: &str = "zin\tsoort\ttekst\twaarde\n";

/// Is this text as received, without the header of a dataset file?
#[must_use]
pub fn is_raw(text: &str) -> bool {
    !text.trim_start_matches('\u{FEFF}').starts_with("titel:")
}

/// What the files are called: as the file that was read, if that is one of the dataset;
/// otherwise for the meeting's last day and its place, as far as they were found.
#[must_use]
pub fn id(analysis: &Analysis, is_raw: bool, stem: &str) -> String {
    match (analysis.meeting.days, analysis.meeting.place.as_str()) {
        (Some(days), place) if is_raw && !place.is_empty() => format!("{}-{}", days.end, slug(place)),
        _ => stem.to_owned(),
    }
}

/// A name as ids write it: folded, with hyphens for all that is no letter and no digit.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// `ID.txt`: the header as far as it was found, and the running text.
#[must_use]
pub fn report(analysis: &Analysis) -> String {
    text(&facts(analysis), analysis)
}

/// What the header says as far as it was found; empty where it was not.
pub(super) fn facts(analysis: &Analysis) -> [(Fact, String); 10] {
    let meeting = &analysis.meeting;
    let day = |day: Option<String>| day.unwrap_or_default();
    let format = match meeting.format {
        Some(Format::Formal) => "formeel",
        Some(Format::Informal) => "informeel",
        None => "",
    };
    // A dot in the middle parts the four things that are told of the next meeting.
    let next = meeting.next.as_ref().filter(|next| !next.name.contains('·') && !next.place.contains('·'));
    let next = next.map_or_else(String::new, |next| {
        format!("{} · {} · {} · {}", next.name, next.place, next.days.begin, next.days.end.max(next.days.begin))
    });
    [
        (Fact::Title, analysis.title.clone()),
        (Fact::Begin, day(meeting.days.map(|days| days.begin.to_string()))),
        (Fact::End, day(meeting.days.map(|days| days.end.max(days.begin).to_string()))),
        (Fact::Place, meeting.place.clone()),
        (Fact::Country, meeting.country.clone()),
        (Fact::Format, format.to_owned()),
        (Fact::Host, meeting.host.clone()),
        (Fact::Next, next),
        (Fact::Dossier, String::new()),
        (Fact::Source, String::new()),
    ]
}

/// `ID.txt` with these facts above the running text.
pub(super) fn text(facts: &[(Fact, String)], analysis: &Analysis) -> String {
    let mut text = String::new();
    for (fact, value) in facts {
        text.push_str(&header_line(*fact, value));
    }
    for TextParagraph { heading, text: plain, emphasis } in &analysis.paragraphs {
        if let Some(heading) = heading {
            let _ = writeln!(text, "\n## {}", heading.replace('*', "\\*"));
        }
        text.push('\n');
        push_marked(plain, emphasis, &mut text);
        text.push('\n');
    }
    text
}

/// A line of the header, on one line whatever the value is.
pub(super) fn header_line(fact: Fact, value: &str) -> String {
    let value = tidy(value);
    if value.is_empty() { format!("{}:\n", fact.key()) } else { format!("{}: {value}\n", fact.key()) }
}

/// A text on one line, without characters that no reader sees.
pub(super) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = tidied.len();
        tidied.extend((before > 0).then_some(' '));
        let behind_space = tidied.len();
        tidied.extend(word.chars().filter(|c| !is_stray(*c)));
        if tidied.len() == behind_space {
            tidied.truncate(before);
        }
    }
    tidied
}

/// A paragraph with asterisks around what is emphasised.
fn push_marked(plain: &str, emphasis: &[Range<usize>], marked: &mut String) {
    let mut done = 0;
    let mut push = |to: usize, mark: &str| {
        marked.push_str(&plain[done..to].replace('*', "\\*"));
        marked.push_str(mark);
        done = to;
    };
    for range in emphasis {
        push(range.start, "*");
        push(range.end, "*");
    }
    push(plain.len(), "");
}

/// `ID.uitspraken.tsv`
#[must_use]
pub fn statements(analysis: &Analysis) -> String {
    let mut table = STATEMENTS.to_owned();
    for sentence in &analysis.sentences {
        let opening = opening(analysis, sentence);
        let mut row = |actors: &str, act: &str, topics: &str, addressees: &str| {
            let _ = writeln!(table, "{}\t{opening}\t{actors}\t{act}\t{topics}\t{addressees}", sentence.spot);
        };
        for statement in sentence.statements.iter().map(|statement| statement.plain()) {
            let [actors, topics, to] =
                [&statement.actors, &statement.topics, &statement.addressees].map(|ids| list(ids));
            row(&actors, statement.act.id(), &topics, &to);
        }
        if sentence.statements.is_empty() {
            row("", "", "", "");
        }
    }
    table
}

/// Ids as a cell: each once.
fn list(ids: &[String]) -> String {
    let mut cell = String::new();
    for (at, id) in ids.iter().enumerate() {
        if is_slug(id) && !ids[..at].contains(id) {
            cell.extend((!cell.is_empty()).then_some(';'));
            cell.push_str(id);
        }
    }
    cell
}

/// The first words of a sentence.
fn opening<'a>(analysis: &'a Analysis, sentence: &AnalysedSentence) -> &'a str {
    let text = &paragraph(analysis, sentence)[sentence.span.clone()];
    let end = tokens(text).map(|word| word.end).take(OPENING_WORDS).last();
    &text[..end.unwrap_or(text.len())]
}

fn paragraph<'a>(analysis: &'a Analysis, sentence: &AnalysedSentence) -> &'a str {
    &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text
}

/// `ID.vermeldingen.tsv`
#[must_use]
pub fn mentions(analysis: &Analysis) -> String {
    let mut table = MENTIONS.to_owned();
    for sentence in &analysis.sentences {
        let text = paragraph(analysis, sentence);
        let mut from = sentence.span.start;
        for Mention { kind, span, value } in sentence.mentions.iter().map(|found| &found.value) {
            let written = &text[span.clone()];
            let value = cell(value);
            let Some(at) = find_from(text, written, from, sentence.span.end) else { continue };
            if read_value(*kind, &value).is_some() {
                let _ = writeln!(table, "{}\t{}\t{written}\t{value}", sentence.spot, kind.word());
                from = at + 1;
            }
        }
    }
    table
}

/// A mention's value as the tables write it.
#[must_use]
pub fn cell(value: &MentionValue) -> String {
    match value {
        MentionValue::Name(id) => id.clone(),
        MentionValue::When(when) => when.clone(),
        MentionValue::Amount(Amount { comparator, number, unit }) => {
            let sign = match comparator {
                Comparator::Equal => "",
                Comparator::More => ">",
                Comparator::Less => "<",
                Comparator::About => "~",
            };
            format!("{sign}{number} {unit}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analyst;

    const REPORT: &str = "Verslag van de bijeenkomst van 14 en 15 mei 2025\n\nEen *alinea*. En nog 2 * 3 zinnen.\n\nKop\n\nMeer tekst.\n";

    #[test]
    fn a_drafted_text_is_analysed_as_the_text_it_was_drafted_from() {
        let analysis = Analyst::new().analyse(REPORT);
        let again = Analyst::new().analyse(&report(&analysis));

        assert_eq!((again.title, again.paragraphs), (analysis.title, analysis.paragraphs));
        assert_eq!(again.sentences, analysis.sentences);
    }

    #[test]
    fn emphasis_is_written_as_it_came_and_other_asterisks_are_told_apart() {
        assert!(report(&Analyst::new().analyse(REPORT)).contains("\nEen *alinea*. En nog 2 \\* 3 zinnen.\n"));
    }

    #[test]
    fn every_sentence_has_a_row_that_opens_with_its_words() {
        let table = statements(&Analyst::new().analyse(REPORT));
        let rows: Vec<Vec<&str>> = table.lines().map(|row| row.split('\t').collect()).collect();

        assert!(rows.iter().all(|row| row.len() == 6), "{table}");
        let openings: Vec<[&str; 2]> = rows.iter().skip(1).map(|row| [row[0], row[1]]).collect();
        assert_eq!(openings, [["p1z1", "Een alinea"], ["p1z2", "En nog 2 * 3 zinnen"], ["p2z1", "Meer tekst"]]);
    }

    #[test]
    fn files_are_named_for_the_meeting_once_it_is_known() {
        let analysis =
            Analyst::new().analyse("titel: Verslag\nbegin: 2025-05-14\neind: 2025-05-15\nplaats: Den Haag\n\nTekst.\n");
        assert_eq!(id(&analysis, true, "ontvangen"), "2025-05-15-den-haag");
        assert_eq!(id(&analysis, false, "2025-05-15-haag"), "2025-05-15-haag");
    }
}
