//! What is missing to build the page, and how is it had?
//!
//! Five things beside Rust itself: its standard library for WebAssembly, Trunk,
//! wasm-bindgen, wasm-opt and esbuild. What is there in the wanted version is used as it is;
//! what is missing is installed, with a line that says what it is for. Installing goes
//! to rustup, to cargo's own `bin` folder or to Debian's packages, never into the project.
//!
//! # What this module does not do
//!
//! It downloads no release archives: every tool comes from the registry or distribution
//! that the developer already uses. So Trunk is built without its downloader.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use crate::run::{find, find_on_path, output_of, root, run};
use crate::{apt, debian_std, minify, wasm_opt};

/// The triple of WebAssembly in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The Trunk release that builds the page.
pub const TRUNK: &str = "0.21.14";

/// The wasm-bindgen command, the same release as the crate that `Cargo.toml` pins.
pub const WASM_BINDGEN: &str = "0.2.129";

/// Quicker compiling for tools that run for seconds.
const LIGHT_RELEASE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// The environment in which the tools are found.
pub struct Tools {
    search_path: OsString,
    variables: Vec<(&'static str, OsString)>,
}

impl Tools {
    /// As the developer has them, with cargo's own `bin` folder in front: what
    /// `cargo install` puts there is found even where the shell does not look.
    pub fn found() -> Self {
        let mut tools = Tools { search_path: env::var_os("PATH").unwrap_or_default(), variables: Vec::new() };
        let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
        if let Some(cargo_home) = cargo_home {
            tools.search_first(cargo_home.join("bin"));
        }
        tools
    }

    /// Puts a folder before all others.
    pub fn search_first(&mut self, folder: PathBuf) {
        let others = env::split_paths(&self.search_path).filter(|other| *other != folder);
        if let Ok(path) = env::join_paths(std::iter::once(folder.clone()).chain(others)) {
            self.search_path = path;
        }
    }

    /// Hands an environment variable to every program started from here.
    pub fn hand_on(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.push((name, value.into()));
    }

    /// A program, to be started in the project's top folder.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(root()).env("PATH", &self.search_path);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        // Trunk reads NO_COLOR as true or false and stops at the customary 1.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// Where a program lies.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        find(program, &self.search_path)
    }

    fn version_of(&self, program: &str) -> Option<String> {
        let printed = output_of(self.command(program).arg("--version"))?;
        printed.split_whitespace().nth(1).map(str::to_owned)
    }
}

/// Finds everything the page is built with and installs what is missing.
///
/// # Errors
///
/// What could not be installed, and how to do it by hand.
pub fn ensure() -> Result<Tools, String> {
    let mut tools = ensure_for_module()?;
    if let Err(problem) = minify::ensure(&mut tools) {
        println!("{problem}\nThe page is built all the same, and is about 2 kB larger.");
    }
    ensure_cargo_tool(&tools, "trunk", "trunk", TRUNK, "Trunk builds the page", 10)?;
    Ok(tools)
}

/// The same without Trunk and esbuild, which the module does not need.
///
/// # Errors
///
/// What could not be installed, and how to do it by hand.
pub fn ensure_for_module() -> Result<Tools, String> {
    let mut tools = Tools::found();
    ensure_standard_library(&mut tools)?;
    for program in ["wasm-bindgen", "wasm-bindgen-test-runner"] {
        let purpose = "wasm-bindgen joins WebAssembly to JavaScript";
        ensure_cargo_tool(&tools, program, "wasm-bindgen-cli", WASM_BINDGEN, purpose, 5)?;
    }
    wasm_opt::ensure(&mut tools)?;
    Ok(tools)
}

/// Rust's standard library for WebAssembly: there, or from rustup, or built from the
/// source that Debian packages with its own compiler.
///
/// # Errors
///
/// How to add it by hand.
pub fn ensure_standard_library(tools: &mut Tools) -> Result<(), String> {
    if has_standard_library(tools) {
        return Ok(());
    }
    if !debian_std::is_installed() && find_on_path("rustup").is_some() {
        println!("Rust's standard library for WebAssembly is missing: rustup adds it.");
        let added = run(tools.command("rustup").args(["target", "add", WASM]));
        if added.is_ok() && has_standard_library(tools) {
            return Ok(());
        }
        println!("rustup could not add it; Debian's compiler and its source can take over.");
    }
    debian_std::ensure(tools)
        .map_err(|problem| format!("{problem}\nOr, with rustup and a network:  rustup target add {WASM}"))
}

fn has_standard_library(tools: &Tools) -> bool {
    let asked = output_of(tools.command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    asked
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .is_some_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
}

/// A program that cargo installs, in this version.
///
/// # Errors
///
/// What cargo could not do.
pub fn ensure_cargo_tool(
    tools: &Tools,
    program: &str,
    package: &str,
    version: &str,
    purpose: &str,
    minutes: u32,
) -> Result<(), String> {
    let found = tools.version_of(program);
    if found.as_deref() == Some(version) {
        return Ok(());
    }
    let state = found.map_or("is missing".to_owned(), |other| format!("is here as {other}"));
    println!("{purpose}. {program} {version} is needed and {state}.");
    println!("Installing {package} with cargo; on two cores this takes about {minutes} minutes.");
    let mut install = tools.command("cargo");
    install.args(["install", package, "--version", version, "--locked", "--force"]);
    if package == "trunk" {
        install.arg("--no-default-features");
    }
    run(install.envs(LIGHT_RELEASE))?;
    if tools.version_of(program).as_deref() == Some(version) {
        Ok(())
    } else {
        Err(format!("cargo installed {package}, yet `{program} --version` does not say {version}."))
    }
}

/// The formatter and the linter, for `cargo xtask test`.
///
/// # Errors
///
/// How to add them where rustup cannot.
pub fn ensure_rust_components(tools: &Tools) -> Result<(), String> {
    for (component, package) in [("rustfmt", "rustfmt-web"), ("clippy", "rust-web-clippy")] {
        let subcommand = if component == "rustfmt" { "fmt" } else { component };
        if output_of(tools.command("cargo").args([subcommand, "--version"])).is_some() {
            continue;
        }
        println!("{component} is missing: the tests check with it.");
        if find_on_path("rustup").is_some() {
            run(tools.command("rustup").args(["component", "add", component]))?;
        } else {
            apt::install(&[package], &format!("Please install {component} for your Rust."))?;
        }
    }
    Ok(())
}
