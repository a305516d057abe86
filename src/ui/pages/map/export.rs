//! The map to take along: as a table, for other programs, as a picture.

use super::choice;
use super::kinds_name;
use super::matrix::along;
use super::network::{places, sight};
use super::texts;
use crate::corpus::Labels;
use crate::embedded;
use crate::export::Style;
use crate::export::map::{
    Caption, Form, GexfVersion, Look, Pick, Shot, World, gexf, graphml, links, nodes, picture, xtm,
};
use crate::topics::{Camera, Choice, Matrix, NodeKind};
use crate::ui::browser::address::absolute;
use crate::ui::browser::download;
use crate::ui::desk::{Desk, Outlines, address_of};
use crate::ui::draw::{bare_list, el};
use crate::ui::parts;
use crate::ui::state::State;
use crate::ui::take_along::Taken;
use crate::ui::take_along::exported;
use crate::ui::widgets::{button, cite, hand_over, other_styles, save};
use crate::view_state::{Language, MapForm, ViewState};
use leptos::prelude::*;

/// The names of the files, which tell their forms.
const FILES: [&str; 8] = [
    "kaart-knopen.csv",
    "kaart-verbanden.csv",
    "kaart.xtm",
    "kaart.gexf",
    "kaart-1.2.gexf",
    "kaart.graphml",
    "kaart.svg",
    PNG,
];

const PNG: &str = "kaart.png";

/// Pixels for each unit of the map: sharp on paper and on fine screens.
const SCALE: u32 = 2;

pub(super) fn export(desk: Desk) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let is_open = State::new(false);
    let toggle = button(words.export, move || is_open.set(!is_open.get_untracked()))
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()));
    let names = [
        texts.csv_nodes,
        texts.csv_links,
        "XTM 2.1 (topic map)",
        "GEXF 1.3 (Gephi)",
        "GEXF 1.2 (networkx)",
        "GraphML",
        texts.picture_svg,
        texts.picture_png,
    ];
    let buttons = FILES.into_iter().zip(names).map(|(file, name)| {
        let offer = move || match file {
            PNG => save_picture(desk),
            file => save(desk, Taken::Map, file),
        };
        el("li").child(button(name, offer)).done()
    });
    let list = bare_list("ul", "plain chips").hidden(move || !is_open.get()).attr("aria-label", words.export);
    el("div")
        .class("tools")
        .child(toggle)
        .child(button(words.cite, move || cite(desk, Taken::Map, Style::Plain)))
        .child(other_styles(desk, Taken::Map))
        .child(list.children(buttons))
        .done()
}

fn save_picture(desk: Desk) {
    let drawing = parts::file(desk, Taken::Map, PNG.to_owned());
    hand_over(desk, drawing, async move |drawing| download::offer_png(PNG, &drawing, SCALE).await);
}

/// What the map shows now, and of what.
pub(crate) fn about(desk: Desk) -> Caption {
    desk.view.with_untracked(|view| caption(desk, &choice(desk, view)))
}

/// The file of this name, of what the map shows now.
pub(crate) fn file(desk: Desk, file: &str) -> String {
    let words = desk.words();
    let pick: Pick = match words.language {
        Language::Dutch => |labels: &Labels| &labels.dutch,
        Language::English => |labels| &labels.english,
    };
    let view = desk.view.get_untracked();
    let choice = &choice(desk, &view);
    let map = &desk.house().map;
    let places = places(desk, &view);
    let shot = Shot { corpus: &desk.house().corpus, map, places: &places, choice };
    let caption = caption(desk, choice);
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "csv" if file == FILES[0] => nodes(shot).to_csv(&caption),
        "csv" => links(shot).to_csv(&caption),
        "xtm" => {
            let mut defined = shot.corpus.clone();
            embedded::define(&mut defined);
            xtm(Shot { corpus: &defined, ..shot }, &caption, &|sentence| absolute(&address_of(sentence)))
        }
        "gexf" if file == FILES[3] => gexf(shot, &caption, pick, GexfVersion::V1_3),
        "gexf" => gexf(shot, &caption, pick, GexfVersion::V1_2),
        "graphml" => graphml(shot, &caption, pick),
        _ => drawing(desk, &view, shot, &caption, pick),
    }
}

/// The map in the form it has on screen; in place of its table, the network.
fn drawing(desk: Desk, view: &ViewState, shot: Shot, caption: &Caption, pick: Pick) -> String {
    let words = desk.words();
    let kinds = NodeKind::ALL.map(|kind| kinds_name(words, kind).to_owned());
    let several = words.meetings_many.to_owned();
    let forms = desk.house().forms();
    let (matrix, outlines);
    let form = match view.map {
        MapForm::Network | MapForm::Table => Form::Network(window(desk, view)),
        MapForm::Matrix => {
            matrix = Matrix::of(shot.map, shot.corpus, &forms.order, shot.choice, along(view));
            Form::Matrix(&matrix)
        }
        MapForm::World => {
            outlines = match desk.outlines.get_untracked() {
                Outlines::There(text) => text,
                Outlines::OnTheWay | Outlines::Failed => String::new(),
            };
            Form::World(World {
                spots: &forms.spots,
                graticules: &forms.graticules,
                outlines: &outlines,
                sheets: [words.near_sheet, words.world_sheet],
                marks: [words.town, words.country, words.region_or_water],
            })
        }
    };
    picture(shot, caption, &Look { pick, form, several, kinds })
}

/// The part of the map in sight: left, top, width and height.
fn window(desk: Desk, view: &ViewState) -> [f32; 4] {
    let [width, height] = sight(desk, view);
    let camera = Camera::of([width, height], view.viewport);
    let [left, top] = camera.map_point([0.0, 0.0]);
    [left, top, width / camera.zoom(), height / camera.zoom()]
}

fn caption(desk: Desk, choice: &Choice) -> Caption {
    let words = desk.words();
    let reports = desk.house().corpus.reports.iter().enumerate();
    let reports = reports.filter(|(_, report)| report.sentences.clone().any(|at| choice.sentences[at]));
    let reports: Vec<usize> = reports.map(|(at, _)| at).collect();
    let kinds = NodeKind::ALL.into_iter().filter(|kind| choice.shows(*kind));
    let kinds: Vec<&str> = kinds.map(|kind| kinds_name(words, kind)).collect();
    let weakest = words.n_sentences(choice.weakest);
    let filters = format!("{}; {} {weakest}", kinds.join(", "), words.weakest_link);
    let about = exported(desk, &reports, words.map_of, filters);
    Caption { source: format!("{} · {}", about.source, words.unofficial), ..about }
}
