//! What a reader takes along: a citation in a style, a file.

use super::button;
use crate::export::Style;
use crate::ui::browser::download;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::parts;
use crate::ui::parts::Absent;
use crate::ui::parts::Arriving;
use crate::ui::take_along::Taken;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Copies a citation.
pub(crate) fn cite(desk: Desk, subject: Taken, style: Style) {
    let citation = parts::citation(desk, subject, style);
    spawn_local(async move {
        match citation.await {
            Ok(text) => desk.copy(text, desk.words().citation_copied),
            Err(Absent) => desk.tell_absent(),
        }
    });
}

/// *Andere stijlen*: two to copy, three to save.
pub(crate) fn other_styles(desk: Desk, subject: Taken) -> Part {
    let words = desk.words();
    let copies = [(Style::Leidraad, words.copy_leidraad), (Style::Apa, words.copy_apa)]
        .map(|(style, name)| button(name, move || cite(desk, subject, style)).done());
    let files = [(Style::BibTex, "BibTeX"), (Style::Ris, "RIS"), (Style::CslJson, "CSL-JSON")].map(|(style, name)| {
        let act = move || save_text(desk, format!("citaat.{}", style.word()), parts::citation(desk, subject, style));
        button(&format!("{} {name}", words.download_as), act).done()
    });
    fold(words.other_styles, copies.into_iter().chain(files))
}

/// Buttons that are out of sight until they are asked for.
pub(crate) fn fold(name: &str, buttons: impl IntoIterator<Item = AnyView>) -> Part {
    el("details").class("help").child(el("summary").text(name)).child(el("p").class("chips").children(buttons))
}

/// Hands the reader a file, whose form its name tells.
pub(crate) fn save(desk: Desk, subject: Taken, name: &str) {
    save_text(desk, name.to_owned(), parts::file(desk, subject, name.to_owned()));
}

fn save_text(desk: Desk, name: String, text: Arriving<String>) {
    hand_over(desk, text, async move |text| download::offer(&name, &text));
}

/// Hands the reader a text as a file, or says that it did not arrive or that the browser would
/// not save it.
pub(crate) fn hand_over(desk: Desk, text: Arriving<String>, save: impl AsyncFnOnce(String) -> bool + 'static) {
    spawn_local(async move {
        match text.await {
            Ok(text) => {
                if !save(text).await {
                    desk.tell_no_download();
                }
            }
            Err(Absent) => desk.tell_absent(),
        }
    });
}
