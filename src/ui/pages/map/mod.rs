//! Topics and speakers, and what joins them: as a network, a matrix, a map of the world or a
//! table.

mod export;
mod matrix;
mod network;
mod pair;
mod side;
mod table;
mod world;

use crate::index::Facet;
use crate::topics::{Choice, Node, NodeKind};
use crate::ui::app::HEADING;
use crate::ui::browser::field::{Event, key_of, value_of};
use crate::ui::browser::intl;
use crate::ui::browser::page;
use crate::ui::browser::style::put_on;
use crate::ui::desk::{Desk, FIRST_OF_VIEW, afterwards};
use crate::ui::draw::{Part, el, live_text};
use crate::ui::state::{Memo, follow};
use crate::ui::widgets::{lies_over_the_foot, meeting_chip, segment};
use crate::ui::words::MapWords;
use crate::ui::words::Words;
#[cfg(feature = "prerender")]
use crate::view_state::Page;
use crate::view_state::{MapForm, ViewState};
use leptos::prelude::*;

/// The step of the start in which the drawing or the table begins: what stands above it comes before.
const FIRST_OF_SHEET: u8 = FIRST_OF_VIEW + 1;

/// The highest threshold that can be asked for.
const HIGHEST_THRESHOLD: u16 = 5;

pub(crate) use export::{about, file};

/// The drawing or the table, what is shown of it, and the node that was picked.
pub(crate) fn map(desk: Desk) -> AnyView {
    put_on(include_str!("../../../../style/map.css"));
    put_on(include_str!("../../../../style/map-forms.css"));
    let texts = texts(desk);
    let choice = Memo::new(move || desk.view.with(|view| choice(desk, view)));
    let shown = Memo::new(move || choice.with(|choice| desk.house().map.shown(choice)));
    let picked = Memo::new(move || desk.view.with(|view| desk.house().map.node(view.node.as_deref()?)));
    let pair = Memo::new(move || desk.view.with(|view| desk.house().map.link_at(view.node.as_deref()?)));
    let form = Memo::new(move || desk.view.with(|view| view.map));
    let sheet = move || match form.get() {
        MapForm::Network => network::network(desk, shown, picked),
        MapForm::Matrix => matrix::matrix(desk, picked, pair),
        MapForm::World => world::world(desk, shown, picked),
        MapForm::Table => table::table(desk, shown),
    };
    let head = head(texts, move || form.get()).child(tools(desk)).child(export::export(desk));
    follow_focus(picked);
    let is_picked = move || picked.get().is_some() || pair.get().is_some();
    lies_over_the_foot("data-node", is_picked);
    let side = el("aside")
        .class("map-side")
        .attr("aria-label", texts.passages)
        .flag("data-picked", is_picked)
        .on("keydown", move |press| back_to_map(&press, picked));
    el("div")
        .class("page map")
        .child(head)
        .child(el("section").class("map-sheet").child(desk.due(FIRST_OF_SHEET, sheet)))
        .child(side.child(desk.due(4, move || {
            choice.with(|choice| match pair.get() {
                Some(link) => pair::pair(desk, link, &choice.sentences),
                None => side::side(desk, picked.get(), &choice.sentences),
            })
        })))
        .done()
}

/// What a form is called, and how to read it.
fn head(texts: &'static MapWords, form: impl Fn() -> MapForm + Copy + Send + 'static) -> Part {
    let said = |at: usize| live_text(move || texts.map_head(form())[at].to_owned());
    el("header")
        .class("map-head")
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").child(said(0)))
        .child(el("p").class("quiet").child(said(1)))
}

/// The head of the first form, which stands in the page until the map does.
#[cfg(feature = "prerender")]
pub(crate) fn prerendered(desk: Desk) -> Part {
    el("div").class("page map").attr("id", Page::Map.word()).child(head(texts(desk), MapForm::default))
}

/// Brings focus along where what had it is gone: from one picked node to the next, or back
/// to the node whose panel was closed.
fn follow_focus(picked: Memo<Option<usize>>) {
    let mut before = None;
    follow(move || {
        let now = picked.get();
        let last = before.replace(now);
        if let Some(last) = last.filter(|last| *last != now) {
            afterwards(move || match (now, last) {
                _ if !page::is_focus_lost() => {}
                (Some(_), _) => page::focus(side::TITLE),
                (None, Some(node)) => page::focus(&network::node_id(node)),
                _ => {}
            });
        }
    });
}

/// Escape leads from the panel back to the node it is about.
fn back_to_map(press: &Event, picked: Memo<Option<usize>>) {
    if let Some(node) = picked.get_untracked().filter(|_| key_of(press) == "Escape") {
        page::focus(&network::node_id(node));
    }
}

/// Picks a node, or none.
fn pick(desk: Desk, node: Option<usize>) {
    let address = node.map(|at| desk.house().map.nodes[at].address());
    desk.change(|view| view.node = address);
}

/// Pins a node, given by its address, in tenths of a map unit. False, and said, where there are
/// as many pins as an address takes.
fn pin(desk: Desk, node: &str, place: [i32; 2]) -> bool {
    let mut is_pinned = false;
    desk.change(|view| is_pinned = view.pin(node, place));
    if !is_pinned {
        desk.tell_too_many_pins();
    }
    is_pinned
}

fn choice(desk: Desk, view: &ViewState) -> Choice {
    let corpus = &desk.house().corpus;
    let chosen = view.chosen.get(Facet::Report);
    let is_wanted =
        |report: usize| chosen.is_empty() || chosen.iter().any(|id| id == corpus.reports[report].id.as_str());
    Choice {
        sentences: corpus.sentences.iter().map(|sentence| is_wanted(sentence.report)).collect(),
        kinds: match view.map {
            MapForm::World => vec![NodeKind::Place],
            _ => kinds(view),
        },
        weakest: view.weakest.map_or(1, usize::from),
    }
}

/// The view apart from what is picked: what is drawn with links in it is drawn anew when this
/// changes, and keeps the reader's focus when something is picked.
fn ground(desk: Desk) -> Memo<ViewState> {
    Memo::new(move || desk.view.with(|view| ViewState { node: None, place: None, ..view.clone() }))
}

/// What this page says, and no other.
fn texts(desk: Desk) -> &'static MapWords {
    MapWords::of(desk.words().language)
}

/// The kinds that are shown.
fn kinds(view: &ViewState) -> Vec<NodeKind> {
    let said: Vec<NodeKind> = view.kinds.iter().filter_map(|key| NodeKind::from_key(key)).collect();
    if said.is_empty() { NodeKind::USUAL.to_vec() } else { said }
}

fn kind_name(words: &MapWords, kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Topic => words.kind_topic,
        NodeKind::Actor => words.kind_actor,
        NodeKind::Place => words.kind_place,
        NodeKind::Organisation => words.kind_organisation,
        NodeKind::Person => words.kind_person,
    }
}

fn kinds_name(words: &Words, kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Topic => words.topics,
        NodeKind::Actor => words.actors,
        NodeKind::Place => words.places,
        NodeKind::Organisation => words.organisations,
        NodeKind::Person => words.people,
    }
}

/// A strength as people read it.
fn written(desk: Desk, strength: f64) -> String {
    intl::hundredths((100.0 * strength).round() as i32, desk.words().language)
}

/// The link that picks a node, from wherever the reader is on the map.
fn node_link(desk: Desk, node: &Node) -> Part {
    let address = node.address();
    el("a")
        .live_attr("href", desk.live_link(move |view| view.node = Some(address.clone())))
        .text(desk.words().pick(&node.labels))
}

fn tools(desk: Desk) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let forms = [
        (MapForm::Network, texts.network),
        (MapForm::Matrix, texts.matrix),
        (MapForm::World, texts.world),
        (MapForm::Table, texts.table),
    ];
    let forms =
        forms.map(|(form, text)| segment(desk, text, move |view| view.map == form, move |view| view.map = form));
    let is_form = move |form: MapForm| desk.view.with(|view| view.map == form);
    let meetings = desk.house().corpus.reports.iter().enumerate().map(|(at, report)| {
        let id = report.id.as_str();
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(move || desk.view.with(|view| is_on(view.chosen.get(Facet::Report), id)))
            .on("change", move |_| desk.change(|view| toggle_report(desk, view, id)));
        el("label").class("toggle").child(tick).child(meeting_chip(at, &report.short_name())).done()
    });
    let kinds = NodeKind::ALL.map(|kind| {
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(move || desk.view.with(|view| kinds(view).contains(&kind)))
            .on("change", move |_| desk.change(|view| toggle_kind(view, kind)));
        el("label").class("toggle").child(tick).text(kinds_name(words, kind)).done()
    });
    let group = |name: &str| el("fieldset").class("inline").child(el("legend").text(name));
    el("div")
        .class("tools")
        .child(el("nav").class("segments").attr("aria-label", texts.map_form).children(forms))
        .child(group(texts.shown_meetings).children(meetings))
        .child(group(texts.kinds).hidden(move || is_form(MapForm::Matrix) || is_form(MapForm::World)).children(kinds))
        .child(threshold(desk).hidden(move || is_form(MapForm::World)))
        .done()
}

fn threshold(desk: Desk) -> Part {
    let words = desk.words();
    let weakest = move || desk.view.with(|view| view.weakest.unwrap_or(1));
    let choose = move |input| {
        let weakest = value_of(&input).parse().ok().filter(|weakest| *weakest > 1);
        desk.change(|view| view.weakest = weakest);
    };
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "1")
        .attr("max", HIGHEST_THRESHOLD.to_string())
        .value(move || weakest().to_string())
        .on("input", choose);
    let number = el("span").class("num").child(live_text(move || words.n_sentences(usize::from(weakest()))));
    el("label").class("inline").text(words.weakest_link).child(slider).child(number)
}

/// Is this one of the values that show? None chosen means all.
fn is_on(chosen: &[String], value: &str) -> bool {
    chosen.is_empty() || chosen.iter().any(|known| known == value)
}

/// What is chosen after a value was switched on or off. All of them is said by choosing
/// none; switching off the last one shows the others instead.
fn toggled(chosen: &[String], all: &[&str], value: &str) -> Vec<String> {
    let next = all.iter().filter(|other| is_on(chosen, other) != (**other == value));
    let next: Vec<String> = next.map(|other| (*other).to_owned()).collect();
    if next.len() == all.len() {
        Vec::new()
    } else if next.is_empty() {
        all.iter().filter(|other| **other != value).map(|other| (*other).to_owned()).collect()
    } else {
        next
    }
}

fn toggle_report(desk: Desk, view: &mut ViewState, id: &str) {
    let all: Vec<&str> = desk.house().corpus.reports.iter().map(|report| report.id.as_str()).collect();
    let chosen = toggled(view.chosen.get(Facet::Report), &all, id);
    view.chosen.clear_facet(Facet::Report);
    for id in chosen {
        view.chosen.insert(Facet::Report, &id);
    }
}

/// Switches a kind on or off. The usual kinds are said by saying none; switching off the
/// last one brings them back.
fn toggle_kind(view: &mut ViewState, kind: NodeKind) {
    let shown = kinds(view);
    let next: Vec<NodeKind> =
        NodeKind::ALL.into_iter().filter(|other| shown.contains(other) != (*other == kind)).collect();
    let is_usual = next == NodeKind::USUAL;
    view.kinds = next.into_iter().filter(|_| !is_usual).map(|kind| kind.key().to_owned()).collect();
}
