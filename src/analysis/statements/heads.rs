//! Which nouns stand for those who act?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::tokens::Gap;
use super::tokens::Token;
use crate::order::sort_by_key;

/// What a noun for those who act stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Allies,
    /// The ministers together.
    Colleagues,
    MemberStates,
    Countries,
    Partners,
    Alliance,
    SecretaryGeneral,
    /// The High Representative of the European Union.
    Representative,
    Commission,
    Council,
    /// The presidency of the Council of the European Union.
    Chair,
    Cabinet,
    /// *ons land*.
    Country,
    /// *de regering*, *de delegatie*: whose, stands beside it.
    Government,
    /// *minister*: the Dutch one unless a country stands beside it.
    Office,
    /// *inzet*, *standpunt*: of a country that stands beside it, else no one's.
    Stance,
    /// *van Amerikaanse zijde*.
    Side,
    /// *opperbevelhebber*: of NATO, unless a country stands beside it.
    Command,
    /// *president*: of a country that stands beside it.
    Foreign,
}

impl Head {
    pub(super) fn is_many(self) -> bool {
        matches!(self, Self::Allies | Self::Colleagues | Self::MemberStates | Self::Countries | Self::Partners)
    }
}

const HEADS: [(Head, &str); 19] = [
    (Head::Side, "kant zijde"),
    (Head::Command, "opperbevelhebber saceur"),
    (Head::Allies, "bondgenoot bondgenoten geallieerden lidlanden navolanden"),
    (
        Head::Colleagues,
        "aanwezigen ambassadeurs ambtgenoten bewindslieden bewindspersonen buitenlandministers collega's \
         defensieministers deelnemers delegaties gesprekspartners gasten geestverwanten leiders ministers premiers \
         presidenten regeringsleiders sprekers staatshoofden vakgenoten vakministers vertegenwoordigers",
    ),
    (Head::MemberStates, "lidstaat lidstaten"),
    (Head::Countries, "landen staten"),
    (Head::Partners, "partners partnerlanden"),
    (Head::Alliance, "alliantie bondgenootschap"),
    (Head::SecretaryGeneral, "secretaris sg sgnavo"),
    (Head::Representative, "hoge hv"),
    (Head::Commission, "commissaris commissie eurocommissaris"),
    (Head::Council, "raad"),
    (Head::Chair, "voorzitterschap"),
    (Head::Cabinet, "kabinet"),
    (Head::Country, "land"),
    (Head::Government, "delegatie diplomatie regering"),
    (
        Head::Stance,
        "aanbod bezwaren bijdrage boodschap inbreng interventie inzet kritiek oproep pleidooi positie standpunt \
         suggestie tegenstand toezegging twijfels verzet waarschuwing wens zorgen",
    ),
    (Head::Office, "bewindsman bewindspersoon bewindsvrouw bewindslid minister staatssecretaris"),
    (
        Head::Foreign,
        "admiraal afgezant ambassadeur ambtgenoot autoriteiten bevelhebber bondskanselier chef collega commandant \
         coordinator directeur gastheer gastvrouw generaal gezant gouverneur hoofd kanselier koning koningin leider \
         leiding leiderschap onderhandelaar onderminister overheid premier president rapporteur regeringsleider \
         staatshoofd topman vakgenoot vertegenwoordiger vicepremier vicepresident vicevoorzitter voorzitter vorst \
         woordvoerder",
    ),
];

/// Words behind an office that say of what: *van Buitenlandse Zaken*.
const PORTFOLIO: &str = "aangelegenheden algemene arbeid binnenlandse buitenlandse cultuur defensie digitale economie \
    economische energie europese financiën handel industrie infrastructuur integratie interne justitie klimaat landbouw \
    markt migratie milieu noodsituaties onderwijs ontwikkelingssamenwerking sociale transport veiligheid \
    veiligheidsbeleid vervoer volksgezondheid zaken";

/// Adjectives that pick some out of a group.
const SUBSET: &str = "betreffende betrokken gelijkgestemde gelijkgezinde grote grotere jonge jongere kleine kleinere \
    nieuwe nieuwere noordelijke noordse oostelijke oude oudere overgrote westelijke zuidelijke zuidoostelijke";

/// Adjectives without an ending before an office: *de speciaal vertegenwoordiger*.
const RANK: &str = "bijzonder buitengewoon civiel hoog militair permanent speciaal tijdelijk uitvoerend";

/// The nouns, by symbol.
#[derive(Clone, Debug, Default)]
pub(super) struct Heads {
    heads: Vec<Option<Head>>,
    portfolio: Vec<Symbol>,
    subset: Vec<Symbol>,
    rank: Vec<Symbol>,
    words: Words,
}

/// Single words that matter where parties are read.
#[derive(Clone, Copy, Debug, Default)]
struct Words {
    secretary: Symbol,
    high: Symbol,
    general: Symbol,
    representative: Symbol,
    among: Symbol,
    more: Symbol,
    others: Symbol,
    with: Symbol,
    name: Symbol,
    like: Symbol,
    r#as: Symbol,
    on_behalf: Symbol,
    european: Symbol,
    one: Symbol,
    all: Symbol,
    of: Symbol,
    for_: Symbol,
    and: Symbol,
    out_of: Symbol,
    het: Symbol,
    president: Symbol,
    what: Symbol,
    regards: Symbol,
    deputy: [Symbol; 3],
}

impl Heads {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut heads: Vec<Option<Head>> = Vec::new();
        for (head, words) in HEADS {
            for word in words.split_ascii_whitespace() {
                let at = lexicon.form(word).number();
                if heads.len() <= at {
                    heads.resize(at + 1, None);
                }
                heads[at] = Some(head);
            }
        }
        let mut portfolio: Vec<Symbol> = PORTFOLIO.split_ascii_whitespace().map(|word| lexicon.form(word)).collect();
        sort_by_key(&mut portfolio, |symbol| *symbol);
        let mut subset: Vec<Symbol> = SUBSET.split_ascii_whitespace().map(|word| lexicon.form(word)).collect();
        sort_by_key(&mut subset, |symbol| *symbol);
        let mut rank: Vec<Symbol> = RANK.split_ascii_whitespace().map(|word| lexicon.form(word)).collect();
        sort_by_key(&mut rank, |symbol| *symbol);
        let mut form = |word| lexicon.form(word);
        let words = Words {
            secretary: form("secretaris"),
            high: form("hoge"),
            general: form("generaal"),
            representative: form("vertegenwoordiger"),
            among: form("onder"),
            more: form("meer"),
            others: form("andere"),
            with: form("met"),
            name: form("name"),
            like: form("evenals"),
            r#as: form("als"),
            on_behalf: form("namens"),
            european: form("europese"),
            one: form("een"),
            all: form("alle"),
            of: form("van"),
            for_: form("voor"),
            and: form("en"),
            out_of: form("uit"),
            het: form("het"),
            president: form("president"),
            what: form("wat"),
            regards: form("betreft"),
            deputy: ["adjunct", "plaatsvervangend", "waarnemend"].map(form),
        };
        Self { heads, portfolio, subset, rank, words }
    }

    pub(super) fn get(&self, form: Symbol) -> Option<Head> {
        self.heads.get(form.number()).copied().flatten()
    }

    /// Does the rest of a noun of two words follow: *Secretaris-Generaal*?
    pub(super) fn is_whole(&self, head: Head, tokens: &[Token], at: usize) -> bool {
        let next = tokens.get(at + 1).map_or(Symbol::NONE, |token| token.form);
        let form = tokens[at].form;
        match head {
            Head::SecretaryGeneral => form != self.words.secretary || next == self.words.general,
            Head::Representative => form != self.words.high || next == self.words.representative,
            _ => true,
        }
    }

    /// *onder meer*, *onder andere*.
    pub(super) fn is_among_others(&self, first: Symbol, second: Symbol) -> bool {
        first == self.words.among && (second == self.words.more || second == self.words.others)
    }

    /// *met name*.
    pub(super) fn is_notably(&self, first: Symbol, second: Symbol) -> bool {
        first == self.words.with && second == self.words.name
    }

    pub(super) fn is_like(&self, form: Symbol) -> bool {
        form == self.words.like
    }

    pub(super) fn is_as(&self, form: Symbol) -> bool {
        form == self.words.r#as
    }

    pub(super) fn is_on_behalf(&self, form: Symbol) -> bool {
        form == self.words.on_behalf
    }

    pub(super) fn is_european(&self, form: Symbol) -> bool {
        form == self.words.european
    }

    pub(super) fn is_one(&self, form: Symbol) -> bool {
        form == self.words.one
    }

    pub(super) fn is_all(&self, form: Symbol) -> bool {
        form == self.words.all
    }

    pub(super) fn is_out_of(&self, form: Symbol) -> bool {
        form == self.words.out_of
    }

    /// *plaatsvervangend* before an office.
    pub(super) fn is_deputy(&self, form: Symbol) -> bool {
        form != Symbol::NONE && self.words.deputy.contains(&form)
    }

    /// Does this adjective say that only some are meant: *kleinere*, *zuidelijke*?
    pub(super) fn is_subset(&self, form: Symbol) -> bool {
        form != Symbol::NONE && self.subset.binary_search(&form).is_ok()
    }

    /// Does this adjective say how high an office is: *speciaal*, *permanent*?
    pub(super) fn is_rank(&self, form: Symbol) -> bool {
        form != Symbol::NONE && self.rank.binary_search(&form).is_ok()
    }

    /// *wat* … *betreft*.
    pub(super) fn regards(&self, first: Symbol, last: Symbol) -> bool {
        first == self.words.what && last == self.words.regards
    }

    pub(super) fn is_het(&self, form: Symbol) -> bool {
        form == self.words.het
    }

    /// Who sits at the table as a guest under a heading such as *NAVO-Oekraïneraad*.
    pub(super) fn guest(&self, heading: &str) -> Option<&'static str> {
        let guests = [("NAVO-Oekra", "oekraine"), ("NAVO-Rusland", "rusland"), ("NAVO-Georgi", "georgie")];
        guests.into_iter().find(|(council, _)| heading.contains(council)).map(|(_, guest)| guest)
    }

    /// The token behind an office and what it is for: *Generaal* of *Secretaris-Generaal*,
    /// *van Buitenlandse Zaken*.
    pub(super) fn behind_office(&self, tokens: &[Token], mut at: usize) -> usize {
        let is =
            |at: usize, form: Symbol| tokens.get(at).is_some_and(|token| token.form == form && token.gap == Gap::None);
        if [self.words.general, self.words.representative, self.words.president].iter().any(|form| is(at, *form)) {
            at += 1;
        }
        let is_portfolio = |at: usize| {
            tokens
                .get(at)
                .is_some_and(|token| token.form != Symbol::NONE && self.portfolio.binary_search(&token.form).is_ok())
        };
        if (is(at, self.words.of) || is(at, self.words.for_)) && is_portfolio(at + 1) {
            at += 2;
            while is_portfolio(at) || (is(at, self.words.and) && is_portfolio(at + 1)) {
                at += 1;
            }
        }
        at
    }
}
