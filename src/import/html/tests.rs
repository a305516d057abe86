//! What a page promises: the text a visitor reads, and nothing around it.

use super::*;
use proptest::prelude::*;

fn text(page: &str) -> String {
    read(page).expect("a page").text.trim().to_owned()
}

fn left_out(page: &str) -> Vec<(Part, u32)> {
    read(page).expect("a page").left_out.into_iter().map(|left| (left.what, left.n)).collect()
}

#[test]
fn headings_paragraphs_and_emphasis_are_written_as_the_dataset_does() {
    let page = "<html><head><title>Niet nodig</title></head><body><h1>Verslag\n van de top</h1><p>De <i>Informal\n Meeting</i>,\
                <br>iFMM<p>Twee <em>en <i>drie</i></em> &amp; vier</p>vijf</body></html>";
    assert_eq!(text(page), "## Verslag van de top\n\nDe *Informal Meeting*,\niFMM\n\nTwee *en drie* & vier\n\nvijf");
    assert_eq!(text("<p>a<br><br>b<br></p><p>&nbsp;</p><pre>c\nd\n\ne</pre>"), "a\n\nb\n\nc\nd\n\ne");
    assert_eq!(
        text("<p>a<span style='font-style: italic'>b <span>c</span></span> d<wbr>e&shy;f</p>"),
        "a*b c* de\u{AD}f"
    );
}

#[test]
fn what_frames_the_text_of_a_site_is_left_out() {
    let page = "<body><nav><ul><li>Home</li></ul></nav><header><a>Logo</a><h1>Kop</h1><p>door mij</p></header>\
                <p>De tekst.</p><aside>Zie <nav>ook</nav> dit</aside><dialog>Koekjes?</dialog><footer><p>Over ons</p></footer>\
                <template><p>x</p></template><p hidden>y</p><button>Deel</button></body>";
    assert_eq!(text(page), "## Kop\n\nDe tekst.");
    assert_eq!(text("<p>Buiten</p><main><p>Binnen</p></main><p>Buiten</p>"), "Binnen");
    assert_eq!(text("<p>Alles</p><main></main>"), "Alles", "an empty main part says nothing");
    assert_eq!(text("<nav><p>Wat er is</p>"), "Wat er is", "a page of navigation only is all there is");
}

#[test]
fn scripts_comments_and_styles_never_are_text() {
    let page = "<style>p { }</style><script>document.write('<p>a</p>')</script><p>b<!-- c --><script src=x></script></p>\
                <noscript><p>d</p></noscript><svg><title>e</title></svg><p onclick=\"f()\">g</p>";
    assert_eq!(text(page), "b\n\ng");
    assert_eq!(left_out(page), [(Part::Pictures, 1), (Part::Scripts, 2)]);
}

#[test]
fn notes_are_left_out_with_their_marks() {
    for page in [
        "<p>Een zin<a class=\"sdfootnoteanc\" href=\"#sdfootnote1sym\"><sup>1</sup></a>.</p><div id=\"sdfootnote1\"><p>Noot</p></div>",
        "<p>Een zin<a href=\"#fn1\" class=\"footnote-ref\" role=\"doc-noteref\"><sup>1</sup></a>.</p>\
         <section class=\"footnotes\" role=\"doc-endnotes\"><hr/><ol><li id=\"fn1\"><p>Noot</p></li></ol></section>",
        "<p>Een zin<a style='mso-footnote-id:ftn1' href=\"#_ftn1\"><span>[1]</span></a>.</p>\
         <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] Noot</p></div></div>",
        "<p>Een zin<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a>.</p><div id=ftn1><p class=MsoFootnoteText>[1] Noot</p></div>",
    ] {
        assert_eq!(text(page), "Een zin.", "{page}");
        assert_eq!(left_out(page), [(Part::Footnotes, 1)], "{page}");
    }
}

#[test]
fn changes_that_nobody_has_accepted_are_as_if_they_were() {
    let page = "<p>Dit <del>oude </del><ins>nieuwe </ins>woord<span style='display: none'> weg</span></p>";
    assert_eq!(text(page), "Dit nieuwe woord");
    assert_eq!(left_out(page), [(Part::TrackedChanges, 2), (Part::HiddenText, 1)]);
}

#[test]
fn items_have_the_marks_that_the_analysis_knows() {
    let page =
        "<p>Drie zaken:</p><ul><li>meer;</li><li><p>beter:</p><ol type=a start=2><li>x<li>y</ol></li></ul><li>los";
    assert_eq!(text(page), "Drie zaken:\n\n- meer;\n\n- beter:\n\nb) x\n\nc) y\n\n- los");
    let word = "<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>munitie</p>\
                <p><span style='mso-list:Ignore'>2.</span>planning</p>";
    assert_eq!(text(word), "- munitie\n\n2) planning");
}

#[test]
fn the_page_of_a_word_processor_is_no_text() {
    let page = "<div title=\"header\"><p>Kop van de pagina</p></div><div id=\"Table of Contents1\"><p>Inhoud 1</p></div>\
                <p class=MsoHeader>Kop<p class=MsoTitle>Titel<p class=MsoToc1>Inhoud 1</p><p class=MsoNormal>Tekst<o:p></o:p></p>\
                <div title=\"footer\"><p>1</p></div>";
    assert_eq!(text(page), "## Titel\n\nTekst");
}

#[test]
fn a_table_of_values_is_a_row_a_paragraph() {
    let page = "<p>Kop</p><table><tr><th>Land<th>Wie<tr><td>Nederland<td><table><tr><td>De<td>minister</table></table>";
    assert_eq!(text(page), "Kop\n\nLand Wie\n\nNederland De minister");
    assert_eq!(left_out(page), [(Part::Tables, 2)]);
    assert_eq!(read(&"<table><tr><td>".repeat(1000)), Err(Refusal::TooDeep));
}

#[test]
fn the_name_of_a_page_is_the_title_of_a_text_that_has_none() {
    let sentence = "De ministers spraken over de opbouw van de strijdkrachten in Afghanistan en over de rol van alle partners daarbij.";
    let page = format!("<title>Verslag &amp; meer</title><p>{sentence} Zij spraken.");
    assert_eq!(text(&page), format!("## Verslag & meer\n\n{sentence} Zij spraken."));
}

#[test]
fn a_page_is_told_from_other_text() {
    for page in ["<!DOCTYPE html><p>a</p>", "\n<h1\nid=x>a</h1>", "<?xml version=\"1.0\"?><html></html>"] {
        assert!(is_page(page), "{page}");
    }
    for text in ["De <p>tekst</p>", "<https://voorbeeld.invalid>", "<!-- a --> # Kop", "", "<", "< 5 %"] {
        assert!(!is_page(text), "{text}");
    }
}

proptest! {
    #[test]
    fn any_page_is_some_text(page in "(</?(p|div|b|i|em|span|table|tr|td|ul|li|h1|nav|main|header|del|script|title)( style=mso-list:Ignore| hidden| class=\"MsoHeader\")?/?>|<!--|-->|&nbsp;|&#|[<>&\"'= a-z]|\\PC){0,80}") {
        if let Ok(received) = read(&page) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            prop_assert!(!received.text.contains('\0'));
            prop_assert!(letters(&received.text) <= letters(&page) + 1000);
        }
    }
}
