//! The stream of a page, cut into operands and operators, in one pass and without a tree.

/// One operand, or an operator with those before it.
#[derive(Clone, PartialEq, Debug)]
pub enum PdfToken {
    Number(f32),
    Name(Vec<u8>),
    Text(Vec<u8>),
    /// `[`, `]`, `<<` and `>>`.
    Bracket,
    Operator(Vec<u8>),
}

/// A string in brackets nests at most this deep.
const DEEPEST: usize = 64;

pub struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| !keep(*byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// `(…)`, with its escapes resolved.
    fn literal(&mut self) -> Vec<u8> {
        let (mut out, mut depth) = (Vec::new(), 1);
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut out),
                b'(' if depth < DEEPEST => {
                    depth += 1;
                    out.push(byte);
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                    out.push(byte);
                }
                byte => out.push(byte),
            }
        }
        out
    }

    fn escape(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                out.push(value.to_le_bytes()[0]);
            }
            byte => out.push(byte),
        }
    }

    /// The data of a picture that stands in the text: passed over, up to `EI` on its own.
    fn picture(&mut self) {
        let rest = &self.bytes[self.at..];
        let end = rest.windows(4).position(|four| {
            four[0].is_ascii_whitespace() && &four[1..3] == b"EI" && (four[3].is_ascii_whitespace() || four[3] == b'Q')
        });
        self.at += end.map_or(rest.len(), |end| end + 3);
    }
}

/// `<…>`: two digits are a byte, and a missing last one is 0.
pub fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| digit.try_into().ok())
        .collect();
    digits.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0)).collect()
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"()<>[]{}/%".contains(&byte)
}

fn name(typed: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(typed.len());
    let mut at = 0;
    while let Some(byte) = typed.get(at) {
        let escaped = typed.get(at + 1..at + 3).filter(|_| *byte == b'#').map(hexadecimal).filter(|it| it.len() == 1);
        out.push(escaped.as_ref().map_or(*byte, |one| one[0]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    out
}

impl Iterator for Tokens<'_> {
    type Item = PdfToken;

    fn next(&mut self) -> Option<PdfToken> {
        self.take_while(|byte| byte.is_ascii_whitespace() || byte == 0);
        let first = self.peek()?;
        self.at += 1;
        Some(match first {
            b'%' => {
                self.take_while(|byte| byte != b'\n' && byte != b'\r');
                return self.next_after_comments();
            }
            b'(' => PdfToken::Text(self.literal()),
            b'<' if self.peek() == Some(b'<') => {
                self.at += 1;
                PdfToken::Bracket
            }
            b'<' => {
                let digits = self.take_while(|byte| byte != b'>');
                self.at += 1;
                self.at = self.at.min(self.bytes.len());
                PdfToken::Text(hexadecimal(digits))
            }
            b'/' => PdfToken::Name(name(self.take_while(is_regular))),
            b'[' | b']' | b'>' | b'{' | b'}' | b')' => PdfToken::Bracket,
            first => {
                self.at -= 1;
                let word = self.take_while(is_regular);
                if b"+-.0123456789".contains(&first) {
                    let number = std::str::from_utf8(word).ok().and_then(|word| word.parse().ok());
                    return Some(number.map_or(PdfToken::Bracket, PdfToken::Number));
                }
                if word == b"ID" {
                    self.picture();
                }
                PdfToken::Operator(word.to_vec())
            }
        })
    }
}

impl Tokens<'_> {
    /// Comments in a row are passed over without calling oneself for each.
    fn next_after_comments(&mut self) -> Option<PdfToken> {
        loop {
            self.take_while(|byte| byte.is_ascii_whitespace() || byte == 0);
            if self.peek() != Some(b'%') {
                return self.next();
            }
            self.take_while(|byte| byte != b'\n' && byte != b'\r');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_comes_apart() {
        use PdfToken::{Bracket, Name, Number, Operator, Text};
        let stream =
            b"BT /F#311 12.5 Tf % a (remark)\n%\n[(S\\145\\(a(b)c\\)) -120 <d98 2A>]TJ ET BI /W 1 ID xx(EI) \nEI Q";
        let tokens: Vec<PdfToken> = Tokens::of(stream).collect();
        assert_eq!(
            tokens,
            [
                Operator(b"BT".to_vec()),
                Name(b"F11".to_vec()),
                Number(12.5),
                Operator(b"Tf".to_vec()),
                Bracket,
                Text(b"Se(a(b)c)".to_vec()),
                Number(-120.0),
                Text(b"\xd9\x82\xa0".to_vec()),
                Bracket,
                Operator(b"TJ".to_vec()),
                Operator(b"ET".to_vec()),
                Operator(b"BI".to_vec()),
                Name(b"W".to_vec()),
                Number(1.0),
                Operator(b"ID".to_vec()),
                Operator(b"Q".to_vec()),
            ]
        );
    }

    #[test]
    fn whatever_comes_ends() {
        for stream in
            [&b"("[..], b"<", b"<<<", b"/", b"((((", b"\\", b"(\\", b"1.2.3", b"ID", b")))", b"%%%%", b"%\n%\n%"]
        {
            assert!(Tokens::of(stream).count() <= stream.len(), "{stream:?}");
        }
    }
}
