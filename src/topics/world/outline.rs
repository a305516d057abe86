//! What stands in the file with the outlines of countries?

use super::Sheet;

/// The outlines of a sheet in the text of `wereld.svg`: the id of a country, or nothing for
/// what has none, with its path, in half map units. `frame` is where the enlarged sheet lies
/// in the world. Empty for any other text.
///
/// O(length of the text).
#[must_use]
pub fn outlines(svg: &str, sheet: Sheet) -> Vec<(&str, &str)> {
    let name = match sheet {
        Sheet::Near => "near",
        Sheet::World => "world",
    };
    let mut found = Vec::new();
    for line in svg.lines() {
        let parts = line.strip_prefix("<path id=\"").and_then(|rest| rest.split_once("\" d=\""));
        if let Some((id, rest)) = parts
            && let Some(id) = id.strip_prefix(name)
            && let Some((path, _)) = rest.split_once('"')
        {
            found.push((id.strip_prefix('-').unwrap_or(id), path));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/wereld.svg"));

    #[test]
    fn the_file_of_the_project_has_countries_on_both_sheets() {
        for (sheet, country) in [(Sheet::Near, "oekraine"), (Sheet::World, "nieuw-zeeland"), (Sheet::World, "frame")] {
            let found = outlines(FILE, sheet);
            assert_eq!(found.first().map(|(id, _)| *id), Some(""), "{sheet:?}");
            let (_, path) = found.iter().find(|(id, _)| *id == country).expect(country);
            assert!(path.starts_with('M') && path.ends_with('z'), "{path}");
        }
    }

    #[test]
    fn another_file_has_none() {
        for text in ["", "<html><path d=\"M0 0\"/></html>", "<path id=\"near", "<path id=\"near\" d=\"M0"] {
            assert!(outlines(text, Sheet::Near).is_empty(), "{text}");
        }
    }
}
