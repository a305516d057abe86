//! What scenarios bring about that WebDriver has no word for, in each engine by its own means.
//!
//! Chromium does it by its own protocol, Firefox by scripts that run as a part of it. Where
//! neither is there, the site does it: it puts a script into the page, or leaves the policy out.

use super::{Engine, Reader, chromium, firefox};
use fantoccini::actions::{
    Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, WheelAction, WheelActions,
};
use serde_json::{Value as Json, json};
use std::time::Duration;

impl Reader {
    /// Runs this script from the next page on, before any of the page's own.
    pub async fn before_every_page(&self, source: &str) {
        match Engine::here() {
            Engine::Chromium => drop(self.before_each_page(source).await),
            _ => self.pages.begin_with(source),
        }
    }

    /// The same in Chromium, until [`Self::no_longer_before_each_page`] is told what this returns.
    pub async fn before_each_page(&self, source: &str) -> Json {
        let source = format!("{{ {source} }}");
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await
    }

    /// No longer, from the next page on.
    pub async fn no_longer_before_each_page(&self, script: Json) {
        self.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await;
    }

    /// From the next page on, the page's policy holds for nobody.
    pub async fn without_policy(&self) {
        match Engine::here() {
            Engine::Chromium => {
                self.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
            }
            _ => self.pages.leave_policy_out(),
        }
    }

    /// Shows the page as paper would.
    pub async fn look_at_paper(&self) {
        self.show_on("print").await;
    }

    /// Shows the page as the screen does.
    pub async fn look_at_screen(&self) {
        self.show_on("").await;
    }

    async fn show_on(&self, medium: &str) {
        match Engine::here() {
            Engine::Firefox => firefox::show_on(&self.client, medium).await,
            _ => {
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium })).await;
            }
        }
    }

    /// Lets the page of this origin write to the clipboard, and this scenario read it.
    pub async fn allow_clipboard(&self, origin: &str) {
        // The others are started so that they allow it.
        if Engine::here() == Engine::Chromium {
            let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
            self.devtools("Browser.grantPermissions", json!({ "origin": origin, "permissions": permissions })).await;
        }
    }

    /// Lets the clipboard refuse what the page of this origin writes.
    pub async fn refuse_clipboard(&self, origin: &str) {
        if Engine::here() == Engine::Chromium {
            let permission = json!({ "name": "clipboard-write" });
            let refused = json!({ "origin": origin, "permission": permission, "setting": "denied" });
            self.devtools("Browser.setPermission", refused).await;
        } else {
            let refuse =
                "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))";
            self.script(refuse, vec![]).await;
        }
    }

    /// The cookies of the page that is open, as the browser keeps them.
    pub async fn cookies(&self) -> Vec<String> {
        let cookies = self.client.get_all_cookies().await;
        let cookies = cookies.unwrap_or_else(|error| panic!("the cookies cannot be seen: {error}"));
        cookies.iter().map(ToString::to_string).collect()
    }

    /// The addresses that the browser asked for since the last time, for whomever.
    pub async fn requests(&self) -> Vec<String> {
        match Engine::here() {
            Engine::Firefox => firefox::requests(&self.client).await,
            _ => chromium::requests(&self.client).await,
        }
    }

    /// Turns the wheel by so many pixels, with the pointer there.
    pub async fn turn_wheel(&self, [x, y]: [f64; 2], pixels: i64) {
        let turn = WheelAction::Scroll { duration: None, x: x as i64, y: y as i64, delta_x: 0, delta_y: pixels };
        let turned = self.client.perform_actions(Actions::from(WheelActions::new("wheel".to_owned()).then(turn))).await;
        turned.unwrap_or_else(|error| panic!("the wheel does not turn: {error}"));
    }

    /// Drags with the mouse, from one place in the window to another, in whole pixels.
    pub async fn drag(&self, from: [f64; 2], to: [f64; 2]) {
        let move_to =
            |[x, y]: [f64; 2]| PointerAction::MoveTo { duration: Some(Duration::ZERO), x: x.round(), y: y.round() };
        let drag = MouseActions::new("mouse".to_owned())
            .then(move_to(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(move_to([from[0] + 10.0, from[1] - 8.0]))
            .then(move_to(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        let dragged = self.client.perform_actions(Actions::from(drag)).await;
        dragged.unwrap_or_else(|error| panic!("the mouse does not drag: {error}"));
    }

    /// Says something to Chromium in its own protocol.
    pub async fn devtools(&self, command: &str, params: Json) -> Json {
        chromium::devtools(&self.client, command, params).await
    }
}
