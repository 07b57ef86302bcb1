//! What the names of letters mean (Adobe Glyph List, as far as texts need it).

/// Names of signs that are no letters, in the order of their codes.
const NAMES: [(&str, char); 30] = [
    ("space", ' '),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("comma", ','),
    ("hyphen", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("percent", '%'),
    ("bullet", '•'),
    ("endash", '–'),
    ("emdash", '—'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("fi", 'ﬁ'),
    ("fl", 'ﬂ'),
];

/// The letter that a name means: `A`, `eacute`'s first letter, `uni0642`, `u1F30D`, `afii57409` (Adobe Glyph List).
pub fn named_letter(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    let name = name.split('.').next().unwrap_or(name);
    if let Some((_, sign)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(sign.to_string());
    }
    if let Some(digits) = name.strip_prefix("uni").filter(|digits| digits.len() >= 4 && digits.len() % 4 == 0) {
        let units: Option<Vec<u16>> = digits
            .as_bytes()
            .chunks(4)
            .map(|four| u16::from_str_radix(std::str::from_utf8(four).ok()?, 16).ok())
            .collect();
        return Some(String::from_utf16_lossy(&units?));
    }
    if let Some(number) = name.strip_prefix("afii").and_then(|number| number.parse::<u32>().ok()) {
        let letter = match number {
            57409..=57434 => 0x621 + number - 57409,
            57440..=57450 => 0x640 + number - 57440,
            57392..=57401 => 0x660 + number - 57392,
            57470 => 0x647,
            _ => return None,
        };
        return char::from_u32(letter).map(String::from);
    }
    if let Some(code) = name.strip_prefix('u').and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
        return char::from_u32(code).map(String::from);
    }
    let mut letters = name.chars();
    match (letters.next()?, letters.as_str()) {
        (letter, "") => Some(letter.to_string()),
        (letter, "acute" | "grave" | "circumflex" | "dieresis" | "tilde" | "cedilla" | "ring" | "caron") => {
            Some(letter.to_string())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_letters() {
        let letter = |name: &str| named_letter(name.as_bytes());
        for (name, means) in [
            ("A", "A"),
            ("uni0642", "ق"),
            ("uni06440627", "لا"),
            ("afii57410", "آ"),
            ("u1F30D", "🌍"),
            ("a.alt", "a"),
            ("three", "3"),
        ] {
            assert_eq!(letter(name).as_deref(), Some(means), "{name}");
        }
        assert_eq!((letter("g13"), letter("glyph7"), letter(".notdef")), (None, None, None));
    }
}
