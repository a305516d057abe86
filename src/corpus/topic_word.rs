//! What does an item of a topic's word list ask for?

/// One item of the `woorden` column of `onderwerpen.tsv`, taken apart.
///
/// `steun aan|voor oekraïne` is a phrase: words part at spaces and hyphens, `|` parts words
/// that may stand in the same place, each word stands for all its forms, articles do not
/// count. `=` before a word asks for just that form. Behind the phrase may stand
///
/// * `/0.5` – how strongly the phrase points at the topic: from 0 to 1, which is what it
///   takes to give the topic, and what a phrase without a number weighs. With `/0` the
///   phrase points at nothing, and keeps shorter ones inside it from pointing.
/// * `+front|slagveld` – the phrase counts only in the company of one of these words.
///
/// # Example
///
/// ```
/// use verslagwijzer::corpus::TopicWord;
///
/// let item = TopicWord::parse("aanval/0.5+front|slagveld").expect("well formed");
/// assert_eq!((item.phrase, item.weight, item.company), ("aanval", 50, "front|slagveld"));
/// assert_eq!(TopicWord::parse("aanval/veel"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicWord<'a> {
    /// The words, as they stand in the list.
    pub phrase: &'a str,
    /// How strongly they point at the topic, in hundredths.
    pub weight: u8,
    /// Words one of which must stand in the same passage; empty where none need to.
    pub company: &'a str,
}

impl<'a> TopicWord<'a> {
    /// Takes an item apart; `None` where it is malformed. O(n) time.
    #[must_use]
    pub fn parse(item: &'a str) -> Option<Self> {
        let (phrase, company) = match item.split_once('+') {
            Some((phrase, company)) => (phrase, Some(company)),
            None => (item, None),
        };
        let (phrase, weight) = match phrase.split_once('/') {
            Some((phrase, weight)) => (phrase, hundredths(weight)?),
            None => (phrase, 100),
        };
        let places_are_filled = phrase.split([' ', '|']).all(|word| is_word(word.strip_prefix('=').unwrap_or(word)));
        let company_is_words =
            company.is_none_or(|words| words.split('|').all(|word| is_word(word) && !word.contains(' ')));
        (places_are_filled && company_is_words).then_some(Self { phrase, weight, company: company.unwrap_or_default() })
    }
}

/// `0`, `1` or `0.` with one or two digits.
fn hundredths(weight: &str) -> Option<u8> {
    match weight {
        "0" => Some(0),
        "1" => Some(100),
        _ => {
            let digits = weight.strip_prefix("0.")?;
            let number: u8 = digits.parse().ok()?;
            match digits.len() {
                1 => Some(10 * number),
                2 => Some(number),
                _ => None,
            }
        }
    }
}

fn is_word(word: &str) -> bool {
    word.chars().any(|c| c.is_alphanumeric() || c == '%') && !word.contains(['=', '/', '+'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_says_what_it_weighs_and_what_it_needs_beside_it() {
        let parts = |item| TopicWord::parse(item).map(|word| (word.phrase, word.weight, word.company));
        assert_eq!(parts("% van bbp"), Some(("% van bbp", 100, "")));
        assert_eq!(parts("=map/0.25"), Some(("=map", 25, "")));
        assert_eq!(parts("top/0+afgesproken"), Some(("top", 0, "afgesproken")));
        assert_eq!(parts("steun aan|voor oekraïne"), Some(("steun aan|voor oekraïne", 100, "")));
    }

    #[test]
    fn a_malformed_item_is_refused() {
        for item in
            ["", " ", "a  b", "a|", "top/2", "top/0.123", "top/+a", "top+", "top+a b", "top/0.5/0.5", "a+b+c", "="]
        {
            assert_eq!(TopicWord::parse(item), None, "{item:?}");
        }
    }
}
