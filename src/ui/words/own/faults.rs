//! What *Eigen verslagen* says of what went wrong, and what to do.

use super::OwnWords;
use crate::import::{BadRow, Mistake, Refusal};
use crate::ui::browser::shelf::NoShelf;
use crate::ui::own::Failure;
use crate::view_state::Language;

impl OwnWords {
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
                "De opslag van deze browser werkt niet. Laad de pagina opnieuw. Helpt dat niet? Wis dan de gegevens van deze site in de instellingen van de browser. Uw eigen verslagen, uw verzameling en uw zoekvragen gaan dan ook weg. Wat u nu toevoegt, blijft tot u de pagina sluit.",
                "The storage of this browser does not work. Reload the page. If that does not help, clear the data of this site in the settings of the browser. Your own reports, your collection and your searches will then be removed too. What you add now stays until you close the page."
            ),
            NoShelf::Refused => say!(
                self,
                "Deze browser bewaart hier niets, misschien omdat u privé surft. Wat u toevoegt, blijft tot u de pagina sluit. Download het als één bestand om het niet te verliezen.",
                "This browser keeps nothing here, perhaps because you browse privately. What you add stays until you close the page. Download it as one file so as not to lose it."
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
                "De browser kan hier geen bestanden lezen. Open Verslagwijzer op het web of in een andere browser en voeg het bestand daar toe.",
                "The browser cannot read files here. Open Verslagwijzer on the web or in another browser and add the file there."
            ),
            Failure::Bad(bad) => self.bad_row(bad),
            Failure::Incomplete => say!(
                self,
                "Dit bestand is niet volledig. Wat erin stond, is toegevoegd. Maak het bestand opnieuw in de andere browser.",
                "This file is not complete. What was in it has been added. Make the file again in the other browser."
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
                "Het lezen van dit bestand liep vast. Sla het op als .txt en probeer het opnieuw.",
                "Reading this file broke down. Save it as .txt and try again."
            ),
            Failure::Absent => say!(
                self,
                "Het deel van de pagina dat bestanden leest, is niet binnengekomen. Ga na of u verbinding hebt en kies het bestand opnieuw.",
                "The part of the page that reads files did not arrive. Please check your connection and choose the file again."
            ),
        }
    }

    fn refusal(&self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Empty => say!(self, "Dit bestand is leeg.", "This file is empty."),
            Refusal::TooLarge => say!(
                self,
                "Dit bestand is te groot. Het mag hoogstens 64 MB zijn, met hoogstens 4 MB tekst. Knip het in delen.",
                "This file is too large: 64 MB at most, and 4 MB of text. Cut it into parts."
            ),
            Refusal::Encrypted => say!(
                self,
                "Dit bestand vraagt om een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.",
                "This file asks for a password. Save it without one and try again."
            ),
            Refusal::Damaged => say!(
                self,
                "Dit bestand is beschadigd of niet volledig. Open het in het programma waarmee het is gemaakt en sla het opnieuw op.",
                "This file is damaged or incomplete. Open it in the program that made it and save it again."
            ),
            Refusal::Bomb => say!(
                self,
                "Dit bestand bevat veel meer dan een document en is voor de zekerheid niet geopend.",
                "This file holds far more than a document does, and was not opened to be on the safe side."
            ),
            Refusal::TooDeep => say!(
                self,
                "Dit bestand zit te ingewikkeld in elkaar voor een gewoon document. Sla de tekst op als .txt.",
                "This file is too complicated to be an ordinary document. Save the text as .txt."
            ),
            Refusal::Pdf => say!(
                self,
                "Een pdf kan hier niet worden gelezen. Open het bestand in Word of LibreOffice en sla het op als .docx of .odt.",
                "A pdf cannot be read here. Open it in Word or LibreOffice and save it as .docx or .odt."
            ),
            Refusal::Picture => say!(
                self,
                "Dit is een afbeelding. Daarin kan de tekst niet worden gelezen.",
                "This is a picture. Text in it cannot be read."
            ),
            Refusal::OldWord => say!(
                self,
                "Dit is een oud Word-document (.doc). Sla het op als .docx en probeer het opnieuw.",
                "This is an old Word document (.doc). Save it as .docx and try again."
            ),
            Refusal::RichText => say!(
                self,
                "Dit is rtf. Sla het op als .docx of .odt en probeer het opnieuw.",
                "This is rtf. Save it as .docx or .odt and try again."
            ),
            Refusal::NoText => say!(self, "Hier staat geen lopende tekst in.", "There is no running text in it."),
            Refusal::UnknownForm => say!(
                self,
                "Dit soort bestand kan niet worden gelezen. Sla de tekst op als .docx, .odt of .txt.",
                "This kind of file cannot be read. Save the text as .docx, .odt or .txt."
            ),
        }
    }

    fn bad_row(&self, bad: BadRow) -> &'static str {
        match bad {
            BadRow::Damaged => say!(
                self,
                "Dit verslag is onderweg beschadigd. Maak het bestand opnieuw in de andere browser.",
                "This report was damaged on its way. Make the file again in the other browser."
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
                say!(self, "Kies een handeling en minstens één onderwerp", "Choose an act and at least one topic")
            }
            "mention-not-found" => say!(
                self,
                "staat niet zo in de zin, of niet in deze volgorde",
                "is not in the sentence like that, or not in this order"
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
                "does not fit here. Example for Next: NAVO-top · Den Haag · 2025-06-24 · 2025-06-25"
            ),
            _ => say!(self, "klopt niet", "is not right"),
        };
        if quoted.is_empty() { format!("{why}.") } else { format!("“{quoted}” {why}.") }
    }
}
