//! A field that takes what it understands, and says in words what it does not.

use crate::ui::browser::field::value_of;
use crate::ui::draw::{el, live};
use crate::ui::state::State;
use leptos::prelude::*;

/// What a field is called, and what may be typed in it.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) id: &'static str,
    pub(super) example: &'static str,
}

/// `take` says whether it understood the text, which is trimmed; `shown` is what stands in the
/// field then, and `complaint` what stands below it else.
pub(super) fn field(
    Field { name, id, example }: Field,
    take: impl Fn(&str) -> bool + 'static,
    shown: impl Fn() -> String + Send + 'static,
    complaint: impl Fn(&str) -> String + Send + 'static,
) -> AnyView {
    let not_understood = State::new(String::new());
    let choose = move |change| {
        let text = value_of(&change);
        let is_understood = take(text.trim());
        not_understood.set(if is_understood { String::new() } else { text });
    };
    let is_wrong = move || not_understood.with(|text| !text.is_empty());
    let shown = move || if is_wrong() { not_understood.get() } else { shown() };
    let error_id = format!("{id}-fout");
    let input = el("input")
        .attr("type", "text")
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr("placeholder", example)
        .attr("aria-describedby", &error_id)
        .live_attr("aria-invalid", move || is_wrong().then(|| "true".to_owned()))
        .value(shown)
        .on("change", choose);
    let error = el("p").class("error").attr("id", error_id).attr("role", "alert").hidden(move || !is_wrong());
    el("div")
        .class("date")
        .child(el("label").attr("for", id).text(name))
        .child(input)
        .child(error.child(live(move || not_understood.with(|text| complaint(text).into_any()))))
        .done()
}
