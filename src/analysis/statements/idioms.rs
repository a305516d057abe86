//! Which set phrases of a verb and a noun say more than either?
//!
//! *Stellen* says little and *beschikking* says nothing, but whoever makes something
//! available commits to it. A phrase is found by its noun, the preposition before it and
//! the verb of the clause.

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::tokens::Token;
use super::verbs::Form;
use super::verbs::Verbs;
use crate::corpus::Act;
use crate::order::sort_by_key;

/// What whoever says these phrases does: verbs, then preposition and noun.
const IDIOMS: [(Act, &str, &str); 94] = [
    (Act::Appreciates, "beoordelen ervaren", "als nuttig"),
    (Act::Appreciates, "beoordelen ervaren", "als positief"),
    (Act::Appreciates, "uitgaan toekomen", "dank dank"),
    (Act::Appreciates, "uitgaan toekomen", "lof lof"),
    (Act::Appreciates, "uitgaan toekomen", "waardering waardering"),
    (Act::Appreciates, "spreken gewagen reageren", "met lof"),
    (Act::CallsFor, "brengen", "in overweging"),
    (Act::CallsFor, "drukken binden", "op hart"),
    (Act::CallsFor, "geven", "in overweging"),
    (Act::CallsFor, "komen", "met aanbeveling"),
    (Act::CallsFor, "komen", "met voorstel"),
    (Act::CallsFor, "komen", "met voorstellen"),
    (Act::CallsFor, "leggen", "op tafel"),
    (Act::CallsFor, "maken", "hard hard"),
    (Act::CallsFor, "maken", "sterk sterk"),
    (Act::CallsFor, "breken", "voor lans"),
    (Act::CallsFor, "roepen", "tot orde"),
    (Act::CallsFor, "stellen", "als eis"),
    (Act::CallsFor, "stellen", "als voorwaarde"),
    (Act::CallsFor, "stellen", "tot voorwaarde"),
    (Act::CallsFor, "vragen", "om opheldering"),
    (Act::CallsFor, "vragen", "steun steun"),
    (Act::Commits, "houden", "in gereedheid"),
    (Act::Commits, "nemen", "op schouders"),
    (Act::Commits, "nemen", "op zich"),
    (Act::Commits, "nemen", "voor rekening"),
    (Act::Commits, "stellen houden", "ter beschikking"),
    (Act::Commits, "stellen", "in vooruitzicht"),
    (Act::Commits, "stellen", "garant garant"),
    (Act::Decides, "bereiken maken sluiten", "akkoord akkoord"),
    (Act::Decides, "bereiken sluiten tekenen", "overeenkomst overeenkomst"),
    (Act::Decides, "bereiken sluiten", "principeakkoord principeakkoord"),
    (Act::Decides, "geven", "groen licht"),
    (Act::Decides, "zetten plaatsen", "handtekening handtekening"),
    (Act::Decides, "maken", "afspraak afspraak"),
    (Act::Decides, "maken", "afspraken afspraken"),
    (Act::Describes, "aanbieden toesturen toezenden", "agenda agenda"),
    (Act::Describes, "aanbieden toesturen toezenden", "brief brief"),
    (Act::Describes, "aanbieden toesturen toezenden", "overzicht overzicht"),
    (Act::Describes, "aanbieden toesturen toezenden", "verslag verslag"),
    (Act::Describes, "komen staan", "aan bod"),
    (Act::Describes, "komen staan", "aan orde"),
    (Act::Describes, "komen", "ter sprake"),
    (Act::Describes, "komen", "ter tafel"),
    (Act::Describes, "staan", "in teken"),
    (Act::Describes, "staan", "op agenda"),
    (Act::Describes, "staan", "ter discussie"),
    (Act::Describes, "stellen", "ter discussie"),
    (Act::Describes, "stuiten", "op bezwaar"),
    (Act::Describes, "stuiten", "op bezwaren"),
    (Act::Describes, "stuiten", "op kritiek"),
    (Act::Describes, "stuiten", "op verzet"),
    (Act::Describes, "stuiten", "op weerstand"),
    (Act::Describes, "wijzen", "van hand"),
    (Act::Expects, "achten", "kans kans"),
    (Act::Expects, "bestaan liggen", "voornemen voornemen"),
    (Act::Expects, "uitgaan", "ervan ervan"),
    (Act::Stresses, "baren", "zorg zorg"),
    (Act::Stresses, "baren", "zorgen zorgen"),
    (Act::Stresses, "blijven staan", "voorop voorop"),
    (Act::Stresses, "brengen", "onder aandacht"),
    (Act::Stresses, "brengen stellen", "aan orde"),
    (Act::Stresses, "brengen", "te berde"),
    (Act::Stresses, "brengen", "ter sprake"),
    (Act::Stresses, "brengen roepen", "in herinnering"),
    (Act::Stresses, "brengen", "naar voren"),
    (Act::Stresses, "leggen", "op vinger"),
    (Act::Stresses, "luiden", "aan noodklok"),
    (Act::Stresses, "nemen", "op hoog"),
    (Act::Stresses, "slaan trekken", "aan alarm"),
    (Act::Stresses, "slaan trekken", "aan bel"),
    (Act::Stresses, "staan", "buiten kijf"),
    (Act::Stresses, "staan lijden", "buiten twijfel"),
    (Act::Stresses, "stellen", "aan kaak"),
    (Act::Stresses, "stellen zetten", "in centrum"),
    (Act::Stresses, "trekken", "in twijfel"),
    (Act::Stresses, "vallen", "op hekel"),
    (Act::Stresses, "delen", "zorg zorg"),
    (Act::Stresses, "delen", "zorgen zorgen"),
    (Act::Supports, "delen", "analyse analyse"),
    (Act::Supports, "delen", "lezing lezing"),
    (Act::Supports, "delen", "mening mening"),
    (Act::Supports, "delen", "oordeel oordeel"),
    (Act::Supports, "delen", "opvatting opvatting"),
    (Act::Supports, "delen", "standpunt standpunt"),
    (Act::Supports, "delen", "visie visie"),
    (Act::Supports, "rekenen", "op bijval"),
    (Act::Supports, "rekenen", "op steun"),
    (Act::Supports, "rekenen", "op sympathie"),
    (Act::Supports, "scharen stellen", "achter achter"),
    (Act::Supports, "springen", "op bres"),
    (Act::Supports, "staan", "achter achter"),
    (Act::Supports, "vinden krijgen oogsten", "bij weerklank"),
    (Act::Supports, "vinden krijgen", "bij gehoor"),
];

/// A preposition stands at most so many words before its noun: *in het vooruitzicht*.
const REACH: usize = 3;

#[derive(Clone, Copy, Debug)]
struct Idiom {
    noun: Symbol,
    preposition: Symbol,
    verb: u16,
    act: Act,
}

/// The phrases, in the order of their nouns.
#[derive(Clone, Debug, Default)]
pub(super) struct Idioms {
    idioms: Vec<Idiom>,
    /// Where the phrases of a noun begin and one more, by its number; 0 for all other words.
    by_noun: Vec<u16>,
}

impl Idioms {
    pub(super) fn of(lexicon: &mut Lexicon, verbs: &Verbs) -> Self {
        let mut idioms = Vec::new();
        for (act, heads, words) in IDIOMS {
            let (preposition, noun) = words.split_once(' ').unwrap_or((words, words));
            let (preposition, noun) = (lexicon.form(preposition), lexicon.form(noun));
            for head in heads.split(' ') {
                let symbol = lexicon.form(head);
                let of_head = |reading: &&super::verbs::Reading| {
                    reading.form.any(Form::INFINITIVE) && reading.particle == Symbol::NONE
                };
                if let Some(reading) = verbs.readings(symbol).iter().find(of_head) {
                    idioms.push(Idiom { noun, preposition, verb: verbs.verb(*reading).number, act });
                }
            }
        }
        // One after the other, and those of a noun as they stand in the list.
        sort_by_key(&mut idioms, |idiom: &Idiom| idiom.noun.number());
        let mut by_noun = vec![0; lexicon.n_forms() + 1];
        for (place, idiom) in (1..).zip(&idioms) {
            let first = &mut by_noun[idiom.noun.number()];
            *first = if *first == 0 { place } else { *first };
        }
        Self { idioms, by_noun }
    }

    /// The act of the phrase whose noun stands at `at`, with this verb.
    pub(super) fn act(&self, tokens: &[Token], at: usize, verb: u16) -> Option<Act> {
        let noun = tokens[at].form;
        let first = self.by_noun.get(noun.number()).copied().filter(|place| *place > 0)?;
        let of_noun = self.idioms[usize::from(first) - 1..].iter().take_while(|idiom| idiom.noun == noun);
        let mut fitting = of_noun.filter(|idiom| idiom.verb == verb);
        fitting
            .find(|idiom| {
                let before = tokens[..at].iter().rev().take(REACH);
                idiom.preposition == noun || before.into_iter().any(|token| token.form == idiom.preposition)
            })
            .map(|idiom| idiom.act)
    }
}
