//! One scenario: its site, its readers, and how it ends.

use super::lending::RUNTIME;
use super::{Engine, Habits, Profile, Reader, Site, engine};
use std::cell::RefCell;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::time::Duration;

/// Longer than any scenario takes in WebKit.
const SILENCE: Duration = Duration::from_secs(90);
/// How often a scenario is begun whose driver keeps silent.
const ATTEMPTS: usize = 3;

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
pub fn visit(scenario: impl AsyncFn(&Stage)) {
    visit_under("/", scenario);
}

/// Plays a scenario on a site in a folder of its host; once more where a driver kept silent.
///
/// Takes every browser back, whatever happens. After a failure it says what each of them
/// showed last; without one it holds their consoles against the scenario.
pub fn visit_under(folder: &str, scenario: impl AsyncFn(&Stage)) {
    if engine::leaves_out(std::thread::current().name().unwrap_or_default()) {
        return;
    }
    for _ in 0..ATTEMPTS {
        if play(&Stage { site: Site::new(folder), readers: RefCell::new(Vec::new()) }, &scenario).is_ok() {
            return;
        }
        println!("the driver has not answered for {} seconds", SILENCE.as_secs());
    }
    panic!("the driver kept silent {ATTEMPTS} times");
}

/// Plays a scenario once, to its end or until a driver keeps silent.
fn play(stage: &Stage, scenario: &impl AsyncFn(&Stage)) -> Result<(), Silence> {
    let outcome = match catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(answered(scenario(stage))))) {
        Ok(Err(silence)) => return Err(silence),
        Ok(Ok(())) => None,
        Err(panic) => Some(panic),
    };
    let readers = stage.readers.take();
    let has_failed = outcome.is_some();
    let complaints = RUNTIME.block_on(answered(async {
        let mut complaints = Vec::new();
        for (number, reader) in readers.into_iter().enumerate() {
            if has_failed {
                reader.describe_last_sight(number).await;
                reader.close().await;
            } else {
                complaints.extend(reader.unexpected_console_errors().await);
                reader.give_back().await;
            }
        }
        complaints
    }));
    if let Some(panic) = outcome {
        resume_unwind(panic);
    }
    let complaints = complaints?;
    assert!(complaints.is_empty(), "a console holds errors:\n{}", complaints.join("\n"));
    Ok(())
}

/// What WebKit's driver does now and then when reports of the reader's own have come in: it never
/// answers, though browser and page go on.
struct Silence;

/// Waits for what a driver is to bring about, in WebKit not for ever.
async fn answered<T>(work: impl Future<Output = T>) -> Result<T, Silence> {
    if Engine::here() != Engine::WebKit {
        return Ok(work.await);
    }
    tokio::time::timeout(SILENCE, work).await.map_err(|_| Silence)
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
