//! Files in one archive, as it is offered for download: the same bytes for the same files, wherever and whenever it is made.
//! Only here is `zip` used to write.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A ZIP of files, by their paths in it, in this order; `None` where it would be larger than an archive of its kind may be.
/// Nothing is packed: photographs and films would not become smaller.
pub fn zip<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Option<Vec<u8>> {
    // No file tells when it was made, on which system, or whose it is.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path, options).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

/// How many bytes [`zip`] makes of files with paths of these lengths and of these sizes (APPNOTE.TXT, 4.3).
pub fn size(files: impl IntoIterator<Item = (usize, u64)>) -> u64 {
    const HEAD: u64 = 30;
    const ENTRY: u64 = 46;
    const END: u64 = 22;
    files.into_iter().fold(END, |sum, (path, size)| sum + HEAD + ENTRY + 2 * path as u64 + size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_as_large_as_was_said_and_the_same_each_time() {
        let files: [(&str, &[u8]); 3] =
            [("kit/ar.md", "نص".as_bytes()), ("kit/صورة.jpg", &[7; 1000]), ("kit/empty.txt", b"")];
        let made = zip(files).expect("an archive");
        assert_eq!(made.len() as u64, size(files.map(|(path, bytes)| (path.len(), bytes.len() as u64))));
        assert_eq!(Some(made), zip(files));
        assert_eq!(zip([]).map(|empty| empty.len() as u64), Some(size([])));
    }
}
