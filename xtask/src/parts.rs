//! How does the WebAssembly come in parts?
//!
//! `src/ui/parts.rs` marks the functions that lead into a part. Here the program that cargo has
//! linked is cut there, before wasm-bindgen writes its JavaScript: what can be reached only
//! through such a function, code and data, becomes a file of its own, `NAME-HASH.wasm`; what
//! only some parts share becomes one as well, and of that all that is small one together: a further
//! request takes longer than some kB that nobody needs yet. The rest is the page's own WebAssembly,
//! and the JavaScript beside it (`parts.js` here) fetches a part when it is asked for.
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

/// How the names of what is a part of its own begin, after the cut.
const PART: &str = "split_";

/// The module that a program imports its parts from until it is cut.
const UNCUT: &str = "__wasm_split_placeholder__";

/// The module that it imports them from then; no such file is ever written.
const CUT: &str = "./parts.js";

/// Shared WebAssembly of less than so many bytes comes together.
const SMALL: usize = 4096;

/// The names of parts, and the files of each, without `.wasm`.
pub type Parts = BTreeMap<String, Vec<String>>;

/// One file of WebAssembly that is written as it is, or several in one.
struct Bundle {
    name: String,
    bytes: Vec<u8>,
    /// Of each module in it; of one alone nothing is said.
    lengths: Vec<usize>,
    stems: Vec<String>,
}

impl Bundle {
    /// Named after what is in it, as a host may keep it for good.
    fn new(kind: &str, modules: Vec<(String, Vec<u8>)>) -> Self {
        let lengths = modules.iter().map(|(_, bytes)| bytes.len()).collect();
        let (stems, modules): (Vec<_>, Vec<_>) = modules.into_iter().unzip();
        let bytes = modules.concat();
        Self { name: format!("{kind}-{}", &sha256(&bytes)[..16]), bytes, lengths, stems }
    }
}

/// The modules by their names, bundled: what is small and shared together, all else alone.
fn bundled(modules: Vec<(String, Vec<u8>)>) -> Vec<Bundle> {
    let is_small = |(stem, bytes): &(String, Vec<u8>)| !stem.starts_with(PART) && bytes.len() < SMALL;
    let (small, large): (Vec<_>, Vec<_>) = modules.into_iter().partition(is_small);
    let alone = large.into_iter().map(|module| {
        let kind = module.0.strip_prefix(PART).unwrap_or("deel").to_owned();
        Bundle::new(&kind, vec![module])
    });
    let together = (!small.is_empty()).then(|| Bundle::new("delen", small));
    alone.chain(together).collect()
}

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

    let mut modules = Vec::new();
    for file in &split.split_modules {
        if optimises {
            optimise(tools, file)?;
        }
        modules.push((stem(file), fs::read(file).map_err(complaint)?));
    }
    let bundles = bundled(modules);
    for bundle in &bundles {
        fs::write(staging.join(format!("{}.wasm", bundle.name)), &bundle.bytes).map_err(complaint)?;
    }
    let parts: Parts = split.prefetch_map.iter().map(|(part, stems)| (part.clone(), files(&bundles, stems))).collect();
    let code = fs::read_to_string(&script).map_err(complaint)?;
    fs::write(&script, with_parts(&code, &parts, &bundles)?).map_err(complaint)?;
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

/// The names of the bundles in which these are.
fn files(bundles: &[Bundle], stems: &[String]) -> Vec<String> {
    let is_needed = |bundle: &&Bundle| bundle.stems.iter().any(|stem| stems.contains(stem));
    let mut files: Vec<String> = bundles.iter().filter(is_needed).map(|bundle| bundle.name.clone()).collect();
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
fn with_parts(code: &str, parts: &Parts, bundles: &[Bundle]) -> Result<String, String> {
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
    let mut lengths = String::new();
    for bundle in bundles.iter().filter(|bundle| bundle.lengths.len() > 1) {
        let _ = write!(lengths, "\"{}.wasm\": {:?},", bundle.name, bundle.lengths);
    }
    let runtime = RUNTIME.replace("/* the parts */", arrivals.trim()).replace("/* the lengths */", &lengths);
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
        let module = |stem: &str, n: usize| (stem.to_owned(), vec![0; n]);
        let bundles = bundled(vec![module("chunk_1", 10), module("chunk_2", 20)]);
        let code = with_parts(CODE, &parts(), &bundles).expect("as wasm-bindgen writes it");
        assert!(!code.contains("import *") && !code.contains(CUT), "{code}");
        assert!(code.contains("\"./app_bg.js\": { ...import0, ...parts },"), "{code}");
        assert!(code.contains("__wasm_split_load_kaart: arrival([\"deel-1.wasm\", \"kaart-2.wasm\"]),"), "{code}");
        assert!(code.contains(&format!("\"{}.wasm\": [10, 20],", bundles[0].name)), "{code}");
    }

    #[test]
    fn what_is_small_and_shared_comes_together_and_all_else_alone() {
        let module = |stem: &str, n: usize| (stem.to_owned(), vec![u8::try_from(n % 7).unwrap_or_default(); n]);
        let modules =
            vec![module("chunk_1", 10), module("chunk_2", SMALL), module("split_over", 20), module("chunk_3", 30)];
        let all: Vec<u8> = [&modules[0].1[..], &modules[3].1[..]].concat();
        let bundles = bundled(modules);
        let kinds: Vec<_> = bundles.iter().map(|bundle| bundle.name.split('-').next().unwrap_or_default()).collect();
        assert_eq!(kinds, ["deel", "over", "delen"]);
        assert_eq!((&bundles[2].bytes, &bundles[2].lengths[..]), (&all, &[10, 30][..]));
        let needed = |stems: &[&str]| files(&bundles, &stems.iter().map(|stem| (*stem).to_owned()).collect::<Vec<_>>());
        assert_eq!(needed(&["chunk_1", "chunk_3", "split_over"]), [bundles[2].name.clone(), bundles[1].name.clone()]);
        assert_eq!(needed(&["split_over"]), [bundles[1].name.clone()]);
    }

    #[test]
    fn javascript_of_another_form_is_refused() {
        assert!(with_parts("export default 1", &parts(), &[]).is_err());
    }
}
