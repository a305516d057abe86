//! What would the next edition of the page look like to a browser that has this one?
//!
//! For the end-to-end tests of taking over: the finished files again, under the names they
//! would get if the app had changed, with a mark in the page and a worker of their own.

use std::fs;
use std::path::{Path, PathBuf};

use crate::compress::is_compressed;
use crate::content_security::{BESIDE, with_policy};
use crate::run::target_dir;
use crate::service_worker::{files_below, for_files_in};

/// What the page of the next edition says in a `<meta name="uitgave">`.
const MARK: &str = "<meta name=\"uitgave\" content=\"volgende\">";

/// Makes the next edition of the page in `dist` and returns the folder it is in.
///
/// # Errors
///
/// What was not as the build leaves it, or could not be read or written.
pub fn of(dist: &Path) -> Result<PathBuf, String> {
    let next = target_dir().join("xtask/next-edition");
    let _not_there = fs::remove_dir_all(&next);
    let names = files_below(dist)?;
    let hashes: Vec<&str> = names.iter().filter_map(|name| hash_in(name)).collect();
    let renamed = |text: &str| {
        let other = |hash: &str| hash.chars().rev().collect::<String>();
        hashes.iter().fold(text.to_owned(), |text, hash| text.replace(hash, &other(hash)))
    };
    for name in names.iter().filter(|name| *name != "sw.js" && !is_compressed(name)) {
        let bytes = fs::read(dist.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) if name == "index.html" => {
                let page = renamed(&text).replacen("<title>", &format!("{MARK}<title>"), 1);
                with_policy(&page, BESIDE)?.into_bytes()
            }
            Ok(text) => renamed(&text).into_bytes(),
            Err(binary) => binary.into_bytes(),
        };
        let file = next.join(renamed(name));
        let folder = file.parent().unwrap_or(&next);
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let worker = for_files_in(&next)?;
    fs::write(next.join("sw.js"), worker).map_err(|error| format!("sw.js: {error}"))?;
    Ok(next)
}

/// The hash in the name of a WebAssembly file: of the app, whose JavaScript has the same one,
/// or of a part.
fn hash_in(name: &str) -> Option<&str> {
    let (_, hash) = name.strip_suffix(".wasm")?.rsplit_once('-')?;
    Some(hash.strip_suffix("_bg").unwrap_or(hash))
}
