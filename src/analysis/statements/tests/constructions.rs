//! Is each construction of the genre understood? The sentences are invented.

use super::super::Context;
use super::super::StatementLists;
use crate::analysis::lexicon::Lexicon;
use crate::analysis::model::Evidence;
use crate::analysis::model::Found;
use crate::analysis::words::SentenceView;
use crate::analysis::words::words;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::text::sentences;

const NAMES: [(MentionKind, &str, &str); 56] = [
    (MentionKind::Place, "Nederlandse", "nederland"),
    (MentionKind::Place, "Nederland", "nederland"),
    (MentionKind::Place, "Duitsland", "duitsland"),
    (MentionKind::Place, "Duitse", "duitsland"),
    (MentionKind::Place, "Frankrijk", "frankrijk"),
    (MentionKind::Place, "Franse", "frankrijk"),
    (MentionKind::Place, "Turkije", "turkije"),
    (MentionKind::Place, "Turkse", "turkije"),
    (MentionKind::Place, "Oekraïense", "oekraine"),
    (MentionKind::Place, "Oekraïne", "oekraine"),
    (MentionKind::Place, "Rusland", "rusland"),
    (MentionKind::Place, "Russische", "rusland"),
    (MentionKind::Place, "Verenigde Staten", "verenigde-staten"),
    (MentionKind::Place, "VS", "verenigde-staten"),
    (MentionKind::Place, "Verenigd Koninkrijk", "verenigd-koninkrijk"),
    (MentionKind::Place, "Amerikaanse", "verenigde-staten"),
    (MentionKind::Place, "Canada", "canada"),
    (MentionKind::Place, "Noorwegen", "noorwegen"),
    (MentionKind::Place, "Noorse", "noorwegen"),
    (MentionKind::Place, "Polen", "polen"),
    (MentionKind::Place, "Poolse", "polen"),
    (MentionKind::Place, "Georgië", "georgie"),
    (MentionKind::Place, "Georgische", "georgie"),
    (MentionKind::Place, "Zweedse", "zweden"),
    (MentionKind::Place, "Zweden", "zweden"),
    (MentionKind::Place, "Finland", "finland"),
    (MentionKind::Place, "Jordanië", "jordanie"),
    (MentionKind::Place, "IJsland", "ijsland"),
    (MentionKind::Place, "Hongarije", "hongarije"),
    (MentionKind::Place, "Estland", "estland"),
    (MentionKind::Place, "Montenegro", "montenegro"),
    (MentionKind::Place, "Syrië", "syrie"),
    (MentionKind::Place, "Brussel", "brussel"),
    (MentionKind::Place, "Kosovo", "kosovo"),
    (MentionKind::Place, "Afghanistan", "afghanistan"),
    (MentionKind::Place, "Italië", "italie"),
    (MentionKind::Place, "België", "belgie"),
    (MentionKind::Place, "Denemarken", "denemarken"),
    (MentionKind::Place, "Mali", "mali"),
    (MentionKind::Organisation, "NAVO-Rusland Raad", "navo-rusland-raad"),
    (MentionKind::Organisation, "Noord-Atlantische Raad", "noord-atlantische-raad"),
    (MentionKind::Organisation, "Raad Buitenlandse Zaken", "raad-buitenlandse-zaken"),
    (MentionKind::Organisation, "Europese Commissie", "europese-commissie"),
    (MentionKind::Organisation, "ISAF", "isaf"),
    (MentionKind::Organisation, "EUFOR", "eufor-althea"),
    (MentionKind::Organisation, "NAVO", "navo"),
    (MentionKind::Organisation, "EU", "eu"),
    (MentionKind::Organisation, "VN", "vn"),
    (MentionKind::Person, "Jens Stoltenberg", "jens-stoltenberg"),
    (MentionKind::Person, "Koenders", "bert-koenders"),
    (MentionKind::Person, "Kerry", "john-kerry"),
    (MentionKind::Person, "Solana", "javier-solana"),
    (MentionKind::Person, "Ashton", "catherine-ashton"),
    (MentionKind::Person, "Kai Eide", "kai-eide"),
    (MentionKind::Person, "Petraeus", "david-petraeus"),
    (MentionKind::Person, "Lavrov", "sergej-lavrov"),
];

/// The names of the list in a text, longest first at each place.
fn mentions(text: &str) -> Vec<Found<Mention>> {
    let mut found: Vec<Found<Mention>> = Vec::new();
    for (kind, name, id) in NAMES {
        for (start, _) in text.match_indices(name) {
            let span = start..start + name.len();
            let is_inside = found.iter().any(|known| known.value.span.start <= start && start < known.value.span.end);
            let is_whole = !text[span.end..].starts_with(char::is_alphanumeric);
            if !is_inside && is_whole {
                let value = Mention { kind, span, value: MentionValue::Name(id.to_owned()) };
                found.push(Found { value, evidence: Evidence { rule: "by-hand", spans: Vec::new() } });
            }
        }
    }
    found.sort_by_key(|mention| mention.value.span.start);
    found
}

/// What a paragraph states: `actor,actor act >addressee` for each statement, `;` between
/// statements, `|` between sentences.
pub(super) fn stated(text: &str) -> String {
    let mut lexicon = Lexicon::default();
    let lists = StatementLists::of(&mut lexicon);
    let mut context = Context::default();
    let all = mentions(text);
    let mut lines = Vec::new();
    for span in sentences(text) {
        let own: Vec<Found<Mention>> = all.iter().filter(|m| span.contains(&m.value.span.start)).cloned().collect();
        let words = words(text, span.clone(), &mut lexicon);
        let view = SentenceView { text, words: &words, mentions: &own, heading: None };
        let drafts = lists.read(&view, &mut context);
        let lines_of = drafts.iter().map(|draft| {
            let names = |found: &[Found<String>]| found.iter().map(|f| f.value.as_str()).collect::<Vec<_>>().join(",");
            let (actors, addressees) = (names(&draft.actors), names(&draft.addressees));
            let actors = if actors.is_empty() { String::from("-") } else { actors };
            let to = if addressees.is_empty() { String::new() } else { format!(" >{addressees}") };
            format!("{actors} {}{to}", draft.act.value.id())
        });
        lines.push(lines_of.collect::<Vec<_>>().join("; "));
    }
    lines.join(" | ")
}

pub(super) fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| stated(text) != *expected)
        .map(|(text, expected)| format!("{text}\n    found    {}\n    expected {expected}", stated(text)))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_subject_is_found_before_and_behind_the_verb() {
    check(&[
        ("Nederland benadrukte het belang van eenheid.", "nederland benadrukt"),
        ("Tijdens de lunch benadrukte Nederland het belang van eenheid.", "nederland benadrukt"),
        ("Tijdens het overleg met Rusland benadrukten bondgenoten het belang van eenheid.", "bondgenoten benadrukt"),
        ("Ten aanzien van Oekraïne heeft Frankrijk gewezen op de noodzaak van hervormingen.", "frankrijk benadrukt"),
        ("De Turkse minister van Buitenlandse Zaken onderstreepte dat zijn land bijdraagt.", "turkije benadrukt"),
        ("De minister van Defensie van Noorwegen waarschuwde voor verdere escalatie.", "noorwegen benadrukt"),
        (
            "Hoewel de situatie rustig is, benadrukten veel bondgenoten dat waakzaamheid geboden blijft.",
            "diverse-bondgenoten benadrukt",
        ),
        (
            "Bondgenoten die aan de missie bijdragen, benadrukten het belang van goede afstemming.",
            "bondgenoten benadrukt",
        ),
        ("Met name Polen en Noorwegen wezen op de dreiging vanuit het oosten.", "polen,noorwegen benadrukt"),
        ("Het Turkse voorstel werd besproken.", "- beschrijft"),
        ("De komende weken zullen bondgenoten hierover verder spreken.", "bondgenoten verwacht"),
        ("In dat verband onderstreepte de SG dat de NAVO geen partij is.", "sg-navo benadrukt"),
        ("Ik heb benadrukt dat Nederland hecht aan een goede voorbereiding.", "nederland benadrukt"),
        ("Daarbij heb ik aandacht gevraagd voor de positie van vrouwen.", "nederland benadrukt"),
        ("Het kabinet acht het van belang dat de missie wordt voortgezet.", "nederland benadrukt"),
        ("De Nederlandse inzet richtte zich op een gezamenlijke verklaring.", "nederland beschrijft"),
        ("Wat Nederland betreft blijft de deur van de NAVO open.", "nederland beschrijft"),
        ("Volgens Polen moet de NAVO haar aanwezigheid vergroten.", "polen benadrukt"),
        ("Namens Nederland nam de staatssecretaris deel.", "nederland beschrijft"),
    ]);
}

#[test]
fn joined_subjects_are_all_named() {
    check(&[
        ("Nederland en diverse andere bondgenoten steunden dit voorstel.", "nederland,diverse-bondgenoten steunt"),
        (
            "Nederland, Duitsland en Noorwegen kondigden een gezamenlijke bijdrage aan.",
            "nederland,duitsland,noorwegen zegt-toe",
        ),
        ("Bondgenoten, waaronder Nederland, spraken hun zorg uit.", "bondgenoten,nederland benadrukt"),
        ("Zowel Frankrijk als Duitsland drong aan op terughoudendheid.", "frankrijk,duitsland roept-op"),
        ("Nederland, samen met Duitsland, pleitte voor meer transparantie.", "nederland,duitsland roept-op"),
        (
            "Een groot aantal bondgenoten, waaronder Nederland en Canada, vroeg aandacht voor cyberdreigingen.",
            "diverse-bondgenoten,nederland,canada benadrukt",
        ),
        ("Een meerderheid van de bondgenoten steunde het voorstel.", "diverse-bondgenoten steunt"),
        ("Onder andere Nederland pleitte voor een ambitieuze agenda.", "nederland,diverse-bondgenoten roept-op"),
        ("De Duitse en Franse ministers riepen op tot terughoudendheid.", "duitsland,frankrijk roept-op"),
        (
            "Evenals veel andere bondgenoten sprak Nederland steun uit voor het voorstel.",
            "nederland,diverse-bondgenoten steunt",
        ),
        (
            "De SG en de Amerikaanse minister van Defensie onderstreepten het belang van lastenverdeling.",
            "sg-navo,verenigde-staten benadrukt",
        ),
        ("Europese bondgenoten en Canada zegden toe meer te investeren.", "europese-bondgenoten,canada zegt-toe"),
    ]);
}

#[test]
fn a_passive_names_its_actor_only_with_door() {
    check(&[
        ("Het belang van eenheid werd benadrukt.", "- benadrukt"),
        ("Door verschillende bondgenoten werd het belang van eenheid onderstreept.", "diverse-bondgenoten benadrukt"),
        ("Er werd door Nederland gepleit voor een snelle opvolging.", "nederland roept-op"),
        ("Het akkoord is door alle bondgenoten bekrachtigd.", "bondgenoten besluit"),
        ("De verklaring werd zonder discussie aangenomen.", "- besluit"),
        ("Er is besloten de missie met een jaar te verlengen.", "- besluit"),
        ("Afgesproken werd dat de bijdragen worden verhoogd.", "- besluit"),
        ("Rusland werd opgeroepen zijn troepen terug te trekken.", "- roept-op >rusland"),
        ("Er was brede steun voor het Franse voorstel.", "- steunt"),
        ("Er bestaat brede overeenstemming over de noodzaak van hervormingen.", "- benadrukt"),
        ("Over de begroting kon geen overeenstemming worden bereikt.", "- beschrijft"),
        ("De inspanningen van Turkije werden geprezen.", "- waardeert >turkije"),
    ]);
}

#[test]
fn the_particle_of_a_verb_is_found_far_away() {
    check(&[
        (
            "Nederland riep alle bondgenoten tijdens de tweede werksessie op om de afspraken na te komen.",
            "nederland roept-op >bondgenoten",
        ),
        ("De SG riep op tot eenheid.", "sg-navo roept-op"),
        (
            "De minister sprak tijdens het werkdiner haar waardering uit voor de inzet van Canada.",
            "nederland waardeert >canada",
        ),
        ("Nederland drong er bij Turkije op aan het protocol te ratificeren.", "nederland roept-op >turkije"),
        ("Duitsland kondigde tijdens de bijeenkomst nieuwe leveringen aan.", "duitsland zegt-toe"),
        ("Polen zegde een extra compagnie toe.", "polen zegt-toe"),
        ("Bondgenoten stemden in met het nieuwe plan.", "bondgenoten besluit"),
        ("Nederland sloot zich bij deze oproep aan.", "nederland steunt"),
        ("Nederland keek uit naar de top in Brussel.", "nederland verwacht"),
        ("De ministers stonden stil bij de ontwikkelingen in Afghanistan.", "bondgenoten beschrijft"),
        ("Frankrijk wees op de risico's van deze benadering.", "frankrijk benadrukt"),
        ("Nederland stelt EUR 10 miljoen beschikbaar voor het fonds.", "nederland zegt-toe"),
        ("De SG nodigde Oekraïne uit om aan de top deel te nemen.", "sg-navo roept-op >oekraine"),
        ("De bondgenoten kwamen overeen de steun voort te zetten.", "bondgenoten besluit"),
        ("De minister gaf aan dat Nederland het voorstel steunt.", "nederland steunt"),
        ("Nederland gaf aan bereid te zijn een bijdrage te leveren.", "nederland zegt-toe"),
        (
            "De Amerikaanse minister gaf een toelichting op het besluit van president Obama.",
            "verenigde-staten beschrijft",
        ),
    ]);
}

#[test]
fn an_everyday_verb_gets_its_act_from_its_object() {
    check(&[
        ("Nederland bracht de mensenrechtensituatie onder de aandacht.", "nederland benadrukt"),
        ("Nederland is van mening dat de NAVO zich moet aanpassen.", "nederland benadrukt"),
        ("De SG deed een oproep aan de bondgenoten om meer bij te dragen.", "sg-navo roept-op >bondgenoten"),
        ("De ministers namen het besluit de missie te beëindigen.", "bondgenoten besluit"),
        ("De ministers bereikten overeenstemming over het nieuwe concept.", "bondgenoten besluit"),
        ("De bondgenoten spraken de verwachting uit dat de top een succes wordt.", "bondgenoten verwacht"),
        ("Nederland committeerde zich aan de afspraken.", "nederland zegt-toe"),
        ("Nederland is bereid een fregat te leveren.", "nederland zegt-toe"),
        ("Het is van belang dat de NAVO eensgezind blijft.", "- benadrukt"),
        ("Nederland hecht grote waarde aan transparantie.", "nederland benadrukt"),
        ("Nederland is voorstander van een nauwere samenwerking.", "nederland steunt"),
        (
            "Veel ministers toonden begrip en uitten hun dank aan Turkije.",
            "diverse-bondgenoten beschrijft; diverse-bondgenoten waardeert >turkije",
        ),
        ("De ministers dankten de SG voor zijn inzet.", "bondgenoten waardeert >sg-navo"),
        ("Nederland ging akkoord met het voorstel.", "nederland besluit"),
        ("Bondgenoten betuigden hun solidariteit met Turkije.", "bondgenoten steunt >turkije"),
    ]);
}

#[test]
fn whoever_will_do_it_commits_and_what_will_happen_is_expected() {
    check(&[
        ("Nederland zal bijdragen met 300 militairen.", "nederland zegt-toe"),
        ("Nederland zal zich blijven inzetten voor een politieke oplossing.", "nederland zegt-toe"),
        ("Het kabinet zal de Kamer hierover nader informeren.", "nederland zegt-toe"),
        ("De volgende bijeenkomst zal in juni plaatsvinden.", "- verwacht"),
        ("Naar verwachting wordt het plan in juli vastgesteld.", "- verwacht"),
        ("Nederland wil meer samenwerking met de EU.", "nederland roept-op"),
        ("Noorwegen heeft 50 miljoen euro vrijgemaakt.", "noorwegen zegt-toe"),
        ("Nederland heeft toegezegd de training voort te zetten.", "nederland zegt-toe"),
    ]);
}

#[test]
fn what_is_denied_is_only_described() {
    check(&[
        ("Turkije steunde het voorstel niet.", "turkije beschrijft"),
        ("Frankrijk sprak geen steun uit voor het plan.", "frankrijk beschrijft"),
        ("De ministers namen geen besluiten.", "bondgenoten beschrijft"),
        ("Nederland benadrukte dat er geen sprake is van een breuk.", "nederland benadrukt"),
        ("Nederland riep Rusland op geen geweld te gebruiken.", "nederland roept-op >rusland"),
        ("Niet alleen Nederland, maar ook Duitsland steunde het voorstel.", "nederland,duitsland steunt"),
    ]);
}

#[test]
fn two_statements_are_told_apart() {
    check(&[
        (
            "Nederland ondersteunde het voorstel en riep bondgenoten op hetzelfde te doen.",
            "nederland steunt; nederland roept-op >bondgenoten",
        ),
        ("Nederland benadrukte het belang van eenheid en transparantie.", "nederland benadrukt"),
        (
            "Frankrijk benadrukte het belang van dialoog, terwijl Polen opriep tot nieuwe sancties.",
            "frankrijk benadrukt; polen roept-op",
        ),
        (
            "Nederland verwelkomde de verklaring, maar drong aan op snelle uitvoering.",
            "nederland steunt; nederland roept-op",
        ),
        ("Duitsland steunde dit en Frankrijk kondigde een eigen bijdrage aan.", "duitsland steunt; frankrijk zegt-toe"),
        (
            "De ministers bespraken de situatie in Kosovo, waarbij Nederland wees op de rol van de EU.",
            "bondgenoten beschrijft; nederland benadrukt",
        ),
        ("Nederland steunt en verwelkomt dit initiatief.", "nederland steunt; nederland steunt"),
        (
            "Ik heb de SG bedankt voor zijn inspanningen en gepleit voor een snelle uitwerking.",
            "nederland waardeert >sg-navo; nederland roept-op",
        ),
        ("De SG gaf een overzicht; de ministers verwelkomden de voortgang.", "sg-navo beschrijft; bondgenoten steunt"),
        (
            "Nederland benadrukte dat de NAVO zich moet aanpassen en riep op tot hervormingen.",
            "nederland benadrukt; nederland roept-op",
        ),
    ]);
}

#[test]
fn a_pronoun_stands_for_who_was_named_last() {
    check(&[
        ("De SG gaf een toelichting. Hij benadrukte het belang van eenheid.", "sg-navo beschrijft | sg-navo benadrukt"),
        (
            "Diverse bondgenoten uitten zorgen. Zij riepen Rusland op de grens te respecteren.",
            "diverse-bondgenoten benadrukt | diverse-bondgenoten roept-op >rusland",
        ),
        ("Hij benadrukte het belang van eenheid.", "nederland benadrukt"),
        (
            "De Oekraïense minister sprak over het front. Deze dankte de bondgenoten.",
            "oekraine beschrijft | oekraine waardeert >bondgenoten",
        ),
        (
            "De SG, Jens Stoltenberg, opende de sessie. Daarna riep Jens Stoltenberg op tot eenheid.",
            "sg-navo beschrijft | sg-navo roept-op",
        ),
    ]);
}

#[test]
fn councils_of_the_european_union_are_read_as_well() {
    check(&[
        (
            "De Raad Buitenlandse Zaken sprak over Georgië. De Raad nam conclusies aan. Veel lidstaten spraken steun uit.",
            "eu beschrijft | eu besluit | eu steunt",
        ),
        ("De Hoge Vertegenwoordiger lichtte de voorstellen toe.", "eu beschrijft"),
        ("De Europese Commissie presenteerde het voorstel.", "europese-commissie beschrijft"),
        ("Het voorzitterschap kondigde aan hierop terug te komen.", "eu zegt-toe"),
    ]);
}
