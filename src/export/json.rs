//! How is JSON written without a library that every reader would have to load?

/// JSON (RFC 8259) being written: each call adds one member, and the commas see to
/// themselves. What is opened has to be closed.
#[derive(Debug, Default)]
pub(super) struct Json(pub(super) String);

impl Json {
    /// A member before its value; in a list, and for the whole, without a name.
    fn member(&mut self, name: &str) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[']) {
            self.0.push_str(",\n");
        }
        if !name.is_empty() {
            self.string(name);
            self.0.push(':');
        }
    }

    /// A member with a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.member(name);
        self.string(text);
    }

    /// A member with a text, where there is one.
    pub(super) fn text_if_any(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    /// A member with what is JSON already: a number, a list of numbers.
    pub(super) fn raw(&mut self, name: &str, json: &str) {
        self.member(name);
        self.0.push_str(json);
    }

    /// Opens an object (`{`) or a list (`[`).
    pub(super) fn open(&mut self, name: &str, bracket: char) {
        self.member(name);
        self.0.push(bracket);
    }

    /// Closes with these brackets what was opened last.
    pub(super) fn close(&mut self, brackets: &str) {
        self.0.push_str(brackets);
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                '\n' => self.0.push_str("\\n"),
                c if c < ' ' => {
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                    self.0.push_str("\\u00");
                    self.0.extend([digit(u32::from(c) >> 4), digit(u32::from(c) & 15)]);
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }
}

// What was written is read back with a library that the page does without.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_reads_back_as_it_was(name in "[^\0]{1,20}", text in any::<String>()) {
            let mut json = Json::default();
            json.open("", '{');
            json.text(&name, &text);
            json.open(" ", '[');
            json.raw("", "1");
            json.text("", &text);
            json.close("]}");
            let read: serde_json::Value = serde_json::from_str(&json.0).expect("JSON");
            prop_assume!(name != " ");
            prop_assert_eq!(&read[&name], &text);
            prop_assert_eq!(&read[" "][1], &text);
        }
    }
}
