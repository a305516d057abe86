//! Who received the ministers?

use super::Line;
use super::NameKind;
use super::Reader;
use super::holds_any;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;

/// How many sentences tell who invited the ministers, at most.
const OPENING: usize = 6;
/// What the opening says of the one who received them, folded.
const SIGNS: [&str; 6] =
    ["gastheerschap van", "op uitnodiging van", "gastvrouwschap van", "te gast bij", "gastheer", "gastvrouw"];
/// What a report says of the host anywhere, folded.
const LATER_SIGNS: [&str; 4] = ["gastheer", "gastvrouw", "ontvangst", "gastvrijheid"];

/// What the ministers are of.
const MINISTRIES: [&str; 2] = ["Buitenlandse Zaken", "Defensie"];

/// So many bytes may stand between a country and the name of its minister: an office.
const NEAR: usize = 40;

impl Reader<'_> {
    /// Who received the ministers: *Hakan Fidan, minister van Buitenlandse Zaken van Turkije*.
    /// A colleague of the country where they met, or whoever the opening says invited them.
    pub(super) fn host(&self, lines: &[Line<'_>], opening: usize, country: &str) -> String {
        let told = &lines[opening..];
        let field = lines.iter().take(opening + 1).find_map(ministry);
        let mut of_country = told.iter().filter(|_| !country.is_empty());
        let known = of_country.find_map(|line| self.named_host(line, &LATER_SIGNS, Some(country), field));
        let invited = || told.iter().take(OPENING).find_map(|line| self.named_host(line, &SIGNS, None, field));
        known.or_else(invited).unwrap_or_default()
    }

    /// The host that a sentence names beside one of the signs; one of this country, where
    /// it is given.
    fn named_host(
        &self,
        line: &Line<'_>,
        signs: &[&str],
        country: Option<&str>,
        field: Option<&'static str>,
    ) -> Option<String> {
        let at = holds_any(&line.folded, signs).then(|| signs.iter().find_map(|sign| line.folded.find(sign)))??;
        if let Some(country) = country {
            let person = self.person_of(line, country)?;
            return Some(self.with_office(line, person, at, Some(country), field));
        }
        // Folding keeps what it reads in order; the first person behind the sign is meant.
        let share = line.folded[..at].chars().count();
        let start = line.text[line.span.clone()].char_indices().nth(share).map_or(0, |(at, _)| line.span.start + at);
        let person = line.of_kind(MentionKind::Person).find(|person| person.span.start >= start);
        let person = person.or_else(|| line.of_kind(MentionKind::Person).last())?;
        Some(self.with_office(line, person, start, country, field))
    }

    /// The person whose country stands right before the name: *de Estse gastheer, Jüri Luik*.
    fn person_of<'l>(&self, line: &'l Line<'_>, country: &str) -> Option<&'l Mention> {
        line.of_kind(MentionKind::Person).find(|person| {
            let is_near = |place: &Mention| (place.span.end..place.span.end + NEAR).contains(&person.span.start);
            line.of_kind(MentionKind::Place).any(|place| is_near(place) && self.country_named(place) == Some(country))
        })
    }

    fn country_named(&self, place: &Mention) -> Option<&'static str> {
        match &place.value {
            MentionValue::Name(id) => {
                self.lists.name(id).filter(|name| name.kind == NameKind::Country).map(|name| name.name)
            }
            _ => None,
        }
    }

    fn with_office(
        &self,
        line: &Line<'_>,
        person: &Mention,
        start: usize,
        country: Option<&str>,
        field: Option<&'static str>,
    ) -> String {
        let name = line.written(person);
        let behind = line
            .of_kind(MentionKind::Place)
            .filter(|place| place.span.start >= start.min(person.span.start))
            .find_map(|place| self.country_named(place));
        let named = country.or(behind);
        let is_minister = country.is_some()
            || ["minister", "ambtgeno", "ambtsgeno", "collega"].iter().any(|word| line.folded.contains(word));
        match (named, ministry(line).or(field)) {
            (Some(country), Some(field)) if is_minister => format!("{name}, minister van {field} van {country}"),
            (Some(country), None) if is_minister => format!("{name}, minister van {country}"),
            _ => name.to_owned(),
        }
    }
}

/// What the ministers are of whom a sentence speaks.
fn ministry(line: &Line<'_>) -> Option<&'static str> {
    let said = line.text.get(line.span.clone()).unwrap_or_default();
    holds_any(said, &MINISTRIES).then(|| MINISTRIES.into_iter().find(|field| said.contains(field)))?
}
