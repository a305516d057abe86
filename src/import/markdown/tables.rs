//! Which cells does a table in plain text have?
//!
//! Markdown draws its tables: with bars between the cells, with a grid around them, or with
//! lines under their heads so that what stands under a line is in its column. pandoc writes
//! all three.

/// The head of a table takes so many lines at most, and all of it so many.
const HIGHEST_HEAD: usize = 12;
const LONGEST: usize = 2_000;

/// A table: its rows, of cells, of lines.
pub(super) type Rows = Vec<Vec<String>>;

/// The table that begins at the first of these lines, and how many of them are its own.
pub(super) fn table(lines: &[&str]) -> Option<(Rows, usize)> {
    bars(lines).or_else(|| grid(lines)).or_else(|| columns(lines))
}

/// `| a | b |` above `|---|---|`
fn bars(lines: &[&str]) -> Option<(Rows, usize)> {
    let [head, rule, ..] = lines else { return None };
    let is_rule = rule.contains('-')
        && (rule.contains('|') || rule.contains('+'))
        && rule.trim().chars().all(|c| matches!(c, '|' | '-' | ':' | '+' | ' '));
    if !head.contains('|') || !is_rule || rule.trim_start().starts_with('+') {
        return None;
    }
    let n_lines = lines.iter().take_while(|line| line.contains('|')).count();
    let cells = |line: &&str| {
        let line = line.trim().trim_start_matches('|');
        let line = line.strip_suffix('|').unwrap_or(line);
        let mut cells: Vec<String> = Vec::new();
        for part in line.split('|') {
            // A bar behind a backslash belongs to the cell.
            match cells.last_mut().filter(|cell| cell.ends_with('\\')) {
                Some(cell) => {
                    cell.push('|');
                    cell.push_str(part);
                }
                None => cells.push(part.to_owned()),
            }
        }
        cells
    };
    let rows = lines[..n_lines].iter().enumerate().filter(|(at, _)| *at != 1).map(|(_, line)| cells(line)).collect();
    Some((rows, n_lines))
}

/// A frame of `+---+` around every cell.
fn grid(lines: &[&str]) -> Option<(Rows, usize)> {
    let is_frame = |line: &str| {
        let line = line.trim();
        line.starts_with('+') && line.len() > 2 && line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))
    };
    let n_lines = lines.iter().take_while(|line| is_frame(line) || line.trim_start().starts_with('|')).count();
    if n_lines < 3 || !is_frame(lines[0]) || !is_frame(lines[n_lines - 1]) {
        return None;
    }
    let mut rows = Rows::new();
    for row in lines[1..n_lines].split(|line| is_frame(line)).filter(|row| !row.is_empty()) {
        let mut cells: Vec<String> = Vec::new();
        for line in row {
            let line = line.trim().trim_start_matches('|');
            for (nth, part) in line.strip_suffix('|').unwrap_or(line).split('|').enumerate() {
                add(&mut cells, nth, part.trim_end());
            }
        }
        rows.push(cells);
    }
    Some((rows, n_lines))
}

/// Columns under lines of hyphens; a blank line parts the rows where a line of hyphens stands
/// above them all.
fn columns(lines: &[&str]) -> Option<(Rows, usize)> {
    let is_rule = |line: &str| line.len() > 2 && line.chars().all(|c| c == '-' || c == ' ') && line.contains("--");
    let is_framed = is_rule(lines.first()?) && !lines[0].trim().contains(' ');
    let from = usize::from(is_framed);
    let highest = if is_framed { HIGHEST_HEAD } else { 2 };
    let rule_at =
        from + lines[from..].iter().take(highest).position(|line| is_rule(line) && line.trim().contains(' '))?;
    let head = &lines[from..rule_at];
    if head.iter().any(|line| line.trim().is_empty()) || (!is_framed && head.len() > 1) {
        return None;
    }
    let body = &lines[rule_at + 1..];
    let n_body = if is_framed {
        body.iter().take(LONGEST).position(|line| is_rule(line) && !line.trim().contains(' '))?
    } else {
        body.iter().position(|line| line.trim().is_empty() || is_rule(line)).unwrap_or(body.len())
    };
    let edges = edges(lines[rule_at]);
    let mut rows = Rows::new();
    let mut take = |group: &[&str]| {
        let mut cells = Vec::new();
        for line in group {
            for (nth, part) in cut(line, &edges).into_iter().enumerate() {
                add(&mut cells, nth, part);
            }
        }
        rows.push(cells);
    };
    if !head.is_empty() {
        take(head);
    }
    if is_framed {
        body[..n_body].split(|line| line.trim().is_empty()).filter(|group| !group.is_empty()).for_each(take);
    } else {
        body[..n_body].iter().for_each(|line| take(&[line]));
    }
    let ends_in_rule = body.get(n_body).is_some_and(|line| is_rule(line));
    Some((rows, rule_at + 1 + n_body + usize::from(ends_in_rule)))
}

/// Where columns begin, in characters, under these hyphens.
fn edges(rule: &str) -> Vec<usize> {
    let mut before = ' ';
    let mut edges = Vec::new();
    for (at, c) in rule.chars().enumerate() {
        if c == '-' && before == ' ' {
            edges.push(at);
        }
        before = c;
    }
    edges
}

/// A line cut where columns begin.
fn cut<'a>(line: &'a str, edges: &[usize]) -> Vec<&'a str> {
    let byte = |edge: usize| line.char_indices().nth(edge).map_or(line.len(), |(at, _)| at);
    let starts: Vec<usize> =
        edges.iter().enumerate().map(|(nth, edge)| if nth == 0 { 0 } else { byte(*edge) }).collect();
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    starts.iter().zip(ends).map(|(start, end)| line[*start..end].trim()).collect()
}

/// Adds a line to a cell.
fn add(cells: &mut Vec<String>, nth: usize, line: &str) {
    if cells.len() <= nth {
        cells.resize(nth + 1, String::new());
    }
    let cell = &mut cells[nth];
    if !cell.is_empty() {
        cell.push('\n');
    }
    cell.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Option<(Vec<Vec<String>>, usize)> {
        let lines: Vec<&str> = text.lines().collect();
        let tidy = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        table(&lines).map(|(rows, n)| (rows.iter().map(|row| row.iter().map(tidy).collect()).collect(), n))
    }

    #[test]
    fn a_table_is_the_same_however_it_is_drawn() {
        let wanted = vec![vec!["Land", "Wie"], vec!["Turkije", "de minister"]];
        let wanted: Vec<Vec<String>> =
            wanted.into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect();
        for (drawn, n_lines) in [
            ("| Land | Wie |\n|:---|---|\n| Turkije | de minister |\n\nx", 3),
            ("Land | Wie\n--- | ---\nTurkije | de minister", 3),
            (
                "+---------+----------+\n| Land    | Wie      |\n+=========+==========+\n| Turkije | de       |\n|         | minister |\n+---------+----------+\n",
                6,
            ),
            ("  Land      Wie\n  --------- -------------\n  Turkije   de minister\n\nx", 3),
            (
                "  -----------------------\n  Land      Wie\n  --------- -------------\n  Turkije   de\n            minister\n  -----------------------\nx",
                6,
            ),
        ] {
            assert_eq!(cells(drawn), Some((wanted.clone(), n_lines)), "{drawn}");
        }
    }

    #[test]
    fn text_is_no_table() {
        for text in ["Een | twee\n\nx", "---\n\nx", "- een\n- twee", "De top\n------\nx", "+31 70", "|", "", "a\n--- b"]
        {
            assert_eq!(cells(text), None, "{text}");
        }
    }
}
