//! The name of a locale (BCP 47), as `site.toml` gives it and ICU takes it.

use icu_locale_core::Locale;

use crate::model::Digits;
use crate::model::language::Language;

/// Why a locale of `site.toml` cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LocaleTrouble {
    /// The locale as it was typed.
    pub locale: String,
    /// What is wrong and what to do, in a sentence.
    pub sentence: String,
}

impl std::fmt::Display for LocaleTrouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for LocaleTrouble {}

/// The locale with the digits as its `nu` key (UTS #35, Unicode locale extension), so that they do
/// not depend on the region.
pub(super) fn icu_locale(language: Language, locale: &str, digits: Digits) -> Result<Locale, LocaleTrouble> {
    let trouble = |sentence: String| LocaleTrouble { locale: locale.to_owned(), sentence };
    let parsed = Locale::try_from_str(locale).map_err(|_| {
        trouble(format!("`{locale}` is not the name of a locale; write one such as {}.", example(language)))
    })?;
    if parsed.id.language.as_str() != language.code() {
        return Err(trouble(format!(
            "`{locale}` is a locale of another language; this one needs a locale such as {}.",
            example(language)
        )));
    }
    let tag = format!("{}-u-nu-{}", parsed.id, digits.numbering_system());
    Locale::try_from_str(&tag)
        .map_err(|_| trouble(format!("`{locale}` cannot be combined with the digits `{}`.", digits.numbering_system())))
}

/// A locale that would do, for a sentence of trouble.
pub(super) fn example(language: Language) -> &'static str {
    match language {
        Language::Arabic => "`ar-AE`",
        Language::English => "`en-GB`",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unusable_locale_is_told_in_a_sentence() {
        for (language, locale, expected) in [
            (
                Language::Arabic,
                "en-GB",
                "`en-GB` is a locale of another language; this one needs a locale such as `ar-AE`.",
            ),
            (Language::English, "الإمارات", "`الإمارات` is not the name of a locale; write one such as `en-GB`."),
            (Language::English, "", "`` is not the name of a locale; write one such as `en-GB`."),
        ] {
            let trouble = icu_locale(language, locale, Digits::Latin).unwrap_err();
            assert_eq!(trouble.sentence, expected);
        }
    }
}
