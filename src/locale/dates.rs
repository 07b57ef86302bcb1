//! Gregorian dates in words. With `hijri_style` and `language/hijri_date`, the door to ICU; every word and order comes from
//! CLDR.

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{E, M, YM, YMD};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMDE};
use icu_locale_core::{Locale, subtags::region};
use jiff::civil::Date;

use super::tag::{LocaleTrouble, example, icu_locale};
use crate::diagnostics::{message, typed};
use crate::language::hijri_date::icu_date;
use crate::model::language::Language;
use crate::model::{Digits, Months};

/// How one language writes Gregorian dates. Build it once, share it freely.
#[derive(Debug)]
pub struct DateStyle {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    weekday_and_day: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    month_of_year: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month: FixedCalendarDateTimeFormatter<Gregorian, M>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, E>,
    digits: Digits,
}

impl DateStyle {
    /// `locale` is a BCP 47 tag such as `ar-AE` or `en-GB`; its language must be `language`.
    /// `months` counts in Arabic only.
    pub fn new(language: Language, locale: &str, digits: Digits, months: Months) -> Result<DateStyle, LocaleTrouble> {
        let wanted = with_months(icu_locale(language, locale, digits)?, language, months);
        let missing = |_| LocaleTrouble {
            locale: locale.to_owned(),
            message: message!("locale-no-dates", locale = typed(locale), usual = example(language)),
        };
        let preferences = || (&wanted).into();
        Ok(DateStyle {
            day: FixedCalendarDateTimeFormatter::try_new(preferences(), YMD::long()).map_err(missing)?,
            weekday_and_day: FixedCalendarDateTimeFormatter::try_new(preferences(), YMDE::long()).map_err(missing)?,
            month_of_year: FixedCalendarDateTimeFormatter::try_new(preferences(), YM::long()).map_err(missing)?,
            month: FixedCalendarDateTimeFormatter::try_new(preferences(), M::long()).map_err(missing)?,
            weekday: FixedCalendarDateTimeFormatter::try_new(preferences(), E::long()).map_err(missing)?,
            digits,
        })
    }

    /// 15 ديسمبر 2023; 15 December 2023.
    pub fn day(&self, date: Date) -> String {
        in_words(date, |date| self.day.format(date).to_string())
    }

    /// الجمعة، 15 ديسمبر 2023; Friday, 15 December 2023.
    pub fn weekday_and_day(&self, date: Date) -> String {
        in_words(date, |date| self.weekday_and_day.format(date).to_string())
    }

    /// The month of a date with its year: ديسمبر 2023.
    pub fn month_of_year(&self, date: Date) -> String {
        in_words(date, |date| self.month_of_year.format(date).to_string())
    }

    /// The month of a date alone: ديسمبر.
    pub fn month(&self, date: Date) -> String {
        in_words(date, |date| self.month.format(date).to_string())
    }

    /// The weekday of a date alone: الجمعة.
    pub fn weekday(&self, date: Date) -> String {
        in_words(date, |date| self.weekday.format(date).to_string())
    }

    /// A year in the language's digits, without separators: 2023, ٢٠٢٣.
    pub fn year(&self, year: i16) -> String {
        self.digits.plain(i64::from(year))
    }
}

/// Every date of `jiff` is one of ICU's Gregorian calendar; were one refused, its ISO form would
/// still be true.
fn in_words(date: Date, format: impl FnOnce(&IcuDate<Gregorian>) -> String) -> String {
    match icu_date(date) {
        Some(date) => format(&date),
        None => date.to_string(),
    }
}

fn with_months(mut locale: Locale, language: Language, months: Months) -> Locale {
    if language == Language::English {
        return locale;
    }
    let levantine = locale.id.region.is_some_and(|region| matches!(region.as_str(), "IQ" | "JO" | "LB" | "PS" | "SY"));
    match (months, levantine) {
        (Months::Gulf, true) => locale.id.region = Some(region!("AE")),
        (Months::Levant, false) => locale.id.region = Some(region!("JO")),
        (Months::Gulf, false) | (Months::Levant, true) => {}
    }
    locale
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn style(locale: &str, digits: Digits, months: Months) -> DateStyle {
        let language = if locale.starts_with("ar") { Language::Arabic } else { Language::English };
        DateStyle::new(language, locale, digits, months).unwrap()
    }

    #[test]
    fn days_are_written_as_the_locale_writes_them() {
        use {Digits::*, Months::*};
        let signing = date(2023, 12, 15);
        for (locale, digits, months, expected) in [
            ("ar-AE", Latin, Gulf, "15 ديسمبر 2023"),
            ("ar-AE", ArabicIndic, Gulf, "١٥ ديسمبر ٢٠٢٣"),
            ("ar-SA", Latin, Gulf, "15 ديسمبر 2023"),
            ("ar-SA", ArabicIndic, Gulf, "١٥ ديسمبر ٢٠٢٣"),
            ("ar", Latin, Gulf, "15 ديسمبر 2023"),
            ("ar-AE", Latin, Levant, "15 كانون الأول 2023"),
            ("ar-LB", Latin, Levant, "15 كانون الأول 2023"),
            ("ar-JO", ArabicIndic, Levant, "١٥ كانون الأول ٢٠٢٣"),
            ("ar-JO", Latin, Gulf, "15 ديسمبر 2023"),
            ("ar-MA", Latin, Gulf, "15 دجنبر 2023"),
            ("en-GB", Latin, Gulf, "15 December 2023"),
            ("en-GB", Latin, Levant, "15 December 2023"),
            ("en-US", Latin, Gulf, "December 15, 2023"),
        ] {
            assert_eq!(style(locale, digits, months).day(signing), expected, "{locale}");
        }
    }

    #[test]
    fn months_years_and_weekdays_stand_alone() {
        let arabic = style("ar-AE", Digits::Latin, Months::Gulf);
        let english = style("en-GB", Digits::Latin, Months::Gulf);
        let signing = date(2023, 12, 15);
        assert_eq!(arabic.month_of_year(signing), "ديسمبر 2023");
        assert_eq!(arabic.month(signing), "ديسمبر");
        assert_eq!(arabic.weekday(signing), "الجمعة");
        assert_eq!(arabic.weekday_and_day(signing), "الجمعة، 15 ديسمبر 2023");
        assert_eq!(arabic.year(2023), "2023");
        assert_eq!(style("ar-EG", Digits::ArabicIndic, Months::Gulf).year(2023), "٢٠٢٣");
        assert_eq!(english.month_of_year(signing), "December 2023");
        assert_eq!(english.month(signing), "December");
        assert_eq!(english.weekday_and_day(signing), "Friday, 15 December 2023");
    }

    #[test]
    fn the_gulf_and_the_levant_have_their_own_twelve_names() {
        let names = |months| {
            let style = style("ar-AE", Digits::Latin, months);
            (1..=12).map(|month| style.month(date(2024, month, 1))).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names(Months::Gulf), "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
        assert_eq!(
            names(Months::Levant),
            "كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول تشرين الثاني كانون الأول"
        );
    }

    #[test]
    fn a_style_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<DateStyle>();
    }
}
