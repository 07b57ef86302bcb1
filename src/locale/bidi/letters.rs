//! Which side a character is on. Coarser than the classes of UAX #9, and enough to find runs of the
//! other script.

use crate::model::language::Language;

/// What a character means to a text whose base is one of the two languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum BidiSide {
    /// A letter of the text's own direction, or a mark that only its script has: it ends a run of
    /// the other one.
    Home,
    /// A letter (or, in English, an Arabic-Indic digit) of the other direction.
    Foreign,
    /// A Latin digit, or another number without a direction (½, ²).
    Number,
    /// A mark that belongs to the character before it.
    Joined,
    /// A formatting character that would reach over the border of a run: it ends one.
    Control,
    /// Everything else: spaces, punctuation, symbols, emoji.
    Neutral,
}

pub(super) fn side(c: char, base: Language) -> BidiSide {
    if c.is_ascii() {
        return match (c, base) {
            ('a'..='z' | 'A'..='Z', Language::Arabic) => BidiSide::Foreign,
            ('a'..='z' | 'A'..='Z', Language::English) => BidiSide::Home,
            ('0'..='9', _) => BidiSide::Number,
            _ => BidiSide::Neutral,
        };
    }
    match (kind(c), base) {
        (Kind::Control, _) => BidiSide::Control,
        (Kind::Joined, _) => BidiSide::Joined,
        (Kind::RightToLeft | Kind::ArabicDigit, Language::Arabic) => BidiSide::Home,
        (Kind::RightToLeft | Kind::ArabicDigit, Language::English) => BidiSide::Foreign,
        (Kind::ArabicPunctuation, Language::Arabic) => BidiSide::Home,
        (Kind::ArabicPunctuation, Language::English) => BidiSide::Neutral,
        (Kind::LeftToRight, Language::Arabic) => BidiSide::Foreign,
        (Kind::LeftToRight, Language::English) => BidiSide::Home,
        (Kind::Number, _) => BidiSide::Number,
        (Kind::Neutral, _) => BidiSide::Neutral,
    }
}

enum Kind {
    RightToLeft,
    LeftToRight,
    ArabicDigit,
    ArabicPunctuation,
    Number,
    Joined,
    Control,
    Neutral,
}

fn kind(c: char) -> Kind {
    match c {
        // Marks of embedding, overriding and isolation (UAX #9, 2), and the strong right-to-left
        // and Arabic letter marks.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200F}' | '\u{061C}' => Kind::Control,
        _ if is_arabic_digit(c) => Kind::ArabicDigit,
        '،' | '؛' | '؟' | '٪' | '٫' | '٬' | '٭' | '۔' | '؉' | '؊' => Kind::ArabicPunctuation,
        _ if is_right_to_left(c) => Kind::RightToLeft,
        // Combining marks, joiners, variation selectors, skin tones, tags.
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' => {
            Kind::Joined
        }
        '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}' => {
            Kind::Joined
        }
        '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}' => Kind::Joined,
        _ if c.is_alphabetic() => Kind::LeftToRight,
        _ if c.is_numeric() => Kind::Number,
        _ => Kind::Neutral,
    }
}

/// The blocks that are written from right to left (Unicode `Blocks.txt`): Hebrew to Arabic
/// Extended-A, the presentation forms, and the right-to-left blocks of the supplementary plane.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

pub(super) fn is_arabic_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹')
}

/// Whether a letter is of the Arabic script, and a run with it may be said to be in Arabic.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c,
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{0870}'..='\u{08FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Whether a letter is of the Latin script, and a run with it may be said to be in English.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{00AA}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}'
            | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF5A}')
            && c.is_alphabetic())
}

/// A sign of money: `$ £ ¥ €`, the riyal, and the block Currency Symbols.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '¢' | '\u{20A0}'..='\u{20CF}')
}

/// A space inside a telephone number or between a number and its unit: one, breaking or not.
pub(super) fn is_single_space(c: char) -> bool {
    matches!(c, ' ' | '\u{00A0}' | '\u{202F}' | '\u{2009}')
}
