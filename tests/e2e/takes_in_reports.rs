//! A reader's own file is read in the browser, beside the page.

use crate::harness::{Answer, Reader, visit};
use serde_json::{Value as Json, json};

/// Has the worker take in two files, and calls back with the first three things that it says;
/// or with why there is none.
const TAKE_IN: &str = "
    const [bytes, done] = arguments;
    const worker = startImporter(), heard = [];
    worker.onerror = (event) => { event.preventDefault(); done('broken'); };
    worker.onmessage = ({ data }) => heard.push(data) === 3 && done(heard);
    const ask = (n, name, bytes) =>
      worker.postMessage({ n, task: 'takeIn', given: [name, '2026-06-01', bytes.buffer] }, [bytes.buffer]);
    ask(7, 'verslag.docx', Uint8Array.from(bytes));
    ask(8, 'verslag.pdf', new TextEncoder().encode('%PDF-1.7'));";

async fn said_of(reader: &Reader) -> Json {
    let document = include_bytes!("../fixtures/eigen/2025-05-15-antalya/word.docx").as_slice();
    reader.script_with_callback(TAKE_IN, vec![json!(document)]).await
}

#[test]
fn a_document_is_taken_in_by_the_page_s_own_worker() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        let said = said_of(&reader).await;
        assert_eq!(said[0], json!({ "ready": true }));
        let (taken, refused) = (&said[1]["answer"], &said[2]["answer"]);
        assert_eq!(taken[0], "taken", "{said}");
        let card = taken[1].as_str().unwrap_or_default();
        assert!(card.starts_with("eigen-") && card.contains("\nbegin\tfound\t2025-05-14\n"), "{card}");
        assert_eq!((&said[1]["n"], &said[2]["n"]), (&json!(7), &json!(8)));
        assert_eq!(*refused, json!(["refused", "pdf"]));
    });
}

#[test]
fn once_the_page_is_stored_a_document_is_taken_in_without_a_network() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.wait_until_stored().await;
        stage.stop();
        assert_eq!(said_of(&reader).await[1]["answer"][0], "taken");
    });
}

#[test]
fn a_worker_that_does_not_arrive_leaves_the_page_whole() {
    visit(async |stage| {
        for ending in ["wasm", "js"] {
            stage.answer(&file_of_importer(ending), Answer::Missing);
            let reader = stage.reader().await;
            reader.excuse("importer-");
            reader.excuse("sw.js");
            reader.open("").await;
            let said = said_of(&reader).await;
            assert!(said == "broken" || !said[0]["failed"].is_null(), "{said}");
            assert_eq!(reader.script("return document.documentElement.dataset.failed ?? ''", vec![]).await, "");
        }
    });
}

#[test]
fn the_worker_may_reach_nothing_but_its_own_host() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.wait_until_stored().await;
        let policy = "
            const [file, done] = arguments;
            fetch(file).then((answer) => done(answer.headers.get('Content-Security-Policy')));";
        let policy = reader.script_with_callback(policy, vec![json!(file_of_importer("js"))]).await;
        let policy = policy.as_str().unwrap_or_default();
        assert!(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"), "{policy:?}");
        assert_eq!(said_of(&reader).await[1]["answer"][0], "taken");
    });
}

#[test]
fn no_other_script_is_started_as_a_worker() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.excuse("Content Security Policy");
        reader.excuse("TrustedScript");
        let start = "try { new Worker('wereld.svg'); return 'started' } catch (refused) { return refused.name }";
        assert_eq!(reader.script(start, vec![]).await, "TypeError");
    });
}

pub fn file_of_importer(ending: &str) -> String {
    let files = std::fs::read_dir(crate::harness::environment::dist()).expect("the page is built");
    let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    let mut names = names.filter(|name| name.starts_with("importer-") && name.ends_with(&format!(".{ending}")));
    names.next().expect("the importer is built")
}
