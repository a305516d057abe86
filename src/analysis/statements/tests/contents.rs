//! Is what someone says to be so taken for what it is? The sentences are invented.

use super::constructions::check;

#[test]
fn the_verb_of_what_is_said_stands_last_behind_a_pronoun_or_a_noun() {
    check(&[
        ("De minister gaf aan dat Nederland dit betreurt.", "nederland benadrukt"),
        ("Noorwegen zei dat het dat steunt.", "noorwegen steunt"),
        ("Ik heb gezegd dat ook Nederland zich zorgen maakt over deze opstelling.", "nederland benadrukt"),
        ("Denemarken meldde dat het dat besluit betreurt.", "denemarken benadrukt"),
        ("De minister gaf aan dat Nederland het plan van de SG steunt.", "nederland steunt >sg-navo"),
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
