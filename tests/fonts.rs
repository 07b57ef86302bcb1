//! The fonts that come with bayan hold every character of Arabic government prose, so that no reader's machine decides how it looks.

use std::collections::BTreeSet;

use bayan::verify::fonts::tables;

/// Letters with their marks, those of Persian, Urdu and North African names, and digits of both kinds.
const LETTERS: &str = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچژڤڨگکیہےۓٹڈڑںھ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789\
                       \u{640}\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}\u{650}\u{651}\u{652}\u{653}\u{654}\u{655}\u{670}";

/// What verses are quoted with: brackets, the end of a verse, marks of recitation, and formulas of honour.
const VERSES: &str = "﴿﴾\u{6dd}\u{6de}\u{6e9}ﷲﷺﷻ﷽\u{656}\u{657}\u{6d6}\u{6d7}\u{6d8}\u{6d9}\u{6da}\u{6db}\u{6dc}\u{6df}\
                      \u{6e0}\u{6e1}\u{6e2}\u{6e3}\u{6e4}\u{6e5}\u{6e6}\u{6e7}\u{6e8}\u{6ea}\u{6eb}\u{6ec}\u{6ed}";

/// Punctuation and signs of both scripts.
const SIGNS: &str = "،؛؟.,;:!?…()[]{}«»‹›“”‘’\"'„-–—_/\\&@#*•·%٪‰؉٫٬+−±×÷=≈≠<>≤≥°′″½¼¾²³©®™№§¶$€£¥﷼\u{a0}\u{202f}\u{200c}\u{200d}\u{200e}\u{200f}";

#[test]
fn every_character_of_government_prose_is_in_a_font() {
    let first = characters(include_bytes!("../static/assets/vazirmatn.woff2"));
    let second = characters(include_bytes!("../static/assets/naskh.woff2"));
    for (what, list) in [("letters", LETTERS), ("verses", VERSES), ("signs", SIGNS)] {
        let missing: String = list.chars().filter(|c| !first.contains(c) && !second.contains(c)).collect();
        assert_eq!(missing, "", "{what}: {:x?}", missing.chars().map(u32::from).collect::<Vec<_>>());
    }
    // What every page needs comes with the first file, and the letters that marks stand on are in the second one too.
    let common = LETTERS.chars().chain(SIGNS.chars()).filter(|c| !"ڨ؉".contains(*c));
    assert_eq!(common.filter(|c| !first.contains(c)).collect::<String>(), "");
    assert_eq!(('ء'..='غ').chain('ـ'..='ي').filter(|c| !second.contains(c)).collect::<String>(), "");
}

#[test]
fn the_fonts_are_small_and_have_their_licences() {
    assert!(include_bytes!("../static/assets/vazirmatn.woff2").len() < 72_000);
    assert!(include_bytes!("../static/assets/naskh.woff2").len() < 18_000);
    for licence in [include_str!("../static/assets/vazirmatn-OFL.txt"), include_str!("../static/assets/naskh-OFL.txt")]
    {
        assert!(licence.contains("SIL Open Font License, Version 1.1"));
    }
}

/// The characters of a font in WOFF 2.0: those that its table `cmap` has glyphs for.
fn characters(font: &[u8]) -> BTreeSet<char> {
    let count = usize::from(u16::from_be_bytes([font[12], font[13]]));
    let (mut at, mut offset, mut cmap) = (48, 0, None);
    for _ in 0..count {
        let flags = font[at];
        at += if flags & 0x3f == 0x3f { 5 } else { 1 };
        let mut length = varying(font, &mut at);
        let (is_outline, version) = (matches!(flags & 0x3f, 10 | 11), flags >> 6);
        if (is_outline && version != 3) || (!is_outline && version != 0) {
            length = varying(font, &mut at);
        }
        // Number 0 of the known tables.
        if flags & 0x3f == 0 {
            cmap = Some(offset..offset + length);
        }
        offset += length;
    }
    let unpacked = tables(font, 4 << 20);
    glyphs(&unpacked[0].bytes[cmap.expect("a font has a cmap")])
}

/// A number of varying length (UIntBase128).
fn varying(bytes: &[u8], at: &mut usize) -> usize {
    let mut number = 0;
    loop {
        let byte = bytes[*at];
        *at += 1;
        number = number << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return number;
        }
    }
}

/// The characters of the subtables of formats 4 and 12.
fn glyphs(cmap: &[u8]) -> BTreeSet<char> {
    let short = |at: usize| usize::from(u16::from_be_bytes([cmap[at], cmap[at + 1]]));
    let long = |at: usize| u32::from_be_bytes([cmap[at], cmap[at + 1], cmap[at + 2], cmap[at + 3]]);
    let mut found = BTreeSet::new();
    for record in 0..short(2) {
        let table = long(4 + record * 8 + 4) as usize;
        match short(table) {
            4 => {
                let segments = short(table + 6) / 2;
                for segment in 0..segments {
                    let last = short(table + 14 + segment * 2);
                    let first = short(table + 16 + (segments + segment) * 2);
                    found.extend((first..=last).filter_map(|c| char::from_u32(c as u32)));
                }
            }
            12 => {
                for group in 0..long(table + 12) as usize {
                    let at = table + 16 + group * 12;
                    found.extend((long(at)..=long(at + 4)).filter_map(char::from_u32));
                }
            }
            _ => {}
        }
    }
    found
}
