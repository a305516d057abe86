//! How do sentences leave the page so that others can point at them?
//!
//! As a W3C Web Annotation collection (Web Annotation Data Model, W3C Recommendation 23
//! February 2017): one annotation for each sentence, whose target is found in two ways.
//!
//! * A **`TextQuoteSelector`**: the sentence to the letter, with up to 32 characters of its
//!   paragraph before and after it.
//! * A **`FragmentSelector`** for the paragraph, by its permanent id (`…#REPORT.p5`), refined
//!   by a **`TextPositionSelector`**. Positions count Unicode code points from the beginning
//!   of that element's text content. An element with that id holds the paragraph's text and
//!   nothing before it, on every page that shows the report, with or without a script: so
//!   the position holds whatever else stands on the page, as one that counts from the top of
//!   the document would not.

use super::citation::SITE;
use super::exported::Exported;
use super::json::Json;
use crate::corpus::Corpus;

/// How much of the text around a sentence goes along, in characters.
const CONTEXT: usize = 32;

/// Ids of fragments in HTML, as the Web Annotation Data Model names them (4.2.1).
const HTML_FRAGMENTS: &str = "http://tools.ietf.org/rfc/rfc3236";

/// A sentence to point at.
#[derive(Clone, Debug)]
pub struct Annotated {
    /// The sentence, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// The address of this sentence in the view it was taken from: the annotation's id.
    pub id: String,
    /// The address of the page with its report.
    pub source: String,
    /// What the reader wrote at it; may be empty.
    pub note: String,
}

/// Sentences as JSON-LD, in the order given. O(n) in their text.
#[must_use]
pub fn annotations(corpus: &Corpus, about: &Exported, annotated: &[Annotated]) -> String {
    let mut json = Json::default();
    json.open("", '{');
    json.text("@context", "http://www.w3.org/ns/anno.jsonld");
    json.text("id", &about.address);
    json.text("type", "AnnotationCollection");
    json.text("label", &about.whole_title());
    json.text("dcterms:source", &about.source);
    json.text("dcterms:description", &about.filters);
    json.text("dcterms:date", &about.day.to_string());
    json.text("schema:version", about.data);
    json.text("generator", SITE);
    json.raw("total", &annotated.len().to_string());
    json.open("first", '{');
    json.text("id", &format!("{}&deel=1", about.address));
    json.text("type", "AnnotationPage");
    json.open("items", '[');
    for annotated in annotated {
        annotation(&mut json, corpus, annotated);
    }
    json.close("]}}\n");
    json.0
}

fn annotation(json: &mut Json, corpus: &Corpus, annotated: &Annotated) {
    let sentence = &corpus.sentences[annotated.sentence];
    let report = &corpus.reports[sentence.report].id;
    let text = corpus.paragraph_of(sentence).text.as_str();
    let (before, exact, after) =
        (&text[..sentence.span.start], &text[sentence.span.clone()], &text[sentence.span.end..]);
    let start = before.chars().count();
    json.open("", '{');
    json.text("id", &annotated.id);
    json.text("type", "Annotation");
    json.text("motivation", if annotated.note.is_empty() { "highlighting" } else { "commenting" });
    if !annotated.note.is_empty() {
        json.open("body", '{');
        json.text("type", "TextualBody");
        json.text("format", "text/plain");
        json.text("value", &annotated.note);
        json.close("}");
    }
    json.open("target", '{');
    json.text("source", &annotated.source);
    json.open("selector", '[');
    json.open("", '{');
    json.text("type", "TextQuoteSelector");
    json.text("exact", exact);
    json.text("prefix", last(before));
    json.text("suffix", first(after));
    json.close("}");
    json.open("", '{');
    json.text("type", "FragmentSelector");
    json.text("conformsTo", HTML_FRAGMENTS);
    json.text("value", &format!("{report}.p{}", sentence.spot.paragraph));
    json.open("refinedBy", '{');
    json.text("type", "TextPositionSelector");
    json.raw("start", &start.to_string());
    json.raw("end", &(start + exact.chars().count()).to_string());
    json.close("}}]}}");
}

fn first(text: &str) -> &str {
    text.char_indices().nth(CONTEXT).map_or(text, |(end, _)| &text[..end])
}

fn last(text: &str) -> &str {
    text.char_indices().nth_back(CONTEXT - 1).map_or(text, |(start, _)| &text[start..])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::tests::about;
    use super::*;
    use crate::two_reports;
    use serde_json::Value;

    fn all() -> (Corpus, Value) {
        let corpus = two_reports::corpus();
        let annotated: Vec<Annotated> = (0..corpus.sentences.len())
            .map(|sentence| Annotated {
                sentence,
                id: format!("https://example.org/?v=1#{}", corpus.id_of(sentence)),
                source: "https://example.org/?v=1&beeld=lezen".to_owned(),
                note: if sentence == 3 { "Zie \"bijlage\"".to_owned() } else { String::new() },
            })
            .collect();
        let json = annotations(&corpus, &about(), &annotated);
        (corpus, serde_json::from_str(&json).expect("JSON"))
    }

    /// The text of the paragraph with this id: its sentences, a space between them.
    fn paragraph(corpus: &Corpus, id: &str) -> String {
        let of_paragraph = |at: &usize| corpus.id_of(*at).to_string().starts_with(&format!("{id}z"));
        let sentences = (0..corpus.sentences.len()).filter(of_paragraph);
        let texts: Vec<&str> = sentences.map(|at| corpus.text_of(&corpus.sentences[at])).collect();
        texts.join(" ")
    }

    #[test]
    fn every_selector_finds_its_sentence_to_the_letter_in_its_paragraph() {
        let (corpus, read) = all();
        let items = read["first"]["items"].as_array().expect("items");
        assert_eq!(items.len(), 49);
        for (sentence, item) in corpus.sentences.iter().zip(items) {
            let [quote, fragment] = [0, 1].map(|at| &item["target"]["selector"][at]);
            let text = paragraph(&corpus, fragment["value"].as_str().expect("an id"));
            let position = |name: &str| {
                usize::try_from(fragment["refinedBy"][name].as_u64().expect("a number")).expect("a small one")
            };
            let at: String = text.chars().skip(position("start")).take(position("end") - position("start")).collect();
            assert_eq!(at, corpus.text_of(sentence), "at {}", item["id"]);

            let part = |name: &str| quote[name].as_str().expect("a text");
            assert_eq!(part("exact"), corpus.text_of(sentence));
            let in_context = [part("prefix"), part("exact"), part("suffix")].concat();
            assert_eq!(text.matches(&in_context).count(), 1, "{in_context}");
            assert!(part("prefix").chars().count() <= CONTEXT && part("suffix").chars().count() <= CONTEXT);
        }
    }

    #[test]
    fn a_collection_says_what_it_is_and_holds_the_readers_notes() {
        let (_, mut read) = all();
        assert_eq!(read["first"]["items"][3]["body"]["value"], "Zie \"bijlage\"");
        assert_eq!(read["first"]["items"][4].get("body"), None);
        read["first"] = Value::Null;
        let wanted = serde_json::json!({
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "https://example.org/?v=1&q=steun",
            "type": "AnnotationCollection",
            "label": "Zinnen: Zoekwoorden: steun",
            "dcterms:source": "Verslagen van de regering",
            "dcterms:description": "Zoekwoorden: steun",
            "dcterms:date": "2026-11-22",
            "schema:version": "1a2b3c4d",
            "generator": "Verslagwijzer",
            "total": 49,
            "first": null,
        });
        assert_eq!(read, wanted);
    }
}
