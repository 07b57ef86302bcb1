//! Arabic letters that are coded by their shape, and the letters that they are.

use crate::source::{plain, taken_apart};

/// A letter, or letters or a mark, in one of its shapes. Words and signs that are one character are typed on purpose.
pub fn is_form(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fd8f}' | '\u{fd92}'..='\u{fdc7}'
        | '\u{fe70}'..='\u{fe72}' | '\u{fe74}' | '\u{fe76}'..='\u{fefc}')
}

/// The text with each form as its letters. The compatibility mapping of Unicode gives a mark that stands alone a space
/// or a tatweel to stand on, which nobody typed.
pub fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut buffer = [0; 4];
    for c in text.chars() {
        if is_form(c) {
            let letters = plain(c.encode_utf8(&mut buffer));
            out.extend(letters.chars().filter(|c| !matches!(c, ' ' | '\u{640}')));
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a character stands for others: a form, a ligature, a letter with its mark.
pub fn is_composed(c: char) -> bool {
    taken_apart(c).next() != Some(c)
}
