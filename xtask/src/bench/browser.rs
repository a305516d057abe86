//! How fast is something in a browser's WebAssembly?
//!
//! The module is built and handed to Chromium with pages that work on the same texts as the
//! native measuring and post what they measured. Chromium keeps no clock of
//! its own for a page, so what else runs on the machine counts here.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::run::target_dir;
use crate::serve::{content, from_folder};
use crate::{browser, module};

/// How long a page may take for all its texts.
const PATIENCE: Duration = Duration::from_secs(1_200);

/// A page that measures, and what it is given: the names of the texts at `texts`, and each of them
/// at `texts/` and its number.
pub struct Job {
    /// The page, as HTML. It posts its figures and loads anew, so that the next job can begin.
    pub page: &'static str,
    /// The texts, each with its name.
    pub texts: Vec<(String, String)>,
}

/// What the pages of some jobs post that have the module beside them: one after the other, in one
/// session of Chromium.
///
/// # Errors
///
/// What could not be built or started, or that a page posted nothing.
pub fn measured(jobs: &[Job]) -> Result<Vec<String>, String> {
    let folder = module::build()?;
    let chromium = browser::ensure()?.chromium;
    let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
    let port = server.server_addr().to_ip().map_or(0, |address| address.port());
    println!("\nMeasuring in Chromium; some minutes, on a machine that does nothing else.");
    let _page = Page::open(&chromium, &format!("http://127.0.0.1:{port}/"))?;
    jobs.iter().map(|job| figures(&server, &folder, job)).collect()
}

/// What the page of one job posts.
///
/// # Errors
///
/// As [`measured`].
pub fn measured_one(job: Job) -> Result<String, String> {
    measured(&[job])?.pop().ok_or_else(|| "The page posted nothing.".to_owned())
}

/// What to say of a page that posted something else than figures.
pub fn answered(posted: &str) -> String {
    format!("The page answered: {posted:.200}")
}

/// Serves the page until it posts what it measured.
fn figures(server: &Server, folder: &Path, job: &Job) -> Result<String, String> {
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
        answer(request, folder, job);
    }
    Err(format!("The page posted no figures in {} s.", PATIENCE.as_secs()))
}

fn answer(request: Request, folder: &Path, Job { page, texts }: &Job) {
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
