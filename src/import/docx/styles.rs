//! What does a style make of a paragraph, or of a word?

use crate::import::Refusal;
use crate::import::markup::Element;
use crate::import::markup::Markup;
use crate::import::markup::Node;
use crate::import::roles::Role;
use crate::import::roles::role;
use crate::numbering::Named;

/// A style can rest on another one, and that on a third: so many steps are followed.
const LONGEST_CHAIN: usize = 20;

/// The styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: Named<Style>,
}

/// What a style, or a paragraph itself, says of how text looks. `None`: nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Option<Role>,
    pub(super) is_italic: Option<bool>,
    pub(super) is_hidden: Option<bool>,
    /// The list that its paragraphs are items of; the empty id takes them out of any.
    pub(super) list: Option<String>,
    pub(super) level: Option<usize>,
    based_on: Option<String>,
}

impl Styles {
    /// The styles in the part that holds them.
    pub(super) fn read(xml: &str) -> Result<Self, Refusal> {
        let mut styles = Self::default();
        let mut markup = Markup::new(xml);
        while let Some(node) = markup.next()? {
            let Node::Open(element) = node else { continue };
            if element.name() == "style" {
                let id = element.value("styleId").to_owned();
                let mut style = Style { role: role(&id), ..Style::default() };
                markup.visit(&mut |element| style.read(element))?;
                styles.by_id.put(&id, style);
            }
        }
        Ok(styles)
    }

    /// What the style of this id says, with all that it takes from the styles it rests on.
    pub(super) fn resolve(&self, id: &str) -> Style {
        // A document without its styles still names them.
        let Some(own) = self.by_id.get(id) else { return Style { role: role(id), ..Style::default() } };
        let mut resolved = own.clone();
        for _ in 0..LONGEST_CHAIN {
            let Some(next) = resolved.based_on.take().and_then(|id| self.by_id.get(&id)) else { break };
            resolved.fill(next);
            resolved.based_on.clone_from(&next.based_on);
        }
        resolved
    }
}

impl Style {
    /// Takes over what one property says. Says whether to pass over what is inside it: what
    /// it said before a change that is tracked.
    pub(super) fn read(&mut self, element: &Element) -> bool {
        let value = || element.value("val");
        match element.name() {
            "name" => self.role = role(value()).or(self.role),
            "basedOn" => self.based_on = Some(value().to_owned()),
            "outlineLvl" => self.outline(value()),
            "i" => self.is_italic = Some(element.is_on()),
            "vanish" => self.is_hidden = Some(element.is_on()),
            "numId" => self.list = Some(if value() == "0" { String::new() } else { value().to_owned() }),
            "ilvl" => self.level = value().parse().ok(),
            name => return name.ends_with("Change"),
        }
        false
    }

    /// What this style leaves open, `other` says.
    pub(super) fn fill(&mut self, other: &Self) {
        self.role = self.role.or(other.role);
        self.is_italic = self.is_italic.or(other.is_italic);
        self.is_hidden = self.is_hidden.or(other.is_hidden);
        if self.list.is_none() {
            self.list.clone_from(&other.list);
        }
        self.level = self.level.or(other.level);
    }

    /// Levels 0 to 8 are headings, 9 is body text. A table of contents stays one: its own
    /// heading looks like any other.
    fn outline(&mut self, level: &str) {
        if self.role != Some(Role::Contents) && matches!(level.parse(), Ok(0..=8_u32)) {
            self.role = Some(Role::Heading);
        }
    }
}
