//! How does a table leave the page?

/// A table to take along: heads and rows of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as CSV (RFC 4180) in UTF-8, with the byte order mark by which spreadsheets
    /// recognise that. A cell that a spreadsheet would take for a formula gets an apostrophe
    /// before it, which spreadsheets take for *this is text* (OWASP, *CSV injection*). O(n).
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = String::from("\u{FEFF}");
        let heads: Vec<String> = self.columns.iter().map(|column| (*column).to_owned()).collect();
        for row in std::iter::once(&heads).chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    csv.push(',');
                }
                push_csv(&mut csv, cell);
            }
            csv.push_str("\r\n");
        }
        csv
    }

    /// The table as a JSON list (RFC 8259) with an object for each row. O(n).
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::from("[");
        for (at, row) in self.rows.iter().enumerate() {
            json.push_str(if at == 0 { "\n{" } else { ",\n{" });
            for (column, (name, cell)) in self.columns.iter().zip(row).enumerate() {
                json.push_str(if column == 0 { "" } else { "," });
                push_json(&mut json, name);
                json.push(':');
                push_json(&mut json, cell);
            }
            json.push('}');
        }
        json.push_str("\n]\n");
        json
    }
}

fn push_csv(csv: &mut String, cell: &str) {
    let is_number = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        return push_csv(csv, &format!("'{cell}"));
    }
    if cell.contains(['"', ',', '\n', '\r']) {
        csv.push('"');
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(cell);
    }
}

fn push_json(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            // Control characters stand in no text of ours; a space loses nothing.
            c if c < ' ' => json.push(' '),
            c => json.push(c),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        Table {
            columns: vec!["zin", "tekst"],
            rows: vec![row(["p1z1", "Hij zei: \"ja\", en ging."]), row(["p1z2", "Één\nregel \\"])],
        }
    }

    #[test]
    fn csv_quotes_what_would_break_a_row() {
        assert_eq!(
            table().to_csv(),
            "\u{FEFF}zin,tekst\r\np1z1,\"Hij zei: \"\"ja\"\", en ging.\"\r\np1z2,\"Één\nregel \\\"\r\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        let row = ["=1+1", "@x", "+31", "-x, y", "-0.277", "-"].map(str::to_owned).to_vec();
        let table = Table { columns: Vec::new(), rows: vec![row] };
        assert!(table.to_csv().ends_with("\r\n'=1+1,'@x,'+31,\"'-x, y\",-0.277,-\r\n"), "{}", table.to_csv());
    }

    #[test]
    fn json_reads_back_as_the_table() {
        let read: serde_json::Value = serde_json::from_str(&table().to_json()).expect("valid JSON");
        assert_eq!(read[0]["tekst"], "Hij zei: \"ja\", en ging.");
        assert_eq!(read[1]["tekst"], "Één\nregel \\");
        assert_eq!(read.as_array().map(Vec::len), Some(2));
        let empty: serde_json::Value = serde_json::from_str(&Table::default().to_json()).expect("valid JSON");
        assert_eq!(empty.as_array().map(Vec::len), Some(0));
    }
}
