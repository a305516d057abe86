//! What is left to do when Trunk has built the page?
//!
//! Trunk calls this as its last step (the hook in `Trunk.toml`), while the finished files
//! still wait in a folder of its own. There
//!
//! * `index.html` gets the reports as plain, readable HTML, for whoever has no JavaScript or
//!   WebAssembly;
//! * the page and its JavaScript lose their comments and indentation, which no reader
//!   should have to load;
//! * the service worker `sw.js`, is written, last of all: it holds the hash of every file.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::service_worker;

/// Where in `index.html` the readable reports go.
const PLACE: &str = "<div id=\"leesversie-tekst\"></div>";

/// `cargo xtask after-build`.
///
/// # Errors
///
/// What was not as Trunk leaves it, or could not be read or written.
pub fn from_trunk() -> Result<(), String> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "after-build finishes what Trunk has built, and Trunk calls it by itself: \
         please run `cargo xtask build`.",
    )?;
    let reports = verslagwijzer::export::reading_html(&verslagwijzer::embedded::corpus());
    rewrite(&staging.join("index.html"), |page| with_reports(&without_comments(page), &reports))?;
    for script in scripts(&staging).map_err(|error| format!("{}: {error}", staging.display()))? {
        rewrite(&script, |code| Ok(without_comments(code)))?;
    }

    let live = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let worker = if live { service_worker::LIVE_WORKER.to_owned() } else { service_worker::for_files_in(&staging)? };
    fs::write(staging.join("sw.js"), worker).map_err(|error| format!("sw.js: {error}"))
}

/// The JavaScript files that Trunk has written.
fn scripts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let files: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let paths = files.into_iter().map(|file| file.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|ending| ending == "js")).collect())
}

fn rewrite(file: &Path, change: impl FnOnce(&str) -> Result<String, String>) -> Result<(), String> {
    let complaint = |error: io::Error| format!("{}: {error}", file.display());
    let text = fs::read_to_string(file).map_err(complaint)?;
    fs::write(file, change(&text)?).map_err(complaint)
}

/// HTML, CSS or JavaScript without indentation, empty lines and the comments that have
/// whole lines to themselves.
///
/// Line by line, so that nothing inside a line can be mistaken for a comment. It saves a
/// reader about half of what a minifier would, and there is none that Trunk comes with, or
/// that is light to build, for what wasm-bindgen writes.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut comment_end = None;
    for line in text.lines().map(str::trim) {
        if comment_end.is_none() {
            comment_end = [("/*", "*/"), ("<!--", "-->")].into_iter().find(|(start, _)| line.starts_with(start));
        }
        if let Some((_, end)) = comment_end {
            if line.ends_with(end) {
                comment_end = None;
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The page with the reports in their place.
fn with_reports(page: &str, reports: &str) -> Result<String, String> {
    let Some((before, after)) = page.split_once(PLACE) else {
        return Err(format!("public/index.html has no {PLACE}: the readable reports go there."));
    };
    if after.contains(PLACE) {
        return Err(format!("public/index.html has {PLACE} twice; please keep one."));
    }
    let empty_place = PLACE.trim_end_matches("</div>");
    Ok(format!("{before}{empty_place}{reports}</div>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reports_go_into_their_place_and_nothing_else_changes() {
        let page = format!("<main>{PLACE}</main>");
        assert_eq!(
            with_reports(&page, "<p>$1 \\ \u{2011}</p>").as_deref(),
            Ok("<main><div id=\"leesversie-tekst\"><p>$1 \\ \u{2011}</p></div></main>")
        );
    }

    #[test]
    fn comments_go_and_code_stays() {
        let code = "/** one\n * two */\n  let a = \"//\"; // kept\n\n// gone\n<!-- gone -->\na { b: c } /* kept */\n";
        assert_eq!(without_comments(code), "let a = \"//\"; // kept\na { b: c } /* kept */\n");
    }

    #[test]
    fn a_page_without_the_place_or_with_two_is_refused() {
        for page in ["<main></main>".to_owned(), PLACE.repeat(2)] {
            let complaint = with_reports(&page, "<p></p>").expect_err(&page);
            assert!(complaint.contains("leesversie-tekst"), "{complaint}");
        }
    }
}
