//! Which groups does a text name with their members?
//!
//! A group is a name with its members in brackets behind it: *de IP4 (Australië, Japan,
//! Nieuw-Zeeland en Zuid-Korea)*. A bracket counts as a list when all its parts are names,
//! so that an explanation (*inclusief de Golf-regio*) does not.

use super::abbreviations::Bracket;
use super::model::Enumeration;

/// Words before a group that are not part of its name.
const BEFORE_NAME: [&str; 37] = [
    "aan",
    "alle",
    "als",
    "bij",
    "binnen",
    "blijkens",
    "de",
    "deze",
    "die",
    "door",
    "een",
    "en",
    "gesteund",
    "het",
    "hun",
    "in",
    "met",
    "namens",
    "of",
    "ook",
    "onder",
    "onze",
    "op",
    "over",
    "samen",
    "te",
    "tegen",
    "tot",
    "tussen",
    "uit",
    "van",
    "volgens",
    "voor",
    "waaronder",
    "zogeheten",
    "zogenaamde",
    "zogenoemde",
];
/// Articles and links before a member that are not part of its name.
const BEFORE_MEMBER: [&str; 5] = ["de ", "het ", "The ", "the ", "o.a. "];
/// Numbers that tell how many members there are.
const COUNTS: [&str; 14] = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "beide", "overige",
    "andere",
];
/// A name of a group or a member has no more words than this.
const LONGEST_NAME: usize = 5;

/// The groups whose members the brackets of a paragraph list, in order. O(n) time.
pub(super) fn enumerations(text: &str, brackets: &[Bracket]) -> impl Iterator<Item = Enumeration> {
    brackets.iter().filter_map(|Bracket { inside, before }| {
        let members = members(&text[inside.clone()])?;
        let name = group(&text[before.clone()])?.to_owned();
        Some(Enumeration { name, members })
    })
}

/// The members, if this is a list of at least two names closed by *en*.
fn members(list: &str) -> Option<Vec<String>> {
    let list = ["te weten ", "namelijk ", "dat wil zeggen ", "d.w.z. ", "o.a. ", "waaronder "]
        .iter()
        .find_map(|opening| list.strip_prefix(opening))
        .unwrap_or(list);
    let (most, last) =
        [" en ", " and ", " & ", " alsmede ", " alsook "].iter().find_map(|link| list.rsplit_once(link))?;
    let all = most.split(", ").map(|part| part.trim_end_matches(',')).chain([last]);
    let members: Option<Vec<String>> = all.map(|part| member(part).map(str::to_owned)).collect();
    members.filter(|members| members.len() >= 2)
}

fn member(part: &str) -> Option<&str> {
    let part = part.trim();
    let name = BEFORE_MEMBER.iter().find_map(|article| part.strip_prefix(article)).unwrap_or(part).trim();
    let is_name = name.starts_with(char::is_uppercase)
        && !name.contains(|c: char| matches!(c, '.' | ';' | ':' | '/') || c.is_ascii_digit())
        && name.split(' ').count() <= LONGEST_NAME;
    is_name.then_some(name)
}

/// The name of the group: the words before the bracket back to an article, a preposition
/// or a mark, without the number of its members.
fn group(before: &str) -> Option<&str> {
    let mut start = before.len();
    for (nth, word) in before.rsplit(' ').enumerate() {
        let at = start - word.len() - usize::from(start != before.len());
        let is_other = BEFORE_NAME.iter().any(|before| word.eq_ignore_ascii_case(before))
            || COUNTS.contains(&word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || (nth > 0 && word.ends_with([',', '.', ';', ':', ')']));
        if is_other || nth == LONGEST_NAME {
            break;
        }
        start = at;
    }
    let name = before[start..].trim().trim_matches('*');
    (!name.is_empty() && name.chars().any(char::is_alphabetic)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::abbreviations::brackets;
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(String, Vec<String>)> {
        let brackets = brackets(text, 0..text.len());
        enumerations(text, &brackets).map(|group| (group.name, group.members)).collect()
    }

    #[test]
    fn a_group_is_named_with_its_members_as_written() {
        for (text, name, members) in [
            (
                "de EU, de IP4 (Australië, Japan, Zuid-Korea en Nieuw-Zeeland)",
                "IP4",
                &["Australië", "Japan", "Zuid-Korea", "Nieuw-Zeeland"][..],
            ),
            (
                "en de ICI-landen (Bahrein, Koeweit, Qatar en de Verenigde Arabische Emiraten) tijdens",
                "ICI-landen",
                &["Bahrein", "Koeweit", "Qatar", "Verenigde Arabische Emiraten"],
            ),
            ("de E3 (Duitsland, Frankrijk en het VK)", "E3", &["Duitsland", "Frankrijk", "VK"]),
            ("de zogeheten E3 (Duitsland, Frankrijk en het VK)", "E3", &["Duitsland", "Frankrijk", "VK"]),
            (
                "met de drie Baltische staten (Estland, Letland en Litouwen).",
                "Baltische staten",
                &["Estland", "Letland", "Litouwen"],
            ),
            ("de 2 buren (België en Duitsland)", "buren", &["België", "Duitsland"]),
        ] {
            let members: Vec<String> = members.iter().map(|&member| member.to_owned()).collect();
            assert_eq!(found(text), [(name.to_owned(), members)], "{text}");
        }
    }

    #[test]
    fn a_bracket_with_anything_but_names_is_no_list() {
        for text in [
            "het Midden-Oosten (inclusief de Golf-regio en Iran)",
            "de raad (in Brussel en Wenen)",
            "de afspraak (3,5% aan defensie en 1,5% breder)",
            "de Noord-Atlantische Raad (NAR)",
            "(België en Duitsland)",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_the_text_a_group_has_a_name_and_members(text in "([A-Za-zé (),.]| en |\\PC){0,120}") {
            for group in enumerations(&text, &brackets(&text, 0..text.len())) {
                prop_assert!(!group.name.is_empty() && group.members.len() > 1);
            }
        }
    }
}
