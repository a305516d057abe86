//! Which wasm-opt can be trusted with the page?
//!
//! wasm-opt makes WebAssembly smaller. Older ones cannot handle what wasm-bindgen writes
//! today. Before 110 an exported table always left wasm-opt as the first table, while
//! wasm-bindgen exports the second, in which it keeps the browser's objects: such a page
//! builds and never starts (`Table.grow(): failed to grow table by 4`). Before 117 it
//! stopped at the instruction `table.fill`. Debian 12 ships 108.
//!
//! So a wasm-opt on PATH is tried on a module with both before it is used. Else npm's
//! build of it is fetched, which takes seconds. (The crate of that name is 116, too old.)

use std::fs;
use std::path::{Path, PathBuf};

use crate::apt;
use crate::run::{output_of, run, target_dir};
use crate::setup::Tools;

/// npm's `binaryen`, the package with wasm-opt in it.
const OF_NPM: &str = "132.0.0";

/// A module with two tables that exports the second as `t` and fills it.
const TWO_TABLES: &[u8] = b"\0asm\x01\0\0\0\
    \x01\x04\x01\x60\0\0\
    \x03\x02\x01\0\
    \x04\x08\x02\x70\x01\x01\x01\x6f\0\x02\
    \x07\x05\x01\x01t\x01\x01\
    \x0a\x0d\x01\x0b\0\x41\0\xd0\x6f\x41\0\xfc\x11\x01\x0b";

/// The export as it must come out again: name, kind (a table), number (the second).
const SECOND_TABLE: &[u8] = b"\x01t\x01\x01";

/// Finds a wasm-opt that leaves the page working, or installs one.
///
/// # Errors
///
/// What could not be installed.
pub fn ensure(tools: &mut Tools) -> Result<(), String> {
    if is_there(tools)? {
        return Ok(());
    }
    match tools.find("wasm-opt") {
        None => println!("wasm-opt is missing: it makes the WebAssembly smaller."),
        Some(old) => println!("{} is too old for this page; 117 or later is needed.", old.display()),
    }
    println!("npm brings a newer one: binaryen {OF_NPM}.");
    npm_install(tools, &format!("binaryen@{OF_NPM}"), &folder())?;
    tools.search_first(programs());
    Ok(())
}

/// Finds a wasm-opt that leaves the page working, on PATH or where [`ensure`] puts it. Without
/// one the page is complete, and larger.
///
/// # Errors
///
/// What could not be written to try the one on PATH.
pub fn is_there(tools: &mut Tools) -> Result<bool, String> {
    if is_sound(tools)? {
        return Ok(true);
    }
    let is_fetched = programs().join("wasm-opt").is_file();
    if is_fetched {
        tools.search_first(programs());
    }
    Ok(is_fetched)
}

/// The folder with npm's programs in it.
fn programs() -> PathBuf {
    folder().join("node_modules/.bin")
}

fn folder() -> PathBuf {
    target_dir().join(format!("tools/binaryen-{OF_NPM}"))
}

/// Puts one npm package into a folder, without running any script of it.
///
/// # Errors
///
/// How to get npm, or what it could not do.
pub fn npm_install(tools: &Tools, package: &str, folder: &Path) -> Result<(), String> {
    if tools.find("npm").is_none() {
        let advice = format!("Please install Node.js with npm; the package {package} is fetched with it.");
        apt::install(&["npm"], &advice)?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut npm = tools.command("npm");
    npm.arg("install").arg("--prefix").arg(folder);
    run(npm.args(["--ignore-scripts", "--no-audit", "--no-fund", package]))
}

/// Whether the wasm-opt on the search path, if any, keeps an exported table.
fn is_sound(tools: &Tools) -> Result<bool, String> {
    if tools.find("wasm-opt").is_none() {
        return Ok(false);
    }
    let folder = target_dir().join("xtask");
    let (before, after) = (folder.join("two-tables.wasm"), folder.join("two-tables-after.wasm"));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&before, TWO_TABLES))
        .map_err(|error| format!("{}: {error}", before.display()))?;
    let mut trial = tools.command("wasm-opt");
    trial.args(["--enable-reference-types", "--enable-bulk-memory"]).arg(&before).arg("-o").arg(&after);
    let made = output_of(&mut trial).and_then(|_| fs::read(&after).ok()).unwrap_or_default();
    Ok(exports_second_table(&made))
}

fn exports_second_table(module: &[u8]) -> bool {
    module.windows(SECOND_TABLE.len()).any(|bytes| bytes == SECOND_TABLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trial_tells_a_kept_table_from_a_lost_one() {
        assert!(exports_second_table(TWO_TABLES));

        let mut lost = TWO_TABLES.to_vec();
        let at = lost.windows(SECOND_TABLE.len()).position(|bytes| bytes == SECOND_TABLE).expect("it is exported");
        lost[at + 3] = 0;
        assert!(!exports_second_table(&lost), "the first table was exported instead");
        assert!(!exports_second_table(b""), "wasm-opt wrote nothing");
    }
}
