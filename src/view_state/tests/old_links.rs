//! Links that were once written. They open for good: rows are added here, never changed.

use super::*;

/// Links of version 1, and what they show.
fn version_1() -> Vec<(&'static str, ViewState)> {
    let first = ViewState::default;
    vec![
        ("?", first()),
        (
            "?v=1&beeld=verkennen&q=steun&onderwerp=steun-aan-oekraine&wie=nederland#2025-05-15-antalya.p5z5",
            ViewState {
                page: Page::Explore,
                query: "steun".to_owned(),
                chosen: choosing(&[(Facet::Topic, "steun-aan-oekraine"), (Facet::Actor, "nederland")]),
                place: Some(id("2025-05-15-antalya.p5z5")),
                ..first()
            },
        ),
        (
            "?v=1&c=zmbg&beeld=lezen&verslag=2025-05-15-antalya&taal=en#2025-05-15-antalya.p5z5",
            ViewState {
                page: Page::Read,
                chosen: choosing(&[(Facet::Report, ANTALYA)]),
                language: Language::English,
                place: Some(id("2025-05-15-antalya.p5z5")),
                ..first()
            },
        ),
        (
            "?v=1&c=0rsc&beeld=vergelijken&naast=2025-05-15-antalya,2026-05-22-helsingborg&verschil=1&open=steun-aan-oekraine",
            ViewState {
                page: Page::Compare,
                compared: vec![id(ANTALYA), id(HELSINGBORG)],
                only_differences: true,
                open_topic: Some("steun-aan-oekraine".to_owned()),
                ..first()
            },
        ),
        (
            "?v=1&c=ybmb&beeld=verkennen&q=%22Straat%20van%20Hormuz%22%20-olie#2026-05-22-helsingborg.p6z1",
            ViewState {
                page: Page::Explore,
                query: "\"Straat van Hormuz\" -olie".to_owned(),
                place: Some(id("2026-05-22-helsingborg.p6z1")),
                ..first()
            },
        ),
        (
            "?v=1&beeld=verkennen&handeling=roept-op,zegt-toe&gericht=rusland&plaats=oekraine&organisatie=navo&persoon=rutte\
             &van=2025-01-01&tot=2026-12-31&bedrag=1&sorteer=verslag&groep=wie&weergave=concordantie&breedte=8",
            ViewState {
                page: Page::Explore,
                chosen: choosing(&[
                    (Facet::Act, "roept-op"),
                    (Facet::Act, "zegt-toe"),
                    (Facet::Addressee, "rusland"),
                    (Facet::Place, "oekraine"),
                    (Facet::Organisation, "navo"),
                    (Facet::Person, "rutte"),
                ]),
                from: Some(id("2025-01-01")),
                to: Some(id("2026-12-31")),
                amounts: Amounts::Named,
                sort: Some(Sort::Report),
                group: Group::Actor,
                display: Display::Concordance,
                width: Some(8),
                ..first()
            },
        ),
        (
            "?v=1&beeld=verkennen&q=steun&sorteer=links&weergave=concordantie&breedte=5",
            ViewState {
                page: Page::Explore,
                query: "steun".to_owned(),
                sort: Some(Sort::Left),
                display: Display::Concordance,
                width: Some(5),
                ..first()
            },
        ),
        (
            "?v=1&beeld=verkennen&q=steun&sorteer=datum&groep=onderwerp",
            ViewState {
                page: Page::Explore,
                query: "steun".to_owned(),
                sort: Some(Sort::Newest),
                group: Group::Topic,
                ..first()
            },
        ),
        (
            "?v=1&beeld=verkennen&q=steun&sorteer=rechts&weergave=woordgebruik",
            ViewState {
                page: Page::Explore,
                query: "steun".to_owned(),
                sort: Some(Sort::Right),
                display: Display::Usage,
                ..first()
            },
        ),
        (
            "?v=1&beeld=kaart&kaart=matrix&soort=onderwerp,wie&matrix=bijeenkomst&knoop=wie:canada&min=3&zicht=-120,45,150\
             &vast=nederland:12:-340,wie:canada:0:5&verzameling=2025-05-15-antalya.p5z5,p5z6,2026-05-22-helsingborg.p1z1",
            ViewState {
                page: Page::Map,
                map: MapForm::Matrix,
                kinds: vec!["onderwerp".to_owned(), "wie".to_owned()],
                matrix: MatrixOf::Meeting,
                node: Some("wie:canada".to_owned()),
                weakest: Some(3),
                viewport: Some([-120, 45, 150]),
                pins: vec![
                    Pin { id: "nederland".to_owned(), x: 12, y: -340 },
                    Pin { id: "wie:canada".to_owned(), x: 0, y: 5 },
                ],
                collected: ["2025-05-15-antalya.p5z5", "2025-05-15-antalya.p5z6", "2026-05-22-helsingborg.p1z1"]
                    .map(id)
                    .to_vec(),
                ..first()
            },
        ),
        ("?v=1&beeld=eigen", ViewState { page: Page::Own, ..first() }),
        ("?v=1&beeld=over", ViewState { page: Page::About, ..first() }),
        ("?v=1#2025-05-15-antalya", ViewState { place: Some(id(ANTALYA)), ..first() }),
        ("?v=1#2025-05-15-antalya.p5", ViewState { place: Some(id("2025-05-15-antalya.p5")), ..first() }),
        (
            "#?v=1&beeld=lezen&plek=2025-05-15-antalya.p5z5",
            ViewState { page: Page::Read, place: Some(id("2025-05-15-antalya.p5z5")), ..first() },
        ),
    ]
}

#[test]
fn links_from_version_1_open_for_good() {
    for (link, shown) in version_1() {
        assert_eq!(open(link), (shown, Vec::new()), "{link}");
    }
}

/// As long as links of version 1 are the ones that are written.
#[test]
fn links_are_written_as_version_1_has_them() {
    for (link, shown) in version_1() {
        let written = [shown.to_address(), shown.to_shared_address(), ["#", &shown.to_single_fragment()].concat()];
        assert!(written.iter().any(|written| written == link), "{link} is now written {written:?}");
    }
}

#[test]
fn every_published_word_is_still_understood() {
    fn words<T: Copy + PartialEq + std::fmt::Debug>(all: &[T], word: fn(T) -> &'static str, published: &str) {
        assert_eq!(all.iter().map(|choice| word(*choice)).collect::<Vec<_>>().join(" "), published);
    }
    words(Page::ALL, Page::word, "overzicht verkennen kaart vergelijken lezen eigen over");
    words(Sort::ALL, Sort::word, "relevantie verslag datum rechts links");
    words(Group::ALL, Group::word, "geen verslag onderwerp wie");
    words(Display::ALL, Display::word, "lijst concordantie woordgebruik");
    words(MapForm::ALL, MapForm::word, "netwerk matrix wereld tabel");
    words(MatrixOf::ALL, MatrixOf::word, "onderwerp wie bijeenkomst");
    words(Language::ALL, Language::word, "nl en");
}
