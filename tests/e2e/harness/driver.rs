//! A driver of one browser, for engines whose driver serves no second one.

use super::engine::Engine;
use super::environment;
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(15);

/// Where a browser is asked for: at a driver that serves all readers, or at one of its own.
pub struct Driver {
    address: String,
    own: Option<Child>,
}

impl Driver {
    /// The one of this run, or a new one that ends with this value. What it has to say goes to
    /// a file of its own in the target folder.
    pub fn of(engine: Engine) -> Self {
        let program = match engine {
            Engine::Chromium => return Self { address: environment::webdriver(), own: None },
            Engine::Firefox => environment::program("GECKODRIVER", "geckodriver"),
            Engine::WebKit => environment::program("WEBKIT_DRIVER", "WebKitWebDriver"),
        };
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let address = free.expect("a free port on the loopback address");
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("driver-{}.log", address.port()));
        let log = File::create(&log).unwrap_or_else(|error| panic!("cannot write {}: {error}", log.display()));
        let mut command = Command::new(&program);
        command.arg(format!("--port={}", address.port()));
        if engine == Engine::Firefox {
            command.arg("--allow-system-access");
        }
        let errors = log.try_clone().expect("a second hand on a file");
        let started = command.stdin(Stdio::null()).stdout(log).stderr(errors).spawn();
        let process = started.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let driver = Self { address: format!("http://{address}"), own: Some(process) };
        wait_until_it_listens(address, &program);
        driver
    }

    /// Where it listens, as WebDriver clients want it.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(process) = &mut self.own {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

fn wait_until_it_listens(address: SocketAddr, program: &str) {
    let begun = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(begun.elapsed() < PATIENCE, "{program} does not listen on {address}");
        thread::sleep(Duration::from_millis(20));
    }
}
