//! What the page promises its readers, kept in a real browser.
//!
//! One file per promise, one scenario per way of breaking it. Scenarios find things by
//! role and accessible name, as the design lists them, so they also hold for people who
//! cannot see the page. Facts about the reports come from the dataset's own files
//! ([`harness::tables`]), never from the code that is being tested.
//!
//! Run by `cargo xtask test`, which builds the page, starts a driver and tells the
//! scenarios where both are; see [`harness::environment`] for doing so by hand.

mod harness;
// The writer of zips that room import tests itself with.
#[allow(dead_code)]
#[path = "../../src/import/packing.rs"]
mod packing;

mod answers_at_once;
mod arrives_in_parts;
mod bears_larger_text;
mod cites;
mod collects_sentences;
mod compares;
mod corrects_reports;
mod draws_alike;
mod draws_matrix_and_world;
mod explains;
mod filters;
mod fits_narrow_screens;
mod goes_by_keyboard;
mod has_no_barrier;
mod helps_to_find;
mod is_accessible;
mod is_killed;
mod is_one_file;
mod is_there_at_once;
mod keeps_own_reports;
mod keeps_tabs_together;
mod keeps_to_itself;
mod maps;
mod moves_smoothly;
mod outlives_its_importer;
mod prints;
mod reads;
mod reads_in_context;
mod reports_a_crash;
mod runs_on_any_host;
mod says_what_happens;
mod screenshots;
mod searches;
mod shares;
mod soak;
mod speaks_two_languages;
mod survives_a_bad_network;
mod survives_bad_links;
mod survives_bad_storage;
mod survives_haste;
mod takes_in_many;
mod takes_in_reports;
mod takes_over;
mod takes_the_map_along;
mod walks_the_map;
mod weighs_meetings;
mod without_wasm;
mod works_offline;
