//! Which verb is it whose particle stands elsewhere?

/// Separable verbs of the genre: the particle, the infinitive without it and its finite
/// forms, the past participle last; folded, in alphabetical order.
const VERBS: &str = include_str!("separable.tsv");

/// The particles of the table, in alphabetical order.
const PARTICLES: [&str; 28] = [
    "aan", "af", "bij", "bijeen", "deel", "door", "goed", "in", "mee", "na", "om", "op", "plaats", "samen", "stand",
    "stil", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "vooruit", "vrij", "weer", "weg", "zorg",
];

/// The infinitive of a separable verb, of which the particle and another form stand apart:
/// *riepen … op* is *oproepen*; `None` where the two make no verb that the table knows.
///
/// O(n) in the length of the table, about a hundred verbs.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::separable_verb;
///
/// assert_eq!(separable_verb("op", "riepen"), Some(("op", "roepen")));
/// assert_eq!(separable_verb("op", "stelt"), Some(("op", "stellen")));
/// assert_eq!(separable_verb("uit", "riepen"), Some(("uit", "roepen")));
/// assert_eq!(separable_verb("mee", "riepen"), None);
/// ```
#[must_use]
pub fn separable_verb(particle: &str, form: &str) -> Option<(&'static str, &'static str)> {
    verbs().find(|verb| verb.particle == particle && verb.has(form)).map(|verb| (verb.particle, verb.infinitive))
}

/// The parts of a form of a separable verb that is written as one word: *opgeroepen*,
/// *oproept*, *op te roepen* as *oproepen*; `None` for any other word.
///
/// O(n) in the length of the table.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::joined_separable_verb;
///
/// assert_eq!(joined_separable_verb("aangekondigd"), Some(("aan", "kondigen")));
/// assert_eq!(joined_separable_verb("oproept"), Some(("op", "roepen")));
/// assert_eq!(joined_separable_verb("opnieuw"), None);
/// ```
#[must_use]
pub fn joined_separable_verb(word: &str) -> Option<(&'static str, &'static str)> {
    // Every word is asked this; most begin with no particle.
    let mut particles =
        PARTICLES.iter().filter(|particle| word.len() > particle.len() + 1 && word.starts_with(**particle));
    particles.find_map(|particle| separable_verb(particle, &word[particle.len()..]))
}

/// Is this folded word the particle of some separable verb?
#[must_use]
pub fn is_separable_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Every separable verb of the table: its particle, its infinitive without it, and each of
/// its other forms.
pub fn separable_verbs() -> impl Iterator<Item = (&'static str, &'static str, impl Iterator<Item = &'static str>)> {
    verbs().map(|verb| (verb.particle, verb.infinitive, verb.forms.split(' ')))
}

struct Verb {
    particle: &'static str,
    infinitive: &'static str,
    forms: &'static str,
}

impl Verb {
    fn has(&self, form: &str) -> bool {
        !form.is_empty() && (self.infinitive == form || self.forms.split(' ').any(|known| known == form))
    }
}

fn verbs() -> impl Iterator<Item = Verb> {
    VERBS.lines().filter_map(|line| {
        let (particle, rest) = line.split_once('\t')?;
        let (infinitive, forms) = rest.split_once('\t')?;
        Some(Verb { particle, infinitive, forms })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn the_table_is_folded_in_order_and_each_verb_stands_in_it_once() {
        let names: Vec<(&str, &str)> = verbs().map(|verb| (verb.particle, verb.infinitive)).collect();
        assert_eq!(names.len(), VERBS.lines().count());
        let mut particles: Vec<&str> = names.iter().map(|name| name.0).collect();
        particles.dedup();
        assert_eq!(particles, PARTICLES);
        assert!(names.is_sorted_by(|a, b| a < b));
        assert_eq!(fold(VERBS), VERBS);
    }

    #[test]
    fn every_form_of_a_verb_is_found_apart_and_joined() {
        for verb in verbs() {
            for form in verb.forms.split(' ').chain([verb.infinitive]) {
                assert_eq!(separable_verb(verb.particle, form), Some((verb.particle, verb.infinitive)), "{form}");
                let joined = [verb.particle, form].concat();
                assert!(joined_separable_verb(&joined).is_some(), "{joined}");
            }
        }
    }

    #[test]
    fn other_words_are_no_separable_verbs() {
        for word in ["", "op", "opnieuw", "aanhoudend", "voor", "uitgave", "toekomst"] {
            assert_eq!(joined_separable_verb(word), None, "{word}");
        }
        assert!(is_separable_particle("op") && !is_separable_particle("van"));
    }
}
