//! What is on screen as a picture that stands alone.

mod matrix;
mod network;
mod world;

use super::{Caption, Pick, Shot};
use crate::analysis::PlaceKind;
use crate::export::xml::Xml;
use crate::topics::{LINE_HEIGHT, Matrix, NodeKind, Spot, TEXT_SIZE, glyph, shape, tenths};

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
pub struct Look<'a> {
    /// In which language names stand.
    pub pick: Pick,
    /// In which form the map is drawn.
    pub form: Form<'a>,
    /// What *in several meetings* is called.
    pub several: String,
    /// What the kinds are called, in the order of [`NodeKind::ALL`].
    pub kinds: [String; 5],
}

/// A form of the map, with what it is drawn from.
#[derive(Clone, Debug)]
pub enum Form<'a> {
    /// Nodes and links. Which part of the map is seen: left, top, width, height, in map units.
    /// It becomes as wide as the whole map would.
    Network([f32; 4]),
    /// Counts, shaded.
    Matrix(&'a Matrix),
    /// Places on their sheets.
    World(World<'a>),
}

/// What the sheets of the world are drawn from.
#[derive(Clone, Debug)]
pub struct World<'a> {
    /// Where the places lie.
    pub spots: &'a [Spot],
    /// The lines of either sheet (see [`Forms::graticules`](crate::topics::Forms)).
    pub graticules: &'a [String; 2],
    /// The text of `wereld.svg`; without it the sheets have no land.
    pub outlines: &'a str,
    /// What the sheets are called, in the order of [`Sheet::ALL`](crate::topics::Sheet).
    pub sheets: [&'a str; 2],
    /// What the marks of towns, countries, and regions and waters are called.
    pub marks: [&'a str; 3],
}

/// What is shown of a map as SVG 1.1, under its title and filters, over a legend, its source,
/// the day, the version of the data and its address. Colours are the light ones, fonts those of
/// the system. Everything that is shown lies where the page shows it. O(n).
#[must_use]
pub fn picture(shot: Shot, caption: &Caption, look: &Look) -> String {
    let [wide, high] = match &look.form {
        Form::Network(window) => network::size(shot, *window),
        Form::Matrix(matrix) => matrix::size(matrix),
        Form::World(_) => world::size(),
    };
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
    let more = match look.form {
        Form::Network(_) => "",
        Form::Matrix(_) => matrix::STYLE,
        Form::World(_) => world::STYLE,
    };
    xml.open("style").text(STYLE).text(more).close();
    xml.open("path").attr("fill", "#fff").attr("d", &format!("M0 0h{width}v{height}h-{width}z")).close();
    head.write(&mut xml, MARGIN);
    let window = match look.form {
        Form::Network(window) => window,
        _ => [0.0, 0.0, wide, high],
    };
    xml.open("svg").attr("x", &tenths(MARGIN)).attr("y", &tenths(under)).attr("width", &tenths(wide));
    xml.attr("height", &tenths(high)).attr("viewBox", &window.map(tenths).join(" "));
    match &look.form {
        Form::Network(_) => network::draw(&mut xml, shot, look),
        Form::Matrix(matrix) => matrix::draw(&mut xml, shot, look, matrix),
        Form::World(world) => world::draw(&mut xml, shot, look, world),
    }
    xml.close();
    let mut y = under + high + MARGIN;
    for row in &legend {
        for key in row {
            key.write(&mut xml, y - 4.5);
        }
        y += 1.5 * LINE_HEIGHT;
    }
    foot.write(&mut xml, y);
    xml.finish()
}

/// Opens a group in the colour of a meeting, with the mark of a node as its origin.
fn mark(xml: &mut Xml, class: &str, kind: NodeKind, meeting: Option<usize>, [x, y]: [f32; 2], radius: f32) {
    xml.open("g").attr("class", &format!("{class} {}", kind.key())).attr("color", colour(meeting));
    xml.attr("transform", &format!("translate({} {})", tenths(x), tenths(y)));
    xml.begin("path").attr("class", "shape").attr("d", &shape(meeting, radius)).close();
    if let Some(path) = glyph(kind, radius) {
        xml.begin("path").attr("class", "glyph").attr("d", &path).close();
    }
}

/// A mark of the legend, and what it means.
struct Key {
    x: f32,
    mark: Mark,
    text: String,
}

/// What the legend explains.
#[derive(Clone, Copy)]
enum Mark {
    Node(NodeKind, Option<usize>),
    Place(PlaceKind),
}

impl Key {
    fn write(&self, xml: &mut Xml, y: f32) {
        match self.mark {
            Mark::Node(kind, meeting) => mark(xml, "key", kind, meeting, [self.x, y], 6.5),
            Mark::Place(kind) => world::mark(xml, kind, None, [self.x, y], 6.5),
        }
        xml.begin("text").attr("x", "12").attr("y", "4.5").text(&self.text).close().close();
    }
}

/// The legend on as many rows as it needs.
fn legend(shot: Shot, look: &Look, wide: f32) -> Vec<Vec<Key>> {
    let mut rows: Vec<Vec<Key>> = vec![Vec::new()];
    let mut x = START;
    for (mark, text) in explained(shot, look) {
        let width = 3.0 * TEXT_SIZE + LETTER * text.chars().count() as f32;
        if x + width > wide {
            rows.push(Vec::new());
            x = START;
        }
        if let Some(row) = rows.last_mut() {
            row.push(Key { x, mark, text });
        }
        x += width;
    }
    rows
}

/// The marks that a form is drawn with: of the meetings, and of kinds. A matrix has none.
fn explained(shot: Shot, look: &Look) -> Vec<(Mark, String)> {
    let meetings = shot.corpus.reports.iter().enumerate();
    let meetings = meetings.map(|(at, report)| (Mark::Node(NodeKind::Topic, Some(at)), report.short_name()));
    let several = std::iter::once((Mark::Node(NodeKind::Topic, None), look.several.clone()));
    let kinds = NodeKind::ALL.into_iter().zip(&look.kinds).filter(|(kind, _)| shot.choice.shows(*kind));
    let kinds = kinds.map(|(kind, text)| (Mark::Node(kind, Some(0)), text.clone()));
    match &look.form {
        Form::Network(_) => meetings.chain(several).chain(kinds).collect(),
        Form::Matrix(_) => Vec::new(),
        Form::World(world) => {
            let kinds = [PlaceKind::Town, PlaceKind::Country, PlaceKind::Region].into_iter().zip(world.marks);
            meetings.chain(several).chain(kinds.map(|(kind, text)| (Mark::Place(kind), text.to_owned()))).collect()
        }
    }
}

/// The colour of a meeting; without one, that of several.
fn colour(meeting: Option<usize>) -> &'static str {
    let several = COLOURS.len() - 1;
    COLOURS[meeting.map_or(several, |meeting| meeting % several)]
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
