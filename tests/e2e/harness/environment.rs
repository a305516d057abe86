//! Where are the page, the browser and the rest?

use std::env;
use std::path::PathBuf;

/// The folder of the built page.
pub fn dist() -> PathBuf {
    page("VERSLAGWIJZER_DIST", "the folder of the built page")
}

/// The folder of its next edition: the same page under other names, with a mark.
pub fn next_edition() -> PathBuf {
    page("VERSLAGWIJZER_NEXT", "the folder of the next edition of the page")
}

fn page(name: &str, meaning: &str) -> PathBuf {
    let folder = PathBuf::from(needed(name, meaning));
    assert!(
        folder.join("index.html").is_file(),
        "there is no index.html in {}; `cargo xtask test` provides it",
        folder.display()
    );
    folder
}

/// The address of a running chromedriver.
pub fn webdriver() -> String {
    needed("WEBDRIVER_URL", "the address of a running chromedriver")
}

/// A program by the variable that names it, or by its name on PATH.
pub fn program(variable: &str, name: &str) -> String {
    env::var(variable).ok().filter(|path| !path.is_empty()).unwrap_or_else(|| name.to_owned())
}

/// Which engine the scenarios play in; empty for Chromium.
pub fn engine() -> String {
    env::var("ENGINE").unwrap_or_default()
}

/// The file in which scenarios that an engine cannot play are noted.
pub fn left_out() -> Option<PathBuf> {
    env::var_os("SCENARIOS_LEFT_OUT").map(PathBuf::from)
}

/// The source of axe-core, which finds barriers on a page.
pub fn axe_source() -> String {
    let path = needed("AXE_PATH", "the path of axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("cannot read {path} ({error}); `cargo xtask test` provides it"))
}

/// The folder that takes the screenshots.
pub fn screenshots() -> PathBuf {
    PathBuf::from(needed("SCREENSHOTS", "the folder for the screenshots"))
}

/// The browser, where it is not the one that the driver finds by itself.
pub fn browser() -> Option<String> {
    let name = match engine().as_str() {
        "firefox" => "FIREFOX",
        "webkit" => "MINI_BROWSER",
        _ => "CHROMIUM",
    };
    env::var(name).ok().filter(|path| !path.is_empty())
}

fn needed(name: &str, meaning: &str) -> String {
    match env::var(name) {
        Ok(value) if !value.is_empty() => value,
        _ => panic!("the environment variable {name} ({meaning}) is not set; `cargo xtask test` provides it"),
    }
}
