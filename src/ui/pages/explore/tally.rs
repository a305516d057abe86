//! The exact total, how it is shown and ordered, and where in the reports it lies.

use crate::index::{Answer, dispersion};
use crate::ui::browser::field::value_of;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, live_text};
use crate::ui::state::Memo;
use crate::ui::widgets::{segment, strip};
use crate::view_state::{Display, Group, Sort, WIDEST};
use leptos::prelude::*;

/// Of so many reports at most it is drawn where the hits lie.
const MOST_STRIPS: usize = 12;

/// `beside` is the same answer, for what may come a moment later.
pub(super) fn tally(desk: Desk, answer: Memo<Answer>, beside: Memo<Answer>) -> [AnyView; 3] {
    let words = desk.words();
    let corpus = &desk.house().corpus;
    let n_hits = Memo::new(move || answer.with(|answer| answer.hits.len()));
    let total = move || words.n_of_sentences(n_hits.get(), corpus.sentences.len());
    let spread = Memo::new(move || {
        beside.with(|answer| dispersion(corpus, answer.hits.iter().map(|hit| hit.sentence), MOST_STRIPS))
    });
    let in_reports = move || match spread.with(|spread| spread.n_reports) {
        0 => String::new(),
        n => words.in_reports(n),
    };
    let strips = move || {
        spread.with(|spread| {
            let with_any = spread.shown.iter().filter(|one| !one.sentences.is_empty()).count();
            let n_more = spread.n_reports - with_any;
            let more = (n_more > 0).then(|| el("p").class("quiet").text(words.and_more_reports(n_more)).done());
            spread.shown.iter().map(|spread| strip(desk, spread)).chain(more).collect_view().into_any()
        })
    };
    let status = el("span").attr("role", "status").child(el("b").class("num").child(live_text(total)));
    let count = el("p").child(status).text(" ").child(el("span").class("quiet").child(live_text(in_reports)));
    [
        el("div").class("tally").child(count).child(displays(desk)).done(),
        el("div")
            .class("strips")
            .attr("role", "group")
            .attr("aria-label", words.where_hits_lie)
            .child(live(strips))
            .done(),
        options(desk),
    ]
}

/// List, concordance, or how the words are used.
fn displays(desk: Desk) -> Part {
    let words = desk.words();
    let displays =
        [(Display::List, words.list), (Display::Concordance, words.concordance), (Display::Usage, words.usage)];
    let links = displays.map(|(display, text)| {
        segment(
            desk,
            text,
            move |view| view.display == display,
            move |view| {
                view.display = display;
                // What is near and what is shown are different widths.
                view.width = None;
            },
        )
    });
    el("nav").class("segments").attr("aria-label", words.display).children(links)
}

/// What can be settled about the display: its order, its groups, how wide the context is.
fn options(desk: Desk) -> AnyView {
    let display = Memo::new(move || desk.view.with(|view| view.display));
    live(move || {
        let parts = match display.get() {
            Display::List => vec![order(desk), groups(desk)],
            Display::Concordance => vec![order(desk), width(desk)],
            Display::Usage => vec![width(desk)],
        };
        el("div").class("options quiet").children(parts).done()
    })
}

fn order(desk: Desk) -> AnyView {
    let words = desk.words();
    let options = desk.view.with_untracked(|view| view.sortings()).iter().map(|sort| {
        let is_chosen = move || desk.view.with(|view| view.sorting() == *sort);
        el("option").attr("value", sort.word()).flag("selected", is_chosen).text(words.sort(*sort)).done()
    });
    let choose = move |change| desk.change(|view| view.sort = Sort::from_word(&value_of(&change)));
    labelled(words.sorting, el("select").on("change", choose).children(options))
}

fn groups(desk: Desk) -> AnyView {
    let words = desk.words();
    let groups = [
        (Group::None, words.no_groups),
        (Group::Report, words.report),
        (Group::Topic, words.topic),
        (Group::Actor, words.actor),
    ];
    let options = groups.map(|(group, text)| {
        let is_chosen = move || desk.view.with(|view| view.group == group);
        el("option").attr("value", group.word()).flag("selected", is_chosen).text(text).done()
    });
    let choose = move |change| {
        desk.change(|view| view.group = Group::from_word(&value_of(&change)).unwrap_or_default());
    };
    labelled(words.grouping, el("select").on("change", choose).children(options))
}

fn width(desk: Desk) -> AnyView {
    let choose = move |change| desk.change(|view| view.width = value_of(&change).parse().ok());
    let field = el("input")
        .attr("type", "number")
        .attr("min", "1")
        .attr("max", WIDEST.to_string())
        .value(move || desk.view.with(|view| view.words_beside()).to_string())
        .on("change", choose);
    labelled(desk.words().words_beside, field)
}

fn labelled(name: &str, field: Part) -> AnyView {
    el("label").text(format!("{name} ")).child(field).done()
}
