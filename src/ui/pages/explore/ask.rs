//! The search box, how to search, and the searches that were saved.

use crate::ui::browser::field::{Event, key_of, value_of};
use crate::ui::browser::page;
use crate::ui::browser::preferences::Preferences;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::pages::SEARCH_BOX;
use crate::ui::parts;
use crate::ui::parts::Drawing;
use crate::ui::state::State;
use crate::ui::widgets::arriving;
use crate::view_state::LONGEST_QUERY;
use leptos::prelude::*;

/// What has focus in turn when arrows are pressed: the lines of what was found.
pub(super) const LINES: &str = ".found .where, .folded button";

pub(super) fn ask(desk: Desk) -> [AnyView; 2] {
    let words = desk.words();
    let step_down = |press: Event| {
        if key_of(&press) == "ArrowDown" {
            press.prevent_default();
            page::step_focus(LINES, true);
        }
    };
    let field = el("input")
        .attr("id", SEARCH_BOX)
        .attr("type", "search")
        .attr("aria-label", words.search_label)
        .attr("aria-keyshortcuts", "/")
        .attr("placeholder", words.search_example)
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_QUERY.to_string())
        .value(move || desk.view.with(|view| view.query.clone()))
        .on("keydown", step_down)
        .on("input", move |input| desk.change(|view| view.ask(&value_of(&input))));
    let form =
        el("form").attr("role", "search").class("search").on("submit", |submit| submit.prevent_default()).child(field);
    [form.done(), el("div").class("helps").child(help(desk)).child(saved(desk)).done()]
}

/// Arrows up and down go from line to line, wherever focus is in one.
pub(super) fn step(press: Event) {
    let is_down = match key_of(&press).as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    press.prevent_default();
    page::step_focus(LINES, is_down);
}

/// The searches that were saved; they are drawn once somebody looks.
fn saved(desk: Desk) -> Part {
    let is_open = State::new(false);
    let searches = move || match is_open.get() {
        true => arriving(desk, Drawing::Saved, None, move || parts::saved_searches(desk)),
        false => nothing(),
    };
    el("details")
        .class("help")
        .on("toggle", move |_| is_open.set(true))
        .child(el("summary").text(desk.words().saved_searches))
        .child(live(searches))
}

fn help(desk: Desk) -> Part {
    let words = desk.words();
    let examples = [
        ("steun Nederland", words.search_help_and),
        ("\"vrije doorvaart\"", words.search_help_phrase),
        ("steun -Nederland", words.search_help_not),
        ("Hormuz OF Golf", words.search_help_or),
        ("defens*", words.search_help_prefix),
        ("steun NABIJ/5 Oekraïne", words.search_help_near),
        ("lasten wie:nederland", words.search_help_field),
    ];
    let help = examples.into_iter().flat_map(|(example, meaning)| {
        let address = desk.live_link(move |view| view.ask(example));
        let example = el("a").live_attr("href", address).child(el("code").text(example));
        [el("dt").child(example).done(), el("dd").text(meaning).done()]
    });
    el("details")
        .class("help")
        .child(el("summary").text(words.search_help))
        .child(el("dl").children(help))
        .child(keys(desk))
}

/// Which keys there are, and a switch for the one that is no more than a sign.
fn keys(desk: Desk) -> Part {
    let words = desk.words();
    let is_off = State::new(Preferences::load().no_single_keys);
    let switch = move |_| {
        let no_single_keys = !is_off.get_untracked();
        is_off.set(no_single_keys);
        Preferences { no_single_keys, ..Preferences::load() }.save();
    };
    let tick = el("input").attr("type", "checkbox").checked(move || is_off.get()).on("change", switch);
    let switch = el("label").class("switch").child(tick).child(el("span").text(words.no_single_keys));
    el("div").child(el("p").text(words.search_keys)).child(switch)
}
