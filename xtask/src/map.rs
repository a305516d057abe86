//! What does the map look like in a file?
//!
//! The map of the embedded reports, whole, in each of the forms that the page offers too.

use std::fs;
use std::path::Path;

use verslagwijzer::corpus::{Date, Labels, SentenceId};
use verslagwijzer::embedded;
use verslagwijzer::export::map::{Caption, Form, GexfVersion, Look, Shot, gexf, graphml, links, nodes, picture, xtm};
use verslagwijzer::topics::{Choice, NodeKind};
use verslagwijzer::view_state::{Language, Place, ViewState};

use crate::analyse::print;
use crate::cite::today;

/// The forms by the names that the command takes, with the endings of their files.
const FORMS: [(&str, &str); 7] = [
    ("nodes", "csv"),
    ("links", "csv"),
    ("xtm", "xtm"),
    ("gexf", "gexf"),
    ("gexf-1.2", "gexf"),
    ("graphml", "graphml"),
    ("svg", "svg"),
];

/// `cargo xtask map --form FORM`: the map in this form on standard output.
///
/// # Errors
///
/// A form there is not; it names those there are.
pub fn write(form: &str) -> Result<(), String> {
    if FORMS.iter().all(|(known, _)| *known != form) {
        let known = FORMS.map(|(known, _)| known).join(", ");
        return Err(format!("there is no form `{form}`; there are {known}"));
    }
    print(&text(form, today()?))
}

/// Writes the map in every form into a folder: `gexf.gexf`, `nodes.csv` and so on.
///
/// # Errors
///
/// A file that could not be written.
pub fn write_all(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let today = today()?;
    FORMS.into_iter().try_for_each(|(form, ending)| {
        let path = folder.join(format!("{form}.{ending}"));
        fs::write(&path, text(form, today)).map_err(|error| format!("{}: {error}", path.display()))
    })
}

fn text(form: &str, day: Date) -> String {
    let corpus = embedded::corpus();
    let map = embedded::map(&corpus);
    let choice = Choice::all(&corpus);
    let places: Vec<[f32; 2]> = map.nodes.iter().map(|node| [node.x, node.y]).collect();
    let shot = Shot { corpus: &corpus, map: &map, places: &places, choice: &choice };
    let caption = Caption {
        title: "Kaart van onderwerpen, sprekers en namen".to_owned(),
        filters: format!("{} bijeenkomsten, alle soorten en verbanden", corpus.reports.len()),
        source: "Verslagwijzer, geen officiële bron".to_owned(),
        address: "?v=1&beeld=kaart&soort=onderwerp,wie,plaats,organisatie,persoon".to_owned(),
        day,
        data: embedded::version(),
        language: Language::Dutch,
    };
    match form {
        "nodes" => nodes(shot).to_csv(&caption),
        "links" => links(shot).to_csv(&caption),
        "xtm" => xtm(shot, &caption, &address),
        "gexf" => gexf(shot, &caption, dutch, GexfVersion::V1_3),
        "gexf-1.2" => gexf(shot, &caption, dutch, GexfVersion::V1_2),
        "graphml" => graphml(shot, &caption, dutch),
        _ => {
            let kinds = NodeKind::ALL.map(|kind| kind.key().to_owned());
            let form = Form::Network([0.0, 0.0, map.width, map.height]);
            picture(shot, &caption, &Look { pick: dutch, form, several: "meerdere bijeenkomsten".to_owned(), kinds })
        }
    }
}

fn dutch(labels: &Labels) -> &str {
    &labels.dutch
}

/// Where a sentence can be read, from wherever the page is published.
fn address(sentence: &SentenceId) -> String {
    let mut there = ViewState::default();
    there.read(&sentence.report, Some(Place::Sentence(sentence.clone())));
    there.to_shared_address()
}
