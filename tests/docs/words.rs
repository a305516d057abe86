//! Does what the page says of itself hold of the reports?

use crate::read;
use verslagwijzer::embedded;
use verslagwijzer::index::Filters;
use verslagwijzer::index::Index;
use verslagwijzer::index::Query;

#[test]
fn the_example_in_the_search_box_finds_something() {
    let words = read("src/ui/words/mod.rs");
    let corpus = embedded::corpus();
    let index = Index::of(&corpus);
    for lead in ["Bijvoorbeeld: ", "For example: "] {
        let example = words.split_once(lead).and_then(|(_, rest)| rest.split('"').next()).expect("an example");
        let found = index.answer(&corpus, &Query::read(example), &Filters::default()).hits.len();
        assert!(found > 0, "`{example}` finds nothing in the reports");
    }
}
