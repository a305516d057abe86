//! What changes out of sight is told: the live regions of the accessibility tree.

use crate::harness::{Name, visit};

#[test]
fn the_number_of_sentences_is_told_when_it_changes() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.wait_to_hear("polite", "49 van 49 zinnen").await;
        reader.type_into("Zoek in de verslagen", "vooruitgeblekt").await;
        reader.wait_to_hear("polite", "1 van 49 zinnen").await;
        reader.type_into("Zoek in de verslagen", "Oekrane").await;
        reader.wait_to_hear("polite", " van 49 zinnen").await;
    });
}

#[test]
fn a_word_in_passing_and_a_link_that_was_no_good_are_told() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&onderwerp=bestaat-niet").await;
        reader.wait_to_hear("assertive", "bestaat-niet").await;
        let copy = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } })";
        reader.script(copy, vec![]).await;
        reader.click("button", "Kopieer link").await;
        reader.wait_to_hear("polite", "De link naar deze weergave is gekopieerd.").await;
    });
}

#[test]
fn what_is_found_on_the_map_and_how_far_files_are_is_told() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        reader.type_into("Zoek op de kaart", "Oekra").await;
        reader.wait_to_hear("polite", " gevonden").await;
        reader.open("?v=1&beeld=eigen").await;
        reader.unfold("Tekst plakken").await;
        reader.type_into("Tekst van het verslag", "De ministers spraken op 15 mei 2024 in Oslo.").await;
        reader.click("button", "Voeg deze tekst toe").await;
        reader.wait_to_hear("polite", "1 verslag toegevoegd.").await;
        reader.click("button", Name::Begins("Verbeter: ")).await;
        let wrong = "
            const field = document.getElementById('feit-eind');
            field.value = '2020-01-01';
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        reader.find("heading", Name::Begins("Verbeteren: ")).await;
        reader.script(wrong, vec![]).await;
        reader.wait_to_hear("assertive", "De laatste dag valt voor de eerste").await;
    });
}
