//! How do the page's own texts get as short as they can be?
//!
//! esbuild leaves out what a browser does not read (comments, spaces, long names) from
//! CSS and JavaScript. And wasm-opt gives short names to what WebAssembly and JavaScript
//! ask of each other: wasm-bindgen's carry a hash each, which no compression gets smaller,
//! and they stand in both files.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{line, output_of, run, target_dir};
use crate::setup::Tools;
use crate::wasm_opt::npm_install;

/// npm's `esbuild`.
const OF_NPM: &str = "0.28.2";

/// Finds esbuild, or installs it, once per target folder.
///
/// # Errors
///
/// What to install, or what npm could not do.
pub fn ensure(tools: &mut Tools) -> Result<(), String> {
    if is_there(tools) {
        return Ok(());
    }
    println!("esbuild {OF_NPM} is missing: it makes the page's CSS and JavaScript smaller.");
    npm_install(tools, &format!("esbuild@{OF_NPM}"), &folder())
}

/// Finds esbuild where [`ensure`] puts it. Without it the page is complete, and 2 kB larger.
#[must_use]
pub fn is_there(tools: &mut Tools) -> bool {
    tools.search_first(programs());
    tools.find("esbuild").is_some()
}

/// The folder with npm's programs in it.
fn programs() -> PathBuf {
    folder().join("node_modules/.bin")
}

fn folder() -> PathBuf {
    target_dir().join(format!("tools/esbuild-{OF_NPM}"))
}

/// A language that esbuild shortens.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Css,
    /// JavaScript of a page; what it declares stays inside it.
    Script,
    /// JavaScript that other JavaScript imports.
    Module,
}

/// A text without what only people read.
///
/// # Errors
///
/// What esbuild did not understand.
pub fn minify(tools: &Tools, kind: Kind, text: &str) -> Result<String, String> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning"]);
    esbuild.args(match kind {
        Kind::Css => ["--loader=css"].as_slice(),
        Kind::Script => &["--loader=js"],
        Kind::Module => &["--loader=js", "--format=esm"],
    });
    filter(&mut esbuild, text).map(|shorter| shorter.trim_end().to_owned())
}

/// A module and what it imports, as one script that runs where no module may be fetched.
///
/// # Errors
///
/// What esbuild did not understand, or what is missing in `folder`.
pub fn bundle(tools: &Tools, module: &str, folder: &Path) -> Result<String, String> {
    let mut esbuild = tools.command("esbuild");
    esbuild.args(["--bundle", "--minify", "--charset=utf8", "--format=iife", "--log-level=error"]);
    filter(esbuild.current_dir(folder), module)
}

/// What a program makes of a text that it reads from its input.
fn filter(command: &mut Command, text: &str) -> Result<String, String> {
    let program = line(command);
    let complaint = |error: std::io::Error| format!("{program}: {error}");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(complaint)?;
    // It reads all before it writes anything, so neither side waits for the other. The
    // pipe is closed here, as that is how it sees the end.
    let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
    let output = written.and_then(|()| child.wait_with_output()).map_err(complaint)?;
    if !output.status.success() {
        return Err(format!("{program}: {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("{program}: {error}"))
}

/// A page whose styles stand in one element, in their order, where the first one stood,
/// and whose scripts and styles are as short as they can be.
///
/// # Errors
///
/// What esbuild did not understand.
pub fn minify_page(tools: &Tools, page: &str) -> Result<String, String> {
    let mut styles = String::new();
    let mut place = None;
    let mut rest = String::with_capacity(page.len());
    for piece in pieces(page) {
        match piece {
            Piece::Style(css) => {
                place.get_or_insert(rest.len());
                styles.push_str(css);
            }
            Piece::Script { start, code } if code.trim().is_empty() => {
                rest.push_str(start);
                rest.push_str("</script>");
            }
            Piece::Script { start, code } => {
                let kind = if start.contains("module") { Kind::Module } else { Kind::Script };
                rest.push_str(&format!("{start}{}</script>", minify(tools, kind, code)?));
            }
            Piece::Other(html) => rest.push_str(html),
        }
    }
    if let Some(place) = place {
        rest.insert_str(place, &format!("<style>{}</style>", minify(tools, Kind::Css, &styles)?));
    }
    Ok(rest)
}

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Style(&'a str),
    Script { start: &'a str, code: &'a str },
    Other(&'a str),
}

/// A page in pieces: its styles and scripts, and what stands between them.
fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((at, end_tag)) = ["<style", "<script"]
        .into_iter()
        .zip(["</style>", "</script>"])
        .filter_map(|(start, end)| Some((rest.find(start)?, end)))
        .min()
    {
        let Some(open) = rest[at..].find('>').map(|place| at + place + 1) else { break };
        let Some(close) = rest[open..].find(end_tag).map(|place| open + place) else { break };
        found.push(Piece::Other(&rest[..at]));
        found.push(match end_tag {
            "</style>" => Piece::Style(&rest[open..close]),
            _ => Piece::Script { start: &rest[at..open], code: &rest[open..close] },
        });
        rest = &rest[close + end_tag.len()..];
    }
    found.push(Piece::Other(rest));
    found
}

/// What the page's WebAssembly uses beyond its first version. wasm-opt knows more, and
/// would write what no browser reads yet where it may.
const IN_EVERY_BROWSER: [&str; 6] =
    ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/// What makes WebAssembly smallest. The second `-Oz` still finds some 1 kB. What is alike has
/// names that are alike: side by side, it compresses better by more than half a percent.
const SMALLEST: [&str; 6] =
    ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions-by-name", "--strip-target-features"];

fn wasm_opt(tools: &Tools, wasm: &Path) -> Command {
    let mut command = tools.command("wasm-opt");
    command.args(IN_EVERY_BROWSER.map(|feature| format!("--enable-{feature}")));
    command.args(SMALLEST).arg(wasm).arg("-o").arg(wasm);
    command
}

/// Makes a WebAssembly file as small as it can be.
///
/// # Errors
///
/// What wasm-opt did not do.
pub fn optimise(tools: &Tools, wasm: &Path) -> Result<(), String> {
    run(&mut wasm_opt(tools, wasm))
}

/// The same, but for the names of its functions, which stay in it for whoever measures them.
///
/// # Errors
///
/// What wasm-opt did not do.
pub fn optimise_with_names(tools: &Tools, wasm: &Path) -> Result<(), String> {
    run(wasm_opt(tools, wasm).arg("--debuginfo"))
}

/// The same for the page's own, and gives short names to what it and its JavaScript ask of
/// each other.
///
/// # Errors
///
/// What could not be read or written, or what wasm-opt did not do.
pub fn optimise_with_script(tools: &Tools, wasm: &Path, script: &Path) -> Result<(), String> {
    let mut rename = wasm_opt(tools, wasm);
    rename.arg("--minify-imports-and-exports-and-modules");
    let told = output_of(&mut rename).ok_or_else(|| format!("{} failed", line(&rename)))?;
    let names = Names::read(&told).ok_or_else(|| format!("{} told no names: {told}", line(&rename)))?;
    let complaint = |error| format!("{}: {error}", script.display());
    let code = fs::read_to_string(script).map_err(complaint)?;
    fs::write(script, names.applied(&code)?).map_err(complaint)
}

/// Old names and new ones, as wasm-opt tells them.
struct Names {
    module: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

/// What wasm-opt calls the one module that things are imported from.
const SHORT_MODULE: &str = "a";

impl Names {
    /// `{"imports": [[module, old, new], …], "exports": [[old, new], …]}`
    fn read(told: &str) -> Option<Names> {
        let told: serde_json::Value = serde_json::from_str(told).ok()?;
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let imports = told["imports"].as_array()?;
        Some(Names {
            // Its other imports are its parts, which the same object offers.
            module: imports.iter().filter_map(|one| text(&one[0])).find(|module| module.ends_with("_bg.js"))?,
            imports: imports.iter().map(|one| Some((text(&one[1])?, text(&one[2])?))).collect::<Option<_>>()?,
            exports: (told["exports"].as_array()?.iter())
                .map(|one| Some((text(&one[0])?, text(&one[1])?)))
                .collect::<Option<_>>()?,
        })
    }

    /// The JavaScript with the new names: of imports where they are offered (`name:`), of
    /// exports where they are asked for (`wasm.name`).
    fn applied(&self, code: &str) -> Result<String, String> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let mut renamed = String::with_capacity(code.len());
        let mut offered = 0;
        let mut rest = code;
        while let Some(at) = rest.find(is_part) {
            renamed.push_str(&rest[..at]);
            let end = rest[at..].find(|c| !is_part(c)).map_or(rest.len(), |length| at + length);
            let (name, after) = (&rest[at..end], &rest[end..]);
            let new = if after.starts_with(':') {
                self.imports.get(name).inspect(|_| offered += 1)
            } else if renamed.ends_with("wasm.") || renamed.ends_with("instance.exports.") {
                self.exports.get(name)
            } else {
                None
            };
            renamed.push_str(new.map_or(name, String::as_str));
            rest = after;
        }
        renamed.push_str(rest);
        let module = format!("\"{}\"", self.module);
        if offered != self.imports.len() || !renamed.contains(&module) {
            return Err(format!("of {} imports the JavaScript offers {offered}", self.imports.len()));
        }
        Ok(renamed.replace(&module, SHORT_MODULE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = r#"{
        "imports": [["./x_bg.js", "__wbg_of_d5db", "$"], ["./x_bg.js", "__wbg_now_41e9", "a"]],
        "exports": [["memory", "gb"], ["__wbindgen_start", "wb"]]
    }"#;

    #[test]
    fn both_sides_get_the_same_names_and_nothing_else_changes() {
        let names = Names::read(TOLD).expect("what wasm-opt tells");
        let code = "const i={__wbg_of_d5db:function(a){return a.memory},__wbg_now_41e9: ()=>wasm.memory.buffer};\
                    return {\"./x_bg.js\": i, memory: 1}; wasm.__wbindgen_start();";
        assert_eq!(
            names.applied(code).as_deref(),
            Ok("const i={$:function(a){return a.memory},a: ()=>wasm.gb.buffer};\
                return {a: i, memory: 1}; wasm.wb();")
        );
    }

    #[test]
    fn javascript_that_does_not_offer_every_import_is_refused() {
        let names = Names::read(TOLD).expect("what wasm-opt tells");
        let complaint = names.applied("const i={__wbg_of_d5db:1, \"./x_bg.js\": 0}").expect_err("one is missing");
        assert_eq!(complaint, "of 2 imports the JavaScript offers 1");
    }

    #[test]
    fn a_page_falls_into_styles_scripts_and_the_rest() {
        let page = "<head><style>a{}</style><script type=\"module\">let a</script></head><script src=b></script>c";
        let expected = [
            Piece::Other("<head>"),
            Piece::Style("a{}"),
            Piece::Other(""),
            Piece::Script { start: "<script type=\"module\">", code: "let a" },
            Piece::Other("</head>"),
            Piece::Script { start: "<script src=b>", code: "" },
            Piece::Other("c"),
        ];
        assert_eq!(pieces(page), expected);
        assert_eq!(pieces("<style>without an end"), [Piece::Other("<style>without an end")]);
    }
}
