//! A report as it was written, with what each sentence is about beside it.

use crate::compare;
use crate::corpus::Report;
use crate::index::Facet;
use crate::order::sort_by_key;
use crate::ui::app::HEADING;
use crate::ui::browser::page;
use crate::ui::desk::Desk;
use crate::ui::draw::{bare_list, el, live, nothing};
use crate::ui::state::Memo;
use crate::ui::widgets::{collect_sign, explained_names, link, marked, meeting_chip, statements, why_topics};
use crate::view_state::{Place, ViewState};
use leptos::prelude::*;

/// The reports to choose from, and the one being read: the latest unless said otherwise.
pub(super) fn read(desk: Desk) -> AnyView {
    let last = desk.house().corpus.reports.len().saturating_sub(1);
    let shown = Memo::new(move || {
        let being_read = desk.view.with(ViewState::being_read);
        being_read.and_then(|id| desk.house().corpus.report(id.as_str())).map_or(last, |(at, _)| at)
    });
    live(move || report_page(desk, shown.get()))
}

fn report_page(desk: Desk, at: usize) -> AnyView {
    let words = desk.words();
    let Some(report) = desk.house().corpus.reports.get(at) else { return nothing() };
    let source =
        el("p").class("quiet").child(meeting_chip(at, &report.short_name())).text(format!(" {}", words.verbatim));
    let title = el("h1").attr("id", HEADING).attr("tabindex", "-1").attr("lang", "nl").text(report.title.as_str());
    let paragraphs = (1..).zip(&report.paragraphs).flat_map(|(number, _)| paragraph(desk, report, number));
    let side = el("aside")
        .class("read-side")
        .attr("aria-label", words.facts)
        .child(chooser(desk, at))
        .child(facts(desk, report))
        .child(topics_of(desk, at));
    let article = el("article").child(el("header").child(source).child(title)).children(paragraphs);
    el("div").class("page read").attr("id", report.id.as_str()).child(side).child(article).done()
}

fn chooser(desk: Desk, shown: usize) -> AnyView {
    let words = desk.words();
    let reports = desk.house().corpus.reports.iter().enumerate().rev();
    let links = reports.map(|(at, report)| {
        let chosen = link(desk.link(|view| view.read(&report.id, None)), &report.short_name());
        el("li").child(if at == shown { chosen.attr("aria-current", "true") } else { chosen }).done()
    });
    el("nav")
        .attr("aria-label", words.reports)
        .child(el("h2").text(words.reports))
        .child(bare_list("ul", "plain").children(links))
        .done()
}

/// Facts of a meeting, as a list of terms.
pub(super) fn facts(desk: Desk, report: &Report) -> AnyView {
    let words = desk.words();
    let host = if report.host.is_empty() { words.host_unknown } else { &report.host };
    let next = report.next.as_ref().map_or_else(String::new, |next| format!("{}, {}", next.name, desk.days(next.days)));
    let length =
        format!("{}, {}", words.n_paragraphs(report.paragraphs.len()), words.n_sentences(report.sentences.len()));
    let rows = [
        (words.date, desk.days(report.days)),
        (words.place, format!("{}, {}", report.place, report.country)),
        (words.format, words.meeting_format(report.format).to_owned()),
        (words.host, host.to_owned()),
        (words.next_meeting, next),
        (words.length, length),
    ];
    let rows = rows.into_iter().filter(|(_, fact)| !fact.is_empty());
    let rows = rows.flat_map(|(term, fact)| [el("dt").text(term).done(), el("dd").text(fact).done()]);
    // A reader has the files of their own reports already.
    let file = (!report.id.is_own())
        .then(|| link(format!("verslagen/{}.txt", report.id), words.download_text).attr("download", ""));
    el("section")
        .class("facts")
        .child(el("h2").text(words.facts))
        .child(el("dl").children(rows))
        .child(el("p").child(file))
        .done()
}

fn topics_of(desk: Desk, report: usize) -> AnyView {
    let words = desk.words();
    let mut rows = compare::topics(&desk.house().corpus, &[report]);
    sort_by_key(&mut rows, |row| std::cmp::Reverse(row.counts[0]));
    let id = desk.house().corpus.reports[report].id.as_str();
    let links = rows.iter().map(|row| {
        let name = words.pick(&desk.house().corpus.vocabulary.topic_name(&row.topic)).to_owned();
        let address = desk.link(|view| {
            view.show_only(Facet::Topic, &row.topic);
            view.toggle(Facet::Report, id);
        });
        el("li")
            .child(link(address, &name))
            .child(el("span").class("num quiet").text(format!(" {}", row.counts[0])))
            .done()
    });
    el("details")
        .class("in-report")
        .attr("open", "")
        .child(el("summary").child(el("h2").text(words.in_this_report)))
        .child(bare_list("ul", "plain").children(links))
        .done()
}

/// A paragraph with its heading, its number, and what is said in it.
fn paragraph(desk: Desk, report: &'static Report, number: u16) -> [AnyView; 2] {
    let words = desk.words();
    let paragraph = &report.paragraphs[usize::from(number) - 1];
    let heading =
        paragraph.heading.as_deref().map_or_else(nothing, |heading| el("h2").attr("lang", "nl").text(heading).done());
    let notes = paragraph.sentences.clone().map(|at| {
        let spot = desk.house().corpus.sentences[at].spot;
        let number = el("span").class("quiet num").attr("title", words.spot(spot)).text(spot.sentence.to_string());
        el("li").child(number).child(statements(desk, at)).child(why_topics(desk, at, words.why)).done()
    });
    let text = el("p")
        .class("passage")
        .attr("lang", "nl")
        .attr("id", Place::Paragraph(report.id.clone(), number).to_string())
        .attr("tabindex", "-1")
        .children(paragraph.sentences.clone().flat_map(|at| sentence(desk, at)));
    let notes = el("details")
        .class("notes")
        .flag("open", page::is_wide)
        .child(el("summary").text(words.what_is_said))
        .child(bare_list("ol", "plain").children(notes));
    let section = el("section")
        .class("paragraph")
        .attr("aria-label", words.paragraph(number))
        .child(el("span").class("paragraph-number num").attr("aria-hidden", "true").text(number.to_string()))
        .child(text)
        .child(notes);
    [heading, section.done()]
}

/// A sentence, its ¶, its +, and the space behind it. The style draws the signs: so the paragraph's text
/// is that of the report and nothing else, for whoever searches, copies or annotates it.
fn sentence(desk: Desk, at: usize) -> [AnyView; 4] {
    let corpus = &desk.house().corpus;
    let words = desk.words();
    let sentence = &corpus.sentences[at];
    let id = corpus.id_of(at);
    let place = Place::Sentence(id.clone());
    let name = place.to_string();
    let here = move || desk.view.with(|view| view.place.as_ref() == Some(&place)).then(|| "location".to_owned());
    let text =
        el("span").class("sentence").attr("id", name).attr("tabindex", "-1").live_attr("aria-current", here).children(
            marked(corpus.paragraph_of(sentence), sentence.span.clone(), &[], &[], &explained_names(desk, at)),
        );
    let pilcrow = link(desk.link_to_sentence(&id), "").class("pilcrow").attr("lang", words.lang);
    let pilcrow = pilcrow.attr("aria-label", words.link_to(sentence.spot));
    [text.done(), pilcrow.done(), collect_sign(desk, at).done(), " ".into_any()]
}
