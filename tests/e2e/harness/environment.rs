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

/// The browser, where it is not the one that chromedriver finds by itself.
pub fn chromium() -> Option<String> {
    env::var("CHROMIUM").ok().filter(|path| !path.is_empty())
}

fn needed(name: &str, meaning: &str) -> String {
    match env::var(name) {
        Ok(value) if !value.is_empty() => value,
        _ => panic!("the environment variable {name} ({meaning}) is not set; `cargo xtask test` provides it"),
    }
}
