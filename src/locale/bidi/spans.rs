//! Which two numbers with a dash between them are the ends of a range, and which are parts of a code.

use super::number::{is_dash, is_digit};

/// Longer numbers are codes.
const LONGEST: usize = 6;

/// Numbers that are called free of charge begin so: 800-4567.
const FREE_CALLS: [u64; 3] = [600, 800, 900];

const YEARS: std::ops::RangeInclusive<u64> = 1300..=2200;

/// Whether two numbers are the ends of a range. What has the signs, the separators or the points of a measure, a date or an hour
/// is no code; two bare numbers are a range where they can be compared.
pub(super) fn is_range(left: &str, right: &str) -> bool {
    let (Some((first, length)), Some((last, longer))) = (bare(left), bare(right)) else {
        return true;
    };
    let has_zero = |digits: &str| digits.len() > 1 && digits.starts_with(['0', '٠', '۰']);
    if has_zero(left) || has_zero(right) || length.max(longer) > LONGEST {
        return false;
    }
    let is_round = last % 100 == 0;
    let fits = length == longer || length.max(longer) <= 3 || (first < last && (length + 1 == longer || is_round));
    fits && !is_free_call(left, right)
}

/// "800-4567"
pub(super) fn is_free_call(left: &str, right: &str) -> bool {
    is_free(left) && bare(right).is_some_and(|(number, length)| length == 4 && number % 100 != 0)
}

/// Whether a group of digits begins the numbers that are called free of charge.
pub(super) fn is_free(group: &str) -> bool {
    bare(group).is_some_and(|(number, _)| FREE_CALLS.contains(&number))
}

/// "05-12-2023"
pub(super) fn is_date(groups: &[&str]) -> bool {
    let lengths: Vec<_> = groups.iter().map(|group| group.chars().count()).collect();
    matches!(lengths[..], [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2])
}

/// "2023", and no number of people.
pub(super) fn is_year(text: &str) -> bool {
    bare(text).is_some_and(|(year, _)| (1900..=2100).contains(&year))
}

/// "2021-2022-2023"
pub(super) fn is_years(text: &str) -> bool {
    text.split(is_dash).all(|part| bare(part).is_some_and(|(year, _)| YEARS.contains(&year)))
}

/// "2023/2024", "2023/24"
pub(super) fn is_school_year(text: &str) -> bool {
    let Some((left, right)) = text.split_once('/') else { return false };
    let (Some((first, _)), Some((last, digits))) = (bare(left), bare(right)) else { return false };
    YEARS.contains(&first) && (first < last && YEARS.contains(&last) || digits == 2 && last == (first + 1) % 100)
}

/// The value of a number that is nothing but digits, and how many they are.
fn bare(text: &str) -> Option<(u64, usize)> {
    let value = |c: char| match c {
        '0'..='9' => c as u64 - '0' as u64,
        '٠'..='٩' => c as u64 - '٠' as u64,
        _ => c as u64 - '۰' as u64,
    };
    let length = text.chars().count();
    let is_bare = (1..=18).contains(&length) && text.chars().all(is_digit);
    is_bare.then(|| (text.chars().fold(0, |sum, c| sum * 10 + value(c)), length))
}
