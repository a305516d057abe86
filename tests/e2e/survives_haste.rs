//! A reader in a great hurry, and a computer whose clock is wrong, get the page they asked for.

use crate::harness::own::{OF_RIGA, OWN, RIGA, add, choose, fixture, titles, wait_for_outcome, written};
use crate::harness::{eventually, seen, views, visit};
use serde_json::json;
use std::fs;

/// So many files that the way there can be seen.
const N_FILES: usize = 300;

/// Steps through the history without waiting for what is drawn, and calls back at the end.
const STEP: &str = "
    const [steps, done] = arguments;
    const step = () => {
        if (!steps.length) return done(location.href);
        addEventListener('popstate', step, { once: true });
        history.go(steps.shift());
    };
    step();";

#[test]
fn fifty_fast_steps_back_and_forward_end_where_they_lead() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        for (page, name) in [
            ("Verkennen", "verkennen"),
            ("Kaart", "kaart"),
            ("Vergelijken", "vergelijken"),
            ("Lezen", "lezen"),
            ("Over", "over"),
        ] {
            reader.click("link", page).await;
            reader.wait_for_address("beeld", name).await;
        }
        // All the way, in leaps, and to and fro.
        let all: Vec<i32> = [[-1; 5], [1; 5], [-1; 5], [1; 5]].concat();
        let leaps: Vec<i32> = vec![-5, 5, -3, 2, -4, 5];
        let to_and_fro: Vec<i32> = [-1, 1].repeat(12);
        for steps in [all, leaps, to_and_fro] {
            reader.script_with_callback(STEP, vec![json!(steps)]).await;
            reader.wait_for_address("beeld", "over").await;
        }
        reader.script_with_callback(STEP, vec![json!([-1, -1, 1, -1])]).await;
        reader.wait_for_address("beeld", "vergelijken").await;
        let slow = stage.reader().await;
        slow.open("?v=1&beeld=vergelijken").await;
        slow.find("table", "Onderwerpen per bijeenkomst").await;
        let wanted = slow.portrait().await;
        reader.wait_for_portrait("the comparison, as who takes the time for it sees it", &wanted).await;
    });
}

/// A clock at a moment, in milliseconds since 1970, that goes so many times as fast.
fn clock(moment: &str, pace: i32) -> String {
    format!(
        "const RealDate = Date, begun = RealDate.now(), moment = {moment};
        const now = () => moment + (RealDate.now() - begun) * {pace};
        window.Date = class extends RealDate {{
            constructor(...given) {{ super(...(given.length ? given : [now()])); }}
            static now() {{ return now(); }}
        }};"
    )
}

#[test]
fn with_a_clock_that_is_wrong_every_view_opens_and_files_come_in() {
    visit(async |stage| {
        let reader = stage.reader().await;
        for moment in ["Date.UTC(1969, 1, 1)", "Date.UTC(2200, 1, 1)"] {
            let wrong = reader.before_each_page(&clock(moment, 1)).await;
            for view in &views::PAGES {
                reader.open(view.address).await;
                assert!(!reader.heading().await.is_empty(), "{} is empty", view.name);
                assert_eq!(reader.notice().await, "", "{} at {moment}", view.name);
            }
            reader.open("?v=1&beeld=verkennen&q=vooruitgeblekt").await;
            reader.click("button", "Citeer deze weergave").await;
            eventually("a word that it is copied, or what to copy by hand", async || {
                let text = reader.try_script("return document.body.innerText", vec![]).await?;
                let text = text.as_str().unwrap_or_default().to_owned();
                seen(text.contains("is gekopieerd") || text.contains("kopieer zelf"), || text)
            })
            .await;
            reader.open(OWN).await;
            add(&reader, &[fixture(RIGA)], "1 verslag toegevoegd.").await;
            assert_eq!(titles(&reader).await, [OF_RIGA]);
            reader.click("button", "Verwijder alles").await;
            reader.click("button", "Ja, verwijder alles").await;
            wait_for_outcome(&reader, "U hebt nog geen eigen verslagen toegevoegd.").await;
            reader.no_longer_before_each_page(wrong).await;
        }
    });
}

#[test]
fn while_the_clock_is_put_back_it_is_still_told_how_far_files_are() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.before_every_page(&clock("RealDate.now()", -5)).await;
        reader.open(OWN).await;
        let text = fs::read_to_string(fixture(RIGA)).expect("a fixture");
        let files: Vec<_> = (0..N_FILES)
            .map(|n| written(&format!("klok-{n}.txt"), format!("{text}\n\nDit is verslag {n}.\n").as_bytes()))
            .collect();
        choose(&reader, &files).await;
        eventually("how far the files are", async || {
            let text = reader.main_text().await;
            let so_far = text
                .split_once(&format!(" van {N_FILES} bestanden gelezen"))
                .and_then(|(before, _)| before.rsplit(' ').next());
            let n: usize = so_far.and_then(|n| n.parse().ok()).ok_or_else(|| text.clone())?;
            // At the very end it is told in any case.
            seen((5..N_FILES - 20).contains(&n), || format!("{n} so far"))
        })
        .await;
        wait_for_outcome(&reader, &format!("{N_FILES} verslagen toegevoegd.")).await;
    });
}
