//! Reading what sentences name: `ID.vermeldingen.tsv`.

use super::{Log, table};
use crate::corpus::{
    Amount, Comparator, Date, Mention, MentionKind, MentionValue, ProblemKind, Report, Sentence, Spot, is_slug,
};

const COLUMNS: &str = "zin soort tekst waarde";
const UNITS: [&str; 5] = ["EUR", "USD", "%", "%bbp", "aantal"];

/// Adds the mentions of the table to their sentences.
pub(super) fn read(table_text: &str, report: &Report, sentences: &mut [Sentence], log: &mut Log) {
    let mut last = None;
    for (line, [spot, kind, text, value]) in table::rows(table_text, COLUMNS, log) {
        let Some(at) = spot.parse::<Spot>().ok().and_then(|spot| place_of(spot, sentences)) else {
            log.note(line, ProblemKind::BadSentenceId(spot.to_owned()));
            continue;
        };
        if last.is_some_and(|last| at < last) {
            log.note(line, ProblemKind::OutOfOrder(spot.to_owned(), "a later sentence".to_owned()));
        }
        last = last.max(Some(at));
        let Some(kind) = MentionKind::from_word(kind) else {
            log.note(line, ProblemKind::UnknownKind(kind.to_owned()));
            continue;
        };
        let Some(value) = read_value(kind, value) else {
            log.note(line, ProblemKind::BadValue(value.to_owned()));
            continue;
        };
        let sentence = &mut sentences[at];
        let paragraph = &report.paragraphs[usize::from(sentence.spot.paragraph) - 1].text;
        let from = sentence.mentions.last().map_or(sentence.span.start, |mention| mention.span.start + 1);
        match find_from(paragraph, text, from, sentence.span.end) {
            Some(start) => sentence.mentions.push(Mention { kind, span: start..start + text.len(), value }),
            None => log.note(line, ProblemKind::MentionNotFound(text.to_owned())),
        }
    }
}

/// Where the sentence stands among all, which are in reading order.
fn place_of(spot: Spot, sentences: &[Sentence]) -> Option<usize> {
    let at = sentences.partition_point(|sentence| sentence.spot < spot);
    sentences.get(at).filter(|sentence| sentence.spot == spot).map(|_| at)
}

/// Where `wanted` stands as whole words in `text`, between two byte offsets; nothing stands
/// nowhere.
pub(crate) fn find_from(text: &str, wanted: &str, from: usize, to: usize) -> Option<usize> {
    let parts_word = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let first = wanted.chars().next()?.len_utf8();
    let mut from = text.ceil_char_boundary(from);
    while let Some(found) = text.get(from..to)?.find(wanted) {
        let at = from + found;
        if parts_word(text[..at].chars().next_back()) && parts_word(text[at + wanted.len()..].chars().next()) {
            return Some(at);
        }
        from = at + first;
    }
    None
}

pub(crate) fn read_value(kind: MentionKind, value: &str) -> Option<MentionValue> {
    Some(match kind {
        MentionKind::Place | MentionKind::Organisation | MentionKind::Person => {
            MentionValue::Name(is_slug(value).then(|| value.to_owned())?)
        }
        MentionKind::Amount => MentionValue::Amount(amount(value)?),
        MentionKind::Date => {
            let is_time = |text: &str| {
                text.parse::<Date>().is_ok() || (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()))
            };
            let in_order = value.split_once('/').is_none_or(|(begin, end)| begin <= end);
            (value.splitn(2, '/').all(is_time) && in_order).then(|| MentionValue::When(value.to_owned()))?
        }
    })
}

/// `>90000000000 USD`, `3.5 %bbp`
fn amount(value: &str) -> Option<Amount> {
    let (number, unit) = value.split_once(' ')?;
    let (comparator, number) = match number.as_bytes().first()? {
        b'>' => (Comparator::More, &number[1..]),
        b'<' => (Comparator::Less, &number[1..]),
        b'~' => (Comparator::About, &number[1..]),
        _ => (Comparator::Equal, number),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(fraction) && UNITS.contains(&unit)).then(|| Amount {
        comparator,
        number: number.to_owned(),
        unit: unit.to_owned(),
    })
}
