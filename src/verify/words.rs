//! Words as they are compared: whatever the spelling of case, vowel marks, stretching, digits, spaces and direction
//! controls, equal words have equal prints.

use crate::language::{forms, letters};
use crate::source::{steps, taken_apart};

/// At most this many words in a row are compared.
pub const MOST: usize = 5;

/// One word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SeenWord {
    pub print: u64,
    /// Letters, without digits.
    pub letters: u32,
    pub script: Script,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// ASCII letters only.
    Latin,
    /// A digit is in it.
    Figure,
    Other,
}

enum FoldedChar {
    Letter(char),
    Digit(char),
    /// Stands inside a word and is not read.
    Nothing,
    /// Ends a word.
    Break,
    /// Stands for other letters: those of which it is a form, a ligature or a composition.
    Several,
}

fn fold(c: char) -> FoldedChar {
    match c {
        'a'..='z' => FoldedChar::Letter(c),
        'A'..='Z' => FoldedChar::Letter(c.to_ascii_lowercase()),
        '0'..='9' => FoldedChar::Digit(c),
        '\0'..='\u{7f}' => FoldedChar::Break,
        // Most letters of an Arabic text, before the ranges that are rare.
        'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' | 'ا' | 'ء' => FoldedChar::Letter(c),
        // The signs of an Arabic text.
        '،' | '؛' | '؟' | '«' | '»' | '\u{a0}' | '\u{2010}'..='\u{2029}' => FoldedChar::Break,
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => FoldedChar::Digit(letters::ascii_digit(c).unwrap_or('0')),
        // Soft hyphen, combining marks, vowel marks, tatweel, joiners, direction controls, BOM.
        '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => FoldedChar::Nothing,
        'أ' | 'إ' | 'آ' | 'ٱ' => FoldedChar::Letter('ا'),
        // Persian keyboards and fonts have letters of their own, and marks may be typed apart from what they stand on.
        'ى' | 'ئ' | 'ی' => FoldedChar::Letter('ي'),
        'ؤ' => FoldedChar::Letter('و'),
        'ک' => FoldedChar::Letter('ك'),
        'ة' | 'ہ' | 'ھ' => FoldedChar::Letter('ه'),
        c if forms::is_composed(c) => FoldedChar::Several,
        c if c.is_alphabetic() => FoldedChar::Letter(c.to_lowercase().next().unwrap_or(c)),
        c if c.is_numeric() => FoldedChar::Digit(c),
        _ => FoldedChar::Break,
    }
}

/// Reads words out of texts that follow one another, and the prints of the last few in a row.
#[derive(Clone, Default)]
pub struct WordReader {
    print: u64,
    letters: u32,
    length: u32,
    figures: u32,
    ascii: u32,
    /// Whether the last letter was an Arabic one.
    arabic: bool,
    /// At `n`, the print of the last `n + 1` words; as many as `known` says.
    rows: [u64; MOST],
    known: usize,
}

impl WordReader {
    /// Reads a text. `found` is told of each word and of the prints of the rows that end with it, the shortest first.
    pub fn read(&mut self, text: &str, mut found: impl FnMut(SeenWord, &[u64])) {
        self.read_on(text, &mut found);
        self.end(&mut found);
    }

    /// The same, where the last word may go on in the next text.
    pub fn read_on(&mut self, text: &str, found: &mut impl FnMut(SeenWord, &[u64])) {
        steps::took(text.len());
        for c in text.chars() {
            self.read_letter(c, found);
        }
    }

    fn read_letter(&mut self, c: char, found: &mut impl FnMut(SeenWord, &[u64])) {
        match fold(c) {
            FoldedChar::Letter(c) => {
                // A page sets a foreign name apart from the و before it; a plain text does not.
                let arabic = matches!(c, '\u{600}'..='\u{6ff}');
                if self.letters > 0 && arabic != self.arabic {
                    self.end(found);
                }
                self.arabic = arabic;
                self.letters += 1;
                self.take(c);
            }
            FoldedChar::Digit(c) => {
                self.figures += 1;
                self.take(c);
            }
            FoldedChar::Nothing => {}
            FoldedChar::Break => self.end(found),
            FoldedChar::Several => {
                for c in taken_apart(c).filter(|inner| !matches!(inner, ' ' | '\u{640}') && *inner != c) {
                    self.read_letter(c, found);
                }
            }
        }
    }

    /// What follows stands apart: no row crosses this place.
    pub fn part(&mut self) {
        self.known = 0;
    }

    fn take(&mut self, c: char) {
        // FNV-1a over code points.
        let start = if self.length == 0 { 0xcbf2_9ce4_8422_2325 } else { self.print };
        self.print = (start ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
        self.length += 1;
        self.ascii += u32::from(c.is_ascii());
    }

    /// The last word goes on no further.
    pub fn end(&mut self, found: &mut impl FnMut(SeenWord, &[u64])) {
        if self.length == 0 {
            return;
        }
        let script = match () {
            () if self.figures > 0 => Script::Figure,
            () if self.ascii == self.length => Script::Latin,
            () => Script::Other,
        };
        let word = SeenWord { print: mixed(self.print), letters: self.letters, script };
        for at in (1..MOST).rev() {
            self.rows[at] = joined(self.rows[at - 1], word.print);
        }
        self.rows[0] = word.print;
        self.known = (self.known + 1).min(MOST);
        (self.length, self.letters, self.figures, self.ascii) = (0, 0, 0, 0);
        found(word, &self.rows[..self.known]);
    }
}

/// Whether a character is part of a word, or stands inside one.
pub fn is_within(c: char) -> bool {
    !matches!(fold(c), FoldedChar::Break)
}

/// The print of a row with one word more.
pub fn joined(row: u64, word: u64) -> u64 {
    mixed(row.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(word))
}

/// Spreads a number over all its bits (splitmix64).
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The words of a text.
pub fn of(text: &str) -> Vec<SeenWord> {
    let mut words = Vec::new();
    WordReader::default().read(text, |word, _| words.push(word));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prints(text: &str) -> Vec<u64> {
        of(text).iter().map(|word| word.print).collect()
    }

    #[test]
    fn spelling_makes_no_difference() {
        for (one, other) in [
            ("مبادرة «القاوند»", "مُبَادَرَةُ القـــاوند"),
            ("إطلاق 63 مبادرةً", "اطلاق\u{a0}\u{a0}٦٣ \u{200f}مبادره"),
            ("Halcyon  initiative", "HALCYON-initia\u{ad}tive."),
            ("a\u{202b}b\u{202c}c", "abc"),
            ("Linux وWindows", "Linux و Windows"),
            ("ﻣﺒﺎﺩﺭﺓ ﺍﻟﻘﺎﻭﻧﺪ ﷲ ﻻ", "مبادرة القاوند الله لا"),
            ("Ｈalcyon ﬁrst café", "Halcyon first cafe\u{301}"),
            ("مسؤول دائم", "مسو\u{654}ول داي\u{654}م"),
            ("کتاب ایران", "كتاب ايران"),
        ] {
            assert_eq!(prints(one), prints(other), "{one}");
        }
        assert_ne!(prints("القاوند"), prints("والقاوند"));
    }

    #[test]
    fn rows_end_with_the_word_and_cross_no_part() {
        let mut reader = WordReader::default();
        let mut rows = Vec::new();
        reader.read("one two", |_, row| rows.push(row.len()));
        reader.part();
        reader.read("three", |_, row| rows.push(row.len()));
        assert_eq!(rows, [1, 2, 1]);
        let words = prints("one two");
        let mut last = 0;
        WordReader::default().read("zero one two", |_, row| last = row.get(1).copied().unwrap_or(0));
        assert_eq!(last, joined(words[0], words[1]));
    }
}
