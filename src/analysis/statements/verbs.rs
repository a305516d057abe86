//! Which verb is this a form of, and what does its subject do by it?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use crate::corpus::Act;
use crate::order::sort_by_key;

const LIST: &str = include_str!("../lists/handelingen.tsv");

/// Forms that are other words nearly everywhere: nouns, *bereid* and *uit*.
const NO_VERBS: [&str; 9] = ["aanzet", "bereid", "bericht", "besluit", "inzet", "keren", "opzet", "rust", "uit"];

/// The same, even where a particle follows: *leden*, *maanden*.
const NOUNS: [&str; 8] = ["leden", "maanden", "raden", "reden", "stoot", "verwijt", "weken", "zaken"];

/// Helping verbs with their finite forms, those for one and those for more, then the
/// infinitive and the participle.
const HELPERS: [(Helper, &str, &str, &str); 11] = [
    (Helper::Be, "ben is was", "zijn waren", "zijn geweest"),
    (Helper::Have, "heb heeft had", "hebben hadden", "hebben gehad"),
    (Helper::Become, "wordt werd", "worden werden", "worden geworden"),
    (Helper::Shall, "zal", "zullen", "zullen"),
    (Helper::Can, "zou", "zouden", "zouden"),
    (Helper::Can, "kan kon", "kunnen konden", "kunnen"),
    (Helper::May, "mag mocht", "mogen mochten", "mogen"),
    (Helper::Must, "moet moest", "moeten moesten", "moeten"),
    (Helper::Must, "dient diende", "dienen dienden", "dienen"),
    (Helper::Want, "wil wilde wou", "willen wilden", "willen"),
    (Helper::Can, "hoeft hoefde", "hoeven hoefden", "hoeven"),
];

/// What a helping verb adds to the verb it helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Helper {
    Be,
    Have,
    Become,
    Shall,
    Can,
    May,
    Must,
    Want,
}

/// A verb of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) act: Act,
    /// Says something: the act may lie in what is said (*gaf aan uit te zien naar*).
    pub(super) is_speech: bool,
    /// An everyday verb: the act may lie in its object (*sprak waardering uit*).
    pub(super) is_light: bool,
    /// Its object is a person: *moedigde de Secretaris-Generaal aan*.
    pub(super) is_personal: bool,
    /// Its perfect is made with *zijn*: *zijn gekomen* is no passive.
    pub(super) is_unaccusative: bool,
    /// Whoever will do it takes it upon themselves: *zal leveren*.
    pub(super) is_deed: bool,
    /// Where it is used with *dat*, it weighs: *vindt dat*.
    pub(super) is_belief: bool,
    /// Helps another verb without adding to it: *blijven inzetten*.
    pub(super) is_aspect: bool,
    /// Its subject is given what its object names: *kreeg steun van*.
    pub(super) is_received: bool,
    /// Denies; denied itself, it stresses: *niemand betwistte dat*.
    pub(super) is_denial: bool,
    /// Hardly ever stands without a particle: *dringen*.
    pub(super) is_bound: bool,
    /// In the passive it only describes: *is voorzien voor mei*.
    pub(super) is_planned: bool,
    /// Its subject is spoken of and does nothing: *stond centraal*.
    pub(super) is_of_topic: bool,
    /// With *dat* it only tells: *stelde vast dat*.
    pub(super) is_finding: bool,
    /// Has its act only with *zich*: *sloot zich aan*, but *sloot aan bij het diner*.
    pub(super) is_reflexive: bool,
    /// Which row of the list.
    pub(super) number: u16,
    pub(super) helper: Option<Helper>,
}

/// Which form of a verb a word can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form(u8);

impl Form {
    pub(super) const ONE: Self = Self(1);
    pub(super) const MORE: Self = Self(2);
    pub(super) const FINITE: Self = Self(3 + 64);
    pub(super) const ONE_OR_MORE: Self = Self(3);
    pub(super) const NOT_FINITE: Self = Self(12);
    pub(super) const PARTICIPLE: Self = Self(4);
    pub(super) const INFINITIVE: Self = Self(8);
    /// Finite with its particle before it, as in a subordinate clause: *oproept*.
    pub(super) const JOINED: Self = Self(16);
    /// Past tense, which could be an adjective: *versterkte*.
    pub(super) const LIKE_ADJECTIVE: Self = Self(32);
    /// The bare stem, a verb only beside *ik*; elsewhere it is mostly a noun: *steun*.
    pub(super) const WITH_I: Self = Self(64);

    pub(super) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One way to read a word as a verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) verb: u16,
    pub(super) form: Form,
    /// The particle that must stand elsewhere in the clause.
    pub(super) particle: Symbol,
}

/// All verbs of the list in all their forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Verbs {
    verbs: Vec<Verb>,
    readings: Vec<Reading>,
    /// Where the readings of a form begin, by the number of its symbol.
    starts: Vec<u32>,
}

impl Verbs {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut verbs = Vec::new();
        let mut found: Vec<(usize, Reading)> = Vec::new();
        for (helper, one, more, rest) in HELPERS {
            let verb = number(verbs.len());
            verbs.push(Verb { helper: Some(helper), ..plain() });
            let mut note = |words: &str, form| {
                for word in words.split(' ') {
                    found.push((lexicon.form(word).number(), Reading { verb, form, particle: Symbol::NONE }));
                }
            };
            note(one, Form::ONE);
            note(more, Form::MORE);
            let (infinitive, participle) = rest.split_once(' ').unwrap_or((rest, ""));
            note(infinitive, Form::INFINITIVE);
            if !participle.is_empty() {
                note(participle, Form::PARTICIPLE);
            }
        }
        let rows: Vec<[&str; 4]> = LIST.lines().skip(1).map(columns).collect();
        for [infinitive, given, kinds, act] in &rows {
            let verb = number(verbs.len());
            verbs.push(listed(verb, kinds, act));
            let (particle, base) = infinitive.split_once('|').unwrap_or(("", infinitive));
            let (base, given) =
                if particle.is_empty() || !given.is_empty() { (base, *given) } else { base_of(&rows, base) };
            let symbol = if particle.is_empty() { Symbol::NONE } else { lexicon.form(particle) };
            for (written, form) in forms(base, given) {
                let whole = format!("{particle}{written}");
                if NOUNS.contains(&written.as_str()) || (NO_VERBS.contains(&whole.as_str()) && form != Form::WITH_I) {
                    continue;
                }
                if form.any(Form::FINITE) {
                    found.push((lexicon.form(&written).number(), Reading { verb, form, particle: symbol }));
                }
                let joined = if form.any(Form::FINITE) { Form::JOINED.and(form) } else { form };
                if !particle.is_empty() {
                    found.push((lexicon.form(&whole).number(), Reading { verb, form: joined, particle: Symbol::NONE }));
                    if form.any(Form::PARTICIPLE) {
                        found.push((lexicon.form(&written).number(), Reading { verb, form, particle: symbol }));
                    }
                } else if !form.any(Form::FINITE) {
                    found.push((lexicon.form(&written).number(), Reading { verb, form, particle: Symbol::NONE }));
                }
            }
        }
        Self::gathered(verbs, found)
    }

    fn gathered(verbs: Vec<Verb>, mut found: Vec<(usize, Reading)>) -> Self {
        sort_by_key(&mut found, |(at, reading)| (*at, reading.verb));
        let last = found.last().map_or(0, |(at, _)| *at);
        let mut starts = vec![0; last + 2];
        for (at, _) in &found {
            starts[at + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { verbs, readings: found.into_iter().map(|(_, reading)| reading).collect(), starts }
    }

    /// The ways to read a word as a verb; none for most words.
    pub(super) fn readings(&self, form: Symbol) -> &[Reading] {
        let at = form.number();
        match self.starts.get(at..at + 2) {
            Some(&[from, to]) => &self.readings[from as usize..to as usize],
            _ => &[],
        }
    }

    pub(super) fn verb(&self, reading: Reading) -> Verb {
        self.verbs[usize::from(reading.verb)]
    }
}

fn number(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn plain() -> Verb {
    Verb {
        act: Act::Describes,
        is_speech: false,
        is_light: false,
        is_personal: false,
        is_unaccusative: false,
        is_deed: false,
        is_belief: false,
        is_aspect: false,
        is_received: false,
        is_denial: false,
        is_bound: false,
        is_planned: false,
        is_of_topic: false,
        is_finding: false,
        is_reflexive: false,
        number: 0,
        helper: None,
    }
}

fn listed(number: u16, kinds: &str, act: &str) -> Verb {
    Verb {
        act: Act::from_id(act).unwrap_or(Act::Describes),
        is_speech: kinds.contains('s'),
        is_light: kinds.contains('l'),
        is_personal: kinds.contains('p'),
        is_unaccusative: kinds.contains('u'),
        is_deed: kinds.contains('c'),
        is_belief: kinds.contains('b'),
        is_aspect: kinds.contains('x'),
        is_received: kinds.contains('r'),
        is_denial: kinds.contains('n'),
        is_bound: kinds.contains('o'),
        is_planned: kinds.contains('d'),
        is_of_topic: kinds.contains('t'),
        is_finding: kinds.contains('f'),
        is_reflexive: kinds.contains('z'),
        number,
        helper: None,
    }
}

fn columns(line: &str) -> [&str; 4] {
    let mut cells = line.split('\t');
    [(); 4].map(|()| cells.next().unwrap_or_default())
}

/// The row that says how the verb without its particle is conjugated.
fn base_of<'a>(rows: &[[&'a str; 4]], base: &'a str) -> (&'a str, &'a str) {
    let row = rows.iter().find(|row| row[0].trim_end_matches('~') == base.trim_end_matches('~'));
    row.map_or((base, ""), |row| (row[0], row[1]))
}

/// Every form of a verb. `~` behind the infinitive: its stem ends in an unstressed or
/// short syllable (*leveren*, *leverde*). Given forms are past for one, past for more,
/// participle.
fn forms(infinitive: &str, given: &str) -> Vec<(String, Form)> {
    let keeps_short = infinitive.ends_with('~');
    let infinitive = infinitive.trim_end_matches('~');
    let stem = stem(infinitive, keeps_short);
    let mut forms = vec![(infinitive.to_owned(), Form::INFINITIVE.and(Form::MORE))];
    forms.push((with_t(&stem), Form::ONE));
    forms.push((stem.clone(), Form::WITH_I));
    let mut given = given.split(' ').filter(|form| !form.is_empty());
    if let (Some(one), Some(more), Some(participle)) = (given.next(), given.next(), given.next()) {
        forms.push((one.to_owned(), Form::ONE));
        forms.push((more.to_owned(), Form::MORE));
        forms.push((participle.to_owned(), Form::PARTICIPLE));
    } else {
        let root = infinitive.strip_suffix("en").unwrap_or(infinitive);
        let ending = if root.ends_with(['t', 'k', 'f', 's', 'p', 'x']) || root.ends_with("ch") { "t" } else { "d" };
        forms.push((format!("{stem}{ending}e"), Form::ONE.and(Form::LIKE_ADJECTIVE)));
        forms.push((format!("{stem}{ending}en"), Form::MORE));
        let end = if stem.ends_with(['t', 'd']) { "" } else { ending };
        let ge = if is_prefixed(infinitive) { "" } else { "ge" };
        forms.push((format!("{ge}{stem}{end}"), Form::PARTICIPLE));
    }
    forms.dedup();
    forms
}

fn is_prefixed(infinitive: &str) -> bool {
    const PREFIXES: [&str; 15] = [
        "aanvaard", "be", "erken", "ge", "her", "mis", "om", "onder", "ont", "over", "ver", "volhard", "volt",
        "vrijwaar", "weer",
    ];
    PREFIXES.iter().any(|prefix| infinitive.starts_with(prefix))
}

fn with_t(stem: &str) -> String {
    if stem.ends_with('t') { stem.to_owned() } else { format!("{stem}t") }
}

/// The stem that the endings of present and weak past go behind: *verklaar*, *benadruk*.
fn stem(infinitive: &str, keeps_short: bool) -> String {
    if let Some(root) = infinitive.strip_suffix("an").filter(|root| root.ends_with('a')) {
        return format!("{root}a");
    }
    let Some(root) = infinitive.strip_suffix("en").filter(|root| root.len() > 2 || root.ends_with(['o', 'i'])) else {
        return infinitive.trim_end_matches('n').to_owned();
    };
    if infinitive == "zien" || infinitive.ends_with("zien") || infinitive == "doen" {
        return infinitive.trim_end_matches('n').to_owned();
    }
    if root.ends_with("creer") || (root.ends_with("ier") && root.len() > 5 && root != "financier") {
        // *creëert*, *varieert*: the stress lies on a syllable of its own.
        return format!("{}eer", &root[..root.len() - 2]);
    }
    let letters = root.as_bytes();
    let [.., third, second, last] = letters else { return root.to_owned() };
    let is_vowel = |letter: u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    if second == last && !is_vowel(*last) {
        return root[..root.len() - 1].to_owned();
    }
    let mut stem = root.to_owned();
    let is_open = !is_vowel(*last) && matches!(second, b'a' | b'e' | b'o' | b'u') && !is_vowel(*third);
    if is_open && !keeps_short {
        stem.insert(root.len() - 1, char::from(*second));
    }
    if let Some(hard) = match last {
        b'v' => Some('f'),
        b'z' => Some('s'),
        _ => None,
    } {
        stem.pop();
        stem.push(hard);
    }
    stem
}
