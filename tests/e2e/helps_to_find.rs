//! A reader is helped along: by what filters show, by keys, by what is kept, and where nothing
//! is found.

use crate::harness::{Name, Reader, eventually, seen, visit};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn a_facet_shows_the_values_that_give_most_and_can_be_searched() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=Hormuz").await;
        let counts: Vec<usize> = reader.facet("Onderwerp").await.iter().map(|value| value.promised).collect();
        assert!(counts.is_sorted_by(|a, b| a >= b) && counts[0] > 0, "{counts:?}");
        assert_eq!(counts.len(), 7);

        reader.type_into("Zoek in Onderwerp", "oekraine").await;
        eventually("only topics with that in their name", async || {
            let labels: Vec<String> = reader.facet("Onderwerp").await.into_iter().map(|value| value.label).collect();
            seen(labels.len() < 7 && labels.iter().all(|label| label.contains("Oekraïne")), || format!("{labels:?}"))
        })
        .await;
        reader.toggle("Onderwerp", "Steun aan Oekraïne").await;
        reader.wait_for_address("onderwerp", "steun-aan-oekraine").await;
        reader.type_into("Zoek in Onderwerp", "").await;
        // Chosen, it is there whatever it gives.
        eventually("the chosen topic among the first", async || {
            let labels: Vec<String> = reader.facet("Onderwerp").await.into_iter().map(|value| value.label).collect();
            seen(labels.iter().any(|label| label == "Steun aan Oekraïne"), || format!("{labels:?}"))
        })
        .await;
    });
}

#[test]
fn nothing_found_says_which_filter_or_word_to_take_away_and_what_that_gives() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=Hormuz&verslag=2025-05-15-antalya&bedrag=1").await;
        assert_eq!(reader.status_text().await, "0 van 49 zinnen");
        // Neither filter alone is in the way; the word is, but it is the only one.
        reader.wait_without("button", Name::Begins("Haal weg: ")).await;

        reader.open("?v=1&beeld=verkennen&q=Hormuz&verslag=2025-05-15-antalya").await;
        let offer = offers(&reader).await;
        let [offer] = &offer[..] else { panic!("one filter is in the way: {offer:?}") };
        let promised: usize =
            offer.rsplit('(').next().and_then(|n| n.split(' ').next()?.parse().ok()).expect("a number");
        assert!(offer.starts_with("Haal weg: Antalya 2025 ("), "{offer}");
        reader.click("button", offer.as_str()).await;
        reader.wait_for_hits(promised).await;

        reader.open("?v=1&beeld=verkennen&q=Hormuz%20vooruitgeblekt").await;
        let offers = offers(&reader).await;
        assert_eq!(offers.len(), 2, "{offers:?}");
        reader.click("button", "Haal weg: “Hormuz” (1 zin)").await;
        reader.wait_for_address("q", "vooruitgeblekt").await;
        reader.wait_for_hits(1).await;
    });
}

#[test]
fn a_period_takes_months_and_days_and_says_what_it_cannot_take() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        fill(&reader, "Vanaf", "januari 2026").await;
        reader.wait_for_address("van", "2026-01-01").await;
        reader.wait_for_hits(24).await;
        fill(&reader, "Tot en met", "5-2026").await;
        reader.wait_for_address("tot", "2026-05-31").await;
        reader.wait_for_hits(24).await;
        fill(&reader, "Vanaf", "31 februari 2026").await;
        let said = eventually("what is wrong", async || {
            let text = reader.main_text().await;
            if text.contains("geen jaar, maand of dag") { Ok(text) } else { Err(text) }
        })
        .await;
        assert!(said.contains("31 februari 2026") || !said.is_empty());
        assert_eq!(reader.in_address("van").await, "2026-01-01", "what was understood before still holds");
        fill(&reader, "Vanaf", "2027").await;
        eventually("that the period is backwards", async || {
            let text = reader.main_text().await;
            seen(text.contains("ligt na"), || text.clone())
        })
        .await;
        assert_eq!(reader.axe().await, Vec::<String>::new());
        reader.click("button", Name::Begins("Verwijder filter: Vanaf")).await;
        reader.wait_for_hits(49).await;
    });
}

#[test]
fn amounts_are_asked_for_by_unit_and_bounds_and_what_is_no_number_is_said() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.click("checkbox", "Alleen zinnen met een bedrag, percentage of aantal").await;
        reader.wait_for_address("bedrag", "1").await;
        reader.choose("Eenheid", "%bbp").await;
        reader.wait_for_address("bedrag", "bbp::").await;
        reader.wait_for_hits(1).await;
        reader.choose("Eenheid", "EUR").await;
        fill(&reader, "Minstens", "€ 100 miljoen").await;
        reader.wait_for_address("bedrag", "eur:100000000:").await;
        reader.wait_for_hits(1).await;
        assert!(reader.main_text().await.contains("EUR 100 miljoen"));
        fill(&reader, "Minstens", "heel veel").await;
        eventually("what is wrong", async || {
            let text = reader.main_text().await;
            seen(text.contains("is geen getal"), || text.clone())
        })
        .await;
        assert_eq!(reader.in_address("bedrag").await, "eur:100000000:", "what was understood before still holds");
        fill(&reader, "Minstens", "100.000.001").await;
        reader.wait_for_hits(0).await;
        assert_eq!(reader.axe().await, Vec::<String>::new());
        reader.click("button", Name::Begins("Verwijder filter: euro, minstens 100.000.001")).await;
        reader.wait_for_hits(49).await;
    });
}

#[test]
fn sentences_can_be_grouped_and_the_newest_put_first() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        let mut plainly = reader.hits().await;
        for group in ["verslag", "onderwerp", "wie"] {
            reader.choose("Groeperen", group).await;
            reader.wait_for_address("groep", group).await;
            reader.wait_until("groups", "return document.querySelector('.group h2') !== null").await;
            let mut grouped = reader.hits().await;
            grouped.sort();
            plainly.sort();
            assert_eq!(grouped, plainly, "grouped by {group}, other sentences are there");
        }
        reader.choose("Groeperen", "geen").await;
        reader.choose("Volgorde", "datum").await;
        reader.wait_for_address("sorteer", "datum").await;
        eventually("the newest first", async || {
            let years: Vec<String> = reader.hits().await.iter().map(|id| id[..4].to_owned()).collect();
            seen(years.is_sorted_by(|a, b| a >= b) && years[0] == "2026", || format!("{years:?}"))
        })
        .await;
    });
}

#[test]
fn keys_lead_to_the_search_box_and_along_the_results_and_can_be_switched_off() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.click("link", "Lijst").await;
        reader.type_key('/').await;
        assert_eq!(reader.focused().await.0, "searchbox");
        // In the box it is a character like any other.
        reader.type_key('/').await;
        reader.wait_for_address("q", "/").await;
        reader.type_into("Zoek in de verslagen", "steun").await;
        let hits = reader.hits().await;
        for hit in &hits[..3] {
            reader.press(Key::Down).await;
            assert!(focused_link(&reader).await.ends_with(hit), "not at {hit}");
        }
        reader.press(Key::Up).await;
        assert!(focused_link(&reader).await.ends_with(&hits[1]));

        reader.unfold("Zo zoekt u").await;
        reader.click("checkbox", "De toets / niet gebruiken").await;
        reader.reload().await;
        reader.click("link", "Lijst").await;
        reader.type_key('/').await;
        assert_ne!(reader.focused().await.0, "searchbox", "the key was switched off");
    });
}

#[test]
fn a_search_is_saved_opened_and_removed() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun&wie=nederland&sorteer=datum").await;
        let hits = reader.hits().await;
        reader.unfold("Bewaarde zoekvragen").await;
        reader.click("button", "Bewaar deze zoekvraag").await;
        let name = "“steun”; Wie: Nederland";
        reader.find("link", name).await;
        reader.type_into("Naam van de zoekvraag", "Wat Nederland doet").await;
        reader.press(Key::Enter).await;
        reader.find("link", "Wat Nederland doet").await;

        reader.open("?v=1&beeld=verkennen&q=Hormuz&verzameling=2025-05-15-antalya.p5z5").await;
        reader.unfold("Bewaarde zoekvragen").await;
        reader.click("link", name).await;
        reader.wait_for_address("sorteer", "datum").await;
        assert_eq!(reader.hits().await, hits);
        assert_eq!(reader.in_address("verzameling").await, "2025-05-15-antalya.p5z5", "the collection stays");
        reader.click("button", Name::Is(&format!("Verwijder: {name}"))).await;
        reader.wait_without("link", name).await;
        reader.reload().await;
        reader.unfold("Bewaarde zoekvragen").await;
        reader.find("link", "Wat Nederland doet").await;
        assert!(!reader.has("link", name).await, "what was removed is back");
    });
}

#[test]
fn a_browser_that_keeps_nothing_says_so() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        reader.script("Storage.prototype.setItem = () => { throw new Error('full') }", vec![]).await;
        reader.unfold("Bewaarde zoekvragen").await;
        reader.click("button", "Bewaar deze zoekvraag").await;
        eventually("that it is not kept", async || {
            let text = reader.main_text().await;
            seen(text.contains("bewaart de zoekvraag niet"), || text.clone())
        })
        .await;
        // For as long as the page is open it is there all the same.
        reader.find("link", "“steun”").await;
    });
}

#[test]
fn no_key_is_lost_however_fast_one_types() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.type_key('/').await;
        let typed = "europese bondgenoten";
        for letter in typed.chars() {
            reader.type_key(letter).await;
        }
        reader.wait_for_address("q", typed).await;
        let value = reader.script("return document.getElementById('zoek').value", vec![]).await;
        assert_eq!(value, json!(typed));
    });
}

/// What is offered where nothing was found.
async fn offers(reader: &Reader) -> Vec<String> {
    reader.find("button", Name::Begins("Haal weg: ")).await;
    reader.names("button").await.into_iter().filter(|name| name.starts_with("Haal weg: ")).collect()
}

/// Fills a field and leaves it.
async fn fill(reader: &Reader, name: &str, text: &str) {
    reader.type_into(name, text).await;
    reader.press(Key::Tab).await;
}

/// Where the link leads that has focus.
async fn focused_link(reader: &Reader) -> String {
    let link = reader.script("return document.activeElement.getAttribute('href') ?? ''", vec![]).await;
    link.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_word_with_a_typing_error_finds_what_was_meant_and_says_so() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=oekraiene").await;
        let text = reader.main_text().await;
        assert!(text.contains("“oekraiene” staat zo nergens"), "{text}");
        let (found, _) = reader.status_counts().await;
        assert!(found > 0);
        reader.click("link", "Oekraïne").await;
        reader.wait_for_address("q", "Oekraïne").await;
        assert!(!reader.main_text().await.contains("staat zo nergens"));
    });
}

#[test]
fn what_is_not_used_of_a_search_is_said() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for (typed, said) in [
            ("%3F%3F", "In het zoekvak staat geen woord"),
            ("%22vrije%20doorvaart", "Er ontbreekt een aanhalingsteken"),
            ("steun%20NABIJ", "heeft niets om te verbinden"),
            ("kleur%3Arood", "“kleur:” is hier geen filter"),
            ("wie%3Anapoleon", "“napoleon” is niet bekend bij “Wie”"),
        ] {
            reader.open(&format!("?v=1&beeld=verkennen&q={typed}")).await;
            let text = reader.main_text().await;
            assert!(text.contains(said), "{typed}: {text}");
        }
    });
}

#[test]
fn a_hit_says_why_it_stands_where_it_stands() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=steun").await;
        reader.script("document.querySelector('.hit .why-here summary').click()", vec![]).await;
        let said = eventually("the weights", async || {
            let read = "return document.querySelector('.hit .why-here').innerText";
            let text = reader.try_script(read, vec![]).await?.as_str().unwrap_or_default().to_owned();
            if text.contains("Samen") { Ok(text) } else { Err(text) }
        })
        .await;
        assert!(said.contains("precies zo") && said.contains("weegt"), "{said}");
        // As many sentences as hold the word in any form: those that are found.
        let (found, _) = reader.status_counts().await;
        assert!(said.contains(&format!("staat in {found} zinnen")), "{found}: {said}");
    });
}
