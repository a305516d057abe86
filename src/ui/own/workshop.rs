//! What is known of the reader's own reports, for the whole page.

use crate::corpus::Corpus;
use crate::import::{BadRow, Card, Fact, Kept, Refusal, own_id};
use crate::order::sort_by;
use crate::ui::browser::files::Given;
use crate::ui::browser::importer::Importer;
use crate::ui::browser::shelf::{Cards, NoShelf, Shelf};
use crate::ui::desk::{Desk, House};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// Why something that was given is not among the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no text in it that can be read.
    Refused(Refusal),
    /// There is nothing to read files with: the browser starts no worker here.
    NoImporter,
    /// A report of a collection that is none.
    Bad(BadRow),
    /// The collection has lines missing; those that are there were taken in.
    Incomplete,
    /// The collection was written by a newer version of the page.
    Newer,
    /// The browser could not read the file.
    Unreadable,
    /// The browser has no room left for it.
    NoRoom,
    /// The browser would not keep it.
    NotKept,
    /// What reads files broke down over it, or did not come to an end.
    BrokeDown,
    /// What reads files did not arrive.
    Absent,
}

/// How far the reader's own reports are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Stage {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// They are there.
    Open,
    /// This browser keeps none; those that are taken in stay until the page closes.
    Unkept(NoShelf),
}

/// Files on their way in.
#[derive(Debug, Default)]
pub(in crate::ui) struct Run {
    pub(super) waiting: VecDeque<Given>,
    /// How many hands are at work.
    pub(super) n_hands: usize,
    /// How many were given since nothing was on its way, and how many of those are through.
    pub(in crate::ui) n_given: usize,
    pub(in crate::ui) n_done: usize,
    /// When that began, as [`now`](crate::ui::browser::now) tells it.
    pub(in crate::ui) since: f64,
    /// When the page was told last how far it is, and what there is.
    pub(super) told: f64,
    pub(super) listed: f64,
}

/// All of it.
#[derive(Default)]
pub(in crate::ui) struct Workshop {
    pub(in crate::ui) stage: Stage,
    pub(super) shelf: Option<Rc<Shelf>>,
    pub(super) importer: Option<Importer>,
    /// Of the reports that are kept, in order of their meetings.
    pub(in crate::ui) cards: Vec<Card>,
    /// What is there until the page closes, where nothing is kept.
    pub(super) unkept: Vec<Kept>,
    /// The ids that the embedded reports would have here; empty until somebody asks.
    embedded: Vec<String>,
    /// Reports that cannot be read back, by id.
    pub(in crate::ui) damaged: Vec<String>,
    /// Changes when the list is to be drawn anew: while files come in, only now and then.
    pub(in crate::ui) edition: u32,
    pub(in crate::ui) run: Run,
    /// What was not taken in, and why.
    pub(in crate::ui) failures: Vec<(String, Failure)>,
    /// What was there already.
    pub(in crate::ui) twins: Vec<String>,
    /// The house with own reports that was built last; none before the first.
    pub(super) house: Option<&'static House>,
    /// Has something changed since?
    pub(super) is_behind: bool,
    /// How often something has changed.
    pub(super) n_changes: u32,
    /// Has another tab changed something while files were on their way in here?
    pub(super) has_news: bool,
    pub(super) is_building: bool,
}

thread_local! {
    static WORKSHOP: RefCell<Workshop> = RefCell::default();
}

/// Looks at what is known.
pub(in crate::ui) fn look<T>(look: impl FnOnce(&Workshop) -> T) -> T {
    WORKSHOP.with_borrow(look)
}

/// Changes what is known.
pub(super) fn change<T>(change: impl FnOnce(&mut Workshop) -> T) -> T {
    WORKSHOP.with_borrow_mut(change)
}

/// Says to the page that there is something to look at.
pub(in crate::ui) fn tell(desk: Desk) {
    change(|all| all.edition = all.edition.wrapping_add(1));
    tell_how_far(desk);
}

/// Says to the page how far the files are, which takes less to draw.
pub(super) fn tell_how_far(desk: Desk) {
    desk.own.set(desk.own.get_untracked().wrapping_add(1));
}

impl Run {
    pub(in crate::ui) fn is_on(&self) -> bool {
        self.n_hands > 0
    }

    /// How many seconds it will still take, at the pace so far; none before that is known.
    pub(in crate::ui) fn seconds_left(&self, now: f64) -> Option<u32> {
        // Of the first few one cannot tell.
        const FEW: usize = 4;
        let n_left = self.n_given.saturating_sub(self.n_done);
        let each = (now - self.since) / self.n_done as f64;
        (self.n_done >= FEW && n_left > 0).then(|| (each * n_left as f64 / 1_000.0).ceil() as u32)
    }
}

/// What the cards are in order of: when the meeting ended, and of those of one day the id.
fn place_of(card: &Card) -> (&str, &str) {
    (card.fact(Fact::End), &card.id)
}

impl Workshop {
    /// Takes up these cards, in place of all that was known.
    pub(super) fn replace(&mut self, found: Cards) {
        self.cards = found.cards;
        sort_by(&mut self.cards, |one, other| place_of(one).cmp(&place_of(other)));
        self.damaged = found.damaged;
        self.has_changed();
    }

    /// Notes that there are other reports now.
    pub(super) fn has_changed(&mut self) {
        self.is_behind = true;
        self.n_changes = self.n_changes.wrapping_add(1);
    }

    /// Takes up the card of a report, in place of an older one of the same.
    pub(super) fn take_up(&mut self, card: Card) {
        if self.cards.iter().any(|known| known.id == card.id) || !self.damaged.is_empty() {
            self.forget(&card.id);
        }
        let at = self.cards.partition_point(|known| place_of(known) < place_of(&card));
        self.cards.insert(at, card);
        self.has_changed();
    }

    /// Is this one of the reports that are kept and sound, or one of the embedded ones?
    pub(super) fn has(&mut self, id: &str, embedded: &Corpus) -> bool {
        if self.embedded.is_empty() {
            let texts = embedded.reports.iter().map(|report| report.paragraphs.iter().map(|of| of.text.as_str()));
            self.embedded = texts.map(own_id).collect();
        }
        // What cannot be read back any more is welcome again.
        let is_sound = !self.damaged.iter().any(|known| known == id);
        is_sound && self.cards.iter().any(|known| known.id == id) || self.embedded.iter().any(|known| known == id)
    }

    pub(super) fn forget(&mut self, id: &str) {
        self.cards.retain(|known| known.id != id);
        self.damaged.retain(|known| known != id);
        self.has_changed();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_is_left_follows_from_the_pace_so_far() {
        let run = |n_given, n_done| Run { n_given, n_done, since: 1_000.0, ..Run::default() };
        assert_eq!(run(100, 3).seconds_left(4_000.0), None, "of the first few one cannot tell");
        assert_eq!(run(100, 10).seconds_left(3_000.0), Some(18));
        assert_eq!(run(10, 10).seconds_left(3_000.0), None);
    }
}
