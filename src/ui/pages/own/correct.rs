//! Putting a report right: what is said of its meeting, and what is noted at its sentences.

use super::{Own, follow, rows, section};
use crate::corpus::Corpus;
use crate::import::{Correction, Fact, Origin};
use crate::ui::browser::field::value_of;
use crate::ui::browser::{in_the_background, page};
use crate::ui::desk::{Said, afterwards};
use crate::ui::draw::{Part, bare_list, el, live, live_text, nothing};
use crate::ui::own::{self, Corrected, look};
use crate::ui::state::{Memo, State};
use crate::ui::widgets::{Draw, Items, button, quiet_button, unfolding};
use leptos::prelude::*;
use std::sync::Arc;

/// The heading, which has focus once the form is open.
const HEADING: &str = "verbeteren";

/// A report that is being put right.
#[derive(Clone)]
pub(super) struct Opened {
    pub(super) own: Own,
    pub(super) id: Arc<str>,
    /// The report as it is kept now.
    corpus: State<Option<Shared>>,
}

/// A collection of one, told from others by where it is.
#[derive(Clone)]
struct Shared(Arc<Corpus>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

pub(super) fn correct(own: Own, id: String) -> AnyView {
    let Own { desk, words, opened } = own;
    let report = Opened { own, id: id.into(), corpus: State::new(None) };
    let fetched = report.clone();
    in_the_background(async move { fetched.fetch().await });
    let id = report.id.clone();
    let card = follow(desk, move |all| all.cards.iter().find(|card| *card.id == *id).cloned());
    let title = live_text(move || {
        card.with(|card| card.as_ref().map_or_else(String::new, |card| card.fact(Fact::Title).to_owned()))
    });
    let title = el("span").attr("lang", "nl").child(title);
    let gone = el("p").class("warning").attr("role", "status").text(words.gone).hidden(move || card.get().is_some());
    let left = report.id.clone();
    let done = move || {
        opened.set(None);
        let left = left.clone();
        // Back to where one came from.
        afterwards(move || page::focus_first(&format!("[data-opens='{left}']")));
    };
    // Each line follows its own proposal: what is typed next is not drawn anew.
    let facts = el("div").class("header-fields").children(Fact::ALL.map(|fact| line(&report, fact)));
    let sentences = {
        let report = report.clone();
        live(move || match report.corpus.get() {
            None => nothing(),
            Some(Shared(corpus)) => of_sentences(&report, corpus),
        })
    };
    afterwards(|| page::focus(HEADING));
    let heading = el("h2").attr("id", HEADING).attr("tabindex", "-1").text(format!("{}: ", words.putting_right));
    el("div")
        .class("correct")
        .child(heading.child(title))
        .child(gone)
        .child(button(words.done, done))
        .child(section("card", "kop", words.header).child(facts))
        .child(
            section("noted", "zinnen", words.sentences)
                .child(el("p").class("quiet").text(words.sentences_hint))
                .child(sentences),
        )
        .done()
}

impl Opened {
    /// Unpacks the report as it is kept now.
    async fn fetch(&self) {
        self.corpus.set(own::unpacked(&self.id).await.map(|one| Shared(Arc::new(one))));
    }

    /// Puts things right, and says in `outcome` what came of it.
    pub(super) fn put_right(&self, corrections: Vec<Correction>, outcome: State<Outcome>) {
        self.put_right_then(corrections, outcome, || {});
    }

    /// As [`Opened::put_right`], and does something once what is right is drawn.
    pub(super) fn put_right_then(
        &self,
        corrections: Vec<Correction>,
        outcome: State<Outcome>,
        then: impl FnOnce() + 'static,
    ) {
        let report = self.clone();
        in_the_background(async move {
            let Own { desk, words, .. } = report.own;
            let said = match own::correct(desk, &report.id, &corrections).await {
                Corrected::Done => Outcome::default(),
                Corrected::Not(mistakes) => {
                    let said: Vec<String> = mistakes.iter().map(|mistake| words.mistake(mistake)).collect();
                    Outcome(said.join(" "))
                }
                Corrected::Failed(why) => Outcome(words.failure(why).to_owned()),
            };
            let is_right = said == Outcome::default();
            outcome.set(said);
            if is_right {
                desk.said.set(Some(Said::Done(words.kept)));
                report.fetch().await;
                afterwards(then);
            }
        });
    }
}

/// What is not right in a correction; empty where all is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome(String);

/// What there is to tell of a correction.
pub(super) fn told(outcome: State<Outcome>) -> AnyView {
    let said = live_text(move || outcome.get().0);
    el("p").class("error").attr("role", "alert").hidden(move || outcome.get().0.is_empty()).child(said).done()
}

/// A line of the header: a field that is kept when it is left.
fn line(report: &Opened, fact: Fact) -> AnyView {
    let Own { desk, words, .. } = report.own;
    let of = report.id.clone();
    let proposal = follow(desk, move |all| {
        let card = all.cards.iter().find(|card| *card.id == *of)?;
        card.facts.iter().find(|known| known.fact == fact).map(|known| (known.value.clone(), known.origin))
    });
    let value = move || proposal.get().map_or_else(String::new, |(value, _)| value);
    let origin = Memo::new(move || proposal.get().map_or(Origin::Found, |(_, origin)| origin));
    let id = format!("feit-{}", fact.key());
    let outcome = State::new(Outcome::default());
    let changed = report.clone();
    let change = move |event| {
        let value = Some(value_of(&event));
        changed.put_right(vec![Correction::Fact { fact, value }], outcome);
    };
    let field = match fact {
        Fact::Format => {
            let options = [("formeel", words.formal), ("informeel", words.informal)].map(|(key, text)| {
                el("option").attr("value", key).flag("selected", move || value() == key).text(text).done()
            });
            el("select").children(options)
        }
        Fact::Begin | Fact::End => el("input").attr("type", "date").value(value),
        _ => el("input").attr("type", "text").value(value).attr("autocomplete", "off"),
    };
    let restored = report.clone();
    let field_id = id.clone();
    let restore = move || {
        restored.put_right(vec![Correction::Fact { fact, value: None }], outcome);
        page::focus(&field_id);
    };
    let restore = quiet_button(words.as_found, restore)
        .attr("aria-label", format!("{}: {}", words.fact(fact), words.as_found))
        .hidden(move || origin.get() != Origin::Corrected);
    let note_id = format!("{id}-hoe");
    let note = live_text(move || words.origin(origin.get()).unwrap_or_default().to_owned());
    let note = el("span").class("assumed").attr("id", &note_id).child(note);
    let field = field.attr("id", &id).attr("lang", "nl").attr("aria-describedby", note_id).on("change", change);
    el("div")
        .class("header-field")
        .child(el("label").attr("for", &id).text(words.fact(fact)))
        .child(field)
        .child(note)
        .child(restore)
        .child(told(outcome))
        .done()
}

/// The sentences, each with what is noted at it.
fn of_sentences(report: &Opened, corpus: Arc<Corpus>) -> AnyView {
    let desk = report.own.desk;
    let id = &report.id;
    let corrected = look(|all| {
        all.cards.iter().find(|card| *card.id == **id).map(|card| card.corrected.clone()).unwrap_or_default()
    });
    let (report, n) = (report.clone(), corpus.sentences.len());
    let draw: Draw = Arc::new(move |at| sentence(&report, &corpus, at, &corrected));
    bare_list("ol", "plain sentences").child(unfolding(desk, Items::OfList, 0..n, true, &draw)).done()
}

fn sentence(report: &Opened, corpus: &Arc<Corpus>, at: usize, corrected: &[String]) -> AnyView {
    let Own { words, .. } = report.own;
    let sentence = &corpus.sentences[at];
    let spot = sentence.spot.to_string();
    let is_open = State::new(false);
    let is_corrected = corrected.contains(&spot);
    let note = is_corrected.then(|| words.origin(Origin::Corrected)).flatten();
    let note = note.map(|note| el("span").class("assumed").text(note));
    let toggle = quiet_button(words.put_right, move || is_open.set(!is_open.get_untracked()))
        .attr("id", opener(&spot))
        .attr("aria-label", format!("{} {spot}", words.put_right))
        .live_attr("aria-expanded", move || Some(is_open.get().to_string()));
    let summary = el("ul").class("noted-now").attr("lang", "nl").children(rows::summary(corpus, at, words));
    let (report, of) = (report.clone(), corpus.clone());
    let forms = live(move || if is_open.get() { rows::forms(&report, &of, at, is_corrected) } else { nothing() });
    el("li")
        .class("card")
        .child(el("p").class("passage").attr("lang", "nl").text(corpus.text_of(sentence)))
        .child(summary)
        .child(el("p").class("card-tools").child(el("code").text(&spot)).child(toggle).child(note))
        .child(forms)
        .done()
}

/// The button that opens the forms of a sentence.
pub(super) fn opener(spot: &str) -> String {
    format!("verbeter-{spot}")
}

/// A labelled cell of a row.
pub(super) fn cell(name: &str, field: Part) -> AnyView {
    el("label").child(el("span").text(name)).child(field).done()
}
