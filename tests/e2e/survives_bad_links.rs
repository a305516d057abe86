//! A link with nonsense in it opens what can be opened, and says what could not.

use crate::harness::{Reader, eventually, seen, views, visit};
use serde_json::json;

#[test]
fn good_links_open_without_a_notice() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in views::all().filter(|view| view.name != "melding") {
            reader.open(view.address).await;
            reader.heading().await;
            assert_eq!(reader.notice().await, "", "{}", view.name);
        }
    });
}

#[test]
fn a_view_of_a_later_version_is_named_and_something_is_shown() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=hologram").await;
        reader.wait_for_notice("hologram").await;
        reader.heading().await;
    });
}

#[test]
fn an_unknown_topic_is_named_and_the_known_one_is_used() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&onderwerp=bestaat-niet,steun-aan-oekraine").await;
        reader.wait_for_notice("bestaat-niet").await;
        reader.find("button", "Verwijder filter: Steun aan Oekraïne").await;
        let (found, all) = reader.status_counts().await;
        assert!(0 < found && found < all, "{found} of {all}");
    });
}

#[test]
fn an_unknown_report_is_named_and_another_one_can_be_read() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2024-07-11-washington").await;
        reader.wait_for_notice("2024-07-11-washington").await;
        assert!(reader.has("link", "Link naar alinea 1, zin 1").await, "no report is shown");
    });
}

#[test]
fn a_sentence_that_does_not_exist_is_named_and_its_report_is_shown() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p99z1").await;
        reader.wait_for_notice("p99z1").await;
        let there = "return document.getElementById('2025-05-15-antalya.p1z1') !== null";
        assert_eq!(reader.script(there, vec![]).await, json!(true), "the report is not shown");
    });
}

#[test]
fn broken_escapes_do_not_stop_the_search() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for (query, word) in [("q=steun%20%zz", "%zz"), ("q=100%", "100%"), ("q=oekra%C3", "q")] {
            reader.open(&format!("?v=1&beeld=verkennen&{query}")).await;
            reader.wait_for_notice(word).await;
            reader.status_counts().await;
        }
    });
}

#[test]
fn a_link_that_does_not_fit_its_check_is_shown_with_a_warning() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&c=zzzz&beeld=verkennen&q=steun").await;
        reader.wait_for_notice("").await;
        assert!(reader.status_counts().await.0 > 0, "what can be read of the link is not shown");
    });
}

#[test]
fn a_link_from_a_later_edition_opens_as_far_as_it_is_understood() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=9&beeld=verkennen&wie=nederland&hologram=1").await;
        reader.wait_for_notice("").await;
        reader.find("button", "Verwijder filter: Nederland").await;
    });
}

#[test]
fn an_unknown_page_is_named_and_the_first_page_is_shown() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=bestaat-niet").await;
        reader.wait_for_notice("bestaat-niet").await;
        assert!(!reader.heading().await.is_empty());
    });
}

#[test]
fn a_hundred_kilobytes_of_junk_are_survived() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let endless_word = format!("?v=1&beeld=verkennen&q={}", "a".repeat(100_000));
        let endless_list = format!("?v=1&beeld=verkennen&onderwerp={}navo-top", "x-y,".repeat(25_000));
        let endless_keys: String = (0..10_000).map(|n| format!("&k{n}=%F0%9F")).collect();
        for junk in [endless_word, endless_list, format!("?v=1&beeld=verkennen{endless_keys}")] {
            reader.open(&junk).await;
            let notice = reader.wait_for_notice("").await;
            assert!(notice.len() < 4_000, "the notice has {} bytes", notice.len());
            still_works(&reader).await;
        }
    });
}

#[test]
fn markup_in_a_link_stays_text() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for junk in [
            "?v=1&beeld=<script>window.hit=1</script>",
            "?v=1&beeld=verkennen&q=<img%20src=x%20onerror=window.hit=1>",
            "?v=1&beeld=verkennen&onderwerp=<svg/onload=window.hit=1>#<img%20src=x%20onerror=window.hit=1>",
        ] {
            reader.open(junk).await;
            assert_eq!(reader.script("return window.hit ?? null", vec![]).await, json!(null), "{junk} ran");
            still_works(&reader).await;
        }
    });
}

#[test]
fn no_address_is_too_mangled_to_open() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for junk in [
            "?",
            "?=",
            "?&&&",
            "?v",
            "?v=1",
            "?v=1&",
            "?v=&c=",
            "#",
            "#.",
            "#?",
            "#p5z5",
            "?v=1#%",
            "?%00%FF=%C0",
            "?v=1&beeld=kaart&knoop=nergens&zicht=1,2&min=-1&vast=a:b:c,:::,",
            "?v=1&v=2&v=3&beeld=kaart&beeld=lezen",
            "?v=1&beeld=vergelijken&naast=,,,&open=,",
            "?v=1&beeld=vergelijken&naast=2025-05-15-antalya",
            "?v=1&beeld=vergelijken&naast=2025-05-15-antalya,2025-05-15-antalya",
            "?v=1&beeld=kaart&zicht=99999999999,-99999999999,0&vast=navo:999999999:1",
            "?v=1&beeld=verkennen&van=2025-02-30&tot=gisteren&breedte=99999999999&sorteer=mooi",
            "?v=1&beeld=verkennen&q=%E2%80%AEneuts%00&verzameling=p1z1,2025-05-15-antalya.p0z0",
            "?v=1&beeld=eigen",
            "?v=1&taal=tlh&beeld=over",
            "?v=1&amp;beeld=kaart",
            "?v=1?beeld=kaart&v=1",
        ] {
            reader.open(junk).await;
            still_works(&reader).await;
        }
    });
}

/// The page has a heading, and its navigation leads somewhere.
async fn still_works(reader: &Reader) {
    reader.heading().await;
    reader.click("link", "Verkennen").await;
    eventually("the search after a bad link", async || {
        let (_, all) = reader.status_counts().await;
        seen(all == 49, || format!("of {all}"))
    })
    .await;
}
