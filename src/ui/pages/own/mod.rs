//! *Eigen verslagen*: a reader's own reports come in, are kept, put right and taken out again.

mod correct;
mod give;
mod list;
mod rows;
mod storage;

use crate::ui::app::HEADING;
use crate::ui::browser::files;
use crate::ui::browser::in_the_background;
use crate::ui::browser::style::put_on;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::own::{self, Stage, look};
use crate::ui::state::{Memo, State};
use crate::ui::words::OwnWords;
use leptos::prelude::*;

/// What the pieces of the page work with.
#[derive(Clone, Copy)]
struct Own {
    desk: Desk,
    words: &'static OwnWords,
    /// The id of the report that is being put right.
    opened: State<Option<String>>,
}

/// The page.
pub(in crate::ui) fn own(desk: Desk) -> AnyView {
    put_on(include_str!("../../../../style/own.css"));
    let words = OwnWords::of(desk.words().language);
    files::stay_when_dropped();
    let own = Own { desk, words, opened: State::new(None) };
    in_the_background(async move {
        own::open().await;
        own::tell(desk);
    });
    let stage = Memo::new(move || {
        let _news = desk.own.get();
        look(|all| all.stage)
    });
    let unkept = live(move || match stage.get() {
        Stage::Unkept(why) => el("p").class("warning").attr("role", "status").text(words.unkept(why)).done(),
        Stage::Unknown | Stage::Open => nothing(),
    });
    let rest = live(move || match own.opened.get() {
        Some(id) => correct::correct(own, id),
        None => el("div").child(list::list(own)).child(storage::storage(own)).done(),
    });
    el("div")
        .class("page own")
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").text(desk.words().own))
        .child(el("p").class("intro").text(words.lead))
        .child(el("p").class("quiet").text(words.nothing_is_sent))
        .child(unkept)
        .child(give::give(own))
        .child(rest)
        .done()
}

/// A piece of the page with a heading above it.
fn section(class: &'static str, id: &'static str, title: &str) -> Part {
    el("section").class(class).attr("aria-labelledby", id).child(el("h2").attr("id", id).text(title))
}

/// Follows what is known of the reader's own reports.
fn follow<T: PartialEq + Send + Sync + 'static>(
    desk: Desk,
    find: impl Fn(&own::Workshop) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move || {
        let _news = desk.own.get();
        look(|all| find(all))
    })
}
