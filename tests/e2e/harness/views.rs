//! Every view there is, by its address.

/// A view and where it is.
pub struct View {
    /// What it is called in messages and pictures.
    pub name: &'static str,
    /// Its address, from the `?` on.
    pub address: &'static str,
}

impl View {
    /// Its address with one more part in the query, `taal=en`; empty for none.
    pub fn with(&self, part: &str) -> String {
        let (query, fragment) = match self.address.split_once('#') {
            Some((query, fragment)) => (query, format!("#{fragment}")),
            None => (self.address, String::new()),
        };
        match (query, part) {
            (query, "") => format!("{query}{fragment}"),
            ("", part) => format!("?v=1&{part}{fragment}"),
            (query, part) => format!("{query}&{part}{fragment}"),
        }
    }
}

const fn view(name: &'static str, address: &'static str) -> View {
    View { name, address }
}

/// The pages as the navigation opens them.
pub const PAGES: [View; 6] = [
    view("overzicht", ""),
    view("verkennen", "?v=1&beeld=verkennen"),
    view("kaart", "?v=1&beeld=kaart"),
    view("vergelijken", "?v=1&beeld=vergelijken"),
    view("lezen", "?v=1&beeld=lezen"),
    view("over", "?v=1&beeld=over"),
];

/// The pages with something chosen, opened, selected, cited or gone wrong in them.
pub const STATES: [View; 21] = [
    view("verkennen-gefilterd", "?v=1&beeld=verkennen&q=steun&onderwerp=steun-aan-oekraine&wie=nederland"),
    view("verkennen-twee-onderwerpen", "?v=1&beeld=verkennen&onderwerp=defensie-uitgaven,navo-top&handeling=roept-op"),
    view("verkennen-niets", "?v=1&beeld=verkennen&q=Oekrane"),
    view("verkennen-geen", "?v=1&beeld=verkennen&q=zzzzqqq&wie=nederland"),
    view("verkennen-groepen", "?v=1&beeld=verkennen&q=steun&groep=onderwerp&van=2025-01-01&tot=2025-12-31"),
    view("concordantie", "?v=1&beeld=verkennen&q=bondgenoten&weergave=concordantie#2025-05-15-antalya.p5z5"),
    view("woordgebruik", "?v=1&beeld=verkennen&q=Oekra%C3%AFne&weergave=woordgebruik"),
    view("kaart-knoop", "?v=1&beeld=kaart&knoop=onderwerp.lastenverdeling"),
    view("kaart-tabel", "?v=1&beeld=kaart&kaart=tabel"),
    view("kaart-matrix", "?v=1&beeld=kaart&kaart=matrix"),
    view("kaart-matrix-wie", "?v=1&beeld=kaart&kaart=matrix&matrix=wie&knoop=onderwerp.lastenverdeling:wie.nederland"),
    view("kaart-matrix-bijeenkomst", "?v=1&beeld=kaart&kaart=matrix&matrix=bijeenkomst&min=2"),
    view("kaart-wereld", "?v=1&beeld=kaart&kaart=wereld&knoop=plaats.ankara"),
    view("kaart-gefilterd", "?v=1&beeld=kaart&verslag=2026-05-22-helsingborg"),
    view("vergelijken-geopend", "?v=1&beeld=vergelijken&open=steun-aan-oekraine"),
    view(
        "vergelijken-omgewisseld",
        "?v=1&beeld=vergelijken&naast=2026-05-22-helsingborg,2025-05-15-antalya&open=defensie-uitgaven",
    ),
    view("lezen-aangehaald", "?v=1&beeld=lezen&verslag=2025-05-15-antalya#2025-05-15-antalya.p5z5"),
    view("lezen-helsingborg", "?v=1&beeld=lezen&verslag=2026-05-22-helsingborg#2026-05-22-helsingborg.p6z1"),
    view("verzameling", "?v=1&verzameling=2026-05-22-helsingborg.p3z2,2025-05-15-antalya.p5z5,p2z1"),
    view("eigen", "?v=1&beeld=eigen"),
    view("melding", "?v=1&beeld=verkennen&onderwerp=bestaat-niet"),
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static View> {
    PAGES.iter().chain(&STATES)
}
