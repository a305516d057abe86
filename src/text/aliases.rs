//! Which names stand for the same thing?

/// Groups of names that stand for one thing, folded, each group with the usual name first.
/// A closed table: a name that means two things (*RAP*, *AU*) has no place in it.
const GROUPS: &str = include_str!("aliases.tsv");

/// The other names of what a folded name stands for; none for a name the table does not
/// know.
///
/// O(n) in the length of the table, some fifty groups.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::aliases;
///
/// assert!(aliases("nato").any(|name| name == "navo"));
/// assert_eq!(aliases("bondgenoten").count(), 0);
/// ```
pub fn aliases(folded: &str) -> impl Iterator<Item = &'static str> {
    let group = group_of(folded);
    let own = group.and_then(|group| group.split('\t').find(|name| *name == folded));
    group.into_iter().flat_map(|group| group.split('\t')).filter(move |name| Some(*name) != own)
}

/// For each first letter the lengths that names have which begin with it, as bits: nearly
/// every word is of no name, and this tells so at once.
const LENGTHS: [u64; 128] = lengths();

const fn lengths() -> [u64; 128] {
    let table = GROUPS.as_bytes();
    let mut lengths = [0; 128];
    let mut start = 0;
    let mut at = 0;
    while at < table.len() {
        if table[at] == b'\t' || table[at] == b'\n' {
            lengths[(table[start] & 0x7F) as usize] |= 1 << ((at - start) & 63);
            start = at + 1;
        }
        at += 1;
    }
    lengths
}

fn group_of(folded: &str) -> Option<&'static str> {
    let lengths = LENGTHS[usize::from(*folded.as_bytes().first()? & 0x7F)];
    if lengths >> (folded.len() & 63) & 1 == 0 {
        return None;
    }
    GROUPS.lines().find(|group| group.split('\t').any(|name| name == folded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn no_name_stands_for_two_things() {
        let mut names: Vec<&str> = GROUPS.lines().flat_map(|group| group.split('\t')).collect();
        let n_names = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), n_names, "a name stands there twice");
        assert!(GROUPS.lines().is_sorted() && fold(GROUPS) == GROUPS);
        assert!(GROUPS.lines().all(|group| group.contains('\t')), "a group needs two names");
    }

    #[test]
    fn each_name_of_a_group_leads_to_all_others() {
        for group in GROUPS.lines() {
            let names: Vec<&str> = group.split('\t').collect();
            for name in &names {
                assert_eq!(aliases(name).count(), names.len() - 1, "{name}");
                assert!(aliases(name).all(|other| other != *name));
            }
        }
    }
}
