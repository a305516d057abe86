//! The parts of the page that scenarios read again and again.

use super::{Engine, Name, Reader, eventually, seen, squeezed};
use fantoccini::elements::Element;
use serde_json::{Value as Json, json};

/// What a view shows, as far as another reader should see just the same.
type Portrait = Json;

/// A value of a facet as its checkbox shows it: *Steun aan Oekraïne (13)*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// What it is called.
    pub label: String,
    /// How many sentences choosing it promises.
    pub promised: usize,
}

const PORTRAIT: &str = r"
    const tidy = text => (text ?? '').replace(/\s+/g, ' ').trim();
    const all = css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
    const called = e => tidy(e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent);
    return {
        language: document.documentElement.lang,
        title: document.title,
        heading: all('h1').map(e => tidy(e.textContent)),
        text: tidy(document.querySelector('main')?.innerText),
        words: all('main input[type=search]').map(e => e.value),
        checked: all('main input:checked').map(called),
        opened: all('main [aria-expanded=true], main details[open] > summary').map(called),
        current: all('[aria-current], main [aria-pressed=true], main [aria-selected=true]').map(called),
        notice: all('[role=alert]').map(e => tidy(e.innerText)).filter(text => text),
    };
";

/// The ids of the sentences that links within an element lead to, each once, in order.
const SENTENCE_LINKS: &str = r"
    const scope = arguments[0] ?? document.querySelector('main');
    const ids = [...scope.querySelectorAll('a[href]')]
        .map(a => decodeURIComponent(a.hash).match(/^#([a-z0-9-]+\.p\d+z\d+)$/)?.[1]);
    return [...new Set(ids.filter(id => id))];
";

const NOTICES: &str = r"
    const called = e => e.getAttribute('aria-label')
        ?? document.getElementById(e.getAttribute('aria-labelledby'))?.textContent ?? '';
    return [...document.querySelectorAll('[role=alert], [role=status], [role=region], section, aside')]
        .filter(e => e.getAttribute('role') === 'alert' || ['Melding', 'Notice'].includes(called(e).trim()))
        .filter(e => e.checkVisibility()).map(e => e.innerText);
";

impl Reader {
    /// The text of the main heading, of which there is one.
    pub async fn heading(&self) -> String {
        eventually("one main heading", async || {
            let found =
                self.try_script("return [...document.querySelectorAll('h1')].filter(e => e.checkVisibility()).map(e => e.innerText)", vec![]).await?;
            let headings = strings(&found);
            match headings.as_slice() {
                [heading] if !heading.is_empty() => Ok(heading.clone()),
                others => Err(format!("there are {others:?}")),
            }
        })
        .await
    }

    /// What a person sees of the main part of the page.
    pub async fn main_text(&self) -> String {
        let text = self.script("return document.querySelector('main')?.innerText ?? ''", vec![]).await;
        squeezed(text.as_str().unwrap_or_default())
    }

    /// What is said about the number of sentences: *7 van 49 zinnen*.
    pub async fn status_text(&self) -> String {
        eventually("how many sentences there are", async || Ok(self.status().await?.0)).await
    }

    /// How many sentences are found, of how many.
    pub async fn status_counts(&self) -> (usize, usize) {
        eventually("how many sentences there are", async || Ok(self.status().await?.1)).await
    }

    /// Waits until so many sentences are found and listed.
    pub async fn wait_for_hits(&self, number: usize) {
        eventually(&format!("{number} hits"), async || {
            let (text, (found, _)) = self.status().await?;
            let listed = self.listed().await?;
            seen(found == number && listed.len() == number, || format!("{text}, {} in the list", listed.len()))
        })
        .await;
    }

    async fn status(&self) -> Result<(String, (usize, usize)), String> {
        let script = "return [...document.querySelectorAll('[role=status], output')].map(e => e.innerText)";
        let texts = strings(&self.try_script(script, vec![]).await?);
        let counted = texts.iter().find_map(|text| {
            let words: Vec<&str> = text.split(' ').collect();
            words.windows(4).find_map(|words| match words {
                [found, "van" | "of", all, what] if what.starts_with("zin") || what.starts_with("sentence") => {
                    Some((words.join(" "), (found.parse().ok()?, all.parse().ok()?)))
                }
                _ => None,
            })
        });
        counted.ok_or_else(|| format!("no status says it, only {texts:?}"))
    }

    /// The ids of the sentences found, in the order of the list *Resultaten*.
    pub async fn hits(&self) -> Vec<String> {
        eventually("as many hits as the status says", async || {
            let (text, (found, _)) = self.status().await?;
            let listed = self.listed().await?;
            if listed.len() == found { Ok(listed) } else { Err(format!("{text}, {} in the list", listed.len())) }
        })
        .await
    }

    async fn listed(&self) -> Result<Vec<String>, String> {
        match self.results_list().await? {
            Some(list) => Ok(strings(&self.try_script(SENTENCE_LINKS, vec![json!(list)]).await?)),
            None => Ok(Vec::new()),
        }
    }

    async fn results_list(&self) -> Result<Option<Element>, String> {
        let script = "return [...document.querySelectorAll('main ul, main ol, main [role=list]')].find(list => {
            const by = document.getElementById(list.getAttribute('aria-labelledby'));
            return (list.getAttribute('aria-label') ?? by?.textContent ?? '').trim() === 'Resultaten';
        }) ?? null";
        Ok(self.element(&self.try_script(script, vec![]).await?))
    }

    /// The ids of the sentences that links in `scope`, or else in the main part, lead to.
    pub async fn sentences_linked(&self, scope: Option<&Element>) -> Vec<String> {
        strings(&self.script(SENTENCE_LINKS, vec![json!(scope)]).await)
    }

    /// Chooses one of a list of choices, by the value that stands for it in the page.
    pub async fn choose(&self, list: &str, value: &str) {
        let list = self.find("combobox", Name::Begins(list)).await;
        if Engine::here() == Engine::WebKit {
            // There the list opens as a window of its own, and the driver waits for ever.
            let script = "
                const [list, value] = arguments;
                list.value = value;
                for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
                return list.value";
            assert_eq!(self.script(script, vec![json!(list), json!(value)]).await, value, "there is no such option");
        } else {
            list.select_by_value(value).await.expect("there is such an option");
        }
    }

    /// What the page has to say about the link it was opened with; empty when nothing.
    pub async fn notice(&self) -> String {
        strings(&self.script(NOTICES, vec![]).await).join(" ").trim().to_owned()
    }

    /// Waits until the footer says that a network is no longer needed.
    pub async fn wait_until_stored(&self) {
        self.wait_for_footer("✓ Opgeslagen voor offline gebruik").await;
    }

    /// Waits until the footer says this.
    pub async fn wait_for_footer(&self, words: &str) {
        eventually(&format!("{words:?} in the footer"), async || {
            let script = "return [...document.querySelectorAll('footer')].map(e => e.innerText).join(' ')";
            let footer = self.try_script(script, vec![]).await?;
            let footer = footer.as_str().unwrap_or_default();
            seen(footer.contains(words), || format!("the footer says {footer:?}"))
        })
        .await;
    }

    /// Waits for a notice that holds these words.
    pub async fn wait_for_notice(&self, words: &str) -> String {
        eventually(&format!("a notice that holds {words:?}"), async || {
            let notice = self.notice().await;
            if !notice.is_empty() && notice.contains(words) { Ok(notice) } else { Err(format!("it is {notice:?}")) }
        })
        .await
    }

    /// The values of a facet that can be seen, in the order of the page.
    pub async fn facet(&self, group: &str) -> Vec<FacetValue> {
        self.wait_until_drawn().await;
        let group_element = self.find("group", group).await;
        let names = self.names_in("checkbox", Some(&group_element)).await;
        let values = names.iter().map(|name| {
            let counted = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
            let value = counted
                .and_then(|(label, count)| Some(FacetValue { label: label.to_owned(), promised: count.parse().ok()? }));
            value.unwrap_or_else(|| panic!("the checkbox {name:?} in {group} is not named label and count"))
        });
        values.collect()
    }

    /// Clicks the checkbox of a value: chooses it, or takes the choice back.
    pub async fn toggle(&self, group: &str, label: &str) {
        let beginning = format!("{label} (");
        eventually(&format!("a click on {label} in {group}"), async || {
            let group = self.find("group", group).await;
            let wanted = match self.look_for("checkbox", Name::Begins(&beginning), Some(&group)).await? {
                Some(checkbox) => checkbox,
                None => {
                    // Long lists show their beginning; the rest is behind a button.
                    let more = "return arguments[0].querySelector('button[aria-expanded=false]')";
                    let more = self.element(&self.try_script(more, vec![json!(group)]).await?);
                    let more = more.ok_or_else(|| "it is not there, nor is there more to show".to_owned())?;
                    self.press_on(&more).await?;
                    return Err("it was behind a button".to_owned());
                }
            };
            self.press_on(&wanted).await
        })
        .await;
    }

    /// What a reader sees in this view; one that opens its address should see it too.
    pub async fn portrait(&self) -> Portrait {
        self.script(PORTRAIT, vec![]).await
    }

    /// Waits until this view looks just as another reader saw it.
    pub async fn wait_for_portrait(&self, what: &str, wanted: &Portrait) {
        eventually(what, async || {
            let found = self.try_script(PORTRAIT, vec![]).await?;
            let parts = wanted.as_object().into_iter().flatten();
            let different = parts.filter(|(part, value)| found[part.as_str()] != **value);
            let different: Vec<_> =
                different.map(|(part, value)| format!("{part} is {} and not {value}", found[part.as_str()])).collect();
            seen(different.is_empty(), || different.join("; "))
        })
        .await;
    }
}

/// The texts in an answer, with tidy white space.
fn strings(answer: &Json) -> Vec<String> {
    answer.as_array().into_iter().flatten().filter_map(Json::as_str).map(squeezed).collect()
}
