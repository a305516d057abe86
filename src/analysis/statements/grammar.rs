//! What part can a word play in a sentence?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use crate::corpus::Act;

/// The parts a word can play, as a set: many a Dutch word can play several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts(u64);

impl Parts {
    pub(super) const DETERMINER: Self = Self(1);
    pub(super) const PREPOSITION: Self = Self(1 << 1);
    pub(super) const AND: Self = Self(1 << 2);
    /// Opens a clause that makes a statement of its own: *terwijl*.
    pub(super) const ASIDE: Self = Self(1 << 3);
    /// Opens a clause that says when or why: *omdat*.
    pub(super) const ADVERBIAL: Self = Self(1 << 4);
    /// May open a relative clause: *die*, *waar*.
    pub(super) const RELATIVE: Self = Self(1 << 5);
    /// Some of them: *veel*, *diverse*.
    pub(super) const SOME: Self = Self(1 << 6);
    /// All of them, or an article that says nothing about how many.
    pub(super) const NOT: Self = Self(1 << 7);
    /// May stand between a verb and its subject: *ook*, *hierbij*.
    pub(super) const ADVERB: Self = Self(1 << 8);
    /// *hij*, *deze*, *laatstgenoemde*: one who was named before.
    pub(super) const HE: Self = Self(1 << 9);
    /// *zij*, *ze*: one or more who were named before.
    pub(super) const THEY: Self = Self(1 << 10);
    /// *ik*, *wij*: who writes the report.
    pub(super) const I: Self = Self(1 << 11);
    /// Includes whoever follows: *waaronder*, *zoals*.
    pub(super) const INCLUDING: Self = Self(1 << 12);
    pub(super) const TE: Self = Self(1 << 13);
    pub(super) const THAT: Self = Self(1 << 14);
    /// Can be torn off a verb: *op*, *uit*, *toe*.
    pub(super) const PARTICLE: Self = Self(1 << 15);
    pub(super) const BY: Self = Self(1 << 16);
    pub(super) const OF: Self = Self(1 << 17);
    pub(super) const OM: Self = Self(1 << 18);
    pub(super) const WITH: Self = Self(1 << 19);
    /// *volgens*, *namens*: whoever follows says it.
    pub(super) const SAYS: Self = Self(1 << 20);
    /// *aan*, *voor*, *richting*: whoever follows may be spoken to.
    pub(super) const TO: Self = Self(1 << 21);
    /// Possessive or determiner as well as something else: *zijn*.
    pub(super) const POSSESSIVE: Self = Self(1 << 22);
    pub(super) const BETWEEN: Self = Self(1 << 23);
    /// *andere*, *overige*: only some, unless an article makes it the rest.
    pub(super) const OTHER: Self = Self(1 << 24);
    /// *alleen*, *slechts*: *niet alleen* denies nothing.
    pub(super) const ONLY: Self = Self(1 << 25);
    /// *gastheerschap*, *voorzitterschap*: of one who takes part.
    pub(super) const LEADERSHIP: Self = Self(1 << 26);
    pub(super) const REFLEXIVE: Self = Self(1 << 27);
    /// *ons* before *land*: who writes the report.
    pub(super) const OUR: Self = Self(1 << 28);
    /// *aanwezig*, *deelnemen*: says that someone takes part.
    pub(super) const PRESENT: Self = Self(1 << 29);
    pub(super) const TOGETHER: Self = Self(1 << 30);
    /// *dit*: may stand on its own.
    pub(super) const THIS: Self = Self(1 << 31);
    /// *ontmoeting*: whoever is met takes part.
    pub(super) const MEETING: Self = Self(1 << 32);
    /// *zo* of *, zo zei hij,*.
    pub(super) const SO: Self = Self(1 << 33);
    /// *ik*, *hij*: can be nothing but a subject.
    pub(super) const NOMINATIVE: Self = Self(1 << 34);
    /// *waarvoor*, *hetgeen*: behind the main clause it may bring news.
    pub(super) const WHEREBY: Self = Self(1 << 35);
    /// *naar het oordeel van*: whoever follows says it.
    pub(super) const VIEW: Self = Self(1 << 36);
    /// *uit de cijfers van*.
    pub(super) const SOURCE: Self = Self(1 << 37);
    /// *op verzoek van*.
    pub(super) const INITIATIVE: Self = Self(1 << 38);
    /// *sommigen*: some people.
    pub(super) const SOME_OF_THEM: Self = Self(1 << 39);
    /// *iedereen*.
    pub(super) const EVERYONE: Self = Self(1 << 40);
    /// *hen* of *enkele van hen*.
    pub(super) const THEM: Self = Self(1 << 41);
    /// *waar* at the beginning of a sentence: *terwijl*.
    pub(super) const WHERE: Self = Self(1 << 42);
    /// *behalve X ook Y*: X as well.
    pub(super) const BESIDES: Self = Self(1 << 43);
    pub(super) const ON: Self = Self(1 << 46);
    /// *welk*: opens a question, of which something is said.
    pub(super) const ASKS: Self = Self(1 << 51);
    pub(super) const FROM: Self = Self(1 << 52);
    /// *vraag*: *of* behind it opens a clause.
    pub(super) const WHETHER: Self = Self(1 << 48);
    pub(super) const EITHER: Self = Self(1 << 49);
    /// *belangrijk*: may stand before a noun, and then says nothing of its own.
    pub(super) const QUALITY: Self = Self(1 << 50);
    pub(super) const OUT_OF: Self = Self(1 << 47);
    /// *in aanwezigheid van*, *met deelname van*: whoever follows takes part.
    pub(super) const ATTENDANCE: Self = Self(1 << 53);
    pub(super) const IN: Self = Self(1 << 54);
    /// *mij*: whoever writes the report, but never as subject.
    pub(super) const ME: Self = Self(1 << 55);
    /// *te weten*, *namelijk*: whoever follows is all that was meant.
    pub(super) const NAMELY: Self = Self(1 << 56);
    /// *betreft* in *wat Kosovo betreft*.
    pub(super) const REGARDS: Self = Self(1 << 57);
    pub(super) const WHAT: Self = Self(1 << 58);
    /// *nu*: when, or why.
    pub(super) const NOW: Self = Self(1 << 60);
    /// *het*: an article, or a pronoun before a verb.
    pub(super) const IT: Self = Self(1 << 59);
    pub(super) const ALSO: Self = Self(1 << 44);
    /// *bij*, *onder*: among whom something is felt.
    pub(super) const AMONG: Self = Self(1 << 45);

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Can it play any of these parts?
    pub(super) fn any(self, parts: Self) -> bool {
        self.0 & parts.0 != 0
    }
}

const WORDS: [(Parts, &str); 62] = [
    (Parts::NOW, "nu"),
    (Parts::IT, "het"),
    (Parts::NAMELY, "namelijk weten"),
    (Parts::REGARDS, "aangaat betreft"),
    (Parts::WHAT, "wat"),
    (Parts::ATTENDANCE, "aanwezigheid bijzijn deelname deelneming handen medewerking"),
    (Parts::IN, "binnen in"),
    (Parts::ME, "mij"),
    (Parts::ASKS, "hoeveel welk welke"),
    (Parts::FROM, "vanuit"),
    (Parts::WHETHER, "afwachten afgewacht bezien bekeken bekijken kwestie nagaan onderzocht twijfel vraag"),
    (Parts::EITHER, "of"),
    (
        Parts::QUALITY,
        "belangrijk cruciaal essentieel fundamenteel gewenst kritisch nodig noodzakelijk onvoldoende pijnlijk urgent \
         wezenlijk zorgelijk zorgwekkend",
    ),
    (Parts::ON, "op"),
    (Parts::OUT_OF, "uit"),
    (Parts::SO, "zo"),
    (Parts::NOMINATIVE, "hij ik we wij zij"),
    (
        Parts::WHEREBY,
        "hetgeen waaraan waarbij waardoor waarin waarmee waarnaar waarop waarover waartegen waartoe waarvan waarvoor",
    ),
    (
        Parts::VIEW,
        "idee inschatting inzicht mening monde ogen oordeel opinie optiek opvatting overtuiging perspectief standpunt \
         taxatie verwachting visie zienswijze",
    ),
    (
        Parts::SOURCE,
        "analyse berichten briefing cijfers expose gegevens inleiding mededeling mededelingen mond onderzoek presentatie \
         rapport rapportage schets schildering toelichting uiteenzetting verslag woorden",
    ),
    (
        Parts::INITIATIVE,
        "aandrang aandringen aangeven initiatief instigatie suggestie verzoek voordracht voorspraak voorstel",
    ),
    (Parts::SOME_OF_THEM, "anderen enkelen meerderen meesten menigeen sommigen velen verscheidenen weinigen"),
    (Parts::EVERYONE, "allen eenieder iedereen"),
    (Parts::THEM, "hen hun ons"),
    (Parts::WHERE, "waar"),
    (Parts::BESIDES, "behalve naast"),
    (Parts::ALSO, "ook tevens"),
    (Parts::AMONG, "bij onder"),
    (
        Parts::DETERMINER,
        "alle beide dat de dezelfde die dit deze een elk elke enig enige ener geen genoemde haar het hun ieder iedere \
         mijn mijne ons onze respectieve uw zijn zo'n",
    ),
    (
        Parts::PREPOSITION,
        "aan achter aldus als behalve betreffende bij binnen blijkens boven buiten conform dankzij door gedurende gelet \
         gezien in inclusief ingevolge inzake jegens krachtens langs met middels na naar naast namens nabij om \
         omstreeks omtrent onder ongeacht op over overeenkomstig per qua richting rond rondom sinds te tegen tegenover \
         ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder à",
    ),
    (Parts::AND, "alsmede alsook doch echter en evenals maar noch of"),
    (Parts::ASIDE, "terwijl waarbij waarna"),
    (
        Parts::ADVERBIAL,
        "aangezien alsof alvorens doordat hoe hoewel indien mits nadat ofschoon omdat opdat teneinde tenzij totdat \
         voordat wanneer zodat zodra zolang",
    ),
    (
        Parts::RELATIVE,
        "die hetgeen waar waaraan waardoor waarin waarmee waarnaar waarom waarop waarover waartegen waartoe waaruit \
         waarvan waarvoor welke wie wier",
    ),
    (
        Parts::SOME,
        "aantal achttal deel derde diverse drietal een enkele enige groep gros handvol helft kwart meerdere meerderheid \
         meeste menig merendeel negental paar sommige tal talrijke tiental twaalftal twintigtal vijftal viertal zestal \
         zevental bijna nagenoeg vrijwel veel vele verscheidene verscheidenen verschillende",
    ),
    (Parts::NOT, "evenmin geen nauwelijks niemand niet nimmer nooit noch onvoldoende"),
    (
        Parts::ADVERB,
        "al allereerst alvast andermaal bij bovendien breed daar daaraan daarbij daarentegen daarin daarmee daarna \
         daarnaast daarom daarop daarover daartoe daarvoor dan dan desalniettemin desgevraagd dus echter eens eerst \
         eerder er eraan ernaar erop ertoe evenals evenzeer expliciet graag hieraan hierbij hierin hiermee hierna hierop \
         hierover hiertoe hiervan hiervoor hierdoor immers inmiddels met mede namelijk nadrukkelijk nogmaals nu ook opnieuw \
         overigens reeds tegelijk tegelijkertijd tenslotte tevens thans toen toch uitdrukkelijk uitgebreid verder \
         vervolgens voorts vooral wederom weer wel zo zelf zelfs zich",
    ),
    (Parts::HE, "deze hem hij laatstgenoemde"),
    (Parts::THEY, "ze zij"),
    (Parts::I, "ik we wij"),
    (Parts::INCLUDING, "inclusief waaronder zoals"),
    (Parts::TE, "te"),
    (Parts::THAT, "dat"),
    (
        Parts::PARTICLE,
        "aan achter af bekend beschikbaar bij bijeen binnen bloot borg centraal dank deel door duidelijk gade \
         geluk gereed goed hoog in kenbaar kennis klaar lam los mede mee na neer om onder op open over \
         overeen plaats rond samen stand stil stop tegemoet tegen tekort terecht terug teweeg toe uit uiteen \
         vast veilig vol voor vooraf voorbij voorop voort vooruit vrij waar weer weg welkom zeker zwaar",
    ),
    (Parts::BY, "door"),
    (Parts::OF, "van"),
    (Parts::OM, "om"),
    (Parts::WITH, "met"),
    (Parts::SAYS, "aldus namens volgens"),
    (Parts::TO, "aan bij jegens op richting tegen tegenover voor"),
    (Parts::POSSESSIVE, "haar hun mijn onze zijn"),
    (Parts::BETWEEN, "tussen"),
    (Parts::OTHER, "andere overige"),
    (Parts::ONLY, "alleen enkel langer slechts uitsluitend"),
    (Parts::LEADERSHIP, "gastheerschap leiding uitnodiging voorzitterschap"),
    (Parts::REFLEXIVE, "zich"),
    (Parts::OUR, "mijn ons onze"),
    (Parts::PRESENT, "aanschoof aanschoven aanwezig deelgenomen deelnam deelnamen deelneemt deelnemen"),
    (Parts::THIS, "deze dit"),
    (
        Parts::MEETING,
        "bijeenkomst diner discussie gast gedachtewisseling gesprek gesprekken kennismaking lunch onderhoud ontbijt \
         ontmoeting ontmoetingen overleg sessie vergadering videoconferentie werkdiner werklunch werkontbijt",
    ),
    (Parts::TOGETHER, "samen tezamen"),
    (Parts::SOME.and(Parts::ADVERB), "ondermeer"),
];

/// Words that make an act of an everyday verb: *sprak zijn steun uit*, *is van belang*.
const CUES: [(Act, &str); 8] = [
    (
        Act::Stresses,
        "aandacht aandachtspunt accent afkeer afkeuring afschuw argwaan bedenkingen bedreiging beducht behoefte belang \
         belangrijk beroering besef bevreesd bezorgd bezorgdheid bezwaar bezwaren boos consternatie cruciaal eens \
         eensgezind eensgezindheid ergernis essentieel frustratie fundamenteel gealarmeerd gekwetst geschokt gewenst \
         kanttekening kanttekeningen klacht klachten klemtoon kritiek kritisch mening nadruk nodig noodzaak noodzakelijk \
         onaanvaardbaar onacceptabel onbegrijpelijk onbehagen onbestaanbaar ondenkbaar ongenoegen ongerust ongerustheid \
         onmisbaar onontbeerlijk onrust ontoelaatbaar ontoereikend ontsteld onvermijdelijk onvoldoende onvrede onwenselijk \
         oordeel opvatting overtuigd overtuiging pijnlijk prioriteit raadzaam relevantie schande scepsis sceptisch \
         teleurgesteld teleurstelling twijfel twijfels urgent urgentie veelzeggend verbijstering veroordeling verontrust \
         verontrustend verontrusting verontwaardigd verontwaardiging verplichting voorbehoud vraagtekens vrees waarschuwing \
         weerzin wenselijk wezenlijk wrevel zorg zorgelijk zorgen zorgwekkend",
    ),
    (
        Act::Supports,
        "adhesie bijstand bijval draagvlak instemming solidariteit steun voorstander voorstanders weerklank",
    ),
    (
        Act::Appreciates,
        "bewondering complimenten dank dankbaar dankbaarheid erkentelijk erkentelijkheid eerbetoon eer gelukwensen hulde \
         ingenomen ingenomenheid lof opgelucht opluchting respect tevreden tevredenheid trots verguld verheugd voldaan \
         voldoening vreugde waardering",
    ),
    (
        Act::CallsFor,
        "aanbeveling aanbevelingen aandrang aansporing appel beroep eis eisen oproep oproepen pleidooi suggestie \
         verlangen vermaning verzoek verzoeken wens wensen",
    ),
    (
        Act::Decides,
        "akkoord beslissing besluit besluiten consensus fiat goedkeuring overeenstemming principeakkoord principebesluit toestemming",
    ),
    (
        Act::Expects,
        "aannemelijk denkbaar hoop hoopvol onwaarschijnlijk optimistisch verwachting verwachtingen vertrouwen voornemens waarschijnlijk",
    ),
    (Act::Commits, "aanbod belofte beloften bereid bereidheid commitment garantie garanties toezegging toezeggingen"),
    (Act::Describes, "verslag toelichting"),
];

/// What every word of the lists can do in a sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Grammar {
    parts: Vec<Parts>,
    cues: Vec<Option<Act>>,
}

impl Grammar {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut grammar = Self::default();
        for (parts, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                let at = lexicon.form(word).number();
                if grammar.parts.len() <= at {
                    grammar.parts.resize(at + 1, Parts::default());
                }
                grammar.parts[at] = grammar.parts[at].and(parts);
            }
        }
        for (act, words) in CUES {
            for word in words.split_ascii_whitespace() {
                let at = lexicon.form(word).number();
                if grammar.cues.len() <= at {
                    grammar.cues.resize(at + 1, None);
                }
                grammar.cues[at] = Some(act);
            }
        }
        grammar
    }

    pub(super) fn parts(&self, form: Symbol) -> Parts {
        self.parts.get(form.number()).copied().unwrap_or_default()
    }

    pub(super) fn cue(&self, form: Symbol) -> Option<Act> {
        self.cues.get(form.number()).copied().flatten()
    }
}
