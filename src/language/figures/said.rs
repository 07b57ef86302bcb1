//! What one language says in figures, and whether that answers a figure of the other.

use std::collections::HashSet;

use super::decimal::Decimal;
use super::value::{Figure, FigureValue, FigureWeight};

/// Every figure of one language.
#[derive(Default, Debug)]
pub struct Said {
    numbers: HashSet<Decimal>,
    /// Days of dates and hours of times: they answer a small number that stands alone in the other language.
    counts: HashSet<u32>,
    days: HashSet<(Option<i16>, u8, u8)>,
    /// Days without regard to their year.
    days_of_any_year: HashSet<(u8, u8)>,
    times: HashSet<u16>,
    codes: HashSet<Box<str>>,
    hijri: HashSet<Decimal>,
}

impl Said {
    /// All that a text says in figures.
    pub fn of<'f>(figures: impl IntoIterator<Item = &'f Figure>) -> Self {
        let mut said = Self::default();
        for figure in figures {
            let parts = figure.parts.iter().filter(|_| !is_day(figure));
            figure.readings.iter().chain(parts).for_each(|value| said.add(value));
        }
        said
    }

    /// Takes one more value as said.
    pub fn add(&mut self, value: &FigureValue) {
        match value {
            FigureValue::Number(number) => {
                self.numbers.insert(*number);
            }
            FigureValue::Day(year, month, day) => {
                self.days.insert((*year, *month, *day));
                self.days_of_any_year.insert((*month, *day));
                self.counts.insert(u32::from(*day));
                self.numbers.extend(year.and_then(|year| u32::try_from(year).ok()).map(Decimal::whole));
            }
            FigureValue::Time(minutes) => {
                self.times.insert(*minutes);
                if minutes.is_multiple_of(60) {
                    let hour = u32::from(minutes / 60);
                    self.counts.extend([hour, hour % 12, hour % 12 + 12]);
                }
            }
            FigureValue::Code(code) => {
                self.codes.insert(code.clone());
            }
            FigureValue::Hijri(number) => {
                self.hijri.insert(*number);
            }
        }
    }

    /// Whether this language says the figure too, or need not.
    pub fn answers(&self, figure: &Figure) -> bool {
        if figure.weight == FigureWeight::Offered || figure.readings.iter().any(|value| self.has(value)) {
            return true;
        }
        if is_day(figure) {
            // A day answers a day; in tables and lists the month may stand elsewhere.
            return !figure.parts.is_empty() && figure.parts.iter().all(|value| self.has_number(value));
        }
        !figure.parts.is_empty() && figure.parts.iter().all(|value| self.has(value))
    }

    fn has(&self, value: &FigureValue) -> bool {
        match value {
            FigureValue::Number(number) => {
                // Two is a dual in Arabic, one is often no word at all, and none is many.
                let small = number.as_whole().filter(|count| *count <= 31);
                small.is_some_and(|count| count <= 2 || self.counts.contains(&count)) || self.numbers.contains(number)
            }
            FigureValue::Day(Some(year), month, day) => {
                [Some(*year), None].iter().any(|year| self.days.contains(&(*year, *month, *day)))
            }
            FigureValue::Day(None, month, day) => self.days_of_any_year.contains(&(*month, *day)),
            FigureValue::Time(minutes) => self.times.contains(minutes) || self.has_hour(*minutes),
            FigureValue::Code(code) => self.codes.contains(code),
            // The other calendar may be left out of one language; where both have it, it must agree.
            FigureValue::Hijri(number) => self.hijri.is_empty() || self.hijri.contains(number),
        }
    }

    fn has_number(&self, value: &FigureValue) -> bool {
        matches!(value, FigureValue::Number(number) if self.numbers.contains(number))
    }

    /// A full hour may be told by its number; الرابعة والنصف and half past four are numbers with a half.
    fn has_hour(&self, minutes: u16) -> bool {
        let hour = u32::from(minutes / 60);
        let quarters = u128::from(minutes % 60 / 15);
        // A quarter to five is told as five.
        let told = if quarters == 3 { hour + 1 } else { hour };
        let mut hours = [told, told % 12, told % 12 + 12].into_iter().map(Decimal::whole);
        let part = Decimal::new(if quarters == 2 { 50 } else { 25 }, -2);
        minutes.is_multiple_of(15)
            && hours.any(|hour| {
                let whole = self.numbers.contains(&hour) && (quarters == 0 || self.numbers.contains(&part));
                whole || hour.plus(part).is_some_and(|sum| quarters > 0 && self.numbers.contains(&sum))
            })
    }
}

fn is_day(figure: &Figure) -> bool {
    matches!(figure.readings.first(), Some(FigureValue::Day(..)))
}

#[cfg(test)]
mod tests {
    use super::super::reader::figures;
    use super::*;

    /// The figures of each text that the other does not answer, as typed.
    fn apart(ar: &str, en: &str) -> Vec<String> {
        let (arabic, english) = (figures(ar), figures(en));
        let (in_arabic, in_english) = (Said::of(&arabic), Said::of(&english));
        let open = |text: &str, figures: &[Figure], other: &Said| -> Vec<String> {
            let open = figures.iter().filter(|figure| !other.answers(figure));
            open.map(|figure| text[figure.range.clone()].to_owned()).collect()
        };
        [open(ar, &arabic, &in_english), open(en, &english, &in_arabic)].concat()
    }

    #[track_caller]
    fn agree(pairs: &[(&str, &str)]) {
        for (ar, en) in pairs {
            assert_eq!(apart(ar, en), Vec::<String>::new(), "{ar}\n{en}");
        }
    }

    #[test]
    fn digits_and_separators_are_one() {
        agree(&[
            ("شارك ١٬٢٤٠ متطوعًا", "1,240 volunteers took part"),
            ("شارك ۱۲۴۰ متطوعًا", "1,240 volunteers took part"),
            ("شارك 1.240 متطوعًا", "1,240 volunteers took part"),
            ("شارك 1،240 متطوعًا", "1,240 volunteers took part"),
            ("شارك 1 240 متطوعًا", "1,240 volunteers took part"),
            ("بلغ المعامل ١٫٢٥", "The ratio is 1.25"),
            ("بلغ المعامل 1,25", "The ratio is 1.25"),
            ("المواد 15،16", "articles 15 and 16"),
            ("على مساحة 1.240.000 متر مربع", "on 1.24 million square metres"),
            ("وصل الدعم إلى 1٬240٬000٫50 درهم", "AED 1,240,000.50 in support"),
        ]);
    }

    #[test]
    fn magnitudes_are_one_in_figures_and_words() {
        agree(&[
            ("4.8 مليون زيارة", "4.8 million visits"),
            ("4.8 مليون زيارة", "4,800,000 visits"),
            ("12 مليونًا و3 ملايين", "12 million and 3 million"),
            ("5 مليارات درهم", "AED 5bn"),
            ("5 مليارات درهم", "AED5 billion"),
            ("500 مليون دولار", "$500m"),
            ("تبعد 500 متر", "500m away"),
            ("40 ألف وظيفة", "40K jobs"),
            ("40 ألفًا من الوظائف", "40,000 jobs"),
            ("مليونا مسافر", "2 million passengers"),
            ("ألفي طالب", "2,000 students"),
            ("مليون زائر", "1 million visitors"),
            ("مليونًا من الزوار", "one million visitors"),
            ("ثلاثة ملايين رحلة", "3 million journeys"),
            ("ثلاثمئة وخمسون مليون درهم", "AED 350 million"),
            ("نصف مليون شتلة", "500,000 seedlings"),
            ("مليون ونصف المليون شتلة", "1.5 million seedlings"),
            ("3 ملايين ونصف مليون شتلة", "3.5 million seedlings"),
            ("3 مليارات و450 مليون درهم", "AED 3.45 billion"),
            ("مليار و200 مليون درهم", "AED 1.2 billion"),
            ("مليارًا و٢٠٠ مليون درهم", "AED 1.2bn"),
            ("12 ألفًا و500 أسرة", "12,500 families"),
            ("5 ملايين و200 مدرسة", "200 schools and 5 million pupils"),
            ("1.2 تريليون درهم", "AED 1.2 trillion"),
            ("500 ألف مليون", "500 billion"),
            ("من 5 إلى 7 ملايين", "from 5 million to 7 million"),
            ("بين 5 ملايين و7 ملايين", "between $5 and $7 million"),
            ("عقد مدته 5 ملايين دولار", "a 5-million-dollar contract"),
        ]);
        assert_eq!(apart("4.8 مليون زيارة", "4.8 billion visits"), ["4.8 مليون", "4.8 billion"]);
        assert_eq!(apart("أربعة ملايين رحلة", "3 million journeys"), ["أربعة ملايين", "3 million"]);
    }

    #[test]
    fn percent_is_one_however_it_is_written() {
        agree(&[
            ("بنسبة ٦٢٪", "by 62%"),
            ("بنسبة 62 في المئة", "by 62 per cent"),
            ("بنسبة 62 بالمائة", "by 62 percent"),
            ("%62", "62%"),
            ("−12.5%", "a fall of 12.5%"),
            ("نصف الطلاب", "50% of students"),
            ("ثلاثة أرباع الطلاب", "75% of students"),
        ]);
        assert_eq!(apart("بنسبة 12.5%", "by 12.6%"), ["12.5%", "12.6%"]);
        assert_eq!(apart("15 مدرسة بنسبة 12.5%", "15 schools, 15.2%"), ["12.5%", "15.2%"], "15.2 is not 15 and 2");
    }

    #[test]
    fn small_numbers_duals_and_ordinals_are_words_or_digits() {
        agree(&[
            ("مركزين جديدين", "2 new centres"),
            ("قبل سنتين", "2 years ago"),
            ("خمسة قطاعات", "5 sectors"),
            ("5 قطاعات", "five sectors"),
            ("كل دقيقة", "every 1 minute"),
            ("أربع وثلاثون جهة", "34 bodies"),
            ("أربعًا وثلاثين جهة", "34 bodies"),
            ("34 جهة", "thirty-four bodies"),
            ("أحد عشر يومًا", "11 days"),
            ("الدورة الخامسة والعشرون", "the 25th session"),
            ("القرن الحادي والعشرين", "the 21st century"),
            ("مئة مدرسة", "100 schools"),
            ("الربع الثالث", "Q3"),
            ("تسعينيات القرن الماضي", "the 1990s"),
        ]);
        assert_eq!(apart("5 خطوط", "three lines"), ["5"]);
    }

    #[test]
    fn days_are_one_in_every_order() {
        agree(&[
            ("15 ديسمبر 2023", "December 15, 2023"),
            ("١٥ كانون الأول ٢٠٢٣", "15 December 2023"),
            ("15 كانون الأول/ديسمبر 2023م", "15 Dec 2023"),
            ("15/12/2023", "15 December 2023"),
            ("2023/12/15", "15/12/2023"),
            ("الخامس عشر من ديسمبر", "15 December"),
            ("يوم 4 نوفمبر من عام 2025", "on 4 November 2025"),
            ("في 23 و24 سبتمبر 2025", "on 23 and 24 September 2025"),
            ("من 23 إلى 24 سبتمبر 2025", "September 23–24, 2025"),
            ("23-24 سبتمبر", "23 September and 24 September"),
            ("2023-2024", "2023–24"),
            ("ديسمبر 2023", "December 2023"),
            ("في مايو 10 مدارس", "10 schools in May"),
        ]);
        assert_eq!(apart("4 نوفمبر", "4 December"), ["4 نوفمبر", "4 December"]);
        assert_eq!(apart("4 نوفمبر 2025", "5 November 2025"), ["4 نوفمبر 2025", "5 November 2025"]);
        assert_eq!(apart("15/12/2023", "15/11/2023"), ["15/12/2023", "15/11/2023"]);
    }

    #[test]
    fn the_hijri_date_may_be_in_one_language_only() {
        agree(&[
            ("15 ديسمبر 2023م الموافق 2 جمادى الآخرة 1445هـ", "15 December 2023"),
            ("عام 1445 هـ (2023)", "in 2023"),
            ("خطة 1445-1446هـ", "the plan"),
            ("في عام 1445", "this year"),
            ("1445هـ", "1445 AH"),
            ("1 رمضان", "the first of Ramadan"),
        ]);
        assert_eq!(apart("عام 1445هـ", "1446 AH"), ["1445هـ", "1446 AH"]);
    }

    #[test]
    fn times_are_one_on_either_clock() {
        agree(&[
            ("الساعة 10:30 صباحًا", "at 10:30 am"),
            ("الساعة 2:30 مساءً", "at 14:30"),
            ("من 09:12 إلى 11:47", "from 9:12 to 11:47"),
            ("الساعة 10 صباحًا", "at 10 a.m."),
            ("الساعة العاشرة صباحًا", "at 10:00"),
            ("الرابعة والنصف عصرًا", "at 4:30pm"),
            ("الرابعة فجرًا", "at 4 am"),
            ("الثانية عشرة ظهرًا", "at noon"),
            ("12:00 ظهرًا", "at midday"),
            ("بين 10 و11 صباحًا", "between 10 and 11 am"),
            ("الساعة 17:00 (بتوقيت غرينتش +4)", "at 17:00 (UTC+04:00)"),
        ]);
        assert_eq!(apart("الساعة 10:30 صباحًا", "at 10:45 am"), ["10:30 صباحًا", "10:45 am"]);
        assert_eq!(apart("الساعة 8 صباحًا", "at 8 pm"), ["8 صباحًا", "8 pm"]);
    }

    #[test]
    fn codes_addresses_and_telephones_are_no_quantities() {
        agree(&[
            ("مؤتمر الأطراف COP28", "the climate conference"),
            ("الجيل الخامس", "5G"),
            ("جائحة كوفيد-19", "the COVID-19 pandemic"),
            ("الجائحة", "the COVID-19 pandemic"),
            ("https://a.example.gov/2023/12/15 على الرابط", "on the site"),
            ("للاستفسار a12@example.gov", "on the site"),
            ("هاتف 971 4 555 0100+", "telephone +971 4 555 0100"),
            ("هاتف: +٩٧١٤٥٥٥٠١٠٠", "telephone +971 4 555 0100"),
            ("المواصفة ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
            ("الإصدار 1.3.12", "version 1.3.12"),
            ("على مدار الساعة", "24/7"),
            ("120 كم2 و30 م3", "120 km2 and 30 m3"),
            ("120 كم2", "120 square kilometres"),
            ("بـ480 خزانة ولـ34 جهة و15 فرعًا", "480 racks, 34 bodies, 15 branches"),
        ]);
        assert_eq!(apart("هاتف +971 4 555 0100", "call +971 4 555 0199"), ["+971 4 555 0100", "+971 4 555 0199"]);
        assert_eq!(apart("الإصدار 1.3.12", "version 1.3.13"), ["1.3.12", "1.3.13"]);
    }

    use proptest::prelude::*;

    /// Texts made of what figures are made of.
    fn texts() -> impl Strategy<Value = String> {
        let parts = [
            "12",
            "1,240",
            "٣٫٥",
            "2023",
            "1 240",
            " ",
            "-",
            "/",
            ":",
            ".",
            "،",
            "+",
            "%",
            "و",
            "مليون",
            "ملايين",
            "ألف",
            "نصف",
            "ثلاثة",
            "عشر",
            "وعشرون",
            "and",
            "half",
            "million",
            "m",
            "a",
            "of",
            "thirty",
            "ديسمبر",
            "كانون",
            "الأول",
            "May",
            "هـ",
            "رمضان",
            "صباحًا",
            "pm",
            "to",
            "$",
            "AED",
            "\u{fffc}",
            "\u{200f}",
            "ـ",
            "👍",
            "كم",
            "COP",
            "\n",
        ];
        proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn every_text_agrees_with_itself_and_has_its_figures_in_order(text in prop_oneof![texts(), any::<String>()]) {
            let found = figures(&text);
            let said = Said::of(&found);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for figure in &found {
                prop_assert!(!text[figure.range.clone()].is_empty());
                prop_assert!(said.answers(figure), "{:?} in {:?}", figure, text);
            }
        }
    }
}
