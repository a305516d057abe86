//! What is the id of a name?

use crate::text::fold;
use crate::text::tokens;

/// A name as an id: *Jonas Gahr Støre* is `jonas-gahr-store`.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let ascii: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let words: Vec<String> = tokens(&ascii).map(|word| ascii[word].replace('\'', "")).collect();
    let slug = words.join("-");
    let longest = slug.len().min(80);
    slug[..longest].trim_end_matches('-').to_owned()
}

/// What a row of a list calls what it is about, behind its id: the first form in its last cell.
pub(super) fn name(row: &str) -> &str {
    let forms = row.rsplit('\t').next().unwrap_or_default();
    forms.split([';', '(']).next().unwrap_or_default()
}

/// A list without the ids that follow from the names in its rows, as the build packs it.
#[allow(dead_code, reason = "the build script packs")]
pub(crate) fn without_ids(list: &str) -> String {
    let mut packed = String::with_capacity(list.len());
    for row in list.lines() {
        let id = row.split('\t').next().unwrap_or_default();
        packed.push_str(if slug(name(row)) == id { &row[id.len()..] } else { row });
        packed.push('\n');
    }
    packed
}

/// The list of which this is what [`without_ids`] makes. O(n).
pub(crate) fn with_ids(packed: &str) -> String {
    let mut list = String::with_capacity(2 * packed.len());
    for row in packed.lines() {
        if row.starts_with('\t') {
            list.push_str(&slug(name(row)));
        }
        list.push_str(row);
        list.push('\n');
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_comes_out_as_it_went_in() {
        for list in [
            include_str!("lists/plaatsen.tsv"),
            include_str!("lists/organisaties.tsv"),
            include_str!("lists/personen.tsv"),
        ] {
            let packed = without_ids(list);
            assert!(packed.len() < list.len() * 9 / 10, "of {} bytes {} are left", list.len(), packed.len());
            assert_eq!(with_ids(&packed), list);
        }
    }

    #[test]
    fn an_id_that_is_no_slug_of_the_name_stays() {
        let list = "id\tvormen\n-\tVerdrag van Rome\nestland\tEstland;Ests(e)\nusa\tVerenigde Staten\n";
        assert_eq!(without_ids(list), "id\tvormen\n-\tVerdrag van Rome\n\tEstland;Ests(e)\nusa\tVerenigde Staten\n");
    }
}
