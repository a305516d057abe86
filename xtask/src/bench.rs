//! How fast are we, and how good?
//!
//! A file for each thing that is measured; [`readme`] has it all done and written into the README.

mod analysis;
mod browser;
mod compare;
mod graphs;
mod map;
mod peers;
mod readme;
mod reports;
mod revision;
mod search;
mod table;
mod truth;
mod visit;

use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::command_line::Bench;
use crate::run::{root, run};
use crate::test::measured;

/// Each piece of work is done again and again for about so long; the fastest round counts.
const BUDGET: Duration = Duration::from_secs(3);
/// How long a round is at least.
const ROUND: Duration = Duration::from_millis(400);

/// `cargo xtask bench`: what is asked for, in optimised code where it works here.
///
/// # Errors
///
/// What could not be read, built or started, or what measures badly.
pub fn bench(what: Bench) -> Result<(), String> {
    let words: &[&str] = match what {
        // Only the browser works here, and what it is given is optimised.
        Bench::AnalysisInBrowser => return analysis::bench_in_browser(),
        Bench::Frames => return measured("moves_smoothly"),
        Bench::Import => return measured("takes_in_many"),
        Bench::Interaction => return measured("answers_at_once"),
        Bench::Visit => return visit::bench(),
        Bench::Search => return search::bench(),
        Bench::Analysis => &[],
        Bench::Comparison => &["compare"],
        Bench::Map => &["map"],
        Bench::MapInBrowser => &["map", "--browser"],
        Bench::Readme => &["readme"],
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
        Bench::Readme => readme::bench(),
        _ => analysis::bench(),
    }
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
