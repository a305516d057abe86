//! What is seen can be cited in other styles, and taken along with its source.

use crate::harness::{Reader, eventually, seen, visit};

/// A question with one answer: the sentence with the word that was misspelt.
const ONE_HIT: &str = "?v=1&beeld=verkennen&q=vooruitgeblekt";

#[test]
fn a_passage_is_cited_in_another_style_with_its_own_address() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt#2025-05-15-antalya.p2z1").await;
        keep_what_leaves(&reader).await;
        let text = left(&reader, "aside", "RIS").await;
        assert!(text.starts_with("TY  - RPRT\r\nID  - 2025-05-15-antalya.p2z1\r\n"), "{text}");
        assert!(
            text.contains("#2025-05-15-antalya.p2z1\r\n") && text.contains("vooruitgeblekt op de NAVO-top"),
            "{text}"
        );
    });
}

#[test]
fn the_hits_are_saved_with_what_was_asked() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open(ONE_HIT).await;
        keep_what_leaves(&reader).await;
        let csv = left(&reader, "section", "CSV").await;
        assert_eq!(csv.lines().count(), 2, "{csv}");
        assert!(csv.starts_with("\u{FEFF}\"zin\";\"bijeenkomst\";\"tekst\";"), "{csv}");
        assert!(
            csv.contains("\"2025-05-15-antalya.p2z1\";\"Antalya 2025\";") && csv.contains("“vooruitgeblekt”"),
            "{csv}"
        );
        let annotations: serde_json::Value =
            serde_json::from_str(&left(&reader, "section", "webannotaties").await).expect("JSON-LD");
        assert_eq!(annotations["total"], 1);
        let selector = &annotations["first"]["items"][0]["target"]["selector"];
        assert_eq!(selector[0]["exact"], "Tijdens de werksessie werd vooruitgeblekt op de NAVO-top.");
    });
}

#[test]
fn the_position_of_an_annotation_holds_in_the_report_as_it_is_read() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        keep_what_leaves(&reader).await;
        let annotations = left(&reader, "section", "webannotaties").await;
        for report in ["2025-05-15-antalya", "2026-05-22-helsingborg"] {
            reader.open(&format!("?v=1&beeld=lezen&verslag={report}")).await;
            let script = r"
                return JSON.parse(arguments[0]).first.items
                    .filter(item => item.target.source.includes(arguments[1]))
                    .filter(item => {
                        const [quote, { value, refinedBy: { start, end } }] = item.target.selector;
                        const text = [...document.getElementById(value).textContent];
                        return text.slice(start, end).join('') !== quote.exact;
                    })
                    .map(item => item.id);";
            let lost = reader.script(script, vec![annotations.as_str().into(), report.into()]).await;
            assert_eq!(lost, serde_json::json!([]), "sentences that are not where their annotation says");
        }
    });
}

/// Keeps the text of whatever is offered as a file.
async fn keep_what_leaves(reader: &Reader) {
    let script = r"
        const text = bytes => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => { window.left = text(bytes); }); return '#'; };
        HTMLAnchorElement.prototype.click = function () {};";
    reader.script(script, vec![]).await;
}

/// What leaves when *Download als …* is pressed in a part of the page, folded away or not.
async fn left(reader: &Reader, part: &str, form: &str) -> String {
    let script = r"
        window.left = null;
        const buttons = [...document.querySelectorAll(`main ${arguments[1]} button`)];
        const wanted = buttons.find(button => button.textContent === 'Download als ' + arguments[0]);
        wanted.closest('details').open = true;
        wanted.click();";
    reader.script(script, vec![form.into(), part.into()]).await;
    eventually("a file", async || {
        let is_there = reader.try_script("return window.left !== null", vec![]).await?;
        seen(is_there == true, || format!("{form} offers none"))
    })
    .await;
    reader.script("return window.left", vec![]).await.as_str().unwrap_or_default().to_owned()
}
