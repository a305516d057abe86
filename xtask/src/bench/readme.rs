//! The README's figures, measured anew and written into it.
//!
//! A table stands between `<!-- bench: NAME -->` and `<!-- end -->`; what is around these is left alone.

use std::fs;

use super::search::Search;
use super::{analysis, browser, map, visit};
use crate::run::root;

/// `cargo xtask bench readme`.
///
/// The analysis, the search and the map are measured in one session of Chromium, beside other
/// libraries; then Lighthouse visits the page.
///
/// # Errors
///
/// What could not be measured, or a table that has no place in the README.
pub fn bench() -> Result<(), String> {
    let measured = measured()?;
    let path = root().join("README.md");
    let problem = |error: std::io::Error| format!("{}: {error}", path.display());
    let mut readme = fs::read_to_string(&path).map_err(problem)?;
    for (name, text) in measured {
        println!("\n{name}\n\n{text}");
        readme = with(&readme, name, &text)?;
    }
    fs::write(&path, readme).map_err(problem)?;
    println!("README.md has these figures now.");
    Ok(())
}

/// What is measured, by the name of its place.
fn measured() -> Result<[(&'static str, String); 4], String> {
    let search = Search::made()?;
    let posted = browser::measured(&[analysis::job()?, search.job()?, map::job()?])?;
    let [analysed, searched, drawn] = posted.try_into().map_err(|_| "A page posted nothing.")?;
    let analysed = analysis::read(&analysed)?.to_string();
    let searched = search.read(&searched)?.to_string();
    let drawn = map::read(&drawn)?.to_string();
    let visits = visit::tables()?.into_iter().map(|(way, table)| format!("{way}:\n\n{table}"));
    let visits = visits.collect::<Vec<_>>().join("\n");
    Ok([("analysis", analysed), ("search", searched), ("map", drawn), ("visit", visits)])
}

/// The README with this in the place of that name.
fn with(readme: &str, name: &str, text: &str) -> Result<String, String> {
    let begin = format!("<!-- bench: {name} -->\n");
    let place = readme.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once("<!-- end -->")?.1)));
    let (before, after) = place.ok_or_else(|| format!("README.md has no place `{}` … `<!-- end -->`", begin.trim()))?;
    Ok(format!("{before}{begin}\n{}\n\n<!-- end -->{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_its_place_in_the_readme() {
        let readme = include_str!("../../../README.md");
        for name in ["analysis", "search", "map", "visit"] {
            let written = with(readme, name, "nothing").expect("a place");
            assert!(written.len() < readme.len() && with(&written, name, "nothing").as_ref() == Ok(&written), "{name}");
        }
        assert!(with(readme, "weather", "sunny").is_err());
    }
}
