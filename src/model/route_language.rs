//! In which language what stands at an address is.

use super::{Language, Route};

impl Route {
    /// The language of what has one.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::NotFound(language) | Self::Llms(language) => *language,
            Self::Front(language)
            | Self::Release(language, _)
            | Self::Markdown(language, _)
            | Self::ShareCard(language, ..)
            | Self::List(language, ..)
            | Self::Topics(language)
            | Self::Organisations(language)
            | Self::Corrections(language, _)
            | Self::Page(language, _)
            | Self::Feed(language, ..) => Some(*language),
            Self::Search(language) | Self::SearchFile(language, _) => Some(*language),
            Self::Door
            | Self::Sitemap(_)
            | Self::Host(_)
            | Self::Robots
            | Self::Manifest
            | Self::Icon(_)
            | Self::MediaKit(_)
            | Self::Media(..)
            | Self::Picture(..) => None,
        }
    }

    /// The same in another language; what has none stays as it is.
    #[must_use]
    pub fn in_language(mut self, wanted: Language) -> Self {
        match &mut self {
            Self::NotFound(Some(language))
            | Self::Llms(Some(language))
            | Self::Front(language)
            | Self::Release(language, _)
            | Self::Markdown(language, _)
            | Self::ShareCard(language, ..)
            | Self::List(language, ..)
            | Self::Topics(language)
            | Self::Organisations(language)
            | Self::Corrections(language, _)
            | Self::Page(language, _)
            | Self::Feed(language, ..) => *language = wanted,
            Self::Search(language) | Self::SearchFile(language, _) => *language = wanted,
            Self::NotFound(None)
            | Self::Llms(None)
            | Self::Door
            | Self::Sitemap(_)
            | Self::Host(_)
            | Self::Robots
            | Self::Manifest
            | Self::Icon(_)
            | Self::MediaKit(_)
            | Self::Media(..)
            | Self::Picture(..) => {}
        }
        self
    }
}
