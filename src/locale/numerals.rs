//! Numbers as the reader's language writes them.
//!
//! The separators go with the digits, not with the language: CLDR
//! `numbers/symbols-numberSystem-latn` has `.` and `,` for Arabic as for English,
//! `symbols-numberSystem-arab` has `٫` and `٬`.

use std::borrow::Cow;

use crate::model::Digits;

impl Digits {
    /// The CLDR and BCP 47 (`u-nu-`) name: `latn` or `arab`. Also the word in `site.toml`.
    pub fn numbering_system(self) -> &'static str {
        match self {
            Digits::Latin => "latn",
            Digits::ArabicIndic => "arab",
        }
    }

    /// The decimal separator.
    pub fn decimal_separator(self) -> char {
        match self {
            Digits::Latin => '.',
            Digits::ArabicIndic => '٫',
        }
    }

    /// The separator between groups of three digits.
    pub fn group_separator(self) -> char {
        match self {
            Digits::Latin => ',',
            Digits::ArabicIndic => '٬',
        }
    }

    /// The same text with every decimal digit (Latin, Arabic-Indic or Eastern Arabic-Indic) in
    /// these digits. Everything else, separators too, stays as it is: right for years, dates and
    /// telephone numbers.
    pub fn convert(self, text: &str) -> Cow<'_, str> {
        let foreign = |c: char| digit_value(c).is_some_and(|value| self.digit(value) != c);
        let Some(first) = text.find(foreign) else {
            return Cow::Borrowed(text);
        };
        let mut converted = String::with_capacity(text.len() + 8);
        converted.push_str(&text[..first]);
        converted.extend(text[first..].chars().map(|c| match digit_value(c) {
            Some(value) => self.digit(value),
            None => c,
        }));
        Cow::Owned(converted)
    }

    /// A whole number without separators: 2023, ٢٠٢٣.
    pub fn plain(self, number: i64) -> String {
        self.convert(&number.to_string()).into_owned()
    }

    /// A count with separators: 1,234,567, ١٬٢٣٤٬٥٦٧.
    pub fn grouped(self, number: i64) -> String {
        self.written(&number.to_string())
    }

    /// A number in the notation of programs (`-1234567.5`) as readers write it: -1,234,567.5 or
    /// -١٬٢٣٤٬٥٦٧٫٥. A text that is no such number only has its digits converted.
    pub fn written(self, number: &str) -> String {
        let (sign, unsigned) = number.split_at(usize::from(number.starts_with('-')));
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !fraction.is_none_or(all_digits) {
            return self.convert(number).into_owned();
        }
        let mut written = String::with_capacity(number.len() * 2 + 8);
        written.push_str(sign);
        let count = whole.len();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (count - index).is_multiple_of(3) {
                written.push(self.group_separator());
            }
            written.push(self.digit_like(digit));
        }
        if let Some(fraction) = fraction {
            written.push(self.decimal_separator());
            written.extend(fraction.chars().map(|digit| self.digit_like(digit)));
        }
        written
    }

    /// As [`Digits::written`], without separators between groups: -1234567.5, -١٢٣٤٥٦٧٫٥.
    pub fn ungrouped(self, number: &str) -> String {
        let ascii_number = number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
        let converted = self.convert(number).into_owned();
        if ascii_number { converted.replace('.', &self.decimal_separator().to_string()) } else { converted }
    }

    fn digit_like(self, c: char) -> char {
        digit_value(c).map_or(c, |value| self.digit(value))
    }

    fn digit(self, value: u8) -> char {
        let zero = match self {
            Digits::Latin => b'0' as u32,
            Digits::ArabicIndic => '٠' as u32,
        };
        char::from_u32(zero + u32::from(value)).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// The value of a Latin, Arabic-Indic (U+0660) or Eastern Arabic-Indic (U+06F0) digit.
fn digit_value(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    u8::try_from(value).ok()
}

/// The unit in which a file's size is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SizeUnit {
    Bytes,
    Kilobytes,
    Megabytes,
}

impl SizeUnit {
    /// The Fluent message that names the unit; its variable is `$size`, a number.
    pub fn message_id(self) -> &'static str {
        match self {
            SizeUnit::Bytes => "size-bytes",
            SizeUnit::Kilobytes => "size-kilobytes",
            SizeUnit::Megabytes => "size-megabytes",
        }
    }
}

/// A file's size as a reader is told it: decimal units (SI: 1 kB is 1,000 bytes), one decimal place
/// below ten, none above.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FileSize {
    /// Rounded to what is shown, so that the plural form chosen for it is the one of the written
    /// number.
    pub amount: f64,
    pub unit: SizeUnit,
}

impl FileSize {
    pub fn of(bytes: u64) -> FileSize {
        match bytes {
            0..1_000 => FileSize { amount: bytes as f64, unit: SizeUnit::Bytes },
            // From 999,500 a whole number of kilobytes would be written 1,000.
            1_000..999_500 => FileSize { amount: rounded(bytes as f64 / 1e3), unit: SizeUnit::Kilobytes },
            _ => FileSize { amount: rounded(bytes as f64 / 1e6), unit: SizeUnit::Megabytes },
        }
    }

    /// The number alone: 1.2, ١٫٢.
    pub fn number(self, digits: Digits) -> String {
        digits.written(&self.amount.to_string())
    }
}

fn rounded(amount: f64) -> f64 {
    let tenths = (amount * 10.0).round() / 10.0;
    if tenths < 10.0 { tenths } else { amount.round() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_converted_and_nothing_else() {
        for (digits, typed, expected) in [
            (Digits::ArabicIndic, "15 ديسمبر 2023", "١٥ ديسمبر ٢٠٢٣"),
            (Digits::ArabicIndic, "+971 4 555 0100", "+٩٧١ ٤ ٥٥٥ ٠١٠٠"),
            (Digits::ArabicIndic, "۱۲ و١٢", "١٢ و١٢"),
            (Digits::Latin, "١٥ ديسمبر ٢٠٢٣", "15 ديسمبر 2023"),
            (Digits::Latin, "بلا أرقام", "بلا أرقام"),
            (Digits::Latin, "", ""),
        ] {
            assert_eq!(digits.convert(typed), expected);
        }
        assert!(matches!(Digits::Latin.convert("عام 2023"), Cow::Borrowed(_)));
    }

    #[test]
    fn counts_are_grouped_with_the_separators_of_their_digits() {
        for (number, arabic, latin) in [
            (0, "٠", "0"),
            (999, "٩٩٩", "999"),
            (1_234, "١٬٢٣٤", "1,234"),
            (22_501, "٢٢٬٥٠١", "22,501"),
            (1_234_567, "١٬٢٣٤٬٥٦٧", "1,234,567"),
            (-1_000, "-١٬٠٠٠", "-1,000"),
        ] {
            assert_eq!(Digits::ArabicIndic.grouped(number), arabic);
            assert_eq!(Digits::Latin.grouped(number), latin);
        }
        assert_eq!(Digits::ArabicIndic.plain(2023), "٢٠٢٣");
        assert_eq!(Digits::ArabicIndic.written("-1234567.50"), "-١٬٢٣٤٬٥٦٧٫٥٠");
        assert_eq!(Digits::Latin.written("not a number"), "not a number");
    }

    #[test]
    fn sizes_have_one_decimal_place_below_ten() {
        use SizeUnit::*;
        for (bytes, unit, arabic, latin) in [
            (0, Bytes, "٠", "0"),
            (999, Bytes, "٩٩٩", "999"),
            (1_000, Kilobytes, "١", "1"),
            (1_250, Kilobytes, "١٫٣", "1.3"),
            (9_960, Kilobytes, "١٠", "10"),
            (845_400, Kilobytes, "٨٤٥", "845"),
            (999_499, Kilobytes, "٩٩٩", "999"),
            (999_500, Megabytes, "١", "1"),
            (1_200_000, Megabytes, "١٫٢", "1.2"),
            (2_345_678_900, Megabytes, "٢٬٣٤٦", "2,346"),
        ] {
            let size = FileSize::of(bytes);
            assert_eq!(size.unit, unit, "{bytes}");
            assert_eq!(size.number(Digits::ArabicIndic), arabic);
            assert_eq!(size.number(Digits::Latin), latin);
        }
    }
}
