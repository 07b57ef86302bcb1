//! All that a build is given, as one value. Nothing else comes in.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Fold, Kind, PictureLook, Printed, SourceFile};

/// The project as it was read.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// The folder of the project, for what is opened only when somebody asks.
    pub root: PathBuf,
    /// A second file of settings on the disk, which stands behind `site.toml` as if it were one text with it.
    pub config: Option<PathBuf>,
    /// `site.toml`, `content/**/*.{md,yaml}` and `templates/**`, by path.
    pub texts: BTreeMap<Arc<str>, SourceFile>,
    /// The templates and messages that come with bayan, by the same paths. One of the project's own replaces the file
    /// of its name; messages are replaced one by one.
    pub built_in: BTreeMap<Arc<str>, SourceFile>,
    /// Everything else under `content/`, and all of `static/`, by path.
    pub blobs: BTreeMap<Arc<str>, Blob>,
    /// What could not be taken in, in order of path.
    pub unreadable: Vec<Unreadable>,
    /// Folders that a newsroom has, and that are not there.
    pub missing: BTreeSet<Missing>,
}

/// A folder without which nothing is known of what it should hold: a volume may not be mounted, a checkout may have
/// failed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Missing {
    /// `content/`
    Content,
    /// `content/releases/`, which git does not keep while it is empty.
    Releases,
}

impl Inputs {
    /// Of everything that was given.
    pub fn fingerprint(&self) -> Fingerprint {
        let texts = self.texts.values().chain(self.built_in.values());
        let fold = Fold::new().prints(texts.map(|file| file.fingerprint));
        let fold = self.blobs.values().fold(fold, |fold, blob| fold.text(&blob.path).print(blob.fingerprint));
        let fold = self.missing.iter().fold(fold, |fold, missing| fold.number(*missing as i64));
        self.unreadable.iter().fold(fold, |fold, file| fold.text(&file.path)).done()
    }

    /// Whether a file is there to be used.
    pub fn has(&self, path: &str) -> bool {
        self.texts.contains_key(path) || self.blobs.contains_key(path)
    }

    /// Whether something at this path, or a folder above it, is there but could not be taken in.
    pub fn is_unread(&self, path: &str) -> bool {
        let is_in = |outer: &str| path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.unreadable.iter().any(|file| is_in(&file.path))
    }

    /// Of a text or another file; `None` where there is none at this path.
    pub fn fingerprint_of(&self, path: &str) -> Option<Fingerprint> {
        let text = self.texts.get(path).map(|file| file.fingerprint);
        text.or_else(|| self.blobs.get(path).map(|blob| blob.fingerprint))
    }

    /// Takes out the file at a path, and those in the folder of that name, whose path ends with a slash. Gives what they
    /// were.
    pub fn let_go(&mut self, path: &str, folder: &str) -> Vec<(Arc<str>, Fingerprint)> {
        let concerned: Vec<Arc<str>> =
            keys(&self.texts, path, folder).chain(keys(&self.blobs, path, folder)).cloned().collect();
        let gone = concerned.into_iter().filter_map(|path| {
            let print = self.fingerprint_of(&path)?;
            self.texts.remove(&path);
            self.blobs.remove(&path);
            Some((path, print))
        });
        gone.collect()
    }

    /// The files of `templates/` that count, in order of path.
    pub fn templates(&self) -> impl Iterator<Item = &SourceFile> {
        let own = self.texts.values().filter(|file| file.path.starts_with("templates/"));
        let built_in = self.built_in.values().filter(|file| !self.texts.contains_key(&file.path));
        let mut all: Vec<&SourceFile> = own.chain(built_in).collect();
        all.sort_by(|a, b| a.path.cmp(&b.path));
        all.into_iter()
    }
}

fn keys<'m, T>(map: &'m BTreeMap<Arc<str>, T>, path: &str, folder: &str) -> impl Iterator<Item = &'m Arc<str>> {
    let own = map.get_key_value(path).map(|(key, _)| key);
    let below = map.range::<str, _>((Bound::Included(folder), Bound::Unbounded)).map(|(key, _)| key);
    own.into_iter().chain(below.take_while(move |key| key.starts_with(folder)))
}

/// What is not as it was when the project was last read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Changed {
    /// All of it, for all one knows.
    Everything,
    /// The files at these project paths: they came, changed or went.
    Paths(BTreeSet<Arc<str>>),
}

impl Changed {
    /// Whether it may touch a file whose path begins so.
    pub fn touches(&self, beginning: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Paths(paths) => paths.iter().any(|path| path.starts_with(beginning)),
        }
    }
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct Blob {
    /// From the newsroom's root.
    pub path: Arc<str>,
    /// In bytes.
    pub size: u64,
    /// What its first bytes say that it is, where it lies in `content/`.
    pub kind: Kind,
    /// Width and height in pixels, upright, where it is a picture whose head could be read.
    pub dimensions: Option<(u32, u32)>,
    /// What was seen of it, where it is a picture beside a release.
    pub look: Option<PictureLook>,
    /// What in it could act, where it is a picture that is a document too.
    pub hazard: Option<Hazard>,
    /// Of its bytes for a static asset and a picture beside a release; of path, size and time of change for other media, which
    /// may be large.
    pub fingerprint: Fingerprint,
    /// The bytes of a static asset under `static/assets/`, which are published under a hashed name.
    pub bytes: Option<Arc<[u8]>>,
}

/// Its bytes, or what is known of them.
impl Printed for Blob {
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

/// What no still picture has, and where it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hazard {
    /// What it is: a form of the words of `hazard`.
    pub kind: Cow<'static, str>,
    /// Of an element or attribute, where the words name one.
    pub name: Box<str>,
    /// Of the element in which that stands.
    pub within: Box<str>,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
}

/// A file that was found but cannot be used.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// From the newsroom's root.
    pub path: Arc<str>,
    /// What is in the way.
    pub why: Why,
}

/// What a symbolic link may not leave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkHome {
    /// The newsroom.
    Root,
    /// A folder of it: `static`.
    Folder(String),
    /// The place where it stands itself.
    Place,
    /// What may be read there.
    Readable,
}

impl LinkHome {
    /// The folder at a path of the newsroom, which has none itself.
    pub fn of(path: &str) -> Self {
        if path.is_empty() { Self::Root } else { Self::Folder(path.to_owned()) }
    }
}

/// Why a file cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// Not UTF-8; the line and column of the first bad byte.
    NotUtf8 {
        /// From 1.
        line: u32,
        /// From 1, in characters.
        column: u32,
    },
    /// It is text, but in UTF-16.
    Utf16,
    /// Holds U+0000, as no text does.
    Nul {
        /// From 1.
        line: u32,
        /// From 1, in characters.
        column: u32,
    },
    /// It has more bytes than a text may have.
    TooLarge {
        /// How many it has.
        bytes: u64,
        /// How many it may have.
        most: u64,
    },
    /// A symbolic link that leaves the folder to which it belongs, goes round in a circle, or leads nowhere.
    Link {
        /// Where the link leads.
        target: String,
        /// What it may not leave.
        home: LinkHome,
    },
    /// A file where a folder belongs.
    NoFolder,
    /// Neither a file nor a folder: a pipe, a socket, a device.
    Special,
    /// Another file or folder here has this name, in another form of its letters.
    SameName,
    /// The name is not UTF-8.
    Name,
    /// The system refuses it.
    System {
        /// Why: a form of the words of `system-why`.
        kind: &'static str,
        /// The system's own number of it.
        number: i32,
    },
}
