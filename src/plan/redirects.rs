//! Old addresses that lead to releases.

use crate::edition::Edition;
use crate::model::{Address, Language, address};
use crate::source::Span;

/// One alias of a public release.
pub struct Alias {
    pub from: Address,
    /// What stands behind its question mark: only a host that is told of it can answer such a one.
    pub query: Option<String>,
    /// Where that was typed, in the file of the pair that has its aliases.
    pub typed: Span,
    /// Where it leads: the position of the release in the edition, and its language.
    pub position: usize,
    pub language: Language,
}

/// Every alias of an edition. One below `/ar/` or `/en/` leads to its own language, others to that in which they were
/// typed.
pub fn aliases(edition: &Edition<'_>) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for (position, announcement) in edition.announcements().iter().enumerate() {
        let pair = announcement.pair;
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
            let own = Language::ALL.into_iter().find(|own| alias.value.starts_with(&format!("/{}/", own.code())));
            let languages = [own, pair.typed_in.of("aliases")].into_iter().flatten();
            let language = { languages }.find(|language| pair.release(*language).is_some());
            let (from, query) =
                alias.value.split_once('?').map_or((&*alias.value, None), |(from, query)| (from, Some(query)));
            aliases.extend(language.map(|language| Alias {
                from: address::alias(from),
                query: query.map(str::to_owned),
                typed: alias.span,
                position,
                language,
            }));
        }
    }
    aliases
}
