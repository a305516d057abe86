//! Search and filter, down to the sentence.

mod take_along;

use crate::corpus::Date;
use crate::export::Style;
use crate::index::{Answer, Facet, Filters, Hit, Query};
use crate::order::sort_by_key;
use crate::ui::app::{HEADING, PASSAGE};
use crate::ui::browser::field::{Event, key_of, value_of};
use crate::ui::browser::page;
use crate::ui::desk::{Desk, read_at};
use crate::ui::draw::{el, live, live_text, nothing};
use crate::ui::state::Memo;
use crate::ui::take_along::Taken;
use crate::ui::widgets::{
    button, chosen_filters, cite, collect_button, explained_names, facets, link, marked, meeting_class, other_styles,
    passage, quiet_button, sentence_link, statements, strip, why_topics,
};
use crate::view_state::{LONGEST_QUERY, Place, Sort, ViewState};
use leptos::prelude::*;

pub(crate) use take_along::{about, file};

/// Search box, facets with live counts, hits, and the passage that was picked.
pub(super) fn explore(desk: Desk) -> AnyView {
    let words = desk.words();
    // The question first, as a memo of its own: the search then sleeps through every
    // change of view that leaves words and filters alone.
    let asked = Memo::new(move || desk.view.with(question));
    let answer = Memo::new(move || asked.with(|(query, filters, sort)| find(desk, query, filters, *sort)));
    let picked = Memo::new(move || {
        desk.view.with(|view| desk.house.corpus.find(view.place.as_ref().and_then(Place::sentence)?))
    });
    let fold = el("details")
        .class("filters-fold")
        .flag("open", page::is_wide)
        .child(el("summary").text(words.filters))
        .children(facets(desk, answer))
        .children(period(desk));
    let nothing_found = move || {
        answer.with(|answer| if answer.hits.is_empty() { no_hits(desk, &answer.nearest_words) } else { nothing() })
    };
    let found = el("section")
        .class("found")
        .attr("aria-label", words.results)
        .child(chosen_filters(desk))
        .children(tally(desk, answer))
        .child(el("ol").class("hits").attr("aria-label", words.results).child(hits(desk, answer, picked)))
        .child(live(nothing_found))
        .child(take_along::take_along(desk));
    let picked = live(move || picked.get().map_or_else(nothing, |at| picked_passage(desk, at)));
    el("div")
        .class("page explore")
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").class("visually-hidden").text(words.explore_title))
        .child(el("div").class("ask").children(search_box(desk)))
        .child(el("aside").class("filters").attr("aria-label", words.filters).child(fold))
        .child(found)
        .child(el("aside").class("picked").attr("aria-label", words.passage).child(picked))
        .done()
}

/// What the view finds.
fn found(desk: Desk, view: &ViewState) -> Answer {
    let (query, filters, sort) = question(view);
    find(desk, &query, &filters, sort)
}

type Question = (Query, Filters, Sort);

fn question(view: &ViewState) -> Question {
    let filters = Filters {
        chosen: Facet::ALL.map(|facet| view.chosen.get(facet).to_vec()),
        from: view.from,
        to: view.to,
        amounts_only: view.amounts_only,
        ..Filters::default()
    };
    (Query::read(&view.query), filters, view.sorting())
}

fn find(desk: Desk, query: &Query, filters: &Filters, sort: Sort) -> Answer {
    let mut answer = desk.house.index.answer(&desk.house.corpus, query, filters);
    if sort == Sort::Report {
        sort_by_key(&mut answer.hits, |hit| hit.sentence);
    }
    answer
}

fn search_box(desk: Desk) -> [AnyView; 2] {
    let words = desk.words();
    let examples = [
        ("steun Nederland", words.search_help_and),
        ("\"vrije doorvaart\"", words.search_help_phrase),
        ("steun -Nederland", words.search_help_not),
        ("Hormuz OF Golf", words.search_help_or),
        ("defens*", words.search_help_prefix),
    ];
    let help = examples.into_iter().flat_map(|(example, meaning)| {
        let address = desk.live_link(move |view| view.ask(example));
        let example = el("a").live_attr("href", address).child(el("code").text(example));
        [el("dt").child(example).done(), el("dd").text(meaning).done()]
    });
    let field = el("input")
        .attr("id", "zoek")
        .attr("type", "search")
        .attr("aria-label", words.search_label)
        .attr("placeholder", words.search_example)
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_QUERY.to_string())
        .value(move || desk.view.with(|view| view.query.clone()))
        .on("input", move |input| desk.change(|view| view.ask(&value_of(&input))));
    let form =
        el("form").attr("role", "search").class("search").on("submit", |submit| submit.prevent_default()).child(field);
    let help = el("details").class("help").child(el("summary").text(words.search_help)).child(el("dl").children(help));
    [form.done(), help.done()]
}

/// The exact total, the order, and where in the reports the hits lie.
fn tally(desk: Desk, answer: Memo<Answer>) -> [AnyView; 2] {
    let words = desk.words();
    let corpus = &desk.house.corpus;
    let hits = Memo::new(move || answer.with(|answer| answer.hits.iter().map(|hit| hit.sentence).collect::<Vec<_>>()));
    let total = move || hits.with(|hits| words.n_of_sentences(hits.len(), corpus.sentences.len()));
    let in_reports = move || {
        hits.with(|hits| {
            let has_hit = |sentences: &std::ops::Range<usize>| hits.iter().any(|hit| sentences.contains(hit));
            let n_reports = corpus.reports.iter().filter(|report| has_hit(&report.sentences)).count();
            if n_reports > 0 { words.in_reports(n_reports) } else { String::new() }
        })
    };
    let strips = move || {
        hits.with(|hits| (0..corpus.reports.len()).map(|report| strip(desk, report, hits)).collect_view().into_any())
    };
    let orders = [(Sort::Relevance, words.sort_relevance), (Sort::Report, words.sort_report)].map(|(sort, text)| {
        let is_chosen = move || desk.view.with(|view| view.sorting() == sort);
        el("option").attr("value", sort.word()).flag("selected", is_chosen).text(text).done()
    });
    let choose = move |change| desk.change(|view| view.sort = Sort::from_word(&value_of(&change)));
    let status = el("span").attr("role", "status").child(el("b").class("num").child(live_text(total)));
    let count = el("p").child(status).text(" ").child(el("span").class("quiet").child(live_text(in_reports)));
    let order = el("label")
        .class("quiet")
        .text(format!("{} ", words.sorting))
        .child(el("select").on("change", choose).children(orders));
    [
        el("div").class("tally").child(count).child(order).done(),
        el("div")
            .class("strips")
            .attr("role", "group")
            .attr("aria-label", words.where_hits_lie)
            .child(live(strips))
            .done(),
    ]
}

fn hits(desk: Desk, answer: Memo<Answer>, picked: Memo<Option<usize>>) -> AnyView {
    // Drawn anew only when the answer is another one: picking a hit leaves the list alone.
    live(move || {
        answer.with(|answer| answer.hits.iter().map(|hit| hit_item(desk, hit, picked)).collect_view().into_any())
    })
}

fn hit_item(desk: Desk, hit: &Hit, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let at = hit.sentence;
    let sentence = &desk.house.corpus.sentences[at];
    let id = desk.house.corpus.id_of(at);
    let look = meeting_class(sentence.report);
    let is_picked = move || picked.get() == Some(at);
    let name = el("a")
        .class("where")
        .attr("id", format!("hit-{at}"))
        .live_attr("href", desk.live_link(move |view| view.place = Some(Place::Sentence(id.clone()))))
        .live_attr("aria-current", move || is_picked().then(|| "true".to_owned()))
        .text(desk.sentence_name(at));
    let cite = quiet_button(words.cite, move || cite(desk, Taken::Sentence(at), Style::Plain))
        .attr("aria-label", words.cite_sentence(&desk.report_of(at).short_name(), sentence.spot));
    let tools = el("div").class("hit-tools").child(collect_button(desk, at)).child(cite);
    el("li")
        .class(&format!("hit {look}"))
        .child(name)
        .child(passage(desk, at, &hit.marks, &[]))
        .child(el("div").class("hit-foot").child(statements(desk, at)).child(tools))
        .done()
}

fn no_hits(desk: Desk, nearest_words: &[String]) -> AnyView {
    let words = desk.words();
    let is_filtered = desk.view.with_untracked(ViewState::is_filtered);
    let offers = nearest_words.iter().map(|word| {
        let wanted = word.clone();
        el("a")
            .class("chip")
            .live_attr("href", desk.live_link(move |view| view.ask(&wanted)))
            .text(word.as_str())
            .done()
    });
    let offered = (!nearest_words.is_empty()).then(|| el("p").class("chips").text(words.did_you_mean).children(offers));
    el("div")
        .class("empty")
        .child(el("p").child(el("b").text(words.nothing_found)))
        .child(offered)
        .child(el("p").class("quiet").text(if is_filtered {
            words.nothing_found_filters
        } else {
            words.nothing_found_advice
        }))
        .child(is_filtered.then(|| button(words.clear_all, move || desk.change(ViewState::clear))))
        .done()
}

/// The picked sentence in its paragraph, with what is noted at it.
fn picked_passage(desk: Desk, at: usize) -> AnyView {
    let words = desk.words();
    let corpus = &desk.house.corpus;
    let sentence = &corpus.sentences[at];
    let paragraph = corpus.paragraph_of(sentence);
    let id = corpus.id_of(at);
    let close = move || {
        desk.change(|view| view.place = None);
        page::focus(&format!("hit-{at}"));
    };
    let address = desk.link_to_sentence(&id);
    let share = move || {
        desk.copy_link(|view| {
            read_at(view, &id);
            view.collected.clear();
        });
    };
    let names: Vec<_> = paragraph.sentences.clone().flat_map(|at| explained_names(desk, at)).collect();
    let text = marked(paragraph, 0..paragraph.text.len(), std::slice::from_ref(&sentence.span), &[], &names);
    let tools = el("div")
        .class("tools")
        .child(link(address, words.read_in_report).class("button"))
        .child(button(words.copy_passage_link, share))
        .child(button(words.cite, move || cite(desk, Taken::Sentence(at), Style::Plain)))
        .child(collect_button(desk, at));
    let styles = other_styles(desk, Taken::Sentence(at));
    let head = el("div")
        .class("card-head")
        .child(el("h2").child(sentence_link(desk, at)))
        .child(quiet_button(words.close, close));
    let by_key = move |press: Event| {
        if key_of(&press) == "Escape" {
            close();
        }
    };
    el("div")
        .class("card")
        .on("keydown", by_key)
        .attr("id", PASSAGE)
        .attr("tabindex", "-1")
        .child(head)
        .child(el("p").class("passage").attr("lang", "nl").children(text))
        .child(statements(desk, at))
        .child(why_topics(desk, at, words.why_topics))
        .child(tools)
        .child(styles)
        .done()
}

/// From which day to which, and only sentences with an amount.
fn period(desk: Desk) -> [AnyView; 2] {
    let words = desk.words();
    let from = date(desk, words.from, |view| &mut view.from);
    let to = date(desk, words.to, |view| &mut view.to);
    let days = el("fieldset").class("facet").child(el("legend").text(words.period)).child(from).child(to);
    let tick = el("input").attr("type", "checkbox").checked(move || desk.view.with(|view| view.amounts_only)).on(
        "change",
        move |_| {
            desk.change(|view| {
                view.amounts_only = !view.amounts_only;
                view.place = None;
            });
        },
    );
    let amounts = el("label").class("switch").child(tick).child(el("span").text(words.amounts_only));
    [days.done(), amounts.done()]
}

fn date(desk: Desk, name: &str, part: fn(&mut ViewState) -> &mut Option<Date>) -> AnyView {
    let shown = move || part(&mut desk.view.get()).map(|date| date.to_string()).unwrap_or_default();
    let choose = move |change| {
        desk.change(|view| {
            *part(view) = value_of(&change).parse().ok();
            view.place = None;
        });
    };
    let field = el("input").attr("type", "date").value(shown).on("change", choose);
    el("label").class("date").text(name).child(field).done()
}
