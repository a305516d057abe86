//! A sentence as it stands in its report, and what is noted at it.

use super::{collect_button, link};
use crate::corpus::{Mention, Paragraph, Statement};
use crate::index::Facet;
use crate::text::overlay;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el};
use leptos::prelude::*;
use std::ops::Range;

/// A stretch of a paragraph, to the letter: emphasis as written, `marks` marked as found,
/// `shared` as shared with another passage, `names` with what they stand for on hover and on
/// focus.
pub(crate) fn marked(
    paragraph: &'static Paragraph,
    stretch: Range<usize>,
    marks: &[Range<usize>],
    shared: &[Range<usize>],
    names: &[(Range<usize>, String)],
) -> Vec<AnyView> {
    let named: Vec<Range<usize>> = names.iter().map(|(range, _)| range.clone()).collect();
    overlay(stretch, [&paragraph.emphasis, marks, shared, &named])
        .into_iter()
        .map(|(piece, layers)| {
            let explained = names.iter().find(|(range, _)| range.contains(&piece.start));
            let name = el("span").class("name").attr("tabindex", "0");
            let name = explained.into_iter().fold(name, |name, (_, text)| {
                name.attr("data-means", text.as_str()).attr("aria-description", text.as_str())
            });
            let wrappings = [el("em"), el("mark"), el("span").class("same"), name];
            let text = paragraph.text[piece].to_owned().into_any();
            let wrapped = wrappings.into_iter().zip(layers).filter(|(_, is_on)| *is_on);
            wrapped.fold(text, |inner, (wrapping, _)| wrapping.child(inner).done())
        })
        .collect()
}

/// The names in a sentence that can be explained, with what they stand for.
pub(crate) fn explained_names(desk: Desk, sentence: usize) -> Vec<(Range<usize>, String)> {
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[sentence];
    let text = &corpus.paragraph_of(sentence).text;
    let explain = |mention: &Mention| desk.house().notes.explain(corpus, mention, &text[mention.span.clone()]);
    sentence.mentions.iter().filter_map(|mention| Some((mention.span.clone(), explain(mention)?))).collect()
}

/// *Waarom deze onderwerpen?* – the words that the automatic analysis finds for the topics
/// that people gave a sentence.
pub(crate) fn why_topics(desk: Desk, at: usize, label: &str) -> AnyView {
    let words = desk.words();
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[at];
    let text = &corpus.paragraph_of(sentence).text;
    let lines = sentence.topics().map(|topic| {
        let name = words.pick(&corpus.vocabulary.topic_name(topic)).to_owned();
        let note = desk.house().notes.topics_of(at).find(|note| note.topic == topic);
        let line = el("li").child(el("b").text(name)).text(" ");
        let line = match note {
            None => line.child(el("span").class("quiet").text(words.no_words_found)),
            Some(note) if note.words.is_empty() => line.child(el("span").class("quiet").text(words.from_context)),
            Some(note) => note.words.iter().fold(line, |line, word| {
                line.child(el("span").class("chip auto").attr("lang", "nl").text(&text[word.clone()])).text(" ")
            }),
        };
        line.done()
    });
    el("details")
        .class("why-topics")
        // A report asks this at every sentence: who hears it is told at which.
        .child(el("summary").attr("aria-label", format!("{label} {}", words.spot(sentence.spot))).text(label))
        .child(el("p").class("quiet").text(words.why_topics_lead))
        .child(bare_list("ul", "plain").children(lines))
        .done()
}

/// A sentence as a passage of its own.
pub(crate) fn passage(desk: Desk, sentence: usize, marks: &[Range<usize>], shared: &[Range<usize>]) -> Part {
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[sentence];
    let text = marked(corpus.paragraph_of(sentence), sentence.span.clone(), marks, shared, &[]);
    el("p").class("passage").attr("lang", "nl").children(text)
}

/// The link to a sentence in its report, named for where it stands.
pub(crate) fn sentence_link(desk: Desk, sentence: usize) -> AnyView {
    let address = desk.link_to_sentence(&desk.house().corpus.id_of(sentence));
    link(address, &desk.sentence_name(sentence)).class("where").done()
}

/// The link to a sentence in its report, and the button that collects it.
pub(crate) fn passage_head(desk: Desk, sentence: usize) -> AnyView {
    el("div").class("passage-head").child(sentence_link(desk, sentence)).child(collect_button(desk, sentence)).done()
}

/// Do these actors take a verb in the plural? Kinds of allies are several, whatever their one
/// id says.
pub(crate) fn are_several(actors: &[String]) -> bool {
    actors.len() > 1 || actors.iter().any(|id| id.ends_with("bondgenoten"))
}

/// Who does what about what, a line for each statement.
pub(crate) fn statements(desk: Desk, sentence: usize) -> AnyView {
    let said = desk.house().corpus.sentences[sentence].statements.iter();
    bare_list("ul", "statements").children(said.map(|said| statement(desk, said))).done()
}

fn statement(desk: Desk, statement: &Statement) -> AnyView {
    let words = desk.words();
    let vocabulary = &desk.house().corpus.vocabulary;
    let names = |ids: &[String]| {
        let names: Vec<String> = ids.iter().map(|id| words.pick(&vocabulary.name(id)).to_owned()).collect();
        names.join(", ")
    };
    let said = el("span").class("said");
    let said = match (names(&statement.actors).as_str(), are_several(&statement.actors)) {
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
