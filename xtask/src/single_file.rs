//! How does the whole page fit in one file?
//!
//! `verslagwijzer.html` opens from disk or out of a mail: the page of `dist/` with its
//! JavaScript inline and its WebAssembly beside it as text, compressed (a browser asks for no
//! second file where there is no host); what takes in a reader's own reports stands there too, and
//! becomes a worker when it is asked for. It has no service worker, and its addresses stand in
//! the fragment.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::compress::gzip;
use crate::content_security::with_policy;
use crate::importer;
use crate::minify;
use crate::minify::Kind;
use crate::service_worker::files_below;
use crate::setup::Tools;

/// The file's name in `dist/`.
pub const NAME: &str = "verslagwijzer.html";

/// What a view fetches when it opens: see `src/ui/browser/fetch.rs`.
const OUTLINES: &str = "wereld.svg";

/// What makes WebAssembly of a text, as a function `unpacked`.
const UNPACK: &str = include_str!("unpack.js");

/// Tells the worker of its program: see `importer.js`.
const PROGRAM: &str = "globalThis.programOfWorker = { module_or_path: unpacked(packed) };";

/// Where its workers come from: what stands in the page.
const WORKERS: &str = "blob:";

/// Writes the single-file edition of the page in `dist` beside it.
///
/// # Errors
///
/// What was not as the build leaves it, or could not be read or written.
pub fn write(tools: &Tools, dist: &Path) -> Result<(), String> {
    let read = |name: &str| fs::read(dist.join(name)).map_err(|error| format!("dist/{name}: {error}"));
    let page = String::from_utf8(read("index.html")?).map_err(|error| format!("dist/index.html: {error}"))?;
    let app = app_of(&page).ok_or("dist/index.html names no verslagwijzer-….js")?;
    let packed = |name: &str| -> Result<String, String> {
        Ok(STANDARD.encode(gzip(&read(name)?).map_err(|error| format!("dist/{name}: {error}"))?))
    };
    let script = minify::bundle(tools, &start(&app), dist)?;
    let icon = STANDARD.encode(read("icon.svg")?);
    let outlines = String::from_utf8(read(OUTLINES)?).map_err(|error| format!("dist/{OUTLINES}: {error}"))?;
    let mut beside = vec![(OUTLINES.to_owned(), outlines)];
    for name in files_below(dist)? {
        if name.ends_with(".wasm") {
            beside.push((name.clone(), packed(&name)?));
        } else if is_worker(&name) {
            beside.push((name.clone(), within_script(&worker(tools, dist, &name)?)));
        }
    }
    let page = in_one(&page, &icon, &beside, &script)?;
    fs::write(dist.join(NAME), with_policy(&page, WORKERS)?).map_err(|error| format!("dist/{NAME}: {error}"))
}

/// Is this the script of the worker that takes in a reader's own reports? That of the service worker
/// is of no use where there is no host.
fn is_worker(name: &str) -> bool {
    importer::is_its_own(name) && name.ends_with(".js")
}

/// The worker's script as one that is no module, which browsers start without a host too. Before
/// it, the page puts the worker's WebAssembly as `packed`.
fn worker(tools: &Tools, dist: &Path, name: &str) -> Result<String, String> {
    let program = minify::minify(tools, Kind::Script, &format!("{UNPACK} {PROGRAM}"))?;
    Ok(program + &minify::bundle(tools, &format!("import './{name}';"), dist)?)
}

/// A script as it may stand inside an element, which `</script` would end early.
fn within_script(script: &str) -> String {
    script.replace("</script", "<\\/script")
}

/// `verslagwijzer-` and the hash, from the first place where the page names it.
fn app_of(page: &str) -> Option<String> {
    let (_, name) = page.split_once("./verslagwijzer-")?;
    Some(format!("verslagwijzer-{}", name.split_once(".js")?.0))
}

/// What takes the place of the script that fetches the app.
fn start(app: &str) -> String {
    format!(
        "import init from './{app}.js';
         {UNPACK}
         globalThis.partInPage = (name) => unpacked(document.getElementById(name).textContent);
         init({{ module_or_path: partInPage('{app}_bg.wasm') }});"
    )
}

/// The page without what asks a host for something, and with what it would have asked for.
fn in_one(page: &str, icon: &str, beside: &[(String, String)], script: &str) -> Result<String, String> {
    let page = page.replacen("<html", "<html data-edition=\"file\"", 1);
    let page = page.replacen("href=\"icon.svg\"", &format!("href=\"data:image/svg+xml;base64,{icon}\""), 1);
    let page = ["<link rel=\"manifest\"", "<link rel=\"modulepreload\"", "<link rel=\"preload\""]
        .into_iter()
        .try_fold(page, |page, element| without(&page, element, ">"))?;
    let page = without(&page, "<script type=\"module\">", "</script>")?;
    let (before, after) = page.rsplit_once("</body>").ok_or("dist/index.html has no </body>")?;
    let script = within_script(script);
    let files: String = beside
        .iter()
        .map(|(name, text)| format!("<script type=\"text/plain\" id=\"{name}\">{text}</script>"))
        .collect();
    Ok(format!("{before}{files}<script>{script}</script></body>{after}"))
}

/// The page without its first element that begins and ends so.
fn without(page: &str, start: &str, end: &str) -> Result<String, String> {
    let parts = page.split_once(start).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("dist/index.html has no {start}: has the build changed?"))?;
    Ok(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"nl\"><head><link rel=\"icon\" href=\"icon.svg\"><link rel=\"manifest\" href=\"m\">\
        <link rel=\"modulepreload\" href=\"./verslagwijzer-0a.js\"><link rel=\"preload\" href=\"./verslagwijzer-0a_bg.wasm\">\
        <script>1</script><script type=\"module\">import a from './verslagwijzer-0a.js'</script></head><body>tekst</body></html>";

    #[test]
    fn one_file_asks_for_no_other() {
        let page = in_one(PAGE, "SVG", &[("app.wasm".to_owned(), "WASM".to_owned())], "start('</script>')")
            .expect("a page as the build leaves it");
        assert!(!page.contains("href=\"m\"") && !page.contains("verslagwijzer-0a"), "{page}");
        assert!(page.contains("base64,SVG") && page.contains(">WASM<") && page.contains("data-edition"), "{page}");
        assert!(page.contains("<script>1</script>") && page.contains("tekst"), "{page}");
        assert_eq!(page.matches("</script>").count(), 3, "its own script ends early: {page}");
    }

    #[test]
    fn of_workers_only_the_one_that_takes_in_reports_is_in_it() {
        let names = ["importer-1.js", "sw.js", "verslagwijzer-2.js", "importer-1.js.br"];
        assert_eq!(names.map(is_worker), [true, false, false, false]);
        assert_eq!(within_script("'</script>'"), "'<\\/script>'");
    }

    #[test]
    fn the_app_is_found_by_its_hash_and_its_absence_is_said() {
        assert_eq!(app_of(PAGE).as_deref(), Some("verslagwijzer-0a"));
        assert_eq!(app_of("<html></html>"), None);
        assert!(in_one("<html></html>", "", &[], "").is_err());
    }
}
