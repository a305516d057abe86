//! The whole page in one file, from a disk, where no host answers.

use crate::harness::own::{RIGA, add, fixture, wait_for_total};
use crate::harness::{Reader, environment, views, visit};

/// The single-file edition where it was built.
fn address() -> String {
    let file = environment::dist().join("verslagwijzer.html");
    url::Url::from_file_path(file).expect("dist/ has a full path").to_string()
}

#[test]
fn every_view_opens_from_its_fragment() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in views::all() {
            let (query, place) = view.address.split_once('#').unwrap_or((view.address, ""));
            let place = if place.is_empty() { String::new() } else { format!("&plek={place}") };
            open(&reader, &format!("#{query}{place}")).await;
            assert!(!reader.heading().await.is_empty(), "{} is empty from a file", view.name);
        }
        assert!(stage.requests().is_empty(), "it asked a host: {:?}", stage.requests());
    });
}

#[test]
fn links_lead_on_and_back_within_the_file() {
    visit(async |stage| {
        let reader = stage.reader().await;
        open(&reader, "#?v=1&beeld=verkennen&q=steun&taal=nl").await;
        assert_eq!(reader.status_text().await, "7 van 49 zinnen");
        reader.click("link", "Vergelijken").await;
        reader.find("table", "Onderwerpen per bijeenkomst").await;
        let there = reader.address().await;
        assert!(there.starts_with(&address()) && there.contains("#?v=1&beeld=vergelijken"), "{there}");
        reader.back().await;
        assert_eq!(reader.status_text().await, "7 van 49 zinnen");
    });
}

#[test]
fn a_sentence_is_landed_on() {
    visit(async |stage| {
        let reader = stage.reader().await;
        open(&reader, "#2025-05-15-antalya.p5z5").await;
        assert!(reader.main_text().await.contains("EUR 100 miljoen"));
        let script = "return document.activeElement.id === '2025-05-15-antalya.p5z5'";
        reader.wait_until("the cited sentence has focus", script).await;
    });
}

#[test]
fn own_reports_are_taken_in_and_found() {
    visit(async |stage| {
        let reader = stage.reader().await;
        open(&reader, "#?v=1&beeld=eigen").await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
        assert!(stage.requests().is_empty(), "it asked a host: {:?}", stage.requests());
    });
}

async fn open(reader: &Reader, fragment: &str) {
    // Another fragment alone would not load the page anew.
    reader.leave().await;
    reader.open_address(&format!("{}{fragment}", address())).await;
}
