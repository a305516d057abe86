//! The house rules that no compiler checks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A room may use those listed before it, never those after.
const ROOMS: [&str; 10] =
    ["text", "corpus", "analysis", "index", "topics", "compare", "view_state", "export", "import", "ui"];

/// Files longer than this are hard to keep in one's head.
const LONGEST_FILE: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending, with its path from the root and its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == ending) {
                let name = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("a text file")));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{ending} files in {folder}: the rule would check nothing");
    found
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn room_of(path: &str) -> Option<usize> {
    let room = Path::new(path.strip_prefix("src/")?).components().next()?.as_os_str().to_str()?.to_owned();
    ROOMS.iter().position(|known| *known == room)
}

/// The code of a file: without comments and without its tests.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_room_looks_upstairs() {
    for (path, text) in files("src", "rs") {
        let Some(own) = room_of(&path) else { continue };
        let code = code(&text);
        assert!(!code.contains("use crate::{"), "{path}: one import a line, so that this test can read them");
        for upstairs in &ROOMS[own + 1..] {
            assert!(
                !code.contains(&format!("crate::{upstairs}")),
                "{path} is in `{}` and may not use `{upstairs}`, which stands above it",
                ROOMS[own]
            );
        }
    }
}

#[test]
fn only_the_browser_files_name_the_browser() {
    for (path, text) in files("src", "rs") {
        // These have no page; they hand values to JavaScript and back.
        let is_beside = ["src/module.rs", "src/importer.rs"].contains(&path.as_str());
        let names_it = ["web_sys", "js_sys", "wasm_bindgen"].iter().any(|word| code(&text).contains(word));
        assert!(
            !names_it || path.starts_with("src/ui/browser/") || is_beside,
            "{path} talks to the browser: that belongs in src/ui/browser/"
        );
    }
}

#[test]
fn pure_rooms_read_no_clock_and_touch_no_file() {
    for (path, text) in files("src", "rs") {
        if room_of(&path).is_none_or(|room| ROOMS[room] == "ui") {
            continue;
        }
        for word in ["std::fs", "std::time", "std::env", "HashMap", "HashSet", "println!", "rand::"] {
            assert!(
                !code(&text).contains(word),
                "{path} uses {word}: what it answers would not follow from what it is given"
            );
        }
    }
}

#[test]
fn every_file_says_which_question_it_answers() {
    for (path, text) in files("src", "rs") {
        assert!(text.starts_with("//!"), "{path} has no module comment");
    }
}

#[test]
fn no_file_grows_too_long_to_read() {
    for (path, text) in files("src", "rs").into_iter().chain(files("style", "css")).chain(files("xtask", "rs")) {
        let n_lines = text.lines().count();
        assert!(n_lines <= LONGEST_FILE, "{path} has {n_lines} lines; split it by question");
    }
}

#[test]
fn wasm_bindgen_is_pinned_to_what_xtask_installs() {
    let pinned = read("Cargo.toml")
        .lines()
        .find_map(|line| {
            line.strip_prefix("wasm-bindgen = { version = \"=")
                .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        })
        .expect("Cargo.toml pins wasm-bindgen with `=`");
    let setup = read("xtask/src/setup.rs");
    assert!(
        setup.contains(&format!("WASM_BINDGEN: &str = \"{pinned}\"")),
        "Cargo.toml pins wasm-bindgen {pinned}; xtask/src/setup.rs installs another"
    );
    let lock = read("Cargo.lock").replace("\r\n", "\n");
    assert!(
        lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{pinned}\"")),
        "Cargo.lock holds another wasm-bindgen"
    );
}

#[test]
fn a_token_of_the_style_is_never_set_by_the_app() {
    let tokens = read("style/tokens.css");
    let names = tokens.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    let names: Vec<String> = names.map(|(name, _)| format!("\"--{name}\"")).collect();
    assert!(names.contains(&"\"--text\"".to_owned()), "the tokens are no longer found");
    for (path, text) in files("src/ui", "rs") {
        for name in &names {
            assert!(!text.contains(name.as_str()), "{path} sets {name}, which means something else");
        }
    }
}

#[test]
fn colours_are_named_in_one_place() {
    for (path, text) in files("style", "css") {
        if path == "style/tokens.css" {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let is_colour = line.contains("rgb(") || line.contains("hsl(") || line.contains("oklch(");
            let has_hex = line.split([' ', ':', ',', '(', ')', ';']).any(|word| {
                word.strip_prefix('#')
                    .is_some_and(|hex| matches!(hex.len(), 3 | 6 | 8) && hex.bytes().all(|b| b.is_ascii_hexdigit()))
            });
            assert!(!is_colour && !has_hex, "{path}:{}: a colour outside style/tokens.css", number + 1);
        }
    }
}

/// `name → (light, dark)` of every colour token, as usual and where more contrast is asked for.
fn colours() -> [BTreeMap<String, [[f64; 3]; 2]>; 2] {
    let hex = |text: &str| {
        let byte = |at: usize| f64::from(u8::from_str_radix(&text[at..at + 2], 16).expect("a hexadecimal colour"));
        [byte(1), byte(3), byte(5)]
    };
    let tokens = read("style/tokens.css");
    let (usual, more) = tokens.split_once("@media (prefers-contrast: more)").expect("colours with more contrast");
    let of = |text: &str| -> BTreeMap<String, [[f64; 3]; 2]> {
        let entries = text.lines().filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(#")?;
            let (light, dark) = value.trim_end_matches(");").split_once(", ")?;
            Some((name.to_owned(), [hex(&format!("#{light}")), hex(dark)]))
        });
        entries.collect()
    };
    let usual = of(usual);
    let mut changed = usual.clone();
    changed.extend(of(more));
    [usual, changed]
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let channel = colour.map(|c| {
            let c = c / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * channel[0] + 0.7152 * channel[1] + 0.0722 * channel[2]
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_can_be_read_on_every_surface_it_may_stand_on() {
    let everywhere = ["paper", "surface", "sunken"];
    let mut pairs: Vec<(String, String)> = Vec::new();
    for text in ["text", "text-quiet", "accent", "both"] {
        pairs.extend(everywhere.map(|surface| (text.to_owned(), surface.to_owned())));
    }
    for meeting in (1..=6).map(|n| format!("meeting-{n}")).chain(["both".to_owned()]) {
        pairs.push((meeting.clone(), format!("{meeting}-soft")));
        pairs.extend(everywhere.map(|surface| (meeting.clone(), surface.to_owned())));
    }
    pairs.push(("text".to_owned(), "mark".to_owned()));
    pairs.push(("text".to_owned(), "here".to_owned()));
    pairs.push(("text".to_owned(), "both-soft".to_owned()));
    pairs.push(("text".to_owned(), "meeting-2-soft".to_owned()));
    for shade in ["shade-1", "shade-2", "shade-3", "sea", "land", "meeting-1-soft"] {
        pairs.push(("text".to_owned(), shade.to_owned()));
    }
    pairs.push(("on-accent".to_owned(), "accent".to_owned()));
    reach(&pairs, [4.5, 7.0]);
}

#[test]
fn what_one_operates_has_an_edge_and_a_focus_that_can_be_seen() {
    let edges = ["line-strong", "focus", "accent", "text-quiet"];
    let on = |edge: &str| ["paper", "surface", "sunken"].map(|surface| (edge.to_owned(), surface.to_owned()));
    reach(&edges.map(on).concat(), [3.0, 4.5]);
}

/// Each first colour reaches this contrast on the second, as usual and where more is asked for.
fn reach(pairs: &[(String, String)], needed: [f64; 2]) {
    for (colours, needed) in colours().iter().zip(needed) {
        let of = |name: &str| colours.get(name).unwrap_or_else(|| panic!("--{name} is not a light-dark() colour"));
        for (text, surface) in pairs {
            for (scheme, at) in [("light", 0), ("dark", 1)] {
                let ratio = contrast(of(text)[at], of(surface)[at]);
                assert!(ratio >= needed, "--{text} on --{surface} in {scheme}: {ratio:.2}, and {needed} is needed");
            }
        }
    }
}

/// Where a rule asks what stands beside anything at all, or what the page holds, a browser works out the
/// style of a whole list anew for each item that comes in. `:not(:first-child)` and an attribute of the
/// root say the same for less. On paper nothing comes in.
#[test]
fn an_item_that_comes_in_restyles_no_other() {
    for (path, text) in files("style", "css").into_iter().filter(|(path, _)| !path.ends_with("print.css")) {
        for (number, line) in text.lines().enumerate() {
            let asks =
                ["* + *", "~ * ", "html:has(", "body:has(", ":root:has("].iter().find(|asks| line.contains(**asks));
            let is_at_the_start = line.contains("#storing");
            assert!(is_at_the_start || asks.is_none(), "{path}:{}: {asks:?}", number + 1);
        }
    }
}

#[test]
fn markup_carries_no_style_attribute() {
    for (path, text) in files("src", "rs").into_iter().chain(files("public", "html")) {
        assert!(!text.contains("style=\""), "{path}: a strict content security policy blocks style attributes");
    }
}

#[test]
fn all_text_of_the_interface_stands_in_words() {
    // The name of the page is the same in every language.
    const NAMES: [&str; 1] = ["Verslagwijzer"];
    let starts = [".text(\"", "\"aria-label\", \"", "\"aria-description\", \"", "\"placeholder\", \"", "\"title\", \""];
    for (path, text) in files("src/ui", "rs").into_iter().filter(|(path, _)| !path.starts_with("src/ui/words/")) {
        for (number, line) in code(&text).lines().enumerate() {
            for start in starts {
                for literal in line.split(start).skip(1).filter_map(|rest| rest.split('"').next()) {
                    let says_something = literal.chars().filter(|c| c.is_alphabetic()).count() > 1;
                    let is_name = NAMES.contains(&literal) || literal.starts_with('{');
                    assert!(!says_something || is_name, "{path}:{number}: {literal:?} belongs in src/ui/words/");
                }
            }
        }
    }
}

#[test]
fn nothing_is_asked_from_elsewhere() {
    for (path, text) in files("public", "html").into_iter().chain(files("style", "css")).chain(files("src/ui", "rs")) {
        for (number, line) in text.lines().enumerate() {
            let asks = ["src=\"http", "href=\"http", "url(http", "@import", "fetch(\"http"]
                .iter()
                .any(|word| line.contains(word));
            assert!(!asks, "{path}:{}: a request to elsewhere", number + 1);
        }
    }
}

#[test]
fn no_code_of_ours_is_unsafe() {
    let manifests = ["Cargo.toml", "xtask/Cargo.toml"];
    assert!(read(manifests[0]).contains("unsafe_code = \"forbid\""));
    for manifest in manifests {
        assert!(read(manifest).contains("[lints]\nworkspace = true"), "{manifest} does not take over the lints");
    }
    // What the compiler is not told to forbid: workspaces of their own, and whoever allows it again.
    for (path, text) in ["src", "tests", "xtask", "fuzz", "vendor"].into_iter().flat_map(|folder| files(folder, "rs")) {
        let forms = ["{", "fn", "impl", "extern", "trait"].map(|behind| ["unsafe ", behind].concat());
        let is_unsafe = forms.iter().any(|form| code(&text).contains(form.as_str()));
        assert!(!is_unsafe && !code(&text).contains(&["#[un", "safe("].concat()), "{path} has unsafe code");
    }
}
