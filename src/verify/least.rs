//! What a newsroom must have published at least: without a record, nothing else says whether a folder is its own.

use super::ledger::PublishedFiles;
use crate::diagnostics::{Diagnostic, message, name};
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
    let message = match missing.len() {
        all if all == least.len() => message!("folder-of-nothing"),
        count => message!("incomplete-folder", file = name(first.as_str()), count = count - 1),
    };
    Some(Diagnostic::stops("incomplete-folder", message))
}
