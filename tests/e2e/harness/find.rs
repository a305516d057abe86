//! Finding things as people find them: by what they are and what they are called.
//!
//! Role and name are those that the browser computes for assistive technology, so what a
//! scenario finds, a screen reader says. Hidden things have neither and are not found.

use super::{Engine, Reader, browser, eventually, seen, squeezed};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value as Json, json};

/// What something is called.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// Just this.
    Is(&'a str),
    /// This, and then perhaps more.
    Begins(&'a str),
    /// This somewhere in it.
    Holds(&'a str),
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(name: &'a str) -> Self {
        Self::Is(name)
    }
}

impl Name<'_> {
    /// Whether something that is called `name` is meant.
    pub fn fits(self, name: &str) -> bool {
        match self {
            Self::Is(wanted) => name == wanted,
            Self::Begins(wanted) => name.starts_with(wanted),
            Self::Holds(wanted) => name.contains(wanted),
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Is(words) | Self::Begins(words) | Self::Holds(words) => words,
        }
    }
}

/// Elements that may have the role, those that seem to have the name in front.
const CANDIDATES: &str = r"
    const [css, words, scope] = arguments;
    const all = [...(scope ?? document).querySelectorAll(css)];
    if (!words) return all;
    const tidy = text => (text ?? '').replace(/\s+/g, ' ');
    const likely = all.filter(e => tidy([e.getAttribute('aria-label'), e.textContent,
        ...[...(e.labels ?? [])].map(l => l.textContent)].join(' ')).includes(words));
    return [...new Set([...likely, ...all])];
";

impl Reader {
    /// Waits for something with this role and name, and returns it.
    pub async fn find<'a>(&self, role: &str, name: impl Into<Name<'a>>) -> Element {
        self.find_any(&[role], name).await
    }

    /// Waits until there is nothing with this role and name.
    pub async fn wait_until_gone(&self, role: &str, name: &str) {
        eventually(&format!("no {role} {name:?}"), async || match self.look_for(role, name.into(), None).await? {
            Some(_) => Err("it is still there".to_owned()),
            None => Ok(()),
        })
        .await;
    }

    /// As [`Self::find`], where the design leaves the role open: a link or a button.
    pub async fn find_any<'a>(&self, roles: &[&str], name: impl Into<Name<'a>>) -> Element {
        let name = name.into();
        eventually(&format!("{} {name:?}", roles.join(" or ")), async || {
            for role in roles {
                if let Some(found) = self.look_for(role, name, None).await? {
                    return Ok(found);
                }
            }
            Err(format!("there is none at {}", self.address().await))
        })
        .await
    }

    /// As [`Self::find`], within another element.
    pub async fn find_in<'a>(&self, scope: &Element, role: &str, name: impl Into<Name<'a>>) -> Element {
        let name = name.into();
        eventually(&format!("{role} {name:?} inside another"), async || {
            self.look_for(role, name, Some(scope)).await?.ok_or_else(|| "it is not there".to_owned())
        })
        .await
    }

    /// Is it there at this moment?
    pub async fn has<'a>(&self, role: &str, name: impl Into<Name<'a>>) -> bool {
        self.look_for(role, name.into(), None).await.is_ok_and(|found| found.is_some())
    }

    /// Waits until it is gone.
    pub async fn wait_without<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        let name = name.into();
        eventually(&format!("no {role} {name:?}"), async || match self.look_for(role, name, None).await? {
            None => Ok(()),
            Some(_) => Err("it is still there".to_owned()),
        })
        .await;
    }

    /// Finds it and clicks it; again, if the page redrew it in between.
    pub async fn click<'a>(&self, role: &str, name: impl Into<Name<'a>>) {
        self.click_any(&[role], name).await;
    }

    /// As [`Self::click`], where the design leaves the role open.
    pub async fn click_any<'a>(&self, roles: &[&str], name: impl Into<Name<'a>>) {
        let name = name.into();
        eventually(&format!("a click on {} {name:?}", roles.join(" or ")), async || {
            for role in roles {
                if let Some(found) = self.look_for(role, name, None).await? {
                    return self.press_on(&found).await;
                }
            }
            Err(format!("there is none at {}", self.address().await))
        })
        .await;
    }

    /// Clicks an element, once it is in sight.
    pub async fn press_on(&self, element: &Element) -> Result<(), String> {
        // Its driver takes what lies just below the window for being within it, and then cannot click there.
        if Engine::here() == Engine::WebKit {
            let script = "
                const box = arguments[0].getBoundingClientRect();
                if (box.top < 0 || box.bottom > innerHeight) arguments[0].scrollIntoView({ block: 'center' })";
            self.try_script(script, vec![json!(element)]).await?;
        }
        element.clone().click().await.map_err(|error| error.to_string())
    }

    /// Opens what is folded under these words, or folds it again.
    pub async fn unfold(&self, words: &str) {
        // A summary has a role of its own in Chromium, so it is found by its words.
        let script = r"
            const summary = [...document.querySelectorAll('summary')].find(e => e.textContent === arguments[0]);
            summary?.click();
            return Boolean(summary);";
        eventually(&format!("something folded under {words:?}"), async || {
            let clicked = self.try_script(script, vec![json!(words)]).await?;
            seen(clicked == true, || "there is none".to_owned())
        })
        .await;
    }

    /// The names of everything with this role, in the order of the page.
    pub async fn names(&self, role: &str) -> Vec<String> {
        self.names_in(role, None).await
    }

    /// As [`Self::names`], within another element.
    pub async fn names_in(&self, role: &str, scope: Option<&Element>) -> Vec<String> {
        eventually(&format!("the names of every {role}"), async || {
            let mut names = Vec::new();
            for candidate in self.candidates(role, "", scope).await? {
                if browser::computed_role(&self.client, &candidate).await? == role {
                    names.push(squeezed(&browser::computed_label(&self.client, &candidate).await?));
                }
            }
            Ok(names)
        })
        .await
    }

    pub(super) async fn look_for(
        &self,
        role: &str,
        name: Name<'_>,
        scope: Option<&Element>,
    ) -> Result<Option<Element>, String> {
        for candidate in self.candidates(role, name.words(), scope).await? {
            let label = browser::computed_label(&self.client, &candidate).await?;
            if name.fits(&squeezed(&label)) && browser::computed_role(&self.client, &candidate).await? == role {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    async fn candidates(&self, role: &str, words: &str, scope: Option<&Element>) -> Result<Vec<Element>, String> {
        let css = format!("{}[role={role}]", native(role));
        let found = self.try_script(CANDIDATES, vec![json!(css), json!(words), json!(scope)]).await?;
        Ok(found.as_array().into_iter().flatten().filter_map(|found| self.element(found)).collect())
    }

    /// The element that a script returned.
    pub fn element(&self, returned: &Json) -> Option<Element> {
        let id = returned.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }
}

/// The elements of HTML that have a role without saying so, as the beginning of a list.
fn native(role: &str) -> &'static str {
    match role {
        "button" => "button, summary, input[type=button], input[type=submit], input[type=reset], ",
        "link" => "a[href], area[href], ",
        "checkbox" => "input[type=checkbox], ",
        "combobox" => "select, ",
        "radio" => "input[type=radio], ",
        "searchbox" => "input[type=search], ",
        "textbox" => "input, textarea, ",
        "group" => "fieldset, details, optgroup, ",
        "list" => "ul, ol, menu, ",
        "listitem" => "li, ",
        "table" => "table, ",
        "rowheader" => "th, ",
        "navigation" => "nav, ",
        "main" => "main, ",
        "heading" => "h1, h2, h3, h4, h5, h6, ",
        "status" => "output, ",
        "region" => "section, ",
        _ => "",
    }
}
