//! Does the list of what it is built on name just what it is built on?

use crate::read;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

const MANIFESTS: [&str; 4] = ["Cargo.toml", "xtask/Cargo.toml", "fuzz/Cargo.toml", "vendor/wasm-streams/Cargo.toml"];

/// The libraries that a manifest names, whatever they are for.
fn libraries(manifest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_list = false;
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            is_list = section.trim_end_matches(']').ends_with("dependencies");
        } else if let (true, Some((name, given))) = (is_list, line.split_once(" = ")) {
            // One of ours, or a line of a list of features.
            let is_ours = given.contains("path = ");
            let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
            if is_name && !is_ours {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

/// What stands between backticks in the first cells of the tables, above or below *Programs*.
fn listed(page: &str) -> [BTreeSet<String>; 2] {
    let (libraries, programs) = page.split_once("\n## Programs\n").expect("a heading Programs");
    [libraries, programs].map(|part| {
        let cells = part.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').next());
        cells
            .flat_map(|cell| cell.split('`').step_by(2).map(str::to_owned).collect::<Vec<_>>())
            .filter(|name| is_named(name))
            .collect()
    })
}

fn is_named(name: &str) -> bool {
    name.bytes().any(|b| b.is_ascii_alphabetic())
}

#[test]
fn every_library_stands_in_the_list_with_its_reason_and_no_other() {
    let named: BTreeSet<String> = MANIFESTS.iter().flat_map(|path| libraries(&read(path))).collect();
    let [listed, _] = listed(&read("docs/dependencies.md"));
    assert!(named.len() > 20, "{named:?}");
    assert_eq!(named, listed, "the manifests, and docs/dependencies.md");
}

/// `name@version` and `name==version` in the code of the commands.
fn fetched(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            fetched(&path, names);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(path).expect("code");
            for quoted in
                text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split('"'))
            {
                let parts = quoted.split_once("==").or_else(|| quoted.split_once('@'));
                let Some((name, version)) = parts else { continue };
                let is_name = !name.is_empty()
                    && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b));
                if is_name && version.starts_with(|c: char| c.is_ascii_digit() || c == '{') {
                    names.insert(name.to_owned());
                }
            }
        }
    }
}

#[test]
fn every_program_that_is_fetched_stands_in_the_list() {
    let mut fetched_ones = BTreeSet::from(["trunk", "wasm-bindgen-cli"].map(str::to_owned));
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    fetched(&root.join("xtask/src"), &mut fetched_ones);
    let [_, listed] = listed(&read("docs/dependencies.md"));
    assert!(fetched_ones.len() > 10, "{fetched_ones:?}");
    assert_eq!(fetched_ones, listed, "what xtask installs, and docs/dependencies.md");
}
