//! Does an OpenDocument text say what a reader of it sees?

use crate::import::LeftOut;
use crate::import::Part;
use crate::import::Refusal;
use crate::import::packing::Member;
use crate::import::packing::zip;
use crate::import::tests::odt;
use crate::import::tests::received;

fn text_with(text: &str, styles: &str, others: &[(&str, &str)]) -> String {
    received(&odt(text, styles, others)).map(|received| received.text).unwrap_or_else(|refusal| format!("{refusal:?}"))
}

fn text(text: &str) -> String {
    text_with(text, "", &[])
}

fn left_out(text: &str) -> Vec<(Part, u32)> {
    let found = received(&odt(text, "", &[])).map(|received| received.left_out).unwrap_or_default();
    found.into_iter().map(|LeftOut { what, n }| (what, n)).collect()
}

#[test]
fn paragraphs_blanks_and_breaks_read_as_they_are_seen() {
    assert_eq!(
        text(
            "<text:p>De<text:s text:c=\"900000000\"/>\n  NAVO<text:tab/>top<text:line-break/>Vervolg<text:soft-page-break/>.</text:p><text:p/>"
        ),
        "De NAVO top\nVervolg.\n"
    );
    assert_eq!(text("<text:h text:outline-level=\"1\">Raad</text:h><text:p>Tekst.</text:p>"), "## Raad\n\nTekst.\n");
}

#[test]
fn a_title_is_known_by_the_style_its_own_style_rests_on() {
    let own = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>\
               <style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Kop_20_2\"/>";
    let styled = |style: &str| text_with(&format!("<text:p text:style-name=\"{style}\">Verslag</text:p>"), own, &[]);
    for style in ["P1", "P2", "Title", "Heading_20_3"] {
        assert_eq!(styled(style), "## Verslag\n", "{style}");
    }
    assert_eq!(styled("Standard"), "Verslag\n");
}

#[test]
fn emphasis_is_what_someone_set_in_italics() {
    let named = "<office:document-styles><office:styles>\
                 <style:style style:name=\"Emphasis\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
                 <style:style style:name=\"Quote\" style:family=\"paragraph\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
                 </office:styles></office:document-styles>";
    let own = "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties fo:font-style=\"italic\"/></style:style>\
               <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-style=\"normal\"/></style:style>";
    let found = text_with(
        "<text:p>(<text:span text:style-name=\"Emphasis\">Informal </text:span><text:span text:style-name=\"Emphasis\">Meeting</text:span>)</text:p>\
         <text:p text:style-name=\"P1\">Alles <text:span text:style-name=\"T1\">behalve dit</text:span></text:p>\
         <text:p text:style-name=\"Quote\">Niets</text:p>",
        own,
        &[("styles.xml", named)],
    );
    assert_eq!(found, "(*Informal Meeting*)\n\n*Alles* behalve dit\n\nNiets\n");
}

#[test]
fn lists_are_counted_by_level() {
    let own = "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>\
               <text:list-level-style-bullet text:level=\"2\"/></text:list-style>";
    let item = |inside: &str| format!("<text:list-item><text:p>x</text:p>{inside}</text:list-item>");
    let inner = format!("<text:list>{}</text:list><text:p>y</text:p>", item(""));
    let list = format!("<text:list text:style-name=\"L1\">{}{}</text:list>", item(&inner), item(""));
    let more = format!("<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">{}</text:list>", item(""));
    let found = text_with(&(list + &more), own, &[]);
    assert_eq!(found.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), ["1) x", "- x", "y", "2) x", "3) x"]);
}

#[test]
fn what_is_beside_the_text_is_left_out_and_counted() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region>\
                </text:tracked-changes><text:table-of-content><text:p>Raad 1</text:p></text:table-of-content>\
                <text:p>Zin<text:note text:note-class=\"footnote\"><text:note-body><text:p>noot</text:p></text:note-body></text:note>\
                <office:annotation><text:p>let op</text:p></office:annotation>.<draw:frame>\n<draw:object/><draw:image/></draw:frame></text:p>";
    assert_eq!(text(body), "Zin.\n");
    let parts = [Part::TrackedChanges, Part::Footnotes, Part::Comments, Part::Contents, Part::Objects];
    assert_eq!(left_out(body), parts.map(|part| (part, 1)));
}

#[test]
fn frames_and_tables_are_read_where_they_stand() {
    let body = "<text:p>Om<draw:frame>\n<draw:text-box><text:p>Kader</text:p></draw:text-box>\n</draw:frame>heen<draw:line><svg:title>Lijn</svg:title></draw:line>.</text:p>\
                <table:table><table:table-row><table:table-cell><text:p>Datum</text:p></table:table-cell><table:covered-table-cell/>\
                <table:table-cell><text:p>2 mei</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(text(body), "Kader\n\nOmheen.\n\nDatum 2 mei\n");
}

#[test]
fn what_is_no_text_or_asks_for_a_password_is_refused() {
    let refusal = |bytes: &[u8]| received(bytes).err();
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(
        refusal(&odt("<text:p>x</text:p>", "", &[("META-INF/manifest.xml", manifest)])),
        Some(Refusal::Encrypted)
    );
    assert_eq!(refusal(&odt("", "", &[])), Some(Refusal::NoText));
    let sheet = zip(&[Member::stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    assert_eq!(refusal(&sheet), Some(Refusal::UnknownForm));
    let bare = zip(&[Member::stored("mimetype", "application/vnd.oasis.opendocument.text")]);
    assert_eq!(refusal(&bare), Some(Refusal::Damaged));
}

#[test]
fn a_flat_file_is_read_like_a_packed_one() {
    let flat = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">\
                <office:body><office:text><text:h>Raad</text:h></office:text></office:body></office:document>";
    assert_eq!(received(flat.as_bytes()).map(|received| received.text), Ok("## Raad\n".to_owned()));
}
