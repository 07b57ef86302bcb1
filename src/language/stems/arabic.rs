//! Light stemming of Arabic: what is written in one with a word is left out, and roots are never looked for.
//!
//! It is light10 (Larkey, Ballesteros, Connell 2007, "Light Stemming for Arabic Information Retrieval").

/// Articles with what may stand before them; the first that fits goes.
const BEFORE: [&str; 6] = ["وال", "فال", "بال", "كال", "ال", "لل"];
/// Endings, each taken off once, in this order.
const BEHIND: [&str; 8] = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];
/// Particles of one letter.
const PARTICLES: [char; 5] = ['و', 'ف', 'ب', 'ك', 'ل'];

/// A written form without the و that joins it to what was said before, where more than three letters are left.
pub fn without_and(form: &str) -> &str {
    form.strip_prefix('و').filter(|rest| rest.chars().count() > 3).unwrap_or(form)
}

/// The stem of a written form that nothing is joined to.
pub fn light(form: &str) -> &str {
    let left = |rest: &&str| rest.chars().count() >= 2;
    let mut stem = BEFORE.iter().find_map(|article| form.strip_prefix(article).filter(left)).unwrap_or(form);
    for ending in BEHIND {
        stem = stem.strip_suffix(ending).filter(left).unwrap_or(stem);
    }
    stem
}

/// A stem of four letters or more without the particle that it may begin with.
pub fn without_particle(stem: &str) -> Option<&str> {
    let rest = stem.strip_prefix(PARTICLES)?;
    (rest.chars().count() >= 3).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{light, without_and};

    #[test]
    fn articles_and_endings_go_and_short_words_stay() {
        for (form, stem) in [
            ("والوزارات", "وزار"),
            ("للاستثمار", "استثمار"),
            ("بالمدرسه", "مدرس"),
            ("وزير", "وزير"),
            ("ورد", "ورد"),
            ("وصلت", "وصلت"),
            ("وكتاب", "كتاب"),
            ("ماليه", "مال"),
            ("في", "في"),
            ("ال", "ال"),
            ("ابنيتها", "ابنيت"),
        ] {
            assert_eq!(light(without_and(form)), stem, "{form}");
        }
    }
}
