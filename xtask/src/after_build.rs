//! What is left to do when Trunk has built the page?
//!
//! Trunk calls this as its last step (the hook in `Trunk.toml`), while the finished files
//! still wait in a folder of its own. Two things are added there:
//!
//! * the reports as plain, readable HTML in `index.html`, for whoever has no JavaScript
//!   or WebAssembly;
//! * the service worker `sw.js`, which must come last: it holds the hash of every file.

use std::env;
use std::fs;
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
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    let page = with_reports(&page, &verslagwijzer::export::reading_html(&verslagwijzer::embedded::corpus()))?;
    fs::write(&index, page).map_err(|error| format!("{}: {error}", index.display()))?;

    let live = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let worker = if live { service_worker::LIVE_WORKER.to_owned() } else { service_worker::for_files_in(&staging)? };
    fs::write(staging.join("sw.js"), worker).map_err(|error| format!("sw.js: {error}"))
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
    fn a_page_without_the_place_or_with_two_is_refused() {
        for page in ["<main></main>".to_owned(), PLACE.repeat(2)] {
            let complaint = with_reports(&page, "<p></p>").expect_err(&page);
            assert!(complaint.contains("leesversie-tekst"), "{complaint}");
        }
    }
}
