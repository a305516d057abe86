//! A search finds what a reader means, and says how much that is.

use crate::harness::tables;
use crate::harness::{Name, Reader, eventually, ids_in_both, plain, seen, visit};
use fantoccini::key::Key;

const SEARCH_BOX: &str = "Zoek in de verslagen";

#[test]
fn without_words_every_sentence_is_there() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        assert_eq!(reader.status_text().await, "49 van 49 zinnen");
        assert_eq!(reader.hits().await.len(), 49);
    });
}

#[test]
fn the_status_counts_one_sentence_as_one() {
    visit(async |stage| {
        let reader = stage.reader().await;
        assert_eq!(found_for(&reader, "vooruitgeblekt").await, ["2025-05-15-antalya.p2z1"]);
        assert_eq!(reader.status_text().await, "1 van 49 zinnen");
    });
}

#[test]
fn hyphens_and_capitals_make_no_difference() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let plain_hyphen = found_for(&reader, "defensie-uitgaven").await;
        // The report of 2026 writes it with U+2011, that of 2025 with a plain hyphen.
        assert!(plain_hyphen.iter().any(|id| id == "2026-05-22-helsingborg.p1z5"), "{plain_hyphen:?}");
        assert!(plain_hyphen.iter().any(|id| id == "2025-05-15-antalya.p3z1"), "{plain_hyphen:?}");
        for spelling in ["defensie\u{2011}uitgaven", "DEFENSIE-UITGAVEN", "Defensie\u{2013}Uitgaven"] {
            assert_eq!(found_for(&reader, spelling).await, plain_hyphen, "{spelling}");
        }
    });
}

#[test]
fn accents_make_no_difference() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let with_accent = found_for(&reader, "Oekraïne").await;
        assert!(!with_accent.is_empty());
        for spelling in ["oekraine", "OEKRAÏNE", "oekrai\u{308}ne"] {
            assert_eq!(found_for(&reader, spelling).await, with_accent, "{spelling}");
        }
    });
}

#[test]
fn what_is_typed_is_found_as_it_is_typed() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let linked = found_for(&reader, "defensie\u{2011}uitgaven").await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.type_into(SEARCH_BOX, "defensie\u{2011}uitgaven").await;
        eventually("the hits of the same search by link", async || {
            let hits = reader.hits().await;
            seen(hits == linked, || format!("{hits:?}"))
        })
        .await;
        reader.type_into(SEARCH_BOX, "").await;
        reader.wait_for_hits(49).await;
    });
}

#[test]
fn every_word_counts() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let steun = found_for(&reader, "steun").await;
        let oekraine = found_for(&reader, "Oekraïne").await;
        let mut both = found_for(&reader, "steun Oekraïne").await;
        let mut expected = ids_in_both(&steun, &oekraine);
        both.sort();
        expected.sort();
        assert_eq!(both, expected);
        assert!(!both.is_empty() && both.len() < steun.len());
    });
}

#[test]
fn a_phrase_finds_only_words_that_stand_together() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let words = found_for(&reader, "Europese bondgenoten").await;
        let phrase = found_for(&reader, "\"Europese bondgenoten\"").await;
        assert!(!phrase.is_empty() && phrase.len() < words.len(), "phrase {phrase:?}, words {words:?}");
        for text in tables::texts_of(&phrase) {
            assert!(plain(&text).contains("europese bondgenoten"), "the phrase is not in {text:?}");
        }
    });
}

#[test]
fn a_minus_leaves_out() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let steun = found_for(&reader, "steun").await;
        let with = found_for(&reader, "steun Oekraïne").await;
        let without = found_for(&reader, "steun -Oekraïne").await;
        assert!(!without.is_empty());
        for text in tables::texts_of(&without) {
            assert!(!plain(&text).contains("oekraïne"), "the word was to be left out: {text:?}");
        }
        let mut together: Vec<String> = with.into_iter().chain(without).collect();
        let mut steun = steun;
        together.sort();
        steun.sort();
        assert_eq!(together, steun, "with and without a word make all");
    });
}

#[test]
fn a_star_finds_every_word_that_begins_so() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let prefix = found_for(&reader, "partner*").await;
        let texts = tables::texts_of(&prefix);
        let begins =
            |text: &str| plain(text).split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with("partner"));
        assert!(texts.iter().all(|text| begins(text)), "{texts:?}");
        for word in ["partnerlanden", "partnerschappen", "partners"] {
            for hit in found_for(&reader, word).await {
                assert!(prefix.contains(&hit), "{hit} holds {word}, yet partner* does not find it");
            }
        }
    });
}

#[test]
fn what_was_found_is_marked_in_the_sentence() {
    visit(async |stage| {
        let reader = stage.reader().await;
        found_for(&reader, "defensie-uitgaven").await;
        let list = reader.find("list", "Resultaten").await;
        let script = "return [...arguments[0].querySelectorAll('mark')].map(e => e.textContent).join(' ')";
        let marked = reader.script(script, vec![serde_json::json!(list)]).await;
        let marked = plain(marked.as_str().unwrap_or_default());
        assert!(marked.contains("defensie") && marked.contains("uitgaven"), "marked is {marked:?}");
        assert!(!marked.contains("navo"), "more is marked than was asked for: {marked:?}");
    });
}

#[test]
fn a_typing_error_is_put_right_and_the_word_that_was_taken_is_named() {
    visit(async |stage| {
        let reader = stage.reader().await;
        assert!(!found_for(&reader, "Oekrane").await.is_empty(), "one letter is missing");
        reader.click("link", "Oekraïne").await;
        eventually("the search for the word that was meant", async || {
            let (found, _) = reader.status_counts().await;
            seen(found > 0, || "none".to_owned())
        })
        .await;
    });
}

#[test]
fn no_hit_says_so_and_offers_the_nearest_word() {
    visit(async |stage| {
        let reader = stage.reader().await;
        assert_eq!(found_for(&reader, "Oekrene").await, Vec::<String>::new());
        assert_eq!(reader.status_text().await, "0 van 49 zinnen");
        reader.click_any(&["button", "link"], Name::Holds("Oekraïne")).await;
        eventually("sentences after taking the offer", async || {
            let (found, _) = reader.status_counts().await;
            seen(found > 0, || "still none".to_owned())
        })
        .await;
    });
}

#[test]
fn a_search_on_the_overview_leads_to_its_hits() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let expected = found_for(&reader, "lasten").await;
        reader.open("").await;
        reader.type_into(SEARCH_BOX, "lasten").await;
        reader.press(Key::Enter).await;
        reader.wait_for_address("beeld", "verkennen").await;
        reader.wait_for_address("q", "lasten").await;
        assert_eq!(reader.hits().await, expected);
    });
}

#[test]
fn odd_input_is_searched_for_like_any_other() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for words in ["\"", "-", "*", "\"\" -\"", "<b>steun</b>", "%", "a* -a*", "🦊", "\u{202E}steun"] {
            let hits = found_for(&reader, words).await;
            assert!(hits.len() <= 49, "{words:?} finds {hits:?}");
        }
    });
}

/// The sentences found for these words in a view opened for them.
async fn found_for(reader: &Reader, words: &str) -> Vec<String> {
    let escaped: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    reader.open(&format!("?v=1&beeld=verkennen&q={escaped}")).await;
    reader.hits().await
}
