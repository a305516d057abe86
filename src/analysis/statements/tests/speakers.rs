//! Is whoever speaks found where the sentence hides it? The sentences are invented.

use super::constructions::check;

#[test]
fn who_is_quoted_between_commas_says_it() {
    check(&[
        ("De missie heeft, zo betoogde Noorwegen, haar doel nog niet bereikt.", "noorwegen benadrukt"),
        ("Daarnaast zal ons land, zo kondigde de minister aan, een fregat sturen.", "nederland zegt-toe"),
        ("Extra troepen mogen, aldus Frankrijk, niet ten koste gaan van de training.", "frankrijk benadrukt"),
    ]);
}

#[test]
fn views_sources_and_initiatives_have_an_owner() {
    check(&[
        ("Naar het oordeel van Canada moet de training worden uitgebreid.", "canada benadrukt"),
        ("In de ogen van Polen kan de brug niet wachten.", "polen benadrukt"),
        ("Uit de toelichting van de SG bleek dat de voorraden slinken.", "sg-navo beschrijft"),
        ("Op verzoek van Turkije werd gesproken over de grens.", "turkije beschrijft"),
        ("Van Amerikaanse zijde werd gewezen op het belang van eenheid.", "verenigde-staten benadrukt"),
        ("Met de Georgische minister werd gesproken over hervormingen.", "georgie beschrijft"),
    ]);
}

#[test]
fn the_verb_is_second_even_where_a_noun_looks_like_one() {
    check(&[
        ("Zorgen leven er bij veel bondgenoten over de kosten.", "diverse-bondgenoten benadrukt"),
        ("Drie maanden na de top onderstreepte Canada het belang van oefeningen.", "canada benadrukt"),
        ("Erkentelijk ben ik Noorwegen voor de gastvrijheid.", "nederland waardeert >noorwegen"),
        ("De Duitse collega heb ik voor zijn inzet bedankt.", "nederland waardeert >duitsland"),
    ]);
}

#[test]
fn a_verb_and_its_noun_are_one_phrase() {
    check(&[
        ("Noorwegen stelde een veldhospitaal in het vooruitzicht.", "noorwegen zegt-toe"),
        ("Canada neemt de opleiding voor zijn rekening.", "canada zegt-toe"),
        ("De Franse minister stelde als voorwaarde dat de kosten dalen.", "frankrijk roept-op"),
        ("Dit verwijt werd door Turkije van de hand gewezen.", "turkije beschrijft"),
        ("Polen bracht in herinnering dat de afspraken gelden.", "polen benadrukt"),
        ("Het plan stuitte op weerstand van Frankrijk.", "frankrijk beschrijft"),
        ("De ministers maakten afspraken over de doorvoer.", "bondgenoten besluit"),
    ]);
}

#[test]
fn a_denied_denial_affirms() {
    check(&[
        ("Dat de dreiging toeneemt, werd door geen van de ministers betwist.", "bondgenoten benadrukt"),
        ("Dat er haast bij is, werd door niemand weersproken.", "- benadrukt"),
        ("Canada pleitte, niet voor het eerst, voor een nieuwe verdeling.", "canada roept-op"),
    ]);
}

#[test]
fn a_last_relative_clause_can_bring_news() {
    check(&[
        (
            "De SG schetste de voortgang in Kosovo, waarvoor Nederland zijn waardering uitsprak.",
            "sg-navo beschrijft; nederland waardeert",
        ),
        ("Er werd een verklaring aangenomen waarin de bondgenoten hun steun uitspreken.", "- besluit"),
    ]);
}

#[test]
fn some_of_them_and_their_neighbours_are_parties() {
    check(&[
        ("Sommigen drongen aan op spoed.", "diverse-bondgenoten roept-op"),
        ("Enkele van hen steunden dit voorstel.", "diverse-bondgenoten steunt"),
        ("De Duitse en de Franse minister pleitten voor uitstel.", "duitsland,frankrijk roept-op"),
        ("Nederland bepleitte met Duitsland en Noorwegen meer openheid.", "nederland,duitsland,noorwegen roept-op"),
        ("Bijval kwam van Canada.", "canada steunt"),
    ]);
}
