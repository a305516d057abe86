//! Reading one tab-separated table.

use super::{Log, check_characters};
use crate::corpus::{ProblemKind, is_slug};

/// The rows of a table with their line numbers, cells trimmed to exactly `N`.
///
/// `columns` is the first line as it must stand, names parted by single spaces.
pub(super) fn rows<'a, const N: usize>(
    text: &'a str,
    columns: &'static str,
    log: &mut Log,
) -> Vec<(usize, [&'a str; N])> {
    let mut lines = text.lines().enumerate().map(|(i, line)| (i + 1, line));
    match lines.next() {
        Some((_, first)) if first.split('\t').eq(columns.split(' ')) => {}
        Some(_) => log.note(1, ProblemKind::WrongColumns(columns)),
        None => log.note(1, ProblemKind::NothingHere),
    }
    let mut rows = Vec::new();
    for (number, line) in lines {
        check_characters(number, line, true, log);
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.iter().any(|cell| cell.trim() != *cell) {
            log.note(number, ProblemKind::StraySpace);
        }
        match <[&str; N]>::try_from(cells) {
            Ok(cells) => rows.push((number, cells)),
            Err(cells) => log.note(number, ProblemKind::WrongCellCount(cells.len(), N)),
        }
    }
    rows
}

/// The ids of a `;` list, checked for form and doubles.
pub(super) fn ids(cell: &str, line: usize, log: &mut Log) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in cell.split(';').filter(|_| !cell.is_empty()) {
        if !is_slug(id) {
            log.note(line, ProblemKind::BadId(id.to_owned()));
        } else if ids.iter().any(|known| known == id) {
            log.note(line, ProblemKind::Duplicate(id.to_owned()));
        } else {
            ids.push(id.to_owned());
        }
    }
    ids
}
