//! A file of the newsroom as it goes out: read, and cleaned where files of its kind are.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read, Result, Seek, SeekFrom};
use std::path::Path;
use std::sync::Mutex;

use crate::diagnostics::{Diagnostic, Place, form, message, typed};
use crate::outgoing::film::{self, Film};
use crate::outgoing::{self, Remark, Uncleanable};
use crate::parse::vector;
use crate::plan::tools::LeavingFiles;
use crate::source::{Fingerprint, HEAD, Hazard, Kind, Stream};

/// What is cleaned is held in memory, and so is what comes of it: no more than this of each.
const MOST: u64 = 512 * 1024 * 1024;

/// What becomes of a file that is to be published.
pub enum Leaving {
    /// Nothing in it must be taken out: it is copied.
    AsItIs,
    /// An SVG that is more than a still picture: no rule lets a release cite one, and in `static/` it is copied.
    Moving(Hazard),
    Cleaned {
        bytes: Vec<u8>,
        remarks: Vec<Remark>,
    },
    Refused(Uncleanable),
}

/// What a file is by its first bytes.
pub fn kind(full: &Path) -> Result<Kind> {
    Ok(Kind::of(&head(&mut File::open(full)?)?))
}

fn head(file: &mut File) -> Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    file.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Looks at a file as it would go out.
pub fn look(full: &Path) -> Result<Leaving> {
    let mut file = File::open(full)?;
    let mut bytes = head(&mut file)?;
    let own = full.file_name().unwrap_or_default().to_string_lossy();
    let kind = Kind::of(&bytes);
    let size = file.metadata()?.len();
    let is_vector = kind == Kind::Svg || own.to_lowercase().ends_with(".svg");
    if !is_vector && !outgoing::concerns(&own, kind) {
        let has_tail = kind == Kind::Pdf && ends_as_archive(&mut file, size)?;
        return Ok(if has_tail { Leaving::Refused(Uncleanable::Tail) } else { Leaving::AsItIs });
    }
    if size > MOST {
        return Ok(Leaving::Refused(Uncleanable::TooLarge));
    }
    file.read_to_end(&mut bytes)?;
    if is_vector {
        let cleaned = vector::clean(&bytes).map(|bytes| Leaving::Cleaned { bytes, remarks: Vec::new() });
        return Ok(cleaned.unwrap_or_else(Leaving::Moving));
    }
    Ok(match outgoing::clean(&own, &bytes) {
        Ok(cleaned) => Leaving::Cleaned { remarks: cleaned.remarks, bytes: cleaned.bytes.into_owned() },
        Err(reason) => Leaving::Refused(reason),
    })
}

/// Whether a ZIP ends where the file ends: its last record, with a comment of at most 64 KB (APPNOTE.TXT, 4.3.16).
fn ends_as_archive(file: &mut File, size: u64) -> Result<bool> {
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(size.saturating_sub(22 + 0xffff)))?;
    file.read_to_end(&mut tail)?;
    let is_end = |record: &[u8]| {
        record.starts_with(b"PK\x05\x06")
            && record.len() >= 22
            && usize::from(u16::from_le_bytes([record[20], record[21]])) == record.len() - 22
    };
    Ok((0..tail.len()).any(|at| tail[at] == b'P' && is_end(&tail[at..])))
}

/// The fingerprint of what is published of a file; of the file itself where nothing is.
pub fn print(full: &Path) -> Result<Fingerprint> {
    match look(full)? {
        Leaving::Cleaned { bytes, .. } => Ok(Fingerprint::of(bytes)),
        Leaving::AsItIs | Leaving::Moving(_) | Leaving::Refused(_) => whole(full),
    }
}

/// Of the files below a folder, for a preview, which does not wait for sizes.
pub fn previewed(root: &Path) -> LeavingFiles {
    let own = root.to_owned();
    let film = move |path: &str| film(&own.join(path));
    LeavingFiles { size: Box::new(|_| None), read: Box::new(reader(root)), film: Box::new(film) }
}

/// The bytes of the files below a folder, by their paths there.
pub fn reader(root: &Path) -> impl Fn(&str) -> Option<Vec<u8>> + Send + Sync + use<> {
    let root = root.to_owned();
    move |path| match look(&root.join(path)).ok()? {
        Leaving::AsItIs => std::fs::read(root.join(path)).ok(),
        Leaving::Cleaned { bytes, .. } => Some(bytes),
        Leaving::Moving(_) | Leaving::Refused(_) => None,
    }
}

/// How many bytes are published of the files below a folder.
pub fn sizes(root: &Path) -> impl Fn(&str) -> Option<u64> + Send + Sync + use<> {
    remembered(root, size)
}

/// What the films below a folder tell of themselves.
pub fn films(root: &Path) -> impl Fn(&str) -> Option<Film> + Send + Sync + use<> {
    remembered(root, film)
}

/// Only its head is read.
fn film(full: &Path) -> Option<Film> {
    film::film(&head_of_film(full).ok()??)
}

/// What is found out of a file by its project path, once for each.
fn remembered<T: Copy + Send>(
    root: &Path,
    find: fn(&Path) -> Option<T>,
) -> impl Fn(&str) -> Option<T> + Send + Sync + use<T> {
    let (root, known) = (root.to_owned(), Mutex::new(HashMap::new()));
    move |path| *known.lock().ok()?.entry(path.to_owned()).or_insert_with(|| find(&root.join(path)))
}

/// `moov`, wherever in the file it stands.
fn head_of_film(full: &Path) -> Result<Option<Vec<u8>>> {
    const MOST: u64 = 64 * 1024 * 1024;
    let mut file = File::open(full)?;
    let (mut at, end) = (0, file.metadata()?.len());
    while at + 8 <= end {
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 16];
        file.read_exact(&mut head[..8])?;
        let short = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
        let (size, length) = match short {
            0 => (end - at, 8),
            1 => {
                file.read_exact(&mut head[8..])?;
                let mut long = [0; 8];
                long.copy_from_slice(&head[8..]);
                (u64::from_be_bytes(long), 16)
            }
            _ => (short, 8),
        };
        let Some(inside) = size.checked_sub(length) else { return Ok(None) };
        if &head[4..8] == b"moov" {
            let mut moov = Vec::new();
            file.take(inside.min(MOST)).read_to_end(&mut moov)?;
            return Ok(Some(moov));
        }
        at = at.saturating_add(size);
    }
    Ok(None)
}

/// How many bytes are published.
fn size(full: &Path) -> Option<u64> {
    match look(full) {
        Ok(Leaving::Cleaned { bytes, .. }) => Some(bytes.len() as u64),
        // Of a file that goes out as it is, the size is known.
        Ok(Leaving::AsItIs | Leaving::Moving(_) | Leaving::Refused(_)) | Err(_) => None,
    }
}

/// The fingerprint of a file's own bytes, read piece by piece.
pub fn whole(full: &Path) -> Result<Fingerprint> {
    let mut file = File::open(full)?;
    let mut stream = Stream::default();
    let mut piece = vec![0; 128 * 1024];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(stream.done()),
            length => stream.add(&piece[..length]),
        }
    }
}

/// What is said of a file that cannot go out.
pub fn refusal(path: &str, reason: Uncleanable) -> Diagnostic {
    let file = typed(file_name(path));
    let message = match reason {
        Uncleanable::CutOff => message!("leaving-cut-off", file = file),
        Uncleanable::Damaged => message!("leaving-damaged", file = file),
        Uncleanable::Unknown => message!("leaving-unknown", file = file),
        Uncleanable::Closed(kind) => message!("leaving-closed", file = file, kind = form(closed(kind))),
        Uncleanable::Tail => message!("leaving-with-tail", file = file),
        Uncleanable::TooLarge => message!("leaving-too-large", file = file, most = MOST / (1024 * 1024)),
    };
    Diagnostic::stops("unsafe-file", message).at_place(Place::head(&path.into()))
}

/// A form of the message.
fn closed(kind: Kind) -> &'static str {
    match kind {
        Kind::Heic => "heic",
        Kind::Tiff => "tiff",
        Kind::Matroska => "matroska",
        Kind::Ogg => "ogg",
        _ => "other",
    }
}

/// What is said of an SVG that goes out as it is.
pub fn moving(path: &str, hazard: &Hazard) -> Diagnostic {
    let message = message!("leaving-uncleaned", file = typed(file_name(path)), what = vector::said(hazard));
    let mut place = Place::head(&path.into());
    (place.line, place.column) = (hazard.line, hazard.column);
    Diagnostic::warns("unsafe-file", message).at_place(place)
}

/// What is said of a file that goes out otherwise than someone may think.
pub fn remark(path: &str, remark: Remark) -> Diagnostic {
    let file = typed(file_name(path));
    let message = match remark {
        Remark::Signed => message!("leaving-unsigned", file = file),
        Remark::InkColours => message!("leaving-ink-colours", file = file),
    };
    Diagnostic::warns("unsafe-file", message).at_place(Place::head(&path.into()))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
