//! Files that the page would have the browser save.

use super::{Reader, eventually};
use serde_json::Value as Json;

/// Has what would be saved from now on be kept in the page, by its name: the text, and of a picture
/// its first bytes as numbers.
pub async fn catch_files(reader: &Reader) {
    let script = r"
        window.saved = {};
        const blobs = [];
        const kept = async blob => {
            const bytes = await blob.arrayBuffer();
            return blob.type.startsWith('image/png')
                ? [...new Uint8Array(bytes).slice(0, 32)].join(' ')
                : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        };
        URL.createObjectURL = blob => `#${blobs.push(blob) - 1}`;
        HTMLAnchorElement.prototype.click = function () {
            const blob = blobs[this.getAttribute('href').slice(1)];
            kept(blob).then(text => { window.saved[this.download] = text; });
        };";
    reader.script(script, vec![]).await;
}

/// The text of the file of this name, once it has been saved.
pub async fn saved(reader: &Reader, name: &str) -> String {
    eventually(&format!("the file {name}"), async || {
        let all: Json = reader.try_script("return window.saved", vec![]).await?;
        all[name].as_str().map(str::to_owned).ok_or_else(|| {
            let names: Vec<String> = all.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
            format!("there are {names:?}")
        })
    })
    .await
}

/// The name and the text of the file behind a button.
pub async fn saved_by(reader: &Reader, button: &str) -> (String, String) {
    reader.script("window.saved = {}", vec![]).await;
    reader.click("button", button).await;
    eventually(&format!("a file of {button}"), async || {
        let all: Json = reader.try_script("return Object.entries(window.saved)[0] ?? null", vec![]).await?;
        let part = |at: usize| all[at].as_str().map(str::to_owned);
        part(0).zip(part(1)).ok_or_else(|| "there is none".to_owned())
    })
    .await
}
