//! Which letters and digits are whose.

/// A letter of the Arabic script, of whatever language. The tatweel is none: it only stretches.
pub fn is_arabic(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}' | '\u{66f}' | '\u{671}'..='\u{6d3}' | '\u{6d5}'
        | '\u{6ee}' | '\u{6ef}' | '\u{6fa}'..='\u{6fc}' | '\u{6ff}' | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{887}' | '\u{889}'..='\u{88e}' | '\u{8a0}'..='\u{8c9}')
}

pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c.is_alphabetic())
}

/// Digits of Arabic as it is written in the east, of Persian and of Urdu.
pub fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_arabic_digit(c)
}

/// The first character that leaves no ink and is no space that a keyboard makes: a mark of direction, a joiner, a space
/// that does not break.
pub fn hidden(text: &str) -> Option<char> {
    text.chars().find(|c| is_hidden(*c))
}

pub fn is_hidden(c: char) -> bool {
    let is_mark = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    is_mark || matches!(c, '\u{feff}' | '\u{a0}')
}

pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}
