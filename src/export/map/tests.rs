//! What the exports promise, on the embedded reports.

use super::*;
use crate::corpus::SentenceId;
use crate::embedded;
use crate::topics::{Along, Forms, Matrix, NodeKind, Spot, Term, rows};
use crate::view_state::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Everything, and what a reader narrowed down.
fn with_shots(check: impl Fn(Shot)) {
    let corpus = embedded::corpus();
    let map = embedded::map(&corpus);
    let of_first = corpus.sentences.iter().map(|sentence| sentence.report == 0).collect();
    let narrow = Choice { sentences: of_first, kinds: vec![NodeKind::Topic, NodeKind::Place], weakest: 2 };
    for choice in [Choice::all(&corpus), narrow] {
        check(Shot { corpus: &corpus, map: &map, places: &places(&map), choice: &choice });
    }
}

fn places(map: &TopicMap) -> Vec<[f32; 2]> {
    map.nodes.iter().map(|node| [node.x, node.y]).collect()
}

fn caption() -> Caption {
    Caption {
        title: "Kaart <van> onderwerpen".to_owned(),
        filters: "Antalya 2025 & verbanden vanaf 2 zinnen".to_owned(),
        source: "Verslagwijzer".to_owned(),
        address: "https://example.org/?v=1&beeld=kaart".to_owned(),
        day: "2026-11-22".parse().expect("a day"),
        data: "1a2b3c4d",
        language: Language::Dutch,
    }
}

fn dutch(labels: &Labels) -> &str {
    &labels.dutch
}

fn address(sentence: &SentenceId) -> String {
    format!("?v=1&beeld=lezen#{sentence}")
}

fn look(map: &TopicMap) -> Look<'static> {
    let kinds = NodeKind::ALL.map(|kind| kind.key().to_owned());
    Look { pick: dutch, form: Form::Network([0.0, 0.0, map.width, map.height]), several: "meerdere".to_owned(), kinds }
}

/// The pictures of what is shown in each of its forms.
fn pictures(shot: Shot, check: impl Fn(&str)) {
    let forms = Forms::of(shot.map);
    check(&picture(shot, &caption(), &look(shot.map)));
    for along in [Along::Topics, Along::Actors, Along::Meetings] {
        let matrix = Matrix::of(shot.map, shot.corpus, &forms.order, shot.choice, along);
        check(&picture(shot, &caption(), &Look { form: Form::Matrix(&matrix), ..look(shot.map) }));
    }
    check(&picture(shot, &caption(), &Look { form: Form::World(world(&forms)), ..look(shot.map) }));
}

fn world(forms: &Forms) -> World<'_> {
    let (spots, graticules) = (&forms.spots, &forms.graticules);
    let outlines = include_str!("../../../public/wereld.svg");
    World { spots, graticules, outlines, sheets: ["Europa", "De wereld"], marks: ["stad", "land", "gebied"] }
}

/// An element with its attributes and the text before its first child.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    inside: String,
}

/// Reads what [`crate::export::xml`] writes, strictly: a tag that does not close, an
/// attribute that stands twice or a character that should have been escaped fails.
fn elements(xml: &str) -> Vec<Element> {
    let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").expect("it says that it is XML");
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a value ends");
            assert!(attributes.insert(key.trim().to_owned(), plain(value)).is_none(), "{key} stands twice in {tag}");
            rest = after;
        }
        assert!(rest.is_empty(), "{rest:?} in {tag}");
        let inside = open.last().cloned().unwrap_or_default();
        found.push(Element { name: name.to_owned(), attributes, text: plain(text.trim_end()), inside });
        if !is_empty {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    found
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    assert!(!text.replace("&amp;", "").contains('&'), "an ampersand in {text:?}");
    text.replace("&amp;", "&")
}

fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    elements.iter().filter(|element| element.name == name).collect()
}

#[test]
fn table_network_and_every_file_carry_the_same_facts() {
    with_shots(|shot| {
        let (nodes, links) = (nodes(shot), links(shot));
        let shown = shot.map.shown(shot.choice);
        assert_eq!(nodes.rows.len(), shown.nodes.iter().filter(|n| **n > 0).count());
        assert_eq!(links.rows.len(), shown.links.iter().filter(|n| **n > 0).count());
        for (row, (node, n)) in nodes.rows.iter().zip(shot.map.nodes.iter().zip(&shown.nodes).filter(|(_, n)| **n > 0))
        {
            assert_eq!((&row[0], &row[4]), (&node.address(), &n.to_string()));
            assert_eq!(row[9].split(';').count(), *n, "each sentence is named");
        }
        for (row, (link, n)) in links.rows.iter().zip(shot.map.links.iter().zip(&shown.links).filter(|(_, n)| **n > 0))
        {
            let ends = [link.a, link.b].map(|end| shot.map.nodes[end].address());
            assert_eq!((&row[..2], &row[2]), (&ends[..], &n.to_string()));
        }
        let in_table = rows(shot.map, shot.corpus, shot.choice, &shown);
        assert_eq!(in_table.len(), nodes.rows.len());
        for (row, node) in in_table.iter().zip(&nodes.rows) {
            assert_eq!((&shot.map.nodes[row.node].address(), &row.sentences.to_string()), (&node[0], &node[4]));
            for link in &row.links {
                let ends = shot.map.link_address(link.link);
                let of_link = |row: &&Vec<String>| format!("{}:{}", row[0], row[1]) == ends;
                let in_file = links.rows.iter().find(of_link).expect("a link of the table stands in the file");
                let strength: f64 = in_file[3].parse().expect("a number");
                assert_eq!(link.sentences.to_string(), in_file[2]);
                assert!((strength - link.strength).abs() < 0.000_51, "{ends} is {strength} and {}", link.strength);
            }
        }

        let graph = elements(&gexf(shot, &caption(), dutch, GexfVersion::V1_3));
        let ids: Vec<&String> = named(&graph, "node").iter().map(|node| &node.attributes["id"]).collect();
        assert_eq!(ids, nodes.rows.iter().map(|row| &row[0]).collect::<Vec<_>>());
        for (edge, row) in named(&graph, "edge").iter().zip(&links.rows) {
            let ends = [&edge.attributes["source"], &edge.attributes["target"], &edge.attributes["weight"]];
            assert_eq!(ends, [&row[0], &row[1], &row[2]]);
        }
        let cells: Vec<&String> = named(&graph, "attvalue").iter().map(|value| &value.attributes["value"]).collect();
        assert_eq!(cells, nodes.rows.iter().chain(&links.rows).flatten().collect::<Vec<_>>());

        let graph = elements(&graphml(shot, &caption(), dutch));
        let cells = named(&graph, "data")
            .into_iter()
            .filter(|data| !matches!(data.attributes["key"].as_str(), "node.label" | "edge.weight"));
        let cells: Vec<&String> = cells.map(|data| &data.text).collect();
        assert_eq!(cells, nodes.rows.iter().chain(&links.rows).flatten().collect::<Vec<_>>());

        let drawn = elements(&picture(shot, &caption(), &look(shot.map)));
        let groups = named(&drawn, "g");
        let ids: Vec<&String> = groups.iter().filter_map(|group| group.attributes.get("id")).collect();
        assert_eq!(ids, nodes.rows.iter().map(|row| &row[0]).collect::<Vec<_>>());
        let lines = named(&drawn, "path")
            .into_iter()
            .filter(|path| path.attributes.get("class").is_some_and(|class| class == "line"));
        assert_eq!(lines.count(), links.rows.len());
    });
}

#[test]
fn the_topic_map_file_has_every_subject_association_and_passage_of_the_model() {
    with_shots(|shot| {
        let model = crate::topics::Model::of(shot.corpus, shot.map, shot.choice);
        let file = elements(&xtm(shot, &caption(), &address));
        let topics: BTreeSet<&String> = named(&file, "topic").iter().map(|topic| &topic.attributes["id"]).collect();
        let n_terms = Term::all().count();
        assert_eq!(topics.len(), n_terms + 1 + model.subjects.len() + model.associations.len());
        assert_eq!(named(&file, "association").len(), model.associations.len());
        let passages: usize = model.subjects.iter().map(|subject| subject.occurrences.len()).sum();
        let evidence: usize = model.associations.iter().map(|association| association.sentences.len()).sum();
        assert_eq!(named(&file, "resourceRef").len(), passages + evidence);
        for reference in named(&file, "topicRef") {
            let id = reference.attributes["href"].strip_prefix('#').expect("a topic of this file").to_owned();
            assert!(topics.contains(&id), "{id} is no topic");
        }
        let roles = model.associations.iter().map(|association| association.roles.len()).sum::<usize>();
        assert_eq!(named(&file, "role").len(), roles);
    });
}

#[test]
fn a_picture_in_any_form_carries_title_filters_legend_source_day_version_and_address() {
    with_shots(|shot| {
        pictures(shot, |drawn| {
            let drawn = elements(drawn);
            let text = named(&drawn, "text").iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
            let caption = caption();
            for wanted in [&caption.title, &caption.filters, &caption.source, &caption.address] {
                assert!(text.contains(wanted.as_str()), "{wanted:?} is not in {text}");
            }
            assert!(text.contains("2026-11-22 · 1a2b3c4d"), "{text}");
            assert!(drawn.iter().all(|element| !element.attributes.contains_key("style")));
            assert!(drawn.iter().all(|element| element.name != "text" || element.inside != "text"));
        });
        let drawn = picture(shot, &caption(), &look(shot.map));
        assert!(shot.corpus.reports.iter().all(|report| drawn.contains(&report.short_name())), "{drawn}");
        assert_eq!(drawn.contains(">persoon<"), shot.choice.shows(NodeKind::Person), "the legend names what is shown");
    });
}

#[test]
fn the_picture_of_a_matrix_has_every_count_under_the_names_of_its_row_and_column() {
    with_shots(|shot| {
        for along in [Along::Topics, Along::Actors, Along::Meetings] {
            let matrix = Matrix::of(shot.map, shot.corpus, &Forms::of(shot.map).order, shot.choice, along);
            let drawn = elements(&picture(shot, &caption(), &Look { form: Form::Matrix(&matrix), ..look(shot.map) }));
            let texts = |class: &str| -> Vec<String> {
                let of_class = |text: &&Element| text.attributes.get("class").is_some_and(|is| is == class);
                named(&drawn, "text").into_iter().filter(of_class).map(|text| text.text.clone()).collect()
            };
            let counts = matrix.cells.iter().flatten().filter(|n| **n > 0).map(usize::to_string);
            assert_eq!(texts("n"), counts.collect::<Vec<_>>());
            let names = matrix.rows.iter().map(|row| shot.map.nodes[*row].labels.dutch.clone());
            assert_eq!(texts("row"), names.collect::<Vec<_>>());
            let turned = named(&drawn, "text").into_iter().filter(|text| text.attributes.contains_key("transform"));
            assert_eq!(turned.count(), matrix.columns.len());
        }
    });
}

#[test]
fn the_picture_of_the_world_has_every_place_that_is_shown_and_its_country() {
    with_shots(|shot| {
        let forms = Forms::of(shot.map);
        let shown = shot.map.shown(shot.choice);
        let is_shown = |spot: &&Spot| shown.nodes[usize::from(spot.node)] > 0;
        let spots: Vec<&Spot> = forms.spots.iter().filter(is_shown).collect();
        let drawn = elements(&picture(shot, &caption(), &Look { form: Form::World(world(&forms)), ..look(shot.map) }));
        let ids: BTreeSet<String> =
            named(&drawn, "g").iter().filter_map(|group| group.attributes.get("id").cloned()).collect();
        let is_all = shot.choice.sentences.iter().all(|is_chosen| *is_chosen);
        assert!(spots.len() > if is_all { 10 } else { 0 }, "the reports name many places");
        assert_eq!(ids, spots.iter().map(|spot| shot.map.nodes[usize::from(spot.node)].address()).collect());
        let countries = named(&drawn, "path").into_iter().filter_map(|path| path.attributes.get("class"));
        let n_named = countries.filter(|class| *class == "named").count();
        assert!(n_named > if is_all { 5 } else { 0 }, "countries that are named stand out");
    });
}

#[test]
fn the_colours_of_the_pictures_are_those_of_the_page_in_the_light() {
    let tokens = include_str!("../../../style/tokens.css");
    with_shots(|shot| {
        pictures(shot, |drawn| {
            for (at, _) in drawn.match_indices('#') {
                let colour: String = drawn[at..].chars().take_while(|c| c.is_ascii_hexdigit() || *c == '#').collect();
                assert!(colour == "#fff" || tokens.contains(&format!("light-dark({colour},")), "{colour}");
            }
        });
    });
}

#[test]
fn the_two_versions_of_gexf_differ_in_their_namespaces_only() {
    with_shots(|shot| {
        let newer = gexf(shot, &caption(), dutch, GexfVersion::V1_3);
        let older = gexf(shot, &caption(), dutch, GexfVersion::V1_2);
        let turned = older.replace("http://www.gexf.net/1.2draft", "http://gexf.net/1.3").replace("\"1.2\"", "\"1.3\"");
        assert_eq!(turned, newer);
        assert_ne!(older, newer);
    });
}

#[test]
fn an_empty_map_gives_whole_files() {
    let corpus = Corpus::default();
    let map = TopicMap::of(&corpus);
    let choice = Choice::all(&corpus);
    let shot = Shot { corpus: &corpus, map: &map, places: &[], choice: &choice };
    assert!(nodes(shot).rows.is_empty() && links(shot).rows.is_empty());
    for text in [
        gexf(shot, &caption(), dutch, GexfVersion::V1_3),
        graphml(shot, &caption(), dutch),
        xtm(shot, &caption(), &address),
        picture(shot, &caption(), &look(&map)),
    ] {
        assert!(!elements(&text).is_empty());
    }
}
