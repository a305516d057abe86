//! Which words are emphasised?
//!
//! Emphasis stands between asterisks, as in `*Informal Foreign Ministers Meeting*`; a run of
//! them counts as one. An asterisk that belongs to the text is written `\*`, or stands where
//! no emphasis can begin or end: *2 * 3*, *Kosovo\**.

use std::ops::Range;

/// A text without the asterisks around emphasis, and where that emphasis was.
pub(super) fn without_asterisks(text: &str) -> (String, Vec<Range<usize>>) {
    let mut plain = String::with_capacity(text.len());
    let mut emphasis = Vec::new();
    let mut opened: Option<Opened> = None;
    let mut rest = text;
    while let Some(at) = rest.find('*') {
        let before = &rest[..at];
        let is_escaped = before.ends_with('\\');
        plain.push_str(if is_escaped { &before[..at - 1] } else { before });
        let behind = if is_escaped { &rest[at + 1..] } else { rest[at..].trim_start_matches('*') };
        let run = &rest[at..rest.len() - behind.len()];
        rest = behind;
        match &opened {
            _ if is_escaped => plain.push('*'),
            Some(open) if open.start < plain.len() && closes(&plain, behind) => {
                emphasis.push(open.start..plain.len());
                opened = None;
            }
            None if opens(&plain, behind) => opened = Some(Opened { start: plain.len(), run }),
            _ => plain.push_str(run),
        }
    }
    plain.push_str(rest);
    if let Some(Opened { start, run }) = opened {
        plain.insert_str(start, run);
    }
    (plain, emphasis)
}

/// Asterisks that something behind them may close.
struct Opened<'a> {
    /// Where they stood in the plain text.
    start: usize,
    /// As they stood.
    run: &'a str,
}

/// Can emphasis begin between these? As CommonMark 0.31 has it (6.2, left-flanking).
fn opens(before: &str, behind: &str) -> bool {
    let stands_off = !before.ends_with(|c: char| c.is_alphanumeric());
    behind.starts_with(|c: char| c.is_alphanumeric() || (stands_off && !c.is_whitespace()))
}

/// Can it end here (right-flanking)?
fn closes(before: &str, behind: &str) -> bool {
    let stands_off = !behind.starts_with(|c: char| c.is_alphanumeric());
    before.ends_with(|c: char| c.is_alphanumeric() || (stands_off && !c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_is_what_stands_close_between_asterisks() {
        for (marked, plain, emphasised) in [
            ("De *North Atlantic* Raad", "De North Atlantic Raad", &["North Atlantic"][..]),
            ("(*Informal Meeting*, iFMM)", "(Informal Meeting, iFMM)", &["Informal Meeting"]),
            ("een **heel** en *half* woord", "een heel en half woord", &["heel", "half"]),
            ("2 * 3 * 4", "2 * 3 * 4", &[]),
            ("Kosovo*, en ook Servië*, niet", "Kosovo*, en ook Servië*, niet", &[]),
            ("Kosovo\\* en *Serv\\*ië*", "Kosovo* en Serv*ië", &["Serv*ië"]),
            ("*open", "*open", &[]),
            ("a ** b *** c", "a ** b *** c", &[]),
            ("**", "**", &[]),
            ("\\*", "*", &[]),
        ] {
            let (text, emphasis) = without_asterisks(marked);
            let found: Vec<&str> = emphasis.into_iter().map(|range| &text[range]).collect();
            assert_eq!((text.as_str(), found.as_slice()), (plain, emphasised), "{marked}");
        }
    }
}
