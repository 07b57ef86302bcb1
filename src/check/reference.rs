//! What rules on references share.

use crate::diagnostics::nearest;
use crate::model::{Body, Destination, Pair};
use crate::source::Span;

/// The remedy for a word that should have been one of `known`: the nearest one, else where to add it.
pub fn help<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match nearest(typed, known) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => otherwise.to_owned(),
    }
}

/// Files that a text shows or links to.
pub fn cited(body: &Body) -> impl Iterator<Item = (&str, Span)> {
    let links = body.links.iter().filter_map(|link| match &link.to {
        Destination::File(file) => Some((file.as_str(), link.span)),
        _ => None,
    });
    links.chain(body.pictures.iter().map(|picture| (picture.file.as_str(), picture.span)))
}

/// Names of all files that an announcement cites.
pub fn files(pair: &Pair) -> impl Iterator<Item = &str> {
    let facts = &pair.facts;
    let attachments = facts.attachments.iter().flat_map(|list| &list.value).map(|one| one.file.value.as_str());
    let image = facts.image.iter().map(|image| image.value.as_str());
    let bodies = pair.releases.present().flat_map(|(_, release)| cited(&release.body)).map(|(file, _)| file);
    image.chain(attachments).chain(bodies)
}
