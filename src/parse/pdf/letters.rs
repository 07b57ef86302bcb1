//! What the codes of a font stand for, and how wide their letters are (ISO 32000, 9.6 to 9.10).

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::glyph_names::named_letter;
use super::operators::{PdfToken, Tokens};

/// A list of letters of more bytes is none that a program writes.
const MOST: usize = 8 * 1024 * 1024;
/// Where a font says nothing of a letter's width: half of its height, in thousandths.
const WIDTH: f32 = 500.0;
/// The widths of small letters, and of capitals, in the fonts that every viewer has and no file describes.
const SMALL: [u16; 26] = [
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500,
];
const CAPITALS: [u16; 26] = [
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611,
];

/// About as wide as a letter is in such a font.
fn usual_width(font: &Dictionary, letter: u8) -> f32 {
    let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
    let width = match letter {
        b'a'..=b'z' => SMALL[usize::from(letter - b'a')],
        b'A'..=b'Z' => CAPITALS[usize::from(letter - b'A')],
        b' ' | b'!' | b'\'' | b','..=b'/' | b':' | b';' => 278,
        _ => 556,
    };
    match () {
        () if name.starts_with(b"Courier") => 600.0,
        () if name.starts_with(b"Times") => f32::from(width) * 0.9,
        () => f32::from(width),
    }
}

pub struct Font {
    /// Bytes of one code.
    pub length: usize,
    chars: HashMap<u32, String>,
    /// First and last code, and what the first stands for.
    ranges: Vec<(u32, u32, Vec<u16>)>,
    /// The codes are UTF-16 themselves.
    is_unicode: bool,
    widths: HashMap<u32, f32>,
    /// First and last code, and the width of each.
    width_ranges: Vec<(u32, u32, f32)>,
    /// Of the letters of which these say nothing.
    width: f32,
    room: usize,
    /// What was read for it, in bytes and numbers; all that there is where there was no room for it.
    pub cost: usize,
}

impl Font {
    /// Many fonts may share one list: `room` is for what is read for this one.
    pub fn read(document: &Document, font: &Dictionary, room: usize) -> Self {
        let composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        let mut read = Self {
            length: if composite { 2 } else { 1 },
            chars: HashMap::new(),
            ranges: Vec::new(),
            is_unicode: false,
            widths: HashMap::new(),
            width_ranges: Vec::new(),
            width: WIDTH,
            room,
            cost: 0,
        };
        if composite {
            let encoding = font.get_deref(b"Encoding", document).and_then(Object::as_name).unwrap_or_default();
            read.is_unicode = encoding.starts_with(b"Uni");
            read.composite_widths(document, font);
        } else {
            read.simple_letters(document, font);
            read.simple_widths(document, font);
        }
        let listed = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream);
        match listed.and_then(|stream| stream.get_plain_content_with_limit(MOST.min(room))) {
            Ok(list) if read.affords(list.len()) => read.listed(&list),
            Err(lopdf::Error::Decompress(_)) => read.cost = usize::MAX,
            _ => {}
        }
        read
    }

    fn affords(&mut self, cost: usize) -> bool {
        let cost = self.cost.saturating_add(cost);
        self.cost = if cost > self.room { usize::MAX } else { cost };
        cost <= self.room
    }

    /// What a code stands for; `None` where the font does not say.
    pub fn letters(&self, code: u32) -> Option<String> {
        if let Some(letters) = self.chars.get(&code) {
            return Some(letters.clone());
        }
        let next = self.ranges.partition_point(|(first, ..)| *first <= code);
        if let Some((first, last, letters)) = next.checked_sub(1).map(|at| &self.ranges[at])
            && code <= *last
        {
            let mut letters = letters.clone();
            if let Some(end) = letters.last_mut() {
                *end = end.wrapping_add(u16::try_from(code - first).unwrap_or(0));
            }
            return Some(String::from_utf16_lossy(&letters));
        }
        if self.is_unicode {
            return char::from_u32(code).map(String::from);
        }
        None
    }

    /// In thousandths of the font's height.
    pub fn width(&self, code: u32) -> f32 {
        if let Some(width) = self.widths.get(&code) {
            return *width;
        }
        let next = self.width_ranges.partition_point(|(first, ..)| *first <= code);
        let range = next.checked_sub(1).map(|at| self.width_ranges[at]).filter(|(_, last, _)| code <= *last);
        range.map_or(self.width, |(.., width)| width)
    }

    /// The list `ToUnicode`, which is a CMap.
    fn listed(&mut self, list: &[u8]) {
        let (mut part, mut texts): (Vec<u8>, Vec<Vec<u8>>) = (Vec::new(), Vec::new());
        // The code that the next letter of a list in brackets belongs to.
        let mut next: Option<u32> = None;
        for token in Tokens::of(list) {
            match (token, part.as_slice()) {
                (PdfToken::Operator(word), _) => (part, next, texts) = (word, None, Vec::new()),
                (PdfToken::Text(text), b"beginbfchar" | b"beginbfrange" | b"begincodespacerange") => texts.push(text),
                (PdfToken::Bracket, b"beginbfrange") if next.is_none() && texts.len() == 2 => {
                    next = Some(code(&texts[0]))
                }
                (PdfToken::Bracket, _) => (next, texts) = (None, Vec::new()),
                _ => {}
            }
            match (part.as_slice(), &texts[..], next) {
                (b"begincodespacerange", [one], _) if one.len() == 1 => self.length = 1,
                (b"beginbfchar", [from, to], _) => {
                    self.chars.insert(code(from), wide(to));
                    texts.clear();
                }
                (b"beginbfrange", [_, _, to], Some(at)) => {
                    self.chars.insert(at, wide(to));
                    texts.truncate(2);
                    next = Some(at.saturating_add(1));
                }
                (b"beginbfrange", [from, last, to], None) => {
                    self.ranges.push((code(from), code(last), units(to)));
                    texts.clear();
                }
                _ => {}
            }
        }
        self.ranges.sort_by_key(|(first, ..)| *first);
    }

    /// The encoding of a font with codes of one byte.
    fn simple_letters(&mut self, document: &Document, font: &Dictionary) {
        let encoding = font.get_deref(b"Encoding", document).ok();
        let named = encoding.and_then(|encoding| match encoding {
            Object::Name(name) => Some(name.as_slice()),
            Object::Dictionary(encoding) => encoding.get(b"BaseEncoding").and_then(Object::as_name).ok(),
            _ => None,
        });
        // Letters of a font of its own making are not those of any standard.
        let own = |kind: &Object| kind.as_name().is_ok_and(|kind| kind == b"Type3");
        if !(named.is_none() && font.get(b"Subtype").is_ok_and(own)) {
            let mut plain = Dictionary::new();
            plain.set("Type", "Font");
            plain.set("Encoding", Object::Name(named.unwrap_or(b"StandardEncoding").to_vec()));
            if let Ok(base) = plain.get_font_encoding_with_limit(document, MOST)
                && matches!(base, Encoding::OneByteEncoding(_))
            {
                for code in 0..=u8::MAX {
                    let letter = base.bytes_to_string(&[code]).unwrap_or_default();
                    if !letter.is_empty() {
                        self.chars.insert(code.into(), letter);
                    }
                }
            }
        }
        let differences = encoding.and_then(|encoding| encoding.as_dict().ok());
        let differences = differences.and_then(|encoding| encoding.get_deref(b"Differences", document).ok());
        let mut code: u32 = 0;
        let differences = differences.and_then(|list| list.as_array().ok());
        let differences = differences.filter(|list| self.affords(list.len()));
        for one in differences.into_iter().flatten() {
            match one {
                Object::Integer(number) => code = u32::try_from(*number).unwrap_or(0),
                Object::Name(name) => {
                    match named_letter(name) {
                        Some(letter) => self.chars.insert(code, letter),
                        None => self.chars.remove(&code),
                    };
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn simple_widths(&mut self, document: &Document, font: &Dictionary) {
        let mut code = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
        let widths = font.get_deref(b"Widths", document).and_then(Object::as_array);
        if widths.is_err() {
            self.widths = (0..=u8::MAX).map(|letter| (letter.into(), usual_width(font, letter))).collect();
        }
        for width in widths.ok().filter(|list| self.affords(list.len())).into_iter().flatten() {
            if let (Ok(at), Some(width)) = (u32::try_from(code), number(document, width)) {
                self.widths.insert(at, width);
            }
            code = code.saturating_add(1);
        }
    }

    /// `W` of the font within: `first [widths]`, or `first last width`.
    fn composite_widths(&mut self, document: &Document, font: &Dictionary) {
        let within = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
        let within = within.and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
        let Some(within) = within else { return };
        self.width = within.get(b"DW").ok().and_then(|width| number(document, width)).unwrap_or(1000.0);
        let Ok(list) = within.get_deref(b"W", document).and_then(Object::as_array) else { return };
        if !self.affords(list.len()) {
            return;
        }
        let mut numbers: Vec<f32> = Vec::new();
        for one in list {
            let one = document.dereference(one).map_or(one, |(_, one)| one);
            if let (Object::Array(widths), Some(first)) = (one, numbers.pop()) {
                if !self.affords(widths.len()) {
                    return;
                }
                for (code, width) in (first as u32..=u32::MAX).zip(widths) {
                    self.widths.insert(code, number(document, width).unwrap_or(self.width));
                }
                numbers.clear();
            } else if let Some(value) = number(document, one) {
                numbers.push(value.max(0.0));
                if let [first, last, width] = numbers[..] {
                    self.width_ranges.push((first as u32, last as u32, width));
                    numbers.clear();
                }
            }
        }
        self.width_ranges.sort_by_key(|(first, ..)| *first);
    }
}

fn number(document: &Document, value: &Object) -> Option<f32> {
    document.dereference(value).ok()?.1.as_float().ok()
}

fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| code << 8 | u32::from(*byte))
}

fn units(bytes: &[u8]) -> Vec<u16> {
    match bytes {
        [one] => vec![u16::from(*one)],
        bytes => bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect(),
    }
}

/// UTF-16, the higher byte first.
fn wide(bytes: &[u8]) -> String {
    String::from_utf16_lossy(&units(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_letters_is_read_in_all_its_forms() {
        let list = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <0020> <0004> <06440627> \
            endbfchar 2 beginbfrange <0010> <0012> <0641> <0020> <0021> [<0042> <0043>] endbfrange 1 beginbfrange <30> <39> <0660> endbfrange";
        let mut font = Font::read(&Document::new(), &Dictionary::new(), 0);
        font.chars.clear();
        font.listed(list);
        for (code, letters) in [(3, " "), (4, "لا"), (0x10, "ف"), (0x12, "ك"), (0x20, "B"), (0x21, "C"), (0x31, "١")]
        {
            assert_eq!(font.letters(code).as_deref(), Some(letters), "{code}");
        }
        assert_eq!((font.letters(0x13), font.letters(0x22)), (None, None));
    }
}
