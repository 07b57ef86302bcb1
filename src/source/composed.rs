//! Letters that are typed in several ways, in one of them; the door to icu_normalizer.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// In composed form (NFC), in which names are compared and published. A Mac names its files in the other one: `é` as
/// `e` and an accent, `آ` as `ا` and a madda.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { ComposingNormalizerBorrowed::new_nfc().normalize(text) }
}

/// In decomposed form (NFD): letters apart from their marks.
pub fn decomposed(text: &str) -> Cow<'_, str> {
    DecomposingNormalizerBorrowed::new_nfd().normalize(text)
}

/// The letters that shapes of letters, ligatures and the like stand for (NFKC).
pub fn plain(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfkc().normalize(text)
}

/// What a character stands for, taken apart to the last mark (NFKD).
pub fn taken_apart(c: char) -> impl Iterator<Item = char> {
    DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(c))
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn names_of_a_mac_are_those_that_people_type() {
        for (mac, typed) in [("cafe\u{301}.pdf", "café.pdf"), ("ا\u{653}خر", "آخر"), ("و\u{654}", "ؤ")] {
            assert_eq!(composed(mac), typed);
        }
        for same in ["plain.pdf", "ملحق.pdf", "مُحرَّر", "ﻣﺬﻛﺮة", "ﷺ"] {
            assert_eq!(composed(same), same);
        }
    }
}
