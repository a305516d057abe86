//! Two meetings stand side by side, and every difference leads to its sentences.

use crate::harness::tables::{self, ANTALYA, HELSINGBORG};
use crate::harness::{Reader, eventually, plain, seen, squeezed, visit};
use fantoccini::elements::Element;
use serde_json::json;

const TABLE: &str = "Onderwerpen per bijeenkomst";

#[test]
fn the_facts_of_both_meetings_stand_side_by_side() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let text = plain(&reader.main_text().await);
        let facts = [
            "antalya",
            "turkije",
            "14-15 mei 2025",
            "informeel",
            "den haag", // A
            "helsingborg",
            "zweden",
            "21-22 mei 2026",
            "formeel",
            "ankara", // B
            "hakan fidan",
        ];
        for fact in facts {
            assert!(text.contains(fact), "the comparison does not say {fact:?}: {text}");
        }
    });
}

#[test]
fn a_fact_leads_to_the_sentence_that_says_so() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let facts = reader.find("table", "Gegevens").await;
        let script = "return [...arguments[0].querySelectorAll('a')].map(a => a.textContent + ' ' + a.hash.slice(1))";
        let links = reader.script(script, vec![json!(facts)]).await;
        // By reading: who received the ministers, who came to dinner, what was promised.
        for wanted in [
            "Hakan Fidan 2025-05-15-antalya.p1z2",
            "Andrii Sybiha 2026-05-22-helsingborg.p1z4",
            "Kaja Kallas 2026-05-22-helsingborg.p1z4",
            "EUR 100 miljoen 2025-05-15-antalya.p5z5",
        ] {
            assert!(
                links.as_array().is_some_and(|links| links.contains(&json!(wanted))),
                "{wanted:?} is not in {links}"
            );
        }
        reader.find_in(&facts, "link", "Kaja Kallas, Helsingborg 2026, alinea 1, zin 4").await;
    });
}

#[test]
fn every_number_of_sentences_says_how_much_of_the_report_it_is() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let script = "return [...arguments[0].querySelectorAll('.bar-line .num')].map(e => e.textContent)";
        let table = reader.find("table", TABLE).await;
        let shown = reader.script(script, vec![json!(table)]).await;
        let mut shown: Vec<&str> = shown.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
        let mut expected = Vec::new();
        for topic in tables::topics() {
            for (report, n_sentences) in [(ANTALYA, 25.0), (HELSINGBORG, 24.0)] {
                let n = tables::about(report, &topic.id).len();
                if n > 0 {
                    expected.push(format!("{n} · {} %", (100.0 * n as f64 / n_sentences + 0.5).floor()));
                }
            }
        }
        shown.sort_unstable();
        expected.sort();
        assert_eq!(shown, expected);
    });
}

#[test]
fn the_table_holds_every_topic_of_either_meeting() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let mut shown: Vec<String> = rows(&reader).await.into_iter().map(|row| row.topic).collect();
        let mut expected: Vec<String> = tables::topics().into_iter().map(|topic| topic.dutch).collect();
        shown.sort();
        expected.sort();
        assert_eq!(shown, expected);
    });
}

#[test]
fn every_row_counts_the_sentences_of_each_meeting() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let rows = rows(&reader).await;
        for topic in tables::topics() {
            let row = rows.iter().find(|row| row.topic == topic.dutch).expect("every topic has a row");
            let counts = [tables::about(ANTALYA, &topic.id).len(), tables::about(HELSINGBORG, &topic.id).len()];
            let expected: Vec<usize> = counts.into_iter().filter(|count| *count > 0).collect();
            assert_eq!(row.counts, expected, "{}", topic.dutch);
        }
    });
}

#[test]
fn the_page_says_how_many_topics_both_and_each_alone_have() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let (mut both, mut only_antalya, mut only_helsingborg) = (0, 0, 0);
        for topic in tables::topics() {
            match (tables::about(ANTALYA, &topic.id).len(), tables::about(HELSINGBORG, &topic.id).len()) {
                (0, _) => only_helsingborg += 1,
                (_, 0) => only_antalya += 1,
                _ => both += 1,
            }
        }
        let text = plain(&reader.main_text().await);
        for (number, what) in [(both, "beide"), (only_antalya, "alleen"), (only_helsingborg, "alleen")] {
            // "12 in beide" or "12 onderwerpen in beide"; "3 alleen in …".
            let said = text.match_indices(&number.to_string()).any(|(at, _)| {
                let next: String = text[at..].chars().take(60).collect();
                next.contains(what)
            });
            assert!(said, "the page does not say that {number} topics are {what}: {text}");
        }
    });
}

#[test]
fn opening_a_topic_shows_its_sentences_of_both_meetings() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        open_topic(&reader, "Steun aan Oekraïne").await;
        reader.wait_for_address("open", "steun-aan-oekraine").await;
        let opened = opened_part(&reader, "Steun aan Oekraïne").await;
        let text = opened.text().await.expect("what is opened has a text");
        assert!(squeezed(&text).contains("Zo kondigde Nederland aan EUR 100 miljoen"), "{text}");
        assert!(squeezed(&text).contains("riepen op tot betere verdeling van de lasten"), "{text}");
    });
}

#[test]
fn every_topic_leads_to_its_sentences_and_to_no_others() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        for topic in tables::topics() {
            open_topic(&reader, &topic.dutch).await;
            let mut expected = tables::about(ANTALYA, &topic.id);
            expected.extend(tables::about(HELSINGBORG, &topic.id));
            expected.sort();
            eventually(&format!("the sentences of {}", topic.dutch), async || {
                let opened = opened_part(&reader, &topic.dutch).await;
                let mut shown = reader.sentences_linked(Some(&opened)).await;
                shown.sort();
                seen(shown == expected, || format!("{shown:?} and not {expected:?}"))
            })
            .await;
        }
    });
}

#[test]
fn closing_a_topic_leaves_the_table_as_it_was() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let before = reader.portrait().await;
        open_topic(&reader, "Defensie-uitgaven").await;
        let table = reader.find("table", TABLE).await;
        let button = reader.find_in(&table, "button", "Defensie-uitgaven").await;
        reader.press_on(&button).await.expect("the row can be closed");
        reader.wait_for_portrait("the comparison as it was", &before).await;
    });
}

#[test]
fn swapping_mirrors_the_table_and_swapping_again_undoes_it() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let before = rows(&reader).await;
        reader.click("button", "Wissel A en B").await;
        reader.wait_for_address("naast", &format!("{HELSINGBORG},{ANTALYA}")).await;
        let swapped = rows(&reader).await;
        for row in &before {
            let mirrored = swapped.iter().find(|other| other.topic == row.topic).expect("swapping loses no topic");
            let counts: Vec<usize> = row.counts.iter().rev().copied().collect();
            assert_eq!(mirrored.counts, counts, "{}", row.topic);
        }
        reader.click("button", "Wissel A en B").await;
        eventually("the table as it was", async || {
            let now = rows(&reader).await;
            seen(now == before, || format!("{now:?}"))
        })
        .await;
    });
}

#[test]
fn only_differences_leaves_the_topics_with_another_number_of_sentences() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        reader.click("checkbox", "Alleen verschillen").await;
        reader.wait_for_address("verschil", "1").await;
        let about = |report: &str, topic: &tables::Topic| tables::about(report, &topic.id).len();
        let topics = tables::topics().into_iter().filter(|topic| about(ANTALYA, topic) != about(HELSINGBORG, topic));
        let mut expected: Vec<String> = topics.map(|topic| topic.dutch).collect();
        expected.sort();
        eventually("nothing but differences", async || {
            let table = reader.find("table", TABLE).await;
            let script = "
                const rows = [...arguments[0].querySelectorAll('button[aria-expanded]')];
                return rows.filter(button => button.checkVisibility()).map(button => button.textContent)";
            let shown = reader.try_script(script, vec![json!(table)]).await?;
            let mut shown: Vec<String> =
                shown.as_array().into_iter().flatten().filter_map(|name| name.as_str()).map(squeezed).collect();
            shown.sort();
            seen(shown == expected, || format!("{shown:?}"))
        })
        .await;
        reader.click("checkbox", "Alleen verschillen").await;
        reader.wait_for_address("verschil", "").await;
    });
}

#[test]
fn the_names_of_the_meetings_stay_in_sight_over_a_long_table() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=vergelijken").await;
        let table = reader.find("table", TABLE).await;
        let script = "
            const [first, last] = [arguments[0].tHead, [...arguments[0].querySelectorAll('button[aria-expanded]')].at(-1)];
            last.scrollIntoView({ block: 'center' });
            const seen = first.querySelector('th:last-child').getBoundingClientRect();
            const row = last.getBoundingClientRect();
            return [seen.top >= 0, seen.bottom <= row.top, row.bottom <= innerHeight];";
        assert_eq!(reader.script(script, vec![json!(table)]).await, json!([true, true, true]));
    });
}

#[derive(Debug, PartialEq)]
struct Row {
    topic: String,
    /// The numbers in the row above zero, from left to right.
    counts: Vec<usize>,
}

async fn rows(reader: &Reader) -> Vec<Row> {
    let table = reader.find("table", TABLE).await;
    // The topic's own cell may hold digits too; a bar may be labelled with the count again.
    let script = r"
        const read = row => {
            const button = row.querySelector('button[aria-expanded]');
            const cells = [...row.children].filter(cell => !cell.contains(button)).map(cell => cell.cloneNode(true));
            cells.forEach(cell => cell.querySelectorAll('svg').forEach(e => e.remove()));
            const numbers = cells.map(cell => cell.textContent.match(/\d+/)?.[0]).filter(n => n > 0);
            return [button.textContent, numbers.map(Number)];
        };
        return [...arguments[0].querySelectorAll('tr')].filter(row => row.querySelector('button[aria-expanded]')).map(read);";
    let read = reader.script(script, vec![json!(table)]).await;
    let rows = read.as_array().into_iter().flatten().map(|row| Row {
        topic: squeezed(row[0].as_str().unwrap_or_default()),
        counts: row[1].as_array().into_iter().flatten().filter_map(|n| n.as_u64()).map(|n| n as usize).collect(),
    });
    rows.collect()
}

async fn open_topic(reader: &Reader, topic: &str) {
    let table = reader.find("table", TABLE).await;
    let button = reader.find_in(&table, "button", topic).await;
    // As a person would: not from under the head of the table, which stays in sight.
    reader.script("arguments[0].scrollIntoView({ block: 'center' })", vec![json!(button)]).await;
    reader.press_on(&button).await.expect("the row can be opened");
    eventually(&format!("{topic} is open"), async || {
        let table = reader.find("table", TABLE).await;
        let button = reader.find_in(&table, "button", topic).await;
        let expanded = button.attr("aria-expanded").await.map_err(|error| error.to_string())?;
        seen(expanded.as_deref() == Some("true"), || format!("aria-expanded is {expanded:?}"))
    })
    .await;
}

/// What the row's button says that it controls, or else the row below it.
async fn opened_part(reader: &Reader, topic: &str) -> Element {
    eventually(&format!("what {topic} opens"), async || {
        let table = reader.find("table", TABLE).await;
        let button = reader.find_in(&table, "button", topic).await;
        let script = "
            const controlled = document.getElementById(arguments[0].getAttribute('aria-controls'));
            return controlled ?? arguments[0].closest('tr').nextElementSibling;";
        let found = reader.try_script(script, vec![json!(button)]).await?;
        reader.element(&found).ok_or_else(|| "there is nothing".to_owned())
    })
    .await
}
