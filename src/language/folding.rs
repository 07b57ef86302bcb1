//! Letters that hands write in several ways, folded into one, so that words can be compared.

/// Whether a character is a mark on an Arabic letter or only stretches a word: vowels, shadda, dagger alif, tatweel.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06ed}')
}

/// Whether a character only steers direction or joining, and is nothing that a reader reads.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

/// Whatever stands in the blocks of the Arabic script, marks and signs among it.
pub fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// A word without marks, in small letters: what was typed, as far as it tells one spelling from another.
pub fn bare(word: &str) -> String {
    word.chars().filter(|c| !is_mark(*c) && !is_invisible(*c)).flat_map(char::to_lowercase).collect()
}

/// A bare word with the letters folded that hands exchange: every alif is one, ى is ي, ة is ه, a hamza sits nowhere.
pub fn folded(bare: &str) -> String {
    bare.chars().filter(|c| *c != 'ء').map(letter).collect()
}

fn letter(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_in_several_hands_is_one_folded_word() {
        for (one, other) in [("الإستثمار", "الاستثمار"), ("هيئـة", "هيئه"), ("مُؤسَّسة", "موسسه"), ("السويدى", "السويدي")]
        {
            assert_eq!(folded(&bare(one)), folded(&bare(other)), "{one}");
        }
        assert_ne!(bare("الإستثمار"), bare("الاستثمار"));
        assert_eq!(bare("وِزَارَةٌ"), "وزارة");
        assert_eq!(bare("Ministry"), "ministry");
    }
}
