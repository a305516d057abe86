//! A page, or a piece of one, whose part of the app has yet to arrive.

use super::button;
use super::collection::DRAWER;
use crate::ui::app::HEADING;
use crate::ui::browser::page::focus_if_free;
use crate::ui::desk::Desk;
use crate::ui::desk::afterwards;
use crate::ui::draw::{Tell, el, live, live_text};
use crate::ui::parts;
use crate::ui::parts::{Arriving, Drawing};
use crate::ui::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a part draws. Until that arrives, it is said that it is on its way; where it does not,
/// what to do. A whole page has its title meanwhile.
pub(crate) fn arriving(
    desk: Desk,
    drawing: Drawing,
    title: Option<&'static str>,
    draw: impl Fn() -> Arriving<AnyView> + Send + 'static,
) -> AnyView {
    arriving_boxed(desk, drawing, title, Box::new(draw))
}

// Compiled once, for all closures.
#[inline(never)]
fn arriving_boxed(
    desk: Desk,
    drawing: Drawing,
    title: Option<&'static str>,
    draw: Box<dyn Tell<Arriving<AnyView>>>,
) -> AnyView {
    let coming = Coming { desk, drawing, has_arrived: State::new(false), is_lost: State::new(false) };
    live(move || {
        let has_arrived = coming.has_arrived.get();
        parts::at_once(draw.tell()).and_then(Result::ok).unwrap_or_else(|| {
            if !has_arrived {
                coming.fetch();
            }
            in_its_place(title, coming)
        })
    })
}

/// A part that is on its way.
#[derive(Clone, Copy)]
struct Coming {
    desk: Desk,
    drawing: Drawing,
    has_arrived: State<bool>,
    is_lost: State<bool>,
}

impl Coming {
    fn fetch(self) {
        spawn_local(async move {
            self.is_lost.set(false);
            if parts::arrival(Some(self.drawing)).await.is_ok() {
                self.has_arrived.set(true);
                // Focus was led to the heading that goes now, or to what asked once more.
                let place = if self.drawing == Drawing::Collection { DRAWER } else { HEADING };
                afterwards(move || focus_if_free(place));
            } else {
                self.is_lost.set(true);
            }
        });
    }
}

fn in_its_place(title: Option<&'static str>, coming: Coming) -> AnyView {
    let words = coming.desk.words();
    let is_lost = move || coming.is_lost.get() || coming.has_arrived.get();
    let said = live_text(move || if is_lost() { words.part_absent } else { words.part_loading }.to_owned());
    el("div")
        .class(if title.is_some() { "page arriving" } else { "arriving" })
        .child(title.map(|title| el("h1").attr("id", HEADING).attr("tabindex", "-1").text(title)))
        .child(el("p").class("empty").attr("role", "status").child(said))
        .child(button(words.try_again, move || coming.fetch()).hidden(move || !is_lost()))
        .done()
}
