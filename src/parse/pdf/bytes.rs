//! What is seen of a PDF before it is opened: how many streams it may have, and whether one is packed twice.

use super::operators::{PdfToken, Tokens};

/// How many streams a file may have. Any of them may hold objects, whatever it says of itself.
pub fn streams_in(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b's').filter(|rest| rest.starts_with(b"tream")).count() / 2
}

/// Whether a stream is compressed more than once, which no program does and every bomb must.
pub fn is_packed_twice(bytes: &[u8]) -> bool {
    let lists = bytes.split(|byte| *byte == b'[').skip(1);
    let mut lists = lists.filter_map(|rest| {
        let end = rest.iter().take(512).position(|byte| *byte == b']')?;
        Some(&rest[..end])
    });
    lists.any(|list| {
        let packed = Tokens::of(list).filter(|token| match token {
            PdfToken::Name(name) => {
                matches!(
                    &name[..],
                    b"FlateDecode" | b"Fl" | b"LZWDecode" | b"LZW" | b"RunLengthDecode" | b"RL" | b"BrotliDecode"
                )
            }
            _ => false,
        });
        packed.count() > 1
    })
}
