//! Which days, months and years does a sentence name?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::line::Line;
use super::line::Sighting;
use super::line::Taken;
use super::numbers::Neighbours;
use crate::corpus::Date;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::ops::Range;

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Weekday,
    Month(u8),
    /// *eind*, *begin*, *zomer*: belongs to the month or the year behind it.
    Edge,
    And,
    /// *op*, in *de nacht van 3 op 4 oktober*.
    Over,
    /// *tot*, in *tot en met*.
    Until,
    With,
    Of,
    Past,
    Coming,
}

/// Reads dates. Whole months become their first and last day; what Dutch says about a part
/// of a month or year (*begin juli*) counts as the whole of it.
#[derive(Clone, Debug)]
pub(super) struct DateReader {
    parts: Roles<Part>,
    neighbours: Neighbours,
}

/// The month that dates without a year are read from: that of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Anchor {
    pub(in super::super) year: u16,
    pub(in super::super) month: u8,
}

/// A day, a month or a year as far as it was read.
#[derive(Clone, Copy, Debug)]
struct DayMonth {
    day: u8,
    month: u8,
    year: Option<u16>,
}

impl DateReader {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        const MONTHS: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        let mut parts = Roles::default();
        for (month, name) in (1..).zip(MONTHS) {
            parts.give(&[name], Part::Month(month), lexicon);
        }
        for (words, part) in [
            (&["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][..], Part::Weekday),
            (&["begin", "eind", "einde", "half", "medio", "midden", "ultimo", "zomer", "winter", "herfst"], Part::Edge),
            (&["voorjaar", "najaar", "lente", "zomers"], Part::Edge),
            (&["en"], Part::And),
            (&["op"], Part::Over),
            (&["tot", "t"], Part::Until),
            (&["met", "m"], Part::With),
            (&["van"], Part::Of),
            (&["jl", "jongstleden", "afgelopen", "vorige", "vorig", "laatstleden"], Part::Past),
            (&["as", "aanstaande", "komende", "komend", "volgend", "zal", "zullen"], Part::Coming),
        ] {
            parts.give(words, part, lexicon);
        }
        Self { parts, neighbours: Neighbours::of(lexicon) }
    }

    /// The dates of a sentence, in order. `taken` are words that belong to names.
    pub(super) fn find(&self, line: Line<'_>, taken: &Taken, anchor: Option<Anchor>) -> Vec<Sighting> {
        let walk = Walk { reader: self, line, anchor, looks_ahead: self.looks_ahead(line) };
        let mut found: Vec<Sighting> = Vec::new();
        let mut at = 0;
        while at < line.words.len() {
            let date = if taken.has(at) { None } else { walk.date_at(at) };
            match date {
                Some((words, value)) => {
                    at = words.end;
                    let value = MentionValue::When(value);
                    found.push(Sighting { words, kind: MentionKind::Date, value, rule: "date" });
                }
                None => at += 1,
            }
        }
        found
    }

    /// Does the sentence speak of what is to come?
    fn looks_ahead(&self, line: Line<'_>) -> bool {
        line.words.iter().any(|word| self.parts.of(word) == Some(Part::Coming))
    }
}

struct Walk<'a> {
    reader: &'a DateReader,
    line: Line<'a>,
    anchor: Option<Anchor>,
    looks_ahead: bool,
}

impl Walk<'_> {
    fn part(&self, at: usize) -> Option<Part> {
        self.line.words.get(at).and_then(|word| self.reader.parts.of(word))
    }

    fn date_at(&self, at: usize) -> Option<(Range<usize>, String)> {
        // Most words begin no date.
        if !self.line.words[at].is_number && !matches!(self.part(at), Some(Part::Weekday | Part::Month(_) | Part::Edge))
        {
            return None;
        }
        self.days_at(at).or_else(|| self.digits_at(at)).or_else(|| self.month_at(at)).or_else(|| self.year_at(at, at))
    }

    /// *\[woensdag\] 14 en \[donderdag\] 15 mei \[2025\]*, *9 tot en met 11 juli*, *30 november en
    /// 1 december*.
    fn days_at(&self, at: usize) -> Option<(Range<usize>, String)> {
        let (first_day, mut to) = self.day_at(at)?;
        let mut days = [(first_day, None), (0, None)];
        let mut n_days = 1;
        let mut last = self.month_behind(to);
        if let Some((month, year, end)) = last {
            days[0] = (first_day, Some((month, year)));
            to = end;
        }
        // At most a week of days is listed.
        for _ in 0..7 {
            let Some((day, end)) = self.joint_at(to).and_then(|next| self.day_at(next)) else { break };
            let month = self.month_behind(end);
            if last.is_some() && month.is_none() {
                break;
            }
            let ends_here = last.is_some();
            days[1] = (day, month.map(|(month, year, _)| (month, year)));
            n_days = 2;
            to = month.map_or(end, |(.., end)| end);
            last = month.or(last);
            if month.is_some() || ends_here {
                break;
            }
        }
        let (month, year, _) = last?;
        let written_last = DayMonth { day: days[n_days - 1].0, month, year };
        let end = self.resolve(written_last, to)?;
        let begin = if n_days == 1 {
            end
        } else {
            let (month, year) = days[0].1.unwrap_or((month, year));
            let year = year.unwrap_or(if month > end.month { end.year - 1 } else { end.year });
            valid(year, month, days[0].0)?
        };
        let value = if begin == end { end.to_string() } else { interval(begin.min(end), begin.max(end)) };
        Some((at..to, value))
    }

    /// A day of the month with the day of the week before it, and the word behind it.
    fn day_at(&self, at: usize) -> Option<(u8, usize)> {
        let number = if self.part(at) == Some(Part::Weekday) { at + 1 } else { at };
        if number > at && !self.line.is_next(number) {
            return None;
        }
        let written = self.line.written(number);
        let is_day = matches!(written.len(), 1 | 2) && written.bytes().all(|byte| byte.is_ascii_digit());
        let day: u8 = if is_day { written.parse().ok()? } else { return None };
        (1..=31).contains(&day).then_some((day, number + 1))
    }

    /// Month and year behind a day.
    fn month_behind(&self, at: usize) -> Option<(u8, Option<u16>, usize)> {
        match self.part(at) {
            Some(Part::Month(month)) if self.line.is_next(at) => {
                let year = self.plain_year(at + 1).filter(|_| self.line.is_next(at + 1));
                Some((month, year, at + 1 + usize::from(year.is_some())))
            }
            _ => None,
        }
    }

    /// Behind *en*, *tot en met*, *t/m* or a dash: where the next day stands.
    fn joint_at(&self, at: usize) -> Option<usize> {
        if self.line.is_dashed(at) || matches!(self.line.gap(at).trim(), "," | "/") {
            return Some(at);
        }
        let next = match (self.part(at), self.part(at + 1), self.part(at + 2)) {
            (Some(Part::Until), Some(Part::And), Some(Part::With)) => at + 3,
            (Some(Part::Until), Some(Part::With), _) => at + 2,
            (Some(Part::And | Part::Until), ..) => at + 1,
            (Some(Part::Over), ..) if self.is_day_alone(at) => at + 1,
            _ => return None,
        };
        Some(next)
    }

    /// Does a bare day stand before this word, *van* or a day of the week before it: *van 3 op*?
    fn is_day_alone(&self, at: usize) -> bool {
        let opens = |before: usize| matches!(self.part(before), Some(Part::Of | Part::Weekday));
        at > 1 && self.line.words[at - 1].is_number && opens(at - 2)
    }

    /// *14-05-2025*
    fn digits_at(&self, at: usize) -> Option<(Range<usize>, String)> {
        let (day, month) = self.day_at(at).filter(|(_, end)| *end == at + 1)?;
        let is_joined = self.line.is_dashed(month) && self.line.is_dashed(month + 1);
        let month: u8 = self.line.written(month).parse().ok().filter(|_| is_joined)?;
        let date = valid(self.plain_year(at + 2)?, month, day)?;
        Some((at..at + 3, date.to_string()))
    }

    /// *begin juli*, *april 2008*, *mei jl.*
    fn month_at(&self, at: usize) -> Option<(Range<usize>, String)> {
        let begin = at + usize::from(self.part(at) == Some(Part::Edge));
        let Some(Part::Month(month)) = self.part(begin) else { return None };
        if begin > at && !self.line.is_next(begin) {
            return None;
        }
        let year = self.plain_year(begin + 1).filter(|_| self.line.is_next(begin + 1));
        let to = begin + 1 + usize::from(year.is_some());
        // In *mei en juni 2010* the year is May's too.
        let year = year.or_else(|| match (self.part(to), self.part(to + 1)) {
            (Some(Part::And), Some(Part::Month(_))) => self.plain_year(to + 2),
            _ => None,
        });
        let first = self.resolve(DayMonth { day: 1, month, year }, to)?;
        let last = (28..=31).rev().find_map(|day| valid(first.year, month, day))?;
        Some((at..to, interval(first, last)))
    }

    /// *2035*, *eind 2016*, *zomer van 2019*, *2021-2027*
    fn year_at(&self, at: usize, from: usize) -> Option<(Range<usize>, String)> {
        if at == from && self.part(at) == Some(Part::Edge) {
            let year = at + 1 + usize::from(self.part(at + 1) == Some(Part::Of));
            return self.year_at(year, from).filter(|_| self.line.is_next(year));
        }
        let year = self.plain_year(at)?;
        let month_before = matches!(at.checked_sub(1).and_then(|before| self.part(before)), Some(Part::Month(_)));
        let is_name = !month_before && self.reader.neighbours.is_name(self.line, at, |_| false);
        let is_joined = self.line.words[at].is_joined || self.line.words.get(at + 1).is_some_and(|next| next.is_joined);
        let is_range = self.line.is_dashed(at + 1) && self.plain_year(at + 1).is_some();
        if self.line.words[at].is_joined || (is_joined && !is_range) || is_name {
            return None;
        }
        if self.reader.neighbours.is_counted(self.line, at) {
            return None;
        }
        if self.line.is_dashed(at + 1)
            && let Some(last) = self.plain_year(at + 1).filter(|last| *last > year)
        {
            return Some((from..at + 2, format!("{year}/{last}")));
        }
        Some((from..at + 1, year.to_string()))
    }

    fn plain_year(&self, at: usize) -> Option<u16> {
        let written = self.line.written(at);
        let is_plain = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
        let year: u16 = if is_plain { written.parse().ok()? } else { return None };
        (1900..2100).contains(&year).then_some(year)
    }

    /// The day with its year: the one written, or the one that suits the meeting best.
    ///
    /// A report looks back on the months before its meeting and ahead to those after it, so
    /// a bare month is one of the meeting's own year unless that is most of a year away.
    fn resolve(&self, written: DayMonth, behind: usize) -> Option<Date> {
        let DayMonth { day, month, year } = written;
        if let Some(year) = year {
            return valid(year, month, day);
        }
        let anchor = self.anchor?;
        let ahead = i32::from(month) - i32::from(anchor.month);
        let said = self.part(behind);
        let year = if said == Some(Part::Past) {
            anchor.year - u16::from(ahead > 0)
        } else if ahead < 0 && self.looks_ahead && ahead <= -3 || ahead < -8 {
            anchor.year + 1
        } else {
            anchor.year - u16::from(ahead > 8)
        };
        valid(year, month, day)
    }
}

fn interval(begin: Date, end: Date) -> String {
    format!("{begin}/{end}")
}

/// The day, if the calendar has it.
fn valid(year: u16, month: u8, day: u8) -> Option<Date> {
    Date { year, month, day }.to_string().parse().ok()
}
