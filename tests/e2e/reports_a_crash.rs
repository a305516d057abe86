//! When the app breaks down, a reader is told so and keeps the way back.

use crate::harness::{eventually, seen, visit};

/// A browser that suddenly cannot write numbers any more: the app does not expect that. As a
/// script of the page's own, because a browser tells a page nothing about errors in others'.
const BREAK: &str = "
    const script = document.createElement('script');
    script.textContent = `Intl.NumberFormat = function () { throw new Error('kapot'); };`;
    document.head.append(script);";

#[test]
fn a_breakdown_shows_what_happened_and_how_to_go_on() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.excuse("kapot");
        // The page's policy would not let the script in that breaks it.
        reader.without_policy().await;
        reader.open("?v=1&beeld=over").await;
        reader.script(BREAK, Vec::new()).await;
        reader.click("link", "Vergelijken").await;
        let report = reader.find("textbox", "Foutmelding").await;
        eventually("the report names what happened", async || {
            let text = report.prop("value").await.map_err(|error| error.to_string())?.unwrap_or_default();
            seen(text.contains("kapot") && text.contains("beeld="), || text)
        })
        .await;
        reader.find("button", "Kopieer de foutmelding").await;
        reader.click("button", "Laad opnieuw").await;
        reader.wait_ready().await;
        reader.find("link", "Overzicht").await;
        eventually("the screen is gone", async || {
            let shown = reader.script("return document.documentElement.hasAttribute('data-failed')", Vec::new()).await;
            seen(shown == serde_json::Value::Bool(false), || "data-failed is still there".to_owned())
        })
        .await;
    });
}
