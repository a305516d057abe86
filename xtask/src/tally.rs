//! What ran, and how did it go?
//!
//! Every step of `cargo xtask test` leaves a row here. A step that runs tests counts
//! them, from the lines that Rust's test harness closes each of its runs with; any other
//! step counts as one check. A step that should have run tests and ran none has failed.

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::line;

/// What became of one step.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    passed: u32,
    failed: u32,
    /// What the summary says besides the counts.
    note: String,
}

impl Outcome {
    /// One check: passed, with a note or an empty one, or failed with a reason.
    pub fn check(result: Result<String, String>) -> Self {
        match result {
            Ok(note) => Outcome { passed: 1, failed: 0, note },
            Err(problem) => {
                println!("{problem}");
                let note = problem.lines().next().unwrap_or_default().to_owned();
                Outcome { passed: 0, failed: 1, note }
            }
        }
    }

    /// Runs a command that runs tests, shows what it prints as it comes, and counts.
    pub fn tests(command: &mut Command) -> Self {
        let mut counted = Outcome::default();
        let ended_well = stream(command, |printed| {
            if let Some((passed, failed)) = count(printed) {
                counted.passed += passed;
                counted.failed += failed;
            }
        });
        counted.close(ended_well)
    }

    /// So many of these only looked whether they could run, and could not.
    pub fn without(mut self, left_out: usize) -> Self {
        let number = u32::try_from(left_out).unwrap_or(u32::MAX);
        if number > 0 {
            self.passed = self.passed.saturating_sub(number);
            let more = format!("{number} left out");
            self.note = if self.note.is_empty() { more } else { format!("{}; {more}", self.note) };
        }
        self
    }

    /// A command that failed without a failed test, or ran no test, is one failure more.
    fn close(mut self, ended_well: Result<bool, String>) -> Self {
        match ended_well {
            Err(problem) => self.note = problem,
            Ok(false) if self.failed == 0 => self.note = "ended with an error, see above".to_owned(),
            Ok(true) if self.passed + self.failed == 0 => self.note = "ran no test".to_owned(),
            Ok(_) => return self,
        }
        self.failed += 1;
        self
    }
}

/// The rows so far; its `Display` is the summary, which ends in the counts.
#[derive(Default)]
pub struct Tally {
    rows: Vec<(String, Outcome, Duration)>,
}

impl Tally {
    /// Runs a step under its name and keeps what became of it.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) {
        println!("\n── {name}");
        let begun = Instant::now();
        let outcome = work();
        self.rows.push((name.to_owned(), outcome, begun.elapsed()));
    }

    /// Runs a step that later steps need the result of.
    pub fn need<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, String>) -> Option<T> {
        let mut had = None;
        self.step(name, || {
            Outcome::check(work().map(|value| {
                had = Some(value);
                String::new()
            }))
        });
        had
    }

    /// Whether every check and test passed.
    pub fn all_passed(&self) -> bool {
        self.rows.iter().all(|(_, outcome, _)| outcome.failed == 0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0);
        writeln!(out, "{:width$}  {:>6}  {:>6}  {:>9}", "What ran", "passed", "failed", "time")?;
        for (name, Outcome { passed, failed, note }, took) in &self.rows {
            let row = format!("{name:width$}  {passed:>6}  {failed:>6}  {:>9}  {note}", clock(*took));
            writeln!(out, "{}", row.trim_end())?;
        }
        let passed: u32 = self.rows.iter().map(|(_, outcome, _)| outcome.passed).sum();
        let failed: u32 = self.rows.iter().map(|(_, outcome, _)| outcome.failed).sum();
        write!(out, "\n{passed} passed, {failed} failed")
    }
}

/// Seconds with a decimal, from a minute on minutes and seconds.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Runs a command, passes its output on line by line and tells whether it ended well.
fn stream(command: &mut Command, mut look_at: impl FnMut(&str)) -> Result<bool, String> {
    let failed = |error: io::Error, command: &Command| format!("{}: {error}", line(command));
    let mut process = command.stdout(Stdio::piped()).spawn().map_err(|error| failed(error, command))?;
    if let Some(output) = process.stdout.take() {
        let mut output = BufReader::new(output);
        let mut printed = Vec::new();
        while output.read_until(b'\n', &mut printed).map_err(|error| failed(error, command))? > 0 {
            let mut terminal = io::stdout().lock();
            let _ = terminal.write_all(&printed).and_then(|()| terminal.flush());
            look_at(&String::from_utf8_lossy(&printed));
            printed.clear();
        }
    }
    process.wait().map(|status| status.success()).map_err(|error| failed(error, command))
}

/// Passed and failed tests in a line like `test result: ok. 3 passed; 0 failed; …`.
fn count(printed: &str) -> Option<(u32, u32)> {
    let (_, result) = printed.split_once("test result: ")?;
    let number_before = |word: &str| {
        let (before, _) = result.split_once(word)?;
        before.split_whitespace().next_back()?.parse().ok()
    };
    Some((number_before(" passed")?, number_before(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_both_harnesses_are_counted() {
        for (printed, counts) in [
            (
                "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
                Some((5, 0)),
            ),
            ("test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 filtered out; finished in 1.02s\n", Some((12, 3))),
            ("test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 7 passed; 0 failed; 0 ignored", Some((7, 0))),
            ("test corpus::every_line_counts ... ok", None),
            ("running 5 tests", None),
            ("the words test result: mean nothing here", None),
        ] {
            assert_eq!(count(printed), counts, "{printed}");
        }
    }

    #[test]
    fn a_step_that_breaks_off_or_runs_nothing_has_failed() {
        let counted = |passed, failed| Outcome { passed, failed, note: String::new() };
        for (before, ended_well, failures) in [
            (counted(5, 0), Ok(true), 0),
            (counted(5, 2), Ok(false), 2),
            (counted(5, 0), Ok(false), 1),
            (counted(0, 0), Ok(false), 1),
            (counted(0, 0), Ok(true), 1),
            (counted(0, 0), Err("cargo: not found".to_owned()), 1),
        ] {
            assert_eq!(before.close(ended_well).failed, failures);
        }
    }

    #[test]
    fn the_summary_ends_in_the_counts() {
        let mut tally = Tally::default();
        tally.rows.push(("formatting".into(), Outcome::check(Ok(String::new())), Duration::from_millis(640)));
        let counted = Outcome { passed: 41, failed: 2, note: String::new() };
        tally.rows.push(("native tests".into(), counted, Duration::from_secs(83)));

        let summary = tally.to_string();

        assert!(summary.contains("native tests      41       2  1 min 23 s"), "{summary}");
        assert!(summary.ends_with("\n\n42 passed, 2 failed"), "{summary}");
        assert!(!tally.all_passed());
    }
}
