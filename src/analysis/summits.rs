//! When and where were the summits of NATO?

use crate::corpus::Days;
use std::sync::LazyLock;

/// `stad`, `begin`, `eind`: the id of the town, and the days.
const LIST: &str = include_str!("lists/toppen.tsv");

/// The rows of the list, read once.
static SUMMITS: LazyLock<Vec<(&str, Days)>> = LazyLock::new(|| LIST.lines().skip(1).filter_map(summit).collect());

/// The summits in order of time: the id of the town, and the days. O(n) in their number.
pub(super) fn summits() -> impl Iterator<Item = (&'static str, Days)> {
    SUMMITS.iter().copied()
}

fn summit(row: &str) -> Option<(&str, Days)> {
    let mut cells = row.split('\t');
    let town = cells.next()?;
    let days = Days { begin: cells.next()?.parse().ok()?, end: cells.next()?.parse().ok()? };
    Some((town, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_summits_is_in_order() {
        let days: Vec<Days> = summits().map(|(_, days)| days).collect();
        assert_eq!(days.len(), LIST.lines().count() - 1, "every row says when");
        assert!(days.windows(2).all(|pair| pair[0].begin < pair[1].begin));
    }
}
