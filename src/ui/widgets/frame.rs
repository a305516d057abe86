//! What stands around every page: header, notices, footer, and a word in passing.

use super::{button, link, opener};
use crate::ui::app::{CONTENT, go_on_from_heading};
use crate::ui::browser::field::{select_all, value_of};
use crate::ui::browser::offline;
use crate::ui::browser::offline::{Offline, Stored};
use crate::ui::browser::page;
use crate::ui::browser::preferences::Preferences;
use crate::ui::desk::{Desk, Said};
use crate::ui::draw::{Part, el, live, live_text, nothing};
use crate::ui::state::{Memo, State, follow};
use crate::view_state::{Language, Page};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long a word in passing stays, in milliseconds: time to read it twice.
const READING_TIME: u32 = 5_000;

/// The page beside this one that says how accessible it is.
pub(crate) const STATEMENT: &str = "toegankelijkheid.html";

const PAGES: [Page; 7] = [Page::Overview, Page::Explore, Page::Map, Page::Compare, Page::Read, Page::Own, Page::About];

/// Name, navigation, sharing and language.
pub(crate) fn header(desk: Desk) -> Vec<AnyView> {
    let words = desk.words();
    let links = PAGES.into_iter().map(|page| {
        el("a")
            .live_attr("href", desk.live_link(move |view| view.turn_to(page)))
            .live_attr("aria-current", move || desk.view.with(|view| view.page == page).then(|| "page".to_owned()))
            .text(words.page(page))
            .done()
    });
    let (other, other_lang) = match words.language {
        Language::Dutch => (Language::English, "en"),
        Language::English => (Language::Dutch, "nl"),
    };
    let skip = link(format!("#{CONTENT}"), words.skip_to_content).class("skip").on("click", |click| {
        // An address with only a fragment would take the place of the passage in it.
        click.prevent_default();
        page::focus(CONTENT);
    });
    let brand = el("a").class("brand").live_attr("href", desk.live_link(|view| view.turn_to(Page::Overview)));
    let language = el("a")
        .attr("id", "andere-taal")
        .class("button")
        .attr("lang", other_lang)
        .attr("hreflang", other_lang)
        .live_attr("href", desk.live_link(move |view| view.language = other))
        .on("click", move |_| Preferences { language: Some(other), ..Preferences::load() }.save())
        .text(words.other_language);
    let copy = button(words.copy_link, move || desk.copy_link(|_| {}));
    // In sight only where there is a share sheet: the page knows that before the app does.
    let share = button(words.share, move || desk.share_link()).attr("id", "deel");
    let bar = el("header")
        .class("bar")
        .child(brand.text("Verslagwijzer"))
        .child(el("nav").attr("aria-label", words.main_navigation).children(links))
        .child(el("div").class("bar-tools").child(copy).child(share).child(opener(desk)).child(language));
    vec![skip.done(), bar.done()]
}

/// Tells the style, by an attribute of the root, whether something lies over the foot of the window, so
/// that it hides nothing that is brought in sight. A style finds that out by itself with `:has()`,
/// but at every change of the page anew.
pub(crate) fn lies_over_the_foot(name: &'static str, is_there: impl Fn() -> bool + 'static) {
    follow(move || page::set_root_attribute(name, is_there().then_some("")));
    on_cleanup(move || page::set_root_attribute(name, None));
}

/// A notice over the foot of the page, while it is told; the sign says so to the style.
fn notice(
    sign: &'static str,
    is_told: impl Fn() -> bool + Copy + Send + 'static,
    draw: impl Fn(Part) -> Part + Send + 'static,
) -> AnyView {
    lies_over_the_foot(sign, is_told);
    live(move || if is_told() { draw(el("section").class("notice")).done() } else { nothing() })
}

/// What could not be used of a link.
pub(crate) fn notices(desk: Desk) -> AnyView {
    let words = desk.words();
    let is_told = move || desk.remarks.with(|remarks| !remarks.is_empty());
    notice("data-notice", is_told, move |notice| {
        let remarks = desk.remarks.get();
        let lines = remarks.iter().map(|remark| el("li").text(words.remark(remark)).done());
        notice
            .attr("role", "alert")
            .attr("aria-label", words.notice)
            .child(el("p").text(words.notice_link))
            .child(el("ul").children(lines))
            .child(button(words.close, move || _ = dismiss(desk)))
    })
}

/// Takes the notice away; false where there was none. Who was in it goes on from the heading.
pub(crate) fn dismiss(desk: Desk) -> bool {
    let was_there = desk.remarks.with_untracked(|remarks| !remarks.is_empty());
    if was_there {
        desk.remarks.set(Vec::new());
        go_on_from_heading();
    }
    was_there
}

/// A newer version is there. Nothing changes before the reader says so.
pub(crate) fn newer_version(desk: Desk, offline: State<Offline>) -> AnyView {
    let words = desk.words();
    let is_put_off = State::new(false);
    let is_told = move || offline.get().is_newer_waiting && !is_put_off.get();
    notice("data-newer", is_told, move |notice| {
        notice
            .attr("role", "status")
            .attr("aria-label", words.newer_version)
            .child(el("p").text(words.newer_version_lead))
            .child(button(words.newer_version_take, offline::take_over))
            .child(button(words.newer_version_later, move || {
                is_put_off.set(true);
                go_on_from_heading();
            }))
    })
}

/// Own reports that could not be read stand in no view: who looks for something there has to know.
pub(crate) fn own_unread(desk: Desk) -> AnyView {
    let words = desk.words();
    let is_told = Memo::new(move || desk.is_own_unread.get() && desk.view.with(|view| view.page != Page::Own));
    notice(
        "data-unread",
        move || is_told.get(),
        move |notice| {
            let more = link(desk.link(|view| view.turn_to(Page::Own)), words.own).class("button");
            notice
                .attr("role", "status")
                .attr("aria-label", words.notice)
                .child(el("p").text(words.own_unread))
                .child(more)
                .child(button(words.close, move || {
                    desk.is_own_unread.set(false);
                    go_on_from_heading();
                }))
        },
    )
}

fn stored(desk: Desk, stored: Stored) -> &'static str {
    let words = desk.words();
    match stored {
        Stored::Unknown => "",
        Stored::Whole => words.stored_offline,
        Stored::NoRoom => words.stored_no_room,
        Stored::Incomplete => words.stored_incomplete,
        Stored::Refused => words.stored_refused,
    }
}

/// Source, appearance, and whether the page works without a network.
pub(crate) fn footer(desk: Desk, offline: State<Offline>) -> AnyView {
    let words = desk.words();
    let chosen = State::new(Preferences::load().dark);
    follow(move || {
        page::set_root_attribute("data-theme", chosen.get().map(|dark| if dark { "dark" } else { "light" }));
    });
    let appearances = [
        ("system", None, words.appearance_system),
        ("light", Some(false), words.appearance_light),
        ("dark", Some(true), words.appearance_dark),
    ];
    let options = appearances.map(|(value, dark, text)| {
        el("option").attr("value", value).flag("selected", move || chosen.get() == dark).text(text).done()
    });
    let choose = move |change| {
        let dark = match value_of(&change).as_str() {
            "dark" => Some(true),
            "light" => Some(false),
            _ => None,
        };
        chosen.set(dark);
        Preferences { dark, ..Preferences::load() }.save();
    };
    let stored = live_text(move || stored(desk, offline.get().stored).to_owned());
    let appearance =
        el("label").text(format!("{} ", words.appearance)).child(el("select").on("change", choose).children(options));
    let statement = link(STATEMENT.to_owned(), words.accessibility).class("files");
    el("footer")
        .class("foot")
        .child(el("p").text(words.unofficial).text(" ").child(statement))
        .child(el("p").class("foot-line").child(appearance).child(el("span").class("stored").child(stored)))
        .done()
}

/// A word in passing: that something was copied, or what to copy by hand.
pub(crate) fn toast(desk: Desk) -> AnyView {
    let words = desk.words();
    // Gone by itself only when there is nothing to do with it.
    follow(move || {
        let said = desk.said.get();
        if matches!(said, Some(Said::Done(_))) {
            let fall_silent = move || {
                // Unless something else has been said since.
                if desk.said.get_untracked() == said {
                    desk.said.set(None);
                }
            };
            Timeout::new(READING_TIME, fall_silent).forget();
        }
    });
    let said = move || match desk.said.get() {
        None => nothing(),
        Some(Said::Done(text)) => el("p").text(text).done(),
        Some(Said::CopyByHand(text)) => {
            let field = el("textarea").attr("readonly", "").attr("rows", "4").attr("aria-label", words.copy_by_hand);
            let field = field.value(move || text.clone()).on("focus", |focus| select_all(&focus));
            let close = button(words.close, move || desk.said.set(None));
            el("div").child(el("p").text(words.copy_by_hand)).child(field).child(close).done()
        }
    };
    el("div").class("toast").attr("aria-live", "polite").child(live(said)).done()
}
