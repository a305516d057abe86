//! What is called how in an own report?

use crate::analysis::Analyst;
use crate::analysis::Person;
use crate::corpus::DatasetFiles;
use crate::corpus::Labels;
use crate::corpus::Topic;
use crate::corpus::Vocabulary;
use crate::corpus::read;
use crate::order::Shelf;
use crate::tables::TOPICS;
use std::sync::LazyLock;

/// The names of the dataset.
const NAMES: &str = include_str!("../../../public/verslagen/namen.tsv");

/// The dataset's topics and names, read once. Of the topics only the ids: what they are
/// called the page knows already.
static DATASET: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[] }).0.vocabulary;
    for topic in &mut vocabulary.topics {
        let id = std::mem::take(&mut topic.id);
        let (labels, definition) = (Labels::same(""), Labels::same(""));
        *topic = Topic { id, group: String::new(), labels, definition, words: Vec::new() };
    }
    vocabulary
});

/// The dataset's words and these names, in the form of `namen.tsv`.
pub(super) fn with_names(names: &str) -> Vocabulary {
    let mut vocabulary = DATASET.clone();
    for row in names.lines() {
        if let Some((id, labels)) = row.split_once('\t')
            && let Some((dutch, english)) = labels.split_once('\t')
        {
            vocabulary.learn(id, Labels { dutch: dutch.to_owned(), english: english.to_owned() });
        }
    }
    vocabulary
}

/// Rows of `namen.tsv` for what these tables name and the dataset's own does not: as `known`
/// has it already, as the text names a person, as the lists of the analysis do, or as it
/// stands in the text; a speaker whom nothing names as `otherwise` says, or not at all. In
/// Dutch only; nobody has translated them. O(n log n).
pub(super) fn known_names(
    statements: &str,
    mentions: &str,
    people: &[Person],
    analyst: &Analyst,
    known: &str,
    otherwise: fn(&str) -> Option<&str>,
) -> String {
    let mut names: Shelf<String> = Shelf::default();
    for (id, labels) in known.lines().filter_map(|row| row.split_once('\t')) {
        names.entry(id, || labels.split('\t').next().unwrap_or_default().to_owned());
    }
    for person in people {
        names.entry(&person.id, || person.name.clone());
    }
    let mut used: Shelf<String> = Shelf::default();
    for cells in mentions.lines().skip(1).map(cells::<4>).filter(|[_, kind, ..]| is_name(kind)) {
        let [_, _, written, id] = cells;
        used.entry(id, || {
            let known = names.get(id).map(String::as_str).or_else(|| analyst.name_of(id));
            known.unwrap_or(written).to_owned()
        });
    }
    for [_, _, actors, _, _, addressees] in statements.lines().skip(1).map(cells::<6>) {
        for id in actors.split(';').chain(addressees.split(';')) {
            let known = names.get(id).map(String::as_str).or_else(|| analyst.name_of(id));
            let known = known.or_else(|| otherwise(id));
            if let Some(known) = known {
                used.entry(id, || known.to_owned());
            }
        }
    }
    let rows =
        used.into_vec().into_iter().filter(|(id, name)| !id.is_empty() && !name.is_empty() && !DATASET.knows(id));
    rows.map(|(id, name)| format!("{id}\t{name}\t{name}\n")).collect()
}

fn is_name(kind: &str) -> bool {
    matches!(kind, "plaats" | "organisatie" | "persoon")
}

/// The cells of a row; empty where it has fewer.
fn cells<const N: usize>(row: &str) -> [&str; N] {
    let mut cells = row.split('\t');
    [(); N].map(|()| cells.next().unwrap_or_default())
}
