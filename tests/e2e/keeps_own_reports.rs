//! A reader's own reports come in, stay, take part in every view, and go again.

use crate::harness::own::{
    BRUSSELS, LUXEMBOURG, OF_RIGA, OWN, RIGA, add, choose, fixture, own_id, titles, wait_for_outcome, wait_for_total,
    written,
};
use crate::harness::{Name, eventually, seen, visit};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// A report of the dataset as a document.
const ANTALYA: &str = "eigen/2025-05-15-antalya/pandoc.docx";

/// More reports than are taken in before a reader can leave.
const MANY: usize = 800;

#[test]
fn a_report_takes_part_in_every_view_and_is_still_there_after_a_reload() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        assert_eq!(reader.heading().await, "Eigen verslagen");
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        assert_eq!(titles(&reader).await, [OF_RIGA]);
        let id = own_id(&reader).await;

        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
        let values = reader.facet("Verslag").await;
        assert!(values.iter().any(|value| value.label == "Riga 2024" && value.promised > 10), "{values:?}");

        reader.open("?v=1&beeld=verkennen&q=Ozoliņa").await;
        wait_for_total(&reader, |total| total > 49).await;
        let hits = reader.hits().await;
        assert!(!hits.is_empty() && hits.iter().all(|hit| hit.starts_with(&id)), "{hits:?}");

        reader.open(&format!("?v=1&beeld=lezen&verslag={id}#{id}.p1z1")).await;
        assert_eq!(reader.notice().await, "", "a link to an own report that is here");
        let text = reader.main_text().await;
        assert!(text.contains("Op uitnodiging van de Letse minister") && !text.contains("Download de tekst"), "{text}");

        reader.open(&format!("?v=1&beeld=vergelijken&naast={id},2025-05-15-antalya")).await;
        assert!(reader.main_text().await.contains("Riga 2024"));
        reader.find("table", "Onderwerpen per bijeenkomst").await;

        reader.open("?v=1&beeld=kaart&kaart=tabel&soort=plaats").await;
        eventually("Riga on the map", async || {
            let text = reader.main_text().await;
            seen(text.contains("Riga"), || text.chars().take(400).collect())
        })
        .await;
    });
}

#[test]
fn the_list_leads_to_a_report_that_was_just_given_and_after_a_reload_too() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        let id = own_id(&reader).await;
        for _ in 0..2 {
            reader.click("link", format!("Lees: {OF_RIGA}").as_str()).await;
            reader.wait_for_address("verslag", &id).await;
            assert_eq!(reader.notice().await, "", "the report is here");
            assert!(reader.main_text().await.contains("Op uitnodiging van de Letse minister"));
            reader.open(OWN).await;
            reader.reload().await;
        }
    });
}

#[test]
fn nothing_is_drawn_anew_under_whoever_chooses_files_or_writes() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        reader.reload().await;
        reader.script("document.querySelector('#kies-bestanden').isTheSame = true", vec![]).await;
        assert_eq!(titles(&reader).await, [OF_RIGA]);
        // Twenty pictures, with time to work between them: it used to be drawn anew within three.
        let idle = "const done = arguments[0]; let n = 20; \
            const wait = () => n-- ? requestAnimationFrame(() => setTimeout(wait)) : done(); wait()";
        reader.script_with_callback(idle, vec![]).await;
        let is_same =
            reader.script("return document.querySelector('#kies-bestanden').isTheSame === true", vec![]).await;
        assert_eq!(is_same, true, "the field is another one");
        // They move in where they are shown.
        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total > 49).await;
    });
}

#[test]
fn what_is_kept_is_there_when_a_link_asks_for_it_without_a_network() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(BRUSSELS)], "1 verslag toegevoegd.").await;
        let id = own_id(&reader).await;
        reader.wait_until_stored().await;
        stage.stop();
        reader.open(&format!("?v=1&beeld=verkennen&verslag={id}")).await;
        assert_eq!(reader.notice().await, "");
        wait_for_total(&reader, |total| total > 49).await;
        assert!(reader.hits().await.iter().all(|hit| hit.starts_with(&id)));
    });
}

#[test]
fn the_same_report_in_another_form_or_of_the_dataset_is_told_to_be_there() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
        let text = fs::read_to_string(fixture(RIGA)).expect("a fixture");
        let again = written("nog eens.txt", text.replace("NAVO-", "NAVO\u{2011}").replace('\n', "\r\n").as_bytes());
        add(&reader, &[again, fixture(ANTALYA)], "Stond er al (2)").await;
        assert_eq!(titles(&reader).await, [OF_RIGA]);
    });
}

#[test]
fn each_file_that_cannot_be_read_says_why_and_the_others_go_on() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        let given = [
            (fixture("eigen/geweigerd/libreoffice.pdf"), "Een pdf kan hier niet worden gelezen."),
            (fixture("eigen/geweigerd/wachtwoord.docx"), "vraagt om een wachtwoord"),
            (fixture("eigen/geweigerd/libreoffice.doc"), "oud Word-document"),
            (written("leeg.txt", b""), "Dit bestand is leeg."),
            (written("foto.docx", b"\xFF\xD8\xFF\xE0\x00\x10JFIF"), "Dit is een afbeelding."),
            (
                written("half.docx", &fs::read(fixture(ANTALYA)).expect("a fixture")[..5_000]),
                "beschadigd of niet volledig",
            ),
        ];
        let mut files: Vec<PathBuf> = given.iter().map(|(path, _)| path.clone()).collect();
        files.insert(3, fixture(RIGA));
        add(&reader, &files, "1 verslag toegevoegd, 6 niet.").await;
        let list = reader.find("list", "Niet toegevoegd").await;
        let text = list.text().await.expect("a list has text");
        for (path, why) in &given {
            let name = path.file_name().expect("a name").to_string_lossy();
            let line = text.lines().find(|line| line.contains(&*name)).unwrap_or_default();
            assert!(line.contains(why), "{name}: {line:?}");
        }
        assert_eq!(titles(&reader).await, [OF_RIGA]);
    });
}

#[test]
fn a_script_in_every_field_of_a_file_never_runs() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        let script = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";
        let escaped = script.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let page = format!(
            "<html><head><title>{escaped}</title><script>window.ran=1</script></head><body onload=\"window.ran=1\">\
             <h1>{escaped}</h1><p>De ministers spraken op 14 en 15 mei 2024 in Oslo over {escaped}. Minister \
             {escaped} steunde Oekraïne.</p>{script}</body></html>"
        );
        add(&reader, &[written("<b>kwaad.html", page.as_bytes())], "1 verslag toegevoegd.").await;
        let id = own_id(&reader).await;
        for view in ["lezen", "verkennen", "kaart", "eigen"] {
            reader.open(&format!("?v=1&beeld={view}&verslag={id}")).await;
            assert_eq!(reader.script("return window.ran ?? 0", vec![]).await, 0, "{view}");
        }
        assert!(titles(&reader).await[0].contains("<script>"), "the text is shown as it stands");
    });
}

#[test]
fn a_link_names_the_own_reports_that_are_missing_and_shows_the_rest() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun&verslag=eigen-0123456789abc,2025-05-15-antalya").await;
        let notice = reader.wait_for_notice("eigen-0123456789abc").await;
        assert!(notice.contains("vraag om het bestand") && notice.contains("Eigen verslagen"), "{notice}");
        assert!(!reader.hits().await.is_empty());
        reader.open("?v=1&beeld=vergelijken&naast=eigen-0123456789abc,eigen-1123456789abc,2025-05-15-antalya").await;
        reader.wait_for_notice("2 verslagen staan niet in deze browser").await;
    });
}

#[test]
fn reports_are_removed_one_by_one_or_all() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        add(&reader, &[fixture(RIGA), fixture(BRUSSELS), fixture(LUXEMBOURG)], "3 verslagen toegevoegd.").await;
        reader.click("button", Name::Is(&format!("Verwijder: {OF_RIGA}"))).await;
        wait_for_outcome(&reader, "Uw verslagen (2)").await;
        reader.reload().await;
        wait_for_outcome(&reader, "Uw verslagen (2)").await;
        reader.click("button", "Verwijder alles").await;
        reader.click("button", "Nee, houd ze").await;
        reader.click("button", "Verwijder alles").await;
        reader.click("button", "Ja, verwijder alles").await;
        wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total == 49).await;
    });
}

#[test]
fn a_page_that_is_left_half_way_keeps_what_was_complete() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        let text = fs::read_to_string(fixture(RIGA)).expect("a fixture");
        let files: Vec<PathBuf> = (0..MANY)
            .map(|n| written(&format!("verslag-{n}.txt"), format!("{text}\n\nDit is verslag nummer {n}.\n").as_bytes()))
            .collect();
        choose(&reader, &files).await;
        eventually("some of the reports", async || {
            let text = reader.main_text().await;
            let (before, _) = text.split_once(&format!(" van {MANY} bestanden gelezen")).ok_or(text.clone())?;
            let n: usize = before.rsplit(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default();
            seen(n > 5, || format!("{n} so far"))
        })
        .await;
        reader.leave().await;
        reader.open(OWN).await;
        wait_for_outcome(&reader, "Uw verslagen (").await;
        let text = reader.main_text().await;
        let n: usize = text
            .split("Uw verslagen (")
            .nth(1)
            .and_then(|rest| rest.split(')').next()?.parse().ok())
            .expect("a number");
        assert!((6..MANY).contains(&n), "{n} were kept");
        assert!(!text.contains("kunnen niet meer worden gelezen"));
        reader.click("link", "Verkennen").await;
        wait_for_total(&reader, |total| total > 49 + 10 * n).await;
        let values = reader.facet("Verslag").await;
        assert!(values.iter().filter(|value| value.label == "Riga 2024").all(|value| value.promised > 10));
    });
}

#[test]
fn pasted_text_and_dropped_files_come_in_too() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        reader.unfold("Tekst plakken").await;
        let pasted =
            "Verslag Oslo\n\nDe ministers spraken op 3 april 2024 in Oslo over Oekraïne. Nederland steunde dat.";
        reader.type_into("Tekst van het verslag", pasted).await;
        reader.click("button", "Voeg deze tekst toe").await;
        wait_for_outcome(&reader, "1 verslag toegevoegd.").await;
        let drop = r"
            const transfer = new DataTransfer();
            transfer.items.add(new File([arguments[0]], 'gesleept.txt'));
            const place = document.querySelector('.drop');
            for (const kind of ['dragover', 'drop'])
                place.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));";
        let text = fs::read_to_string(fixture(BRUSSELS)).expect("a fixture");
        reader.script(drop, vec![json!(text)]).await;
        wait_for_outcome(&reader, "Uw verslagen (2)").await;
    });
}

#[test]
fn a_file_that_is_dropped_beside_its_place_does_not_take_the_page_away() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(OWN).await;
        reader.find("heading", "Eigen verslagen").await;
        let drop = r"
            const transfer = new DataTransfer();
            if (arguments[0]) transfer.items.add(new File(['Oslo'], 'gesleept.txt'));
            const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.body.dispatchEvent(drop);
            return drop.defaultPrevented;";
        assert_eq!(reader.script(drop, vec![json!(true)]).await, true, "the browser opens the file");
        assert_eq!(reader.script(drop, vec![json!(false)]).await, false, "words can no longer be dragged");
    });
}

#[test]
fn the_view_has_no_barriers_empty_full_and_while_correcting() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for language in ["", "&taal=en"] {
            reader.open(&format!("{OWN}{language}")).await;
            assert_eq!(reader.axe().await, Vec::<String>::new(), "empty");
        }
        reader.open(OWN).await;
        let files = [fixture(RIGA), fixture("eigen/geweigerd/libreoffice.pdf")];
        add(&reader, &files, "1 verslag toegevoegd, 1 niet.").await;
        assert_eq!(reader.axe().await, Vec::<String>::new(), "with a report and a refusal");
        reader.click("button", Name::Begins("Verbeter: ")).await;
        reader.click("button", "Verbeter p1z1").await;
        assert_eq!(reader.axe().await, Vec::<String>::new(), "while correcting");
    });
}
