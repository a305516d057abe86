//! Meetings are told apart by colour and by shape, everywhere alike.

use crate::ui::draw::el;
use leptos::prelude::*;

/// How many meetings have a look of their own; further ones begin again.
const LOOKS: usize = 6;

/// The class that gives something the colour of a meeting.
pub(crate) fn meeting_class(meeting: usize) -> &'static str {
    ["meeting-1", "meeting-2", "meeting-3", "meeting-4", "meeting-5", "meeting-6"][meeting % LOOKS]
}

/// The shape that stands beside the colour.
pub(crate) fn meeting_mark(meeting: usize) -> &'static str {
    ["●", "■", "▲", "✚", "★", "▼"][meeting % LOOKS]
}

/// A small label in the look of a meeting.
pub(crate) fn meeting_chip(meeting: usize, text: &str) -> AnyView {
    chip(meeting_class(meeting), meeting_mark(meeting), text)
}

/// A small label with a shape before it.
pub(crate) fn chip(class: &str, mark: &str, text: &str) -> AnyView {
    let mark = el("span").attr("aria-hidden", "true").class("chip-mark").text(mark);
    el("span").class(&format!("chip {class}")).child(mark).text(text).done()
}
