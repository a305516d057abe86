//! How fast is something in a browser's WebAssembly?
//!
//! The module is built and handed to Chromium with a page that works on the same texts as the
//! native measuring ([`crate::bench`]) and posts what it measured. Chromium keeps no clock of
//! its own for a page, so what else runs on the machine counts here.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::run::target_dir;
use crate::serve::{content, from_folder};
use crate::{bench, browser, module};

/// How long the page may take for all texts.
const PATIENCE: Duration = Duration::from_secs(300);

const PAGE: &str = include_str!("../module/bench.html");

/// `cargo xtask bench --browser`.
///
/// # Errors
///
/// What could not be built or started, or what went wrong in the page.
pub fn bench() -> Result<(), String> {
    let figures = measured(PAGE, &bench::texts()?)?;
    println!("\n{:>28} {:>14} {:>10} {:>14} {:>10}", "text", "to JSON", "MB/s", "to objects", "MB/s");
    for row in figures.lines() {
        println!("{}", line(row).ok_or_else(|| format!("The page answered: {row}"))?);
    }
    Ok(())
}

/// What a page posts that has the module beside it, the names of the texts at `texts` and
/// each of them at `texts/` and its number.
///
/// # Errors
///
/// What could not be built or started, or that the page posted nothing.
pub fn measured(page: &str, texts: &[(String, String)]) -> Result<String, String> {
    let folder = module::build()?;
    let chromium = browser::ensure()?.chromium;
    let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
    let port = server.server_addr().to_ip().map_or(0, |address| address.port());
    println!("\nMeasuring in Chromium; a minute or two, on a machine that does nothing else.");
    let _page = Page::open(&chromium, &format!("http://127.0.0.1:{port}/"))?;
    figures(&server, &folder, page, texts)
}

/// A row of figures as people read it.
fn line(row: &str) -> Option<String> {
    let mut cells = row.split('\t');
    let name = cells.next()?;
    let mut number = || cells.next()?.parse::<f64>().ok();
    let (bytes, json, objects) = (number()?, number()?, number()?);
    let speed = |milliseconds: f64| bytes / 1e3 / milliseconds;
    Some(format!("{name:>28} {json:>11.2} ms {:>10.2} {objects:>11.2} ms {:>10.2}", speed(json), speed(objects)))
}

/// Serves the page until it posts what it measured.
fn figures(server: &Server, folder: &Path, page: &str, texts: &[(String, String)]) -> Result<String, String> {
    let begun = Instant::now();
    while let Some(left) = PATIENCE.checked_sub(begun.elapsed()) {
        let Some(mut request) = server.recv_timeout(left).map_err(|error| error.to_string())? else { break };
        if *request.method() == Method::Post {
            let mut body = String::new();
            request.as_reader().read_to_string(&mut body).map_err(|error| error.to_string())?;
            // The page has nothing more to do; whether it hears so does not matter.
            let _ = request.respond(content("", "text/plain"));
            return Ok(body);
        }
        answer(request, folder, page, texts);
    }
    Err(format!("The page posted no figures in {} s.", PATIENCE.as_secs()))
}

fn answer(request: Request, folder: &Path, page: &str, texts: &[(String, String)]) {
    let url = request.url().to_owned();
    let plain = "text/plain; charset=utf-8";
    let response = match url.strip_prefix("/texts") {
        _ if url == "/" => content(page, "text/html; charset=utf-8"),
        Some("") => content(&texts.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("\n"), plain),
        Some(number) => {
            let wanted = number.strip_prefix('/').and_then(|number| texts.get(number.parse::<usize>().ok()?));
            content(wanted.map_or("", |(_, text)| text), plain)
        }
        None => from_folder(folder, &url),
    };
    // Only a page that shares nothing with others gets a clock of five microseconds.
    let isolated = [("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp")];
    let headers = isolated.into_iter().filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    let response = headers.fold(response, Response::with_header);
    // A page that left shows in the figures that do not come.
    let _ = request.respond(response);
}

/// Chromium with one page open, ended with this value.
struct Page(Child);

impl Page {
    fn open(chromium: &Path, address: &str) -> Result<Self, String> {
        let profile = target_dir().join("xtask/bench-profile");
        // A profile that is not there is as empty as one that was removed.
        let _ = fs::remove_dir_all(&profile);
        let mut command = Command::new(chromium);
        command.args(["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]);
        command.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
        // What a library keeps is seen only once nothing else is left.
        command.args(["--js-flags=--expose-gc", "--enable-precise-memory-info"]);
        command.arg(format!("--user-data-dir={}", profile.display())).arg(address);
        let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        started.map(Self).map_err(|error| format!("{}: {error}", chromium.display()))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_and_anything_else_is_not() {
        let read = line("4 kB\t4000\t0.5\t1").expect("four cells");
        assert!(read.contains("8.00") && read.contains("4.00"), "{read}");
        assert_eq!(line("problem: no such file"), None);
    }
}
