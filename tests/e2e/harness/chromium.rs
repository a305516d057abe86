//! Chromium, with its own protocol beside WebDriver.

use super::browser::{Contrast, Habits, post};
use super::environment;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value as Json, json};
use std::path::Path;

/// What a new session asks of chromedriver.
pub fn wishes(habits: &Habits, profile: Option<&Path>) -> Json {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            format!("--lang={}", habits.languages),
            format!("--window-size={},{}", habits.viewport.0, habits.viewport.1),
        ],
        "prefs": {
            "intl.accept_languages": habits.languages,
            "webkit.webprefs.default_font_size": habits.letters,
        },
    });
    if let Some(path) = environment::browser() {
        options["binary"] = json!(path);
    }
    if !habits.scripts {
        options["prefs"]["profile.default_content_setting_values.javascript"] = json!(2);
    }
    if !habits.keeps {
        options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if let (Some(profile), Some(arguments)) = (profile, options["args"].as_array_mut()) {
        arguments.push(json!(format!("--user-data-dir={}", profile.display())));
    }
    let mut logs = json!({ "browser": "ALL" });
    if habits.network_log {
        logs["performance"] = json!("ALL");
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs })
}

/// Makes the browser behave as these habits say, from now on.
pub async fn emulate(client: &Client, habits: &Habits) {
    let (width, height) = habits.viewport;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
    let scheme = if habits.dark { "dark" } else { "light" };
    let motion = if habits.reduced_motion { "reduce" } else { "no-preference" };
    let (contrast, forced) = match habits.contrast {
        Contrast::Usual => ("no-preference", "none"),
        Contrast::More => ("more", "none"),
        Contrast::Forced => ("custom", "active"),
    };
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": motion },
        { "name": "prefers-contrast", "value": contrast },
        { "name": "forced-colors", "value": forced },
    ] });
    devtools(client, "Emulation.setEmulatedMedia", media).await;
    // A page in the background of a headless browser gets no focus and no clipboard.
    devtools(client, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
}

/// Says something to the browser in its own protocol.
pub async fn devtools(client: &Client, command: &str, params: Json) -> Json {
    try_devtools(client, command, params)
        .await
        .unwrap_or_else(|error| panic!("the browser does not do {command}: {error}"))
}

async fn try_devtools(client: &Client, command: &str, params: Json) -> Result<Json, String> {
    post(client, "goog/cdp/execute", json!({ "cmd": command, "params": params })).await
}

/// Leaves one empty tab, and nothing that was kept of a site at `origin` or of files.
///
/// # Errors
///
/// What the browser did not do; it is not to be used again.
pub async fn forget(client: &Client, origin: &str) -> Result<(), String> {
    let failed = |error: CmdError| error.to_string();
    let used = client.windows().await.map_err(failed)?;
    let fresh = client.new_window(true).await.map_err(failed)?.handle;
    for tab in used {
        client.switch_to_window(tab).await.map_err(failed)?;
        client.close_window().await.map_err(failed)?;
    }
    client.switch_to_window(fresh).await.map_err(failed)?;
    for origin in [origin, "file://"] {
        let everything = json!({ "origin": origin, "storageTypes": "all" });
        try_devtools(client, "Storage.clearDataForOrigin", everything).await?;
    }
    try_devtools(client, "Browser.resetPermissions", json!({})).await?;
    log(client, "browser").await;
    Ok(())
}

/// The errors in the console since the last time.
pub async fn console_errors(client: &Client) -> Vec<String> {
    let entries = log(client, "browser").await;
    let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The addresses that were asked for since the last time.
pub async fn requests(client: &Client) -> Vec<String> {
    log(client, "performance").await.iter().filter_map(requested).collect()
}

/// What the browser wrote down since the last time: its console (`browser`) or what went over
/// the network (`performance`).
async fn log(client: &Client, kind: &str) -> Vec<Json> {
    match post(client, "se/log", json!({ "type": kind })).await {
        Ok(Json::Array(entries)) => entries,
        other => panic!("the driver gave no list of log entries: {other:?}"),
    }
}

/// The address in an entry of the network log, where it tells of a request.
fn requested(entry: &Json) -> Option<String> {
    let message: Json = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let is_request = message["message"]["method"] == "Network.requestWillBeSent";
    let url = message["message"]["params"]["request"]["url"].as_str()?;
    // The browser's own pages, before the first address is typed.
    let is_browser = url.starts_with("about:") || url.starts_with("chrome");
    (is_request && !is_browser).then(|| url.to_owned())
}
