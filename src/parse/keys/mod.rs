//! Every key that may be typed: its name, what stands there, and what it says. The reader asks these groups which keys it
//! knows, and the schema for editors is made from them, so a key is described once.

pub mod key;

pub mod front_matter;
pub mod registries;
pub mod site;

pub use key::{Called, Effect, Group, Key, Kind, Need, Register};

/// The keys of a release that may keep it from readers.
pub fn holding() -> impl Iterator<Item = &'static Key> {
    front_matter::RELEASE.keys.iter().filter(|key| key.effect == Effect::HoldsBack)
}

/// The groups that are typed in YAML.
pub const GROUPS: [&Group; 12] = [
    &front_matter::RELEASE,
    &front_matter::PAGE,
    &front_matter::VIDEO,
    &front_matter::ATTACHMENT,
    &front_matter::CONTACT,
    &front_matter::CORRECTION,
    &front_matter::WITHDRAWAL,
    &registries::PERSON,
    &registries::OFFICE,
    &registries::ORGANISATION,
    &key::BOTH,
    &key::EITHER,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::speech::Words;

    #[test]
    fn editors_say_of_every_key_what_it_is_for_in_both_languages() {
        let site = [
            &site::SITE,
            &site::PARITY,
            &site::FREEZE,
            &site::POLICY,
            &site::DEPLOY,
            &site::CARDS,
            &site::HOSTS,
            &site::LANGUAGES,
            &site::ARABIC,
            &site::ENGLISH,
        ];
        for language in Language::ALL {
            let words = Words::of(language);
            for group in GROUPS.into_iter().chain(site) {
                for key in group.keys {
                    assert!(words.has(&group.words_of(key)), "{}", group.words_of(key));
                }
            }
        }
    }
}
