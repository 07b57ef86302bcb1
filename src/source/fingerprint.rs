//! Fingerprints: equal values have equal ones, different values different ones.

use std::fmt;

use serde::{Deserialize, Serialize};

/// 128 bits of BLAKE3, enough that two different values never meet in practice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of some bytes.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self::first_half(&blake3::hash(bytes.as_ref()))
    }

    fn first_half(hash: &blake3::Hash) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(u128::from_le_bytes(half))
    }

    /// The fingerprint as it is kept.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// 64 bits of it, for the record, where a collision would need a change of the same output.
    pub fn short(self) -> u64 {
        self.0 as u64
    }

    /// All of it in hexadecimal digits.
    pub fn hex(self) -> String {
        format!("{:032x}", self.0)
    }

    /// What `hex` wrote.
    pub fn from_hex(text: &str) -> Option<Self> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(Self)).flatten()
    }

    /// Whether a part of a name may be what `for_file_name` gives.
    pub fn is_in_file_name(part: &str) -> bool {
        let is_digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        part.len() == 8 && part.bytes().all(is_digit) && part.bytes().any(|byte| byte.is_ascii_lowercase())
    }

    /// Eight hexadecimal digits, for file names. One of them is a letter: a day or a version in the name of a file, as
    /// `plan.20260301.pdf`, is no hash.
    pub fn for_file_name(self) -> String {
        let parts = [0, 32, 64, 96].map(|bits| format!("{:08x}", (self.0 >> bits) as u32));
        let found = parts.iter().find(|part| Self::is_in_file_name(part));
        found.cloned().unwrap_or_else(|| format!("a{}", &parts[0][1..]))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Takes the fingerprint of bytes that come piece by piece: the same as that of all of them at once.
#[derive(Default)]
pub struct Stream(blake3::Hasher);

impl Stream {
    /// Takes in the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The fingerprint of all that was taken in.
    pub fn done(self) -> Fingerprint {
        Fingerprint::first_half(&self.0.finalize())
    }
}

/// Folds values into one fingerprint: collects their bytes, and hashes them once. Order counts, and so do the borders between values:
/// `"ab", "c"` and `"a", "bc"` differ.
#[derive(Default)]
pub struct Fold(Vec<u8>);

impl Fold {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a text and its end, so that "ab" and "c" are not "a" and "bc".
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.0.reserve(text.len() + 8);
        self.0.extend_from_slice(&(text.len() as u64).to_le_bytes());
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    /// Folds a text that may be absent; an absent one differs from an empty one.
    #[must_use]
    pub fn maybe(self, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.number(1).text(text),
            None => self.number(0),
        }
    }

    /// Takes in a number.
    #[must_use]
    pub fn number(mut self, number: i64) -> Self {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    /// Takes in what has a fingerprint of its own.
    #[must_use]
    pub fn print(mut self, fingerprint: Fingerprint) -> Self {
        self.0.extend_from_slice(&fingerprint.0.to_le_bytes());
        self
    }

    /// Takes in several, in their order.
    #[must_use]
    pub fn prints(self, fingerprints: impl IntoIterator<Item = Fingerprint>) -> Self {
        fingerprints.into_iter().fold(self.number(-1), Self::print)
    }

    /// The fingerprint of all that was taken in.
    pub fn done(self) -> Fingerprint {
        Fingerprint::of(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_between_texts_count() {
        let one = Fold::new().text("ab").text("c").done();
        let other = Fold::new().text("a").text("bc").done();
        assert_ne!(one, other);
    }

    #[test]
    fn bytes_in_pieces_are_the_same_bytes() {
        let mut stream = Stream::default();
        stream.add(b"one ");
        stream.add(b"two");
        assert_eq!(stream.done(), Fingerprint::of(b"one two"));
    }

    #[test]
    fn a_hash_in_the_name_of_a_file_is_no_day_and_no_version() {
        for (value, name) in [
            (0x1234_5678_9abc_def0_u128, "9abcdef0"),
            (0x1234_5678, "a2345678"),
            (0x0000_00ff_2026_0301, "000000ff"),
            (0x5a00_0000_0000_0000_0000_0000_2026_0301, "5a000000"),
        ] {
            assert_eq!(Fingerprint(value).for_file_name(), name);
            assert!(Fingerprint::is_in_file_name(name), "{name}");
        }
        for other in ["20260301", "00000000", "", "a234567", "a23456789", "A2345678", "g2345678", "a2.45678"] {
            assert!(!Fingerprint::is_in_file_name(other), "{other}");
        }
    }

    #[test]
    fn an_absent_text_is_not_an_empty_one() {
        assert_ne!(Fold::new().maybe(None).done(), Fold::new().maybe(Some("")).done());
    }
}
