//! A new version comes when the reader says so, whole or not at all.

use crate::harness::{Answer, Reader, eventually, seen, visit};

const VIEW: &str = "?v=1&beeld=verkennen&q=steun";

#[test]
fn a_newer_version_is_announced_and_taken_on_consent() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        let hits = reader.hits().await;
        reader.wait_until_stored().await;
        stage.publish_next_edition();
        reader.reload().await;
        reader.find("status", "Nieuwe versie").await;
        assert_eq!(edition(&reader).await, "", "the new version came unasked");

        reader.click("button", "Nu overstappen").await;
        wait_for_edition(&reader, "volgende").await;
        reader.wait_ready().await;
        assert_eq!(reader.in_address("q").await, "steun");
        assert_eq!(reader.hits().await, hits);
        wait_until_only_one_version_is_kept(&reader).await;
        reader.wait_until_stored().await;
        stage.stop();
        excuse_the_network(&reader);
        reader.reload().await;
        assert_eq!(edition(&reader).await, "volgende");
    });
}

#[test]
fn who_puts_a_newer_version_off_keeps_the_old_one() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.wait_until_stored().await;
        stage.publish_next_edition();
        reader.reload().await;
        reader.click("button", "Later").await;
        reader.wait_until_gone("status", "Nieuwe versie").await;
        reader.open("?v=1&beeld=kaart").await;
        assert_eq!(edition(&reader).await, "");
        assert!(!reader.heading().await.is_empty());
    });
}

#[test]
fn a_newer_version_that_waits_is_still_whole_after_the_old_one_was_opened_again() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.wait_until_stored().await;
        stage.publish_next_edition();
        reader.reload().await;
        reader.find("status", "Nieuwe versie").await;
        // The old version clears up whenever it is opened, and says `stored` after that.
        reader.reload().await;
        reader.wait_until_stored().await;
        stage.stop();
        excuse_the_network(&reader);
        reader.click("button", "Nu overstappen").await;
        wait_for_edition(&reader, "volgende").await;
        reader.wait_ready().await;
    });
}

#[test]
fn two_tabs_can_be_of_two_versions() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.wait_until_stored().await;
        let app = app(&reader).await;
        let first = reader.tab().await;
        stage.publish_next_edition();

        let second = reader.open_tab().await;
        reader.open("?v=1&beeld=kaart").await;
        reader.click("button", "Nu overstappen").await;
        wait_for_edition(&reader, "volgende").await;
        reader.wait_ready().await;

        reader.go_to_tab(&first).await;
        assert_eq!(edition(&reader).await, "", "the first tab was changed under the reader's hands");
        assert_eq!(status_of(&reader, &app).await, 200, "the files of the first tab's version are gone");
        reader.click("link", "Lezen").await;
        reader.wait_for_address("beeld", "lezen").await;

        reader.close_tab().await;
        reader.go_to_tab(&second).await;
        // Each start of the page looks again; the browser takes its time to let go of a tab.
        eventually("the old version is gone from the cache", async || {
            reader.reload().await;
            reader.wait_until_stored().await;
            let kept = versions_kept(&reader).await;
            seen(kept == 1, || format!("there are {kept}"))
        })
        .await;
        assert_eq!(edition(&reader).await, "volgende");
    });
}

#[test]
fn half_a_version_never_takes_the_place_of_a_whole_one() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        reader.wait_until_stored().await;
        stage.publish_next_edition();
        stage.answer(".wasm", Answer::Garbage);
        reader.reload().await;
        wait_until_asked(stage, ".wasm").await;
        stage.stop();
        excuse_the_network(&reader);
        reader.excuse("verslagwijzer-");
        reader.reload().await;
        assert_eq!(edition(&reader).await, "");
        reader.wait_until_stored().await;

        stage.answer_plainly();
        stage.restart();
        reader.reload().await;
        reader.find("status", "Nieuwe versie").await;
    });
}

#[test]
fn a_host_that_goes_away_during_an_update_takes_nothing_along() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(VIEW).await;
        let hits = reader.hits().await;
        reader.wait_until_stored().await;
        stage.publish_next_edition();
        stage.answer(".wasm", Answer::Missing);
        reader.reload().await;
        wait_until_asked(stage, ".wasm").await;
        stage.stop();
        excuse_the_network(&reader);
        reader.excuse("404");
        reader.reload().await;
        assert_eq!(reader.hits().await, hits);
        reader.wait_until_stored().await;
    });
}

#[test]
fn without_room_the_page_works_and_says_that_it_is_not_stored() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let quota = serde_json::json!({ "origin": stage.origin(), "quotaSize": 20_000 });
        reader.devtools("Storage.overrideQuotaForOrigin", quota).await;
        reader.excuse("Quota");
        reader.open(VIEW).await;
        reader.wait_for_footer("geen ruimte meer").await;
        assert!(!reader.hits().await.is_empty());
    });
}

#[test]
fn where_nothing_can_be_stored_the_page_says_so() {
    visit(async |stage| {
        stage.answer("sw.js", Answer::Missing);
        let reader = stage.reader().await;
        reader.excuse("404");
        reader.excuse("sw.js");
        reader.open(VIEW).await;
        reader.wait_for_footer("Niet opgeslagen voor offline gebruik").await;
        assert!(!reader.hits().await.is_empty());
    });
}

/// Which edition of the page this is: `volgende`, or empty for the one that was built.
async fn edition(reader: &Reader) -> String {
    let script = "return document.querySelector('meta[name=uitgave]')?.content ?? ''";
    reader.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn wait_for_edition(reader: &Reader, wanted: &str) {
    eventually(&format!("the edition {wanted:?}"), async || {
        let script = "return document.querySelector('meta[name=uitgave]')?.content ?? ''";
        let found = reader.try_script(script, vec![]).await?;
        seen(found == wanted, || format!("it is {found}"))
    })
    .await;
}

/// The address of the app's JavaScript, which another version calls otherwise.
async fn app(reader: &Reader) -> String {
    let script = "return document.querySelector('link[rel=modulepreload]').href";
    reader.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn status_of(reader: &Reader, address: &str) -> u64 {
    let script = "const done = arguments[1]; fetch(arguments[0]).then(answer => done(answer.status), () => done(0))";
    reader.script_with_callback(script, vec![address.into()]).await.as_u64().unwrap_or_default()
}

async fn wait_until_only_one_version_is_kept(reader: &Reader) {
    eventually("one version in the cache", async || {
        let kept = versions_kept(reader).await;
        seen(kept == 1, || format!("there are {kept}"))
    })
    .await;
}

async fn versions_kept(reader: &Reader) -> u64 {
    let script = "const done = arguments[0]; caches.keys().then(names => done(names.length))";
    reader.script_with_callback(script, vec![]).await.as_u64().unwrap_or_default()
}

/// Waits until the worker of the next edition has asked for such a file.
async fn wait_until_asked(stage: &crate::harness::Stage, ending: &str) {
    let asked = || stage.requests().iter().filter(|path| path.ends_with(ending)).count();
    // The first time it was the visit itself.
    eventually(&format!("a request for {ending} by the new version"), async || {
        seen(asked() > 1, || format!("there were {}", asked()))
    })
    .await;
}

/// The browser itself notes that it looked for a new edition in vain.
fn excuse_the_network(reader: &Reader) {
    reader.excuse("sw.js");
    reader.excuse("An unknown error occurred when fetching the script");
}
