//! Whom has the report named so far?

use crate::text::fold;
use crate::text::tokens;
use std::collections::BTreeMap;

/// A person whom the text named, with the office it gave them first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id: the name as a slug.
    pub id: String,
    /// The name as first written.
    pub name: String,
    /// The office before or behind the name, as written: *Turkse minister van Buitenlandse
    /// Zaken*; empty where none is given.
    pub office: String,
}

/// The people a report has named so far, by full name and by surname.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownPeople {
    /// In order of appearance.
    pub(super) people: Vec<Person>,
    pub(super) by_id: BTreeMap<String, usize>,
    pub(super) by_name: BTreeMap<String, String>,
}

impl KnownPeople {
    /// Takes up a person whom the text names here.
    pub(super) fn meet(&mut self, id: &str, name: &str, office: &str) {
        let known = self.by_id.get(id).copied().unwrap_or(self.people.len());
        match self.people.get_mut(known) {
            None => {
                self.by_id.insert(id.to_owned(), known);
                self.people.push(Person { id: id.to_owned(), name: name.to_owned(), office: office.to_owned() });
            }
            Some(person) => {
                if person.office.is_empty() {
                    person.office.push_str(office);
                }
                if person.name.len() < name.len() {
                    name.clone_into(&mut person.name);
                }
            }
        }
        // The surname is what stands behind the first name, or the last word of it.
        let surnames = [name.split_once(' ').map(|parts| parts.1), name.rsplit_once(' ').map(|parts| parts.1)];
        for surname in surnames.into_iter().flatten().chain([name]) {
            // Without the first name its particle has a capital: *Van der Plas*.
            let surname = with_capital(surname);
            self.by_name.entry(surname).or_insert_with(|| id.to_owned());
        }
    }
}

/// The name with a capital in front.
fn with_capital(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// A name as an id: *Jonas Gahr Støre* is `jonas-gahr-store`.
pub(in super::super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let ascii: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let words: Vec<String> = tokens(&ascii).map(|word| ascii[word].replace('\'', "")).collect();
    let slug = words.join("-");
    let longest = slug.len().min(80);
    slug[..longest].trim_end_matches('-').to_owned()
}
