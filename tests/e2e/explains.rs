//! The page says why: what points at a topic, who a person is, what letters stand for.

use crate::harness::tables::ANTALYA;
use crate::harness::{eventually, plain, seen, visit};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn a_name_in_a_report_says_what_it_stands_for_on_focus() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2026-05-22-helsingborg").await;
        // Found by its text, focused as by Tab; what it says is what assistive technology reads.
        let script = r"
            const name = [...document.querySelectorAll('main [tabindex]')].find(e => e.textContent === arguments[0]);
            name.focus();
            // Firefox hands over the rule, and not yet what comes of it.
            const shown = getComputedStyle(name, '::after').content.replace('attr(data-means)', name.dataset.means);
            return [document.activeElement === name, name.getAttribute('aria-description'), shown];";
        for (written, meaning) in
            [("NAR", "Noord-Atlantische Raad"), ("Helsingborg", "Zweden"), ("Kaja Kallas", "Hoge Vertegenwoordiger")]
        {
            let told = reader.script(script, vec![json!(written)]).await;
            assert_eq!(told[0], true, "{written} can have the focus");
            let description = told[1].as_str().unwrap_or_default();
            assert!(description.contains(meaning), "{written}: {description}");
            assert!(told[2].as_str().is_some_and(|shown| shown.contains(meaning)), "{written} shows {}", told[2]);
        }
    });
}

#[test]
fn an_explanation_goes_away_with_escape_and_comes_back_with_the_next() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=lezen&verslag=2026-05-22-helsingborg").await;
        let focus = r"
            const names = [...document.querySelectorAll('main [aria-description]')];
            names[arguments[0]].focus();
            return getComputedStyle(names[arguments[0]], '::after').content;";
        let shown = r"return getComputedStyle(document.activeElement, '::after').content;";
        assert_ne!(reader.script(focus, vec![json!(0)]).await, "none");
        reader.press(Key::Escape).await;
        assert_eq!(reader.script(shown, vec![]).await, "none", "Escape takes it away");
        assert_ne!(reader.script(focus, vec![json!(1)]).await, "none", "the next name explains itself again");
    });
}

#[test]
fn the_text_of_a_report_stays_to_the_letter_with_its_names_explained() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("?v=1&beeld=lezen&verslag={ANTALYA}")).await;
        let text = reader.script("return document.getElementById('2025-05-15-antalya.p1z2').textContent", vec![]).await;
        assert_eq!(
            text.as_str(),
            Some(
                "Onder gastheerschap van de Turkse minister van Buitenlandse Zaken, Hakan Fidan, begon de ministeriële \
                 bijeenkomst met een informeel diner, waar ook de Secretaris-Generaal van de NAVO bij aanwezig was."
            )
        );
    });
}

#[test]
fn a_passage_says_which_words_point_at_its_topics() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(&format!("?v=1&beeld=verkennen&q=steun#{ANTALYA}.p5z6")).await;
        reader.unfold("Waarom deze onderwerpen?").await;
        eventually("the words behind the topic", async || {
            let text = plain(&reader.main_text().await);
            let told = text.contains("deze onderwerpen? bij de verslagen van de regering die hier al staan")
                && text
                    .split("waaraan de computer het onderwerp herkent.")
                    .nth(1)
                    .is_some_and(|rest| rest.trim_start().starts_with("steun aan oekraïne") && rest.contains("steun"));
            seen(told, || text.clone())
        })
        .await;
    });
}
