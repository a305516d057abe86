//! What is written comes back, and nothing is written that need not be.

use proptest::prelude::*;

use super::generated::any_view_state;
use super::*;

proptest! {
    #[test]
    fn every_view_survives_the_address_bar(shown in any_view_state()) {
        let (restored, remarks) = ViewState::from_address(&shown.to_query(), &shown.to_fragment());
        prop_assert_eq!(&restored, &shown);
        prop_assert_eq!(remarks, Vec::new());
        prop_assert_eq!(open(&shown.to_address()), (restored, Vec::new()));
    }

    #[test]
    fn every_view_survives_being_shared(shown in any_view_state()) {
        prop_assert_eq!(open(&shown.to_shared_address()), (shown, Vec::new()));
    }

    #[test]
    fn every_view_survives_the_single_file(shown in any_view_state()) {
        for fragment in [shown.to_single_fragment(), shown.to_shared_single_fragment()] {
            prop_assert!(!fragment.contains('#'), "{}", fragment);
            prop_assert_eq!(ViewState::from_single_fragment(&fragment), (shown.clone(), Vec::new()));
        }
    }

    #[test]
    fn one_view_has_one_address(shown in any_view_state()) {
        prop_assert_eq!(open(&shown.to_address()).0.to_address(), shown.to_address());
    }

    #[test]
    fn an_address_needs_no_further_escaping(shown in any_view_state()) {
        let address = shown.to_shared_address();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~,:%&=?#".contains(&byte);
        prop_assert!(address.bytes().all(plain), "{}", address);
    }
}

#[test]
fn the_first_view_is_said_by_saying_nothing() {
    let first = ViewState::default();
    assert_eq!((first.to_query(), first.to_fragment()), (String::new(), String::new()));
    assert_eq!(first.to_address(), "?");
    assert_eq!(first.to_shared_address(), "?");
    assert_eq!(first.to_single_fragment(), "");
    for nothing in ["", "?", "#", "?#", "&", "?q=&wie=&beeld="] {
        assert_eq!(open(nothing), (first.clone(), Vec::new()), "{nothing:?}");
    }
}

#[test]
fn keys_stand_in_the_order_of_the_design() {
    let order = [
        "v",
        "beeld",
        "q",
        "verslag",
        "onderwerp",
        "wie",
        "handeling",
        "gericht",
        "plaats",
        "organisatie",
        "persoon",
        "van",
        "tot",
        "bedrag",
        "sorteer",
        "groep",
        "weergave",
        "breedte",
        "naast",
        "verschil",
        "open",
        "kaart",
        "soort",
        "matrix",
        "knoop",
        "min",
        "zicht",
        "vast",
        "verzameling",
        "taal",
    ];
    let query = rich().to_query();
    let keys: Vec<_> = query.split('&').filter_map(|part| part.split_once('=')).map(|(key, _)| key).collect();
    assert_eq!(keys, order);
}

#[test]
fn the_version_is_left_out_only_when_all_else_is() {
    let place = ViewState { place: Some(id("2025-05-15-antalya.p5z5")), ..ViewState::default() };
    assert_eq!(place.to_address(), "?v=1#2025-05-15-antalya.p5z5");
    let page = ViewState { page: Page::Map, ..ViewState::default() };
    assert_eq!(page.to_address(), "?v=1&beeld=kaart");
}

#[test]
fn a_rich_view_stays_under_two_thousand_characters() {
    let link = rich().to_shared_address();
    assert!(link.len() < 2_000, "{} characters: {link}", link.len());
    assert_eq!(open(&link), (rich(), Vec::new()));
}

#[test]
fn a_collection_names_a_report_where_it_changes() {
    let collected = ["a.p1z1", "a.p1z2", "b.p1z2", "a.p9z9"].map(id).to_vec();
    let view = ViewState { collected, ..ViewState::default() };
    assert_eq!(view.to_query(), "v=1&verzameling=a.p1z1,p1z2,b.p1z2,a.p9z9");
    assert_eq!(open("?verzameling=a.p1z1,a.p1z2,b.p1z2,a.p9z9").0, view, "naming it every time is as good");
}

#[test]
fn the_context_is_as_wide_as_said_within_bounds() {
    let view = |query: &str| open(query).0.words_beside();
    assert_eq!((view("?weergave=concordantie"), view("?weergave=woordgebruik")), (6, 5));
    assert_eq!((view("?breedte=0"), view("?breedte=12"), view("?breedte=65535")), (1, 12, 50));
}

#[test]
fn a_view_knows_its_order_and_the_report_being_read() {
    let words = ViewState { query: "steun".to_owned(), ..ViewState::default() };
    assert_eq!(ViewState::default().sorting(), Sort::Report);
    assert_eq!(words.sorting(), Sort::Relevance);
    assert_eq!(ViewState { sort: Some(Sort::Report), ..words.clone() }.sorting(), Sort::Report);
    // An order that a display does not have gives way to its usual one.
    let by_neighbour = ViewState { sort: Some(Sort::Left), ..words.clone() };
    assert_eq!(by_neighbour.sorting(), Sort::Relevance);
    assert_eq!(ViewState { display: Display::Concordance, ..by_neighbour }.sorting(), Sort::Left);
    assert_eq!(ViewState { display: Display::Concordance, ..words }.sorting(), Sort::Right);

    assert_eq!(open("?beeld=lezen").0.being_read(), None);
    assert_eq!(open("?beeld=lezen#b.p1").0.being_read(), Some(id("b")));
    assert_eq!(open("?beeld=lezen&verslag=a#b.p1").0.being_read(), Some(id("a")));
}
