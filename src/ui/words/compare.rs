//! What *Vergelijken* says.

use crate::view_state::Language;

words! {
    /// The texts of *Vergelijken*, which arrives when it is asked for.
    CompareWords:
    not_mentioned: "niet genoemd", "not mentioned";
    compare_title: "Bijeenkomsten vergelijken", "Compare meetings";
    swap: "Wissel A en B", "Swap A and B";
    turn_order: "Keer de volgorde om", "Turn the order around";
    choose_a: "Bijeenkomst A", "Meeting A";
    choose_b: "Bijeenkomst B", "Meeting B";
    topics_per_meeting: "Onderwerpen per bijeenkomst", "Topics per meeting";
    fact: "Gegeven", "Fact";
    present: "Wie er waren", "Who was there";
    sessions: "Onderdelen", "Sessions";
    no_headings: "geen kopjes in het verslag", "no headings in the report";
    in_several: "in enkele", "in some";
    turns: "Van bijeenkomst tot bijeenkomst", "From meeting to meeting";
    pair_lead: "Kies een paar om de passages, de cijfers en de woorden tegenover elkaar te zien.", "Choose a pair to see its passages, figures and words opposite each other.";
    none: "geen", "none";
    alike: "Hoeveel lijken de bijeenkomsten op elkaar?", "How alike are the meetings?";
    meeting: "Bijeenkomst", "Meeting";
    how_computed_alike: "0 betekent: ze delen geen enkel onderwerp. 100 betekent: dezelfde onderwerpen, in dezelfde verhouding. Alleen het aantal zinnen per onderwerp telt (berekend als cosinus). Welke woorden er staan en of de verslagen hetzelfde beweren, telt niet mee.", "0 means: they share no topic. 100 means: the same topics, in the same proportions. Only the number of sentences per topic counts (computed as a cosine). Which words are used, and whether the reports claim the same, does not count.";
    how_computed_facts: "De gegevens komen uit het verslag zelf. “Wie er waren” zijn de landen, organisaties en personen die worden genoemd in de zinnen over het verloop van de bijeenkomst; wie daar niet staat, kan er toch zijn geweest. “Onderdelen” zijn de kopjes van het verslag. Bij de lengte tellen alle zinnen en woorden mee, zonder de kopjes.", "The facts come from the report itself. “Who was there” are the countries, organisations and people named in the sentences about the course of the meeting; others may have been there too. “Sessions” are the headings of the report. The length counts all sentences and words, without the headings.";
    how_computed_course: "“Nieuw”, “meer”, “minder” en “weg” gaan over het aantal zinnen, vergeleken met de vorige bijeenkomst die u koos. Hoe hoger een kolom in de tekening, hoe meer zinnen. Die schaal is voor alle onderwerpen gelijk.", "“New”, “more”, “fewer” and “gone” are about the number of sentences, compared with the previous meeting that you chose. The higher a column in the drawing, the more sentences. That scale is the same for all topics.";
    how_computed_turns: "Het aantal zinnen over een onderwerp, vergeleken met de bijeenkomst ervoor. “Nieuw” en “weg” zeggen alleen iets over deze twee verslagen: eerder of later kan het onderwerp wel zijn genoemd. Een langer verslag heeft vanzelf meer zinnen; kijk daarom ook naar de percentages hierboven.", "The number of sentences about a topic, compared with the meeting before. “New” and “gone” only say something about these two reports: the topic may have been mentioned earlier or later. A longer report naturally has more sentences, so look at the percentages above too.";
    no_counterpart: "Bij dit onderwerp staat er geen zin tegenover.", "No sentence stands opposite this one for this topic.";
    choose_two: "Kies twee verschillende bijeenkomsten om te vergelijken.", "Choose two different meetings to compare.";
    shared_words: "Gedeelde woorden zijn onderstreept.", "Shared words are underlined.";
    how_computed_topics: "Bij elke zin is vastgelegd over welke onderwerpen hij gaat: met de hand, en bij uw eigen verslagen door de computer. Een onderwerp staat “in beide” als elk verslag er minstens één zin over heeft. Het getal is het aantal zinnen, het percentage hun deel van alle zinnen van het verslag. Een zin kan over meer onderwerpen gaan, dus samen zijn de percentages meer dan 100. Het verloop van de bijeenkomst is hier geen onderwerp.", "For every sentence its topics were noted: by hand, and in your own reports by the computer. A topic is “in both” when each report has at least one sentence about it. The number is the number of sentences, the percentage their part of all sentences of the report. A sentence may be about several topics, so together the percentages exceed 100. The course of the meeting is no topic here.";
    how_computed_pairs: "Alleen zinnen bij hetzelfde onderwerp worden naast elkaar gelegd. Ze staan tegenover elkaar als ze genoeg delen: woorden, onderwerpen, sprekers, handelingen en bedragen. Wat zeldzaam is in de verslagen telt zwaarder. Wat een paar deelt, staat erbij. Dat zegt niet dat de zinnen hetzelfde beweren.", "Only sentences about the same topic are put side by side. They stand opposite each other when they share enough: words, topics, speakers, acts and amounts. What is rare in the reports counts more. What a pair shares is listed with it. That does not mean that the sentences claim the same.";
    see_above: "Staat hierboven:", "Shown above:";
    shared_by_both: "Ze delen:", "They share:";
    same_act: "dezelfde handeling", "the same act";
    same_unit: "allebei een bedrag of percentage", "both an amount or percentage";
    previous_difference: "Vorig verschil", "Previous difference";
    next_difference: "Volgend verschil", "Next difference";
    positions: "Standpunten", "Positions";
    positions_of: "Standpunten van", "Positions of";
    not_so: "niet in dit verslag", "not in this report";
    how_computed_positions: "Bij elke zin is vastgelegd wie wat zegt over welk onderwerp: met de hand, en bij uw eigen verslagen door de computer. Een regel hier is één handeling van deze spreker over één onderwerp, met de zinnen waarin dat staat.", "For every sentence it was noted who says what about which topic: by hand, and in your own reports by the computer. A line here is one act of this speaker about one topic, with the sentences that say so.";
    figures: "Bedragen en datums", "Amounts and dates";
    how_computed_figures: "Alle bedragen, percentages, aantallen, jaren en datums uit deze verslagen, zoals ze er staan. Elk staat één keer in de tabel, bij het eerste onderwerp van de zin.", "All amounts, percentages, numbers, years and dates from these reports, as written. Each is in the table once, under the first topic of its sentence.";
    key_words: "Kenmerkende woorden", "Characteristic words";
    how_computed_key_words: "Hoe vaak staat een woord, met al zijn vormen, in het ene verslag en in het andere? Het gewicht zegt hoe sterk een woord bij één verslag hoort (gestandaardiseerde log-odds-ratio: Monroe, Colaresi en Quinn, 2008). Een verschil boven 1,96 ontstaat door toeval in minder dan 1 van de 20 gevallen. Veelgebruikte woorden als “de” tellen niet mee.", "How often does a word, with all its forms, occur in each report? The weight says how strongly a word belongs to one report (standardised log-odds ratio: Monroe, Colaresi and Quinn, 2008). A difference above 1.96 arises by chance in fewer than 1 of 20 cases. Common words such as “de” are left out.";
    weight: "Gewicht", "Weight";
    take_along: "Downloaden en citeren", "Download and cite";
    cite_comparison: "Citeer deze vergelijking", "Cite this comparison";
}

impl CompareWords {
    /// *612 woorden*
    #[must_use]
    pub fn n_words(&self, n: usize) -> String {
        say!(self, format!("{n} woorden"), format!("{n} words"))
    }

    /// *5 van 14 bijeenkomsten gekozen*
    #[must_use]
    pub fn n_meetings_of(&self, n: usize, all: usize) -> String {
        say!(self, format!("{n} van {all} bijeenkomsten gekozen"), format!("{n} of {all} meetings chosen"))
    }

    /// *in 3 van 5*
    #[must_use]
    pub fn in_n_of(&self, n: usize, all: usize) -> String {
        say!(self, format!("in {n} van {all}"), format!("in {n} of {all}"))
    }

    /// *gelijkenis 43 van 100*
    #[must_use]
    pub fn likeness(&self, percent: usize) -> String {
        say!(self, format!("gelijkenis {percent} van 100"), format!("likeness {percent} of 100"))
    }

    /// *Vaker in Helsingborg 2026*
    #[must_use]
    pub fn more_in(&self, report: &str) -> String {
        say!(self, format!("Vaker in {report}"), format!("More often in {report}"))
    }

    /// A warning that there are few words to compare.
    #[must_use]
    pub fn small_sample(&self, [a, b]: [usize; 2]) -> String {
        say!(
            self,
            format!(
                "Let op: deze verslagen zijn kort ({a} en {b} woorden zonder veelgebruikte). Zie de woorden als een aanwijzing, niet als bewijs."
            ),
            format!(
                "Please note: these reports are short ({a} and {b} words without common ones). Take the words as a hint, not as proof."
            )
        )
    }

    /// *Wat veranderde er tussen Antalya 2025 en Helsingborg 2026?*
    #[must_use]
    pub fn what_changed(&self, a: &str, b: &str) -> String {
        say!(self, format!("Wat veranderde er tussen {a} en {b}?"), format!("What changed between {a} and {b}?"))
    }

    /// *Wat veranderde er in 5 bijeenkomsten, van Bergen 2007 tot en met Helsingborg 2026?*
    #[must_use]
    pub fn what_changed_over(&self, n: usize, first: &str, last: &str) -> String {
        say!(
            self,
            format!("Wat veranderde er in {n} bijeenkomsten, van {first} tot en met {last}?"),
            format!("What changed over {n} meetings, from {first} to {last}?")
        )
    }
}
