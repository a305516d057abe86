//! How much may a file ask for?
//!
//! A report of a meeting is some 10 kB of text; the longest letter to Parliament is a few
//! hundred. These limits leave a factor of ten or more above that, and keep a file that was
//! made to harm from taking the memory of the page.

/// The largest file that is looked into, in bytes: 64 MiB. Text is never the reason that a
/// document is this large, photographs are; those are not unpacked.
pub const LARGEST_FILE: usize = 64 << 20;

/// The longest text that one file may give, in bytes: 4 MiB, a book of 2,000 pages. All of
/// it is analysed at once.
pub const LONGEST_TEXT: usize = 4 << 20;

/// The most that one part of a packed file may unpack to, in bytes: 32 MiB. Word writes some
/// thirty bytes of markup for each byte of text.
pub const LARGEST_PART: usize = 32 << 20;

/// The most that all parts of a packed file that are read may unpack to together, in bytes:
/// 48 MiB. Beside the text those are its styles, its lists and its properties.
pub const LARGEST_WHOLE: usize = 48 << 20;

/// How many times its packed size a part may unpack to, above [`FREE_OF_RATIO`]. Documents
/// stay below 50; Apache POI refuses from 100 on; deflate ends at 1,032.
pub const LARGEST_RATIO: usize = 150;

/// What any part may unpack to, however small it is packed: 1 MiB. A short document is
/// nothing but repetition.
pub const FREE_OF_RATIO: usize = 1 << 20;

/// How many files a packed file may hold. A document with a thousand pictures has as many.
pub const MOST_ENTRIES: usize = 10_000;

/// How deep elements may stand inside each other. Tables within tables within text boxes
/// come to 60.
pub const DEEPEST: usize = 256;
