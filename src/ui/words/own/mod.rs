//! What *Eigen verslagen* says.

mod faults;

use crate::import::{Fact, Form, LeftOut, Origin, Part};
use crate::view_state::Language;

words! {
    /// The texts of *Eigen verslagen*, which arrives when it is asked for.
    OwnWords:
    lead: "Voeg verslagen toe die u zelf hebt. Ze worden hier gelezen, op uw eigen apparaat, en blijven in deze browser. Daarna doen ze overal mee: bij het zoeken, op de kaart en bij het vergelijken.", "Add reports that you have yourself. They are read here, on your own device, and stay in this browser. From then on they take part everywhere: in search, on the map and in comparisons.";
    nothing_is_sent: "Er wordt niets verstuurd. Deze pagina kán niets versturen: de browser laat alleen de eigen bestanden van de pagina toe.", "Nothing is sent. This page cannot send anything: the browser allows it nothing but its own files.";
    give: "Verslagen toevoegen", "Add reports";
    drop_here: "Sleep bestanden of mappen hierheen", "Drop files or folders here";
    choose_files: "Kies bestanden", "Choose files";
    choose_folder: "Kies een map", "Choose a folder";
    forms: "Word (.docx), LibreOffice (.odt), webpagina’s (.html), Markdown (.md) en platte tekst (.txt). Een pdf kan niet worden gelezen: sla die eerst op als .docx, .odt of .txt.", "Word (.docx), LibreOffice (.odt), web pages (.html), Markdown (.md) and plain text (.txt). A pdf cannot be read: save it as .docx, .odt or .txt first.";
    paste: "Tekst plakken", "Paste text";
    pasted_text: "Tekst van het verslag", "Text of the report";
    add_text: "Voeg deze tekst toe", "Add this text";
    pasted_name: "Geplakte tekst", "Pasted text";
    stop: "Stop", "Stop";
    progress: "Voortgang", "Progress";
    not_added: "Niet toegevoegd", "Not added";
    there_already: "Stond er al", "There already";
    reports: "Uw verslagen", "Your reports";
    being_fetched: "Uw verslagen worden opgehaald…", "Your reports are being fetched…";
    none_yet: "U hebt nog geen eigen verslagen toegevoegd.", "You have not added any reports of your own yet.";
    read: "Lees", "Read";
    put_right: "Verbeter", "Correct";
    dataset_files: "Download de gegevens", "Download the data";
    remove: "Verwijder", "Remove";
    remove_sure: "Weet u het zeker? Dit verslag en uw verbeteringen gaan weg uit deze browser.", "Are you sure? This report and your corrections will be removed from this browser.";
    remove_yes: "Ja, verwijder", "Yes, remove";
    keep_it: "Nee, houd het", "No, keep it";
    remove_all: "Verwijder alles", "Remove all";
    remove_all_sure: "Weet u het zeker? Alle eigen verslagen en uw verbeteringen gaan weg uit deze browser.", "Are you sure? All your own reports and your corrections will be removed from this browser.";
    remove_all_yes: "Ja, verwijder alles", "Yes, remove all";
    keep_them: "Nee, houd ze", "No, keep them";
    save_all: "Download alles als één bestand", "Download all as one file";
    save_all_hint: "Met dat bestand zet u de verslagen, met uw verbeteringen, in een andere browser: kies het daar bij “Kies bestanden”.", "With that file you put the reports, with your corrections, into another browser: choose it there under “Choose files”.";
    collection_file: "eigen-verslagen.json", "own-reports.json";
    storage: "Bewaren", "Storage";
    not_removed: "Verwijderen lukte niet: deze browser staat het niet toe.", "Removing failed: this browser does not allow it.";
    not_saved: "Het bestand kon niet worden gemaakt: een verslag kon niet worden teruggelezen.", "The file could not be made: a report could not be read back.";
    damaged: "Deze verslagen kunnen niet meer worden gelezen. Voeg het bestand opnieuw toe, of verwijder ze.", "These reports can no longer be read. Add the file again, or remove them.";
    putting_right: "Verbeteren", "Correcting";
    done: "Klaar", "Done";
    header: "Over de bijeenkomst", "About the meeting";
    sentences: "Zin voor zin", "Sentence by sentence";
    sentences_hint: "Namen en onderwerpen staan hier als korte codes, zoals in de bestanden met gegevens. Ertussen staat een puntkomma. Uw verbeteringen blijven apart van wat vanzelf is gevonden.", "Names and topics are shown as short codes, as in the data files, with semicolons between them. Your corrections are kept apart from what was found automatically.";
    as_found: "Zoals gevonden", "As found";
    statements: "Uitspraken", "Statements";
    mentions: "Vermeldingen", "Mentions";
    who: "Wie", "Who";
    act: "Handeling", "Act";
    topics: "Onderwerpen", "Topics";
    addressed: "Gericht aan", "Addressed to";
    kind: "Soort", "Kind";
    text: "Tekst", "Text";
    value: "Waarde", "Value";
    add_row: "Rij erbij", "Add a row";
    remove_row: "Rij weg", "Remove row";
    keep: "Bewaar", "Save";
    cancel: "Annuleer", "Cancel";
    kept: "Bewaard.", "Saved.";
    no_statement: "nog geen uitspraak", "no statement yet";
    changed_elsewhere: "In een ander tabblad zijn eigen verslagen toegevoegd, verbeterd of verwijderd. Dat ziet u nu ook hier.", "Own reports were added, corrected or removed in another tab. You see that here now too.";
    gone: "Dit verslag is in een ander tabblad verwijderd.", "This report was removed in another tab.";
    formal: "formeel", "formal";
    informal: "informeel", "informal";
}

impl OwnWords {
    /// *12 van 40 bestanden, nog ongeveer 20 seconden*
    #[must_use]
    pub fn so_far(&self, done: usize, given: usize, seconds: Option<u32>) -> String {
        let left = match seconds {
            None => String::new(),
            Some(0 | 1) => say!(self, ", nog een seconde", ", one second left").to_owned(),
            Some(seconds @ 2..=90) => {
                say!(self, format!(", nog ongeveer {seconds} seconden"), format!(", about {seconds} seconds left"))
            }
            Some(seconds) => {
                let minutes = seconds.div_ceil(60);
                say!(self, format!(", nog ongeveer {minutes} minuten"), format!(", about {minutes} minutes left"))
            }
        };
        say!(self, format!("{done} van {given} bestanden gelezen{left}"), format!("{done} of {given} files read{left}"))
    }

    /// *3 verslagen toegevoegd, 1 niet*
    #[must_use]
    pub fn added(&self, added: usize, failed: usize) -> String {
        let what = match added {
            1 => say!(self, "1 verslag toegevoegd", "1 report added").to_owned(),
            n => say!(self, format!("{n} verslagen toegevoegd"), format!("{n} reports added")),
        };
        match failed {
            0 => format!("{what}."),
            n => say!(self, format!("{what}, {n} niet."), format!("{what}, {n} not.")),
        }
    }

    /// *Deze pagina gebruikt 3,20 MB. De browser geeft hoogstens 2,10 GB.*
    #[must_use]
    pub fn room(&self, megabytes: &str, gigabytes: &str) -> String {
        say!(
            self,
            format!("Deze pagina gebruikt {megabytes} MB. De browser geeft hoogstens {gigabytes} GB."),
            format!("This page uses {megabytes} MB. The browser gives {gigabytes} GB at most.")
        )
    }

    /// A line of the header.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> &'static str {
        match fact {
            Fact::Title => say!(self, "Titel", "Title"),
            Fact::Begin => say!(self, "Eerste dag", "First day"),
            Fact::End => say!(self, "Laatste dag", "Last day"),
            Fact::Place => say!(self, "Plaats", "Town"),
            Fact::Country => say!(self, "Land", "Country"),
            Fact::Format => say!(self, "Vorm", "Format"),
            Fact::Host => say!(self, "Gastheer", "Host"),
            Fact::Next => say!(
                self,
                "Daarna (naam · plaats · eerste dag · laatste dag)",
                "Next (name · town · first day · last day)"
            ),
            Fact::Dossier => say!(self, "Kamerstukken", "Parliamentary papers"),
            Fact::Source => say!(self, "Bron", "Source"),
        }
    }

    /// How a line of the header is known; nothing where the text tells it.
    #[must_use]
    pub fn origin(&self, origin: Origin) -> Option<&'static str> {
        match origin {
            Origin::Found => None,
            Origin::Assumed => Some(say!(self, "niet gevonden, ingevuld", "not found, filled in")),
            Origin::Corrected => Some(say!(self, "door u verbeterd", "corrected by you")),
        }
    }

    /// *Word*
    #[must_use]
    pub fn form(&self, form: Form) -> &'static str {
        match form {
            Form::Docx => "Word",
            Form::Odt => "OpenDocument",
            Form::Html => say!(self, "webpagina", "web page"),
            Form::Markdown => "Markdown",
            Form::Text => say!(self, "platte tekst", "plain text"),
        }
    }

    /// *2 voetnoten weggelaten*
    #[must_use]
    pub fn left_out(&self, left_out: &LeftOut) -> String {
        let LeftOut { what, n } = left_out;
        let (dutch, english) = match what {
            Part::TrackedChanges => {
                (["voorgestelde wijziging", "voorgestelde wijzigingen"], ["tracked change", "tracked changes"])
            }
            Part::Tables => (["tabel", "tabellen"], ["table", "tables"]),
            Part::Footnotes => (["voetnoot", "voetnoten"], ["footnote", "footnotes"]),
            Part::Endnotes => (["eindnoot", "eindnoten"], ["endnote", "endnotes"]),
            Part::Comments => (["opmerking", "opmerkingen"], ["comment", "comments"]),
            Part::Contents => (["inhoudsopgave"; 2], ["table of contents"; 2]),
            Part::Pictures => (["afbeelding", "afbeeldingen"], ["picture", "pictures"]),
            Part::Formulas => (["formule", "formules"], ["formula", "formulas"]),
            Part::Objects => (["ingevoegd object", "ingevoegde objecten"], ["embedded object", "embedded objects"]),
            Part::HiddenText => {
                (["stuk verborgen tekst", "stukken verborgen tekst"], ["piece of hidden text", "pieces of hidden text"])
            }
            Part::Scripts => (["script", "scripts"], ["script", "scripts"]),
        };
        let many = usize::from(*n != 1);
        let (dutch, english) = (dutch[many], english[many]);
        match what {
            Part::TrackedChanges => say!(
                self,
                format!("{n} {dutch}: wat erbij kwam staat erin, wat eruit ging niet"),
                format!("{n} {english}: insertions are in, deletions are not")
            ),
            Part::Tables => say!(self, format!("{n} {dutch} als tekst gelezen"), format!("{n} {english} read as text")),
            Part::Contents => say!(self, format!("{dutch} weggelaten"), format!("{english} left out")),
            _ => say!(self, format!("{n} {dutch} weggelaten"), format!("{n} {english} left out")),
        }
    }

    /// *25 zinnen*
    #[must_use]
    pub fn n_sentences(&self, n: usize) -> String {
        match n {
            1 => say!(self, "1 zin", "1 sentence").to_owned(),
            n => say!(self, format!("{n} zinnen"), format!("{n} sentences")),
        }
    }

    /// *3 verbeteringen*
    #[must_use]
    pub fn n_corrections(&self, n: usize) -> String {
        match n {
            1 => say!(self, "1 verbetering", "1 correction").to_owned(),
            n => say!(self, format!("{n} verbeteringen"), format!("{n} corrections")),
        }
    }
}
