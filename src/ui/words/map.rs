//! What *Kaart* says.

use crate::view_state::Language;
use crate::view_state::MapForm;

words! {
    /// The texts of *Kaart*, which arrives when it is asked for.
    MapWords:
    map_form: "Vorm van de kaart", "Form of the map";
    network: "Netwerk", "Network";
    table: "Tabel", "Table";
    matrix: "Matrix", "Matrix";
    world: "Wereld", "World";
    against: "Onderwerpen tegenover", "Topics against";
    meetings_short: "Bijeenkomsten", "Meetings";
    how_ordered: "Hoe is dit geordend?", "How is this ordered?";
    how_ordered_topics: "Onderwerpen die vaak samen in een zin voorkomen, staan bij elkaar. Sprekers staan bij hun onderwerpen. De volgorde is berekend uit alle verslagen samen (optimal leaf ordering, Bar-Joseph en anderen, 2001). Een filter haalt rijen weg, maar verandert de volgorde niet. Hoe donkerder een vak, hoe meer zinnen. Kruist een onderwerp zichzelf, dan staan daar al zijn zinnen.", "Topics that often occur together in a sentence are side by side. Speakers are near their topics. The order was computed from all reports together (optimal leaf ordering, Bar-Joseph and others, 2001). A filter takes rows away, but does not change the order. The darker a cell, the more sentences. Where a topic crosses itself, all its sentences are counted.";
    no_cells: "Zo blijft er niets over om te tonen. Kies een bijeenkomst, of zet “Verbanden vanaf” lager.", "This leaves nothing to show. Choose a meeting, or set “Links from” lower.";
    outline_loading: "De omtrekken van de landen worden geladen.", "The outlines of the countries are being loaded.";
    outline_failed: "De omtrekken van de landen konden niet worden geladen. De plaatsen staan er wel.", "The outlines of the countries could not be loaded. The places are there all the same.";
    not_on_map: "Niet op de kaart", "Not on the map";
    outline_source: "Omtrekken: Natural Earth (publiek domein), met de grenzen die Nederland erkent.", "Outlines: Natural Earth (public domain), with the borders that the Netherlands recognises.";
    region: "gebied", "region";
    water: "water", "water";
    topics_and_links: "Onderwerpen en verbanden", "Topics and links";
    kinds: "Soorten", "Kinds";
    shown_meetings: "Bijeenkomst", "Meeting";
    kind: "Soort", "Kind";
    links: "Verbanden", "Links";
    strongest_link: "Sterkste verband", "Strongest link";
    passages: "Passages", "Passages";
    pick_a_node: "Kies een onderwerp of spreker op de kaart om te zien wat er gezegd is.", "Choose a topic or speaker on the map to see what was said.";
    kind_topic: "onderwerp", "topic";
    kind_actor: "spreker", "speaker";
    kind_place: "plaats", "place";
    kind_organisation: "organisatie", "organisation";
    kind_person: "persoon", "person";
    legend: "Legenda", "Legend";
    csv_nodes: "Tabel van onderwerpen en namen (CSV)", "Table of topics and names (CSV)";
    csv_links: "Tabel van verbanden (CSV)", "Table of links (CSV)";
    picture_svg: "Tekening (SVG)", "Drawing (SVG)";
    picture_png: "Afbeelding (PNG)", "Picture (PNG)";
    search_map: "Zoek op de kaart", "Search the map";
    zoom_in: "Inzoomen", "Zoom in";
    zoom_out: "Uitzoomen", "Zoom out";
    whole_map: "Alles in beeld", "Show all";
    hint_wheel: "Zoomen: houd Ctrl ingedrukt en scrol", "To zoom: hold Ctrl and scroll";
    hint_touch: "Zoomen en schuiven: gebruik twee vingers", "To zoom and move: use two fingers";
    legend_line: "dikke lijn: meer zinnen samen", "thick line: more sentences together";
    pinned: "door u vastgezet", "pinned by you";
    release: "Laat los", "Let go";
    place_on_map: "Plek op de kaart", "Position on the map";
    push_left: "Naar links", "To the left";
    push_right: "Naar rechts", "To the right";
    together: "Samen genoemd", "Mentioned together";
    who_says_what: "Wie zegt wat", "Who says what";
    map_help: "Zo bedient u de kaart", "How to use the map";
    map_keys: "Toetsen: pijltjes volgen de lijnen, Enter kiest, Escape gaat terug. Plus en min zoomen, 0 toont alles, Shift met een pijltje schuift. Home gaat naar het grootste teken, Page Down naar het volgende.", "Keys: arrows follow the lines, Enter chooses, Escape goes back. Plus and minus zoom, 0 shows all, Shift with an arrow moves. Home goes to the largest mark, Page Down to the next.";
    map_hand: "Muis: Ctrl met het wiel zoomt, slepen schuift, een onderwerp verslepen zet het vast. Vingers: met twee zoomt en schuift u; kies eerst wat u wilt verslepen.", "Mouse: Ctrl with the wheel zooms, dragging moves, dragging a topic pins it. Fingers: use two to zoom and move; first choose what you want to drag.";
}

impl MapWords {
    /// *Antalya 2025, Helsingborg 2026. 12 verbanden: Nederland, Lastenverdeling, NAVO-top*
    #[must_use]
    pub fn node_neighbours(&self, meetings: &str, n: usize, strongest: &str) -> String {
        let noun = match n {
            0 => return format!("{meetings}. {}", say!(self, "Geen verbanden", "No links")),
            1 => say!(self, "verband", "link"),
            _ => say!(self, "verbanden", "links"),
        };
        format!("{meetings}. {n} {noun}: {strongest}")
    }

    /// *sterkte 0,57 (0 is toeval, 1 is altijd samen)*
    #[must_use]
    pub fn strength(&self, number: &str) -> String {
        say!(
            self,
            format!("sterkte {number} (0 is toeval, 1 is altijd samen)"),
            format!("strength {number} (0 is chance, 1 is always together)")
        )
    }

    /// What a form of the map is called, and how to read it.
    #[must_use]
    pub fn map_head(&self, form: MapForm) -> [&'static str; 2] {
        match form {
            MapForm::Network => [
                say!(self, "Kaart van onderwerpen en sprekers", "Map of topics and speakers"),
                say!(
                    self,
                    "Hoe meer zinnen, hoe groter het teken. Een lijn verbindt twee namen: ze staan samen in een zin, of een spreker zegt iets over een onderwerp.",
                    "The more sentences, the larger the mark. A line joins two names: they occur together in a sentence, or a speaker says something about a topic."
                ),
            ],
            MapForm::Matrix => [
                say!(self, "Matrix van onderwerpen", "Matrix of topics"),
                say!(
                    self,
                    "Elk getal is een aantal zinnen: over beide onderwerpen, van deze spreker over dit onderwerp, of van deze bijeenkomst over dit onderwerp.",
                    "Each number counts sentences: about both topics, by this speaker about this topic, or of this meeting about this topic."
                ),
            ],
            MapForm::World => [
                say!(self, "Genoemde plaatsen op de wereldkaart", "Places named, on a map of the world"),
                say!(
                    self,
                    "Hoe meer zinnen een plaats noemen, hoe groter het teken. Kleur en vorm laten zien bij welke bijeenkomst.",
                    "The more sentences name a place, the larger its mark. Colour and shape show which meeting."
                ),
            ],
            MapForm::Table => [
                say!(self, "Onderwerpen, sprekers en verbanden", "Topics, speakers and links"),
                say!(
                    self,
                    "Achter elk verband staan het aantal zinnen en de sterkte: 0 is toeval, 1 is altijd samen.",
                    "Each link is followed by its number of sentences and its strength: 0 is chance, 1 is always together."
                ),
            ],
        }
    }

    /// *3 gevonden*
    #[must_use]
    pub fn n_found(&self, n: usize) -> String {
        say!(self, format!("{n} gevonden"), format!("{n} found"))
    }

    /// *Voor 3 namen is hier geen ruimte. Zoom in, of wijs een teken aan.*
    #[must_use]
    pub fn names_wait(&self, n: usize) -> String {
        match n {
            0 => String::new(),
            1 => say!(
                self,
                "Voor 1 naam is hier geen ruimte. Zoom in, of wijs het teken aan.".to_owned(),
                "There is no room here for 1 name. Zoom in, or point at the mark.".to_owned()
            ),
            _ => say!(
                self,
                format!("Voor {n} namen is hier geen ruimte. Zoom in, of wijs een teken aan."),
                format!("There is no room here for {n} names. Zoom in, or point at a mark.")
            ),
        }
    }

    /// *Laat alles los (3)*
    #[must_use]
    pub fn release_all(&self, n: usize) -> String {
        say!(self, format!("Laat alles los ({n})"), format!("Let go of all ({n})"))
    }
}
