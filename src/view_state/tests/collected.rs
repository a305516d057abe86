//! A collection is the reader's: nothing of it gets lost, nothing strange gets in.

use super::*;
use proptest::prelude::*;

fn ids(names: &[&str]) -> Vec<SentenceId> {
    names.iter().map(|name| name.parse().expect("an id")).collect()
}

fn written(view: &ViewState) -> Vec<String> {
    view.collected.iter().map(ToString::to_string).collect()
}

#[test]
fn a_sentence_is_collected_behind_the_others_and_taken_out_again() {
    let mut view = ViewState::default();
    for id in ids(&["a.p2z1", "a.p1z1", "b.p1z1", "a.p1z1"]) {
        assert!(view.toggle_collected(&id));
    }
    assert_eq!(written(&view), ["a.p2z1", "b.p1z1"]);
    view.collect_too(&ids(&["b.p1z1", "c.p1z1"]));
    assert_eq!(written(&view), ["a.p2z1", "b.p1z1", "c.p1z1"]);
}

#[test]
fn no_more_is_collected_than_a_link_may_carry() {
    let mut view = ViewState::default();
    let many: Vec<SentenceId> = (1..=300).map(|at| format!("a.p{at}z1").parse().expect("an id")).collect();
    view.collect_too(&many);
    assert_eq!(view.collected.len(), MOST_COLLECTED);
    let one_more: SentenceId = "b.p1z1".parse().expect("an id");
    assert!(!view.toggle_collected(&one_more), "it was taken all the same");
    assert_eq!(open(&format!("?{}", view.to_query())).0, view);
}

#[test]
fn a_sentence_moves_one_place_and_stays_at_the_ends() {
    let mut view = ViewState { collected: ids(&["a.p1z1", "a.p1z2", "a.p1z3"]), ..ViewState::default() };
    let places = [view.move_collected(0, true), view.move_collected(1, true), view.move_collected(2, true)];
    assert_eq!((places, written(&view)), ([1, 2, 2], vec!["a.p1z2".into(), "a.p1z3".into(), "a.p1z1".into()]));
    assert_eq!([view.move_collected(1, false), view.move_collected(0, false)], [0, 0]);
    assert_eq!(written(&view), ["a.p1z3", "a.p1z2", "a.p1z1"]);
    assert_eq!(view.move_collected(7, false), 7, "there is nothing to move");
}

#[test]
fn collecting_is_a_step_of_the_history_and_ordering_is_not() {
    let one = ViewState { collected: ids(&["a.p1z1", "a.p1z2"]), ..ViewState::default() };
    let mut other = one.clone();
    other.move_collected(0, true);
    assert!(one.replaces(&other) && one != other);
    other.toggle_collected(&ids(&["a.p1z3"])[0]);
    assert!(!one.replaces(&other));
}

#[test]
fn a_link_with_every_sentence_in_turn_can_be_mailed() {
    let in_turn = (1..=8).flat_map(|p| (1..=8).map(move |z| (p, z))).take(25);
    let collected = in_turn.flat_map(|(p, z)| [format!("{ANTALYA}.p{p}z{z}"), format!("{HELSINGBORG}.p{p}z{z}")]);
    let collected = collected.take(49).map(|id| id.parse().expect("an id")).collect();
    let shared = ViewState { collected, ..ViewState::default() }.to_shared_address();
    assert!(shared.len() < 1_800, "{} bytes leave no room for the site", shared.len());
}

#[test]
fn looking_at_a_link_and_building_on_it_loses_nothing() {
    let own = ids(&["a.p1z1", "a.p1z2"]);
    let mut kept = Kept::default();
    kept.follow(&[], &own);
    kept.write_note(&own[0], "mijn notitie");
    let theirs = ids(&["b.p1z1", "a.p1z2"]);
    assert!(!kept.holds(&theirs) && kept.holds(&own));
    assert_eq!(kept.beside(&theirs), ids(&["a.p1z1"]));

    let more = ids(&["b.p1z1", "a.p1z2", "b.p9z9"]);
    kept.follow(&theirs, &more);
    assert!(kept.holds(&more) && kept.holds(&own));
    assert_eq!(kept.beside(&more), ids(&["a.p1z1"]));
    assert_eq!(kept.note(&own[0]), "mijn notitie");

    kept.follow(&more, &more[..1]);
    assert_eq!(kept.beside(&[]), ids(&["b.p1z1", "a.p1z1"]), "what was taken out is kept, or more has gone");
}

#[test]
fn a_note_comes_back_with_its_sentence_and_goes_when_it_is_forgotten() {
    let own = ids(&["a.p1z1"]);
    let mut kept = Kept::default();
    kept.follow(&[], &own);
    kept.write_note(&own[0], "let op");
    kept.follow(&own, &[]);
    assert_eq!(kept.to_text(), "", "the note is still kept in the browser");
    kept.catch_up("");
    kept.follow(&[], &own);
    assert_eq!(kept.to_text(), "a.p1z1\tlet op\n");
    kept.forget(&own);
    assert_eq!((kept.to_text().as_str(), kept.note(&own[0])), ("", ""));
}

#[test]
fn what_another_tab_has_kept_meanwhile_is_not_overwritten() {
    let mut kept = Kept::default();
    kept.follow(&[], &ids(&["a.p1z1"]));
    kept.catch_up("a.p1z1\t\nb.p1z1\tvan ernaast\n");
    kept.follow(&ids(&["a.p1z1"]), &ids(&["a.p1z1", "a.p1z2"]));
    assert_eq!(kept.to_text(), "a.p1z1\t\na.p1z2\t\nb.p1z1\tvan ernaast\n");
}

#[test]
fn garbage_in_storage_is_passed_over() {
    let text = "\n\u{0}\t\t\nno id\tnote\nb.p1z1\nb.p1z1\tagain\n{\"json\":1}\na.p1z1\teen\ttwee\\q\\";
    let kept = Kept::read(text);
    assert_eq!(kept.beside(&[]), ids(&["b.p1z1", "a.p1z1"]));
    assert_eq!(kept.note(&ids(&["a.p1z1"])[0]), "een\ttweeq");
}

proptest! {
    #[test]
    fn what_is_kept_reads_back(notes in prop::collection::vec(any::<String>(), 0..6)) {
        let mut kept = Kept::default();
        let ids: Vec<SentenceId> = (1..=notes.len()).map(|at| format!("a.p1z{at}").parse().expect("an id")).collect();
        kept.follow(&[], &ids);
        for (id, note) in ids.iter().zip(&notes) {
            kept.write_note(id, note);
        }
        prop_assert_eq!(Kept::read(&kept.to_text()), kept);
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        let kept = Kept::read(&text);
        prop_assert_eq!(Kept::read(&kept.to_text()), kept);
    }
}
