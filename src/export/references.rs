//! How does a citation stand in the forms that reference managers read?
//!
//! * **BibTeX**: the specials of TeX are escaped, also `{` and `}`, as commands: BibTeX
//!   counts braces without looking at what stands before them. The title stands in braces of
//!   its own, so that no style makes its capitals small. An address is not escaped: `url` is
//!   read to the letter (*The biblatex Package*, section 2.2.1); only braces and backslashes,
//!   which no address of ours has, are written as an address writes them.
//! * **RIS** (Research Information Systems; *RIS Format Specifications*, 2012): one line for
//!   each tag, which has two characters and stands before `"  - "`; nothing is escaped, and
//!   lines end with carriage return and line feed.
//! * **CSL-JSON**: Citation Style Language 1.0.2, `schemas/input/csl-data.json`.
//!
//! A sentence is cited as (a part of) a report, anything else as a page of the web. The day
//! of viewing, the address, the version of the data and the sentence to the letter stand in
//! each form in the field it has for that.

use super::citation::Cited;
use super::citation::SITE;
use super::exported::on_one_line;
use super::json::Json;
use crate::corpus::Date;

/// The parts that all forms share, each on one line; what is not known is empty.
struct Parts {
    id: String,
    is_report: bool,
    author: String,
    title: String,
    year: String,
    quote: String,
    note: String,
    address: String,
}

fn parts(cited: &Cited) -> Parts {
    let passage = cited.passage.as_ref();
    let id = match passage {
        None => format!("verslagwijzer-{:08x}", fingerprint(&cited.about.address)),
        Some(passage) => format!("{}.{}", passage.report.id, passage.spot),
    };
    Parts {
        id,
        is_report: passage.is_some(),
        author: cited.author().to_owned(),
        title: on_one_line(&cited.title()),
        year: passage.map_or_else(String::new, |passage| passage.report.days.end.year.to_string()),
        quote: passage.map_or_else(String::new, |passage| on_one_line(passage.quote)),
        note: on_one_line(&cited.about.note()),
        address: on_one_line(&cited.about.address),
    }
}

/// Tells one address from another (32-bit FNV-1a).
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

pub(super) fn bibtex(cited: &Cited) -> String {
    let Parts { id, author, title, year, quote, note, address, .. } = parts(cited);
    let mut entry = format!("@misc{{{id}");
    let braced = |text: &str| if text.is_empty() { String::new() } else { format!("{{{}}}", escaped(text)) };
    for (name, value) in [
        ("author", braced(&author)),
        ("title", braced(&title)),
        ("year", year),
        ("howpublished", SITE.to_owned()),
        ("url", address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")),
        ("urldate", cited.about.day.to_string()),
        ("version", escaped(cited.about.data)),
        ("abstract", escaped(&quote)),
        ("note", escaped(&note)),
        ("langid", "dutch".to_owned()),
    ] {
        if !value.is_empty() {
            entry += &format!(",\n  {name} = {{{value}}}");
        }
    }
    entry + "\n}\n"
}

/// A text in which TeX sees letters only.
fn escaped(text: &str) -> String {
    let mut tex = String::new();
    for c in text.chars() {
        let command = match c {
            '\\' => "\\textbackslash{}",
            '{' => "\\textbraceleft{}",
            '}' => "\\textbraceright{}",
            '^' => "\\textasciicircum{}",
            '~' => "\\textasciitilde{}",
            '$' | '&' | '#' | '_' | '%' => {
                tex.push('\\');
                ""
            }
            _ => "",
        };
        if command.is_empty() { tex.push(c) } else { tex.push_str(command) }
    }
    tex
}

pub(super) fn ris(cited: &Cited) -> String {
    let Parts { id, is_report, author, title, year, quote, note, address } = parts(cited);
    let Date { year: seen, month, day } = cited.about.day;
    let mut entry = String::new();
    for (tag, value) in [
        ("TY", if is_report { "RPRT" } else { "ELEC" }),
        ("ID", &id),
        ("AU", &author),
        ("TI", &title),
        ("PY", &year),
        ("PB", SITE),
        ("UR", &address),
        ("Y2", &format!("{seen}/{month:02}/{day:02}")),
        ("AB", &quote),
        ("N1", &note),
        ("LA", "nl"),
        ("ER", " "),
    ] {
        if !value.is_empty() {
            entry += &format!("{tag}  - {}\r\n", value.trim_start());
        }
    }
    entry
}

pub(super) fn csl_json(cited: &Cited) -> String {
    let Parts { id, is_report, author, title, year, quote, note, address } = parts(cited);
    let Date { year: seen, month, day } = cited.about.day;
    let mut json = Json::default();
    json.open("", '[');
    json.open("", '{');
    json.text("id", &id);
    json.text("type", if is_report { "report" } else { "webpage" });
    if !author.is_empty() {
        json.open("author", '[');
        json.open("", '{');
        json.text("literal", &author);
        json.close("}]");
    }
    json.text("title", &title);
    json.text(if is_report { "publisher" } else { "container-title" }, SITE);
    if !year.is_empty() {
        json.raw("issued", &format!("{{\"date-parts\":[[{year}]]}}"));
    }
    json.raw("accessed", &format!("{{\"date-parts\":[[{seen},{month},{day}]]}}"));
    json.text("URL", &address);
    json.text("version", cited.about.data);
    json.text_if_any("abstract", &quote);
    json.text("note", &note);
    json.text("language", "nl");
    json.close("}]\n");
    json.0
}
