//! What does a visit cost?
//!
//! Every file of `dist/` as it is, as gzip (level 9) and as brotli (quality 11, window
//! 2²⁴), and two totals: what a first visit transfers until the page works, and what is
//! fetched after that, quietly, for use without a network. A first visit that begins with a
//! view that has a part of its own ([`crate::parts`]) transfers that as well. Hosts compress a little less
//! than this; the order and the trend are what count.
//!
//! One kB is 1,000 bytes.

use std::fmt;
use std::fs;
use std::path::Path;

use crate::compress::{brotli, gzip, is_compressed};
use crate::service_worker::{files_below, is_cached};

/// What a first visit may transfer, in bytes of brotli.
pub const FIRST_VISIT_BUDGET: usize = 200_000;

/// When a visitor's browser asks for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    FirstVisit,
    Afterwards,
    OnRequest,
}

/// The lengths of some bytes, plain and compressed.
#[derive(Clone, Copy, Default)]
struct Lengths {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The size report; its `Display` is the table.
pub struct Sizes {
    files: Vec<(String, When, Lengths)>,
    /// The views that come in parts, and the files that each begins with beside the others.
    parts: Vec<(&'static str, Vec<String>)>,
}

/// The views that come in parts, as the page's script names them.
const IN_PARTS: [&str; 3] = ["kaart", "vergelijken", "over"];

/// Measures every file of a built page.
///
/// # Errors
///
/// The file that could not be read.
pub fn of(dist: &Path) -> Result<Sizes, String> {
    let read = |name: &str| fs::read(dist.join(name)).map_err(|error| format!("dist/{name}: {error}"));
    let page = String::from_utf8_lossy(&read("index.html")?).into_owned();
    let mut files = Vec::new();
    for name in files_below(dist)?.into_iter().filter(|name| !is_compressed(name)) {
        let when = when(&name, &page);
        let lengths = measure(&read(&name)?).map_err(|error| format!("dist/{name}: {error}"))?;
        files.push((name, when, lengths));
    }
    let parts = IN_PARTS.into_iter().map(|view| (view, files_of(&page, view))).collect();
    Ok(Sizes { files, parts })
}

/// The files of a view's part, from the list in the page's script: `kaart:["deel-1","kaart-2"]`,
/// or `"kaart":[…]` where nothing has made it shorter.
fn files_of(page: &str, view: &str) -> Vec<String> {
    let starts = [format!("{view}:["), format!("\"{view}\":[")];
    let list = starts.iter().find_map(|start| page.split_once(start));
    let list = list.and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    let names = list.split(',').map(|name| name.trim_matches('"')).filter(|name| !name.is_empty());
    names.map(|name| format!("{name}.wasm")).collect()
}

impl Sizes {
    /// Bytes of brotli that a first visit transfers.
    pub fn first_visit(&self) -> usize {
        self.total(When::FirstVisit).brotli
    }

    /// Bytes of brotli that a first visit transfers which begins with some files more.
    fn first_visit_with(&self, parts: &[String]) -> usize {
        let parts = self.files.iter().filter(|(name, ..)| parts.contains(name));
        self.first_visit() + parts.map(|(_, _, lengths)| lengths.brotli).sum::<usize>()
    }

    fn total(&self, when: When) -> Lengths {
        let mut total = Lengths::default();
        for (_, _, lengths) in self.files.iter().filter(|(_, own, _)| *own == when) {
            total.raw += lengths.raw;
            total.gzip += lengths.gzip;
            total.brotli += lengths.brotli;
        }
        total
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().map(|(name, ..)| name.len() + 2).max().unwrap_or(0).max(24);
        writeln!(out, "{:width$} {:>10} {:>10} {:>10}", "kB", "raw", "gzip", "brotli")?;
        for (when, title) in [
            (When::FirstVisit, "first visit"),
            (When::Afterwards, "afterwards, for offline use"),
            (When::OnRequest, "only on request"),
        ] {
            let files: Vec<_> = self.files.iter().filter(|(_, own, _)| *own == when).collect();
            if files.is_empty() {
                continue;
            }
            writeln!(out, "{title}")?;
            for (name, _, lengths) in files {
                writeln!(out, "{:width$} {lengths}", format!("  {name}"))?;
            }
            writeln!(out, "{:width$} {}", "  together", self.total(when))?;
        }
        let (spent, budget) = (self.first_visit(), FIRST_VISIT_BUDGET);
        let (judged, rest) = if spent <= budget { ("left", budget - spent) } else { ("OVER", spent - budget) };
        write!(out, "A first visit may cost {} kB: {} kB {judged}.", kilobytes(budget), kilobytes(rest))?;
        for (view, parts) in self.parts.iter().filter(|(_, parts)| !parts.is_empty()) {
            write!(out, " One that begins with {view}: {} kB.", kilobytes(self.first_visit_with(parts)))?;
        }
        Ok(())
    }
}

impl fmt::Display for Lengths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [raw, gzip, brotli] = [self.raw, self.gzip, self.brotli].map(kilobytes);
        write!(out, "{raw:>10} {gzip:>10} {brotli:>10}")
    }
}

/// Bytes as kB with one decimal.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How long some bytes are as brotli.
///
/// # Errors
///
/// None in practice: it is all done in memory.
pub fn brotli_length(bytes: &[u8]) -> std::io::Result<usize> {
    Ok(measure(bytes)?.brotli)
}

fn measure(bytes: &[u8]) -> std::io::Result<Lengths> {
    Ok(Lengths { raw: bytes.len(), gzip: gzip(bytes)?.len(), brotli: brotli(bytes)?.len() })
}

/// A first visit fetches the page and what its `<link>` and `<script>` elements name;
/// links for the reader to follow, and files named in text, cost nothing yet.
fn when(name: &str, page: &str) -> When {
    if name == "sw.js" {
        When::Afterwards
    } else if name == "index.html" || loading_elements(page).any(|element| names(element, name)) {
        When::FirstVisit
    } else if is_cached(name) {
        When::Afterwards
    } else {
        When::OnRequest
    }
}

/// The text of every `<link …>` tag and `<script …>…</script>` element.
fn loading_elements(page: &str) -> impl Iterator<Item = &str> {
    [("<link", ">"), ("<script", "</script>")]
        .into_iter()
        .flat_map(move |(start, end)| {
            page.match_indices(start).map(move |(at, _)| {
                let rest = &page[at..];
                &rest[..rest.find(end).unwrap_or(rest.len())]
            })
        })
        // What a page tells of other pages is not fetched.
        .filter(|element| !element.contains("ld+json") && !element.contains("canonical"))
}

/// Whether an element names a file: in quotes, relative to the page.
fn names(element: &str, file: &str) -> bool {
    element.match_indices(file).any(|(at, _)| {
        let before = element[..at].trim_end_matches("./");
        let after = &element[at + file.len()..];
        before.ends_with(['"', '\'']) && after.starts_with(['"', '\''])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head><link rel="stylesheet" href="./base-1f.css"/>
        <link rel="icon" href="icon.svg"><link rel="preload" href="./app-2e_bg.wasm" as="fetch">
        <script type="module">import init from './app-2e.js';</script>
        <script type="application/ld+json">{"url":"verslagen/a.html"}</script>
        <script>var importer = "importer-3f"; navigator.serviceWorker.register("sw.js")</script></head>
        <body><a href="./verslagen/a.txt">a.txt</a> about.svg</body>"#;

    #[test]
    fn a_first_visit_fetches_what_the_page_loads_and_no_more() {
        for (name, expected) in [
            ("index.html", When::FirstVisit),
            ("base-1f.css", When::FirstVisit),
            ("icon.svg", When::FirstVisit),
            ("app-2e_bg.wasm", When::FirstVisit),
            ("app-2e.js", When::FirstVisit),
            ("verslagen/a.txt", When::OnRequest),
            ("verslagen/a.html", When::OnRequest),
            ("a.txt", When::Afterwards),
            ("2e.js", When::Afterwards),
            ("about.svg", When::Afterwards),
            ("sw.js", When::Afterwards),
            ("importer-3f.js", When::Afterwards),
            ("importer-3f.wasm", When::Afterwards),
            ("app-2e_bg.wasm.map", When::OnRequest),
        ] {
            assert_eq!(when(name, PAGE), expected, "{name}");
        }
    }

    #[test]
    fn compression_shortens_what_repeats() {
        let lengths = measure(&b"Nederland steunt Oekra\xc3\xafne. ".repeat(500)).expect("memory is enough");
        assert_eq!(lengths.raw, 500 * 28);
        assert!(lengths.gzip < 250 && lengths.brotli < lengths.gzip, "{lengths}");
    }

    #[test]
    fn totals_add_up_and_the_budget_is_named() {
        let lengths = |brotli| Lengths { raw: brotli * 3, gzip: brotli * 2, brotli };
        let sizes = Sizes {
            files: vec![
                ("index.html".into(), When::FirstVisit, lengths(4_000)),
                ("app.wasm".into(), When::FirstVisit, lengths(60_040)),
                ("kaart-2.wasm".into(), When::Afterwards, lengths(9_000)),
            ],
            parts: vec![("kaart", files_of("var a={kaart:[\"deel-1\",\"kaart-2\"],x:[]}", "kaart"))],
        };
        let table = sizes.to_string();

        assert_eq!(sizes.first_visit(), 64_040);
        assert!(table.contains("together                    192.1      128.1       64.0"), "{table}");
        let judgement = "A first visit may cost 200.0 kB: 136.0 kB left. One that begins with kaart: 73.0 kB.";
        assert!(table.ends_with(judgement), "{table}");
    }
}
