//! The reports as plain HTML, for readers whose browser cannot run the app.

use crate::corpus::{Corpus, Paragraph};
use crate::text::overlay;

/// All reports, the latest first, as HTML that needs no script: headings, numbered
/// paragraphs, emphasis, and at every sentence the id that links point at.
#[must_use]
pub fn reading_html(corpus: &Corpus) -> String {
    let mut html = String::new();
    for report in corpus.reports.iter().rev() {
        html += &format!(
            "<article><h2 id=\"{}\">{}</h2><p>{}, {} – {} · {}</p>",
            report.id,
            escaped(&report.title),
            escaped(&report.place),
            report.days.begin,
            report.days.end,
            escaped(&report.source),
        );
        for (number, paragraph) in (1..).zip(&report.paragraphs) {
            if let Some(heading) = &paragraph.heading {
                html += &format!("<h3>{}</h3>", escaped(heading));
            }
            html += &format!("<p id=\"{}.p{number}\">", report.id);
            for at in paragraph.sentences.clone() {
                let sentence = &corpus.sentences[at];
                html += &format!(
                    "<span id=\"{}\">{}</span> ",
                    corpus.id_of(at),
                    emphasised(paragraph, sentence.span.clone())
                );
            }
            html.truncate(html.trim_end().len());
            html += "</p>";
        }
        html += "</article>";
    }
    html
}

fn emphasised(paragraph: &Paragraph, stretch: std::ops::Range<usize>) -> String {
    let mut html = String::new();
    for (piece, [is_emphasis]) in overlay(stretch, [&paragraph.emphasis]) {
        let text = escaped(&paragraph.text[piece]);
        html += &if is_emphasis { format!("<em>{text}</em>") } else { text };
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn every_sentence_can_be_read_and_linked_to_without_a_script() {
        let corpus = embedded::corpus();
        let html = reading_html(&corpus);
        for (at, sentence) in corpus.sentences.iter().enumerate() {
            assert!(html.contains(&format!("id=\"{}\"", corpus.id_of(at))), "{} cannot be linked to", corpus.id_of(at));
            let paragraph = corpus.paragraph_of(sentence);
            if paragraph.emphasis.is_empty() {
                assert!(html.contains(&escaped(corpus.text_of(sentence))), "{} is not there", corpus.id_of(at));
            }
        }
        assert!(html.contains("<em>Ukraine Comprehensive Assistance Package</em>"));
    }

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
    }
}
