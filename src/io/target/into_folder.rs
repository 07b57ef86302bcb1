//! A deploy into a folder of this machine: each is a whole release of its own, and one link says which of them is current, so
//! that a reader sees the one or the other and never some of both.
//!
//! `releases/<hash>` shares what did not change with the one before by hard links. What was taken down is taken out of all that
//! are kept; a mark says that this is still to be done.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::deployed::Deployed;
use super::into_store::First;
use super::output::{VerifiedOutput, changed};
use super::packed::{pack, unpack};
use crate::deploy::{Deployment, FileState, Manifest, PlacedFile, compare};
use crate::diagnostics::{message, name, path_of};
use crate::io::output::{make_folder, sync};
use crate::io::{Failure, clock, published};
use crate::source::{Fingerprint, Fold};

const OWN: &str = ".bayan";
const RELEASES: &str = "releases";
const CURRENT: &str = "current";
/// Something that was taken down may still stand in releases that are kept.
const TAKING_DOWN: &str = "taking-down";
/// Held while something is deployed; stays behind.
const LOCK: &str = "lock";
/// What a release is called while it is made.
const UNFINISHED: &str = ".new";
const PACKED: &str = "json.gz";

/// A folder that is deployed into, held.
struct HeldFolder {
    root: PathBuf,
    _lock: File,
}

/// Compares, and writes nothing.
pub fn rehearse(root: &Path, output: &VerifiedOutput<'_>, first: First) -> Result<Deployment, Failure> {
    refuse_strange(root, first)?;
    let (_, manifest) = current(root)?;
    Ok(compare(&manifest, output.wanted, clock::now()))
}

/// What is not in the current release as its manifest says: strange files, missing ones, and altered ones.
pub fn audit(root: &Path) -> Result<super::Audit, Failure> {
    let (name, manifest) = current(root)?;
    let mut audit = super::Audit::default();
    let Some(release) = name.map(|name| root.join(RELEASES).join(name)) else { return Ok(audit) };
    for entry in WalkDir::new(&release).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir()) {
        let file = entry.path().strip_prefix(&release).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        audit.files += 1;
        match manifest.files.get(&file) {
            None => audit.strange.push(file),
            Some(placed) if published::print(entry.path())? != placed.print => audit.altered.push(file),
            Some(_) => {}
        }
    }
    audit.missing = manifest.files.keys().filter(|file| !release.join(file).is_file()).cloned().collect();
    Ok(audit)
}

/// Deploys, so that `keep` releases stand there after it.
pub fn deploy(
    root: &Path,
    (keep, first): (usize, First),
    output: &VerifiedOutput<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Deployed, Failure> {
    refuse_strange(root, first)?;
    let held = hold(root)?;
    let (name, before) = current(&held.root)?;
    let deployment = compare(&before, output.wanted, clock::now());
    let release = named(&deployment.done);
    let was_there = name.as_deref() == Some(&*release);
    if !was_there {
        held.make(&release, (name.as_deref(), &before), &deployment.done, output, progress)?;
        if deployment.taking_down > 0 {
            write(&held.own(TAKING_DOWN), b"")?;
        }
        held.switch(&release)?;
    }
    held.tidy(&release, keep, &deployment.done)?;
    Ok(Deployed { deployment, requests: None, was_there })
}

/// Refuses a folder that holds something, and into which nobody deployed so far.
fn refuse_strange(root: &Path, first: First) -> Result<(), Failure> {
    if first == First::Allowed || root.join(OWN).join(LOCK).is_file() {
        return Ok(());
    }
    let Ok(mut there) = fs::read_dir(root) else { return Ok(()) };
    let Some(strange) = there.find_map(Result::ok) else { return Ok(()) };
    let file = strange.file_name().to_string_lossy().into_owned();
    Err(Failure::of(message!("target-not-empty", target = path_of(root), file = name(file))))
}

/// One release is told from another by what stands in it.
fn named(manifest: &Manifest) -> String {
    let fold = manifest.files.iter().fold(Fold::new(), |fold, (file, placed)| fold.text(file).print(placed.print));
    fold.done().hex()[..16].to_owned()
}

/// Whether something is called as releases are.
fn is_release(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The current release and what stands in it.
fn current(root: &Path) -> Result<(Option<String>, Manifest), Failure> {
    let link = root.join(CURRENT);
    let target = match fs::read_link(&link) {
        Ok(target) => target,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((None, Manifest::default())),
        Err(_) => return Err(Failure::of(message!("current-no-link", link = path_of(&link)))),
    };
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = root.join(OWN).join(format!("{name}.{PACKED}"));
    let manifest = fs::read(&file).ok().and_then(|bytes| unpack(&bytes));
    let is_ours = target == Path::new(RELEASES).join(&name);
    match manifest.filter(|_| is_ours) {
        Some(manifest) => Ok((Some(name), manifest)),
        None => Err(Failure::of(message!("current-not-ours", link = path_of(&link), file = path_of(&file)))),
    }
}

fn hold(root: &Path) -> Result<HeldFolder, Failure> {
    let made = make_folder(&root.join(RELEASES)).and_then(|()| fs::create_dir_all(root.join(OWN)));
    made.map_err(|error| Failure::output("make-folder", root, &error))?;
    let path = root.join(OWN).join(LOCK);
    let trouble = |error| Failure::output("open", &path, &error);
    let lock = File::options().write(true).create(true).truncate(false).open(&path).map_err(trouble)?;
    match lock.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(Failure::of(message!("folder-locked", folder = path_of(root)))),
        _ => Ok(HeldFolder { root: root.to_owned(), _lock: lock }),
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(file, bytes).map_err(|error| Failure::output("write", file, &error))
}

fn remove(path: &Path) -> Result<(), Failure> {
    let is_folder = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    let removed = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::output("remove", path, &error)),
        _ => Ok(()),
    }
}

impl HeldFolder {
    fn own(&self, name: &str) -> PathBuf {
        self.root.join(OWN).join(name)
    }

    fn release(&self, name: &str) -> PathBuf {
        self.root.join(RELEASES).join(name)
    }

    /// Makes a release aside, and moves it to its place as a whole.
    fn make(
        &self,
        name: &str,
        (last, before): (Option<&str>, &Manifest),
        wanted: &Manifest,
        output: &VerifiedOutput<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(), Failure> {
        let (place, aside) = (self.release(name), self.release(&format!("{name}{UNFINISHED}")));
        remove(&aside)?;
        remove(&place)?;
        let last = last.map(|last| self.release(last));
        for (done, (file, placed)) in wanted.files.iter().enumerate() {
            let to = aside.join(file);
            to.parent().map_or(Ok(()), make_folder).map_err(|error| Failure::output("make-folder", &to, &error))?;
            let is_same = before.files.get(file).is_some_and(|there| there.print == placed.print);
            let linked =
                last.as_ref().filter(|_| is_same).is_some_and(|last| fs::hard_link(last.join(file), &to).is_ok());
            if !linked {
                copy(file, placed, output, &to)?;
            }
            progress(done + 1, wanted.files.len());
        }
        let bytes = pack(wanted).map_err(|error| Failure::output("write", &place, &error))?;
        write(&self.own(&format!("{name}.{PACKED}")), &bytes)?;
        sync(&aside)?;
        fs::rename(&aside, &place).map_err(|error| Failure::output("write", &place, &error))
    }

    /// The link that servers follow leads to a release from now on.
    fn switch(&self, name: &str) -> Result<(), Failure> {
        let (link, fresh) = (self.root.join(CURRENT), self.root.join(format!("{CURRENT}.new")));
        remove(&fresh)?;
        let made = symbolic(&Path::new(RELEASES).join(name), &fresh).and_then(|()| fs::rename(&fresh, &link));
        made.map_err(|error| Failure::output("write", &link, &error))?;
        sync(&self.root)
    }

    /// Removes what is older than those that are kept, and what was taken down from all of them.
    fn tidy(&self, current: &str, keep: usize, wanted: &Manifest) -> Result<(), Failure> {
        let read = fs::read_dir(self.root.join(RELEASES))
            .map_err(|error| Failure::output("open-folder", &self.root, &error))?;
        let names = read.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let age =
            |name: &String| self.own(&format!("{name}.{PACKED}")).metadata().and_then(|file| file.modified()).ok();
        // What has no manifest was never whole, or is somebody else's.
        let is_ours = |name: &String| age(name).is_some() || name.strip_suffix(UNFINISHED).is_some_and(is_release);
        let mut others: Vec<String> = names.filter(|name| name != current && is_ours(name)).collect();
        others.sort_by_key(|name| std::cmp::Reverse(age(name)));
        let kept = others.iter().take_while(|name| age(name).is_some()).count().min(keep.saturating_sub(1));
        for name in others.split_off(kept) {
            remove(&self.release(&name))?;
            remove(&self.own(&format!("{name}.{PACKED}")))?;
        }
        if self.own(TAKING_DOWN).exists() {
            others.iter().try_for_each(|name| self.take_down(name, wanted))?;
            sync(&self.root)?;
            remove(&self.own(TAKING_DOWN))?;
        }
        Ok(())
    }

    /// Leaves in an earlier release what is public today as it stands there, and nothing else: a list names what was taken
    /// down as well as its page.
    fn take_down(&self, name: &str, wanted: &Manifest) -> Result<(), Failure> {
        let (folder, file) = (self.release(name), self.own(&format!("{name}.{PACKED}")));
        let manifest = fs::read(&file).ok().and_then(|bytes| unpack(&bytes)).unwrap_or_default();
        let is_public =
            |file: &String, print: Fingerprint| wanted.files.get(file).is_some_and(|one| one.print == print);
        let (stays, goes): (Vec<_>, Vec<_>) =
            manifest.files.into_iter().partition(|(file, placed)| is_public(file, placed.print));
        goes.iter().try_for_each(|(file, _)| remove(&folder.join(file)))?;
        // The name of a folder tells of what stood in it; it goes unless something is left there.
        for (file, _) in &goes {
            let above = Path::new(file).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
            let _ = above.map(|above| folder.join(above)).try_for_each(fs::remove_dir);
        }
        let bytes = pack(&Manifest { files: stays.into_iter().collect() });
        write(&file, &bytes.map_err(|error| Failure::output("write", &file, &error))?)
    }
}

/// Copies a file of the output with its time, if it is the one that was verified.
fn copy(file: &str, placed: &PlacedFile, output: &VerifiedOutput<'_>, to: &Path) -> Result<(), Failure> {
    let from = output.path(file);
    let trouble = |error| Failure::output("copy", &from, &error);
    if matches!(placed.state, FileState::Superseded(_)) {
        // It is in no output any more, and goes without a link to it.
        return Ok(());
    }
    fs::copy(&from, to).map_err(trouble)?;
    let modified = from.metadata().and_then(|metadata| metadata.modified()).map_err(trouble)?;
    File::options().write(true).open(to).and_then(|copied| copied.set_modified(modified)).map_err(trouble)?;
    if published::print(to)? == placed.print { Ok(()) } else { Err(changed(file)) }
}

#[cfg(unix)]
fn symbolic(target: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(windows)]
fn symbolic(target: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(target, link)
}
