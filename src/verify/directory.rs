//! The directory at the end of a zip archive: where its files begin (APPNOTE.TXT, 4.3.12 and 4.3.16).

/// A remark of at most 64 KB may follow the directory.
const TAIL: usize = 66 * 1024;

/// Where the files of an archive begin, in order; `None` where it has no directory, as one that was cut off.
pub fn starts(bytes: &[u8]) -> Option<Vec<usize>> {
    let tail = bytes.len().saturating_sub(TAIL);
    let end = tail + bytes[tail..].windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let number = |at: usize, length: usize| {
        let bytes = bytes.get(at..at + length)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    };
    let size = number(end + 12, 4)?;
    let mut at = end.checked_sub(size)?;
    // Something may stand before the archive; places are told from where it begins.
    let before = at.saturating_sub(number(end + 16, 4)?);
    let mut starts = Vec::new();
    while bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
        starts.push(before + number(at + 42, 4)?);
        at += 46 + number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
    }
    starts.sort_unstable();
    Some(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_says_where_files_begin() {
        let file = |name: &[u8]| [b"PK\x01\x02".as_slice(), &[0; 24], &[1, 0], &[0; 12], name].concat();
        let listed = [file(b"\x05\0\0\0n"), file(b"\x09\0\0\0m")].concat();
        let end = [b"PK\x05\x06".as_slice(), &[0; 8], &[94, 0, 0, 0], &[20, 0, 0, 0], &[0; 2]].concat();
        let archive = [&[0; 20][..], &listed, &end].concat();
        assert_eq!(starts(&archive), Some(vec![5, 9]));
        assert_eq!(starts(&[&b"before"[..], &archive].concat()), Some(vec![11, 15]));
        assert_eq!(starts(&archive[..60]), None);
        for length in 0..archive.len() {
            starts(&archive[..length]);
        }
    }
}
