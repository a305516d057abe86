//! The query and the fragment of a link, a line each.

#![no_main]

libfuzzer_sys::fuzz_target!(|link: &str| promises::link(link));
