//! Any static host will do: at its root or in a folder, clever or not.

use crate::harness::{Answer, views, visit, visit_under};

#[test]
fn every_view_opens_in_a_folder_of_a_host() {
    visit_under("/een/map/", async |stage| {
        let reader = stage.reader().await;
        for view in &views::PAGES {
            reader.open(view.address).await;
            assert!(!reader.heading().await.is_empty(), "{} is empty", view.name);
        }
        let strays: Vec<_> = stage.requests().into_iter().filter(|path| !path.starts_with("/een/map/")).collect();
        assert!(strays.is_empty(), "asked for outside the folder: {strays:?}");
    });
}

#[test]
fn choices_keep_the_folder_in_the_address() {
    visit_under("/een/map/", async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.click("link", "Verkennen").await;
        reader.toggle("Verslag", "Antalya 2025").await;
        reader.wait_for_hits(25).await;
        let address = reader.address().await;
        assert!(address.starts_with(&stage.address()), "the address is {address}");
        reader.reload().await;
        reader.wait_for_hits(25).await;
    });
}

#[test]
fn a_host_that_does_not_know_webassembly_will_do() {
    visit(async |stage| {
        stage.answer(".wasm", Answer::UnknownType);
        let reader = stage.reader().await;
        reader.open("").await;
        assert!(!reader.heading().await.is_empty());
    });
}

#[test]
fn nothing_the_page_asks_for_is_missing() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.wait_until("the page has loaded", "return document.readyState === 'complete'").await;
        let dist = crate::harness::environment::dist();
        for path in stage.requests() {
            let file = dist.join(path.trim_start_matches('/'));
            assert!(file.exists(), "the page asks for {path}, which was not built");
        }
    });
}
