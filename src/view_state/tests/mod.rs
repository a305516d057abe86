//! What the address promises, put to the test: generated views, mangled links, old links.

mod changes;
mod collected;
mod generated;
mod mangled;
mod old_links;
mod round_trip;
mod shared;

use super::*;
use crate::corpus::Spot;

pub(super) const ANTALYA: &str = "2025-05-15-antalya";
pub(super) const HELSINGBORG: &str = "2026-05-22-helsingborg";

/// What a published name stands for.
pub(super) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a name in a test")
}

/// Reads a whole link as a browser would take it apart.
pub(super) fn open(link: &str) -> (ViewState, Vec<Remark>) {
    let (query, fragment) = link.split_once('#').unwrap_or((link, ""));
    ViewState::from_address(query, fragment)
}

pub(super) fn choosing(values: &[(Facet, &str)]) -> Selection {
    let mut chosen = Selection::default();
    for (facet, value) in values {
        assert!(chosen.insert(*facet, value), "{value} is a slug");
    }
    chosen
}

/// A view with something said in every field, as rich as a person would make it.
pub(super) fn rich() -> ViewState {
    ViewState {
        page: Page::Explore,
        query: "\"steun aan Oekraïne\" -olie defensie-uitgaven".to_owned(),
        chosen: choosing(&[
            (Facet::Report, ANTALYA),
            (Facet::Report, HELSINGBORG),
            (Facet::Topic, "steun-aan-oekraine"),
            (Facet::Topic, "afschrikking-en-verdediging"),
            (Facet::Topic, "trans-atlantische-band"),
            (Facet::Actor, "nederland"),
            (Facet::Actor, "diverse-bondgenoten"),
            (Facet::Act, "roept-op"),
            (Facet::Addressee, "europese-bondgenoten"),
            (Facet::Place, "straat-van-hormuz"),
            (Facet::Organisation, "navo"),
            (Facet::Person, "rutte"),
        ]),
        from: Some(id("2025-01-01")),
        to: Some(id("2026-12-31")),
        amounts: Amounts::Named,
        sort: Some(Sort::Report),
        group: Group::Topic,
        display: Display::Concordance,
        width: Some(12),
        compared: vec![id(HELSINGBORG), id(ANTALYA)],
        only_differences: true,
        open_topic: Some("samenwerking-tegenstanders".to_owned()),
        map: MapForm::Matrix,
        kinds: vec!["onderwerp".to_owned(), "wie".to_owned()],
        matrix: MatrixOf::Meeting,
        node: Some("wie:nederland".to_owned()),
        weakest: Some(2),
        viewport: Some([-1234, 567, 150]),
        pins: (0..MOST_PINS as i32).map(|at| Pin { id: format!("onderwerp-{at}"), x: -100 * at, y: 57 * at }).collect(),
        // Both reports, whole.
        collected: [(ANTALYA, [3, 5, 4, 5, 8, 0]), (HELSINGBORG, [5, 5, 2, 4, 4, 4])]
            .into_iter()
            .flat_map(|(report, paragraphs)| {
                (1..).zip(paragraphs).flat_map(move |(paragraph, sentences)| {
                    (1..=sentences)
                        .map(move |sentence| SentenceId { report: id(report), spot: Spot { paragraph, sentence } })
                })
            })
            .collect(),
        language: Language::English,
        place: Some(id("2025-05-15-antalya.p5z5")),
    }
}
