//! How fast and how well are graphs drawn?
//!
//! The layout behind the module's `layout`, here or in Chromium, where it must give the very bits
//! that it gives here and where other libraries draw the same graphs after it.

use std::time::Instant;

use verslagwijzer::topics::{DrawingQuality, layout_graph};

use super::browser::{self, Job, answered};
use super::graphs::Graph;
use super::peers;
use super::table::{Table, decimals, grouped};

const PAGE: &str = include_str!("../module/map.html");
const PEERS: &str = include_str!("../module/map_peers.js");

/// The other libraries, of npm.
const LIBRARIES: [&str; 8] = [
    "cytoscape@3.34.4",
    "cytoscape-fcose@2.2.0",
    "d3-force@3.0.1",
    "elkjs@0.12.1",
    "graphology@0.26.0",
    "graphology-layout-forceatlas2@0.10.1",
    "ngraph.graph@20.1.2",
    "ngraph.forcelayout@3.3.1",
];

/// What draws here.
const OURS: &str = "layout";

/// Nodes of a graph, and how often it is drawn, each time from another seed.
const SIZES: [(usize, u32); 3] = [(50, 7), (500, 3), (5_000, 1)];

/// One drawing of a graph.
struct Drawing {
    milliseconds: f64,
    positions: Vec<[f32; 2]>,
}

/// All drawings of the graph of each of [`SIZES`] by one library.
type Drawings = [Vec<Drawing>; SIZES.len()];

/// `cargo xtask bench map`.
///
/// # Errors
///
/// None; other measurements have some.
pub fn bench() -> Result<(), String> {
    let graphs = graphs();
    println!("\n{}", table(&graphs, &[(OURS.to_owned(), drawn_here(&graphs)?)])?);
    Ok(())
}

/// `cargo xtask bench map --browser`.
///
/// # Errors
///
/// What could not be built or started, what went wrong in the page, or that it drew something
/// else than is drawn here.
pub fn bench_in_browser() -> Result<(), String> {
    println!("\n{}", read(&browser::measured_one(job()?)?)?);
    println!("Every position of `{OURS}` is the same as here, to the bit.");
    Ok(())
}

/// What Chromium has to do for it.
///
/// # Errors
///
/// Other libraries that could not be had.
pub fn job() -> Result<Job, String> {
    let text = |graph: &Graph| graph.edges.iter().map(|[a, b]| format!("{a} {b}")).collect::<Vec<_>>().join(" ");
    let peers = peers::bundle("map-peers", PEERS, &LIBRARIES)?;
    let drawn = graphs().into_iter().zip(SIZES).map(|(graph, (n, times))| (format!("{n} {times}"), text(&graph)));
    Ok(Job { page: PAGE, texts: std::iter::once(("peers".to_owned(), peers)).chain(drawn).collect() })
}

/// What the page posted, as a table.
///
/// # Errors
///
/// Anything else than drawings, or other drawings than are made here.
pub fn read(posted: &str) -> Result<Table, String> {
    let graphs = graphs();
    let mut all: Vec<(String, Drawings)> = Vec::new();
    for row in posted.lines() {
        let (graph, who, drawing) = drawing(row).ok_or_else(|| answered(row))?;
        let at = all.iter().position(|(known, _)| *known == who).unwrap_or_else(|| {
            all.push((who, Drawings::default()));
            all.len() - 1
        });
        all[at].1.get_mut(graph).ok_or("The page drew a graph that it was not given.")?.push(drawing);
    }
    let here = drawn_here(&graphs)?;
    let positions =
        |drawings: &Drawings| drawings.iter().flatten().map(|drawing| drawing.positions.clone()).collect::<Vec<_>>();
    match all.iter().find(|(who, _)| who == OURS) {
        Some((_, drawn)) if positions(drawn) == positions(&here) => table(&graphs, &all),
        _ => Err("Chromium drew these graphs otherwise than they are drawn here.".to_owned()),
    }
}

fn graphs() -> [Graph; SIZES.len()] {
    SIZES.map(|(n, _)| Graph::clustered(n))
}

/// A row of what the page posts: the graph, who drew it, and how.
fn drawing(row: &str) -> Option<(usize, String, Drawing)> {
    let [graph, who, milliseconds, bits] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let bits: Vec<u32> = bits.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let positions = bits.as_chunks().0.iter().map(|at: &[u32; 2]| at.map(f32::from_bits)).collect();
    Some((graph.parse().ok()?, who.to_owned(), Drawing { milliseconds: milliseconds.parse().ok()?, positions }))
}

fn drawn_here(graphs: &[Graph]) -> Result<Drawings, String> {
    let mut drawings = Drawings::default();
    for ((graph, (_, times)), drawn) in graphs.iter().zip(SIZES).zip(&mut drawings) {
        for seed in 1..=times {
            let begin = Instant::now();
            let positions = layout_graph(graph.n, &graph.edges, seed).map_err(|problem| problem.to_string())?;
            drawn.push(Drawing { milliseconds: begin.elapsed().as_secs_f64() * 1e3, positions });
        }
    }
    Ok(drawings)
}

/// The median of each figure: how far distances in the drawing are from those in the graph, how
/// many of a node's neighbours are the right ones, how long it took.
fn table(graphs: &[Graph], all: &[(String, Drawings)]) -> Result<Table, String> {
    let mut table = Table::of(&["stress / np / time"]);
    table.head.extend(SIZES.map(|(n, _)| format!("{} nodes", grouped(n as f64))));
    for (who, drawings) in all {
        let mut row = vec![who.clone()];
        for (graph, drawings) in graphs.iter().zip(drawings) {
            row.push(cell(graph, drawings)?);
        }
        table.rows.push(row);
    }
    Ok(table)
}

fn cell(graph: &Graph, drawings: &[Drawing]) -> Result<String, String> {
    let quality =
        |drawing: &Drawing| DrawingQuality::of(&drawing.positions, &graph.edges).map_err(|problem| problem.to_string());
    let qualities = drawings.iter().map(quality).collect::<Result<Vec<_>, String>>()?;
    let Some(stress) = median(qualities.iter().map(|quality| quality.stress)) else { return Ok("–".to_owned()) };
    let np = median(qualities.iter().map(|quality| quality.neighbourhood)).unwrap_or_default();
    let time = median(drawings.iter().map(|drawing| drawing.milliseconds)).unwrap_or_default();
    let time = if time < 10.0 { decimals(time, 1) } else { grouped(time) };
    Ok(format!("{} / {} / {time} ms", decimals(stress, 3), decimals(np, 2)))
}

fn median(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_read_to_the_bit_and_anything_else_is_not() {
        let bits = [0.1_f32, -2.5].map(f32::to_bits);
        let (graph, who, read) = drawing(&format!("2\tfcose\t1.5\t{} {}", bits[0], bits[1])).expect("four cells");
        assert_eq!((graph, who.as_str(), read.milliseconds, read.positions), (2, "fcose", 1.5, vec![[0.1, -2.5]]));
        assert!(drawing("problem: no such file").is_none());
    }

    #[test]
    fn what_another_library_does_not_draw_has_no_figures() {
        let graph = Graph::clustered(50);
        assert_eq!(cell(&graph, &[]).as_deref(), Ok("–"));
        let positions = layout_graph(graph.n, &graph.edges, 1).expect("a drawing");
        let drawn = cell(&graph, &[Drawing { milliseconds: 1234.0, positions }]).expect("figures");
        assert!(drawn.starts_with(".0") && drawn.ends_with(" / 1,234 ms"), "{drawn}");
    }
}
