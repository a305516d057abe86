//! Browsers that are killed, and what they leave behind.

use super::{Reader, eventually, seen};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a browser keeps what it keeps: a folder that outlives the browser, and goes with this.
pub struct Profile(PathBuf);

impl Profile {
    /// An empty one, called after the scenario.
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("verslagwijzer-{}-{name}", std::process::id()));
        let _there_is_none = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder of our own");
        Self(folder)
    }

    /// Its folder.
    pub fn path(&self) -> PathBuf {
        self.0.clone()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _left_behind = fs::remove_dir_all(&self.0);
    }
}

impl Reader {
    /// Kills the browser with all its processes, as a system without memory does: nothing is written
    /// down any more. The reader needs another one then, in the same profile.
    pub async fn kill_browser(&self) {
        let profile = self.profile.as_deref().expect("only a browser in a profile that stays is killed");
        self.is_dead.set(true);
        let processes = processes_in(profile);
        assert!(!processes.is_empty(), "no browser runs in {}", profile.display());
        // One call, so that none of them gets to tidy up after another.
        let numbers = processes.iter().map(u32::to_string);
        let _those_that_went_by_themselves = Command::new("kill").arg("-KILL").args(numbers).status();
        eventually("the browser is gone", async || {
            let left = processes_in(profile);
            seen(left.is_empty(), || format!("there are {left:?}"))
        })
        .await;
    }
}

/// The browser in this profile, and all processes that it has started.
fn processes_in(profile: &Path) -> Vec<u32> {
    let folder = profile.display().to_string();
    let marks = [format!("--user-data-dir={folder}"), folder];
    let all: Vec<(u32, u32, bool)> = fs::read_dir("/proc")
        .expect("a list of processes, as Linux has it")
        .flatten()
        .filter_map(|entry| {
            let number = entry.file_name().to_string_lossy().parse().ok()?;
            // `number (name) state parent …`, where the name may hold anything.
            let status = fs::read_to_string(entry.path().join("stat")).ok()?;
            let mut rest = status.rsplit_once(')')?.1.split_ascii_whitespace();
            let is_alive = rest.next()? != "Z";
            let parent = rest.next()?.parse().ok()?;
            let line = fs::read(entry.path().join("cmdline")).ok()?;
            let is_browser =
                line.split(|byte| *byte == 0).any(|argument| marks.iter().any(|mark| mark.as_bytes() == argument));
            is_alive.then_some((number, parent, is_browser))
        })
        .collect();
    let mut found: Vec<u32> = all.iter().filter(|(.., is_browser)| *is_browser).map(|(number, ..)| *number).collect();
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        let more = all.iter().filter(|(number, of, _)| *of == parent && !found.contains(number));
        let more: Vec<u32> = more.map(|(number, ..)| *number).collect();
        found.extend(more);
        at += 1;
    }
    found
}
