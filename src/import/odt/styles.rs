//! What does a style make of a paragraph, a word or a list?

use crate::import::Refusal;
use crate::import::marks::Counting;
use crate::import::markup::Element;
use crate::import::markup::Markup;
use crate::import::markup::Node;
use crate::import::roles::Role;
use crate::import::roles::role;
use std::collections::BTreeMap;

/// A style can rest on another one, and that on a third: so many steps are followed.
const LONGEST_CHAIN: usize = 20;

/// Levels of a list.
const N_LEVELS: usize = 10;

/// The styles of a document. Those of the text itself come last and go before others of
/// the same name, which belong to its page headers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family and name.
    by_name: BTreeMap<(String, String), Style>,
    lists: BTreeMap<String, [Level; N_LEVELS]>,
    /// Do those that come now belong to this text alone?
    are_automatic: bool,
}

/// What a style says of how text looks. `None`: nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Option<Role>,
    pub(super) is_italic: Option<bool>,
    pub(super) is_hidden: Option<bool>,
    is_automatic: bool,
    parent: Option<String>,
}

/// How a level of a list counts, and from where.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Level {
    pub(super) counting: Counting,
    pub(super) start: Option<u32>,
}

impl Styles {
    /// Takes in the styles of a part that holds them.
    pub(super) fn read_all(&mut self, xml: &str) -> Result<(), Refusal> {
        let mut markup = Markup::new(xml);
        while let Some(node) = markup.next()? {
            if let Node::Open(element) = node {
                self.read(&element, &mut markup)?;
            }
        }
        Ok(())
    }

    /// Takes in the style that was opened just now, if it is one.
    pub(super) fn read(&mut self, element: &Element, markup: &mut Markup) -> Result<(), Refusal> {
        let value = |name: &str| element.attribute(name).map(|value| value.into_owned());
        match element.name() {
            "automatic-styles" => self.are_automatic = true,
            "styles" | "master-styles" => self.are_automatic = false,
            "style" => {
                let name = value("name").unwrap_or_default();
                let mut style = Style {
                    role: value("display-name")
                        .and_then(|name| role(&name))
                        .or_else(|| role(&name.replace("_20_", ""))),
                    is_automatic: self.are_automatic,
                    parent: value("parent-style-name"),
                    ..Style::default()
                };
                markup.visit(|element| style.read(element))?;
                self.by_name.insert((value("family").unwrap_or_default(), name), style);
            }
            "list-style" => {
                let mut levels = [Level::default(); N_LEVELS];
                markup.visit(|element| {
                    read_level(element, &mut levels);
                    false
                })?;
                self.lists.insert(value("name").unwrap_or_default(), levels);
            }
            _ => {}
        }
        Ok(())
    }

    /// What a style says itself.
    pub(super) fn own(&self, family: &str, name: &str) -> Option<&Style> {
        self.by_name.get(&(family.to_owned(), name.to_owned()))
    }

    /// What a style says, with all that it takes from the styles it rests on.
    pub(super) fn resolve(&self, family: &str, name: &str) -> Style {
        // A document without its styles still names them.
        let named = || Style { role: role(&name.replace("_20_", "")), ..Style::default() };
        let mut resolved = self.own(family, name).cloned().unwrap_or_else(named);
        for _ in 0..LONGEST_CHAIN {
            let Some(parent) = resolved.parent.take() else { break };
            match self.own(family, &parent) {
                Some(style) => resolved.fill(style),
                None => resolved.role = resolved.role.or_else(|| role(&parent.replace("_20_", ""))),
            }
        }
        resolved
    }

    /// How a list of this style counts, at a level from 0.
    pub(super) fn level(&self, list: &str, level: usize) -> Level {
        self.lists.get(list).map_or_else(Level::default, |levels| levels[level.min(N_LEVELS - 1)])
    }
}

impl Style {
    fn read(&mut self, element: &Element) -> bool {
        if element.name() == "text-properties" {
            if let Some(slant) = element.attribute("font-style") {
                self.is_italic = Some(slant != "normal");
            }
            if let Some(display) = element.attribute("display") {
                self.is_hidden = Some(display == "none");
            }
        }
        false
    }

    /// Was it made for this text alone, by someone who changed how it looks? Programs name such
    /// styles themselves, `P1`.
    pub(super) fn is_made_for_it(&self) -> bool {
        self.is_automatic
    }

    /// What this style leaves open, the one it rests on says.
    fn fill(&mut self, parent: &Self) {
        self.role = self.role.or(parent.role);
        self.is_italic = self.is_italic.or(parent.is_italic);
        self.is_hidden = self.is_hidden.or(parent.is_hidden);
        self.parent.clone_from(&parent.parent);
    }
}

fn read_level(element: &Element, levels: &mut [Level; N_LEVELS]) {
    let number = |name: &str| element.attribute(name).and_then(|value| value.parse().ok());
    let Some(level) = number("level").and_then(|level: usize| levels.get_mut(level.wrapping_sub(1))) else { return };
    if element.name() == "list-level-style-number" {
        level.counting = counting(&element.attribute("num-format").unwrap_or_default());
        level.start = number("start-value").and_then(|start| u32::try_from(start).ok());
    }
}

fn counting(format: &str) -> Counting {
    match format {
        "" => Counting::Unmarked,
        "a" | "A" => Counting::Letters,
        "i" | "I" => Counting::Roman,
        _ => Counting::Numbers,
    }
}
