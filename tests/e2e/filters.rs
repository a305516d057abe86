//! Filters keep their word: a count is what one gets.

use crate::harness::{Name, Reader, eventually, ids_in_both, seen, visit};
use serde_json::json;

const GROUPS: [&str; 8] =
    ["Verslag", "Onderwerp", "Wie", "Handeling", "Gericht aan", "Plaats", "Organisatie", "Persoon"];

#[test]
fn every_facet_is_there_with_values() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        for group in GROUPS {
            assert!(!reader.facet(group).await.is_empty(), "{group} has no values");
        }
        let reports: Vec<_> = reader.facet("Verslag").await.iter().map(|value| value.promised).collect();
        let mut counts = reports.clone();
        counts.sort_unstable();
        assert_eq!(counts, [24, 25]);
    });
}

#[test]
fn choosing_a_value_gives_what_its_label_promised() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        for group in GROUPS {
            promises_hold(&reader, group, 4, 49).await;
        }
    });
}

#[test]
fn counts_hold_under_another_filter() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&onderwerp=steun-aan-oekraine").await;
        let before = reader.hits().await.len();
        for group in ["Verslag", "Wie", "Handeling", "Gericht aan", "Plaats"] {
            promises_hold(&reader, group, 3, before).await;
        }
    });
}

#[test]
fn counts_hold_under_search_words() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&q=defensie-uitgaven").await;
        let before = reader.hits().await.len();
        for group in ["Verslag", "Onderwerp", "Wie"] {
            promises_hold(&reader, group, 3, before).await;
        }
    });
}

#[test]
fn two_values_of_one_facet_are_either_or() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let support = filtered(&reader, "onderwerp=steun-aan-oekraine").await;
        let spending = filtered(&reader, "onderwerp=defensie-uitgaven").await;
        let mut either = filtered(&reader, "onderwerp=defensie-uitgaven,steun-aan-oekraine").await;
        let mut expected = support.clone();
        expected.extend(spending.into_iter().filter(|id| !support.contains(id)));
        either.sort();
        expected.sort();
        assert_eq!(either, expected);
    });
}

#[test]
fn values_of_two_facets_must_both_hold() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let support = filtered(&reader, "onderwerp=steun-aan-oekraine").await;
        let dutch = filtered(&reader, "wie=nederland").await;
        let both = filtered(&reader, "onderwerp=steun-aan-oekraine&wie=nederland").await;
        assert_eq!(both, ids_in_both(&support, &dutch));
        assert!(!both.is_empty() && both.len() < support.len());
    });
}

#[test]
fn the_other_facets_count_anew_after_a_choice() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        let label = reader.facet("Verslag").await[0].label.clone();
        let before = reader.facet("Onderwerp").await;
        reader.toggle("Verslag", &label).await;
        eventually("lower counts for the topics", async || {
            let now = reader.facet("Onderwerp").await;
            let total =
                |values: &[_]| values.iter().map(|value: &crate::harness::FacetValue| value.promised).sum::<usize>();
            seen(total(&now) < total(&before), || format!("{now:?}"))
        })
        .await;
    });
}

#[test]
fn a_chip_takes_its_filter_away_and_no_other() {
    visit(async |stage| {
        let reader = stage.reader().await;
        let dutch = filtered(&reader, "wie=nederland").await;
        reader.open("?v=1&beeld=verkennen&onderwerp=steun-aan-oekraine&wie=nederland").await;
        reader.click("button", "Verwijder filter: Steun aan Oekraïne").await;
        reader.wait_for_hits(dutch.len()).await;
        assert_eq!(reader.hits().await, dutch);
        reader.wait_without("button", "Verwijder filter: Steun aan Oekraïne").await;
        assert!(reader.has("button", "Verwijder filter: Nederland").await, "the other chip went too");
        assert_eq!(reader.in_address("onderwerp").await, "");
    });
}

#[test]
fn one_button_clears_every_filter() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen&onderwerp=steun-aan-oekraine,navo-top&wie=nederland").await;
        reader.click("button", "Wis alle filters").await;
        reader.wait_for_hits(49).await;
        reader.wait_without("button", Name::Begins("Verwijder filter: ")).await;
        assert_eq!(reader.in_address("wie").await, "");
        let checked = reader.script("return document.querySelectorAll('main input:checked').length", vec![]).await;
        assert_eq!(checked, json!(0), "a checkbox is still checked");
    });
}

#[test]
fn a_choice_stands_in_the_address_at_once() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        reader.toggle("Onderwerp", "Steun aan Oekraïne").await;
        reader.wait_for_address("onderwerp", "steun-aan-oekraine").await;
        let act = reader.facet("Handeling").await.into_iter().find(|value| value.promised > 0);
        reader.toggle("Handeling", &act.expect("supporting Ukraine is an act").label).await;
        eventually("the act in the address", async || {
            let acts = reader.in_address("handeling").await;
            seen(!acts.is_empty(), || format!("handeling={acts}"))
        })
        .await;
        assert_eq!(reader.in_address("onderwerp").await, "steun-aan-oekraine");
    });
}

#[test]
fn choosing_a_value_leaves_the_page_where_it_was() {
    visit(async |stage| {
        let reader = stage.reader().await;
        reader.open("?v=1&beeld=verkennen").await;
        let value = reader.facet("Onderwerp").await.into_iter().find(|value| value.promised >= 5);
        let label = value.expect("some topic has five sentences").label;
        let group = reader.find("group", "Onderwerp").await;
        let checkbox = reader.find_in(&group, "checkbox", Name::Begins(&format!("{label} ("))).await;
        let place = "const e = arguments[0]; return e.getBoundingClientRect().top";
        reader
            .script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", vec![json!(checkbox)])
            .await;
        let before = reader.script(place, vec![json!(checkbox)]).await.as_f64().unwrap_or_default();
        reader.press_on(&checkbox).await.expect("the checkbox can be clicked");
        eventually("the choice is made", async || {
            let (found, all) = reader.status_counts().await;
            seen(found < all, || format!("{found} of {all}"))
        })
        .await;
        let group = reader.find("group", "Onderwerp").await;
        let checkbox = reader.find_in(&group, "checkbox", Name::Begins(&format!("{label} ("))).await;
        let after = reader.script(place, vec![json!(checkbox)]).await.as_f64().unwrap_or_default();
        assert!((after - before).abs() < 40.0, "the checkbox jumped from {before} to {after}");
        let focus = reader.focused().await;
        assert!(focus.1.starts_with(&label), "the focus went to {focus:?}");
    });
}

/// Tries values of a group one by one, spread over its length, and takes each back.
async fn promises_hold(reader: &Reader, group: &str, most: usize, without_choice: usize) {
    let values = reader.facet(group).await;
    let step = values.len().div_ceil(most).max(1);
    for value in values.iter().step_by(step) {
        // Nothing to get: some pages do not let it be chosen, and they need not.
        if value.promised == 0 {
            continue;
        }
        reader.toggle(group, &value.label).await;
        reader.wait_for_hits(value.promised).await;
        reader.toggle(group, &value.label).await;
        reader.wait_for_hits(without_choice).await;
    }
}

async fn filtered(reader: &Reader, filter: &str) -> Vec<String> {
    reader.open(&format!("?v=1&beeld=verkennen&{filter}")).await;
    reader.hits().await
}
