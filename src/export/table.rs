//! How does a table leave the page?
//!
//! # The promise of a CSV
//!
//! UTF-8 with the byte order mark by which spreadsheets recognise it; one row of heads, and
//! every row after it as long; lines end as RFC 4180 has it. Separators follow the language
//! of the page, as spreadsheets follow that of their reader: in Dutch a semicolon and a
//! decimal comma, in English a comma and a decimal point. **Every cell stands between
//! quotation marks**, so whatever separators a spreadsheet looks for, no text of a report is
//! split. The header ([`Exported`]) stands behind the columns, in every row, so that a row
//! that was copied still says where it is from; a table without rows has one row with
//! nothing else.
//!
//! A cell that a spreadsheet would compute (one that begins with `=`, `+`, `-`, `@`, a tab
//! or a new line, and is no number) gets an apostrophe before it (OWASP, *CSV injection*).
//! JSON has the text as it is.

use super::exported::Exported;
use super::json::Json;
use crate::view_state::Language;

/// A table to take along: heads and rows of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table as CSV that opens right in LibreOffice and in Excel, with what it is behind
    /// every row. O(n).
    #[must_use]
    pub fn to_csv(&self, about: &Exported) -> String {
        let header = about.header();
        let mut heads = self.columns.iter().copied().chain(header.iter().map(|(name, _)| *name));
        let mut csv = String::from("\u{FEFF}");
        push_row(&mut csv, &mut heads, about.language);
        let nothing = [vec![String::new(); self.columns.len()]];
        let rows: &[Vec<String>] = if self.rows.is_empty() { &nothing } else { &self.rows };
        for row in rows {
            let cells = row.iter().chain(header.iter().map(|(_, text)| text));
            push_row(&mut csv, &mut cells.map(String::as_str), about.language);
        }
        csv
    }

    /// The table as JSON (RFC 8259): what it is, and under `rijen` an object for each row.
    /// O(n).
    #[must_use]
    pub fn to_json(&self, about: &Exported) -> String {
        let mut json = Json::default();
        json.open("", '{');
        for (name, text) in about.header() {
            json.text(name, &text);
        }
        json.open("rijen", '[');
        for row in &self.rows {
            json.open("", '{');
            for (name, cell) in self.columns.iter().zip(row) {
                json.text(name, cell);
            }
            json.close("}");
        }
        json.close("]}\n");
        json.0
    }
}

/// Digits, before them a minus and between them a point where need be.
fn is_number(cell: &str) -> bool {
    let mut parts = cell.strip_prefix('-').unwrap_or(cell).splitn(2, '.');
    parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn push_row(csv: &mut String, cells: &mut dyn Iterator<Item = &str>, language: Language) {
    let is_dutch = language == Language::Dutch;
    let mut separator = "";
    for cell in cells {
        let is_number = is_number(cell);
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\n', '\r']) && !is_number;
        let text = if is_number && is_dutch { cell.replace('.', ",") } else { cell.replace('"', "\"\"") };
        for part in [separator, "\"", if is_formula { "'" } else { "" }, &text, "\""] {
            csv.push_str(part);
        }
        separator = if is_dutch { ";" } else { "," };
    }
    csv.push_str("\r\n");
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::tests::about;
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[[&str; 2]]) -> Table {
        let rows = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        Table { columns: vec!["zin", "tekst"], rows }
    }

    /// Reads CSV as RFC 4180 has it, with this separator.
    fn read(csv: &str, separator: char) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
        let mut is_quoted = false;
        let mut chars = csv.strip_prefix('\u{FEFF}').expect("a byte order mark").chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '"' if is_quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
                '"' => is_quoted = !is_quoted,
                c if is_quoted => cell.push(c),
                c if c == separator => row.push(std::mem::take(&mut cell)),
                '\r' => {}
                '\n' => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                c => panic!("{c:?} stands outside a cell"),
            }
        }
        rows
    }

    #[test]
    fn csv_has_its_source_in_every_row() {
        let csv = table(&[["p1z1", "Hij zei: \"ja\"; en ging, snel."], ["p1z2", "Één\nregel \\"]]).to_csv(&about());
        let source = "\"Zinnen\";\"Verslagen van de regering\";\"Zoekwoorden: steun\";\"2026-11-22\";\"1a2b3c4d\";\"https://example.org/?v=1&q=steun\"\r\n";
        assert_eq!(
            csv,
            format!(
                "\u{FEFF}\"zin\";\"tekst\";\"export\";\"bron\";\"filters\";\"datum\";\"gegevens\";\"weergave\"\r\n\
                 \"p1z1\";\"Hij zei: \"\"ja\"\"; en ging, snel.\";{source}\
                 \"p1z2\";\"Één\nregel \\\";{source}"
            )
        );
    }

    #[test]
    fn a_table_without_rows_still_says_what_was_asked() {
        let rows = read(&table(&[]).to_csv(&about()), ';');
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1][..4], ["", "", "Zinnen", "Verslagen van de regering"]);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1-1", "-", "-1.2.3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            let rows = read(&table(&[["p1z1", formula]]).to_csv(&about()), ';');
            assert_eq!(rows[1][1], format!("'{formula}"));
        }
        let rows = read(&table(&[["p1z1", "5 - 3 = 2"]]).to_csv(&about()), ';');
        assert_eq!(rows[1][1], "5 - 3 = 2", "what is no formula stays as it is");
    }

    #[test]
    fn numbers_and_separators_are_those_of_the_readers_spreadsheet() {
        let numbers = table(&[["-0.277", "12"]]);
        assert_eq!(read(&numbers.to_csv(&about()), ';')[1][..2], ["-0,277", "12"]);
        let english = Exported { language: Language::English, ..about() };
        assert_eq!(read(&numbers.to_csv(&english), ',')[1][..2], ["-0.277", "12"]);
    }

    #[test]
    fn json_says_what_it_is_and_reads_back_as_the_table() {
        let json = table(&[["p1z1", "Hij zei: \"ja\"."], ["p1z2", "=1"]]).to_json(&about());
        let read: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
        let wanted = serde_json::json!({
            "export": "Zinnen", "bron": "Verslagen van de regering", "filters": "Zoekwoorden: steun",
            "datum": "2026-11-22", "gegevens": "1a2b3c4d", "weergave": "https://example.org/?v=1&q=steun",
            "rijen": [{ "zin": "p1z1", "tekst": "Hij zei: \"ja\"." }, { "zin": "p1z2", "tekst": "=1" }],
        });
        assert_eq!(read, wanted);
        let empty: serde_json::Value = serde_json::from_str(&table(&[]).to_json(&about())).expect("valid JSON");
        assert_eq!(empty["rijen"], serde_json::json!([]));
    }

    proptest! {
        #[test]
        fn any_cell_stays_one_cell(id in any::<String>(), text in any::<String>()) {
            let rows = read(&table(&[[&id, &text]]).to_csv(&about()), ';');
            prop_assert_eq!(rows.len(), 2);
            prop_assert_eq!(rows[1].len(), 8);
            for (cell, written) in [(&rows[1][0], &id), (&rows[1][1], &text)] {
                // Of a number only the decimal sign changes, of what looks like a formula nothing.
                let text = cell.strip_prefix('\'').filter(|_| !written.starts_with('\'')).unwrap_or(cell);
                let is_kept = text == written || text.replace(',', ".") == *written;
                prop_assert!(is_kept, "{:?} became {:?}", written, cell);
            }
        }
    }
}
