//! What does a TopoJSON file hold?
//!
//! Countries share their borders: a border stands in the file once, as an arc, and countries
//! are rings of arcs. So what is simplified once fits on both sides (Bostock, *The TopoJSON
//! Format Specification*, 2.1).

use serde_json::Value;

use super::{Point, is_inside};

/// Countries and the arcs that they are made of; points are longitude and latitude.
pub struct Topology {
    /// Every arc.
    pub arcs: Vec<Vec<Point>>,
    /// Every country.
    pub countries: Vec<Country>,
}

/// A country: its rings, each a list of arcs. The arc `!n` is arc `n` from its end.
pub struct Country {
    /// Its English name.
    pub name: String,
    /// Outlines and holes alike.
    pub rings: Vec<Vec<i64>>,
}

impl Topology {
    /// Reads the countries of a quantised TopoJSON file.
    ///
    /// # Errors
    ///
    /// What the file lacks.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
        let transform = |key: &str| point(&file["transform"][key]);
        let (scale, start) = (transform("scale"), transform("translate"));
        let arcs: Vec<Vec<Point>> = list(&file["arcs"]).map(|arc| unpacked(arc, scale, start)).collect();
        let countries = list(&file["objects"]["countries"]["geometries"]).map(country).collect();
        if arcs.is_empty() { Err("no TopoJSON: there are no arcs".to_owned()) } else { Ok(Self { arcs, countries }) }
    }
}

impl Topology {
    /// Gives what one country has around a point to another, without a border between them.
    ///
    /// # Errors
    ///
    /// Where the file has no such countries, or nothing around that point.
    pub fn hand_over(&mut self, from: &str, to: &str, point: Point) -> Result<(), String> {
        let find = |name: &str| self.countries.iter().position(|country| country.name == name);
        let (Some(from_at), Some(to_at)) = (find(from), find(to)) else {
            return Err(format!("the file has no {from} or no {to}"));
        };
        let rings = &self.countries[from_at].rings;
        let Some(given) = rings.iter().position(|ring| is_inside(point, &joined(ring, &self.arcs))) else {
            return Err(format!("{from} has nothing around {point:?}"));
        };
        let given = self.countries[from_at].rings.remove(given);
        let received = &mut self.countries[to_at].rings;
        let neighbour = received.iter().position(|ring| ring.iter().any(|arc| given.contains(&!arc)));
        match neighbour {
            Some(neighbour) => received[neighbour] = merged(&received[neighbour], &given),
            None => received.push(given),
        }
        Ok(())
    }
}

/// The ring around two rings that share one stretch of border.
fn merged(one: &[i64], other: &[i64]) -> Vec<i64> {
    let open = |ring: &[i64], other: &[i64]| -> Vec<i64> {
        let is_shared = |at: usize| other.contains(&!ring[at % ring.len()]);
        let start = (0..ring.len()).find(|at| is_shared(at + ring.len() - 1) && !is_shared(*at)).unwrap_or_default();
        let order = (start..start + ring.len()).filter(|at| !is_shared(*at));
        order.map(|at| ring[at % ring.len()]).collect()
    };
    let mut around = open(one, other);
    around.extend(open(other, one));
    around
}

/// The points of a ring; its last point is its first and is left out.
pub fn joined(ring: &[i64], arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut points = Vec::new();
    for arc in ring {
        let forward = *arc >= 0;
        let arc = &arcs[usize::try_from(if forward { *arc } else { !arc }).unwrap_or_default()];
        // Where an arc ends, the next one begins.
        let but_last = arc.len().saturating_sub(1);
        if forward {
            points.extend(&arc[..but_last]);
        } else {
            points.extend(arc.iter().rev().take(but_last));
        }
    }
    points
}

fn country(geometry: &Value) -> Country {
    let polygons: Vec<&Value> = match geometry["type"].as_str() {
        Some("MultiPolygon") => list(&geometry["arcs"]).collect(),
        _ => vec![&geometry["arcs"]],
    };
    let rings = polygons.into_iter().flat_map(list);
    Country {
        name: geometry["properties"]["name"].as_str().unwrap_or_default().to_owned(),
        rings: rings.map(|ring| list(ring).filter_map(Value::as_i64).collect()).collect(),
    }
}

/// An arc whose points are written as steps of a grid.
fn unpacked(arc: &Value, scale: Point, start: Point) -> Vec<Point> {
    let mut at = [0.0, 0.0];
    list(arc)
        .map(|step| {
            let step = point(step);
            at = [at[0] + step[0], at[1] + step[1]];
            [at[0] * scale[0] + start[0], at[1] * scale[1] + start[1]]
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn point(value: &Value) -> Point {
    [0, 1].map(|at| value[at].as_f64().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_joined_from_arcs_in_either_direction() {
        let text = r#"{"transform": {"scale": [2, 1], "translate": [10, 0]},
            "arcs": [[[0, 0], [1, 0], [0, 1]], [[0, 0], [0, 1], [1, 0]]],
            "objects": {"countries": {"geometries": [
                {"type": "Polygon", "arcs": [[0, -2]], "properties": {"name": "Square"}}]}}}"#;
        let topology = Topology::read(text).expect("a small file");
        let square = &topology.countries[0];
        assert_eq!(square.name, "Square");
        assert_eq!(joined(&square.rings[0], &topology.arcs), [[10.0, 0.0], [12.0, 0.0], [12.0, 1.0], [10.0, 1.0]]);
        assert!(Topology::read("{}").is_err());
    }

    #[test]
    fn what_is_handed_over_lies_within_one_border() {
        // Two squares side by side; arc 1 is the border between them.
        let text = r#"{"transform": {"scale": [1, 1], "translate": [0, 0]},
            "arcs": [[[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [0, 1]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
            "objects": {"countries": {"geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "West"}},
                {"type": "Polygon", "arcs": [[-2, 2]], "properties": {"name": "East"}}]}}}"#;
        let mut topology = Topology::read(text).expect("a small file");
        topology.hand_over("East", "West", [1.5, 0.5]).expect("East lies there");
        assert_eq!(topology.countries[0].rings, [[0, 2]]);
        assert!(topology.countries[1].rings.is_empty());
        assert!(topology.hand_over("East", "West", [1.5, 0.5]).is_err());
    }
}
