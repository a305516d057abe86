//! WebKit, as WebKitGTK's MiniBrowser shows it.
//!
//! Its driver has no word for a reader's habits, so the desktop around the browser has them: a
//! locale, and settings of GTK.

use super::browser::{Habits, post};
use super::environment;
use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value as Json, json};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// Where Debian has the browser, and glibc the locale without a language.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const PLAIN_LOCALE: &str = "/usr/lib/locale/C.utf8";

/// Lets a window be as narrow as a telephone.
const NARROW_WIDGETS: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; }\n";

/// What a new session asks of WebKitWebDriver.
pub fn wishes(habits: &Habits) -> Json {
    let browser = environment::browser().unwrap_or_else(|| MINI_BROWSER.to_owned());
    let desktop = desktop(habits).unwrap_or_else(|error| panic!("no settings for the browser: {error}"));
    let locale = locale(habits);
    // The driver hands on no environment, so a shell sets it.
    let start = r#"export XDG_CONFIG_HOME="$1" LOCPATH="$1" LC_ALL="$2" LANGUAGE="$2"; shift 2; exec "$@""#;
    let mut command = vec!["-c", start, "sh", &*desktop, &*locale, &*browser, "--automation"];
    command.push("--javascript-can-open-windows-automatically=true");
    command.push("--javascript-can-access-clipboard=true");
    if habits.dark {
        command.push("--dark-mode");
    }
    json!({ "webkitgtk:browserOptions": { "binary": "/bin/sh", "args": command } })
}

/// Gives the page its size, in a window that has nothing beside the page.
pub async fn settle(client: &Client, habits: &Habits) {
    let (width, height) = habits.viewport;
    let step = async || {
        let first = client.window().await?;
        let open = "open('about:blank', '_blank', `popup,width=${arguments[0]},height=${arguments[1]}`)";
        client.execute(open, vec![json!(width), json!(height)]).await?;
        let windows = client.windows().await?;
        client.close_window().await?;
        for other in windows.into_iter().filter(|window| *window != first) {
            client.switch_to_window(other).await?;
        }
        Ok::<(), fantoccini::error::CmdError>(())
    };
    step().await.unwrap_or_else(|error| panic!("no window of {width} by {height}: {error}"));
    let size = json!({ "width": width, "height": height });
    post(client, "window/rect", size).await.unwrap_or_else(|error| panic!("the window keeps its size: {error}"));
}

/// The driver cannot read the console; the page itself says when its program broke down.
pub async fn console_errors(client: &Client) -> Vec<String> {
    let script = "return document.documentElement?.dataset.failed === undefined ? [] : ['the program broke down']";
    let answer = client.execute(script, vec![]).await.unwrap_or_default();
    answer.as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect()
}

/// What is chosen, where this is a list to choose from: WebKit calls that a button, and what is
/// chosen the end of its name.
pub async fn chosen_in(client: &Client, element: &Element) -> Result<Option<String>, String> {
    let script = "return arguments[0].localName === 'select' ? arguments[0].selectedOptions[0]?.label ?? '' : null";
    let chosen = client.execute(script, vec![json!(element)]).await.map_err(|error| error.to_string())?;
    Ok(chosen.as_str().map(str::to_owned))
}

/// The name of an element, from the one that the driver gives: without what is chosen in it, and
/// of a header in a table the text, which a screen reader says there. In headings the driver loses
/// the space behind a link.
pub async fn name(client: &Client, element: &Element, given: String) -> Result<String, String> {
    let script = "
        const [element, given] = arguments, tight = text => text.replace(/\\s/g, '');
        const isMeant = given ? /^h[1-6]$/.test(element.localName) && tight(given) === tight(element.innerText)
            : element.localName === 'th';
        return isMeant ? element.innerText : given;";
    let text = client.execute(script, vec![json!(element), json!(given)]).await.map_err(|error| error.to_string())?;
    let given = text.as_str().unwrap_or_default().to_owned();
    let chosen = chosen_in(client, element).await?;
    let own = chosen.and_then(|chosen| given.strip_suffix(&chosen).map(|name| name.trim_end().to_owned()));
    Ok(own.unwrap_or(given))
}

/// The name of the locale in which these habits are at home: `nl_NL.UTF-8`.
fn locale(habits: &Habits) -> String {
    let first = habits.languages.split(',').next().unwrap_or("nl-NL");
    format!("{}.UTF-8", first.replace('-', "_"))
}

/// A folder with what GTK and glibc are to know of these habits.
fn desktop(habits: &Habits) -> std::io::Result<String> {
    let name = format!("webkit-{}-{}", locale(habits), if habits.reduced_motion { "still" } else { "moving" });
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let gtk = folder.join("gtk-3.0");
    fs::create_dir_all(&gtk)?;
    let animations = u8::from(!habits.reduced_motion);
    fs::write(gtk.join("settings.ini"), format!("[Settings]\ngtk-enable-animations={animations}\n"))?;
    fs::write(gtk.join("gtk.css"), NARROW_WIDGETS)?;
    // Of a locale the browser wants to know no more than its name.
    match symlink(PLAIN_LOCALE, folder.join(locale(habits))) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(folder.to_string_lossy().into_owned()),
    }
}
