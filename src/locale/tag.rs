//! The name of a locale (BCP 47), as `site.toml` gives it and ICU takes it.

use icu_locale_core::Locale;

use crate::diagnostics::{Argument, Message, code, message, typed};
use crate::model::Digits;
use crate::model::language::Language;

/// Why a locale of `site.toml` cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LocaleTrouble {
    /// The locale as it was typed.
    pub locale: String,
    /// What is wrong and what to do.
    pub message: Message,
}

/// The locale with the digits as its `nu` key (UTS #35, Unicode locale extension), so that they do
/// not depend on the region.
pub(super) fn icu_locale(language: Language, locale: &str, digits: Digits) -> Result<Locale, LocaleTrouble> {
    let trouble = |message: Message| LocaleTrouble { locale: locale.to_owned(), message };
    let parsed = Locale::try_from_str(locale)
        .map_err(|_| trouble(message!("locale-unknown", locale = typed(locale), usual = example(language))))?;
    if parsed.id.language.as_str() != language.code() {
        return Err(trouble(message!("locale-of-other", locale = typed(locale), usual = example(language))));
    }
    let tag = format!("{}-u-nu-{}", parsed.id, digits.numbering_system());
    let digits = || code(digits.numbering_system());
    Locale::try_from_str(&tag)
        .map_err(|_| trouble(message!("locale-digits", locale = typed(locale), digits = digits())))
}

/// A locale that would do.
pub(super) fn example(language: Language) -> Argument {
    match language {
        Language::Arabic => code("ar-AE"),
        Language::English => code("en-GB"),
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
            assert_eq!(crate::speech::english(&trouble.message), expected);
        }
    }
}
