//! Which letters and digits are whose, and the words beside a place.

use crate::source::reach;

/// A letter of the Arabic script, of whatever language. The tatweel is none: it only stretches.
pub fn is_arabic(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}' | '\u{66f}' | '\u{671}'..='\u{6d3}' | '\u{6d5}'
        | '\u{6ee}' | '\u{6ef}' | '\u{6fa}'..='\u{6fc}' | '\u{6ff}' | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{887}' | '\u{889}'..='\u{88e}' | '\u{8a0}'..='\u{8c9}')
}

/// A letter of any script. The standard library takes five hundred steps for an Arabic one.
pub fn is_letter(c: char) -> bool {
    is_arabic(c) || c.is_alphabetic()
}

/// A letter of the Latin script, with or without a mark.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c.is_alphabetic())
}

/// Digits of Arabic as it is written in the east, of Persian and of Urdu.
pub fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// A digit of either script as that of ASCII.
pub fn ascii_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(c as u32 - 0x6f0, 10),
        _ => None,
    }
}

/// Digits of either script.
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_arabic_digit(c)
}

/// The first character that leaves no ink and is no space that a keyboard makes: a mark of direction, a joiner, a space
/// that does not break.
pub fn hidden(text: &str) -> Option<char> {
    text.chars().find(|c| is_hidden(*c))
}

/// Whether a character leaves no ink and no keyboard types it.
pub fn is_hidden(c: char) -> bool {
    let is_mark = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    is_mark || matches!(c, '\u{feff}' | '\u{a0}')
}

/// The character that ends at a place.
pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Vowel signs and other marks that stand on an Arabic letter.
pub fn is_arabic_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}'
        | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}')
}

/// The zero of each script.
pub fn is_zero(c: char) -> bool {
    matches!(c, '0' | '\u{660}' | '\u{6f0}')
}

/// Whether an Arabic letter is joined to the one after it.
pub fn joins_forward(c: char) -> bool {
    is_arabic(c)
        && !matches!(c,
            'ء' | 'آ' | 'أ' | 'ؤ' | 'إ' | 'ا' | 'ة' | 'د' | 'ذ' | 'ر' | 'ز' | 'و'
            | '\u{671}'..='\u{673}' | '\u{675}'..='\u{677}' | '\u{688}'..='\u{699}' | '\u{6c0}'
            | '\u{6c3}'..='\u{6cb}' | '\u{6cd}' | '\u{6cf}' | '\u{6d2}' | '\u{6d3}' | '\u{6d5}')
}

/// The character that begins at a place.
pub fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The word that ends before `at`, spaces between them left out; empty where the line or the text begins. Of a word
/// without end what is near.
pub fn word_before(text: &str, at: usize) -> &str {
    let head = reach::before(text, at).trim_end_matches(is_gap);
    &head[head.rfind(char::is_whitespace).map_or(0, |space| space + after(head, space).map_or(1, char::len_utf8))..]
}

/// The word that begins behind `at`, spaces between them left out; empty where the line or the text ends.
pub fn word_after(text: &str, at: usize) -> &str {
    let tail = reach::after(text, at).trim_start_matches(is_gap);
    &tail[..tail.find(char::is_whitespace).unwrap_or(tail.len())]
}

/// White space within a line.
fn is_gap(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// A word without the marks of punctuation around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_words_of_the_same_line() {
        let text = "أول\u{a0}ثان  xx، ثالث\nرابع";
        let at = text.find("xx").unwrap();
        assert_eq!(word_before(text, at), "ثان");
        assert_eq!(word_after(text, at + 2), "،");
        assert_eq!(word_after(text, text.find("ثالث").unwrap() + "ثالث".len()), "");
        assert_eq!(word_before(text, 0), "");
        assert_eq!(word_before(text, text.find("رابع").unwrap()), "");
        assert_eq!(bare("«القرن»،"), "القرن");
    }

    #[test]
    fn a_tatweel_is_no_letter_and_a_vowel_sign_is_a_mark() {
        assert!(is_arabic('ه') && is_arabic('ی') && !is_arabic('ـ') && !is_arabic('،') && !is_arabic('٥'));
        assert!(is_arabic_mark('َ') && !is_arabic_mark('و'));
        assert!(joins_forward('ن') && !joins_forward('و') && !joins_forward('x'));
    }
}
