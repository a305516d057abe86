//! Whom has the report named so far?

use crate::numbering::Named;
use crate::numbering::Numbering;

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
    pub(super) by_id: Numbering,
    pub(super) by_name: Named<String>,
}

impl KnownPeople {
    /// Takes up a person whom the text names here.
    pub(super) fn meet(&mut self, id: &str, name: &str, office: &str) {
        let known = self.by_id.add(id);
        match self.people.get_mut(known) {
            None => {
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
            if self.by_name.get(&surname).is_none() {
                self.by_name.put(&surname, id.to_owned());
            }
        }
    }
}

/// The name with a capital in front, where it begins with a letter of western Europe: the
/// library's table for all scripts weighs five kilobytes.
fn with_capital(name: &str) -> String {
    let mut rest = name.chars();
    let capital = |first: char| match first {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(first) - 32).unwrap_or(first),
        _ => first.to_ascii_uppercase(),
    };
    rest.next().map(capital).into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_alone_has_a_capital() {
        for (name, alone) in [("van der Plas", "Van der Plas"), ("özil", "Özil"), ("Álvarez", "Álvarez"), ("", "")]
        {
            assert_eq!(with_capital(name), alone);
        }
    }
}
