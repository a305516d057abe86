//! One scenario: its site, its readers, and how it ends.

use super::lending::RUNTIME;
use super::{Habits, Profile, Reader, Site, engine};
use std::cell::RefCell;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;

/// What a scenario plays on. It stands for its [`Site`], so `stage.stop()` takes the host
/// off the network.
pub struct Stage {
    site: Site,
    readers: RefCell<Vec<Reader>>,
}

impl Deref for Stage {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

/// Plays a scenario on a site at the root of its host.
pub fn visit(scenario: impl AsyncFnOnce(&Stage)) {
    visit_under("/", scenario);
}

/// Plays a scenario on a site in a folder of its host.
///
/// Takes every browser back, whatever happens. After a failure it says what each of them
/// showed last; without one it holds their consoles against the scenario.
pub fn visit_under(folder: &str, scenario: impl AsyncFnOnce(&Stage)) {
    if engine::leaves_out(std::thread::current().name().unwrap_or_default()) {
        return;
    }
    let stage = Stage { site: Site::new(folder), readers: RefCell::new(Vec::new()) };
    let outcome = catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(scenario(&stage))));

    let readers = stage.readers.take();
    let complaints = RUNTIME.block_on(async {
        let mut complaints = Vec::new();
        for (number, reader) in readers.into_iter().enumerate() {
            if outcome.is_err() {
                reader.describe_last_sight(number).await;
                reader.close().await;
            } else {
                complaints.extend(reader.unexpected_console_errors().await);
                reader.give_back().await;
            }
        }
        complaints
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    assert!(complaints.is_empty(), "a console holds errors:\n{}", complaints.join("\n"));
}

impl Stage {
    /// A reader with a fresh browser, on a desk, in daylight, speaking Dutch.
    pub async fn reader(&self) -> Reader {
        self.reader_with(Habits::default()).await
    }

    /// A reader with other habits.
    pub async fn reader_with(&self, habits: Habits) -> Reader {
        self.seat(&habits, None).await
    }

    /// A reader whose browser finds again what another one kept.
    pub async fn reader_in(&self, profile: &Profile, habits: Habits) -> Reader {
        self.seat(&habits, Some(profile.path())).await
    }

    async fn seat(&self, habits: &Habits, profile: Option<PathBuf>) -> Reader {
        let reader = Reader::new(habits, profile, self.site.address(), self.site.pages()).await;
        self.readers.borrow_mut().push(reader.clone());
        reader
    }
}
