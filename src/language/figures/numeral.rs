//! What digits and the separators between them may mean.

use super::decimal::Decimal;
use super::value::FigureValue;

/// What one written number may mean, the likeliest first, and the numbers into which it falls otherwise.
#[derive(PartialEq, Eq, Debug)]
pub struct Numeral {
    pub readings: Vec<FigureValue>,
    pub parts: Vec<FigureValue>,
}

/// Reads digits with the separators between them.
///
/// A point or comma before exactly three digits is ambiguous and has both meanings: `1.240` and `1,240` agree with 1,240
/// and with 1.24. What cannot be one number (`1.3.0`) is a code.
pub fn read(typed: &str) -> Numeral {
    let groups: Vec<&str> = typed.split(|c: char| !c.is_ascii_digit()).collect();
    let separators: Vec<char> = typed.chars().filter(|c| !c.is_ascii_digit()).collect();
    let numbers = || groups.iter().filter_map(|group| Decimal::parse(group, "")).map(FigureValue::Number).collect();
    let mut readings: Vec<FigureValue> = match &separators[..] {
        [] => Decimal::parse(typed, "").into_iter().map(FigureValue::Number).collect(),
        [one] => single(&groups, *one),
        several => long(&groups, several),
    };
    // A point or comma with no space behind it is inside one number; an Arabic comma or a space may stand between two.
    let is_row = !separators.is_empty() && separators.iter().all(|c| *c == '،' || c.is_whitespace());
    if readings.is_empty() {
        let digits = groups.join(".");
        readings.push(FigureValue::Code(digits.into()));
    }
    Numeral { readings, parts: if is_row { numbers() } else { Vec::new() } }
}

/// Two groups of digits.
fn single(groups: &[&str], separator: char) -> Vec<FigureValue> {
    let [whole, rest] = groups[..] else { return Vec::new() };
    let fraction = || Decimal::parse(whole, rest).map(FigureValue::Number);
    let thousands = || Decimal::parse(&format!("{whole}{rest}"), "").map(FigureValue::Number);
    let is_grouped = rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let both = match separator {
        '٫' => [fraction(), None],
        '.' if is_grouped => [fraction(), thousands()],
        ',' | '،' if is_grouped => [thousands(), fraction()],
        '.' | ',' => [fraction(), None],
        _ if is_grouped => [thousands(), None],
        _ => [None, None],
    };
    both.into_iter().flatten().collect()
}

/// Three groups or more: thousands, perhaps with a fraction behind another separator.
fn long(groups: &[&str], separators: &[char]) -> Vec<FigureValue> {
    let (Some((last, heads)), Some((end, inner))) = (groups.split_last(), separators.split_last()) else {
        return Vec::new();
    };
    let is_grouped = |groups: &[&str]| {
        let mut groups = groups.iter().map(|group| group.len());
        groups.next().is_some_and(|first| (1..=3).contains(&first)) && groups.all(|length| length == 3)
    };
    let is_even = inner.windows(2).all(|pair| pair[0] == pair[1]);
    let number = if is_even && inner.first() == Some(end) && is_grouped(groups) {
        Decimal::parse(&groups.concat(), "")
    } else if is_even && inner.first() != Some(end) && matches!(end, '.' | ',' | '٫') && is_grouped(heads) {
        Decimal::parse(&heads.concat(), last)
    } else {
        None
    };
    number.map(FigureValue::Number).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(whole: &str, fraction: &str) -> FigureValue {
        FigureValue::Number(Decimal::parse(whole, fraction).unwrap())
    }

    #[test]
    fn separators_are_read_as_every_writer_means_them() {
        assert_eq!(read("1240").readings, [number("1240", "")]);
        assert_eq!(read("1,240").readings, [number("1240", ""), number("1", "24")]);
        assert_eq!(read("1.240").readings, [number("1", "24"), number("1240", "")]);
        assert_eq!(read("1٬240٫5").readings, [number("1240", "5")]);
        assert_eq!(read("12,5").readings, [number("12", "5")]);
        assert_eq!(read("1.240.000").readings, [number("1240000", "")]);
        assert_eq!(read("1,240,000.75").readings, [number("1240000", "75")]);
        assert_eq!(read("12 500").readings, [number("12500", "")]);
        assert_eq!(read("0.125").readings, [number("0", "125")]);
    }

    #[test]
    fn what_is_no_number_is_a_code_with_parts() {
        assert_eq!(read("1.3.12").readings, [FigureValue::Code("1.3.12".into())]);
        assert_eq!(read("15.2").parts, []);
        assert_eq!(read("2015،2016").parts, [number("2015", ""), number("2016", "")]);
        assert_eq!(read(&"7".repeat(40)).readings, [FigureValue::Code("7".repeat(40).into())]);
    }
}
