//! All text of the interface, in Dutch and in English.
//!
//! Fixed texts are fields of [`Words`], names of things and texts with a number or a name in
//! them its methods (`names.rs`, `phrases.rs`, `remarks.rs`, `query.rs`), and so is what *Over* says
//! (`about.rs`). What only a part of the page says that arrives later stands apart, so that it
//! arrives with that part ([`UsageWords`]). Both languages of a text stand under each other, so
//! that neither is forgotten; leaving one out does not compile. Plain language, level B1.

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
mod names;
mod phrases;
mod query;
mod remarks;
mod usage;

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
    notice_link: "Niet alles in deze link kon worden gebruikt. De rest ziet u hieronder.", "Not everything in this link could be used. The rest is shown below.";
    appearance: "Weergave", "Appearance";
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
    unofficial: "Geen officiële bron. De tekst van de verslagen is letterlijk overgenomen.", "Not an official source. The text of the reports is reproduced to the letter.";

    overview_title: "Wat spraken de NAVO‑ministers af, en wat veranderde er?", "What did the NATO ministers agree, and what changed?";
    overview_lead: "De verslagen van de regering, zin voor zin doorzoekbaar. Alles gebeurt in uw browser: niets wordt verstuurd, en het werkt ook zonder verbinding.", "The Dutch government’s reports, searchable sentence by sentence. Everything happens in your browser: nothing is sent, and it works without a connection too.";
    search_label: "Zoek in de verslagen", "Search the reports";
    search_button: "Zoek", "Search";
    search_example: "Bijvoorbeeld: lastenverdeling", "For example: lastenverdeling";
    meetings: "De bijeenkomsten", "The meetings";
    what_it_was_about: "Waar het over ging", "What it was about";
    topic: "Onderwerp", "Topic";
    sentences_per_meeting: "Zinnen per bijeenkomst", "Sentences per meeting";
    mentioned_in: "Genoemd in", "Mentioned in";
    all_topics_on_map: "Alle onderwerpen op de kaart", "All topics on the map";
    put_side_by_side: "Leg de verslagen naast elkaar", "Put the reports side by side";
    amounts: "Bedragen en aantallen", "Amounts and numbers";
    all_amounts: "Alle zinnen met een bedrag of aantal", "All sentences with an amount or number";
    in_both: "in beide", "in both";
    in_all: "in alle", "in all";
    not_mentioned: "niet genoemd", "not mentioned";

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
    to: "Tot en met", "Up to";
    amounts_only: "Alleen zinnen met een bedrag of aantal", "Only sentences with an amount or number";
    show_more: "Toon meer", "Show more";
    show_less: "Toon minder", "Show less";
    clear_all: "Wis alle filters", "Clear all filters";
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
    rest_by_searching: "De andere waarden vindt u met het zoekveld hierboven.", "Use the search field above for the other values.";
    unit_name: "Eenheid", "Unit";
    at_least: "Minstens", "At least";
    at_most: "Hoogstens", "At most";
    amount_example: "2,5 miljoen", "2.5 million";
    range_backwards: "“Minstens” is meer dan “Hoogstens”: daar past geen bedrag tussen.", "“At least” is more than “At most”: no amount fits in between.";
    period_example: "mei 2025", "May 2025";
    period_backwards: "“Vanaf” ligt na “Tot en met”: zo valt er niets binnen de periode.", "“From” is after “Up to”: nothing fits such a period.";
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
    search_help_field: "Met een filter erbij; zo ook onderwerp: en verslag:", "With a filter; likewise onderwerp: and verslag:";
    why_here: "Waarom deze plek?", "Why here?";
    passage: "Passage", "Passage";
    read_in_report: "Lees in het verslag", "Read in the report";
    cite: "Citeer", "Cite";
    cite_view: "Citeer deze weergave", "Cite this view";
    sentences_of: "Zinnen uit de verslagen van", "Sentences from the reports of";
    comparison_of: "Vergelijking van de verslagen van", "Comparison of the reports of";
    map_of: "Kaart van onderwerpen en sprekers van", "Map of topics and speakers of";
    other_styles: "Andere stijlen", "Other styles";
    copy_leidraad: "Kopieer volgens de Leidraad voor juridische auteurs", "Copy as the Dutch guide for legal authors has it (Leidraad)";
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
    length: "Omvang", "Length";
    why: "Waarom?", "Why?";
    why_topics: "Waarom deze onderwerpen?", "Why these topics?";
    why_topics_lead: "De onderwerpen zijn met de hand vastgelegd. Dit zijn de woorden die een automatische analyse er zelf voor vindt.", "The topics were noted by hand. These are the words that an automatic analysis finds for them by itself.";
    no_words_found: "geen woord gevonden: dit is het oordeel van een lezer", "no word found: this is a reader’s judgement";
    from_context: "volgt uit de kop of uit de zin ervoor", "follows from the heading or the sentence before";
    nobody: "zonder genoemde spreker", "no speaker named";

    map_title: "Kaart van onderwerpen en sprekers", "Map of topics and speakers";
    map_form: "Vorm van de kaart", "Form of the map";
    network: "Netwerk", "Network";
    table: "Tabel", "Table";
    matrix: "Matrix", "Matrix";
    world: "Wereld", "World";
    against: "Onderwerpen tegenover", "Topics against";
    meetings_short: "Bijeenkomsten", "Meetings";
    how_ordered: "Hoe is dit geordend?", "How is this ordered?";
    how_ordered_topics: "Onderwerpen die vaak in dezelfde zin staan, staan bij elkaar; sprekers staan waar hun onderwerpen staan. De volgorde volgt uit alle verslagen samen (optimal leaf ordering, Bar-Joseph en anderen, 2001): een filter haalt rijen weg en verandert haar niet. Hoe donkerder, hoe meer zinnen. Op de diagonaal staan alle zinnen over het onderwerp.", "Topics that often share a sentence stand together; speakers stand where their topics stand. The order follows from all reports together (optimal leaf ordering, Bar-Joseph and others, 2001): a filter takes rows away and does not change it. The darker, the more sentences. On the diagonal stand all sentences about the topic.";
    no_cells: "Zo blijft er niets over om te tonen. Kies een bijeenkomst, of laat zwakkere verbanden toe.", "This leaves nothing to show. Choose a meeting, or allow weaker links.";
    near_sheet: "Europa en het Midden-Oosten", "Europe and the Middle East";
    world_sheet: "De wereld", "The world";
    outline_loading: "De omtrekken van de landen worden geladen.", "The outlines of the countries are being loaded.";
    outline_failed: "De omtrekken van de landen konden niet worden geladen. De plaatsen staan er wel.", "The outlines of the countries could not be loaded. The places are there all the same.";
    try_again: "Probeer opnieuw", "Try again";
    not_on_map: "Niet op de kaart", "Not on the map";
    outline_source: "Omtrekken: Natural Earth (publiek domein), met de grenzen die Nederland erkent.", "Outlines: Natural Earth (public domain), with the borders that the Netherlands recognises.";
    country: "land", "country";
    town: "stad", "town";
    region: "gebied", "region";
    water: "water", "water";
    region_or_water: "gebied of water", "region or water";
    topics_and_links: "Onderwerpen en verbanden", "Topics and links";
    kinds: "Soorten", "Kinds";
    topics: "Onderwerpen", "Topics";
    actors: "Sprekers", "Speakers";
    places: "Plaatsen", "Places";
    organisations: "Organisaties", "Organisations";
    people: "Personen", "People";
    shown_meetings: "Bijeenkomst", "Meeting";
    weakest_link: "Verbanden vanaf", "Links from";
    name: "Naam", "Name";
    kind: "Soort", "Kind";
    sentences: "Zinnen", "Sentences";
    links: "Verbanden", "Links";
    strongest_link: "Sterkste verband", "Strongest link";
    passages: "Vindplaatsen", "Passages";
    pick_a_node: "Kies een onderwerp of spreker op de kaart om te zien wat er gezegd is.", "Choose a topic or speaker on the map to see what was said.";
    kind_topic: "onderwerp", "topic";
    kind_actor: "spreker", "speaker";
    kind_place: "plaats", "place";
    kind_organisation: "organisatie", "organisation";
    kind_person: "persoon", "person";
    find_on_explore: "Bekijk deze zinnen bij Verkennen", "See these sentences in Explore";
    legend: "Legenda", "Legend";
    export: "Exporteer", "Export";
    csv_nodes: "Tabel van knopen (CSV)", "Table of nodes (CSV)";
    csv_links: "Tabel van verbanden (CSV)", "Table of links (CSV)";
    picture_svg: "Tekening (SVG)", "Drawing (SVG)";
    picture_png: "Afbeelding (PNG)", "Picture (PNG)";
    meetings_many: "meerdere bijeenkomsten", "several meetings";
    search_map: "Zoek op de kaart", "Search the map";
    zoom_in: "Inzoomen", "Zoom in";
    zoom_out: "Uitzoomen", "Zoom out";
    whole_map: "Alles in beeld", "Show all";
    hint_wheel: "Zoomen: houd Ctrl ingedrukt en scrol", "To zoom: hold Ctrl and scroll";
    hint_touch: "Zoomen en schuiven: gebruik twee vingers", "To zoom and move: use two fingers";
    legend_line: "dikke lijn: meer zinnen samen", "thick line: more sentences together";
    pinned: "door u vastgezet", "pinned by you";
    release: "Laat los", "Let go";
    place_on_map: "Plaats op de kaart", "Position on the map";
    push_left: "Naar links", "To the left";
    push_up: "Omhoog", "Up";
    push_right: "Naar rechts", "To the right";
    push_down: "Omlaag", "Down";
    too_many_pins: "Meer dan twintig kunt u er niet vastzetten. Laat er eerst een los.", "You cannot pin more than twenty. Let go of one first.";
    together: "Samen genoemd", "Mentioned together";
    who_says_what: "Wie zegt wat", "Who says what";
    map_help: "Zo bedient u de kaart", "How to use the map";
    map_keys: "Toetsen: pijltjes volgen de lijnen, Enter kiest, Escape gaat terug. Plus en min zoomen, 0 toont alles, Shift met een pijltje schuift. Home gaat naar de grootste, Page Down naar de volgende.", "Keys: arrows follow the lines, Enter chooses, Escape goes back. Plus and minus zoom, 0 shows all, Shift with an arrow moves. Home goes to the largest, Page Down to the next.";
    map_hand: "Muis: Ctrl met het wiel zoomt, slepen schuift, een onderwerp verslepen zet het vast. Vingers: met twee zoomt en schuift u; kies eerst wat u wilt verslepen.", "Mouse: Ctrl with the wheel zooms, dragging moves, dragging a topic pins it. Fingers: use two to zoom and move; first choose what you want to drag.";

    compare_title: "Bijeenkomsten vergelijken", "Compare meetings";
    swap: "Wissel A en B", "Swap A and B";
    turn_order: "Keer de volgorde om", "Turn the order around";
    choose_a: "Bijeenkomst A", "Meeting A";
    choose_b: "Bijeenkomst B", "Meeting B";
    only_differences: "Alleen verschillen", "Only differences";
    topics_per_meeting: "Onderwerpen per bijeenkomst", "Topics per meeting";
    fact: "Gegeven", "Fact";
    present: "Wie er waren", "Who was there";
    sessions: "Onderdelen", "Sessions";
    sums: "Bedragen en percentages", "Sums and percentages";
    no_headings: "geen kopjes in het verslag", "no headings in the report";
    in_several: "in enkele", "in some";
    turns: "Van bijeenkomst tot bijeenkomst", "From meeting to meeting";
    pair_lead: "Kies een paar om de passages, de cijfers en de woorden tegenover elkaar te zien.", "Choose a pair to see its passages, figures and words opposite each other.";
    none: "geen", "none";
    alike: "Hoe lijken de bijeenkomsten op elkaar?", "How alike are the meetings?";
    meeting: "Bijeenkomst", "Meeting";
    how_computed_alike: "Van 0 (geen onderwerp gemeen) tot 100 (dezelfde onderwerpen in dezelfde verhouding): de cosinus van de aantallen zinnen per onderwerp. Welke woorden er staan en of de verslagen hetzelfde beweren, telt niet mee.", "From 0 (no topic in common) to 100 (the same topics in the same proportions): the cosine of the numbers of sentences per topic. Which words are used and whether the reports claim the same does not count.";
    how_computed_facts: "De gegevens komen uit het verslag zelf. “Wie er waren” zijn de landen, organisaties en personen die worden genoemd in de zinnen over het verloop van de bijeenkomst; wie daar niet staat, kan er toch zijn geweest. “Onderdelen” zijn de kopjes van het verslag. Bij de omvang tellen alle zinnen en woorden mee, zonder de kopjes.", "The facts come from the report itself. “Who was there” are the countries, organisations and people named in the sentences about the course of the meeting; others may have been there too. “Sessions” are the headings of the report. The length counts all sentences and words, without the headings.";
    how_computed_course: "“Nieuw”, “meer”, “minder” en “weg” vergelijken het aantal zinnen met dat van de bijeenkomst ervoor, in de tijd. De kolommen in de tekening zijn de aantallen zinnen, op dezelfde schaal voor elk onderwerp.", "“New”, “more”, “fewer” and “gone” compare the number of sentences with that of the meeting before, in time. The columns in the drawing are the numbers of sentences, on one scale for all topics.";
    how_computed_turns: "Het aantal zinnen over een onderwerp, vergeleken met de bijeenkomst ervoor. “Nieuw” en “weg” zeggen alleen iets over deze twee verslagen: eerder of later kan het onderwerp wel zijn genoemd. Bij een langer verslag horen vanzelf meer zinnen; zie ook de aandelen hierboven.", "The number of sentences about a topic, compared with the meeting before. “New” and “gone” only say something about these two reports: the topic may have been mentioned earlier or later. A longer report has more sentences by itself; see the shares above too.";
    no_counterpart: "Bij dit onderwerp staat er geen zin tegenover.", "No sentence stands opposite this one for this topic.";
    choose_two: "Kies twee verschillende bijeenkomsten om te vergelijken.", "Choose two different meetings to compare.";
    shared_words: "Gedeelde woorden zijn onderstreept.", "Shared words are underlined.";
    how_computed: "Hoe is dit berekend?", "How is this computed?";
    how_computed_topics: "Bij elke zin is met de hand vastgelegd over welke onderwerpen hij gaat. Een onderwerp staat “in beide” als elk verslag er minstens één zin over heeft. Het getal is het aantal zinnen, het percentage hun deel van alle zinnen van het verslag. Een zin kan over meer onderwerpen gaan, dus samen zijn de percentages meer dan 100. Het verloop van de bijeenkomst is hier geen onderwerp.", "For every sentence its topics were noted by hand. A topic is “in both” when each report has at least one sentence about it. The number is the number of sentences, the percentage their part of all sentences of the report. A sentence may be about several topics, so together the percentages exceed 100. The course of the meeting is no topic here.";
    how_computed_pairs: "Alleen zinnen bij hetzelfde onderwerp worden naast elkaar gelegd. Ze staan tegenover elkaar als ze genoeg delen: woorden, onderwerpen, sprekers, handelingen en bedragen. Wat zeldzaam is in de verslagen telt zwaarder. Wat een paar deelt, staat erbij. Dat zegt niet dat de zinnen hetzelfde beweren.", "Only sentences about the same topic are put side by side. They stand opposite each other when they share enough: words, topics, speakers, acts and amounts. What is rare in the reports counts more. What a pair shares is listed with it. That does not mean that the sentences claim the same.";
    see_above: "Staat hierboven:", "Shown above:";
    shared_by_both: "Delen:", "They share:";
    same_act: "dezelfde handeling", "the same act";
    same_unit: "een bedrag of percentage", "an amount or a percentage";
    previous_difference: "Vorig verschil", "Previous difference";
    next_difference: "Volgend verschil", "Next difference";
    positions: "Standpunten", "Positions";
    positions_of: "Standpunten van", "Positions of";
    not_so: "niet in dit verslag", "not in this report";
    how_computed_positions: "Bij elke zin is met de hand vastgelegd wie wat zegt over welk onderwerp. Een regel hier is één handeling van deze spreker over één onderwerp, met de zinnen waarin dat staat.", "For every sentence it was noted by hand who says what about which topic. A line here is one act of this speaker about one topic, with the sentences that say so.";
    figures: "Bedragen en data", "Amounts and dates";
    how_computed_figures: "Alle bedragen, percentages, aantallen, jaren en data uit deze verslagen, zoals ze er staan. Elk staat één keer in de tabel, bij het eerste onderwerp van de zin.", "All amounts, percentages, numbers, years and dates of these reports, as written. Each stands in the table once, with the first topic of its sentence.";
    key_words: "Kenmerkende woorden", "Characteristic words";
    how_computed_key_words: "Hoe vaak staat een woord, met al zijn vormen, in het ene verslag en in het andere? Het gewicht is de gestandaardiseerde log-odds-ratio (Monroe, Colaresi en Quinn, 2008). Boven 1,96 is het verschil groter dan het toeval in 19 van de 20 gevallen geeft. Veelgebruikte woorden als “de” tellen niet mee.", "How often does a word, with all its forms, stand in one report and in the other? The weight is the standardised log-odds ratio (Monroe, Colaresi and Quinn, 2008). Above 1.96 the difference is larger than chance gives in 19 of 20 cases. Common words such as “de” are left out.";
    word: "Woord", "Word";
    weight: "Gewicht", "Weight";
    take_along: "Meenemen", "Take along";
    download_csv: "Download als CSV", "Download as CSV";
    download_json: "Download als JSON", "Download as JSON";
    print: "Druk af", "Print";
    cite_comparison: "Citeer deze vergelijking", "Cite this comparison";
    part_loading: "Wordt geladen…", "Loading…";
    part_absent: "Dit deel van de pagina is niet binnengekomen. Ga na of u verbinding hebt. Probeer het dan opnieuw, of laad de pagina opnieuw.", "This part of the page did not arrive. Please check your connection. Then try again, or reload the page.";
    no_download: "Opslaan lukt niet in deze browser.", "This browser does not allow saving a file.";

    collection: "Verzameling", "Collection";
    collect: "Verzamel", "Collect";
    collection_empty: "Uw verzameling is nog leeg.", "Your collection is still empty.";
    collection_how: "Kies “Verzamel” bij een zin, of + achter een zin bij Lezen. De zin komt dan hier te staan. U kunt de zinnen ordenen, er een notitie bij schrijven, en ze samen citeren, delen of opslaan.", "Choose “Collect” at a sentence, or + behind a sentence in Read. The sentence then stands here. You can order the sentences, write a note at them, and cite, share or save them together.";
    collection_private: "Notities blijven in deze browser. Ze staan niet in een link, wel in wat u opslaat of afdrukt.", "Notes stay in this browser. They are not in a link, but they are in what you save or print.";
    collection_from_link: "Deze verzameling komt uit een link en is niet bewaard in deze browser.", "This collection comes from a link and is not kept in this browser.";
    collection_keep: "Bewaar in deze browser", "Keep in this browser";
    collection_add: "Voeg toe", "Add";
    collection_forget: "Vergeet", "Forget";
    collection_unkept: "Deze browser bewaart uw verzameling en notities niet: de opslag is vol of geblokkeerd. Ze gaan weg als u deze pagina sluit. Sla ze op met “Exporteer”.", "This browser does not keep your collection and notes: its storage is full or blocked. They go when you close this page. Save them with “Export”.";
    collection_full: "Meer zinnen passen er niet in een verzameling.", "A collection can hold no more sentences.";
    collection_undo: "Maak ongedaan", "Undo";
    collection_clear: "Maak leeg", "Empty";
    remove: "Verwijder", "Remove";
    note: "Notitie", "Note";
    cite_all: "Citeer alles", "Cite all";
    cite_collection: "Citeer als één geheel", "Cite as one whole";
    citations_copied: "De bronvermeldingen zijn gekopieerd.", "The citations have been copied.";
    collection_of: "Verzameling uit de verslagen van", "Collection from the reports of";
    copy_collection_link: "Kopieer link naar de verzameling", "Copy link to the collection";
    collection_link_copied: "De link naar de verzameling is gekopieerd, zonder uw notities.", "The link to the collection has been copied, without your notes.";
    collection_link_long: "De link is gekopieerd, maar is erg lang. Niet elk mailprogramma laat hem heel.", "The link has been copied, but it is very long. Not every mail program leaves it whole.";
    share: "Deel…", "Share…";

    about_title: "Over Verslagwijzer", "About Verslagwijzer";
    data_files: "De gegevens", "The data";
    to_take_along: "Om mee te nemen", "To take along";
    one_file: "Alles in één bestand, dat u kunt bewaren, mailen en zonder internet openen:", "All of it in one file that you can keep, mail and open without a network:";
}
