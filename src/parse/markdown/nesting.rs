//! A bound on depth. The parser's work on a line grows with the containers that are open around it.

/// So many signs of indentation and containers may begin a line. People need some ten.
const MOST: usize = 1000;

/// Whether a line begins with more quotation, list and indentation marks than anybody would write.
pub(super) fn is_absurd(text: &str) -> bool {
    text.len() > MOST
        && text.as_bytes().split(|byte| *byte == b'\n').any(|line| line.len() > MOST && begins_absurdly(line))
}

fn begins_absurdly(line: &[u8]) -> bool {
    let is_mark = |byte: &u8| matches!(byte, b'>' | b' ' | b'\t' | b'-' | b'+' | b'*' | b'.' | b')' | b'0'..=b'9');
    line.iter().take(MOST + 1).all(is_mark)
}
