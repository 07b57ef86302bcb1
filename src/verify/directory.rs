//! The directory at the end of a zip archive: where its files begin (APPNOTE.TXT, 4.3.12 and 4.3.16).

/// A remark of at most 64 KB may follow the directory.
const TAIL: usize = 66 * 1024;

/// What an archive says of itself.
pub struct Directory {
    /// Where each file begins, and how long it is packed, in order.
    pub files: Vec<(usize, usize)>,
    /// Names and remarks, in whatever letters.
    pub words: Vec<u8>,
}

/// The directory of an archive; `None` where it has none, as one that was cut off.
pub fn read(bytes: &[u8]) -> Option<Directory> {
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
    let (mut files, mut words) = (Vec::new(), Vec::new());
    while bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
        files.push((before + number(at + 42, 4)?, number(at + 20, 4)?));
        let [name, extra, remark] = [number(at + 28, 2)?, number(at + 30, 2)?, number(at + 32, 2)?];
        let remarked = at + 46 + name + extra;
        for word in [at + 46..at + 46 + name, remarked..remarked + remark] {
            words.extend_from_slice(bytes.get(word)?);
            words.push(b'\n');
        }
        at = remarked + remark;
    }
    words.extend_from_slice(bytes.get(end + 22..)?);
    files.sort_unstable();
    Some(Directory { files, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_says_where_files_begin_and_what_they_are_called() {
        let file = |name: &[u8]| {
            [b"PK\x01\x02".as_slice(), &[0; 16], &[7, 0, 0, 0], &[0; 4], &[1, 0], &[0; 2], &[2, 0], &[0; 8], name]
                .concat()
        };
        let listed = [file(b"\x05\0\0\0nhi"), file(b"\x09\0\0\0mho")].concat();
        let end = [b"PK\x05\x06".as_slice(), &[0; 8], &[98, 0, 0, 0], &[20, 0, 0, 0], &[3, 0], b"all"].concat();
        let archive = [&[0; 20][..], &listed, &end].concat();
        let files = |bytes: &[u8]| read(bytes).map(|directory| directory.files);
        assert_eq!(files(&archive), Some(vec![(5, 7), (9, 7)]));
        assert_eq!(read(&archive).unwrap().words, b"n\nhi\nm\nho\nall");
        assert_eq!(files(&[&b"before"[..], &archive].concat()), Some(vec![(11, 7), (15, 7)]));
        assert_eq!(files(&archive[..60]), None);
        for length in 0..archive.len() {
            read(&archive[..length]);
        }
    }
}
