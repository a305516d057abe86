//! What is in the drawer: the sentences with their notes, and what to do with them.
//!
//! It arrives when the drawer is first opened (see [`crate::ui::parts`]).

use super::super::{button, meeting_class, passage, quiet_button, sentence_link};
use super::drawer::{DRAWER, Drawer, Piece};
use super::{change, keep, take_along};
use crate::corpus::SentenceId;
use crate::ui::browser::address::absolute;
use crate::ui::browser::field::{key_of, value_of};
use crate::ui::browser::page;
use crate::ui::desk::{Desk, address_of, afterwards};
use crate::ui::draw::{bare_list, el, live, live_text, nothing};
use crate::ui::state::{Memo, State};
use crate::ui::words::CollectionWords;
use leptos::prelude::*;

/// The id of the button that takes back what was taken out.
const UNDO: &str = "weg-terug";

/// The texts of the collection, in the language of the view.
pub(super) fn texts(desk: Desk) -> &'static CollectionWords {
    CollectionWords::of(desk.words().language)
}

/// Draws a piece of it.
pub(crate) fn draw(drawer: Drawer, piece: Piece) -> AnyView {
    match piece {
        Piece::Undo => undo(drawer),
        Piece::Rest => rest(drawer),
    }
}

fn rest(drawer: Drawer) -> AnyView {
    let Drawer { desk, collected, .. } = drawer;
    // What has changed place, for who does not see it move.
    let moved = State::new(String::new());
    let content = live(move || {
        collected.with(|ids| {
            let known: Vec<usize> = ids.iter().filter_map(|id| desk.house().corpus.find(id)).collect();
            if known.is_empty() { empty(desk) } else { filled(drawer, &known, moved) }
        })
    });
    let moved = el("p").class("visually-hidden").attr("aria-live", "polite").child(live_text(move || moved.get()));
    vec![told(desk, collected), content, moved.done()].into_any()
}

/// The button that takes back what was taken out, for as long as nothing else has changed.
fn undo(drawer: Drawer) -> AnyView {
    let Drawer { desk, collected, taken_out } = drawer;
    collected.with(|ids| match taken_out.get() {
        [before, after] if before != after && *ids == after => {
            let act = move || {
                change(desk, &mut |view| view.collected.clone_from(&before));
                afterwards(|| page::focus_if_free(DRAWER));
            };
            quiet_button(texts(desk).collection_undo, act).attr("id", UNDO).done()
        }
        _ => nothing(),
    })
}

fn empty(desk: Desk) -> AnyView {
    let words = texts(desk);
    el("div")
        .class("empty")
        .child(el("p").child(el("b").text(words.collection_empty)))
        .child(el("p").class("quiet").text(words.collection_how))
        .done()
}

fn filled(drawer: Drawer, sentences: &[usize], moved: State<String>) -> AnyView {
    let (desk, words) = (drawer.desk, texts(drawer.desk));
    let n = sentences.len();
    let items = sentences.iter().enumerate().map(|(place, at)| item(drawer, [place, n], *at, moved));
    let clear = move || {
        take_out(drawer, None);
        afterwards(|| page::focus(UNDO));
    };
    el("div")
        .class("stack")
        .child(bare_list("ol", "plain collected").attr("aria-label", desk.words().collection).children(items))
        .child(el("p").class("quiet").text(words.collection_private))
        .child(take_along::take_along(desk).child(quiet_button(words.collection_clear, clear)))
        .child(take_along::on_paper(desk))
        .done()
}

/// Takes out the sentence in this place, or all.
fn take_out(drawer: Drawer, place: Option<usize>) {
    let Drawer { desk, taken_out, .. } = drawer;
    let before = desk.view.with_untracked(|view| view.collected.clone());
    let mut after = before.clone();
    match place {
        Some(place) => drop(after.remove(place)),
        None => after.clear(),
    }
    change(desk, &mut |view| view.collected.clone_from(&after));
    taken_out.set([before, after]);
}

/// A collected sentence with its note, in its place among so many.
fn item(drawer: Drawer, [place, n]: [usize; 2], at: usize, moved: State<String>) -> AnyView {
    let desk = drawer.desk;
    let words = desk.words();
    let name = desk.sentence_name(at);
    let id = desk.house().corpus.id_of(at);
    let order = move |is_down: bool| {
        let mut to = place;
        change(desk, &mut |view| to = view.move_collected(place, is_down));
        if to != place {
            moved.set(texts(desk).place_in_collection(&desk.sentence_name(at), to + 1, n));
        }
        afterwards(move || page::focus(&order_button(to, is_down)));
    };
    let ways =
        [("↑", words.push_up, false, 0), ("↓", words.push_down, true, n - 1)].map(|(sign, way, is_down, end)| {
            quiet_button(sign, move || order(is_down))
                .attr("id", order_button(place, is_down))
                .attr("aria-label", format!("{way}: {name}"))
                .attr("aria-disabled", (place == end).to_string())
                .done()
        });
    let remove = move || {
        take_out(drawer, Some(place));
        afterwards(move || {
            page::focus(&format!("weg-{}", place.min(n.saturating_sub(2))));
            page::focus_if_free(UNDO);
        });
    };
    let remove = quiet_button("✕", remove)
        .attr("id", format!("weg-{place}"))
        .attr("aria-label", format!("{}: {name}", words.remove));
    let tools = el("div").class("order").children(ways).child(remove).on("keydown", move |press| {
        let is_down = match key_of(&press).as_str() {
            "ArrowUp" => false,
            "ArrowDown" => true,
            _ => return,
        };
        press.prevent_default();
        order(is_down);
    });
    el("li")
        .class(meeting_class(desk.house().corpus.sentences[at].report))
        .child(el("div").class("card-head").child(sentence_link(desk, at)).child(tools))
        .child(passage(desk, at, &[], &[]))
        .children(note(desk, &id, &name))
        .done()
}

fn order_button(place: usize, is_down: bool) -> String {
    format!("{}-{place}", if is_down { "omlaag" } else { "omhoog" })
}

/// The field for a note; the note and the address as paper has them.
fn note(desk: Desk, id: &SentenceId, name: &str) -> [AnyView; 3] {
    let words = texts(desk);
    let written = desk.kept.with_untracked(|kept| kept.note(id).to_owned());
    let (at, on_paper) = (id.clone(), id.clone());
    let write = move |input| {
        let note = value_of(&input);
        let collected = desk.view.with_untracked(|view| view.collected.clone());
        keep(desk, &|kept| {
            kept.write_note(&at, &note);
            kept.follow(&collected, &collected);
        });
    };
    let field = el("textarea")
        .class("note")
        .attr("rows", "1")
        .attr("aria-label", words.note_at(name))
        .attr("placeholder", words.note)
        .value(move || written.clone())
        .on("input", write);
    let on_paper = live_text(move || desk.kept.with(|kept| kept.note(&on_paper).to_owned()));
    let address = absolute(&address_of(id));
    [
        field.done(),
        el("p").class("on-paper note").child(on_paper).done(),
        el("p").class("on-paper quiet").text(address).done(),
    ]
}

/// Where the collection comes from, what else there is, and whether it lasts.
fn told(desk: Desk, collected: Memo<Vec<SentenceId>>) -> AnyView {
    let words = texts(desk);
    let earlier = move || {
        let mut earlier = collected.with(|ids| desk.kept.with(|kept| kept.beside(ids)));
        // What was kept of reports that are not here waits until they are.
        earlier.retain(|id| desk.house().corpus.find(id).is_some());
        earlier
    };
    // Settled first, so that nothing is drawn anew, and told again, at every letter of a note.
    let state = Memo::new(move || {
        let is_kept = collected.with(|ids| desk.kept.with(|kept| kept.holds(ids)));
        (desk.is_unkept.get(), is_kept, earlier().len())
    });
    live(move || {
        let (is_unkept, is_kept, n_earlier) = state.get();
        let mut lines = Vec::new();
        let line = |text: &str| el("p").class("told").attr("role", "status").text(text);
        // What was pressed goes with its line.
        let go_on = || afterwards(|| page::focus_if_free(DRAWER));
        if is_unkept {
            lines.push(line(words.collection_unkept).done());
        }
        if !is_kept {
            let all = move || {
                let ids = collected.get_untracked();
                keep(desk, &|kept| kept.follow(&ids, &ids));
                go_on();
            };
            let text = line(words.collection_from_link).text(" ");
            lines.push(text.child(button(words.collection_keep, all)).done());
        }
        if n_earlier > 0 {
            let add = move || {
                change(desk, &mut |view| view.collect_too(&earlier()));
                go_on();
            };
            let forget = move || {
                let ids = earlier();
                keep(desk, &|kept| kept.forget(&ids));
                go_on();
            };
            let text = line(&words.collected_earlier(n_earlier)).text(" ");
            let tools =
                text.child(button(words.collection_add, add)).child(quiet_button(words.collection_forget, forget));
            lines.push(tools.done());
        }
        lines.collect_view().into_any()
    })
}
