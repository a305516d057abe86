//! What is said of a search as it was typed.

use super::Words;
use crate::index::QueryRemark;
use crate::view_state::Language;

impl Words {
    /// A word that stands nowhere as typed, before what it was taken for.
    #[must_use]
    pub fn taken_for(&self, typed: &str) -> String {
        say!(
            self,
            format!("“{typed}” staat zo nergens. Ook gezocht naar:"),
            format!("“{typed}” occurs nowhere like this. Also searched for:")
        )
    }

    /// What of a search was ignored or read otherwise.
    #[must_use]
    pub fn query_remark(&self, remark: &QueryRemark) -> String {
        match remark {
            QueryRemark::NoWords => say!(
                self,
                "In het zoekvak staat geen woord: u ziet alle zinnen.",
                "There is no word in the search box: you see all sentences."
            )
            .to_owned(),
            QueryRemark::UnclosedQuote => say!(
                self,
                "Er ontbreekt een aanhalingsteken: alles erachter is als vaste woordgroep gezocht.",
                "A quotation mark is missing: everything after it is searched for as a phrase."
            )
            .to_owned(),
            QueryRemark::LooseOperator { typed } => say!(
                self,
                format!("“{typed}” heeft niets om te verbinden en is niet gebruikt."),
                format!("“{typed}” has nothing to join and is not used.")
            ),
            QueryRemark::UnwantedAlternative => say!(
                self,
                "Wat achter een minteken staat, is altijd weggelaten, ook na OF.",
                "What follows a minus sign is always left out, even after OR."
            )
            .to_owned(),
            QueryRemark::NearWithoutNeighbour => say!(
                self,
                "NABIJ werkt alleen tussen twee woorden: er is gezocht naar allebei.",
                "NEAR only works between two words: both were searched for."
            )
            .to_owned(),
            QueryRemark::UnknownField { typed } => say!(
                self,
                format!("“{typed}:” is hier geen filter. We hebben het als woord gezocht."),
                format!("“{typed}:” is not a filter here. It was searched for as a word.")
            ),
            QueryRemark::UnknownValue { facet, typed } => {
                let facet = self.facet(*facet);
                say!(
                    self,
                    format!("“{typed}” is niet bekend bij “{facet}”."),
                    format!("“{typed}” is not known for “{facet}”.")
                )
            }
            QueryRemark::TooLong => say!(
                self,
                "De zoekvraag is te lang: alleen het begin is gebruikt.",
                "The search is too long: only its beginning is used."
            )
            .to_owned(),
        }
    }
}
