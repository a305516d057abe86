//! What does a style make of a paragraph, a word or a list?

use crate::import::Refusal;
use crate::import::marks::Counting;
use crate::import::markup::Element;
use crate::import::markup::Markup;
use crate::import::markup::Node;
use crate::import::roles::Role;
use crate::import::roles::role;
use crate::numbering::Named;

/// A style can rest on another one, and that on a third: so many steps are followed.
const LONGEST_CHAIN: usize = 20;

/// Levels of a list.
const N_LEVELS: usize = 10;

/// The styles of a document. Those of the text itself come last and go before others of
/// the same name, which belong to its page headers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By [`key`].
    by_name: Named<Style>,
    lists: Named<[Level; N_LEVELS]>,
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
        match element.name() {
            "automatic-styles" => self.are_automatic = true,
            "styles" | "master-styles" => self.are_automatic = false,
            "style" => {
                let mut style = Style {
                    role: role(element.value("display-name")).or_else(|| named(element.value("name"))),
                    is_automatic: self.are_automatic,
                    parent: element.attribute("parent-style-name").map(str::to_owned),
                    ..Style::default()
                };
                markup.visit(&mut |element| style.read(element))?;
                self.by_name.put(&key(element.value("family"), element.value("name")), style);
            }
            "list-style" => {
                let mut levels = [Level::default(); N_LEVELS];
                markup.visit(&mut |element| {
                    read_level(element, &mut levels);
                    false
                })?;
                self.lists.put(element.value("name"), levels);
            }
            _ => {}
        }
        Ok(())
    }

    /// What a style says itself.
    pub(super) fn own(&self, family: &str, name: &str) -> Option<&Style> {
        self.by_name.get(&key(family, name))
    }

    /// What a style says, with all that it takes from the styles it rests on.
    pub(super) fn resolve(&self, family: &str, name: &str) -> Style {
        // A document without its styles still names them.
        let unknown = || Style { role: named(name), ..Style::default() };
        let mut resolved = self.own(family, name).cloned().unwrap_or_else(unknown);
        for _ in 0..LONGEST_CHAIN {
            let Some(parent) = resolved.parent.take() else { break };
            match self.own(family, &parent) {
                Some(style) => resolved.fill(style),
                None => resolved.role = resolved.role.or_else(|| named(&parent)),
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

/// A style's family and name in one.
fn key(family: &str, name: &str) -> String {
    [family, name].join(" ")
}

/// What the name itself says, in which a blank is written `_20_`.
fn named(name: &str) -> Option<Role> {
    role(&name.replace("_20_", ""))
}

fn read_level(element: &Element, levels: &mut [Level; N_LEVELS]) {
    let number = |name: &str| element.value(name).parse().ok();
    let Some(level) = number("level").and_then(|level: u32| levels.get_mut((level as usize).wrapping_sub(1))) else {
        return;
    };
    if element.name() == "list-level-style-number" {
        level.counting = counting(element.value("num-format"));
        level.start = number("start-value");
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
