//! What concordance, word use and saved searches say.

use super::Words;
use crate::index::How;
use crate::view_state::Language;

words! {
    /// The texts of a part of *Verkennen* that arrives when it is asked for.
    UsageWords:
    before: "Ervoor", "Before";
    keyword: "Zoekwoord", "Search word";
    behind: "Erna", "After";
    where_it_stands: "Waar", "Where";
    usage_needs_words: "Typ een woord in het zoekvak. Hier ziet u dan hoe de verslagen het gebruiken.", "Type a word in the search box. Here you then see how the reports use it.";
    per_report: "Hoe vaak per verslag", "How often per report";
    occurrences: "Keer", "Times";
    words: "Woorden", "Words";
    per_thousand: "Per 1.000 woorden", "Per 1,000 words";
    how_computed_rates: "“Keer” is hoe vaak de gezochte woorden staan in de gevonden zinnen; woorden die direct op elkaar volgen, tellen als één keer. “Woorden” is de lengte van het hele verslag, ook bij filters. Per 1.000 woorden zijn korte en lange verslagen te vergelijken.", "“Times” is how often the words you searched for occur in the sentences found; words right after each other count once. “Words” is the length of the whole report, also with filters. Per 1,000 words, short and long reports can be compared.";
    company: "Woorden in de buurt", "Words nearby";
    near: "In de buurt", "Nearby";
    in_all_sentences: "In totaal", "In all";
    log_likelihood: "Gewicht (G²)", "Weight (G²)";
    no_company: "Er is geen woord dat hier minstens twee keer in de buurt staat, en vaker dan elders.", "There is no word that occurs nearby at least twice, and more often than elsewhere.";
    how_computed_company: "“In de buurt” is: in dezelfde zin, binnen het aantal woorden dat u kiest. Het gewicht zegt hoe opvallend vaak een woord hier staat, vergeleken met de rest van de doorzochte zinnen (log-likelihood G²: Dunning, 1993). Een gewicht boven 3,84 ontstaat door toeval in minder dan 1 van de 20 gevallen. “In totaal” telt in alle zinnen die bij de filters passen. Vormen van een woord tellen samen. Veelgebruikte woorden als “de” en getallen staan er niet bij.", "“Nearby” means: in the same sentence, within the number of words you choose. The weight says how strikingly often a word occurs here, compared with the rest of the sentences searched (log-likelihood G²: Dunning, 1993). A weight above 3.84 arises by chance in fewer than 1 of 20 cases. “In all” counts in all sentences that fit the filters. Forms of a word count together. Common words such as “de” and numbers are not listed.";
    saved_name: "Naam van de zoekvraag", "Name of the search";
    save_search: "Bewaar deze zoekvraag", "Save this search";
    saved_private: "Bewaarde zoekvragen blijven in deze browser.", "Saved searches stay in this browser.";
    saved_unkept: "Deze browser bewaart de zoekvraag niet: de opslag is vol of geblokkeerd. Kopieer de link als u hem later nodig hebt.", "This browser does not keep the search: its storage is full or blocked. Copy the link if you need it later.";
    saved_full: "Meer zoekvragen passen er niet bij. Verwijder er eerst een.", "There is no room for more searches. Remove one first.";
    all_sentences: "Alle zinnen", "All sentences";
}

impl UsageWords {
    /// *12 keer gevonden*
    #[must_use]
    pub fn n_lines(&self, n: usize) -> String {
        match n {
            1 => say!(self, "1 keer gevonden", "found once").to_owned(),
            n => say!(self, format!("{n} keer gevonden"), format!("found {n} times")),
        }
    }

    /// How a word that was found relates to what was asked for.
    #[must_use]
    pub fn how(&self, how: How) -> &'static str {
        match how {
            How::Exact => say!(self, "precies zo", "exactly this"),
            How::Begins => say!(self, "begint zo", "begins like this"),
            How::Form => say!(self, "andere vorm", "another form"),
            How::Alias => say!(self, "andere naam", "another name"),
            How::Spelling => say!(self, "anders geschreven", "spelled otherwise"),
            How::Part => say!(self, "het staat erin", "it is part of it"),
            How::GoesOn => say!(self, "gaat zo verder", "goes on like this"),
            How::Mistyped => say!(self, "lijkt erop", "looks like it"),
        }
    }

    /// What a word adds to the score of a sentence.
    #[must_use]
    pub fn clause_weight(&self, sentences: usize, counts_for: &str, weight: &str) -> String {
        let found = Words::of(self.language).n_sentences(sentences);
        say!(
            self,
            format!("staat in {found}, telt hier {counts_for} keer, weegt {weight}"),
            format!("is in {found}, counts {counts_for} times here, weighs {weight}")
        )
    }

    /// What a score is made of.
    #[must_use]
    pub fn score(&self, score: &str, words: usize, mean: &str) -> String {
        say!(
            self,
            format!(
                "Samen {score}. Wat er precies zo staat, komt eerst. Daarna telt het gewicht. Een zeldzaam woord weegt meer. In een lange zin weegt een woord minder: deze zin heeft {words} woorden, gemiddeld zijn het er {mean} (BM25, Robertson en Zaragoza 2009)."
            ),
            format!(
                "Together {score}. Exact matches come first. Then the weight counts. A rare word weighs more. In a long sentence a word weighs less: this one has {words} words, the mean is {mean} (BM25, Robertson and Zaragoza 2009)."
            )
        )
    }

    /// A warning that there is little to go by.
    #[must_use]
    pub fn few_keywords(&self, n: usize) -> String {
        say!(
            self,
            format!(
                "Let op: wat u zocht, staat er maar {n} keer. Zie deze woorden als een aanwijzing, niet als bewijs."
            ),
            format!(
                "Please note: what you searched for occurs only {n} times. Take these words as a hint, not as proof."
            )
        )
    }
}
