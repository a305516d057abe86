//! Which sums, shares and numbers of things does a sentence name?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::line::Line;
use super::line::Sighting;
use super::line::is_taken;
use super::numbers::Number;
use super::numbers::number_words;
use crate::corpus::Amount;
use crate::corpus::Comparator;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::ops::Range;

/// What a word does in or around an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Euro,
    Dollar,
    Percent,
    /// *miljard*: ten to this power.
    Power(u32),
    /// *het*, *hun*: may stand between *van* and *BBP*.
    Determiner,
    Of,
    To,
    Product,
    Gross,
    Domestic,
    /// *norm*, in *2%-norm* and *de norm van 2%*.
    Norm,
    Defence,
    /// *uur*, *graden*: a measure is no amount of this genre.
    Measure,
    /// *artikel*, *resolutie*: what follows is a name, not a number of things.
    Numbered,
}

/// A word that says how an amount relates to its number, alone or with the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Is(Comparator),
    /// *onder*, *boven*, *over*: says so of money and shares only; *onder 32 bondgenoten*
    /// means among them.
    OfMoney(Comparator),
    /// *meer*, before *dan*.
    Than(Comparator),
    /// *minste*, after *ten*.
    AtThe(Comparator),
}

/// Reads amounts: money, shares, and numbers written in digits of things that are counted.
#[derive(Clone, Debug)]
pub(super) struct AmountReader {
    parts: Roles<Part>,
    bounds: Roles<Bound>,
    than: Roles<()>,
    at_the: Roles<()>,
    articles: Roles<()>,
    numbers: Roles<Number>,
}

/// An amount on its way to being a mention.
struct Draft {
    words: Range<usize>,
    number: Number,
    unit: &'static str,
    comparator: Comparator,
    /// The word behind the percent sign: it says of what.
    behind: usize,
}

impl AmountReader {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut parts = Roles::default();
        for (words, part) in [
            (&["€", "eur", "euro", "euro's"][..], Part::Euro),
            (&["$", "usd", "dollar", "dollars"], Part::Dollar),
            (&["%", "procent", "pct"], Part::Percent),
            (&["duizend"], Part::Power(3)),
            (&["miljoen", "mln", "mio", "million"], Part::Power(6)),
            (&["miljard", "mld", "mrd", "billion"], Part::Power(9)),
            (&["biljoen"], Part::Power(12)),
            (
                &["het", "hun", "haar", "zijn", "ons", "nationale", "nationaal", "eigen", "nederlandse"],
                Part::Determiner,
            ),
            (&["van"], Part::Of),
            (&["naar", "tot", "en", "of", "tegen", "a"], Part::To),
            (&["bbp", "bnp", "bni", "gdp"], Part::Product),
            (&["bruto"], Part::Gross),
            (&["binnenlands", "nationaal", "product", "inkomen"], Part::Domestic),
            (&["norm", "defensienorm", "navo-norm", "richtlijn", "doelstelling", "richtsnoer"], Part::Norm),
            (&["defensie"], Part::Defence),
            (&MEASURES, Part::Measure),
            (&NUMBERED, Part::Numbered),
        ] {
            parts.give(words, part, lexicon);
        }
        let mut bounds = Roles::default();
        for (words, bound) in [
            (&["ruim", "minimaal", "minstens", "tenminste"][..], Bound::Is(Comparator::More)),
            (&["maximaal", "hooguit", "hoogstens"], Bound::Is(Comparator::Less)),
            (
                &["circa", "ca", "ongeveer", "zo'n", "bijna", "rond", "omstreeks", "plusminus", "grofweg", "krap"],
                Bound::Is(Comparator::About),
            ),
            (&["boven", "over"], Bound::OfMoney(Comparator::More)),
            (&["onder"], Bound::OfMoney(Comparator::Less)),
            (&["meer", "hoger", "groter"], Bound::Than(Comparator::More)),
            (&["minder", "lager", "kleiner"], Bound::Than(Comparator::Less)),
            (&["minste"], Bound::AtThe(Comparator::More)),
            (&["hoogste"], Bound::AtThe(Comparator::Less)),
        ] {
            bounds.give(words, bound, lexicon);
        }
        let numbers = number_words(lexicon);
        let mut role = |words: &[&str]| {
            let mut roles = Roles::default();
            roles.give(words, (), lexicon);
            roles
        };
        Self { parts, bounds, than: role(&["dan"]), at_the: role(&["ten"]), articles: role(&["de"]), numbers }
    }

    /// The amounts of a sentence, in order. `taken` are words of names and dates; `shares`
    /// holds the shares of the domestic product that the report named so far.
    pub(super) fn find(&self, line: Line<'_>, taken: &[Range<usize>], shares: &mut Vec<Number>) -> Vec<Sighting> {
        let mut drafts: Vec<Draft> = Vec::new();
        let mut at = 0;
        while at < line.words.len() {
            let draft = if is_taken(taken, at) { None } else { self.draft_at(line, at) };
            let floor = drafts.last().map_or(0, |last| last.words.end);
            match draft {
                Some(mut draft) => {
                    self.compare(line, &mut draft, floor);
                    at = draft.words.end;
                    drafts.push(draft);
                }
                None => at += 1,
            }
        }
        self.settle_shares(line, &mut drafts, shares);
        drafts.into_iter().map(sighting).collect()
    }

    fn part(&self, line: Line<'_>, at: usize) -> Option<Part> {
        line.words.get(at).and_then(|word| self.parts.of(word))
    }

    /// The amount whose number begins at this word.
    fn draft_at(&self, line: Line<'_>, at: usize) -> Option<Draft> {
        let word = line.words[at];
        let (number, mut to) = if word.is_number {
            (Number::in_digits(line.written(at))?, at + 1)
        } else {
            self.number_in_words(line, at)?
        };
        let before = at.checked_sub(1).and_then(|before| self.part(line, before));
        let currency = |part| match part {
            Some(Part::Euro) => Some("EUR"),
            Some(Part::Dollar) => Some("USD"),
            _ => None,
        };
        let mut from = at;
        let mut unit = None;
        if line.is_next(at) || line.gap(at).is_empty() {
            unit = currency(before);
            from -= usize::from(unit.is_some());
        }
        let mut scaled = number;
        if let Some(Part::Power(power)) = self.part(line, to).filter(|_| line.is_next(to)) {
            scaled = number.times_ten_to(power)?;
            to += 1;
        }
        let has_power = to > at + 1 && scaled != number;
        let follows = line.is_next(to) || line.gap(to).is_empty();
        if unit.is_none() && follows {
            // *100 miljoen Amerikaanse dollar*
            let skips = usize::from(
                line.words.get(to).is_some_and(|word| word.has_capital)
                    && matches!(self.part(line, to + 1), Some(Part::Dollar)),
            );
            unit = currency(self.part(line, to + skips));
            to += unit.map_or(0, |_| skips + 1);
        }
        if unit.is_none() && follows && self.part(line, to) == Some(Part::Percent) {
            unit = Some("%");
            to += 1;
        }
        let draft = |unit| Draft { words: from..to, number: scaled, unit, comparator: Comparator::Equal, behind: to };
        match unit {
            // *een euro* is a way of speaking.
            Some(unit) if word.is_number || has_power || unit == "%" => Some(draft(unit)),
            None if has_power || (word.is_number && self.is_count(line, at, number)) => Some(draft("aantal")),
            _ => None,
        }
    }

    fn number_in_words(&self, line: Line<'_>, at: usize) -> Option<(Number, usize)> {
        let number = self.numbers.of(&line.words[at])?;
        // *een half miljoen*
        let half = line.words.get(at + 1).and_then(|next| self.numbers.of(next)).filter(|_| line.is_next(at + 1));
        match half {
            Some(half) if number.whole() == Some(1) && half.whole().is_none() => Some((half, at + 2)),
            _ => Some((number, at + 1)),
        }
    }

    /// Is a bare number a number of things: *alle 32 bondgenoten*, *47 projecten*, *van
    /// 13.000 naar 30.000 troepen*? Not a measure of time or distance, not the number of an
    /// article, not part of a name or of a longer number.
    fn is_count(&self, line: Line<'_>, at: usize, number: Number) -> bool {
        let is_joined = line.words[at].is_joined || line.is_dashed(at + 1);
        let touches = |gap: &str| gap.contains(['/', ':', '+', '&', '§', '#']);
        let parts_longer = |other: usize| line.words.get(other).is_some_and(|word| word.is_number);
        let is_longer = (line.is_next(at + 1) && parts_longer(at + 1)) || (line.is_next(at) && parts_longer(at - 1));
        let names_it = at > 0 && self.part(line, at - 1) == Some(Part::Numbered);
        let is_measure = self.part(line, at + 1) == Some(Part::Measure);
        let is_list_item = at == 0 && line.gap_after(at).starts_with(['.', ')']);
        number.whole().is_some()
            && !is_joined
            && !touches(line.gap(at))
            && !touches(line.gap_after(at))
            && !is_longer
            && !names_it
            && !is_measure
            && !is_list_item
    }

    /// Adds the words before the amount that say it is more, less or about that.
    fn compare(&self, line: Line<'_>, draft: &mut Draft, floor: usize) {
        let is_money = draft.unit != "aantal";
        let mut from = draft.words.start;
        let article = from > floor && self.articles.of(&line.words[from - 1]).is_some();
        let bound = |at: usize| self.bounds.of(&line.words[at]);
        let before = from.checked_sub(1).filter(|before| *before >= floor);
        let Some(before) = before else { return };
        let comparator = match bound(before) {
            Some(Bound::Is(comparator)) => {
                from = before;
                Some(comparator)
            }
            Some(Bound::OfMoney(comparator)) if is_money => {
                from = before;
                Some(comparator)
            }
            Some(Bound::AtThe(comparator)) if before > floor && self.at_the.of(&line.words[before - 1]).is_some() => {
                from = before - 1;
                Some(comparator)
            }
            _ if self.than.of(&line.words[before]).is_some() && before > floor => match bound(before - 1) {
                Some(Bound::Than(comparator)) => {
                    from = before - 1;
                    Some(comparator)
                }
                _ => None,
            },
            _ if article && before > floor => match bound(before - 1) {
                Some(Bound::OfMoney(comparator)) if is_money => {
                    from = before - 1;
                    Some(comparator)
                }
                Some(Bound::Is(Comparator::About)) => {
                    from = before - 1;
                    Some(Comparator::About)
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(comparator) = comparator {
            draft.comparator = comparator;
            draft.words.start = from;
        }
    }

    /// Which percentages are shares of the gross domestic product? Those that say so, those
    /// of a norm, and those that repeat or break down one that was named, unless they say
    /// what else they are of.
    fn settle_shares(&self, line: Line<'_>, drafts: &mut [Draft], shares: &mut Vec<Number>) {
        let mut was_share = false;
        for draft in drafts.iter_mut().filter(|draft| draft.unit == "%") {
            let of_product = self.product_behind(line, draft.behind);
            if let Some(end) = of_product {
                draft.words.end = end;
            }
            let says_of_what = self.part(line, draft.behind) == Some(Part::Of);
            let is_share = of_product.is_some()
                || self.is_norm(line, draft)
                || (!says_of_what && (was_share || shares.contains(&draft.number)));
            if is_share {
                draft.unit = "%bbp";
                was_share = true;
                // A handful of norms is all a report has; a list of nonsense stays short too.
                if shares.len() < 16 && !shares.contains(&draft.number) {
                    shares.push(draft.number);
                }
            }
        }
        // *van 2% naar 3,5% van het BBP*
        for nth in (1..drafts.len()).rev() {
            let (before, after) = (&drafts[nth - 1], &drafts[nth]);
            let between = self.part(line, before.behind);
            if before.unit == "%"
                && after.unit == "%bbp"
                && after.words.start <= before.behind + 2
                && (between == Some(Part::To) || after.words.start == before.behind)
            {
                drafts[nth - 1].unit = "%bbp";
            }
        }
    }

    /// Behind *van het BBP*, *van hun bruto binnenlands product*.
    fn product_behind(&self, line: Line<'_>, at: usize) -> Option<usize> {
        if self.part(line, at) == Some(Part::Product) {
            return Some(at + 1);
        }
        if self.part(line, at) != Some(Part::Of) {
            return None;
        }
        let mut at = at + 1;
        for _ in 0..3 {
            match self.part(line, at) {
                Some(Part::Product) => return Some(at + 1),
                Some(Part::Gross) if self.part(line, at + 2) == Some(Part::Domestic) => return Some(at + 3),
                Some(Part::Determiner) => at += 1,
                _ => return None,
            }
        }
        None
    }

    /// *2%-norm*, *norm van 2%*, *2% aan defensie*
    fn is_norm(&self, line: Line<'_>, draft: &Draft) -> bool {
        let start = draft.words.start;
        let part_before = |back: usize| start.checked_sub(back).and_then(|at| self.part(line, at));
        let of_defence = line.words.get(draft.behind + 1).and_then(|word| self.parts.of(word)) == Some(Part::Defence);
        self.part(line, draft.behind) == Some(Part::Norm)
            || (part_before(1) == Some(Part::Of) && part_before(2) == Some(Part::Norm))
            || (of_defence && self.part(line, draft.behind) != Some(Part::Of))
    }
}

/// Measures of time, distance and the like.
const MEASURES: [&str; 24] = [
    "dag",
    "dagen",
    "euro",
    "graden",
    "gram",
    "jaar",
    "jaren",
    "keer",
    "kilo",
    "kilometer",
    "kilometers",
    "km",
    "kwartalen",
    "maal",
    "maand",
    "maanden",
    "meter",
    "mijl",
    "minuten",
    "ton",
    "uren",
    "uur",
    "week",
    "weken",
];

/// What is numbered: the number behind it is its name.
const NUMBERED: [&str; 22] = [
    "agendapunt",
    "art",
    "artikel",
    "artikelen",
    "article",
    "bijlage",
    "cop",
    "fase",
    "hoofdstuk",
    "kamerstuk",
    "kamerstukken",
    "lid",
    "motie",
    "nr",
    "nummer",
    "pagina",
    "paragraaf",
    "pijler",
    "punt",
    "resolutie",
    "resoluties",
    "vnvr",
];

fn sighting(draft: Draft) -> Sighting {
    let number = draft.number.plain();
    let amount = Amount { comparator: draft.comparator, number, unit: draft.unit.to_owned() };
    Sighting { words: draft.words, kind: MentionKind::Amount, value: MentionValue::Amount(amount), rule: "amount" }
}
