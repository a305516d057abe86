//! What the drawer with the collection says.

use super::Words;
use crate::view_state::Language;

words! {
    /// The texts of the collection, which arrive when its drawer is opened.
    CollectionWords:
    collection_empty: "Uw verzameling is nog leeg.", "Your collection is still empty.";
    collection_how: "Kies “Verzamel” bij een zin, of + achter een zin bij Lezen. De zin komt dan hier te staan. U kunt de zinnen ordenen, er een notitie bij schrijven, en ze samen citeren, delen of opslaan.", "Choose “Collect” next to a sentence, or + after a sentence in Read. The sentence then appears here. You can put the sentences in order, add notes, and cite, share or save them together.";
    collection_private: "Notities blijven in deze browser. Ze staan niet in een link, wel in wat u opslaat of afdrukt.", "Notes stay in this browser. They are not in a link, but they are in what you save or print.";
    collection_from_link: "Deze verzameling komt uit een link en is niet bewaard in deze browser.", "This collection comes from a link and is not kept in this browser.";
    collection_keep: "Bewaar in deze browser", "Keep in this browser";
    collection_add: "Voeg toe", "Add";
    collection_forget: "Verwijder ze", "Remove them";
    collection_unkept: "Deze browser bewaart uw verzameling en notities niet: de opslag is vol of geblokkeerd. Ze gaan weg als u deze pagina sluit. Sla ze op met “Exporteer”.", "This browser does not keep your collection and notes: its storage is full or blocked. They will be lost when you close this page. Save them with “Export”.";
    collection_undo: "Maak ongedaan", "Undo";
    collection_clear: "Maak leeg", "Empty";
    note: "Notitie", "Note";
    cite_all: "Citeer alles", "Cite all";
    cite_collection: "Citeer als één geheel", "Cite as a whole";
    collection_of: "Verzameling uit de verslagen van", "Collection from the reports of";
    copy_collection_link: "Kopieer link naar de verzameling", "Copy link to the collection";
    collection_link_copied: "De link naar de verzameling is gekopieerd, zonder uw notities.", "The link to the collection has been copied, without your notes.";
    collection_link_long: "De link is gekopieerd, maar is erg lang. Niet elk mailprogramma laat hem heel.", "The link has been copied, but it is very long. Not every mail program leaves it whole.";
}

impl CollectionWords {
    /// *Notitie bij Antalya 2025, alinea 5, zin 5*
    #[must_use]
    pub fn note_at(&self, name: &str) -> String {
        format!("{} {} {name}", self.note, say!(self, "bij", "on"))
    }

    /// *Antalya 2025, alinea 5, zin 5: plaats 2 van 5*
    #[must_use]
    pub fn place_in_collection(&self, name: &str, place: usize, all: usize) -> String {
        say!(self, format!("{name}: plaats {place} van {all}"), format!("{name}: place {place} of {all}"))
    }

    /// *Eerder verzameld in deze browser: 3 zinnen.*
    #[must_use]
    pub fn collected_earlier(&self, n: usize) -> String {
        let earlier = say!(self, "Eerder verzameld in deze browser", "Collected earlier in this browser");
        format!("{earlier}: {}.", Words::of(self.language).n_sentences(n))
    }
}
