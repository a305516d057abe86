//! The developer commands: `cargo xtask serve`, `test`, `build`, `module`, `cite`, `map`,
//! `analyse`, `evaluate`.
//!
//! Each command first has what it needs installed ([`setup`], [`browser`]) and says so
//! while it does; with nothing missing that check takes a fraction of a second. No
//! command changes a file of the project but `outline`; `analyse --draft` adds some.

mod after_build;
mod analyse;
mod apt;
mod bench;
mod browser;
mod bundle;
mod cite;
mod command_line;
mod compress;
mod content_security;
mod debian_std;
mod dependencies;
mod engines;
mod evaluate;
mod importer;
mod interchange;
mod ledger;
mod map;
mod metadata;
mod minify;
mod module;
mod next_edition;
mod outline;
mod parts;
mod prerender;
mod run;
mod serve;
mod service_worker;
mod setup;
mod single_file;
mod sizes;
mod tally;
mod test;
#[cfg(test)]
#[path = "../../tests/fixtures/two_reports.rs"]
mod two_reports;
mod wasm_opt;

use std::process::ExitCode;

use command_line::{HELP, Task};

fn main() -> ExitCode {
    if debian_std::called_as_cargo() {
        return debian_std::stand_in_for_cargo();
    }
    let done = match command_line::parse(std::env::args_os().skip(1)) {
        Ok(Task::Help) => {
            print!("{HELP}");
            Ok(true)
        }
        Ok(Task::Serve { live: false, port }) => serve::release(port).map(|()| true),
        Ok(Task::Serve { live: true, port }) => serve::live(port).map(|()| true),
        Ok(Task::Test { fast, all_browsers }) => Ok(test::all(fast, all_browsers)),
        Ok(Task::Scenarios { engine, names, ignored }) => test::scenarios(engine, &names, ignored),
        Ok(Task::Soak { seed, actions, reports }) => test::soak(seed, actions, reports).map(|()| true),
        Ok(Task::Build) => bundle::build_and_report().map(|()| true),
        Ok(Task::Module) => module::build_and_report().map(|()| true),
        Ok(Task::Cite { sentence, style, site, english }) => {
            cite::write(&sentence, &style, &site, english).map(|()| true)
        }
        Ok(Task::Analyse { file, draft: false }) => analyse::as_json(&file).map(|()| true),
        Ok(Task::Analyse { file, draft: true }) => analyse::as_draft(&file).map(|()| true),
        Ok(Task::Map { form }) => map::write(&form).map(|()| true),
        Ok(Task::Evaluate { folder, misses, json }) => {
            evaluate::evaluate(folder.as_deref(), misses, json).map(|()| true)
        }
        Ok(Task::Bench(what)) => bench::bench(what).map(|()| true),
        Ok(Task::Audit) => dependencies::audit().map(|()| true),
        Ok(Task::Ledger) => ledger::print().map(|()| true),
        Ok(Task::Outline) => outline::write().map(|()| true),
        Ok(Task::AfterBuild) => after_build::from_trunk().map(|()| true),
        Err(misread) => Err(format!("{misread}\n\n{HELP}")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}
