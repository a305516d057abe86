//! From one difference to the next.

use super::texts;
use crate::compare;
use crate::ui::browser::page::go_to;
use crate::ui::desk::Desk;
use crate::ui::desk::afterwards;
use crate::ui::draw::{Part, el};
use crate::ui::widgets::quiet_button;
use crate::view_state::Page;

/// The id of the button that opens a topic.
pub(super) fn button_id(topic: &str) -> String {
    format!("topic-{topic}")
}

/// Two buttons that open the previous and the next topic that differs.
pub(super) fn buttons(desk: Desk, differing: Vec<String>) -> Part {
    let texts = texts(desk);
    let other = differing.clone();
    let back = quiet_button(texts.previous_difference, move || step(desk, &other, false));
    let on = quiet_button(texts.next_difference, move || step(desk, &differing, true));
    el("span")
        .class("steps")
        .child(back.attr("aria-keyshortcuts", "Shift+F7"))
        .child(on.attr("aria-keyshortcuts", "F7"))
}

/// F7 and Shift+F7, wherever focus is in the comparison.
pub(crate) fn step_on_key(desk: Desk, is_back: bool) {
    let meetings = desk.view.with_untracked(|view| super::compared(desk, view));
    let rows = compare::topics(&desk.house().corpus, &meetings).into_iter();
    let differing: Vec<String> = rows.filter(compare::TopicRow::differs).map(|row| row.topic).collect();
    step(desk, &differing, !is_back);
}

/// Opens the topic after the open one, or before it, going round at the end.
fn step(desk: Desk, differing: &[String], is_forward: bool) {
    let open = desk.view.with_untracked(|view| view.open_topic.clone());
    let at = differing.iter().position(|topic| Some(topic) == open.as_ref());
    let last = differing.len().saturating_sub(1);
    let next = match (at, is_forward) {
        (None, true) => 0,
        (None, false) | (Some(0), false) => last,
        (Some(at), true) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), false) => at - 1,
    };
    let Some(topic) = differing.get(next).cloned() else { return };
    let button = button_id(&topic);
    desk.change(|view| {
        view.page = Page::Compare;
        view.open_topic = Some(topic);
    });
    afterwards(move || go_to(&button));
}
