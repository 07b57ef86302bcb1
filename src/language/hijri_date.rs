//! A date of the Hijri calendar of Umm al-Qura, the civil calendar of the Gulf (CLDR `islamic-umalqura`), computed or typed.

use std::fmt;

use icu_calendar::Date as IcuDate;
use icu_calendar::Gregorian;
use icu_calendar::cal::Hijri;
use jiff::civil::Date;

use crate::model::Digits;

/// The years for which Umm al-Qura is tabulated; outside them a computed date would be a guess.
const FIRST_YEAR: u16 = 1300;
const LAST_YEAR: u16 = 1600;

/// A date of the Hijri calendar: year 1300 to 1600, month 1 to 12, day 1 to 30.
///
/// Day 30 is allowed in every month: a month that Umm al-Qura counts as 29 days may have had 30 by
/// sighting.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct HijriDate {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a Hijri date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HijriTrouble {
    /// It is not a year, a month and a day.
    Form,
    /// The year is outside the table.
    Year,
    /// There is no such month.
    Month,
    /// The month has no such day.
    Day,
}

impl HijriDate {
    /// The date by Umm al-Qura. `None` before 1 Muharram 1300 (12 November 1882) and after 1600
    /// (2174).
    pub fn from_gregorian(date: Date) -> Option<HijriDate> {
        let hijri = icu_date(date)?.to_calendar(Hijri::new_umm_al_qura());
        let year = u16::try_from(hijri.year().extended_year()).ok()?;
        (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(HijriDate {
            year,
            month: hijri.month().ordinal,
            day: hijri.day_of_month().0,
        })
    }

    /// The value of the front matter's `hijri`, such as `1445-06-02`: the shape of ISO 8601, in
    /// Latin or Arabic-Indic digits.
    pub fn parse(text: &str) -> Result<HijriDate, HijriTrouble> {
        let text = Digits::Latin.convert(text.trim());
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts[..] else {
            return Err(HijriTrouble::Form);
        };
        let shaped = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !(shaped(year, 4) && shaped(month, 2) && shaped(day, 2)) {
            return Err(HijriTrouble::Form);
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_| HijriTrouble::Form);
        HijriDate::new(number(year)?, number(month)?, number(day)?)
    }

    /// From numbers as they are said.
    pub fn new(year: u16, month: u16, day: u16) -> Result<HijriDate, HijriTrouble> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(HijriTrouble::Year);
        }
        let within = |number: u16, last: u8, trouble| match u8::try_from(number) {
            Ok(number) if (1..=last).contains(&number) => Ok(number),
            _ => Err(trouble),
        };
        Ok(HijriDate { year, month: within(month, 12, HijriTrouble::Month)?, day: within(day, 30, HijriTrouble::Day)? })
    }

    /// The day by Umm al-Qura on which it falls.
    pub fn to_gregorian(self) -> Option<Date> {
        let calendar = Hijri::new_umm_al_qura();
        let first = IcuDate::try_new_hijri_with_calendar(i32::from(self.year), self.month, 1, calendar).ok()?;
        let iso = first.to_calendar(icu_calendar::Gregorian);
        let (year, month) = (i16::try_from(iso.year().extended_year()).ok()?, i8::try_from(iso.month().ordinal).ok()?);
        let first = Date::new(year, month, i8::try_from(iso.day_of_month().0).ok()?).ok()?;
        first.checked_add(jiff::Span::new().days(i64::from(self.day) - 1)).ok()
    }

    /// Since the Hijra.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 is Muharram.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 30.
    pub fn day(self) -> u8 {
        self.day
    }

    /// How many days this date lies after (or, negative, before) what Umm al-Qura gives for `date`.
    /// A sighting moves a month by a day, rarely two; more is a slip of the pen. `None` where Umm
    /// al-Qura has no date.
    pub fn days_after(self, date: Date) -> Option<i64> {
        HijriDate::from_gregorian(date)?;
        let calendar = Hijri::new_umm_al_qura();
        let first = IcuDate::try_new_hijri_with_calendar(i32::from(self.year), self.month, 1, calendar).ok()?;
        let own = first.to_rata_die() + i64::from(self.day) - 1;
        Some(own - icu_date(date)?.to_rata_die())
    }
}

impl fmt::Display for HijriDate {
    /// 1445-06-02, the form that `parse` reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A day as the calendars of ICU have it.
pub fn icu_date(date: Date) -> Option<IcuDate<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    IcuDate::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn known_days_of_umm_al_qura() {
        for (gregorian, hijri) in [
            (date(2023, 12, 15), "1445-06-02"),
            (date(2024, 3, 11), "1445-09-01"),
            (date(2025, 3, 30), "1446-10-01"),
            (date(2023, 7, 19), "1445-01-01"),
            (date(2024, 7, 7), "1446-01-01"),
            (date(2024, 6, 16), "1445-12-10"),
            (date(2025, 6, 6), "1446-12-10"),
            (date(2025, 6, 26), "1447-01-01"),
            (date(1882, 11, 12), "1300-01-01"),
        ] {
            assert_eq!(HijriDate::from_gregorian(gregorian).unwrap().to_string(), hijri, "{gregorian}");
        }
    }

    #[test]
    fn a_typed_date_falls_on_a_day() {
        for hijri in ["1445-06-02", "1445-09-01", "1300-01-01", "1446-12-10"] {
            let typed = HijriDate::parse(hijri).unwrap();
            assert_eq!(HijriDate::from_gregorian(typed.to_gregorian().unwrap()).unwrap().to_string(), hijri);
        }
    }

    #[test]
    fn outside_the_table_there_is_no_date() {
        for gregorian in [date(1882, 11, 11), date(2175, 1, 1), date(622, 7, 19), Date::MIN, Date::MAX] {
            assert_eq!(HijriDate::from_gregorian(gregorian), None, "{gregorian}");
        }
        assert_eq!(HijriDate::from_gregorian(date(2174, 11, 25)).unwrap().year(), 1600);
    }

    #[test]
    fn an_override_is_read_or_refused_with_its_reason() {
        use HijriTrouble::*;
        for (typed, expected) in [
            ("1445-06-02", Ok("1445-06-02")),
            ("١٤٤٥-٠٦-٠٢", Ok("1445-06-02")),
            (" 1445-06-30 ", Ok("1445-06-30")),
            ("1445-6-2", Err(Form)),
            ("1445/06/02", Err(Form)),
            ("1445-06", Err(Form)),
            ("1445-06-02-01", Err(Form)),
            ("", Err(Form)),
            ("2 جمادى الآخرة", Err(Form)),
            ("2023-12-15", Err(Year)),
            ("1299-01-01", Err(Year)),
            ("1445-13-01", Err(Month)),
            ("1445-00-01", Err(Month)),
            ("1445-06-31", Err(Day)),
            ("1445-06-00", Err(Day)),
        ] {
            assert_eq!(HijriDate::parse(typed).map(|date| date.to_string()), expected.map(str::to_owned), "{typed}");
        }
    }

    #[test]
    fn an_override_knows_how_far_it_is_from_the_computed_day() {
        let signing = date(2023, 12, 15);
        for (typed, days) in [("1445-06-02", 0), ("1445-06-03", 1), ("1445-06-01", -1), ("1446-06-02", 354)] {
            assert_eq!(HijriDate::parse(typed).unwrap().days_after(signing), Some(days), "{typed}");
        }
        assert_eq!(HijriDate::parse("1445-06-02").unwrap().days_after(date(1800, 1, 1)), None);
    }
}
