//! A page whose part of the app has yet to arrive.

use super::button;
use crate::ui::app::HEADING;
use crate::ui::browser::page::focus_if_free;
use crate::ui::desk::Desk;
use crate::ui::desk::afterwards;
use crate::ui::draw::{el, live, live_text};
use crate::ui::parts;
use crate::ui::parts::Arriving;
use crate::ui::state::State;
use crate::view_state::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A page as its part draws it. Until that arrives, it says that it is on its way; where it
/// does not, what to do.
pub(crate) fn arriving(desk: Desk, page: Page, draw: fn(Desk) -> Arriving<AnyView>) -> AnyView {
    let coming = Coming { page, has_arrived: State::new(false), is_lost: State::new(false) };
    live(move || {
        let has_arrived = coming.has_arrived.get();
        parts::at_once(draw(desk)).and_then(Result::ok).unwrap_or_else(|| {
            if !has_arrived {
                coming.fetch();
            }
            in_its_place(desk, coming)
        })
    })
}

/// A part that is on its way.
#[derive(Clone, Copy)]
struct Coming {
    page: Page,
    has_arrived: State<bool>,
    is_lost: State<bool>,
}

impl Coming {
    fn fetch(self) {
        spawn_local(async move {
            self.is_lost.set(false);
            if parts::arrival(self.page).await.is_ok() {
                self.has_arrived.set(true);
                // Focus was led to the heading that goes now.
                afterwards(|| focus_if_free(HEADING));
            } else {
                self.is_lost.set(true);
            }
        });
    }
}

fn in_its_place(desk: Desk, coming: Coming) -> AnyView {
    let words = desk.words();
    let is_lost = move || coming.is_lost.get() || coming.has_arrived.get();
    let said = live_text(move || if is_lost() { words.part_absent } else { words.part_loading }.to_owned());
    el("div")
        .class("page arriving")
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").text(words.page(coming.page)))
        .child(el("p").class("empty").attr("role", "status").child(said))
        .child(button(words.try_again, move || coming.fetch()).hidden(move || !is_lost()))
        .done()
}
