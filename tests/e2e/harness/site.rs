//! The built page on a static host, as plain as hosts come.

use super::environment;
use super::server::{Delivery, Response, Server};
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A host of the built page on a port of its own, at its root or in a folder.
pub struct Site {
    server: Mutex<Server>,
    port: u16,
    /// Where on the host: `/`, or `/een/map/`.
    folder: String,
    known: Arc<Mutex<Known>>,
}

/// What the server's threads and the scenario share.
struct Known {
    /// The folder that is served.
    dist: PathBuf,
    requests: Vec<String>,
    odd_answers: Vec<(String, Answer)>,
    has_released: bool,
    /// A script before all that a page has.
    first_script: String,
    leaves_policy_out: bool,
}

/// The pages of a site, as they are sent from now on.
#[derive(Clone)]
pub struct Pages(Arc<Mutex<Known>>);

impl Pages {
    /// Every page begins with this script; a policy that stands in the page does not bind what
    /// stands before it.
    pub fn begin_with(&self, script: &str) {
        self.known().first_script = format!("<script>{script}</script>");
    }

    /// No page has a policy.
    pub fn leave_policy_out(&self) {
        self.known().leaves_policy_out = true;
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().expect("no thread panics with the lists in hand")
    }
}

impl Known {
    fn new() -> Self {
        Self {
            dist: environment::dist(),
            requests: Vec::new(),
            odd_answers: Vec::new(),
            has_released: false,
            first_script: String::new(),
            leaves_policy_out: false,
        }
    }

    /// What a scenario wants changed in a page.
    fn changed(&self, mut page: Response) -> Response {
        if !page.media_type.starts_with("text/html") || self.first_script.is_empty() && !self.leaves_policy_out {
            return page;
        }
        let mut text =
            String::from_utf8_lossy(&page.body).replacen("<head>", &format!("<head>{}", self.first_script), 1);
        if self.leaves_policy_out {
            text = text.replacen("<meta http-equiv=\"Content-Security-Policy\"", "<meta name=\"policy\"", 1);
        }
        page.body = text.into_bytes();
        page
    }
}

/// An answer other than the file that was asked for.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// 404 and a line of text.
    Missing,
    /// 500 and a page that says so.
    Broken,
    /// The page itself, as hosts do that send every unknown path to it.
    Page,
    /// The right media type, and then nonsense.
    Garbage,
    /// The right bytes, and a media type that says nothing.
    UnknownType,
    /// The file, once [`Site::release`] is called.
    Held,
    /// The file up to where this stands in it for the last time.
    CutOffAt(&'static str),
    /// Half of the file; then the line breaks.
    Halved,
    /// Not a word: the line breaks.
    Dropped,
    /// The file, in many pieces with a pause between them.
    Slow,
}

/// How long a held answer waits for its release, so that no failed scenario leaves a thread.
const LONGEST_HOLD: Duration = Duration::from_secs(60);

impl Site {
    /// Puts the page in `folder` of a new host.
    pub fn new(folder: &str) -> Self {
        assert!(folder.starts_with('/') && folder.ends_with('/'), "a folder is written /so/");
        let known = Arc::new(Mutex::new(Known::new()));
        let server = Server::start(0, answering(folder, &known));
        Self { port: server.port(), server: Mutex::new(server), folder: folder.to_owned(), known }
    }

    /// Where the page is: `http://127.0.0.1:…/`.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin(), self.folder)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The paths that were asked for up to now, in order.
    pub fn requests(&self) -> Vec<String> {
        self.known().requests.clone()
    }

    /// From now on, gives this answer to every path that ends so.
    pub fn answer(&self, ending: &str, answer: Answer) {
        self.known().odd_answers.push((ending.to_owned(), answer));
    }

    /// From now on, answers again as a static host does.
    pub fn answer_plainly(&self) {
        self.known().odd_answers.clear();
    }

    /// Its pages, for a reader who wants something changed in them.
    pub(super) fn pages(&self) -> Pages {
        Pages(Arc::clone(&self.known))
    }

    /// From now on, serves the next edition of the page, and nothing of this one.
    pub fn publish_next_edition(&self) {
        self.known().dist = environment::next_edition();
    }

    /// Lets go of what is held, and holds nothing from now on.
    pub fn release(&self) {
        self.known().has_released = true;
    }

    /// Takes the host off the network.
    pub fn stop(&self) {
        self.server.lock().expect("no thread panics with the server in hand").stop();
        let refused = std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err();
        assert!(refused, "the host still answers after it was stopped");
    }

    /// Puts it back, where it was.
    pub fn restart(&self) {
        let server = Server::start(self.port, answering(&self.folder, &self.known));
        *self.server.lock().expect("no thread panics with the server in hand") = server;
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().expect("no thread panics with the lists in hand")
    }
}

fn answering(folder: &str, known: &Arc<Mutex<Known>>) -> Arc<dyn Fn(&str) -> Response + Send + Sync> {
    let (folder, known) = (folder.to_owned(), Arc::clone(known));
    Arc::new(move |path| {
        let (dist, odd_answer) = {
            let mut known = known.lock().expect("no thread panics with the lists in hand");
            known.requests.push(path.to_owned());
            let odd_answer = known
                .odd_answers
                .iter()
                .rev()
                .find(|(ending, _)| path.ends_with(ending.as_str()))
                .map(|(_, answer)| *answer);
            (known.dist.clone(), odd_answer)
        };
        let file = path.strip_prefix(&folder).filter(|file| !file.contains("..")).map(|file| {
            let is_folder = file.is_empty() || file.ends_with('/');
            dist.join(file).join(if is_folder { "index.html" } else { "" })
        });
        let answer = match (file, odd_answer) {
            (_, Some(Answer::Missing)) | (None, None) => missing(),
            (_, Some(Answer::Page)) => from_file(dist.join("index.html")),
            (Some(file), None) => from_file(file),
            (file, Some(Answer::Held)) => {
                wait_for_release(&known);
                file.map_or_else(missing, from_file)
            }
            (file, Some(Answer::CutOffAt(mark))) => cut_off(file.map_or_else(missing, from_file), mark),
            (file, Some(Answer::UnknownType)) => {
                Response { media_type: "application/octet-stream", ..file.map_or_else(missing, from_file) }
            }
            (_, Some(Answer::Garbage)) => Response {
                status: "200 OK",
                media_type: media_type(path),
                body: b"\x00asm, or so it says".to_vec(),
                delivery: Delivery::Whole,
            },
            (_, Some(Answer::Broken)) => Response {
                status: "500 Internal Server Error",
                media_type: "text/html; charset=utf-8",
                body: b"<!DOCTYPE html><title>500</title><h1>Internal Server Error</h1>\n".to_vec(),
                delivery: Delivery::Whole,
            },
            (file, Some(Answer::Halved)) => delivered(Delivery::Half, file),
            (file, Some(Answer::Dropped)) => delivered(Delivery::Nothing, file),
            (file, Some(Answer::Slow)) => delivered(Delivery::InPieces, file),
        };
        known.lock().expect("no thread panics with the lists in hand").changed(answer)
    })
}

fn delivered(delivery: Delivery, file: Option<PathBuf>) -> Response {
    Response { delivery, ..file.map_or_else(missing, from_file) }
}

fn wait_for_release(known: &Mutex<Known>) {
    let deadline = Instant::now() + LONGEST_HOLD;
    while !known.lock().expect("no thread panics with the lists in hand").has_released && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(20));
    }
}

fn cut_off(mut response: Response, mark: &str) -> Response {
    let text = String::from_utf8_lossy(&response.body);
    let at = text.rfind(mark).unwrap_or_else(|| panic!("{mark:?} does not stand in the file"));
    response.body.truncate(at);
    response
}

fn from_file(file: PathBuf) -> Response {
    // A trailing separator, left by joining nothing, must not turn a file into a folder.
    let file: PathBuf = file.components().collect();
    match fs::read(&file) {
        Ok(body) => Response {
            status: "200 OK",
            media_type: media_type(&file.to_string_lossy()),
            body,
            delivery: Delivery::Whole,
        },
        Err(_) => missing(),
    }
}

fn missing() -> Response {
    Response {
        status: "404 Not Found",
        media_type: "text/plain; charset=utf-8",
        body: b"Niet gevonden\n".to_vec(),
        delivery: Delivery::Whole,
    }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "tsv" => "text/tab-separated-values; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
