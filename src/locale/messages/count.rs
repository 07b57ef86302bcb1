//! Numbers on their way through Fluent: counted right in Arabic, and written in the edition's
//! digits.
//!
//! Fluent's plural rules (`intl_pluralrules` 7.0.2) read the Arabic ones of CLDR, `few: n % 100 =
//! 3..10` and `many: n % 100 = 11..99`, without their `% 100`: they would say "103 بيان" instead of
//! "103 بيانات", and let 3.5 be few. So a number that they misjudge travels as one of the same form
//! that they judge rightly, and carries itself along in an option that nothing here uses, the
//! currency; the formatter writes that one.

use fluent::FluentValue;
use fluent::types::{FluentNumber, FluentNumberOptions};

use crate::model::Digits;
use crate::model::language::Language;

/// Numbers from here on are not whole in an `f64`, and Fluent's plural rules cannot read them.
const TOO_LARGE: f64 = 1e15;

/// The number of Arabic form `other` that stands for fractions.
const LIKE_A_FRACTION: f64 = 100.0;

/// The value to give to Fluent; `None` for a number that it cannot bear.
pub(super) fn value(number: f64, language: Language) -> Option<FluentValue<'static>> {
    if number.is_nan() || number.abs() >= TOO_LARGE {
        return None;
    }
    let stand_in = match language {
        Language::Arabic => arabic_stand_in(number.abs()),
        Language::English => None,
    };
    Some(FluentValue::Number(match stand_in {
        None => FluentNumber::new(number, FluentNumberOptions::default()),
        Some(stand_in) => {
            let options = FluentNumberOptions { currency: Some(number.to_string()), ..FluentNumberOptions::default() };
            FluentNumber::new(stand_in, options)
        }
    }))
}

/// A number of the same plural form by CLDR's rules, for one that Fluent would misjudge.
fn arabic_stand_in(number: f64) -> Option<f64> {
    let rest = number % 100.0;
    if number.fract() != 0.0 {
        Some(LIKE_A_FRACTION)
    } else if number >= 100.0 && rest >= 3.0 {
        Some(rest)
    } else {
        None
    }
}

/// Fluent's formatter for an edition. It takes a bare function, so there is one for each kind of
/// digits.
pub(super) fn formatter<M>(digits: Digits) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match digits {
        Digits::Latin => |value, _| written(value, Digits::Latin),
        Digits::ArabicIndic => |value, _| written(value, Digits::ArabicIndic),
    }
}

fn written(value: &FluentValue<'_>, digits: Digits) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let carried = number.options.currency.as_ref().and_then(|original| original.parse().ok());
    let text = FluentNumber::new(carried.unwrap_or(number.value), number.options.clone()).as_string();
    Some(if number.options.use_grouping { digits.written(&text) } else { digits.ungrouped(&text) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_misjudged_numbers_get_a_stand_in() {
        for (number, expected) in [
            (0.0, None),
            (2.0, None),
            (3.0, None),
            (99.0, None),
            (100.0, None),
            (102.0, None),
            (103.0, Some(3.0)),
            (111.0, Some(11.0)),
            (22_599.0, Some(99.0)),
            (1.2, Some(LIKE_A_FRACTION)),
        ] {
            assert_eq!(arabic_stand_in(number), expected, "{number}");
        }
    }
}
