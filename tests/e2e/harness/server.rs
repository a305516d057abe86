//! A server of static files that is gone when it is stopped.
//!
//! Written out here rather than taken from a library, for what the offline scenarios
//! need: one request per connection, so that nothing keeps answering on a connection that
//! was left open, and a port that refuses from the moment [`Server::stop`] returns.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// What goes back over the line.
pub struct Response {
    /// The status line, `200 OK`.
    pub status: &'static str,
    /// The media type; empty to leave it out.
    pub media_type: &'static str,
    /// The bytes.
    pub body: Vec<u8>,
    /// How they go.
    pub delivery: Delivery,
}

/// How an answer goes over the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// All of it, at once.
    #[default]
    Whole,
    /// All of it, in many pieces with a pause between them.
    InPieces,
    /// The first half; then the line breaks.
    Half,
    /// Not a word: the line breaks.
    Nothing,
}

/// So many pieces, and the pause between two of them.
const PIECES: usize = 20;
const PAUSE: Duration = Duration::from_millis(40);

/// Answers the path of a request, which begins with `/` and has no query.
type Answer = dyn Fn(&str) -> Response + Send + Sync;

/// A running server.
pub struct Server {
    port: u16,
    closing: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

/// The longest head of a request, in bytes: a megabyte of address and some headers.
const LONGEST_HEAD: u64 = 1_200_000;

impl Server {
    /// Listens on this port of the loopback address; 0 takes any that is free.
    pub fn start(port: u16, answer: Arc<Answer>) -> Self {
        let address = SocketAddrV4::new(Ipv4Addr::LOCALHOST, port);
        let listener = TcpListener::bind(address).expect("a free port on the loopback address");
        let port = listener.local_addr().expect("a bound listener has an address").port();
        let closing = Arc::new(AtomicBool::new(false));
        let is_closing = Arc::clone(&closing);
        let accepting = thread::spawn(move || {
            for stream in listener.incoming() {
                if is_closing.load(Ordering::SeqCst) {
                    return;
                }
                let (answer, is_closing) = (Arc::clone(&answer), Arc::clone(&is_closing));
                if let Ok(stream) = stream {
                    thread::spawn(move || serve(stream, &*answer, &is_closing));
                }
            }
        });
        Self { port, closing, accepting: Some(accepting) }
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Refuses everything from now on.
    pub fn stop(&mut self) {
        let Some(accepting) = self.accepting.take() else { return };
        self.closing.store(true, Ordering::SeqCst);
        // The thread is waiting for a connection: give it one.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
        accepting.join().expect("the server's thread does not panic");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers one request. Browsers open connections in advance and say nothing on them, so
/// a short time-out lets the thread notice that the server was stopped.
fn serve(mut stream: TcpStream, answer: &Answer, closing: &AtomicBool) {
    let _ = stream.set_read_timeout(Some(Duration::from_millis(100)));
    let Some(request_line) = request_line(&stream, closing) else { return };
    if closing.load(Ordering::SeqCst) {
        return;
    }
    let mut words = request_line.split_ascii_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Response { status, media_type, body, delivery } = answer(path);
    if delivery == Delivery::Nothing {
        return;
    }
    let media_type = if media_type.is_empty() { String::new() } else { format!("Content-Type: {media_type}\r\n") };
    let head = format!(
        "HTTP/1.1 {status}\r\n{media_type}Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // The browser may have gone by now, which is its right.
    let _ = stream.write_all(head.as_bytes());
    match delivery {
        _ if method == "HEAD" => {}
        Delivery::Whole => drop(stream.write_all(&body)),
        Delivery::InPieces => {
            for piece in body.chunks(body.len().div_ceil(PIECES).max(1)) {
                let _ = stream.write_all(piece);
                thread::sleep(PAUSE);
            }
        }
        Delivery::Half | Delivery::Nothing => drop(stream.write_all(&body[..body.len() / 2])),
    }
}

/// The first line of the request, once its head is there as a whole.
fn request_line(stream: &TcpStream, closing: &AtomicBool) -> Option<String> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD));
    let mut first = None;
    let mut line = Vec::new();
    loop {
        match lines.read_until(b'\n', &mut line) {
            Ok(0) => return None,
            Ok(_) if line == b"\r\n" || line == b"\n" => return first,
            Ok(_) => {
                first.get_or_insert_with(|| String::from_utf8_lossy(&line).into_owned());
                line.clear();
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock && !closing.load(Ordering::SeqCst) => {}
            Err(_) => return None,
        }
    }
}
