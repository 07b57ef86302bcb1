//! What is written as an escape is read as what it stands for: entities, JSON and JavaScript escapes, percent-encoding,
//! one inside the other.

use std::borrow::Cow;

use crate::source::{entities, percent, steps};

/// A word may be wrapped this many times: HTML in JSON in a script is twice.
const DEPTH: usize = 4;

/// The text with every escape resolved, and those that come to light by that.
pub fn unescape(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..DEPTH {
        let Some(plain) = once(&text) else { break };
        text = Cow::Owned(plain);
    }
    text
}

/// The text with its entities and backslashes resolved once, as an attribute is read.
pub fn entities(text: &str) -> Cow<'_, str> {
    marks(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// `None` where nothing was escaped.
fn once(text: &str) -> Option<String> {
    let marks = marks(text);
    match percent::decode_lossy(marks.as_deref().unwrap_or(text)) {
        Cow::Owned(decoded) => Some(decoded),
        Cow::Borrowed(_) => marks,
    }
}

/// Entities and backslashes.
fn marks(text: &str) -> Option<String> {
    steps::took(text.len());
    let mut out: Option<String> = None;
    let mut done = 0;
    let mut from = 0;
    let next = |from: usize| text.as_bytes()[from..].iter().position(|byte| matches!(byte, b'&' | b'\\' | b'%'));
    while let Some(at) = next(from).map(|at| from + at) {
        let rest = &text[at..];
        let read = match rest.as_bytes()[0] {
            b'&' => entity(rest),
            b'\\' => backslash(rest),
            // As old scripts write addresses.
            _ if rest.starts_with("%u") => hex(rest, 2, 4).and_then(char::from_u32).map(|c| (c, 6)),
            _ => None,
        };
        from = at + 1;
        if let Some((c, length)) = read {
            let out = out.get_or_insert_with(|| String::with_capacity(text.len()));
            out.push_str(&text[done..at]);
            out.push(c);
            done = at + length;
            from = done;
        }
    }
    if let Some(out) = &mut out {
        out.push_str(&text[done..]);
    }
    out
}

/// How entities name letters with a mark: `&eacute;`. Words are compared without their marks.
const MARKS: [&str; 8] = ["acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "caron"];

/// The character of the entity at the head of a text, and how long that is.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = &text[1..];
    if let Some(number) = inner.strip_prefix('#') {
        let (digits, radix, head) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16, 3),
            None => (number, 10, 2),
        };
        let length = digits.bytes().take(8).take_while(|byte| char::from(*byte).is_digit(radix)).count();
        let c = char::from_u32(u32::from_str_radix(&digits[..length], radix).ok()?)?;
        let semicolon = usize::from(digits[length..].starts_with(';'));
        return Some((c, head + length + semicolon));
    }
    let length = inner.bytes().take(16).position(|byte| byte == b';')?;
    let name = &inner[..length];
    let marked = || name.chars().next().filter(|c| c.is_ascii_alphabetic() && MARKS.contains(&&name[1..]));
    Some((entities::named(name).or_else(marked)?, length + 2))
}

/// The character of the escape at the head of a text, and how long that is.
fn backslash(text: &str) -> Option<(char, usize)> {
    match text.as_bytes().get(1)? {
        b'u' if text[2..].starts_with('{') => {
            let length = text[3..].bytes().take(8).position(|byte| byte == b'}')?;
            Some((char::from_u32(hex(text, 3, length)?)?, length + 4))
        }
        b'u' => {
            let first = hex(text, 2, 4)?;
            // Above U+FFFF, two halves.
            if (0xd800..0xdc00).contains(&first) && text.get(6..8) == Some("\\u") {
                let second = hex(text, 8, 4)?.checked_sub(0xdc00)?;
                return Some((char::from_u32(0x10000 + ((first - 0xd800) << 10) + second)?, 12));
            }
            Some((char::from_u32(first)?, 6))
        }
        b'U' => Some((char::from_u32(hex(text, 2, 8)?)?, 10)),
        b'x' => Some((char::from_u32(hex(text, 2, 2)?)?, 4)),
        b'n' | b't' | b'r' => Some((' ', 2)),
        b'/' => Some(('/', 2)),
        b'"' => Some(('"', 2)),
        b'\\' => Some(('\\', 2)),
        _ => None,
    }
}

/// So many escapes are no chance.
const FEW: usize = 4;

/// A text with escapes as style sheets have them, `\\642 ` and `\\000642`, resolved; `None` where there are none.
pub fn style(text: &str) -> Option<String> {
    let mut parts = text.split('\\');
    let mut out = parts.next()?.to_owned();
    let mut count = 0;
    for part in parts {
        let length = part.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        match u32::from_str_radix(&part[..length], 16).ok().and_then(char::from_u32).filter(|_| length > 1) {
            Some(c) => {
                count += 1;
                out.push(c);
                out.push_str(part[length..].strip_prefix(' ').unwrap_or(&part[length..]));
            }
            None => {
                out.push('\\');
                out.push_str(part);
            }
        }
    }
    (count >= FEW).then_some(out)
}

fn hex(text: &str, from: usize, length: usize) -> Option<u32> {
    u32::from_str_radix(text.get(from..from + length)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::{style, unescape};

    #[test]
    fn every_spelling_is_read() {
        for spelling in [
            "&#1602;&#1605;&#1577;",
            "&#x642;&#X645;&#x629;",
            r"\u0642\u0645\u0629",
            r"\u{642}\u{645}\u{629}",
            r"\U00000642\U00000645\U00000629",
            "%u0642%u0645%u0629",
            "%D9%82%D9%85%D8%A9",
            "%25D9%2582%25D9%2585%25D8%25A9",
            "&amp;#1602;&amp;#1605;&amp;#1577;",
            r"\\u0642\\u0645\\u0629",
            "&#37;D9%82&#x25;D9%85%D8%A9",
        ] {
            assert_eq!(unescape(spelling), "قمة", "{spelling}");
        }
        assert_eq!(unescape("Caf&eacute; Zaha&rsquo;s &ldquo;x&rdquo; &uml; &ecute;"), "Cafe Zaha’s “x” &uml; &ecute;");
        assert_eq!(unescape(r#"{"a":"\ud83c\udf0d \/ \"x\""}"#), r#"{"a":"🌍 / "x""}"#);
    }

    #[test]
    fn escapes_of_style_sheets_are_a_reading_of_their_own() {
        assert_eq!(style(r"a{content:'\642 \645 \629 \642'}").as_deref(), Some("a{content:'قمةق'}"));
        assert_eq!(style(r"\000642\000645\000629\000642").as_deref(), Some("قمةق"));
        for plain in [r"C:\dir\u12", r"\n\n\n\n\n", "", "\\", "قمة"] {
            assert_eq!(style(plain), None, "{plain}");
        }
    }

    #[test]
    fn what_is_no_escape_stays() {
        for plain in ["100% & more", r"C:\dir\u12", "&unknown; &#; &#x110000; AT&T", "%zz", "قمة", "\\", "&"] {
            assert_eq!(unescape(plain), plain);
        }
    }
}
