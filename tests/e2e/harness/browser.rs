//! Starting a browser, and asking it what WebDriver libraries have no word for.

use super::environment;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use url::{ParseError, Url};

/// How a reader came to sit at the browser.
#[derive(Clone, Debug)]
pub struct Habits {
    /// What the browser says it likes to read: `nl-NL,nl`.
    pub languages: &'static str,
    /// Does the system ask for a dark page?
    pub dark: bool,
    /// Does the system ask for little movement?
    pub reduced_motion: bool,
    /// Width and height of the page, in CSS pixels.
    pub viewport: (u32, u32),
    /// Does the browser run scripts?
    pub scripts: bool,
    /// Does the browser write down what goes over the network?
    pub network_log: bool,
    /// Does the reader wait until the whole page has come in, or look at what is there?
    pub patient: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            languages: "nl-NL,nl",
            dark: false,
            reduced_motion: false,
            viewport: (1366, 900),
            scripts: true,
            network_log: false,
            patient: true,
        }
    }
}

/// Starts a browser with a profile of its own, which goes when the browser does.
pub async fn start(habits: &Habits) -> Client {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            format!("--lang={}", habits.languages),
            format!("--window-size={},{}", habits.viewport.0, habits.viewport.1),
        ],
        "prefs": { "intl.accept_languages": habits.languages },
    });
    if let Some(path) = environment::chromium() {
        options["binary"] = json!(path);
    }
    if !habits.scripts {
        options["prefs"]["profile.default_content_setting_values.javascript"] = json!(2);
    }
    let mut logs = json!({ "browser": "ALL" });
    if habits.network_log {
        logs["performance"] = json!("ALL");
    }
    let page_load = if habits.patient { "normal" } else { "none" };
    let wishes = json!({
        "browserName": "chrome",
        "pageLoadStrategy": page_load,
        "goog:chromeOptions": options,
        "goog:loggingPrefs": logs,
    });
    let Json::Object(wishes) = wishes else { unreachable!("written as an object above") };
    let driver = environment::webdriver();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(wishes)
        .connect(&driver)
        .await
        .unwrap_or_else(|error| panic!("no browser from the driver at {driver}: {error}"));
    emulate(&client, habits).await;
    client
}

/// Makes the browser behave as these habits say, from now on.
pub async fn emulate(client: &Client, habits: &Habits) {
    let (width, height) = habits.viewport;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
    let scheme = if habits.dark { "dark" } else { "light" };
    let motion = if habits.reduced_motion { "reduce" } else { "no-preference" };
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": motion },
    ] });
    devtools(client, "Emulation.setEmulatedMedia", media).await;
    // A page in the background of a headless browser gets no focus and no clipboard.
    devtools(client, "Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
}

/// Says something to the browser in its own protocol.
pub async fn devtools(client: &Client, command: &str, params: Json) -> Json {
    let body = json!({ "cmd": command, "params": params });
    ask(client, Method::POST, "goog/cdp/execute", Some(body))
        .await
        .unwrap_or_else(|error| panic!("the browser does not do {command}: {error}"))
}

/// Goes to an address, to the letter: nothing in between mends it.
pub async fn go(client: &Client, address: &str) -> Result<(), String> {
    ask(client, Method::POST, "url", Some(json!({ "url": address }))).await.map(|_| ())
}

/// What the browser wrote down since the last time it was asked: its console
/// (`browser`) or what went over the network (`performance`).
pub async fn log(client: &Client, kind: &str) -> Vec<Json> {
    match ask(client, Method::POST, "se/log", Some(json!({ "type": kind }))).await {
        Ok(Json::Array(entries)) => entries,
        other => panic!("the driver gave no list of log entries: {other:?}"),
    }
}

/// The role that assistive technology hears for this element.
pub async fn computed_role(client: &Client, element: &Element) -> Result<String, String> {
    computed(client, element, "computedrole").await
}

/// The name that assistive technology hears for this element.
pub async fn computed_label(client: &Client, element: &Element) -> Result<String, String> {
    computed(client, element, "computedlabel").await
}

async fn computed(client: &Client, element: &Element, what: &str) -> Result<String, String> {
    let path = format!("element/{}/{what}", &*element.element_id());
    let answer = ask(client, Method::GET, &path, None).await?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

async fn ask(client: &Client, method: Method, path: &str, body: Option<Json>) -> Result<Json, String> {
    let question = Question { method, path: path.to_owned(), body };
    client.issue_cmd(question).await.map_err(|error| error.to_string())
}

/// A command of a session, addressed by its path.
#[derive(Debug)]
struct Question {
    method: Method,
    path: String,
    body: Option<Json>,
}

impl WebDriverCompatibleCommand for Question {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Json::to_string))
    }
}
