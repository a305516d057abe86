//! The places that are named, on two sheets: Europe and around it, and the world.

use super::network::node_id;
use super::texts;
use super::{node_link, pick};
use crate::analysis::PlaceKind;
use crate::topics::{LINE_HEIGHT, Node, NodeKind, Sheet, Shown, Spot, label_lines, outlines, shape};
use crate::ui::browser::fetch;
use crate::ui::browser::field::{Event, key_of};
use crate::ui::desk::{Desk, Outlines};
use crate::ui::draw::{Part, bare_list, el, live, live_text, nothing, svg};
use crate::ui::state::{Memo, State};
use crate::ui::widgets::{button, chip, meeting_chip, meeting_class};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file with the outlines, beside the page.
const FILE: &str = "wereld.svg";

pub(super) fn world(desk: Desk, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let outline = desk.outlines;
    if outline.with_untracked(|outline| !matches!(outline, Outlines::There(_))) {
        fetch_outline(outline);
    }
    let message = move || {
        outline.with(|outline| match outline {
            Outlines::OnTheWay => texts.outline_loading,
            Outlines::Failed => texts.outline_failed,
            Outlines::There(_) => "",
        })
    };
    let again = button(words.try_again, move || fetch_outline(outline))
        .hidden(move || outline.with(|outline| *outline != Outlines::Failed));
    let status = el("p").attr("role", "status").child(live_text(move || message().to_owned()));
    let sheets = [(Sheet::Near, words.near_sheet), (Sheet::World, words.world_sheet)];
    let sheets = sheets.map(|(sheet, name)| draw_sheet(desk, sheet, name, outline, shown, picked));
    el("div")
        .class("world")
        .child(el("div").class("world-status").child(status).child(again))
        .children(sheets)
        .child(legend(desk))
        .child(el("p").class("quiet").text(texts.outline_source))
        .child(live(move || shown.with(|shown| nowhere(desk, shown))))
        .done()
}

fn fetch_outline(outline: State<Outlines>) {
    outline.set(Outlines::OnTheWay);
    spawn_local(async move {
        let text = fetch::text(FILE).await;
        // A host may send its own page for a file it lacks.
        let text = text.filter(|text| !outlines(text, Sheet::World).is_empty());
        outline.set(text.map_or(Outlines::Failed, Outlines::There));
    });
}

fn draw_sheet(
    desk: Desk,
    sheet: Sheet,
    name: &str,
    outline: State<Outlines>,
    shown: Memo<Shown>,
    picked: Memo<Option<usize>>,
) -> AnyView {
    let [width, height] = sheet.size();
    let spots = desk.house().forms().spots.iter().filter(|spot| spot.sheet == sheet);
    let marks: Vec<AnyView> = spots.map(|spot| mark(desk, spot, shown, picked)).collect();
    let drawing = svg("svg")
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", "group")
        .attr("aria-label", name)
        .child(svg("path").class("graticule").attr("d", &desk.house().forms().graticules[sheet as usize]))
        .child(svg("g").attr("aria-hidden", "true").attr("transform", "scale(.5)").child(live(move || {
            outline.with(|outline| match outline {
                Outlines::There(text) => land(desk, sheet, text, shown),
                _ => nothing(),
            })
        })))
        .child(svg("g").children(marks));
    let scrolled = el("div")
        .class("world-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{}: {name}", texts(desk).map_form))
        .child(drawing);
    el("figure").child(el("figcaption").text(name)).child(scrolled).done()
}

/// The countries of a sheet; those that are named in the colour of their meeting.
fn land(desk: Desk, sheet: Sheet, text: &str, shown: Memo<Shown>) -> AnyView {
    let mut ground = String::new();
    let mut over = Vec::new();
    for (id, path) in outlines(text, sheet) {
        if id == "frame" {
            over.push(svg("path").class("frame").attr("d", path).done());
            continue;
        }
        ground.push_str(path);
        let is_it = |node: &Node| node.kind == NodeKind::Place && node.id == id;
        if let Some(at) = desk.house().map.nodes.iter().position(is_it) {
            let look = look(desk, at);
            let class = move || {
                let hidden = if shown.with(|shown| shown.nodes[at] > 0) { "" } else { " hidden" };
                Some(format!("named {look}{hidden}"))
            };
            over.push(svg("path").live_attr("class", class).attr("d", path).done());
        }
    }
    over.insert(0, svg("path").class("land").attr("d", ground).done());
    over.into_any()
}

/// In the colour of the meeting that alone names a place.
fn look(desk: Desk, node: usize) -> &'static str {
    desk.house().map.nodes[node].meeting(&desk.house().corpus).map_or("both", meeting_class)
}

fn kind_class(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country => "is-country",
        PlaceKind::Town => "is-town",
        PlaceKind::Region | PlaceKind::Water => "is-region",
    }
}

/// A place: its mark, its name, and the lines to where it lies.
fn mark(desk: Desk, spot: &'static Spot, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let at = usize::from(spot.node);
    let node = &desk.house().map.nodes[at];
    let kind = match spot.kind {
        PlaceKind::Country => words.country,
        PlaceKind::Town => words.town,
        PlaceKind::Region => texts.region,
        PlaceKind::Water => texts.water,
    };
    let n_shown = move || shown.with(|shown| shown.nodes[at]);
    let reports = desk.house().corpus.reports.iter();
    let meetings = reports.filter(|report| node.sentences.iter().any(|at| report.sentences.contains(at)));
    let meetings: Vec<String> = meetings.map(|report| report.short_name()).collect();
    let meetings = meetings.join(", ");
    let name = words.pick(&node.labels);
    // It begins as what is written there, for who speaks to the page.
    let label = move || Some(format!("{name}, {}, {kind}, {meetings}", words.n_sentences(n_shown())));
    let (look, form) = (look(desk, at), kind_class(spot.kind));
    let class = move || {
        let state = match (n_shown(), picked.get()) {
            (0, _) => " hidden",
            (_, Some(picked)) if picked == at => " picked",
            _ => "",
        };
        Some(format!("spotted {look} {form}{state}"))
    };
    let toggle = move || pick(desk, Some(at).filter(|at| picked.get_untracked() != Some(*at)));
    let by_key = move |press: Event| {
        if matches!(key_of(&press).as_str(), "Enter" | " ") {
            press.prevent_default();
            toggle();
        }
    };
    svg("g")
        .attr("id", node_id(at))
        .live_attr("class", class)
        .attr("role", "button")
        .live_attr("tabindex", move || Some(if n_shown() > 0 { "0" } else { "-1" }.to_owned()))
        .live_attr("aria-hidden", move || (n_shown() == 0).then(|| "true".to_owned()))
        .live_attr("aria-label", label)
        .live_attr("aria-pressed", move || Some((picked.get() == Some(at)).to_string()))
        .on("click", move |_| toggle())
        .on("keydown", by_key)
        .child(svg("path").class("leader").attr("d", spot.leaders()))
        .child(outlined(node.meeting(&desk.house().corpus), spot))
        .child(written(spot, name, n_shown))
        .done()
}

/// The name at its point, with its number of sentences behind it.
fn written(spot: &Spot, name: &str, n_shown: impl Fn() -> usize + Send + 'static) -> Part {
    let [x, y] = spot.label;
    let x = x.to_string();
    let (first, second) = label_lines(name);
    let line =
        |text: &str, down: f32| svg("tspan").attr("x", x.as_str()).attr("dy", (down as i32).to_string()).text(text);
    let number = svg("tspan").class("n").child(live_text(move || format!(" {}", n_shown())));
    svg("text")
        .attr("y", y.to_string())
        .attr("text-anchor", spot.anchor.word())
        // The space parts the lines for who hears them.
        .child(line(&if second.is_some() { format!("{first} ") } else { first.to_owned() }, 0.0))
        .child(second.map(|second| line(second, LINE_HEIGHT)))
        .child(number)
}

/// The mark, in the shape of its meeting.
fn outlined(meeting: Option<usize>, spot: &Spot) -> Part {
    let [x, y] = spot.mark;
    svg("path")
        .class("shape")
        .attr("transform", format!("translate({x} {y})"))
        .attr("d", shape(meeting, f32::from(spot.radius)))
}

fn legend(desk: Desk) -> AnyView {
    let words = desk.words();
    let reports = desk.house().corpus.reports.iter().enumerate();
    let meetings = reports.map(|(at, report)| meeting_chip(at, &words.only_in(&report.short_name())));
    let kind = |class: &str, text: &str| {
        let mark = el("span").class(&format!("chip-mark {class}")).attr("aria-hidden", "true");
        el("span").class("chip").child(mark).text(text)
    };
    el("div")
        .class("legend")
        .attr("role", "group")
        .attr("aria-label", texts(desk).legend)
        .children(meetings)
        .child(chip("both", "◆", words.meetings_many))
        .child(kind("solid", words.town))
        .child(kind("hollow", words.country))
        .child(kind("hollow dashed", words.region_or_water))
        .done()
}

/// The places that no list has a location for.
fn nowhere(desk: Desk, shown: &Shown) -> AnyView {
    let has_spot = |node: usize| desk.house().forms().spots.iter().any(|spot| usize::from(spot.node) == node);
    let nodes = desk.house().map.nodes.iter().enumerate();
    let lost = nodes.filter(|(at, node)| node.kind == NodeKind::Place && shown.nodes[*at] > 0 && !has_spot(*at));
    let lost: Vec<AnyView> = lost.map(|(_, node)| el("li").child(node_link(desk, node)).done()).collect();
    if lost.is_empty() {
        return nothing();
    }
    el("section")
        .child(el("h2").text(texts(desk).not_on_map))
        .child(bare_list("ul", "plain chips").children(lost))
        .done()
}
