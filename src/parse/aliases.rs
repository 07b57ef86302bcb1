//! `aliases`: old addresses that lead to a release.

use super::config::{Node, Reading};
use crate::diagnostics::{message, typed};
use crate::model::path::turns;
use crate::model::{Language, PairPath};
use crate::source::Spanned;

/// An old address; the path of a folder that was moved, as `2023/12/summit`, stands for its pages in both languages.
pub(super) fn alias(reading: &mut Reading<'_>, node: &Node) -> Vec<Spanned<String>> {
    let Some(given) = reading.text(node, "aliases") else { return Vec::new() };
    let inside = given.value.trim_matches('/');
    if let Some(path) = PairPath::parse(inside.strip_prefix("releases/").unwrap_or(inside)) {
        let page = |language: Language| format!("/{}/releases/{path}/", language.code());
        return Language::ALL.map(|language| Spanned::new(page(language), given.span)).into();
    }
    address(reading, &given).into_iter().collect()
}

fn address(reading: &mut Reading<'_>, given: &Spanned<String>) -> Option<Spanned<String>> {
    // An address copied from a browser is percent-encoded; a page is published under its letters.
    let decoded = crate::source::percent::decode(&given.value);
    let text = decoded.map_or(given.clone(), |letters| Spanned::new(letters.into_owned(), given.span));
    let (path, query) = text.value.split_once('?').map_or((&*text.value, None), |(path, query)| (path, Some(query)));
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let is_asked =
        |query: &str| !query.is_empty() && query.chars().all(|c| c.is_alphanumeric() || "-._~=&%,".contains(c));
    let sound = |part: &&str| {
        // Hosts read `*` and `:name` in their redirect files as whatever stands there.
        !part.is_empty()
            && !part.starts_with(['.', ':'])
            && !part.contains(|c: char| turns(c) || "\\?#\"<>*".contains(c))
    };
    if !path.starts_with('/') || path.starts_with("//") || !parts.iter().all(sound) || !query.is_none_or(is_asked) {
        let help = match query {
            _ if text.value.contains('#') => message!("alias-fragment"),
            Some("") => message!("alias-question-empty"),
            Some(query) if !is_asked(query) => message!("alias-question-signs"),
            _ => message!("alias-form"),
        };
        let message = message!("bad-alias", alias = typed(text.value.escape_debug().to_string()));
        reading.stops_with("bad-alias", text.span, message, help);
        return None;
    }
    Some(text)
}
