//! RTF: words between control words. Every group is read, remarks and deletions included.

/// The words of a file, with the letters of its code page as bytes that are still to be read, and how long the file is.
/// What readers are not shown, as names of places, stands behind the rest.
pub fn words(bytes: &[u8]) -> (Vec<u8>, usize) {
    let out = [Vec::new(), Vec::new()];
    RtfReader { bytes, at: 0, out, depth: 0, aside: None, after_unicode: 1, passed: 0, high: None }.read()
}

struct RtfReader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Words, and those that stand aside.
    out: [Vec<u8>; 2],
    depth: usize,
    /// How deep the group is that stands aside (`\\*`).
    aside: Option<usize>,
    /// How many characters stand behind each one of Unicode for readers that do not know it.
    after_unicode: usize,
    /// Of those, how many are still to be passed over.
    passed: usize,
    /// The first half of a character above U+FFFF.
    high: Option<u16>,
}

impl RtfReader<'_> {
    fn out(&mut self) -> &mut Vec<u8> {
        &mut self.out[usize::from(self.aside.is_some())]
    }

    fn read(mut self) -> (Vec<u8>, usize) {
        while let Some(byte) = self.bytes.get(self.at).copied() {
            self.at += 1;
            match byte {
                b'{' => (self.passed, self.depth) = (0, self.depth + 1),
                b'}' => self.close(),
                b'\r' | b'\n' => {}
                b'\\' => self.control(),
                byte => self.letter(byte),
            }
            if self.depth == 0 {
                break;
            }
        }
        (self.out.join(&b'\n'), self.at)
    }

    fn close(&mut self) {
        self.passed = 0;
        if self.aside == Some(self.depth) {
            self.out().push(b'\n');
            self.aside = None;
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn letter(&mut self, byte: u8) {
        if self.passed > 0 {
            self.passed -= 1;
        } else {
            self.out().push(byte);
        }
    }

    fn control(&mut self) {
        let Some(byte) = self.bytes.get(self.at).copied() else { return };
        if !byte.is_ascii_alphabetic() {
            self.at += 1;
            match byte {
                b'\'' => {
                    let digits = self.bytes.get(self.at..self.at + 2).and_then(|two| std::str::from_utf8(two).ok());
                    if let Some(letter) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                        self.at += 2;
                        self.letter(letter);
                    }
                }
                b'*' => self.aside = self.aside.or(Some(self.depth)),
                b'~' => self.letter(b' '),
                b'\\' | b'{' | b'}' => self.letter(byte),
                _ => {}
            }
            return;
        }
        let rest = &self.bytes[self.at..];
        let word = rest.iter().take(32).position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len().min(32));
        let digits = rest[word..].iter().take(8).position(|byte| !byte.is_ascii_digit() && *byte != b'-');
        let digits = word + digits.unwrap_or(rest.len().saturating_sub(word).min(8));
        let number = std::str::from_utf8(&rest[word..digits]).ok().and_then(|digits| digits.parse::<i32>().ok());
        let word = &rest[..word];
        self.at += digits + usize::from(rest.get(digits) == Some(&b' '));
        match (word, number) {
            (b"u", Some(unit)) => {
                // Written as a signed number.
                self.unicode(u16::try_from(unit.rem_euclid(0x1_0000)).unwrap_or(0));
                self.passed = self.after_unicode;
            }
            (b"uc", Some(count)) => self.after_unicode = usize::try_from(count).unwrap_or(1).min(8),
            (b"par" | b"line" | b"tab" | b"cell" | b"row" | b"sect" | b"page", _) => self.out().push(b'\n'),
            _ => {}
        }
    }

    fn unicode(&mut self, unit: u16) {
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        match char::decode_utf16(units).next() {
            Some(Ok(c)) => self.out().extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            _ => self.high = Some(unit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_control_words_are_not() {
        let read = |text: &str| String::from_utf8(words(text.as_bytes()).0).unwrap().trim().to_owned();
        assert_eq!(read(r"{\rtf1\ansi\b Ha\b0 lcyon\par {\*\x y}}"), "Halcyon\n\ny");
        assert_eq!(read(r"{\rtf1 {\*\a T1}Hal{\*\a T{2}}cyon}"), "Halcyon\nT1\nT2");
        assert_eq!(words(br"{\rtf1 a}b").1, 9);
        assert_eq!(read(r"{\rtf1\uc1\u1602?\u1605?\u1577?}"), "قمة");
        assert_eq!(read(r"{\rtf1\uc0\u1602\u-10180\u-8397 x}"), "ق🌳x");
        assert_eq!(words(br"{\rtf1 \'de\'e3\'c9}").0, b"\xde\xe3\xc9\n");
        for torn in [r"{\rtf1\", r"{\rtf1\'", r"{\rtf1\u", r"{\rtf1\'z", r"{\rtf"] {
            words(torn.as_bytes());
        }
    }
}
