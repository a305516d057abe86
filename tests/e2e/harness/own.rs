//! What readers do with reports of their own.

use super::{Reader, eventually, seen};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Reports in a file, with no sentence of the dataset in them.
pub const RIGA: &str = "verzonnen/achtergehouden/2024-05-24-riga.txt";
pub const BRUSSELS: &str = "verzonnen/achtergehouden/2017-11-16-brussel.txt";
pub const LUXEMBOURG: &str = "verzonnen/achtergehouden/2022-10-24-luxemburg.txt";
/// The title of the report from Riga.
pub const OF_RIGA: &str = "VERSLAG INFORMELE BIJEENKOMST NAVO-MINISTERS VAN BUITENLANDSE ZAKEN, RIGA, 23-24 MEI 2024";
/// The view of the reports that readers add.
pub const OWN: &str = "?v=1&beeld=eigen";

/// Where a file of the fixtures is.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A file of this scenario, with some bytes in it.
pub fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("verslagwijzer-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder of our own");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("a file of our own");
    path
}

/// Chooses files in the field for them.
pub async fn choose(reader: &Reader, files: &[PathBuf]) {
    let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
    let paths = paths.join("\n");
    // The page may be drawn anew meanwhile, with reports that have just moved in.
    eventually("the field for files", async || {
        let found = reader.try_script("return document.getElementById('kies-bestanden')", vec![]).await?;
        let field = reader.element(&found).ok_or_else(|| "it is not there".to_owned())?;
        field.send_keys(&paths).await.map_err(|error| error.to_string())
    })
    .await;
}

/// Waits until the page says what came of the files that were chosen.
pub async fn wait_for_outcome(reader: &Reader, words: &str) {
    eventually(&format!("{words:?}"), async || {
        let text = reader.main_text().await;
        seen(text.contains(words), || text.chars().take(600).collect())
    })
    .await;
}

/// Chooses files, and waits until the page says what came of them.
pub async fn add(reader: &Reader, files: &[PathBuf], outcome: &str) {
    choose(reader, files).await;
    wait_for_outcome(reader, outcome).await;
}

/// The titles of the reports that are kept.
pub async fn titles(reader: &Reader) -> Vec<String> {
    let titles = reader
        .script("return [...document.querySelectorAll('.cards h3')].map(title => title.textContent)", vec![])
        .await;
    titles.as_array().into_iter().flatten().filter_map(|title| title.as_str().map(str::to_owned)).collect()
}

/// The id of the one report of the reader's own that a facet names.
pub async fn own_id(reader: &Reader) -> String {
    let script = r"
        const links = [...document.querySelectorAll('a[href*=eigen-]')];
        return links.map(link => link.href.match(/eigen-[0-9a-z]{13}/)?.[0]).find(id => id) ?? null";
    eventually("a link to an own report", async || {
        let found = reader.try_script(script, vec![]).await?;
        found.as_str().map(str::to_owned).ok_or_else(|| "there is none".to_owned())
    })
    .await
}

/// How many sentences there are to look through, once it is as wanted.
pub async fn wait_for_total(reader: &Reader, wanted: impl Fn(usize) -> bool) -> usize {
    eventually("another number of sentences", async || {
        let text = reader.status_text().await;
        let total = text.split(" van ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok());
        total.filter(|total| wanted(*total)).ok_or(text)
    })
    .await
}

/// Types something else into a field, and leaves it.
pub async fn set_field(reader: &Reader, id: &str, value: &str) {
    set_field_in(reader, &format!("#{id}"), value).await;
}

/// The same for the first one that a selector finds.
pub async fn set_field_in(reader: &Reader, css: &str, value: &str) {
    let script = r"
        const field = document.querySelector(arguments[0]);
        if (!field) return false;
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true";
    eventually(&format!("the field {css}"), async || {
        let done = reader.try_script(script, vec![json!(css), json!(value)]).await?;
        seen(done == true, || "it is not there".to_owned())
    })
    .await;
}
