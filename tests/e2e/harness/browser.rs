//! Starting a browser, and asking it what WebDriver libraries have no word for.

use super::driver::Driver;
use super::engine::Engine;
use super::{chromium, firefox, webkit};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value as Json, json};
use std::path::Path;
use url::{ParseError, Url};

/// How a reader came to sit at the browser.
#[derive(Clone, Debug)]
pub struct Habits {
    /// What the browser says it likes to read: `nl-NL,nl`.
    pub languages: &'static str,
    /// Does the system ask for a dark page?
    pub dark: bool,
    /// Does the system ask for other contrast?
    pub contrast: Contrast,
    /// Does the system ask for little movement?
    pub reduced_motion: bool,
    /// Width and height of the page, in CSS pixels.
    pub viewport: (u32, u32),
    /// How large the browser writes, in pixels, where a page says nothing of it.
    pub letters: u32,
    /// Does the browser run scripts?
    pub scripts: bool,
    /// Does the browser keep anything for pages: cookies, storage, databases, workers?
    pub keeps: bool,
    /// Does the browser write down what goes over the network?
    pub network_log: bool,
    /// Does the reader wait until the whole page has come in, or look at what is there?
    pub patient: bool,
}

/// Which contrast a system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// None in particular.
    Usual,
    /// More.
    More,
    /// The few colours that the reader has chosen.
    Forced,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            languages: "nl-NL,nl",
            dark: false,
            contrast: Contrast::Usual,
            reduced_motion: false,
            viewport: (1366, 900),
            letters: 16,
            scripts: true,
            keeps: true,
            network_log: false,
            patient: true,
        }
    }
}

/// Starts a browser, with a profile of its own that goes when the browser does, unless one is
/// given (not in WebKit). Its driver is to be kept as long as it.
pub async fn start(habits: &Habits, profile: Option<&Path>) -> (Client, Driver) {
    let engine = Engine::here();
    let mut wishes = match engine {
        Engine::Chromium => chromium::wishes(habits, profile),
        Engine::Firefox => firefox::wishes(habits, profile),
        Engine::WebKit => webkit::wishes(habits),
    };
    wishes["pageLoadStrategy"] = json!(if habits.patient { "normal" } else { "none" });
    let Json::Object(wishes) = wishes else { unreachable!("wishes are written as an object") };
    let driver = Driver::of(engine);
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(wishes)
        .connect(driver.address())
        .await
        .unwrap_or_else(|error| panic!("no browser from the driver at {}: {error}", driver.address()));
    match engine {
        Engine::Chromium => chromium::emulate(&client, habits).await,
        Engine::Firefox => firefox::settle(&client, habits).await,
        Engine::WebKit => webkit::settle(&client, habits).await,
    }
    (client, driver)
}

/// Goes to an address, to the letter: nothing in between mends it.
pub async fn go(client: &Client, address: &str) -> Result<(), String> {
    post(client, "url", json!({ "url": address })).await.map(|_| ())
}

/// The errors that the browser wrote down since the last time it was asked.
pub async fn console_errors(client: &Client) -> Vec<String> {
    match Engine::here() {
        Engine::Chromium => chromium::console_errors(client).await,
        Engine::Firefox => firefox::console_errors(client).await,
        Engine::WebKit => webkit::console_errors(client).await,
    }
}

/// The role that assistive technology hears for this element.
pub async fn computed_role(client: &Client, element: &Element) -> Result<String, String> {
    let role = computed(client, element, "computedrole").await?;
    match (Engine::here(), &*role) {
        // Two names of one role.
        (_, "image") => Ok("img".to_owned()),
        // Its driver has no name for the role.
        (Engine::Firefox, "") if is_summary(client, element).await? => Ok("DisclosureTriangle".to_owned()),
        (Engine::WebKit, "button") if webkit::chosen_in(client, element).await?.is_some() => Ok("combobox".to_owned()),
        _ => Ok(role),
    }
}

async fn is_summary(client: &Client, element: &Element) -> Result<bool, String> {
    let answer = client.execute("return arguments[0].localName === 'summary'", vec![json!(element)]).await;
    Ok(answer.map_err(|error| error.to_string())? == true)
}

/// The name that assistive technology hears for this element.
pub async fn computed_label(client: &Client, element: &Element) -> Result<String, String> {
    let label = computed(client, element, "computedlabel").await?;
    if Engine::here() == Engine::WebKit {
        return webkit::name(client, element, label).await;
    }
    Ok(label)
}

async fn computed(client: &Client, element: &Element, what: &str) -> Result<String, String> {
    let path = format!("element/{}/{what}", &*element.element_id());
    let answer = match ask(client, Method::GET, &path, None).await {
        // What is hidden has neither, and WebKit's driver calls that an error.
        Err(_) if Engine::here() == Engine::WebKit => Json::Null,
        answer => answer?,
    };
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

/// Sends the browser something at a path of its session.
pub async fn post(client: &Client, path: &str, body: Json) -> Result<Json, String> {
    ask(client, Method::POST, path, Some(body)).await
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
