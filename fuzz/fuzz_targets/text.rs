//! A text in any encoding, as it was sent or as a file of the dataset.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::own_file("verslag.txt", bytes));
