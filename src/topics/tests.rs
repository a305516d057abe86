//! What the map promises, on the embedded reports.

use super::label::{self, TEXT_SIZE};
use super::*;
use crate::corpus::{Corpus, Mention, MentionKind, MentionValue, Vocabulary};
use crate::embedded;
use std::collections::BTreeSet;

fn is_about(corpus: &Corpus, sentence: usize, node: &Node) -> bool {
    let id = node.id.as_str();
    let names = |kind: MentionKind| {
        let is_it = |mention: &Mention| mention.kind == kind && mention.value == MentionValue::Name(id.to_owned());
        corpus.sentences[sentence].mentions.iter().any(is_it)
    };
    match node.kind {
        NodeKind::Topic => corpus.sentences[sentence].topics().any(|topic| topic == id),
        NodeKind::Actor => corpus.sentences[sentence].actors().any(|actor| actor == id),
        NodeKind::Place => names(MentionKind::Place),
        NodeKind::Organisation => names(MentionKind::Organisation),
        NodeKind::Person => names(MentionKind::Person),
    }
}

#[test]
fn every_topic_with_a_passage_who_speaks_of_one_and_what_is_named_is_on_the_map() {
    let corpus = embedded::corpus();
    let map = TopicMap::of(&corpus);
    let mut wanted = BTreeSet::new();
    for statement in corpus.sentences.iter().flat_map(|sentence| &sentence.statements) {
        let topics = statement.topics.iter().filter(|topic| *topic != Vocabulary::COURSE_OF_MEETING);
        let found = topics.map(|topic| format!("onderwerp.{topic}")).collect::<Vec<_>>();
        if !found.is_empty() {
            wanted.extend(statement.actors.iter().map(|actor| format!("wie.{actor}")));
        }
        wanted.extend(found);
    }
    for mention in corpus.sentences.iter().flat_map(|sentence| &sentence.mentions) {
        if let MentionValue::Name(id) = &mention.value {
            wanted.insert(format!("{}.{id}", mention.kind.word()));
        }
    }
    assert_eq!(map.nodes.iter().map(Node::address).collect::<BTreeSet<_>>(), wanted);
    for (at, node) in map.nodes.iter().enumerate() {
        assert_eq!(map.node(&node.address()), Some(at));
    }
    for nonsense in ["", "verloop", "onderwerp.verloop", "onderwerp.", "wie.defensie-uitgaven", "wie"] {
        assert_eq!(map.node(nonsense), None, "{nonsense:?}");
    }
}

/// What is shown at first leaves no empty band beneath it, and no name of it is cut off.
#[test]
fn the_usual_kinds_fill_their_part_of_the_map() {
    let map = TopicMap::of(&embedded::corpus());
    let [width, height] = map.usual_size();
    assert!(width == map.width && height < map.height, "{width} × {height}");
    let usual = || map.nodes.iter().filter(|node| NodeKind::USUAL.contains(&node.kind));
    assert!(usual().all(|node| node.label_y() < height - 10.0));
    assert!(usual().any(|node| node.label_y() > height - 60.0), "an empty band beneath {height}");
}

#[test]
fn every_sentence_of_a_link_holds_both_its_ends() {
    let corpus = embedded::corpus();
    let map = TopicMap::of(&corpus);
    assert!(map.links.len() > map.nodes.len(), "a map of the reports has links");
    for link in &map.links {
        assert!(link.a < link.b && !link.sentences.is_empty() && link.sentences.is_sorted());
        assert_eq!(map.nodes[link.a].kind, NodeKind::Topic, "every link has a topic at its first end");
        for at in &link.sentences {
            assert!(is_about(&corpus, *at, &map.nodes[link.a]) && is_about(&corpus, *at, &map.nodes[link.b]));
        }
    }
    assert!(map.links.is_sorted_by_key(|link| std::cmp::Reverse(link.sentences.len())), "strongest first");
}

/// What the page says about a node and what it finds on the page Explore are the same.
#[test]
fn what_is_named_has_the_sentences_that_its_filter_finds() {
    let corpus = embedded::corpus();
    let map = TopicMap::of(&corpus);
    for node in map.nodes.iter().filter(|node| node.kind != NodeKind::Actor) {
        let has_it = |at: &usize| is_about(&corpus, *at, node);
        assert_eq!(
            node.sentences,
            (0..corpus.sentences.len()).filter(has_it).collect::<Vec<_>>(),
            "{}",
            node.address()
        );
        assert!(crate::index::Index::of(&corpus).knows(node.kind.facet(), &node.id));
    }
}

#[test]
fn a_place_is_linked_with_every_topic_of_the_sentences_that_name_it() {
    let corpus = embedded::corpus();
    let map = TopicMap::of(&corpus);
    let at = map.node("plaats.straat-van-hormuz").expect("a place of the reports");
    let linked: BTreeSet<&str> = map.links_of(at).map(|(other, _)| map.nodes[other].id.as_str()).collect();
    let topics = map.nodes[at].sentences.iter().flat_map(|sentence| corpus.sentences[*sentence].topics());
    assert_eq!(linked, topics.filter(|topic| *topic != Vocabulary::COURSE_OF_MEETING).collect());
    assert!(linked.contains("straat-van-hormuz"));
}

/// A sentence in which one ally supports this and another calls for that links neither
/// with the other's topic.
#[test]
fn what_an_actor_does_about_a_topic_stands_in_one_statement() {
    let corpus = embedded::corpus();
    let map = TopicMap::of(&corpus);
    let mut said = 0;
    for link in &map.links {
        let [a, b] = [&map.nodes[link.a], &map.nodes[link.b]];
        assert_eq!(link.acts.is_empty(), b.kind != NodeKind::Actor, "{} and {}", a.id, b.id);
        for (act, sentences) in &link.acts {
            for at in sentences {
                said += 1;
                let is_it = |statement: &crate::corpus::Statement| {
                    statement.act == *act && statement.topics.contains(&a.id) && statement.actors.contains(&b.id)
                };
                assert!(corpus.sentences[*at].statements.iter().any(is_it), "{} {} {}", b.id, act.id(), a.id);
            }
        }
    }
    let mut all = BTreeSet::new();
    for (at, sentence) in corpus.sentences.iter().enumerate() {
        for statement in &sentence.statements {
            for actor in &statement.actors {
                let topics = statement.topics.iter().filter(|topic| *topic != Vocabulary::COURSE_OF_MEETING);
                all.extend(topics.map(|topic| (at, actor, statement.act, topic)));
            }
        }
    }
    assert_eq!(said, all.len(), "and none is left out");
}

#[test]
fn the_links_of_a_node_are_those_that_end_there() {
    let map = TopicMap::of(&embedded::corpus());
    let node = map.node("onderwerp.lastenverdeling").expect("a topic of the reports");
    let neighbours: Vec<&str> = map.links_of(node).map(|(other, _)| map.nodes[other].id.as_str()).collect();
    assert!(neighbours.contains(&"nederland") && neighbours.contains(&"defensie-uitgaven"));
    assert_eq!(neighbours.len(), map.links.iter().filter(|link| link.a == node || link.b == node).count());
}

#[test]
fn two_drawings_are_the_same_to_the_bit() {
    let (once, again) = (TopicMap::of(&embedded::corpus()), TopicMap::of(&embedded::corpus()));
    for (one, other) in once.nodes.iter().zip(&again.nodes) {
        assert_eq!([one.x, one.y, one.radius].map(f32::to_bits), [other.x, other.y, other.radius].map(f32::to_bits));
    }
    assert_eq!(once, again);
}

/// Left, top, right and bottom of a node and of its label in one language.
fn boxes(node: &Node, label: &str) -> [[f64; 4]; 2] {
    let (x, y, radius) = (f64::from(node.x), f64::from(node.y), f64::from(node.radius));
    let (width, height) = label::size(label);
    // The first base line stands a letter's height under the top of the label.
    let top = f64::from(node.label_y() - 0.8 * TEXT_SIZE);
    [[x - radius, y - radius, x + radius, y + radius], [x - width / 2.0, top, x + width / 2.0, top + height]]
}

#[test]
fn no_label_lies_on_another_or_on_a_node_and_nothing_on_the_edge() {
    check_room(&TopicMap::of(&embedded::corpus()));
}

fn check_room(map: &TopicMap) {
    for language in [|node: &Node| node.labels.dutch.clone(), |node: &Node| node.labels.english.clone()] {
        let drawn: Vec<[[f64; 4]; 2]> = map.nodes.iter().map(|node| boxes(node, &language(node))).collect();
        for (i, one) in drawn.iter().enumerate() {
            for [left, top, right, bottom] in one {
                let (width, height) = (f64::from(map.width), f64::from(map.height));
                assert!(
                    *left > 5.0 && *top > 5.0 && *right < width - 5.0 && *bottom < height - 5.0,
                    "{}",
                    map.nodes[i].id
                );
            }
            for (j, other) in drawn[..i].iter().enumerate() {
                for a in one {
                    for b in other {
                        let is_apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                        assert!(is_apart, "{} lies on {}", map.nodes[i].id, map.nodes[j].id);
                    }
                }
            }
        }
    }
}

#[test]
fn what_matters_most_lies_in_the_middle() {
    let map = TopicMap::of(&embedded::corpus());
    for address in
        ["wie.nederland", "onderwerp.navo-top", "onderwerp.steun-aan-oekraine", "onderwerp.defensie-uitgaven"]
    {
        let node = &map.nodes[map.node(address).expect("on the map of the reports")];
        let (dx, dy) = (2.0 * node.x / map.width - 1.0, 2.0 * node.y / map.height - 1.0);
        assert!(dx.abs() < 0.6 && dy.abs() < 0.6, "{address} lies at {}, {}", node.x, node.y);
    }
}

#[test]
fn the_area_of_a_node_goes_with_its_sentences() {
    let map = TopicMap::of(&embedded::corpus());
    let shares: Vec<f32> = map
        .nodes
        .iter()
        .filter(|node| node.radius > 6.0)
        .map(|node| node.radius * node.radius / node.sentences.len() as f32)
        .collect();
    for share in &shares {
        assert!((share / shares[0] - 1.0).abs() < 0.03, "{shares:?}");
    }
}

#[test]
fn an_empty_collection_has_an_empty_map() {
    let map = TopicMap::of(&Corpus::default());
    assert!(map.nodes.is_empty() && map.links.is_empty() && map.width > 0.0 && map.height > 0.0);
}

/// One of the embedded reports, as a collection of its own.
fn only(report: usize) -> Corpus {
    let whole = embedded::corpus();
    let mut corpus = Corpus { vocabulary: whole.vocabulary, ..Corpus::default() };
    let sentences = whole.reports[report].sentences.clone();
    corpus.sentences = whole.sentences[sentences].to_vec();
    corpus.reports = vec![whole.reports[report].clone()];
    let start = corpus.reports[0].sentences.start;
    corpus.reports[0].sentences = 0..corpus.sentences.len();
    for paragraph in &mut corpus.reports[0].paragraphs {
        paragraph.sentences = paragraph.sentences.start - start..paragraph.sentences.end - start;
    }
    corpus.sentences.iter_mut().for_each(|sentence| sentence.report = 0);
    corpus
}

#[test]
fn what_stands_on_a_map_stays_where_it_is_when_reports_join() {
    for first in [0, 1] {
        let before = TopicMap::of(&only(first));
        let (corpus, _) = only(first).joined(vec![only(1 - first)]);
        let map = TopicMap::grown(&corpus, &before);
        let fresh = TopicMap::of(&corpus);
        assert_eq!(
            map.nodes.iter().map(Node::address).collect::<Vec<_>>(),
            fresh.nodes.iter().map(Node::address).collect::<Vec<_>>()
        );
        assert_eq!(map.links, fresh.links);
        assert!(map.nodes.len() > before.nodes.len() + 5, "{} and {} nodes", map.nodes.len(), before.nodes.len());
        assert!(map.width >= before.width && map.height >= before.height);
        for node in &before.nodes {
            let now = &map.nodes[map.node(&node.address()).expect("it was there")];
            assert_eq!([now.x, now.y], [node.x, node.y], "{}", node.id);
        }
        check_room(&map);
        assert_eq!(map, TopicMap::grown(&corpus, &before), "the same again");
    }
}

#[test]
fn a_map_that_nothing_joins_stays_as_it_is() {
    let corpus = embedded::corpus();
    let before = TopicMap::of(&corpus);
    assert_eq!(TopicMap::grown(&corpus, &before), before);
    let forms = Forms::of(&before);
    let grown = forms.grown(&before, &before, |_| None);
    assert_eq!(grown.order, forms.order);
    // Marks begin at whole units then, so that some come to lie a unit further.
    for (now, then) in grown.spots.iter().zip(&forms.spots) {
        assert_eq!((now.node, now.sheet, now.place, now.radius), (then.node, then.sheet, then.place, then.radius));
        assert!([0, 1].iter().all(|at| (now.mark[*at] - then.mark[*at]).abs() <= 1), "{now:?} {then:?}");
    }
    assert_eq!(grown.spots.len(), forms.spots.len());
}

#[test]
fn places_that_join_lie_where_the_globe_has_them() {
    let before = TopicMap::of(&only(0));
    let (corpus, _) = only(0).joined(vec![only(1)]);
    let map = TopicMap::grown(&corpus, &before);
    let known = Forms::of(&before);
    let grown = known.grown(&map, &before, crate::analysis::location);
    let places = |forms: &Forms, map: &TopicMap| -> BTreeSet<(String, [i16; 2])> {
        forms.spots.iter().map(|spot| (map.nodes[usize::from(spot.node)].id.clone(), spot.place)).collect()
    };
    assert_eq!(places(&grown, &map), places(&Forms::of(&map), &map));
    assert!(grown.spots.len() > known.spots.len());
}
