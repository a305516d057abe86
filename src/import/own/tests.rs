//! What an own report promises, on the dataset's reports and on any text.

use super::*;
use crate::analysis::Analyst;
use crate::analysis::Notes;
use crate::corpus::Corpus;
use crate::corpus::MentionValue;
use crate::corpus::sentences;
use crate::corpus::unpack;
use crate::import::*;
use proptest::prelude::*;
use std::cell::RefCell;

const ANTALYA: &str = include_str!("../../../tests/fixtures/ontvangen/2025-05-15-antalya.txt");
const HELSINGBORG: &str = include_str!("../../../tests/fixtures/ontvangen/2026-05-22-helsingborg.txt");

thread_local! {
    static ANALYST: RefCell<Analyst> = RefCell::new(Analyst::new());
}

fn try_receive(text: &str) -> Result<OwnReport, Refusal> {
    let given = Given { name: "verslag.txt", bytes: text.as_bytes(), modified: "2026-06-01".parse().expect("a day") };
    ANALYST.with_borrow_mut(|analyst| receive(&given, analyst))
}

fn received(text: &str) -> OwnReport {
    try_receive(text).expect("a report")
}

/// Both reports of the dataset as somebody added them, with a correction each.
pub(super) fn two_reports() -> [OwnReport; 2] {
    [ANTALYA, HELSINGBORG].map(|text| {
        let mut own = received(text);
        correct(&mut own, vec![fact(Fact::Host, "Iemand: \"zó\"")]).expect("a host");
        own
    })
}

fn whole(own: &OwnReport) -> Corpus {
    own.corpus()
        .unwrap_or_else(|problems| panic!("{problems:#?}\n{}\n{}\n{}", own.report, own.statements, own.mentions))
}

fn unpacked(own: &OwnReport) -> (Corpus, Notes) {
    let packed = own.packed();
    let corpus = unpack(&packed.packed, &packed.sentences);
    let notes = Notes::unpack(&packed.notes, &corpus);
    (corpus, notes)
}

#[test]
fn a_report_as_received_has_the_sentences_of_the_embedded_one() {
    let embedded = crate::embedded::corpus();
    for (text, id) in [(ANTALYA, "2025-05-15-antalya"), (HELSINGBORG, "2026-05-22-helsingborg")] {
        let corpus = whole(&received(text));
        let (_, report) = embedded.report(id).expect("an embedded report");
        let wanted: Vec<&str> =
            embedded.sentences[report.sentences.clone()].iter().map(|sentence| embedded.text_of(sentence)).collect();
        let found: Vec<&str> = corpus.sentences.iter().map(|sentence| corpus.text_of(sentence)).collect();
        assert_eq!(found, wanted);
        let own = &corpus.reports[0];
        assert_eq!(
            (own.days, &own.place, &own.country, own.format),
            (report.days, &report.place, &report.country, report.format)
        );
    }
}

#[test]
fn what_the_page_unpacks_is_what_was_received() {
    let own = received(HELSINGBORG);
    let (corpus, (unpacked, notes)) = (whole(&own), unpacked(&own));
    assert_eq!(sentences(&unpacked), sentences(&corpus));
    assert_eq!(format!("{:?}", unpacked.sentences), format!("{:?}", corpus.sentences));
    assert_eq!(format!("{:?}", unpacked.reports), format!("{:?}", corpus.reports));
    let explained = (0..corpus.sentences.len()).flat_map(|at| notes.topics_of(at)).count();
    assert!(explained > 30, "{explained} topics are explained");
    let placed: Vec<_> = own.packed().places.lines().map(str::to_owned).collect();
    assert!(placed.contains(&"helsingborg 3 560 127".to_owned()), "{placed:?}");
    let (_, ankara) = places("ankara 3 399 329").next().expect("a place");
    assert_eq!(Some(ankara), crate::analysis::location("ankara"));
}

#[test]
fn names_are_those_of_the_dataset_of_the_lists_or_of_the_text() {
    let own = received(
        "Verslag\n\nDe Noorse minister van Buitenlandse Zaken Jonas Gahr Støre en president Håkon Bråten bezochten Bodø en \
         de Parlementaire Vergadering (PV).\n",
    );
    let names = whole(&own).vocabulary;
    assert_eq!(names.name("noorwegen").dutch, "Noorwegen");
    assert_eq!(names.name("jonas-gahr-store").dutch, "Jonas Gahr Støre");
    assert_eq!(names.name("hakon-braten").dutch, "Håkon Bråten");
    assert!(!own.names.contains("nederland\t"), "the dataset has that name: {}", own.names);
}

// Found by fuzzing a web page: the speaker was an abbreviation that is no mention.
#[test]
fn a_speaker_whom_nothing_names_is_called_as_its_id() {
    let own = received(concat!(
        "<v(an 1v(an 14 en 15 mei 20%%%%%%%% en 15 mei 20%2%%vg><title>c</titl*e></svg><textarea>d</texx",
        "area>elect><option>e<pre> f(\n g</p,r4 en 15 mei 20%%%%%%%% en 15 mei 20%2%%vg><title>c</titl*e",
        "></svg><textarea>d</texxarea>elect><option>e<pre> f(\n g</p,re><![CDATA[%%% en 15 mei 20%2%%vg>",
        "<title>c</titl*e></",
    ));
    whole(&own);
}

#[test]
fn the_same_report_is_one_whatever_its_form() {
    let plain = received(ANTALYA);
    let file = received(include_str!("../../../public/verslagen/2025-05-15-antalya.txt"));
    assert_eq!(plain.id, file.id);
    assert_ne!(plain.id, received(HELSINGBORG).id);
    let emphasised = &whole(&file).reports[0].paragraphs[0];
    assert_eq!(&emphasised.text[emphasised.emphasis[0].clone()], "Informal Foreign Ministers Meeting");
}

#[test]
fn a_text_without_a_sentence_is_refused() {
    assert_eq!(try_receive("Verslag"), Err(Refusal::NoText));
}

fn fact(fact: Fact, value: &str) -> Correction {
    Correction::Fact { fact, value: Some(value.to_owned()) }
}

fn statements(sentence: &str, rows: &[&str]) -> Correction {
    let rows = Some(rows.iter().map(|row| (*row).to_owned()).collect());
    Correction::Statements { sentence: sentence.to_owned(), rows }
}

fn mentions(sentence: &str, rows: &[&str]) -> Correction {
    let rows = Some(rows.iter().map(|row| (*row).to_owned()).collect());
    Correction::Mentions { sentence: sentence.to_owned(), rows }
}

fn correct(own: &mut OwnReport, corrections: Vec<Correction>) -> Result<(), Vec<Mistake>> {
    ANALYST.with_borrow(|analyst| own.correct(corrections, analyst))
}

#[test]
fn a_correction_takes_the_place_of_what_was_found_and_can_be_taken_back() {
    let found = received(ANTALYA);
    let mut own = found.clone();
    let corrections = vec![
        fact(Fact::Place, "Belek"),
        fact(Fact::Host, ""),
        statements("p2z1", &["nederland;ijsland\troept-op\tcyber;ruimte\tnavo", "\tbeschrijft\tverloop\t"]),
        mentions("p1z1", &["organisatie\tNAVO\tnavo", "plaats\tAntalya\tantalya"]),
        mentions("p1z2", &[]),
    ];
    correct(&mut own, corrections).expect("sound corrections");
    let corpus = whole(&own);
    assert_eq!((corpus.reports[0].place.as_str(), corpus.reports[0].host.as_str()), ("Belek", ""));
    let at = |spot: &str| corpus.find(&format!("{}.{spot}", own.id).parse().expect("an id")).expect("a sentence");
    let corrected = &corpus.sentences[at("p2z1")];
    assert_eq!(corrected.statements[0].actors, ["nederland", "ijsland"]);
    assert_eq!(corrected.statements.len(), 2);
    assert_eq!(corpus.vocabulary.name("ijsland").dutch, "IJsland");
    assert_eq!([at("p1z1"), at("p1z2")].map(|at| corpus.sentences[at].mentions.len()), [2, 0]);
    assert_eq!(found.statements, own.statements, "what was found stays as it was");
    let proposals = own.proposals();
    assert_eq!((proposals[3].value.as_str(), proposals[3].origin), ("Belek", Origin::Corrected));
    let (page, _) = unpacked(&own);
    assert_eq!(format!("{:?}", page.sentences), format!("{:?}", corpus.sentences));

    let back = [Fact::Place, Fact::Host].map(|fact| Correction::Fact { fact, value: None });
    let rows = |sentence: &str| Correction::Mentions { sentence: sentence.to_owned(), rows: None };
    let back = back.into_iter().chain([statements("p2z1", &[]), rows("p1z1"), rows("p1z2")]);
    correct(&mut own, back.collect()).expect("what was found is sound");
    assert!(own.corrections.is_empty());
    assert_eq!(own.files(), found.files());
}

#[test]
fn a_mistake_in_a_correction_is_named_with_its_row_and_changes_nothing() {
    let found = received(ANTALYA);
    for (correction, place, row, what) in [
        (fact(Fact::Begin, "2025-05-32"), "begin", 1, "bad-date"),
        (fact(Fact::Begin, "2025-05-20"), "eind", 1, "end-before-begin"),
        (fact(Fact::Title, " "), "titel", 1, "missing-header"),
        (fact(Fact::Place, ""), "plaats", 1, "missing-header"),
        (fact(Fact::Format, "gezellig"), "vorm", 1, "bad-header"),
        (fact(Fact::Next, "NAVO-top"), "daarna", 1, "bad-header"),
        (statements("p2z1", &["\tbeschrijft\tverloop\t", "\tbeschrijft\tkoffie\t"]), "p2z1", 2, "unknown-topic"),
        (statements("p2z1", &["\tzegt\tverloop\t"]), "p2z1", 1, "unknown-act"),
        (statements("p2z1", &["wie-dan\tbeschrijft\tverloop\t"]), "p2z1", 1, "unknown-actor"),
        (statements("p2z1", &["\tbeschrijft\tverloop"]), "p2z1", 1, "wrong-cell-count"),
        (statements("p2z1", &["\tbeschrijft\t\t"]), "p2z1", 1, "empty-cell"),
        (statements("p99z1", &["\tbeschrijft\tverloop\t"]), "p99z1", 1, "out-of-order"),
        (mentions("p1z1", &["plaats\tAntalya\tantalya", "plaats\tOslo\toslo"]), "p1z1", 2, "mention-not-found"),
        (mentions("p1z1", &["plaats\tAntalya\tAntalya!"]), "p1z1", 1, "bad-value"),
        (mentions("p1z1", &["dier\tAntalya\tantalya"]), "p1z1", 1, "unknown-kind"),
        (mentions("z1", &["plaats\tAntalya\tantalya"]), "z1", 1, "bad-sentence-id"),
    ] {
        let mut own = found.clone();
        let mistakes = correct(&mut own, vec![correction]).expect_err(what);
        let named = mistakes.iter().map(|mistake| (mistake.place.as_str(), mistake.row, mistake.what.as_str()));
        assert_eq!(named.collect::<Vec<_>>(), [(place, row, what)]);
        assert_eq!(own, found);
    }
}

#[test]
fn any_bytes_as_a_correction_never_break_a_row_apart() {
    let mut own = received(ANTALYA);
    correct(&mut own, vec![fact(Fact::Title, "Een\ntitel\u{200B}\t van  mij: *zo*")]).expect("a title");
    assert_eq!(whole(&own).reports[0].title, "Een titel van mij: *zo*");
}

/// Texts that have little of a report and much of what could break its files.
fn any_text() -> impl Strategy<Value = String> {
    let sentence = "(De ministers|Nederland|NAVO|U\\.S|A|p1z1|EUR 5,5|\\* |\\\\|## |#|\\[bookmark:|\\t| |  |-|\\*|:|·|;|\\.|\\. |\\n|\\n\\n|\
                    op 14 en 15 mei 2025 in Antalya|minister Fidan van Turkije|steunt Oekraïne|\u{F0B7}|\u{AD}|\u{200B}|[a-z]{1,9}|\\PC){0,60}";
    prop_oneof![
        sentence,
        "\\PC{0,80}",
        "(titel|begin|eind|plaats|land|vorm|gastheer|daarna|dossier|bron|x): (2025-05-1[45]|\\PC{0,9})\\n(begin: 2025-05-14\\n)?\\n?(De NAVO\\.|\\PC{0,20})",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_drafted_of_any_text_reads_back_without_a_problem(text in any_text()) {
        if let Ok(own) = try_receive(&text) {
            let corpus = whole(&own);
            let analysis = ANALYST.with_borrow_mut(|analyst| analyst.analyse(&read_text(&text)));
            let wanted: Vec<_> = analysis.sentences.iter().map(|sentence| (sentence.spot, sentence.span.clone())).collect();
            let found: Vec<_> = corpus.sentences.iter().map(|sentence| (sentence.spot, sentence.span.clone())).collect();
            prop_assert_eq!(found, wanted);
            for (paragraph, wanted) in corpus.reports[0].paragraphs.iter().zip(&analysis.paragraphs) {
                prop_assert_eq!(&paragraph.text, &wanted.text);
                prop_assert_eq!(&paragraph.heading, &wanted.heading);
                prop_assert_eq!(&paragraph.emphasis, &wanted.emphasis);
            }
            let (page, _) = unpacked(&own);
            prop_assert_eq!(format!("{:?}", page.reports), format!("{:?}", corpus.reports));
            prop_assert_eq!(format!("{:?}", page.sentences), format!("{:?}", corpus.sentences));
            for mention in corpus.sentences.iter().flat_map(|sentence| &sentence.mentions) {
                if let MentionValue::Name(id) = &mention.value {
                    prop_assert_eq!(page.vocabulary.name(id), corpus.vocabulary.name(id));
                }
            }
        }
    }
}

fn read_text(text: &str) -> String {
    let given = Given { name: "verslag.txt", bytes: text.as_bytes(), modified: "2026-06-01".parse().expect("a day") };
    read(&given).expect("it was received").text
}
