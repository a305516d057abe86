//! What is promised of files that a reader adds?

use std::cell::RefCell;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::corpus::Corpus;
use verslagwijzer::corpus::unpack;
use verslagwijzer::import::Given;
use verslagwijzer::import::OwnReport;
use verslagwijzer::import::collection::Reader;
use verslagwijzer::import::limits;
use verslagwijzer::import::read;
use verslagwijzer::import::receive;

/// Texts longer than this are only read, not analysed: the fuzzer needs its time.
const LONGEST_ANALYSED: usize = 4_096;

thread_local! {
    static ANALYST: RefCell<Analyst> = RefCell::new(Analyst::new());
}

/// A file gives a text or a refusal. A text stays within its limit; a report made of it is
/// one that the house can read, and has the same sentences once packed and unpacked.
pub fn own_file(name: &str, bytes: &[u8]) {
    let given = Given { name, bytes, modified: "2026-06-01".parse().expect("a day") };
    let Ok(received) = read(&given) else { return };
    assert!(received.text.len() <= limits::LONGEST_TEXT, "a text of {} bytes", received.text.len());
    if received.text.len() > LONGEST_ANALYSED {
        return;
    }
    let Ok(own) = ANALYST.with_borrow_mut(|analyst| receive(&given, analyst)) else { return };
    assert!(own.id.starts_with("eigen-"), "{}", own.id);
    let corpus = own.corpus().unwrap_or_else(|problems| panic!("{problems:?}\n{own:#?}"));
    let packed = own.packed();
    let unpacked = unpack(&packed.packed, &packed.sentences);
    assert_eq!(texts(&unpacked), texts(&corpus));
}

fn texts(corpus: &Corpus) -> Vec<&str> {
    corpus.sentences.iter().map(|sentence| corpus.text_of(sentence)).collect()
}

/// A saved collection is read whatever it says, line by line; a report that passes the checks
/// is one that the house can read.
pub fn collection(file: &str) {
    let mut reader = Reader::default();
    let mut lines = file.lines();
    let is_whole = reader.head(lines.next().unwrap_or_default()).is_ok();
    for line in lines.filter(|_| is_whole) {
        if let Ok(Some(report)) = reader.row(line) {
            own_record(report);
        }
    }
    let _ = reader.finish();
    // A checksum stops most of what a fuzzer thinks of: what is behind it is tried as well.
    file.lines().for_each(own_record);
}

fn own_record(json: &str) {
    let Ok(record) = serde_json::from_str::<OwnReport>(json) else { return };
    if let Ok(own) = record.checked() {
        let corpus = own.corpus().unwrap_or_else(|problems| panic!("{problems:?}\n{own:#?}"));
        let packed = own.packed();
        assert_eq!(texts(&unpack(&packed.packed, &packed.sentences)), texts(&corpus));
    }
}
