//! Which sentences has a reader collected, in which order, and what did they write at them?
//!
//! # The rule
//!
//! The collection of a view is the one in its address ([`ViewState::collected`]): whoever
//! gets the link sees the same. Beside it a browser keeps what its reader collected and
//! noted ([`Kept`]); notes never stand in an address.
//!
//! * Opening a link changes nothing in what is kept.
//! * What the reader does to the collection that is shown, does. From then on that
//!   collection is kept, and what was kept before stands behind it.
//! * Only what the reader takes out, or asks to forget, is kept no longer.
//!
//! So nothing of the reader's own is lost by looking at a link of someone else, and what is
//! kept beside the collection shown can be offered back.

use super::MOST_COLLECTED;
use super::ViewState;
use super::remark::sift;
use crate::corpus::SentenceId;

impl ViewState {
    /// Collects a sentence, behind the others, or takes it out again. False, and nothing
    /// changed, where that would be one more than [`MOST_COLLECTED`].
    pub fn toggle_collected(&mut self, id: &SentenceId) -> bool {
        match self.collected.iter().position(|known| known == id) {
            Some(at) => drop(self.collected.remove(at)),
            None if self.collected.len() < MOST_COLLECTED => self.collected.push(id.clone()),
            None => return false,
        }
        true
    }

    /// Collects these as well, in their order, as far as there is room.
    pub fn collect_too(&mut self, ids: &[SentenceId]) {
        for id in ids {
            if !self.collected.contains(id) {
                self.toggle_collected(id);
            }
        }
    }

    /// Moves a collected sentence one place down, or up, and tells its place. At either end
    /// it stays where it is.
    pub fn move_collected(&mut self, at: usize, is_down: bool) -> usize {
        let to = if is_down { at + 1 } else { at.saturating_sub(1) };
        if at.max(to) >= self.collected.len() {
            return at;
        }
        self.collected.swap(at, to);
        to
    }

    /// Are the same sentences collected in another order, or in the same?
    pub(super) fn collects_the_same(&self, other: &Self) -> bool {
        self.collected.len() == other.collected.len() && self.collected.iter().all(|id| other.collected.contains(id))
    }
}

/// What a browser keeps of the collections its reader made, and the notes at them.
///
/// As text it is a line for each sentence, in order: its id, a tab and the note, in which
/// `\n`, `\t`, `\r` and `\\` stand for what would break the line. What is no such line is
/// passed over when it is read, whatever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    sentences: Vec<SentenceId>,
    /// Also of sentences that were taken out since: who takes that back has the note back.
    notes: Vec<(SentenceId, String)>,
}

impl Kept {
    /// What a text says is kept. Any text will do; O(n) in it, times the number of sentences.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut kept = Self::default();
        for line in text.split('\n') {
            let (id, note) = line.split_once('\t').unwrap_or((line, ""));
            let Ok(id) = id.parse() else { continue };
            if !kept.sentences.contains(&id) {
                kept.write_note(&id, &without_escapes(note));
                kept.sentences.push(id);
            }
        }
        kept
    }

    /// The text to keep; empty where there is nothing. Without the notes at sentences that
    /// were taken out.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for id in &self.sentences {
            text.push_str(&id.to_string());
            text.push('\t');
            for char in self.note(id).chars() {
                match char {
                    '\n' => text.push_str("\\n"),
                    '\t' => text.push_str("\\t"),
                    '\r' => text.push_str("\\r"),
                    '\\' => text.push_str("\\\\"),
                    _ => text.push(char),
                }
            }
            text.push('\n');
        }
        text
    }

    /// What the reader wrote at a sentence; empty for nothing.
    #[must_use]
    pub fn note(&self, id: &SentenceId) -> &str {
        self.notes.iter().find(|(at, _)| at == id).map_or("", |(_, note)| note)
    }

    /// Keeps a note at a sentence in place of the one that was there.
    pub fn write_note(&mut self, id: &SentenceId, note: &str) {
        match self.notes.iter_mut().find(|(at, _)| at == id) {
            Some((_, written)) => note.clone_into(written),
            None if note.is_empty() => {}
            None => self.notes.push((id.clone(), note.to_owned())),
        }
    }

    /// Keeps what the reader made of a collection, before what else is kept. What they took
    /// out of it is kept no longer.
    pub fn follow(&mut self, before: &[SentenceId], after: &[SentenceId]) {
        let others = std::mem::replace(&mut self.sentences, after.to_vec());
        self.sentences.extend(others.into_iter().filter(|id| !before.contains(id) && !after.contains(id)));
    }

    /// Takes over what was kept meanwhile, in another tab perhaps.
    pub fn catch_up(&mut self, text: &str) {
        let known = std::mem::replace(self, Self::read(text));
        for (id, note) in known.notes {
            if !self.sentences.contains(&id) {
                self.write_note(&id, &note);
            }
        }
    }

    /// Are all of these kept?
    #[must_use]
    pub fn holds(&self, collected: &[SentenceId]) -> bool {
        collected.iter().all(|id| self.sentences.contains(id))
    }

    /// What is kept beside these, in its order.
    #[must_use]
    pub fn beside(&self, collected: &[SentenceId]) -> Vec<SentenceId> {
        self.sentences.iter().filter(|id| !collected.contains(id)).cloned().collect()
    }

    /// Keeps these no longer, nor the notes at them.
    pub fn forget(&mut self, ids: &[SentenceId]) {
        sift(&mut self.sentences, &mut |id| !ids.contains(id));
        sift(&mut self.notes, &mut |(id, _)| !ids.contains(id));
    }
}

fn without_escapes(note: &str) -> String {
    let mut text = String::new();
    let mut is_escaped = false;
    for char in note.chars() {
        match char {
            '\\' if !is_escaped => {
                is_escaped = true;
                continue;
            }
            'n' if is_escaped => text.push('\n'),
            't' if is_escaped => text.push('\t'),
            'r' if is_escaped => text.push('\r'),
            _ => text.push(char),
        }
        is_escaped = false;
    }
    text
}
