//! The three files of a report, one after another with a form feed between them.

#![no_main]

libfuzzer_sys::fuzz_target!(|files: &str| promises::dataset(files));
