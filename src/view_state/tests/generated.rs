//! Views as nobody would click them together: every field, every value it may have.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::corpus::Spot;
use crate::index::AmountRange;

pub(super) fn any_slug() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", select(vec![ANTALYA.to_owned(), HELSINGBORG.to_owned()])]
}

fn any_report() -> impl Strategy<Value = ReportId> {
    any_slug().prop_map(|slug| id(&slug))
}

fn any_sentence() -> impl Strategy<Value = SentenceId> {
    (any_report(), 1..=u16::MAX, 1..=u16::MAX)
        .prop_map(|(report, paragraph, sentence)| SentenceId { report, spot: Spot { paragraph, sentence } })
}

fn any_place() -> impl Strategy<Value = Place> {
    prop_oneof![
        any_report().prop_map(Place::Report),
        (any_report(), 1..=u16::MAX).prop_map(|(report, number)| Place::Paragraph(report, number)),
        any_sentence().prop_map(Place::Sentence),
    ]
}

fn any_date() -> impl Strategy<Value = Date> {
    (1000_u16..=9999, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date { year, month, day })
}

fn any_node() -> impl Strategy<Value = String> {
    (any_slug(), option::of((select(vec![':', '.']), "[a-z]{1,9}")))
        .prop_map(|(slug, kind)| kind.map_or(slug.clone(), |(mark, kind)| format!("{kind}{mark}{slug}")))
}

fn any_coordinate() -> std::ops::RangeInclusive<i32> {
    -FARTHEST..=FARTHEST
}

/// Any text at all: `.` leaves out line breaks, so they are put in; and much of what is
/// special in an address.
fn any_query() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        ".{0,200}",
        "[ +%&=#?,:;\"'\n\r\0\t\u{2011}\u{AD}\u{202E}\u{FFFD}a-f0-9é💬]{0,200}",
        Just("💬".repeat(LONGEST_QUERY)),
    ]
}

fn any_selection() -> impl Strategy<Value = Selection> {
    vec((select(Facet::ALL.to_vec()), any_slug()), 0..20).prop_map(|values| {
        let values: Vec<_> = values.iter().map(|(facet, value)| (*facet, value.as_str())).collect();
        choosing(&values)
    })
}

/// A list in which everything stands once.
fn list_of<T: Clone + PartialEq + std::fmt::Debug>(
    item: impl Strategy<Value = T>,
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![4 => Just(0..=0), 6 => Just(1..=4), 1 => Just(most..=most)]
        .prop_flat_map({
            let item = std::rc::Rc::new(item);
            move |size| vec(item.clone(), size)
        })
        .prop_map(|items| {
            let mut once: Vec<T> = Vec::new();
            for item in items {
                if !once.contains(&item) {
                    once.push(item);
                }
            }
            once
        })
}

fn any_pins() -> impl Strategy<Value = Vec<Pin>> {
    (list_of(any_node(), MOST_PINS), vec((any_coordinate(), any_coordinate()), MOST_PINS))
        .prop_map(|(ids, spots)| ids.into_iter().zip(spots).map(|(id, (x, y))| Pin { id, x, y }).collect())
}

/// With bounds up to the largest number there is, or without.
fn any_amounts() -> impl Strategy<Value = Amounts> {
    let units: Vec<&str> = Amounts::units().collect();
    let bound = || option::of(0..10_u64.pow(19));
    let range = (select(units), bound(), bound()).prop_map(|(unit, least, most)| AmountRange {
        unit: unit.to_owned(),
        least: least.unwrap_or(0),
        most: most.unwrap_or(u64::MAX),
    });
    prop_oneof![Just(Amounts::All), Just(Amounts::Named), range.prop_map(Amounts::Within)]
}

prop_compose! {
    fn any_search()(
        page in select(Page::ALL),
        query in any_query(),
        chosen in any_selection(),
        from in option::of(any_date()),
        to in option::of(any_date()),
        amounts in any_amounts(),
        sort in option::of(select(Sort::ALL)),
        group in select(Group::ALL),
        display in select(Display::ALL),
        width in option::of(any::<u16>()),
    ) -> ViewState {
        ViewState { page, query, chosen, from, to, amounts, sort, group, display, width, ..ViewState::default() }
    }
}

prop_compose! {
    /// Every field, independent of every other.
    pub(super) fn any_view_state()(
        search in any_search(),
        compared in list_of(any_report(), 5),
        only_differences: bool,
        open_topic in option::of(any_slug()),
        map in select(MapForm::ALL),
        kinds in list_of(any_slug(), 8),
        matrix in select(MatrixOf::ALL),
        node in option::of(any_node()),
        weakest in option::of(any::<u16>()),
        viewport in option::of((any_coordinate(), any_coordinate(), 1..=FARTHEST)),
        collected in list_of(any_sentence(), MOST_COLLECTED),
        (pins, language, place) in (any_pins(), select(Language::ALL), option::of(any_place())),
    ) -> ViewState {
        let viewport = viewport.map(|(x, y, zoom)| [x, y, zoom]);
        ViewState {
            compared, only_differences, open_topic, map, kinds, matrix, node, weakest, viewport, pins, collected,
            language, place, ..search
        }
    }
}
