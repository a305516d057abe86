//! What is here, in one screen.

use super::SEARCH_BOX;
use crate::compare;
use crate::compare::{Standing, TopicRow};
use crate::corpus::{Amount, MentionKind, MentionValue, Sentence};
use crate::index::Facet;
use crate::order::sort_by_key;
use crate::ui::app::HEADING;
use crate::ui::browser::field::{Event, value_of};
use crate::ui::desk::Desk;
use crate::ui::draw::{bare_list, el, nothing};
use crate::ui::state::State;
use crate::ui::widgets::{bar, chip, link, meeting_chip, meeting_class, meeting_mark, onward, show_more};
use crate::view_state::{Amounts, LONGEST_QUERY, Page};
use leptos::prelude::*;

/// How many topics show before the rest is asked for.
const FIRST_TOPICS: usize = 8;

/// Of how many meetings it tells: of more, the last ones.
const LATEST: usize = 5;

/// From how near to each other on the time line names would be written over each other, in
/// hundredths of it.
const CLOSE: i32 = 17;

/// Search, the meetings on a time line, topics per meeting, what is new and gone, amounts.
pub(super) fn overview(desk: Desk) -> AnyView {
    let words = desk.words();
    let title = el("h1").attr("id", HEADING).attr("tabindex", "-1").text(words.overview_title);
    let lead = el("div").child(title).child(el("p").text(words.overview_lead));
    el("div")
        .class("page overview")
        .attr("id", Page::Overview.word())
        .child(el("section").class("lead").child(lead).child(search_form(desk)))
        .child(timeline(desk))
        .child(
            el("div").class("two").child(desk.due(3, move || topics(desk))).child(
                el("div")
                    .class("stack")
                    .child(desk.due(4, move || changes(desk)))
                    .child(desk.due(5, move || amounts(desk))),
            ),
        )
        .done()
}

fn search_form(desk: Desk) -> AnyView {
    let words = desk.words();
    let typed = State::new(String::new());
    let field = el("input")
        .attr("id", SEARCH_BOX)
        .attr("type", "search")
        .attr("name", "q")
        .attr("aria-label", words.search_label)
        .attr("placeholder", words.search_example)
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_QUERY.to_string())
        .on("input", move |input| typed.set(value_of(&input)));
    let search = move |submit: Event| {
        submit.prevent_default();
        desk.change(|view| {
            view.turn_to(Page::Explore);
            view.clear();
            view.query = typed.get_untracked();
        });
    };
    // What the browser itself makes of the form is the link to the same view: it works before
    // the app does.
    let hidden = |name, value| el("input").attr("type", "hidden").attr("name", name).attr("value", value);
    el("form")
        .attr("role", "search")
        .class("search")
        .on("submit", search)
        .child(hidden("v", "1"))
        .child(hidden("beeld", Page::Explore.word()))
        .child(field)
        .child(el("button").class("button go").text(words.search_button))
        .done()
}

/// The meetings above the line, what they prepared below it, each at its day.
fn timeline(desk: Desk) -> AnyView {
    let words = desk.words();
    let all = &desk.house().corpus.reports;
    let reports = &all[latest(desk)];
    let meetings: Vec<i32> = reports.iter().map(|report| report.days.begin.day_number()).collect();
    let next = reports.iter().filter_map(|report| Some(report.next.as_ref()?.days.begin.day_number()));
    let days: Vec<i32> = meetings.iter().copied().chain(next).collect();
    let first = days.iter().min().copied().unwrap_or_default();
    let whole = (days.iter().max().copied().unwrap_or_default() - first).max(1);
    // Percentages of the line, in whole numbers: a pixel more or less tells nothing.
    let at = |day: i32| (100 * (day - first) / whole).to_string();
    let mut events: Vec<AnyView> = Vec::new();
    for (meeting, report) in latest(desk).zip(reports) {
        let text = el("a")
            .class("event-text")
            .attr("href", desk.link(|view| view.read(&report.id, None)))
            .child(el("b").text(format!("{}, {}", report.place, report.country)))
            .child(desk.days_part(report.days))
            .child(el("span").text(words.n_sentences(report.sentences.len())));
        let dot = el("span").class("dot").attr("aria-hidden", "true").text(meeting_mark(meeting));
        let event = el("li")
            .class(&format!("event {}", meeting_class(meeting)))
            .css("--at", at(report.days.begin.day_number()));
        events.push(event.child(dot).child(text).done());
        if let Some(next) = &report.next {
            let text =
                el("span").class("event-text").child(el("b").text(next.name.as_str())).child(desk.days_part(next.days));
            let dot = el("span").class("dot").attr("aria-hidden", "true");
            let event = el("li").class("event summit").css("--at", at(next.days.begin.day_number()));
            events.push(event.child(dot).child(text).done());
        }
    }
    let are_close = meetings.windows(2).any(|two| 100 * (two[1] - two[0]) < CLOSE * whole);
    let class = if are_close { "timeline listed" } else { "timeline" };
    let is_all = reports.len() == all.len();
    let left_out = (!is_all).then(|| el("p").class("quiet").text(words.latest_of(reports.len(), all.len())));
    el("section")
        .child(el("h2").text(words.meetings))
        .child(left_out)
        .child(bare_list("ol", class).children(events))
        .done()
}

/// The meetings it tells of, as places among the reports.
fn latest(desk: Desk) -> std::ops::Range<usize> {
    let n = desk.house().corpus.reports.len();
    n.saturating_sub(LATEST)..n
}

/// All topics with a small bar for each meeting.
fn topics(desk: Desk) -> AnyView {
    let words = desk.words();
    let reports: Vec<usize> = latest(desk).collect();
    let mut rows = compare::topics(&desk.house().corpus, &reports);
    sort_by_key(&mut rows, |row| std::cmp::Reverse(row.counts.iter().sum::<usize>()));
    let most = rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or(1);
    let n_hidden = rows.len().saturating_sub(FIRST_TOPICS);
    let shows_all = State::new(false);
    let heads = [words.topic, words.sentences_per_meeting, words.mentioned_in];
    let heads = el("tr").children(heads.map(|head| el("th").attr("scope", "col").text(head).done()));
    let rows = rows.iter().enumerate().map(|(at, row)| topic_row(desk, row, most, at, shows_all));
    let table = el("table")
        .class("topic-bars")
        .child(el("thead").class("visually-hidden").child(heads))
        .child(el("tbody").children(rows));
    let more = (n_hidden > 0).then(|| show_more(desk, shows_all, format!("{} ({n_hidden})", words.show_more)));
    el("section")
        .child(el("h2").text(words.what_it_was_about))
        .child(table)
        .child(more)
        .child(onward(desk.link(|view| view.turn_to(Page::Map)), words.all_topics_on_map))
        .done()
}

fn topic_row(desk: Desk, row: &TopicRow, most: usize, at: usize, shows_all: State<bool>) -> AnyView {
    let words = desk.words();
    let counts = row.counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let bars = counts.map(|(meeting, count)| {
        let meeting = latest(desk).start + meeting;
        let name = el("span")
            .class("visually-hidden")
            .text(format!("{}: ", desk.house().corpus.reports[meeting].short_name()));
        bar(meeting, *count, most, el("span").child(name).text(count.to_string()))
    });
    let name = words.pick(&desk.house().corpus.vocabulary.topic_name(&row.topic)).to_owned();
    el("tr")
        .hidden(move || at >= FIRST_TOPICS && !shows_all.get())
        .child(el("th").attr("scope", "row").child(link(desk.link_to_value(Facet::Topic, &row.topic), &name)))
        .child(el("td").children(bars))
        .child(el("td").child(standing_chip(desk, row)))
        .done()
}

/// *alleen Antalya 2025*, *in beide*
fn standing_chip(desk: Desk, row: &TopicRow) -> AnyView {
    let words = desk.words();
    match &row.standing {
        Standing::Only(meeting) => {
            meeting_chip(*meeting, &words.only_in(&desk.house().corpus.reports[*meeting].short_name()))
        }
        Standing::All if row.counts.len() == 2 => chip("both", "◆", words.in_both),
        Standing::All => chip("both", "◆", words.in_all),
        Standing::Some(meetings) => chip("both", "◆", &words.in_reports(meetings.len())),
    }
}

/// What is new in the last report, and what was left out since the one before it.
fn changes(desk: Desk) -> AnyView {
    let words = desk.words();
    let corpus = &desk.house().corpus;
    let [.., (before, older), (last, newer)] = &corpus.reports.iter().enumerate().collect::<Vec<_>>()[..] else {
        return nothing();
    };
    let changed = compare::new_and_gone(corpus, *last, *before);
    let list = |topics: &[String], meeting: usize| {
        if topics.is_empty() {
            return el("p").class("quiet").text(words.no_topic).done();
        }
        let links = topics.iter().map(|topic| {
            let name = words.pick(&corpus.vocabulary.topic_name(topic)).to_owned();
            let class = format!("chip {}", meeting_class(meeting));
            el("li").child(link(desk.link_to_value(Facet::Topic, topic), &name).class(&class)).done()
        });
        bare_list("ul", "chips plain").children(links).done()
    };
    let compared = desk.link(|view| view.compare(&older.id, &newer.id));
    el("section")
        .child(el("h2").text(words.new_in(&newer.short_name())))
        .child(list(&changed.new, *last))
        .child(el("h2").text(words.gone_since(&older.short_name())))
        .child(list(&changed.gone, *before))
        .child(onward(compared, words.put_side_by_side))
        .done()
}

/// Sums and percentages, as they stand in the reports. Numbers of things stay out here.
fn amounts(desk: Desk) -> AnyView {
    let words = desk.words();
    let sentences = desk.house().corpus.sentences.iter().enumerate();
    let lines = sentences
        .filter(|(_, sentence)| latest(desk).contains(&sentence.report))
        .filter_map(|(at, sentence)| amount_line(desk, at, sentence));
    let all = desk.link(|view| {
        view.turn_to(Page::Explore);
        view.clear();
        view.amounts = Amounts::Named;
    });
    el("section")
        .child(el("h2").text(words.sums))
        .child(bare_list("ul", "plain lines").children(lines))
        .child(onward(all, words.all_amounts))
        .done()
}

fn amount_line(desk: Desk, at: usize, sentence: &Sentence) -> Option<AnyView> {
    let corpus = &desk.house().corpus;
    let text = &corpus.paragraph_of(sentence).text;
    let is_sum = |value: &MentionValue| matches!(value, MentionValue::Amount(Amount { unit, .. }) if unit != "aantal");
    let sums = sentence.mentions.iter().filter(|mention| mention.kind == MentionKind::Amount && is_sum(&mention.value));
    let sums: Vec<&str> = sums.map(|mention| &text[mention.span.clone()]).collect();
    if sums.is_empty() {
        return None;
    }
    let topic = sentence.topics().next().map(|topic| corpus.vocabulary.topic_name(topic));
    let topic = topic.map_or_else(String::new, |name| format!("{} · ", desk.words().pick(&name)));
    let line = el("a")
        .attr("href", desk.link_to_sentence(&corpus.id_of(at)))
        .child(el("b").attr("lang", "nl").text(sums.join(" · ")))
        .child(el("span").class("quiet").text(topic + &desk.sentence_name(at)));
    Some(el("li").child(line).done())
}
