//! A file of the newsroom is written anew, as a whole or not at all.

use std::fs;
use std::path::Path;

use super::names::on_disk;
use super::{Failure, whole};
use crate::diagnostics::{message, name};

/// Puts `fresh` in the place of `known`, which is what was read from the file. One that was changed since is left alone,
/// which is a failure. Permissions, a byte order mark and a link to the file stay.
pub fn rewrite(root: &Path, path: &str, known: &str, fresh: &str) -> Result<(), Failure> {
    let full = on_disk(root, path);
    let full = full.canonicalize().map_err(|error| Failure::system("read", &full, &error))?;
    let text = fs::read_to_string(&full).map_err(|error| Failure::system("read", &full, &error))?;
    let (mark, text) = text.strip_prefix('\u{feff}').map_or(("", text.as_str()), |rest| ("\u{feff}", rest));
    if text != known {
        return Err(Failure::of(message!("changed-meanwhile", file = name(path))));
    }
    // Its name ends as those do that a build leaves aside, should this process be killed before the next step.
    let own = full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let aside = full.with_file_name(format!(".{own}.{}.tmp", std::process::id()));
    let written = write(&full, &aside, &[mark, fresh].concat());
    written.map_err(|error| {
        let _ = fs::remove_file(&aside);
        Failure::system("write", &full, &error)
    })
}

fn write(full: &Path, aside: &Path, text: &str) -> std::io::Result<()> {
    let fresh = fs::OpenOptions::new().write(true).create_new(true).open(aside)?;
    fresh.set_permissions(full.metadata()?.permissions())?;
    whole::put(fresh, aside, text.as_bytes(), full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("ar.md"), "نص آخر").expect("written");
        let failure = rewrite(folder.path(), "ar.md", "نص", "نص جديد").expect_err("refused");
        assert_eq!(crate::speech::english(&failure.message), "ar.md was changed by someone else just now.");
        assert_eq!(fs::read_to_string(folder.path().join("ar.md")).expect("read"), "نص آخر");
    }

    #[test]
    fn a_byte_order_mark_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("ar.md"), "\u{feff}نص").expect("written");
        rewrite(folder.path(), "ar.md", "نص", "نص جديد").expect("rewritten");
        assert_eq!(fs::read_to_string(folder.path().join("ar.md")).expect("read"), "\u{feff}نص جديد");
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1);
    }
}
