//! Firefox, with scripts that run as a part of it beside WebDriver.
//!
//! geckodriver allows those when it is started with `--allow-system-access`.

use super::browser::{Contrast, Habits, post};
use super::environment;
use fantoccini::Client;
use serde_json::{Value as Json, json};
use std::path::Path;

/// What a new session asks of geckodriver.
pub fn wishes(habits: &Habits, profile: Option<&Path>) -> Json {
    let mut options = json!({
        "args": ["-headless", "--width=1600", "--height=1200"],
        "prefs": {
            "intl.accept_languages": habits.languages,
            "javascript.enabled": habits.scripts,
            // Colours that somebody who sets them can read; those of a desktop without one cannot be.
            "ui.highlight": "#1a4480",
            "ui.highlighttext": "#ffffff",
            // Nobody sits there to allow a page the clipboard.
            "dom.events.testing.asyncClipboard": true,
        },
    });
    if let Some(path) = environment::browser() {
        options["binary"] = json!(path);
    }
    if !habits.keeps {
        // No site may keep anything: cookies, databases, service workers.
        options["prefs"]["network.cookie.cookieBehavior"] = json!(2);
    }
    if let (Some(profile), Some(arguments)) = (profile, options["args"].as_array_mut()) {
        arguments.extend([json!("-profile"), json!(profile)]);
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

/// Gives the page its size and colours, and writes down what it asks for.
pub async fn settle(client: &Client, habits: &Habits) {
    emulate(client, habits).await;
    let write_down = "
        window.askedFor = [];
        Services.obs.addObserver(subject => {
            const channel = subject.QueryInterface(Ci.nsIHttpChannel);
            const byPage = !channel.loadInfo.triggeringPrincipal.isSystemPrincipal;
            if (byPage) window.askedFor.push(channel.URI.spec);
        }, 'http-on-modify-request');";
    inside(client, write_down, vec![]).await;
}

/// Makes the browser behave as these habits say, from now on.
pub async fn emulate(client: &Client, habits: &Habits) {
    let (width, height) = habits.viewport;
    let size = "
        const style = gBrowser.selectedBrowser.style;
        for (const [side, size] of [['width', arguments[0]], ['height', arguments[1]]]) {
            for (const edge of ['', 'min-', 'max-']) style.setProperty(edge + side, `${size}px`);
        }";
    inside(client, size, vec![json!(width), json!(height)]).await;
    // Whose colours are used: those of pages unless the desktop has a theme of high contrast (0), always
    // (1) or never (2); and whether it has one.
    let (colours, theme) = match habits.contrast {
        Contrast::Usual => (0, 0),
        Contrast::More => (1, 1),
        Contrast::Forced => (2, 0),
    };
    let wear = "for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value)";
    let wanted = json!([
        ["layout.css.prefers-color-scheme.content-override", u8::from(!habits.dark)],
        ["ui.prefersReducedMotion", u8::from(habits.reduced_motion)],
        ["browser.display.document_color_use", colours],
        ["ui.useAccessibilityTheme", theme],
    ]);
    inside(client, wear, vec![wanted]).await;
}

/// Shows the page as paper would (`print`), or as the screen does (empty).
pub async fn show_on(client: &Client, medium: &str) {
    inside(client, "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]", vec![json!(medium)]).await;
}

/// The errors in the console since the last time: of scripts, and of the page's own policy.
pub async fn console_errors(client: &Client) -> Vec<String> {
    let script = "
        const errors = Services.console.getMessageArray().filter(message => message instanceof Ci.nsIScriptError
            && !(message.flags & Ci.nsIScriptError.warningFlag) && /content|CSP|CORS|SRI|DOM/i.test(message.category));
        Services.console.reset();
        return errors.map(error => `${error.category}: ${error.errorMessage} (${error.sourceName}:${error.lineNumber})`)";
    let errors = texts(&inside(client, script, vec![]).await);
    // As the others call it, so that scenarios can excuse it by one name.
    errors.into_iter().map(|error| error.replace("Content-Security-Policy", "Content Security Policy")).collect()
}

/// The addresses that were asked for since the last time.
pub async fn requests(client: &Client) -> Vec<String> {
    texts(&inside(client, "return window.askedFor.splice(0)", vec![]).await)
}

/// Runs a script as a part of the browser.
async fn inside(client: &Client, script: &str, arguments: Vec<Json>) -> Json {
    let step = async || {
        post(client, "moz/context", json!({ "context": "chrome" })).await?;
        let answer = post(client, "execute/sync", json!({ "script": script, "args": arguments })).await;
        post(client, "moz/context", json!({ "context": "content" })).await?;
        answer
    };
    step().await.unwrap_or_else(|error: String| panic!("a script in the browser: {error}"))
}

fn texts(answer: &Json) -> Vec<String> {
    answer.as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect()
}
