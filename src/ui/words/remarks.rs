//! What could not be used of a link.

use super::Words;
use crate::view_state::{Language, Remark};

impl Words {
    /// What could not be used in a link, and what is done about it.
    #[must_use]
    pub fn remark(&self, remark: &Remark) -> String {
        let part = |key: &str| self.link_part(key).to_owned();
        match remark {
            Remark::CutOff => say!(
                self,
                "De link is onderweg afgebroken of veranderd. Vraag de afzender om de hele link.",
                "The link was cut off or changed on its way. Ask the sender for the whole link."
            )
            .to_owned(),
            Remark::NewerLink { value } => say!(
                self,
                format!("De link komt uit een nieuwere versie ({value}). Herlaad de pagina om bij te werken."),
                format!("The link comes from a newer version ({value}). Reload the page to update.")
            ),
            Remark::UnknownKey { key } => {
                say!(self, format!("“{key}” bestaat hier niet."), format!("“{key}” does not exist here."))
            }
            Remark::UnknownValue { key, value } | Remark::Unknown { key, value } => {
                let part = part(key);
                say!(
                    self,
                    format!("“{value}” is niet bekend bij “{part}”."),
                    format!("“{value}” is not known for “{part}”.")
                )
            }
            Remark::BadDate { key, value } => {
                let part = part(key);
                say!(
                    self,
                    format!("“{value}” bij “{part}” is geen datum zoals 2025-05-14."),
                    format!("“{value}” for “{part}” is not a date such as 2025-05-14.")
                )
            }
            Remark::BadPlace { value } => say!(
                self,
                format!("“{value}” is geen alinea of zin in een verslag."),
                format!("“{value}” is not a paragraph or sentence in a report.")
            ),
            Remark::BrokenEscape { key, value } | Remark::BrokenText { key, value } => say!(
                self,
                format!("De tekst “{value}” bij “{key}” is beschadigd."),
                format!("The text “{value}” for “{key}” is damaged.")
            ),
            Remark::Repeated { key } => say!(
                self,
                format!("“{key}” staat er meer dan één keer; de eerste telt."),
                format!("“{key}” occurs more than once; the first one counts.")
            ),
            Remark::TooLong { key } | Remark::TooMany { key } => {
                let part = part(key);
                say!(
                    self,
                    format!("“{part}” is te lang; alleen het begin is gebruikt."),
                    format!("“{part}” is too long; only its beginning is used.")
                )
            }
            Remark::MissingOwn { n: 1, first } => say!(
                self,
                format!(
                    "Het verslag {first} staat niet in deze browser. Wie de link maakte, heeft het zelf toegevoegd: vraag om het bestand en voeg het toe bij “Eigen verslagen”."
                ),
                format!(
                    "The report {first} is not in this browser. Whoever made the link has added it: ask for the file and add it under “Own reports”."
                )
            ),
            Remark::MissingOwn { n, .. } => say!(
                self,
                format!(
                    "{n} verslagen staan niet in deze browser. Wie de link maakte, heeft ze zelf toegevoegd: vraag om de bestanden en voeg ze toe bij “Eigen verslagen”."
                ),
                format!(
                    "{n} reports are not in this browser. Whoever made the link has added them: ask for the files and add them under “Own reports”."
                )
            ),
            Remark::More => say!(self, "En er klopt nog meer niet.", "And there is more that is not right.").to_owned(),
        }
    }
}
