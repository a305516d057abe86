//! What happens to a reader's own reports in one tab is known in the others.

use crate::harness::own::{
    BRUSSELS, LUXEMBOURG, OF_RIGA, OWN, RIGA, add, choose, fixture, set_field, titles, wait_for_outcome, wait_for_total,
};
use crate::harness::{Name, Reader, eventually, seen, visit};

#[test]
fn what_comes_changes_or_goes_in_one_tab_does_so_in_the_other() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        wait_for_total(&reader, |total| total == 49).await;
        let search = reader.tab().await;
        let shelf = reader.open_tab().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;

        reader.go_to_tab(&search).await;
        wait_for_total(&reader, |total| total > 49).await;
        assert_eq!(reader.notice().await, "");
        assert!(has_value(&reader, "Riga 2024").await);

        reader.go_to_tab(&shelf).await;
        reader.click("button", Name::Begins("Verbeter: ")).await;
        set_field(&reader, "feit-plaats", "Jūrmala").await;
        wait_for_outcome(&reader, "door u verbeterd").await;
        reader.click("button", "Klaar").await;

        reader.go_to_tab(&search).await;
        eventually("the report under its other name", async || {
            let is_there = has_value(&reader, "Jūrmala 2024").await;
            seen(is_there, || "it is not there".to_owned())
        })
        .await;

        reader.go_to_tab(&shelf).await;
        reader.click("button", Name::Is(&format!("Verwijder: {OF_RIGA}"))).await;
        reader.click("button", "Ja, verwijder").await;
        wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
        reader.go_to_tab(&search).await;
        wait_for_total(&reader, |total| total == 49).await;
    });
}

#[test]
fn a_reader_is_told_why_there_is_more_and_goes_on_typing() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        let search = reader.tab().await;
        let shelf = reader.open_tab().await;
        reader.open(OWN).await;
        reader.go_to_tab(&search).await;
        reader.type_into("Zoek in de verslagen", "steun").await;
        reader.wait_for_address("q", "steun").await;
        reader.go_to_tab(&shelf).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        reader.go_to_tab(&search).await;
        eventually("a word on what has changed", async || {
            let text = reader.try_script("return document.body.innerText", vec![]).await?;
            let text = text.as_str().unwrap_or_default().to_owned();
            seen(text.contains("In een ander tabblad zijn eigen verslagen toegevoegd"), || text)
        })
        .await;
        wait_for_total(&reader, |total| total > 49).await;
        assert_eq!(reader.in_address("q").await, "steun");
        eventually("the focus where it was", async || {
            let (role, _) = reader.focused().await;
            seen(role == "searchbox", || role)
        })
        .await;
    });
}

#[test]
fn three_tabs_that_take_in_files_at_once_agree_on_what_there_is() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let mut tabs = vec![reader.tab().await];
        reader.open(OWN).await;
        for _ in 0..2 {
            tabs.push(reader.open_tab().await);
            reader.open(OWN).await;
        }
        for (tab, file) in tabs.iter().zip([RIGA, BRUSSELS, LUXEMBOURG]) {
            reader.go_to_tab(tab).await;
            choose(&reader, &[fixture(file)]).await;
        }
        for tab in &tabs {
            reader.go_to_tab(tab).await;
            wait_for_outcome(&reader, "Uw verslagen (3)").await;
        }
        reader.click("button", "Verwijder alles").await;
        reader.click("button", "Ja, verwijder alles").await;
        for tab in &tabs {
            reader.go_to_tab(tab).await;
            wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
        }
    });
}

#[test]
fn a_report_that_went_while_it_was_being_put_right_does_not_come_back() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        reader.click("button", Name::Begins("Verbeter: ")).await;
        let correcting = reader.tab().await;
        reader.open_tab().await;
        reader.open(OWN).await;
        reader.click("button", Name::Is(&format!("Verwijder: {OF_RIGA}"))).await;
        wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
        reader.go_to_tab(&correcting).await;
        wait_for_outcome(&reader, "Dit verslag is in een ander tabblad verwijderd").await;
        reader.click("button", "Klaar").await;
        wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
        assert!(titles(&reader).await.is_empty());
    });
}

async fn has_value(reader: &Reader, label: &str) -> bool {
    reader.facet("Verslag").await.iter().any(|value| value.label == label)
}
