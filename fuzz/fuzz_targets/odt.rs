//! The content of an odt: any bytes in place of its XML.

#![no_main]

#[path = "../../tests/eigen/zips.rs"]
#[allow(dead_code)]
mod zips;

libfuzzer_sys::fuzz_target!(|content: &[u8]| promises::own_file("verslag.odt", &zips::odt(content, Vec::new())));
