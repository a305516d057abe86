//! What things of the reports, the map and the address are called.

use super::Words;
use crate::compare::Step;
use crate::corpus::{Act, Format, Labels};
use crate::index::Facet;
use crate::view_state::{Language, Page, Sort};

impl Words {
    /// The name of something that has one in both languages.
    #[must_use]
    pub fn pick<'a>(&self, labels: &'a Labels) -> &'a str {
        match self.language {
            Language::Dutch => &labels.dutch,
            Language::English => &labels.english,
        }
    }

    /// What a page is called in the navigation.
    #[must_use]
    pub fn page(&self, page: Page) -> &'static str {
        match page {
            Page::Explore => self.explore,
            Page::Map => self.map,
            Page::Compare => self.compare,
            Page::Read => self.read,
            Page::About => self.about,
            Page::Overview => self.overview,
            Page::Own => self.own,
        }
    }

    /// What an order of the hits is called.
    #[must_use]
    pub fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Relevance => self.sort_relevance,
            Sort::Report => self.sort_report,
            Sort::Newest => self.sort_newest,
            Sort::Right => self.sort_right,
            Sort::Left => self.sort_left,
        }
    }

    /// What became of a topic since the meeting before, in a word.
    #[must_use]
    pub fn step(&self, step: Step) -> &'static str {
        let [dutch, english] = match step {
            Step::Appears => ["nieuw", "new"],
            Step::Grows => ["meer", "more"],
            Step::Shrinks => ["minder", "fewer"],
            Step::Disappears => ["weg", "gone"],
            Step::Stays => ["gelijk", "equal"],
        };
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// What a facet is called.
    #[must_use]
    pub fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Report => self.report,
            Facet::Topic => self.topic,
            Facet::Actor => self.actor,
            Facet::Act => self.act,
            Facet::Addressee => self.addressee,
            Facet::Place => self.place,
            Facet::Organisation => self.organisation,
            Facet::Person => self.person,
        }
    }

    /// What an actor does, as a verb that follows one name.
    #[must_use]
    pub fn act(&self, act: Act) -> &'static str {
        self.act_forms(act)[0]
    }

    /// Whether a meeting was a formal one.
    #[must_use]
    pub fn meeting_format(&self, format: Format) -> &'static str {
        match format {
            Format::Formal => self.formal,
            Format::Informal => self.informal,
        }
    }

    /// What several actors do, as a verb that follows their names.
    #[must_use]
    pub fn act_of_several(&self, act: Act) -> &'static str {
        self.act_forms(act)[1]
    }

    /// What is done where nobody is named.
    #[must_use]
    pub fn act_of_nobody(&self, act: Act) -> &'static str {
        self.act_forms(act)[2]
    }

    fn act_forms(&self, act: Act) -> [&'static str; 3] {
        let [dutch, english] = match act {
            Act::Describes => [["beschrijft", "beschrijven", "beschreven"], ["describes", "describe", "described"]],
            Act::Stresses => [["benadrukt", "benadrukken", "benadrukt"], ["stresses", "stress", "stressed"]],
            Act::CallsFor => [["roept op", "roepen op", "opgeroepen"], ["calls for", "call for", "called for"]],
            Act::Supports => [["steunt", "steunen", "gesteund"], ["supports", "support", "supported"]],
            Act::Commits => [["zegt toe", "zeggen toe", "toegezegd"], ["commits to", "commit to", "committed to"]],
            Act::Appreciates => {
                [["waardeert", "waarderen", "gewaardeerd"], ["appreciates", "appreciate", "appreciated"]]
            }
            Act::Decides => [["besluit", "besluiten", "besloten"], ["decides", "decide", "decided"]],
            Act::Expects => [["verwacht", "verwachten", "verwacht"], ["expects", "expect", "expected"]],
        };
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// What a part of a link is called on the page.
    #[must_use]
    pub fn link_part<'a>(&self, key: &'a str) -> &'a str {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            return self.facet(facet);
        }
        match key {
            "beeld" | "weergave" => self.view,
            "q" => self.search_words,
            "van" => self.from,
            "tot" => self.to,
            "sorteer" => self.sorting,
            "groep" => self.grouping,
            "breedte" => self.words_beside,
            "naast" => self.compare,
            "open" | "soort" | "knoop" | "kaart" | "zicht" | "vast" => self.map,
            "plek" => self.passage,
            "verzameling" => self.collection,
            _ => key,
        }
    }
}
