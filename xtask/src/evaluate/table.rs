//! The figures as a table for a terminal.

use std::fmt::Write as _;

use super::score::{ASPECTS, Facts, Scores};
use super::{Evaluated, Group};

/// F1 of every report and group; precision and recall of the groups.
pub fn of(groups: &[Group]) -> String {
    let longest = groups.iter().flat_map(|group| &group.reports).map(|report| report.id.len()).max().unwrap_or(0);
    let width = longest.max(24) + 4;
    let mut table = format!("{:width$}", "");
    ASPECTS.iter().for_each(|aspect| _ = write!(table, "{aspect:>14}"));
    table += "  meeting facts\n";
    for group in groups {
        let _ = writeln!(table, "\n{}", group.name);
        for report in &group.reports {
            row(&mut table, width, &format!("  {}", report.id), &report.scores, |count| count.f1());
            close(&mut table, Some(report.facts));
        }
        summary(&mut table, width, &group.total());
    }
    let reports: Vec<&Evaluated> = groups.iter().flat_map(|group| &group.reports).collect();
    table += "\nall\n";
    summary(&mut table, width, &reports.iter().fold(Scores::default(), |total, report| total + report.scores));
    table
}

fn summary(table: &mut String, width: usize, scores: &Scores) {
    row(table, width, "  precision", scores, |count| count.precision());
    close(table, None);
    row(table, width, "  recall", scores, |count| count.recall());
    close(table, None);
    row(table, width, "  F1", scores, |count| count.f1());
    close(table, None);
}

fn row(table: &mut String, width: usize, name: &str, scores: &Scores, figure: impl Fn(super::score::Count) -> f64) {
    let _ = write!(table, "{name:width$}");
    scores.0.iter().for_each(|count| _ = write!(table, "{:>14.3}", figure(*count)));
}

fn close(table: &mut String, facts: Option<Facts>) {
    match facts {
        Some(Facts { right, wanted }) => _ = writeln!(table, "{right:>11} of {wanted}"),
        None => table.push('\n'),
    }
}
