//! What the reader settled and collected before, kept in this browser.

use crate::view_state::Language;
use gloo::storage::{LocalStorage, Storage};

/// What is kept between visits. It holds nothing about what a reader looked at: only what they
/// asked to keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the interface.
    pub language: Option<Language>,
    /// Dark, or light, where the reader does not follow the system.
    pub dark: Option<bool>,
    /// Do keys of one letter or sign do nothing here? A reader who speaks to the computer, or
    /// hits keys by accident, switches them off.
    pub no_single_keys: bool,
}

/// The names under which they are kept.
const LANGUAGE: &str = "verslagwijzer.taal";
const APPEARANCE: &str = "verslagwijzer.weergave";
const SINGLE_KEYS: &str = "verslagwijzer.toetsen";
const SAVED: &str = "verslagwijzer.zoekvragen";
const COLLECTION: &str = "verslagwijzer.verzameling";
const OWN_REPORTS: &str = "verslagwijzer.eigen";
const DARK: &str = "donker";
const LIGHT: &str = "licht";
const OFF: &str = "uit";
const HERE: &str = "ja";

impl Preferences {
    /// What was kept; nothing where storage is blocked or holds something else.
    #[must_use]
    pub fn load() -> Self {
        let dark = kept(APPEARANCE).and_then(|word| match word.as_str() {
            DARK => Some(true),
            LIGHT => Some(false),
            _ => None,
        });
        let language = kept(LANGUAGE).and_then(|word| Language::from_word(&word));
        Self { language, dark, no_single_keys: kept(SINGLE_KEYS).is_some_and(|word| word == OFF) }
    }

    /// Keeps it. Where storage is blocked or full the choice holds until the page closes.
    pub fn save(self) {
        keep(LANGUAGE, self.language.map(Language::word));
        keep(APPEARANCE, self.dark.map(|dark| if dark { DARK } else { LIGHT }));
        keep(SINGLE_KEYS, self.no_single_keys.then_some(OFF));
    }

    /// The language of a visit that came without a link.
    #[must_use]
    pub fn language_of_visit(self) -> Language {
        self.language.or_else(super::page::preferred_language).unwrap_or_default()
    }
}

/// The collection that was kept, as it was written; empty where there is none, or storage is
/// blocked.
#[must_use]
pub fn collection() -> String {
    kept(COLLECTION).unwrap_or_default()
}

/// Keeps a collection in place of the one before. False where storage is blocked or full;
/// what was kept before is then kept still.
pub fn keep_collection(text: &str) -> bool {
    keep(COLLECTION, Some(text).filter(|text| !text.is_empty()))
}

/// Are there own reports in this browser, as far as was noted?
#[must_use]
pub fn own_reports_are_here() -> bool {
    kept(OWN_REPORTS).is_some()
}

/// Notes that there are own reports here, or that there are none any more. Where that cannot be
/// kept, the page looks for them after it is drawn.
pub fn keep_that_own_reports_are_here(are_here: bool) {
    keep(OWN_REPORTS, are_here.then_some(HERE));
}

/// The searches that were saved, as they were written; empty where there are none, or storage
/// is blocked.
#[must_use]
pub fn saved_searches() -> String {
    kept(SAVED).unwrap_or_default()
}

/// Keeps searches in place of the ones before. False where storage is blocked or full; what
/// was kept before is then kept still.
pub fn keep_searches(text: &str) -> bool {
    keep(SAVED, Some(text).filter(|text| !text.is_empty()))
}

/// Blocked storage makes even asking for it an error, which `raw` turns into a panic.
fn is_open() -> bool {
    super::window().is_some_and(|window| window.local_storage().is_ok_and(|storage| storage.is_some()))
}

fn kept(name: &str) -> Option<String> {
    is_open().then(|| LocalStorage::raw().get_item(name).ok().flatten()).flatten()
}

/// False where it could not be kept.
fn keep(name: &str, word: Option<&str>) -> bool {
    let is_kept = || match word {
        Some(word) => LocalStorage::raw().set_item(name, word),
        None => LocalStorage::raw().remove_item(name),
    };
    is_open() && is_kept().is_ok()
}
