//! Who speaks in a release, in the few words that stand above its title.

use super::shell::Shell;
use crate::locale::Filling;
use crate::model::{Language, Pair, Site};

/// The issuers of a release in one language. At most two are named.
#[derive(Clone, Copy, Hash)]
pub struct Issuers<'n> {
    first: Name<'n>,
    second: Option<Name<'n>>,
    count: usize,
}

#[derive(Clone, Copy, Hash)]
struct Name<'n> {
    full: &'n str,
    /// Or the full one, where there is no shorter.
    short: &'n str,
}

impl<'n> Issuers<'n> {
    pub fn of(pair: &Pair, site: &'n Site, language: Language) -> Option<Self> {
        let mut names = pair.issuers().filter_map(|id| site.organisations.get(id)).map(|organisation| {
            let full = organisation.name.get(language);
            Name { full, short: organisation.short.as_ref().map_or(full, |short| short.get(language)) }
        });
        let (first, second) = (names.next()?, names.next());
        Some(Self { first, second, count: 1 + usize::from(second.is_some()) + names.count() })
    }

    /// As HTML, where the newsroom has more than one issuer.
    pub fn html(&self, shell: &Shell<'_>) -> Option<String> {
        shell.site.several_issuers.then(|| shell.html(&self.text(shell)))
    }

    /// One by its full name, two by their short ones, of more the first and how many others.
    pub fn text(&self, shell: &Shell<'_>) -> String {
        let first = ("first", Filling::Text(self.first.short));
        match self.second {
            None => self.first.full.to_owned(),
            Some(second) if self.count == 2 => {
                shell.say_with("issuers-two", &[first, ("second", Filling::Text(second.short))])
            }
            Some(_) => {
                let others = Filling::Number((self.count - 1) as f64);
                shell.say_with("issuers-more", &[first, ("others", others)])
            }
        }
    }
}
