//! How does what takes in a reader's own reports come about?
//!
//! A program of its own (`src/importer.rs`), for a worker beside the page: with its lists and
//! all that reads documents it is larger than the page, and most visits never start it. It
//! lies beside the page as `importer-HASH.wasm` and `importer-HASH.js`, the worker's script,
//! which is wasm-bindgen's JavaScript with `importer.js` (beside this file) behind it.
//!
//! # Invariant
//!
//! The hash depends on the contents of both files and on nothing else. The page knows it from
//! its own script (`public/offline.js`), and so starts the importer that it was built with.

use std::fs;
use std::path::{Path, PathBuf};

use crate::minify;
use crate::minify::Kind;
use crate::run::{run, target_dir};
use crate::service_worker::sha256;
use crate::setup::{Tools, WASM, ensure_standard_library};
use crate::wasm_opt;

/// How the names of its files begin.
const BEGINS: &str = "importer-";

/// What the worker does, behind wasm-bindgen's JavaScript.
const WORKER: &str = include_str!("importer.js");

/// What wasm-bindgen calls the WebAssembly.
const JOINED: &str = "importer_bg.wasm";

/// What fetches and starts it, in wasm-bindgen's JavaScript; its default is the file above.
const START: &str = "async function __wbg_init(module_or_path) {";

/// Where the page's script has the name.
const PLACE: &str = "var importer = \"\";";

/// How it is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// Small, for readers.
    Published,
    /// Soon, for who is changing it.
    Live,
}

/// Is this a file of the importer?
pub fn is_its_own(name: &str) -> bool {
    name.starts_with(BEGINS)
}

/// Builds the importer into the folder that Trunk has filled, and returns its name, without
/// an ending.
///
/// # Errors
///
/// What could not be built, read or written.
pub fn build_into(staging: &Path, build: Build) -> Result<String, String> {
    let mut tools = Tools::found();
    ensure_standard_library(&mut tools)?;
    let (profile, compiled) = match build {
        Build::Published => ("importer", "importer"),
        Build::Live => ("dev", "debug"),
    };
    let mut compile = tools.command("cargo");
    compile.args(["build", "--package", "verslagwijzer", "--bin", "importer", "--profile", profile]);
    run(compile.args(["--no-default-features", "--features", "importer", "--target", WASM]))?;

    let folder = target_dir().join("importer");
    let _not_there = fs::remove_dir_all(&folder);
    let mut join = tools.command("wasm-bindgen");
    join.args(["--target", "web", "--no-typescript", "--remove-producers-section"]);
    join.args(["--out-name", "importer", "--out-dir"]).arg(&folder);
    run(join.arg(target_dir().join(WASM).join(compiled).join("importer.wasm")))?;

    let (wasm, glue) = (folder.join(JOINED), folder.join("importer.js"));
    let is_published = build == Build::Published;
    if is_published && wasm_opt::is_there(&mut tools)? {
        minify::optimise_with_script(&tools, &wasm, &glue)?;
    }
    let glue = fs::read_to_string(&glue).map_err(|error| format!("{}: {error}", glue.display()))?;
    let mut script = with_worker(&glue)?;
    if is_published && minify::is_there(&mut tools) {
        script = minify::minify(&tools, Kind::Module, &script)?;
    }
    let wasm = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let (name, script) = named(&script, &wasm);
    for (ending, bytes) in [("js", script.as_bytes()), ("wasm", &wasm)] {
        let file = staging.join(format!("{name}.{ending}"));
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(name)
}

/// The program for [`crate::ledger`], as cargo linked it last.
///
/// # Errors
///
/// When it was not built yet.
pub fn for_ledger() -> Result<PathBuf, String> {
    let linked = target_dir().join(WASM).join("importer/importer.wasm");
    if linked.is_file() {
        Ok(linked)
    } else {
        Err(format!("{} is not there: please run `cargo xtask build` first", linked.display()))
    }
}

/// wasm-bindgen's JavaScript with the worker's behind it.
fn with_worker(glue: &str) -> Result<String, String> {
    if !glue.contains(START) || glue.matches(JOINED).count() != 1 {
        return Err("wasm-bindgen starts a program in another way than xtask/src/importer.rs knows".to_owned());
    }
    Ok(format!("{glue}\n{WORKER}"))
}

/// The name for these contents, and the script that asks for the WebAssembly by it.
fn named(script: &str, wasm: &[u8]) -> (String, String) {
    let name = format!("{BEGINS}{}", &sha256(&[script.as_bytes(), wasm].concat())[..16]);
    let script = script.replace(JOINED, &format!("{name}.wasm"));
    (name, script)
}

/// The page, knowing the name of its importer.
///
/// # Errors
///
/// When the page's script has no place for it.
pub fn told_to(page: &str, name: &str) -> Result<String, String> {
    if page.matches(PLACE).count() != 1 {
        return Err(format!("public/offline.js has no {PLACE}"));
    }
    Ok(page.replace(PLACE, &format!("var importer = \"{name}\";")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::root;

    #[test]
    fn a_name_follows_from_the_contents_of_both_files() {
        let script = format!("new URL('{JOINED}', import.meta.url)");
        let (name, named_script) = named(&script, b"wasm");
        assert!(is_its_own(&name) && name.len() == BEGINS.len() + 16, "{name}");
        assert_eq!(named_script, format!("new URL('{name}.wasm', import.meta.url)"));
        assert_eq!(named(&script, b"wasm").0, name);
        assert_ne!(named(&script, b"other").0, name);
        assert_ne!(named(&format!("{script};"), b"wasm").0, name);
    }

    #[test]
    fn the_worker_stands_behind_javascript_that_can_start_it() {
        let glue = format!("{START} 'x/{JOINED}' }}\nexport {{ __wbg_init as default }};");
        assert!(with_worker(&glue).is_ok_and(|script| script.starts_with(START) && script.ends_with(WORKER)));
        assert!(with_worker("export default 1").is_err());
    }

    #[test]
    fn the_worker_knows_every_task_of_the_program() {
        let program = fs::read_to_string(root().join("src/importer.rs")).expect("a file of the project");
        let asking = fs::read_to_string(root().join("src/ui/browser/importer.rs")).expect("a file of the project");
        let (_, tasks) = WORKER.split_once("const tasks = { ").expect("the tasks");
        let tasks: Vec<&str> = tasks.split(" }").next().unwrap_or_default().split(", ").collect();
        assert_eq!(tasks.len(), program.matches("#[wasm_bindgen").count());
        for task in tasks {
            let exported = [format!("js_name = {task})"), format!("pub fn {task}(")];
            assert!(exported.iter().any(|exported| program.contains(exported)), "src/importer.rs has no {task}");
            assert!(asking.contains(&format!("ask(\"{task}\",")), "the page never asks to {task}");
        }
    }

    #[test]
    fn the_page_has_a_place_for_the_name() {
        let script = fs::read_to_string(root().join("public/offline.js")).expect("a file of the project");
        assert!(told_to(&script, "importer-0a").is_ok_and(|script| script.contains("var importer = \"importer-0a\";")));
        assert!(told_to("<script></script>", "importer-0a").is_err());
    }
}
