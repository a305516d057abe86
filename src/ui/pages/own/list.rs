//! The reports that are kept.

use super::{Own, follow, section};
use crate::import::{Card, Fact, Origin};
use crate::ui::app::go_on_from_heading;
use crate::ui::browser::preferences::own_reports_are_here;
use crate::ui::browser::{download, in_the_background, page};
use crate::ui::desk::{Desk, Said, afterwards};
use crate::ui::draw::{Part, bare_list, el, live, nothing};
use crate::ui::own::{self, Stage, look};
use crate::ui::state::State;
use crate::ui::widgets::{Draw, Items, button, link, quiet_button, unfolding};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn list(own: Own) -> AnyView {
    let Own { desk, words, .. } = own;
    let edition = follow(desk, |all| all.edition);
    live(move || {
        let _drawn_for = edition.get();
        let (ids, damaged): (Vec<String>, Vec<String>) =
            look(|all| (all.cards.iter().map(|card| card.id.clone()).collect(), all.damaged.clone()));
        let title =
            if ids.is_empty() { words.reports.to_owned() } else { format!("{} ({})", words.reports, ids.len()) };
        let section = section("kept", "uw-verslagen", &title);
        let section = if damaged.is_empty() { section } else { section.child(unreadable(own, &damaged)) };
        if ids.is_empty() {
            let is_awaited = look(|all| all.stage == Stage::Unknown) && own_reports_are_here();
            let text = if is_awaited { words.being_fetched } else { words.none_yet };
            return section.child(el("p").class("quiet").text(text)).done();
        }
        let n = ids.len();
        let draw: Draw = Arc::new(move |at| {
            let card = look(|all| all.cards.iter().find(|card| card.id == ids[at]).cloned());
            card.map_or_else(|| el("li").done(), |card| one(own, &card))
        });
        let list = bare_list("ul", "plain cards").attr("aria-label", words.reports);
        section.child(list.child(unfolding(desk, Items::OfList, 0..n, true, &draw))).done()
    })
}

fn one(own: Own, card: &Card) -> AnyView {
    let Own { desk, words, opened } = own;
    let title = card.fact(Fact::Title).to_owned();
    let id = card.id.clone();
    let read = match id.parse() {
        Ok(report) => link(desk.link(|view| view.read(&report, None)), words.read),
        Err(_) => el("span"),
    };
    let (opening, removed, wanted) = (id.clone(), id.clone(), id.clone());
    let called = |what: &str| format!("{what}: {title}");
    let correct = quiet_button(words.put_right, move || opened.set(Some(opening.clone())));
    let files = quiet_button(words.dataset_files, move || save_dataset(own, wanted.clone()));
    let asked = State::new(false);
    let (remover, keeper) = (format!("weg-{id}"), format!("houd-{id}"));
    let sure = sure(own, id.clone(), asked, [&remover, &keeper]);
    // What a reader has put right is in no file.
    let is_corrected = card.n_corrections() > 0;
    let ask = move || {
        if !is_corrected {
            return remove(own, removed.clone());
        }
        asked.set(true);
        let keeper = keeper.clone();
        afterwards(move || page::focus(&keeper));
    };
    let remove = quiet_button(words.remove, ask).attr("id", remover);
    let tools = el("p")
        .class("card-tools")
        .child(read.attr("aria-label", called(words.read)))
        .child(correct.attr("aria-label", called(words.put_right)).attr("data-opens", &id))
        .child(files.attr("aria-label", called(words.dataset_files)))
        .child(remove.attr("aria-label", called(words.remove)));
    el("li")
        .class("card")
        .child(el("h3").attr("lang", "nl").text(&title))
        .child(about(desk, own, card))
        .child(tools)
        .child(sure)
        .done()
}

/// Asks whether a report is to go.
fn sure(own: Own, id: String, asked: State<bool>, [remover, keeper]: [&str; 2]) -> AnyView {
    let words = own.words;
    let (remover, keeper) = (remover.to_owned(), keeper.to_owned());
    live(move || {
        if !asked.get() {
            return nothing();
        }
        let (id, remover) = (id.clone(), remover.clone());
        let keep = move || {
            asked.set(false);
            let remover = remover.clone();
            afterwards(move || page::focus(&remover));
        };
        el("div")
            .class("sure")
            .attr("role", "alert")
            .child(el("p").text(words.remove_sure))
            .child(button(words.remove_yes, move || remove(own, id.clone())))
            .child(button(words.keep_it, keep).attr("id", &keeper))
            .done()
    })
}

/// When and where, how many sentences, out of which file.
fn about(desk: Desk, own: Own, card: &Card) -> Part {
    let words = own.words;
    let parse = |fact: Fact| card.fact(fact).parse().ok();
    let days = parse(Fact::Begin).zip(parse(Fact::End));
    let days = days.map(|(begin, end)| desk.days(crate::corpus::Days { begin, end })).unwrap_or_default();
    let mut said = vec![card.fact(Fact::Place).to_owned(), days, words.n_sentences(card.n_sentences)];
    if card.n_corrections() > 0 {
        said.push(words.n_corrections(card.n_corrections()));
    }
    said.push(format!("{} ({})", card.file_name, words.form(card.form)));
    said.extend(card.left_out.iter().map(|left_out| words.left_out(left_out)));
    said.retain(|part| !part.is_empty());
    let assumed: Vec<&str> =
        card.facts.iter().filter(|fact| fact.origin == Origin::Assumed).map(|fact| words.fact(fact.fact)).collect();
    let about = el("div").class("quiet").child(el("p").text(said.join(" · ")));
    if assumed.is_empty() {
        return about;
    }
    let origin = words.origin(Origin::Assumed).unwrap_or_default();
    about.child(el("p").class("assumed").text(format!("{}: {origin}.", assumed.join(", "))))
}

fn unreadable(own: Own, ids: &[String]) -> Part {
    let words = own.words;
    let items = ids.iter().map(|id| {
        let removed = id.clone();
        let remove = quiet_button(words.remove, move || remove(own, removed.clone()));
        el("li").text(format!("{id} ")).child(remove.attr("aria-label", format!("{}: {id}", words.remove))).done()
    });
    el("div").class("warning").attr("role", "status").child(el("p").text(words.damaged)).child(el("ul").children(items))
}

fn remove(own: Own, id: String) {
    let Own { desk, words, .. } = own;
    in_the_background(async move {
        if !own::remove(desk, id).await {
            desk.said.set(Some(Said::Done(words.not_removed)));
        }
        go_on_from_heading();
    });
}

/// Offers the dataset's files of a report.
fn save_dataset(own: Own, id: String) {
    let Own { desk, words, .. } = own;
    in_the_background(async move {
        let Some((files, names)) = own::dataset(&id).await else {
            return desk.said.set(Some(Said::Done(words.not_saved)));
        };
        let stem = look(|all| all.cards.iter().find(|card| card.id == id).map(Card::dataset_id)).unwrap_or(id);
        let mut all = vec![
            (format!("{stem}.txt"), files.report),
            (format!("{stem}.uitspraken.tsv"), files.statements),
            (format!("{stem}.vermeldingen.tsv"), files.mentions),
        ];
        if !names.is_empty() {
            all.push((format!("{stem}.namen.tsv"), names));
        }
        if !all.iter().all(|(name, text)| download::offer(name, text)) {
            desk.tell_no_download();
        }
    });
}
