//! Values that exist once for each language.

use serde::{Deserialize, Serialize};

use super::Language;

/// A text that both languages have.
pub type Bilingual = PerLanguage<String>;

/// One value for each language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct PerLanguage<T> {
    /// In Arabic.
    pub ar: T,
    /// In English.
    pub en: T,
}

impl<T> PerLanguage<T> {
    /// Made once for each language.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        Self { ar: make(Language::Arabic), en: make(Language::English) }
    }

    /// That of one language.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::Arabic => &self.ar,
            Language::English => &self.en,
        }
    }

    /// That of one language, to be changed.
    pub const fn get_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::Arabic => &mut self.ar,
            Language::English => &mut self.en,
        }
    }

    /// Both, each with its language.
    pub fn each(&self) -> impl Iterator<Item = (Language, &T)> {
        [(Language::Arabic, &self.ar), (Language::English, &self.en)].into_iter()
    }

    /// The same for both, made into something else.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> PerLanguage<U> {
        PerLanguage { ar: f(self.ar), en: f(self.en) }
    }
}

impl<T> PerLanguage<Option<T>> {
    /// Those that exist.
    pub fn present(&self) -> impl Iterator<Item = (Language, &T)> {
        self.each().filter_map(|(language, value)| value.as_ref().map(|value| (language, value)))
    }
}
