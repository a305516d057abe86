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
pub(crate) fn cite(desk: Desk, taken: Taken, style: Style) {
    let words = desk.words();
    let copied = if taken == Taken::Collected { words.citations_copied } else { words.citation_copied };
    let citation = parts::citation(desk, taken, style);
    spawn_local(async move {
        match citation.await {
            Ok(text) => desk.copy(text, copied),
            Err(Absent) => desk.tell_absent(),
        }
    });
}

/// *Andere stijlen*: two to copy, three to save.
pub(crate) fn other_styles(desk: Desk, taken: Taken) -> Part {
    fold(desk.words().other_styles, in_other_styles(desk, taken))
}

/// Two styles to copy, three to save.
pub(crate) fn in_other_styles(desk: Desk, taken: Taken) -> Vec<AnyView> {
    let words = desk.words();
    let copies = [(Style::Leidraad, words.copy_leidraad), (Style::Apa, words.copy_apa)]
        .map(|(style, name)| button(name, move || cite(desk, taken, style)).done());
    let stem = if taken == Taken::Collected { "verzameling" } else { "citaat" };
    let files = [(Style::BibTex, "BibTeX"), (Style::Ris, "RIS"), (Style::CslJson, "CSL-JSON")].map(|(style, name)| {
        let act = move || save_text(desk, format!("{stem}.{}", style.word()), parts::citation(desk, taken, style));
        button(&format!("{} {name}", words.download_as), act).done()
    });
    copies.into_iter().chain(files).collect()
}

/// Buttons that are out of sight until they are asked for.
pub(crate) fn fold(name: &str, buttons: impl IntoIterator<Item = AnyView>) -> Part {
    el("details").class("help").child(el("summary").text(name)).child(el("p").class("chips").children(buttons))
}

/// Hands the reader a file, whose form its name tells.
pub(crate) fn save(desk: Desk, taken: Taken, name: &str) {
    save_text(desk, name.to_owned(), parts::file(desk, taken, name.to_owned()));
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
