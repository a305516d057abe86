//! What somebody types into the search box.

#![no_main]

libfuzzer_sys::fuzz_target!(|typed: &str| promises::query(typed));
