//! How fast and how well are graphs drawn?
//!
//! The layout behind the module's `layout`, on the graphs on which other libraries were
//! measured, here or in Chromium. In Chromium it must give the very bits that it gives here.

use std::time::Instant;

use verslagwijzer::topics::{DrawingQuality, layout_graph};

use super::browser;
use super::graphs::Graph;

const PAGE: &str = include_str!("../module/map.html");

/// Nodes of a graph, how often it is drawn, each time from another seed, and what of it was
/// measured elsewhere, in Chromium on the same graphs: stress, neighbourhood, milliseconds.
const SIZES: [(usize, u32, &str); 3] = [
    (50, 7, "elk-stress .060 .87 1,211; fcose .072 .82 100; ForceAtlas2 .093 .86 33"),
    (500, 3, "fcose .118 .50 1,540; ngraph .137 .57 855; ForceAtlas2 .159 .71 2,294"),
    (5_000, 1, "ngraph .181 .23 57,210; ForceAtlas2 .190 .35 27,350; d3-force .211 .26 20,190"),
];

/// One drawing of a graph.
struct Drawing {
    milliseconds: f64,
    positions: Vec<[f32; 2]>,
}

/// `cargo xtask bench map`.
///
/// # Errors
///
/// None; other measurements have some.
pub fn bench() -> Result<(), String> {
    let graphs = SIZES.map(|(n, ..)| Graph::clustered(n));
    report(&graphs, &drawn_here(&graphs)?)
}

/// `cargo xtask bench map --browser`.
///
/// # Errors
///
/// What could not be built or started, what went wrong in the page, or that it drew something
/// else than is drawn here.
pub fn bench_in_browser() -> Result<(), String> {
    let graphs = SIZES.map(|(n, ..)| Graph::clustered(n));
    let text = |graph: &Graph| graph.edges.iter().map(|[a, b]| format!("{a} {b}")).collect::<Vec<_>>().join(" ");
    let texts: Vec<(String, String)> =
        graphs.iter().zip(SIZES).map(|(graph, (n, times, _))| (format!("{n} {times}"), text(graph))).collect();
    let posted = browser::measured(PAGE, &texts)?;
    let mut drawn: Vec<Vec<Drawing>> = graphs.iter().map(|_| Vec::new()).collect();
    for row in posted.lines() {
        let (graph, drawing) = read(row).ok_or_else(|| format!("The page answered: {:.200}", row))?;
        drawn.get_mut(graph).ok_or("The page drew a graph that it was not given.")?.push(drawing);
    }
    report(&graphs, &drawn)?;
    let here = drawn_here(&graphs)?;
    let same = drawn
        .iter()
        .flatten()
        .map(|drawing| &drawing.positions)
        .eq(here.iter().flatten().map(|drawing| &drawing.positions));
    if !same {
        return Err("Chromium drew these graphs otherwise than they are drawn here.".to_owned());
    }
    println!("\nEvery position is the same as here, to the bit.");
    Ok(())
}

/// A row of what the page posts.
fn read(row: &str) -> Option<(usize, Drawing)> {
    let mut cells = row.split('\t');
    let graph = cells.next()?.parse().ok()?;
    let milliseconds = cells.next()?.parse().ok()?;
    let bits: Vec<u32> = cells.next()?.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let positions = bits.as_chunks().0.iter().map(|at: &[u32; 2]| at.map(f32::from_bits)).collect();
    Some((graph, Drawing { milliseconds, positions }))
}

fn drawn_here(graphs: &[Graph]) -> Result<Vec<Vec<Drawing>>, String> {
    let draw = |graph: &Graph, seed| {
        let begin = Instant::now();
        let positions = layout_graph(graph.n, &graph.edges, seed).map_err(|problem| problem.to_string())?;
        Ok(Drawing { milliseconds: begin.elapsed().as_secs_f64() * 1e3, positions })
    };
    graphs.iter().zip(SIZES).map(|(graph, (_, times, _))| (1..=times).map(|seed| draw(graph, seed)).collect()).collect()
}

/// Prints the median of each figure.
fn report(graphs: &[Graph], drawn: &[Vec<Drawing>]) -> Result<(), String> {
    println!("\n{:>6} {:>8} {:>8} {:>10}  others in Chromium", "nodes", "stress", "np", "time");
    for ((graph, drawings), (n, _, others)) in graphs.iter().zip(drawn).zip(SIZES) {
        let quality = |drawing: &Drawing| {
            DrawingQuality::of(&drawing.positions, &graph.edges).map_err(|problem| problem.to_string())
        };
        let qualities = drawings.iter().map(quality).collect::<Result<Vec<_>, String>>()?;
        let stress = median(qualities.iter().map(|quality| quality.stress));
        let neighbourhood = median(qualities.iter().map(|quality| quality.neighbourhood));
        let time = median(drawings.iter().map(|drawing| drawing.milliseconds));
        println!("{n:>6} {stress:>8.3} {neighbourhood:>8.2} {time:>7.1} ms  {others}");
    }
    Ok(())
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_read_to_the_bit_and_anything_else_is_not() {
        let bits = [0.1_f32, -2.5].map(f32::to_bits);
        let (graph, drawing) = read(&format!("2\t1.5\t{} {}", bits[0], bits[1])).expect("three cells");
        assert_eq!((graph, drawing.milliseconds, drawing.positions), (2, 1.5, vec![[0.1, -2.5]]));
        assert!(read("problem: no such file").is_none());
    }
}
