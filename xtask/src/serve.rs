//! How is the page seen on this machine?
//!
//! `cargo xtask serve` builds the page as it will be published and hands out the files
//! of `dist/` the way a static host does: no rewriting, and 404 for what is not there, so
//! that a wrong address shows here and not after publishing. `--dev` leaves serving to
//! Trunk, which rebuilds at every change and reloads the page.
//!
//! Both listen on the loopback address only.

use std::fs;
use std::io::Cursor;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::run::{run, target_dir};
use crate::{bundle, setup};

/// How many ports after the wanted one are tried.
const PORTS_TRIED: u16 = 50;

/// Builds the page and serves it until the developer stops it.
///
/// # Errors
///
/// What could not be set up, built or listened on.
pub fn release(port: u16) -> Result<(), String> {
    let tools = setup::ensure()?;
    let dist = Arc::new(bundle::build(&tools)?);
    let (listener, port) = listen_from(port)?;
    let server = Server::from_listener(listener, None).map_err(|error| error.to_string())?;
    let server = Arc::new(server);
    announce(port);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let (server, dist) = (Arc::clone(&server), Arc::clone(&dist));
            thread::spawn(move || server.incoming_requests().for_each(|request| answer(&dist, request)))
        })
        .collect();
    threads.into_iter().try_for_each(thread::JoinHandle::join).map_err(|_| "A serving thread fell over.".to_owned())
}

/// Leaves building, serving and reloading to Trunk.
///
/// # Errors
///
/// What could not be set up, or how Trunk ended.
pub fn live(port: u16) -> Result<(), String> {
    let tools = setup::ensure()?;
    let (listener, port) = listen_from(port)?;
    drop(listener);
    println!("\nTrunk builds first, then serves; a change is built and shown by itself.");
    announce(port);
    let mut trunk = tools.command("trunk");
    trunk.args(["serve", "--skip-version-check", "--address", "127.0.0.1"]);
    trunk.args(["--port", &port.to_string()]);
    // Apart from the published page, which stays what `cargo xtask build` made it.
    trunk.arg("--dist").arg(target_dir().join("xtask/live-dist"));
    run(&mut trunk)
}

fn announce(port: u16) {
    println!("\n    Verslagwijzer:  http://127.0.0.1:{port}/\n    (Ctrl+C stops it)\n");
}

/// Listens on the wanted port, or on the first free one after it.
fn listen_from(wanted: u16) -> Result<(TcpListener, u16), String> {
    let last = wanted.saturating_add(PORTS_TRIED);
    let listening = (wanted..=last).find_map(|port| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()?;
        let port = listener.local_addr().ok()?.port();
        Some((listener, port))
    });
    listening.ok_or_else(|| format!("None of the ports {wanted} to {last} is free; please try another --port."))
}

fn answer(dist: &Path, request: Request) {
    let response = if matches!(request.method(), Method::Get | Method::Head) {
        from_folder(dist, request.url())
    } else {
        plain(405, "Only GET and HEAD")
    };
    // The visitor may have left; nothing to do about that.
    let _ = request.respond(response);
}

/// What an address asks for among the files of a folder.
pub fn from_folder(dist: &Path, url: &str) -> Response<Cursor<Vec<u8>>> {
    let Some(file) = file_for(url).map(|name| dist.join(name)) else {
        return plain(404, "Not a path of this page");
    };
    match fs::read(&file) {
        Ok(bytes) => with_header(Response::from_data(bytes), content_type(&file)),
        Err(_) => plain(404, "No such file"),
    }
}

/// Content of this type.
pub fn content(text: &str, content_type: &str) -> Response<Cursor<Vec<u8>>> {
    with_header(Response::from_data(text), content_type)
}

fn plain(status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
    with_header(Response::from_data(text).with_status_code(status), "text/plain; charset=utf-8")
}

fn with_header(response: Response<Cursor<Vec<u8>>>, content_type: &str) -> Response<Cursor<Vec<u8>>> {
    // A rebuilt page must show at the next reload.
    [("Content-Type", content_type), ("Cache-Control", "no-cache")]
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(response, Response::with_header)
}

/// Which file of the page an address asks for; nothing for a path that leaves it.
///
/// File names of the page are plain ASCII (see [`crate::service_worker`]), so nothing
/// needs decoding.
fn file_for(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let leaves = |part: &str| part.starts_with('.') || part.contains(['\\', ':', '%']);
    if path.split('/').any(leaves) {
        return None;
    }
    Some(PathBuf::from(if path.is_empty() { "index.html" } else { path }))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("tsv") => "text/tab-separated-values; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_file_of_the_page_or_nowhere() {
        for (url, file) in [
            ("/", Some("index.html")),
            ("/?v=1&beeld=lezen", Some("index.html")),
            ("/verslagen/onderwerpen.tsv", Some("verslagen/onderwerpen.tsv")),
            ("/app-1f_bg.wasm?x", Some("app-1f_bg.wasm")),
            ("/../Cargo.toml", None),
            ("/verslagen/../../Cargo.toml", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/.stage/index.html", None),
            ("http://elsewhere/", None),
        ] {
            assert_eq!(file_for(url), file.map(PathBuf::from), "{url}");
        }
    }

    #[test]
    fn webassembly_has_the_type_that_browsers_compile_while_it_arrives() {
        assert_eq!(content_type(Path::new("dist/app-1f_bg.wasm")), "application/wasm");
    }

    #[test]
    fn a_taken_port_gives_way_to_a_later_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("an address").port().min(u16::MAX - 1);

        let (_, found) = listen_from(port).expect("one of the next is free");

        assert!(found > port, "{found} was taken");
    }
}
