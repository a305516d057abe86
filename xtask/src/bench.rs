//! How fast is the automatic analysis, and does its time grow with the text alone?
//!
//! What else is timed has files of its own: the comparison ([`compare`]), the drawing of
//! graphs ([`map`]), the search ([`search`]), a visit ([`visit`]).

pub mod browser;
pub mod compare;
mod graphs;
pub mod map;
mod reports;
mod revision;
pub mod search;
mod truth;
pub mod visit;

use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use verslagwijzer::analysis::Analyst;

use crate::command_line::Bench;
use crate::run::{root, run};
use crate::test::measured;

/// Bytes of text: a short report, a long one, an archive in one file.
const SIZES: [usize; 3] = [4_000, 400_000, 4_000_000];
/// Each size is read again and again for about so long; the fastest round counts.
const BUDGET: Duration = Duration::from_secs(3);
/// How long a round is at least.
const ROUND: Duration = Duration::from_millis(400);
const REPORTS: [&str; 2] = ["2025-05-15-antalya", "2026-05-22-helsingborg"];

/// `cargo xtask bench`, in optimised code: megabytes of text a second on this machine; with
/// `compare`, the comparison, and with `map`, the drawing of graphs.
///
/// # Errors
///
/// A report that cannot be read; a build that fails.
pub fn bench(what: Bench) -> Result<(), String> {
    let words: &[&str] = match what {
        // Only the browser works here, and the module it is given is optimised.
        Bench::AnalysisInBrowser => return browser::bench(),
        Bench::Frames => return measured("moves_smoothly"),
        Bench::Import => return measured("takes_in_many"),
        Bench::Interaction => return measured("answers_at_once"),
        Bench::Visit => return visit::bench(),
        Bench::Search => return search::bench(),
        Bench::Analysis => &[],
        Bench::Comparison => &["compare"],
        Bench::Map => &["map"],
        Bench::MapInBrowser => &["map", "--browser"],
    };
    if cfg!(debug_assertions) {
        let mut optimised = Command::new("cargo");
        optimised.args(["run", "--quiet", "--profile", "speed", "--package", "xtask", "--", "bench"]);
        return run(optimised.args(words).current_dir(root()));
    }
    match what {
        Bench::Comparison => compare::bench(),
        Bench::Map => map::bench(),
        Bench::MapInBrowser => map::bench_in_browser(),
        Bench::Analysis
        | Bench::AnalysisInBrowser
        | Bench::Frames
        | Bench::Import
        | Bench::Interaction
        | Bench::Visit
        | Bench::Search => analysis(),
    }
}

fn analysis() -> Result<(), String> {
    let mut analyst = Analyst::new();
    let compiling = fastest(Analyst::new);
    println!("word lists compiled in {:.2} ms", compiling.as_secs_f64() * 1e3);
    println!("\n{:>34} {:>12} {:>10}", "text", "time", "MB/s");
    for (name, text) in texts()? {
        let time = fastest(|| analyst.analyse(&text)).as_secs_f64();
        println!("{name:>34} {:>9.2} ms {:>10.2}", time * 1e3, text.len() as f64 / 1e6 / time);
    }
    Ok(())
}

/// The texts that are read, with their names.
///
/// # Errors
///
/// A report that cannot be read.
pub fn texts() -> Result<Vec<(String, String)>, String> {
    let source = source()?;
    let mut texts = Vec::new();
    for size in SIZES {
        let paragraphs = text_of(&source, size);
        // The worst case for whatever looks around in a paragraph: all of it in one.
        let one_paragraph = paragraphs.replace("\n\n", " ");
        // And for whatever looks around in a sentence: no end to it.
        let one_sentence = one_paragraph.replace(['.', '?', '!'], ",");
        let shapes = [("paragraphs", paragraphs), ("one paragraph", one_paragraph), ("one sentence", one_sentence)];
        texts.extend(shapes.map(|(shape, text)| (format!("{} kB, {shape}", size / 1000), text)));
    }
    Ok(texts)
}

/// The time of one piece of work: the mean of the fastest of several rounds, each long
/// enough for a clock that ticks every few milliseconds.
fn fastest<T>(mut work: impl FnMut() -> T) -> Duration {
    let begin = Instant::now();
    let mut fastest = Duration::MAX;
    while begin.elapsed() < BUDGET {
        let clock = Clock::now();
        let mut n_times = 0;
        while n_times == 0 || clock.elapsed() < ROUND {
            black_box(work());
            n_times += 1;
        }
        fastest = fastest.min(clock.elapsed() / n_times);
    }
    fastest
}

/// Measures the time that this thread had a processor, where the system tells (Linux), so
/// that what else runs on the machine does not count; any other system's clock on the wall.
enum Clock {
    Processor(Duration),
    Wall(Instant),
}

impl Clock {
    fn now() -> Self {
        processor_time().map_or_else(|| Self::Wall(Instant::now()), Self::Processor)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Self::Processor(begin) => processor_time().unwrap_or(*begin).saturating_sub(*begin),
            Self::Wall(begin) => begin.elapsed(),
        }
    }
}

fn processor_time() -> Option<Duration> {
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    schedule.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The reports as received, their paragraphs one after the other.
fn source() -> Result<Vec<String>, String> {
    let mut paragraphs = Vec::new();
    for report in REPORTS {
        let path = root().join("tests/fixtures/ontvangen").join(report).with_extension("txt");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        paragraphs.extend(text.lines().map(str::trim).filter(|line| line.len() > 200).map(str::to_owned));
    }
    Ok(paragraphs)
}

/// A report of about this many bytes, the paragraphs in another order each time round.
fn text_of(source: &[String], size: usize) -> String {
    let mut text = "Verslag van de bijeenkomst van de NAVO-ministers van 14 en 15 mei 2025\n\n".to_owned();
    let mut step = 1;
    let mut at = 0;
    while text.len() < size {
        at += step;
        if at >= source.len() {
            (at, step) = (0, step % 3 + 1);
        }
        text += &source[at];
        text += "\n\n";
    }
    text
}
