//! A web page.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::own_file("verslag.html", bytes));
