//! The project folder is read. The only door to `walkdir`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::entries::{Admission, is_noise, is_reached, judge};
use super::failure::refusal;
use super::links;
use super::names::{self, known};
use super::taking::{self, Doubt, Read, Taken};
use super::{Failure, clock, config_file, embedded};
use crate::cache::{Glances, LookedAt, Seen};
use crate::diagnostics::{message, path_of};
use crate::source::{Changed, Fingerprint, Inputs, LinkHome, Missing, Unreadable, Why};

/// A file that was found.
struct FoundFile {
    path: Arc<str>,
    full: PathBuf,
}

/// Where a newsroom is read from.
#[derive(Clone, Copy, Debug)]
pub struct NewsroomPlace<'a> {
    pub root: &'a Path,
    /// A second file of settings.
    pub config: Option<&'a Path>,
}

/// With its own settings alone.
impl<'a> From<&'a Path> for NewsroomPlace<'a> {
    fn from(root: &'a Path) -> Self {
        Self { root, config: None }
    }
}

/// A project that was read, or known by its looks.
pub struct Reading {
    pub inputs: Inputs,
    /// How the files looked, for the next time.
    pub glances: Glances,
    pub doubt: Doubt,
}

/// The texts of the settings, the one that counts first, where they are there and can be read.
pub fn settings_texts(place: NewsroomPlace<'_>) -> impl Iterator<Item = String> {
    let own = place.root.join("site.toml");
    place.config.map(Path::to_owned).into_iter().chain([own]).filter_map(|path| fs::read_to_string(path).ok())
}

/// Reads the settings alone, for commands that ask nothing else of a newsroom.
pub fn read_settings(place: NewsroomPlace<'_>) -> Result<Inputs, Failure> {
    let root = place.root.canonicalize().map_err(|error| Failure::system("open-folder", place.root, &error))?;
    let config = place.config.map(config_file::find).transpose()?;
    let mut inputs = Inputs { root: root.clone(), config, ..Inputs::default() };
    take_in(&mut inputs, walk(&root, &root.join("site.toml")), (&Glances::default(), &Doubt::default()));
    config_file::join(&mut inputs);
    Ok(inputs)
}

/// Reads `site.toml`, `content/`, `templates/` and `static/`. What cannot be read is told in the inputs; only a root that is
/// no folder is a failure, and a second file of settings that is not there.
pub fn read<'a>(place: impl Into<NewsroomPlace<'a>>) -> Result<Inputs, Failure> {
    Ok(read_knowing(place, &Glances::default())?.inputs)
}

/// The same; a text that looks as it did is not read before somebody asks for it.
pub fn read_knowing<'a>(place: impl Into<NewsroomPlace<'a>>, known: &Glances) -> Result<Reading, Failure> {
    let now = clock::of_files();
    let NewsroomPlace { root, config } = place.into();
    let canonical = root.canonicalize().map_err(|error| Failure::system("open-folder", root, &error))?;
    if !canonical.is_dir() {
        return Err(Failure::of(message!("root-no-folder", path = path_of(root))));
    }
    let mut inputs = Inputs {
        root: canonical.clone(),
        config: config.map(config_file::find).transpose()?,
        built_in: embedded::templates(),
        blobs: embedded::assets(),
        ..Inputs::default()
    };
    let (doubt, mut glances) = (Doubt::default(), Glances::default());
    for (path, (seen, known)) in take_in(&mut inputs, find(&canonical), (known, &doubt)) {
        glances.keep(path, seen, known, now);
    }
    config_file::join(&mut inputs);
    look_over(&mut inputs, &canonical);
    Ok(Reading { inputs, glances, doubt })
}

/// Reads what changed at these paths, files or folders, once more. Afterwards the inputs are those of a first reading.
/// `root` is canonical. Says which files are not as they were.
pub fn read_again(inputs: &mut Inputs, root: &Path, paths: &BTreeSet<PathBuf>) -> Changed {
    let mut before: BTreeMap<Arc<str>, Fingerprint> = BTreeMap::new();
    let mut found = (Vec::new(), Vec::new());
    // What cannot be read has no fingerprint: it counts as changed.
    let mut unread: Vec<Arc<str>> = Vec::new();
    let own = root.join("site.toml");
    let settings = inputs.config.as_ref().filter(|config| config_file::is_stirred(config, paths)).map(|_| &own);
    for path in paths.iter().chain(settings).filter(|path| is_ours(root, path) && is_reached(root, path)) {
        let (inside, _) = known(root, path);
        let own = format!("{inside}/");
        let concerned = |path: &str| path == &*inside || path.starts_with(&own);
        before.extend(inputs.let_go(&inside, &own));
        unread.extend(inputs.unreadable.extract_if(.., |file| concerned(&file.path)).map(|file| file.path));
        found.0.retain(|found: &FoundFile| !concerned(&found.path));
        let (mut files, mut unreadable) = walk(root, path);
        found.0.append(&mut files);
        found.1.append(&mut unreadable);
    }
    let is_shared = inputs.unreadable.iter().any(|file| file.why == Why::SameName);
    if is_shared || found.0.iter().any(|found| names::is_apart(&found.path, &found.full)) {
        // Whether two files share a name shows when all of them are seen.
        if let Ok(all) = read(NewsroomPlace { root, config: inputs.config.as_deref() }) {
            *inputs = all;
        }
        return Changed::Everything;
    }
    unread.extend(found.1.iter().map(|file| file.path.clone()));
    let after: Vec<Arc<str>> = found.0.iter().map(|found| found.path.clone()).chain(unread).collect();
    take_in(inputs, found, (&Glances::default(), &Doubt::default()));
    config_file::join(inputs);
    look_over(inputs, root);
    // An asset of bayan's own comes back when the newsroom's is gone.
    if before.keys().any(|path| path.starts_with("static/assets/")) {
        for (path, asset) in embedded::assets() {
            inputs.blobs.entry(path).or_insert(asset);
        }
    }
    let same = |path: &Arc<str>| before.get(path).is_some_and(|print| inputs.fingerprint_of(path) == Some(*print));
    let touched: BTreeSet<Arc<str>> = before.keys().cloned().chain(after).filter(|path| !same(path)).collect();
    Changed::Paths(touched)
}

/// Whether a path is one of those that are read.
fn is_ours(root: &Path, path: &Path) -> bool {
    let Ok(relative) = path.strip_prefix(root) else { return false };
    let first = relative.iter().next().and_then(|part| part.to_str());
    let read = matches!(first, Some("content" | "templates" | "static")) || relative == Path::new("site.toml");
    let inside = relative.ancestors().filter(|part| *part != Path::new(""));
    read && inside.map(|part| root.join(part)).all(|part| !is_noise(root, &part))
}

/// Takes in the files, and says what was read of each.
fn take_in(
    inputs: &mut Inputs,
    (found, unreadable): (Vec<FoundFile>, Vec<Unreadable>),
    trusted: (&Glances, &Doubt),
) -> Vec<(Arc<str>, (Seen, LookedAt))> {
    let take = |found: FoundFile| (found.path.clone(), taking::take(found.path, &found.full, trusted));
    let taken: Vec<(Arc<str>, Taken)> = found.into_par_iter().map(take).collect();
    inputs.unreadable.extend(unreadable);
    let mut looks = Vec::with_capacity(taken.len());
    for (path, taken) in taken {
        looks.extend(taken.known.map(|known| (path, known)));
        match taken.read {
            Read::Text(file) => {
                inputs.texts.insert(file.path.clone(), file);
            }
            Read::Blob(blob) => {
                inputs.blobs.insert(blob.path.clone(), blob);
            }
            Read::Unreadable(file) => inputs.unreadable.push(file),
        }
    }
    inputs.unreadable.sort_by(|a, b| a.path.cmp(&b.path));
    looks
}

/// Looks whether the folders of a newsroom are there, and are folders.
fn look_over(inputs: &mut Inputs, root: &Path) {
    let is_there = |path: &str| root.join(path).symlink_metadata().is_ok();
    inputs.missing = match (is_there("content"), is_there("content/releases")) {
        (false, _) => BTreeSet::from([Missing::Content]),
        (true, false) => BTreeSet::from([Missing::Releases]),
        (true, true) => BTreeSet::new(),
    };
}

/// Lists the files, the years of the archive side by side.
fn find(root: &Path) -> (Vec<FoundFile>, Vec<Unreadable>) {
    let mut starts: Vec<PathBuf> = ["site.toml", "templates", "static"].map(|name| root.join(name)).into();
    let releases = root.join("content/releases");
    let content = root.join("content");
    let sound = links::of_folder(root, "content").is_none();
    for part in if sound { parts(&content) } else { vec![content] } {
        let years = if part == releases { parts(&part) } else { vec![part] };
        for year in years {
            starts.append(&mut if year.starts_with(&releases) { parts(&year) } else { vec![year] });
        }
    }
    let walked: Vec<(Vec<FoundFile>, Vec<Unreadable>)> = starts.par_iter().map(|start| walk(root, start)).collect();
    let mut all = (Vec::new(), Vec::new());
    for (mut found, mut unreadable) in walked {
        all.0.append(&mut found);
        all.1.append(&mut unreadable);
    }
    let shared = names::shared(root, all.0.iter().map(|found| (&found.path, found.full.as_path())));
    all.1.extend(shared.into_iter().map(|path| Unreadable { path, why: Why::SameName }));
    all
}

/// What stands directly in a folder. It is itself its only part where it is none, a link, empty, or cannot be listed:
/// then the walk tells why. A folder that was taken for an empty one would take its releases off the site.
fn parts(folder: &Path) -> Vec<PathBuf> {
    let list = || fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<PathBuf>>>();
    // `content` may be a link, and nothing below it.
    let listed = if folder.is_symlink() && !folder.ends_with("content") { None } else { list().ok() };
    let mut paths = listed.filter(|paths| !paths.is_empty()).unwrap_or_else(|| vec![folder.to_owned()]);
    paths.sort();
    paths
}

fn walk(root: &Path, start: &Path) -> (Vec<FoundFile>, Vec<Unreadable>) {
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    if start.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return (found, unreadable);
    }
    let mut entries = WalkDir::new(start).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => match judge(root, &entry) {
                Admission::Folder => {}
                Admission::File => match known(root, entry.path()) {
                    (path, true) => found.push(FoundFile { path, full: entry.into_path() }),
                    (path, false) => unreadable.push(Unreadable { path, why: Why::Name }),
                },
                Admission::Noise if entry.file_type().is_dir() => entries.skip_current_dir(),
                Admission::Noise => {}
                Admission::Refused(why) => {
                    unreadable.push(Unreadable { path: known(root, entry.path()).0, why });
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
            },
            Err(error) => unreadable.push(trouble(root, start, &error)),
        }
    }
    (found, unreadable)
}

/// A link that goes round in a circle or nowhere, or a folder that may not be opened or listed.
fn trouble(root: &Path, start: &Path, error: &walkdir::Error) -> Unreadable {
    // Where a listing breaks off, nobody says whose it was.
    let path = error.path().unwrap_or(start);
    let home = || known(root, path.parent().unwrap_or(root)).0;
    let link = |target: String| Why::Link { target, home: LinkHome::of(&home()) };
    let why = match (error.loop_ancestor(), fs::read_link(path)) {
        (Some(ancestor), _) => link(known(root, ancestor).0.to_string()),
        (None, Ok(target)) => link(target.display().to_string()),
        (None, Err(_)) => {
            let (kind, number) = error.io_error().map_or(("other", 0), refusal);
            Why::System { kind, number }
        }
    };
    Unreadable { path: known(root, path).0, why }
}
