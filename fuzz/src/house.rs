//! What is promised of links, queries and dataset files?

use std::ops::Range;
use std::sync::LazyLock;
use verslagwijzer::corpus::Corpus;
use verslagwijzer::corpus::DatasetFiles;
use verslagwijzer::corpus::ReportFiles;
use verslagwijzer::corpus::pack;
use verslagwijzer::corpus::read as read_dataset;
use verslagwijzer::corpus::sentences;
use verslagwijzer::corpus::unpack;
use verslagwijzer::embedded;
use verslagwijzer::index::Filters;
use verslagwijzer::index::Index;
use verslagwijzer::index::Query;
use verslagwijzer::view_state::ViewState;

static CORPUS: LazyLock<Corpus> = LazyLock::new(embedded::corpus);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&CORPUS));

/// A link is read whatever it says; what was read of it can be written down and read again
/// without a remark, and is the same.
pub fn link(link: &str) {
    let (query, fragment) = link.split_once('\n').unwrap_or((link, ""));
    let (view, _) = ViewState::from_address(query, fragment);
    let (again, remarks) = ViewState::from_address(&view.to_query(), &view.to_fragment());
    assert_eq!(again, view);
    assert!(remarks.is_empty(), "{remarks:?}");
    let single = view.to_single_fragment();
    assert_eq!(ViewState::from_single_fragment(&single), (view, Vec::new()), "{single}");
}

/// A query is answered whatever it says; each hit stands there once, with marks that are there.
pub fn query(typed: &str) {
    let query = Query::read(typed);
    for query in [query.clone(), query.clone().tolerant(), query.unfinished()] {
        let answer = INDEX.answer(&CORPUS, &query, &Filters::default());
        let mut found: Vec<usize> = answer.hits.iter().map(|hit| hit.sentence).collect();
        found.sort_unstable();
        assert!(found.windows(2).all(|two| two[0] != two[1]), "{typed:?}");
        for hit in &answer.hits {
            let text = &CORPUS.paragraph_of(&CORPUS.sentences[hit.sentence]).text;
            let is_there = |mark: &Range<usize>| text.get(mark.clone()).is_some();
            assert!(hit.marks.iter().all(is_there), "{typed:?}: {:?}", hit.marks);
        }
    }
}

/// Files of the dataset are read whatever they say; those without a problem are whole, and
/// the same once packed and unpacked.
pub fn dataset(files: &str) {
    let mut files = files.splitn(3, '\u{C}').map(|file| file.trim_start_matches('\n'));
    let [text, statements, mentions] = [(); 3].map(|()| files.next().unwrap_or_default());
    let topics = include_str!("../../public/verslagen/onderwerpen.tsv");
    let names = include_str!("../../public/verslagen/namen.tsv");
    let report = ReportFiles { id: "2025-05-15-antalya", text, statements, mentions };
    let (corpus, problems) = read_dataset(&DatasetFiles { topics, names, reports: &[report] });
    if problems.is_empty() {
        // Names that nobody mentions are not packed; what is said is.
        let unpacked = unpack(&pack(&corpus), &sentences(&corpus));
        assert_eq!(format!("{:?}", unpacked.reports), format!("{:?}", corpus.reports));
        assert_eq!(format!("{:?}", unpacked.sentences), format!("{:?}", corpus.sentences));
    }
}
