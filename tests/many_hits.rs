//! What the search promises of thousands of sentences, tried in a real browser on copies of
//! invented reports: the embedded ones have 49.
//!
//! `VERSLAGWIJZER_COPIES`, said while compiling, makes more of them; with `--release`, the
//! times in the console are about those of the page.
#![cfg(target_arch = "wasm32")]

use gloo::timers::future::TimeoutFuture;
use gloo::utils::{document, window};
use verslagwijzer::analysis::Notes;
use verslagwijzer::corpus::{Corpus, DatasetFiles, ReportFiles, read};
use verslagwijzer::index::Index;
use verslagwijzer::topics::Forms;
use verslagwijzer::topics::TopicMap;
use verslagwijzer::ui::House;
use verslagwijzer::ui::browser::address;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

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

/// Id, text, statements and mentions of three reports.
const REPORTS: [(&str, &str, &str, &str); 3] =
    invented!["2008-02-29-sofia", "2013-06-06-gdansk", "2019-03-21-constanta"];

/// How often each of them stands in the collection.
fn copies() -> usize {
    option_env!("VERSLAGWIJZER_COPIES").and_then(|n| n.parse().ok()).unwrap_or(8)
}

/// The reports, each in a town of its own.
fn house() -> &'static House {
    let town = |text: &str| text.lines().find(|line| line.starts_with("plaats: ")).expect("a town").to_owned();
    let copied: Vec<(String, String, &str, &str)> = REPORTS
        .iter()
        .flat_map(|(id, text, statements, mentions)| {
            let town = town(text);
            (0..copies()).map(move |n| {
                (format!("{id}-{n}"), text.replacen(&town, &format!("{town} {n}"), 1), *statements, *mentions)
            })
        })
        .collect();
    let reports: Vec<ReportFiles> =
        copied.iter().map(|(id, text, statements, mentions)| ReportFiles { id, text, statements, mentions }).collect();
    let topics = include_str!("../public/verslagen/onderwerpen.tsv");
    let names = include_str!("../public/verslagen/namen.tsv");
    let (corpus, problems) = read(&DatasetFiles { topics, names, reports: &reports });
    assert!(problems.is_empty(), "{problems:?}");
    // The map, which nobody looks at here, is one of no reports.
    let (index, map) = (Index::of(&corpus), TopicMap::of(&Corpus::default()));
    Box::leak(Box::new(House { corpus, index, forms: Forms::of(&map).into(), map, notes: Notes::default() }))
}

fn find(css: &str) -> Option<Element> {
    document().query_selector(css).expect("a selector")
}

fn n(css: &str) -> usize {
    document().query_selector_all(css).expect("a selector").length() as usize
}

fn text_of(css: &str) -> String {
    find(css).and_then(|found| found.text_content()).unwrap_or_default()
}

/// What lies in the middle of the window.
fn in_sight() -> Option<Element> {
    document().element_from_point(300.0, 300.0)
}

fn is_in_sight(css: &str) -> bool {
    in_sight().is_some_and(|seen| seen.closest(css).is_ok_and(|found| found.is_some()))
}

/// The number that a text begins with, and 0 where it begins with none.
fn number(text: &str) -> usize {
    text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// Waits for something to come about, for as long as a slow machine takes.
async fn wait_for(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..400 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(25).await;
    }
    panic!("{what}: never");
}

/// Styles that a list needs to know how high it is.
fn put_on_styles() {
    let style = document().create_element("style").expect("an element");
    let css = [include_str!("../style/tokens.css"), include_str!("../style/explore.css")].join("\n");
    style.set_text_content(Some(&css));
    document().head().expect("a head").append_child(&style).expect("room for it");
}

async fn scroll_to(share: f64) {
    let height = document().document_element().expect("a root").scroll_height();
    window().scroll_to_with_x_and_y(0.0, f64::from(height) * share);
    TimeoutFuture::new(50).await;
}

/// Types a text at once, and tells how many milliseconds the page took to take it in.
async fn type_in(text: &str) -> f64 {
    let field: HtmlInputElement = find("#zoek").expect("a search box").dyn_into().expect("a field");
    field.set_value(text);
    let now = || js_sys::Date::now();
    let before = now();
    field.dispatch_event(&Event::new("input").expect("an event")).expect("it is sent");
    leptos::task::tick().await;
    let took = now() - before;
    // Leptos writes values a microtask later. A browser sends no key between two of those.
    TimeoutFuture::new(0).await;
    assert_eq!(field.value(), text, "a key was lost");
    took
}

#[wasm_bindgen_test]
async fn however_long_the_list_is_only_what_is_in_sight_is_drawn() {
    put_on_styles();
    let house = house();
    let all = house.corpus.sentences.len();
    console_log!("{all} sentences");
    address::write("?v=1&beeld=verkennen&taal=nl", true);
    let before = js_sys::Date::now();
    verslagwijzer::ui::start_in(house);
    wait_for("the page", || find("html[data-ready]").is_some()).await;
    console_log!("first drawn in {} ms", js_sys::Date::now() - before);
    assert_eq!(text_of("[role=status]"), format!("{all} van {all} zinnen"));
    // A few at once, the others behind them.
    wait_for("the first fifty sentences", || n(".hit") >= 50).await;
    assert!(n(".hit") < all / 2, "{} drawn at first", n(".hit"));
    // Nor is there a strip or a checkbox for every report.
    assert!(n(".strip") <= 12 && n("#facet-verslag input[type=checkbox]") <= 7);

    // Wherever one scrolls, sentences are there and nothing empty is in sight.
    let height = f64::from(document().document_element().expect("a root").scroll_height());
    assert!(height > all as f64 * 80.0, "{height} px for {all} sentences");
    for share in [0.5, 0.25, 0.9] {
        scroll_to(share).await;
        wait_for("a sentence in sight", || is_in_sight(".hit")).await;
    }
    assert!(n(".hit") < all, "{} of {all} are drawn", n(".hit"));
    // What is in sight, the browser finds.
    let words = in_sight()
        .and_then(|seen| seen.closest(".hit").ok().flatten())
        .and_then(|hit| hit.query_selector(".passage").ok().flatten().and_then(|passage| passage.text_content()));
    let words: String = words.expect("a passage").chars().take(30).collect();
    let search = js_sys::Function::new_with_args("words", "return window.find(words, false, false, true)");
    let found = search.call1(&wasm_bindgen::JsValue::NULL, &words.as_str().into()).expect("it can be searched");
    assert_eq!(found.as_bool(), Some(true), "{words}");
    scroll_to(1.0).await;
    let last = format!(".hit [data-hit='{}']", all - 1);
    wait_for("the last sentence", || find(&last).is_some()).await;

    // Typing: every key is taken, and the answer is there with it.
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let typed = "bondgenoten";
    for end in 1..=typed.len() {
        let took = type_in(&typed[..end]).await;
        console_log!("{:>12}: {took} ms, {}", &typed[..end], text_of("[role=status]"));
    }
    assert!(text_of("[role=status]").ends_with(&format!("van {all} zinnen")));
    assert!(n(".hit mark") > 0 && n(".hit") < all);

    // So it is with the lines of a concordance.
    type_in("de").await;
    let link: HtmlElement =
        find("a[href*='weergave=concordantie']").expect("a link").dyn_into().expect("something to click");
    link.click();
    wait_for("lines", || n(".line") > 0).await;
    let n_lines = || number(&text_of("div:has(> .concordance) > p"));
    wait_for("all lines", || n_lines() > 0).await;
    let n_lines = n_lines();
    assert!(n_lines > all / 2 && n(".line") < n_lines, "{} of {n_lines} lines are drawn", n(".line"));
    scroll_to(0.5).await;
    wait_for("a line in sight", || is_in_sight(".line")).await;
}
