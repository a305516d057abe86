//! Sentences can be collected from any view, ordered, annotated, and taken along as one.

use crate::harness::{Habits, Name, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::json;

const FIRST: &str = "Antalya 2025, alinea 2, zin 1";
const SECOND: &str = "Antalya 2025, alinea 5, zin 5";
/// Both, the second before the first.
const BOTH: &str = "?v=1&verzameling=2025-05-15-antalya.p5z5,p2z1";

#[test]
fn sentences_are_collected_and_ordered_by_keyboard_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt").await;
        reader.tab_to("button", Name::Is(&format!("Verzamel {FIRST}")), 200).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1").await;
        let (_, name) = reader.focused().await;
        assert_eq!(name, format!("Verzamel {FIRST}"), "collecting lost the focus");

        reader.open(&with_collection("?v=1&beeld=lezen&verslag=2025-05-15-antalya", &reader).await).await;
        let sign = reader.find("button", Name::Is(&format!("Verzamel {SECOND}"))).await;
        reader.script("arguments[0].focus()", vec![json!(sign)]).await;
        reader.press(Key::Space).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1,p5z5").await;

        let opener = reader.find("button", "Verzameling").await;
        assert_eq!(opener.attr("aria-expanded").await.ok().flatten().as_deref(), Some("false"));
        assert!(opener.text().await.is_ok_and(|text| text.contains('2')), "the button does not say how many");
        reader.script("arguments[0].focus()", vec![json!(opener)]).await;
        reader.press(Key::Enter).await;
        reader.find("region", "Verzameling").await;
        reader.tab_to("button", Name::Is(&format!("Omlaag: {FIRST}")), 10).await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p5z5,p2z1").await;
        wait_for_focus(&reader, &format!("Omlaag: {FIRST}")).await;
        reader.press(Key::Up).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1,p5z5").await;
        wait_for_focus(&reader, &format!("Omhoog: {FIRST}")).await;

        reader.press(Key::Escape).await;
        reader.wait_without("region", "Verzameling").await;
        wait_for_focus(&reader, "Verzameling").await;
    });
}

#[test]
fn a_sentence_can_be_collected_wherever_it_stands_alone() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for view in [
            "?v=1&beeld=verkennen&q=vooruitgeblekt",
            "?v=1&beeld=lezen&verslag=2025-05-15-antalya",
            "?v=1&beeld=kaart&knoop=onderwerp.navo-top",
            "?v=1&beeld=vergelijken&open=navo-top",
        ] {
            reader.open(view).await;
            reader.click("button", Name::Is(&format!("Verzamel {FIRST}"))).await;
            reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1").await;
            let pressed = "return document.querySelector(`[aria-label='Verzamel ${arguments[0]}']`).ariaPressed";
            assert_eq!(reader.script(pressed, vec![FIRST.into()]).await, "true", "{view}");
            reader.back().await;
            reader.wait_for_address("verzameling", "").await;
            assert_eq!(reader.script(pressed, vec![FIRST.into()]).await, "false", "{view}, a step back");
        }
    });
}

#[test]
fn an_empty_collection_says_how_to_fill_it() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.click("button", "Verzameling").await;
        let text = wait_for_drawer(&reader, "nog leeg").await;
        assert!(text.contains("“Verzamel”"), "{text}");
        assert_eq!(reader.axe().await, Vec::<String>::new(), "with an empty drawer");
    });
}

#[test]
fn a_note_survives_a_reload_and_never_stands_in_an_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(BOTH).await;
        reader.type_into(&format!("Notitie bij {FIRST}"), "let op: tikfout").await;
        assert!(!reader.address().await.contains("tikfout"));
        reader.reload().await;
        reader.click("button", "Verzameling").await;
        wait_for_note(&reader, FIRST, "let op: tikfout").await;
        // Without the collection in the address it is offered.
        reader.open("").await;
        reader.click("button", "Verzameling").await;
        wait_for_drawer(&reader, "Eerder verzameld in deze browser: 2 zinnen.").await;
        reader.click("button", "Voeg toe").await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p5z5,p2z1").await;
        wait_for_note(&reader, FIRST, "let op: tikfout").await;
    });
}

#[test]
fn what_was_taken_out_comes_back_with_its_note() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(BOTH).await;
        reader.type_into(&format!("Notitie bij {SECOND}"), "hoofdpunt").await;
        reader.click("button", Name::Is(&format!("Verwijder: {SECOND}"))).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1").await;
        wait_for_focus(&reader, &format!("Verwijder: {FIRST}")).await;
        reader.click("button", "Maak ongedaan").await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p5z5,p2z1").await;
        wait_for_note(&reader, SECOND, "hoofdpunt").await;
        reader.click("button", "Maak leeg").await;
        wait_for_focus(&reader, "Maak ongedaan").await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("verzameling", "2025-05-15-antalya.p5z5,p2z1").await;
        wait_for_note(&reader, SECOND, "hoofdpunt").await;
    });
}

#[test]
fn a_collection_in_a_link_is_shown_without_touching_the_readers_own() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let own = "2026-05-22-helsingborg.p1z1";
        reader.open("?v=1&beeld=lezen&verslag=2026-05-22-helsingborg").await;
        reader.click("button", "Verzamel Helsingborg 2026, alinea 1, zin 1").await;
        reader.wait_for_address("verzameling", own).await;

        reader.open(BOTH).await;
        let text = wait_for_drawer(&reader, "Deze verzameling komt uit een link").await;
        assert!(text.contains("Eerder verzameld in deze browser: 1 zin."), "{text}");
        assert!(text.find(SECOND) < text.find(FIRST) && text.contains(FIRST), "not in their order: {text}");
        assert_eq!(kept(&reader).await, format!("{own}\t\n"), "opening a link changed what is kept");
        reader.click("button", "Bewaar in deze browser").await;
        wait_for_kept(&reader, &format!("2025-05-15-antalya.p5z5\t\n2025-05-15-antalya.p2z1\t\n{own}\t\n")).await;
        let text = wait_for_drawer(&reader, FIRST).await;
        assert!(!text.contains("uit een link"), "{text}");
        reader.click("button", "Verwijder ze").await;
        wait_for_kept(&reader, "2025-05-15-antalya.p5z5\t\n2025-05-15-antalya.p2z1\t\n").await;

        // A link to a passage leads to the passage; the collection waits.
        let other = stage.reader().await;
        other.open(&format!("{BOTH}&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p5z5")).await;
        assert!(!other.has("region", "Verzameling").await, "the drawer covers the passage");
    });
}

#[test]
fn exports_carry_the_notes_and_citations_all_sentences() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(BOTH).await;
        reader.type_into(&format!("Notitie bij {FIRST}"), "sic; =1+1").await;
        keep_what_leaves(&reader).await;
        let csv = left(&reader, "Download als CSV").await;
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 3, "{csv}");
        assert!(lines[0].contains(";\"notitie\";\"export\""), "{csv}");
        assert!(lines[1].starts_with("\"2025-05-15-antalya.p5z5\"") && lines[2].contains(";\"sic; =1+1\";"), "{csv}");
        assert!(lines[1].contains("\"Verzameling uit de verslagen van Antalya 2025\""), "{csv}");

        let annotations: serde_json::Value =
            serde_json::from_str(&left(&reader, "Download als webannotaties").await).expect("JSON-LD");
        let items = &annotations["first"]["items"];
        assert_eq!(items[1]["body"]["value"], "sic; =1+1");
        assert_eq!(items[0].get("body"), None);
        let json: serde_json::Value = serde_json::from_str(&left(&reader, "Download als JSON").await).expect("JSON");
        assert_eq!(json["rijen"][1]["notitie"], "sic; =1+1");
        let ris = left(&reader, "Download als RIS").await;
        assert_eq!(ris.matches("TY  - RPRT").count(), 2, "{ris}");

        let copied = left(&reader, "Citeer alles").await;
        assert_eq!(copied.lines().count(), 2, "{copied}");
        assert!(copied.lines().all(|line| line.starts_with('“') && line.contains("alinea")), "{copied}");
        let link = left(&reader, "Kopieer link naar de verzameling").await;
        assert!(link.contains("&c=") && link.ends_with("&verzameling=2025-05-15-antalya.p5z5,p2z1"), "{link}");
        let other = stage.reader().await;
        other.open_address(&link).await;
        let text = wait_for_drawer(&other, "komt uit een link").await;
        assert!(text.find(SECOND) < text.find(FIRST), "{text}");
        assert_eq!(other.notice().await, "", "a whole link needs no notice");
    });
}

#[test]
fn storage_that_is_blocked_or_full_loses_nothing_and_is_said() {
    for refusal in [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    ] {
        visit(async |stage| {
            let reader = stage.reader().await;
            reader.before_every_page(refusal).await;
            reader.open(BOTH).await;
            wait_for_drawer(&reader, FIRST).await;
            reader.type_into(&format!("Notitie bij {FIRST}"), "blijft staan").await;
            wait_for_drawer(&reader, "bewaart uw verzameling en notities niet").await;
            reader.click("button", Name::Is(&format!("Omlaag: {SECOND}"))).await;
            reader.wait_for_address("verzameling", "2025-05-15-antalya.p2z1,p5z5").await;
            wait_for_note(&reader, FIRST, "blijft staan").await;
            assert_eq!(reader.axe().await, Vec::<String>::new(), "with what it says");
        });
    }
}

#[test]
fn the_drawer_prints_as_a_plain_list() {
    visit(async |stage| {
        let reader = stage.reader_with(Habits { viewport: (688, 1000), ..Habits::default() }).await;
        reader.open(BOTH).await;
        reader.type_into(&format!("Notitie bij {FIRST}"), "sic").await;
        reader.look_at_paper().await;
        let text = reader.script("return document.body.innerText", vec![]).await;
        let text = text.as_str().unwrap_or_default().to_owned();
        for wanted in [FIRST, SECOND, "vooruitgeblekt", "sic", "#2025-05-15-antalya.p2z1", "Afgedrukt op"] {
            assert!(text.contains(wanted), "{wanted:?} is not on paper: {text}");
        }
        assert!(!text.contains("Overzicht") && !text.contains("Maak leeg"), "{text}");
        let cut = "return [...document.querySelectorAll('.drawer *')].filter(e => e.checkVisibility()
            && (e.matches('button, textarea') || e.getBoundingClientRect().right > innerWidth + 1)
            && !e.closest('.visually-hidden')).map(e => e.outerHTML.slice(0, 99))";
        assert_eq!(reader.script(cut, vec![]).await, json!([]), "cut off, or of no use on paper");
    });
}

#[test]
fn the_share_sheet_gets_title_and_address_and_may_be_closed() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        assert!(!reader.has("button", "Deel…").await, "there is no share sheet here");
        let sheet = "navigator.share = data => { window.shared = data; return Promise.reject(new DOMException('', 'AbortError')) }";
        let reader = stage.reader().await;
        reader.before_every_page(sheet).await;
        reader.open("?v=1&beeld=kaart").await;
        reader.click("button", "Deel…").await;
        let shared = eventually("something shared", async || {
            let shared = reader.try_script("return window.shared ?? null", vec![]).await?;
            if shared.is_null() { Err("nothing is".to_owned()) } else { Ok(shared) }
        })
        .await;
        let address = shared["url"].as_str().unwrap_or_default();
        assert!(address.starts_with(&stage.address()) && address.contains("&c="), "{address}");
        assert_eq!(shared["title"], reader.script("return document.title", vec![]).await);
        assert_eq!(reader.script("return document.documentElement.dataset.failed ?? ''", vec![]).await, "");
    });
}

/// A view with the collection of the one that is open.
async fn with_collection(view: &str, reader: &Reader) -> String {
    format!("{view}&verzameling={}", reader.in_address("verzameling").await)
}

async fn wait_for_focus(reader: &Reader, name: &str) {
    eventually(&format!("the focus on {name}"), async || {
        let (_, focused) = reader.focused().await;
        seen(focused == name, || format!("it is on {focused:?}"))
    })
    .await;
}

/// Waits until the drawer says this; all that it says.
async fn wait_for_drawer(reader: &Reader, words: &str) -> String {
    eventually(&format!("{words:?} in the drawer"), async || {
        let look = "return document.querySelector('[aria-label=Verzameling][id=verzameling]')?.innerText ?? ''";
        let text = reader.try_script(look, vec![]).await?.as_str().unwrap_or_default().to_owned();
        if text.contains(words) { Ok(text) } else { Err(format!("it says {text:?}")) }
    })
    .await
}

async fn wait_for_note(reader: &Reader, at: &str, note: &str) {
    eventually("the note", async || {
        let look = "return document.querySelector(`[aria-label='Notitie bij ${arguments[0]}']`)?.value ?? 'no field'";
        let found = reader.try_script(look, vec![at.into()]).await?;
        seen(found == note, || found.to_string())
    })
    .await;
}

async fn kept(reader: &Reader) -> String {
    let kept = reader.script("return localStorage.getItem('verslagwijzer.verzameling') ?? ''", vec![]).await;
    kept.as_str().unwrap_or_default().to_owned()
}

async fn wait_for_kept(reader: &Reader, wanted: &str) {
    eventually("what this browser keeps", async || {
        let found = kept(reader).await;
        seen(found == wanted, || format!("{found:?}"))
    })
    .await;
}

/// Keeps the text of whatever is offered as a file, or put on the clipboard.
async fn keep_what_leaves(reader: &Reader) {
    let script = r"
        const text = bytes => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => { window.left = text(bytes); }); return '#'; };
        HTMLAnchorElement.prototype.click = function () {};
        navigator.clipboard.writeText = text => { window.left = text; return Promise.resolve(); };";
    reader.script(script, vec![]).await;
}

/// What leaves when a button of the drawer is pressed, folded away or not.
async fn left(reader: &Reader, name: &str) -> String {
    let script = r"
        window.left = null;
        const buttons = [...document.querySelectorAll('#verzameling button')];
        const wanted = buttons.find(button => button.textContent === arguments[0]);
        const fold = wanted.closest('details');
        if (fold) fold.open = true;
        wanted.click();";
    reader.script(script, vec![name.into()]).await;
    eventually("something that leaves", async || {
        let is_there = reader.try_script("return window.left !== null", vec![]).await?;
        seen(is_there == true, || format!("{name} offers nothing"))
    })
    .await;
    reader.script("return window.left", vec![]).await.as_str().unwrap_or_default().to_owned()
}
