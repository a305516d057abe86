//! Every task of a reader by keys alone; the focus is where the reader expects it.
//!
//! Others of these scenarios stand with what they are about: `walks_the_map`,
//! `collects_sentences`, `reads_in_context`, `is_accessible`.

use crate::harness::{Name, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::json;

const FOUND: &str = "Antalya 2025, alinea ";

#[test]
fn from_a_search_to_a_citation_and_a_file_by_keys_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        keep_what_leaves(&reader).await;
        reader.tab_to("searchbox", "Zoek in de verslagen", 40).await;
        type_in(&reader, "steun").await;
        reader.wait_for_address("q", "steun").await;
        reader.tab_to("checkbox", Name::Begins("Antalya 2025 ("), 80).await;
        reader.press(Key::Space).await;
        reader.wait_for_address("verslag", "2025-05-15-antalya").await;
        wait_for_focus(&reader, Name::Begins("Antalya 2025 (")).await;

        reader.tab_to("link", Name::Begins(FOUND), 120).await;
        let (_, opened) = reader.focused().await;
        reader.press(Key::Enter).await;
        reader.wait_until("the passage", "return document.querySelector('h2 a[href]') !== null").await;
        reader.press(Key::Escape).await;
        wait_for_focus(&reader, Name::Is(&opened)).await;

        let collect = format!("Verzamel {opened}");
        reader.tab_to("button", Name::Is(&collect), 40).await;
        reader.press(Key::Enter).await;
        eventually("one sentence in the collection", async || {
            let collected = reader.in_address("verzameling").await;
            seen(collected.starts_with("2025-05-15-antalya.p"), || collected.clone())
        })
        .await;
        wait_for_focus(&reader, Name::Is(&collect)).await;
        let cite = format!("Citeer {opened}");
        reader.tab_to("button", Name::Is(&cite), 5).await;
        reader.press(Key::Enter).await;
        reader.wait_to_hear("polite", "De bronvermelding is gekopieerd.").await;
        wait_for_focus(&reader, Name::Is(&cite)).await;

        reader.tab_to("DisclosureTriangle", "Exporteer", 120).await;
        reader.press(Key::Enter).await;
        reader.tab_to("button", "Download als CSV", 5).await;
        reader.press(Key::Enter).await;
        reader.wait_until("a file that is saved", "return window.saved.length === 1").await;
        wait_for_focus(&reader, Name::Is("Download als CSV")).await;
    });
}

#[test]
fn a_text_is_pasted_and_put_right_by_keys_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=eigen").await;
        reader.tab_to("DisclosureTriangle", "Tekst plakken", 40).await;
        reader.press(Key::Enter).await;
        reader.tab_to("textbox", "Tekst van het verslag", 5).await;
        type_in(&reader, "De ministers spraken op 14 en 15 mei 2024 in Oslo. Nederland steunt Estland.").await;
        reader.tab_to("button", "Voeg deze tekst toe", 5).await;
        reader.press(Key::Enter).await;
        reader.wait_to_hear("polite", "1 verslag toegevoegd.").await;

        reader.tab_to("button", Name::Begins("Verbeter: "), 40).await;
        let (_, opener) = reader.focused().await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Begins("Verbeteren: ")).await;
        reader.tab_to("textbox", "Plaats", 20).await;
        type_in(&reader, "Bergen").await;
        reader.press(Key::Tab).await;
        reader.wait_to_hear("polite", "Bewaard.").await;
        reader.tab_to("button", "Verbeter p1z1", 60).await;
        reader.press(Key::Enter).await;
        reader.tab_to("button", Name::Begins("Rij weg"), 20).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Verbeter p1z1")).await;
        back_to(&reader, "button", "Klaar", 60).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is(&opener)).await;
        reader.tab_to("button", Name::Begins("Verwijder: "), 5).await;
        let (_, remove) = reader.focused().await;
        reader.press(Key::Enter).await;
        reader.wait_to_hear("assertive", "Dit verslag en uw verbeteringen gaan weg").await;
        wait_for_focus(&reader, Name::Is("Nee, houd het")).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is(&remove)).await;
    });
}

#[test]
fn what_is_pressed_and_goes_leaves_the_focus_in_the_page() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun&wie=nederland&onderwerp=bestaat-niet").await;
        reader.tab_to("button", "Sluiten", 200).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Zoeken en filteren")).await;
        reader.tab_to("button", "Verwijder filter: Nederland", 200).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("wie", "").await;
        wait_for_focus(&reader, Name::Is("Zoeken en filteren")).await;
    });
}

#[test]
fn who_doubts_to_remove_all_is_asked_and_led_back() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=eigen").await;
        reader.unfold("Tekst plakken").await;
        reader.type_into("Tekst van het verslag", "De ministers spraken op 15 mei 2024 in Oslo.").await;
        reader.click("button", "Voeg deze tekst toe").await;
        reader.wait_to_hear("polite", "1 verslag toegevoegd.").await;
        reader.tab_to("button", "Verwijder alles", 60).await;
        reader.press(Key::Enter).await;
        reader.wait_to_hear("assertive", "Weet u het zeker?").await;
        wait_for_focus(&reader, Name::Is("Nee, houd ze")).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Verwijder alles")).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Nee, houd ze")).await;
        back_to(&reader, "button", "Ja, verwijder alles", 3).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Eigen verslagen")).await;
    });
}

#[test]
fn language_and_colours_change_by_keys_and_the_focus_stays() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        reader.tab_to("link", "English", 20).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("Nederlands")).await;
        reader.press(Key::Enter).await;
        wait_for_focus(&reader, Name::Is("English")).await;
        let field = reader.find("combobox", "Licht of donker").await;
        reader.script("arguments[0].focus()", vec![json!(field)]).await;
        type_in(&reader, "D").await;
        reader.wait_until("a dark page", "return document.documentElement.dataset.theme === 'dark'").await;
        wait_for_focus(&reader, Name::Is("Licht of donker")).await;
    });
}

#[test]
fn two_other_meetings_are_put_side_by_side_by_keys_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        reader.tab_to("button", "Wissel A en B", 30).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("naast", "2026-05-22-helsingborg,2025-05-15-antalya").await;
        wait_for_focus(&reader, Name::Is("Wissel A en B")).await;
        reader.tab_to("button", "Steun aan Oekraïne", 120).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("open", "steun-aan-oekraine").await;
        reader.tab_to("link", Name::Begins("Helsingborg 2026, alinea "), 10).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("beeld", "lezen").await;
        reader
            .wait_until("the focus at the sentence", "return document.activeElement?.closest('main [id]') !== null")
            .await;
    });
}

async fn type_in(reader: &Reader, text: &str) {
    for letter in text.chars() {
        reader.type_key(letter).await;
    }
}

async fn wait_for_focus(reader: &Reader, name: Name<'_>) {
    eventually(&format!("the focus on {name:?}"), async || {
        let (role, found) = reader.focused().await;
        seen(name.fits(&found), || format!("it is on {role} {found:?}"))
    })
    .await;
}

/// Goes back with Shift and Tab.
async fn back_to(reader: &Reader, role: &str, name: &str, most: usize) {
    let mut passed = Vec::new();
    for _ in 0..most {
        reader.press_with(Key::Shift, Key::Tab).await;
        let focused = reader.focused().await;
        if focused == (role.to_owned(), name.to_owned()) {
            return;
        }
        passed.push(focused.1);
    }
    panic!("there is no way back to {role} {name:?}, only past {passed:?}");
}

/// Has the page keep what it would copy or save.
async fn keep_what_leaves(reader: &Reader) {
    let script = "
        window.saved = [];
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } });
        HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download); };";
    reader.script(script, vec![]).await;
}
