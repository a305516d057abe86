//! What the readers of names, dates and amounts promise.

use super::super::meeting::tests::meeting_of;
use super::super::model::TextParagraph;
use super::super::words::words;
use super::*;
use crate::corpus::Comparator;
use crate::corpus::is_slug;
use crate::embedded;
use crate::text::sentences;
use proptest::prelude::*;
use std::sync::LazyLock;

/// A mention as one line: `bedrag meer dan 90 miljard USD = >90000000000 USD`.
pub(super) fn shown(text: &str, mention: &Mention) -> String {
    let kind = mention.kind.word();
    let value = match &mention.value {
        MentionValue::Name(id) => id.clone(),
        MentionValue::When(when) => when.clone(),
        MentionValue::Amount(amount) => {
            let sign = match amount.comparator {
                Comparator::Equal => "",
                Comparator::More => ">",
                Comparator::Less => "<",
                Comparator::About => "~",
            };
            format!("{sign}{} {}", amount.number, amount.unit)
        }
    };
    format!("{kind} {} = {value}", &text[mention.span.clone()])
}

/// The lists, made once: that takes longer than any test text.
pub(super) static LISTS: LazyLock<(Lexicon, MentionLists)> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let lists = MentionLists::of(&mut lexicon);
    (lexicon, lists)
});

/// Reads a text whose meeting was in May 2014.
fn read(text: &str) -> (Vec<Mention>, Context) {
    let (mut lexicon, lists) = (LISTS.0.clone(), &LISTS.1);
    let mut context = Context::of(Some(Anchor { year: 2014, month: 5 }));
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words = words(text, sentence, &mut lexicon);
        found.extend(lists.read(text, &words, &mut context).into_iter().map(|found| found.value));
    }
    (found, context)
}

/// The mentions of one kind in a text, each as `text = value`.
pub(super) fn of_kind(kind: &str, text: &str) -> Vec<String> {
    let (mentions, _) = read(text);
    let lines = mentions.iter().map(|mention| shown(text, mention));
    lines.filter_map(|line| line.strip_prefix(kind).map(|rest| rest.trim_start().to_owned())).collect()
}

fn check(kind: &str, table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(of_kind(kind, text), *expected, "{kind} in: {text}");
    }
}

#[test]
fn amounts_come_with_their_unit_and_how_they_relate_to_it() {
    check(
        "bedrag",
        &[
            ("Dat kost EUR 100 miljoen.", &["EUR 100 miljoen = 100000000 EUR"]),
            (
                "Ruim 2,5 miljard euro en € 40 mln.",
                &["Ruim 2,5 miljard euro = >2500000000 EUR", "€ 40 mln = 40000000 EUR"],
            ),
            ("Dat kost 1,2 mld. euro meer.", &["1,2 mld. euro = 1200000000 EUR"]),
            ("Bijna USD 5,5 miljard.", &["Bijna USD 5,5 miljard = ~5500000000 USD"]),
            (
                "Twee miljard dollar, een half miljoen euro.",
                &["Twee miljard dollar = 2000000000 USD", "een half miljoen euro = 500000 EUR"],
            ),
            ("Niet meer dan 12 schepen.", &["Niet meer dan 12 = <12 aantal"]),
            ("Tussen EUR 250 en 300 miljoen.", &["EUR 250 = 250000000 EUR", "300 miljoen = 300000000 EUR"]),
            ("Het bedrag van 30 miljoen pond.", &[]),
            ("Ook 3 miljoen Canadese dollar en 5 miljoen hryvnia zijn beloofd.", &[]),
            ("Dat is 100 miljoen Amerikaanse dollar.", &["100 miljoen Amerikaanse dollar = 100000000 USD"]),
            ("Het blijft onder de 5.000 troepen.", &["onder de 5.000 = <5000 aantal"]),
        ],
    );
}

#[test]
fn percentages_of_the_domestic_product_are_told_from_others() {
    check(
        "bedrag",
        &[
            ("Van 1,3% naar 2% van het bbp.", &["1,3% = 1.3 %bbp", "2% van het bbp = 2 %bbp"]),
            (
                "Men besteedt 2 procent van hun bruto binnenlands product.",
                &["2 procent van hun bruto binnenlands product = 2 %bbp"],
            ),
            ("2% van het BBP en 20% daarvan aan materieel.", &["2% van het BBP = 2 %bbp", "20% = 20 %"]),
            ("De 2%-norm en de norm van 2%.", &["2% = 2 %bbp", "2% = 2 %bbp"]),
            ("Minstens 20% van het budget.", &["Minstens 20% = >20 %"]),
            ("2% van het BBP. Deze 2% is een ondergrens.", &["2% van het BBP = 2 %bbp", "2% = 2 %bbp"]),
            ("2% van het BBP, en 2% van de schepen.", &["2% van het BBP = 2 %bbp", "2% = 2 %"]),
            ("Zo'n 2% of meer van het BBP.", &["Zo'n 2% of meer van het BBP = ~2 %bbp"]),
        ],
    );
}

#[test]
fn bare_numbers_count_when_they_count_things() {
    check(
        "bedrag",
        &[
            ("Alle 32 bondgenoten en 47 projecten.", &["32 = 32 aantal", "47 = 47 aantal"]),
            ("Circa 2000 militairen in 2000.", &["Circa 2000 = ~2000 aantal"]),
            ("Zij leveren 2000 militairen.", &["2000 = 2000 aantal"]),
            ("Binnen 48 uur, 30 dagen of 5 jaar.", &[]),
            ("Zie artikel 5 en de resoluties 1970 en 1973.", &[]),
            ("De F-16, de Leopard 2, een 360-graden aanpak, nr. 12 en 28 676.", &[]),
            ("Vier van de zes landen.", &[]),
            ("1. De opening. 2) Het slot.", &[]),
            ("Om 10.30 uur.", &[]),
        ],
    );
}

#[test]
fn dates_get_the_year_that_suits_the_meeting() {
    check(
        "datum",
        &[
            ("Op 14 en 15 mei 2025.", &["14 en 15 mei 2025 = 2025-05-14/2025-05-15"]),
            ("Op dinsdag 24 en woensdag 25 juni.", &["dinsdag 24 en woensdag 25 juni = 2014-06-24/2014-06-25"]),
            ("Van 3 tot en met 5 september.", &["3 tot en met 5 september = 2014-09-03/2014-09-05"]),
            (
                "Op 2-3 april 2009 en 4/5 april.",
                &["2-3 april 2009 = 2009-04-02/2009-04-03", "4/5 april = 2014-04-04/2014-04-05"],
            ),
            ("Van 30 november tot 1 december 2006.", &["30 november tot 1 december 2006 = 2006-11-30/2006-12-01"]),
            (
                "Van 30 december 2013 tot 2 januari 2014.",
                &["30 december 2013 tot 2 januari 2014 = 2013-12-30/2014-01-02"],
            ),
            ("In de nacht van 3 op 4 mei.", &["3 op 4 mei = 2014-05-03/2014-05-04"]),
            ("Er waren er 3 op 4 mei.", &["4 mei = 2014-05-04"]),
            ("Op 15 november jl.", &["15 november = 2013-11-15"]),
            ("Men komt op 2 februari a.s. bijeen en zal dan beslissen.", &["2 februari = 2015-02-02"]),
            (
                "Sinds 2014, eind 2016 en medio juni.",
                &["2014 = 2014", "eind 2016 = 2016", "medio juni = 2014-06-01/2014-06-30"],
            ),
            (
                "In de zomer van 2019 en in mei en juni 2010.",
                &["zomer van 2019 = 2019", "mei = 2010-05-01/2010-05-31", "juni 2010 = 2010-06-01/2010-06-30"],
            ),
            ("De periode 2021-2027.", &["2021-2027 = 2021/2027"]),
            ("Op 14-05-2025.", &["14-05-2025 = 2025-05-14"]),
            (
                "Op 31 juni 2020 en 30 februari.",
                &["juni 2020 = 2020-06-01/2020-06-30", "februari = 2014-02-01/2014-02-28"],
            ),
            ("Resolutie 1973, de post-2014 missie en Horizon 2020.", &[]),
        ],
    );
}

#[test]
fn countries_are_found_by_adjective_and_inhabitants_too() {
    check(
        "plaats",
        &[
            ("De Turkse en Noord-Koreaanse delegaties.", &["Turkse = turkije", "Noord-Koreaanse = noord-korea"]),
            (
                "Britten, Polen en de VS-bijdrage.",
                &["Britten = verenigd-koninkrijk", "Polen = polen", "VS = verenigde-staten"],
            ),
            ("In Oost-Oekraïne.", &["Oost-Oekraïne = oekraine"]),
            ("Europese en Noord-Amerikaanse industrie op het Europese continent.", &["Europese continent = europa"]),
            ("Een frans, pools of turks woord; wij vs. zij.", &[]),
            (
                "In de Straat van Hormuz. De Straat bleef open.",
                &["Straat van Hormuz = straat-van-hormuz", "Straat = straat-van-hormuz"],
            ),
            ("De Straat bleef open.", &[]),
            ("Zij spraken af bij Zwolleveen te blijven.", &["Zwolleveen = zwolleveen"]),
        ],
    );
}

#[test]
fn organisations_are_found_in_compounds_and_by_the_abbreviations_the_text_explains() {
    check(
        "organisatie",
        &[
            ("De NAVO-top en de EU-lidstaten.", &["NAVO = navo", "EU = eu"]),
            ("De NAVO-Oekraïneraad kwam bijeen.", &["NAVO-Oekraïneraad = navo-oekraine-raad"]),
            ("Wat is de rol van IS?", &["IS = isis"]),
            (
                "Het *Civil Harbour Fund* (CHF). Het CHF groeit.",
                &["Civil Harbour Fund = chf", "CHF = chf", "CHF = chf"],
            ),
            ("Het *Membership Action Plan* (MAP). Een MAP helpt.", &[]),
        ],
    );
}

#[test]
fn people_are_found_beside_an_office_and_by_surname_afterwards() {
    check(
        "persoon",
        &[
            (
                "De Noorse minister van Defensie, Kari Nordmann, sprak. Nordmann zweeg.",
                &["Kari Nordmann = kari-nordmann", "Nordmann = kari-nordmann"],
            ),
            (
                "Generaal Van der Veen en collega's Smit en De Wit.",
                &["Van der Veen = van-der-veen", "Smit = smit", "De Wit = de-wit"],
            ),
            ("De ministers van Georgië (Tsjavtsjavadze) en Moldavië.", &["Tsjavtsjavadze = tsjavtsjavadze"]),
            ("SG Stoltenberg opende.", &["Stoltenberg = jens-stoltenberg"]),
            (
                "SGNAVO Rasmussen en COMISAF Dunford spraken.",
                &["Rasmussen = anders-fogh-rasmussen", "Dunford = joseph-dunford"],
            ),
            (
                "Met Raadsvoorzitter Tusk en Commissievoorzitter Juncker.",
                &["Tusk = donald-tusk", "Juncker = jean-claude-juncker"],
            ),
            ("De Duitse minister zu Guttenberg kwam.", &["zu Guttenberg = karl-theodor-zu-guttenberg"]),
            ("Namens ons land sprak Piet Hein, minister van Defensie.", &["Piet Hein = piet-hein"]),
            ("De minister van Buitenlandse Zaken gaf aan dat Nederland bijdraagt.", &[]),
            ("Rice kost geld. De ministers van Frankrijk en Duitsland.", &[]),
        ],
    );
}

#[test]
fn people_are_found_by_given_name_number_and_office() {
    check(
        "persoon",
        &[
            // A common given name is enough where the office is not said.
            ("Daarop gaf Tatiana Zhukova een toelichting.", &["Tatiana Zhukova = tatiana-zhukova"]),
            ("Aan boord van het fregat Johan Maurits werd gesproken.", &[]),
            ("Ook koning Hamza II sprak.", &["Hamza II = hamza-ii"]),
            // A surname that is a region, too.
            ("De Afghaanse minister van Defensie Wardak dankte.", &["Wardak = wardak"]),
            (
                "De motie Dassen en de leden Omtzigt en Van Campen.",
                &["Dassen = dassen", "Omtzigt = omtzigt", "Van Campen = van-campen"],
            ),
            // What an office is of names no one.
            ("De vertegenwoordiger voor Persvrijheid en de directeur van het Steunpunt kwamen.", &[]),
        ],
    );
}

#[test]
fn people_are_found_by_the_company_they_are_in() {
    check(
        "persoon",
        &[
            (
                "Thomas de Maizière en Wess Mitchell leiden de groep.",
                &["Thomas de Maizière = thomas-de-maiziere", "Wess Mitchell = wess-mitchell"],
            ),
            ("Met Rutte, Frederiksen en de NAVO.", &["Rutte = mark-rutte", "Frederiksen = frederiksen"]),
            ("De nieuwe directeur is de Griekse Eftychia Telalian.", &["Eftychia Telalian = eftychia-telalian"]),
            ("Dat zei veiligheidsadviseur Mohib.", &["Mohib = mohib"]),
            ("De Afghaanse minister van Defensie, Wardak, sprak.", &["Wardak = wardak"]),
            ("Een coalitie onder leiding van Zahran al-Khatib.", &["Zahran al-Khatib = zahran-al-khatib"]),
            ("Hij kreeg de motie-Ptacek.", &["Ptacek = ptacek"]),
            ("De leider Kim Jong-un was erbij.", &["Kim Jong-un = kim-jong-un"]),
            // None of these is a person.
            ("Macron en Oekraïne, Merkel en de NAVO.", &["Macron = emmanuel-macron", "Merkel = angela-merkel"]),
        ],
    );
}

#[test]
fn a_surname_met_before_is_found_where_a_sentence_begins() {
    check(
        "persoon",
        &[
            (
                "Haar collega Margo Tsachnaar sprak. Volgens Tsachnaar kan het.",
                &["Margo Tsachnaar = margo-tsachnaar", "Tsachnaar = margo-tsachnaar"],
            ),
            (
                "Ambassadeur Thijs van der Plas sprak. Van der Plas ging in op de steun.",
                &["Thijs van der Plas = thijs-van-der-plas", "Van der Plas = thijs-van-der-plas"],
            ),
        ],
    );
}

#[test]
fn a_full_name_of_the_list_is_found_behind_any_first_word() {
    check("persoon", &[("Volgens James Mattis kan het.", &["James Mattis = james-mattis"])]);
}

#[test]
fn a_person_is_remembered_with_the_office_the_text_gave() {
    let (_, context) = read(
        "De secretaris-generaal van de NAVO, de heer Jan Jansen, sprak met de Hoge Vertegenwoordiger van de EU Ida Ivens.",
    );
    let known: Vec<(&str, &str)> =
        context.people().iter().map(|person| (person.id.as_str(), person.office.as_str())).collect();
    assert_eq!(
        known,
        [("jan-jansen", "secretaris-generaal van de NAVO"), ("ida-ivens", "Hoge Vertegenwoordiger van de EU")]
    );
}

#[test]
fn the_lists_are_in_order_and_name_nothing_twice() {
    for list in [
        include_str!("../lists/organisaties.tsv"),
        include_str!("../lists/personen.tsv"),
        include_str!("../lists/plaatsen.tsv"),
    ] {
        let ids: Vec<&str> = list.lines().skip(1).filter_map(|row| row.split('\t').next()).collect();
        for pair in ids.windows(2) {
            assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
        }
        assert!(ids.iter().all(|id| is_slug(id) || *id == "-"), "an id is no slug");
        let mut forms: Vec<&str> =
            list.lines().skip(1).filter_map(|row| row.rsplit('\t').next()).flat_map(|forms| forms.split(';')).collect();
        forms.sort_unstable();
        for pair in forms.windows(2) {
            assert_ne!(pair[0], pair[1], "a form stands on a list twice");
        }
    }
}

#[test]
fn every_place_and_organisation_of_the_dataset_is_on_a_list() {
    let lists = &LISTS.1;
    let corpus = embedded::corpus();
    for sentence in &corpus.sentences {
        for mention in &sentence.mentions {
            if let (MentionKind::Place | MentionKind::Organisation, MentionValue::Name(id)) =
                (mention.kind, &mention.value)
            {
                assert!(lists.name(id).is_some(), "{id} is on no list");
            }
        }
    }
}

/// Any text, and texts of the words that the rules look for.
fn any_text() -> impl Strategy<Value = String> {
    const WORDS: &str = "14 en 15 mei 2025 EUR 100 miljoen % van het BBP ( ) NAVO NAR , . minister Jan de Jansen tot met \
        - ’ Straat bij É\u{301} ĳ niet meer dan Noord Atlantische Raad jl resolutie begin Turkse \u{AD} 's of €";
    let words = proptest::sample::select(WORDS.split(' ').collect::<Vec<_>>());
    let of_words = proptest::collection::vec((words, "[ \\-]?"), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word.to_owned(), gap]).collect::<String>());
    prop_oneof![of_words, "\\PC{0,120}"]
}

proptest! {
    #[test]
    fn whatever_the_text_mentions_stand_in_order_within_it(text in any_text()) {
        let (mut lexicon, lists) = (LISTS.0.clone(), &LISTS.1);
        for anchor in [None, Some(Anchor { year: 2014, month: 5 })] {
            let mut context = Context::of(anchor);
            for sentence in sentences(&text) {
                let words = words(&text, sentence.clone(), &mut lexicon);
                let mut last_end = sentence.start;
                for found in lists.read(&text, &words, &mut context) {
                    let span = found.value.span;
                    prop_assert!(span.start >= last_end && span.end > span.start && span.end <= sentence.end);
                    prop_assert!(text.get(span.clone()).is_some(), "{span:?} cuts a character");
                    if let MentionValue::Name(id) = &found.value.value {
                        prop_assert!(is_slug(id), "{id:?} is no id");
                    }
                    last_end = span.end;
                }
            }
        }
    }

    #[test]
    fn whatever_the_text_a_report_has_its_meeting(title in any_text(), text in any_text()) {
        let (mut lexicon, lists) = (LISTS.0.clone(), &LISTS.1);
        let paragraphs = [TextParagraph { heading: None, text, emphasis: Vec::new() }];
        let found = meeting_of(&title, &paragraphs, lists, &mut lexicon);
        prop_assert!(found.days.is_none_or(|days| days.begin <= days.end));
    }
}
