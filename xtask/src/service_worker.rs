//! Which files does the page need without a network?
//!
//! All of them, apart from the worker itself and what only developers ask for. This
//! module lists the files of a build with their hashes and writes them into the worker
//! (`sw.js` beside this file), which does the rest in the visitor's browser.
//!
//! # Invariant
//!
//! The build id depends on the names and contents of the files and on the worker's own
//! text, and on nothing else: the same build twice gives the same worker, byte for byte,
//! so a visitor's browser does not fetch everything again.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::compress::is_compressed;
use crate::importer;
use crate::metadata;
use crate::single_file;

const WORKER: &str = include_str!("sw.js");

/// The worker for live reload, which keeps nothing.
pub const LIVE_WORKER: &str = include_str!("sw_live.js");

/// What a first visit needs, by its name or its ending. All else follows later.
const NEEDED: [&str; 5] = ["index.html", ".js", "_bg.wasm", "icon.svg", "manifest.webmanifest"];

/// Writes the worker for the finished files in `folder`.
///
/// # Errors
///
/// The file that could not be read, or whose name would need escaping in an address.
pub fn for_files_in(folder: &Path) -> Result<String, String> {
    let mut listed = Vec::new();
    for name in files_below(folder)?.into_iter().filter(|name| is_cached(name)) {
        if !name.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-/".contains(letter)) {
            return Err(format!(
                "{name}: please use only a-z, 0-9, full stop, hyphen and underscore in file names; \
                 the address and the file's name are then the same everywhere"
            ));
        }
        let bytes = fs::read(folder.join(&name)).map_err(|error| format!("{name}: {error}"))?;
        listed.push((name, sha256(&bytes)));
    }
    Ok(worker(&listed))
}

/// Every file below a folder as a path from there, sorted, with `/` on every system.
///
/// # Errors
///
/// The folder that could not be read.
pub fn files_below(folder: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let unreadable = |error| format!("{}: {error}", folder.join(&inner).display());
        for entry in fs::read_dir(folder.join(&inner)).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(unreadable)?.is_dir() {
                folders.push(name + "/");
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Whether the worker keeps this file. Not the single-file edition, nor the dataset's own files
/// and pages, nor the picture beside shared links: they are for those who take them elsewhere or come
/// from there, and the app has all that is in them.
pub fn is_cached(name: &str) -> bool {
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    let is_for_elsewhere =
        ["sw.js", single_file::NAME, metadata::PICTURE].contains(&name) || name.starts_with("verslagen/");
    !is_for_elsewhere && !name.ends_with(".map") && !is_compressed(name) && !hidden
}

fn worker(listed: &[(String, String)]) -> String {
    let mut identity = WORKER.to_owned();
    for (name, hash) in listed {
        let _ = write!(identity, "\n{name} {hash}");
    }
    let build = &sha256(identity.as_bytes())[..16];
    let is_needed = |name: &str| {
        NEEDED.iter().any(|needed| name.ends_with(needed) && !name.contains('/')) && !importer::is_its_own(name)
    };
    let (needed, mut later): (Vec<_>, Vec<_>) = listed.iter().partition(|(name, _)| is_needed(name));
    // Most wanted first: what other views are drawn with. The importer is large, and few use it.
    later.sort_by_key(|(name, _)| (importer::is_its_own(name), !name.ends_with(".wasm")));
    WORKER
        .replace("\"{{build}}\"", &format!("\"{build}\""))
        .replace("\"{{needed}}\"", &array(&needed))
        .replace("\"{{later}}\"", &array(&later))
}

/// A JavaScript array of `[name, hash]`, one a line. Names need no escaping; see
/// [`for_files_in`].
fn array(files: &[&(String, String)]) -> String {
    let mut text = "[\n".to_owned();
    for (name, hash) in files {
        let _ = writeln!(text, "  [\"{name}\", \"{hash}\"],");
    }
    text + "]"
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(files: &[(&str, &str)]) -> Vec<(String, String)> {
        files.iter().map(|(name, text)| ((*name).to_owned(), sha256(text.as_bytes()))).collect()
    }

    fn build_id(worker: &str) -> &str {
        worker.split("const BUILD = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id")
    }

    #[test]
    fn a_hash_is_the_one_of_the_standard() {
        // FIPS 180-4, example "abc".
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn what_a_first_visit_needs_is_listed_apart_from_what_follows() {
        let worker = worker(&listed(&[("index.html", "x"), ("wereld.svg", "y")]));
        let (needed, later) = worker.split_once("const LATER").expect("both lists");

        assert!(needed.contains(&format!("[\"index.html\", \"{}\"]", sha256(b"x"))));
        assert!(later.contains(&format!("[\"wereld.svg\", \"{}\"]", sha256(b"y"))));
        assert!(!needed.contains("wereld.svg"));
        assert!(!worker.contains("{{"), "a place was left unfilled");
    }

    #[test]
    fn the_importer_follows_when_all_else_is_there() {
        let names = ["app.js", "importer-1.js", "importer-1.wasm", "kaart-2.wasm", "wereld.svg"];
        let worker = worker(&listed(&names.map(|name| (name, "x"))));
        let (needed, later) = worker.split_once("const LATER").expect("both lists");
        assert!(needed.contains("app.js") && !needed.contains("importer"), "{needed}");
        let order: Vec<usize> = names.iter().filter_map(|name| later.find(&format!("[\"{name}\""))).collect();
        let [script, program, part, outlines] = order[..] else { panic!("{later}") };
        assert!(part < outlines && outlines < program.min(script), "{later}");
    }

    #[test]
    fn the_build_id_follows_names_and_contents_only() {
        let one = worker(&listed(&[("a.css", "x"), ("b.css", "y")]));

        assert_eq!(one, worker(&listed(&[("a.css", "x"), ("b.css", "y")])));
        for other in [[("a.css", "x"), ("b.css", "z")], [("a.css", "x"), ("c.css", "y")]] {
            assert_ne!(build_id(&one), build_id(&worker(&listed(&other))));
        }
    }

    #[test]
    fn the_worker_itself_and_maps_are_left_out() {
        for (name, expected) in [
            ("index.html", true),
            ("verslagen/onderwerpen.tsv", false),
            ("wereld.svg", true),
            ("toegankelijkheid.html", true),
            ("sw.js", false),
            ("app.js.map", false),
            ("index.html.br", false),
            ("verslagwijzer.html", false),
            ("deelplaatje.png", false),
            ("verslagen/2025-05-15-antalya.html", false),
            (".htaccess", false),
            (".stage/index.html", false),
        ] {
            assert_eq!(is_cached(name), expected, "{name}");
        }
    }

    #[test]
    fn a_folder_is_listed_whole_and_sorted_and_awkward_names_are_refused() {
        let folder = crate::run::target_dir().join("xtask/test-files");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("verslagen")).expect("a folder of our own");
        for name in ["verslagen/a.txt", "index.html", "sw.js", "b.css"] {
            fs::write(folder.join(name), name).expect("a file of our own");
        }
        let names = files_below(&folder).expect("the folder is there");
        assert_eq!(names, ["b.css", "index.html", "sw.js", "verslagen/a.txt"]);
        assert!(for_files_in(&folder).is_ok());

        fs::write(folder.join("Oekraïne 1.txt"), "x").expect("a file of our own");
        let complaint = for_files_in(&folder).expect_err("a space and an ï");
        assert!(complaint.contains("Oekraïne 1.txt"), "{complaint}");
    }
}
