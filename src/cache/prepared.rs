//! What was prepared, kept under its key: bytes that tell when they were damaged.

use crate::source::Fingerprint;

const HEAD: &[u8] = b"bayan prepared 1\n";
const SUM: usize = 16;

/// Bytes that `open` takes back.
pub fn seal(bytes: &[u8]) -> Vec<u8> {
    [HEAD, &Fingerprint::of(bytes).bytes(), bytes].concat()
}

/// `None` for what is damaged.
pub fn open(sealed: Vec<u8>) -> Option<Vec<u8>> {
    let (sum, bytes) = sealed.strip_prefix(HEAD)?.split_at_checked(SUM)?;
    (Fingerprint::of(bytes).bytes() == sum).then(|| bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_is_nothing() {
        let good = seal(b"a picture");
        assert_eq!(open(good.clone()).as_deref(), Some(&b"a picture"[..]));
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 4;
            assert_eq!(open(bad), None, "byte {at}");
            assert_eq!(open(good[..at].to_vec()), None, "{at} bytes");
        }
    }
}
