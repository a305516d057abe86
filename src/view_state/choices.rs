//! Between what can a reader choose?
//!
//! Each choice is an enum whose first variant is what holds when nothing is said. The
//! words behind them are published in links: they may be added to, never changed.

/// Declares a choice together with the words that stand for it in an address, so that
/// writing and reading cannot drift apart.
macro_rules! choice {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$each:meta])* $variant:ident = $word:literal, )+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $( $(#[$each])* $variant, )+ }

        impl $name {
            /// Every choice there is, in the order the page shows them.
            pub const ALL: &[Self] = &[$( Self::$variant, )+];

            const WORDS: &[&str] = &[$( $word, )+];

            /// The word for it in an address. Published: it never changes.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// The choice that a word in an address stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                position(Self::WORDS, word).map(|at| Self::ALL[at])
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    };
}

/// Where a word stands among the words of a choice; one function for all of them.
fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

choice! {
    /// Which of the pages is shown.
    Page {
        /// What is here, in one screen.
        Overview = "overzicht",
        /// Search and filter the sentences.
        Explore = "verkennen",
        /// The topics and who is connected to them.
        Map = "kaart",
        /// Meetings side by side.
        Compare = "vergelijken",
        /// A report as it was written.
        Read = "lezen",
        /// The reader's own reports.
        Own = "eigen",
        /// About this page and its sources.
        About = "over",
    }
}

choice! {
    /// In which order hits stand.
    Sort {
        /// Best match first.
        Relevance = "relevantie",
        /// As the reports have them.
        Report = "verslag",
        /// The latest meeting first.
        Newest = "datum",
        /// In the concordance, by the words behind the keyword.
        Right = "rechts",
        /// In the concordance, by the words before the keyword, the last one first.
        Left = "links",
    }
}

choice! {
    /// By what hits are grouped.
    Group {
        /// Not at all.
        None = "geen",
        /// By report.
        Report = "verslag",
        /// By topic.
        Topic = "onderwerp",
        /// By who says or does it.
        Actor = "wie",
    }
}

choice! {
    /// How hits are shown.
    Display {
        /// Sentence by sentence.
        List = "lijst",
        /// The words that were found below each other, each in its context.
        Concordance = "concordantie",
        /// How often each report uses what was found, and which words stand near it.
        Usage = "woordgebruik",
    }
}

choice! {
    /// In which form the map is shown.
    MapForm {
        /// Nodes and the links between them.
        Network = "netwerk",
        /// Rows and columns.
        Matrix = "matrix",
        /// The places named, on a map of the world.
        World = "wereld",
        /// The same facts as a table.
        Table = "tabel",
    }
}

choice! {
    /// What stands along the sides of the matrix.
    MatrixOf {
        /// Topics.
        Topic = "onderwerp",
        /// Actors.
        Actor = "wie",
        /// Meetings.
        Meeting = "bijeenkomst",
    }
}

choice! {
    /// The language of the interface; the reports stay Dutch.
    Language {
        /// Nederlands.
        Dutch = "nl",
        /// English.
        English = "en",
    }
}
