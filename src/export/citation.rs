//! How is a sentence, or all that is shown, cited?
//!
//! In prose for a text ([`Style::Plain`], [`Style::Leidraad`], [`Style::Apa`]) and in the
//! forms that reference managers read (`references.rs`).
//!
//! # Sources
//!
//! * *Leidraad voor juridische auteurs*, 10th edition, Deventer: Wolters Kluwer 2022, as the
//!   summaries for students give it (Scribbr, *Juridische Leidraad*: "Online bronnen",
//!   "Parlementaire stukken"; Radboud University library, *Verwijzen volgens de Leidraad*):
//!   a page of the web is its title between single quotation marks and its address; a report
//!   may name the *Kamerstukken* with which it was sent between brackets; a note begins with
//!   a capital and ends with a full stop. It asks for no day of viewing; a view of data that
//!   can change needs one, so it stands behind, between brackets. The address is given in
//!   full, as it is the place itself.
//! * *Publication Manual of the American Psychological Association*, 7th edition (2020),
//!   chapters 9 and 10: group author, year, title, site, and "Retrieved … from" for what is
//!   meant to change; (n.d.) where no day of publication is known. In Dutch as Dutch
//!   universities word it: *z.d.*, *Geraadpleegd op … van*.
//!
//! # What a citation does not claim
//!
//! The reports do not say when they were published. The year is that of the meeting. Numbers
//! of parliamentary papers stand in a citation only where the dataset knows them.

use super::exported::Exported;
use super::exported::on_one_line;
use super::references;
use crate::corpus::Date;
use crate::corpus::Report;
use crate::corpus::Spot;
use crate::view_state::Language;

/// Who wrote the reports that say so themselves: *Verslag van de regering, …*.
const GOVERNMENT: &str = "Nederlandse regering";

/// The site that everything is seen on.
pub(super) const SITE: &str = "Verslagwijzer";

/// A way to write a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The sentence between quotation marks with its source, on one line.
    Plain,
    /// A note as the *Leidraad voor juridische auteurs* has it. Always in Dutch.
    Leidraad,
    /// A reference of APA 7, in the language of the page.
    Apa,
    /// An entry for BibTeX and BibLaTeX.
    BibTex,
    /// An entry in RIS, as EndNote, Mendeley and Zotero read it.
    Ris,
    /// A list of one item in CSL-JSON.
    CslJson,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 6] = [Self::Plain, Self::Leidraad, Self::Apa, Self::BibTex, Self::Ris, Self::CslJson];

    /// The style's word for commands, and for files the end of their name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "citaat",
            Self::Leidraad => "leidraad",
            Self::Apa => "apa",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }
}

/// What is cited.
#[derive(Clone, Debug)]
pub struct Cited<'a> {
    /// What it is and where it can be seen.
    pub about: Exported,
    /// The sentence, where it is one; else all that is shown.
    pub passage: Option<Passage<'a>>,
}

/// A sentence in its report.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The report.
    pub report: &'a Report,
    /// Where in that report.
    pub spot: Spot,
    /// The sentence, to the letter.
    pub quote: &'a str,
}

/// A citation in a style, in the language of the page; a style that has a language of its
/// own keeps to it. Prose has no line break, a file ends with one.
#[must_use]
pub fn cite(cited: &Cited, style: Style) -> String {
    match style {
        Style::Plain => on_one_line(&plain(cited)),
        Style::Leidraad => on_one_line(&leidraad(cited)),
        Style::Apa => on_one_line(&apa(cited)),
        Style::BibTex => references::bibtex(cited),
        Style::Ris => references::ris(cited),
        Style::CslJson => references::csl_json(cited),
    }
}

/// Several citations in a style, in the order given: of prose a line each, of BibTeX and RIS
/// one entry behind the other, of CSL-JSON one list.
#[must_use]
pub fn cite_all(cited: &[Cited], style: Style) -> String {
    let each: Vec<String> = cited.iter().map(|cited| cite(cited, style)).collect();
    match style {
        Style::Plain | Style::Leidraad | Style::Apa => each.join("\n"),
        Style::BibTex | Style::Ris => each.concat(),
        // No text of a citation has a line break in it that is not escaped.
        Style::CslJson => each.concat().replace("]\n[", ",\n"),
    }
}

/// *alinea 5, zin 5*
#[must_use]
pub fn spot_in_words(Spot { paragraph, sentence }: Spot, language: Language) -> String {
    match language {
        Language::Dutch => format!("alinea {paragraph}, zin {sentence}"),
        Language::English => format!("paragraph {paragraph}, sentence {sentence}"),
    }
}

impl Cited<'_> {
    pub(super) fn author(&self) -> &str {
        match &self.passage {
            None => SITE,
            Some(passage) if passage.report.source.starts_with("Verslag van de regering") => GOVERNMENT,
            Some(_) => "",
        }
    }

    /// The title, with the place of a sentence behind it.
    pub(super) fn title(&self) -> String {
        let title = self.about.whole_title();
        match &self.passage {
            None => title,
            Some(passage) => format!("{title}, {}", spot_in_words(passage.spot, self.about.language)),
        }
    }
}

/// “…” (*title*, *place*, *date of the last day*, *spot*, *address*); of a view its title,
/// the site and the address.
fn plain(cited: &Cited) -> String {
    let Exported { address, language, .. } = &cited.about;
    let title = cited.about.whole_title();
    match &cited.passage {
        None => format!("{title}, {SITE}, {address}"),
        Some(Passage { report, spot, quote }) => {
            let spot = spot_in_words(*spot, *language);
            format!("“{quote}” ({title}, {}, {}, {spot}, {address})", report.place, report.days.end)
        }
    }
}

/// ‘*title*’ (Kamerstukken …), *spot*, *address* (geraadpleegd op *day*).
fn leidraad(cited: &Cited) -> String {
    let Exported { address, day, .. } = &cited.about;
    let title = cited.about.whole_title();
    let behind = match &cited.passage {
        None => format!(", {SITE}"),
        Some(Passage { report, spot, .. }) => {
            let spot = spot_in_words(*spot, Language::Dutch);
            match report.dossiers.join("; ").as_str() {
                "" => format!(", {spot}"),
                papers => format!(" (Kamerstukken {papers}), {spot}"),
            }
        }
    };
    let day = day_in_words(*day, Language::Dutch);
    format!("‘{title}’{behind}, {address} (geraadpleegd op {day}).")
}

/// *Author*. (*year*). *Title* (*spot or version*). *Site*. Retrieved *day*, from *address*
fn apa(cited: &Cited) -> String {
    let Exported { address, day, data, language, .. } = &cited.about;
    let title = cited.about.whole_title();
    let is_dutch = *language == Language::Dutch;
    let day = day_in_words(*day, *language);
    let retrieved = if is_dutch {
        format!("Geraadpleegd op {day}, van {address}")
    } else {
        format!("Retrieved {day}, from {address}")
    };
    match &cited.passage {
        None => {
            let [undated, version] = if is_dutch { ["z.d.", "versie"] } else { ["n.d.", "Version"] };
            format!("{SITE}. ({undated}). {title} ({version} {data}). {retrieved}")
        }
        Some(Passage { report, spot, .. }) => {
            let year = report.days.end.year;
            let spot = spot_in_words(*spot, *language);
            match cited.author() {
                // Without an author the title takes its place.
                "" => format!("{title} ({spot}). ({year}). {SITE}. {retrieved}"),
                author => format!("{author}. ({year}). {title} ({spot}). {SITE}. {retrieved}"),
            }
        }
    }
}

/// *22 november 2026*; in English as APA has it, *November 22, 2026*.
fn day_in_words(date: Date, language: Language) -> String {
    let Date { year, day, .. } = date;
    let month = month_in_words(date, language);
    match language {
        Language::Dutch => format!("{day} {month} {year}"),
        Language::English => format!("{month} {day}, {year}"),
    }
}

/// The name of a day's month.
pub(crate) fn month_in_words(date: Date, language: Language) -> &'static str {
    let names = match language {
        Language::Dutch => "januari februari maart april mei juni juli augustus september oktober november december",
        Language::English => "January February March April May June July August September October November December",
    };
    names.split(' ').nth(usize::from(date.month) - 1).unwrap_or_default()
}
