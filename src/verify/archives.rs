//! Archives and streams that are read piece by piece: xz, bzip2, 7z, tar. The only door to `lzma_rust2`, `bzip2`,
//! `sevenz_rust2` and `tar`.

use std::cell::Cell;
use std::io::{Cursor, Read, Seek, SeekFrom};

use super::gap::WordGap;

/// A file that was packed, by its name, and what is missing of it.
pub struct Member {
    pub name: Vec<u8>,
    pub bytes: Vec<u8>,
    pub gap: Option<WordGap>,
    /// Bytes that were read for it.
    pub taken: usize,
}

/// No decoder may hold more, in kilobytes.
const MEMORY: u32 = 256 * 1024;
/// No archive of a newsroom has more files.
const MOST_MEMBERS: usize = 4096;

pub fn xz(bytes: &[u8], room: usize) -> Member {
    let mut rest = bytes;
    let member = to_end(b"", &mut lzma_rust2::XzReader::new_mem_limit(&mut rest, true, MEMORY), room);
    Member { taken: bytes.len() - rest.len(), ..member }
}

pub fn bzip2(bytes: &[u8], room: usize) -> Member {
    let mut rest = bytes;
    let member = to_end(b"", &mut bzip2::bufread::MultiBzDecoder::new(&mut rest), room);
    Member { taken: bytes.len() - rest.len(), ..member }
}

/// LZMA as zip holds it: a version, the length of its properties, and they (APPNOTE.TXT, 5.8.8).
pub fn lzma(bytes: &[u8], room: usize) -> Member {
    let damaged = Member { name: Vec::new(), bytes: Vec::new(), gap: Some(WordGap::Damaged), taken: 0 };
    let Some(([_, _, 5, 0, properties, sizes @ ..], data)) = bytes.split_first_chunk::<9>() else { return damaged };
    let size = u32::from_le_bytes(*sizes).min(64 * 1024 * 1024);
    let mut rest = data;
    let member = match lzma_rust2::LzmaReader::new_with_props(&mut rest, u64::MAX, *properties, size, None) {
        Ok(mut reader) => to_end(b"", &mut reader, room),
        Err(_) => damaged,
    };
    Member { taken: bytes.len() - rest.len(), ..member }
}

/// Bytes of which it is known how far they were read.
struct Watched<'b> {
    bytes: Cursor<&'b [u8]>,
    furthest: &'b Cell<u64>,
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(into);
        self.furthest.set(self.furthest.get().max(self.bytes.position()));
        read
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

/// The packed files, and what is wrong with the archive itself.
pub fn seven_zip(bytes: &[u8], mut room: usize) -> (Vec<Member>, Option<WordGap>) {
    let password = sevenz_rust2::Password::empty();
    let furthest = Cell::new(0);
    let watched = Watched { bytes: Cursor::new(bytes), furthest: &furthest };
    let mut reader = match sevenz_rust2::ArchiveReader::new_with_memory_limit(watched, password, MEMORY as usize) {
        Ok(reader) => reader,
        Err(error) => return (Vec::new(), Some(gap_of(&error))),
    };
    reader.set_thread_count(1);
    let mut members = Vec::new();
    let read = reader.for_each_entries(|entry, file| {
        let member = to_end(entry.name().as_bytes(), file, room);
        room -= member.bytes.len();
        members.push(member);
        Ok(room > 0 && members.len() < MOST_MEMBERS)
    });
    let more = room == 0 || members.len() == MOST_MEMBERS;
    // They share their streams.
    if let Some(first) = members.first_mut() {
        first.taken = usize::try_from(furthest.get()).unwrap_or(usize::MAX);
    }
    (members, read.err().map(|error| gap_of(&error)).or(more.then_some(WordGap::Beyond)))
}

fn gap_of(error: &sevenz_rust2::Error) -> WordGap {
    use sevenz_rust2::Error;
    match error {
        Error::PasswordRequired | Error::MaybeBadPassword(_) => WordGap::Locked,
        Error::UnsupportedCompressionMethod(_) | Error::Unsupported(_) => WordGap::Packing,
        Error::MaxMemLimited { .. } => WordGap::Beyond,
        _ => WordGap::Damaged,
    }
}

pub fn tar(bytes: &[u8]) -> (Vec<Member>, Option<WordGap>) {
    let mut archive = tar::Archive::new(bytes);
    let Ok(entries) = archive.entries() else { return (Vec::new(), Some(WordGap::Damaged)) };
    let (mut members, mut room) = (Vec::new(), bytes.len());
    for entry in entries {
        let Ok(mut entry) = entry else { return (members, Some(WordGap::Damaged)) };
        if members.len() == MOST_MEMBERS {
            return (members, Some(WordGap::Beyond));
        }
        let name = entry.path_bytes().into_owned();
        let member = to_end(&name, &mut entry, room);
        room -= member.bytes.len();
        members.push(member);
    }
    (members, None)
}

/// All that comes out, within bounds, whatever was promised.
fn to_end(name: &[u8], reader: &mut dyn Read, room: usize) -> Member {
    let mut bytes = Vec::new();
    let most = u64::try_from(room).unwrap_or(u64::MAX);
    let read = reader.take(most.saturating_add(1)).read_to_end(&mut bytes);
    let gap = match read {
        _ if bytes.len() > room => Some(WordGap::Beyond),
        Ok(_) => None,
        Err(_) => Some(WordGap::Damaged),
    };
    bytes.truncate(room);
    Member { name: name.to_owned(), bytes, gap, taken: 0 }
}
