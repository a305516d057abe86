//! Does a document of Word say what a reader of it sees?

use crate::import::LeftOut;
use crate::import::Part;
use crate::import::Received;
use crate::import::Refusal;
use crate::import::tests::docx;
use crate::import::tests::received;

fn text_with(body: &str, others: &[(&str, &str)]) -> String {
    received(&docx(body, others)).map(|received| received.text).unwrap_or_else(|refusal| format!("{refusal:?}"))
}

fn text(body: &str) -> String {
    text_with(body, &[])
}

/// A paragraph of one stretch of text.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn left_out(body: &str) -> Vec<(Part, u32)> {
    let found = received(&docx(body, &[])).map(|received| received.left_out).unwrap_or_default();
    found.into_iter().map(|LeftOut { what, n }| (what, n)).collect()
}

#[test]
fn paragraphs_stretches_and_breaks_read_as_they_are_seen() {
    assert_eq!(text(&(p("Een.") + "<w:p/>" + &p("Twee &amp; &#x33;."))), "Een.\n\nTwee & 3.\n");
    let pieces = "<w:p><w:r><w:t xml:space=\"preserve\">De </w:t></w:r><w:r><w:t> NAVO</w:t><w:tab/><w:t>top</w:t>\
                  <w:br/><w:t>defensie</w:t><w:noBreakHyphen/><w:t>uit</w:t><w:softHyphen/><w:t>gaven</w:t></w:r></w:p>";
    assert_eq!(text(pieces), "De NAVO top\ndefensie\u{2011}uitgaven\n");
}

#[test]
fn headings_are_known_by_name_level_and_what_their_style_rests_on() {
    let styles = "<w:styles><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"Eigen\"><w:basedOn w:val=\"Kop1\"/></w:style>\
                  <w:style w:styleId=\"Plat\"><w:name w:val=\"Plat\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
                  <w:style w:styleId=\"Rond\"><w:basedOn w:val=\"Rond\"/></w:style>\
                  <w:style w:styleId=\"Inhopg1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>";
    let styled = |id: &str| {
        let body =
            format!("<w:p><w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr><w:r><w:t>Raad</w:t></w:r></w:p>") + &p("Tekst.");
        text_with(&body, &[("word/styles.xml", styles)])
    };
    for id in ["Kop1", "Eigen", "Plat", "Titel", "Kop2"] {
        assert_eq!(styled(id), "## Raad\n\nTekst.\n", "{id}");
    }
    assert_eq!(styled("Rond"), "Raad\n\nTekst.\n");
    assert_eq!(styled("Inhopg1"), "Tekst.\n", "a line of the table of contents is none of the report");
    let own = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Raad</w:t></w:r></w:p>";
    assert_eq!(text(own), "## Raad\n");
}

#[test]
fn emphasis_is_marked_once_however_it_is_cut_up() {
    let styles = "<w:styles><w:style w:styleId=\"Nadruk\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/></w:rPr></w:style></w:styles>";
    let run =
        |look: &str, text: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let body = [
        "<w:p>",
        &run("", "("),
        &run("<w:i/>", "Informal "),
        &run("<w:rStyle w:val=\"Nadruk\"/>", "Meeting"),
        &run("<w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>", ", iFMM"),
        &run("<w:i w:val=\"0\"/>", ")"),
        "</w:p>",
    ]
    .concat();
    assert_eq!(text_with(&body, &[("word/styles.xml", styles)]), "(*Informal Meeting*, iFMM)\n");
}

#[test]
fn tracked_changes_read_as_if_they_were_accepted() {
    let body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>De </w:t></w:r>\
                <w:del><w:r><w:delText>oude </w:delText></w:r></w:del></w:p>\
                <w:p><w:ins><w:r><w:t xml:space=\"preserve\"> nieuwe </w:t></w:r></w:ins>\
                <w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>top</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(text(body), "De nieuwe top\n");
    assert_eq!(left_out(body), [(Part::TrackedChanges, 5)]);
}

#[test]
fn notes_remarks_pictures_and_hidden_text_are_left_out_and_counted() {
    let body = "<w:p><w:r><w:t>Zin</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference/></w:r>\
                <w:commentRangeStart/><w:r><w:t>.</w:t><w:commentReference/></w:r>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>\
                <w:r><w:drawing><a:graphic><pic:pic><a:t>x</a:t></pic:pic></a:graphic></w:drawing></w:r>\
                <m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p><w:altChunk r:id=\"1\"/>";
    assert_eq!(text(body), "Zin.\n");
    let parts = [Part::Footnotes, Part::Endnotes, Part::Comments, Part::Pictures, Part::Formulas, Part::Objects];
    assert_eq!(
        left_out(body),
        [&parts[..], &[Part::HiddenText]].concat().into_iter().map(|part| (part, 1)).collect::<Vec<_>>()
    );
}

#[test]
fn a_field_has_its_result_and_no_instruction() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let inner = [mark("begin"), mark("separate"), run("verborgen"), mark("end")].concat();
    let body = [
        "<w:p>",
        &run("op "),
        &mark("begin"),
        "<w:r><w:instrText>DATE</w:instrText></w:r>",
        &inner,
        &mark("separate"),
        &run("14 mei"),
        &mark("end"),
        "<w:fldSimple w:instr=\"X\">",
        &run(" 2025"),
        "</w:fldSimple><w:hyperlink>",
        &run(" hier"),
        "</w:hyperlink></w:p>",
    ]
    .concat();
    assert_eq!(text(&body), "op 14 mei 2025 hier\n");
}

#[test]
fn a_text_box_is_read_once_and_stands_before_what_it_hangs_from() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let body = format!(
        "<w:p><w:r><w:t>Om</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Choice>{0}</mc:Choice>\
         <mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>heen.</w:t></w:r></w:p>",
        boxed("Kader")
    );
    assert_eq!(text(&body), "Kader\n\nOmheen.\n");
}

#[test]
fn lists_are_counted_and_go_on_where_they_stopped() {
    let level = |at: u8, format: &str| {
        format!("<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/></w:lvl>")
    };
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>\
         </w:numbering>",
        level(0, "decimal"),
        level(1, "lowerLetter"),
        level(0, "bullet")
    );
    let item = |list: u8, at: u8| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{at}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        )
    };
    let body: String = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (2, 0), (0, 0), (1, 0), (3, 0), (9, 8)]
        .map(|(list, at)| item(list, at))
        .concat();
    let found = text_with(&body, &[("word/numbering.xml", &numbering)]);
    let marks: Vec<&str> = found.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(marks, ["1) x", "a) x", "b) x", "2) x", "a) x", "- x", "x", "3) x", "4) x", "- x"]);
}

#[test]
fn an_unfilled_place_is_empty_and_a_row_that_was_taken_away_is_gone() {
    let place = |properties: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("Klik hier"))
    };
    let contents = place("<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>");
    assert_eq!(text(&(contents + &place("<w:showingPlcHdr/>") + &place("") + &p("Tekst."))), "Klik hier\n\nTekst.\n");
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("Datum"), p(text))
    };
    let table = format!("<w:tbl>{}{}</w:tbl>", row("<w:del/>", "1 mei"), row("", "2 mei"));
    assert_eq!(text(&table), "Datum 2 mei\n");
    assert_eq!(left_out(&table), [(Part::TrackedChanges, 1), (Part::Tables, 1)]);
}

#[test]
fn the_title_in_the_properties_serves_a_text_that_has_none() {
    let running = "De ministers spraken over de opbouw van de strijdkrachten in Afghanistan. ".repeat(2);
    let core = "<cp:coreProperties><dc:title>Verslag van de NAVO-raad</dc:title></cp:coreProperties>";
    let titled = text_with(&p(&running), &[("docProps/core.xml", core)]);
    assert_eq!(titled, format!("## Verslag van de NAVO-raad\n\n{}\n", running.trim()));
}

#[test]
fn what_is_no_document_of_word_is_refused() {
    let refusal = |body: &str| received(&docx(body, &[])).map(|Received { text, .. }| text);
    assert_eq!(refusal(""), Err(Refusal::NoText));
    assert_eq!(refusal("<w:p><w:r>"), Err(Refusal::Damaged));
    assert_eq!(refusal(&p("&xxe;")), Err(Refusal::Damaged), "an entity that a document type would have to declare");
    assert_eq!(refusal(&"<w:p>".repeat(300)), Err(Refusal::TooDeep));
    assert_eq!(text(&p("a&#xD800;b&#0;c&#x110000;d")), "a\u{FFFD}bc\u{FFFD}d\n");
}
