//! Which countries, towns, organisations and well-known people are named?

use super::super::lexicon::Hit;
use super::super::lexicon::Lexicon;
use super::super::lexicon::Phrases;
use super::super::lexicon::Roles;
use super::super::slugs::name;
use super::line::Line;
use crate::order::sort_by_key;
use crate::tables;
use crate::text::fold;
use crate::text::tokens;

/// What kind of thing a name on the lists names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum NameKind {
    Country,
    Region,
    Water,
    Town,
    Organisation,
    Person,
    /// Nothing that is noted: it keeps a name inside it from being found.
    Nothing,
}

/// A name on the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Name {
    /// Its permanent id.
    pub(in super::super) id: &'static str,
    /// What it is called.
    pub(in super::super) name: &'static str,
    /// What it names.
    pub(in super::super) kind: NameKind,
    /// The country it lies in or is, as ISO 3166-1 has it; empty for what crosses borders.
    pub(in super::super) country: &'static str,
}

/// A name in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NameHit {
    /// Its first word.
    pub(super) from: usize,
    /// The word behind its last.
    pub(super) to: usize,
    /// Which name.
    pub(super) name: Name,
    /// Is it a common surname or word that needs an office before it?
    pub(super) is_weak: bool,
}

/// How a form on a list has to be written to count.
#[derive(Clone, Copy, Debug)]
struct Form {
    name: u16,
    is_weak: bool,
    /// A bit for each word that needs a capital.
    capitals: u8,
    /// A bit for each word that is written in capitals only, as *VS* and *IS* are.
    shouted: u8,
}

/// The lists, ready to be found in a text.
#[derive(Clone, Debug)]
pub(super) struct Names {
    names: Vec<Name>,
    /// Places in `names`, sorted by the names' ids.
    by_id: Vec<u16>,
    /// ISO codes of countries with their places in `names`, sorted.
    by_code: Vec<(&'static str, u16)>,
    forms: Phrases<Form>,
    directions: Roles<()>,
    /// Words without a capital that a name begins with: *anti-ISIS-coalitie*.
    small_beginnings: Roles<()>,
}

impl Names {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut names = Vec::new();
        let mut forms: Vec<(String, Form)> = Vec::new();
        for (name, written) in rows() {
            let number = u16::try_from(names.len()).unwrap_or(u16::MAX);
            names.push(name);
            for form in written.split(';') {
                each_spelling(form, |spelling| forms.push(compiled(spelling, number)));
            }
        }
        let mut small_beginnings = Roles::default();
        // *zu Guttenberg* as well, but no *de*: it would be looked up in every sentence.
        let may_begin_small = |phrase: &str, form: &Form| match names[usize::from(form.name)].kind {
            NameKind::Organisation => true,
            NameKind::Person => !phrase.starts_with("de "),
            _ => false,
        };
        for (phrase, _) in forms.iter().filter(|(phrase, form)| form.capitals & 1 == 0 && may_begin_small(phrase, form))
        {
            if let Some(first) = tokens(phrase).next() {
                small_beginnings.give(&[&fold(&phrase[first])], (), lexicon);
            }
        }
        let forms = Phrases::of(forms.iter().map(|(phrase, form)| (phrase.as_str(), *form)), lexicon);
        let mut directions = Roles::default();
        directions.give(
            &["noord", "oost", "zuid", "west", "noordoost", "noordwest", "zuidoost", "zuidwest", "centraal", "midden"],
            (),
            lexicon,
        );
        let mut by_id: Vec<u16> = (0..).take(names.len()).collect();
        sort_by_key(&mut by_id, |at| names[usize::from(*at)].id);
        let countries = (0..).zip(&names).filter(|(_, name)| name.kind == NameKind::Country);
        let mut by_code: Vec<(&str, u16)> = countries.map(|(at, name)| (name.country, at)).collect();
        sort_by_key(&mut by_code, |entry| *entry);
        Self { names, by_id, by_code, forms, directions, small_beginnings }
    }

    /// The name with this id.
    pub(super) fn name(&self, id: &str) -> Option<&Name> {
        let at = self.by_id.partition_point(|at| self.names[usize::from(*at)].id < id);
        self.by_id.get(at).map(|at| &self.names[usize::from(*at)]).filter(|name| name.id == id)
    }

    /// The country with this ISO code.
    pub(super) fn country(&self, iso: &str) -> Option<&Name> {
        let at = self.by_code.partition_point(|(code, _)| *code < iso);
        self.by_code.get(at).filter(|(code, _)| *code == iso).map(|(_, at)| &self.names[usize::from(*at)])
    }

    /// The names in a sentence, in order and without overlap.
    pub(super) fn find(&self, line: Line<'_>) -> Vec<NameHit> {
        let mut hits: Vec<NameHit> = Vec::new();
        let mut at = 0;
        while at < line.words.len() {
            let may_begin = line.words[at].has_capital || self.small_beginnings.of(&line.words[at]).is_some();
            let hit = may_begin.then(|| self.forms.longest(line.words, at, |hit| is_written_so(hit, line))).flatten();
            let Some(hit) = hit else {
                at += 1;
                continue;
            };
            let behind = hits.last().map_or(0, |last| last.to);
            let name = self.names[usize::from(hit.value.name)];
            // *Oost-Oekraïne* lies in Ukraine.
            let has_direction = at > behind
                && line.words[at].is_joined
                && matches!(name.kind, NameKind::Country | NameKind::Region)
                && self.directions.of(&line.words[at - 1]).is_some();
            let from = if has_direction { at - 1 } else { at };
            hits.push(NameHit { from, to: hit.to, name, is_weak: hit.value.is_weak });
            at = hit.to;
        }
        hits
    }
}

/// Is the form written with its capitals, and in one piece?
fn is_written_so(hit: &Hit<&Form>, line: Line<'_>) -> bool {
    (hit.from..hit.to).enumerate().all(|(nth, at)| {
        let bit = 1_u8.checked_shl(u32::try_from(nth).unwrap_or(8)).unwrap_or(0);
        let is_in_one_piece = nth == 0 || line.is_next(at) || line.is_dashed(at);
        let has_capital = hit.value.capitals & bit == 0 || line.words[at].has_capital;
        let is_shouted = hit.value.shouted & bit == 0 || !line.written(at).chars().any(char::is_lowercase);
        is_in_one_piece && has_capital && is_shouted
    })
}

/// The spellings of a form: *Turks(e)* is *Turks* and *Turkse*.
fn each_spelling(form: &str, mut spell: impl FnMut(&str)) {
    match form.strip_suffix(')').and_then(|form| form.split_once('(')) {
        Some((base, ending)) => {
            spell(base);
            spell(&[base, ending].concat());
        }
        None => spell(form),
    }
}

fn compiled(spelling: &str, name: u16) -> (String, Form) {
    let (is_weak, spelling) = spelling.strip_prefix('?').map_or((false, spelling), |rest| (true, rest));
    let mut form = Form { name, is_weak, capitals: 0, shouted: 0 };
    for (nth, token) in tokens(spelling).enumerate().take(8) {
        let word = &spelling[token];
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        if word.starts_with(char::is_uppercase) {
            form.capitals |= 1 << nth;
        }
        if letters().count() > 1 && letters().all(char::is_uppercase) {
            form.shouted |= 1 << nth;
        }
    }
    (spelling.to_owned(), form)
}

/// Every name with its forms.
fn rows() -> impl Iterator<Item = (Name, &'static str)> {
    let places = table(tables::places()).map(|row| {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (id, kind, country) = (cell(), cell(), cell());
        let kind = match kind {
            "land" => NameKind::Country,
            "stad" => NameKind::Town,
            "water" => NameKind::Water,
            _ => NameKind::Region,
        };
        (id, kind, country, row.rsplit('\t').next().unwrap_or_default())
    });
    let others = |list: &'static str, kind| {
        table(list).filter_map(|row| row.split_once('\t')).map(move |(id, forms)| {
            let kind = if id == "-" { NameKind::Nothing } else { kind };
            (id, kind, "", forms)
        })
    };
    places
        .chain(others(tables::organisations(), NameKind::Organisation))
        .chain(others(tables::people(), NameKind::Person))
        .map(|(id, kind, country, forms)| (Name { id, name: name(forms), kind, country }, forms))
}

fn table(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().skip(1).filter(|row| !row.is_empty())
}
