//! Browsers that go from one reader to the next.
//!
//! A browser takes longer to start than many a scenario takes to play. So a Chromium that served
//! a reader with everyday habits waits for the next such reader, who gets it with a tab of their
//! own. What a tab was told (emulations, scripts, the way back) ends with the tab; what a browser
//! keeps, it keeps by origin, and every site of a scenario has one of its own. The rest is
//! cleared when a browser comes back.
//!
//! # Invariant
//!
//! Only a browser of a scenario that passed is lent again.

use super::browser::{self, Habits};
use super::chromium;
use super::driver::Driver;
use super::engine::Engine;
use fantoccini::Client;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// What all talk with browsers runs on, since a browser outlives the scenario that started it.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime with a thread of its own")
});

/// They leave with their driver.
static WAITING: Mutex<Vec<Client>> = Mutex::new(Vec::new());

/// A browser for a reader with these habits: one that waits, or a new one. Its driver is to be
/// kept as long as it.
pub async fn lend(habits: &Habits) -> (Client, Driver) {
    let waiting = if can_be_lent(habits) { waiting().pop() } else { None };
    let Some(client) = waiting else {
        return browser::start(habits, None).await;
    };
    chromium::emulate(&client, habits).await;
    (client, Driver::of(Engine::Chromium))
}

/// Takes a browser back that showed a site at `origin`; it is closed where it can't be lent again.
pub async fn take_back(client: Client, habits: &Habits, origin: &str) {
    if can_be_lent(habits) && chromium::forget(&client, origin).await.is_ok() {
        waiting().push(client);
    } else if let Err(error) = client.close().await {
        println!("a browser did not close: {error}");
    }
}

/// Whether a browser serves these habits as it starts by default; the others are said to a tab.
fn can_be_lent(habits: &Habits) -> bool {
    let usual = Habits::default();
    Engine::here() == Engine::Chromium
        && habits.languages == usual.languages
        && habits.letters == usual.letters
        && habits.scripts == usual.scripts
        && habits.keeps == usual.keeps
        && habits.network_log == usual.network_log
        && habits.patient == usual.patient
}

fn waiting() -> MutexGuard<'static, Vec<Client>> {
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}
