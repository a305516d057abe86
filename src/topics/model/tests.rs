//! What the topic map promises, on two reports.

use super::*;
use crate::corpus::{Act, Corpus};
use crate::topics::{Choice, NodeKind, TopicMap};
use crate::two_reports;
use std::collections::BTreeSet;

fn whole() -> (Corpus, TopicMap, Model) {
    let corpus = two_reports::corpus();
    let map = TopicMap::of(&corpus);
    let model = Model::of(&corpus, &map, &Choice::all(&corpus));
    (corpus, map, model)
}

fn place(model: &Model, identifier: &str) -> usize {
    model.find(&format!("{IDENTIFIERS}{identifier}")).unwrap_or_else(|| panic!("no {identifier}"))
}

/// One sentence for each fact: who, what, about what.
#[test]
fn every_act_of_the_tables_is_an_association_in_the_scope_of_its_meeting() {
    let (corpus, _, model) = whole();
    let mut wanted = BTreeSet::new();
    for (at, sentence) in corpus.sentences.iter().enumerate() {
        for statement in &sentence.statements {
            for actor in &statement.actors {
                for topic in statement.topics.iter().filter(|topic| *topic != "verloop") {
                    wanted.insert((
                        statement.act.id(),
                        format!("naam:{actor}"),
                        format!("onderwerp:{topic}"),
                        corpus.id_of(at),
                    ));
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    for association in &model.associations {
        let Term::Act(act) = association.kind else { continue };
        let [(Term::Kind(NodeKind::Topic), topic), (Term::Kind(NodeKind::Actor), actor)] = association.roles[..] else {
            panic!("{association:?} has other roles");
        };
        let id = |at: usize| model.subjects[at].identifiers[0].replace(IDENTIFIERS, "");
        for sentence in &association.sentences {
            assert_eq!(sentence.report, association.scope);
            found.insert((act.id(), id(actor), id(topic), sentence.clone()));
        }
    }
    assert_eq!(found, wanted);
}

#[test]
fn every_association_and_occurrence_traces_to_sentences() {
    let (corpus, _, model) = whole();
    for association in &model.associations {
        assert!(!association.sentences.is_empty(), "{association:?}");
        for (_, player) in &association.roles {
            assert!(*player < model.subjects.len());
        }
        for sentence in &association.sentences {
            assert!(corpus.find(sentence).is_some(), "{sentence} is nowhere");
            for (role, player) in &association.roles {
                let is_meeting = matches!(role, Term::Meeting | Term::Next);
                assert!(is_meeting || model.subjects[*player].occurrences.contains(sentence), "{association:?}");
            }
        }
    }
    for subject in &model.subjects {
        assert!(subject.occurrences.is_sorted() && subject.occurrences.iter().all(|id| corpus.find(id).is_some()));
        assert_eq!(subject.occurrences.is_empty(), subject.kinds.contains(&Term::Meeting), "{subject:?}");
    }
}

#[test]
fn an_actor_that_is_named_as_an_organisation_is_one_subject_with_two_kinds() {
    let (_, map, model) = whole();
    let eu = &model.subjects[place(&model, "naam:eu")];
    assert_eq!(eu.kinds, [Term::Kind(NodeKind::Actor), Term::Kind(NodeKind::Organisation)]);
    let [speaks, is_named] = ["wie.eu", "organisatie.eu"].map(|address| &map.nodes[map.node(address).expect(address)]);
    let all: BTreeSet<usize> = speaks.sentences.iter().chain(&is_named.sentences).copied().collect();
    assert_eq!(eu.occurrences.len(), all.len(), "each sentence once");
    // The country, and the topic that bears its name.
    assert_ne!(place(&model, "naam:china"), place(&model, "onderwerp:straat-van-hormuz"));
    assert_ne!(place(&model, "naam:straat-van-hormuz"), place(&model, "onderwerp:straat-van-hormuz"));
}

#[test]
fn every_meeting_prepared_what_its_report_says() {
    let (corpus, _, model) = whole();
    let prepared: Vec<&Association> =
        model.associations.iter().filter(|association| association.kind == Term::Prepared).collect();
    assert_eq!(prepared.len(), corpus.reports.len());
    let summit = &model.subjects[prepared[0].roles[1].1];
    assert_eq!(summit.identifiers, [format!("{IDENTIFIERS}bijeenkomst:2025-06-25-den-haag")]);
    assert_eq!(summit.names[0].text, "NAVO-top Den Haag");
}

#[test]
fn names_stand_in_two_languages_and_identifiers_are_unique() {
    let (_, _, model) = whole();
    let mut seen = BTreeSet::new();
    for subject in &model.subjects {
        assert!(subject.identifiers.iter().all(|identifier| seen.insert(identifier)), "{subject:?}");
        let languages: Vec<Option<Term>> = subject.names.iter().map(|name| name.language).collect();
        assert!(languages == [Some(Term::Dutch), Some(Term::English)] || languages == [None], "{subject:?}");
    }
    let terms: BTreeSet<String> = Term::all().map(Term::identifier).collect();
    assert_eq!(terms.len(), Term::all().count());
}

#[test]
fn maps_of_two_meetings_merge_into_the_map_of_both() {
    let (corpus, map, model) = whole();
    let of_meeting = |report: usize| {
        let sentences = corpus.sentences.iter().map(|sentence| sentence.report == report).collect();
        Model::of(&corpus, &map, &Choice { sentences, ..Choice::all(&corpus) })
    };
    let mut merged = of_meeting(0);
    merged.absorb(of_meeting(1));
    assert_eq!(merged.subjects.len(), model.subjects.len());
    for subject in &model.subjects {
        let found = &merged.subjects[merged.find(&subject.identifiers[0]).expect("a subject of the whole")];
        assert_eq!((&found.occurrences, &found.names), (&subject.occurrences, &subject.names));
    }
    let facts = |model: &Model| -> BTreeSet<String> {
        let role = |(role, player): &(Term, usize)| format!("{role:?} {:?}", model.subjects[*player].identifiers);
        let text = |a: &Association| {
            format!("{:?} {:?} {:?}", a.kind, a.roles.iter().map(role).collect::<Vec<_>>(), a.sentences)
        };
        model.associations.iter().map(text).collect()
    };
    assert_eq!(facts(&merged), facts(&model));
    let again = merged.clone();
    merged.absorb(again.clone());
    assert_eq!(merged, again, "what is known already changes nothing");
}

#[test]
fn a_choice_leaves_only_what_it_shows() {
    let (corpus, map, _) = whole();
    let choice = Choice { kinds: vec![NodeKind::Topic], weakest: 2, ..Choice::all(&corpus) };
    let model = Model::of(&corpus, &map, &choice);
    assert!(model.associations.iter().all(|association| !matches!(association.kind, Term::Act(_) | Term::Named)));
    assert!(model.find(&format!("{IDENTIFIERS}naam:nederland")).is_none());
    assert!(Act::ALL.iter().all(|act| Term::all().any(|term| term == Term::Act(*act))));
}
