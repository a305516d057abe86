//! When are two words forms of the same word?

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::dutch_stemmer;

/// The stem of a folded Dutch word: what its forms have in common.
///
/// The algorithm is Kraaij and Pohlmann's, Snowball's choice for Dutch since release 3
/// (Kraaij & Pohlmann, *Porter's stemming algorithm for Dutch*, 1994). A stem is made to be
/// compared, not to be read. O(n) time.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::stem;
///
/// assert_eq!(stem("bondgenoten"), stem("bondgenoot"));
/// assert_eq!(stem("benadrukte"), stem("benadrukken"));
/// ```
#[must_use]
pub fn stem(folded: &str) -> String {
    let mut env = SnowballEnv::create(folded);
    dutch_stemmer::stem(&mut env);
    env.get_current().into_owned()
}
