//! Who sends the address sends the view.

use crate::harness::{Reader, eventually, seen, views, visit};

#[test]
fn every_view_looks_the_same_in_another_browser() {
    visit(async |stage| {
        let one = stage.reader().await;
        let other = stage.reader().await;
        for view in views::all() {
            one.open(view.address).await;
            one.heading().await;
            let portrait = one.portrait().await;
            // The page may write its address more tidily; this one is passed on.
            other.open_address(&one.address().await).await;
            if view.name == "melding" {
                continue;
            }
            other.wait_for_portrait(view.name, &portrait).await;
        }
    });
}

#[test]
fn a_view_made_by_hand_looks_the_same_in_another_browser() {
    visit(async |stage| {
        let one = stage.reader().await;
        one.open("").await;
        one.click("link", "Verkennen").await;
        one.type_into("Zoek in de verslagen", "steun").await;
        one.wait_for_address("q", "steun").await;
        one.toggle("Verslag", "Antalya 2025").await;
        one.wait_for_address("verslag", "2025-05-15-antalya").await;
        one.hits().await;
        let portrait = one.portrait().await;
        let other = stage.reader().await;
        other.open_address(&one.address().await).await;
        other.wait_for_portrait("the view made by hand", &portrait).await;
    });
}

#[test]
fn copying_the_link_copies_the_view() {
    visit(async |stage| {
        let one = stage.reader().await;
        one.open("?v=1&beeld=verkennen&q=steun&wie=nederland").await;
        one.allow_clipboard(&stage.origin()).await;
        one.hits().await;
        let portrait = one.portrait().await;
        one.click("button", "Kopieer link").await;
        let link = copied_link(&one).await;
        assert!(link.starts_with(&stage.address()), "the link is {link}");
        assert!(link.contains("c="), "the link has no check against being cut off: {link}");
        assert!(link.len() < 2_000, "the link has {} bytes", link.len());

        let other = stage.reader().await;
        other.open_address(&link).await;
        other.wait_for_portrait("the copied view", &portrait).await;
        assert_eq!(other.notice().await, "", "a whole link needs no notice");
    });
}

#[test]
fn a_copied_link_that_was_cut_off_is_recognised() {
    visit(async |stage| {
        let one = stage.reader().await;
        one.open("?v=1&beeld=verkennen&q=steun&onderwerp=steun-aan-oekraine&wie=nederland").await;
        one.allow_clipboard(&stage.origin()).await;
        one.click("button", "Kopieer link").await;
        let link = copied_link(&one).await;
        let other = stage.reader().await;
        other.open_address(&link[..link.len() - 4]).await;
        other.wait_for_notice("").await;
        assert_eq!(other.in_address("beeld").await, "verkennen", "what is left of the link is not shown");
    });
}

#[test]
fn a_clipboard_that_refuses_leaves_the_link_in_a_field() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        reader.refuse_clipboard(&stage.origin()).await;
        reader.click("button", "Kopieer link").await;
        wait_for_field(&reader, "beeld=kaart").await;
    });
}

#[test]
fn a_browser_without_a_clipboard_leaves_the_link_in_a_field() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=kaart").await;
        reader.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]).await;
        reader.click("button", "Kopieer link").await;
        wait_for_field(&reader, "beeld=kaart").await;
    });
}

#[test]
fn back_and_forward_go_one_choice_at_a_time() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.click("link", "Verkennen").await;
        reader.wait_for_address("beeld", "verkennen").await;
        reader.toggle("Verslag", "Antalya 2025").await;
        reader.wait_for_hits(25).await;
        reader.click("link", "Kaart").await;
        reader.wait_for_address("beeld", "kaart").await;

        reader.back().await;
        reader.wait_for_address("beeld", "verkennen").await;
        reader.wait_for_hits(25).await;
        reader.back().await;
        reader.wait_for_hits(49).await;
        reader.back().await;
        reader.wait_for_address("beeld", "").await;
        assert!(!reader.heading().await.is_empty());
        reader.forward().await;
        reader.wait_for_hits(49).await;
        reader.forward().await;
        reader.wait_for_hits(25).await;
        reader.forward().await;
        reader.wait_for_address("beeld", "kaart").await;
    });
}

#[test]
fn typing_leaves_one_step_in_history_however_long_the_word() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("").await;
        reader.click("link", "Verkennen").await;
        reader.wait_for_address("beeld", "verkennen").await;
        let before = history_length(&reader).await;
        reader.type_into("Zoek in de verslagen", "lastenverdeling en steun").await;
        reader.wait_for_address("q", "lastenverdeling en steun").await;
        assert_eq!(history_length(&reader).await, before, "typing filled the history");
        reader.back().await;
        reader.wait_for_address("beeld", "").await;
        assert_eq!(reader.in_address("q").await, "");
    });
}

#[test]
fn opening_a_view_adds_nothing_to_history() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=over").await;
        let before = history_length(&reader).await;
        for view in views::all().skip(1).take(3) {
            reader.open(view.address).await;
        }
        assert_eq!(history_length(&reader).await, before + 3, "a view that opened left steps of its own");
    });
}

async fn history_length(reader: &Reader) -> i64 {
    reader.script("return history.length", vec![]).await.as_i64().expect("a history has a length")
}

async fn copied_link(reader: &Reader) -> String {
    eventually("a link on the clipboard", async || {
        let script = "const done = arguments[arguments.length - 1];
            navigator.clipboard.readText().then(done, error => done(String(error)))";
        let copied = reader.script_with_callback(script, vec![]).await;
        let copied = copied.as_str().unwrap_or_default().to_owned();
        if copied.starts_with("http") { Ok(copied) } else { Err(format!("it holds {copied:?}")) }
    })
    .await
}

/// Waits for a field that can be seen, to copy the link from by hand.
async fn wait_for_field(reader: &Reader, part: &str) {
    eventually("a field with the link", async || {
        let script = "return [...document.querySelectorAll('input, textarea')].filter(e => e.checkVisibility()).map(e => e.value)";
        let values = reader.try_script(script, vec![]).await?;
        let mut links = values.as_array().into_iter().flatten().filter_map(|value| value.as_str());
        let found = links.any(|link| link.starts_with("http") && link.contains(part));
        seen(found, || values.to_string())
    })
    .await;
}
