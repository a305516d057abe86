//! Is the map of the house that `cargo doc` opens on the map of this house?

use crate::read;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The rows of the first table: each room with those it uses.
fn rows(map: &str) -> Vec<(String, BTreeSet<String>)> {
    let rows = map.lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix("//! | [`")?.split('|').collect();
        let [room, question, uses, _] = cells[..] else { return None };
        let room = room.trim().strip_suffix("`]")?;
        let uses = uses.split(',').map(|name| name.trim().trim_matches('`').to_owned());
        question.trim().ends_with('?').then(|| (room.to_owned(), uses.filter(|name| !name.is_empty()).collect()))
    });
    rows.collect()
}

/// The code of a room, without its tests.
fn code(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).expect("a room").flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() && name != "tests" {
            code(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && name != "tests.rs" {
            let text = fs::read_to_string(path).expect("code");
            let text = ["#[cfg(test)]", "#[cfg(all(test"]
                .iter()
                .fold(&*text, |text, tests| text.split(tests).next().unwrap_or_default());
            found
                .extend(text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]));
        }
    }
}

#[test]
fn every_room_uses_the_rooms_that_the_map_says() {
    let rows = rows(&read("src/lib.rs"));
    let rooms: Vec<&String> = rows.iter().map(|(room, _)| room).collect();
    assert_eq!(rooms.len(), 9, "{rooms:?}");
    for (room, told) in &rows {
        let mut text = String::new();
        code(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut text);
        let is_used = |other: &&&String| **other != room && text.contains(&format!("crate::{other}"));
        let used: BTreeSet<String> = rooms.iter().filter(is_used).map(|other| (*other).clone()).collect();
        assert_eq!(&used, told, "`{room}`: what it uses, and what src/lib.rs says");
    }
}
