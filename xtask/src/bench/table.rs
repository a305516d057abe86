//! A table of figures, for a terminal and for the README alike.

use std::fmt;

/// A table as Markdown has it, its columns under each other.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands above each column.
    pub head: Vec<String>,
    /// The rows, each with as many cells.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    pub fn of(head: &[&str]) -> Self {
        Self { head: head.iter().map(|&cell| cell.to_owned()).collect(), rows: Vec::new() }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = || std::iter::once(&self.head).chain(&self.rows);
        let longest = |at: usize| lines().filter_map(|line| line.get(at)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..self.head.len()).map(|at| longest(at).unwrap_or(0).max(1)).collect();
        for (at, line) in lines().enumerate() {
            for (cell, width) in line.iter().zip(&widths) {
                write!(f, "| {cell:width$} ")?;
            }
            f.write_str("|\n")?;
            if at == 0 {
                widths.iter().try_for_each(|width| write!(f, "|{:-<1$}", "", width + 2))?;
                f.write_str("|\n")?;
            }
        }
        Ok(())
    }
}

/// A figure as tables have it: without the nought before the point.
pub fn decimals(figure: f64, n: usize) -> String {
    let written = format!("{figure:.n$}");
    written.strip_prefix('0').filter(|rest| rest.starts_with('.')).map_or(written.clone(), str::to_owned)
}

/// The lowest and the highest of some numbers, as one where they read the same.
pub fn ends(numbers: impl Iterator<Item = f64> + Clone, n: usize) -> String {
    let [low, high] = [numbers.clone().fold(f64::INFINITY, f64::min), numbers.fold(f64::NEG_INFINITY, f64::max)];
    let [low, high] = [low, high].map(|number| format!("{number:.n$}"));
    if low == high { low } else { format!("{low}–{high}") }
}

/// A number of a thousand and more with a comma where English has one.
pub fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let cut = digits.len() % 3;
    let head = digits.get(..cut).filter(|head| !head.is_empty());
    let groups = digits.as_bytes()[cut..].chunks(3).map(String::from_utf8_lossy);
    head.map(Into::into).into_iter().chain(groups).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let mut table = Table::of(&["", "stress"]);
        table.rows.push(vec!["fcose".to_owned(), "–".to_owned()]);
        assert_eq!(table.to_string(), "|       | stress |\n|-------|--------|\n| fcose | –      |\n");
    }

    #[test]
    fn numbers_read_as_they_do_in_text() {
        assert_eq!([decimals(0.061, 2), decimals(12.5, 1), decimals(0.0, 0)], [".06", "12.5", "0"]);
        assert_eq!(ends([97.6, 96.0, 98.4].into_iter(), 0), "96–98");
        assert_eq!(ends([0.001, 0.002].into_iter(), 1), "0.0");
        assert_eq!(
            [grouped(7.0), grouped(999.6), grouped(57_210.0), grouped(123_456.0)],
            ["7", "1,000", "57,210", "123,456"]
        );
    }
}
