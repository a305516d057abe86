//! A saved collection of own reports.

#![no_main]

libfuzzer_sys::fuzz_target!(|file: &str| promises::collection(file));
