//! Which browser do the tests drive, and how?
//!
//! Chromium and its driver from PATH or from the variables `CHROMIUM` and
//! `CHROMEDRIVER`, else from Debian's packages. The end-to-end tests speak WebDriver with
//! a driver that is started here and ended here, whatever becomes of the tests. They also
//! get axe-core, which looks for barriers in a page; it is a tool of the tests only and
//! never part of the page.

use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::apt;
use crate::run::{find_on_path, target_dir};
use crate::setup::Tools;
use crate::wasm_opt::npm_install;

/// The axe-core release that the tests use.
const AXE: &str = "4.14.1";

/// How long the driver may take to start, and to end.
const PATIENCE: Duration = Duration::from_secs(20);

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium itself.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub chromedriver: PathBuf,
}

/// Finds Chromium and its driver, or installs them where we may.
///
/// # Errors
///
/// What to install.
pub fn ensure() -> Result<Browser, String> {
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("Chromium or its driver is missing: the tests use the page in a real browser.");
    let elsewhere = "Please install Chromium or Chrome and the chromedriver of the same release, \
                     on PATH or named by the variables CHROMIUM and CHROMEDRIVER.";
    apt::install(&["chromium", "chromium-driver"], elsewhere)?;
    find().ok_or_else(|| elsewhere.to_owned())
}

fn find() -> Option<Browser> {
    let named = |variable| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    Some(Browser {
        chromium: named("CHROMIUM").or_else(|| browsers.into_iter().find_map(find_on_path))?,
        chromedriver: named("CHROMEDRIVER").or_else(|| find_on_path("chromedriver"))?,
    })
}

/// Fetches axe-core, once per target folder, and returns its one file.
///
/// # Errors
///
/// What to install, or what npm could not do.
pub fn axe(tools: &Tools) -> Result<PathBuf, String> {
    let folder = target_dir().join(format!("tools/axe-core-{AXE}"));
    let file = folder.join("node_modules/axe-core/axe.min.js");
    if file.is_file() {
        return Ok(file);
    }
    println!("axe-core {AXE} is missing: the tests look for barriers with it.");
    npm_install(tools, &format!("axe-core@{AXE}"), &folder)?;
    if file.is_file() { Ok(file) } else { Err(format!("npm left no {}", file.display())) }
}

/// A driver that runs until this value is dropped.
pub struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts the driver on a free port and waits until it says that it is ready. What it
    /// has to say goes to `chromedriver.log` in the target folder.
    ///
    /// # Errors
    ///
    /// When it does not start, or is not ready in 20 s.
    pub fn start(browser: &Browser) -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("{}: {error}", browser.chromedriver.display());
        let address =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr()).map_err(failed)?;
        let log = target_dir().join("xtask/chromedriver.log");
        log.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
        let process = Command::new(&browser.chromedriver)
            .arg(format!("--port={}", address.port()))
            .arg(format!("--log-path={}", log.display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let mut driver = Driver { process, address };
        let begun = Instant::now();
        while !get(driver.address, "/status").is_some_and(|answer| says_ready(&answer)) {
            if let Some(status) = driver.process.try_wait().map_err(failed)? {
                return Err(format!("chromedriver ended at once ({status}); see {}", log.display()));
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("chromedriver was not ready in time; see {}", log.display()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// Where the driver listens, as WebDriver clients want it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Driver {
    /// Asks the driver to leave, so that it closes its browsers, and ends it otherwise.
    fn drop(&mut self) {
        let _ = get(self.address, "/shutdown");
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a server on this machine answers to a GET, head and body.
fn get(address: SocketAddr, path: &str) -> Option<String> {
    let wait = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&address, wait).ok()?;
    stream.set_read_timeout(Some(wait)).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let (mut answer, mut part) = (Vec::new(), [0; 1024]);
    // The driver keeps the line open after its answer, so the length it announced counts.
    while !is_whole(&answer) {
        match stream.read(&mut part) {
            Ok(length) if length > 0 => answer.extend_from_slice(&part[..length]),
            _ => break,
        }
    }
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// Whether an HTTP answer has come in to its last byte.
fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, _)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let announced = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    announced.is_some_and(|length| answer.len() >= head.len() + "\r\n\r\n".len() + length)
}

fn says_ready(answer: &str) -> bool {
    let without_spaces: String = answer.split_whitespace().collect();
    without_spaces.contains("\"ready\":true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_is_ready_when_it_says_so() {
        assert!(says_ready("HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"message\":\"…\",\"ready\": true}}"));
        assert!(!says_ready("HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":false}}"));
        assert!(!says_ready(""));
    }

    #[test]
    fn an_answer_is_whole_when_its_announced_length_is_there() {
        let head = "HTTP/1.1 200 OK\r\nContent-Length:5\r\n\r\n";
        assert!(is_whole(format!("{head}na\u{ef}f").as_bytes()));
        assert!(!is_whole(format!("{head}na").as_bytes()));
        assert!(!is_whole(head.trim_end().as_bytes()));
    }
}
