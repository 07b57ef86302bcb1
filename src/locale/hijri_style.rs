//! Hijri dates in words.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::{Hijri, hijri::UmmAlQura};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, YMD};

use crate::diagnostics::{message, typed};
use crate::language::HijriDate;
use crate::locale::tag::{LocaleTrouble, icu_locale};
use crate::model::Digits;
use crate::model::language::Language;

/// The months in English. CLDR's own (`Rabiʻ I`, `Dhuʻl-Qiʻdah`) number the pairs with Roman
/// numerals and need a letter (U+02BB) that few fonts have; these are the names that CLDR gives in
/// Arabic, in the Gulf's usual Latin spelling.
const ENGLISH_MONTHS: [&str; 12] = [
    "Muharram",
    "Safar",
    "Rabi’ al-Awwal",
    "Rabi’ al-Akhir",
    "Jumada al-Ula",
    "Jumada al-Akhirah",
    "Rajab",
    "Sha’ban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qa’dah",
    "Dhu al-Hijjah",
];

/// How one language writes Hijri dates.
///
/// The names and the order are learnt once from CLDR's long date format and kept as plain text,
/// because an overridden date (day 30 of a month that Umm al-Qura counts as 29 days) may not exist
/// in ICU's calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HijriStyle {
    months: [String; 12],
    pattern: Vec<PatternPiece>,
    digits: Digits,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum PatternPiece {
    Literal(String),
    Year,
    Month,
    Day,
}

impl HijriStyle {
    /// `locale` is a BCP 47 tag such as `ar-SA`; its language must be `language`.
    pub fn new(language: Language, locale: &str, digits: Digits) -> Result<HijriStyle, LocaleTrouble> {
        let wanted = icu_locale(language, locale, Digits::Latin)?;
        let missing = || LocaleTrouble {
            locale: locale.to_owned(),
            message: message!("locale-no-hijri", locale = typed(locale)),
        };
        let day = FixedCalendarDateTimeFormatter::<Hijri<UmmAlQura>, _>::try_new((&wanted).into(), YMD::long())
            .map_err(|_| missing())?;
        let month = FixedCalendarDateTimeFormatter::<Hijri<UmmAlQura>, _>::try_new((&wanted).into(), M::long())
            .map_err(|_| missing())?;
        // No two of 27, 10 and 1444 share a digit sequence, so each is found in the sample where it
        // stands.
        let sample =
            IcuDate::try_new_hijri_with_calendar(1444, 10, 27, Hijri::new_umm_al_qura()).map_err(|_| missing())?;
        let pattern =
            learn(&day.format(&sample).to_string(), &month.format(&sample).to_string()).ok_or_else(missing)?;
        let mut months = ENGLISH_MONTHS.map(str::to_owned);
        if language == Language::Arabic {
            for (number, name) in (1..).zip(&mut months) {
                let first = IcuDate::try_new_hijri_with_calendar(1444, number, 1, Hijri::new_umm_al_qura());
                *name = month.format(&first.map_err(|_| missing())?).to_string();
            }
        }
        Ok(HijriStyle { months, pattern, digits })
    }

    /// 2 جمادى الآخرة 1445 هـ; 2 Jumada al-Akhirah 1445 AH.
    pub fn day(&self, date: HijriDate) -> String {
        let mut text = String::with_capacity(40);
        for piece in &self.pattern {
            match piece {
                PatternPiece::Literal(literal) => text.push_str(literal),
                PatternPiece::Year => text.push_str(&self.digits.plain(i64::from(date.year()))),
                PatternPiece::Month => text.push_str(self.month(date)),
                PatternPiece::Day => text.push_str(&self.digits.plain(i64::from(date.day()))),
            }
        }
        text
    }

    /// The name of the date's month.
    pub fn month(&self, date: HijriDate) -> &str {
        // A `HijriDate` has a month from 1 to 12.
        self.months.get(usize::from(date.month()).wrapping_sub(1)).map_or("", String::as_str)
    }
}

/// Takes a formatted 27th of `month` 1444 apart. `None` if one of the three does not stand in it.
fn learn(sample: &str, month: &str) -> Option<Vec<PatternPiece>> {
    let mut found = [("27", PatternPiece::Day), (month, PatternPiece::Month), ("1444", PatternPiece::Year)]
        .into_iter()
        .map(|(text, piece)| sample.find(text).map(|at| (at, text.len(), piece)))
        .collect::<Option<Vec<_>>>()?;
    found.sort_by_key(|(at, ..)| *at);
    let mut pattern = Vec::with_capacity(7);
    let mut done = 0;
    for (at, length, piece) in found {
        pattern.push(PatternPiece::Literal(sample.get(done..at)?.to_owned()));
        pattern.push(piece);
        done = at + length;
    }
    pattern.push(PatternPiece::Literal(sample.get(done..)?.to_owned()));
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_words() {
        use {Digits::*, Language::*};
        for (language, locale, digits, typed, expected) in [
            (Arabic, "ar-AE", Latin, "1445-06-02", "2 جمادى الآخرة 1445 هـ"),
            (Arabic, "ar-SA", ArabicIndic, "1445-06-02", "٢ جمادى الآخرة ١٤٤٥ هـ"),
            (Arabic, "ar-LB", Latin, "1445-09-01", "1 رمضان 1445 هـ"),
            // Umm al-Qura counts 29 days in this month; the sighting may have given it 30.
            (Arabic, "ar-AE", Latin, "1445-08-30", "30 شعبان 1445 هـ"),
            (English, "en-GB", Latin, "1445-06-02", "2 Jumada al-Akhirah 1445 AH"),
            (English, "en-GB", Latin, "1446-03-12", "12 Rabi’ al-Awwal 1446 AH"),
            (English, "en-US", Latin, "1445-12-10", "Dhu al-Hijjah 10, 1445 AH"),
        ] {
            let style = HijriStyle::new(language, locale, digits).unwrap();
            assert_eq!(style.day(HijriDate::parse(typed).unwrap()), expected);
        }
    }

    #[test]
    fn the_twelve_arabic_months() {
        let style = HijriStyle::new(Language::Arabic, "ar-AE", Digits::Latin).unwrap();
        assert_eq!(
            style.months.join("، "),
            "محرم، صفر، ربيع الأول، ربيع الآخر، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة"
        );
    }

    #[test]
    fn a_style_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<HijriStyle>();
    }
}
