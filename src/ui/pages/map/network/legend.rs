//! What shapes, fillings, sizes and lines mean.

use super::super::kind_name;
use super::super::texts;
use super::node::sample;
use crate::topics::NodeKind;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, svg};
use crate::ui::widgets::meeting_class;
use leptos::prelude::*;

/// Of so many meetings at most the sign of each is explained.
const MOST_MEETINGS: usize = 12;

pub(super) fn legend(desk: Desk) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let item = |sign: AnyView, text: &str| el("span").class("key").child(sign).text(text).done();
    let mut items = Vec::new();
    let reports = desk.house().corpus.reports.iter().enumerate();
    // Of many, signs come again: there is a name at each node then.
    for (at, report) in reports.filter(|_| desk.house().corpus.reports.len() <= MOST_MEETINGS) {
        let sign = sample(meeting_class(at), NodeKind::Topic, Some(at)).done();
        items.push(item(sign, &words.only_in(&report.short_name())));
    }
    items.push(item(sample("both", NodeKind::Topic, None).done(), words.meetings_many));
    let kinds = NodeKind::ALL.map(|kind| item(sample("", kind, Some(0)).done(), kind_name(texts, kind)));
    let line = svg("path").class("line lit").attr("d", "M-9 5L9 -5").attr("stroke-width", "3");
    let line = svg("svg").class("sample").attr("viewBox", "-10 -10 20 20").attr("aria-hidden", "true").child(line);
    let pin = sample("pinned", NodeKind::Topic, Some(0)).done();
    el("div")
        .class("legend")
        .attr("role", "group")
        .attr("aria-label", texts.legend)
        .children(items)
        .children(kinds)
        .child(item(line.done(), texts.legend_line))
        .child(item(pin, texts.pinned))
        .child(
            el("details")
                .class("help")
                .child(el("summary").text(texts.map_help))
                .child(el("p").attr("id", "kaarttoetsen").text(texts.map_keys))
                .child(el("p").text(texts.map_hand)),
        )
        .done()
}
