//! Reading the topics and the names: `onderwerpen.tsv` and `namen.tsv`.

use super::{DatasetFiles, Log, table};
use crate::corpus::{Labels, ProblemKind, Topic, TopicWord, Vocabulary, is_slug};
use crate::numbering::Numbering;

const TOPIC_COLUMNS: &str = "id groep label_nl label_en definitie_nl definitie_en woorden";
const NAME_COLUMNS: &str = "id naam_nl naam_en";

pub(super) fn read(files: &DatasetFiles, log: &mut Log) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();

    log.open("onderwerpen.tsv".to_owned());
    for (line, [id, group, dutch, english, definition_dutch, definition_english, words]) in
        table::rows(files.topics, TOPIC_COLUMNS, log)
    {
        let required = [
            ("groep", group),
            ("label_nl", dutch),
            ("label_en", english),
            ("definitie_nl", definition_dutch),
            ("definitie_en", definition_english),
        ];
        if is_new_id(id, vocabulary.topic(id).is_none(), line, log) && all_filled(&required, line, log) {
            check_words(words, line, log);
            vocabulary.topics.push(Topic {
                id: id.to_owned(),
                group: group.to_owned(),
                labels: labels(dutch, english),
                definition: labels(definition_dutch, definition_english),
                words: words.split(';').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            });
        }
    }

    log.open("namen.tsv".to_owned());
    for (line, [id, dutch, english]) in table::rows(files.names, NAME_COLUMNS, log) {
        if is_new_id(id, vocabulary.names.get(id).is_none(), line, log)
            && all_filled(&[("naam_nl", dutch), ("naam_en", english)], line, log)
        {
            vocabulary.names.entry(id, || labels(dutch, english));
        }
    }
    vocabulary
}

/// Every item of a word list must be one that the automatic analysis can read, once.
fn check_words(words: &str, line: usize, log: &mut Log) {
    if words.is_empty() {
        return;
    }
    let mut seen = Numbering::default();
    for item in words.split(';') {
        let n_seen = seen.len();
        if TopicWord::parse(item).is_none() {
            log.note(line, ProblemKind::BadTopicWord(item.to_owned()));
        } else if seen.add(item) < n_seen {
            log.note(line, ProblemKind::Duplicate(item.to_owned()));
        }
    }
}

fn labels(dutch: &str, english: &str) -> Labels {
    Labels { dutch: dutch.to_owned(), english: english.to_owned() }
}

fn is_new_id(id: &str, is_new: bool, line: usize, log: &mut Log) -> bool {
    if !is_slug(id) {
        log.note(line, ProblemKind::BadId(id.to_owned()));
        return false;
    }
    if !is_new {
        log.note(line, ProblemKind::Duplicate(id.to_owned()));
    }
    is_new
}

fn all_filled(cells: &[(&'static str, &str)], line: usize, log: &mut Log) -> bool {
    for (column, _) in cells.iter().filter(|(_, cell)| cell.is_empty()) {
        log.note(line, ProblemKind::EmptyCell(column));
    }
    cells.iter().all(|(_, cell)| !cell.is_empty())
}
