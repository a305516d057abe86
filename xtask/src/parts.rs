//! How does the WebAssembly come in parts?
//!
//! `src/ui/parts.rs` marks the functions that lead into a part. Here the program that cargo has
//! linked is cut there, before wasm-bindgen writes its JavaScript: what can be reached only
//! through such a function, code and data, becomes a file of its own, `NAME-HASH.wasm`; what
//! only some parts share becomes one as well. The rest is the page's own WebAssembly, and the
//! JavaScript beside it (`parts.js` here) fetches a part when it is asked for.
//!
//! Trunk knows nothing of this (trunk-rs/trunk#1022): what it has made of the uncut program
//! is replaced, under the same names.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use wasm_split_cli_support::Options;
use wasm_split_cli_support::SplitWasm;
use wasm_split_cli_support::transform;

use crate::minify::optimise;
use crate::run::{run, target_dir};
use crate::service_worker::sha256;
use crate::setup::Tools;

/// What fetches the parts, in the page's JavaScript.
const RUNTIME: &str = include_str!("parts.js");

/// The module that a program imports its parts from until it is cut.
const UNCUT: &str = "__wasm_split_placeholder__";

/// The module that it imports them from then; no such file is ever written.
const CUT: &str = "./parts.js";

/// The names of parts, and the files of each, without `.wasm`.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Cuts the page's program, and puts its WebAssembly, its JavaScript and its parts into the
/// folder that Trunk has filled. Where it was built without parts, there are none. `optimises`
/// says whether there is a wasm-opt to make them smaller.
///
/// # Errors
///
/// What was not as cargo or Trunk leave it, or could not be read or written.
pub fn cut(tools: &Tools, staging: &Path, app: &str, optimises: bool) -> Result<Parts, String> {
    let complaint = |error: std::io::Error| format!("{app}: {error}");
    let script = staging.join(format!("{app}.js"));
    if !fs::read_to_string(&script).map_err(complaint)?.contains(UNCUT) {
        return Ok(Parts::new());
    }
    let folder = target_dir().join("parts");
    let _ = fs::remove_dir_all(&folder);
    let split = split(&folder, app)?;
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--remove-producers-section"]);
    // What the linker exports is what the parts share.
    bindgen.args(["--keep-lld-exports", "--out-dir"]);
    run(bindgen.arg(staging).arg(folder.join(format!("{app}.wasm"))))?;

    let mut names = BTreeMap::new();
    for file in &split.split_modules {
        if optimises {
            optimise(tools, file)?;
        }
        let bytes = fs::read(file).map_err(complaint)?;
        let stem = stem(file);
        let name = format!("{}-{}", stem.strip_prefix("split_").unwrap_or("deel"), &sha256(&bytes)[..16]);
        fs::write(staging.join(format!("{name}.wasm")), bytes).map_err(complaint)?;
        names.insert(stem, name);
    }
    let parts: Parts = split.prefetch_map.iter().map(|(part, stems)| (part.clone(), named(&names, stems))).collect();
    let code = fs::read_to_string(&script).map_err(complaint)?;
    fs::write(&script, with_parts(&code, &parts)?).map_err(complaint)?;
    Ok(parts)
}

/// Cuts the program again for [`crate::ledger`]: the page's own is returned, and its parts are
/// put with the `files`.
///
/// # Errors
///
/// What was not as cargo leaves it.
pub fn for_ledger(folder: &Path, files: &mut Vec<PathBuf>) -> Result<PathBuf, String> {
    let split = split(folder, "page")?;
    files.extend(split.split_modules.iter().map(PathBuf::from));
    Ok(folder.join("page.wasm"))
}

/// Cuts the program that cargo has linked: the page's own in `folder`, its parts beside it.
fn split(folder: &Path, app: &str) -> Result<SplitWasm, String> {
    let program = target_dir().join("wasm32-unknown-unknown/release/verslagwijzer.wasm");
    let program = fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    let whole = folder.join(format!("{app}.wasm"));
    let mut options = Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &whole;
    options.link_name = CUT;
    transform(options).map_err(|error| format!("the parts of the page: {error:#}"))
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn named(names: &BTreeMap<String, String>, stems: &[String]) -> Vec<String> {
    let mut files: Vec<String> = stems.iter().filter_map(|stem| names.get(stem).cloned()).collect();
    files.sort();
    files
}

/// The page, knowing which files the view needs that it is opened with.
///
/// # Errors
///
/// When the page's script has no place for them.
pub fn told_to(page: &str, parts: &Parts) -> Result<String, String> {
    let place = "var parts = {};";
    if !page.contains(place) {
        return Err(format!("index.html: its script has no {place}"));
    }
    let named = serde_json::json!(parts);
    Ok(page.replacen(place, &format!("var parts = {named};"), 1))
}

/// What wasm-bindgen wrote, offering the parts along with all else that the program imports.
fn with_parts(code: &str, parts: &Parts) -> Result<String, String> {
    let imports = format!("from \"{CUT}\"");
    let offered = format!("\"{CUT}\": import");
    let kept: Vec<&str> =
        code.lines().filter(|line| !line.contains(&imports) && !line.trim_start().starts_with(&offered)).collect();
    let kept = kept.join("\n");
    if kept.matches(": import0,").count() != 1 || kept.contains(CUT) {
        return Err("wasm-bindgen writes its imports in another way than xtask/src/parts.rs knows".to_owned());
    }
    let mut arrivals = String::new();
    for (part, files) in parts {
        let files = files.iter().map(|file| format!("\"{file}.wasm\"")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(arrivals, "  __wasm_split_load_{part}: arrival([{files}]),");
    }
    let runtime = RUNTIME.replace("/* the parts */", arrivals.trim());
    Ok(kept.replace(": import0,", ": { ...import0, ...parts },") + "\n" + &runtime)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "import * as import1 from \"./parts.js\"\n\
        function imports() {\n    return {\n        \"./app_bg.js\": import0,\n        \"./parts.js\": import1,\n    };\n}\n";

    fn parts() -> Parts {
        BTreeMap::from([("kaart".to_owned(), vec!["deel-1".to_owned(), "kaart-2".to_owned()])])
    }

    #[test]
    fn the_page_asks_for_the_files_of_a_part_and_imports_no_other_module() {
        let code = with_parts(CODE, &parts()).expect("as wasm-bindgen writes it");
        assert!(!code.contains("import *") && !code.contains(CUT), "{code}");
        assert!(code.contains("\"./app_bg.js\": { ...import0, ...parts },"), "{code}");
        assert!(code.contains("__wasm_split_load_kaart: arrival([\"deel-1.wasm\", \"kaart-2.wasm\"]),"), "{code}");
    }

    #[test]
    fn javascript_of_another_form_is_refused() {
        assert!(with_parts("export default 1", &parts()).is_err());
    }
}
