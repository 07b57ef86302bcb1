//! A template or an asset that comes with bayan is copied into the newsroom, to be changed there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{Failure, embedded};
use crate::diagnostics::{code, message, nearest, path_of};

/// Copies the template of a name below `templates/`, as `quote.html`, or the asset of one below `static/`, as
/// `assets/site.css`, and says where it is now. A file that is there is left alone, which is a failure.
pub fn copy(root: &Path, wanted: &str) -> Result<PathBuf, Failure> {
    if !root.join("site.toml").is_file() {
        return Err(Failure::of(message!("template-no-newsroom", folder = path_of(root))));
    }
    let (templates, assets) = (embedded::templates(), embedded::assets());
    let texts = templates.iter().map(|(path, file)| (&**path, file.text.as_bytes()));
    let files = assets.iter().filter_map(|(path, blob)| Some((&**path, blob.bytes.as_deref()?)));
    let originals: BTreeMap<&str, &[u8]> = texts.chain(files).collect();
    let wanted = short(wanted);
    let Some((path, bytes)) = originals.iter().find(|(path, _)| short(path) == wanted) else {
        let near = near(wanted, originals.keys().map(|path| short(path)));
        let help = near.map(|near| message!("did-you-mean", near = code(near)));
        return Err(Failure { message: message!("no-own-template", template = code(wanted)), help });
    };
    let full = root.join(path);
    let folder = full.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|error| Failure::system("make-folder", folder, &error))?;
    let file = fs::OpenOptions::new().write(true).create_new(true).open(&full);
    match file.and_then(|mut file| file.write_all(bytes)) {
        Ok(()) => Ok(full),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Failure::of(message!("template-is-there", file = path_of(&full))))
        }
        Err(error) => Err(Failure::system("write", &full, &error)),
    }
}

/// The name of a file without the folder that all of its kind are in.
fn short(path: &str) -> &str {
    path.strip_prefix("templates/").or_else(|| path.strip_prefix("static/")).unwrap_or(path)
}

/// The name that is meant: by its last part, with or without its end, else one that is like it.
fn near<'n>(typed: &str, names: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    let last = |name: &'n str| name.rsplit('/').next().unwrap_or(name);
    let stem = |name: &'n str| last(name).split('.').next().unwrap_or(name);
    let is_meant = |name: &&'n str| last(name) == typed || stem(name) == typed;
    let like = |part: &dyn Fn(&'n str) -> &'n str| {
        let found = nearest(typed, names.clone().map(part))?;
        names.clone().find(|name| part(name) == found)
    };
    names.clone().find(is_meant).or_else(|| like(&|name| name)).or_else(|| like(&last)).or_else(|| like(&stem))
}
