//! Which names stand for someone who acts, and for whom?

use crate::order::sort_by_key;
use crate::tables::places;

/// The council of the alliance.
pub(super) const COUNCIL: &str = "noord-atlantische-raad";

/// The ministers together.
pub(super) const ALLIES: &str = "bondgenoten";

/// Places that are no one: they do not act.
pub(super) const NOT_ACTORS: [&str; 12] = [
    "afrika",
    "arctische-regio",
    "azie",
    "europa",
    "golfregio",
    "indo-pacific",
    "midden-oosten",
    "noord-afrika",
    "sahel",
    "straat-van-hormuz",
    "westelijke-balkan",
    "zwarte-zee",
];

/// Towns, which do not act either, unless they are the seat of a government ([`known_as`]).
#[derive(Clone, Debug)]
pub(super) struct Towns(Vec<&'static str>);

impl Towns {
    /// The towns of the list of places.
    pub(super) fn new() -> Self {
        let id_of_town = |row: &'static str| {
            let (id, rest) = row.split_once('\t')?;
            rest.starts_with("stad\t").then_some(id)
        };
        let mut ids: Vec<&'static str> = places().lines().filter_map(id_of_town).collect();
        sort_by_key(&mut ids, |id| *id);
        Self(ids)
    }

    /// Is this the id of a town?
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.binary_search(&id).is_ok()
    }
}

/// Capitals that stand for a government, each with its country; in order.
const CAPITALS: [(&str, &str); 51] = [
    ("ankara", "turkije"),
    ("athene", "griekenland"),
    ("bakoe", "azerbeidzjan"),
    ("beijing", "china"),
    ("belgrado", "servie"),
    ("berlijn", "duitsland"),
    ("boedapest", "hongarije"),
    ("bratislava", "slowakije"),
    ("chisinau", "moldavie"),
    ("damascus", "syrie"),
    ("helsinki", "finland"),
    ("islamabad", "pakistan"),
    ("jerevan", "armenie"),
    ("kaboel", "afghanistan"),
    ("kabul", "afghanistan"),
    ("kiev", "oekraine"),
    ("kopenhagen", "denemarken"),
    ("kremlin", "rusland"),
    ("kyiv", "oekraine"),
    ("lissabon", "portugal"),
    ("ljubljana", "slovenie"),
    ("londen", "verenigd-koninkrijk"),
    ("madrid", "spanje"),
    ("minsk", "belarus"),
    ("moskou", "rusland"),
    ("new-delhi", "india"),
    ("oslo", "noorwegen"),
    ("ottawa", "canada"),
    ("parijs", "frankrijk"),
    ("peking", "china"),
    ("podgorica", "montenegro"),
    ("praag", "tsjechie"),
    ("pristina", "kosovo"),
    ("pyongyang", "noord-korea"),
    ("riga", "letland"),
    ("riyad", "saudi-arabie"),
    ("rome", "italie"),
    ("sarajevo", "bosnie-en-herzegovina"),
    ("seoel", "zuid-korea"),
    ("skopje", "noord-macedonie"),
    ("sofia", "bulgarije"),
    ("stockholm", "zweden"),
    ("tallinn", "estland"),
    ("tbilisi", "georgie"),
    ("teheran", "iran"),
    ("tirana", "albanie"),
    ("tokio", "japan"),
    ("vilnius", "litouwen"),
    ("warschau", "polen"),
    ("washington", "verenigde-staten"),
    ("zagreb", "kroatie"),
];

/// Who is meant by the name of a capital or of a council's composition.
pub(super) fn known_as(id: &str) -> &str {
    match id {
        "raad-buitenlandse-zaken" | "europese-raad" | "eu-raad" => "eu",
        "militair-comite" => "navo",
        other => CAPITALS.binary_search_by_key(&other, |(capital, _)| capital).map_or(other, |at| CAPITALS[at].1),
    }
}

/// Is this the adjective of a country rather than its name?
pub(super) fn is_adjective(written: &str, id: &str) -> bool {
    let is_name = id.ends_with('s') || id.ends_with("staten") || id.ends_with("se");
    written.ends_with("se")
        || written.ends_with("sche")
        || (id == "europa" && written != "Europa")
        || (written.ends_with('s') && !is_name && written.len() > 3)
}
