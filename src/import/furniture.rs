//! What of a plain text belongs to its pages?
//!
//! The analysis knows page numbers and the running heads of parliamentary papers. What only
//! this file repeats, it cannot know: the same line at the top or at the foot of every page,
//! a number in front of every line, a line of hyphens. Those are left out.

use crate::numbering::Named;

/// How many lines at each edge of a page may be repeated on the next.
const EDGE: usize = 2;

/// The longest line that is repeated on pages, in bytes.
const LONGEST: usize = 160;

/// On so many pages a line stands at least that belongs to them.
const FEWEST_PAGES: usize = 3;

/// The text without what belongs to its pages. O(n log n).
pub(super) fn without_furniture(text: &str) -> String {
    let text = without_rules(text);
    let text = without_line_numbers(&text).unwrap_or(text);
    without_repeated_edges(&text).unwrap_or(text)
}

/// A line that consists of one sign only parts what is above it from what is below, as a
/// blank line does.
fn without_rules(text: &str) -> String {
    let is_rule = |line: &str| {
        let line = line.trim();
        let first = line.chars().next();
        line.len() > 2
            && matches!(first, Some('=' | '-' | '_' | '*' | '~' | '–' | '—'))
            && line.chars().all(|c| Some(c) == first)
    };
    if !text.lines().any(is_rule) {
        return text.to_owned();
    }
    text.split_inclusive('\n').map(|line| if is_rule(line) { "\n" } else { line }).collect()
}

/// The text without the numbers in front of its lines, if there are any: nearly every line
/// with something on it has one, each the one behind the last, or beginning anew.
fn without_line_numbers(text: &str) -> Option<String> {
    let numbered = |line: &str| -> Option<(usize, usize)> {
        let start = line.len() - line.trim_start().len();
        let digits = line[start..].bytes().take_while(u8::is_ascii_digit).count();
        let behind = line.get(start + digits..)?;
        let is_alone = behind.trim().is_empty() || behind.starts_with(['\t', ' ']);
        (is_alone && (1..=5).contains(&digits)).then_some((line[start..start + digits].parse().ok()?, start + digits))
    };
    let (mut n_lines, mut n_right, mut last, mut begins) = (0_usize, 0_usize, 0_usize, false);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        n_lines += 1;
        if let Some((number, _)) = numbered(line) {
            begins |= number == 1;
            n_right += usize::from(number == last + 1 || number == 1);
            last = number;
        }
    }
    if !begins || n_lines < 8 || n_right * 10 < n_lines * 9 {
        return None;
    }
    let line = |line: &'_ str| -> String { numbered(line).map_or(line, |(_, behind)| &line[behind..]).to_owned() };
    Some(text.split_inclusive('\n').map(line).collect())
}

/// The text without the lines that stand at the same edge of its pages again and again; but
/// for their digits, as those count pages. `None` where it has no pages.
fn without_repeated_edges(text: &str) -> Option<String> {
    let pages: Vec<Vec<&str>> = text.split('\u{C}').map(|page| page.lines().collect()).collect();
    if pages.len() < FEWEST_PAGES {
        return None;
    }
    let mut seen: [Named<usize>; 2] = Default::default();
    for page in &pages {
        for (edge, line) in edges(page) {
            let (seen, line) = (&mut seen[usize::from(edge)], without_digits(page[line]));
            let n_before = seen.get(&line).copied().unwrap_or_default();
            seen.put(&line, n_before + 1);
        }
    }
    let is_repeated = |edge: bool, line: &str| {
        seen[usize::from(edge)].get(&without_digits(line)).is_some_and(|n| *n >= FEWEST_PAGES && 2 * n >= pages.len())
    };
    let mut kept = String::with_capacity(text.len());
    for (nth, page) in pages.iter().enumerate() {
        let gone: Vec<usize> = edges(page)
            .into_iter()
            .filter(|(edge, line)| is_repeated(*edge, page[*line]))
            .map(|(_, line)| line)
            .collect();
        kept.extend((nth > 0).then_some('\u{C}'));
        for (at, line) in page.iter().enumerate() {
            kept.push_str(if gone.contains(&at) { "" } else { line });
            kept.push('\n');
        }
    }
    Some(kept)
}

/// The lines at the top of a page and at its foot that have something on them, but the long
/// ones: whether they are at its foot, and which.
fn edges(page: &[&str]) -> Vec<(bool, usize)> {
    let filled = || (0..page.len()).filter(|at| !page[*at].trim().is_empty());
    let is_short = |at: &usize| page[*at].len() <= LONGEST;
    let top = filled().take(EDGE).filter(is_short).map(|at| (false, at));
    let foot = filled().rev().take(EDGE).filter(is_short).map(|at| (true, at));
    top.chain(foot).collect()
}

fn without_digits(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ").replace(|c: char| c.is_ascii_digit(), "#")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_every_page_repeats_is_left_out() {
        let page =
            |n: usize, text: &str| format!("Verslag NAVO-ministeriële\n\n{text}\n\nBlad {n} van 3\nvertrouwelijk");
        let text = ["Eerste.", "Tweede.", "Derde."].iter().zip(1..).map(|(text, n)| page(n, text)).collect::<Vec<_>>();
        let found = without_furniture(&text.join("\u{C}"));
        assert_eq!(found.split_whitespace().collect::<Vec<_>>(), ["Eerste.", "Tweede.", "Derde."]);
        assert_eq!(without_furniture(&text[..2].join("\u{C}")), text[..2].join("\u{C}"), "two pages may begin alike");
    }

    #[test]
    fn numbers_in_front_of_lines_are_left_out() {
        let numbered: String = (1..=12).map(|n| format!("{n:3}  Regel van de tekst.\n")).collect();
        assert_eq!(without_furniture(&numbered), "  Regel van de tekst.\n".repeat(12));
        let years: String = (2001..=2012).map(|n| format!("{n} was een jaar.\n")).collect();
        assert!(without_furniture(&years).starts_with("2001 was"), "numbers that begin with 2001 count years");
    }

    #[test]
    fn a_line_of_hyphens_is_a_blank_one() {
        assert_eq!(without_furniture("Kop\n=====\n- een\n\n- - -\n---\nb"), "Kop\n\n- een\n\n- - -\n\nb");
    }

    proptest! {
        #[test]
        fn running_text_stays_whole(text in "(([A-Z][a-z]{2,9} ){3,9}[a-z]+\\.\n){1,20}") {
            prop_assert_eq!(without_furniture(&text), text);
        }
    }
}
