//! How does `dist-module/` come about?
//!
//! The pure rooms, compiled for speed and without the page (`src/module.rs`), joined to
//! JavaScript by wasm-bindgen, with two files of our own in front: `verslagwijzer.js` for
//! other pages and `bench.js` for measuring. Trunk has no part in it: there is no page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{root, run, target_dir};
use crate::setup::{self, Tools, WASM};

/// The folder, beside `dist/`.
const FOLDER: &str = "dist-module";

/// What wasm-bindgen makes of the program, and how its files begin.
const NAME: &str = "verslagwijzer_wasm";

/// The files that are copied as they are.
const SCRIPTS: [(&str, &str); 2] =
    [("verslagwijzer.js", include_str!("module/verslagwijzer.js")), ("bench.js", include_str!("module/bench.js"))];

/// `cargo xtask module`.
///
/// # Errors
///
/// What could not be installed or built.
pub fn build_and_report() -> Result<(), String> {
    let folder = build()?;
    println!("\nThe module, ready to be imported by another page: {FOLDER}/verslagwijzer.js");
    for name in [SCRIPTS[0].0.to_owned(), format!("{NAME}.js"), format!("{NAME}_bg.wasm")] {
        let path = folder.join(&name);
        let bytes = fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
        println!("{:>10.1} kB  {name}", bytes as f64 / 1000.0);
    }
    Ok(())
}

/// Builds the module and returns the folder it is in.
///
/// # Errors
///
/// What could not be installed or built.
pub fn build() -> Result<PathBuf, String> {
    let folder = root().join(FOLDER);
    build_into(&folder, &setup::ensure_for_module()?)?;
    Ok(folder)
}

fn build_into(folder: &Path, tools: &Tools) -> Result<(), String> {
    let mut compile = tools.command("cargo");
    compile.args(["build", "--package", "verslagwijzer", "--bin", "module", "--profile", "module"]);
    run(compile.args(["--no-default-features", "--features", "module", "--target", WASM]))?;
    let compiled = target_dir().join(WASM).join("module/module.wasm");

    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut join = tools.command("wasm-bindgen");
    join.args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]).arg(folder);
    run(join.arg(&compiled))?;

    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    let mut shrink = tools.command("wasm-opt");
    // What is called from one place is taken in there: a twentieth faster, and no larger.
    shrink.args(["-O3", "--one-caller-inline-max-function-size", "400"]);
    run(shrink.arg(&wasm).arg("-o").arg(&wasm))?;
    for (name, text) in SCRIPTS {
        fs::write(folder.join(name), text).map_err(|error| format!("{FOLDER}/{name}: {error}"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_ask_for_nothing_that_is_not_there() {
        let [(_, module), (_, bench)] = SCRIPTS;
        assert!(module.contains(&format!(
            "import start, {{ Reports, alignTexts, analyse as analyseAsJson, layoutGraph, likenessOfTexts }} from \"./{NAME}.js\""
        )));
        let rust = fs::read_to_string(root().join("src/module.rs")).expect("a file of the project");
        for exported in
            ["pub fn analyse(", "js_name = alignTexts", "js_name = likenessOfTexts", "js_name = layoutGraph"]
        {
            assert!(rust.contains(exported), "src/module.rs no longer has `{exported}`");
        }
        for asked in ["init", "analyse", "compareTexts", "cut", "layout"] {
            assert!(bench.contains(asked) && module.contains(&format!("export function {asked}(")), "{asked}");
        }
        for asked in ["add", "settle", "remove", "reports", "sentences", "counts"] {
            assert!(module.contains(&format!("#reports.{asked}(")), "{asked}");
            assert!(rust.contains(&format!("pub fn {asked}(&")), "src/module.rs no longer has `{asked}`");
        }
    }
}
