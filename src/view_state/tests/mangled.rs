//! Links as they come in: typed by hand, broken, junk. Each opens, none panics.

use proptest::prelude::*;
use proptest::sample::Index;

use super::generated::any_view_state;
use super::*;

/// What can happen to a link on its way.
#[derive(Clone, Debug)]
enum Mishap {
    CutOff(Index),
    FlippedByte(Index, u8),
    DoubledPart(Index),
    SwappedParts(Index, Index),
    Inserted(Index, String),
}

fn any_mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        any::<Index>().prop_map(Mishap::CutOff),
        (any::<Index>(), any::<u8>()).prop_map(|(at, mask)| Mishap::FlippedByte(at, mask)),
        any::<Index>().prop_map(Mishap::DoubledPart),
        (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Mishap::SwappedParts(one, other)),
        (any::<Index>(), "[%&=#?,:.+pz0-9\u{0}-\u{FF}💬]{1,9}").prop_map(|(at, junk)| Mishap::Inserted(at, junk)),
    ]
}

fn mangle(link: &str, mishap: &Mishap) -> String {
    let mut bytes = link.as_bytes().to_vec();
    let mut parts: Vec<_> = link.split('&').collect();
    match mishap {
        Mishap::CutOff(at) => bytes.truncate(at.index(bytes.len() + 1)),
        Mishap::FlippedByte(_, _) if bytes.is_empty() => {}
        Mishap::FlippedByte(at, mask) => {
            let at = at.index(bytes.len());
            bytes[at] ^= mask;
        }
        Mishap::DoubledPart(at) => {
            let at = at.index(parts.len());
            parts.insert(at, parts[at]);
            bytes = parts.join("&").into_bytes();
        }
        Mishap::SwappedParts(one, other) => {
            let (one, other) = (one.index(parts.len()), other.index(parts.len()));
            parts.swap(one, other);
            bytes = parts.join("&").into_bytes();
        }
        Mishap::Inserted(at, junk) => {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, junk.bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn opens_and_round_trips(link: &str) -> Result<(), TestCaseError> {
    let (shown, remarks) = open(link);
    prop_assert!(remarks.len() <= 13, "a reader would have to read {} remarks", remarks.len());
    prop_assert_eq!(open(&shown.to_address()), (shown.clone(), Vec::new()), "{}", link);
    prop_assert_eq!(open(&shown.to_shared_address()), (shown, Vec::new()), "{}", link);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_mangled_link_opens_what_can_be_opened(
        view in any_view_state(),
        kind in 0_u8..3,
        mishaps in proptest::collection::vec(any_mishap(), 1..6),
    ) {
        let link = match kind {
            0 => view.to_address(),
            1 => view.to_shared_address(),
            _ => ["#", &view.to_shared_single_fragment()].concat(),
        };
        opens_and_round_trips(&mishaps.iter().fold(link, |link, mishap| mangle(&link, mishap)))?;
    }

    #[test]
    fn junk_opens_something(query in "[ -~\u{0}-\u{FFFF}]{0,300}", fragment in "[.#?pz0-9%&=a-é]{0,60}") {
        opens_and_round_trips(&[&query, "#", &fragment].concat())?;
    }
}

#[test]
fn a_link_with_nonsense_in_it_says_what_could_not_be_used() {
    let value = |key: &str, value: &str| Remark::UnknownValue { key: key.to_owned(), value: value.to_owned() };
    let date = |key: &str, value: &str| Remark::BadDate { key: key.to_owned(), value: value.to_owned() };
    let key = str::to_owned;
    for (link, expected) in [
        ("?kleur=rood&q=steun&kleur=blauw", vec![Remark::UnknownKey { key: key("kleur") }]),
        ("?q=steun&beeld=plattegrond", vec![value("beeld", "plattegrond")]),
        ("?q=steun&wie=Nederland,,canada", vec![value("wie", "Nederland")]),
        ("?q=steun&van=2025-02-30&tot=morgen", vec![date("van", "2025-02-30"), date("tot", "morgen")]),
        ("?q=steun#alinea-5", vec![]),
        ("?q=steun#Alinea 5", vec![Remark::BadPlace { value: key("Alinea 5") }]),
        ("?q=steun&wie=%zz", vec![Remark::BrokenEscape { key: key("wie"), value: key("%zz") }, value("wie", "%zz")]),
        (
            "?q=steun&soort=%FF",
            vec![Remark::BrokenText { key: key("soort"), value: key("\u{FFFD}") }, value("soort", "\u{FFFD}")],
        ),
        ("?v=2&q=steun", vec![Remark::NewerLink { value: key("2") }]),
        ("?v=0&q=steun", vec![value("v", "0")]),
        ("?q=steun&q=hulp", vec![Remark::Repeated { key: key("q") }]),
        ("?v=1&c=0000&q=steun", vec![Remark::CutOff]),
        (
            "?q=steun&zicht=1,2&min=veel&breedte=-1",
            vec![value("zicht", "1,2"), value("min", "veel"), value("breedte", "-1")],
        ),
        ("?q=steun&zicht=1,2,0", vec![value("zicht", "1,2,0")]),
        (
            "?q=steun&vast=nederland:1,navo:1:9999999",
            vec![value("vast", "nederland:1"), value("vast", "navo:1:9999999")],
        ),
        ("?q=steun&verzameling=p1z1,a.p1,a.p1z1", vec![value("verzameling", "p1z1"), value("verzameling", "a.p1")]),
        ("?q=steun&bedrag=0&verschil=ja", vec![value("verschil", "ja")]),
        ("?q=steun&taal=nl&beeld=overzicht&groep=geen", vec![]),
    ] {
        let (shown, remarks) = open(link);
        assert_eq!(remarks, expected, "{link}");
        assert_eq!(shown.query, "steun", "the rest of {link} is shown");
    }
}

#[test]
fn what_a_form_left_empty_says_nothing() {
    let (shown, remarks) = open("?q=&beeld=&q=steun&wie=&van=");
    assert_eq!((shown.to_address().as_str(), remarks), ("?v=1&q=steun", Vec::new()));
}

#[test]
fn lists_said_again_add_up_and_hold_everything_once() {
    let (shown, remarks) = open("?wie=nederland, canada&wie=navo,canada&vast=a:1:1,a:2:2&naast=b,a&naast=a,c");
    assert_eq!(shown.chosen.get(Facet::Actor), ["canada", "navo", "nederland"]);
    assert_eq!(shown.pins, [Pin { id: "a".to_owned(), x: 1, y: 1 }]);
    assert_eq!(shown.compared, ["b", "a", "c"].map(id));
    assert_eq!(remarks, []);
}

#[test]
fn megabytes_of_junk_hide_nothing_that_makes_sense() {
    const MEGABYTE: usize = 1 << 20;
    for junk in ["x", "&", "a&", "a=%&", "%", "%41", ",", "wie=a&", "q=b&", "é", "💬", "=", "#", "?", "p1z1,"] {
        let junk = junk.repeat(MEGABYTE / junk.len());
        let (shown, remarks) = ViewState::from_address(&format!("v=1&beeld=kaart&{junk}&min=3"), &junk);
        assert_eq!((shown.page, shown.weakest), (Page::Map, Some(3)));
        assert!(remarks.len() <= 13);
        let junk = &junk[..junk.floor_char_boundary(MEGABYTE / 16)];
        for key in ["q", "onderwerp", "verzameling", "vast", "van", "knoop"] {
            let (shown, remarks) = ViewState::from_address(&format!("beeld=kaart&{key}={junk}&min=3"), "");
            assert_eq!((shown.page, shown.weakest), (Page::Map, Some(3)));
            assert!(remarks.len() <= 13);
            assert!(shown.to_address().len() < 100_000);
        }
    }
}

#[test]
fn what_is_too_much_is_cut_and_told() {
    let many = |n: usize| (0..n).map(|at| format!("a{at:05}")).collect::<Vec<_>>().join(",");
    let (shown, remarks) = open(&format!("?wie={}", many(MOST_VALUES + 1)));
    assert_eq!(shown.chosen.get(Facet::Actor).len(), MOST_VALUES);
    assert_eq!(remarks, [Remark::TooMany { key: "wie".to_owned() }]);

    let (shown, remarks) = open(&format!("?q={}", "%C3%AB".repeat(LONGEST_QUERY + 1)));
    assert_eq!(shown.query, "ë".repeat(LONGEST_QUERY));
    assert_eq!(remarks, [Remark::TooLong { key: "q".to_owned() }]);
}
