//! Bytes that are written as digits: a run of hexadecimal ones, as of a picture in RTF, and the escapes of old scripts and
//! addresses, each of which is a byte and no letter.

use super::encodings::Written;
use super::nature;
use crate::source::alphabets;

/// A shorter run of digits is a number.
const LEAST: usize = 24;
/// So many escapes are no chance.
const FEW: usize = 4;

/// What every run of hexadecimal digits stands for; lines may end within one.
pub fn hexadecimal(text: &str) -> impl Iterator<Item = Written> + '_ {
    let is_run = |c: char| c.is_ascii_hexdigit() || matches!(c, '\r' | '\n');
    text.split(move |c| !is_run(c)).filter(|run| run.len() >= LEAST).filter_map(|run| {
        // A line may begin with something else: how long what follows is.
        let runs = [run, run.trim().split_once('\n').map_or("", |(_, rest)| rest)];
        runs.into_iter().find_map(pairs).map(|bytes| Written { how: "hexadecimal", bytes })
    })
}

fn pairs(run: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = run.bytes().filter(u8::is_ascii_hexdigit).collect();
    if digits.len() < LEAST || digits.len() % 2 == 1 || digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    alphabets::from_hexadecimal(&digits)
}

/// The bytes of a text with escapes such as `\\331\\202` and `\\xd9\\x82`, resolved; `None` where there are none.
pub fn escapes(text: &str) -> Option<Written> {
    let read = |rest: &str| match rest.strip_prefix('x') {
        Some(digits) => Some((u8::from_str_radix(digits.get(..2)?, 16).ok()?, 3)),
        None => Some((u8::from_str_radix(rest.get(..3)?, 8).ok()?, 3)),
    };
    resolved(text, '\\', read).map(|bytes| Written { how: "byte-escapes", bytes })
}

/// The bytes of a text with `%D9%82`, where they are no UTF-8.
pub fn percent(text: &str) -> Option<Written> {
    let read = |rest: &str| Some((u8::from_str_radix(rest.get(..2)?, 16).ok()?, 2));
    let bytes = resolved(text, '%', read)?;
    if std::str::from_utf8(&bytes).is_ok() || !nature::is_text(text.as_bytes()) {
        return None;
    }
    Some(Written { how: "percent", bytes })
}

fn resolved(text: &str, sign: char, read: impl Fn(&str) -> Option<(u8, usize)>) -> Option<Vec<u8>> {
    text.matches(sign).nth(FEW - 1)?;
    let mut parts = text.split(sign);
    let mut out = parts.next()?.as_bytes().to_vec();
    let mut count = 0;
    for part in parts {
        match read(part) {
            Some((byte, length)) => {
                count += 1;
                out.push(byte);
                out.extend_from_slice(&part.as_bytes()[length..]);
            }
            None => {
                out.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
                out.extend_from_slice(part.as_bytes());
            }
        }
    }
    (count >= FEW).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: Option<Written>) -> Option<String> {
        written.map(|written| String::from_utf8_lossy(&written.bytes).into_owned())
    }

    #[test]
    fn runs_of_digits_are_bytes() {
        let digits = "مبادرة القاوند".bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
        let lines = format!("{}\n{}", &digits[..20], &digits[20..]);
        for run in [
            digits.clone(),
            digits.to_uppercase(),
            lines.clone(),
            format!("0x{digits}"),
            format!("exif\n      14\n{lines}"),
        ] {
            assert!(text(hexadecimal(&run).next()).unwrap().ends_with("مبادرة القاوند"), "{run}");
        }
        for none in ["2025-12-01", "123456789012345678901234567890", "decade", "", "0123456789abcdef"] {
            assert_eq!(text(hexadecimal(none).next()), None, "{none}");
        }
    }

    #[test]
    fn escapes_are_bytes() {
        assert_eq!(text(escapes(r"\331\202\331\205")).as_deref(), Some("قم"));
        assert_eq!(text(escapes(r"\xd9\x82\xd9\x85")).as_deref(), Some("قم"));
        assert_eq!(percent("%DE%E3%C9%20a").unwrap().bytes, b"\xde\xe3\xc9 a");
        assert_eq!(text(percent("%D9%82%D9%85")), None, "read as it is");
        for plain in [r"C:\dir\u12", r"\n\n\n\n\n", "", "\\", "قمة", "100%", r"\xق\xق\xق\xق"] {
            assert_eq!((text(escapes(plain)), text(percent(plain))), (None, None), "{plain}");
        }
    }
}
