//! How fast is the automatic analysis, and does its time grow with the text alone?

use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use verslagwijzer::analysis::Analyst;

use crate::run::{root, run};

/// Bytes of text: a short report, a long one, an archive in one file.
const SIZES: [usize; 3] = [4_000, 400_000, 4_000_000];
/// Each size is read again and again for about so long; the fastest time counts.
const BUDGET: Duration = Duration::from_secs(3);
const REPORTS: [&str; 2] = ["2025-05-15-antalya", "2026-05-22-helsingborg"];

/// `cargo xtask bench`: megabytes of text a second on this machine, in optimised code.
///
/// # Errors
///
/// A report that cannot be read; a build that fails.
pub fn bench() -> Result<(), String> {
    if cfg!(debug_assertions) {
        let optimised = ["run", "--quiet", "--profile", "speed", "--package", "xtask", "--", "bench"];
        return run(Command::new("cargo").args(optimised).current_dir(root()));
    }
    let mut analyst = Analyst::new();
    let compiling = fastest(Analyst::new);
    println!("word lists compiled in {:.2} ms", compiling.as_secs_f64() * 1e3);
    println!("\n{:>34} {:>12} {:>10}", "text", "time", "MB/s");
    let source = source()?;
    for size in SIZES {
        let paragraphs = text_of(&source, size);
        // The worst case for whatever looks around in a paragraph: all of it in one.
        let one_paragraph = paragraphs.replace("\n\n", " ");
        // And for whatever looks around in a sentence: no end to it.
        let one_sentence = one_paragraph.replace(['.', '?', '!'], ",");
        for (name, text) in
            [("paragraphs", &paragraphs), ("one paragraph", &one_paragraph), ("one sentence", &one_sentence)]
        {
            let time = fastest(|| analyst.analyse(text)).as_secs_f64();
            let label = format!("{} kB, {name}", size / 1000);
            println!("{label:>34} {:>9.2} ms {:>10.2}", time * 1e3, text.len() as f64 / 1e6 / time);
        }
    }
    Ok(())
}

fn fastest<T>(mut work: impl FnMut() -> T) -> Duration {
    let begin = Instant::now();
    let mut fastest = Duration::MAX;
    while begin.elapsed() < BUDGET {
        let begin = Instant::now();
        black_box(work());
        fastest = fastest.min(begin.elapsed());
    }
    fastest
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
