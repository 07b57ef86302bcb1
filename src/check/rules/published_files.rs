//! Files that links lead to: only what its own text shows or offers is published.

use crate::check::desk::Desk;
use crate::check::reference::{files, with_nearest};
use crate::diagnostics::{Diagnostic, code, form, message, name};
use crate::model::{ContentFolder, FileHome, SiteAddress};

/// A file that lies beside a text, or does not, and that the text does not cite.
pub fn uncited(desk: &Desk<'_>, folder: &ContentFolder, file: &str, to: &SiteAddress) -> Option<Diagnostic> {
    let (home, own) = match folder {
        ContentFolder::Release(path) => (FileHome::Release(desk.newsroom.get(path)?), path.as_str()),
        ContentFolder::Page(slug) => (FileHome::Page(desk.site.page(slug)?), &**slug),
    };
    let is_there = files(home).any(|cited| cited == file) || home.is_unread(file);
    let (of, file_name, address) = (form(folder.form()), code(file), code(to.to_string()));
    let message = || message!("broken-link-media", of = of, own = name(own), file = file_name, address = address);
    (!is_there).then(|| with_nearest(Diagnostic::stops("broken-link", message()), file, files(home)))
}
