//! What is on screen as a picture that stands alone.

use super::{Caption, Pick, Shot};
use crate::export::xml::Xml;
use crate::topics::{LINE_HEIGHT, NodeKind, TEXT_SIZE, glyph, label_lines, line_width, shape, tenths};

/// Space around everything, and between its parts, in map units.
const MARGIN: f32 = 24.0;

/// How wide a letter of a line of text is, on average and in a wide font, in map units.
const LETTER: f32 = 7.2;

/// Where the first mark of the legend stands, in map units: its edge then lies at the margin.
const START: f32 = MARGIN + 8.0;

/// The light colours of `style/tokens.css`, under the names they have there.
const STYLE: &str = "\
svg{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',sans-serif;font-size:13px}\
text{fill:#16202b}.shape,.glyph{fill:currentColor}.quiet{fill:#526073;font-size:12px}.title{font-size:20px;font-weight:600}\
.line{stroke:#8a8778;stroke-opacity:.55;fill:none}\
.node text{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}\
.onderwerp .shape,.organisatie .shape{stroke:#fff;stroke-width:2}.organisatie .glyph{fill:#fff}\
.wie .shape,.plaats .shape,.persoon .shape{fill:#fff;stroke:currentColor;stroke-width:2}\
.wie .shape{stroke-width:3}.wie text,.persoon text{font-style:italic}";

/// The colours of the meetings, and of what is in several, as in `style/tokens.css`.
const COLOURS: [&str; 7] = ["#14619e", "#8a5000", "#1f6b45", "#a02c4c", "#4a5568", "#7a3f14", "#6b4391"];

/// How the picture is to look.
#[derive(Clone, Debug)]
pub struct Look {
    /// In which language names stand.
    pub pick: Pick,
    /// Which part of the map is seen: left, top, width, height, in map units. It becomes as
    /// wide as the whole map would.
    pub window: [f32; 4],
    /// What *in several meetings* is called.
    pub several: String,
    /// What the kinds are called, in the order of [`NodeKind::ALL`].
    pub kinds: [String; 5],
}

/// The network as SVG 1.1: nodes, links and names, under its title and filters, over a
/// legend, its source, the day, the version of the data and its address. Colours are the light ones, fonts those of the
/// system. Everything that is shown lies where the page shows it. O(n).
#[must_use]
pub fn picture(shot: Shot, caption: &Caption, look: &Look) -> String {
    let wide = shot.map.width;
    let high = wide * look.window[3] / look.window[2];
    let head = [(caption.title.as_str(), "title"), (caption.filters.as_str(), "quiet")];
    let taken = format!("{} · {}", caption.day, caption.data);
    let foot = [&caption.source, &taken, &caption.address].map(|line| (line.as_str(), "quiet"));
    let (head, foot) = (Block::of(&head, wide), Block::of(&foot, wide));
    let legend = legend(shot, look, wide);
    let under = MARGIN + head.height;
    let height = under + high + legend.len() as f32 * 1.5 * LINE_HEIGHT + foot.height + 2.0 * MARGIN;

    let mut xml = Xml::new();
    let [width, height] = [tenths(wide + 2.0 * MARGIN), tenths(height)];
    xml.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("width", &width).attr("height", &height);
    xml.attr("viewBox", &format!("0 0 {width} {height}")).attr("role", "img");
    xml.open("title").text(&caption.title).close().open("desc").text(&caption.line()).close();
    xml.open("style").text(STYLE).close();
    xml.open("path").attr("fill", "#fff").attr("d", &format!("M0 0h{width}v{height}h-{width}z")).close();
    head.write(&mut xml, MARGIN);
    xml.open("svg").attr("x", &tenths(MARGIN)).attr("y", &tenths(under)).attr("width", &tenths(wide));
    xml.attr("height", &tenths(high)).attr("viewBox", &look.window.map(tenths).join(" "));
    network(&mut xml, shot, look);
    xml.close();
    let mut y = under + high + MARGIN;
    for row in &legend {
        for (x, kind, meeting, text) in row {
            mark(&mut xml, "key", *kind, *meeting, [*x, y - 4.5], 6.5);
            xml.begin("text").attr("x", "12").attr("y", "4.5").text(text).close().close();
        }
        y += 1.5 * LINE_HEIGHT;
    }
    foot.write(&mut xml, y);
    xml.finish()
}

fn network(xml: &mut Xml, shot: Shot, look: &Look) {
    let shown = shot.map.shown(shot.choice);
    for (link, n) in shot.map.links.iter().zip(&shown.links).filter(|(_, n)| **n > 0) {
        let [from, to] = [link.a, link.b].map(|end| shot.places[end].map(tenths).join(" "));
        xml.open("path").attr("class", "line").attr("d", &format!("M{from}L{to}"));
        xml.attr("stroke-width", &tenths(line_width(*n))).close();
    }
    for (at, node) in shot.map.nodes.iter().enumerate().filter(|(at, _)| shown.nodes[*at] > 0) {
        xml.open("g").attr("id", &node.address());
        mark(xml, "node", node.kind, node.meeting(shot.corpus), shot.places[at], node.radius);
        let (first, second) = label_lines((look.pick)(&node.labels));
        for (line, text) in [Some(first), second].into_iter().flatten().enumerate() {
            let y = tenths(node.label_y() - node.y + line as f32 * LINE_HEIGHT);
            xml.begin("text").attr("y", &y).text(text).close();
        }
        xml.close().close();
    }
}

/// Opens a group in the colour of a meeting, with the mark of a node as its origin.
fn mark(xml: &mut Xml, class: &str, kind: NodeKind, meeting: Option<usize>, [x, y]: [f32; 2], radius: f32) {
    let several = COLOURS.len() - 1;
    let colour = COLOURS[meeting.map_or(several, |meeting| meeting % several)];
    xml.open("g").attr("class", &format!("{class} {}", kind.key())).attr("color", colour);
    xml.attr("transform", &format!("translate({} {})", tenths(x), tenths(y)));
    xml.begin("path").attr("class", "shape").attr("d", &shape(meeting, radius)).close();
    if let Some(path) = glyph(kind, radius) {
        xml.begin("path").attr("class", "glyph").attr("d", &path).close();
    }
}

/// Where a mark stands, its kind and meeting, and what it means.
type Key = (f32, NodeKind, Option<usize>, String);

/// The legend on as many rows as it needs.
fn legend(shot: Shot, look: &Look, wide: f32) -> Vec<Vec<Key>> {
    let meetings = shot.corpus.reports.iter().enumerate();
    let meetings = meetings.map(|(at, report)| (NodeKind::Topic, Some(at), report.short_name()));
    let several = std::iter::once((NodeKind::Topic, None, look.several.clone()));
    let kinds = NodeKind::ALL.into_iter().zip(&look.kinds).filter(|(kind, _)| shot.choice.shows(*kind));
    let kinds = kinds.map(|(kind, text)| (kind, Some(0), text.clone()));
    let mut rows: Vec<Vec<Key>> = vec![Vec::new()];
    let mut x = START;
    for (kind, meeting, text) in meetings.chain(several).chain(kinds) {
        let width = 3.0 * TEXT_SIZE + LETTER * text.chars().count() as f32;
        if x + width > wide {
            rows.push(Vec::new());
            x = START;
        }
        if let Some(row) = rows.last_mut() {
            row.push((x, kind, meeting, text));
        }
        x += width;
    }
    rows
}

/// Lines of text under each other.
struct Block {
    lines: Vec<(String, &'static str)>,
    height: f32,
}

impl Block {
    /// Texts cut into lines that are no wider than the picture.
    fn of(texts: &[(&str, &'static str)], wide: f32) -> Self {
        let most = (wide / LETTER) as usize;
        let mut lines: Vec<(String, &'static str)> = Vec::new();
        for (text, class) in texts {
            let mut line = String::new();
            for word in text.split_inclusive([' ', '&', ',']) {
                if !line.is_empty() && line.chars().count() + word.chars().count() > most {
                    lines.push((std::mem::take(&mut line), class));
                }
                line.push_str(word);
            }
            lines.push((line, class));
        }
        let height = lines.iter().map(|(_, class)| height_of(class)).sum();
        Self { lines, height }
    }

    fn write(&self, xml: &mut Xml, mut y: f32) {
        for (line, class) in &self.lines {
            y += height_of(class);
            xml.open("text")
                .attr("class", class)
                .attr("x", &tenths(MARGIN))
                .attr("y", &tenths(y - 6.0))
                .text(line)
                .close();
        }
    }
}

fn height_of(class: &str) -> f32 {
    if class == "title" { 2.0 * TEXT_SIZE } else { LINE_HEIGHT + 3.0 }
}
