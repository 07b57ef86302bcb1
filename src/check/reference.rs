//! What rules on references share.

use crate::diagnostics::{Diagnostic, Message, Place, code, message, nearest};
use crate::model::FileHome;

/// A finding about a word that should have been one of `known`: the remedy is the nearest one, where there is one.
pub fn with_nearest<'a>(note: Diagnostic, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    match nearest(typed, known) {
        Some(near) => note.with_help(did_you_mean(near)),
        None => note,
    }
}

pub fn did_you_mean(near: &str) -> Message {
    message!("did-you-mean", near = code(near))
}

/// A web address without its beginning, which is taken for the name of a file: the address in whole.
pub fn without_scheme(file: &str) -> Option<String> {
    // What ends hosts and no files.
    const ENDS: [&str; 16] =
        ["com", "org", "net", "gov", "edu", "int", "info", "ae", "az", "bh", "eg", "jo", "kw", "om", "qa", "sa"];
    let host = file.split(['/', '?', '#']).next().unwrap_or_default();
    let is_name =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let (name, end) = host.rsplit_once('.')?;
    let is_host = (host.starts_with("www.") && name != "www") || ENDS.contains(&end.to_ascii_lowercase().as_str());
    (is_host && host.split('.').all(is_name)).then(|| format!("https://{file}"))
}

/// The pictures that somebody shows, each with the place where it is named.
pub fn pictures(home: FileHome<'_>) -> Vec<(&str, Option<Place>)> {
    let named = home.pair().into_iter().flat_map(|pair| {
        let photographs =
            pair.photographs().map(|(key, one)| (one.file.value.as_str(), pair.place_of(key, one.file.span)));
        let video = pair.facts.video.iter().filter_map(|video| Some((video.value.poster.as_deref()?, video.span)));
        photographs.chain(video.map(|(poster, span)| (poster, pair.place_of("video", span))))
    });
    let bodies = home.texts().flat_map(|(file, body)| {
        let pictures = body.pictures.iter();
        pictures.map(|picture| (picture.file.as_str(), Some(Place::new(file, picture.span))))
    });
    named.chain(bodies).collect()
}

/// Names of all files that somebody cites.
pub fn files(home: FileHome<'_>) -> impl Iterator<Item = &str> {
    let named = home.pair().into_iter().flat_map(|pair| {
        let facts = &pair.facts;
        let attachments = facts.attachments.iter().flat_map(|list| &list.value).map(|one| one.file.value.as_str());
        let photographs = pair.photographs().map(|(_, one)| one.file.value.as_str());
        let video = facts.video.iter().flat_map(|video| video.value.files());
        photographs.chain(attachments).chain(video)
    });
    named.chain(home.texts().flat_map(|(_, body)| body.cited()).map(|(file, _)| file))
}
