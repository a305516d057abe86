//! Which number does an item of a list have?
//!
//! Word keeps no numbers in the text: it counts the paragraphs of each list (ECMA-376
//! part 1, 17.9).

use crate::import::Refusal;
use crate::import::marks::Counting;
use crate::import::marks::mark;
use crate::import::markup::Markup;
use crate::import::markup::Node;
use crate::numbering::Named;

/// Levels of a list, in Word.
const N_LEVELS: usize = 9;

/// The lists of a document, and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// By id: the definition that a list follows.
    lists: Named<List>,
    definitions: Named<Definition>,
}

#[derive(Debug, Default)]
struct List {
    definition: String,
    /// Where it starts counting anew, by level.
    starts: [Option<u32>; N_LEVELS],
    is_begun: bool,
}

/// How a list counts. Lists that share it go on where another stopped.
#[derive(Debug, Default)]
struct Definition {
    levels: [Level; N_LEVELS],
}

#[derive(Clone, Copy, Debug, Default)]
struct Level {
    counting: Counting,
    start: Option<u32>,
    /// The number of its last item, while the list above it is at the same item.
    last: Option<u32>,
}

impl Numbering {
    /// The lists in the part that holds them.
    pub(super) fn read(xml: &str) -> Result<Self, Refusal> {
        let mut numbering = Self::default();
        let mut markup = Markup::new(xml);
        while let Some(node) = markup.next()? {
            let Node::Open(element) = node else { continue };
            let id = |name: &str| element.value(name).to_owned();
            match element.name() {
                "abstractNum" => {
                    let definition = Definition::read(&mut markup)?;
                    numbering.definitions.put(&id("abstractNumId"), definition);
                }
                "num" => {
                    let list = List::read(&mut markup)?;
                    numbering.lists.put(&id("numId"), list);
                }
                _ => {}
            }
        }
        Ok(numbering)
    }

    /// The mark of the next item of this list, at this level from 0.
    pub(super) fn next_mark(&mut self, list: &str, level: usize) -> String {
        let level = level.min(N_LEVELS - 1);
        let Some(list) = self.lists.get_mut(list) else { return mark(Counting::Bullets, 1) };
        let Some(definition) = self.definitions.get_mut(&list.definition) else { return mark(Counting::Bullets, 1) };
        if !std::mem::replace(&mut list.is_begun, true) {
            for (level, start) in definition.levels.iter_mut().zip(list.starts) {
                level.start = start.or(level.start);
                level.last = if start.is_some() { None } else { level.last };
            }
        }
        for deeper in &mut definition.levels[level + 1..] {
            deeper.last = None;
        }
        let level = &mut definition.levels[level];
        let number = level.last.map_or(level.start.unwrap_or(1), |last| last.saturating_add(1));
        level.last = Some(number);
        mark(level.counting, number)
    }
}

impl Definition {
    fn read(markup: &mut Markup) -> Result<Self, Refusal> {
        let mut definition = Self::default();
        let mut at = 0;
        markup.visit(&mut |element| {
            let level = &mut definition.levels[at];
            match element.name() {
                "lvl" => at = level_of(element.value("ilvl")),
                "numFmt" => level.counting = counting(element.value("val")),
                "start" => level.start = element.value("val").parse().ok(),
                _ => {}
            }
            false
        })?;
        Ok(definition)
    }
}

impl List {
    fn read(markup: &mut Markup) -> Result<Self, Refusal> {
        let mut list = Self::default();
        let mut at = 0;
        markup.visit(&mut |element| {
            let value = element.value("val");
            match element.name() {
                "abstractNumId" => list.definition = value.to_owned(),
                "lvlOverride" => at = level_of(element.value("ilvl")),
                "startOverride" => list.starts[at] = value.parse().ok(),
                _ => {}
            }
            false
        })?;
        Ok(list)
    }
}

fn level_of(value: &str) -> usize {
    value.parse().unwrap_or(0).min(N_LEVELS - 1)
}

fn counting(format: &str) -> Counting {
    match format {
        "bullet" => Counting::Bullets,
        "none" => Counting::Unmarked,
        "lowerLetter" | "upperLetter" => Counting::Letters,
        "lowerRoman" | "upperRoman" => Counting::Roman,
        _ => Counting::Numbers,
    }
}
