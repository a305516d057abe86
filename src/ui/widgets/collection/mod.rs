//! The reader's collection: sentences from any view, in their order, with a note at each.
//!
//! Which sentences and in which order stands in the address; what the browser keeps beside
//! that, and when, says [`Kept`].

mod content;
mod drawer;
mod take_along;

pub(crate) use content::draw;
pub(crate) use drawer::{DRAWER, Drawer, Piece, close, drawer, is_new, opener};
pub(crate) use take_along::{about, citations, file};

use crate::ui::browser::preferences;
use crate::ui::desk::{Desk, Said};
use crate::ui::draw::{Part, el};
use crate::view_state::{Kept, ViewState};

/// The button that collects a sentence or takes it out again.
pub(crate) fn collect_button(desk: Desk, sentence: usize) -> Part {
    toggle(desk, sentence, "quiet-button collect").text(desk.words().collect)
}

/// As [`collect_button`], as a sign without a text of its own: it may stand within the text
/// of a report.
pub(crate) fn collect_sign(desk: Desk, sentence: usize) -> Part {
    toggle(desk, sentence, "collect").attr("lang", desk.words().lang)
}

fn toggle(desk: Desk, sentence: usize, class: &str) -> Part {
    let id = desk.house().corpus.id_of(sentence);
    let own = id.clone();
    let collect = move |_| {
        let mut is_full = false;
        change(desk, &mut |view| is_full = !view.toggle_collected(&own));
        if is_full {
            desk.said.set(Some(Said::Done(desk.words().collection_full)));
        }
    };
    el("button")
        .attr("type", "button")
        .class(class)
        .attr("aria-label", desk.words().collect_sentence(&desk.sentence_name(sentence)))
        .live_attr("aria-pressed", move || Some(desk.collected.with(|collected| collected.contains(&id)).to_string()))
        .on("click", collect)
}

/// Changes the collection that is shown, and with it what this browser keeps.
fn change(desk: Desk, change: &mut dyn FnMut(&mut ViewState)) {
    let collected = || desk.view.with_untracked(|view| view.collected.clone());
    let before = collected();
    desk.change(change);
    keep(desk, &|kept| kept.follow(&before, &collected()));
}

/// Changes what this browser keeps; without the browser it holds until the page closes.
fn keep(desk: Desk, change: &dyn Fn(&mut Kept)) {
    let mut kept = desk.kept.get_untracked();
    if !desk.is_unkept.get_untracked() {
        kept.catch_up(&preferences::collection());
    }
    change(&mut kept);
    desk.is_unkept.set(!preferences::keep_collection(&kept.to_text()));
    desk.kept.set(kept);
}
