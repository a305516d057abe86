//! The main part of a docx: any bytes in place of its XML.

#![no_main]

#[path = "../../tests/eigen/zips.rs"]
#[allow(dead_code)]
mod zips;

libfuzzer_sys::fuzz_target!(|document: &[u8]| promises::own_file("verslag.docx", &zips::docx(document, Vec::new())));
