//! What view does an address stand for?
//!
//! Every part is read on its own, so one that is broken costs nothing but itself. What
//! is read is bounded: parts, lists and remarks have a largest size, and a megabyte of
//! junk is walked through once.

use crate::corpus::ReportId;
use crate::corpus::SentenceId;
use crate::corpus::is_slug;
use crate::index::Facet;

use super::keys;
use super::link::Link;
use super::percent::Decoded;
use super::percent::{decode, decode_fragment};
use super::remark::{Remark, Remarks, quote};
use super::{Amounts, Display, Group, Language, MapForm, MatrixOf, Page, Sort};
use super::{FARTHEST, LONGEST_QUERY, MOST_COLLECTED, MOST_PINS, MOST_VALUES};
use super::{Pin, ViewState};

/// The bytes past which one part of a link is cut before it is decoded: room for the
/// longest list there may be.
const LONGEST_PART: usize = 32_768;

impl ViewState {
    /// Reads a view from the query and the fragment of an address, with or without their
    /// `?` and `#`, and tells what could not be used.
    ///
    /// Any two texts will do; O(n) time. A fragment that begins with `?` holds a view
    /// itself, as the single-file edition writes it.
    #[must_use]
    pub fn from_address(query: &str, fragment: &str) -> (Self, Vec<Remark>) {
        let link = Link::new(query, fragment);
        let mut reader = Reader::default();
        if link.is_cut_off() {
            reader.remarks.push(Remark::CutOff);
        }
        for (key, raw) in link.parts() {
            reader.part(key, raw);
        }
        reader.place(link.place());
        (reader.view, reader.remarks.into_vec())
    }

    /// Reads a view from the fragment of the single-file edition.
    #[must_use]
    pub fn from_single_fragment(fragment: &str) -> (Self, Vec<Remark>) {
        Self::from_address("", fragment)
    }
}

/// A view while it is read.
#[derive(Default)]
struct Reader<'a> {
    view: ViewState,
    remarks: Remarks,
    /// The keys that may be said once and were.
    said: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn part(&mut self, key: &'a str, raw: &str) {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            return self.facet(facet, raw);
        }
        match key {
            keys::COMPARED | keys::KINDS | keys::PINS | keys::COLLECTED => self.list(key, raw),
            // The link as a whole was held against its check, and the place comes last.
            keys::CHECK | keys::PLACE => {}
            _ if keys::SINGLE.contains(&key) => {
                // Forms send what was left empty as well; that says nothing.
                if raw.is_empty() {
                    return;
                }
                if self.said.contains(&key) {
                    return self.remarks.push(Remark::Repeated { key: key.to_owned() });
                }
                self.said.push(key);
                let value = self.decoded(key, raw);
                self.single(key, &value);
            }
            _ if keys::is_tracking(key) => {}
            _ => self.remarks.push(Remark::UnknownKey { key: quote(key) }),
        }
    }

    /// A part that may be said once.
    fn single(&mut self, key: &str, value: &str) {
        let view = &mut self.view;
        let understood = match key {
            keys::QUERY => {
                let end = value.char_indices().nth(LONGEST_QUERY).map(|(end, _)| end);
                if end.is_some() {
                    self.remarks.push(Remark::TooLong { key: key.to_owned() });
                }
                set(&mut view.query, Some(value[..end.unwrap_or(value.len())].to_owned()))
            }
            keys::VERSION => match value.parse::<u32>() {
                Ok(2..) => return self.remarks.push(Remark::NewerLink { value: quote(value) }),
                version => version == Ok(1),
            },
            keys::PAGE => set(&mut view.page, Page::from_word(value)),
            keys::FROM => set(&mut view.from, value.parse().ok().map(Some)),
            keys::TO => set(&mut view.to, value.parse().ok().map(Some)),
            keys::AMOUNTS => set(&mut view.amounts, Amounts::from_word(value)),
            keys::SORT => set(&mut view.sort, Sort::from_word(value).map(Some)),
            keys::GROUP => set(&mut view.group, Group::from_word(value)),
            keys::DISPLAY => set(&mut view.display, Display::from_word(value)),
            keys::WIDTH => set(&mut view.width, value.parse().ok().map(Some)),
            keys::ONLY_DIFFERENCES => set(&mut view.only_differences, flag(value)),
            keys::OPEN_TOPIC => set(&mut view.open_topic, is_slug(value).then(|| Some(value.to_owned()))),
            keys::MAP => set(&mut view.map, MapForm::from_word(value)),
            keys::MATRIX => set(&mut view.matrix, MatrixOf::from_word(value)),
            keys::NODE => set(&mut view.node, is_node(value).then(|| Some(value.to_owned()))),
            keys::WEAKEST => set(&mut view.weakest, value.parse().ok().map(Some)),
            keys::VIEWPORT => set(&mut view.viewport, viewport(value).map(Some)),
            keys::LANGUAGE => set(&mut view.language, Language::from_word(value)),
            _ => false,
        };
        if !understood {
            self.not_understood(key, value);
        }
    }

    /// A facet; said again, its values add up.
    fn facet(&mut self, facet: Facet, raw: &str) {
        let key = facet.key();
        let text = self.decoded(key, raw);
        for value in items(&text) {
            if self.view.chosen.get(facet).len() == MOST_VALUES {
                return self.too_many(key);
            }
            if !self.view.chosen.insert(facet, value) {
                self.not_understood(key, value);
            }
        }
    }

    /// A list of another kind; said again, its values add up.
    fn list(&mut self, key: &str, raw: &str) {
        let text = self.decoded(key, raw);
        // In the collection a sentence stands in the report named last.
        let mut report = "";
        for item in items(&text) {
            let view = &mut self.view;
            let added = match key {
                keys::COMPARED => add(&mut view.compared, item.parse().ok(), MOST_VALUES, PartialEq::eq),
                keys::KINDS => add(&mut view.kinds, is_slug(item).then(|| item.to_owned()), MOST_VALUES, PartialEq::eq),
                keys::PINS => add(&mut view.pins, pin(item), MOST_PINS, |old, new| old.id == new.id),
                _ => {
                    let (named, spot) = item.split_once('.').unwrap_or((report, item));
                    report = named;
                    let id = report.parse().ok().zip(spot.parse().ok());
                    let id = id.map(|(report, spot)| SentenceId { report, spot });
                    add(&mut view.collected, id, MOST_COLLECTED, PartialEq::eq)
                }
            };
            match added {
                Added::Yes => {}
                Added::NotUnderstood => self.not_understood(key, item),
                Added::TooMany => return self.too_many(key),
            }
        }
    }

    fn place(&mut self, raw: &str) {
        let text = decode_fragment(beginning(raw)).text;
        // The end of the sentence that the link stood in, as mail programs hang it on.
        let place = text.trim_end_matches(|char: char| !char.is_ascii_alphanumeric());
        self.view.place = place.parse().ok();
        if self.view.place.is_none() && !text.is_empty() {
            self.remarks.push(Remark::BadPlace { value: quote(&text) });
        }
    }

    fn decoded(&mut self, key: &str, raw: &str) -> String {
        let used = beginning(raw);
        let Decoded { text, broken_escape, broken_text } = decode(used);
        if used.len() < raw.len() {
            self.remarks.push(Remark::TooLong { key: key.to_owned() });
        } else if broken_escape {
            self.remarks.push(Remark::BrokenEscape { key: key.to_owned(), value: quote(raw) });
        } else if broken_text {
            self.remarks.push(Remark::BrokenText { key: key.to_owned(), value: quote(&text) });
        }
        text
    }

    fn not_understood(&mut self, key: &str, value: &str) {
        let (key, value) = (key.to_owned(), quote(value));
        let date = key == keys::FROM || key == keys::TO;
        self.remarks.push(if date { Remark::BadDate { key, value } } else { Remark::UnknownValue { key, value } });
    }

    fn too_many(&mut self, key: &str) {
        self.remarks.push(Remark::TooMany { key: key.to_owned() });
    }
}

/// What became of an item of a list.
enum Added {
    Yes,
    NotUnderstood,
    TooMany,
}

/// Adds what was read to a list, unless it is there already or the list is full.
fn add<T>(list: &mut Vec<T>, item: Option<T>, most: usize, same: fn(&T, &T) -> bool) -> Added {
    let Some(new) = item else { return Added::NotUnderstood };
    if list.iter().any(|old| same(old, &new)) {
        return Added::Yes;
    }
    if list.len() >= most {
        return Added::TooMany;
    }
    list.push(new);
    Added::Yes
}

/// Takes over what was read; false when nothing was.
fn set<T>(field: &mut T, read: Option<T>) -> bool {
    let understood = read.is_some();
    if let Some(value) = read {
        *field = value;
    }
    understood
}

/// As much of a part as is read at all.
fn beginning(raw: &str) -> &str {
    &raw[..raw.floor_char_boundary(LONGEST_PART)]
}

/// The items of a comma list, also of one typed by hand.
fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// Is this the name of a node: slugs, joined by `:` or `.`?
fn is_node(text: &str) -> bool {
    text.len() <= ReportId::LONGEST && text.split([':', '.']).all(is_slug)
}

fn pin(text: &str) -> Option<Pin> {
    let mut from_the_end = text.rsplitn(3, ':');
    let (y, x) = (coordinate(from_the_end.next()?)?, coordinate(from_the_end.next()?)?);
    let id = from_the_end.next().filter(|id| is_node(id))?;
    Some(Pin { id: id.to_owned(), x, y })
}

fn viewport(text: &str) -> Option<[i32; 3]> {
    let mut numbers = text.split(',').map(coordinate);
    let viewport = [numbers.next()??, numbers.next()??, numbers.next()??];
    (numbers.next().is_none() && viewport[2] >= 1).then_some(viewport)
}

fn coordinate(text: &str) -> Option<i32> {
    text.parse().ok().filter(|number| (-FARTHEST..=FARTHEST).contains(number))
}
