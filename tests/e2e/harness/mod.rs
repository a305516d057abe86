//! What the scenarios stand on: a site, readers with browsers, and patience.
//!
//! A scenario is given a [`Stage`]: the built page behind a small server of its own, and
//! as many readers as it asks for, each with a browser that remembers nothing.
//!
//! # What this does not do
//!
//! It builds nothing and starts no driver; `cargo xtask test` does, and says where they
//! are (see [`environment`]). It never waits for time to pass: all waiting is for a state,
//! with a deadline ([`eventually`]).
//!
//! # Invariant
//!
//! A scenario passes only if no reader's console holds an error it was not told to expect.

mod axe;
mod browser;
mod chromium;
mod driver;
mod ears;
mod engine;
pub mod environment;
mod eyes;
mod find;
mod firefox;
mod keyboard;
mod killing;
mod lending;
mod means;
pub mod own;
mod page;
mod reader;
pub mod saving;
mod server;
mod site;
mod stage;
pub mod tables;
mod tabs;
mod text;
pub mod views;
mod webkit;

pub use browser::{Contrast, Habits};
pub use engine::Engine;
pub use find::Name;
pub use killing::Profile;
pub use page::FacetValue;
pub use reader::Reader;
pub use site::{Answer, Site};
pub use stage::{Stage, visit, visit_under};
pub use text::{ids_in_both, percent_decoded, plain, squeezed};

use std::time::{Duration, Instant};

/// How long a state may take to come about: long enough for two browsers on a busy
/// machine, short enough to wait for when something is broken.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long to leave the browser alone between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks again and again until there is something to see, and hands it over.
///
/// `look` answers what it came for, or in words what it saw instead; those words end the
/// test when the deadline passes.
pub async fn eventually<T>(what: &str, mut look: impl AsyncFnMut() -> Result<T, String>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look().await {
            Ok(found) => return found,
            Err(seen) if Instant::now() > deadline => {
                panic!("{what}: not within {} seconds; {seen}", PATIENCE.as_secs())
            }
            Err(_) => tokio::time::sleep(BETWEEN_LOOKS).await,
        }
    }
}

/// `Ok` when it holds, else what was seen: for the last line of a look.
pub fn seen(holds: bool, seen: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(seen()) }
}
