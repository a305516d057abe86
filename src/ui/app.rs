//! The whole app: what stands around the pages, and the ties to the address bar.

use super::browser::breathe;
use super::browser::in_the_background;
use super::browser::offline::Offline;
use super::browser::preferences::{Preferences, own_reports_are_here};
use super::browser::shelf::is_there;
use super::browser::{address, crash, offline, page, prerendered, tabs};
use super::desk::afterwards;
use super::desk::{Desk, FIRST_OF_VIEW, House, Lodging, STEPS, indexed};
use super::draw::{el, live};
use super::pages;
use super::parts;
use super::parts::Drawing;
use super::widgets::{
    close, colophon, dismiss, drawer, footer, header, is_new, newer_version, notices, own_unread, toast,
};
use crate::corpus::ReportId;
use crate::embedded;
use crate::index::Facet;
use crate::topics::{Camera, is_on_map};
use crate::ui::state::{Memo, State, follow};
use crate::view_state::{Language, Page, Place, Remark, ViewState, missing_own};
use leptos::prelude::*;

/// Where the heading of every page carries focus after a change of page.
pub(super) const HEADING: &str = "titel";
/// The pane with the passage that was picked.
pub(super) const PASSAGE: &str = "passage";
/// The part of the page that changes.
pub(super) const CONTENT: &str = "inhoud";

/// Has who was in something that goes now go on from the heading of the page.
pub(super) fn go_on_from_heading() {
    afterwards(|| page::focus_if_free(HEADING));
}

/// Opens the reports that stand in the page, draws the app and says when it can be used.
/// Where they are not all there, the page says that it cannot.
///
/// In short steps: between them the browser answers a reader who is already reading.
pub fn start() {
    crash::watch();
    in_the_background(async {
        breathe().await;
        let Some(corpus) = embedded::corpus_of(&prerendered::sentences()) else {
            page::set_root_attribute("data-failed", Some("wasm"));
            return;
        };
        breathe().await;
        let index = indexed(&corpus, 1).await;
        let embedded = House::with(corpus, index);
        let house = house_for_address(embedded).await;
        let (view, remarks) = open_address(house);
        // What the view needs has come along with the app. Where it has not, the page says so.
        let _said_by_the_page = parts::arrival(parts::needed(&view)).await;
        breathe().await;
        open(house, embedded, view, remarks);
    });
}

/// The house that the address asks for: with the reader's own reports where it speaks of such,
/// and some are here. Else those come once the page can be used.
async fn house_for_address(embedded: &'static House) -> &'static House {
    let (query, fragment) = address::read();
    let is_about_own = [query, fragment].iter().any(|part| part.contains(ReportId::OWN));
    if !is_about_own || !own_reports_are_here() {
        return embedded;
    }
    match parts::with_own(embedded).await {
        Ok(building) => building.await,
        Err(_said_by_the_page) => embedded,
    }
}

/// Has the reader's own reports stand among the others, once what that takes has arrived.
async fn let_own_in(desk: Desk) {
    match parts::let_own_in(desk).await {
        Ok(building) => building.await,
        Err(_) => desk.tell_absent(),
    }
}

/// Has them stand there once the page can be used, and whenever there is something again that they
/// would stand in. *Eigen verslagen* does without: there the reader may be writing or choosing files,
/// and nothing is drawn anew under their hands.
fn let_own_in_where_shown(desk: Desk, is_up: State<bool>) {
    let is_shown = Memo::new(move || desk.is_collection_open.get() || desk.view.with(|view| view.page != Page::Own));
    let mut may_be_new = false;
    follow(move || {
        if !is_shown.get() {
            may_be_new = true;
        } else if is_up.get() {
            let may_be_new = std::mem::take(&mut may_be_new);
            in_the_background(async move {
                // A browser that was killed may have lost the word that they are here.
                if may_be_new || own_reports_are_here() || is_there().await {
                    let_own_in(desk).await;
                }
            });
        }
    });
}

/// Takes up what another tab has changed in the reader's own reports, once they look at this one.
fn hear_of_own(desk: Desk) {
    let is_told = State::new(false);
    tabs::on_news(move || {
        if is_told.get_untracked() {
            return;
        }
        is_told.set(true);
        in_the_background(async move {
            page::seen().await;
            is_told.set(false);
            match parts::hear_of_own(desk).await {
                Ok(building) => building.await,
                Err(_) => desk.tell_absent(),
            }
        });
    });
}

/// Moves into another house: the view goes on, as far as its reports are there, and the reader
/// stays where they were.
pub(super) fn move_to(desk: Desk, house: &'static House) {
    if desk.lodging.get_untracked() == Lodging(house) {
        return;
    }
    let mut view = desk.view.get_untracked();
    let remarks = retain(house, &mut view);
    if desk.view.with_untracked(|before| *before != view) {
        desk.remarks.set(remarks);
        desk.view.set(view);
    }
    let focus = page::Focus::now();
    desk.lodging.set(Lodging(house));
    afterwards(move || focus.restore());
}

/// Draws the app for some reports and says when it can be used.
pub fn start_in(house: &'static House) {
    let (view, remarks) = open_address(house);
    open(house, house, view, remarks);
}

/// Draws the app behind what stands in the page, first what is around the view.
fn open(house: &'static House, embedded: &'static House, view: ViewState, remarks: Vec<Remark>) {
    leptos::mount::mount_to_body(move || {
        let desk = Desk::new(Lodging(house), embedded, view, remarks);
        desk.drawn.set(0);
        write_down(desk);
        let is_up = State::new(false);
        let_own_in_where_shown(desk, is_up);
        in_the_background(take_over(desk, is_up));
        whole_page(desk)
    });
}

/// Draws the view too, and has what stands in the page give way: to the whole of it where the
/// reader is looking at that already, else to the first of it.
async fn take_over(desk: Desk, is_up: State<bool>) {
    let is_there_already = desk.view.with_untracked(|view| matches!(view.page, Page::Overview | Page::Read));
    let gives_way = if is_there_already { STEPS } else { FIRST_OF_VIEW };
    let mut was_shown = false;
    for step in 1..=STEPS {
        breathe().await;
        desk.drawn.set(step);
        leptos::task::tick().await;
        if step == gives_way {
            listen(desk);
            was_shown = prerendered::give_way();
        }
    }
    let view = desk.view.get_untracked();
    // A first visit in English says so in its address.
    if view.language == Language::English && address::read().0.is_empty() {
        address::write(&view.to_address(), true);
    }
    if was_shown {
        stay(&view);
    } else {
        land(&view);
    }
    if is_new(desk) {
        // Its part has come along with the app. Where it has not, the drawer says so.
        let _said_in_the_drawer = parts::arrival(Some(Drawing::Collection)).await;
        // The reader may have gone on meanwhile.
        if is_new(desk) {
            desk.is_collection_open.set(true);
        }
    }
    // Effects run in a task of their own; the page can be used once they have run.
    afterwards(|| page::set_root_attribute("data-ready", Some("true")));
    hear_of_own(desk);
    is_up.set(true);
}

/// The view that the address asks for, as far as it can be had, and what could not.
fn open_address(house: &House) -> (ViewState, Vec<Remark>) {
    let (query, fragment) = address::read();
    let (view, remarks) = read_address(house, &query, &fragment);
    if query.is_empty() {
        return (ViewState { language: Preferences::load().language_of_visit(), ..view }, remarks);
    }
    (view, remarks)
}

fn read_address(house: &House, query: &str, fragment: &str) -> (ViewState, Vec<Remark>) {
    let (mut view, mut remarks) = ViewState::from_address(query, fragment);
    remarks.append(&mut retain(house, &mut view));
    // A bare link to a passage, `#2025-05-15-antalya.p5z5`, means: read it there.
    if query.is_empty() && view.place.is_some() {
        view.page = Page::Read;
    }
    (view, missing_own(remarks))
}

/// Drops from a view what these reports do not hold, and names it.
fn retain(house: &House, view: &mut ViewState) -> Vec<Remark> {
    let knows_value = |facet: Facet, value: &str| house.index.knows(facet, value);
    let knows_sentence = |sentence: &_| house.corpus.find(sentence).is_some();
    let knows_node = |node: &str| house.map.node(node).or_else(|| house.map.link_at(node)).is_some();
    let knows_kind = |kind: &str| crate::topics::NodeKind::from_key(kind).is_some();
    let mut remarks = view.retain_known(&knows_value, &knows_sentence, &knows_node, &knows_kind);
    let size = house.map.size();
    let knows_sight = |said: [i32; 3]| Camera::knows(size, said);
    let knows_spot = |x: i32, y: i32| is_on_map(size, x, y);
    remarks.append(&mut view.retain_on_map(&knows_sight, &knows_spot));
    remarks
}

/// Keeps the address bar, and what depends on where the reader is, up to date with the view.
fn write_down(desk: Desk) {
    let mut before = None;
    follow(move || {
        let now = desk.view.get();
        if let Some(before) = before.as_ref().filter(|before| **before != now) {
            write_address(before, &now);
            arrive(before, &now);
        }
        name_page(desk, &now);
        before = Some(now);
    });
}

/// Follows the reader: to another address, and by the keys that work everywhere.
fn listen(desk: Desk) {
    page::on_key("F7", move |is_back| pages::step_on_key(desk, is_back));
    page::on_key("Escape", move |_| close(desk) || dismiss(desk));
    page::on_key("/", move |_| pages::search_on_key());
    page::on_print(move |is_on_paper| desk.is_on_paper.set(is_on_paper));
    address::on_travel(move || {
        let (query, fragment) = address::read();
        go(desk, query, fragment, |_| {});
    });
    address::on_link(move |query, fragment| {
        // A link to where one is leads there all the same, for whoever has scrolled on.
        go(desk, query.to_owned(), fragment.to_owned(), land);
    });
}

/// Shows what an address asks for; where that is shown already, `stay` is done. Own reports it speaks of
/// that do not stand among the others yet are let in first.
fn go(desk: Desk, query: String, fragment: String, stay: fn(&ViewState)) {
    let (next, remarks) = read_address(desk.house(), &query, &fragment);
    if !remarks.iter().any(|remark| matches!(remark, Remark::MissingOwn { .. })) {
        return turn_to(desk, next, remarks, stay);
    }
    in_the_background(async move {
        let_own_in(desk).await;
        let (next, remarks) = read_address(desk.house(), &query, &fragment);
        turn_to(desk, next, remarks, stay);
    });
}

fn turn_to(desk: Desk, next: ViewState, remarks: Vec<Remark>, stay: fn(&ViewState)) {
    if desk.view.with_untracked(|view| *view == next) {
        stay(&next);
    }
    desk.show(next, remarks);
}

fn write_address(before: &ViewState, now: &ViewState) {
    let (query, fragment) = address::read();
    let shown = now.to_query() == query && now.to_fragment() == fragment;
    // After a step back the address is already there, though perhaps spelled otherwise.
    let shown = shown || ViewState::from_address(&query, &fragment).0 == *now;
    if shown {
        return;
    }
    let address = now.to_address();
    if before.replaces(now) {
        // Browsers take some milliseconds for it; who types sees what is found first.
        afterwards(move || address::write(&address, true));
    } else {
        // With it the browser notes how far the page was scrolled: before anything moves.
        address::write(&address, false);
    }
}

/// Puts the reader where a change has led.
fn arrive(before: &ViewState, now: &ViewState) {
    if now.place != before.place && now.place.is_some() {
        land(now);
    } else if now.page != before.page || now.being_read() != before.being_read() && now.page == Page::Read {
        page::start_at_top(HEADING);
    }
    if now.language != before.language {
        page::focus("andere-taal");
    }
}

/// Puts the reader at the passage of the view, once it is drawn.
fn land(view: &ViewState) {
    let Some(place) = view.place.clone() else { return };
    let page = view.page;
    afterwards(move || match (page, place) {
        (Page::Read, Place::Report(_)) => page::start_at_top(HEADING),
        (Page::Read, place) => page::go_to(&place.to_string()),
        // The passage has a pane of its own, which is always in sight.
        _ => page::focus_and_reveal_mark(PASSAGE),
    });
}

/// Leaves the reader where the browser has led, on the page that stood here before the app:
/// only the next key press starts from the passage.
fn stay(view: &ViewState) {
    let Some(place) = view.place.clone() else { return };
    afterwards(move || page::focus_if_free(&place.to_string()));
}

fn name_page(desk: Desk, view: &ViewState) {
    let words = super::words::Words::of(view.language);
    page::set_root_attribute("lang", Some(words.lang));
    let report = view.being_read().filter(|_| view.page == Page::Read);
    let report = report.and_then(|id| desk.house().corpus.report(id.as_str()).map(|(_, report)| report.short_name()));
    page::set_title(&words.title(report.as_deref().unwrap_or(words.page(view.page))));
}

/// What the view shows, and what stands around it.
fn whole_page(desk: Desk) -> AnyView {
    let offline = State::new(offline::state());
    offline::on_change(move || offline.set(offline::state()));
    // The one place where language, reports and page are looked at as a whole: what is inside
    // is built anew when they change, and may read them without tracking.
    let language = Memo::new(move || desk.view.with(|view| view.language));
    let shown = Memo::new(move || desk.view.with(|view| view.page));
    live(move || {
        // Read, not only tracked: a memo that nobody reads does not look at anything.
        let _built_in = language.get();
        let _built_for = desk.lodging.get();
        let content = desk.due(FIRST_OF_VIEW, move || pages::draw(desk, shown.get()));
        let told = [notices(desk), own_unread(desk), newer_version(desk, offline)].into_any();
        around(desk, offline, vec![told, content, colophon(desk)])
    })
}

/// Header, content, footer, and the place for a word in passing.
pub(super) fn around(desk: Desk, offline: State<Offline>, content: Vec<AnyView>) -> AnyView {
    let content = el("main").attr("id", CONTENT).attr("tabindex", "-1").children(content);
    let mut parts = header(desk);
    let drawer = desk.due(1, move || drawer(desk));
    let foot = desk.due(1, move || [footer(desk, offline), toast(desk)].into_any());
    parts.extend([drawer, content.done(), foot]);
    parts.into_any()
}
