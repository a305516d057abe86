//! What the analysis found in a reader's own report is put right by hand, and travels with it.

use crate::harness::own::{
    BRUSSELS, OF_RIGA, OWN, RIGA, add, fixture, set_field, set_field_in, titles, wait_for_outcome, wait_for_total,
    written,
};
use crate::harness::saving::{catch_files, saved};
use crate::harness::{Name, eventually, seen, visit};

#[test]
fn what_was_found_can_be_put_right_and_taken_back() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        reader.click("button", Name::Begins("Verbeter: ")).await;
        set_field(&reader, "feit-plaats", "Jūrmala").await;
        wait_for_outcome(&reader, "door u verbeterd").await;
        set_field(&reader, "feit-eind", "2023-01-01").await;
        wait_for_outcome(&reader, "De laatste dag valt voor de eerste").await;

        reader.click("button", "Verbeter p1z1").await;
        set_field_in(&reader, "fieldset .row [lang=nl]:not(select)", "letland").await;
        reader.click("button", "Bewaar").await;
        eventually("the button of that sentence to go on from", async || {
            let (_, name) = reader.focused().await;
            seen(name == "Verbeter p1z1", || name)
        })
        .await;
        wait_for_outcome(&reader, "letland · beschrijft").await;
        reader.click("button", "Klaar").await;
        wait_for_outcome(&reader, "2 verbeteringen").await;

        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
        let values = reader.facet("Verslag").await;
        assert!(values.iter().any(|value| value.label == "Jūrmala 2024"), "{values:?}");

        reader.open(OWN).await;
        reader.click("button", Name::Begins("Verbeter: ")).await;
        reader.click("button", "Plaats: Zoals gevonden").await;
        eventually("the place as it was found", async || {
            let now = reader.try_script("return document.getElementById('feit-plaats')?.value ?? ''", vec![]).await?;
            seen(now == "Riga", || now.to_string())
        })
        .await;
    });
}

#[test]
fn the_whole_collection_moves_to_another_browser_as_one_file() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA), fixture(BRUSSELS)], "2 verslagen toegevoegd.").await;
        reader.click("button", Name::Begins("Verbeter: VERSLAG INFORMELE BIJEENKOMST")).await;
        set_field(&reader, "feit-gastheer", "Iemand anders").await;
        wait_for_outcome(&reader, "door u verbeterd").await;
        reader.click("button", "Klaar").await;
        let before = titles(&reader).await;
        catch_files(&reader).await;
        reader.click("button", "Download alles als één bestand").await;
        let file = saved(&reader, "eigen-verslagen.json").await;

        let other = stage.reader().await;
        other.open(OWN).await;
        add(&other, &[written("eigen-verslagen.json", file.as_bytes())], "Uw verslagen (2)").await;
        assert_eq!(titles(&other).await, before);
        wait_for_outcome(&other, "1 verbetering").await;

        let damaged = written("beschadigd.json", file.replacen("Iemand anders", "Iemand Anders", 1).as_bytes());
        let third = stage.reader().await;
        third.open(OWN).await;
        add(&third, &[damaged], "Dit verslag is onderweg beschadigd").await;
        assert_eq!(titles(&third).await.len(), 1, "the other report is taken in");
    });
}

#[test]
fn a_curator_saves_the_files_of_the_dataset() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        catch_files(&reader).await;
        reader.click("button", Name::Begins("Download de gegevens: ")).await;
        let text = saved(&reader, "2024-05-24-riga.txt").await;
        assert!(text.starts_with(&format!("titel: {OF_RIGA}\nbegin: 2024-05-23\n")), "{}", &text[..200]);
        assert!(saved(&reader, "2024-05-24-riga.uitspraken.tsv").await.starts_with("zin\taanhef\tactoren\t"));
        assert!(saved(&reader, "2024-05-24-riga.vermeldingen.tsv").await.starts_with("zin\tsoort\ttekst\twaarde\n"));
    });
}
