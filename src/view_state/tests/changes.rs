//! What a reader does to a view, and what the history and the collection make of it.

use super::*;

/// A view after a change.
fn after(view: &ViewState, change: impl FnOnce(&mut ViewState)) -> ViewState {
    let mut next = view.clone();
    change(&mut next);
    next
}

#[test]
fn typing_and_zooming_replace_the_entry_in_the_history() {
    let view = ViewState { page: Page::Map, query: "steu".to_owned(), ..rich() };
    assert!(view.replaces(&view));
    assert!(view.replaces(&ViewState { query: "steun".to_owned(), ..view.clone() }));
    assert!(view.replaces(&ViewState { viewport: Some([0, 0, 200]), ..view.clone() }));
    assert!(view.replaces(&ViewState { viewport: None, ..view.clone() }));
}

#[test]
fn a_pin_is_a_choice_and_pushing_it_on_is_none() {
    let view = ViewState::default();
    let pinned = after(&view, |view| assert!(view.pin("wie.canada", [10, 20])));
    assert!(!view.replaces(&pinned));
    let pushed = after(&pinned, |view| assert!(view.pin("wie.canada", [15, 20])));
    assert!(pinned.replaces(&pushed));
    assert_eq!(pushed.to_query(), "v=1&vast=wie.canada:15:20");
    let freed = after(&pushed, |view| view.unpin("wie.canada"));
    assert!(!pushed.replaces(&freed));
    assert_eq!(freed, view);
}

#[test]
fn no_more_is_pinned_than_a_link_holds() {
    let mut view = ViewState::default();
    assert!((0..MOST_PINS).all(|at| view.pin(&format!("wie.land-{at}"), [1, 2])));
    let full = view.clone();
    assert!(!view.pin("wie.canada", [1, 2]));
    assert_eq!(view, full);
    assert!(view.pin("wie.land-3", [5, 6]), "what is pinned already can still be moved");
}

#[test]
fn every_choice_gets_an_entry_of_its_own() {
    let view = ViewState { place: None, ..rich() };
    let report = id(ANTALYA);
    for next in [
        after(&view, |view| view.turn_to(Page::About)),
        after(&view, |view| view.toggle(Facet::Actor, "canada")),
        after(&view, |view| view.remove(Facet::Actor, "nederland")),
        after(&view, |view| view.show_only(Facet::Actor, "nederland")),
        after(&view, ViewState::clear),
        after(&view, |view| view.read(&report, None)),
        after(&view, |view| view.compare(&report, &id(HELSINGBORG))),
        ViewState { place: Some(id("2025-05-15-antalya.p1")), ..view.clone() },
        ViewState { language: Language::Dutch, ..view.clone() },
        ViewState { query: "steun".to_owned(), viewport: None, ..view.clone() },
    ] {
        assert!(!view.replaces(&next) && !next.replaces(&view), "{}", next.to_address());
    }
}

#[test]
fn a_filter_is_taken_off_as_it_was_put_on() {
    let view = open("?beeld=verkennen&q=steun&wie=navo#2025-05-15-antalya.p1z1").0;
    let more = after(&view, |view| view.toggle(Facet::Actor, "canada"));
    let address = |change: &dyn Fn(&mut ViewState)| after(&more, change).to_address();
    assert_eq!(more.to_address(), "?v=1&beeld=verkennen&q=steun&wie=canada,navo");
    assert_eq!(address(&|view| view.toggle(Facet::Actor, "canada")), "?v=1&beeld=verkennen&q=steun&wie=navo");
    assert_eq!(address(&|view| view.remove(Facet::Actor, "navo")), "?v=1&beeld=verkennen&q=steun&wie=canada");
    assert_eq!(after(&more, |view| view.remove(Facet::Actor, "eu")), more);
    assert_eq!(address(&|view| view.ask("hulp")), "?v=1&beeld=verkennen&q=hulp&wie=canada,navo");
}

#[test]
fn clearing_takes_words_and_filters_off_and_nothing_else() {
    let view = rich();
    let cleared = after(&view, ViewState::clear);
    assert_eq!((cleared.query.as_str(), cleared.chosen.is_empty()), ("", true));
    assert_eq!(
        (cleared.from, cleared.to, cleared.amounts.clone(), cleared.place.clone()),
        (None, None, Amounts::All, None)
    );
    let ViewState { query, chosen, from, to, amounts, place, .. } = view.clone();
    assert_eq!(ViewState { query, chosen, from, to, amounts, place, ..cleared }, view);
}

#[test]
fn only_leads_to_the_sentences_with_one_value() {
    let view = open("?beeld=kaart&q=steun&wie=navo&van=2025-01-01&bedrag=1&taal=en&verzameling=a.p1z1#a.p1").0;
    assert_eq!(
        after(&view, |view| view.show_only(Facet::Topic, "ruimte")).to_address(),
        "?v=1&beeld=verkennen&onderwerp=ruimte&verzameling=a.p1z1&taal=en"
    );
}

#[test]
fn the_report_being_read_is_no_filter_elsewhere() {
    let mut reading = open("?beeld=verkennen&q=steun&verslag=a,b&wie=navo").0;
    reading.read(&id("c"), Some(id("c.p2z1")));
    let address = |change: &dyn Fn(&mut ViewState)| after(&reading, change).to_address();
    assert_eq!(reading.to_address(), "?v=1&beeld=lezen&q=steun&verslag=c&wie=navo#c.p2z1");
    assert_eq!(address(&ViewState::clear), "?v=1&beeld=lezen&verslag=c");
    assert_eq!(address(&|view| view.turn_to(Page::Explore)), "?v=1&beeld=verkennen&q=steun&wie=navo");
    assert_eq!(address(&|view| view.show_only(Facet::Actor, "eu")), "?v=1&beeld=verkennen&wie=eu");
    let map = open("?beeld=kaart&verslag=a,b").0;
    assert_eq!(after(&map, |view| view.turn_to(Page::Read)).to_address(), "?v=1&beeld=lezen&verslag=a");
}

#[test]
fn comparing_puts_two_reports_side_by_side_in_order() {
    let view = open("?beeld=lezen&verslag=a&taal=en#a.p1").0;
    assert_eq!(
        after(&view, |view| view.compare(&id("b"), &id("a"))).to_address(),
        "?v=1&beeld=vergelijken&naast=b,a&taal=en"
    );
    assert_eq!(after(&view, |view| view.compare(&id("a"), &id("a"))).compared, [id("a")]);
}

#[test]
fn what_the_collection_does_not_hold_is_dropped_and_named() {
    let view = |place: &str| {
        open(&format!(
            "?beeld=kaart&q=steun&verslag=a,weg&wie=navo,weg&naast=weg,a&open=weg&soort=wie,weg&knoop=weg\
             &vast=navo:1:1,weg:2:2&verzameling=a.p1z1,p9z9#{place}"
        ))
        .0
    };
    let is_known = |value: &str| value != "weg";
    let retain = |mut view: ViewState| {
        let remarks = view.retain_known(
            &|_, value| is_known(value),
            &|sentence| is_known(sentence.report.as_str()) && sentence.spot.paragraph < 5 && sentence.spot.sentence < 5,
            &is_known,
            &is_known,
        );
        (view, remarks)
    };
    let (kept, remarks) = retain(view("a.p1z1"));
    assert_eq!(
        kept.to_address(),
        "?v=1&beeld=kaart&q=steun&verslag=a&wie=navo&naast=a&soort=wie&vast=navo:1:1&verzameling=a.p1z1#a.p1z1"
    );
    let unknown = |key: &str, value: &str| Remark::Unknown { key: key.to_owned(), value: value.to_owned() };
    let named = ["verslag", "wie", "naast", "open", "soort", "knoop", "vast"].map(|key| unknown(key, "weg"));
    assert_eq!(remarks[..7], named);
    assert_eq!(remarks[7..], [unknown("verzameling", "a.p9z9")]);

    for (place, nearest) in [("a.p1z9", "a.p1"), ("a.p9z9", "a"), ("a.p9", "a"), ("weg.p1z1", ""), ("weg", "")] {
        let (kept, remarks) = retain(view(place));
        assert_eq!(kept.to_fragment(), nearest);
        assert!(remarks.contains(&unknown("plek", place)), "{place}");
    }
}
