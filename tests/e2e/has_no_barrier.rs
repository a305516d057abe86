//! axe-core finds nothing: in no view, opened or closed, in no colours, on no screen, in no language.
//!
//! Played always: of two of the four pairs of screen and language every view with all in it
//! unfolded, by all rules, and by those about colours in the dark and in forced colours.
//! `cargo xtask scenarios --ignored has_no_barrier` plays the whole matrix: all four pairs, closed
//! and unfolded, and with more contrast too.

use crate::harness::{Contrast, Habits, Name, Reader, Stage, eventually, seen, views, visit};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const DESK: (u32, u32) = (1366, 900);
const TELEPHONE: (u32, u32) = (320, 640);

/// Opens whatever is folded in the page.
const UNFOLD: &str = "
    const unfold = () => document.querySelectorAll('details').forEach(folded => { folded.open = true; });
    unfold();
    document.querySelectorAll(':is(main, section) [aria-expanded=false]').forEach(button => button.click());
    unfold();";

#[test]
fn no_view_has_a_barrier_on_a_desk_in_dutch() {
    visit(async |stage| no_view_has_a_barrier(stage, DESK, "").await);
}

#[test]
fn no_view_has_a_barrier_on_a_telephone_in_english() {
    visit(async |stage| no_view_has_a_barrier(stage, TELEPHONE, "taal=en").await);
}

#[test]
#[ignore = "the whole matrix: ten minutes and more"]
fn no_view_has_a_barrier_in_the_whole_matrix() {
    visit(async |stage| {
        for (viewport, also) in [(DESK, ""), (DESK, "taal=en"), (TELEPHONE, ""), (TELEPHONE, "taal=en")] {
            let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
            let mut barriers = Barriers { is_whole: true, ..Barriers::default() };
            for view in views::all() {
                reader.open(&view.with(also)).await;
                reader.heading().await;
                barriers.look(&reader, viewport, view.name).await;
                reader.script(UNFOLD, vec![]).await;
                barriers.look(&reader, viewport, &format!("{}, unfolded", view.name)).await;
            }
            barriers.none();
        }
    });
}

#[test]
fn a_reader_s_own_reports_bring_no_barrier_on_a_desk() {
    visit(async |stage| no_own_report_has_a_barrier(stage, DESK, "").await);
}

#[test]
fn a_reader_s_own_reports_bring_no_barrier_on_a_telephone_in_english() {
    visit(async |stage| no_own_report_has_a_barrier(stage, TELEPHONE, "&taal=en").await);
}

#[test]
fn what_keys_and_clicks_bring_up_has_no_barrier() {
    visit(async |stage| {
        for viewport in [DESK, TELEPHONE] {
            let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
            let mut barriers = Barriers::default();
            reader.open("?v=1&beeld=kaart&knoop=onderwerp.lastenverdeling").await;
            reader.find("heading", "Lastenverdeling").await;
            barriers.look(&reader, viewport, "with a node selected").await;
            reader.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })", vec![]).await;
            reader.click("button", "Kopieer link").await;
            reader.find("textbox", Name::Begins("Kopiëren lukt niet")).await;
            barriers.look(&reader, viewport, "with the link in a field").await;

            reader.open("?v=1&beeld=verkennen&q=steun").await;
            reader.click("button", Name::Begins("Verzamel Antalya 2025")).await;
            reader.click("button", Name::Begins("Verzameling")).await;
            reader.find("button", "Citeer alles").await;
            barriers.look(&reader, viewport, "with the drawer over it").await;
            reader.open("?v=1&beeld=kaart&kaart=wereld&onderwerp=bestaat-niet").await;
            barriers.look(&reader, viewport, "with a notice over it").await;
            barriers.none();
        }
    });
}

#[test]
fn the_pages_beside_the_app_have_no_barrier() {
    visit(async |stage| {
        let pages = ["verslagen/2025-05-15-antalya.html", "toegankelijkheid.html"];
        for viewport in [DESK, TELEPHONE] {
            let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
            let mut barriers = Barriers::default();
            for page in pages {
                reader.go(page).await;
                reader.heading().await;
                barriers.look(&reader, viewport, page).await;
            }
            barriers.none();
        }
    });
}

/// What axe finds, once each, with where.
#[derive(Default)]
struct Barriers {
    found: BTreeMap<String, Vec<String>>,
    /// Is more contrast looked at too?
    is_whole: bool,
}

impl Barriers {
    fn note(&mut self, found: Vec<String>, place: &str) {
        for barrier in found {
            self.found.entry(barrier).or_default().push(place.to_owned());
        }
    }

    /// Looks at the page as it stands, in all colours there are.
    async fn look(&mut self, reader: &Reader, viewport: (u32, u32), place: &str) {
        self.note(reader.axe().await, place);
        let colours = [
            ("in the dark", true, Contrast::Usual),
            ("with more contrast", false, Contrast::More),
            ("with more contrast in the dark", true, Contrast::More),
            ("in forced colours", false, Contrast::Forced),
        ];
        let is_whole = self.is_whole;
        for (name, dark, contrast) in colours.into_iter().filter(|colours| is_whole || colours.2 != Contrast::More) {
            reader.become_used_to(&Habits { dark, contrast, viewport, ..Habits::default() }).await;
            self.note(reader.axe_of_colours().await, &format!("{place}, {name}"));
        }
        reader.become_used_to(&Habits { viewport, ..Habits::default() }).await;
    }

    fn none(&self) {
        let listed: Vec<String> =
            self.found.iter().map(|(barrier, places)| format!("{barrier}\n  on {}", places.join("; "))).collect();
        assert!(listed.is_empty(), "axe finds\n{}", listed.join("\n"));
    }
}

async fn no_view_has_a_barrier(stage: &Stage, viewport: (u32, u32), also: &str) {
    let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
    let mut barriers = Barriers::default();
    for view in views::all() {
        reader.open(&view.with(also)).await;
        reader.heading().await;
        reader.script(UNFOLD, vec![]).await;
        barriers.look(&reader, viewport, view.name).await;
    }
    barriers.none();
}

async fn no_own_report_has_a_barrier(stage: &Stage, viewport: (u32, u32), also: &str) {
    let reader = stage.reader_with(Habits { viewport, ..Habits::default() }).await;
    let mut barriers = Barriers::default();
    reader.open(&format!("?v=1&beeld=eigen{also}")).await;
    let names = [
        "verzonnen/achtergehouden/2024-05-24-riga.txt",
        "eigen/geweigerd/libreoffice.pdf",
        "eigen/2025-05-15-antalya/pandoc.docx",
    ];
    give(&reader, &names.map(fixture)).await;
    let id = eventually("an own report, one that was refused and one that was there", async || {
        let script = "
            const id = document.querySelector('[data-opens]')?.dataset.opens;
            return id && document.querySelectorAll('main li').length > 2 ? id : document.querySelector('main').innerText";
        let found = reader.try_script(script, vec![]).await?;
        let found = found.as_str().unwrap_or_default().to_owned();
        if found.starts_with("eigen-") { Ok(found) } else { Err(found) }
    })
    .await;
    reader.script(UNFOLD, vec![]).await;
    barriers.look(&reader, viewport, "reports and refusals, unfolded").await;
    reader.script("document.querySelector('[data-opens]').click()", vec![]).await;
    eventually("the form to put it right", async || {
        let n =
            reader.try_script("return document.querySelectorAll('main [aria-expanded=false]').length", vec![]).await?;
        seen(n.as_u64().unwrap_or(0) > 3, || n.to_string())
    })
    .await;
    // A few sentences: each has the same forms.
    let open =
        "[...document.querySelectorAll('main [aria-expanded=false]')].slice(0, 3).forEach(button => button.click())";
    reader.script(open, vec![]).await;
    barriers.look(&reader, viewport, "putting a report right").await;
    for (name, view) in [
        ("lezen", format!("?v=1&beeld=lezen&verslag={id}#{id}.p1z1")),
        (
            "vergelijken, three meetings",
            format!(
                "?v=1&beeld=vergelijken&naast=2025-05-15-antalya,{id},2026-05-22-helsingborg&open=steun-aan-oekraine"
            ),
        ),
        ("kaart, three meetings", "?v=1&beeld=kaart&soort=onderwerp,wie,plaats,organisatie,persoon".to_owned()),
    ] {
        let (query, place) =
            view.split_once('#').map_or((view.as_str(), String::new()), |(query, place)| (query, format!("#{place}")));
        reader.open(&format!("{query}{also}{place}")).await;
        reader.heading().await;
        barriers.look(&reader, viewport, name).await;
    }
    barriers.none();
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Chooses files in the field for them.
async fn give(reader: &Reader, files: &[PathBuf]) {
    let paths: Vec<String> =
        files.iter().map(|path| fs::canonicalize(path).expect("a fixture").display().to_string()).collect();
    let field = eventually("the field for files", async || {
        let found = reader.try_script("return document.getElementById('kies-bestanden')", vec![]).await?;
        reader.element(&found).ok_or_else(|| "it is not there".to_owned())
    })
    .await;
    field.send_keys(&paths.join("\n")).await.expect("the field takes files");
}
