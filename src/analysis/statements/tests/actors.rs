//! Are all who act found, whatever the sentence calls them? The sentences are invented.

use super::constructions::check;

#[test]
fn whoever_is_listed_in_brackets_acts() {
    check(&[
        (
            "Drie bondgenoten (Canada, Noorwegen en IJsland) boden extra eenheden aan.",
            "canada,noorwegen,ijsland zegt-toe",
        ),
        ("De SG (Jens Stoltenberg) opende de bijeenkomst.", "sg-navo beschrijft"),
        ("De Raad (van 3 en 4 mei) sprak over de Sahel.", "noord-atlantische-raad beschrijft"),
    ]);
}

#[test]
fn whoever_attends_takes_part() {
    check(&[
        ("Het diner vond plaats in aanwezigheid van de Zweedse minister.", "zweden beschrijft"),
        ("De sessie werd gehouden met deelname van Finland en Zweden.", "finland,zweden beschrijft"),
        ("Aansluitend vond nog een lunch plaats met Jordanië.", "jordanie beschrijft"),
        ("De Zweedse minister sloot bij het diner aan.", "zweden beschrijft"),
        ("Canada sloot zich bij dat oordeel aan.", "canada steunt"),
        ("Er werd gesproken over de samenwerking tussen de EU en de NAVO.", "- beschrijft"),
        ("De toestand in Kosovo baart de bondgenoten zorgen.", "- benadrukt"),
        ("De Raad Buitenlandse Zaken vond plaats op 3 mei.", "- beschrijft"),
        ("Kosovo kwam kort aan de orde.", "- beschrijft"),
        ("De missie loopt af, stelde de Noorse minister.", "noorwegen beschrijft"),
        ("Naar mijn oordeel was dat te vroeg.", "nederland beschrijft"),
        ("De aanwezigheid van Rusland in Syrië is geen nieuws.", "- beschrijft"),
    ]);
}

#[test]
fn people_in_the_public_eye_need_no_introduction() {
    check(&[
        ("Minister Lavrov wees dat verwijt van de hand.", "rusland beschrijft"),
        ("Volgens Kerry is er geen alternatief.", "verenigde-staten beschrijft"),
        ("Minister Koenders benadrukte het belang van dialoog.", "nederland benadrukt"),
    ]);
}

#[test]
fn a_verb_that_no_list_has_is_known_by_its_place() {
    check(&[
        (
            "Nederland steunde het plan, maar Hongarije dwarsboomde de toetreding.",
            "nederland steunt; hongarije beschrijft",
        ),
        ("Omdat de steun terugliep, ventileerde Estland onvrede.", "estland benadrukt"),
        ("De door Polen bepleite aanpak kreeg steun van Canada.", "canada steunt"),
    ]);
}

#[test]
fn offices_stand_for_whose_they_are() {
    check(&[
        ("De minister-president van Montenegro was aanwezig.", "montenegro beschrijft"),
        ("De voorzitter van de Commissie benadrukte de haast.", "europese-commissie benadrukt"),
        ("De plaatsvervangend Secretaris-Generaal schetste het vervolg.", "navo beschrijft"),
        ("De militaire autoriteiten van de NAVO wezen op de schaarste.", "navo benadrukt"),
        ("De NAVO-lidstaten beloofden meer te oefenen.", "bondgenoten zegt-toe"),
        ("Van mijn kant heb ik dat nog eens onderstreept.", "nederland benadrukt"),
        ("Door mij is op openheid aangedrongen.", "nederland roept-op"),
    ]);
}

#[test]
fn some_of_a_group_are_not_the_group() {
    check(&[
        ("Vooral kleinere bondgenoten worstelen met de kosten.", "diverse-bondgenoten beschrijft"),
        ("Meer dan de helft van de bondgenoten steunde dit.", "diverse-bondgenoten steunt"),
        ("De oostelijke bondgenoten drongen aan op spoed.", "diverse-bondgenoten roept-op"),
    ]);
}

#[test]
fn an_office_and_who_holds_it_are_one_whatever_stands_between_them() {
    check(&[
        ("De commandant van ISAF, generaal Petraeus, benadrukte het belang van training.", "isaf benadrukt"),
        (
            "Zowel Solana als de commandant van EUFOR, generaal Petraeus, wees op het belang van tempo.",
            "eu,eufor-althea benadrukt",
        ),
        (
            "Aan het diner namen ook HV Ashton en de speciaal vertegenwoordiger van de VN, Kai Eide, deel.",
            "eu,vn beschrijft",
        ),
        ("De speciaal vertegenwoordiger van de VN riep op tot geduld.", "vn roept-op"),
    ]);
}

#[test]
fn all_who_are_meant_may_follow_a_number_of_them() {
    check(&[
        (
            "Zeven lidstaten, te weten Duitsland, Frankrijk en Italië, drongen aan op spoed.",
            "duitsland,frankrijk,italie roept-op",
        ),
        ("Enkele bondgenoten, namelijk Polen en Estland, drongen aan op spoed.", "polen,estland roept-op"),
    ]);
}

#[test]
fn what_a_sentence_is_about_does_not_act() {
    check(&[
        ("Wat betreft Kosovo stelde Solana dat de toestand kalm is.", "eu beschrijft"),
        ("Wat Mali betreft werd besloten het mandaat te verlengen.", "- besluit"),
        ("Wat de missie in Mali betreft, riep Frankrijk op tot geduld.", "frankrijk roept-op"),
    ]);
}

#[test]
fn whoever_stands_behind_what_was_said_supports_it() {
    check(&[
        (
            "De Duitse minister vroeg om ontwapening, daarin gesteund door Noorwegen en België.",
            "duitsland roept-op; noorwegen,belgie steunt >duitsland",
        ),
        ("Door Nederland, gesteund door Denemarken, werd opgeroepen tot geduld.", "nederland,denemarken roept-op"),
    ]);
}

#[test]
fn whoever_was_named_last_is_meant_by_deze() {
    check(&[
        ("De ministers spraken met HV Ashton. Deze riep op tot geduld.", "bondgenoten beschrijft | eu roept-op"),
        ("Nederland sprak met Kerry. Hij riep op tot geduld.", "nederland beschrijft | nederland roept-op"),
    ]);
}
