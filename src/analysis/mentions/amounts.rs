//! Which sums, shares and numbers of things does a sentence name?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::bounds::Bounds;
use super::line::Line;
use super::line::Sighting;
use super::line::Taken;
use super::numbers::Neighbours;
use super::numbers::Number;
use super::numbers::number_words;
use crate::corpus::Amount;
use crate::corpus::Comparator;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::ops::Range;

/// What a word does in or around an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
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
    /// *pond*, *kroon*: money of which no sum is kept.
    OtherMoney,
    /// *Canadese*: such a dollar is another.
    OtherDollar,
}

/// Reads amounts: money, shares, and numbers written in digits of things that are counted.
#[derive(Clone, Debug)]
pub(super) struct AmountReader {
    parts: Roles<Part>,
    pub(super) bounds: Bounds,
    numbers: Roles<Number>,
    neighbours: Neighbours,
}

/// An amount on its way to being a mention.
pub(super) struct Draft {
    pub(super) words: Range<usize>,
    pub(super) number: Number,
    pub(super) unit: &'static str,
    pub(super) comparator: Comparator,
    /// The power of ten that *miljoen* and its like gave it.
    pub(super) power: u32,
    /// The word behind the percent sign: it says of what.
    pub(super) behind: usize,
}

impl AmountReader {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut parts = Roles::default();
        for (words, part) in [
            (&["€", "eur", "euro", "euro's"][..], Part::Euro),
            (&["$", "usd", "dollar", "dollars"], Part::Dollar),
            (&["%", "procent", "pct", "procentpunt"], Part::Percent),
            (&["duizend"], Part::Power(3)),
            (&["miljoen", "mln", "mio", "million"], Part::Power(6)),
            (&["miljard", "mld", "mrd", "billion"], Part::Power(9)),
            (&["biljoen"], Part::Power(12)),
            (
                &["het", "hun", "haar", "zijn", "ons", "nationale", "nationaal", "eigen", "nederlandse"],
                Part::Determiner,
            ),
            (&["van", "daarvan", "ervan", "hiervan"], Part::Of),
            (&["naar", "tot", "en", "of", "tegen", "a"], Part::To),
            (&["bbp", "bnp", "bni", "gdp"], Part::Product),
            (&["bruto"], Part::Gross),
            (&["binnenlands", "nationaal", "product", "inkomen"], Part::Domestic),
            (&["norm", "defensienorm", "navo-norm", "richtlijn", "doelstelling", "richtsnoer"], Part::Norm),
            (&["defensie"], Part::Defence),
            (&MEASURES, Part::Measure),
            (&OTHER_MONEY, Part::OtherMoney),
            (&["australische", "canadese", "hongkongse", "singaporese", "taiwanese", "zeelandse"], Part::OtherDollar),
        ] {
            parts.give(words, part, lexicon);
        }
        let numbers = number_words(lexicon);
        let neighbours = Neighbours::of(lexicon);
        Self { parts, bounds: Bounds::of(lexicon), numbers, neighbours }
    }

    /// The amounts of a sentence, in order. `taken` are words of names and dates; `shares`
    /// holds the shares of the domestic product that the report named so far.
    pub(super) fn find(&self, line: Line<'_>, taken: &Taken, shares: &mut Vec<Number>) -> Vec<Sighting> {
        let mut drafts: Vec<Draft> = Vec::new();
        let mut at = 0;
        while at < line.words.len() {
            let begins = line.words[at].is_number || self.numbers.of(&line.words[at]).is_some();
            let floor = drafts.last().map_or(0, |last| last.words.end);
            let draft = if !begins || taken.has(at) { None } else { self.draft_at(line, taken, floor, at) };
            match draft {
                Some(mut draft) => {
                    // *onder de 5.000 troepen* is less; *onder de 32 bondgenoten* is among them.
                    let is_large = draft.number.whole().is_some_and(|number| number >= 1000);
                    let is_money = draft.unit != "aantal" || is_large;
                    if let Some((from, comparator)) = self.bounds.before(line, draft.words.start, floor, is_money) {
                        draft.comparator = comparator;
                        draft.words.start = from;
                    }
                    at = draft.words.end;
                    drafts.push(draft);
                }
                None => at += 1,
            }
        }
        self.settle_ranges(line, &mut drafts);
        self.settle_shares(line, &mut drafts, shares);
        drafts.into_iter().map(sighting).collect()
    }

    pub(super) fn part(&self, line: Line<'_>, at: usize) -> Option<Part> {
        line.words.get(at).and_then(|word| self.parts.of(word))
    }

    /// The amount whose number begins at this word; it does not reach back before `floor`.
    fn draft_at(&self, line: Line<'_>, taken: &Taken, floor: usize, at: usize) -> Option<Draft> {
        let word = line.words[at];
        let (number, mut to) = if word.is_number {
            (Number::in_digits(line.written(at))?, at + 1)
        } else {
            self.number_in_words(line, at)?
        };
        let before = at.checked_sub(1).filter(|before| *before >= floor).and_then(|before| self.part(line, before));
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
        let mut ten_to = 0;
        if let Some(Part::Power(power)) = self.part(line, to).filter(|_| line.is_next(to)) {
            scaled = number.times_ten_to(power)?;
            ten_to = power;
            to += 1;
        }
        // *1,2 mld. euro*: a full stop that abbreviates.
        let is_abbreviated = ten_to > 0 && line.gap(to).strip_prefix('.').is_some_and(|gap| gap.trim().is_empty());
        let follows = line.is_next(to) || line.gap(to).is_empty() || is_abbreviated;
        if self.part(line, to) == Some(Part::OtherDollar) && self.part(line, to + 1) == Some(Part::Dollar) {
            return None;
        }
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
        if unit.is_none() && [to, to + 1].iter().any(|at| self.part(line, *at) == Some(Part::OtherMoney)) {
            return None;
        }
        let draft = |unit| Draft {
            words: from..to,
            number: scaled,
            unit,
            comparator: Comparator::Equal,
            power: ten_to,
            behind: to,
        };
        match unit {
            // *een euro* is a way of speaking.
            Some(unit) if word.is_number || ten_to > 0 || unit == "%" => Some(draft(unit)),
            None if ten_to > 0 || (word.is_number && self.is_count(line, taken, at, number)) => Some(draft("aantal")),
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
    fn is_count(&self, line: Line<'_>, taken: &Taken, at: usize, number: Number) -> bool {
        let is_joined = line.words[at].is_joined || line.is_dashed(at + 1);
        let touches = |gap: &str| gap.contains(['/', ':', '+', '&', '§', '#', '\'', '’']);
        let parts_longer = |other: usize| line.words.get(other).is_some_and(|word| word.is_number);
        let is_longer = (line.is_next(at + 1) && parts_longer(at + 1)) || (line.is_next(at) && parts_longer(at - 1));
        let names_it = self.neighbours.is_name(line, at, |before| taken.has(before));
        let bound = self.bounds.before(line, at, 0, false);
        let could_be_year = line.written(at).len() == 4 && matches!(number.whole(), Some(1900..2100));
        let is_year = could_be_year
            && !self.neighbours.is_counted(line, at)
            && bound.is_none_or(|(_, bound)| bound == Comparator::About);
        let is_measure = self.part(line, at + 1) == Some(Part::Measure);
        let is_list_item = at == 0 && line.gap_after(at).starts_with(['.', ')']);
        number.whole().is_some()
            && !is_joined
            && !touches(line.gap(at))
            && !touches(line.gap_after(at))
            && !is_longer
            && !names_it
            && !is_year
            && !is_measure
            && !is_list_item
    }

    /// In *EUR 250 tot 300 miljoen* the first number counts millions of euros, too.
    fn settle_ranges(&self, line: Line<'_>, drafts: &mut [Draft]) {
        for nth in 1..drafts.len() {
            let (first, second) = drafts.split_at_mut(nth);
            let (first, second) = (&mut first[nth - 1], &mut second[0]);
            let is_linked =
                first.words.end + 1 == second.words.start && self.part(line, first.words.end) == Some(Part::To);
            let is_dashed = first.words.end == second.words.start && line.is_dashed(second.words.start);
            if !is_linked && !is_dashed {
                continue;
            }
            if first.unit == "aantal" && matches!(second.unit, "EUR" | "USD" | "%") {
                first.unit = second.unit;
            }
            if second.unit == "aantal" && second.power > 0 && matches!(first.unit, "EUR" | "USD") {
                second.unit = first.unit;
            }
            if first.power == 0
                && first.unit == second.unit
                && let Some(number) = first.number.times_ten_to(second.power)
            {
                first.number = number;
            }
        }
    }
}

/// Money other than euros and American dollars: the dataset keeps no sums of it.
const OTHER_MONEY: [&str; 34] = [
    "afghani", "aud", "cad", "chf", "cny", "dinar", "dirham", "dkk", "forint", "frank", "franken", "gbp", "hryvnia",
    "jpy", "kronen", "kroon", "lira", "nok", "pln", "pond", "ponden", "rand", "riyal", "roebel", "roebels", "roepie",
    "sek", "shekel", "uah", "won", "yen", "yuan", "zloty", "zloty's",
];

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

fn sighting(draft: Draft) -> Sighting {
    let number = draft.number.plain();
    let amount = Amount { comparator: draft.comparator, number, unit: draft.unit.to_owned() };
    Sighting { words: draft.words, kind: MentionKind::Amount, value: MentionValue::Amount(amount), rule: "amount" }
}
