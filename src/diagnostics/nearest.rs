//! The nearest known word, for hints.

/// The candidate most like `typed`, if one is like it at all (Damerau-Levenshtein distance of at
/// most a third of its length; one letter may differ in a word of three or more).
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&typed, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count() / 3)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_nonsense_finds_none() {
        let keys = ["title", "topics", "date", "embargo"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Embargoed", keys), Some("embargo"));
        assert_eq!(nearest("wombat", keys), None);
        assert_eq!(nearest("fr", ["ar", "en"]), None);
        assert_eq!(nearest("AR", ["ar", "en"]), Some("ar"));
        assert_eq!(nearest("station.jpg", ["STATION.JPG", "garden.jpg"]), Some("STATION.JPG"));
    }
}
