//! Which meetings stand side by side?

use super::is_backwards;
use super::put_beside;
use super::texts;
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live_text};
use crate::ui::state::Memo;
use crate::ui::widgets::{meeting_class, meeting_mark};

/// Two meetings, each to be replaced, and the whole list to choose more from.
pub(super) fn choose(desk: Desk, meetings: Memo<Vec<usize>>) -> Part {
    let texts = texts(desk);
    let is_many = move || meetings.with(|meetings| meetings.len() > 2);
    let swap_name = move || Some(if is_many() { texts.turn_order } else { texts.swap }.to_owned());
    let swap = el("button")
        .attr("type", "button")
        .class("button swap")
        .live_attr("aria-label", swap_name)
        .on("click", move |_| {
            let mut meetings = meetings.get_untracked();
            meetings.reverse();
            desk.change(|view| put_beside(desk, view, &meetings));
        })
        .child(el("span").attr("aria-hidden", "true").text("⇄"));
    let more = (desk.house().corpus.reports.len() > 2).then(|| list(desk, meetings));
    el("div")
        .class("pair")
        .flag("data-many", is_many)
        .child(side(desk, meetings, 0).hidden(is_many))
        .child(swap)
        .child(side(desk, meetings, 1).hidden(is_many))
        .child(more)
}

/// One of two meetings, and the choice of another in its place.
fn side(desk: Desk, meetings: Memo<Vec<usize>>, place: usize) -> Part {
    let texts = texts(desk);
    let label = if place == 0 { texts.choose_a } else { texts.choose_b };
    let reports = &desk.house().corpus.reports;
    let shown = move || meetings.with(|meetings| meetings[place]);
    let options = reports.iter().enumerate().map(|(at, report)| {
        let option = el("option").attr("value", report.id.as_str()).text(report.short_name());
        option.flag("selected", move || shown() == at).done()
    });
    let choose = move |change| {
        let Some((chosen, _)) = desk.house().corpus.report(&value_of(&change)) else { return };
        let mut pair = meetings.get_untracked();
        // Choosing the meeting of the other side swaps the two.
        if pair[1 - place] == chosen {
            pair.reverse();
        }
        pair[place] = chosen;
        desk.change(|view| put_beside(desk, view, &pair));
    };
    let select = el("select").on("change", choose).children(options).value(move || reports[shown()].id.to_string());
    let mark = el("span").class("chip-mark").attr("aria-hidden", "true");
    el("label")
        .live_attr("class", move || Some(format!("card side {}", meeting_class(shown()))))
        .child(mark.child(live_text(move || meeting_mark(shown()).to_owned())))
        .child(el("span").class("visually-hidden").text(label))
        .child(select)
}

/// Every meeting there is, ticked where it takes part. Two always do.
fn list(desk: Desk, meetings: Memo<Vec<usize>>) -> Part {
    let words = desk.words();
    let choices = desk.house().corpus.reports.iter().enumerate().map(|(at, report)| {
        let is_in = move || meetings.with(|meetings| meetings.contains(&at));
        let change = move |_| {
            let mut chosen = meetings.get_untracked();
            match chosen.iter().position(|meeting| *meeting == at) {
                Some(place) => drop(chosen.remove(place)),
                None => {
                    // In its place in time, whichever way that runs.
                    let backwards = is_backwards(&chosen);
                    let is_behind = |other: &usize| (*other < at) != backwards;
                    let place = chosen.iter().rposition(is_behind).map_or(0, |before| before + 1);
                    chosen.insert(place, at);
                }
            }
            desk.change(|view| put_beside(desk, view, &chosen));
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(is_in)
            .flag("disabled", move || is_in() && meetings.with(|meetings| meetings.len() == 2))
            .on("change", change);
        let mark = el("span").class("chip-mark").attr("aria-hidden", "true").text(meeting_mark(at));
        let days = el("span").class("quiet").text(desk.days(report.days));
        let name = el("span").child(mark).text(format!(" {} ", report.short_name())).child(days);
        el("label").class(&format!("switch {}", meeting_class(at))).child(tick).child(name).done()
    });
    let n_all = desk.house().corpus.reports.len();
    let chosen = live_text(move || texts(desk).n_meetings_of(meetings.with(|meetings| meetings.len()), n_all));
    el("details")
        .class("choice")
        .child(el("summary").child(chosen))
        .child(el("fieldset").child(el("legend").class("visually-hidden").text(words.meetings)).children(choices))
}
