//! How alike two words are: by the threes of letters that they share (Dice).

/// The least at which one may stand for the other.
pub const LEAST: f64 = 0.45;
/// The same for a word that no document has: then a little less is better than nothing.
pub const LEAST_OF_MISSED: f64 = 0.4;
/// More than this makes one worth asking whether it was meant.
pub const MEANT: f64 = 0.5;

/// From 0 to 1.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (threes(one), threes(other));
    let shared = one.iter().filter(|three| other.contains(three)).count();
    2.0 * shared as f64 / (one.len() + other.len()) as f64
}

/// Each once, of the word with a sign at both ends.
fn threes(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once('_').chain(word.chars()).chain(std::iter::once('_')).collect();
    let mut threes: Vec<[char; 3]> = letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect();
    threes.sort_unstable();
    threes.dedup();
    threes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_near_and_another_word_is_not() {
        for (one, other) in [("مستشفي", "مستشقي"), ("ministry", "minstry"), ("استثمار", "استتمار")]
        {
            assert!(likeness(one, other) >= LEAST, "{one} {other} {}", likeness(one, other));
        }
        assert!(likeness("ministry", "minister") < 0.7);
        assert!(likeness("مدرسه", "مستشفي") < LEAST);
        assert_eq!(likeness("a", "a"), 1.0);
        assert_eq!(likeness("a", "b"), 0.0);
    }
}
