//! A link on its way: cut off by a mail program, hung with trackers, wrapped in a sentence.

use super::*;

/// Shared views of every kind: short, long, with and without place, words or escapes.
fn shared_views() -> Vec<ViewState> {
    let links = [
        "?v=1&beeld=kaart",
        "?v=1#2025-05-15-antalya.p5z5",
        "?v=1&q=100%25%20steun%20",
        "?v=1&beeld=verkennen&q=steun&onderwerp=steun-aan-oekraine&wie=nederland#2025-05-15-antalya.p5z5",
        "?v=1&beeld=vergelijken&naast=2025-05-15-antalya,2026-05-22-helsingborg&verschil=1&taal=en",
    ];
    links.into_iter().map(|link| open(link).0).chain([rich()]).collect()
}

#[test]
fn a_shared_link_that_was_cut_off_is_recognised_wherever_the_cut_is() {
    for view in shared_views() {
        let link = view.to_shared_address();
        // What is left of the question mark alone is the address of the first view.
        for cut in 2..link.len() {
            let (shown, remarks) = open(&link[..cut]);
            assert!(remarks.contains(&Remark::CutOff) || shown == view, "unnoticed: {}", &link[..cut]);
        }
    }
}

#[test]
fn a_single_file_link_that_was_cut_off_is_recognised_as_well() {
    for view in shared_views() {
        let fragment = view.to_shared_single_fragment();
        for cut in 2..fragment.len() {
            let (shown, remarks) = ViewState::from_single_fragment(&fragment[..cut]);
            assert!(remarks.contains(&Remark::CutOff) || shown == view, "unnoticed: {}", &fragment[..cut]);
        }
    }
}

#[test]
fn a_cut_off_link_shows_what_is_left_of_it() {
    let (shown, remarks) = open("?v=1&c=zzzz&beeld=verkennen&q=steun&onderwerp=steun-aan-oekra");
    assert_eq!(shown.query, "steun");
    assert_eq!(shown.page, Page::Explore);
    assert_eq!(remarks, [Remark::CutOff]);
}

#[test]
fn a_link_without_a_check_is_as_good() {
    for view in shared_views() {
        assert_eq!(open(&view.to_address()), (view, Vec::new()));
    }
}

#[test]
fn what_trackers_hang_on_to_a_link_goes_without_a_word() {
    for view in shared_views() {
        let link = view.to_shared_address();
        let (query, fragment) = link.split_once('#').unwrap_or((&link, ""));
        for hung_on in ["&utm_source=mail&utm_medium=x", "&fbclid=IwAR0%", "&gclid=", "&mc_cid=1&mc_eid=2"] {
            let query = [query, hung_on].concat();
            assert_eq!(ViewState::from_address(&query, fragment), (view.clone(), Vec::new()), "{query}");
        }
    }
}

#[test]
fn mail_programs_may_encode_as_they_like() {
    for view in shared_views() {
        let link = view.to_shared_address();
        let other = link.replace(',', "%2C").replace(':', "%3a").replace("%20", "+").replace("%C3%AF", "ï");
        assert_eq!(open(&other), (view.clone(), Vec::new()), "{other}");
        assert_eq!(open(&link.replace('&', "&amp;")), (view, Vec::new()), "{link}");
    }
}

#[test]
fn the_end_of_a_sentence_is_no_part_of_the_place() {
    for end in ["", ".", ",", ")", ").", "?", "\u{201D}", "%22"] {
        let (shown, remarks) = open(&format!("?beeld=lezen#2025-05-15-antalya.p5z5{end}"));
        assert_eq!((shown.place, remarks), (Some(id("2025-05-15-antalya.p5z5")), Vec::new()), "{end:?}");
    }
}

#[test]
fn both_editions_open_each_others_links() {
    for view in shared_views() {
        let (address, fragment) = (view.to_shared_address(), view.to_shared_single_fragment());
        assert_eq!(ViewState::from_address("", &fragment), (view.clone(), Vec::new()));
        assert_eq!(open(&address), (view, Vec::new()));
        let check = |link: &str| link.split("&c=").nth(1).map(|rest| rest[..4].to_owned());
        assert_eq!(check(&address), check(&fragment), "one view has one check");
    }
}
