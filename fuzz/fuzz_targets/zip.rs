//! A packed file: any bytes in place of a docx or an odt, names and numbers included.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::own_file("verslag.docx", bytes));
