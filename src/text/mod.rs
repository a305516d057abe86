//! What is a word?
//!
//! Everything that counts, searches or compares in this project first has to agree on
//! what a word is, when two spellings are the same word, and where a sentence ends.
//! Those questions are settled here and nowhere else.
//!
//! # Vocabulary
//!
//! * **fold** – to write a word the way it is compared: lower case, without diacritics,
//!   every kind of hyphen the same ([`fold()`]).
//! * **token** – a stretch of text that counts as one word, as a byte range ([`tokens()`]).
//!   A hyphen ends a token, so *defensie-uitgaven* is two tokens in a row and is found
//!   as *uitgaven* too.
//! * **stem** – what the forms of a word have in common ([`stem()`]).
//! * **compound** – a word made of words, such as *defensieuitgaven* ([`compound_parts`]).
//! * **separable verb** – a verb whose particle may stand elsewhere: *riepen … op* is
//!   *oproepen* ([`separable_verb`]).
//! * **alias** – another name for the same thing: *NAVO*, *NATO* ([`aliases()`]).
//! * **sentence** – from its first letter to its closing mark ([`sentences()`]).
//!
//! # What this room does not do
//!
//! It knows no reports and no topics, and it never changes the text it is given: it
//! answers with ranges, so that what is quoted stays what was written.
//!
//! # Invariant
//!
//! Every range lies on character boundaries, and ranges come in reading order without
//! overlap. Any text will do, of any length; every function is linear in it.

mod aliases;
mod compounds;
mod fold;
mod overlay;
mod sentences;
mod separable;
mod stem;
mod stop_words;
mod tokens;
mod utf16;

pub use aliases::aliases;
pub use compounds::compound_parts;
pub use fold::fold;
pub(crate) use fold::fold_onto;
pub use overlay::overlay;
pub use sentences::sentences;
pub use separable::{joined_separable_verb, separable_verb, separable_verbs};
pub use stem::stem;
pub(crate) use stop_words::is_among;
pub use stop_words::is_stop_word;
pub use tokens::{folded_words, tokens};
pub use utf16::utf16_ranges;
