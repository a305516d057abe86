//! The map as a graph, for programs that analyse graphs.

use super::tables::{links, nodes};
use super::{Caption, Pick, Shot};
use crate::corpus::Labels;
use crate::export::Table;
use crate::export::xml::Xml;

/// Which GEXF. The two differ here in their namespaces only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GexfVersion {
    /// GEXF 1.2, the latest that networkx reads (to its version 3.6).
    V1_2,
    /// GEXF 1.3.
    V1_3,
}

impl GexfVersion {
    /// Namespace, namespace of what is seen, version.
    fn names(self) -> [&'static str; 3] {
        match self {
            Self::V1_2 => ["http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz", "1.2"],
            Self::V1_3 => ["http://gexf.net/1.3", "http://gexf.net/1.3/viz", "1.3"],
        }
    }
}

/// What is shown as GEXF: positions as Gephi has them, upwards; the weight of a link is its
/// number of sentences. O(n).
#[must_use]
pub fn gexf(shot: Shot, caption: &Caption, pick: Pick, version: GexfVersion) -> String {
    let [namespace, of_looks, number] = version.names();
    let (nodes, links) = (nodes(shot), links(shot));
    let label = label_column(pick);
    let mut xml = Xml::new();
    xml.open("gexf").attr("xmlns", namespace).attr("xmlns:viz", of_looks).attr("version", number);
    xml.open("meta").open("creator").text("Verslagwijzer").close();
    xml.open("description").text(&caption.line()).close().close();
    xml.open("graph").attr("mode", "static").attr("defaultedgetype", "undirected");
    for (class, table) in [("node", &nodes), ("edge", &links)] {
        xml.open("attributes").attr("class", class);
        for column in &table.columns {
            xml.open("attribute").attr("id", column).attr("title", column).attr("type", kind_of(column)).close();
        }
        xml.close();
    }
    xml.open("nodes");
    for row in &nodes.rows {
        xml.open("node").attr("id", &row[0]).attr("label", &row[label]);
        values(&mut xml, &nodes.columns, row);
        xml.open("viz:size").attr("value", &row[8]).close();
        xml.open("viz:position").attr("x", &row[6]).attr("y", &turned(&row[7])).attr("z", "0.0").close().close();
    }
    xml.close().open("edges");
    for (row, id) in links.rows.iter().zip(0_usize..) {
        xml.open("edge").attr("id", &id.to_string()).attr("source", &row[0]).attr("target", &row[1]);
        xml.attr("weight", &row[2]);
        values(&mut xml, &links.columns, row);
        xml.close();
    }
    xml.finish()
}

fn values(xml: &mut Xml, columns: &[&'static str], row: &[String]) {
    xml.open("attvalues");
    for (column, cell) in columns.iter().zip(row) {
        xml.begin("attvalue").attr("for", column).attr("value", cell).close();
    }
    xml.close();
}

/// What is shown as GraphML. O(n).
#[must_use]
pub fn graphml(shot: Shot, caption: &Caption, pick: Pick) -> String {
    let (nodes, links) = (nodes(shot), links(shot));
    let label = label_column(pick);
    let mut xml = Xml::new();
    xml.open("graphml").attr("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml.open("desc").text(&caption.line()).close();
    key(&mut xml, "node", "label", "string");
    key(&mut xml, "edge", "weight", "int");
    for (class, table) in [("node", &nodes), ("edge", &links)] {
        for column in &table.columns {
            key(&mut xml, class, column, kind_of(column));
        }
    }
    xml.open("graph").attr("id", "kaart").attr("edgedefault", "undirected");
    for row in &nodes.rows {
        xml.open("node").attr("id", &row[0]);
        data(&mut xml, "node", "label", &row[label]);
        cells(&mut xml, "node", &nodes, row);
    }
    for row in &links.rows {
        xml.open("edge").attr("source", &row[0]).attr("target", &row[1]);
        data(&mut xml, "edge", "weight", &row[2]);
        cells(&mut xml, "edge", &links, row);
    }
    xml.finish()
}

/// GraphML keeps the ids of keys apart by what stands before the dot.
fn key(xml: &mut Xml, class: &str, column: &str, kind: &str) {
    xml.open("key").attr("id", &format!("{class}.{column}")).attr("for", class);
    // GraphML and GEXF name the same type of number differently.
    xml.attr("attr.name", column).attr("attr.type", if kind == "integer" { "int" } else { kind }).close();
}

fn data(xml: &mut Xml, class: &str, column: &str, value: &str) {
    xml.begin("data").attr("key", &format!("{class}.{column}")).text(value).close();
}

fn cells(xml: &mut Xml, class: &str, table: &Table, row: &[String]) {
    for (column, cell) in table.columns.iter().zip(row) {
        data(xml, class, column, cell);
    }
    xml.close();
}

/// The type of what stands in a column, as GEXF names it.
fn kind_of(column: &str) -> &'static str {
    match column {
        "zinnen" => "integer",
        "x" | "y" | "straal" | "sterkte" => "double",
        _ => "string",
    }
}

/// In which column of the nodes the names in this language stand.
fn label_column(pick: Pick) -> usize {
    let labels = Labels { dutch: "2".to_owned(), english: "3".to_owned() };
    if pick(&labels) == "2" { 2 } else { 3 }
}

/// The other way up.
fn turned(number: &str) -> String {
    number.strip_prefix('-').map_or_else(|| format!("-{number}"), str::to_owned)
}
