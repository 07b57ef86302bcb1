//! Characters named, where they cannot be seen.

/// Code point and Unicode name of each character that leaves no ink, or changes the order of others.
const NAMES: [(char, &str); 46] = [
    ('\u{9}', "CHARACTER TABULATION"),
    ('\u{a}', "LINE FEED"),
    ('\u{b}', "LINE TABULATION"),
    ('\u{c}', "FORM FEED"),
    ('\u{d}', "CARRIAGE RETURN"),
    ('\u{20}', "SPACE"),
    ('\u{85}', "NEXT LINE"),
    ('\u{a0}', "NO-BREAK SPACE"),
    ('\u{ad}', "SOFT HYPHEN"),
    ('\u{34f}', "COMBINING GRAPHEME JOINER"),
    ('\u{61c}', "ARABIC LETTER MARK"),
    ('\u{640}', "ARABIC TATWEEL"),
    ('\u{1680}', "OGHAM SPACE MARK"),
    ('\u{180e}', "MONGOLIAN VOWEL SEPARATOR"),
    ('\u{2000}', "EN QUAD"),
    ('\u{2001}', "EM QUAD"),
    ('\u{2002}', "EN SPACE"),
    ('\u{2003}', "EM SPACE"),
    ('\u{2004}', "THREE-PER-EM SPACE"),
    ('\u{2005}', "FOUR-PER-EM SPACE"),
    ('\u{2006}', "SIX-PER-EM SPACE"),
    ('\u{2007}', "FIGURE SPACE"),
    ('\u{2008}', "PUNCTUATION SPACE"),
    ('\u{2009}', "THIN SPACE"),
    ('\u{200a}', "HAIR SPACE"),
    ('\u{200b}', "ZERO WIDTH SPACE"),
    ('\u{200c}', "ZERO WIDTH NON-JOINER"),
    ('\u{200d}', "ZERO WIDTH JOINER"),
    ('\u{200e}', "LEFT-TO-RIGHT MARK"),
    ('\u{200f}', "RIGHT-TO-LEFT MARK"),
    ('\u{2028}', "LINE SEPARATOR"),
    ('\u{2029}', "PARAGRAPH SEPARATOR"),
    ('\u{202a}', "LEFT-TO-RIGHT EMBEDDING"),
    ('\u{202b}', "RIGHT-TO-LEFT EMBEDDING"),
    ('\u{202c}', "POP DIRECTIONAL FORMATTING"),
    ('\u{202d}', "LEFT-TO-RIGHT OVERRIDE"),
    ('\u{202e}', "RIGHT-TO-LEFT OVERRIDE"),
    ('\u{202f}', "NARROW NO-BREAK SPACE"),
    ('\u{205f}', "MEDIUM MATHEMATICAL SPACE"),
    ('\u{2060}', "WORD JOINER"),
    ('\u{2066}', "LEFT-TO-RIGHT ISOLATE"),
    ('\u{2067}', "RIGHT-TO-LEFT ISOLATE"),
    ('\u{2068}', "FIRST STRONG ISOLATE"),
    ('\u{2069}', "POP DIRECTIONAL ISOLATE"),
    ('\u{3000}', "IDEOGRAPHIC SPACE"),
    ('\u{feff}', "ZERO WIDTH NO-BREAK SPACE"),
];

/// `U+00A0 NO-BREAK SPACE`; the code point alone for one that can be seen.
pub fn code_point(c: char) -> String {
    match NAMES.iter().find(|(known, _)| *known == c) {
        Some((_, name)) => format!("U+{:04X} {name}", c as u32),
        None => format!("U+{:04X}", c as u32),
    }
}

/// `U+00A0`, of a character that a sentence says enough of.
pub fn bare_code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The code points of a text in order, neighbours of one kind counted: `U+0020 SPACE, 3 × U+00A0 NO-BREAK SPACE`.
pub fn code_points(text: &str) -> String {
    let mut groups: Vec<(char, usize)> = Vec::new();
    for c in text.chars() {
        match groups.last_mut() {
            Some((last, count)) if *last == c => *count += 1,
            _ => groups.push((c, 1)),
        }
    }
    let named = groups.into_iter().map(|(c, count)| match count {
        1 => code_point(c),
        _ => format!("{count} × {}", code_point(c)),
    });
    named.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_has_a_name() {
        assert_eq!(code_point('\u{a0}'), "U+00A0 NO-BREAK SPACE");
        assert_eq!(code_point('و'), "U+0648");
        assert_eq!(code_points(" \u{a0}\u{a0}"), "U+0020 SPACE, 2 × U+00A0 NO-BREAK SPACE");
    }

    #[test]
    fn every_space_of_unicode_has_a_name() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace()) {
            assert!(code_point(c).contains(' '), "{}", code_point(c));
        }
    }
}
