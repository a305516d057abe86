//! A sentence as it stands in its report, and what is noted at it.

use super::link;
use crate::corpus::{Paragraph, Statement};
use crate::index::Facet;
use crate::text::overlay;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use leptos::prelude::*;
use std::ops::Range;

/// A stretch of a paragraph, to the letter: emphasis as written, `marks` marked as found,
/// `shared` as shared with another passage.
pub(crate) fn marked(
    paragraph: &'static Paragraph,
    stretch: Range<usize>,
    marks: &[Range<usize>],
    shared: &[Range<usize>],
) -> Vec<AnyView> {
    overlay(stretch, [&paragraph.emphasis, marks, shared])
        .into_iter()
        .map(|(piece, layers)| {
            let wrappings = [el("em"), el("mark"), el("span").class("same")];
            let text = paragraph.text[piece].to_owned().into_any();
            let wrapped = wrappings.into_iter().zip(layers).filter(|(_, is_on)| *is_on);
            wrapped.fold(text, |inner, (wrapping, _)| wrapping.child(inner).done())
        })
        .collect()
}

/// A sentence as a passage of its own.
pub(crate) fn passage(desk: Desk, sentence: usize, marks: &[Range<usize>], shared: &[Range<usize>]) -> Part {
    let corpus = &desk.house.corpus;
    let sentence = &corpus.sentences[sentence];
    let text = marked(corpus.paragraph_of(sentence), sentence.span.clone(), marks, shared);
    el("p").class("passage").attr("lang", "nl").children(text)
}

/// The link to a sentence in its report, named for where it stands.
pub(crate) fn sentence_link(desk: Desk, sentence: usize) -> AnyView {
    let address = desk.link_to_sentence(&desk.house.corpus.id_of(sentence));
    link(address, &desk.sentence_name(sentence)).class("where").done()
}

/// Who does what about what, a line for each statement.
pub(crate) fn statements(desk: Desk, sentence: usize) -> AnyView {
    let said = desk.house.corpus.sentences[sentence].statements.iter();
    el("ul").class("statements").children(said.map(|said| statement(desk, said))).done()
}

fn statement(desk: Desk, statement: &Statement) -> AnyView {
    let words = desk.words();
    let vocabulary = &desk.house.corpus.vocabulary;
    let names = |ids: &[String]| {
        let names: Vec<String> = ids.iter().map(|id| words.pick(&vocabulary.name(id)).to_owned()).collect();
        names.join(", ")
    };
    // Kinds of allies are several, whatever their one id says.
    let are_several = statement.actors.len() > 1 || statement.actors.iter().any(|id| id.ends_with("bondgenoten"));
    let said = el("span").class("said");
    let said = match (names(&statement.actors).as_str(), are_several) {
        ("", _) => {
            let act = words.act_of_nobody(statement.act);
            said.text(format!("{act}, ")).child(el("span").class("quiet").text(words.nobody))
        }
        (names, true) => said.child(el("b").text(names)).text(format!(" {}", words.act_of_several(statement.act))),
        (names, false) => said.child(el("b").text(names)).text(format!(" {}", words.act(statement.act))),
    };
    let to_whom = match names(&statement.addressees).as_str() {
        "" => String::new(),
        names => format!(" → {names}"),
    };
    let topics = statement.topics.iter().map(|id| {
        let name = words.pick(&vocabulary.topic_name(id)).to_owned();
        link(desk.link_to_value(Facet::Topic, id), &name).class("chip").done()
    });
    el("li").child(said.text(to_whom)).child(el("span").class("chips").children(topics)).done()
}
