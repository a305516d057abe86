//! What the dataset files promise, and what is said when they do not keep it.

use super::*;
use crate::corpus::Spot;

const TOPICS: &str = "id\tgroep\tlabel_nl\tlabel_en\tdefinitie_nl\tdefinitie_en\twoorden\n\
    steun\tG\tSteun\tSupport\tOver steun.\tAbout support.\tsteun;hulp\n\
    verloop\tV\tVerloop\tCourse\tOver het verloop.\tAbout the course.\t\n";
const NAMES: &str = "id\tnaam_nl\tnaam_en\nnederland\tNederland\tthe Netherlands\n";
const TEXT: &str = "titel: Verslag\nbegin: 2025-05-14\neind: 2025-05-15\nplaats: Antalya\nland: Turkije\nvorm: informeel\n\
    gastheer: Hakan Fidan\ndaarna: NAVO-top Den Haag · Den Haag · 2025-06-24 · 2025-06-25\ndossier:\nbron: Verslag\n\
    \nEerst kwam men bijeen. Toen gaf Nederland *EUR 5* aan Kaap.\n\n## Kop\n\nDaarna ging men weg.\n";
const STATEMENTS: &str = "zin\taanhef\tactoren\thandeling\tonderwerpen\tgericht_aan\n\
    p1z1\tEerst kwam\t\tbeschrijft\tverloop\t\n\
    p1z2\tToen gaf\tnederland\tzegt-toe\tsteun\tkaap\n\
    p1z2\tToen gaf\tnederland\tbenadrukt\tsteun;verloop\t\n\
    p2z1\tDaarna ging\t\tbeschrijft\tverloop\t\n";
const MENTIONS: &str = "zin\tsoort\ttekst\twaarde\np1z2\tplaats\tNederland\tnederland\np1z2\tbedrag\tEUR 5\t5 EUR\np1z2\tplaats\tKaap\tkaap\n";

const ID: &str = "2025-05-15-antalya";

/// Reads the example with one file changed, and tells what is wrong with it.
fn problems_after(file: &str, old: &str, new: &str) -> Vec<String> {
    let change = |name: &str, text: &str| {
        if name == file {
            assert!(text.contains(old), "the example does not hold {old:?}");
            text.replacen(old, new, 1)
        } else {
            text.to_owned()
        }
    };
    let (text, statements, mentions) =
        (change("txt", TEXT), change("uitspraken", STATEMENTS), change("vermeldingen", MENTIONS));
    let (topics, names) = (change("onderwerpen", TOPICS), change("namen", NAMES));
    let report = ReportFiles { id: ID, text: &text, statements: &statements, mentions: &mentions };
    let (_, problems) = read(&DatasetFiles { topics: &topics, names: &names, reports: &[report] });
    problems.iter().map(ToString::to_string).collect()
}

fn example() -> Corpus {
    let report = ReportFiles { id: ID, text: TEXT, statements: STATEMENTS, mentions: MENTIONS };
    let (corpus, problems) = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[report] });
    assert_eq!(problems, [], "the example is sound");
    corpus
}

#[test]
fn a_sound_dataset_is_read_whole() {
    let corpus = example();
    let texts: Vec<&str> = corpus.sentences.iter().map(|sentence| corpus.text_of(sentence)).collect();
    assert_eq!(texts, ["Eerst kwam men bijeen.", "Toen gaf Nederland EUR 5 aan Kaap.", "Daarna ging men weg."]);
    let second = &corpus.sentences[1];
    assert_eq!(second.statements.len(), 2);
    assert_eq!(second.topics().collect::<Vec<_>>(), ["steun", "verloop"]);
    assert_eq!(second.mentions.len(), 3);
    assert!(second.has_amount());
    let report = &corpus.reports[0];
    assert_eq!(report.paragraphs[1].heading.as_deref(), Some("Kop"));
    let emphasis = report.paragraphs[0].emphasis[0].clone();
    assert_eq!(&report.paragraphs[0].text[emphasis], "EUR 5");
    assert_eq!(report.next.as_ref().map(|next| next.name.as_str()), Some("NAVO-top Den Haag"));
}

#[test]
fn a_name_no_table_knows_is_written_out() {
    let corpus = example();
    assert_eq!(corpus.vocabulary.name("nieuw-zeeland").dutch, "Nieuw Zeeland");
    assert_eq!(corpus.vocabulary.topic_name("steun").english, "Support");
}

#[test]
fn a_sentence_is_found_by_its_permanent_id() {
    let corpus = example();
    let id = corpus.id_of(2);
    assert_eq!(id.to_string(), "2025-05-15-antalya.p2z1");
    assert_eq!(corpus.find(&id), Some(2));
    assert_eq!(corpus.find(&crate::corpus::SentenceId { spot: Spot { paragraph: 9, sentence: 1 }, ..id }), None);
}

/// Every mistake a curator can make: in which file, what is changed, what must be said.
#[test]
fn a_mistake_in_the_files_is_named_with_file_line_and_remedy() {
    for (file, old, new, said) in [
        (
            "txt",
            "eind: 2025-05-15",
            "eind: 2025-05-16",
            "2025-05-15-antalya.txt:3: a report is named for its last day and place",
        ),
        ("txt", "plaats: Antalya", "plaats: Ankara", "rename its files to 2025-05-15-ankara.*"),
        ("txt", "begin: 2025-05-14", "begin: 2025-02-30", ":2: `2025-02-30` is no day of the calendar"),
        ("txt", "begin: 2025-05-14", "begin: 2025-05-24", ":3: the last day comes before the first"),
        ("txt", "2025-06-24", "24-06-2025", ":8: `24-06-2025` is no day"),
        ("txt", "daarna: NAVO-top Den Haag · ", "daarna: ", ":8: cannot read `daarna:"),
        ("txt", "Den Haag · Den Haag · ", "Den Haag · · ", ":8: cannot read `daarna:"),
        ("txt", "titel: Verslag", "titel:", "`titel: …` is missing or empty"),
        ("txt", "bron: Verslag", "auteur: ik", "`auteur` is not known"),
        ("txt", "vorm: informeel", "vorm: gezellig", ":6: cannot read `vorm: gezellig`"),
        ("txt", "kwam men", "kwam  men", ":12: white space"),
        ("txt", "kwam men", "kwam\u{200B} men", ":12: stray character U+200B at character 11"),
        ("txt", "kwam men", "kwam\u{A0}men", ":12: stray character U+00A0"),
        ("txt", "kwam men", "kwam \u{FFFD}", ":12: stray character U+FFFD"),
        ("txt", "*EUR 5*", "*EUR 5", ":12: an asterisk without its partner"),
        (
            "txt",
            "## Kop\n\nDaarna ging men weg.",
            "Daarna ging men weg.\n\n## Kop",
            ":16: no paragraph follows the heading `Kop`",
        ),
        (
            "txt",
            "Eerst kwam men bijeen. ",
            "Eerst kwam men bijeen. Er was koffie. ",
            ":2: a sentence seems to begin at `Er was koffie.…`",
        ),
        (
            "txt",
            "Daarna ging men weg.",
            "Daarna ging men weg.\n\nEn toen?",
            ":5: a sentence seems to begin at `En toen?…`",
        ),
        ("uitspraken", "p1z1\t", "p1zz\t", "uitspraken.tsv:2: `p1zz` is no sentence"),
        ("uitspraken", "p2z1\t", "p2z2\t", ":5: `p2z2` stands where p1z3 or p2z1 should"),
        ("uitspraken", "p1z1\t", "p1z2\t", ":2: `p1z2` stands where p1z1 should"),
        ("uitspraken", "p2z1\t", "p1z1\t", ":5: `p1z1` stands where"),
        ("uitspraken", "p1z1\tEerst kwam\t\tbeschrijft\tverloop\t\n", "", "stands where p1z1 should"),
        (
            "uitspraken",
            "p2z1\tDaarna ging\t\tbeschrijft\tverloop\t\n",
            "",
            "a sentence seems to begin at `Daarna ging men weg.…`",
        ),
        ("uitspraken", "Eerst kwam", "Eerst kwamen", ":2: `Eerst kwamen` does not begin the next sentence"),
        ("uitspraken", "p1z2\tToen gaf", "p1z2\tgaf Nederland", ":4: `Toen gaf` differs from the row above"),
        ("uitspraken", "\tzegt-toe", "\tbelooft", ":3: unknown act `belooft`"),
        ("uitspraken", "\tsteun\tkaap", "\tsteunen\tkaap", ":3: unknown topic `steunen`"),
        ("uitspraken", "steun;verloop", "steun;steun", ":4: `steun` stands here twice"),
        ("uitspraken", "steun;verloop", "", ":4: the cell `onderwerpen` must not be empty"),
        ("uitspraken", "steun;verloop", "Steun", ":4: `Steun` is no id"),
        ("uitspraken", "nederland\tzegt", "nederlnad\tzegt", ":3: unknown actor `nederlnad`"),
        ("uitspraken", "zin\taanhef", "zin\tbegin", ":1: the first line must name the columns: zin aanhef"),
        ("uitspraken", "\tverloop\t\n", "\tverloop\n", ":2: this row has 5 cells where 6 are needed"),
        ("vermeldingen", "p1z2\tplaats\tN", "p7z2\tplaats\tN", "vermeldingen.tsv:2: `p7z2` is no sentence"),
        ("vermeldingen", "\tplaats\tN", "\tstad\tN", ":2: unknown kind `stad`"),
        ("vermeldingen", "\tNederland\t", "\tNeder\t", ":2: `Neder` does not stand in this sentence"),
        ("vermeldingen", "\t5 EUR", "\tvijf EUR", ":3: cannot read the value `vijf EUR`"),
        ("vermeldingen", "\t5 EUR", "\t5 gulden", ":3: cannot read the value `5 gulden`"),
        ("onderwerpen", "verloop\tV", "steun\tV", "onderwerpen.tsv:3: `steun` stands here twice"),
        ("onderwerpen", "steun;hulp", "steun;hulp/veel", "onderwerpen.tsv:2: cannot read the word `hulp/veel`"),
        ("onderwerpen", "steun;hulp", "steun;steun", "onderwerpen.tsv:2: `steun` stands here twice"),
        ("onderwerpen", "\tSupport", "\t", "onderwerpen.tsv:2: the cell `label_en` must not be empty"),
        ("namen", "nederland\tN", "Nederland\tN", "namen.tsv:2: `Nederland` is no id"),
    ] {
        let problems = problems_after(file, old, new);
        assert!(
            problems.iter().any(|problem| problem.contains(said)),
            "after {old:?} → {new:?} nobody said {said:?}, but {problems:#?}"
        );
    }
}
