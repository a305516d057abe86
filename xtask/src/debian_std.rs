//! How is the page built where rustup has no standard library for WebAssembly?
//!
//! Debian packages a compiler together with the source of the standard library it
//! belongs to. Cargo can build that source for WebAssembly on the way, given two
//! environment variables that no project file needs to know of.
//!
//! Those variables must reach the WebAssembly builds and no other: everything native,
//! this program included, would be built anew with another compiler and its own library.
//! Trunk, though, starts both kinds (the page, then `cargo xtask after-build`). So on
//! this road a stand-in named `cargo` is first on the search path, which is this program
//! under another name. It looks at each call and sends WebAssembly to Debian's cargo
//! with the variables and everything else, untouched, to the developer's cargo.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::apt;
use crate::run::{find_on_path, output_of, target_dir};
use crate::setup::{Tools, WASM};

const CARGO: &str = "/usr/bin/cargo";
const CARGO_CLIPPY: &str = "/usr/bin/cargo-clippy";
const RUSTC: &str = "/usr/bin/rustc";

/// Debian's compiler, its cargo, the library's source, and the linter to match.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// Whether Debian's compiler is here, new enough for this project, with the source.
pub fn is_installed() -> bool {
    let Some(version) = output_of(Command::new(RUSTC).arg("--version")) else {
        return false;
    };
    let Some(sysroot) = output_of(Command::new(RUSTC).args(["--print", "sysroot"])) else {
        return false;
    };
    Path::new(CARGO).is_file()
        && Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir()
        && minor_version(&version) >= minor_version(concat!("rustc ", env!("CARGO_PKG_RUST_VERSION")))
}

/// Installs what is missing and sets `tools` up to build WebAssembly with it.
///
/// # Errors
///
/// What is missing and how to install it.
pub fn ensure(tools: &mut Tools) -> Result<(), String> {
    if !is_installed() {
        println!("Debian's Rust compiler and its source: they can build the missing library.");
        apt::install(&PACKAGES, &format!("Please give Rust its {WASM} target."))?;
        if !is_installed() {
            return Err(format!("{RUSTC} is older than Rust {} or lacks its source.", env!("CARGO_PKG_RUST_VERSION")));
        }
    }
    let own_cargo = env::var_os("CARGO").map(PathBuf::from).or_else(|| find_on_path("cargo"));
    tools.hand_on("CARGO", own_cargo.ok_or("There is no cargo on PATH.")?);
    tools.hand_on("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(tools)?);
    tools.search_first(stand_in_folder().map_err(|error| format!("The stand-in for cargo: {error}"))?);
    Ok(())
}

/// The linker for WebAssembly: rustup brings one along, else Debian's.
fn linker(tools: &Tools) -> Result<PathBuf, String> {
    let of_rustup = output_of(tools.command("rustc").args(["--print", "sysroot"]))
        .and_then(|sysroot| fs::read_dir(Path::new(&sysroot).join("lib/rustlib")).ok())
        .and_then(|hosts| hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|lld| lld.is_file()));
    if let Some(found) = of_rustup.or_else(|| find_on_path("wasm-ld")) {
        return Ok(found);
    }
    println!("A linker for WebAssembly is missing.");
    apt::install(&["lld"], "Please put LLVM's wasm-ld on PATH.")?;
    find_on_path("wasm-ld").ok_or_else(|| "The package lld brought no wasm-ld.".to_owned())
}

/// A folder that holds this program under the name `cargo`.
#[cfg(unix)]
fn stand_in_folder() -> std::io::Result<PathBuf> {
    let folder = target_dir().join("xtask/stand-in");
    let stand_in = folder.join("cargo");
    let this_program = env::current_exe()?;
    if fs::read_link(&stand_in).ok().as_ref() != Some(&this_program) {
        fs::create_dir_all(&folder)?;
        let _ = fs::remove_file(&stand_in);
        std::os::unix::fs::symlink(this_program, stand_in)?;
    }
    Ok(folder)
}

#[cfg(not(unix))]
fn stand_in_folder() -> std::io::Result<PathBuf> {
    let _ = target_dir();
    Err(std::io::Error::other("only Debian packages such a compiler"))
}

/// Whether this program was started by the stand-in's name.
pub fn called_as_cargo() -> bool {
    env::args_os().next().is_some_and(|name| Path::new(&name).file_name() == Some("cargo".as_ref()))
}

/// Does what cargo was asked to do, with the compiler that can.
pub fn stand_in_for_cargo() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let mut command = if arguments.iter().any(|argument| argument.to_string_lossy().contains(WASM)) {
        // Debian's linter must be named: cargo would look in its own `bin` folder first.
        let linting = arguments.first().is_some_and(|first| first == "clippy");
        let mut command = Command::new(if linting { CARGO_CLIPPY } else { CARGO });
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO", CARGO)
            .env("RUSTC", RUSTC)
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH");
        command
    } else {
        Command::new(env::var_os("CARGO").unwrap_or_else(|| CARGO.into()))
    };
    match command.args(&arguments).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)),
        Err(error) => {
            eprintln!("{}: {error}", crate::run::line(&command));
            ExitCode::FAILURE
        }
    }
}

/// `rustc 1.96.0 (…)` → 96; 0 where there is nothing to read.
fn minor_version(printed: &str) -> u32 {
    let version = printed.split_whitespace().nth(1).unwrap_or_default();
    version.split('.').nth(1).and_then(|minor| minor.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_compiler_is_told_from_a_newer_one() {
        assert_eq!(minor_version("rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"), 96);
        assert_eq!(minor_version("rustc 1.63.0"), 63);
        assert_eq!(minor_version("rustc 1.95"), 95);
        assert_eq!(minor_version(""), 0);
        assert!(minor_version(concat!("rustc ", env!("CARGO_PKG_RUST_VERSION"))) >= 95);
    }
}
