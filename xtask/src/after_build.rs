//! What is left to do when Trunk has built the page?
//!
//! Trunk calls this as its last step (the hook in `Trunk.toml`), while the finished files
//! still wait in a folder of its own. There
//!
//! * what most visits never open is cut from the WebAssembly ([`crate::parts`]);
//! * what takes in a reader's own reports is built and put beside it ([`crate::importer`]);
//! * the page, its styles and its JavaScript lose what no reader should have to load;
//! * `index.html` gets shell, overview and reports as HTML, and every report a page of its
//!   own ([`crate::prerender`]);
//! * `index.html` gets a content security policy for just the scripts and styles in it;
//! * the service worker `sw.js`, is written, last of all: it holds the hash of every file.

use std::env;
use std::fs;
use std::fs::DirEntry;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::content_security::{BESIDE, with_policy};
use crate::importer;
use crate::importer::Build;
use crate::minify;
use crate::minify::Kind;
use crate::parts;
use crate::prerender;
use crate::service_worker;
use crate::setup::Tools;
use crate::wasm_opt;

/// `cargo xtask after-build`.
///
/// # Errors
///
/// What was not as Trunk leaves it, or could not be read or written.
pub fn from_trunk() -> Result<(), String> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "after-build finishes what Trunk has built, and Trunk calls it by itself: \
         please run `cargo xtask build`.",
    )?;
    let live = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let importer = importer::build_into(&staging, if live { Build::Live } else { Build::Published })?;
    rewrite(&staging.join("index.html"), |page| telling_what_fails(&importer::told_to(page, &importer)?))?;
    if !live {
        shorten(&staging)?;
    }
    prerender::fill_in(&staging)?;
    if !live {
        for page in ["index.html", prerender::STATEMENT] {
            rewrite(&staging.join(page), |page| with_policy(page, BESIDE))?;
        }
    }
    let worker = if live { service_worker::LIVE_WORKER.to_owned() } else { service_worker::for_files_in(&staging)? };
    fs::write(staging.join("sw.js"), worker).map_err(|error| format!("sw.js: {error}"))
}

/// The page with a start of the app that tells the page when it fails. WebKit keeps to itself what a
/// module that waits ends with.
fn telling_what_fails(page: &str) -> Result<String, String> {
    let start = page.split_once("await init(").and_then(|(before, rest)| Some((before, rest.split_once(");")?)));
    let (before, (what, after)) = start.ok_or("Trunk no longer starts the app with `await init(…);`.")?;
    let tell = "(error) => { dispatchEvent(new ErrorEvent('error', { error })); throw error; }";
    Ok(format!("{before}await init({what}).catch({tell});{after}"))
}

/// Makes the page, its JavaScript and its WebAssembly as short as they can be with the tools
/// that are there: Trunk may have been called by hand.
fn shorten(staging: &Path) -> Result<(), String> {
    let mut tools = Tools::found();
    let optimises = wasm_opt::is_there(&mut tools)?;
    let app = app_in(staging)?;
    let parts = parts::cut(&tools, staging, &app, optimises)?;
    let index = staging.join("index.html");
    rewrite(&index, |page| parts::told_to(page, &parts))?;
    let script = staging.join(format!("{app}.js"));
    if optimises {
        minify::optimise_with_script(&tools, &staging.join(format!("{app}_bg.wasm")), &script)?;
    }
    if minify::is_there(&mut tools) {
        rewrite(&index, |page| minify::minify_page(&tools, &without_margins(page)))?;
        rewrite(&script, |code| minify::minify(&tools, Kind::Module, code))?;
    }
    Ok(())
}

/// The name that the app's JavaScript and WebAssembly share: `verslagwijzer-` and a hash.
fn app_in(staging: &Path) -> Result<String, String> {
    let complaint = |error: io::Error| format!("{}: {error}", staging.display());
    let files: Vec<DirEntry> = fs::read_dir(staging).and_then(Iterator::collect).map_err(complaint)?;
    let names = files.iter().map(|file| file.file_name().to_string_lossy().into_owned());
    let app = names.filter_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned)).next();
    app.ok_or_else(|| format!("{}: Trunk has left no …_bg.wasm", staging.display()))
}

/// Puts what `change` makes of a text file in its place.
///
/// # Errors
///
/// What `change` complains of, or what could not be read or written.
pub fn rewrite(file: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), String> {
    let complaint = |error: io::Error| format!("{}: {error}", file.display());
    let text = fs::read_to_string(file).map_err(complaint)?;
    fs::write(file, change(&text)?).map_err(complaint)
}

/// A page without indentation and empty lines.
fn without_margins(page: &str) -> String {
    page.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_of_the_app_tells_when_it_fails() {
        let page = "<script type=\"module\">import init from 'app.js';\nconst wasm = await init({ module_or_path: 'a' });\nrest();";
        let told = telling_what_fails(page).expect("a start");
        assert!(told.contains("await init({ module_or_path: 'a' }).catch((error) => {"), "{told}");
        assert!(told.ends_with("throw error; });\nrest();"), "{told}");
        assert!(telling_what_fails("<p>nothing</p>").is_err());
    }
}
