//! Does a report's beginning give the facts of its meeting?

use super::*;
use crate::text::sentences;

/// The meeting of a report of which nothing else is wanted.
pub(in crate::analysis) fn meeting_of(
    title: &str,
    paragraphs: &[TextParagraph],
    lists: &MentionLists,
    lexicon: &mut Lexicon,
) -> Meeting {
    let mut context = Context::of(anchor(title, paragraphs, lists, lexicon));
    let spans = paragraphs
        .iter()
        .flat_map(|TextParagraph { text, .. }| sentences(text).into_iter().map(move |span| (text.as_str(), span)));
    let read: Vec<_> = std::iter::once((title, 0..title.len()))
        .chain(spans)
        .map(|(text, span)| {
            let words = words(text, span.clone(), lexicon);
            let mentions = lists.read(text, &words, &mut context);
            (text, span, mentions)
        })
        .collect();
    let mut lines = read.iter().map(|(text, span, mentions)| (*text, span.clone(), mentions.as_slice()));
    meeting(lines.next().filter(|_| !title.is_empty()), lines, lists)
}

fn read(title: &str, paragraphs: &[&str]) -> Meeting {
    let mut lexicon = Lexicon::default();
    let lists = MentionLists::of(&mut lexicon);
    let paragraphs: Vec<TextParagraph> = paragraphs
        .iter()
        .map(|text| TextParagraph { heading: None, text: (*text).to_owned(), emphasis: Vec::new() })
        .collect();
    meeting_of(title, &paragraphs, &lists, &mut lexicon)
}

fn span(days: Option<Days>) -> String {
    days.map_or(String::new(), interval)
}

fn interval(days: Days) -> String {
    format!("{}/{}", days.begin, days.end)
}

#[test]
fn facts_come_from_the_title_and_the_first_sentences() {
    let found = read(
        "Verslag van de informele bijeenkomst van de NAVO-ministers van Defensie, 8 en 9 februari 2007",
        &[
            "Op uitnodiging van hun Spaanse ambtgenoot Ana García kwamen de ministers van Defensie bijeen in Sevilla.",
            "De afspraken van de top in Riga van 28 en 29 november 2006 worden uitgevoerd. De volgende top is in Boekarest.",
        ],
    );
    assert_eq!(span(found.days), "2007-02-08/2007-02-09");
    assert_eq!((found.place.as_str(), found.country.as_str()), ("Sevilla", "Spanje"));
    assert_eq!(found.format, Some(Format::Informal));
    assert_eq!(found.host, "Ana García, minister van Defensie van Spanje");
    let next = found.next.expect("the summit in Bucharest");
    assert_eq!((next.name.as_str(), next.place.as_str()), ("NAVO-top Boekarest", "Boekarest"));
    assert_eq!(interval(next.days), "2008-04-02/2008-04-04");
}

#[test]
fn days_without_a_year_take_it_from_the_title() {
    let found = read(
        "Verslag Raad Buitenlandse Zaken 20 november 2017",
        &["Op maandag 20 november vond de Raad plaats in Brussel. Er was ook een informele lunch."],
    );
    assert_eq!(span(found.days), "2017-11-20/2017-11-20");
    assert_eq!((found.place.as_str(), found.country.as_str()), ("Brussel", "België"));
    assert_eq!(found.format, Some(Format::Formal));
    assert_eq!((found.host.as_str(), found.next), ("", None));
}

#[test]
fn a_town_on_no_list_is_found_by_its_country() {
    let found = read("", &["Op 5 en 6 mei 2011 kwamen de ministers bijeen in Zwolleveen, Denemarken."]);
    assert_eq!((found.place.as_str(), found.country.as_str()), ("Zwolleveen", "Denemarken"));
    assert_eq!(span(found.days), "2011-05-05/2011-05-06");
}

#[test]
fn what_is_not_said_stays_open() {
    assert_eq!(read("", &[]), Meeting::default());
    assert_eq!(read("Een titel", &["Een tekst zonder feiten.", ""]), Meeting::default());
}

#[test]
fn the_summit_ahead_is_told_by_its_days_and_the_host_by_country() {
    let found = read(
        "Verslag van de bijeenkomst van NAVO-ministers van Defensie op 14 en 15 juni 2018",
        &[
            "De ministers kwamen in het Estse Tartu bijeen, kort voor de top van 11 en 12 juli in Brussel.",
            "De Estse gastheer, Arvo Kask, deed een voorstel.",
        ],
    );
    assert_eq!((found.place.as_str(), found.country.as_str()), ("Tartu", "Estland"));
    assert_eq!(found.host, "Arvo Kask, minister van Defensie van Estland");
    let next = found.next.expect("the summit in Brussels");
    assert_eq!((next.place.as_str(), interval(next.days).as_str()), ("Brussel", "2018-07-11/2018-07-12"));
}

#[test]
fn a_council_looks_ahead_to_a_council() {
    let found = read(
        "Verslag van de Raad Buitenlandse Zaken van 3 maart 2015",
        &[
            "Op 3 maart vond de Raad Buitenlandse Zaken plaats in Luxemburg.",
            "De top in Warschau kwam aan bod. Op 19 en 20 maart spreekt de Europese Raad hierover.",
        ],
    );
    assert_eq!((found.place.as_str(), found.country.as_str()), ("Luxemburg", "Luxemburg"));
    let next = found.next.expect("the European Council");
    assert_eq!((next.name.as_str(), next.place.as_str()), ("Europese Raad", "Brussel"));
    assert_eq!(interval(next.days), "2015-03-19/2015-03-20");
}
