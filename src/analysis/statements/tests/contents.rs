//! Is what someone says to be so taken for what it is? The sentences are invented.

use super::constructions::check;

#[test]
fn the_verb_of_what_is_said_stands_last_behind_a_pronoun_or_a_noun() {
    check(&[
        ("De minister gaf aan dat Nederland dit betreurt.", "nederland benadrukt"),
        ("Noorwegen zei dat het dit steunt.", "noorwegen steunt"),
        ("Ik heb gezegd dat ook Nederland zich zorgen maakt over deze opstelling.", "nederland benadrukt"),
        ("Denemarken meldde dat het dit besluit betreurt.", "denemarken benadrukt"),
        ("Polen stelde dat het besluit te laat kwam.", "polen beschrijft"),
    ]);
}

#[test]
fn the_council_in_the_composition_of_ministers_is_the_ministers_together() {
    check(&[
        (
            "De Noord-Atlantische Raad kwam op het niveau van ministers van Defensie in Brussel bijeen.",
            "bondgenoten beschrijft",
        ),
        ("De ministers van Defensie van de Noord-Atlantische Raad kwamen in Brussel bijeen.", "bondgenoten beschrijft"),
        ("De Noord-Atlantische Raad besloot de operatie te beëindigen.", "noord-atlantische-raad besluit"),
    ]);
}

#[test]
fn someone_who_speaks_for_the_union_is_one_whom_he_can_mean() {
    check(&[("Solana leidde het gesprek in. Hij benadrukte het belang van eenheid.", "eu beschrijft | eu benadrukt")]);
}

#[test]
fn a_minister_of_any_portfolio_speaks_for_his_country() {
    check(&[
        ("De minister van Landbouw van Oekraïne sprak over de oogst.", "oekraine beschrijft"),
        (
            "De minister van Economische Zaken en Klimaat van Duitsland bedankte Noorwegen.",
            "duitsland waardeert >noorwegen",
        ),
    ]);
}

#[test]
fn what_is_said_of_a_thing_at_the_end_of_a_sentence_is_news() {
    check(&[
        (
            "Nederland bepleitte openheid, een gedachte die door Duitsland, Noorwegen en Polen werd gesteund.",
            "nederland roept-op; duitsland,noorwegen,polen steunt",
        ),
        (
            "De Duitse minister deed een voorstel, dat door Nederland werd verwelkomd.",
            "duitsland beschrijft; nederland steunt",
        ),
        ("Italië vroeg om steun voor Mali, waar de missie door de VN is verlengd.", "italie roept-op"),
    ]);
}

#[test]
fn whoever_says_it_may_stand_behind_it_with_nothing_but_a_verb() {
    check(&[
        ("De veiligheid van beide is verbonden, onderstreepte Canada.", "canada benadrukt"),
        (
            "Europa en Canada staan sterker wanneer zij samen spreken, zo benadrukte de Duitse minister.",
            "duitsland benadrukt",
        ),
        ("De NAVO moet alle kanten op kijken, benadrukten enkele bondgenoten.", "diverse-bondgenoten benadrukt"),
    ]);
}

#[test]
fn a_noun_says_what_is_done_where_what_is_said_follows() {
    check(&[
        ("De verwachting van het kabinet is dat de missie wordt voortgezet.", "nederland verwacht"),
        ("De vrees van Polen is dat Rusland dit uitbuit.", "polen benadrukt"),
        ("De bondgenoten gaan ervan uit dat de wachttijden zullen afnemen.", "bondgenoten verwacht"),
        ("De minister acht het aannemelijk dat Rusland dit zal doen.", "nederland verwacht"),
        ("Waardering ging uit naar Turkije.", "- waardeert >turkije"),
        ("Er bestaat het voornemen om de operatie om te vormen.", "- verwacht"),
        ("In Afghanistan biedt het akkoord uitzicht op vrede.", "- beschrijft"),
    ]);
}

#[test]
fn a_clause_of_its_own_does_not_take_the_verb_of_another() {
    check(&[
        ("De ministers namen een verklaring aan waarin de lasten zijn verdeeld.", "bondgenoten besluit"),
        (
            "De brigade, die 5.000 militairen telt en door eenheden wordt ondersteund, moet snel kunnen worden ingezet.",
            "- beschrijft",
        ),
        ("De Poolse minister vroeg om luchtverdediging, nu Rusland centrales onder vuur neemt.", "polen roept-op"),
    ]);
}

#[test]
fn a_town_that_is_no_seat_of_a_government_does_not_act() {
    check(&[("Brussel was het toneel van een betoging.", "- beschrijft")]);
}
