//! What a newsroom must have published at least: without a record, nothing else says whether a folder is its own.

use super::ledger::PublishedFiles;
use crate::diagnostics::Diagnostic;
use crate::edition::Edition;
use crate::model::{FeedFormat, Language, address};

/// Files that every build makes, and the page of each public release.
fn least(edition: &Edition<'_>) -> Vec<String> {
    let mut all = vec![address::door().file(), address::not_found(None).file(), super::base::WITNESS.to_owned()];
    for language in Language::ALL {
        let front = address::front(language);
        let feeds = FeedFormat::ALL.map(|format| address::feed(&front, format.file_name()).file());
        all.extend([front.file(), address::not_found(Some(language)).file()].into_iter().chain(feeds));
        let releases = edition.announcements().iter().filter_map(|one| one.in_language(language));
        all.extend(releases.map(|one| address::release(language, &one.pair.path).file()));
    }
    all
}

/// The finding where some of it is not there.
pub fn missing(edition: &Edition<'_>, published: &PublishedFiles) -> Option<Diagnostic> {
    let least = least(edition);
    let missing: Vec<&String> = least.iter().filter(|file| !published.contains_key(*file)).collect();
    let first = missing.first()?;
    let others = match missing.len() - 1 {
        0 => " is".to_owned(),
        1 => " and one other file are".to_owned(),
        more => format!(" and {more} other files are"),
    };
    let message = if missing.len() == least.len() {
        "Nothing that this newsroom publishes is in the folder: it is empty, or of something else.".to_owned()
    } else {
        format!("{first}{others} missing from the folder, and this newsroom has published that much by now.")
    };
    Some(Diagnostic::error(
        "incomplete-folder",
        message,
        "Build again, or name the folder of this newsroom with --output.",
    ))
}
