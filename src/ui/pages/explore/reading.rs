//! How was the search read, where that is not how it was typed?

use crate::index::{Answer, ReadAs};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::state::Memo;
use leptos::prelude::*;

/// What words were taken for that stand nowhere, and what of the search was not used.
pub(super) fn reading(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let said = Memo::new(move || answer.with(|answer| (answer.read_as.clone(), answer.remarks.clone())));
    live(move || {
        said.with(|(read_as, remarks)| {
            if read_as.is_empty() && remarks.is_empty() {
                return nothing();
            }
            let taken = read_as.iter().map(|word| taken_for(desk, word));
            let remarks = remarks.iter().map(|remark| el("p").text(desk.words().query_remark(remark)));
            el("div").class("reading").children(taken.chain(remarks).map(Part::done)).done()
        })
    })
}

/// A word that stands nowhere, and links to the search for what it was taken for.
fn taken_for(desk: Desk, read: &ReadAs) -> Part {
    let instead = read.taken.iter().map(|word| {
        let (typed, word) = (read.typed.clone(), word.clone());
        let address = desk.live_link({
            let word = word.clone();
            move |view| {
                let query = instead(&view.query, &typed, &word);
                view.ask(&query);
            }
        });
        el("a").class("chip").attr("lang", "nl").live_attr("href", address).text(word).done()
    });
    el("p").class("chips").text(desk.words().taken_for(&read.typed)).children(instead)
}

/// The search with one word for another; the word alone where that does not stand in it as it
/// was read.
fn instead(query: &str, typed: &str, word: &str) -> String {
    let words = query.split(' ').map(|one| if crate::text::fold(one) == typed { word } else { one });
    let changed = words.collect::<Vec<_>>().join(" ");
    if changed == query { word.to_owned() } else { changed }
}
