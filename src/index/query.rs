//! What does the reader ask for?

use crate::text::{fold, tokens};

/// A search, read from what was typed. Every clause must be met (AND).
///
/// Any text is a query: what makes no sense as an operator is read as words.
///
/// | typed | asks for |
/// |---|---|
/// | `steun oekraïne` | sentences with both words, in any form |
/// | `NAVO-top` | these words next to each other, in any form |
/// | `"steun aan"` | just these words next to each other |
/// | `-top` | sentences without it |
/// | `steun OF hulp` | either (`OR` and `\|` too) |
/// | `defens*` | words that begin so |
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its demands.
    pub clauses: Vec<Clause>,
}

/// One demand: any of these terms, or none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Sentences with a match are left out instead of asked for.
    pub unwanted: bool,
    /// What matches; any will do.
    pub terms: Vec<Term>,
}

/// Words next to each other, in this order; often just one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The words, folded.
    pub words: Vec<String>,
    /// The last word may go on.
    pub is_prefix: bool,
    /// Between quotation marks: just these words, in just this form.
    pub is_literal: bool,
}

impl Query {
    /// Reads what was typed. Total; O(n).
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut joins_last = false;
        for piece in pieces(typed) {
            if !piece.quoted && matches!(piece.text, "OR" | "OF" | "|") {
                joins_last = !clauses.is_empty();
                continue;
            }
            let Some(term) = Term::read(&piece) else { continue };
            match clauses.last_mut() {
                Some(last) if joins_last && !last.unwanted && !piece.unwanted => last.terms.push(term),
                _ => clauses.push(Clause { unwanted: piece.unwanted, terms: vec![term] }),
            }
            joins_last = false;
        }
        Self { clauses }
    }

    /// Does it ask for any word?
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.clauses.iter().any(|clause| !clause.unwanted)
    }
}

impl Term {
    fn read(piece: &Piece) -> Option<Self> {
        let words: Vec<String> = tokens(piece.text).map(|word| fold(&piece.text[word])).collect();
        let is_prefix = !piece.quoted && piece.text.ends_with('*');
        (!words.is_empty()).then_some(Self { words, is_prefix, is_literal: piece.quoted })
    }
}

/// What stands between two spaces, or between two quotation marks.
struct Piece<'a> {
    text: &'a str,
    unwanted: bool,
    quoted: bool,
}

fn pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let without_dash = rest.strip_prefix(['-', '\u{2010}', '\u{2011}', '\u{2212}']);
        let unwanted = without_dash.is_some();
        rest = without_dash.unwrap_or(rest);
        let (text, after, quoted) = if let Some(phrase) = rest.strip_prefix(is_quote) {
            // A quotation mark that is never closed reaches to the end.
            let (text, after) = phrase.split_once(is_quote).unwrap_or((phrase, ""));
            (text, after, true)
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            (text, after, false)
        };
        pieces.push(Piece { text, unwanted, quoted });
        rest = after.trim_start();
    }
    pieces
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The query in a compact form: `+a`, `-a`, phrases with `_`, alternatives with `/`.
    fn read(typed: &str) -> String {
        let clause = |clause: &Clause| {
            let terms: Vec<String> =
                clause.terms.iter().map(|term| term.words.join("_") + if term.is_prefix { "*" } else { "" }).collect();
            format!("{}{}", if clause.unwanted { '-' } else { '+' }, terms.join("/"))
        };
        Query::read(typed).clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_operator_reads_as_documented() {
        for (typed, asked) in [
            ("steun oekraïne", "+steun +oekraine"),
            ("\"steun aan\" Oekraïne", "+steun_aan +oekraine"),
            ("defensie‑uitgaven", "+defensie_uitgaven"),
            ("NAVO-top -Ankara", "+navo_top -ankara"),
            ("steun -\"steun aan\"", "+steun -steun_aan"),
            ("steun OF hulp OR bijstand", "+steun/hulp/bijstand"),
            ("defens*", "+defens*"),
            ("5%", "+5_%"),
            ("„steun aan”", "+steun_aan"),
        ] {
            assert_eq!(read(typed), asked, "{typed}");
        }
    }

    #[test]
    fn what_is_no_operator_here_is_read_as_words_or_passed_over() {
        for (typed, asked) in [
            ("", ""),
            ("  \t ", ""),
            ("-", ""),
            ("\"", ""),
            ("\"steun aan", "+steun_aan"),
            ("OF steun", "+steun"),
            ("steun OF", "+steun"),
            ("of", "+of"),
            ("*", ""),
            ("steun OF -hulp", "+steun -hulp"),
            ("a\"b c\"d", "+a +b_c +d"),
        ] {
            assert_eq!(read(typed), asked, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(typed in "([-\"* a-cOFR|ï‑]|\\PC){0,60}") {
            let query = Query::read(&typed);
            prop_assert!(query.clauses.iter().all(|clause| clause.terms.iter().all(|term| !term.words.is_empty())));
        }
    }
}
