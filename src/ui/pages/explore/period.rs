//! From which day to which.

use super::field::{Field, field};
use crate::corpus::{Date, Days};
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::view_state::{ViewState, days_said};
use leptos::prelude::*;

/// One end of the period.
#[derive(Clone, Copy)]
struct End {
    name: &'static str,
    id: &'static str,
    of: fn(&mut ViewState) -> &mut Option<Date>,
    /// Which day is meant by a month: its first or its last.
    day: fn(Days) -> Date,
}

pub(super) fn period(desk: Desk) -> AnyView {
    let words = desk.words();
    let ends = [
        End { name: words.from, id: "vanaf", of: |view| &mut view.from, day: |days| days.begin },
        End { name: words.to, id: "tot-en-met", of: |view| &mut view.to, day: |days| days.end },
    ];
    let is_backwards = move || desk.view.with(|view| view.to.is_some() && view.from > view.to);
    let backwards = el("p").class("error").attr("role", "alert").hidden(move || !is_backwards());
    el("fieldset")
        .class("facet")
        .child(el("legend").text(words.period))
        .children(ends.map(|end| date(desk, end)))
        .child(backwards.text(words.period_backwards))
        .done()
}

/// A field that takes a year, a month or a day.
fn date(desk: Desk, end: End) -> AnyView {
    let words = desk.words();
    let take = move |text: &str| {
        let days = days_said(text);
        let is_understood = days.is_some() || text.is_empty();
        if is_understood {
            desk.change(|view| {
                *(end.of)(view) = days.map(end.day);
                view.place = None;
            });
        }
        is_understood
    };
    let shown = move || {
        let date = desk.view.with(|view| *(end.of)(&mut view.clone()));
        date.map(|date| date.to_string()).unwrap_or_default()
    };
    let field_of = Field { name: end.name, id: end.id, example: words.period_example };
    field(field_of, take, shown, move |text| words.not_a_date(text))
}
