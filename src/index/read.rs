//! How is what was typed taken apart?

use super::Clause;
use super::Facet;
use super::Near;
use super::Query;
use super::QueryRemark;
use super::Term;
use crate::text::fold;
use crate::text::folded_words;

/// How near is near, where the reader does not say.
const NEAR: u32 = 5;
/// Further than this is not near: longer than nearly any sentence.
const FURTHEST: u32 = 100;

impl Query {
    /// Reads what was typed. Total; O(n).
    #[must_use]
    pub fn read(typed: &str) -> Self {
        read(typed, true)
    }

    /// Reads what was typed where there are no facets: a colon is just a mark between words.
    #[must_use]
    pub fn read_words(typed: &str) -> Self {
        read(typed, false)
    }
}

fn read(typed: &str, has_fields: bool) -> Query {
    let mut reader = Reader::default();
    let mut pieces = Pieces { rest: typed.trim_start(), has_fields, is_unclosed: false };
    let mut n_terms = 0;
    while let Some(piece) = pieces.next() {
        if n_terms == Query::MOST_TERMS {
            reader.remark(QueryRemark::TooLong);
            break;
        }
        match operator(&piece) {
            Some(operator) => reader.operate(operator, piece.text),
            None => n_terms += usize::from(reader.take(&piece)),
        }
    }
    if pieces.is_unclosed {
        reader.remark(QueryRemark::UnclosedQuote);
    }
    reader.finish(!typed.trim().is_empty())
}

/// What joins the term that follows to what stands before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Operator {
    And,
    Or,
    Not,
    Near(u32),
}

fn operator(piece: &Piece) -> Option<Operator> {
    if piece.quoted || piece.unwanted || piece.facet.is_some() {
        return None;
    }
    match piece.text {
        "EN" | "AND" | "&" => Some(Operator::And),
        "OF" | "OR" | "|" => Some(Operator::Or),
        "NIET" | "NOT" => Some(Operator::Not),
        text => {
            let distance = text.strip_prefix("NEAR").or_else(|| text.strip_prefix("NABIJ"))?;
            match distance.strip_prefix('/') {
                Some(digits) => digits.parse().ok().map(|words: u32| Operator::Near(words.clamp(1, FURTHEST))),
                None => distance.is_empty().then_some(Operator::Near(NEAR)),
            }
        }
    }
}

/// A query as far as it was read.
#[derive(Default)]
struct Reader {
    query: Query,
    /// The operator before the next term, as it was typed.
    pending: Option<(Operator, String)>,
}

impl Reader {
    fn remark(&mut self, remark: QueryRemark) {
        if !self.query.remarks.contains(&remark) {
            self.query.remarks.push(remark);
        }
    }

    fn operate(&mut self, operator: Operator, typed: &str) {
        // `EN NIET` and `OF NIET` are said of one term; any other operator before this one is
        // joined to nothing.
        if operator == Operator::Not && self.pending.as_ref().is_some_and(|(before, _)| *before == Operator::Or) {
            self.remark(QueryRemark::UnwantedAlternative);
        } else {
            let joins = operator == Operator::Not || !self.query.clauses.is_empty();
            let before = self.pending.take().filter(|(before, _)| *before != Operator::And);
            if let Some((_, typed)) = before {
                self.remark(QueryRemark::LooseOperator { typed });
            }
            if !joins {
                self.remark(QueryRemark::LooseOperator { typed: typed.to_owned() });
                return;
            }
        }
        self.pending = Some((operator, typed.to_owned()));
    }

    /// Takes a term in; says whether there was one.
    fn take(&mut self, piece: &Piece) -> bool {
        let Some(term) = Term::read(piece) else { return false };
        if let Some(field) = piece.unknown_field() {
            self.remark(QueryRemark::UnknownField { typed: field.to_owned() });
        }
        let operator = self.pending.take().map(|(operator, _)| operator);
        let unwanted = piece.unwanted || operator == Some(Operator::Not);
        match (operator, self.query.clauses.last_mut()) {
            (Some(Operator::Or), Some(last)) if !last.unwanted && !unwanted => last.terms.push(term),
            (Some(Operator::Near(distance)), Some(last)) => {
                // `a NABIJ b NABIJ c`: each is near the one before it.
                let mut before = last.terms.last_mut();
                while let Some(Term { near: Some(near), .. }) = before {
                    before = Some(&mut near.term);
                }
                match before {
                    Some(before) if !unwanted && before.facet.is_none() && term.facet.is_none() => {
                        before.near = Some(Near { distance, term: Box::new(term) });
                    }
                    _ => {
                        self.remark(QueryRemark::NearWithoutNeighbour);
                        self.query.clauses.push(Clause { unwanted, terms: vec![term] });
                    }
                }
            }
            (operator, last) => {
                if operator == Some(Operator::Or) && last.is_some() {
                    self.remark(QueryRemark::UnwantedAlternative);
                }
                self.query.clauses.push(Clause { unwanted, terms: vec![term] });
            }
        }
        true
    }

    fn finish(mut self, has_text: bool) -> Query {
        if let Some((_, typed)) = self.pending.take() {
            self.remark(QueryRemark::LooseOperator { typed });
        }
        if self.query.clauses.is_empty() && has_text {
            self.remark(QueryRemark::NoWords);
        }
        self.query
    }
}

impl Term {
    fn read(piece: &Piece) -> Option<Self> {
        let words: Vec<String> = folded_words(piece.text).collect();
        let is_prefix = !piece.quoted && piece.facet.is_none() && piece.text.ends_with('*');
        let term = Self { words, is_prefix, is_literal: piece.quoted, facet: piece.facet, ..Self::default() };
        (!term.words.is_empty()).then_some(term)
    }
}

/// What stands between two spaces, or between two quotation marks.
struct Piece<'a> {
    text: &'a str,
    unwanted: bool,
    quoted: bool,
    facet: Option<Facet>,
    has_fields: bool,
}

impl<'a> Piece<'a> {
    /// The word before a colon, where it could have been meant as the name of a facet.
    fn unknown_field(&self) -> Option<&'a str> {
        let (name, value) = self.text.split_once(':')?;
        let is_name = name.len() > 1 && name.chars().all(char::is_alphabetic);
        (self.has_fields && !self.quoted && is_name && !value.is_empty() && !value.starts_with('/')).then_some(name)
    }
}

struct Pieces<'a> {
    rest: &'a str,
    has_fields: bool,
    is_unclosed: bool,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let without_dash = self.rest.strip_prefix(['-', '\u{2010}', '\u{2011}', '\u{2212}']);
        let unwanted = without_dash.is_some();
        self.rest = without_dash.unwrap_or(self.rest);
        let facet = self.facet();
        let quoted = self.rest.starts_with(is_quote);
        let text = if quoted { self.phrase() } else { self.word() };
        self.rest = self.rest.trim_start();
        Some(Piece { text, unwanted, quoted, facet, has_fields: self.has_fields })
    }

    /// The facet whose name and a colon come next, and something behind them.
    fn facet(&mut self) -> Option<Facet> {
        let (name, value) = self.rest.split_once(':').filter(|_| self.has_fields)?;
        let facet = Facet::named(&fold(name))?;
        if value.is_empty() || value.starts_with(char::is_whitespace) {
            return None;
        }
        self.rest = value;
        Some(facet)
    }

    fn phrase(&mut self) -> &'a str {
        let phrase = self.rest.strip_prefix(is_quote).unwrap_or(self.rest);
        match phrase.split_once(is_quote) {
            Some((phrase, rest)) => {
                self.rest = rest;
                phrase
            }
            None => {
                self.is_unclosed = true;
                self.rest = "";
                phrase
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let end = self.rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(term: &Term) -> String {
        let field = term.facet.map_or_else(String::new, |facet| format!("{}:", facet.key()));
        let near =
            term.near.as_ref().map_or_else(String::new, |near| format!("~{}~{}", near.distance, shown(&near.term)));
        format!("{field}{}{}{near}", term.words.join("_"), if term.is_prefix { "*" } else { "" })
    }

    /// The query in a compact form: `+a`, `-a`, phrases with `_`, alternatives with `/`.
    fn read(typed: &str) -> String {
        let clause = |clause: &Clause| {
            let terms: Vec<String> = clause.terms.iter().map(shown).collect();
            format!("{}{}", if clause.unwanted { '-' } else { '+' }, terms.join("/"))
        };
        Query::read(typed).clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_operator_reads_as_documented() {
        for (typed, asked) in [
            ("steun oekraïne", "+steun +oekraine"),
            ("steun EN oekraïne AND hulp", "+steun +oekraine +hulp"),
            ("\"steun aan\" Oekraïne", "+steun_aan +oekraine"),
            ("defensie‑uitgaven", "+defensie_uitgaven"),
            ("NAVO-top -Ankara", "+navo_top -ankara"),
            ("NAVO-top NIET Ankara EN NOT Kyiv", "+navo_top -ankara -kyiv"),
            ("NIET Ankara", "-ankara"),
            ("steun -\"steun aan\"", "+steun -steun_aan"),
            ("steun OF hulp OR bijstand", "+steun/hulp/bijstand"),
            ("steun | hulp", "+steun/hulp"),
            ("defens*", "+defens*"),
            ("5%", "+5_%"),
            ("„steun aan”", "+steun_aan"),
            ("steun NEAR/3 oekraïne NABIJ \"de navo\"", "+steun~3~oekraine~5~de_navo"),
            ("a OF steun NABIJ/999 b", "+a/steun~100~b"),
            ("wie:nederland -onderwerp:\"steun aan\"", "+wie:nederland -onderwerp:steun_aan"),
            ("Topic:cyber OF verslag:Antalya", "+onderwerp:cyber/verslag:antalya"),
        ] {
            assert_eq!(read(typed), asked, "{typed}");
            assert_eq!(Query::read(typed).remarks, [], "{typed}");
        }
    }

    #[test]
    fn what_is_no_operator_here_is_read_as_words_or_passed_over_and_said() {
        use QueryRemark::*;
        let loose = |typed: &str| LooseOperator { typed: typed.to_owned() };
        let field = |typed: &str| UnknownField { typed: typed.to_owned() };
        for (typed, asked, remarks) in [
            ("", "", vec![]),
            ("  \t ", "", vec![]),
            ("-", "", vec![NoWords]),
            ("\"", "", vec![UnclosedQuote, NoWords]),
            ("\"steun aan", "+steun_aan", vec![UnclosedQuote]),
            ("OF steun", "+steun", vec![loose("OF")]),
            ("steun OF", "+steun", vec![loose("OF")]),
            ("steun OF EN hulp", "+steun +hulp", vec![loose("OF")]),
            ("NIET", "", vec![loose("NIET"), NoWords]),
            ("NEAR/5 steun", "+steun", vec![loose("NEAR/5")]),
            ("steun NABIJ/5", "+steun", vec![loose("NABIJ/5")]),
            ("steun NABIJ -hulp", "+steun -hulp", vec![NearWithoutNeighbour]),
            ("wie:nederland NABIJ hulp", "+wie:nederland +hulp", vec![NearWithoutNeighbour]),
            ("of", "+of", vec![]),
            ("NEAR/x nabij", "+near_x +nabij", vec![]),
            ("*", "", vec![NoWords]),
            ("steun OF -hulp", "+steun -hulp", vec![UnwantedAlternative]),
            ("steun OF NIET hulp", "+steun -hulp", vec![UnwantedAlternative]),
            ("a\"b c\"d", "+a +b_c +d", vec![]),
            ("kleur:rood", "+kleur_rood", vec![field("kleur")]),
            ("onderwerp: steun", "+onderwerp +steun", vec![]),
            ("https://navo.int om 10:30", "+https_navo_int +om +10_30", vec![]),
        ] {
            assert_eq!(read(typed), asked, "{typed:?}");
            assert_eq!(Query::read(typed).remarks, remarks, "{typed:?}");
        }
    }

    #[test]
    fn of_a_very_long_query_the_beginning_is_read() {
        let query = Query::read(&"steun ".repeat(1000));
        assert_eq!((query.clauses.len(), query.remarks), (Query::MOST_TERMS, vec![QueryRemark::TooLong]));
    }

    #[test]
    fn without_facets_a_colon_is_a_mark_like_others() {
        let query = Query::read_words("wie:nederland kleur:rood");
        assert_eq!(query.clauses[0].terms[0].words, ["wie", "nederland"]);
        assert_eq!(query.remarks, []);
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(typed in "([-\"* a-cOFRNIET/5:|ï‑]|wie:|NABIJ|\\PC){0,60}") {
            let query = Query::read(&typed);
            let mut terms = query.clauses.iter().flat_map(|clause| &clause.terms);
            prop_assert!(terms.all(|term| !term.words.is_empty()));
            prop_assert!(query.clauses.iter().all(|clause| !clause.terms.is_empty()));
        }
    }
}
