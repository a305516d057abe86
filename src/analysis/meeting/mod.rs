//! Which meeting does a report report on?
//!
//! When, where and how the ministers met stands in the title and in the first sentences;
//! which meeting they prepared, wherever the report looks ahead to it ([`next`]); who
//! received them, wherever they thank the host ([`host`]).

mod host;
mod next;

use super::lexicon::Lexicon;
use super::mentions::Anchor;
use super::mentions::Context;
use super::mentions::MentionLists;
use super::mentions::NameKind;
use super::model::Found;
use super::model::Meeting;
use super::model::TextParagraph;
use super::slugs::slug;
use super::words::words;
use crate::corpus::Date;
use crate::corpus::Days;
use crate::corpus::Format;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::text::fold;
use std::ops::Range;

/// So many bytes of a report are read for facts about its meeting: more than any report has.
const READ_AT_MOST: usize = 60_000;

/// How many sentences tell about the meeting itself, at most.
const OPENING: usize = 8;
/// What a sentence about a summit or a host holds in any case.
const TELLING: [&str; 9] =
    ["top", "Top", "TOP", "ummit", "egeringsleiders", "gast", "ntvangst", "Europese Raad", "RBZ"];
/// What a sentence holds that tells of the meeting itself, folded.
const HELD: [&str; 9] =
    ["bijeen", "vergader", "ministeriele", "plaats", "raad", "gehouden", "troffen", "gast", "minister"];

/// Countries that are towns as well.
const TOWNS_AND_COUNTRIES: [&str; 3] = ["luxemburg", "monaco", "singapore"];
/// Countries that meetings are held *on*.
const ISLANDS: [&str; 3] = ["cyprus", "ijsland", "malta"];

/// A sentence with what it names.
struct Line<'a> {
    text: &'a str,
    span: Range<usize>,
    folded: String,
    mentions: &'a [Found<Mention>],
}

/// A sentence of a text, or the whole of a title, with the mentions in it.
pub(super) type Named<'a> = (&'a str, Range<usize>, &'a [Found<Mention>]);

impl<'a> Line<'a> {
    fn of((text, span, mentions): Named<'a>) -> Self {
        Self { text, folded: fold(&text[span.clone()]), span, mentions }
    }
}

impl Line<'_> {
    fn of_kind(&self, kind: MentionKind) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().map(|found| &found.value).filter(move |mention| mention.kind == kind)
    }

    fn days(&self) -> impl Iterator<Item = Days> {
        self.of_kind(MentionKind::Date).filter_map(|mention| days(&mention.value))
    }

    fn written(&self, mention: &Mention) -> &str {
        &self.text[mention.span.clone()]
    }

    /// The words right before a mention, folded.
    fn before(&self, mention: &Mention) -> String {
        let from = mention.span.start.saturating_sub(40).max(self.span.start);
        let from = (from..=mention.span.start).find(|at| self.text.is_char_boundary(*at)).unwrap_or(mention.span.start);
        fold(&self.text[from..mention.span.start])
    }
}

/// What the report says about its meeting, in its title and its sentences. Reads the
/// beginning of a report that never ends.
pub(super) fn meeting<'a>(
    title: Option<Named<'a>>,
    sentences: impl Iterator<Item = Named<'a>>,
    lists: &MentionLists,
) -> Meeting {
    let reader = Reader { lists };
    let opening = usize::from(title.is_some());
    let mut n_bytes = 0;
    let beginning = sentences.take_while(|(_, span, _)| {
        n_bytes += span.len();
        n_bytes <= READ_AT_MOST
    });
    // Behind the opening only the meeting ahead and the host are of interest.
    let told = beginning
        .enumerate()
        .filter(|(nth, (text, span, _))| *nth < OPENING || holds_any(&text[span.clone()], &TELLING));
    let lines: Vec<Line<'_>> = title.into_iter().chain(told.map(|(_, named)| named)).map(Line::of).collect();
    let days = reader.meeting_days(&lines, opening);
    let (place, country) = reader.where_held(&lines, opening);
    let has_facts = days.is_some() || !place.is_empty();
    Meeting {
        days,
        format: has_facts.then(|| format(&lines, opening)),
        host: reader.host(&lines, opening, &country),
        next: days.and_then(|days| reader.next(&lines, opening, days, &place)),
        place,
        country,
    }
}

/// Does a text hold one of these words? One walk over it for all of them.
fn holds_any(text: &str, words: &[&str]) -> bool {
    let mut begins = [false; 256];
    words.iter().filter_map(|word| word.bytes().next()).for_each(|byte| begins[usize::from(byte)] = true);
    let bytes = text.as_bytes();
    let may_begin = |at: &usize| begins[usize::from(bytes[*at])];
    (0..bytes.len()).filter(may_begin).any(|at| words.iter().any(|word| bytes[at..].starts_with(word.as_bytes())))
}

/// The month of the first full date in the title or, failing that, in the paragraphs that
/// open the report: dates without a year are read from there.
pub(super) fn anchor(
    title: &str,
    paragraphs: &[TextParagraph],
    lists: &MentionLists,
    lexicon: &mut Lexicon,
) -> Option<Anchor> {
    let mut context = Context::of(None);
    let mut first_date = |text: &str| {
        let beginning = text.floor_char_boundary(READ_AT_MOST / 4);
        let words = words(text, 0..beginning, lexicon);
        let mentions = lists.read(text, &words, &mut context);
        mentions.iter().find_map(|found| days(&found.value.value))
    };
    let opening = paragraphs.iter().take(3).map(|paragraph| paragraph.text.as_str());
    let days = std::iter::once(title).chain(opening).find_map(&mut first_date)?;
    Some(Anchor { year: days.end.year, month: days.end.month })
}

struct Reader<'l> {
    lists: &'l MentionLists,
}

impl Reader<'_> {
    /// The days in the title; if it has none, the first in the text.
    fn meeting_days(&self, lines: &[Line<'_>], opening: usize) -> Option<Days> {
        let in_title = lines[..opening].iter().flat_map(Line::days).find(|days| is_short(*days));
        in_title.or_else(|| lines[opening..].iter().take(4).flat_map(Line::days).find(|days| is_short(*days)))
    }

    /// Town and country: the first town that the opening names as a place to be in.
    fn where_held(&self, lines: &[Line<'_>], opening: usize) -> (String, String) {
        let candidates = lines[opening..].iter().take(4).chain(&lines[..opening]);
        for line in candidates.filter(|line| holds_any(&line.folded, &HELD)) {
            let mut places = line.of_kind(MentionKind::Place).peekable();
            let mut previous = None;
            while let Some(place) = places.next() {
                if let Some(found) = self.town(line, place, previous, places.peek().copied()) {
                    return found;
                }
                previous = Some(place);
            }
        }
        (String::new(), String::new())
    }

    /// A town with its country, unless it is that of another meeting (*de top in Den Haag*).
    fn town(
        &self,
        line: &Line<'_>,
        place: &Mention,
        previous: Option<&Mention>,
        next: Option<&Mention>,
    ) -> Option<(String, String)> {
        let MentionValue::Name(id) = &place.value else { return None };
        // *in het Roemeense Constanta*
        let adjective = previous.filter(|previous| line.text.get(previous.span.end..place.span.start) == Some(" "));
        let before = line.before(adjective.unwrap_or(place));
        let is_place_to_be = match adjective {
            Some(_) => before.ends_with(" in het "),
            // *In Brussel kwamen*: a sentence can begin with it.
            None => [" in ", " te ", " bij "].iter().any(|link| before.ends_with(link) || before == link[1..]),
        };
        // *op Malta*
        let is_island = before.ends_with(" op ") && ISLANDS.contains(&id.as_str());
        let is_place_to_be = is_place_to_be || is_island;
        let of_other = [" top in ", "-top in ", " top te ", " summit in ", " conferentie in "];
        if !is_place_to_be || of_other.iter().any(|other| before.ends_with(other)) {
            return None;
        }
        let known = self.lists.name(id);
        let is_town = known.is_none_or(|name| matches!(name.kind, NameKind::Town | NameKind::Region))
            || is_island
            || TOWNS_AND_COUNTRIES.contains(&id.as_str());
        let named = next.filter(|country| {
            let between = line.text.get(place.span.end..country.span.start).map(str::trim);
            matches!(between, Some("," | "("))
        });
        let country_behind = named.map(|country| line.written(country).to_owned());
        let country_known = known.and_then(|name| self.lists.country(name.country)).map(|name| name.name.to_owned());
        let country = country_behind.or(country_known).unwrap_or_default();
        is_town.then(|| (line.written(place).to_owned(), country))
    }
}

/// A meeting is formal unless it is called informal: those always are.
fn format(lines: &[Line<'_>], opening: usize) -> Format {
    const MEETINGS: [&str; 12] = [
        "bijeenkomst",
        "ministeriele",
        "vergadering",
        "raad",
        "beraad",
        "overleg",
        "zitting",
        "meeting",
        "foreign",
        "defence",
        "ministers",
        "navo",
    ];
    let is_informal = |line: &Line<'_>| {
        let mut words = line.folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut previous = "";
        words.any(|word| {
            let calls = matches!(previous, "informele" | "informal") && MEETINGS.contains(&word);
            let gathers =
                previous == "informeel" && matches!(word, "bijeen" | "bijeengekomen" | "vergaderd" | "beraad");
            previous = word;
            calls || gathers || matches!(word, "gymnich" | "ifmm")
        })
    };
    let first = opening.max(1).min(lines.len());
    let in_title = lines[..opening].iter().any(is_informal);
    let in_opening = lines.iter().skip(opening).take(if first > 0 { 2 } else { 0 }).any(is_informal);
    if in_title || in_opening { Format::Informal } else { Format::Formal }
}

/// The days that a date stands for, where it names days.
fn days(value: &MentionValue) -> Option<Days> {
    let MentionValue::When(when) = value else { return None };
    let (begin, end) = when.split_once('/').unwrap_or((when, when));
    let begin: Date = begin.parse().ok()?;
    Some(Days { begin, end: end.parse().ok()? })
}

/// Could a meeting take this long? A whole month is none.
fn is_short(days: Days) -> bool {
    days.end.day_number() - days.begin.day_number() < 6
}

#[cfg(test)]
pub(super) mod tests;
