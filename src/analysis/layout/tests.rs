//! Does the report come out of what it came in?

use super::*;
use proptest::prelude::*;

fn texts(raw: &str) -> Vec<String> {
    layout(raw).paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
}

#[test]
fn a_report_as_received_gives_the_paragraphs_of_its_dataset_file() {
    for (received, file, n_sentences) in [
        (
            include_str!("../../../tests/fixtures/ontvangen/2025-05-15-antalya.txt"),
            include_str!("../../../public/verslagen/2025-05-15-antalya.txt"),
            25,
        ),
        (
            include_str!("../../../tests/fixtures/ontvangen/2026-05-22-helsingborg.txt"),
            include_str!("../../../public/verslagen/2026-05-22-helsingborg.txt"),
            24,
        ),
    ] {
        let (received, file) = (layout(received), layout(file));
        assert_eq!(received.title, file.title);
        // Which words are in italics the text as received no longer tells.
        let plain = |paragraphs: &[TextParagraph]| -> Vec<(Option<String>, String)> {
            paragraphs.iter().map(|paragraph| (paragraph.heading.clone(), paragraph.text.clone())).collect()
        };
        assert_eq!(plain(&received.paragraphs), plain(&file.paragraphs));
        assert_eq!(received.sentences, file.sentences);
        assert_eq!(file.sentences.len(), n_sentences);
    }
}

const BODY: [&str; 2] = [
    "De ministers spraken over de opbouw van de strijdkrachten in Afghanistan en over de rol van partners daarbij.",
    "Nederland benadrukte het belang van een goede overdracht en bepleitte nauwe samenwerking met de EU en de VN.",
];

#[test]
fn a_letter_that_offers_the_report_is_left_out() {
    let raw = format!(
        "Tweede Kamer der Staten-Generaal   2\nVergaderjaar 2010–2011\n\n28 676  NAVO\n\n\
         Nr. 134   BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n\
         Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 12 april 2011\n\n\
         Hierbij bied ik u, mede namens de minister van Defensie, het verslag aan van de bijeenkomst van de NAVO-ministers \
         van Buitenlandse Zaken.\n\nDe minister van Buitenlandse Zaken,\nA. de Voorbeeld\n\n\
         Verslag van de bijeenkomst van de NAVO-ministers van Buitenlandse Zaken\n\nWerksessie I: Afghanistan\n\n{}\n\n\
         Werksessie II: Partnerschappen\n{}\n",
        BODY[0], BODY[1]
    );
    let found = layout(&raw);
    assert_eq!(found.title, "Verslag van de bijeenkomst van de NAVO-ministers van Buitenlandse Zaken");
    let wanted = [("Werksessie I: Afghanistan", BODY[0]), ("Werksessie II: Partnerschappen", BODY[1])];
    let wanted = wanted.map(|(heading, text)| (Some(heading.to_owned()), text.to_owned()));
    assert_eq!(found.paragraphs.into_iter().map(|found| (found.heading, found.text)).collect::<Vec<_>>(), wanted);
}

#[test]
fn a_letter_that_is_the_report_loses_only_head_and_foot() {
    let raw = format!(
        "Ministerie van Buitenlandse Zaken\nPostbus 20061\n2500 EB Den Haag\nNederland\nwww.rijksoverheid.nl\n\n\
         Datum   12 april 2011\nBetreft   Verslag Raad Buitenlandse Zaken\nOnze referentie\nBZDOC-123\n\n\
         Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de bijeenkomst.\n\n{}\n\n{}\n\n\
         De minister van Buitenlandse Zaken,\n\n\nA. de Voorbeeld\n",
        BODY[0], BODY[1]
    );
    let found = layout(&raw);
    assert_eq!(found.title, "Verslag Raad Buitenlandse Zaken");
    assert_eq!(texts(&raw), BODY);
    assert!(found.paragraphs.iter().all(|paragraph| paragraph.heading.is_none()));
}

#[test]
fn page_furniture_falls_away_and_the_sentence_across_the_page_closes() {
    for furniture in [
        "Pagina 2 van 4",
        "3",
        "- 3 -",
        "Tweede Kamer, vergaderjaar 2014–2015, 28 676, nr. 230 3",
        "kst-28676-230\nISSN 0921 - 7371\n’s-Gravenhage 2015",
        "1 Kamerstuk 28 676, nr. 210.",
    ] {
        let raw = format!(
            "Verslag\n\nDe ministers spraken met de\n\n{furniture}\n\u{C}\npartners. Daarna ging men uiteen.\n"
        );
        assert_eq!(texts(&raw), ["De ministers spraken met de partners. Daarna ging men uiteen."], "{furniture}");
    }
}

#[test]
fn lines_of_equal_width_become_paragraphs_again() {
    let raw = "Verslag van de bijeenkomst\n\n\
        De ministers van Defensie van de NAVO kwamen op 8 en 9 juni bijeen\n\
        in Brussel. Gesproken werd over de nucleaire afschrikking en verde-\n\
        diging, over NAVO-\nen EU-operaties, over de NAVO-\ntop en over de trans-\nAtlantische defensie-\nindustrie.\n\
        Operaties\n\
        Nederland benadrukte dat de missie in Irak van belang blijft voor de\n\
        NAVO.\n";
    let found = layout(raw);
    let wanted = [
        "De ministers van Defensie van de NAVO kwamen op 8 en 9 juni bijeen in Brussel. Gesproken werd over de nucleaire \
         afschrikking en verdediging, over NAVO- en EU-operaties, over de NAVO-top en over de trans-Atlantische defensie-industrie.",
        "Nederland benadrukte dat de missie in Irak van belang blijft voor de NAVO.",
    ];
    assert_eq!(texts(raw), wanted);
    assert_eq!(found.paragraphs[1].heading.as_deref(), Some("Operaties"));
}

#[test]
fn a_list_goes_on_with_the_sentence_that_opens_it() {
    let raw = "Verslag\n\nNederland bepleitte drie zaken:\n\n- meer munitie;\n- meer oefeningen;\n- betere planning.\n\nDaarna sprak de SG.\n";
    assert_eq!(
        texts(raw),
        [
            "Nederland bepleitte drie zaken: - meer munitie; - meer oefeningen; - betere planning.",
            "Daarna sprak de SG."
        ]
    );
}

#[test]
fn a_row_of_a_table_is_no_heading() {
    let raw = format!("Verslag\n\n{}\n\nLand | Bijdrage\n\nNederland | EUR 100 miljoen\n\n{}\n", BODY[0], BODY[1]);
    assert_eq!(texts(&raw), [BODY[0], "Land | Bijdrage", "Nederland | EUR 100 miljoen", BODY[1]]);
}

#[test]
fn what_conversion_left_behind_is_no_text() {
    let raw = "\u{FEFF}[bookmark: _Hlk1]Verslag\r\n\r\nDe  *North\u{A0}Atlantic* Raad\u{AD} kwam bij\u{200B}een op 2 * 3.\r\n \r\n";
    assert_eq!(texts(raw), ["De North Atlantic Raad kwam bijeen op 2 * 3."]);
}

#[test]
fn a_text_without_title_or_full_stop_still_is_a_text() {
    assert_eq!(texts("De ministers spraken over Irak"), ["De ministers spraken over Irak"]);
    assert_eq!(layout(BODY[0]).title, "");
    assert_eq!(layout(&format!("Verslag\n\n{}", BODY[0])).title, "Verslag");
    assert_eq!(texts(""), Vec::<String>::new());
    let closing = "Verslag\n\nDe ministers spraken.\n\nZij spraken daarna ook nog over de situatie in Irak\n";
    assert_eq!(texts(closing).len(), 2, "a long line without full stop is no heading of nothing");
}

#[test]
fn an_offer_that_goes_on_to_report_is_part_of_the_report() {
    let offer = "Hierbij bied ik u het verslag aan van de bijeenkomst op 3 mei.";
    assert_eq!(texts(&format!("Verslag\n\n{offer}\n\n{}", BODY[0])).len(), 1, "an offer alone is the letter's");
    let told = "Gesproken is over Irak. Ook kwam Libië aan bod. De zitting werd afgesloten met een diner.";
    assert_eq!(texts(&format!("Verslag\n\n{offer} {told}\n"))[0], format!("{offer} {told}"));
}

#[test]
fn a_header_line_is_one_of_the_dataset() {
    let found =
        layout("titel: Verslag\nbegin: 2025-05-14\neind: 2025-05-15\n\nTekst.\nZelfde alinea.\n\n## Kop\n\nMeer.\n");
    assert_eq!(found.title, "Verslag");
    assert_eq!(found.header.days().map(|days| days.end.day), Some(15));
    assert_eq!(found.paragraphs.len(), 2);
    assert_eq!(found.paragraphs[1].heading.as_deref(), Some("Kop"));
    assert!(layout("Datum: 3 mei\nBetreft: Verslag\n\nTekst.").header.is_empty());
}

proptest! {
    #[test]
    fn any_text_is_divided_into_sentences_that_lie_in_their_paragraphs(
        raw in "([A-Za-z .:,\n#*-]|[0-9\r\u{C}ïé•]|\\[bookmark:|Geachte |De minister van |Verslag |\\PC){0,200}"
    ) {
        let found = layout(&raw);
        for (spot, span) in &found.sentences {
            let text = &found.paragraphs[usize::from(spot.paragraph) - 1].text;
            prop_assert!(text.get(span.clone()).is_some_and(|sentence| !sentence.trim().is_empty()));
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let kept: usize = found.paragraphs.iter().map(|paragraph| letters(&paragraph.text)).sum();
        prop_assert!(kept <= letters(&raw), "text was made up");
    }

    #[test]
    fn no_sentence_of_running_text_is_lost(
        sentences in proptest::collection::vec("[A-Z][a-z]{2,8}( [a-z]{2,9}){2,20}\\.", 1..12),
        width in 30_usize..100,
    ) {
        let whole = sentences.join(" ");
        let mut raw = "Verslag\n\n".to_owned();
        let mut column = 0;
        for word in whole.split(' ') {
            if column + word.len() > width {
                raw.push('\n');
                column = 0;
            } else if column > 0 {
                raw.push(' ');
            }
            raw.push_str(word);
            column += word.len() + 1;
        }
        prop_assert_eq!(texts(&raw).join(" "), whole);
    }
}
