//! The stem of a word in either language, and what particles leave of it.

use super::english::EnglishStems;
use super::lexicon::Lexicon;
use super::{arabic, written};

/// What a word is looked for by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stemmed {
    /// What its forms share; of a plural within the word, that of its singular.
    pub stem: Box<str>,
    /// The same without a particle that may be written in one with it.
    pub bare: Option<Box<str>>,
}

/// What stems words of either language.
pub struct Stems {
    lexicon: Lexicon,
    english: EnglishStems,
}

impl Stems {
    /// With the lists of the lexicon.
    pub fn read() -> Self {
        Self { lexicon: Lexicon::read(), english: EnglishStems::default() }
    }

    /// What no rule tells.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The stem of a written form, as `written::words` gives it.
    pub fn of(&self, form: &str) -> Stemmed {
        if form.chars().next().is_some_and(written::is_arabic_letter) {
            self.arabic(form)
        } else if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
            Stemmed { stem: self.english.stem(form).into(), bare: None }
        } else {
            Stemmed { stem: form.into(), bare: None }
        }
    }

    fn arabic(&self, form: &str) -> Stemmed {
        let lexicon = &self.lexicon;
        let whole = arabic::light(form);
        let stem = if lexicon.has_own_waw(whole) { whole } else { arabic::light(arabic::without_and(form)) };
        let bare = arabic::without_particle(stem).filter(|_| !lexicon.is_whole(stem));
        Stemmed { stem: lexicon.singular(stem).into(), bare: bare.map(|bare| lexicon.singular(bare).into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> String {
        let found: Vec<_> = written::words(word).map(|(_, form)| Stems::read().of(&form).stem).collect();
        found.join(" ")
    }

    #[test]
    fn words_of_one_meaning_are_found_by_each_other() {
        for (one, other) in [
            ("الوزارة", "وزارات"),
            ("وزارةٌ", "والوزاره"),
            ("ووزارة", "وزارة"),
            ("وكتاب", "كتب"),
            ("الوزراء", "وزير"),
            ("مشاريع", "المشروع"),
            ("مسؤولون", "مسئول"),
            ("الإستثمار", "استثمارات"),
            ("مبنى", "مبني"),
            ("universities", "University"),
            ("Ministry’s", "ministries"),
            ("١٬٢٥٠", "1,250"),
            ("٣٫٥", "3.5"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn words_of_another_meaning_keep_apart() {
        for (one, other) in [
            ("وزارة", "وزير"),
            ("كتاب", "مكتب"),
            ("علم", "عالم"),
            ("general", "generous"),
            ("policy", "police"),
            ("1,25", "125"),
            ("3.5", "35"),
            ("2030", "2031"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn a_particle_written_in_one_with_a_word_is_left_out_beside_it() {
        let bare = |word| Stems::read().of(word).bare.map(String::from);
        assert_eq!(bare("بوزاره").as_deref(), Some("وزار"));
        assert_eq!(bare("لمشروع").as_deref(), Some("مشروع"));
        assert_eq!(bare("بلاغ").as_deref(), Some("لاغ"), "nobody knows whether the ب is one");
        for whole in ["بيت", "مشروع", "budget", "وزاره", "برنامج", "كتاب"] {
            assert_eq!(bare(whole), None, "{whole}");
        }
    }
}
