//! May we use what we use?
//!
//! Every library that is compiled here comes from crates.io, with its hash in `Cargo.lock`, under a
//! licence that `deny.toml` allows. That is asked of cargo itself, so that it can be asked
//! anywhere, in a second. Whether a fault is known in one of them only the RustSec database
//! tells: [`audit`] has cargo-deny ask it, where that can be reached.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use crate::run::{line, output_of, root, run};
use crate::setup::{Tools, WASM};

/// Both workspaces: fuzzing has one of its own.
const LOCKS: [&str; 2] = ["Cargo.lock", "fuzz/Cargo.lock"];

/// Holds every dependency against `deny.toml`; how many there are.
///
/// # Errors
///
/// Each that is not allowed, and why; or what could not be read.
pub fn check(tools: &Tools) -> Result<String, String> {
    let rules = read("deny.toml")?;
    let (licences, registries) = (list(&rules, "allow"), list(&rules, "allow-registry"));
    let mut problems = Vec::new();
    for lock in LOCKS {
        problems.extend(strangers(&read(lock)?, &registries).into_iter().map(|problem| format!("{lock}: {problem}")));
    }
    let packages = packages(tools)?;
    for package in &packages {
        let text = |name: &str| package[name].as_str().unwrap_or_default();
        if !is_allowed(text("license"), &licences) {
            problems.push(format!("{} {}: licence {:?}", text("name"), text("version"), text("license")));
        }
    }
    problems.extend(misprints(&read("docs/dependencies.md")?, &packages));
    if !problems.is_empty() {
        return Err(format!(
            "What deny.toml does not allow, or docs/dependencies.md has wrong:\n{}",
            problems.join("\n")
        ));
    }
    let twice = in_several_versions(&packages);
    let twice = if twice.is_empty() { String::new() } else { format!("; in several versions: {}", twice.join(", ")) };
    Ok(format!("{} packages{twice}", packages.len()))
}

/// `cargo xtask audit`: all of `deny.toml`, with the faults that RustSec knows.
///
/// # Errors
///
/// How to get cargo-deny, or that it found something, or did not reach the database.
pub fn audit() -> Result<(), String> {
    let tools = Tools::found();
    println!("{}", check(&tools)?);
    let deny = |arguments: &[&str]| {
        let mut command = tools.command("cargo");
        command.arg("deny").args(arguments);
        command
    };
    if output_of(&mut deny(&["--version"])).is_none() {
        return Err("Licences and sources are in order. For known faults please install cargo-deny \
                    (`cargo install cargo-deny --locked`, some minutes) and run this again."
            .to_owned());
    }
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut command = deny(&["--manifest-path"]);
        command.arg(root().join(manifest)).arg("--config").arg(root().join("deny.toml")).arg("check");
        let advice = "Where it says that it could not fetch the advisory database, no fault was looked for: \
                      please run this where github.com can be reached.";
        run(&mut command).map_err(|problem| format!("{problem}\n{advice}"))?;
    }
    Ok(())
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// All packages that are compiled for this machine or for the browser.
fn packages(tools: &Tools) -> Result<Vec<Json>, String> {
    let host = output_of(tools.command("rustc").arg("-vV")).unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?;
    let mut metadata = tools.command("cargo");
    metadata.args(["metadata", "--locked", "--all-features", "--format-version", "1"]);
    metadata.args(["--filter-platform", host, "--filter-platform", WASM]).arg("--manifest-path");
    metadata.arg(root().join("Cargo.toml"));
    let told = output_of(&mut metadata).ok_or_else(|| format!("{} failed", line(&metadata)))?;
    let told: Json = serde_json::from_str(&told).map_err(|error| format!("cargo metadata: {error}"))?;
    let is_there = |package: &&Json| Path::new(package["manifest_path"].as_str().unwrap_or_default()).is_file();
    Ok(told["packages"].as_array().into_iter().flatten().filter(is_there).cloned().collect())
}

/// The texts of a list in TOML, one or several in a line.
fn list(toml: &str, key: &str) -> Vec<String> {
    let opening = format!("\n{key} = [");
    let items = toml.split_once(&opening).and_then(|(_, rest)| rest.split_once(']')).map_or("", |(items, _)| items);
    items.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What a lock file takes from elsewhere than these registries, or without a hash.
fn strangers(lock: &str, registries: &[String]) -> Vec<String> {
    let field = |package: &str, name: &str| {
        let begins = format!("{name} = \"");
        package.lines().find_map(|line| line.strip_prefix(&begins)?.strip_suffix('"').map(str::to_owned))
    };
    let mut found = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let (name, Some(source)) = (field(package, "name").unwrap_or_default(), field(package, "source")) else {
            continue;
        };
        if !registries.iter().any(|known| source.strip_prefix("registry+") == Some(known)) {
            found.push(format!("{name} comes from {source}"));
        } else if field(package, "checksum").is_none() {
            found.push(format!("{name} has no checksum"));
        }
    }
    found
}

/// The rows of a list whose licence is not what cargo says of that library.
fn misprints(page: &str, packages: &[Json]) -> Vec<String> {
    let rows = page.lines().filter_map(|row| {
        let (name, rest) = row.strip_prefix("| `")?.split_once("` | ")?;
        let licence = rest.split(" | ").next()?;
        let known = packages.iter().find(|package| package["name"] == name)?["license"].as_str()?;
        (licence != known).then(|| format!("{name}: {licence:?} in the list, {known:?} in the library"))
    });
    rows.collect()
}

/// Does an SPDX expression leave a way with these licences only? Older ones write `/` for `OR`;
/// an exception (`WITH`) only allows more.
fn is_allowed(expression: &str, licences: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let allowed = any_of(&mut words, licences);
    allowed && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words, licences: &[String]) -> bool {
    let mut allowed = all_of(words, licences);
    while words.next_if_eq(&"OR").is_some() {
        allowed |= all_of(words, licences);
    }
    allowed
}

fn all_of(words: &mut Words, licences: &[String]) -> bool {
    let mut allowed = one(words, licences);
    while words.next_if_eq(&"AND").is_some() {
        allowed &= one(words, licences);
    }
    allowed
}

fn one(words: &mut Words, licences: &[String]) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let allowed = any_of(words, licences);
        return allowed && words.next_if_eq(&")").is_some();
    }
    let allowed = words.next().is_some_and(|word| licences.iter().any(|known| known == word));
    if words.next_if_eq(&"WITH").is_some() {
        words.next();
    }
    allowed
}

/// Libraries of which there are several versions.
fn in_several_versions(packages: &[Json]) -> Vec<String> {
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for package in packages {
        *versions.entry(package["name"].as_str().unwrap_or_default()).or_default() += 1;
    }
    versions.into_iter().filter(|(_, n)| *n > 1).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_licences_needs_one_that_is_allowed_and_a_sum_needs_all() {
        let licences = ["MIT", "Apache-2.0", "Zlib"].map(str::to_owned);
        for allowed in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/GPL-3.0",
            "MIT AND Zlib",
            "(GPL-3.0 OR MIT) AND Zlib",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        ] {
            assert!(is_allowed(allowed, &licences), "{allowed}");
        }
        for refused in ["", "GPL-3.0", "MIT AND GPL-3.0", "GPL-3.0 OR MIT AND Other", "(MIT", "MIT Zlib", "MIT)"] {
            assert!(!is_allowed(refused, &licences), "{refused}");
        }
    }

    #[test]
    fn what_comes_from_elsewhere_or_without_a_hash_is_named() {
        let registries = ["https://github.com/rust-lang/crates.io-index".to_owned()];
        let lock = "[[package]]\nname = \"own\"\n\n[[package]]\nname = \"good\"\n\
                    source = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"0\"\n\n\
                    [[package]]\nname = \"bare\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n\n\
                    [[package]]\nname = \"odd\"\nsource = \"git+https://example.org/odd\"\n";
        assert_eq!(
            strangers(lock, &registries),
            ["bare has no checksum", "odd comes from git+https://example.org/odd"]
        );
    }

    #[test]
    fn a_licence_that_is_told_wrong_is_named() {
        let packages = [serde_json::json!({ "name": "leptos", "license": "MIT" })];
        assert!(misprints("| `leptos` | MIT | draws |\n| `other` | Zlib | no library |", &packages).is_empty());
        assert_eq!(misprints("| `leptos` | Zlib | draws |", &packages).len(), 1);
    }

    #[test]
    fn the_rules_are_those_that_cargo_deny_reads() {
        let rules = read("deny.toml").expect("deny.toml");
        assert!(list(&rules, "allow").contains(&"EUPL-1.2".to_owned()), "{:?}", list(&rules, "allow"));
        assert_eq!(list(&rules, "allow-registry").len(), 1);
    }
}
