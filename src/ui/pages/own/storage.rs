//! What can be done with all of them.

use super::{Own, follow, section};
use crate::ui::app::go_on_from_heading;
use crate::ui::browser::shelf;
use crate::ui::browser::{download, in_the_background, intl, page};
use crate::ui::desk::{Said, afterwards};
use crate::ui::draw::{el, live, nothing};
use crate::ui::own;
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::*;

/// The button that asks whether all is to go, and the one that keeps all.
const REMOVE: &str = "verwijder-alles";
const KEEP: &str = "houd-ze";

pub(super) fn storage(own: Own) -> AnyView {
    let Own { desk, words, .. } = own;
    let is_sure = State::new(false);
    // Hundredths of a megabyte that are used, of a gigabyte that are to be had.
    let room: State<Option<[i32; 2]>> = State::new(None);
    let n_kept = follow(desk, |all| (all.cards.len() + all.damaged.len(), all.run.is_on()));
    let ask = move || {
        in_the_background(async move {
            let hundredths = |bytes: f64, unit: f64| (100.0 * bytes / unit).round() as i32;
            room.set(shelf::room().await.map(|(used, all)| [hundredths(used, 1e6), hundredths(all, 1e9)]));
        });
    };
    live(move || {
        let (n, is_on) = n_kept.get();
        if n == 0 {
            return nothing();
        }
        if !is_on {
            ask();
        }
        let used = live(move || match room.get() {
            None => nothing(),
            Some(hundredths) => {
                let [used, all] = hundredths.map(|number| intl::hundredths(number, words.language));
                el("p").class("quiet").text(words.room(&used, &all)).done()
            }
        });
        let clearing = live(move || {
            if !is_sure.get() {
                let ask = move || {
                    is_sure.set(true);
                    afterwards(|| page::focus(KEEP));
                };
                return button(words.remove_all, ask).attr("id", REMOVE).done();
            }
            let keep = move || {
                is_sure.set(false);
                afterwards(|| page::focus(REMOVE));
            };
            let yes = button(words.remove_all_yes, move || clear(own, is_sure));
            let no = button(words.keep_them, keep).attr("id", KEEP);
            el("div")
                .class("sure")
                .attr("role", "alert")
                .child(el("p").text(words.remove_all_sure))
                .child(yes)
                .child(no)
                .done()
        });
        section("storage", "bewaren", words.storage)
            .child(used)
            .child(el("p").class("quiet").text(words.save_all_hint))
            .child(el("div").class("chips").child(button(words.save_all, move || save_all(own))).child(clearing))
            .done()
    })
}

fn clear(own: Own, is_sure: State<bool>) {
    in_the_background(async move {
        is_sure.set(false);
        if !own::clear(own.desk).await {
            own.desk.said.set(Some(Said::Done(own.words.not_removed)));
        }
        go_on_from_heading();
    });
}

fn save_all(own: Own) {
    in_the_background(async move {
        match own::save_all().await {
            None => own.desk.said.set(Some(Said::Done(own.words.not_saved))),
            Some(pieces) if download::offer_pieces(own.words.collection_file, &pieces) => {}
            Some(_) => own.desk.tell_no_download(),
        }
    });
}
