//! How does a whole collection of own reports travel as one file?
//!
//! As JSON that is written a report a line, so that it can be made and read in pieces, and
//! that a line which got damaged on the way costs one report:
//!
//! ```json
//! {"verslagwijzer":"eigen-verslagen","versie":1,"aantal":2,"verslagen":[
//! {"controle":"85944171f73967e8","verslag":{"version":1,"id":"eigen-…","report":"…"}},
//! {"controle":"cbf29ce484222325","verslag":{"version":1,"id":"eigen-…","report":"…"}}
//! ],"controle":"af63bd4c8601b7df"}
//! ```
//!
//! `controle` is FNV-1a in 64 bits: of a report over its JSON as it stands there; at the end
//! over those of all lines, one after another.
//!
//! # What this module does not do
//!
//! It knows nothing of JSON but where a line begins and ends: what stands for a report comes
//! from [`OwnReport`](super::OwnReport) and goes back there by way of serde, and is then to be
//! [checked](super::OwnReport::checked).

use super::fingerprint::checksum;
use crate::import::model::words;
use serde::Deserialize;
use serde::Serialize;

/// The form of the file that is written here; older ones are read, newer ones are not.
pub const VERSION: u16 = 1;

/// What the file begins with, up to its version.
const BEGINS: &str = "{\"verslagwijzer\":\"eigen-verslagen\",\"versie\":";

/// What stands around a report in its line.
const ROW_BEGINS: &str = "{\"controle\":\"";
const ROW_GOES_ON: &str = "\",\"verslag\":";

/// What the file ends with, up to its checksum.
const ENDS: &str = "],\"controle\":\"";

/// Does a file that begins so hold a collection?
#[must_use]
pub fn is_collection(beginning: &str) -> bool {
    beginning.trim_start_matches('\u{FEFF}').starts_with(BEGINS)
}

/// Why a line of the file gives no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BadRow {
    /// It is not the line that was written.
    Damaged,
    /// A later version of the page has written it.
    Newer,
    /// Its text is not the one that its id stands for.
    Altered,
    /// Its files, or the corrections in them, cannot be read.
    Unsound,
}

words! { BadRow { Damaged = "damaged", Newer = "newer", Altered = "altered", Unsound = "unsound", } }

/// What is wrong with a file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BadFile {
    /// It is no collection of reports.
    NoCollection,
    /// A later version of the page has written it.
    Newer,
    /// It breaks off, or lines of it are missing.
    Incomplete,
}

/// Writes a collection, piece by piece: [`head`](Writer::head), [`row`](Writer::row) for each
/// report, [`tail`](Writer::tail). The pieces together are the file.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    n_reports: usize,
    n_written: usize,
    checksums: String,
}

impl Writer {
    /// For so many reports.
    #[must_use]
    pub fn new(n_reports: usize) -> Self {
        Self { n_reports, ..Self::default() }
    }

    /// What the file begins with.
    #[must_use]
    pub fn head(&self) -> String {
        format!("{BEGINS}{VERSION},\"aantal\":{},\"verslagen\":[\n", self.n_reports)
    }

    /// The line of a report, which is given as JSON without ends of lines. O(n).
    pub fn row(&mut self, report: &str) -> String {
        let sum = checksum(report);
        self.n_written += 1;
        let comma = if self.n_written < self.n_reports { "," } else { "" };
        let row = format!("{ROW_BEGINS}{sum}{ROW_GOES_ON}{report}}}{comma}\n");
        self.checksums.push_str(&sum);
        row
    }

    /// What the file ends with.
    #[must_use]
    pub fn tail(self) -> String {
        format!("{ENDS}{}\"}}\n", checksum(&self.checksums))
    }
}

/// Reads a collection, line by line.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// How many reports there are, by the first line.
    n_reports: Option<usize>,
    n_rows: usize,
    checksums: String,
    is_whole: bool,
}

impl Reader {
    /// How many reports there are, by the first line; 0 before that. For a reader to wait by.
    #[must_use]
    pub fn n_reports(&self) -> usize {
        self.n_reports.unwrap_or_default()
    }

    /// Reads the first line.
    ///
    /// # Errors
    ///
    /// [`BadFile::NoCollection`], [`BadFile::Newer`]: then nothing behind it can be read.
    pub fn head(&mut self, line: &str) -> Result<(), BadFile> {
        let line = line.trim_start_matches('\u{FEFF}').trim_end();
        let behind = line.strip_prefix(BEGINS).ok_or(BadFile::NoCollection)?;
        let (version, behind) = behind.split_once(',').ok_or(BadFile::NoCollection)?;
        let version: u16 = version.parse().map_err(|_| BadFile::NoCollection)?;
        if version > VERSION {
            return Err(BadFile::Newer);
        }
        let n_reports = behind.strip_prefix("\"aantal\":").and_then(|rest| rest.split(',').next()?.parse().ok());
        self.n_reports = Some(n_reports.ok_or(BadFile::NoCollection)?);
        Ok(())
    }

    /// Reads a line behind the first: the report in it as JSON, or nothing where it has none
    /// to have. O(n).
    ///
    /// # Errors
    ///
    /// [`BadRow::Damaged`]; the next line can still be read.
    pub fn row<'a>(&mut self, line: &'a str) -> Result<Option<&'a str>, BadRow> {
        let line = line.trim_end();
        if line.is_empty() || self.is_whole {
            return Ok(None);
        }
        if let Some(sum) = line.strip_prefix(ENDS).and_then(|behind| behind.strip_suffix("\"}")) {
            let is_all = self.n_reports == Some(self.n_rows);
            self.is_whole = is_all && sum == checksum(&self.checksums);
            return Ok(None);
        }
        self.n_rows += 1;
        let behind = line.strip_prefix(ROW_BEGINS).ok_or(BadRow::Damaged)?;
        let (sum, report) = behind.split_once(ROW_GOES_ON).ok_or(BadRow::Damaged)?;
        let report = report.strip_suffix(',').unwrap_or(report).strip_suffix('}').ok_or(BadRow::Damaged)?;
        self.checksums.push_str(sum);
        if checksum(report) == sum { Ok(Some(report)) } else { Err(BadRow::Damaged) }
    }

    /// Was that all there was?
    ///
    /// # Errors
    ///
    /// [`BadFile::Incomplete`]: lines are missing, or the end is. What was read is sound.
    pub fn finish(&self) -> Result<(), BadFile> {
        if self.is_whole { Ok(()) } else { Err(BadFile::Incomplete) }
    }
}

// What is written is read back with a library that is not there in the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::import::OwnReport;
    use crate::import::own::tests::two_reports;

    fn written(reports: &[OwnReport]) -> String {
        let mut writer = Writer::new(reports.len());
        let mut file = writer.head();
        for report in reports {
            file.push_str(&writer.row(&serde_json::to_string(report).expect("JSON")));
        }
        file + &writer.tail()
    }

    /// Everything a file gives, and what is wrong with each line and with all of it.
    fn read(file: &str) -> (Vec<OwnReport>, Vec<BadRow>, Result<(), BadFile>) {
        let mut reader = Reader::default();
        let mut lines = file.lines();
        if let Err(bad) = reader.head(lines.next().unwrap_or_default()) {
            return (Vec::new(), Vec::new(), Err(bad));
        }
        let (mut reports, mut bad) = (Vec::new(), Vec::new());
        for line in lines {
            let report = match reader.row(line) {
                Ok(None) => continue,
                Ok(Some(json)) => serde_json::from_str(json).map_err(|_| BadRow::Damaged).and_then(OwnReport::checked),
                Err(damaged) => Err(damaged),
            };
            match report {
                Ok(report) => reports.push(report),
                Err(why) => bad.push(why),
            }
        }
        (reports, bad, reader.finish())
    }

    #[test]
    fn a_collection_comes_back_as_it_went() {
        for n in 0..=2 {
            let reports = &two_reports()[..n];
            let file = written(reports);
            let value: serde_json::Value = serde_json::from_str(&file).expect("JSON");
            assert_eq!(value["verslagen"].as_array().map(Vec::len), Some(n));
            assert_eq!(read(&file), (reports.to_vec(), Vec::new(), Ok(())));
            let kept_by_windows = format!("\u{FEFF}{}", file.replace('\n', "\r\n"));
            assert_eq!(read(&kept_by_windows), (reports.to_vec(), Vec::new(), Ok(())));
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_taken() {
        let reports = two_reports();
        let file = written(&reports);
        let rest = vec![reports[1].clone()];
        let incomplete = Err(BadFile::Incomplete);
        assert_eq!(read(&file.replacen("Antalya", "Ankara", 1)), (rest.clone(), vec![BadRow::Damaged], Ok(())));
        let without_first: Vec<&str> =
            file.lines().enumerate().filter(|(at, _)| *at != 1).map(|(_, line)| line).collect();
        assert_eq!(read(&without_first.join("\n")), (rest.clone(), Vec::new(), incomplete));
        let cut_off = &file[..file.len() - 300];
        assert_eq!(read(cut_off), (vec![reports[0].clone()], vec![BadRow::Damaged], incomplete));
        assert_eq!(read("").2, Err(BadFile::NoCollection));
        assert_eq!(read("{\"iets\": 1}").2, Err(BadFile::NoCollection));
        assert_eq!(read(&file.replacen("\"versie\":1", "\"versie\":2", 1)).2, Err(BadFile::Newer));
    }

    #[test]
    fn a_record_that_was_written_over_is_known_for_it() {
        let [mut altered, mut newer] = two_reports();
        let mut unsound = altered.clone();
        altered.report = altered.report.replacen("bondgenoten", "partners", 1);
        newer.version += 1;
        unsound.statements = unsound.statements.replacen("beschrijft", "vertelt", 1);
        let (reports, bad, whole) = read(&written(&[altered, newer, unsound]));
        assert_eq!((reports, bad, whole), (Vec::new(), vec![BadRow::Altered, BadRow::Newer, BadRow::Unsound], Ok(())));
    }
}
