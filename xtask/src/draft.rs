//! How does an analysis read as files of the dataset?

use std::fmt::Write as _;

use verslagwijzer::analysis::{AnalysedSentence, Analysis};
use verslagwijzer::corpus::Format;
use verslagwijzer::text::{fold, tokens};

use crate::evaluate::value;

/// How many words say which sentence a row is about.
const OPENING_WORDS: usize = 5;

/// Is this text as received, without the header of a dataset file?
pub fn is_raw(text: &str) -> bool {
    !text.trim_start_matches('\u{FEFF}').starts_with("titel:")
}

/// What the files are called: as the file that was read, if that is one of the dataset;
/// otherwise for the meeting's last day and its place, as far as they were found.
pub fn id(analysis: &Analysis, is_raw: bool, stem: &str) -> String {
    match (analysis.meeting.days, analysis.meeting.place.as_str()) {
        (Some(days), place) if is_raw && !place.is_empty() => format!("{}-{}", days.end, slug(place)),
        _ => stem.to_owned(),
    }
}

fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// `ID.txt`: the header as far as it was found, and the running text.
pub fn report(analysis: &Analysis) -> String {
    let meeting = &analysis.meeting;
    let day = |day: Option<String>| day.unwrap_or_default();
    let format = match meeting.format {
        Some(Format::Formal) => "formeel",
        Some(Format::Informal) => "informeel",
        None => "",
    };
    let next = meeting.next.as_ref().map_or_else(String::new, |next| {
        format!("{} · {} · {} · {}", next.name, next.place, next.days.begin, next.days.end)
    });
    let lines = [
        ("titel", analysis.title.as_str()),
        ("begin", &day(meeting.days.map(|days| days.begin.to_string()))),
        ("eind", &day(meeting.days.map(|days| days.end.to_string()))),
        ("plaats", &meeting.place),
        ("land", &meeting.country),
        ("vorm", format),
        ("gastheer", &meeting.host),
        ("daarna", &next),
        ("dossier", ""),
        ("bron", ""),
    ];
    let mut text = String::new();
    for (key, value) in lines {
        text += format!("{key}: {value}").trim_end();
        text.push('\n');
    }
    for paragraph in &analysis.paragraphs {
        if let Some(heading) = &paragraph.heading {
            let _ = writeln!(text, "\n## {heading}");
        }
        let _ = writeln!(text, "\n{}", paragraph.text);
    }
    text
}

/// `ID.uitspraken.tsv`
pub fn statements(analysis: &Analysis) -> String {
    let mut table = "zin\taanhef\tactoren\thandeling\tonderwerpen\tgericht_aan\n".to_owned();
    for (at, sentence) in analysis.sentences.iter().enumerate() {
        let opening = opening(analysis, at);
        let row = |actors: &str, act: &str, topics: &str, addressees: &str| {
            format!("{}\t{opening}\t{actors}\t{act}\t{topics}\t{addressees}\n", sentence.spot)
        };
        for statement in sentence.statements.iter().map(|statement| statement.plain()) {
            let [actors, topics, to] = [&statement.actors, &statement.topics, &statement.addressees];
            table += &row(&actors.join(";"), statement.act.id(), &topics.join(";"), &to.join(";"));
        }
        if sentence.statements.is_empty() {
            table += &row("", "", "", "");
        }
    }
    table
}

/// The first words of a sentence.
fn opening(analysis: &Analysis, at: usize) -> &str {
    let text = sentence_text(analysis, &analysis.sentences[at]);
    let ends: Vec<usize> = tokens(text).map(|word| word.end).take(OPENING_WORDS).collect();
    &text[..ends.last().copied().unwrap_or(text.len())]
}

fn sentence_text<'a>(analysis: &'a Analysis, sentence: &AnalysedSentence) -> &'a str {
    &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text[sentence.span.clone()]
}

/// `ID.vermeldingen.tsv`
pub fn mentions(analysis: &Analysis) -> String {
    let mut table = "zin\tsoort\ttekst\twaarde\n".to_owned();
    for sentence in &analysis.sentences {
        let text = &analysis.paragraphs[usize::from(sentence.spot.paragraph) - 1].text;
        for mention in sentence.mentions.iter().map(|found| &found.value) {
            let kind = mention.kind.word();
            let _ = writeln!(
                table,
                "{}\t{kind}\t{}\t{}",
                sentence.spot,
                &text[mention.span.clone()],
                value(&mention.value)
            );
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use verslagwijzer::analysis::Analyst;

    const REPORT: &str =
        "Verslag van de bijeenkomst van 14 en 15 mei 2025\n\nEen alinea. En nog een zin.\n\nKop\n\nMeer tekst.\n";

    #[test]
    fn a_drafted_text_is_analysed_as_the_text_it_was_drafted_from() {
        let analysis = Analyst::new().analyse(REPORT);
        let again = Analyst::new().analyse(&report(&analysis));

        assert_eq!((again.title, again.paragraphs), (analysis.title, analysis.paragraphs));
        assert_eq!(again.sentences, analysis.sentences);
    }

    #[test]
    fn every_sentence_has_a_row_that_opens_with_its_words() {
        let table = statements(&Analyst::new().analyse(REPORT));
        let rows: Vec<Vec<&str>> = table.lines().map(|row| row.split('\t').collect()).collect();

        assert!(rows.iter().all(|row| row.len() == 6), "{table}");
        let openings: Vec<[&str; 2]> = rows.iter().skip(1).map(|row| [row[0], row[1]]).collect();
        assert_eq!(openings, [["p1z1", "Een alinea"], ["p1z2", "En nog een zin"], ["p2z1", "Meer tekst"]]);
    }

    #[test]
    fn files_are_named_for_the_meeting_once_it_is_known() {
        let analysis =
            Analyst::new().analyse("titel: Verslag\nbegin: 2025-05-14\neind: 2025-05-15\nplaats: Den Haag\n\nTekst.\n");
        assert_eq!(id(&analysis, true, "ontvangen"), "2025-05-15-den-haag");
        assert_eq!(id(&analysis, false, "2025-05-15-haag"), "2025-05-15-haag");
    }
}
