//! What is promised of any bytes at all?
//!
//! Each target hands what the fuzzer came up with to one of these. They panic where a promise
//! is broken; that nothing else panics or takes long is what the fuzzer sees for itself.

mod files;
mod house;

pub use files::collection;
pub use files::own_file;
pub use house::dataset;
pub use house::link;
pub use house::query;
