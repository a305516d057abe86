//! What *Eigen verslagen* says.

use crate::import::{BadRow, Fact, Form, LeftOut, Mistake, Origin, Part, Refusal};
use crate::ui::browser::shelf::NoShelf;
use crate::ui::own::Failure;
use crate::view_state::Language;

words! {
    /// The texts of *Eigen verslagen*, which arrives when it is asked for.
    OwnWords:
    lead: "Voeg verslagen toe die u zelf hebt. Ze worden hier gelezen, op uw eigen apparaat, en blijven in deze browser. Daarna doen ze overal mee: in zoeken, de kaart en het vergelijken.", "Add reports that you have yourself. They are read here, on your own device, and stay in this browser. From then on they take part everywhere: in search, on the map and in comparisons.";
    nothing_is_sent: "Er wordt niets verstuurd. Deze pagina kán niets versturen: de browser staat haar alleen haar eigen bestanden toe.", "Nothing is sent. This page cannot send anything: the browser allows it nothing but its own files.";
    give: "Verslagen toevoegen", "Add reports";
    drop_here: "Sleep bestanden of mappen hierheen", "Drop files or folders here";
    choose_files: "Kies bestanden", "Choose files";
    choose_folder: "Kies een map", "Choose a folder";
    forms: "Word (.docx), LibreOffice (.odt), webpagina’s (.html), Markdown (.md) en platte tekst (.txt). Een pdf kan niet worden gelezen: bewaar die eerst als .docx, .odt of .txt.", "Word (.docx), LibreOffice (.odt), web pages (.html), Markdown (.md) and plain text (.txt). A pdf cannot be read: save it as .docx, .odt or .txt first.";
    paste: "Tekst plakken", "Paste text";
    pasted_text: "Tekst van het verslag", "Text of the report";
    add_text: "Voeg deze tekst toe", "Add this text";
    pasted_name: "Geplakte tekst", "Pasted text";
    stop: "Stop", "Stop";
    progress: "Voortgang", "Progress";
    not_added: "Niet toegevoegd", "Not added";
    there_already: "Stond er al", "There already";
    reports: "Uw verslagen", "Your reports";
    none_yet: "U hebt nog geen eigen verslagen toegevoegd.", "You have not added any reports of your own yet.";
    read: "Lees", "Read";
    put_right: "Verbeter", "Correct";
    dataset_files: "Bestanden voor de dataset", "Files for the dataset";
    remove: "Verwijder", "Remove";
    remove_sure: "Weet u het zeker? Dit verslag en uw verbeteringen gaan weg uit deze browser.", "Are you sure? This report and your corrections will be removed from this browser.";
    remove_yes: "Ja, verwijder", "Yes, remove";
    keep_it: "Nee, houd het", "No, keep it";
    remove_all: "Verwijder alles", "Remove all";
    remove_all_sure: "Weet u het zeker? Alle eigen verslagen en uw verbeteringen gaan weg uit deze browser.", "Are you sure? All your own reports and your corrections will be removed from this browser.";
    remove_all_yes: "Ja, verwijder alles", "Yes, remove all";
    keep_them: "Nee, houd ze", "No, keep them";
    save_all: "Bewaar alles als één bestand", "Save all as one file";
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
    sentences_hint: "Namen en onderwerpen staan hier zoals in de dataset, met een puntkomma ertussen. Uw verbeteringen blijven apart van wat vanzelf is gevonden.", "Names and topics stand here as in the dataset, with semicolons between them. Your corrections are kept apart from what was found automatically.";
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
    keep: "Bewaar", "Keep";
    cancel: "Annuleer", "Cancel";
    kept: "Bewaard.", "Kept.";
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

    /// *Deze pagina gebruikt 3,20 MB van de 2,10 GB die de browser haar geeft.*
    #[must_use]
    pub fn room(&self, megabytes: &str, gigabytes: &str) -> String {
        say!(
            self,
            format!("Deze pagina gebruikt {megabytes} MB van de {gigabytes} GB die de browser haar geeft."),
            format!("This page uses {megabytes} MB of the {gigabytes} GB that the browser gives it.")
        )
    }

    /// Why this browser keeps nothing.
    #[must_use]
    pub fn unkept(&self, why: NoShelf) -> &'static str {
        match why {
            NoShelf::Newer => say!(
                self,
                "Een nieuwere versie van deze pagina bewaart hier verslagen. Laad de pagina opnieuw om die versie te gebruiken. Wat u nu toevoegt, blijft tot u de pagina sluit.",
                "A newer version of this page keeps reports here. Reload the page to use that version. What you add now stays until you close the page."
            ),
            NoShelf::Blocked => say!(
                self,
                "Een ander tabblad met een oudere versie houdt uw verslagen vast. Sluit dat tabblad en laad deze pagina opnieuw. Wat u nu toevoegt, blijft tot u de pagina sluit.",
                "Another tab with an older version holds on to your reports. Close that tab and reload this page. What you add now stays until you close the page."
            ),
            NoShelf::Silent => say!(
                self,
                "De opslag van deze browser antwoordt niet. Sluit de browser en open hem opnieuw: wat u eerder bewaarde, is er dan weer. Wat u nu toevoegt, blijft tot u de pagina sluit.",
                "The storage of this browser does not answer. Close the browser and open it again: what you kept before will be there. What you add now stays until you close the page."
            ),
            NoShelf::Broken => say!(
                self,
                "De opslag van deze browser werkt niet. Laad de pagina opnieuw. Helpt dat niet, wis dan in de instellingen van de browser de gegevens van deze site: uw eigen verslagen gaan dan weg. Wat u nu toevoegt, blijft tot u de pagina sluit.",
                "The storage of this browser does not work. Reload the page. If that does not help, clear the data of this site in the settings of the browser: your own reports go with it. What you add now stays until you close the page."
            ),
            NoShelf::Refused => say!(
                self,
                "Deze browser bewaart hier niets, misschien omdat u privé surft. Wat u toevoegt, blijft tot u de pagina sluit. Bewaar het als één bestand om het niet te verliezen.",
                "This browser keeps nothing here, perhaps because you browse privately. What you add stays until you close the page. Save it as one file so as not to lose it."
            ),
        }
    }

    /// What went wrong with a file, and what to do.
    #[must_use]
    pub fn failure(&self, why: Failure) -> &'static str {
        match why {
            Failure::Refused(refusal) => self.refusal(refusal),
            Failure::NoImporter => say!(
                self,
                "Deze uitgave van de pagina kan geen bestanden lezen. Open Verslagwijzer op het web en voeg het daar toe.",
                "This edition of the page cannot read files. Open Verslagwijzer on the web and add it there."
            ),
            Failure::Bad(bad) => self.bad_row(bad),
            Failure::Incomplete => say!(
                self,
                "Dit bestand breekt af. Wat erin stond, is toegevoegd. Bewaar de verzameling opnieuw in de andere browser.",
                "This file breaks off. What was in it has been added. Save the collection again in the other browser."
            ),
            Failure::Newer => say!(
                self,
                "Dit bestand komt uit een nieuwere versie. Laad deze pagina opnieuw om bij te werken.",
                "This file comes from a newer version. Reload this page to update."
            ),
            Failure::Unreadable => say!(
                self,
                "De browser kan dit bestand niet lezen. Is het verplaatst of staat het niet op dit apparaat? Kies het opnieuw.",
                "The browser cannot read this file. Has it been moved, or is it not on this device? Choose it again."
            ),
            Failure::NoRoom => say!(
                self,
                "De browser heeft geen ruimte meer. Verwijder eigen verslagen of andere bestanden en probeer het opnieuw.",
                "The browser has no room left. Remove reports or other files and try again."
            ),
            Failure::NotKept => {
                say!(
                    self,
                    "De browser kon dit niet bewaren. Probeer het opnieuw.",
                    "The browser could not keep this. Try again."
                )
            }
            Failure::BrokeDown => say!(
                self,
                "Het lezen van dit bestand liep vast. Bewaar het als .txt en probeer het opnieuw.",
                "Reading this file broke down. Save it as .txt and try again."
            ),
            Failure::Absent => say!(
                self,
                "Wat bestanden leest, is niet binnengekomen. Ga na of u verbinding hebt en kies het bestand opnieuw.",
                "What reads files did not arrive. Please check your connection and choose the file again."
            ),
        }
    }

    fn refusal(&self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Empty => say!(self, "Dit bestand is leeg.", "This file is empty."),
            Refusal::TooLarge => say!(
                self,
                "Dit bestand is te groot: ten hoogste 64 MB, en 4 MB tekst. Knip het in delen.",
                "This file is too large: 64 MB at most, and 4 MB of text. Cut it into parts."
            ),
            Refusal::Encrypted => say!(
                self,
                "Dit bestand vraagt om een wachtwoord. Bewaar het zonder wachtwoord en probeer het opnieuw.",
                "This file asks for a password. Save it without one and try again."
            ),
            Refusal::Damaged => say!(
                self,
                "Dit bestand is beschadigd of niet volledig. Open het in het programma waarmee het is gemaakt en bewaar het opnieuw.",
                "This file is damaged or incomplete. Open it in the program that made it and save it again."
            ),
            Refusal::Bomb => say!(
                self,
                "Dit bestand bevat veel meer dan een document en is voor de zekerheid niet geopend.",
                "This file holds far more than a document does, and was not opened to be on the safe side."
            ),
            Refusal::TooDeep => say!(
                self,
                "Dit bestand is zo diep genest dat het geen gewoon document is. Bewaar het als .txt.",
                "This file is nested so deeply that it is no ordinary document. Save it as .txt."
            ),
            Refusal::Pdf => say!(
                self,
                "Een pdf kan hier niet worden gelezen. Open het bestand in Word of LibreOffice en bewaar het als .docx of .odt.",
                "A pdf cannot be read here. Open it in Word or LibreOffice and save it as .docx or .odt."
            ),
            Refusal::Picture => say!(
                self,
                "Dit is een afbeelding. Daarin kan de tekst niet worden gelezen.",
                "This is a picture. Text in it cannot be read."
            ),
            Refusal::OldWord => say!(
                self,
                "Dit is een oud Word-document (.doc). Bewaar het als .docx en probeer het opnieuw.",
                "This is an old Word document (.doc). Save it as .docx and try again."
            ),
            Refusal::RichText => say!(
                self,
                "Dit is rtf. Bewaar het als .docx of .odt en probeer het opnieuw.",
                "This is rtf. Save it as .docx or .odt and try again."
            ),
            Refusal::NoText => say!(self, "Hier staat geen lopende tekst in.", "There is no running text in it."),
            Refusal::UnknownForm => say!(
                self,
                "Dit soort bestand kan niet worden gelezen. Bewaar de tekst als .docx, .odt of .txt.",
                "This kind of file cannot be read. Save the text as .docx, .odt or .txt."
            ),
        }
    }

    fn bad_row(&self, bad: BadRow) -> &'static str {
        match bad {
            BadRow::Damaged => say!(
                self,
                "Dit verslag is onderweg beschadigd. Bewaar de verzameling opnieuw in de andere browser.",
                "This report was damaged on its way. Save the collection again in the other browser."
            ),
            BadRow::Newer => say!(
                self,
                "Dit verslag komt uit een nieuwere versie. Laad deze pagina opnieuw om bij te werken.",
                "This report comes from a newer version. Reload this page to update."
            ),
            BadRow::Altered => say!(
                self,
                "De tekst van dit verslag is veranderd sinds het is bewaard.",
                "The text of this report has been changed since it was saved."
            ),
            BadRow::Unsound => {
                say!(self, "De gegevens bij dit verslag kloppen niet.", "The data with this report are not right.")
            }
        }
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
            Fact::Next => say!(self, "Daarna (naam · plaats · dag · dag)", "Followed by (name · town · day · day)"),
            Fact::Dossier => say!(self, "Dossier", "Parliamentary papers"),
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

    /// What is not right in a correction, and how it should be.
    #[must_use]
    pub fn mistake(&self, mistake: &Mistake) -> String {
        let quoted = &mistake.quoted;
        let why = match mistake.what.as_str() {
            "unknown-topic" => say!(self, "is geen onderwerp uit de lijst", "is not a topic of the list"),
            "unknown-act" => say!(self, "is geen handeling uit de lijst", "is not an act of the list"),
            "unknown-actor" => say!(
                self,
                "is nog niet bekend. Noem deze naam eerst bij de vermeldingen",
                "is not known yet. Name it among the mentions first"
            ),
            "empty-cell" => {
                say!(self, "Kies een handeling en ten minste één onderwerp", "Choose an act and at least one topic")
            }
            "mention-not-found" => say!(
                self,
                "staat niet zo in de zin, of niet in deze volgorde",
                "does not stand like that in the sentence, or not in this order"
            ),
            "bad-value" => say!(
                self,
                "kan niet als waarde. Namen: kleine letters en streepjes; bedragen: 100000000 EUR; dagen: 2025-05-14",
                "cannot be a value. Names: small letters and hyphens; amounts: 100000000 EUR; days: 2025-05-14"
            ),
            "bad-date" => say!(self, "is geen dag zoals 2025-05-14", "is not a day such as 2025-05-14"),
            "end-before-begin" => {
                say!(self, "De laatste dag valt voor de eerste", "The last day comes before the first")
            }
            "missing-header" => say!(self, "Dit mag niet leeg zijn", "This may not be empty"),
            "bad-header" => say!(
                self,
                "past hier niet. Voorbeeld bij Daarna: NAVO-top · Den Haag · 2025-06-24 · 2025-06-25",
                "does not fit here. Example of what followed: NAVO-top · Den Haag · 2025-06-24 · 2025-06-25"
            ),
            _ => say!(self, "klopt niet", "is not right"),
        };
        if quoted.is_empty() { format!("{why}.") } else { format!("“{quoted}” {why}.") }
    }
}
