//! From which day to which, and only sentences with an amount.

use crate::corpus::{Date, Days};
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live};
use crate::ui::state::State;
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

pub(super) fn period(desk: Desk) -> [AnyView; 2] {
    let words = desk.words();
    let ends = [
        End { name: words.from, id: "vanaf", of: |view| &mut view.from, day: |days| days.begin },
        End { name: words.to, id: "tot-en-met", of: |view| &mut view.to, day: |days| days.end },
    ];
    let is_backwards = move || desk.view.with(|view| view.to.is_some() && view.from > view.to);
    let backwards = el("p").class("error").attr("role", "alert").hidden(move || !is_backwards());
    let days = el("fieldset")
        .class("facet")
        .child(el("legend").text(words.period))
        .children(ends.map(|end| date(desk, end)))
        .child(backwards.text(words.period_backwards));
    let tick = el("input").attr("type", "checkbox").checked(move || desk.view.with(|view| view.amounts_only)).on(
        "change",
        move |_| {
            desk.change(|view| {
                view.amounts_only = !view.amounts_only;
                view.place = None;
            });
        },
    );
    let amounts = el("label").class("switch").child(tick).child(el("span").text(words.amounts_only));
    [days.done(), amounts.done()]
}

/// A field that takes a year, a month or a day, and says in words what it cannot take.
fn date(desk: Desk, end: End) -> AnyView {
    let words = desk.words();
    let not_understood = State::new(String::new());
    let choose = move |change| {
        let text = value_of(&change);
        let days = days_said(&text);
        let is_understood = days.is_some() || text.trim().is_empty();
        not_understood.set(if is_understood { String::new() } else { text });
        if is_understood {
            desk.change(|view| {
                *(end.of)(view) = days.map(end.day);
                view.place = None;
            });
        }
    };
    let is_wrong = move || not_understood.with(|text| !text.is_empty());
    let shown = move || {
        let date = desk.view.with(|view| *(end.of)(&mut view.clone()));
        if is_wrong() { not_understood.get() } else { date.map(|date| date.to_string()).unwrap_or_default() }
    };
    let error_id = format!("{}-fout", end.id);
    let field = el("input")
        .attr("type", "text")
        .attr("id", end.id)
        .attr("autocomplete", "off")
        .attr("placeholder", words.period_example)
        .attr("aria-describedby", &error_id)
        .live_attr("aria-invalid", move || is_wrong().then(|| "true".to_owned()))
        .value(shown)
        .on("change", choose);
    let error = el("p").class("error").attr("id", error_id).attr("role", "alert").hidden(move || !is_wrong());
    el("div")
        .class("date")
        .child(el("label").attr("for", end.id).text(end.name))
        .child(field)
        .child(error.child(live(move || not_understood.with(|text| words.not_a_date(text).into_any()))))
        .done()
}
