//! All text of the interface, in Dutch and in English.
//!
//! Fixed texts are fields of [`Words`], names of things and texts with a number or a name in
//! them its methods (`names.rs`, `phrases.rs`, `remarks.rs`, `query.rs`). What only a part of the
//! page says that arrives later stands apart, so that it arrives with that part ([`UsageWords`],
//! [`CompareWords`], [`MapWords`], [`AboutWords`], [`CollectionWords`], [`OwnWords`]). Both
//! languages of a text stand next to each other, so that neither is forgotten; leaving one out
//! does not compile. Plain language, level B1.

use crate::view_state::Language;

/// Declares fixed texts with their two languages, as a type of their own and its two finished
/// sets.
macro_rules! words {
    ($(#[$about:meta])* $set:ident: $( $name:ident: $dutch:literal, $english:literal; )+) => {
        $(#[$about])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "a text documents itself")]
        pub struct $set { pub language: Language, $( pub $name: &'static str, )+ }

        static DUTCH: $set = $set { language: Language::Dutch, $( $name: $dutch, )+ };
        static ENGLISH: $set = $set { language: Language::English, $( $name: $english, )+ };

        impl $set {
            /// The texts in a language.
            #[must_use]
            pub fn of(language: Language) -> &'static Self {
                match language {
                    Language::Dutch => &DUTCH,
                    Language::English => &ENGLISH,
                }
            }
        }
    };
}

/// One of two texts, by language.
macro_rules! say {
    ($words:expr, $dutch:expr, $english:expr) => {
        match $words.language {
            Language::Dutch => $dutch,
            Language::English => $english,
        }
    };
}

mod about;
mod collection;
mod compare;
mod map;
mod names;
mod own;
mod phrases;
mod query;
mod remarks;
mod usage;

pub use about::AboutWords;
pub use collection::CollectionWords;
pub use compare::CompareWords;
pub use map::MapWords;
pub use own::OwnWords;
pub use usage::UsageWords;

words! {
    /// The texts of the interface in one language.
    Words:
    lang: "nl", "en";
    skip_to_content: "Naar de inhoud", "Skip to content";
    main_navigation: "Hoofdmenu", "Main menu";
    overview: "Overzicht", "Overview";
    explore: "Verkennen", "Explore";
    map: "Kaart", "Map";
    compare: "Vergelijken", "Compare";
    read: "Lezen", "Read";
    own: "Eigen verslagen", "Own reports";
    about: "Over", "About";
    copy_link: "Kopieer link", "Copy link";
    link_copied: "De link naar deze weergave is gekopieerd.", "The link to this view has been copied.";
    citation_copied: "De bronvermelding is gekopieerd.", "The citation has been copied.";
    copy_by_hand: "Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer zelf:", "This browser does not allow copying. Select the text and copy it yourself:";
    other_language: "English", "Nederlands";
    close: "Sluiten", "Close";
    notice: "Melding", "Notice";
    view: "weergave", "view";
    search_words: "zoekwoorden", "search words";
    notice_link: "Een deel van deze link werkt niet. De rest van de link ziet u wel op de pagina.", "Part of this link does not work. The rest of the link is shown on the page.";
    appearance: "Licht of donker", "Light or dark";
    appearance_system: "Zoals uw apparaat", "As on your device";
    appearance_light: "Licht", "Light";
    appearance_dark: "Donker", "Dark";
    stored_offline: "✓ Opgeslagen voor offline gebruik", "✓ Stored for offline use";
    stored_no_room: "Niet opgeslagen voor offline gebruik: deze browser heeft geen ruimte meer.", "Not stored for offline use: this browser has no room left.";
    stored_incomplete: "Nog niet opgeslagen voor offline gebruik: een bestand kwam niet goed binnen. Bij uw volgende bezoek proberen we het opnieuw.", "Not yet stored for offline use: a file did not arrive whole. We try again at your next visit.";
    stored_refused: "Niet opgeslagen voor offline gebruik: dat lukt hier niet in deze browser.", "Not stored for offline use: it does not work in this browser here.";
    newer_version: "Nieuwe versie", "New version";
    newer_version_lead: "Er is een nieuwe versie van Verslagwijzer. U kunt nu overstappen; u blijft waar u bent.", "There is a new version of Verslagwijzer. You can switch now; you stay where you are.";
    newer_version_take: "Nu overstappen", "Switch now";
    newer_version_later: "Later", "Later";
    own_unread: "Een of meer van uw eigen verslagen zijn niet te lezen. Die ontbreken in wat u hier ziet.", "One or more of your own reports cannot be read. They are missing from what you see here.";
    accessibility: "Toegankelijkheid", "Accessibility";
    unofficial: "Geen officiële bron. De tekst van de verslagen is letterlijk overgenomen.", "Not an official source. The text of the reports is reproduced to the letter.";

    overview_title: "Wat spraken de NAVO‑ministers af, en wat veranderde er?", "What did the NATO ministers agree, and what changed?";
    overview_lead: "De verslagen van de regering, zin voor zin doorzoekbaar. Alles gebeurt in uw browser: niets wordt verstuurd, en het werkt ook zonder verbinding.", "The Dutch government’s reports, searchable sentence by sentence. Everything happens in your browser: nothing is sent, and it works without a connection too.";
    search_label: "Zoek in de verslagen", "Search the reports";
    search_button: "Zoek", "Search";
    search_example: "Bijvoorbeeld: defensie-uitgaven", "For example: defensie-uitgaven";
    meetings: "De bijeenkomsten", "The meetings";
    what_it_was_about: "Waar het over ging", "What it was about";
    topic: "Onderwerp", "Topic";
    sentences_per_meeting: "Zinnen per bijeenkomst", "Sentences per meeting";
    mentioned_in: "Genoemd in", "Mentioned in";
    all_topics_on_map: "Alle onderwerpen op de kaart", "All topics on the map";
    put_side_by_side: "Leg de verslagen naast elkaar", "Put the reports side by side";
    amounts: "Bedragen, percentages en aantallen", "Amounts, percentages and numbers";
    sums: "Bedragen en percentages", "Amounts and percentages";
    all_amounts: "Alle zinnen met een bedrag, percentage of aantal", "All sentences with an amount, percentage or number";
    in_both: "in beide", "in both";
    no_topic: "Geen enkel onderwerp.", "No topic at all.";
    in_all: "in alle", "in all";

    explore_title: "Zoeken en filteren", "Search and filter";
    filters: "Filters", "Filters";
    report: "Verslag", "Report";
    actor: "Wie", "Who";
    act: "Handeling", "Act";
    addressee: "Gericht aan", "Addressed to";
    place: "Plaats", "Place";
    organisation: "Organisatie", "Organisation";
    person: "Persoon", "Person";
    period: "Periode", "Period";
    from: "Vanaf", "From";
    to: "Tot en met", "Up to and including";
    amounts_only: "Alleen zinnen met een bedrag, percentage of aantal", "Only sentences with an amount, percentage or number";
    show_more: "Toon meer", "Show more";
    show_less: "Toon minder", "Show less";
    clear_all: "Wis alle filters", "Clear all filters";
    clear_search: "Wis zoekwoorden en filters", "Clear search words and filters";
    results: "Resultaten", "Results";
    sorting: "Volgorde", "Order";
    sort_relevance: "Beste eerst", "Best first";
    sort_report: "Zoals in het verslag", "As in the report";
    sort_newest: "Nieuwste eerst", "Newest first";
    sort_right: "Op het woord erna", "By the word after it";
    sort_left: "Op het woord ervoor", "By the word before it";
    grouping: "Groeperen", "Group by";
    no_groups: "niet", "nothing";
    display: "Hoe de zinnen te zien zijn", "How the sentences are shown";
    list: "Lijst", "List";
    concordance: "Concordantie", "Concordance";
    usage: "Woordgebruik", "Word use";
    words_beside: "Woorden ervoor en erna", "Words before and after";
    search_keys: "Toetsen: / gaat naar het zoekvak, pijltje omlaag en omhoog gaan langs de resultaten.", "Keys: / goes to the search box, arrow down and up go along the results.";
    no_single_keys: "De toets / niet gebruiken", "Do not use the / key";
    saved_searches: "Bewaarde zoekvragen", "Saved searches";
    rest_by_searching: "Meer keuzes vindt u met het zoekvak van dit filter.", "Use the search box of this filter to find more choices.";
    unit_name: "Eenheid", "Unit";
    at_least: "Minstens", "At least";
    at_most: "Hoogstens", "At most";
    amount_example: "2,5 miljoen", "2.5 million";
    range_backwards: "“Minstens” is meer dan “Hoogstens”: daar past geen bedrag tussen.", "“At least” is more than “At most”: no amount fits in between.";
    period_example: "mei 2025", "May 2025";
    period_backwards: "“Vanaf” ligt na “Tot en met”: zo valt er niets binnen de periode.", "“From” is after “Up to and including”: nothing fits such a period.";
    where_hits_lie: "Waar de zinnen staan", "Where the sentences are";
    nothing_found: "Geen zin voldoet aan alles wat u vraagt.", "No sentence meets everything you ask for.";
    nothing_found_advice: "Gebruik minder woorden, of zoek op het begin van een woord met een sterretje: defens*.", "Use fewer words, or search for the beginning of a word with an asterisk: defens*.";
    nothing_found_filters: "Haal een filter weg, of gebruik minder woorden.", "Remove a filter, or use fewer words.";
    did_you_mean: "Bedoelt u", "Do you mean";
    search_help: "Zo zoekt u", "How to search";
    search_help_and: "Meer woorden: zinnen waar ze allemaal in staan", "More words: sentences that hold all of them";
    search_help_phrase: "Woorden die zo achter elkaar staan", "Words exactly in this order";
    search_help_not: "Zonder dit woord", "Without this word";
    search_help_or: "Het ene of het andere woord", "One word or the other";
    search_help_prefix: "Woorden die zo beginnen", "Words that begin like this";
    search_help_near: "Hoogstens vijf woorden uit elkaar", "At most five words apart";
    search_help_field: "Met een filter erbij. U kunt ook onderwerp: of verslag: typen", "With a filter. You can also type onderwerp: or verslag:";
    why_here: "Waarom deze plek?", "Why here?";
    passage: "Passage", "Passage";
    read_in_report: "Lees in het verslag", "Read in the report";
    cite: "Citeer", "Cite";
    cite_view: "Citeer deze weergave", "Cite this view";
    sentences_of: "Zinnen uit de verslagen van", "Sentences from the reports of";
    comparison_of: "Vergelijking van de verslagen van", "Comparison of the reports of";
    map_of: "Kaart van onderwerpen en sprekers van", "Map of topics and speakers of";
    other_styles: "Andere stijlen", "Other styles";
    copy_leidraad: "Kopieer volgens de Leidraad voor juridische auteurs", "Copy in the style of the Dutch guide for legal authors (Leidraad)";
    copy_apa: "Kopieer als APA 7", "Copy as APA 7";
    download_as: "Download als", "Download as";
    annotations: "webannotaties", "web annotations";
    copy_passage_link: "Kopieer link naar deze zin", "Copy link to this sentence";

    reports: "Verslagen", "Reports";
    facts: "Gegevens", "Facts";
    in_this_report: "In dit verslag", "In this report";
    verbatim: "Verslag van de regering · tekst letterlijk", "Government report · verbatim text, in Dutch";
    what_is_said: "Wat er gezegd wordt", "What is said";
    download_text: "Download de tekst", "Download the text";
    format: "Vorm", "Format";
    formal: "formeel", "formal";
    informal: "informeel", "informal";
    date: "Datum", "Date";
    host: "Gastheer", "Host";
    host_unknown: "niet genoemd in het verslag", "not named in the report";
    next_meeting: "Daarna", "Next";
    length: "Lengte", "Length";
    why: "Waarom?", "Why?";
    why_topics: "Waarom deze onderwerpen?", "Why these topics?";
    why_topics_lead: "Bij de verslagen van de regering die hier al staan, zijn de onderwerpen met de hand vastgelegd. Bij uw eigen verslagen doet de computer dat. Hieronder staan de woorden waaraan de computer het onderwerp herkent.", "For the government reports that are already here, the topics were noted by hand. For your own reports the computer does that. Below are the words by which the computer recognises the topic.";
    no_words_found: "geen woord gevonden: dit is het oordeel van een lezer", "no word found: this is a reader’s judgement";
    from_context: "volgt uit de kop of uit de zin ervoor", "follows from the heading or the sentence before";
    nobody: "zonder genoemde spreker", "no speaker named";

    map_title: "Kaart van onderwerpen en sprekers", "Map of topics and speakers";
    try_again: "Probeer opnieuw", "Try again";
    topics: "Onderwerpen", "Topics";
    weakest_link: "Verbanden vanaf", "Links from";
    meetings_many: "meerdere bijeenkomsten", "several meetings";
    near_sheet: "Europa en het Midden-Oosten", "Europe and the Middle East";
    world_sheet: "De wereld", "The world";
    town: "stad", "town";
    country: "land", "country";
    region_or_water: "gebied of water", "region or water";
    actors: "Sprekers", "Speakers";
    places: "Plaatsen", "Places";
    organisations: "Organisaties", "Organisations";
    people: "Personen", "People";
    name: "Naam", "Name";
    sentences: "Zinnen", "Sentences";
    find_on_explore: "Bekijk deze zinnen bij Verkennen", "See these sentences in Explore";
    export: "Exporteer", "Export";
    push_up: "Omhoog", "Up";
    push_down: "Omlaag", "Down";
    too_many_pins: "Meer dan twintig kunt u er niet vastzetten. Laat er eerst een los.", "You cannot pin more than twenty. Let go of one first.";

    only_differences: "Alleen verschillen", "Only differences";
    how_computed: "Hoe is dit berekend?", "How is this computed?";
    word: "Woord", "Word";
    download_csv: "Download als CSV", "Download as CSV";
    download_json: "Download als JSON", "Download as JSON";
    print: "Druk af", "Print";
    part_loading: "Wordt geladen…", "Loading…";
    part_absent: "Dit deel van de pagina is niet binnengekomen. Ga na of u verbinding hebt. Probeer het dan opnieuw, of laad de pagina opnieuw.", "This part of the page did not arrive. Please check your connection. Then try again, or reload the page.";
    no_download: "Opslaan lukt niet in deze browser.", "This browser does not allow saving a file.";

    collection: "Verzameling", "Collection";
    collect: "Verzamel", "Collect";
    collection_full: "Uw verzameling is vol. Verwijder eerst een zin.", "Your collection is full. Remove a sentence first.";
    remove: "Verwijder", "Remove";
    citations_copied: "De bronvermeldingen zijn gekopieerd.", "The citations have been copied.";
    share: "Deel…", "Share…";
}
