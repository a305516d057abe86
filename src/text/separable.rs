//! Which verb is it whose particle stands elsewhere?

/// Separable verbs of the genre: the particle, the infinitive without it and its finite
/// forms, the past participle last; folded, in alphabetical order.
const VERBS: &str = include_str!("separable.tsv");

/// The particles of the table, in alphabetical order.
const PARTICLES: [&str; 28] = [
    "aan", "af", "bij", "bijeen", "deel", "door", "goed", "in", "mee", "na", "om", "op", "plaats", "samen", "stand",
    "stil", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "vooruit", "vrij", "weer", "weg", "zorg",
];

/// Where in the table the verbs of each particle begin, and where the last ones end.
const VERBS_FROM: [usize; PARTICLES.len() + 1] = verbs_from();

const fn verbs_from() -> [usize; PARTICLES.len() + 1] {
    let table = VERBS.as_bytes();
    let mut from = [table.len(); PARTICLES.len() + 1];
    from[0] = 0;
    let (mut line, mut particle) = (0, 0);
    while line < table.len() {
        let name = PARTICLES[particle].as_bytes();
        let mut at = 0;
        while at < name.len() && table[line + at] == name[at] {
            at += 1;
        }
        if at < name.len() || table[line + at] != b'\t' {
            particle += 1;
            from[particle] = line;
            continue;
        }
        while line < table.len() && table[line] != b'\n' {
            line += 1;
        }
        line += 1;
    }
    from
}

/// The infinitive of a separable verb, of which the particle and another form stand apart:
/// *riepen … op* is *oproepen*; `None` where the two make no verb that the table knows.
///
/// O(n) in the number of verbs with this particle, ten or so.
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
    let at = PARTICLES.binary_search(&particle).ok()?;
    let mut verbs = verbs(&VERBS[VERBS_FROM[at]..VERBS_FROM[at + 1]]);
    verbs.find(|verb| verb.has(form)).map(|verb| (verb.particle, verb.infinitive))
}

/// The parts of a form of a separable verb that is written as one word: *opgeroepen*,
/// *oproept*, *op te roepen* as *oproepen*; `None` for any other word.
///
/// O(n) in the number of verbs with its particle.
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
    // Every word is asked this; most begin with no particle, and their first letters say so.
    let first = word.as_bytes().first();
    let mut particles = PARTICLES.iter().filter(|particle| {
        particle.as_bytes().first() == first && word.len() > particle.len() + 1 && word.starts_with(**particle)
    });
    particles.find_map(|particle| separable_verb(particle, &word[particle.len()..]))
}

/// Every separable verb of the table: its particle, its infinitive without it, and each of
/// its other forms.
pub fn separable_verbs() -> impl Iterator<Item = (&'static str, &'static str, impl Iterator<Item = &'static str>)> {
    verbs(VERBS).map(|verb| (verb.particle, verb.infinitive, verb.forms.split(' ')))
}

struct Verb {
    particle: &'static str,
    infinitive: &'static str,
    forms: &'static str,
}

impl Verb {
    fn has(&self, form: &str) -> bool {
        !form.is_empty()
            && (self.infinitive == form
                || self.forms.as_bytes().split(|byte| *byte == b' ').any(|known| known == form.as_bytes()))
    }
}

fn verbs(lines: &'static str) -> impl Iterator<Item = Verb> {
    lines.lines().filter_map(|line| {
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
        let names: Vec<(&str, &str)> = verbs(VERBS).map(|verb| (verb.particle, verb.infinitive)).collect();
        assert_eq!(names.len(), VERBS.lines().count());
        let mut particles: Vec<&str> = names.iter().map(|name| name.0).collect();
        particles.dedup();
        assert_eq!(particles, PARTICLES);
        assert!(names.is_sorted_by(|a, b| a < b));
        assert_eq!(fold(VERBS), VERBS);
    }

    #[test]
    fn every_form_of_a_verb_is_found_apart_and_joined() {
        for verb in verbs(VERBS) {
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
    }
}
