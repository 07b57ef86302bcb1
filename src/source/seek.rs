//! Where a byte stands next, looked for many bytes at a time. The only door to `memchr`.

/// The first of a byte.
pub fn byte(one: u8, bytes: &[u8]) -> Option<usize> {
    memchr::memchr(one, bytes)
}

/// Whether a text holds these words.
pub fn holds(text: &str, words: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some()
}

/// The first of either byte.
pub fn either(one: u8, other: u8, bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(one, other, bytes)
}

/// The first of three bytes.
pub fn any([one, other, third]: [u8; 3], bytes: &[u8]) -> Option<usize> {
    memchr::memchr3(one, other, third, bytes)
}

/// Which bytes are among these: to be asked once for each byte of a text.
pub const fn table(bytes: &[u8]) -> [bool; 256] {
    let (mut table, mut at) = ([false; 256], 0);
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// The lines of a text, each with its end.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let last = (!text.is_empty() && !text.ends_with('\n')).then_some(text.len());
    ends.chain(last).map(move |end| &text[std::mem::replace(&mut from, end)..end])
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_are_those_of_the_standard_library() {
        for text in ["", "\n", "a", "a\n", "\n\nأول\r\nثان", "أول\n\nثان\n"] {
            assert!(lines(text).eq(text.split_inclusive('\n')), "{text:?}");
        }
    }
}
