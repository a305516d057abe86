//! How soon is the page there on a middling phone?
//!
//! Lighthouse visits the built page as its mobile profile says (Moto G Power, 1.6 Mbit/s, 150 ms
//! there and back, a processor four times slower) and judges it. The page is served by nginx
//! with the settings of `docs/hosts/nginx.conf`, so that these are what is measured.
//!
//! Of its own accord Lighthouse visits at full speed and works out what a phone would have made of
//! it; whatever arrives before the first picture, on a fast line all of it, is then taken for what the
//! first picture waits for. It can also slow the browser down for real. Both are told.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value as Json;

use super::table::{Table, ends};
use crate::run::{find_on_path, line, output_of, root, target_dir};
use crate::setup::Tools;
use crate::wasm_opt::npm_install;
use crate::{apt, browser, bundle, setup};

/// npm's `lighthouse`.
const LIGHTHOUSE: &str = "13.5.0";

/// The views that are visited, each by a browser that has never been there.
const VIEWS: [(&str, &str); 5] = [
    ("Overzicht", ""),
    ("Lezen", "?v=1&beeld=lezen"),
    ("Verkennen", "?v=1&beeld=verkennen&q=steun"),
    ("Kaart", "?v=1&beeld=kaart"),
    ("Vergelijken", "?v=1&beeld=vergelijken"),
];

/// Visits of each view, in each way.
const VISITS: usize = 3;

/// How the phone is had, and what Lighthouse calls that.
const WAYS: [(&str, &str); 2] = [("Worked out", "simulate"), ("Slowed down for real", "devtools")];

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// What is told of the time, in milliseconds but for the last.
const AUDITS: [&str; 5] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "interactive",
    "total-blocking-time",
    "cumulative-layout-shift",
];

/// How long nginx may take to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// `cargo xtask bench visit`.
///
/// # Errors
///
/// What could not be installed, built or started, or that Lighthouse had no answer.
pub fn bench() -> Result<(), String> {
    for (way, table) in tables()? {
        println!("\n{way}:\n\n{table}");
    }
    Ok(())
}

/// A table of visits for each way to have a phone.
///
/// # Errors
///
/// As [`fn@bench`].
pub fn tables() -> Result<Vec<(&'static str, Table)>, String> {
    let tools = setup::ensure()?;
    let lighthouse = lighthouse(&tools)?;
    let chromium = browser::ensure()?.chromium;
    let dist = bundle::build(&tools)?;
    let host = Host::start(&dist)?;
    println!(
        "\nLighthouse {LIGHTHOUSE}, mobile, {VISITS} visits each; some minutes, on a machine that does nothing else."
    );
    let mut tables = Vec::new();
    for (way, method) in WAYS {
        let mut table = Table::of(&[
            "view",
            "performance",
            "the rest",
            "text after",
            "largest after",
            "can be used after",
            "blocked",
            "shift",
            "kB",
        ]);
        for (name, query) in VIEWS {
            let address = format!("{}{query}", host.address);
            let visits = (0..VISITS).map(|_| visit(&tools, &lighthouse, &chromium, &address, method));
            table.rows.push(row(name, &visits.collect::<Result<Vec<_>, _>>()?));
        }
        tables.push((way, table));
    }
    Ok(tables)
}

/// The visits to one view, in a row: both ends where they differ, times in seconds.
fn row(name: &str, visits: &[Visit]) -> Vec<String> {
    let time = |at: usize| format!("{} s", ends(visits.iter().map(|visit| visit.times[at] / 1e3), 2));
    vec![
        name.to_owned(),
        ends(visits.iter().map(|visit| visit.scores[0]), 0),
        ends(visits.iter().flat_map(|visit| visit.scores[1..].iter().copied()), 0),
        time(0),
        time(1),
        time(2),
        time(3),
        ends(visits.iter().map(|visit| visit.times[4]), 2),
        ends(visits.iter().map(|visit| visit.bytes / 1e3), 0),
    ]
}

/// Lighthouse, fetched once per target folder.
fn lighthouse(tools: &Tools) -> Result<PathBuf, String> {
    let folder = target_dir().join(format!("tools/lighthouse-{LIGHTHOUSE}"));
    let program = folder.join("node_modules/.bin/lighthouse");
    if !program.is_file() {
        println!("Lighthouse {LIGHTHOUSE} is missing: it measures a visit.");
        npm_install(tools, &format!("lighthouse@{LIGHTHOUSE}"), &folder)?;
    }
    Ok(program)
}

/// What Lighthouse makes of one visit.
struct Visit {
    scores: [f64; 4],
    times: [f64; 5],
    bytes: f64,
}

impl Visit {
    fn read(report: &Json) -> Option<Self> {
        let number = |value: &Json| value.as_f64();
        let scores = CATEGORIES.map(|category| number(&report["categories"][category]["score"]));
        let times = AUDITS.map(|audit| number(&report["audits"][audit]["numericValue"]));
        if scores.contains(&None) || times.contains(&None) {
            return None;
        }
        Some(Self {
            scores: scores.map(|score| score.unwrap_or_default() * 100.0),
            times: times.map(Option::unwrap_or_default),
            bytes: number(&report["audits"]["total-byte-weight"]["numericValue"])?,
        })
    }
}

fn visit(tools: &Tools, lighthouse: &Path, chromium: &Path, address: &str, method: &str) -> Result<Visit, String> {
    let mut command = tools.command(lighthouse);
    command.arg(format!("--throttling-method={method}"));
    command.arg(address).args(["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"]);
    command.arg(format!("--only-categories={}", CATEGORIES.join(","))).env("CHROME_PATH", chromium);
    let told = output_of(&mut command).ok_or_else(|| format!("{} failed", line(&command)))?;
    let report: Json = serde_json::from_str(&told).map_err(|error| format!("Lighthouse: {error}"))?;
    Visit::read(&report).ok_or_else(|| format!("Lighthouse had no answer: {}", report["runtimeError"]))
}

/// nginx with the page, until this value is dropped.
struct Host {
    process: Child,
    address: String,
}

impl Host {
    fn start(dist: &Path) -> Result<Self, String> {
        let nginx = nginx()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        drop(listener);
        let folder = target_dir().join("xtask/nginx");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let settings = root().join("docs/hosts/nginx.conf");
        let settings = fs::read_to_string(&settings).map_err(|error| format!("{}: {error}", settings.display()))?;
        let file = folder.join("nginx.conf");
        fs::write(&file, whole(&settings, &folder, dist, port)?)
            .map_err(|error| format!("{}: {error}", file.display()))?;
        let mut command = std::process::Command::new(nginx);
        command.arg("-c").arg(&file).arg("-e").arg(folder.join("error.log"));
        let process = command.stdout(Stdio::null()).spawn().map_err(|error| format!("{}: {error}", line(&command)))?;
        let host = Self { process, address: format!("http://127.0.0.1:{port}/") };
        let begin = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if begin.elapsed() > PATIENCE {
                return Err(format!("nginx does not answer; {} says why", folder.join("error.log").display()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(host)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ended = self.process.kill().and_then(|()| self.process.wait());
    }
}

fn nginx() -> Result<PathBuf, String> {
    // Debian puts it where only administrators look for programs.
    let find =
        || find_on_path("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file()));
    if let Some(nginx) = find() {
        return Ok(nginx);
    }
    println!("nginx is missing: it serves the page that is measured.");
    let elsewhere = "Please install nginx with its module for brotli files.";
    apt::install(&["nginx-light", "libnginx-mod-http-brotli-static"], elsewhere)?;
    find().ok_or_else(|| elsewhere.to_owned())
}

/// The settings of the project for this folder and port, in a whole file of settings.
fn whole(settings: &str, folder: &Path, dist: &Path, port: u16) -> Result<String, String> {
    let here = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("root /srv/verslagwijzer;", format!("root {};", dist.display())),
    ];
    let mut adapted = settings.to_owned();
    for (there, here) in here {
        if !adapted.contains(there) {
            return Err(format!("docs/hosts/nginx.conf has no `{there}`"));
        }
        adapted = adapted.replacen(there, &here, 1);
    }
    let folder = folder.display();
    Ok(format!(
        "include /etc/nginx/modules-enabled/*.conf;\ndaemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{adapted}\n}}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_of_the_project_are_what_is_measured() {
        let settings = include_str!("../../../docs/hosts/nginx.conf");
        let file = whole(settings, Path::new("/a"), Path::new("/page"), 81).expect("both places are there");
        assert!(file.contains("listen 127.0.0.1:81;") && file.contains("root /page;"), "{file}");
        assert!(file.contains("brotli_static on;") && !file.contains("listen 80;"), "{file}");
        assert!(whole("server {}", Path::new("/a"), Path::new("/page"), 81).is_err());
    }

    #[test]
    fn a_visit_without_an_answer_is_none() {
        let score = serde_json::json!({ "score": 1.0 });
        let value = serde_json::json!({ "numericValue": 12.0 });
        let audits: serde_json::Map<_, _> =
            AUDITS.iter().chain(&["total-byte-weight"]).map(|name| ((*name).to_owned(), value.clone())).collect();
        let categories: serde_json::Map<_, _> =
            CATEGORIES.iter().map(|name| ((*name).to_owned(), score.clone())).collect();
        let report = serde_json::json!({ "categories": categories, "audits": audits });
        let visit = Visit::read(&report).expect("all is there");
        let slower = Visit { scores: [97.0; 4], times: [21.0; 5], bytes: 12.0 };
        let row = row("Kaart", &[slower, visit]);
        assert_eq!(row[..4], ["Kaart", "97–100", "97–100", "0.01–0.02 s"]);
        assert!(Visit::read(&serde_json::json!({ "runtimeError": "NO_FCP" })).is_none());
    }
}
