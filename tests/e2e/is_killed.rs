//! A browser that is killed at any moment comes back with all that was complete, and nothing half.

use crate::harness::own::{OWN, RIGA, choose, fixture, wait_for_outcome, wait_for_total, written};
use crate::harness::{Habits, Profile, Reader, Stage, eventually, seen, visit};
use serde_json::{Value as Json, json};
use std::fs;
use std::path::PathBuf;

/// More files than are through before the browser is killed.
const MANY: usize = 600;
/// The ids in each of the stores.
const IDS: &str = "
    const done = arguments[0], asked = indexedDB.open('verslagwijzer');
    asked.onsuccess = () => {
        const stores = ['kaarten', 'ingepakt', 'verslagen'];
        const transaction = asked.result.transaction(stores);
        const keys = stores.map((store) => transaction.objectStore(store).getAllKeys());
        transaction.oncomplete = () => { asked.result.close(); done(keys.map((keys) => keys.result)); };
    };";

#[test]
fn every_report_that_was_told_of_is_there_and_none_is_half() {
    visit(async |stage| {
        let profile = Profile::new("verslagen");
        let mut n_before = 0;
        for (round, told_at_least) in [2, 60].into_iter().enumerate() {
            let reader = reader_in(stage, &profile).await;
            if n_before > 0 {
                // Reports that move in draw the page anew, and the field for files with it.
                reader.open("?v=1&beeld=verkennen").await;
                wait_for_total(&reader, |total| total > 49).await;
                reader.click("link", "Eigen verslagen").await;
            } else {
                reader.open(OWN).await;
            }
            choose(&reader, &files(round)).await;
            let told = wait_until_told(&reader, told_at_least).await;
            reader.kill_browser().await;

            let reader = reader_in(stage, &profile).await;
            let n_now = n_whole(&reader).await;
            let least = n_before + told;
            assert!((least..n_before + MANY).contains(&n_now), "{least} were told of, {n_now} are there");
            if round > 0 {
                reader.click("link", "Verkennen").await;
                wait_for_total(&reader, |total| total > 49 + 10 * n_now).await;
                reader.click("link", "Eigen verslagen").await;
                assert!(!reader.main_text().await.contains("kunnen niet meer worden gelezen"));
            }
            n_before = n_now;
            reader.kill_browser().await;
        }

        let reader = reader_in(stage, &profile).await;
        assert_eq!(n_whole(&reader).await, n_before, "some went when nothing was done");
        reader.click("button", "Verwijder alles").await;
        reader.click("button", "Ja, verwijder alles").await;
        reader.kill_browser().await;
        let reader = reader_in(stage, &profile).await;
        let n_left = n_whole(&reader).await;
        assert!([0, n_before].contains(&n_left), "{n_left} of {n_before} are left");
    });
}

#[test]
fn a_page_that_was_being_stored_is_stored_by_the_next_visit() {
    visit(async |stage| {
        let profile = Profile::new("opgeslagen");
        for patient in [false, true] {
            let reader = stage.reader_in(&profile, Habits { patient, ..Habits::default() }).await;
            reader.go("").await;
            if patient {
                reader.wait_ready().await;
            } else {
                eventually("a first file for the worker", async || {
                    seen(stage.requests().iter().any(|path| path.ends_with("sw.js")), || "none yet".to_owned())
                })
                .await;
            }
            reader.kill_browser().await;
        }
        let reader = reader_in(stage, &profile).await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        let hits = reader.hits().await;
        reader.wait_until_stored().await;
        reader.kill_browser().await;
        stage.stop();

        let reader = reader_in(stage, &profile).await;
        reader.excuse("sw.js");
        reader.excuse("An unknown error occurred when fetching the script");
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        assert_eq!(reader.hits().await, hits);
    });
}

async fn reader_in(stage: &Stage, profile: &Profile) -> Reader {
    stage.reader_in(profile, Habits::default()).await
}

/// Files that no other round has.
fn files(round: usize) -> Vec<PathBuf> {
    let text = fs::read_to_string(fixture(RIGA)).expect("a fixture");
    let file = |n| {
        written(&format!("{round}-{n}.txt"), format!("{text}\n\nDit is verslag {n} van ronde {round}.\n").as_bytes())
    };
    (0..MANY).map(file).collect()
}

/// Waits until so many files are through, and says how many the reader has been told of.
async fn wait_until_told(reader: &Reader, least: usize) -> usize {
    eventually(&format!("{least} files that are through"), async || {
        let text = reader.main_text().await;
        let so_far = text.split_once(" bestanden gelezen").and_then(|(before, _)| before.rsplit(" van ").nth(1));
        let n = so_far.and_then(|so_far| so_far.rsplit(' ').next()?.parse().ok()).unwrap_or_default();
        if n >= least { Ok(n) } else { Err(format!("{n} so far")) }
    })
    .await
}

/// How many reports the list has; each is in all stores.
async fn n_whole(reader: &Reader) -> usize {
    reader.open(OWN).await;
    eventually("what is kept is read", async || {
        let text = reader.main_text().await;
        seen(text.contains("Uw verslagen (") || text.contains("nog geen eigen verslagen"), || text)
    })
    .await;
    let ids: Json = reader.script_with_callback(IDS, vec![]).await;
    assert_eq!(ids[0], ids[1], "a report is half there");
    assert_eq!(ids[0], ids[2], "a report is half there");
    let n = ids[0].as_array().map_or(0, Vec::len);
    if n > 0 {
        wait_for_outcome(reader, &format!("Uw verslagen ({n})")).await;
    }
    assert!(ids[0] != json!(null));
    n
}
