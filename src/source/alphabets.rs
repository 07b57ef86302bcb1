//! Bytes that are written as letters: base64 and hexadecimal digits. Code pages of one byte. The door to `data_encoding`.

/// What a run of base64 stands for, in either alphabet, on one line or on several; a letter too many at its end says nothing.
pub fn from_base64(run: &[u8]) -> Option<Vec<u8>> {
    let run = run.trim_ascii_end();
    let end = run.iter().rposition(|byte| *byte != b'=').map_or(0, |last| last + 1);
    let letter = |byte: &u8| match byte {
        b'\r' | b'\n' | b'\t' | b' ' => None,
        b'-' => Some(b'+'),
        b'_' => Some(b'/'),
        byte => Some(*byte),
    };
    let plain: Vec<u8> = run[..end].iter().filter_map(letter).collect();
    let whole = &plain[..plain.len() - usize::from(plain.len() % 4 == 1)];
    let strict = data_encoding::BASE64_NOPAD;
    let bytes = match strict.decode(whole) {
        // Some programs leave bits over that stand for nothing.
        Err(error) if error.kind == data_encoding::DecodeKind::Trailing => {
            let mut lenient = strict.specification();
            lenient.check_trailing_bits = false;
            lenient.encoding().ok()?.decode(whole).ok()?
        }
        bytes => bytes.ok()?,
    };
    (!bytes.is_empty()).then_some(bytes)
}

/// Bytes as base64 of the usual alphabet, filled up with `=`.
pub fn to_base64(bytes: &[u8]) -> String {
    data_encoding::BASE64.encode(bytes)
}

/// What hexadecimal digits stand for.
pub fn from_hexadecimal(digits: &[u8]) -> Option<Vec<u8>> {
    data_encoding::HEXLOWER_PERMISSIVE.decode(digits).ok()
}

/// What bytes say in each code page of one byte in which texts of the region were written, by its name.
pub fn code_pages(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let pages = [
        ("windows-1256", encoding_rs::WINDOWS_1256),
        ("windows-1252", encoding_rs::WINDOWS_1252),
        ("iso-8859-6", encoding_rs::ISO_8859_6),
    ];
    pages.into_iter().map(|(how, page)| (how, page.decode_without_bom_handling(bytes).0.into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for bytes in [&b"a"[..], b"ab", b"abc", b"\xff\xfe\xfd\xfb"] {
            assert_eq!(from_base64(to_base64(bytes).as_bytes()).as_deref(), Some(bytes));
        }
        for (run, bytes) in [
            ("YW\nJj\r\n", Some(&b"abc"[..])),
            ("_-8", Some(b"\xff\xef")),
            ("YWJjZ", Some(b"abc")),
            ("", None),
            ("?", None),
        ] {
            assert_eq!(from_base64(run.as_bytes()).as_deref(), bytes, "{run}");
        }
        assert_eq!(from_hexadecimal(b"d9AF").as_deref(), Some(&b"\xd9\xaf"[..]));
    }
}
