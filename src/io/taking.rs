//! One file is taken in: read, or known by its looks from the last time.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::failure::refusal;
use super::picture::SeenPicture;
use super::{embedded, leaving, output, picture};
use crate::cache::{Glances, LookedAt, MediaLook, Seen};
use crate::model::HostKind;
use crate::outgoing;
use crate::source::{Blob, FileText, Fingerprint, Fold, Kind, SourceFile, Unreadable, Why, seek};

/// A text may have at most this many bytes: a long speech has fifty thousand.
const MOST: u64 = 4 * 1024 * 1024;

/// What became of a file.
pub enum Read {
    Text(SourceFile),
    Blob(Blob),
    Unreadable(Unreadable),
}

/// A file that was taken in, and what is to be kept of it.
pub struct Taken {
    pub read: Read,
    pub known: Option<(Seen, LookedAt)>,
}

/// Files that were known by their looks and turned out to be others when they were read: nothing that was made of them may
/// be used.
#[derive(Clone, Debug, Default)]
pub struct Doubt(Arc<Mutex<BTreeMap<PathBuf, Arc<str>>>>);

impl Doubt {
    pub fn has_arisen(&self) -> bool {
        !self.held().is_empty()
    }

    /// Where they are on the disk.
    pub fn files(&self) -> BTreeSet<PathBuf> {
        self.held().keys().cloned().collect()
    }

    /// These were read again: the project paths of those that were in doubt.
    pub fn settle(&self, files: &BTreeSet<PathBuf>) -> Vec<Arc<str>> {
        let mut held = self.held();
        files.iter().filter_map(|file| held.remove(file)).collect()
    }

    /// The file at a project path, which lies at `file` on the disk, is another.
    pub fn arises(&self, file: &Path, path: &Arc<str>) {
        self.held().insert(file.to_owned(), path.clone());
    }

    fn held(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Arc<str>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes in the file at a project path, which lies at `full` on the disk.
pub fn take(path: Arc<str>, full: &Path, (glances, doubt): (&Glances, &Doubt)) -> Taken {
    let taken = if is_text(&path) { text(&path, full, glances, doubt) } else { blob(&path, full, glances) };
    taken.unwrap_or_else(|why| Taken { read: Read::Unreadable(Unreadable { path, why }), known: None })
}

fn text(path: &Arc<str>, full: &Path, glances: &Glances, doubt: &Doubt) -> Result<Taken, Why> {
    let seen = look(full)?;
    let (file, known) = match glances.of(path, &seen) {
        Some(known @ LookedAt::Text { fingerprint, bytes }) => {
            (waiting(path, full, (*fingerprint, *bytes), doubt), known.clone())
        }
        _ => {
            let text = words(full, seen.size)?;
            let (fingerprint, bytes) = (SourceFile::print(path, &text), text.len());
            let text = FileText::read(text, opener(path, full, fingerprint, doubt));
            (SourceFile::known(path.clone(), text, fingerprint), LookedAt::Text { fingerprint, bytes })
        }
    };
    Ok(Taken { read: Read::Text(file), known: Some((seen, known)) })
}

/// A text that is read when somebody asks for it.
fn waiting(path: &Arc<str>, full: &Path, (print, bytes): (Fingerprint, usize), doubt: &Doubt) -> SourceFile {
    SourceFile::known(path.clone(), FileText::waiting(bytes, opener(path, full, print, doubt)), print)
}

/// What reads a text whose fingerprint is known, or finds that it is another.
fn opener(
    path: &Arc<str>,
    full: &Path,
    print: Fingerprint,
    doubt: &Doubt,
) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let (at, full, doubt) = (path.clone(), full.to_owned(), doubt.clone());
    move || {
        let text = look(&full).and_then(|seen| words(&full, seen.size)).ok();
        let text = text.filter(|text| SourceFile::print(&at, text) == print);
        if text.is_none() {
            doubt.arises(&full, &at);
        }
        text
    }
}

fn look(full: &Path) -> Result<Seen, Why> {
    Ok(output::look(&full.metadata().map_err(system)?))
}

fn system(error: std::io::Error) -> Why {
    let (kind, number) = refusal(&error);
    Why::System { kind, number }
}

/// A text that is read at once.
pub fn settings(full: &Path) -> Result<String, Why> {
    words(full, look(full)?.size)
}

fn words(full: &Path, size: u64) -> Result<String, Why> {
    if size > MOST {
        return Err(Why::TooLarge { bytes: size, most: MOST });
    }
    let bytes = fs::read(full).map_err(system)?;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Why::Utf16);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let (line, column) = place(&String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]));
        Why::NotUtf8 { line, column }
    })?;
    if let Some(at) = seek::byte(0, text.as_bytes()) {
        let (line, column) = place(&text[..at]);
        return Err(Why::Nul { line, column });
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The line and column after a text, counted from 1.
fn place(before: &str) -> (u32, u32) {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    (count(line), count(before.rsplit('\n').next().unwrap_or_default().chars().count() + 1))
}

/// What tells a file from another without reading it: media may be large. Where the system keeps them, the number of
/// the file and the time at which it was last touched in any way count too, so that two files of one size and age that
/// exchange their names are noticed.
fn identity(path: &str, metadata: &fs::Metadata) -> Fingerprint {
    let fold = Fold::new().text(path).number(metadata.len() as i64).number(super::output::nanoseconds(metadata));
    #[cfg(unix)]
    let fold = {
        use std::os::unix::fs::MetadataExt;
        fold.number(metadata.ino() as i64).number(metadata.ctime()).number(metadata.ctime_nsec())
    };
    fold.done()
}

/// Whether a site says something to a host itself.
fn is_for_host(path: &str) -> bool {
    path.strip_prefix("static/").is_some_and(|name| HostKind::ALL.into_iter().any(|kind| kind.file_name() == name))
}

fn blob(path: &Arc<str>, full: &Path, glances: &Glances) -> Result<Taken, Why> {
    if path.starts_with("static/assets/") || is_for_host(path) {
        let bytes = fs::read(full).map_err(system)?;
        let own = path.rsplit('/').next().unwrap_or(path);
        // What cannot be cleaned is the web engineer's; `verify` tells of it.
        let cleaned = match outgoing::clean(own, &bytes).map(|cleaned| cleaned.bytes) {
            Ok(Cow::Owned(cleaned)) => Some(cleaned),
            Ok(Cow::Borrowed(_)) | Err(_) => None,
        };
        let bytes = cleaned.unwrap_or(bytes);
        return Ok(Taken { read: Read::Blob(embedded::asset(path.clone(), bytes.into())), known: None });
    }
    let metadata = full.metadata().map_err(system)?;
    let (seen, fingerprint) = (output::look(&metadata), identity(path, &metadata));
    let (path, size) = (path.clone(), seen.size);
    let as_is = Blob {
        path,
        size,
        kind: Kind::default(),
        dimensions: None,
        look: None,
        hazard: None,
        fingerprint,
        bytes: None,
    };
    let is_beside_text = as_is.path.starts_with("content/");
    let known = match glances.of(&as_is.path, &seen) {
        Some(LookedAt::Media(known)) => known.clone(),
        _ => {
            let SeenPicture { dimensions, look, hazard } = picture::look(full);
            // What lies in `static/` is the web engineer's, whatever it is.
            let kind = if is_beside_text { leaving::kind(full).map_err(system)? } else { Kind::default() };
            MediaLook { kind, dimensions, look, hazard }
        }
    };
    let MediaLook { kind, dimensions, look, hazard } = known.clone();
    // A picture is known by what it shows: one that was only touched is the same, on every machine.
    let print =
        look.as_ref().and_then(|look| look.print).map(|print| Fold::new().text(&as_is.path).print(print).done());
    let fingerprint = print.unwrap_or(fingerprint);
    let is_worth_knowing = is_beside_text || dimensions.is_some();
    let blob = Blob { kind, dimensions, look, hazard, fingerprint, ..as_is };
    Ok(Taken { read: Read::Blob(blob), known: is_worth_knowing.then_some((seen, LookedAt::Media(known))) })
}

fn is_text(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    path == "site.toml"
        || path.starts_with("templates/")
        || (path.starts_with("content/") && ["md", "markdown", "yaml", "yml"].contains(&end.as_str()))
}
