//! Which engines can the end-to-end tests play in, and what does each need?
//!
//! Chromium as [`browser`] has it; Firefox with geckodriver, which cargo installs; WebKit as
//! WebKitGTK's MiniBrowser, with a screen that nobody sees where there is none. Firefox's and
//! WebKit's drivers serve one browser each, so the scenarios start those themselves.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::browser::{self, Driver};
use crate::run::{find_on_path, target_dir};
use crate::setup::{Tools, ensure_cargo_tool};
use crate::{apt, tally};

/// The geckodriver release that drives Firefox.
const GECKODRIVER: &str = "0.37.1";

/// What draws the page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK's MiniBrowser.
    WebKit,
}

impl Engine {
    /// By the name that is typed and handed to the scenarios.
    pub fn called(name: &str) -> Option<Self> {
        [Engine::Chromium, Engine::Firefox, Engine::WebKit].into_iter().find(|engine| engine.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

/// A place where scenarios play: what they are told in their environment, and what has to run
/// for as long.
pub struct Place {
    engine: Engine,
    variables: Vec<(&'static str, OsString)>,
    _driver: Option<Driver>,
    _screen: Option<Screen>,
}

impl Place {
    /// Installs what an engine is missing, and starts what it needs.
    ///
    /// # Errors
    ///
    /// What is not there and could not be installed or started.
    pub fn ready(engine: Engine, tools: &Tools) -> Result<Self, String> {
        let mut place = Place { engine, variables: Vec::new(), _driver: None, _screen: None };
        place.tell("ENGINE", engine.name());
        match engine {
            Engine::Chromium => {
                let browser = browser::ensure()?;
                let driver = Driver::start(&browser)?;
                place.tell("CHROMIUM", &browser.chromium);
                place.tell("WEBDRIVER_URL", driver.url());
                place._driver = Some(driver);
            }
            Engine::Firefox => {
                place.tell("FIREFOX", firefox()?);
                let purpose = "geckodriver drives Firefox";
                ensure_cargo_tool(tools, "geckodriver", "geckodriver", GECKODRIVER, purpose, 4)?;
                place.tell("GECKODRIVER", tools.find("geckodriver").ok_or("geckodriver is not where cargo puts it.")?);
            }
            Engine::WebKit => {
                let (browser, driver) = webkit()?;
                place.tell("MINI_BROWSER", browser);
                // wasm-bindgen's tests know the driver of WebKit by its name on a Mac.
                place.tell("SAFARIDRIVER", &driver);
                place.tell("WEBKIT_DRIVER", driver);
                // There is no graphics card to ask, and as root no sandbox to be had.
                place.tell("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                place.tell("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                // Of two windows on a screen without a window manager, one has the focus.
                place.tell("RUST_TEST_THREADS", "1");
                if env::var_os("DISPLAY").is_none() {
                    let screen = Screen::start()?;
                    place.tell("DISPLAY", &screen.name);
                    place._screen = Some(screen);
                }
            }
        }
        place.tell("SCENARIOS_LEFT_OUT", place.left_out_file());
        Ok(place)
    }

    fn tell(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.push((name, value.into()));
    }

    /// Tells tests where they play.
    pub fn tell_to(&self, tests: &mut Command) {
        tests.envs(self.variables.iter().map(|(name, value)| (name, value)));
    }

    /// Plays scenarios here, and says afterwards which ones the driver could not bring about.
    pub fn play(&self, tests: &mut Command) -> tally::Outcome {
        let file = self.left_out_file();
        // What was left out by an earlier run says nothing about this one.
        let _ = fs::remove_file(&file);
        self.tell_to(tests);
        let outcome = tally::Outcome::tests(tests);
        let left_out = left_out(&fs::read_to_string(&file).unwrap_or_default());
        for (scenario, reason) in &left_out {
            println!("left out in {}: {scenario}: {reason}", self.engine.name());
        }
        outcome.without(left_out.len())
    }

    fn left_out_file(&self) -> PathBuf {
        target_dir().join(format!("xtask/left-out-{}.tsv", self.engine.name()))
    }
}

/// The scenarios that were left out with the reason, each once.
fn left_out(noted: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> =
        noted.lines().filter_map(|line| line.split_once('\t')).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    found.sort();
    found.dedup();
    found
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn firefox() -> Result<PathBuf, String> {
    let find = || named("FIREFOX").or_else(|| ["firefox", "firefox-esr"].into_iter().find_map(find_on_path));
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("Firefox is missing: the tests use the page in it too.");
    let elsewhere = "Please install Firefox, on PATH or named by the variable FIREFOX.";
    apt::install(&["firefox-esr"], elsewhere)?;
    find().ok_or_else(|| elsewhere.to_owned())
}

/// MiniBrowser and its driver.
fn webkit() -> Result<(PathBuf, PathBuf), String> {
    let find = || {
        let browser = named("MINI_BROWSER").or_else(mini_browser)?;
        Some((browser, named("WEBKIT_DRIVER").or_else(|| find_on_path("WebKitWebDriver"))?))
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("WebKit's browser or its driver is missing: the tests use the page in it too.");
    let elsewhere = "Please install WebKitGTK with MiniBrowser and WebKitWebDriver, \
                     on PATH or named by the variables MINI_BROWSER and WEBKIT_DRIVER.";
    apt::install(&["webkit2gtk-driver"], elsewhere)?;
    find().ok_or_else(|| elsewhere.to_owned())
}

/// Where distributions put MiniBrowser, which is never on PATH.
fn mini_browser() -> Option<PathBuf> {
    let folders = ["/usr/libexec".into(), "/usr/lib".into(), "/usr/lib64".into()].into_iter();
    let machines = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|folder| folder.path());
    let is_there = |path: &PathBuf| path.is_file();
    folders.chain(machines).map(|folder: PathBuf| folder.join("webkit2gtk-4.1/MiniBrowser")).find(is_there)
}

/// A screen that nobody sees, gone with this value.
struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    fn start() -> Result<Self, String> {
        let program = match find_on_path("Xvfb") {
            Some(program) => program,
            None => {
                println!("There is no screen here, and Xvfb is missing: WebKit draws on a screen.");
                apt::install(&["xvfb"], "Please install Xvfb, or run this where there is a screen.")?;
                find_on_path("Xvfb").ok_or("Xvfb was installed and is not on PATH.")?
            }
        };
        Self::of(&program).map_err(|error| format!("{}: {error}", program.display()))
    }

    fn of(program: &Path) -> std::io::Result<Self> {
        let mut command = Command::new(program);
        // Without a window manager the window under the pointer has the focus, and the pointer begins in
        // the middle. So that this is within every window, also one like a telephone's, the screen is small;
        // windows may be larger.
        command.args(["-displayfd", "1", "-screen", "0", "600x480x24", "-nolisten", "tcp"]);
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut number = String::new();
        if let Some(said) = process.stdout.take() {
            BufReader::new(said).read_line(&mut number)?;
        }
        Ok(Screen { process, name: format!(":{}", number.trim()) })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_found_by_its_name() {
        for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
            assert_eq!(Engine::called(engine.name()), Some(engine));
        }
        assert_eq!(Engine::called("gecko"), None);
    }

    #[test]
    fn what_is_left_out_twice_is_said_once() {
        let noted = "b::two\tno paper\na::one\tno wheel\nb::two\tno paper\n";
        let names: Vec<String> = left_out(noted).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a::one", "b::two"]);
    }
}
