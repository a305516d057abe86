//! After one visit the page works without a network.

use crate::harness::tables::{self, ANTALYA};
use crate::harness::{Reader, Stage, views, visit, visit_under};

#[test]
fn after_one_visit_every_view_opens_without_a_network() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        lose_the_network(stage, &reader).await;
        reader.reload().await;
        for view in views::all() {
            reader.open(view.address).await;
            assert!(!reader.heading().await.is_empty(), "{} is empty without a network", view.name);
        }
    });
}

#[test]
fn the_same_goes_for_a_site_in_a_folder() {
    visit_under("/een/map/", async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        lose_the_network(stage, &reader).await;
        reader.reload().await;
        for view in &views::PAGES {
            reader.open(view.address).await;
            assert!(!reader.heading().await.is_empty(), "{} is empty without a network", view.name);
        }
    });
}

#[test]
fn without_a_network_one_searches_filters_and_reads_as_before() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        let before = reader.hits().await;
        lose_the_network(stage, &reader).await;

        reader.open("?v=1&beeld=verkennen&q=steun").await;
        assert_eq!(reader.hits().await, before);
        reader.type_into("Zoek in de verslagen", "").await;
        reader.wait_for_hits(49).await;
        reader.toggle("Verslag", "Antalya 2025").await;
        reader.wait_for_hits(25).await;
        reader.click("link", "Lezen").await;
        reader.wait_for_address("beeld", "lezen").await;
        reader.open(&format!("?v=1&beeld=lezen&verslag={ANTALYA}#{ANTALYA}.p5z5")).await;
        let text = reader.main_text().await;
        let cited = &tables::sentences(ANTALYA)[21];
        assert_eq!(cited.id, "2025-05-15-antalya.p5z5");
        assert!(text.contains("EUR 100 miljoen"), "the report is not there: {text}");
    });
}

#[test]
fn a_link_someone_sent_opens_without_a_network() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        lose_the_network(stage, &reader).await;
        // Never opened in this browser before.
        reader.open("?v=1&beeld=vergelijken&open=lastenverdeling").await;
        assert_eq!(reader.in_address("open").await, "lastenverdeling");
        reader.find("table", "Onderwerpen per bijeenkomst").await;
    });
}

#[test]
fn when_the_network_is_back_nothing_is_amiss() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        lose_the_network(stage, &reader).await;
        reader.reload().await;
        stage.restart();
        reader.reload().await;
        reader.wait_until_stored().await;
        assert_eq!(reader.notice().await, "");
    });
}

#[test]
fn the_statement_of_accessibility_is_one_click_away_without_a_network() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        lose_the_network(stage, &reader).await;
        reader.click("link", "Toegankelijkheid").await;
        assert_eq!(reader.heading().await, "Toegankelijkheid van Verslagwijzer");
        reader.click("link", "Over").await;
        reader.wait_ready().await;
        reader.find("heading", "Over Verslagwijzer").await;
    });
}

/// Stops the host once the page no longer needs it. The browser notes by itself that it looked for a
/// new edition in vain.
async fn lose_the_network(stage: &Stage, reader: &Reader) {
    reader.wait_until_stored().await;
    stage.stop();
    reader.excuse("sw.js");
    reader.excuse("An unknown error occurred when fetching the script");
}
