//! Do own reports stand among the embedded ones as if they had always been there?

use std::fs;
use std::path::PathBuf;
use verslagwijzer::analysis::{Analyst, location};
use verslagwijzer::corpus::{Corpus, sentences};
use verslagwijzer::embedded;
use verslagwijzer::import::{Joined, Joining, OwnReport};
use verslagwijzer::index::{Facet, Filters, Index, Query};
use verslagwijzer::topics::{MOST_JOINING, TopicMap};

/// Reports that nobody wrote, as a reader would add them.
fn invented() -> Vec<OwnReport> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/verzonnen");
    let folders = ["afstemmen", "achtergehouden"].map(|folder| fs::read_dir(root.join(folder)).expect("the fixtures"));
    let mut paths: Vec<PathBuf> = folders.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let mut analyst = Analyst::new();
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| crate::own_report(&mut analyst, &name(path), &fs::read(path).expect("a file"))).collect()
}

fn joined(reports: &[OwnReport]) -> Joined {
    let corpus = embedded::corpus();
    let notes = embedded::notes(&corpus);
    let mut joining = Joining::default();
    reports.iter().for_each(|own| joining.take_up(&own.packed()));
    joining.join(corpus, notes)
}

#[test]
fn every_sentence_of_every_report_is_there_once_under_its_id() {
    let reports = invented();
    let all = joined(&reports).corpus;
    assert!(all.reports.windows(2).all(|two| two[0].days.end <= two[1].days.end), "in order of the meetings");
    let mut n_sentences = 0;
    let mut check = |alone: &Corpus| {
        for (at, sentence) in alone.sentences.iter().enumerate() {
            let there = &all.sentences[all.find(&alone.id_of(at)).expect("the sentence")];
            assert_eq!(all.text_of(there), alone.text_of(sentence));
            assert_eq!((&there.statements, &there.mentions), (&sentence.statements, &sentence.mentions));
            n_sentences += 1;
        }
    };
    check(&embedded::corpus());
    reports.iter().for_each(|own| check(&own.corpus().expect("a sound report")));
    assert_eq!(all.sentences.len(), n_sentences);
    assert!(sentences(&all).lines().count() == n_sentences && n_sentences > 300, "{n_sentences} sentences");
}

#[test]
fn notes_stay_with_their_sentences() {
    let reports = invented();
    let Joined { corpus, notes, .. } = joined(&reports);
    let embedded = embedded::corpus();
    let own_notes = embedded::notes(&embedded);
    for at in 0..embedded.sentences.len() {
        let now = corpus.find(&embedded.id_of(at)).expect("the sentence");
        let said = |one: &verslagwijzer::analysis::TopicNote| (one.topic.clone(), one.words.clone());
        let (then, now): (Vec<_>, Vec<_>) =
            (own_notes.topics_of(at).map(said).collect(), notes.topics_of(now).map(said).collect());
        assert_eq!(then, now);
    }
}

#[test]
fn an_index_that_is_made_in_pieces_answers_like_one_that_is_not() {
    let all = joined(&invented()).corpus;
    let mut making = Index::begin();
    for at in 0..all.reports.len() {
        making.read(&all, at..at + 1);
    }
    let (pieces, whole) = (making.finish(), Index::of(&all));
    for words in ["steun oekraine", "\"de ministers\"", "defensie*", ""] {
        let ask = |index: &Index| format!("{:?}", index.answer(&all, &Query::read(words), &Filters::default()));
        assert_eq!(ask(&pieces), ask(&whole), "{words}");
    }
    assert!(all.reports.iter().all(|report| whole.knows(Facet::Report, report.id.as_str())));
}

#[test]
fn the_map_keeps_its_places_and_grows_around_them() {
    let all = joined(&invented());
    let embedded = embedded::corpus();
    let before = embedded::map(&embedded);
    let map = TopicMap::grown(&all.corpus, &before);
    for node in &before.nodes {
        let now = &map.nodes[map.node(&node.address()).expect("it was there")];
        assert_eq!([now.x, now.y], [node.x, node.y], "{}", node.id);
        assert!(now.sentences.len() >= node.sentences.len());
    }
    assert!(map.nodes.len() > before.nodes.len() + 50 && map.nodes.len() <= before.nodes.len() + MOST_JOINING);
    assert!(map.nodes.iter().all(|node| node.x > 0.0 && node.y > 0.0 && node.x < map.width && node.y < map.height));
    let forms = embedded::forms().grown(&map, &before, |id| all.location(id));
    let named = forms.spots.iter().filter(|spot| before.node(&map.nodes[usize::from(spot.node)].address()).is_none());
    for spot in named.clone() {
        assert!(location(&map.nodes[usize::from(spot.node)].id).is_some());
    }
    assert!(named.count() > 20, "places that only own reports name");
}
