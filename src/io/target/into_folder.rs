//! A deploy into a folder of this machine: each is a whole release of its own, and one link says which of them is current, so
//! that a reader sees the one or the other and never some of both.
//!
//! `releases/<hash>` shares what did not change with the one before by hard links. What was taken down is taken out of all that
//! are kept; a mark says that this is still to be done.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::current_release::{CURRENT, OWN, RELEASES, current, differing, is_release, manifest_file, named};
use super::deployed::Deployed;
use super::output::{VerifiedOutput, changed};
use super::packed::{pack, unpack};
use super::packed_copies;
use super::wish::{DeployWish, First, Trust};
use crate::deploy::{FileState, Manifest, PackedCopies, PlacedFile, compare};
use crate::diagnostics::{message, name, path_of};
use crate::io::output::{make_folder, set_time, sync};
use crate::io::{Failure, clock, published, whole};
use crate::model::FolderPlace;
use crate::source::Fingerprint;

/// Something that was taken down may still stand in releases that are kept.
const TAKING_DOWN: &str = "taking-down";
/// Held while something is deployed; stays behind.
const LOCK: &str = "lock";
/// What a release is called while it is made.
const UNFINISHED: &str = ".new";

/// A folder that is deployed into, held.
struct HeldFolder {
    root: PathBuf,
    _lock: File,
}

/// Compares, and writes nothing.
pub fn rehearse(place: &FolderPlace, wish: DeployWish, output: &VerifiedOutput<'_>) -> Result<Deployed, Failure> {
    let root = Path::new(&place.path);
    refuse_strange(root, wish.first)?;
    let (_, manifest, _) = looked_at(root, wish.trust)?;
    let deployment = compare(&manifest, output.wanted, clock::now());
    let packed = if place.is_packed { packed_copies::candidates(&deployment, &manifest) } else { 0 };
    Ok(Deployed { packed, ..Deployed::rehearsed(deployment) })
}

/// Deploys, so that as many releases stand there after it as are kept.
pub fn deploy(
    place: &FolderPlace,
    wish: DeployWish,
    output: &VerifiedOutput<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Deployed, Failure> {
    let root = Path::new(&place.path);
    refuse_strange(root, wish.first)?;
    let held = hold(root)?;
    let (name, before, is_damaged) = looked_at(root, wish.trust)?;
    let deployment = compare(&before, output.wanted, clock::now());
    let mut done = Manifest { packed: place.is_packed.then(PackedCopies::new), ..deployment.done.clone() };
    let is_as_wanted = deployment.is_nothing(&before) && before.packed.is_some() == place.is_packed && !is_damaged;
    if let Some(name) = name.as_ref().filter(|_| is_as_wanted) {
        held.tidy(name, place.keep, &before)?;
        return Ok(Deployed { was_there: true, ..Deployed::rehearsed(deployment) });
    }
    let last = (name.as_deref(), &before);
    let free_name = |done: &Manifest| {
        let release = Some(named(done, None)).filter(|release| name.as_ref() != Some(release));
        release.unwrap_or_else(|| named(done, name.as_deref()))
    };
    let mut unpacked = None;
    if deployment.taking_down > 0 {
        // What must not be public any longer does not wait until all is packed.
        let mut bare = Manifest { packed: None, ..done.clone() };
        let release = free_name(&bare);
        held.make(&release, last, &mut bare, output, progress)?;
        write(&held.own(TAKING_DOWN), b"")?;
        held.switch(&release)?;
        held.tidy(&release, place.keep + usize::from(place.is_packed), &bare)?;
        if !place.is_packed {
            return Ok(Deployed::rehearsed(deployment));
        }
        unpacked = Some(release);
    }
    let release = free_name(&done);
    let packed = held.make(&release, last, &mut done, output, progress)?;
    held.switch(&release)?;
    if let Some(unpacked) = unpacked {
        held.forget(&unpacked)?;
    }
    held.tidy(&release, place.keep, &done)?;
    Ok(Deployed { packed, ..Deployed::rehearsed(deployment) })
}

/// The current release, what stands in it as far as that can be believed, and whether any of it is not as it was placed.
fn looked_at(root: &Path, trust: Trust) -> Result<(Option<String>, Manifest, bool), Failure> {
    let (name, mut manifest) = current(root)?;
    let (Some(name), Trust::OwnEyes) = (&name, trust) else { return Ok((name, manifest, false)) };
    let audit = differing(&root.join(RELEASES).join(name), &manifest)?;
    audit.missing.iter().chain(&audit.altered).for_each(|file| manifest.doubt(file));
    Ok((Some(name.clone()), manifest, !audit.missing.is_empty() || !audit.altered.is_empty()))
}

/// Refuses a folder that holds something, and into which nobody deployed so far.
fn refuse_strange(root: &Path, first: First) -> Result<(), Failure> {
    let is_ours = || root.join(OWN).join(LOCK).is_file() || matches!(current(root), Ok((Some(_), _)));
    if first == First::Allowed || is_ours() {
        return Ok(());
    }
    let Ok(mut there) = fs::read_dir(root) else { return Ok(()) };
    let Some(strange) = there.find_map(Result::ok) else { return Ok(()) };
    let file = strange.file_name().to_string_lossy().into_owned();
    Err(Failure::of(message!("target-not-empty", target = path_of(root), file = name(file))))
}

fn hold(root: &Path) -> Result<HeldFolder, Failure> {
    let made = make_folder(&root.join(RELEASES)).and_then(|()| fs::create_dir_all(root.join(OWN)));
    made.map_err(|error| Failure::target("make-folder", root, &error))?;
    let path = root.join(OWN).join(LOCK);
    let trouble = |error| Failure::target("open", &path, &error);
    let lock = File::options().write(true).create(true).truncate(false).open(&path).map_err(trouble)?;
    match lock.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(Failure::of(message!("folder-locked", folder = path_of(root)))),
        _ => Ok(HeldFolder { root: root.to_owned(), _lock: lock }),
    }
}

/// Writes a file as a whole: whoever is killed leaves the one before.
fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let fresh = file.with_extension("new");
    let written = File::create(&fresh).and_then(|made| whole::put(made, &fresh, bytes, file));
    written.map_err(|error| Failure::target("write", file, &error))
}

fn remove(path: &Path) -> Result<(), Failure> {
    let is_folder = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    let removed = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::target("remove", path, &error)),
        _ => Ok(()),
    }
}

impl HeldFolder {
    fn own(&self, name: &str) -> PathBuf {
        self.root.join(OWN).join(name)
    }

    fn manifest(&self, release: &str) -> PathBuf {
        manifest_file(&self.root, release)
    }

    fn release(&self, name: &str) -> PathBuf {
        self.root.join(RELEASES).join(name)
    }

    /// Makes a release aside, and moves it to its place as a whole; gives how many of its files were packed anew.
    fn make(
        &self,
        name: &str,
        (last, before): (Option<&str>, &Manifest),
        wanted: &mut Manifest,
        output: &VerifiedOutput<'_>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<usize, Failure> {
        let (place, aside) = (self.release(name), self.release(&format!("{name}{UNFINISHED}")));
        remove(&aside)?;
        remove(&place)?;
        let last = last.map(|last| self.release(last));
        for (done, (file, placed)) in wanted.files.iter().enumerate() {
            let to = aside.join(file);
            to.parent().map_or(Ok(()), make_folder).map_err(|error| Failure::target("make-folder", &to, &error))?;
            let is_same = before.files.get(file).is_some_and(|there| there.is_sure() && there.print == placed.print);
            let linked =
                last.as_ref().filter(|_| is_same).is_some_and(|last| fs::hard_link(last.join(file), &to).is_ok());
            if !linked {
                copy(file, placed, output, &to)?;
            }
            progress(done + 1, wanted.files.len());
        }
        let mut anew = 0;
        if wanted.packed.is_some() {
            let files = wanted.files.len();
            let mut more = |done, all| progress(files + done, files + all);
            let (copies, count) =
                packed_copies::make(&aside, last.as_deref().map(|last| (last, before)), wanted, &mut more)?;
            (wanted.packed, anew) = (Some(copies), count);
        }
        let bytes = pack(wanted).map_err(|error| Failure::target("write", &place, &error))?;
        write(&self.manifest(name), &bytes)?;
        sync(&aside)?;
        fs::rename(&aside, &place).map_err(|error| Failure::target("write", &place, &error))?;
        Ok(anew)
    }

    /// The link that servers follow leads to a release from now on.
    fn switch(&self, name: &str) -> Result<(), Failure> {
        let (link, fresh) = (self.root.join(CURRENT), self.root.join(format!("{CURRENT}.new")));
        remove(&fresh)?;
        let made = symbolic(&Path::new(RELEASES).join(name), &fresh).and_then(|()| fs::rename(&fresh, &link));
        made.map_err(|error| Failure::target("write", &link, &error))?;
        sync(&self.root)
    }

    /// Removes a release.
    fn forget(&self, name: &str) -> Result<(), Failure> {
        remove(&self.release(name))?;
        remove(&self.manifest(name))
    }

    /// Removes what is older than those that are kept, and what was taken down from all of them.
    fn tidy(&self, current: &str, keep: usize, wanted: &Manifest) -> Result<(), Failure> {
        let read = fs::read_dir(self.root.join(RELEASES))
            .map_err(|error| Failure::target("open-folder", &self.root, &error))?;
        let names = read.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let age = |name: &String| self.manifest(name).metadata().and_then(|file| file.modified()).ok();
        // What has no manifest was never whole, or is somebody else's.
        let is_ours = |name: &String| age(name).is_some() || name.strip_suffix(UNFINISHED).is_some_and(is_release);
        let mut others: Vec<String> = names.filter(|name| name != current && is_ours(name)).collect();
        others.sort_by_key(|name| std::cmp::Reverse(age(name)));
        let kept = others.iter().take_while(|name| age(name).is_some()).count().min(keep.saturating_sub(1));
        for name in others.split_off(kept) {
            self.forget(&name)?;
        }
        if self.own(TAKING_DOWN).exists() {
            others.iter().try_for_each(|name| self.take_down(name, wanted))?;
            sync(&self.root)?;
            remove(&self.own(TAKING_DOWN))?;
        }
        Ok(())
    }

    /// Leaves in an earlier release what is public today as it stands there, and nothing else: a list names what was taken
    /// down as well as its page. A release of which nobody can say what stands in it goes as a whole.
    fn take_down(&self, name: &str, wanted: &Manifest) -> Result<(), Failure> {
        let (folder, file) = (self.release(name), self.manifest(name));
        let trouble = |error| Failure::target("write", &file, &error);
        let Some(mut manifest) = fs::read(&file).ok().and_then(|bytes| unpack(&bytes)) else {
            return self.forget(name);
        };
        let age = file.metadata().and_then(|metadata| metadata.modified()).map_err(trouble)?;
        let is_public =
            |file: &String, print: Fingerprint| wanted.files.get(file).is_some_and(|one| one.print == print);
        let (stays, goes): (Vec<_>, Vec<_>) =
            std::mem::take(&mut manifest.files).into_iter().partition(|(file, placed)| is_public(file, placed.print));
        for (file, _) in &goes {
            remove(&folder.join(file))?;
            for copy in manifest.copies(file) {
                remove(&folder.join(&copy))?;
                manifest.packed.as_mut().and_then(|packed| packed.remove(&copy));
            }
        }
        // The name of a folder tells of what stood in it; it goes unless something is left there.
        for (file, _) in &goes {
            let above = Path::new(file).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
            let _ = above.map(|above| folder.join(above)).try_for_each(fs::remove_dir);
        }
        manifest.files = stays.into_iter().collect();
        write(&file, &pack(&manifest).map_err(trouble)?)?;
        // It is as old as it was: the newest are kept.
        set_time(&file, age).map_err(trouble)
    }
}

/// Copies a file of the output with its time, if it is the one that was verified.
fn copy(file: &str, placed: &PlacedFile, output: &VerifiedOutput<'_>, to: &Path) -> Result<(), Failure> {
    let from = output.path(file);
    let trouble = |error| Failure::target("copy", &from, &error);
    if matches!(placed.state, FileState::Superseded(_)) {
        // It is in no output any more, and goes without a link to it.
        return Ok(());
    }
    fs::copy(&from, to).map_err(trouble)?;
    let modified = from.metadata().and_then(|metadata| metadata.modified()).map_err(trouble)?;
    set_time(to, modified).map_err(trouble)?;
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
