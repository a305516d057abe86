//! Which meeting does the report look ahead to?
//!
//! A report on NATO's ministers looks ahead to the next summit, one on a council of the
//! European Union to the next council.

use super::super::summits::summits;
use super::Line;
use super::NameKind;
use super::Reader;
use super::is_short;
use super::slug;
use crate::corpus::Days;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::NextMeeting;

/// What the report of a council of the European Union calls it, folded.
const COUNCILS: [&str; 7] = [
    "raad buitenlandse zaken",
    "raad algemene zaken",
    "europese raad",
    "gymnich",
    "eu-ministers",
    "eu-bijeenkomst",
    "eu-defensieministers",
];

/// The meetings such a report looks ahead to: how a folded sentence names them, and what
/// they are called.
const COUNCILS_AHEAD: [(&str, &str); 6] = [
    ("europese raad", "Europese Raad"),
    ("gymnich", "Gymnich"),
    ("raad buitenlandse zaken", "Raad Buitenlandse Zaken"),
    ("rbz", "Raad Buitenlandse Zaken"),
    ("raad algemene zaken", "Raad Algemene Zaken"),
    ("informele bijeenkomst", "Informele bijeenkomst"),
];

/// What a summit of the alliance is called, folded.
const SUMMITS: [&str; 8] =
    ["top", "topbijeenkomst", "summit", "navotop", "topontmoeting", "jubileumtop", "leaders", "regeringsleiders"];

/// The months in which councils are held in Luxembourg, all others in Brussels.
const IN_LUXEMBOURG: [u8; 3] = [4, 6, 10];

impl Reader<'_> {
    /// The meeting that the report looks ahead to, with its town and its days.
    pub(super) fn next(&self, lines: &[Line<'_>], opening: usize, held: Days, held_in: &str) -> Option<NextMeeting> {
        let is_of_council = lines
            .iter()
            .take(opening + 1)
            .any(|line| !line.folded.contains("navo") && COUNCILS.iter().any(|council| line.folded.contains(council)));
        let told = &lines[opening..];
        if is_of_council { self.next_council(told, held) } else { self.next_summit(told, held, held_in) }
    }

    /// The first council with days of its own behind those of this one.
    fn next_council(&self, lines: &[Line<'_>], held: Days) -> Option<NextMeeting> {
        lines.iter().find_map(|line| {
            let (_, name) = COUNCILS_AHEAD.into_iter().find(|(words, _)| line.folded.contains(words))?;
            let days = line.days().find(|days| days.begin > held.end && is_short(*days))?;
            let town = line.of_kind(MentionKind::Place).find(|place| {
                let before = line.before(place);
                let is_town = matches!(&place.value, MentionValue::Name(id)
                    if self.lists.name(id).is_none_or(|name| name.kind == NameKind::Town));
                is_town && (before.ends_with(" in ") || before.ends_with(" te "))
            });
            let in_luxembourg = name.starts_with("Raad") && IN_LUXEMBOURG.contains(&days.begin.month);
            let seat = if in_luxembourg { "Luxemburg" } else { "Brussel" };
            let place = town.map_or(seat, |place| line.written(place)).to_owned();
            Some(NextMeeting { name: name.to_owned(), place, days })
        })
    }

    /// The summit that the report looks ahead to: one whose days it names, or whose town.
    fn next_summit(&self, lines: &[Line<'_>], held: Days, held_in: &str) -> Option<NextMeeting> {
        let ahead = || lines.iter().filter(|line| speaks_of_summit(&line.folded));
        if let Some((town, days)) = ahead().flat_map(Line::days).find_map(|days| listed_then(days, held)) {
            let place = self.lists.name(town).map_or(town, |name| name.name).to_owned();
            return Some(NextMeeting { name: format!("NAVO-top {place}"), place, days });
        }
        let mut place: Option<(String, String)> = None;
        let mut when: Option<Days> = None;
        for line in ahead() {
            if place.is_none() {
                place = self.summit_town(line, held, held_in);
            }
            let days = line.days().find(|days| days.begin > held.end && is_short(*days));
            when = when.or(days);
            if place.is_some() && when.is_some() {
                break;
            }
        }
        let (id, town) = place?;
        let listed = summit_days(&id, held);
        let days = match (when, listed) {
            (Some(when), Some(listed)) if when.end.day_number() - listed.begin.day_number() > 31 => listed,
            (Some(when), _) => when,
            (None, listed) => listed?,
        };
        Some(NextMeeting { name: format!("NAVO-top {town}"), place: town, days })
    }

    /// The town where a sentence lets a summit take place that is still to come.
    fn summit_town(&self, line: &Line<'_>, held: Days, held_in: &str) -> Option<(String, String)> {
        let is_past = line.days().any(|days| days.end < held.begin) && !line.days().any(|days| days.begin > held.end);
        if is_past {
            return None;
        }
        line.of_kind(MentionKind::Place).find_map(|place| {
            let MentionValue::Name(id) = &place.value else { return None };
            let written = line.written(place);
            let is_town = self.lists.name(id).is_none_or(|name| matches!(name.kind, NameKind::Town));
            let is_listed = summit_days(id, held).is_some();
            let before = line.before(place);
            let is_where = before.ends_with(" in ") || before.ends_with(" te ") || before.ends_with(" van ");
            let has_days = line.days().any(|days| days.begin > held.end);
            let is_past_summit = slug(written) == *id && !is_listed && !has_days;
            (is_town || is_listed).then_some(())?;
            (is_where && written != held_in && !is_past_summit).then(|| (id.clone(), written.to_owned()))
        })
    }
}

/// Does a folded sentence speak of a summit?
fn speaks_of_summit(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(|word| SUMMITS.contains(&word))
}

/// The listed summits behind a meeting, in order, with their towns.
fn summits_after(held: Days) -> impl Iterator<Item = (&'static str, Days)> {
    summits().filter(move |(_, days)| days.begin > held.end)
}

/// The listed summit that begins on one of these days, a day more or less, or in this month.
fn listed_then(days: Days, held: Days) -> Option<(&'static str, Days)> {
    let [begin, end] = [days.begin, days.end].map(|day| day.day_number());
    let is_month_at_most = end - begin < 31;
    summits_after(held)
        .take(2)
        .find(|(_, summit)| is_month_at_most && (begin - 1..=end + 1).contains(&summit.begin.day_number()))
}

/// The days of the first listed summit in this town after the meeting, if it is the next
/// one or the one after that.
fn summit_days(id: &str, held: Days) -> Option<Days> {
    summits_after(held).take(2).find(|(town, _)| *town == id).map(|(_, days)| days)
}
