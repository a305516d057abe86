//! Which names stand for someone who acts, and for whom?

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

/// Who is meant by the name of a capital or of a council's composition.
pub(super) fn known_as(id: &str) -> &str {
    match id {
        "moskou" | "kremlin" => "rusland",
        "washington" => "verenigde-staten",
        "kiev" | "kyiv" => "oekraine",
        "teheran" => "iran",
        "peking" | "beijing" => "china",
        "belgrado" => "servie",
        "pristina" => "kosovo",
        "parijs" => "frankrijk",
        "berlijn" => "duitsland",
        "londen" => "verenigd-koninkrijk",
        "pyongyang" => "noord-korea",
        "raad-buitenlandse-zaken" | "europese-raad" | "eu-raad" => "eu",
        other => other,
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
