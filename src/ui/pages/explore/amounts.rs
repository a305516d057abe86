//! Only sentences with an amount, and how much.

use super::field::{Field, field};
use crate::index::AmountRange;
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live, nothing};
use crate::ui::state::Memo;
use crate::view_state::{Amounts, amount_in_digits, amount_said};
use leptos::prelude::*;

/// One end of the range, and what stands for its absence.
#[derive(Clone, Copy)]
struct Bound {
    of: fn(&mut AmountRange) -> &mut u64,
    none: u64,
}

pub(super) fn amounts(desk: Desk) -> AnyView {
    let words = desk.words();
    let is_on = Memo::new(move || desk.view.with(|view| view.amounts != Amounts::All));
    let toggle = move |_| {
        let amounts = if is_on.get_untracked() { Amounts::All } else { Amounts::Named };
        choose(desk, amounts);
    };
    let tick = el("input").attr("type", "checkbox").checked(move || is_on.get()).on("change", toggle);
    let switch = el("label").class("switch").child(tick).child(el("span").text(words.amounts_only));
    let range = live(move || if is_on.get() { range(desk) } else { nothing() });
    el("fieldset").class("facet amounts").child(el("legend").text(words.amounts)).child(switch).child(range).done()
}

fn choose(desk: Desk, amounts: Amounts) {
    desk.change(|view| {
        view.amounts = amounts;
        view.place = None;
    });
}

/// The range that is asked for; without a unit when none is.
fn asked(desk: Desk) -> AmountRange {
    desk.view.with(|view| match &view.amounts {
        Amounts::Within(range) => range.clone(),
        Amounts::All | Amounts::Named => AmountRange::default(),
    })
}

/// The unit, and from how much to how much of it.
fn range(desk: Desk) -> AnyView {
    let words = desk.words();
    let has_unit = Memo::new(move || !asked(desk).unit.is_empty());
    let choose_unit = move |change| match value_of(&change) {
        unit if unit.is_empty() => choose(desk, Amounts::Named),
        unit => choose(desk, Amounts::Within(AmountRange { unit, least: 0, most: u64::MAX })),
    };
    let option = |unit: &'static str| {
        let is_chosen = desk.view.with_untracked(|view| match &view.amounts {
            Amounts::Within(range) => range.unit == unit,
            Amounts::All | Amounts::Named => unit.is_empty(),
        });
        el("option").attr("value", unit).flag("selected", move || is_chosen).text(words.unit(unit)).done()
    };
    let units = el("select")
        .attr("id", "eenheid")
        .on("change", choose_unit)
        .children(std::iter::once("").chain(Amounts::units()).map(option));
    let bounds = [
        (words.at_least, "minstens", Bound { of: |range| &mut range.least, none: 0 }),
        (words.at_most, "hoogstens", Bound { of: |range| &mut range.most, none: u64::MAX }),
    ];
    let is_backwards = move || {
        let range = asked(desk);
        range.least > range.most
    };
    let bounds = move || bounds.map(|(name, id, end)| bound(desk, name, id, end)).into_any();
    el("div")
        .class("date")
        .child(el("label").attr("for", "eenheid").text(words.unit_name))
        .child(units)
        .child(live(move || if has_unit.get() { bounds() } else { nothing() }))
        .child(el("p").class("error").attr("role", "alert").hidden(move || !is_backwards()).text(words.range_backwards))
        .done()
}

fn bound(desk: Desk, name: &'static str, id: &'static str, end: Bound) -> AnyView {
    let words = desk.words();
    let take = move |text: &str| {
        let number = if text.is_empty() { Some(end.none) } else { amount_said(text, words.language) };
        if let Some(number) = number {
            let mut range = asked(desk);
            *(end.of)(&mut range) = number;
            choose(desk, Amounts::Within(range));
        }
        number.is_some()
    };
    let shown = move || {
        let number = *(end.of)(&mut asked(desk));
        if number == end.none { String::new() } else { amount_in_digits(number, words.language) }
    };
    field(Field { name, id, example: words.amount_example }, take, shown, move |text| words.not_a_number(text))
}
