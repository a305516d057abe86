//! Reading with the keyboard alone.

use super::{Engine, Name, Reader, browser, eventually, squeezed};
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

impl Reader {
    /// Presses and releases a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.type_key(char::from(key)).await;
    }

    /// As [`Self::press`], with the key of a letter.
    pub async fn type_key(&self, value: char) {
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let pressed = self.client.perform_actions(Actions::from(keys)).await;
        pressed.unwrap_or_else(|error| panic!("the key does not go down: {error}"));
    }

    /// Presses a key while another one is held down.
    pub async fn press_with(&self, held: Key, key: Key) {
        let [held, value] = [held, key].map(char::from);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        let pressed = self.client.perform_actions(Actions::from(keys)).await;
        pressed.unwrap_or_else(|error| panic!("the keys do not go down: {error}"));
    }

    /// Puts this text into a field, in place of what stood there, key by key.
    pub async fn type_into(&self, name: &str, text: &str) {
        let field = self.find_any(&["searchbox", "textbox"], name).await;
        let (control, release) = (char::from(Key::Control), char::from(Key::Null));
        let select_all = if Engine::here() != Engine::Chromium {
            // Their drivers type nothing after a key that was let go.
            self.script("arguments[0].focus(); arguments[0].select()", vec![json!(field)]).await;
            String::new()
        } else {
            format!("{control}a{release}")
        };
        let keys = if text.is_empty() {
            format!("{select_all}{}", char::from(Key::Backspace))
        } else {
            format!("{select_all}{text}")
        };
        field.send_keys(&keys).await.unwrap_or_else(|error| panic!("the field {name} takes no text: {error}"));
    }

    /// Where the focus is: role and name. On nothing in particular, both are empty.
    pub async fn focused(&self) -> (String, String) {
        eventually("the focus", async || {
            let element = self.focused_element().await?;
            let role = browser::computed_role(&self.client, &element).await?;
            let label = browser::computed_label(&self.client, &element).await?;
            Ok((role, squeezed(&label)))
        })
        .await
    }

    /// The element that has the focus.
    pub async fn focused_element(&self) -> Result<Element, String> {
        let returned = self.try_script("return document.activeElement ?? document.body", vec![]).await?;
        self.element(&returned).ok_or_else(|| "no element has the focus".to_owned())
    }

    /// Presses Tab until the focus is on this, as often as `most` times; says how often.
    pub async fn tab_to<'a>(&self, role: &str, name: impl Into<Name<'a>>, most: usize) -> usize {
        let name = name.into();
        let mut passed = Vec::new();
        for presses in 1..=most {
            self.press(Key::Tab).await;
            let (found_role, found_name) = self.focused().await;
            if found_role == role && name.fits(&found_name) {
                return presses;
            }
            passed.push(format!("{found_role} {found_name:?}"));
        }
        panic!("{most} times Tab did not lead to {role} {name:?}; it led past {}", passed.join(", "));
    }

    /// Can a sighted person see where the focus is?
    pub async fn focus_is_visible(&self) -> bool {
        let script = "
            const shows = element => {
                const style = getComputedStyle(element);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                return outlined || style.boxShadow !== 'none';
            };
            const focused = document.activeElement;
            // A ring may be drawn by a part of it, or by what it stands in.
            return [focused, focused.parentElement, focused.labels?.[0], ...focused.querySelectorAll('*')]
                .some(element => element && shows(element));";
        self.script(script, vec![]).await == json!(true)
    }
}
