//! A person with a browser.

use super::browser::{self, Habits};
use super::driver::Driver;
use super::site::Pages;
use super::{Engine, chromium, eventually, firefox, lending, percent_decoded, seen};
use fantoccini::Client;
use serde_json::{Value as Json, json};
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use url::Url;

/// Someone who reads the page in a browser of their own.
#[derive(Clone)]
pub struct Reader {
    pub(super) client: Client,
    _driver: Rc<Driver>,
    /// What it is given by the host, for what its browser cannot bring about.
    pub(super) pages: Pages,
    /// The address of the page, without a view.
    base: String,
    habits: Habits,
    /// Parts of console messages that this scenario brings about on purpose.
    excused: Rc<RefCell<Vec<&'static str>>>,
    /// Where the browser keeps what it keeps, where the scenario said so.
    pub(super) profile: Option<PathBuf>,
    /// Has the browser been killed?
    pub(super) is_dead: Rc<Cell<bool>>,
}

impl Reader {
    /// Sits down at a browser that remembers nothing, or at one with this profile. Nothing is open yet.
    pub async fn new(habits: &Habits, profile: Option<PathBuf>, base: String, pages: Pages) -> Self {
        let (client, driver) = match &profile {
            None => lending::lend(habits).await,
            Some(profile) => browser::start(habits, Some(profile)).await,
        };
        let (habits, driver) = (habits.clone(), Rc::new(driver));
        Self { client, _driver: driver, pages, base, habits, excused: Rc::default(), profile, is_dead: Rc::default() }
    }

    /// Opens a view, `?v=1&beeld=kaart#…` or empty for the first one, and waits for it.
    pub async fn open(&self, view: &str) {
        self.go(view).await;
        self.wait_ready().await;
    }

    /// As [`Self::open`], without expecting that the app comes to life.
    pub async fn go(&self, view: &str) {
        let address = format!("{}{view}", self.base);
        if let Err(error) = browser::go(&self.client, &address).await {
            panic!("cannot open {}: {error}", shortened(&address));
        }
    }

    /// Opens an address as another reader copied it.
    pub async fn open_address(&self, address: &str) {
        if let Err(error) = browser::go(&self.client, address).await {
            panic!("cannot open {}: {error}", shortened(address));
        }
        self.wait_ready().await;
    }

    /// Sits down otherwise: with another window, other colours, another contrast.
    pub async fn become_used_to(&self, habits: &Habits) {
        match Engine::here() {
            Engine::Firefox => firefox::emulate(&self.client, habits).await,
            _ => chromium::emulate(&self.client, habits).await,
        }
    }

    /// Goes to an empty page.
    pub async fn leave(&self) {
        browser::go(&self.client, "about:blank").await.unwrap_or_else(|error| panic!("cannot leave the page: {error}"));
    }

    /// Waits until the app can be used.
    pub async fn wait_ready(&self) {
        eventually("the page is ready", async || {
            let ready = self.try_script("return document.documentElement.dataset.ready ?? 'not yet'", vec![]).await?;
            seen(ready == "true", || format!("data-ready is {ready}"))
        })
        .await;
        self.wait_until_drawn().await;
    }

    /// Waits until nothing of the view is still to be drawn.
    pub async fn wait_until_drawn(&self) {
        self.wait_until("all is drawn", "return !document.querySelector('main [aria-busy=true]')").await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        if Engine::here() == Engine::Firefox {
            // What its driver calls a reload goes past the service worker, which no reader's does.
            self.script("window.isOld = true; setTimeout(() => location.reload(), 0)", vec![]).await;
            self.wait_until("the page anew", "return window.isOld === undefined").await;
        } else {
            self.client.refresh().await.unwrap_or_else(|error| panic!("the page does not reload: {error}"));
        }
        self.wait_ready().await;
    }

    /// One step back in history.
    pub async fn back(&self) {
        if Engine::here() == Engine::WebKit {
            // Its button goes past what came without a press of the reader's: a list in which the
            // driver cannot choose (see `choose`) leaves no step that it stops at.
            self.script("setTimeout(() => history.back(), 0)", vec![]).await;
            return;
        }
        self.client.back().await.unwrap_or_else(|error| panic!("there is no way back: {error}"));
    }

    /// One step forward in history.
    pub async fn forward(&self) {
        self.client.forward().await.unwrap_or_else(|error| panic!("there is no way forward: {error}"));
    }

    /// What stands in the address bar.
    pub async fn address(&self) -> String {
        self.script("return location.href", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// The value of a key in the address, decoded; empty if it is not there.
    pub async fn in_address(&self, key: &str) -> String {
        let address = self.address().await;
        let query = address.split('#').next().and_then(|start| start.split_once('?')).map_or("", |(_, query)| query);
        let parts = query.split('&').filter_map(|part| part.split_once('='));
        parts.filter(|(name, _)| *name == key).map(|(_, value)| percent_decoded(value)).next().unwrap_or_default()
    }

    /// Waits until the address says this of a key.
    pub async fn wait_for_address(&self, key: &str, value: &str) {
        eventually(&format!("{key}={value} in the address"), async || {
            let found = self.in_address(key).await;
            seen(found == value, || format!("it says {found:?}"))
        })
        .await;
    }

    /// Runs a script in the page, and returns what it returns.
    pub async fn script(&self, script: &str, arguments: Vec<Json>) -> Json {
        self.try_script(script, arguments).await.unwrap_or_else(|error| panic!("a script in the page: {error}"))
    }

    /// As [`Self::script`], for pages that may be changing meanwhile.
    pub async fn try_script(&self, script: &str, arguments: Vec<Json>) -> Result<Json, String> {
        self.client.execute(script, arguments).await.map_err(|error| error.to_string())
    }

    /// Runs a script that calls its last argument when it has an answer.
    pub async fn script_with_callback(&self, script: &str, arguments: Vec<Json>) -> Json {
        let answer = self.client.execute_async(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("a script in the page: {error}"))
    }

    /// A picture of the page from top to bottom, as PNG.
    pub async fn picture_of_whole_page(&self) -> Vec<u8> {
        let height = self.script("return document.documentElement.scrollHeight", vec![]).await;
        let width = self.script("return innerWidth", vec![]).await;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = self.devtools("Page.captureScreenshot", wanted).await;
        base64_decoded(answer["data"].as_str().unwrap_or_default())
    }

    /// Lets console errors pass that hold this: the scenario brings them about.
    pub fn excuse(&self, part: &'static str) {
        self.excused.borrow_mut().push(part);
    }

    /// Lets every console error pass, where the app is kept from running.
    pub fn excuse_everything(&self) {
        self.excuse("");
    }

    /// The errors in the console that nobody excused, since the last time.
    pub async fn unexpected_console_errors(&self) -> Vec<String> {
        if self.is_dead.get() {
            return Vec::new();
        }
        let mut messages = browser::console_errors(&self.client).await;
        let excused = self.excused.borrow();
        messages.retain(|message| !excused.iter().any(|part| message.contains(part)));
        messages
    }

    /// Writes down what is in sight, for whoever looks into a failure.
    pub(super) async fn describe_last_sight(&self, number: usize) {
        if self.is_dead.get() {
            return;
        }
        let look = "return [location.href, document.documentElement.dataset.ready ?? 'unset',
            document.body?.innerText.slice(0, 1500) ?? '']";
        match self.try_script(look, vec![]).await {
            Ok(sight) => println!(
                "reader {number} at {}, data-ready {}\n{}",
                shortened(sight[0].as_str().unwrap_or_default()),
                sight[1],
                sight[2].as_str().unwrap_or_default()
            ),
            Err(error) => println!("reader {number} sees nothing: {error}"),
        }
        for error in self.unexpected_console_errors().await {
            println!("console: {error}");
        }
        let name = std::thread::current().name().unwrap_or("scenario").replace("::", "-");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{number}.png"));
        if let Ok(picture) = self.client.screenshot().await
            && std::fs::write(&path, picture).is_ok()
        {
            println!("picture: {}", path.display());
        }
    }

    /// Leaves the browser to the next reader, unless it has a profile of its own or is no more.
    pub(super) async fn give_back(self) {
        if self.profile.is_some() || self.is_dead.get() {
            return self.close().await;
        }
        let origin = Url::parse(&self.base).map(|base| base.origin().ascii_serialization()).unwrap_or_default();
        lending::take_back(self.client, &self.habits, &origin).await;
    }

    /// Closes the browser.
    pub(super) async fn close(self) {
        // One that is no more has nobody left to close it.
        if !self.is_dead.get()
            && let Err(error) = self.client.close().await
        {
            println!("a browser did not close: {error}");
        }
    }

    /// Waits until a script returns `true`; anything else it returns is what was seen.
    pub async fn wait_until(&self, what: &str, script: &str) {
        eventually(what, async || {
            let answer = self.try_script(script, vec![]).await?;
            seen(answer == json!(true), || answer.to_string())
        })
        .await;
    }
}

/// An address fit to be read in a message.
fn shortened(address: &str) -> String {
    let start: String = address.chars().take(300).collect();
    if start.len() < address.len() { format!("{start}… ({} bytes)", address.len()) } else { start }
}

/// What Base64 stands for; the browser sends pictures in it.
fn base64_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut n_bits) = (0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        bits = bits << 6 | u32::from(value);
        n_bits += 6;
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push((bits >> n_bits) as u8);
            bits &= (1 << n_bits) - 1;
        }
    }
    bytes
}
