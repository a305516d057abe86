//! How does `dist/` come about?
//!
//! Trunk compiles the page and gathers its files; its last step calls
//! `cargo xtask after-build` (see [`crate::after_build`]). Trunk could run with
//! `--offline`, and would then stop on a fresh machine whose cargo has yet to fetch the
//! crates. It reaches for no network of its own here: [`setup`] has put every tool in
//! place, and `Trunk.toml` asks for no other version of wasm-opt.

use std::path::PathBuf;

use crate::compress;
use crate::run::{root, run};
use crate::setup::{self, Tools};
use crate::single_file;
use crate::sizes;

/// Builds the page and returns the folder it is in.
///
/// # Errors
///
/// What Trunk could not do; its own words stand above.
pub fn build(tools: &Tools) -> Result<PathBuf, String> {
    run(tools.command("trunk").args(["build", "--release", "--features", "split", "--skip-version-check"]))?;
    let dist = root().join("dist");
    for file in ["index.html", "sw.js"] {
        if !dist.join(file).is_file() {
            return Err(format!("The build left no dist/{file}; does Trunk.toml still call after-build?"));
        }
    }
    if tools.find("esbuild").is_some() {
        single_file::write(tools, &dist)?;
    } else {
        println!("Without esbuild there is no single-file edition.");
    }
    compress::write_beside(&dist)?;
    Ok(dist)
}

/// `cargo xtask build`.
///
/// # Errors
///
/// What could not be installed or built.
pub fn build_and_report() -> Result<(), String> {
    let dist = build(&setup::ensure()?)?;
    let sizes = sizes::of(&dist)?;
    println!("\n{sizes}\n\nReady for any static host, under any path: dist/");
    Ok(())
}
