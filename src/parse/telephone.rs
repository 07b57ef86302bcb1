//! A telephone number as it is dialled (ITU-T E.123, E.164; RFC 3966). Crates that know every country's plan weigh more than all of
//! bayan; nothing of a plan is needed here.

use crate::diagnostics::{Message, message};

/// Digits of the longest number, with its country code (E.164, section 6.2.1).
const MOST_DIGITS: usize = 15;

/// Signs that a number is set with.
const SIGNS: &str = " +-().";

/// What to dial, or how to write it instead.
pub fn dialled(typed: &str) -> Result<String, Message> {
    let text = typed.trim();
    if text.contains(|c: char| c.is_numeric() && !c.is_ascii_digit()) {
        return Err(message!("phone-digits"));
    }
    let (start, number) = match text.strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", text),
    };
    let own = number.replace("(0)", "");
    // The (0) is dialled within the country alone.
    let digits: String = if start.is_empty() { number } else { &own }.chars().filter(char::is_ascii_digit).collect();
    let is_set = text.chars().all(|c| c.is_ascii_digit() || SIGNS.contains(c)) && !digits.is_empty();
    let holds_more = digits.len() > MOST_DIGITS || number.contains(['+', '/', ',', ';', '،']) || number.contains(" - ");
    match digits.strip_prefix("00").filter(|rest| start.is_empty() && rest.len() > 8) {
        _ if holds_more => Err(message!("phone-one")),
        _ if !is_set => Err(message!("phone-form")),
        // How many countries, all of the Gulf among them, begin a call abroad.
        Some(rest) => Ok(format!("+{rest}")),
        None => Ok(format!("{start}{digits}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_from_abroad() {
        for (typed, number) in [
            ("+971 4 555 0100", "+97145550100"),
            ("+971 (0)4 555 0100", "+97145550100"),
            ("+44 (0) 20 7946 0000", "+442079460000"),
            ("+44(0)20-7946-0000", "+442079460000"),
            ("+39 (06) 6982", "+39066982"),
            ("+1 (212) 555-0100", "+12125550100"),
            ("00971 4 555 0100", "+97145550100"),
            ("(04) 555-0100", "045550100"),
            ("04.555.0100", "045550100"),
            ("(0)4 555 0100", "045550100"),
            ("800 1234", "8001234"),
            ("0097", "0097"),
            ("999", "999"),
        ] {
            assert_eq!(dialled(typed), Ok(number.to_owned()), "{typed}");
        }
    }

    #[test]
    fn two_numbers_are_not_one_of_eighteen_digits() {
        for typed in [
            "+971 4 555 0100 +971 4 555 0101",
            "04 555 0100 04 555 0101",
            "+971 4 555 0100 / 0101",
            "+971 4 555 0100، +971 4 555 0101",
            "04 555 0100 - 04 555 0101",
            "04 555 0100, 0101",
        ] {
            assert!(dialled(typed).is_err_and(|help| help.id == "phone-one"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_told_how_one_looks() {
        for typed in ["", "+", "()", "call us", "اتصل بنا", "+971 4 555 0100 x5"] {
            assert!(dialled(typed).is_err_and(|help| help.id == "phone-form"), "{typed}");
        }
        assert!(dialled("٠٤ ٥٥٥ ٠١٠٠").is_err_and(|help| help.id == "phone-digits"));
    }
}
