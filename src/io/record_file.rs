//! The record of what was published into a folder. It holds findings about drafts, so it is never published, and nobody
//! but its owner may read it.
//!
//! It stands in `.bayan/` beside the newsroom, under the name of the output folder as the newsroom sees it: `public.record`.
//! So it moves with the newsroom. An output elsewhere gives it its whole path as a name. `--record` and `BAYAN_RECORD`
//! name another file: where the newsroom cannot be written to, or both move on their own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::links::FOLDERS;
use super::names::real;
use super::{Failure, whole};
use crate::cache::Memory;
use crate::diagnostics::{message, path_of};
use crate::source::Fingerprint;

/// Where the record of one output folder is.
#[derive(Clone, Debug)]
pub struct RecordPlace {
    pub file: PathBuf,
    whose: Whose,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Whose {
    /// The folder is bayan's own.
    Own,
    /// It was asked for.
    Asked,
}

impl RecordPlace {
    /// Whether it is called after its output folder, so that it can be no other's.
    pub fn is_own(&self) -> bool {
        self.whose == Whose::Own
    }
}

/// Where the record is, by what was typed or set in the environment. A place where it would be published, or that is
/// another file's, is refused.
pub fn place(root: &Path, output: &Path, typed: Option<&Path>) -> Result<RecordPlace, Failure> {
    let (root, output) = (real(root), real(output));
    let Some(asked) = typed.map(Path::to_owned) else {
        return Ok(RecordPlace { file: root.join(".bayan").join(name(&root, &output)), whose: Whose::Own });
    };
    let file = real(&asked);
    let shown = || path_of(&asked);
    if file.is_dir() {
        let inside = path_of(&asked.join("public.record"));
        return Err(Failure::of(message!("record-is-folder", file = shown(), inside = inside)));
    }
    if file.starts_with(&output) || FOLDERS.iter().any(|folder| file.starts_with(real(&root.join(folder)))) {
        return Err(Failure::of(message!("record-published", file = shown())));
    }
    if fs::read(&file).is_ok_and(|bytes| !bytes.is_empty() && !Memory::is_one(&bytes)) {
        return Err(Failure::of(message!("record-other-kind", file = shown())));
    }
    Ok(RecordPlace { file, whose: Whose::Asked })
}

/// Files may have names of at most 255 bytes.
const LONGEST: usize = 200;

/// The path of the output as the newsroom sees it, in one word.
fn name(root: &Path, output: &Path) -> String {
    let path = output.strip_prefix(root).unwrap_or(output).to_string_lossy();
    let mut word = String::new();
    for c in path.chars() {
        match c {
            '/' | '\\' | '%' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '\0'..='\x1f' => {
                word.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => word.push(c),
        }
    }
    if word.len() > LONGEST {
        let start = word.char_indices().map(|(at, _)| at).find(|at| word.len() - at <= LONGEST / 2).unwrap_or(0);
        word = format!("{}-{}", Fingerprint::of(path.as_bytes()).for_file_name(), &word[start..]);
    }
    format!("{word}.record")
}

/// What is remembered. What is missing, damaged or of an older form is none.
pub fn read(place: &RecordPlace) -> Option<Memory> {
    Memory::decode(&fs::read(&place.file).ok()?)
}

/// Finds out whether the record can be written, before anything is published that would not be remembered.
pub fn prepare(place: &RecordPlace) -> Result<(), Failure> {
    let trial = aside(place, &format!("{}.trial", std::process::id()));
    let tried = open(place, &trial).map(drop);
    let _ = fs::remove_file(&trial);
    tried.map_err(|error| trouble(place, &error))
}

/// Keeps it for the next build; the last one stands until this one is whole.
pub fn write(place: &RecordPlace, memory: &Memory) -> Result<(), Failure> {
    let fresh = aside(place, "new");
    let write = || whole::put(open(place, &fresh)?, &fresh, &memory.encode(), &place.file);
    with_room(place, write).map_err(|error| trouble(place, &error))
}

/// On a full disk the pictures that are kept beside the record make room for it: they only save time.
fn with_room(place: &RecordPlace, write: impl Fn() -> std::io::Result<()>) -> std::io::Result<()> {
    match write() {
        Err(error) if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
            let _ = fs::remove_dir_all(aside(place, PREPARED));
            write()
        }
        done => done,
    }
}

/// What takes long to make is kept beside the record, under its name with this behind it.
pub const PREPARED: &str = "prepared";

/// A file beside the record, which has its name.
pub fn aside(place: &RecordPlace, what: &str) -> PathBuf {
    let name = place.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    place.file.with_file_name(format!("{name}.{what}"))
}

/// Opens a new file beside the record, in a folder that nobody else may look into if it is ours.
pub fn open(place: &RecordPlace, file: &Path) -> std::io::Result<fs::File> {
    let folder = file.parent().unwrap_or(file);
    make_private(folder)?;
    if place.whose == Whose::Own {
        close(folder)?;
        let ignore = folder.join(".gitignore");
        if !ignore.exists() {
            fs::write(&ignore, "*\n")?;
        }
    }
    open_private(file)
}

/// Makes a folder, and those above it that are missing, for nobody else to look into.
pub fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a new file that nobody else may read.
pub fn open_private(file: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// An earlier bayan made the folder for everyone to read.
#[cfg(unix)]
fn close(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    match fs::set_permissions(folder, fs::Permissions::from_mode(0o700)) {
        // Somebody else's folder, of a group that builds together: the file itself is still closed.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn close(_: &Path) -> std::io::Result<()> {
    Ok(())
}

fn trouble(place: &RecordPlace, error: &std::io::Error) -> Failure {
    let failure = Failure::system("write-record", &place.file, error);
    match error.kind() {
        ErrorKind::PermissionDenied
        | ErrorKind::ReadOnlyFilesystem
        | ErrorKind::NotADirectory
        | ErrorKind::AlreadyExists => Failure { help: Some(message!("choose-another-record")), ..failure },
        _ => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_called_after_its_output_as_the_newsroom_sees_it() {
        let named = |output: &str| name(Path::new("/srv/newsroom"), Path::new(output));
        assert_eq!(named("/srv/newsroom/public"), "public.record");
        assert_eq!(named("/srv/newsroom/out/en"), "out%2Fen.record");
        assert_eq!(named("/srv/newsroom/out%2Fen"), "out%252Fen.record");
        assert_eq!(named("/var/www/html"), "%2Fvar%2Fwww%2Fhtml.record");
        assert_eq!(named("/srv/newsroom-2/public"), "%2Fsrv%2Fnewsroom-2%2Fpublic.record");
        let long = |end: &str| named(&format!("/var/{}/{end}", "مجلد/".repeat(60)));
        assert_ne!(long("a"), long("b"));
        assert!(long("a").len() < 255);
    }

    #[test]
    fn on_a_full_disk_what_only_saves_time_makes_room_for_the_record() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = RecordPlace { file: folder.path().join("public.record"), whose: Whose::Own };
        let kept = aside(&place, PREPARED);
        for (kind, makes_room) in [(ErrorKind::StorageFull, true), (ErrorKind::PermissionDenied, false)] {
            fs::create_dir_all(&kept).and_then(|()| fs::write(kept.join("picture"), "x")).expect("a picture");
            let written = with_room(&place, || if kept.exists() { Err(kind.into()) } else { Ok(()) });
            assert_eq!((written.is_ok(), kept.exists()), (makes_room, !makes_room), "{kind}");
        }
    }
}
