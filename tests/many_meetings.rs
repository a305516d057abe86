//! What the comparison promises of more than two meetings, tried in a real browser on
//! invented reports: the embedded ones are two.
#![cfg(target_arch = "wasm32")]

use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use std::collections::BTreeSet;
use verslagwijzer::analysis::Notes;
use verslagwijzer::corpus::{DatasetFiles, ReportFiles, read};
use verslagwijzer::index::Index;
use verslagwijzer::topics::Forms;
use verslagwijzer::topics::TopicMap;
use verslagwijzer::ui::House;
use verslagwijzer::ui::browser::address;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! invented {
    ($($id:literal),+) => {
        [$((
            $id,
            include_str!(concat!("fixtures/verzonnen/afstemmen/", $id, ".txt")),
            include_str!(concat!("fixtures/verzonnen/afstemmen/", $id, ".uitspraken.tsv")),
            include_str!(concat!("fixtures/verzonnen/afstemmen/", $id, ".vermeldingen.tsv")),
        )),+]
    };
}

/// Id, text, statements and mentions of five reports, oldest first.
const REPORTS: [(&str, &str, &str, &str); 5] = invented![
    "2008-02-29-sofia",
    "2013-06-06-gdansk",
    "2015-02-11-brussel",
    "2019-03-21-constanta",
    "2023-12-07-brussel"
];

const TOPICS: &str = include_str!("../public/verslagen/onderwerpen.tsv");

fn house() -> &'static House {
    let reports = REPORTS.map(|(id, text, statements, mentions)| ReportFiles { id, text, statements, mentions });
    let names = include_str!("../public/verslagen/namen.tsv");
    let (corpus, problems) = read(&DatasetFiles { topics: TOPICS, names, reports: &reports });
    assert!(problems.is_empty(), "{problems:?}");
    let (index, map) = (Index::of(&corpus), TopicMap::of(&corpus));
    Box::leak(Box::new(House { corpus, index, forms: Forms::of(&map).into(), map, notes: Notes::default() }))
}

/// The sentences about a topic in a table of statements.
fn about<'a>(statements: &'a str, topic: &str) -> BTreeSet<&'a str> {
    let rows = statements.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row[4].split(';').any(|id| id == topic)).map(|row| row[0]).collect()
}

fn topic_ids() -> impl Iterator<Item = &'static str> {
    TOPICS.lines().skip(1).filter_map(|line| line.split('\t').next()).filter(|id| *id != "verloop")
}

fn find(css: &str) -> Option<Element> {
    document().query_selector(css).expect("a selector")
}

fn text_of(css: &str) -> String {
    find(css).and_then(|found| found.text_content()).unwrap_or_default()
}

/// The number that a text begins with, and 0 where it begins with none.
fn number(text: &str) -> usize {
    text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// Waits until the page says that it can be used.
async fn ready() {
    while find("html[data-ready]").is_none() {
        TimeoutFuture::new(10).await;
    }
}

/// Waits until what has changed is drawn.
async fn drawn() {
    leptos::task::tick().await;
}

async fn click(css: &str) {
    let found = find(css).unwrap_or_else(|| panic!("there is no {css}"));
    found.dyn_into::<HtmlElement>().expect("something to click").click();
    drawn().await;
}

/// For each meeting, in the order shown, how often it speaks of a topic.
fn row_of(topic: &str, n_meetings: usize) -> Vec<usize> {
    let cell = |at: usize| text_of(&format!("tr:has(> th > #topic-{topic}) > td:nth-of-type({at})"));
    (1..=n_meetings).map(|at| number(&cell(at))).collect()
}

fn assert_counts(meetings: &[usize]) {
    let mut n_rows = 0;
    for topic in topic_ids() {
        let wanted: Vec<usize> = meetings.iter().map(|meeting| about(REPORTS[*meeting].2, topic).len()).collect();
        let is_there = find(&format!("#topic-{topic}")).is_some();
        assert_eq!(is_there, wanted.iter().any(|n| *n > 0), "{topic}");
        if is_there {
            assert_eq!(row_of(topic, meetings.len()), wanted, "{topic}");
            n_rows += 1;
        }
    }
    assert!(n_rows > 10, "hardly any topic was there to be counted");
}

#[wasm_bindgen_test]
async fn meetings_are_compared_added_removed_and_turned_around() {
    let ids = |meetings: &[usize]| meetings.iter().map(|meeting| REPORTS[*meeting].0).collect::<Vec<_>>().join(",");
    // Out of order on purpose: more than two meetings stand in order of time.
    address::write(&format!("?v=1&beeld=vergelijken&naast={}", ids(&[0, 4, 1, 3])), true);
    verslagwijzer::ui::start_in(house());
    ready().await;
    assert_counts(&[0, 1, 3, 4]);
    assert!(text_of("h1").contains("van Sofia 2008 tot en met Brussel 2023"), "{}", text_of("h1"));

    // Every row opens to the sentences of each meeting, and to no others.
    for topic in ["afghanistan", "oostflank"] {
        click(&format!("#topic-{topic}")).await;
        for (meeting, (id, _, statements, _)) in REPORTS.iter().enumerate() {
            for (spot, _) in statements.lines().skip(1).filter_map(|line| line.split_once('\t')) {
                let link = format!("#open-{topic} a.where[href$='{id}.{spot}']");
                let is_wanted = meeting != 2 && about(statements, topic).contains(spot);
                assert_eq!(find(&link).is_some(), is_wanted, "{topic}: {link}");
            }
        }
    }

    // Brussel 2015 comes in where it belongs in time, and goes again.
    let tick = |meeting: usize| format!(".choice label:nth-of-type({}) input", meeting + 1);
    click(&tick(2)).await;
    assert_counts(&[0, 1, 2, 3, 4]);
    assert!(address::read().0.contains(&format!("naast={}", ids(&[0, 1, 2, 3, 4]))), "{}", address::read().0);
    click(&tick(2)).await;
    assert_counts(&[0, 1, 3, 4]);

    // The other way round every number stays, and so does what became of a topic.
    let steps = || {
        topic_ids()
            .map(|topic| text_of(&format!("tr:has(> th > #topic-{topic}) > td:has(.step-new)")))
            .collect::<Vec<_>>()
    };
    let before = steps();
    click("button.swap").await;
    assert_counts(&[4, 3, 1, 0]);
    click("button.swap").await;
    assert_counts(&[0, 1, 3, 4]);
    assert_eq!(steps(), before);

    // Down to two they stand opposite each other, and neither can be left out.
    click(&tick(1)).await;
    click(&tick(3)).await;
    assert!(find("table.pairwise").is_some() && find("table.many").is_none());
    assert!(find(&format!("{}[disabled]", tick(0))).is_some());
}
