//! What rules on references share.

use crate::diagnostics::nearest;

/// The remedy for a word that should have been one of `known`: the nearest one, else where to add it.
pub fn help<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match nearest(typed, known) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => otherwise.to_owned(),
    }
}
