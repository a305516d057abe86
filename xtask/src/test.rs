//! Does everything still hold?
//!
//! All checks and tests, those that need least first, so that a slip shows within
//! seconds. A step that fails stops none of the others; one that needs what a failed step
//! should have brought says so and counts as failed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::Browser;
use crate::engines::{Engine, Place};
use crate::run::{root, run, target_dir};
use crate::setup::{Tools, WASM, ensure, ensure_rust_components};
use crate::tally::{Outcome, Tally};
use crate::{browser, bundle, dependencies, interchange, next_edition, sizes};

/// How long the tests of one file may take in the browser, in seconds.
const BROWSER_TEST_SECONDS: &str = "300";
/// Which examples property tests try here. Where it is not said, they draw others each time.
const EXAMPLES: &str = "20050101";

/// `cargo xtask test`; true when all passed. What goes wrong is counted, not returned.
pub fn all(fast: bool, all_browsers: bool) -> bool {
    let mut tally = Tally::default();
    native(&mut tally);
    if !fast {
        in_other_programs(&mut tally);
        in_the_browser(&mut tally, all_browsers);
    }
    println!("\n\n{tally}");
    tally.all_passed()
}

/// `cargo xtask scenarios`; true when all passed.
///
/// # Errors
///
/// What is not there and could not be installed.
pub fn scenarios(engine: Engine, names: &[OsString], ignored: bool) -> Result<bool, String> {
    let (dist, tools) = (dist_as_it_stands()?, Tools::found());
    let (place, axe) = (Place::ready(engine, &tools)?, browser::axe(&tools)?);
    let mut tally = Tally::default();
    let mut arguments = names.to_vec();
    arguments.extend(ignored.then(|| "--ignored".into()));
    tally.step("end-to-end tests", || end_to_end(&tools, &place, &axe, &dist, &arguments));
    println!("\n\n{tally}");
    Ok(tally.all_passed())
}

fn dist_as_it_stands() -> Result<PathBuf, String> {
    let dist = root().join("dist");
    if dist.join("index.html").is_file() {
        return Ok(dist);
    }
    Err("There is no page in dist/ yet; please run `cargo xtask build` first.".to_owned())
}

fn native(tally: &mut Tally) {
    let tools = Tools::found();
    let cargo = |arguments: &[&str]| {
        let mut command = tools.command("cargo");
        command.args(arguments);
        command
    };
    tally.step("formatting", || {
        let there = ensure_rust_components(&tools);
        checked(there.and_then(|()| run(&mut cargo(&["fmt", "--all", "--check"]))))
    });
    tally.step("licences and sources of libraries", || Outcome::check(dependencies::check(&tools)));
    tally.step("clippy, native", || {
        let lint = ["clippy", "--workspace", "--all-targets", "--no-default-features"];
        // The end-to-end tests are native code too; their feature brings no dependency.
        let more = ["--features", "verslagwijzer/e2e", "--", "--deny", "warnings"];
        checked(run(cargo(&lint).args(more)))
    });
    tally.step("cargo doc", || {
        let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--no-default-features"]);
        checked(run(doc.env("RUSTDOCFLAGS", "--deny warnings")))
    });
    tally.step("native tests", || {
        let mut test = cargo(&["test", "--workspace", "--no-default-features", "--no-fail-fast"]);
        // The same examples every time: what fails here fails because of a change.
        Outcome::tests(test.env("PROPTEST_RNG_SEED", EXAMPLES))
    });
}

/// What is saved, in the hands of the programs it is meant for.
fn in_other_programs(tally: &mut Tally) {
    let tools = Tools::found();
    let python = tally.need("set-up: Python packages", || interchange::ensure(&tools));
    tally.step("the map in other programs", || match &python {
        Some(python) => Outcome::check(interchange::check_map(&tools, python)),
        None => lacking(),
    });
    tally.step("citations in other programs", || match &python {
        Some(python) => Outcome::check(interchange::check_citations(&tools, python)),
        None => lacking(),
    });
}

fn in_the_browser(tally: &mut Tally, all_browsers: bool) {
    let tools = tally.need("set-up: WebAssembly, Trunk, wasm-bindgen, wasm-opt", ensure);
    let browser = tally.need("set-up: Chromium and its driver", browser::ensure);
    let axe = tally.need("set-up: axe-core", || browser::axe(&Tools::found()));

    tally.step("clippy, WebAssembly", || match &tools {
        Some(tools) => checked(lint_for_the_browser(tools)),
        None => lacking(),
    });
    tally.step("tests in Chromium", || match (&tools, &browser) {
        (Some(tools), Some(browser)) => widgets(tools, browser),
        _ => lacking(),
    });
    tally.step("the page as the build draws it", || match &tools {
        Some(tools) => prerendered(tools),
        None => lacking(),
    });
    let dist = tally.need("release build", || bundle::build(tools.as_ref().ok_or(LACKING)?));
    // A report, not a test: what a first visit costs is weighed by people.
    if let Some(sizes) = dist.as_deref().and_then(|dist| sizes::of(dist).ok()) {
        println!("{sizes}");
    }
    let mut play = |engine: Engine, name: &str| {
        let place = tally.need(&format!("set-up: {name}"), || Place::ready(engine, tools.as_ref().ok_or(LACKING)?));
        if engine != Engine::Chromium {
            tally.step(&format!("graphs in {name}, to the bit"), || match (&tools, &place) {
                (Some(tools), Some(place)) => graphs(tools, place),
                _ => lacking(),
            });
        }
        tally.step(&format!("end-to-end tests in {name}"), || match (&tools, &place, &axe, &dist) {
            (Some(tools), Some(place), Some(axe), Some(dist)) => end_to_end(tools, place, axe, dist, &[]),
            _ => lacking(),
        });
    };
    play(Engine::Chromium, "Chromium");
    if all_browsers {
        play(Engine::Firefox, "Firefox");
        play(Engine::WebKit, "WebKit");
    }
}

const LACKING: &str = "not run: a step above did not bring what it needs";

fn lacking() -> Outcome {
    Outcome::check(Err(LACKING.to_owned()))
}

fn checked(result: Result<(), String>) -> Outcome {
    Outcome::check(result.map(|()| String::new()))
}

/// The library, the page, the module and the importer as the browser gets them, and the tests that run
/// there. The other tests are native and were linted so.
fn lint_for_the_browser(tools: &Tools) -> Result<(), String> {
    let mut clippy = tools.command("cargo");
    clippy.args(["clippy", "--package", "verslagwijzer", "--target", WASM]);
    clippy.args(["--features", "module,importer", "--lib", "--bins", "--test", "widgets", "--test", "many_meetings"]);
    clippy.args(["--test", "many_hits", "--test", "layouts", "--test", "shelf"]);
    run(clippy.args(["--", "--deny", "warnings"]))
}

/// The components as the build draws them: linted and tested in the folder in which the build
/// compiles them.
fn prerendered(tools: &Tools) -> Outcome {
    let cargo = |arguments: &[&str]| {
        let mut command = tools.command("cargo");
        command.args(arguments).args(["--package", "verslagwijzer", "--no-default-features"]);
        command.args(["--features", "prerender", "--target-dir"]).arg(target_dir().join("prerender"));
        command
    };
    if let Err(problem) = run(cargo(&["clippy", "--lib", "--bin", "prerender"]).args(["--", "--deny", "warnings"])) {
        return Outcome::check(Err(problem));
    }
    // The map of the house as `cargo doc --open` shows it, with the components.
    if let Err(problem) = run(cargo(&["doc", "--lib", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings")) {
        return Outcome::check(Err(problem));
    }
    Outcome::tests(cargo(&["test", "--lib"]).args(["--", "ui::"]))
}

fn widgets(tools: &Tools, browser: &Browser) -> Outcome {
    let mut test = tools.command("cargo");
    test.args(["test", "--package", "verslagwijzer", "--target", WASM, "--test", "widgets"]);
    test.args(["--test", "many_meetings", "--test", "many_hits", "--test", "layouts", "--test", "shelf"]);
    test.env("CHROMEDRIVER", &browser.chromedriver);
    test.env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS);
    Outcome::tests(&mut test)
}

/// The graphs that are drawn here and in Chromium, with the bits that they must have.
fn graphs(tools: &Tools, place: &Place) -> Outcome {
    let mut test = tools.command("cargo");
    test.args(["test", "--package", "verslagwijzer", "--target", WASM, "--test", "layouts"]);
    test.env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS);
    place.tell_to(&mut test);
    Outcome::tests(&mut test)
}

fn end_to_end(tools: &Tools, place: &Place, axe: &Path, dist: &Path, names: &[OsString]) -> Outcome {
    match scenarios_on(tools, dist) {
        Ok(mut test) => place.play(test.env("AXE_PATH", axe).args(["--no-fail-fast", "--"]).args(names)),
        Err(problem) => Outcome::check(Err(problem)),
    }
}

/// `cargo xtask bench frames`, `import` and `interaction`: the scenario that measures it.
///
/// # Errors
///
/// What could not be set up or built.
pub fn measured(scenario: &str) -> Result<(), String> {
    let tools = ensure()?;
    let dist = bundle::build(&tools)?;
    let mut test = scenarios_on(&tools, &dist)?;
    let place = Place::ready(Engine::Chromium, &tools)?;
    place.tell_to(&mut test);
    run(test.args(["--", scenario, "--ignored", "--nocapture"]))
}

/// `cargo xtask soak`: so many random things, with the chance that a seed settles, and so many own
/// reports.
///
/// # Errors
///
/// What could not be set up, or what the page did not stand.
pub fn soak(seed: u32, actions: u32, reports: u32) -> Result<(), String> {
    let (dist, tools) = (dist_as_it_stands()?, Tools::found());
    let mut test = scenarios_on(&tools, &dist)?;
    let place = Place::ready(Engine::Chromium, &tools)?;
    place.tell_to(&mut test);
    for (name, number) in [("SOAK_SEED", seed), ("SOAK_ACTIONS", actions), ("SOAK_REPORTS", reports)] {
        test.env(name, number.to_string());
    }
    run(test.args(["--", "soak::soak", "--exact", "--ignored", "--nocapture"]))
}

/// The end-to-end tests of a built page.
fn scenarios_on(tools: &Tools, dist: &Path) -> Result<Command, String> {
    let mut test = tools.command("cargo");
    test.args(["test", "--package", "verslagwijzer", "--no-default-features"]);
    test.args(["--features", "e2e", "--test", "e2e"]);
    test.env("VERSLAGWIJZER_DIST", dist);
    test.env("VERSLAGWIJZER_NEXT", next_edition::of(dist)?);
    Ok(test)
}
