//! Which nodes lie around a node?

use super::Positions;

/// Nodes sorted into square cells by where they lie.
pub(super) struct Grid {
    n_columns: usize,
    n_rows: usize,
    /// In which column and row each node lies.
    places: Vec<(usize, usize)>,
    /// Where the nodes of each cell begin in `nodes`, row after row, and where the last end.
    starts: Vec<usize>,
    nodes: Vec<u32>,
}

impl Grid {
    /// Cells of this size, larger where nodes lie so far apart that most would be empty.
    /// O(n).
    pub(super) fn of(positions: &Positions, cell: f64) -> Self {
        let [mut left, mut top] = [f64::INFINITY; 2];
        let [mut right, mut bottom] = [f64::NEG_INFINITY; 2];
        for [x, y] in positions {
            (left, right) = (left.min(*x), right.max(*x));
            (top, bottom) = (top.min(*y), bottom.max(*y));
        }
        // No more cells than nodes a side.
        let cell = cell.max((right - left).max(bottom - top) / positions.len() as f64);
        let place = |[x, y]: &[f64; 2]| (((x - left) / cell) as usize, ((y - top) / cell) as usize);
        let places: Vec<(usize, usize)> = positions.iter().map(place).collect();
        let (n_columns, n_rows) = (((right - left) / cell) as usize + 1, ((bottom - top) / cell) as usize + 1);
        let mut starts = vec![0; n_columns * n_rows + 1];
        for (column, row) in &places {
            starts[row * n_columns + column + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut nodes = vec![0; positions.len()];
        for (node, (column, row)) in places.iter().enumerate() {
            let next = &mut next[row * n_columns + column];
            nodes[*next] = node as u32;
            *next += 1;
        }
        Self { n_columns, n_rows, places, starts, nodes }
    }

    /// The nodes in the cell of a node, itself too, and in the eight around it: row by row,
    /// none twice.
    pub(super) fn around(&self, node: usize) -> [&[u32]; 3] {
        let (column, row) = self.places[node];
        let columns = column.saturating_sub(1)..(column + 2).min(self.n_columns);
        [row.checked_sub(1), Some(row), Some(row + 1)].map(|row| match row {
            Some(row) if row < self.n_rows => {
                let first = row * self.n_columns;
                &self.nodes[self.starts[first + columns.start]..self.starts[first + columns.end]]
            }
            _ => &[],
        })
    }
}
