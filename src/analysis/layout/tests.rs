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
        assert_eq!(received.paragraphs, file.paragraphs);
        assert_eq!(received.sentences, file.sentences);
        assert_eq!(file.sentences.len(), n_sentences);
    }
}
