//! Rows of topics, columns of topics, speakers or meetings, and how often they meet.

use super::Look;
use crate::export::map::Shot;
use crate::export::xml::Xml;
use crate::topics::{Along, Matrix, tenths};

/// The side of a cell, in map units.
const CELL: f32 = 30.0;

/// Room for the names of rows, and for those of columns, which are turned.
const NAMES: f32 = 300.0;

/// How wide the picture is at least: its title needs room.
const LEAST_WIDTH: f32 = 700.0;

pub(super) const STYLE: &str = "\
.row{text-anchor:end}.n{text-anchor:middle}.s1{fill:#e6eff6}.s2{fill:#c6dced}.s3{fill:#97c0dd}.s4{fill:#14507a}\
.own{fill:#fff;stroke:#8a8778}.own+.n{fill:#526073}.s4+.n{fill:#fff;font-weight:600}.dot{fill:#dcd8ce}";

pub(super) fn size(matrix: &Matrix) -> [f32; 2] {
    let side = |n: usize| NAMES + CELL * n as f32;
    [side(matrix.columns.len()).max(LEAST_WIDTH), side(matrix.rows.len())]
}

pub(super) fn draw(xml: &mut Xml, shot: Shot, look: &Look, matrix: &Matrix) {
    let name = |node: usize| (look.pick)(&shot.map.nodes[node].labels).to_owned();
    for (at, column) in matrix.columns.iter().enumerate() {
        let text = match matrix.along {
            Along::Meetings => shot.corpus.reports[*column].short_name(),
            _ => name(*column),
        };
        let turned = format!("translate({} {}) rotate(-90)", tenths(middle(at) + 4.5), tenths(NAMES - 8.0));
        xml.open("text").attr("transform", &turned).text(&text).close();
    }
    for (at, row) in matrix.rows.iter().enumerate() {
        let y = tenths(middle(at) + 4.5);
        xml.open("text").attr("class", "row").attr("x", &tenths(NAMES - 8.0)).attr("y", &y).text(&name(*row)).close();
        for (place, n) in matrix.cells[at].iter().enumerate() {
            let is_own = matrix.along == Along::Topics && matrix.columns[place] == *row;
            cell(xml, [middle(place), middle(at)], *n, if is_own { "own" } else { shade(matrix, *n) });
        }
    }
}

/// The middle of a row or column.
fn middle(at: usize) -> f32 {
    NAMES + CELL * (at as f32 + 0.5)
}

fn shade(matrix: &Matrix, n: usize) -> &'static str {
    ["", "s1", "s2", "s3", "s4"][matrix.shade(n)]
}

fn cell(xml: &mut Xml, [x, y]: [f32; 2], n: usize, class: &str) {
    if n == 0 {
        xml.open("circle").attr("class", "dot").attr("cx", &tenths(x)).attr("cy", &tenths(y)).attr("r", "1").close();
        return;
    }
    let side = tenths(CELL - 1.0);
    xml.open("rect").attr("class", class).attr("x", &tenths(x - CELL / 2.0)).attr("y", &tenths(y - CELL / 2.0));
    xml.attr("width", &side).attr("height", &side).attr("rx", "2").close();
    xml.open("text").attr("class", "n").attr("x", &tenths(x)).attr("y", &tenths(y + 4.5)).text(&n.to_string()).close();
}
